"""Does the printed month add up: tables to the month, causes to the change, and is what cannot be named shown?"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.analysis.answer import Figure
from shopdesk.analysis.coverage import time_frame
from shopdesk.analysis.dragging import returned_beyond_chance
from shopdesk.analysis.overview import OverviewQuestion
from shopdesk.analysis.sales_change import product_name, sales_change
from shopdesk.analysis.summary import MonthlySummary, SummaryQuestion, SummaryTable, month_summary
from shopdesk.fields import FIELDS
from shopdesk.period import Month
from shopdesk.thresholds import SummaryRules
from shopdesk.wording import Phrase, speaker

TODAY = date(2026, 11, 25)
OCTOBER = Month(2026, 10)
SPAN = {"first": "2025-09-01", "last": "2026-10-31", "spans": [{"first": "2025-09-01", "last": "2026-10-31"}]}
COVERAGE = {"orders": SPAN, "refunds": SPAN}
BROUGHT = {
    "orders": "order_id created_at paid_at payable_value buyer_id sold_qty province".split(),
    "refunds": ["refund_id", "succeeded_at", "amount_value"],
    "products": ["cost_value"],
}

NOW = {
    "orders": 40, "gmv_value": 400_000, "paid_orders": 30, "paid_orders_all": 30, "paid_value": 300_000,
    "paid_merch_value": 300_000, "refund_value": 20_000, "returned_orders": 2, "buyers": 25, "units_qty": 45_000,
    "identified_paid_orders": 30, "identified_merch_value": 300_000, "units_known_orders": 30,
    "refund_cash_value": 9_000, "refund_cash_rows": 2, "cogs_value": 100_000, "cost_known_value": 280_000,
    "lines_paid_value": 280_000, "lines_paid_orders": 30,
}  # fmt: skip
BASE = {**NOW, "paid_value": 260_000, "paid_merch_value": 255_000, "refund_value": 10_000, "buyers": 26}
SKUS = [
    {"item_id": "1", "sku": "A", "title": "纯棉短袖T恤", "sku_name": "白 L", "orders": 20, "units_qty": 25_000,
     "paid_value": 180_000, "refund_value": 20_000, "returned_qty": 12_000, "cogs_value": 60_000, "cost_known_value": 180_000},
    {"item_id": "2", "sku": "B", "title": "保温杯", "sku_name": None, "orders": 12, "units_qty": 18_000,
     "paid_value": 90_000, "refund_value": 0, "returned_qty": 0, "cogs_value": 40_000, "cost_known_value": 70_000},
    {"item_id": "", "sku": "", "title": None, "sku_name": None, "orders": 2, "units_qty": 2_000,
     "paid_value": 10_000, "refund_value": 0, "returned_qty": 0, "cogs_value": None},
]  # fmt: skip
BASE_SKUS = [
    {"item_id": "1", "sku": "A", "title": "纯棉短袖T恤", "sku_name": "白 L", "paid_value": 100_000, "refund_value": 0},
    {"item_id": "3", "sku": "C", "title": "帆布包", "paid_value": 70_000, "refund_value": 0},
]
PROVINCES = [
    {"province": "浙江", "paid_orders": 18, "paid_value": 200_000, "refund_value": 20_000},
    {"province": None, "paid_orders": 12, "paid_value": 100_000, "refund_value": 0},
]
REASONS = [
    {"reason": None, "refunds": 1, "amount_value": 3_000},
    {"reason": "尺寸不合适", "refunds": 1, "amount_value": 6_000},
]


def ask(**changed: Any) -> SummaryQuestion:
    frame = time_frame(COVERAGE, TODAY, month=OCTOBER)
    overview = OverviewQuestion(
        frame.period,
        frame.as_of,
        frame.comparison,
        changed.pop("now", NOW),
        changed.pop("base", BASE),
        last_year=BASE,
        last_year_span=frame.last_year,
        history=[(frame.period, NOW)],
        unpaid=changed.pop("unpaid", ()),
        coverage=COVERAGE,
        brought=BROUGHT,
    )
    question = SummaryQuestion(
        overview=overview,
        month=OCTOBER,
        shop_name="好物小铺",
        days=[{"valid_on": "2026-10-03", "orders": 40, "gmv_value": 400_000, "paid_orders": 30, "units_qty": 45_000,
               "paid_value": 300_000, "refund_value": 20_000, "refund_cash_value": 9_000}],
        skus=SKUS,
        skus_base=BASE_SKUS,
        categories=[{"category": "T恤", "units_qty": 25_000, "paid_value": 180_000, "refund_value": 20_000}],
        provinces=PROVINCES,
        provinces_base=PROVINCES[1:],
        refund_reasons=REASONS,
    )  # fmt: skip
    return replace(question, **changed)


def table(summary: MonthlySummary, name: str) -> SummaryTable:
    return next(one for one in summary.tables if one.name == name)


def words(value: Any) -> str:
    return value.in_language("en") if isinstance(value, Phrase) else str(value)


@pytest.mark.parametrize("name", ["days", "skus", "categories", "provinces"])
def test_every_table_of_sales_adds_up_to_the_month(name: str) -> None:
    shown = table(month_summary(ask()), name)
    assert shown.total is not None
    assert (shown.total["paid_value"], shown.total["refund_value"], shown.total["net_sales_value"]) == (
        300_000,
        20_000,
        280_000,
    )
    for column in ("paid_value", "refund_value", "net_sales_value"):
        assert sum(row[column] for row in shown.rows) == shown.total[column]


def test_what_no_line_names_is_a_row_of_its_own_at_the_end() -> None:
    titles = [words(row["title"]) for row in table(month_summary(ask()), "skus").rows]
    assert titles[:2] == ["纯棉短袖T恤 白 L", "保温杯"]
    assert set(titles[2:]) == {"unnamed products", "postage, order discounts and orders without lines"}


def test_an_unknown_province_takes_what_is_left_of_the_month() -> None:
    rows = table(month_summary(ask(provinces=[PROVINCES[0]])), "provinces").rows
    assert [(words(row["province"]), row["paid_value"], row["net_sales_value"]) for row in rows] == [
        ("浙江", 200_000, 180_000),
        ("province not known", 100_000, 100_000),
    ]


def test_provinces_of_few_buyers_are_one_row_of_paper_and_the_whole_stays_the_month() -> None:
    rows = [
        {"province": "浙江", "paid_orders": 18, "paid_value": 120_000, "refund_value": 20_000},
        {"province": "西藏", "paid_orders": 1, "paid_value": 150_000, "refund_value": 0},
        {"province": "青海", "paid_orders": 4, "paid_value": 30_000, "refund_value": 0},
    ]
    few = frozenset({"西藏", "青海"})
    month = month_summary(ask(provinces=rows, provinces_base=rows[:1], provinces_together=few))
    shown = table(month, "provinces")
    assert [(words(row["province"]), row["paid_value"], row["paid_orders"]) for row in shown.rows] == [
        ("浙江", 120_000, 18),
        ("provinces with too few buyers, together", 180_000, 5),
        ("province not known", 0, 7),
    ]
    assert (
        shown.total is not None and sum(row["net_sales_value"] for row in shown.rows) == shown.total["net_sales_value"]
    )
    assert not any("西藏" in words(said) for said in month.changes)


def test_refund_reasons_add_up_to_the_refunds_paid_out() -> None:
    shown = table(month_summary(ask()), "refund_reasons")
    assert [(words(row["reason"]), row["amount_value"]) for row in shown.rows] == [
        ("尺寸不合适", 6_000),
        ("no reason given", 3_000),
    ]
    assert shown.total == {"reason": None, "refunds": 2, "amount_value": 9_000, "share_rate": None}


def test_a_table_without_rows_says_which_export_is_missing() -> None:
    bare = month_summary(ask(skus=(), categories=(), provinces=(), refund_reasons=()))
    for name in ("skus", "categories", "provinces", "refund_reasons"):
        shown = table(bare, name)
        assert shown.rows == () and shown.total is None
        assert shown.missing is not None
    assert bare.best.missing is not None


def test_every_day_of_the_month_has_a_row_zero_where_covered() -> None:
    rows = table(month_summary(ask()), "days").rows
    assert [row["valid_on"] for row in rows] == [f"2026-10-{day:02d}" for day in range(1, 32)]
    assert rows[0]["paid_value"] == 0
    assert rows[2]["net_sales_value"] == 280_000


def test_days_last_year_are_blank_where_no_file_covers_them() -> None:
    frame_ends_early = month_summary(ask())
    assert len(frame_ends_early.daily_last_year) == 31
    covered_late = {"orders": {"first": "2026-01-01", "last": "2026-10-31", "spans": []}}
    question = ask()
    late = replace(question, overview=replace(question.overview, coverage=covered_late, last_year={}))
    assert month_summary(late).daily_last_year == ()
    assert month_summary(late).last_year == {}


def test_every_column_of_every_table_is_in_the_dictionary() -> None:
    summary = month_summary(ask())
    for shown in (*summary.tables, summary.best, summary.dragging):
        assert set(shown.columns) <= set(FIELDS)
        assert all(set(shown.columns) == set(row) for row in shown.rows)


def test_every_figure_of_the_month_has_a_definition() -> None:
    summary = month_summary(ask())
    defined = {name for name, _ in summary.definitions}
    assert set(summary.answer.figures) <= defined


def test_a_products_margin_is_only_shown_where_all_its_lines_have_a_cost() -> None:
    first, second, *_ = table(month_summary(ask()), "skus").rows
    assert (first["gross_margin_value"], first["gross_margin_rate"]) == (100_000, 0.625)
    assert second["gross_margin_value"] is None


def test_the_best_products_are_named_ones_by_net_sales() -> None:
    best = month_summary(ask()).best
    assert [row["title"] for row in best.rows] == ["纯棉短袖T恤 白 L", "保温杯"]
    assert best.rows[0]["returned_of"] == "12/25"


def test_a_product_returned_beyond_chance_and_goods_lying_still_hold_the_month_back() -> None:
    idle = [
        {"title": "四件套", "on_hand_qty": 10_000, "cost_value": 5_000, "idle_days": 120},
        {"title": "新品", "on_hand_qty": 10_000, "cost_value": 5_000, "idle_days": 20},
        {"title": "旧款", "on_hand_qty": 1_000, "cost_value": 100, "idle_days": None, "age_days": 200},
        {"title": "新上架", "on_hand_qty": 1_000, "cost_value": 9_000, "idle_days": None, "age_days": 9},
    ]
    rows = month_summary(ask(idle_stock=idle)).dragging.rows
    assert [(row["title"], row["amount_value"]) for row in rows] == [
        ("四件套", 50_000),
        ("纯棉短袖T恤 白 L", -8_372),
        ("旧款", 100),
    ]


def test_two_of_three_returned_is_chance_and_forty_five_of_three_hundred_is_not() -> None:
    usual = Fraction(8, 100)
    rules = SummaryRules()
    few = {"returned_qty": 2_000, "units_qty": 3_000, "refund_value": 9_000}
    many = {"returned_qty": 45_000, "units_qty": 300_000, "refund_value": 90_000}
    assert returned_beyond_chance(few, usual, rules) is None
    assert returned_beyond_chance(many, usual, rules) == 42_000


def test_the_first_change_splits_the_difference_to_the_fen() -> None:
    first = month_summary(ask()).changes[0].in_language("en")
    # 25 × ¥120.00 after 26 × ¥98.08: −1 buyer at the mean worth of ¥109.04
    assert first == (
        "Net sales +¥300.00: number of buyers −¥109.04, value per buyer +¥559.04, refunds −¥100.00, service links −¥50.00."
    )


def test_the_changes_name_the_largest_rise_and_fall_of_a_product() -> None:
    said = [phrase.in_language("zh_CN") for phrase in month_summary(ask()).changes]
    assert any(line.startswith("保温杯：+¥900.00，增加最多") for line in said)
    assert any(line.startswith("帆布包：−¥700.00，减少最多") for line in said)


def test_nothing_is_said_of_changes_where_no_file_covers_the_month_before() -> None:
    question = ask()
    short = {"orders": {"first": "2026-10-01", "last": "2026-10-31", "spans": []}}
    alone = replace(question, overview=replace(question.overview, coverage=short, base={}))
    assert month_summary(alone).changes == ()


def test_the_order_of_the_rows_never_changes_the_month() -> None:
    shuffler = random.Random(7)
    names = ("skus", "skus_base", "categories", "provinces", "refund_reasons", "days")
    question = ask()
    mixed = {name: shuffler.sample(list(getattr(question, name)), len(getattr(question, name))) for name in names}
    assert month_summary(replace(question, **mixed)) == month_summary(question)


def test_every_sentence_of_the_month_is_there_in_both_languages() -> None:
    summary = month_summary(ask(unpaid=[{"order_id": "9", "created_at": "2026-10-30 10:00:00", "payable_value": 700}]))
    phrases = [
        *summary.changes,
        *(finding.text for finding in summary.todo),
        *(phrase for _, phrase in summary.definitions),
    ]
    phrases += [part for shown in summary.tables for part in (shown.title, shown.basis)]
    for phrase in phrases:
        chinese = phrase.in_language("zh_CN")
        assert "{" not in chinese + phrase.in_language("en")
        assert any("\u4e00" <= letter <= "\u9fff" for letter in chinese), chinese


fen = st.integers(0, 10**9)


@given(fen, fen, fen, fen, st.integers(0, 5000), st.integers(0, 5000), fen, fen, st.booleans())
def test_the_parts_of_a_change_always_sum_to_it(
    merch: int,
    base_merch: int,
    refunds: int,
    base_refunds: int,
    buyers: int,
    base_buyers: int,
    service: int,
    base_service: int,
    are_known: bool,
) -> None:
    def side(merch: int, refunds: int, buyers: int, service: int) -> dict[str, int]:
        return {
            "paid_value": merch + service, "paid_merch_value": merch, "refund_value": refunds, "buyers": buyers,
            "paid_orders": buyers + 3, "identified_paid_orders": buyers + 3 if are_known else 0,
        }  # fmt: skip

    now, base = side(merch, refunds, buyers, service), side(base_merch, base_refunds, base_buyers, base_service)
    basis = speaker("summary")("By day")
    net = [one["paid_value"] - one["refund_value"] for one in (now, base)]
    figures = {
        "net_sales_value": Figure(net[0], "money", basis, compare=net[1]),
        "buyers": Figure(buyers if are_known else None, "count", basis, compare=base_buyers),
    }
    split = sales_change(now, base, figures)
    assert split is not None
    assert split.counted == ("buyers" if are_known else "paid_orders")
    parts = split.count_value + split.worth_value + split.service_value + split.refund_value
    assert parts == split.total_value == net[0] - net[1]


def test_a_variant_is_told_by_its_values() -> None:
    row = {"title": "316不锈钢保温杯大容量便携男女学生水杯", "sku_name": "颜色分类:墨绿;容量:500ml"}
    assert product_name(row) == "316不锈钢保温杯大容量便携男女学生水杯 墨绿 500ml"
    assert product_name(row, 14) == "316不锈钢保温… 墨绿 500ml"
    assert product_name({"sku": "A1"}) == "A1"


def test_margin_lost_to_refunds_is_not_called_a_price_below_cost() -> None:
    cheap = {
        "item_id": "1",
        "sku": "A",
        "title": "雨鞋",
        "units_qty": 1000,
        "paid_value": 100,
        "refund_value": 0,
        "cogs_value": 300,
    }
    eaten = {
        "item_id": "2",
        "sku": "B",
        "title": "雨衣",
        "units_qty": 1000,
        "paid_value": 500,
        "refund_value": 400,
        "cogs_value": 300,
    }
    rows = held_back([cheap, eaten])
    assert rows == {"雨鞋": "sold below cost", "雨衣": "refunds ate the margin"}


def held_back(skus: list[dict[str, Any]]) -> dict[str, str]:
    return {row["title"]: words(row["reason"]) for row in month_summary(ask(skus=skus)).dragging.rows}


def test_goods_only_lie_still_where_the_sales_are_known_long_enough() -> None:
    idle = [{"title": "四件套", "on_hand_qty": 10_000, "cost_value": 5_000, "idle_days": None, "age_days": 300}]
    question = ask(idle_stock=idle)
    young = {"orders": {"first": "2026-09-01", "last": "2026-10-31", "spans": []}}
    short = replace(question, overview=replace(question.overview, coverage=young))
    for unknown in (short, replace(question, skus=())):
        assert "四件套" not in [row["title"] for row in month_summary(unknown).dragging.rows]
    assert "四件套" in [row["title"] for row in month_summary(question).dragging.rows]
