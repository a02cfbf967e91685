"""How is a value written on the screen? Figures, cells and changes in the reader's language; unknown is a dash, never 0."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication

from shopdesk.frozen import dataclass
from shopdesk.period import DateRange, Month
from shopdesk.wording import CURRENCY_SIGNS, Phrase, money_text, quantity_words
from shopdesk.workflow.rejected_rows import file_words

UNKNOWN = "—"
_MONTHS = "January February March April May June July August September October November December".split()


def figure_text(value: int | float | None, unit: str, currency: str = "CNY") -> str:
    """A figure with its unit: ¥1,234.50, 7.1 %, 1,942; a dash where it is unknown."""
    if value is None:
        return UNKNOWN
    if unit == "money":
        return money_text(int(value), currency)
    if unit == "rate":
        return f"{value * 100:.1f} %".replace("-", "−")
    if unit == "quantity":
        return quantity_words(int(value))
    if unit == "ratio":
        return f"{value:,.2f}".replace("-", "−")
    if isinstance(value, float) and not value.is_integer():
        return f"{value:,.1f}".replace("-", "−")
    return f"{int(value):,}".replace("-", "−")


def cell_text(value: Any, dtype: str, language: str, currency: str = "CNY") -> str:
    """A table cell; money without its sign, since the heading has the unit."""
    if value is None or value == "":
        return UNKNOWN
    if isinstance(value, Phrase):
        return value.in_language(language, currency)
    if dtype == "value":
        return money_text(int(value), "").replace(" ", "") if isinstance(value, int) else str(value)
    if dtype == "qty":
        return quantity_words(int(value))
    if dtype == "rate":
        return figure_text(value, "rate")
    if dtype in ("count", "days") and isinstance(value, int | float):
        # a column of tenths keeps its points below each other
        return f"{value:,.1f}".replace("-", "−") if isinstance(value, float) else figure_text(value, "count")
    if dtype == "ratio" and isinstance(value, int | float):
        return figure_text(value, "ratio")
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if dtype == "moment" and isinstance(value, str):
        return value[:16].replace("T", " ")
    return safe_text(str(value))


def unit_suffix(dtype: str, language: str, currency: str) -> str:
    """What a heading says of its unit."""
    if dtype != "value":
        return ""
    sign = CURRENCY_SIGNS.get(currency, currency)
    if language.startswith("zh"):
        return "（元）" if currency == "CNY" else f"（{sign}）"
    return f" ({sign})"


@dataclass(frozen=True)
class Change:
    """A figure against its comparison: ``kind`` ``up|down|same|new|none|na``, the size as text."""

    kind: str
    size: str = ""


def change(value: int | float | None, base: int | float | None, unit: str) -> Change:
    """The change of a figure: relative for amounts, in points for rates; against 0 or a negative base no percentage (A.change)."""
    if value is None or base is None:
        return Change("na")
    if unit == "rate":
        points = (value - base) * 100
        if abs(points) < 0.05:
            return Change("same")
        return Change("up" if points > 0 else "down", f"{abs(points):.1f}")
    if base == 0:
        return Change("none" if value == 0 else "new")
    if base < 0:
        return Change("na")
    share = (value - base) / base * 100
    if abs(share) < 0.05:
        return Change("same")
    return Change("up" if share > 0 else "down", f"{abs(share):,.1f} %")


def safe_text(text: str) -> str:
    """Foreign text (file names, cells) on one line with control and direction characters written out, so that it cannot pose."""
    if text.isprintable():  # nearly always, and a table asks it of every cell it draws
        return text
    written = []
    for sign in text:
        if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
            written.append(f"\\u{ord(sign):04x}" if ord(sign) > 0xFF else f"\\x{ord(sign):02x}")
        else:
            written.append(sign)
    return "".join(written)


def file_name(path: str) -> str:
    """The name of an imported file, safe to show."""
    words = file_words(PurePath(path).name or path)
    if isinstance(words, str):
        return safe_text(words)
    return QCoreApplication.translate(words.context, words.source).format(file=safe_text(str(words.values["file"])))


def month_text(month: Month, language: str) -> str:
    """2026年11月, November 2026."""
    if language.startswith("zh"):
        return f"{month.year}年{month.month}月"
    return f"{_MONTHS[month.month - 1]} {month.year}"


def day_text(day: date, language: str) -> str:
    """11-21 in Chinese, 21 Nov in English."""
    if language.startswith("zh"):
        return f"{day.month:02d}-{day.day:02d}"
    return f"{day.day} {_MONTHS[day.month - 1][:3]}"


def days_text(first: str | None, last: str | None) -> str:
    """A span of days, the year said once."""
    if not first or not last:
        return UNKNOWN
    first, last = first[:10], last[:10]
    if first == last:
        return first
    return f"{first} – {last[5:] if first[:4] == last[:4] else last}"


def span_text(span: DateRange, language: str, beside: DateRange | None = None, *, is_named: bool = True) -> str:
    """A whole month by its name (unless ``is_named`` is off), else first and last day; with the year where that ``beside`` it is of another."""
    month = Month.of(span.start)
    if is_named and span == month.range:
        return month_text(month, language)
    joint = "～" if language.startswith("zh") else "–"
    days = f"{day_text(span.start, language)}{joint}{day_text(span.last, language)}"
    if beside is None or beside.start.year == span.start.year:
        return days
    return f"{span.start.year}-{days}" if language.startswith("zh") else f"{days} {span.start.year}"
