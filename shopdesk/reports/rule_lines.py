"""How do the rule book and its changes read on a terminal and for programs, and how does a script name a number?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.money import yuan
from shopdesk.reports.listing import columns
from shopdesk.thresholds import SECTIONS, Thresholds, entry_of
from shopdesk.thresholds.rule import number_said, origin_words, value_shown
from shopdesk.wording import speaker

say = speaker("rules")

Key = tuple[str, str]


def read_change(word: str) -> tuple[Key, float | None]:
    """``summary.idle_days=60`` as (section, name) and number; an empty number is the default (None). Raises UserFault."""
    named, equals, text = word.partition("=")
    section, _, name = named.strip().partition(".")
    if not equals or not name:
        raise UserFault(
            "bad_rule", say("{text} changes no rule.", text=word), say("Write it like summary.idle_days=60.")
        )
    entry = entry_of(section, name)
    if not text.strip():
        return (section, name), None
    value = number_said(text, entry["unit"])
    if value is None:
        raise UserFault("bad_rule", say("{rule}: {text} is no number.", rule=f"{section}.{name}", text=text))
    return (section, name), value


def rule_lines(book: Sequence[Mapping[str, Any]], language: str) -> list[str]:
    """The book by sections: code, value, label; what the owner set herself with the default beside it."""
    lines: list[str] = []
    for section, rows in groupby(book, key=lambda row: str(row["section"])):
        lines += ["", SECTIONS[section].in_language(language)] if lines else [SECTIONS[section].in_language(language)]
        cells = []
        for row in rows:
            label = str(row["zh" if language.startswith("zh") else "en"])
            if row["is_own"]:
                default = value_shown(row["default"], row["unit"])
                label = say("{rule} (your own; default {default})", rule=label, default=default).in_language(language)
            shown = value_shown(row["value"], row["unit"]).in_language(language)
            cells.append((f"  {section}.{row['name']}", shown, label))
        lines += columns(cells, right=(1,))
    return lines


def change_lines(before: Thresholds, after: Thresholds, keys: Sequence[Key], language: str) -> list[str]:
    """What became of each rule that was to change: the number before and the one that holds now."""
    lines = []
    for section, name in keys:
        unit = entry_of(section, name)["unit"]
        old, new = (value_shown(getattr(getattr(book, section), name), unit) for book in (before, after))
        rule = f"{section}.{name}"
        if old == new:
            lines.append(say("{rule} stays at {new}", rule=rule, new=new).in_language(language))
        else:
            lines.append(say("{rule}: {old} → {new}", rule=rule, old=old, new=new).in_language(language))
    return lines


def rule_json(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the book for programs: money as ``"12.50"``, shares 0-1, labels and origin in both languages."""
    unit = str(row["unit"])

    def spelled(value: float) -> Any:
        return yuan(int(value)) if unit == "fen" else int(value) if value == int(value) else value

    origin = origin_words(row["origin"])
    return {
        "section": row["section"],
        "name": row["name"],
        "label_zh": row["zh"],
        "label_en": row["en"],
        "unit": "money" if unit == "fen" else unit,
        **{key: spelled(row[key]) for key in ("value", "default", "low", "high")},
        "origin": row["origin"].split(" ")[0],
        "origin_zh": origin.in_language("zh_CN"),
        "origin_en": origin.in_language("en"),
        "is_own": row["is_own"],
        "changes": [
            {"at": one["at"], "old": spelled(one["old_value"]), "new": spelled(one["new_value"])}
            for one in row["changes"]
        ],
    }
