"""What does the month say of after-sales? The cases that were open at its end, the goods that cost most in returns, why they came back."""

from __future__ import annotations

from shopdesk.analysis.area_page import AreaPage, shortened_table
from shopdesk.analysis.return_goods import UNSTATED
from shopdesk.analysis.returns import answer_of
from shopdesk.analysis.returns_desk import ReturnsDesk
from shopdesk.analysis.returns_words import CODE_WORDS
from shopdesk.analysis.summary_table import Row, SummaryTable
from shopdesk.wording import speaker

say = speaker("returns")

MOST_CASES, MOST_GOODS = 8, 10
CARDS = ("open_cases", "money_at_stake_value", "return_rate", "refund_rate", "return_cost_value", "reuse_rate")


def returns_page(desk: ReturnsDesk) -> AreaPage:
    """The page from a desk as it stood when the month had ended."""
    return AreaPage(say("Returns"), answer_of(desk), CARDS, (_goods(desk), (_causes(desk), _cases(desk))))


def _goods(desk: ReturnsDesk) -> SummaryTable:
    rows: list[Row] = [
        {
            "sku": row.goods,
            "title": row.title,
            "returned_of": f"{row.back_qty // 1000}/{row.sent_qty // 1000}",
            "return_rate": row.rate,
            "cause": CODE_WORDS["cause"].get(row.leading_cause or ""),
            "return_cost_value": row.cost_value,
        }
        for row in desk.goods
        if row.back_qty
    ]
    return shortened_table(
        "returned_goods",
        say("What comes back"),
        ("sku", "title", "returned_of", "return_rate", "cause", "return_cost_value"),
        rows,
        MOST_GOODS,
        say(
            "of what was sent since {month}, what costs most first; cost of parcels and handling",
            month=desk.question.window_month,
        ),
        say("Nothing that was sent has come back."),
    )


def _causes(desk: ReturnsDesk) -> SummaryTable:
    units: dict[str, int] = {}
    for row in desk.goods:
        for cause, qty in row.causes.items():
            units[cause] = units.get(cause, 0) + qty
    rows: list[Row] = [
        {"cause": say("reason not stated") if cause == UNSTATED else CODE_WORDS["cause"][cause], "returned_qty": qty}
        for cause, qty in sorted(units.items(), key=lambda item: (-item[1], item[0]))
    ]
    return SummaryTable(
        "return_causes",
        say("Why it came back"),
        ("cause", "returned_qty"),
        tuple(rows),
        say("units of the same goods, reasons sorted into causes"),
        missing=say("Nothing that was sent has come back."),
    )


def _cases(desk: ReturnsDesk) -> SummaryTable:
    rows: list[Row] = [
        {
            "rma_id": row.rma_id,
            "state": CODE_WORDS["state"].get(row.state or ""),
            "deadline_at": (row.record()["deadline_at"] or "")[5:16] or None,  # the year stands in the basis
            "amount_value": row.facts.amount_value,
        }
        for row in desk.open_cases
    ]
    return shortened_table(
        "open_cases",
        say("Open cases"),
        ("rma_id", "state", "deadline_at", "amount_value"),
        rows,
        MOST_CASES,
        say("as they stood at {clock}", clock=f"{desk.question.clock:%Y-%m-%d %H:%M}"),
        say("No case was open."),
    )
