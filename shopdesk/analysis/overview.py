"""How does the month stand, what changed, and what is to be done first? The overview's answer from the store's totals.

Pure: the shop fills an ``OverviewQuestion`` with plain numbers and asks. Nothing here looks at a clock or a store, so
the answer for any past "as of" can be had again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import date, timedelta
from typing import Any

from shopdesk.analysis import findings
from shopdesk.analysis.answer import Answer, Figure, Finding
from shopdesk.analysis.cautions import cautions
from shopdesk.analysis.counted_once import at_stake_value, counted_once
from shopdesk.analysis.coverage import ORDER_KINDS, Coverage, covered_days, is_wholly_covered, known_before, spans
from shopdesk.analysis.economics import relative_change
from shopdesk.analysis.figure_basis import Ground, mature_day
from shopdesk.analysis.money_list import FindingsDecided, decided_away, still_open
from shopdesk.analysis.month_figures import month_figures
from shopdesk.analysis.month_values import Brought, Totals, count_of, knowledge
from shopdesk.frozen import dataclass
from shopdesk.period import Comparison, DateRange
from shopdesk.thresholds import OverviewRules
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.rejected_rows import file_words

say = speaker("overview")

KIND_WORDS = {
    "orders": say("orders"),
    "order_lines": say("order lines"),
    "refunds": say("refunds"),
    "products": say("products"),
    "stock": say("stock"),
    "purchase_orders": say("purchase orders"),
    "bills": say("bills"),
    "item_traffic": say("product traffic"),
    "shop_traffic": say("shop traffic"),
    "traffic_sources": say("traffic sources"),
    "search_words": say("search words"),
    "promotions": say("promotion"),
    "settlements": say("settlements"),
    "buyers": say("buyers"),
    "reviews": say("reviews"),
    "listings": say("listings"),
    "purchase_prices": say("purchase prices"),
}

Row = Mapping[str, Any]


@dataclass(frozen=True)
class OverviewQuestion:
    """What the store knows about one period, as of one day (both from ``coverage.time_frame``).

    totals: of ``period``; base: of ``comparison.range``; last_year: of the same span a year before (names: ``TOTALS``).
    history: (span, totals) of the last months, oldest first, the period itself last: the small lines and the mean day.
    unpaid: rows ``order_id, created_at, payable_value`` of orders placed, not paid and not closed as of ``as_of``; ``is_left_alone`` where
    the buyer was written to lately or wants no letters.
    coverage: kind → first, last, spans; brought: kind → columns that some import now in the store has brought.
    last_changes: what the newest import changed: ``file``, ``files`` that came with it, ``at``, ``kinds`` (kind → new, changed, same) and the effect on
    ``orders``, ``paid_value`` and ``refund_value``, after less before; None in an empty store.
    later_orders: orders dated ``as_of`` or later, which no figure uses. others: what the other panels find worth doing.
    decided: what she decided on findings, by which some of them stay away.
    """

    period: DateRange
    as_of: date
    comparison: Comparison
    totals: Totals
    base: Totals
    last_year: Totals = field(default_factory=dict)
    last_year_span: DateRange | None = None
    history: Sequence[tuple[DateRange, Totals]] = ()
    unpaid: Sequence[Row] = ()
    coverage: Coverage = field(default_factory=dict)
    brought: Brought = field(default_factory=dict)
    last_changes: Mapping[str, Any] | None = None
    later_orders: int = 0
    rules: OverviewRules = field(default_factory=OverviewRules)
    others: Sequence[Finding] = ()
    decided: FindingsDecided | None = None


def overview(question: OverviewQuestion) -> Answer:
    """The month's figures, its findings ranked by yuan, a headline, the warnings (analysis-spec §0 and §A)."""
    question = replace(question, coverage=known_before(question.coverage, question.as_of))
    ground = ground_of(question)
    base = (
        covered_totals(question.base, question.comparison.range, question.coverage) if ground.standing == "ok" else None
    )
    history = [covered_totals(totals, span, question.coverage) for span, totals in question.history]
    figures = month_figures(ground, base, history, question.rules)
    known = known_part(question)
    missing = findings.missing_days(question.coverage, known, question.history, question.rules)
    found = findings.ranked([*_findings(question, ground, figures, missing), *question.others])
    away = decided_away(found, question.period, question.decided, question.rules)
    rows = counted_once(still_open(found, question.period, question.decided, question.rules))
    return Answer(
        panel="overview",
        as_of=question.as_of,
        period=question.period,
        basis=_basis(question, ground),
        coverage=coverage_phrase(question.coverage, question.period, missing),
        headline=_headline(question, ground, figures, rows),
        figures=figures,
        rows=rows,
        warnings=tuple(
            cautions(question.comparison.range, question.coverage, ground, question.as_of, question.later_orders)
        ),
        compared=question.comparison.range if base is not None else None,
        changes=tuple(change_phrases(question.last_changes)),
        known_on=date.fromisoformat(ground.known_on),
        set_aside=tuple(away),
        at_stake_value=at_stake_value(rows),
    )


def ground_of(question: OverviewQuestion) -> Ground:
    """What the period's figures stand on."""
    known = knowledge(question.brought, [question.totals, question.base, *(totals for _, totals in question.history)])
    standing = _standing(question)
    end = known_end(question) if standing == "ok" else question.as_of
    known_on = (end - timedelta(days=1)).isoformat()
    return Ground(
        period=question.period,
        known_on=known_on,
        mature_on=mature_day(question.period, known_on, question.rules),
        standing=standing,
        totals=question.totals,
        known=known,
    )


def _standing(question: OverviewQuestion) -> str:
    """``ok`` where order files reach into the period, ``thin`` where only earlier orders were paid in it, else ``none``."""
    if covered_days(spans(question.coverage, *ORDER_KINDS), question.period):
        return "ok"
    return "thin" if covered_totals(question.totals, question.period, question.coverage) is not None else "none"


def covered_totals(totals: Totals, span: DateRange, coverage: Coverage) -> Totals | None:
    """The totals, or None where no order file reaches the span: nothing known is not zero sold."""
    if count_of(totals, "orders") or count_of(totals, "paid_orders_all") or count_of(totals, "paid_orders"):
        return totals
    return totals if covered_days(spans(coverage, *ORDER_KINDS), span) else None


def known_part(question: OverviewQuestion) -> DateRange:
    """The period up to the last day an order file covers."""
    covered = spans(question.coverage, *ORDER_KINDS)
    if not covered or covered[-1].end <= question.period.start:
        return question.period
    return question.period.clipped(covered[-1].end)


def known_end(question: OverviewQuestion) -> date:
    """The day after the last an order or refund file covers, never after "as of"."""
    ends = [span.end for span in spans(question.coverage, *ORDER_KINDS, "refunds")]
    return min([question.as_of, *ends[-1:]])


def _findings(
    question: OverviewQuestion,
    ground: Ground,
    figures: Mapping[str, Figure],
    missing: Sequence[findings.MissingDays],
) -> list[Finding]:
    rules, known = question.rules, known_part(question)
    found: list[Finding] = []
    # A month long past is read for what it was; its reader cannot remind today's buyers from there.
    if (question.as_of - question.period.end).days <= rules.unpaid_max_age_days:
        found += findings.unpaid_orders(question.unpaid, min(question.as_of, known_end(question)), rules)
    found += findings.missing_exports(missing, rules)
    # Days without an export would be told as a fall of sales: like is compared with like, or not at all.
    if ground.standing != "ok" or any(gap.kind == "orders" for gap in missing):
        return found
    if not is_wholly_covered(question.comparison.range, question.coverage):
        return found
    found += findings.refund_jump(question.totals, question.base, figures, rules)
    found += findings.sales_fall(figures, question.base, question.comparison, known, rules)
    return found


def _basis(question: OverviewQuestion, ground: Ground) -> Phrase:
    compared, known = question.comparison.range, known_part(question)
    return say(
        "{from_on} to {to_on} as known up to {known_on}, compared with {base_from_on} to {base_to_on}",
        from_on=known.start.isoformat(),
        to_on=known.last.isoformat(),
        known_on=ground.known_on,
        base_from_on=compared.start.isoformat(),
        base_to_on=compared.last.isoformat(),
    )


def coverage_phrase(coverage: Coverage, period: DateRange, missing: Sequence[findings.MissingDays]) -> Phrase:
    """ "Data to 2026-10-31; refunds missing 2026-10-24 to 2026-10-31": the chip of the header."""
    ordered = spans(coverage, *ORDER_KINDS)
    if not ordered:
        return say("No orders have been imported yet")
    last_on = ordered[-1].last.isoformat()
    if not covered_days(ordered, period):
        return say(
            "No data for this span; data from {first_on} to {last_on}",
            first_on=ordered[0].start.isoformat(),
            last_on=last_on,
        )
    days = {one.kind: findings.day_phrases(one.ranges) for one in missing}
    said = {"last_on": last_on, "order_days": days.get("orders"), "refund_days": days.get("refunds")}
    if len(days) == 2:
        return say("Data to {last_on}; orders missing {order_days}; refunds missing {refund_days}", **said)
    if "orders" in days:
        return say("Data to {last_on}; orders missing {order_days}", **said)
    if "refunds" in days:
        return say("Data to {last_on}; refunds missing {refund_days}", **said)
    return say("Data to {last_on}", **said)


def _headline(
    question: OverviewQuestion, ground: Ground, figures: Mapping[str, Figure], rows: Sequence[Finding]
) -> Phrase:
    """The one thing that matters now: how net sales stand, and the largest finding where there is one."""
    if not ground.known.has_orders:
        return say("No orders have been imported yet: drop an order export on the window to begin.")
    span = {"from_on": question.period.start.isoformat(), "to_on": question.period.last.isoformat()}
    if ground.standing == "none":
        return say("No imported file covers {from_on} to {to_on}.", **span)
    if ground.standing == "thin":
        paid = count_of(question.totals, "paid_orders")
        return say(
            "No order export covers {from_on} to {to_on}; {n} orders placed before were paid then.", n=paid, **span
        )
    if rows and rows[0].finding == "sales_fall":
        return rows[0].text
    base = findings.base_name(question.comparison, known_part(question))
    stand = _stand(figures, count_of(question.totals, "paid_orders"), base)
    if rows:
        return say("{stand} {finding}", stand=stand, finding=rows[0].text)
    return stand


def _stand(figures: Mapping[str, Figure], paid_orders: int, base: Phrase) -> Phrase:
    """Net sales in one sentence, with their change where the base allows one."""
    net, paid = figures["net_sales_value"], figures["paid_value"]
    figure = net if net.value is not None else paid
    if figure.value is None:
        return say("{n} orders were placed; what was paid is not known.", n=figures["orders"].value or 0)
    change = relative_change(figure.value, figure.compare)
    is_net, now_value = figure is net, int(figure.value)
    if change.kind != "ok" or change.rate is None:
        if is_net:
            return say("Net sales are {now_value} from {n} paid orders.", now_value=now_value, n=paid_orders)
        return say(
            "Paid sales are {now_value} from {n} paid orders; refunds are not known.",
            now_value=now_value,
            n=paid_orders,
        )
    blanks = {"now_value": now_value, "by_rate": abs(change.rate), "base": base}
    if is_net:
        if change.rate >= 0:
            return say("Net sales are {now_value}, {by_rate} above {base}.", **blanks)
        return say("Net sales are {now_value}, {by_rate} below {base}.", **blanks)
    if change.rate >= 0:
        return say("Paid sales are {now_value}, {by_rate} above {base}; refunds are not known.", **blanks)
    return say("Paid sales are {now_value}, {by_rate} below {base}; refunds are not known.", **blanks)


def change_phrases(last: Mapping[str, Any] | None) -> list[Phrase]:
    """What the newest import changed: its rows a kind, of several files together in all; then what they did to orders and money."""
    if not last:
        return []
    files, kinds = int(last.get("files") or 1), last.get("kinds") or {}
    in_all = {name: sum(int(counts.get(name) or 0) for counts in kinds.values()) for name in ("new", "changed", "same")}
    found = [
        say(
            "{file}, {kind}: {new} new, {changed} changed, {same} the same",
            file=file_words(str(last.get("file"))),
            kind=KIND_WORDS.get(kind, kind),
            new=int(counts.get("new") or 0),
            changed=int(counts.get("changed") or 0),
            same=int(counts.get("same") or 0),
        )
        for kind, counts in kinds.items()
        if files == 1
    ]
    if files > 1:
        found = [say("Files imported together: {n}; {new} new, {changed} changed, {same} the same", n=files, **in_all)]
    effect = {name: int(last.get(name) or 0) for name in ("orders", "paid_value", "refund_value")}
    if any(effect.values()):
        found.append(
            say(
                "This changed orders by {orders}, paid sales by {paid_value}, refunds by {refund_value}",
                orders=effect["orders"],
                paid_value=effect["paid_value"],
                refund_value=effect["refund_value"],
            )
        )
    return found
