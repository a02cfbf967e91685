"""Has a spreadsheet program rounded the long numbers of a column?"""

from __future__ import annotations

from collections.abc import Iterable

from shopdesk.importing.column import EXACT_DIGITS


class DamageJudge:
    """Judges a column as a whole, never by one number.

    Rounding to 15 digits leaves d − 15 zeros at the end of d digits. One honest number in 10^(d − 15) ends so; a column
    where at least two do, against odds of a hundred thousand to one, was rounded.
    """

    def __init__(self) -> None:
        self.is_damaged = False

    def damaged(self, ids: Iterable[object]) -> set[object]:
        """The ids of one block that are refused: none while the column looks honest."""
        long = [each for each in ids if type(each) is str and len(each) > EXACT_DIGITS]
        rounded: set[object] = {
            each
            for each in long
            if each[-1] == "0" and each.endswith("0" * (len(each) - EXACT_DIGITS)) and each.isdigit()
        }
        if len(rounded) >= 2 and not self.is_damaged:
            expected = sum(10.0 ** (EXACT_DIGITS - len(each)) for each in set(long) if each.isdigit())
            self.is_damaged = _tail(len(rounded), expected) < 1e-5
        return rounded if self.is_damaged else set[object]()


def _tail(count: int, mean: float) -> float:
    """An upper bound of the chance of ``count`` or more where ``mean`` are expected (Poisson)."""
    term = 1.0
    for n in range(1, count + 1):
        term *= mean / n
    return term
