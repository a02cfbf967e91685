"""The rule book: every number a shop owner may adjust, with default, unit, bounds and origin.

To add one: add a line to its section's dataclass with ``rule(...)``; the rule book's page and ``shopdesk rules`` show it by
themselves. One file a section, since the book is long; a section bears the name of its panel, and is shown once the shop
answers that panel's question. Origins: ``seed`` the operations plan (its section, §n.m), ``std`` the literature, ``platform``
(changes, dated), ``own``; a letter (§D) is the section of the analysis specification that names the number.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import field, fields, replace
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.thresholds.compliance import ComplianceRules
from shopdesk.thresholds.replenishment import ReplenishmentRules
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.thresholds.rule import UNITS, Label, number_shown, value_shown
from shopdesk.thresholds.sales import OverviewRules, SummaryRules
from shopdesk.thresholds.selection import SelectionRules
from shopdesk.thresholds.tiers import TiersRules
from shopdesk.wording import Phrase, speaker

__all__ = [
    "DEFAULTS",
    "SECTIONS",
    "WAITING",
    "ComplianceRules",
    "OverviewRules",
    "ReplenishmentRules",
    "ReturnsRules",
    "SelectionRules",
    "SummaryRules",
    "Thresholds",
    "TiersRules",
    "default_of",
    "entries",
    "entry_of",
    "with_overrides",
    "with_values",
]

say = speaker("rules")


@dataclass(frozen=True)
class Thresholds:
    """The whole rule book, one section per panel."""

    overview: OverviewRules = field(default_factory=OverviewRules)
    selection: SelectionRules = field(default_factory=SelectionRules)
    tiers: TiersRules = field(default_factory=TiersRules)
    replenishment: ReplenishmentRules = field(default_factory=ReplenishmentRules)
    returns: ReturnsRules = field(default_factory=ReturnsRules)
    compliance: ComplianceRules = field(default_factory=ComplianceRules)
    summary: SummaryRules = field(default_factory=SummaryRules)


DEFAULTS = Thresholds()

# Named by the specification and read by nothing yet: not on the page of the rule book, where they would promise an effect that
# they have not. Whoever makes the program go by one takes it out of here.
WAITING = frozenset(
    f"{section}.{name}"
    for section, names in {
        "compliance": "dispatch_first_hours risk_review_months diagnosis_months rule_change_hours rank_drop_rate profit_loss_rate "
        "manual_share training_pass_share induction_pass_share training_hours case_reference_count incident_verify_hours "
        "incident_announce_hours incident_first_buyers satisfaction_reference_share",
        "tiers": "holdout_share holdout_min_buyers vip_repurchase_rate old_repurchase_rate mature_repurchase_rate recall_roi",
        "returns": "policy_rise_points stopped_reference_share compensation_hours",
    }.items()
    for name in names.split()
)

# What the panels are called; a section of no panel would stand here too.
SECTIONS: Mapping[str, Label] = {
    "overview": Label("", "Overview", zh="总览"),
    "selection": Label("", "Selection", zh="选品"),
    "tiers": Label("", "Buyers", zh="用户"),
    "replenishment": Label("", "Replenishment", zh="补货"),
    "returns": Label("", "Returns", zh="退货"),
    "compliance": Label("", "Compliance", zh="合规"),
    "summary": Label("", "Monthly summary", zh="月报"),
}


def entries(thresholds: Thresholds = DEFAULTS) -> list[dict[str, Any]]:
    """Every entry as a row: section, name, value, default, unit, low, high, origin, zh, en, at_least."""
    rows = []
    for section in fields(thresholds):
        rules = getattr(thresholds, section.name)
        for entry in fields(rules):
            value = getattr(rules, entry.name)
            rows.append(
                {
                    "section": section.name,
                    "name": entry.name,
                    "value": value,
                    "default": entry.default,
                    **entry.metadata,
                }
            )
    return rows


_KNOWN = {(row["section"], row["name"]): row for row in entries()}


def entry_of(section: str, name: str) -> Mapping[str, Any]:
    """What the book says of an entry (a row of ``entries``); raises UserFault unknown_rule."""
    found = _KNOWN.get((section, name))
    if found is None:
        raise UserFault(
            "unknown_rule",
            say("The rule book has no {rule}.", rule=f"{section}.{name}"),
            say("“shopdesk rules” lists its entries."),
        )
    return found


def default_of(section: str, name: str) -> float:
    """The number an entry has of itself; raises UserFault unknown_rule."""
    return float(entry_of(section, name)["default"])


def with_values(book: Thresholds, values: Mapping[tuple[str, str], float]) -> Thresholds:
    """The book with some numbers changed at once, by section and name.

    Raises UserFault unknown_rule, or bad_rule: its message names the ``rule`` and, as ``cause``, the bounds it must keep.
    """
    for (section, name), value in values.items():
        entry = entry_of(section, name)
        given = value_shown(value, entry["unit"]) if math.isfinite(value) else str(value)
        if not entry["low"] <= value <= entry["high"]:
            low, high = number_shown(entry["low"], entry["unit"]), value_shown(entry["high"], entry["unit"])
            raise _fault(entry, say("{given} does not lie between {low} and {high}.", given=given, low=low, high=high))
        if UNITS[entry["unit"]].is_whole and value != int(value):
            raise _fault(entry, say("{given} is no whole number.", given=given))
        book = _with(book, section, name, value)
    for section, name in values:
        for lower, upper in _orders(section):
            if name in (lower, upper) and not _is_ordered(book, section, lower, upper):
                entry, other = entry_of(section, name), entry_of(section, upper if name == lower else lower)
                given = value_shown(values[section, name], entry["unit"])
                limit = value_shown(getattr(getattr(book, section), other["name"]), other["unit"])
                if name == lower:
                    cause = say(
                        "{given} is more than {limit} (“{other}”).", given=given, limit=limit, other=_label(other)
                    )
                else:
                    cause = say(
                        "{given} is less than {limit} (“{other}”).", given=given, limit=limit, other=_label(other)
                    )
                raise _fault(entry, cause)
    return book


def _fault(entry: Mapping[str, Any], cause: Phrase) -> UserFault:
    return UserFault("bad_rule", say("{rule}: {cause}", rule=_label(entry), cause=cause))


def with_overrides(own: Mapping[tuple[str, str], float]) -> Thresholds:
    """The book with the owner's own numbers; one that this version has no entry or no room for counts as never set."""
    book = DEFAULTS
    kept = {}
    for (section, name), value in own.items():
        entry = _KNOWN.get((section, name))
        if entry is not None and entry["low"] <= value <= entry["high"]:
            kept[section, name] = value
            book = _with(book, section, name, value)
    for touched in {section for section, _ in kept}:
        for lower, upper in _orders(touched):
            if not _is_ordered(book, touched, lower, upper):
                for name in (lower, upper):
                    book = _with(book, touched, name, default_of(touched, name))
    return book


def _with(book: Thresholds, section: str, name: str, value: float) -> Thresholds:
    changed: Thresholds = replace(book, **{section: replace(getattr(book, section), **{name: value})})
    return changed


def _orders(section: str) -> list[tuple[str, str]]:
    """(lower, upper) of every pair of entries of which one may not be less than the other."""
    return [(row["at_least"], name) for (kept, name), row in _KNOWN.items() if kept == section and row["at_least"]]


def _is_ordered(book: Thresholds, section: str, lower: str, upper: str) -> bool:
    rules = getattr(book, section)
    return bool(getattr(rules, lower) <= getattr(rules, upper))


def _label(entry: Mapping[str, Any]) -> Label:
    return Label("", entry["en"], zh=entry["zh"])
