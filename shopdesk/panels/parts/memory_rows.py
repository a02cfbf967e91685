"""Which of some thousand rows in memory are shown, and in which order? A list of places, worked out when filter or order change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCollator, QLocale

from shopdesk.conditions import Condition, SortKey, fold, predicate
from shopdesk.wording import Phrase

Row = Mapping[str, Any]


class MemoryRows:
    """``order`` holds the places, among the rows given, of those shown.

    ``value(row, column)`` gives what is compared, ``words(row, column)`` what the cell says; ``by_value`` names the columns of numbers
    and days, the others are sorted and searched as they read.
    """

    def __init__(
        self, value: Callable[[Row, str], Any], words: Callable[[Row, str], str], by_value: frozenset[str]
    ) -> None:
        self._value, self._words, self._by_value = value, words, by_value
        self._rows: list[Row] = []
        self._folded: dict[tuple[int, str], str] = {}
        self.order: Sequence[int] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Other rows; ``arrange`` has to follow."""
        self._rows = list(rows)
        self._folded.clear()
        self.order = range(len(self._rows))

    @property
    def count(self) -> int:
        return len(self.order)

    @property
    def total(self) -> int:
        return len(self._rows)

    def row_at(self, shown: int) -> Row:
        return self._rows[self.order[shown]]

    def place_of(self, shown: int) -> int:
        return self.order[shown]

    def shown_at(self, places: set[int]) -> list[int]:
        return [shown for shown, place in enumerate(self.order) if place in places]

    def row(self, place: int) -> Row:
        """A row by its place, shown or not."""
        return self._rows[place]

    def place_like(self, row: Row, name: str) -> int | None:
        """Where a row stands that is this one but for one column, among rows that may have come anew since."""
        rest = {key: value for key, value in row.items() if key != name}
        for place, one in enumerate(self._rows):
            if len(one) - (name in one) == len(rest) and all(key in one and one[key] == rest[key] for key in rest):
                return place
        return None

    def set_value(self, place: int, name: str, value: Any) -> None:
        """Another value in one row; rows given stay as they are."""
        self._rows[place] = {**self._rows[place], name: value}
        self._folded = {at: text for at, text in self._folded.items() if at[0] != place}

    def forget_words(self) -> None:
        """The cells read otherwise now."""
        self._folded.clear()

    def arrange(self, condition: Condition | None, keys: Sequence[SortKey]) -> None:
        """Work out the order anew."""
        found: Sequence[int] = range(len(self._rows))
        if condition is not None:
            test = predicate(condition, self._plain_value, self._folded_words)
            found = [place for place in found if test(place)]
        for key in reversed(keys):
            found = self._sorted(found, key)
        self.order = found

    def _sorted(self, places: Sequence[int], key: SortKey) -> list[int]:
        """By one column; unknown values at the end whichever way, equal ones as they stood."""
        known: list[tuple[Any, int]] = []
        unknown: list[int] = []
        by_words = None if key.column in self._by_value else _reading_order()
        for place in places:
            found = self._sort_value(place, key.column, by_words)
            if found is None:
                unknown.append(place)
            else:
                known.append((found, place))
        known.sort(key=lambda pair: pair[0], reverse=key.is_descending)
        return [place for _, place in known] + unknown

    def _sort_value(self, place: int, column: str, by_words: Callable[[str], Any] | None) -> Any:
        if by_words is None:
            value = self._value(self._rows[place], column)
            if isinstance(value, int | float):
                return False, value
            return (
                (True, str(value)) if value not in (None, "") else None
            )  # days; a text among numbers comes after them
        words = self._words(self._rows[place], column)
        return by_words(words) if words else None

    def _plain_value(self, place: int, column: str) -> Any:
        value = self._value(self._rows[place], column)
        return self._words(self._rows[place], column) if isinstance(value, Phrase) else value

    def _folded_words(self, place: int, column: str) -> str:
        found = self._folded.get((place, column))
        if found is None:
            found = self._folded[place, column] = fold(self._words(self._rows[place], column))
        return found


def _reading_order() -> Callable[[str], Any]:
    """Words as a reader looks them up: Chinese by its sound, numbers inside them by their size, whatever the case."""
    collator = QCollator(QLocale())
    collator.setNumericMode(True)
    known: dict[str, Any] = {}

    def place_of(words: str) -> Any:
        """The same words stand in many rows."""
        found = known.get(words)
        if found is None:
            found = known[words] = collator.sortKey(words)
        return found

    return place_of
