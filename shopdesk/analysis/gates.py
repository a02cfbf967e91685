"""Does an item pass the plan's two tests? Margin and search growth against their lines, strictly, in exact arithmetic.

A line is "more than": 0.30 fails "above 0.30", and 105 against 100 fails "above 5 %", though floating point would pass it.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from shopdesk.frozen import dataclass

PASS, NEAR, FAIL, REVIEW = "pass", "near", "fail", "review"
OUTCOMES = (PASS, REVIEW, NEAR, FAIL)


@dataclass(frozen=True, slots=True)
class Line:
    """A test's line, and where "near" begins below it; both exact, as numerator and denominator."""

    above: tuple[int, int]
    near: tuple[int, int]


@lru_cache
def line_at(rate: float, near_share: float) -> Line:
    """The line of a rule book's number: near is within ``near_share`` of it, relative to it."""
    above = Fraction(str(rate))
    near = above - abs(above) * Fraction(str(near_share))
    return Line(above.as_integer_ratio(), near.as_integer_ratio())


def judge(numerator: int | None, denominator: int | None, line: Line) -> str:
    """``pass``, ``near``, ``fail``; ``review`` where the ratio is not known or its base is not above 0."""
    if numerator is None or denominator is None or denominator <= 0:
        return REVIEW
    above, above_base = line.above
    if numerator * above_base > above * denominator:
        return PASS
    near, near_base = line.near
    return NEAR if numerator * near_base >= near * denominator else FAIL


def judge_rate(rate: float | str | Fraction | None, line: Line) -> str:
    """The same of a rate that was typed: its decimal digits count, not their nearest binary number."""
    if rate is None:
        return REVIEW
    exact = rate if isinstance(rate, Fraction) else Fraction(str(rate))
    return judge(exact.numerator, exact.denominator, line)


def margin_gate(price_value: int | None, cost_value: int | None, line: Line) -> str:
    """Planned gross margin, (price − landed cost) ÷ price, against its line; both in fen."""
    if price_value is None or cost_value is None:
        return REVIEW
    return judge(price_value - cost_value, price_value, line)


def growth_gate(now: int | None, now_days: int, before: int | None, before_days: int, line: Line) -> str:
    """Growth of a mean per day over that of the days before: sums and the days they are of. A base of 0 is unknown."""
    if now is None or before is None or before <= 0 or now_days <= 0 or before_days <= 0:
        return REVIEW
    return judge(now * before_days - before * now_days, before * now_days, line)


def gate_of(*outcomes: str) -> str:
    """All tests together: failed where one failed (near if none is further off), else open where one is, else passed."""
    if FAIL in outcomes:
        return FAIL
    if NEAR in outcomes:
        return NEAR
    return REVIEW if REVIEW in outcomes else PASS
