"""A closed month prints to the last sign as it was issued, whatever language is asked for, and tells what is known otherwise since."""

from __future__ import annotations

import dataclasses

import pytest

from shopdesk.analysis.answer import Figure
from shopdesk.analysis.restated import IssuedMonth, Restated, restated
from shopdesk.analysis.summary import MonthlySummary
from shopdesk.reports.document import Document, Note, Table
from shopdesk.reports.month_issue import issue_of, printed_document, printed_sheets
from shopdesk.reports.sheet import month_sheets
from shopdesk.reports.summary import month_document
from shopdesk.reports.workbook import workbook_bytes
from shopdesk.wording import LANGUAGES
from tests.reports import months
from tests.reports.test_area_pages import buyers_page, stock_page

CASES = {
    "whole": dataclasses.replace(months.november(), areas=(buyers_page(), stock_page())),
    "crowded": months.crowded(),
    "nasty": months.nasty(),
    "unknown": months.unknown(),
}


def rooms(document: Document) -> list[Document]:
    """The document and all its briefer forms."""
    found = [document]
    while found[-1].briefer is not None:
        found.append(found[-1].briefer())
    return [dataclasses.replace(one, briefer=None) for one in found]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_it_prints_as_it_was_issued(name: str, language: str) -> None:
    month = dataclasses.replace(CASES[name], is_closed=True)
    issued = IssuedMonth(issue_of(month), 1, "2026-12-02", ())
    assert rooms(printed_document(issued, language)) == rooms(month_document(month, language))
    assert workbook_bytes(printed_sheets(issued, language), language) == workbook_bytes(
        month_sheets(month, language), language
    )


def test_what_is_known_otherwise_since_stands_on_page_1_and_whole_at_the_end() -> None:
    changed = tuple(
        Restated(name, "money", 100_00, 90_00)
        for name in ("net_sales_value", "refund_value", "paid_value", "gross_margin_value")
    )
    issued = IssuedMonth(
        issue_of(months.november("en")), 1, "2026-12-02", (*changed, Restated("buyers", "count", 7, None))
    )
    for document in rooms(printed_document(issued, "en")):
        note, table = document.blocks[1], document.blocks[-2]
        assert isinstance(note, Note) and "Net sales ¥100.00 → ¥90.00" in note.text and "last page" in note.text
        assert isinstance(table, Table) and len(table.rows) == 5
        assert table.rows[0][1:] == ("¥100.00", "¥90.00", "10.0 % less") and table.rows[4][1:3] == ("7", "—")
    sheet = printed_sheets(issued, "en")[-1]
    assert [(row["issued"], row["now"]) for row in sheet.rows][:1] == [(100_00, 90_00)]
    assert len(printed_sheets(issued, "en")) == len(month_sheets(months.november("en"), "en")) + 1


def test_only_figures_that_differ_are_restated_and_exactly() -> None:
    def figures(month: MonthlySummary, **changed: int | None) -> dict[str, Figure]:
        return {
            name: dataclasses.replace(figure, value=changed.get(name, figure.value))
            for name, figure in month.answer.figures.items()
        }

    month = months.november("en")
    told = month.answer.to_json("en")["figures"]
    assert restated(told, figures(month)) == ()
    net = month.answer.figures["net_sales_value"].value
    assert isinstance(net, int)
    found = restated(told, figures(month, net_sales_value=net - 1, units=None))
    assert {one.name: (one.issued, one.now) for one in found} == {
        "net_sales_value": (net, net - 1),
        "units": (month.answer.figures["units"].value, None),
    }
    assert restated({}, figures(month)) == ()
