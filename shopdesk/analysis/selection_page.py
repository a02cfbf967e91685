"""What does the month say of goods? What passes both tests, what leaves little or is over, and where goods stand in their lives."""

from __future__ import annotations

from shopdesk.analysis.area_page import AreaPage, shortened_table
from shopdesk.analysis.gates import PASS
from shopdesk.analysis.selection import answer_of
from shopdesk.analysis.selection_rows import OWN, SelectionRow
from shopdesk.analysis.selection_stock import fading, stock_worth
from shopdesk.analysis.selection_table import SelectionTable
from shopdesk.analysis.selection_words import STAGE_ACTIONS, STAGE_WORDS
from shopdesk.analysis.summary_table import Row, SummaryTable
from shopdesk.wording import speaker

say = speaker("selection")

MOST_PASSED, MOST_FADING = 12, 8
CARDS = (
    "items", "passed_items", "losing_items", "median_margin_rate", "median_contribution_rate", "declining_stock_value",
)  # fmt: skip


def selection_page(table: SelectionTable) -> AreaPage:
    """The page from the table of every item as of a day."""
    return AreaPage(say("Selection"), answer_of(table), CARDS, (_passed(table), (_stages(table), _fading(table))))


def _name(row: SelectionRow) -> str | None:
    return row.sku or row.item_id


def _passed(table: SelectionTable) -> SummaryTable:
    rows: list[Row] = [
        {
            "sku": _name(row),
            "title": row.title,
            "gross_margin_rate": row.gross_margin_rate,
            "contribution_rate": row.contribution_rate,
            "break_even_roas": row.break_even_roas,
            "search_growth_rate": row.search_growth_rate,
            "score": row.score,
        }
        for row in table.rows
        if row.gate == PASS
    ]
    return shortened_table(
        "passed_items",
        say("Passed both tests"),
        ("sku", "title", "gross_margin_rate", "contribution_rate", "break_even_roas", "search_growth_rate", "score"),
        rows,
        MOST_PASSED,
        say(
            "margin above {margin_rate}, search growth above {growth_rate}; best score first, good only within this table",
            margin_rate=table.rules.margin_min_rate,
            growth_rate=table.rules.search_growth_min_rate,
        ),
        say("No item is known to pass both tests."),
    )


def _stages(table: SelectionTable) -> SummaryTable:
    own = [row for row in table.rows if row.kind == OWN and row.stage is not None]
    rows: list[Row] = [
        {"stage": STAGE_WORDS[stage], "skus": len(held), "action": STAGE_ACTIONS[stage][0]}
        for stage in STAGE_WORDS
        if (held := [row for row in own if row.stage == stage])
    ]
    return SummaryTable(
        "life_stages",
        say("Where goods stand in their lives"),
        ("stage", "skus", "action"),
        tuple(rows),
        say("by smoothed weekly sales of each listing; few units make it a hint"),
        {"skus": len(own)},
        say("What was sold lately is not known."),
    )


def _fading(table: SelectionTable) -> SummaryTable:
    lines = sorted(fading(table), key=lambda row: (-(stock_worth(row) or 0), row.key))
    rows: list[Row] = [
        {"sku": _name(row), "on_hand_qty": row.on_hand_qty, "declining_stock_value": stock_worth(row)} for row in lines
    ]
    return shortened_table(
        "fading_stock",
        say("Stock past its best"),
        ("sku", "on_hand_qty", "declining_stock_value"),
        rows,
        MOST_FADING,
        say("on hand at cost, listing in decline; dead stock stands with replenishment"),
        say("No stock is known to be past its best."),
    )
