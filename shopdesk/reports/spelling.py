"""How is each value written on paper and in a sheet's words: money, quantities, rates, changes, and what is not known?"""

from __future__ import annotations

from typing import Any

from shopdesk.analysis.economics import relative_change
from shopdesk.fields import FIELDS, heading
from shopdesk.masking import masked
from shopdesk.money import half_up_ratio
from shopdesk.reports.document import Comparison
from shopdesk.wording import Phrase, money_text, shown, speaker

say = speaker("paper")

UNKNOWN = "—"
MINUS = "−"
# an owner reads ¥128,460 faster than ¥128,460.00; below this the fen still matter
WHOLE_YUAN_FROM = 10_000_00
# beyond this a percentage says less than "so many times as much"
TENFOLD = 9

_UNIT_OF_DTYPE = {"value": "money", "qty": "quantity", "rate": "rate", "count": "count", "days": "count",
                  "ratio": "ratio"}  # fmt: skip
_FIGURE_FIELDS = {"units": "units_qty"}


def figure_heading(name: str, language: str) -> str:
    """A figure's name in words."""
    return heading(_FIGURE_FIELDS.get(name, name), language)


def unit_of(column: str) -> str:
    """``money``, ``quantity``, ``rate``, ``count``, ``ratio`` or ``text``, read off the column's name."""
    field = FIELDS.get(column)
    return _UNIT_OF_DTYPE.get(field.dtype if field else "text", "text")


def is_figure(column: str) -> bool:
    """Whether a column is written right-aligned: figures, and shares such as ``4/398``."""
    return unit_of(column) != "text" or column == "returned_of"


def value_text(value: int | float | None, unit: str, currency: str | None = None) -> str:
    """A figure in words; money bears its sign where a currency is given. None is "—", never 0."""
    if value is None:
        return UNKNOWN
    if unit == "money":
        text = money_text(int(value), currency or "CNY")
        return text if currency else text.replace("¥", "")
    if unit == "quantity":
        return quantity_words(int(value))
    if unit == "rate":
        return f"{value * 100:,.1f} %".replace("-", MINUS)
    if unit == "ratio":
        return f"{value:,.2f}".replace("-", MINUS)
    return (f"{value:,}" if isinstance(value, int) else f"{value:,.1f}").replace("-", MINUS)


def quantity_words(milli: int) -> str:
    """Thousandths with separators and without trailing zeros: 1234500 → 1,234.5."""
    whole, rest = divmod(abs(milli), 1000)
    decimals = f".{rest:03d}".rstrip("0") if rest else ""
    return f"{MINUS if milli < 0 else ''}{whole:,}{decimals}"


def card_value(value: int | float | None, unit: str, currency: str) -> str:
    """A figure as the owner reads it on page 1: large money in whole units."""
    if unit == "money" and value is not None and abs(value) >= WHOLE_YUAN_FROM:
        return money_text(int(value), currency, cents=False)
    return value_text(value, unit, currency)


def cell_text(column: str, value: Any, language: str, currency: str) -> str:
    """A table's cell: figures without a currency sign (the heading names it), phrases worded, names shown plainly, buyers masked."""
    if value is None:
        return UNKNOWN
    if column == "buyer_id":
        return masked(str(value))
    if isinstance(value, Phrase):
        return shown(value.in_language(language, currency))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value_text(value, unit_of(column))
    return shown(str(value))


def compared(
    label: Phrase, value: int | float | None, base: int | float | None, unit: str, language: str, currency: str
) -> Comparison:
    """The line "what it was, and the change in words"; a rate's change is told in points."""
    written = f"{label.in_language(language)} {card_value(base, unit, currency)}"
    words, direction = change_words(value, base, unit)
    return Comparison(written, words.in_language(language) if words else "", direction)


def change_words(value: int | float | None, base: int | float | None, unit: str) -> tuple[Phrase | None, str]:
    """The change in words and its direction; no percentage against nothing or below zero (analysis-spec §0)."""
    if unit == "rate":
        if value is None or base is None:
            return None, "unknown"
        points = round((value - base) * 1000)
        if points == 0:
            return say("no change"), "level"
        size = abs(points) / 1000
        if points > 0:
            return say("{size_points} points higher", size_points=size), "up"
        return say("{size_points} points lower", size_points=size), "down"
    change = relative_change(value, base)
    if change.kind == "new":
        return (say("new"), "up") if (value or 0) > 0 else (None, "unknown")
    if change.kind == "none" or change.rate == 0:
        return say("no change"), "level"
    if change.rate is None:
        return None, "unknown"
    # rounded here, so that a change too small to print does not read "0.0 % more"
    if (value or 0) < 0:
        return say("now below zero"), "down"
    if change.rate >= TENFOLD:
        return say("{times} times as much", times=round(change.rate + 1)), "up"
    tenths = half_up_ratio(round(abs(change.rate) * 1_000_000), 1000)
    if tenths == 0:
        return say("almost unchanged"), "level"
    if change.rate > 0:
        return say("{size_rate} more", size_rate=tenths / 1000), "up"
    return say("{size_rate} less", size_rate=tenths / 1000), "down"
