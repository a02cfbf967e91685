"""What does the store know of the checklist: looks, actions, certificates, and what the exports tell for the items that check themselves?"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from shopdesk.analysis.compliance_catalogue import ComplianceItem, catalogue, own_items
from shopdesk.analysis.compliance_facts import Action, CertificateKept, ComplianceQuestion, Look, ShopFacts
from shopdesk.analysis.coverage import Coverage, TimeFrame
from shopdesk.period import DateRange
from shopdesk.store import compliance, journal, ledger
from shopdesk.thresholds import ComplianceRules, Thresholds
from shopdesk.workflow.checklist import TRADE, cadence_months, next_due

if TYPE_CHECKING:
    from shopdesk.analysis.copy_titles import TitleScan
    from shopdesk.analysis.price_fairness import PriceFairness

STUDY = "CUL-03"  # the study of the rules has an entry of its own in the rule book


def compliance_question(
    db: sqlite3.Connection,
    frame: TimeFrame,
    today: date,
    coverage: Coverage,
    book: Thresholds,
    *,
    is_now: bool,
    is_month: bool,
    price: PriceFairness | None = None,
    titles: Sequence[TitleScan] | None = None,
    title_count: int = 0,
    titles_on: date | None = None,
) -> ComplianceQuestion:
    """Everything as known before the frame's day; where that is the newest day of the files, what she did since counts too.

    ``is_month``: a month was asked for, so what checks itself looks at that month, else at the last days of the rule book.
    ``price``, ``titles``: what the slower looks found, where they were asked.
    """
    rules = book.compliance
    before = None if is_now else frame.as_of.isoformat()
    on = max(today, frame.seen_on) if is_now else frame.as_of
    window = (
        frame.period.clipped(frame.seen_on)
        if is_month
        else DateRange(frame.seen_on - timedelta(days=int(rules.checked_days)), frame.seen_on)
    )
    runs = compliance.runs(db, before)
    closed = {one["run_entry"]: one["closed_on"] for one in compliance.closings(db, before)}
    looks = [_look(one) for one in runs]
    own = own_items(compliance.own_items(db, before))
    known = catalogue()
    items = (*known.items, *own)
    begun_on = min((one.checked_on for one in looks), default=None)
    return ComplianceQuestion(
        as_of=frame.as_of,
        seen_on=frame.seen_on,
        on=on,
        period=frame.period,
        window=window,
        base=frame.comparison.range,
        items=items,
        areas=known.areas,
        looks=looks,
        actions=[
            Action(
                one["entry_id"],
                one["item_id"],
                one["action"],
                date.fromisoformat(one["checked_on"]),
                date.fromisoformat(one["action_due_on"]),
                _day(closed.get(one["entry_id"])),
            )
            for one in runs
            if one["action_due_on"] is not None
        ],
        certificates=[
            CertificateKept(one["certificate_id"], one["item_id"], one["name"], one["number"], _day(one["expires_on"]))
            for one in compliance.certificates(db, before)
        ],
        off_trades=_off_trades(db, before),
        due=due_days(items, looks, begun_on, rules),
        begun_on=begun_on,
        is_now=is_now,
        facts=replace(
            _facts(db, frame, window, book), price=price, titles=titles, title_count=title_count, titles_on=titles_on
        ),
        coverage=coverage,
        rules=rules,
    )


def due_days(
    items: Sequence[ComplianceItem], looks: Sequence[Look], begun_on: date | None, rules: ComplianceRules
) -> dict[str, date]:
    """Item → the day by which she has to look at it again; of one never looked at, counted from the day she began the list."""
    months = cadence_months(rules)
    study = {**months, "monthly": int(rules.rule_study_months)}
    last = {look.item_id: look.checked_on for look in looks}
    found = {}
    for item in items:
        since = last.get(item.item_id, begun_on)
        due = None if since is None else next_due(item.cadence, since, study if item.item_id == STUDY else months)
        if due is not None:
            found[item.item_id] = due
    return found


def _look(row: dict[str, Any]) -> Look:
    return Look(
        entry_id=row["entry_id"],
        at=row["at"],
        item_id=row["item_id"],
        verdict=row["verdict"],
        checked_on=date.fromisoformat(row["checked_on"]),
        note=row["note"],
        evidence=row["evidence"],
        evidence_on=_day(row["evidence_on"]),
    )


def _off_trades(db: sqlite3.Connection, before: str | None) -> frozenset[str]:
    standing = journal.standing(db, "compliance", before)
    return frozenset(
        trade for (_, kind, trade), entry in standing.items() if kind == TRADE and entry["act"] == "trade_off"
    )


def _facts(db: sqlite3.Connection, frame: TimeFrame, window: DateRange, book: Thresholds) -> ShopFacts:
    rules, seen_on = book.compliance, frame.seen_on
    back = seen_on - timedelta(days=int(rules.open_days))
    first, period = min(window.start, back), frame.period.clipped(seen_on)
    shortest = int(min(rules.dispatch_hours, rules.presale_dispatch_hours))
    return ShopFacts(
        brought=ledger.brought(db),
        paid_orders=compliance.orders_paid(db, window.start, window.end),
        slow_orders=[
            *compliance.slow_orders(db, window.start, window.end, seen_on, shortest),
            *(compliance.unsent_orders(db, back, window.start, seen_on) if back < window.start else ()),
            *(compliance.unsent_orders(db, max(back, window.end), seen_on, seen_on) if window.end < seen_on else ()),
        ],
        ratings=compliance.ratings(db, window.start, window.end),
        period_ratings=compliance.ratings(db, period.start, period.end),
        base_ratings=compliance.ratings(db, frame.comparison.range.start, frame.comparison.range.end),
        complaints=compliance.complaints(db, min(first, period.start, frame.comparison.range.start), seen_on),
        refund_cases=compliance.refund_cases(db, back, seen_on),
        refund_after_goods_days=int(book.returns.refund_after_goods_days),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
