"""What does the printed month say? The month's figures, its tables, what changed and what to do first, before paper or sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from shopdesk.analysis.answer import Answer, Finding
from shopdesk.analysis.area_page import AreaPage
from shopdesk.analysis.coverage import ORDER_KINDS, covered_days, first_day, spans
from shopdesk.analysis.dragging import dragging_table
from shopdesk.analysis.month_tables import (
    categories_table,
    day_rows,
    days_table,
    provinces_table,
    reasons_table,
    with_net,
)
from shopdesk.analysis.month_values import month_values
from shopdesk.analysis.overview import OverviewQuestion, covered_totals, ground_of, overview
from shopdesk.analysis.product_tables import best_table, product_rows, skus_table
from shopdesk.analysis.sales_change import change_sentences
from shopdesk.analysis.summary_definitions import definitions
from shopdesk.analysis.summary_table import Row as Row
from shopdesk.analysis.summary_table import SummaryTable as SummaryTable
from shopdesk.frozen import dataclass
from shopdesk.period import Month
from shopdesk.thresholds import SummaryRules
from shopdesk.wording import Phrase

TODO_ROWS = 5


@dataclass(frozen=True)
class MonthlySummary:
    """The whole month. ``answer`` compares with the previous month, ``last_year`` holds the values of the same month last year.

    ``best`` and ``dragging`` are short tables for page 1, ``changes`` sentences on what moved, ``todo`` the findings to act
    on first, ``areas`` the pages of the other panels, ``definitions`` (field name, sentence) pairs, ``notes`` the owner's own words, ``edition`` counts issues from 1.
    """

    month: Month
    shop_name: str
    platform: str | None
    currency: str
    answer: Answer
    last_year: Mapping[str, int | float | None]
    daily: tuple[Row, ...]
    daily_last_year: tuple[Row, ...]
    best: SummaryTable
    dragging: SummaryTable
    tables: tuple[SummaryTable, ...]
    changes: tuple[Phrase, ...]
    todo: tuple[Finding, ...]
    definitions: Sequence[tuple[str, Phrase]]
    areas: tuple[AreaPage, ...] = ()
    notes: str = ""
    edition: int = 1
    is_closed: bool = False


@dataclass(frozen=True)
class SummaryQuestion:
    """What the store knows about a month: the overview's question (comparison: previous month) and rows of its tables.

    days, days_last_year: ``valid_on`` and the sums of ``month_tables.DAY_COLUMNS``, days without rows left out.
    skus, skus_base: ``item_id, sku, title, sku_name, lines, units_qty, paid_value, refund_value``, and where known
    ``returned_qty``, ``cogs_value`` with ``cost_known_value`` (paid value of the lines whose cost is known).
    categories: ``category``; provinces, provinces_base: ``province``; both with ``paid_value, refund_value`` and where
    known ``paid_orders, units_qty``; what is not known has None as its name. provinces_together: those printed as one row,
    since so few buyers are from there (see ``small_cells``).
    refund_reasons: ``reason, refunds, amount_value`` of the refunds that succeeded in the month.
    idle_stock: see ``dragging.dragging_table``. areas: the pages of the other panels, in the order of the rail.
    """

    overview: OverviewQuestion
    month: Month
    shop_name: str = ""
    platform: str | None = None
    currency: str = "CNY"
    days: Sequence[Row] = ()
    days_last_year: Sequence[Row] = ()
    skus: Sequence[Row] = ()
    skus_base: Sequence[Row] = ()
    categories: Sequence[Row] = ()
    provinces: Sequence[Row] = ()
    provinces_base: Sequence[Row] = ()
    provinces_together: frozenset[str] = frozenset()
    refund_reasons: Sequence[Row] = ()
    idle_stock: Sequence[Row] = ()
    areas: Sequence[AreaPage] = ()
    notes: str = ""
    edition: int = 1
    is_closed: bool = False
    rules: SummaryRules = field(default_factory=SummaryRules)


def month_summary(question: SummaryQuestion) -> MonthlySummary:
    """The whole month from the store's rows; the same question always gives the same month, row order never matters."""
    asked = question.overview
    answer, ground = overview(asked), ground_of(asked)
    last_year = covered_totals(asked.last_year, asked.last_year_span or asked.period, asked.coverage)
    last_values = {} if last_year is None else month_values(last_year, ground.known, asked.rules)
    days = day_rows(question.days, asked.period, asked.coverage)
    products = product_rows(question.skus, asked.totals)
    tables = (
        days_table(days, asked.totals, ground.known),
        skus_table(products, asked.totals),
        categories_table(question.categories, asked.totals),
        provinces_table(question.provinces, asked.totals, question.provinces_together),
        reasons_table(question.refund_reasons, asked.totals, ground.known),
    )
    best = best_table(products)
    unpaid = next((row for row in answer.rows if row.finding == "unpaid_orders"), None)
    columns = {name for table in (*tables, best) for name in table.columns}
    return MonthlySummary(
        month=question.month,
        shop_name=question.shop_name,
        platform=question.platform,
        currency=question.currency,
        answer=answer,
        last_year={name: found.value for name, found in last_values.items()},
        daily=days,
        daily_last_year=_last_year_days(question),
        best=best,
        dragging=dragging_table(products, unpaid, _known_idle(question), question.rules),
        tables=tables,
        changes=_changes(question, answer),
        todo=tuple(answer.rows[:TODO_ROWS]),
        definitions=definitions({*answer.figures, *columns}),
        areas=tuple(question.areas),
        notes=question.notes,
        edition=question.edition,
        is_closed=question.is_closed,
    )


def _known_idle(question: SummaryQuestion) -> Sequence[Row]:
    """The goods that lie still, none where the lines sold are unknown or their history is shorter than the idle time."""
    first = first_day(question.overview.coverage)
    if first is None or not question.skus:
        return ()
    return question.idle_stock if (question.overview.as_of - first).days >= question.rules.idle_days else ()


def _last_year_days(question: SummaryQuestion) -> tuple[Row, ...]:
    """The days of the same month last year, none where no file covers them."""
    asked = question.overview
    span = question.month.plus(-12).range
    if not question.days_last_year and not covered_days(spans(asked.coverage, *ORDER_KINDS), span):
        return ()
    return day_rows(question.days_last_year, span, asked.coverage)


def _changes(question: SummaryQuestion, answer: Answer) -> tuple[Phrase, ...]:
    """What moved against the previous month; nothing where no file covers it."""
    if answer.compared is None:
        return ()
    asked, few = question.overview, question.provinces_together
    now, base = (
        _net_rows([row for row in rows if row.get("province") not in few])
        for rows in (question.provinces, question.provinces_base)
    )
    return change_sentences(
        asked.totals,
        asked.base,
        answer.figures,
        (_net_rows(question.skus), _net_rows(question.skus_base)),
        (now, base),
    )


def _net_rows(rows: Sequence[Row]) -> list[Row]:
    return [with_net(row) for row in rows]
