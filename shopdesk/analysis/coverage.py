"""Which days do the imported files cover, and which span, comparison and "as of" follow from that?

Coverage is a mapping kind → ``{"first", "last", "spans", …}``: ISO days, both included; a span is a mapping with
``first`` and ``last`` and is what one file covered from its first to its last row. Order lines cover orders too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.period import Comparison, DateRange, Month, comparison

Coverage = Mapping[str, Mapping[str, Any]]

ORDER_KINDS = ("orders", "order_lines")
# Without orders the first of these that holds anything leads.
LEADING_KINDS = (*ORDER_KINDS, "refunds", "bills", "stock", "purchase_orders", "products")
ONE_DAY = timedelta(days=1)
HISTORY_MONTHS = 13


@dataclass(frozen=True)
class TimeFrame:
    """The spans of one question: what is asked, what it is compared with, the months of the small lines (oldest first).

    seen_on: the day from which the shop is seen, exclusive like ``as_of`` but never after the data end: a month asked for
    before it is over has its end as "as of", and an order has not been waiting for a payment since tomorrow.
    """

    as_of: date
    seen_on: date
    period: DateRange
    comparison: Comparison
    last_year: DateRange
    history: tuple[DateRange, ...]


def spans(coverage: Coverage, *kinds: str) -> list[DateRange]:
    """The covered spans of some kinds, merged where they touch, oldest first; half-open like every range here."""
    found: list[DateRange] = []
    for kind in kinds:
        known = coverage.get(kind) or {}
        for span in known.get("spans") or ():
            found.append(_span(span["first"], span["last"]))
        if not known.get("spans") and known.get("first") and known.get("last"):
            found.append(_span(known["first"], known["last"]))
    return merged(found)


def _span(first: str, last: str) -> DateRange:
    start, end = date.fromisoformat(str(first)[:10]), date.fromisoformat(str(last)[:10])
    return DateRange(start, max(start, end) + ONE_DAY)


def merged(ranges: Iterable[DateRange]) -> list[DateRange]:
    """Ranges joined where they overlap or touch, oldest first; empty ones are left out."""
    joined: list[DateRange] = []
    for span in sorted(span for span in ranges if span.days):
        if joined and span.start <= joined[-1].end:
            joined[-1] = DateRange(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def gaps(covered: Sequence[DateRange], within: DateRange) -> list[DateRange]:
    """The parts of a range that no covered span holds, oldest first."""
    missing = []
    at = within.start
    for span in merged(covered):
        if span.end <= at or span.start >= within.end:
            continue
        if span.start > at:
            missing.append(DateRange(at, span.start))
        at = max(at, span.end)
    if at < within.end:
        missing.append(DateRange(at, within.end))
    return missing


def covered_days(covered: Sequence[DateRange], within: DateRange) -> int:
    """How many days of a range the spans hold."""
    return within.days - sum(gap.days for gap in gaps(covered, within))


def known_before(coverage: Coverage, as_of: date) -> Coverage:
    """The coverage cut at ``as_of``, so that files of later days cannot change what is said of earlier ones."""
    found: dict[str, dict[str, Any]] = {}
    for kind in coverage:
        kept = [span for span in (part.clipped(as_of) for part in spans(coverage, kind)) if span.days]
        if not kept:
            continue
        found[kind] = {
            "first": kept[0].start.isoformat(),
            "last": kept[-1].last.isoformat(),
            "spans": [{"first": span.start.isoformat(), "last": span.last.isoformat()} for span in kept],
        }
    return found


def is_wholly_covered(span: DateRange, coverage: Coverage) -> bool:
    """Whether order files reach from the span's start to its end; a seam inside is judged by its size elsewhere."""
    covered = spans(coverage, *ORDER_KINDS)
    return bool(covered) and covered[0].start <= span.start and covered[-1].end >= span.end


def first_day(coverage: Coverage) -> date | None:
    """The first day of the leading kind, None in an empty store."""
    days = [str(coverage[kind]["first"]) for kind in _leading_kinds(coverage)]
    return date.fromisoformat(min(days)[:10]) if days else None


def last_day(coverage: Coverage, today: date) -> date | None:
    """The last day covered: the last on which an order was placed, else the last of the leading kind; never after today."""
    days = [str(coverage[kind]["last"]) for kind in _leading_kinds(coverage)]
    return min(date.fromisoformat(max(days)[:10]), today) if days else None


def _leading_kinds(coverage: Coverage) -> tuple[str, ...]:
    """The kinds whose days lead: orders and their lines together, else the first other kind that holds anything."""
    held = [kind for kind in LEADING_KINDS if (coverage.get(kind) or {}).get("last")]
    of_orders = tuple(kind for kind in held if kind in ORDER_KINDS)
    return of_orders or tuple(held[:1])


def default_as_of(coverage: Coverage, today: date) -> date:
    """The day after the last day covered; in an empty store the day after today."""
    return (last_day(coverage, today) or today) + ONE_DAY


def default_month(coverage: Coverage, today: date) -> Month:
    """The last wholly covered month, else the latest; in an empty store the running one.

    A month is whole from the first day covered to the last: a seam between two files does not push the shop back to
    a month long past, it is named in the warnings instead. A month of which no file covers a day is passed over.
    """
    first, last = first_day(coverage), last_day(coverage, today)
    if first is None or last is None:
        return Month.of(today)
    month = Month.of(last)
    if last < month.range.last:
        month = month.plus(-1)
    covered = spans(coverage, *_leading_kinds(coverage))
    while month.first >= first:
        if covered_days(covered, month.range):
            return month
        month = month.plus(-1)
    return Month.of(last)


def time_frame(
    coverage: Coverage,
    today: date,
    *,
    month: Month | None = None,
    as_of: date | None = None,
    comparison_name: str = "previous_month",
) -> TimeFrame:
    """The spans that follow from what was asked (product.md, Command line).

    With ``month`` "as of" is the later of the default and the first day after the month; with ``as_of`` D the period is
    the month of D − 1 up to D − 1; with neither the default month up to the default "as of". What is compared is the
    part of the period that files cover, with the same number of days of the base.
    """
    usual = default_as_of(coverage, today)
    if as_of is not None:
        month = month or Month.of(as_of - ONE_DAY)
        period = month.range.clipped(as_of)
    elif month is not None:
        as_of = max(usual, month.plus(1).first)
        period = month.range
    else:
        month, as_of = default_month(coverage, today), usual
        period = month.range.clipped(as_of)
    known = covered_part(period, last_day(known_before(coverage, as_of), today))
    return TimeFrame(
        as_of=as_of,
        seen_on=min(as_of, usual),
        period=period,
        comparison=comparison(known, comparison_name),
        last_year=comparison(known, "same_month_last_year").range,
        history=(*(month.plus(-back).range for back in range(HISTORY_MONTHS - 1, 0, -1)), period),
    )


def covered_part(period: DateRange, last: date | None) -> DateRange:
    """The period up to the last day covered; the whole period where nothing of it is covered."""
    if last is None or last < period.start:
        return period
    return period.clipped(last + ONE_DAY)
