"""What does one entry of the rule book say, and how is its number written, read and bounded?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal, InvalidOperation
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase


@dataclass(frozen=True)
class Label(Phrase):
    """A text that stands in the rule book itself in both languages, to be used as a blank of sentences."""

    zh: str = ""

    def in_language(self, language: str, currency: str = "CNY") -> str:
        return self.zh if language.startswith("zh") else self.source


@dataclass(frozen=True)
class Unit:
    """In what a number is counted. ``factor`` makes the number shown of the one kept: 30 (%) of 0.3, 0.01 (yuan) of 1 (fen)."""

    zh: str
    en: str
    is_whole: bool = False
    factor: Decimal = Decimal(1)


UNITS: Mapping[str, Unit] = {
    "share": Unit("%", "%", factor=Decimal(100)),
    "points": Unit("个百分点", "points", factor=Decimal(100)),
    "fen": Unit("元", "yuan", is_whole=True, factor=Decimal("0.01")),
    "hours": Unit("小时", "hours", is_whole=True),
    "days": Unit("天", "days", is_whole=True),
    "weeks": Unit("周", "weeks", is_whole=True),
    "months": Unit("个月", "months", is_whole=True),
    "orders": Unit("单", "orders", is_whole=True),
    "rows": Unit("行", "rows", is_whole=True),
    "units": Unit("件", "units", is_whole=True),
    "buyers": Unit("人", "buyers", is_whole=True),
    "products": Unit("个商品", "products", is_whole=True),
    "titles": Unit("个标题", "titles", is_whole=True),
    "characters": Unit("字", "characters", is_whole=True),
    "occasions": Unit("次", "times", is_whole=True),
    "samples": Unit("个", "cases", is_whole=True),
    "times": Unit("倍", "×"),
    "number": Unit("", ""),
}


def rule(
    default: float, unit: str, low: float, high: float, origin: str, zh: str, en: str, *, at_least: str = ""
) -> Any:
    """A rule-book entry: default, unit, bounds, where it comes from, label in both languages.

    ``at_least`` names another entry of the section that this one may not be less than (cut points, a least and a most).
    """
    return field(
        default=default,
        metadata={
            "unit": unit, "low": low, "high": high, "origin": origin, "zh": zh, "en": en, "at_least": at_least,
        },
    )  # fmt: skip


def number_shown(value: float, unit: str) -> str:
    """The number as the owner reads and types it, without its unit: ``30`` for a share of 0.3. Exact, no thousands."""
    text = format(Decimal(str(value)) * UNITS[unit].factor, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def number_kept(text: str, unit: str) -> float | None:
    """The number behind what was typed in the unit shown; None where it is no number."""
    try:
        typed = Decimal(text.strip().replace("，", ",").replace(",", "").replace("％", "%").rstrip("%").strip())
    except InvalidOperation:
        return None
    return float(typed / UNITS[unit].factor) if typed.is_finite() else None


def number_said(text: str, unit: str) -> float | None:
    """The number of a script's word: a share as 0.3 or 30%, money in yuan, the rest as it is; None where it is no number."""
    if UNITS[unit].factor > 1 and not text.strip().endswith(("%", "％")):
        return number_kept(text, "number")
    return number_kept(text, unit)


def value_shown(value: float, unit: str) -> Label:
    """The number with its unit, in groups of three digits: ``30 %``, ``1,000 天`` / ``1,000 days``."""
    number, counted = format(Decimal(number_shown(value, unit)), ",f"), UNITS[unit]
    english = counted.en.removesuffix("s") if number == "1" else counted.en
    return Label("", f"{number} {english}".strip(), zh=f"{number} {counted.zh}".strip())


_ORIGINS = {
    "seed": Label("", "from the operations plan", zh="来自运营方案"),
    "std": Label("", "common practice", zh="通行做法"),
    "own": Label("", "suggested by this program", zh="本程序建议"),
}


def origin_words(origin: str) -> Label:
    """Where a default comes from, for the owner: its kind, and of a platform's rule the month it was read."""
    kind, *rest = origin.split(" ")
    if kind == "platform":
        return Label(
            "",
            f"platform rule as of {rest[0]}; check it in the back office",
            zh=f"平台规则（{rest[0]} 时），请在后台核对",
        )
    return _ORIGINS[kind]
