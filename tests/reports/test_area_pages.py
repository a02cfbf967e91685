"""The pages of the areas: each on one page, every cell in print, buyers masked, sums as the panel's own figures."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pytest

from shopdesk.analysis.area_page import AreaPage, shortened_table
from shopdesk.analysis.market_words import MarketWords
from shopdesk.analysis.purchase_history import PurchaseHistory
from shopdesk.analysis.reorder_plan import reorder_plan
from shopdesk.analysis.reorder_rows import Goods
from shopdesk.analysis.replenishment_page import replenishment_page
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.analysis.selection_columns import Item, SellingColumns, dated, visit_spans
from shopdesk.analysis.selection_facts import SelectionQuestion, item_facts
from shopdesk.analysis.selection_page import selection_page
from shopdesk.analysis.selection_table import selection_table
from shopdesk.analysis.summary_table import SummaryTable, say
from shopdesk.analysis.tier_table import IdentityShare, TiersQuestion, tier_table
from shopdesk.analysis.tiers_page import tiers_page
from shopdesk.panels import paper
from shopdesk.panels.paper_marks import Text
from shopdesk.period import DateRange
from shopdesk.reports.sheet import month_sheets, table_sheet
from shopdesk.reports.spelling import cell_text
from shopdesk.reports.summary import month_document
from shopdesk.thresholds import SelectionRules
from tests.reports import months

AS_OF = date(2026, 12, 1)
COVERED = [DateRange(AS_OF - timedelta(days=500), AS_OF)]


def test_a_total_below_some_of_the_rows_says_of_how_many_it_is() -> None:
    rows, wording = [{"sku": sku, "suggested_cost_value": 100} for sku in "ABC"], say("Total")
    for most, words in ((2, "全部 3 行合计"), (3, "合计")):
        made = shortened_table(
            "to_order",
            wording,
            ("sku", "suggested_cost_value"),
            rows,
            most,
            wording,
            wording,
            {"suggested_cost_value": 300},
        )
        assert made.total_words.in_language("zh_CN") == words
        assert (table_sheet(made, "zh_CN").total or {}).get("sku") == (words if most < 3 else None)


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """Fonts need an application."""


def day(before: int) -> str:
    return (AS_OF - timedelta(days=before)).isoformat()


def buyers_page() -> AreaPage:
    """Sixty buyers with two to five days each; the first twenty spend most and have long stayed away."""
    occasions = [
        (
            f"买家昵称{buyer:02d}",
            day(62 + buyer + 25 * time if buyer < 20 else 5 + buyer + 40 * time),
            90_000 - 1_000 * buyer,
        )
        for buyer in range(60)
        for time in range(2 + buyer % 4)
    ]
    earlier = AS_OF - timedelta(days=30)
    known = IdentityShare(len(occasions), len(occasions), 1, 1)
    history = PurchaseHistory.of(occasions)
    return tiers_page(tier_table(TiersQuestion(AS_OF, history, earlier, known, COVERED, date(2025, 7, 1))))


def stock_page() -> AreaPage:
    """Thirty goods that sell every day and are nearly out, five that have not sold for most of a year."""
    sold = [(f"S{number:02d}", day(at), 1_000 * (1 + number % 3)) for number in range(30) for at in range(1, 200)]
    sold += [(f"D{number}", day(300 + number), 1_000) for number in range(5)]
    goods = [
        Goods(
            sku, title="一件名字相当长的商品 2026 新款 加厚 宽松", price_value=5_000, cost_value=2_000 + 10 * place,
            on_hand_qty=3_000 + 1_000 * place, counted_on=day(1), lead_time_days=10, listed_on=day(480),
        )
        for place, sku in enumerate(sorted({sku for sku, _, _ in sold}))
    ]  # fmt: skip
    question = ReplenishmentQuestion(AS_OF, goods, sold, COVERED)
    return replenishment_page(question, reorder_plan(question))


def goods_page() -> AreaPage:
    """Twenty goods that are searched for more and more, five whose best time is over."""
    names = [f"G{number:02d}" for number in range(25)]
    rows = [
        (place, day(at), units, units * 10)
        for place in range(25)
        for at in range(300, 0, -1)
        for units in [2_000 if place < 20 or at > 60 else 500]
        if place < 20 or at > 60 or at % 4 == 0
    ]
    nothing = dated([], further=3)
    columns = SellingColumns(
        items=tuple(Item(name, name, name, "一件名字相当长的商品 2026 新款 加厚 宽松", None, "杯") for name in names),
        sold=dated(rows, further=3), cancelled=nothing, returned=nothing, stated=nothing,
        visits=visit_spans([(name, day(at), day(at), 30 + (at <= 28) * 15) for name in names for at in range(1, 60)]),
        words=MarketWords([]), has_returns=True,
    )  # fmt: skip
    goods = [
        Goods(
            name,
            price_value=10_000,
            cost_value=4_000 + 10 * place,
            on_hand_qty=90_000,
            category="杯",
            listed_on=day(480),
        )
        for place, name in enumerate(names)
    ]
    question = SelectionQuestion(AS_OF, columns, goods, covered=COVERED)
    return selection_page(selection_table(item_facts(question), SelectionRules()))


def month_with(*areas: AreaPage) -> months.MonthlySummary:
    return dataclasses.replace(months.november(), areas=areas)


def pages_of(*areas: AreaPage) -> list[str]:
    found = paper.pages_of(month_document(month_with(*areas), "zh_CN"))
    return ["".join("".join(mark.text.split()) for mark in page.marks if isinstance(mark, Text)) for page in found]


def cells(table: SummaryTable) -> list[str]:
    rows = [*table.rows, *([table.total] if table.total else [])]
    return [
        cell_text(name, row[name], "zh_CN", "CNY")
        for row in rows
        for name in table.columns
        if row.get(name) is not None
    ]


def test_every_area_stands_on_one_page_with_all_its_cells() -> None:
    areas = (goods_page(), buyers_page(), stock_page())
    pages = pages_of(*areas)
    for area in areas:
        headline = "".join(area.answer.headline.in_language("zh_CN").split())
        [page] = [page for page in pages if headline in page]
        assert len(area.tables) >= 3
        for table in area.tables:
            assert table.rows, table.name
            assert [words for words in cells(table) if "".join(words.split()) not in page] == []


def test_buyers_are_masked_on_paper_and_in_the_sheets() -> None:
    area = buyers_page()
    away = next(table for table in area.tables if table.name == "good_buyers_away")
    names = [str(row["buyer_id"]) for row in away.rows]
    assert names and all(name.startswith("买家昵称") for name in names)
    assert not any(name in page for page in pages_of(area) for name in names)
    sheet = next(one for one in month_sheets(month_with(area), "en") if one.title == "Good buyers who stay away")
    assert [row["buyer_id"] for row in sheet.rows] == [f"买***{name[-1]}" for name in names]


def test_the_tables_add_up_to_the_figures_of_the_panel() -> None:
    buyers, stock = buyers_page(), stock_page()
    tiers, moved = (
        next(table for table in buyers.tables if table.name == name) for name in ("buyers_by_tier", "buyers_moved")
    )
    figures = buyers.answer.figures
    assert sum(row["tier_buyers"] for row in tiers.rows) == figures["buyers"].value == 60
    for name in ("high_value_buyers", "potential_buyers", "lost_buyers"):
        assert sum(row[name] for row in moved.rows) == figures[name].value
    states = next(table for table in stock.tables if table.name == "stock_states")
    assert sum(row["skus"] for row in states.rows) == 35
    assert sum(row["stock_value"] for row in states.rows) == stock.answer.figures["stock_value"].value
    dead = next(table for table in stock.tables if table.name == "dead_stock")
    assert sum(row["dead_stock_value"] for row in dead.rows) == stock.answer.figures["dead_stock_value"].value
    orders = next(table for table in stock.tables if table.name == "to_order")
    wanted = stock.answer.figures["skus_to_order"].value
    assert orders.basis.in_language("en").endswith(f"the first {len(orders.rows)} of {wanted}")
    assert orders.total is not None
    goods = goods_page()
    passed, stages, faded = goods.tables
    figures = goods.answer.figures
    assert passed.basis.in_language("en").endswith(f"the first {len(passed.rows)} of {figures['passed_items'].value}")
    assert sum(row["skus"] for row in stages.rows) == figures["items"].value == 25
    assert sum(row["declining_stock_value"] for row in faded.rows) == figures["declining_stock_value"].value
    assert orders.total["suggested_cost_value"] == stock.answer.figures["suggested_cost_value"].value


def test_areas_that_know_nothing_say_why_and_share_a_page() -> None:
    nothing = ReplenishmentQuestion(AS_OF, (), (), ())
    empty = SelectionQuestion(AS_OF, SellingColumns((), *[dated([])] * 4, {}, MarketWords([])))
    areas = (
        tiers_page(tier_table(TiersQuestion(AS_OF))), replenishment_page(nothing, reorder_plan(nothing)),
        selection_page(selection_table(item_facts(empty), SelectionRules())),
    )  # fmt: skip
    assert all(area.is_empty for area in areas)
    pages = pages_of(*areas)
    said = ["".join(area.answer.headline.in_language("zh_CN").split()) for area in areas]
    assert [page for page in pages if said[0] in page] == [page for page in pages if said[1] in page] != []
    assert len(pages) == len(pages_of()) + 2  # that page, and one of their own for the definitions


def test_where_stock_was_never_counted_no_table_claims_that_nothing_is_to_be_ordered_or_lies_dead() -> None:
    sold = [("A", day(at), 1_000) for at in range(1, 60)]
    question = ReplenishmentQuestion(AS_OF, [Goods("A", price_value=5_000)], sold, COVERED)
    page = replenishment_page(question, reorder_plan(question))
    said = {
        table.name: (table.missing.in_language("en"), table.total)
        for table in page.tables
        if not table.rows and table.missing is not None
    }
    assert said == dict.fromkeys(("to_order", "dead_stock"), ("No stock count has been imported.", None))
