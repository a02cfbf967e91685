"""What needs doing this month, and what is it worth? The first rows of the money list, each with its arithmetic.

A finding is only made where both sides of a comparison are known and large enough; thin knowledge never raises one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from shopdesk.analysis.answer import Figure, Finding
from shopdesk.analysis.claims import NET_SALES, added, order_of
from shopdesk.analysis.coverage import ORDER_KINDS, Coverage, covered_days, gaps, spans
from shopdesk.analysis.finding_worth import fallen, missed, refunded_beyond, unpaid_sum
from shopdesk.analysis.month_values import Totals, count_of, rounded
from shopdesk.frozen import dataclass
from shopdesk.period import Comparison, DateRange, Month
from shopdesk.thresholds import OverviewRules
from shopdesk.wording import Phrase, speaker

say = speaker("overview")

Row = Mapping[str, Any]


def ranked(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Most yuan first; equal ones by code and subject, so that the order of the input never shows."""
    return tuple(
        sorted(found, key=lambda one: (-(one.value if one.value is not None else -1), one.finding, one.subject or ""))
    )


def exact(rule: float) -> Fraction:
    """A rule's number as it is written: 0.30 must fail "> 0.30"."""
    return Fraction(str(rule))


def unpaid_orders(unpaid: Sequence[Row], seen_on: date, rules: OverviewRules) -> list[Finding]:
    """Orders placed and not yet paid, of an age at which a reminder still helps, but those of buyers left alone; ``seen_on`` as in
    ``TimeFrame``."""
    aged, left_alone = [], 0
    for order in unpaid:
        placed = order.get("created_at")
        if placed is None:
            continue
        age = (seen_on - date.fromisoformat(str(placed)[:10])).days
        if not rules.unpaid_min_age_days <= age <= rules.unpaid_max_age_days:
            continue
        if order.get("is_left_alone"):
            left_alone += 1
        else:
            aged.append((str(placed), str(order.get("order_id")), age, order.get("payable_value")))
    if not aged:
        return []
    _, oldest_id, oldest_days, _ = min(aged)
    at_stake = sum(int(value or 0) for *_, value in aged)
    told = {"n": len(aged), "sum_value": at_stake, "days": oldest_days}
    text = say("{n} orders are placed but not paid: {sum_value}; the oldest has waited {days} days.", **told)
    if left_alone:
        text = say("{n} unpaid orders are left to follow up: {sum_value}; the oldest has waited {days} days.", **told)
    return [
        Finding(
            finding="unpaid_orders",
            panel="overview",
            text=text,
            value=at_stake,
            basis=say(
                "payable of orders placed {low} to {high} days before {as_of_on} and not paid",
                low=int(rules.unpaid_min_age_days),
                high=int(rules.unpaid_max_age_days),
                as_of_on=seen_on.isoformat(),
            ),
            subject=oldest_id,
            act="open_orders",
            rows={"kind": "orders", "keys": [order_id for _, order_id, _, _ in sorted(aged)]},
            derivation=unpaid_sum(len(aged), left_alone, oldest_days, at_stake, rules),
            claims=added([(order_of(order_id), int(value or 0)) for _, order_id, _, value in aged]),
        )
    ]


def refund_jump(totals: Totals, base: Totals, figures: Mapping[str, Figure], rules: OverviewRules) -> list[Finding]:
    """The refund rate stands more points above the base than chance and habit explain."""
    rate, base_rate = figures["refund_rate"].value, figures["refund_rate"].compare
    if rate is None or base_rate is None:
        return []
    least = rules.refund_jump_min_orders
    if count_of(totals, "paid_orders") < least or count_of(base, "paid_orders") < least:
        return []
    paid, refunded = count_of(totals, "paid_value"), count_of(totals, "refund_value")
    usual = Fraction(count_of(base, "refund_value"), count_of(base, "paid_value"))
    if Fraction(refunded, paid) - usual <= exact(rules.refund_jump_points):
        return []
    expected = usual * paid
    extra = refunded - rounded(expected)
    return [
        Finding(
            finding="refund_jump",
            panel="overview",
            text=say(
                "The refund rate rose from {base_rate} to {now_rate}: {extra_value} more was refunded than at the old rate.",
                base_rate=float(base_rate),
                now_rate=float(rate),
                extra_value=extra,
            ),
            value=extra,
            basis=say(
                "refunds by value of {n} paid orders against {base_n} in the comparison",
                n=count_of(totals, "paid_orders"),
                base_n=count_of(base, "paid_orders"),
            ),
            act="open_refunds",
            derivation=refunded_beyond(paid, refunded, float(base_rate), rounded(expected), rules),
            claims={NET_SALES: extra},
        )
    ]


def sales_fall(
    figures: Mapping[str, Figure],
    base: Totals,
    compared: Comparison,
    known: DateRange,
    rules: OverviewRules,
) -> list[Finding]:
    """Net sales lie below the base by more than the rule; like days against like days."""
    net, base_net = figures["net_sales_value"].value, figures["net_sales_value"].compare
    if net is None or base_net is None or base_net <= 0 or count_of(base, "paid_orders") < rules.fall_min_orders:
        return []
    lost = int(base_net) - int(net)
    if Fraction(lost, int(base_net)) <= exact(rules.fall_rate):
        return []
    return [
        Finding(
            finding="sales_fall",
            panel="overview",
            text=say(
                "Net sales are {net_value}, {fall_rate} below {base}: {lost_value} less.",
                fall_rate=lost / int(base_net),
                net_value=int(net),
                lost_value=lost,
                base=base_name(compared, known),
            ),
            value=lost,
            basis=say(
                "net sales of {from_on} to {to_on} against {base_from_on} to {base_to_on}",
                from_on=known.start.isoformat(),
                to_on=known.last.isoformat(),
                base_from_on=compared.range.start.isoformat(),
                base_to_on=compared.range.last.isoformat(),
            ),
            act="open_days",
            rows={
                "kind": "orders",
                "moment": "paid_at",
                "from": known.start.isoformat(),
                "to": known.last.isoformat(),
            },
            derivation=fallen(int(net), int(base_net), rules),
            claims={NET_SALES: lost},
        )
    ]


def base_name(compared: Comparison, known: DateRange) -> Phrase:
    """What the comparison is called in a sentence; part of a month is compared with the same days, where the other month has them."""
    base = compared.range
    is_whole = known == Month.of(known.start).range and base == Month.of(base.start).range
    is_last_year = compared.name == "same_month_last_year"
    if is_whole:
        return say("the same month last year") if is_last_year else say("the month before")
    if base.days < known.days:  # March to the 30th against February
        days = {"days": known.days, "base_days": base.days}
        if is_last_year:
            return say("the same month last year (its {base_days} days against {days})", **days)
        return say("the month before (its {base_days} days against {days})", **days)
    return say("the same days last year") if is_last_year else say("the same days of the month before")


@dataclass(frozen=True)
class MissingDays:
    """Spans of a period no file of a kind covers, and what the mean covered day promises for them.

    ``covered_value`` is what the ``covered_days`` of the last months came to.
    """

    kind: str
    ranges: tuple[DateRange, ...]
    expected_value: int
    covered_days: int
    covered_value: int

    @property
    def days(self) -> int:
        """How many days are missing."""
        return sum(span.days for span in self.ranges)


def missing_days(
    coverage: Coverage, known: DateRange, history: Sequence[tuple[DateRange, Totals]], rules: OverviewRules
) -> tuple[MissingDays, ...]:
    """Days between covered days that no order export holds, and days of orders that no refund export reaches.

    Named only where the mean day of the covered ones promises enough rows, and enough rows are there to take a mean of: in a
    slow shop a day without an order is no gap.
    """
    ordered, refunded = spans(coverage, *ORDER_KINDS), spans(coverage, "refunds")
    found = []
    for kind, covered, rows, money in (
        ("orders", ordered, "paid_orders_all", "paid_value"),
        ("refunds", _from_the_first_order(refunded, ordered, rules), "refund_cash_rows", "refund_cash_value"),
    ):
        observed = sum(covered_days(covered, span) for span, _ in history)
        if not observed:
            continue
        seen = sum(count_of(totals, rows) for _, totals in history)
        if seen < rules.gap_min_rows:  # a handful of rows says nothing of the days around them
            continue
        a_day = Fraction(seen, observed)
        least = exact(rules.gap_min_orders)
        missing = tuple(gap for gap in _gaps(covered, ordered, known) if a_day * gap.days >= least)
        if missing:
            days = sum(gap.days for gap in missing)
            value = sum(count_of(totals, money) for _, totals in history)
            found.append(MissingDays(kind, missing, rounded(Fraction(value * days, observed)), observed, value))
    return tuple(found)


def _from_the_first_order(
    refunded: Sequence[DateRange], ordered: Sequence[DateRange], rules: OverviewRules
) -> list[DateRange]:
    """The spans of the refunds, begun with the orders: the first refund always comes some days after the first order."""
    if not refunded or not ordered or (refunded[0].start - ordered[0].start).days > rules.refund_lag_days:
        return list(refunded)
    start = min(refunded[0].start, ordered[0].start)
    return [DateRange(start, refunded[0].end), *refunded[1:]]


def _gaps(covered: Sequence[DateRange], ordered: Sequence[DateRange], known: DateRange) -> list[DateRange]:
    """The parts of the period that are not covered although orders reach beyond or up to them."""
    if not covered or not ordered:
        return []
    start, end = max(ordered[0].start, known.start), min(ordered[-1].end, known.end)
    return gaps(covered, DateRange(start, end)) if start < end else []


def missing_exports(missing: Iterable[MissingDays], rules: OverviewRules) -> list[Finding]:
    """The missing days as findings; their worth is the mean day times the days, an estimate that says so."""
    found = []
    for one in missing:
        blanks = {"days": day_phrases(one.ranges), "sum_value": one.expected_value}
        found.append(
            Finding(
                finding="missing_days",
                panel="imports",
                text=say("No order export covers {days}: about {sum_value} of sales is not in these figures.", **blanks)
                if one.kind == "orders"
                else say("No refund export covers {days}: about {sum_value} of refunds may be missing.", **blanks),
                value=one.expected_value,
                basis=say(
                    "estimate: {days_n} missing days × the mean of {observed_n} covered days",
                    days_n=one.days,
                    observed_n=one.covered_days,
                ),
                subject=one.kind,
                act="open_imports",
                derivation=missed(one.days, one.covered_days, one.covered_value, one.expected_value, rules),
            )
        )
    return found


def day_phrases(ranges: Sequence[DateRange]) -> tuple[Phrase | str, ...]:
    """Spans in words: "2026-10-24 to 2026-10-31", a single day as itself."""
    return tuple(
        say("{from_on} to {to_on}", from_on=span.start.isoformat(), to_on=span.last.isoformat())
        if span.days > 1
        else span.start.isoformat()
        for span in ranges
    )
