"""What does the store know of after-sales, as of a day, with what she did herself?"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from shopdesk.analysis import coverage as covering
from shopdesk.analysis.case_standing import case_row
from shopdesk.analysis.listing_fixes import FIX, FixEffect, ListingFix, fix_effects, sides_of
from shopdesk.analysis.return_causes import AT_NO_FAULT, Corrections, cause_of, fold_reason
from shopdesk.analysis.return_goods import GoodsBack, GoodsSent
from shopdesk.analysis.returns_desk import OrderCounts, ReturnsDesk, ReturnsQuestion
from shopdesk.analysis.returns_rows import CaseFacts, CaseRow, OwnEvent, UnitRow
from shopdesk.analysis.serial_returners import BuyerReturns, NoFaultReturn, WatchList, watch_list
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange, Month
from shopdesk.store import cases, journal, ledger, return_tallies, rollups
from shopdesk.store.kept_tallies import ReturnTallies
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.workflow.rma import Event


@dataclass(frozen=True)
class DeskFrame:
    """The spans and the moment of one question (see ``ReturnsQuestion``); ``before``: her own words as of that moment, None: all."""

    as_of: date
    clock: datetime
    period: DateRange
    span: DateRange
    compared: DateRange
    is_now: bool
    before: str | None
    last_on: date | None = None
    today_at: datetime | None = None

    @property
    def own_clock(self) -> datetime:
        """The moment of the cases she wrote herself (see ``ReturnsQuestion.own_clock``)."""
        return self.clock if self.today_at is None else max(self.clock, self.today_at)


@dataclass(frozen=True)
class OwnWords:
    """What she did and said of cases: events and units by case, corrections."""

    events: Mapping[str, list[OwnEvent]]
    units: Mapping[str, list[UnitRow]]
    corrections: Corrections


def desk_frame(
    coverage: covering.Coverage, now: datetime, month: Month | None, as_of: date | None, newest: str | None = None
) -> DeskFrame:
    """The spans that follow from what was asked, and the moment of the clocks.

    The clocks of cases stand at the start of ``as_of``, as everything does; where nothing but "now" was asked and the files reach
    today, they run on to this very minute, and never stand before ``newest``, the last thing she wrote down of a case of theirs. Of a past day
    only what she had written by then counts.
    """
    frame = covering.time_frame(coverage, now.date(), month=month, as_of=as_of)
    is_now = frame.as_of >= covering.default_as_of(coverage, now.date())
    minute = now.replace(second=0, microsecond=0)
    clock = datetime.combine(frame.seen_on if as_of is None else frame.as_of, time())
    start = clock
    if as_of is None and is_now:
        clock = minute if frame.seen_on >= now.date() else clock
        clock = max(clock, datetime.fromisoformat(newest)) if newest is not None else clock
    return DeskFrame(
        as_of=frame.as_of,
        clock=clock,
        period=frame.period,
        span=Month.of(frame.period.start).range,
        compared=frame.comparison.range,
        is_now=is_now,
        before=None if is_now else start.isoformat(sep=" "),
        last_on=covering.last_day(covering.known_before(coverage, frame.as_of), now.date()),
        today_at=minute if as_of is None and is_now else None,
    )


def own_words(db: sqlite3.Connection, before: str | None) -> OwnWords:
    """Her own part of the desk, as it stood ``before`` a moment (None: now)."""
    events: dict[str, list[OwnEvent]] = {}
    for rma_id, at, event, detail, told, entry_id in cases.events(db, before):
        moved = OwnEvent(Event(datetime.fromisoformat(at), event, detail), told, entry_id)
        events.setdefault(rma_id, []).append(moved)
    units = {
        rma_id: [UnitRow(number, **unit) for number, unit in sorted(known.items())]
        for rma_id, known in cases.units(db, before).items()
    }
    said = cases.corrections(db, before)
    return OwnWords(
        events,
        units,
        Corrections(
            by_reason={fold_reason(reason): cause for reason, rma_id, cause in said if not rma_id},
            by_case={rma_id: cause for _, rma_id, cause in said if rma_id},
        ),
    )


def case_facts(rows: list[dict[str, Any]]) -> list[CaseFacts]:
    """The store's rows of cases as the analysis takes them."""
    return [CaseFacts(**row) for row in rows]


def returns_question(
    db: sqlite3.Connection, frame: DeskFrame, rules: ReturnsRules, tallies: ReturnTallies | None = None
) -> ReturnsQuestion:
    """Everything up to ``as_of``, and hers up to ``before``; ``tallies``: what was read before and serves every day."""
    tallies = tallies or ReturnTallies(db)
    as_of = frame.as_of
    first_month = str(Month.of(as_of - timedelta(days=1)).plus(1 - int(rules.rate_window_months)))
    late = min(frame.span.start, as_of - timedelta(days=int(rules.grading_due_days)))
    own = own_words(db, frame.before)
    brought = ledger.brought(db)
    sent, goods_sent = tallies.sent(first_month, as_of)
    by_hand = [
        row for row in cases.by_hand(db, frame.before) if row["applied_at"] < f"{frame.own_clock.isoformat(sep=' ')}~"
    ]
    return ReturnsQuestion(
        as_of=as_of,
        clock=frame.clock,
        period=frame.period,
        span=frame.span,
        compared=frame.compared,
        is_now=frame.is_now,
        cases=case_facts([*cases.of_the_desk(db, as_of, frame.span.start, late, tallies.costs), *by_hand]),
        events=own.events,
        corrections=own.corrections,
        units=own.units,
        sent=sent,
        back=tallies.back_by_months(as_of),
        ages=tallies.back_by_age(as_of),
        window_month=first_month,
        goods_sent=[GoodsSent(**row) for row in goods_sent],
        goods_back=[GoodsBack(*row) for row in tallies.back_by_goods(first_month, as_of)],
        counts=_counts(db, frame.period, as_of),
        counts_before=_counts(db, frame.compared, as_of),
        unplaced_qty=tallies.back_unplaced(frame.span, as_of),
        last_on=frame.last_on,
        today_at=frame.today_at,
        has_orders="orders" in brought,
        has_lines="order_lines" in brought,
        has_cases="refunds" in brought,
        has_refunds="refunds" in brought
        or any("refund_value" in brought.get(kind, ()) for kind in covering.ORDER_KINDS),
        is_caseless="refunds" in brought and db.execute("SELECT 1 FROM refunds LIMIT 1").fetchone() is None,
        rules=rules,
    )


def _counts(db: sqlite3.Connection, span: DateRange, as_of: date) -> OrderCounts:
    totals = rollups.totals(db, span, as_of, with_counts=False)
    return OrderCounts(
        **return_tallies.order_counts(db, span, as_of),
        paid_value=totals["paid_value"],
        refund_value=totals["refund_value"],
        refund_unknown_orders=totals["refund_unknown_orders"],
    )


def found_cases(db: sqlite3.Connection, number: str, frame: DeskFrame, rules: ReturnsRules) -> list[CaseRow]:
    """The cases of a refund, an order or a parcel by its number, as they stand; those she wrote herself too, and the parcels she wrote
    down in a case.

    Where nothing has the number, it may be a SKU: then all cases about it, however old.
    """
    own = own_words(db, frame.before)
    parcels = [
        rma_id
        for rma_id, events in own.events.items()
        if number and any(one.event.waybill_id == number for one in events)
    ]
    by_hand = [
        row
        for row in cases.by_hand(db, frame.before)
        if number in (row["rma_id"], row["order_id"], row["return_waybill_id"]) or row["rma_id"] in parcels
    ]
    told = cases.found(db, number, frame.as_of)
    known = {row["rma_id"] for row in told}
    told += [row for rma_id in parcels for row in cases.found(db, rma_id, frame.as_of) if row["rma_id"] not in known]
    if number and not told and not by_hand:
        by_hand = [row for row in cases.by_hand(db, frame.before) if row["sku"] == number]
        told = cases.of_goods(db, number, frame.as_of)
    return [
        case_row(
            facts,
            own.events.get(facts.rma_id, ()),
            own.units.get(facts.rma_id, ()),
            own.corrections,
            frame.own_clock if facts.is_by_hand else frame.clock,
            rules,
            is_now=frame.is_now,
        )
        for facts in case_facts([*told, *by_hand])
    ]


def watched(db: sqlite3.Connection, frame: DeskFrame, rules: ReturnsRules) -> WatchList:
    """The buyers tested for sending back at no fault far oftener than others, by their orders of the days an entry lasts."""
    since = frame.as_of - timedelta(days=int(rules.watch_expires_days))
    corrections = own_words(db, frame.before).corrections
    back: dict[str, int] = {}
    for buyer_id, _, reason, orders in return_tallies.buyers(db, since, frame.as_of):
        if cause_of(reason, corrections) in AT_NO_FAULT:
            back[buyer_id] = back.get(buyer_id, 0) + orders
    bought = dict(return_tallies.buyer_orders(db, since, frame.as_of, 1))
    tested = [BuyerReturns(buyer_id, min(n, back.get(buyer_id, 0)), n) for buyer_id, n in bought.items()]
    found = watch_list(tested, since.isoformat(), rules, has_refunds="refunds" in ledger.brought(db))
    returns: dict[str, list[NoFaultReturn]] = {one.buyer_id: [] for one in found.to_review}
    for row in return_tallies.parts_of_buyers(db, since, frame.as_of, list(returns)):
        buyer_id = row.pop("buyer_id")
        if cause_of(row["reason"], corrections, row["rma_id"]) in AT_NO_FAULT:
            returns[buyer_id].append(NoFaultReturn(**row))
    return replace(found, returns=returns)


def listing_fixes(db: sqlite3.Connection, desk: ReturnsDesk, before: str | None) -> list[FixEffect]:
    """What became of the corrections of listings in the journal, as known at the moment of a desk."""
    question, days = desk.question, desk.cohorts.mature_days
    fixes = [
        ListingFix(
            entry["id"],
            entry["proposal"]["goods"],
            entry["proposal"]["cause"],
            date.fromisoformat(entry["at"][:10]),
            entry["note"],
        )
        for entry in journal.entries(db, {"panel": "returns", "suggestion": FIX, "before": before})
        if entry["undone_by"] is None
    ]
    spans = [span for fix in fixes for span in sides_of(fix, fixes, question.as_of, days, question.rules) if span]
    if not spans:
        return fix_effects(fixes, lambda _fix, _span: (0, 0), question.as_of, days, question.rules)
    whole = DateRange(min(span.start for span in spans), max(span.end for span in spans))
    goods = sorted({fix.goods for fix in fixes})
    sent = return_tallies.sent_by_day(db, goods, whole)
    back = return_tallies.back_within(db, goods, whole, question.as_of, days)

    def count(fix: ListingFix, span: DateRange) -> tuple[int, int]:
        first, end = span.start.isoformat(), span.end.isoformat()
        returned_qty = sum(
            qty
            for of, day, reason, rma_id, qty in back
            if of == fix.goods and first <= day < end and cause_of(reason, question.corrections, rma_id) == fix.cause
        )
        return returned_qty, sum(qty for of, day, qty in sent if of == fix.goods and first <= day < end)

    return fix_effects(fixes, count, question.as_of, days, question.rules)
