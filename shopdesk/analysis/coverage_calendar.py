"""Which days of each kind of export are in hand, twice in hand, or missing, and what does a missing day make uncertain?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from shopdesk.analysis.coverage import ORDER_KINDS, Coverage, first_day, last_day, merged, spans
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange, Month
from shopdesk.wording import Phrase, speaker

say = speaker("coverage_calendar")

# Kinds that tell of every day; the rest (stock counts, price lists) are snapshots, whose days between are no gaps.
FLOWS = (
    "orders", "order_lines", "refunds", "item_traffic", "shop_traffic", "traffic_sources", "promotions", "settlements", "bills",
)  # fmt: skip
COVERED, TWICE, MISSING, OUTSIDE = "covered", "twice", "missing", "outside"
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class FileSpan:
    """The days one table of one file speaks of."""

    days: DateRange
    file: str


@dataclass(frozen=True)
class KindDays:
    """One kind: its covered days merged, the days in several files, the gaps, the files (oldest first), the last file's platform."""

    kind: str
    covered: tuple[DateRange, ...]
    twice: tuple[DateRange, ...]
    gaps: tuple[DateRange, ...]
    files: tuple[FileSpan, ...]
    platform: str | None

    def state(self, day: date) -> str:
        """``covered``, ``twice`` (in several files), ``missing``, or ``outside`` what is spoken of."""
        for state, ranges in ((TWICE, self.twice), (COVERED, self.covered), (MISSING, self.gaps)):
            if any(day in days for days in ranges):
                return state
        return OUTSIDE

    def gaps_of(self, month: Month) -> list[DateRange]:
        """The gaps as far as they lie in a month."""
        return _within(self.gaps, month.range)

    def files_of(self, month: Month) -> list[FileSpan]:
        """The files that speak of a month."""
        return [one for one in self.files if _within([one.days], month.range)]


def calendar(coverage: Coverage, today: date) -> list[KindDays]:
    """The kinds that have days, orders first. A kind's gaps lie between its files and at either end of what the orders span.

    Days of orders that another kind of order export holds are no gaps: lines tell of orders too. Nothing is missing after the
    last day covered, nor before the first.
    """
    first, last = first_day(coverage), last_day(coverage, today)
    found = []
    for kind in sorted(coverage, key=lambda name: (FLOWS.index(name) if name in FLOWS else len(FLOWS), name)):
        covered = spans(coverage, kind)
        if not covered:
            continue
        files = sorted(
            (_file_span(span) for span in coverage[kind].get("spans") or ()), key=lambda one: (one.days, one.file)
        )
        twice = [_range(one) for one in coverage[kind].get("overlaps") or ()]
        gaps: list[DateRange] = []
        if kind in FLOWS:
            known = spans(coverage, *ORDER_KINDS) if kind == "orders" else covered
            start = min(covered[0].start, first) if first and kind == "refunds" else covered[0].start
            end = max(covered[-1].end, last + ONE_DAY) if last else covered[-1].end
            gaps = _between(known, DateRange(start, end))
        platforms = [str(span["platform"]) for span in coverage[kind].get("spans") or () if span.get("platform")]
        found.append(
            KindDays(
                kind,
                tuple(covered),
                tuple(merged(twice)),
                tuple(gaps),
                tuple(files),
                platforms[-1] if platforms else None,
            )
        )
    return found


def months(days: list[KindDays]) -> list[Month]:
    """Every month from the first to the last day any kind speaks of."""
    edges = [span for one in days for span in (*one.covered, *one.gaps)]
    if not edges:
        return []
    first, last = Month.of(min(span.start for span in edges)), Month.of(max(span.last for span in edges))
    count = (last.year - first.year) * 12 + last.month - first.month
    return [first.plus(at) for at in range(count + 1)]


def uncertain(kind: str, gap: DateRange) -> Phrase:
    """In one sentence, what days without this export make uncertain."""
    sentences = {
        "orders": say(
            "No order export covers {days}: sales, buyers and every figure of these days are too low.", days=_days(gap)
        ),
        "order_lines": say(
            "No item report covers {days}: which products were sold is unknown; the totals are not.", days=_days(gap)
        ),
        "refunds": say(
            "No refund export covers {days}: refunds look too low, and net sales too high.", days=_days(gap)
        ),
        "item_traffic": say(
            "No product traffic covers {days}: visitors and conversion of products are unknown.", days=_days(gap)
        ),
        "shop_traffic": say(
            "No shop traffic covers {days}: the shop's visitors and conversion are unknown.", days=_days(gap)
        ),
        "traffic_sources": say(
            "No traffic sources cover {days}: where visitors came from is unknown.", days=_days(gap)
        ),
        "promotions": say(
            "No promotion report covers {days}: what advertising cost and brought is unknown.", days=_days(gap)
        ),
        "settlements": say("No settlements cover {days}: fees and payouts of these days are unknown.", days=_days(gap)),
        "bills": say("No bills cover {days}: money paid in and out is unknown.", days=_days(gap)),
    }
    return sentences[kind]


def _days(span: DateRange) -> str:
    """2026-11-18, or 2026-11-18 – 2026-11-21."""
    first, last = span.start.isoformat(), span.last.isoformat()
    return first if first == last else f"{first} – {last}"


def _between(known: list[DateRange], whole: DateRange) -> list[DateRange]:
    missing, at = [], whole.start
    for span in known:
        if span.start > at:
            missing.append(DateRange(at, min(span.start, whole.end)))
        at = max(at, span.end)
    if at < whole.end:
        missing.append(DateRange(at, whole.end))
    return [gap for gap in missing if gap.days]


def _within(ranges: tuple[DateRange, ...] | list[DateRange], month: DateRange) -> list[DateRange]:
    cut = [(max(span.start, month.start), min(span.end, month.end)) for span in ranges]
    return [DateRange(start, end) for start, end in cut if start < end]


def _range(span: Mapping[str, Any]) -> DateRange:
    first, last = date.fromisoformat(str(span["first"])[:10]), date.fromisoformat(str(span["last"])[:10])
    return DateRange(first, max(first, last) + ONE_DAY)


def _file_span(span: Mapping[str, Any]) -> FileSpan:
    return FileSpan(_range(span), str(span.get("file") or ""))
