"""Are goods judged by what is known of them, and is what is not known said to be unknown?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.candidates import LISTED, Candidate
from shopdesk.analysis.market_words import MarketWords
from shopdesk.analysis.reasons import REASONS
from shopdesk.analysis.reorder_rows import Goods
from shopdesk.analysis.search_growth import search_growth, spans_of
from shopdesk.analysis.selection import answer_of, selection
from shopdesk.analysis.selection_columns import Item, SellingColumns, dated, visit_spans
from shopdesk.analysis.selection_facts import Listing, SelectionQuestion, item_facts
from shopdesk.analysis.selection_findings import selection_findings
from shopdesk.analysis.selection_reasoning import derivation
from shopdesk.analysis.selection_rows import Growth, SelectionRow
from shopdesk.analysis.selection_table import SelectionTable, selection_table
from shopdesk.analysis.selection_words import STAGE_ACTIONS, STAGE_WORDS
from shopdesk.period import DateRange
from shopdesk.thresholds import ReturnsRules, SelectionRules

MONDAY = date(2025, 6, 2)
WEEKS = 30
AS_OF = MONDAY + timedelta(weeks=WEEKS)
RULES = SelectionRules()
KEYS = {
    "sku", "item_id", "title", "gate_margin", "gate_growth", "gross_margin_rate", "contribution_rate", "break_even_roas",
    "search_growth_rate", "score", "score_coverage", "stage", "abc", "xyz", "return_rate", "gmroi",
}  # fmt: skip
CUP = Goods(
    "A",
    title="保温杯 大容量",
    category="杯",
    price_value=10_000,
    cost_value=6_000,
    on_hand_qty=40_000,
    listed_on="2025-06-02",
)

Sold = tuple[str, str, int, int]


def day(at: int) -> str:
    return (MONDAY + timedelta(days=at)).isoformat()


def every_day(sku: str, units: int, price: int = 10_000, days: Sequence[int] = range(WEEKS * 7)) -> list[Sold]:
    return [(sku, day(at), units * 1000, price * units) for at in days]


def columns_of(
    sold: Sequence[Sold] = (),
    *,
    cancelled: Sequence[tuple[str, str, str, int]] = (),
    returned: Sequence[tuple[str, str, str, int]] | None = None,
    stated: Sequence[tuple[str, str, int, int]] = (),
    visits: Sequence[tuple[str, str, str, int]] = (),
    words: Sequence[tuple[Any, ...]] = (),
    listing: dict[str, str] | None = None,
) -> SellingColumns:
    """Rows by SKU as the narrow columns the store gives."""
    of_listing = listing or {}
    keys = sorted({row[0] for table in (sold, cancelled, returned or (), stated) for row in table})
    place = {key: at for at, key in enumerate(keys)}

    def placed(rows: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        return [(place[row[0]], *row[1:]) for row in rows]

    return SellingColumns(
        tuple(Item(key, key, of_listing.get(key), None, None, None) for key in keys),
        dated(placed(sold), further=3),
        dated(placed(cancelled), known=2, qty=3),
        dated(placed(returned or ()), known=2, qty=3),
        dated(placed(stated), qty=3, further=2),
        visit_spans(visits),
        MarketWords(words),
        returned is not None,
    )


SEARCHED = [("1", day(at), day(at), 30 if at < WEEKS * 7 - 28 else 40) for at in range(WEEKS * 7)]


def asked(*goods: Goods, columns: SellingColumns | None = None, **changed: Any) -> SelectionQuestion:
    known: dict[str, Any] = {
        "as_of": AS_OF,
        "columns": columns
        or columns_of(
            every_day("A", 2), returned=[("A", day(20), day(30), 2_000)], visits=SEARCHED, listing={"A": "1"}
        ),
        "goods": goods or (CUP,),
        "covered": [DateRange(MONDAY, AS_OF)],
        "counts": [("A", day(27), 50_000), ("A", day(58), 30_000), ("A", day(89), 40_000)],
    }
    return SelectionQuestion(**(known | changed))


def table_of(question: SelectionQuestion, rules: SelectionRules = RULES) -> SelectionTable:
    return selection_table(item_facts(question), rules)


def row_of(question: SelectionQuestion, key: str = "A", rules: SelectionRules = RULES) -> SelectionRow:
    return next(row for row in table_of(question, rules).rows if row.key == key)


# ---- a row ---------------------------------------------------------------------------------
def test_a_row_has_the_names_of_the_contract_and_tells_both_tests() -> None:
    row = row_of(asked())
    told = row.to_json("en")
    assert set(told) >= KEYS
    assert (told["sku"], told["item_id"], told["title"]) == ("A", "1", "保温杯 大容量")
    assert (told["gate_margin"], told["gate_growth"], told["gate"]) == ("pass", "pass", "pass")
    assert told["gross_margin_rate"] == 0.4 and told["search_growth_rate"] == pytest.approx(1 / 3, abs=1e-6)
    assert told["break_even_roas"] == pytest.approx(1 / told["contribution_rate"], rel=1e-3)
    assert told["sold_28_qty"] == 56 and told["price_value"] == "100.00"
    assert {name for name, value in told.items() if value is None} <= set(told["reasons"])


def test_contribution_is_what_a_unit_leaves_after_fees_fares_and_returns() -> None:
    row = row_of(asked())
    assert row.sale is not None and row.returned is not None
    # 2 of 360 units sold more than a month ago came back; with one category its rate is that of the shop
    assert (row.returned.returned_qty, row.returned.sold_qty) == (2_000, 360_000)
    back = row.returned.expected_rate
    assert back == pytest.approx(2 / 360)
    kept = 10_000 * (1 - back) * (1 - 0.006)
    fixed = 6_000 * (1 - back * 0.7) + 650 + back * 600 - back * 0.3 * 1_500
    assert row.contribution_value == round(kept - fixed)


def test_few_units_are_drawn_towards_their_kind_and_shown_as_they_are() -> None:
    columns = columns_of(
        [*every_day("A", 3), ("B", day(10), 3_000, 30_000)],
        returned=[("B", day(10), day(20), 2_000)],
        visits=SEARCHED,
    )
    row = row_of(asked(CUP, replace(CUP, sku="B"), columns=columns), "B")
    assert row.return_rate == pytest.approx(2 / 3, abs=1e-6) and row.returned is not None
    assert row.returned.expected_rate < 0.1


@pytest.mark.parametrize(
    ("goods", "reason"),
    [(replace(CUP, cost_value=None), "no_cost"), (replace(CUP, price_value=None), "no_price"), (replace(CUP, price_value=0), "no_price")],
)  # fmt: skip
def test_without_cost_or_price_there_is_no_margin_and_the_item_is_to_be_checked(goods: Goods, reason: str) -> None:
    unpriced = columns_of(
        [(sku, on, qty, -1) for sku, on, qty, _ in every_day("A", 2)], visits=SEARCHED, listing={"A": "1"}
    )
    row = row_of(asked(goods, columns=unpriced))
    assert (row.gate_margin, row.gate) == ("review", "review")
    for name in ("gross_margin_rate", "contribution_rate", "break_even_roas"):
        assert getattr(row, name) is None and row.reasons[name] == reason


def test_the_supplier_and_then_the_files_own_cost_fill_in_for_the_sheet() -> None:
    bare = replace(CUP, cost_value=None)
    stated = columns_of(every_day("A", 2), stated=[("A", day(100), 15_000, 3_000)], visits=SEARCHED)
    assert row_of(asked(bare, columns=stated)).cost_value == 5_000
    assert row_of(asked(bare, columns=stated, supplier_prices={"A": 4_500})).cost_source == "supplier"
    assert row_of(asked(columns=stated)).cost_source == "sheet"


def test_a_unit_that_loses_money_has_no_break_even_and_says_so() -> None:
    row = row_of(asked(replace(CUP, cost_value=9_900)))
    assert row.break_even_roas is None and row.reasons["break_even_roas"] == "loses_money"
    assert (row.contribution_value or 0) < 0


def test_the_price_is_what_buyers_paid_of_late_and_the_sheets_where_nothing_was_sold() -> None:
    sold = columns_of(
        [("A", day(WEEKS * 7 - 9), 3_000, 25_000), ("A", day(WEEKS * 7 - 8), 1_000, 0), ("A", day(1), 1_000, 99)]
    )
    assert row_of(asked(columns=sold)).price_value == 8_333  # gifts and what sold long ago tell no price
    assert row_of(asked(columns=columns_of([("A", day(1), 1_000, 99)]))).price_value == 10_000


def test_a_near_miss_is_told_from_a_miss() -> None:
    assert row_of(asked(replace(CUP, cost_value=7_000))).gate_margin == "near"
    assert row_of(asked(replace(CUP, cost_value=7_500))).gate == "fail"


def test_without_refunds_the_return_rate_is_unknown_and_the_caution_says_what_is_assumed() -> None:
    question = asked(columns=columns_of(every_day("A", 2), visits=SEARCHED))
    row = row_of(question)
    assert row.return_rate is None and row.reasons["return_rate"] == "no_refunds_export"
    assert any("nothing came back" in phrase.in_language("en") for phrase in selection(question).warnings)


# ---- growth --------------------------------------------------------------------------------
def grown(
    rows: Sequence[tuple[str, str, int]], as_of: date = AS_OF, measure: str = "visitors", *, is_mean: bool = False
) -> Growth | str:
    return search_growth(spans_of(rows, is_mean=is_mean), as_of, RULES, measure)


def test_the_last_days_are_set_against_the_days_before() -> None:
    found = grown([(first, last, value) for _, first, last, value in SEARCHED])
    assert isinstance(found, Growth)
    assert (found.kind, found.now, found.now_days, found.before, found.before_days) == ("recent", 1_120, 28, 840, 28)


def test_a_week_short_of_days_on_either_side_is_unknown() -> None:
    days = [(day(at), day(at), 10) for at in [*range(WEEKS * 7 - 6, WEEKS * 7), *range(WEEKS * 7 - 56, WEEKS * 7 - 28)]]
    assert grown(days) == "too_few_search_days"
    assert grown([(day(at), day(at), 10) for at in range(WEEKS * 7 - 28, WEEKS * 7)]) == "too_few_search_days"


def test_growth_from_nothing_is_unknown_and_from_old_figures_too() -> None:
    days = [(day(at), day(at), 0 if at < WEEKS * 7 - 28 else 9) for at in range(WEEKS * 7)]
    assert grown(days) == "no_search_before"
    assert grown(days, AS_OF + timedelta(days=200)) == "no_recent_search"
    assert grown([]) == "no_search_data"


def test_from_56_weeks_of_history_on_the_year_before_counts() -> None:
    begin = AS_OF - timedelta(weeks=57)
    days = [((begin + timedelta(days=at)).isoformat(),) * 2 + (10 + (at >= 57 * 7 - 28) * 5,) for at in range(57 * 7)]
    found = grown(days)
    assert isinstance(found, Growth) and found.kind == "year"
    assert found.before_on == ((AS_OF - timedelta(days=392)).isoformat(), (AS_OF - timedelta(days=365)).isoformat())
    short = grown([row for row in days if row[0] >= (AS_OF - timedelta(weeks=55)).isoformat()])
    assert isinstance(short, Growth) and short.kind == "recent"


def test_months_are_compared_whole_a_day_each() -> None:
    months = [("2025-09-01", "2025-09-30", 300), ("2025-10-01", "2025-10-31", 620), ("2025-11-01", "2025-11-30", 9_999)]
    found = grown(months, date(2025, 11, 20))
    assert isinstance(found, Growth)
    assert (found.now_on, found.rate) == (("2025-10-01", "2025-10-31"), pytest.approx(1.0))
    year_ago = ("2024-10-01", "2024-10-31", 310)
    found = grown([year_ago, *months], date(2025, 11, 20))
    assert isinstance(found, Growth) and (found.kind, found.before) == ("year", 310)


def test_a_mean_index_of_spans_is_not_added_up_over_their_days() -> None:
    months = [("2025-09-01", "2025-09-30", 1_000), ("2025-10-01", "2025-10-31", 1_000)]
    found = grown(months, date(2025, 11, 5), "index", is_mean=True)
    assert isinstance(found, Growth) and found.rate == 0 and not found.is_thin


def test_few_visitors_make_thin_growth() -> None:
    found = grown([(day(at), day(at), 1) for at in range(WEEKS * 7)])
    assert isinstance(found, Growth) and found.is_thin


@given(
    st.lists(st.tuples(st.integers(0, WEEKS * 7 - 1), st.integers(0, 50)), max_size=40, unique_by=lambda one: one[0]),
    st.integers(0, WEEKS * 7),
)
def test_search_figures_of_later_days_change_no_growth(rows: list[tuple[int, int]], cut: int) -> None:
    days = [(day(at), day(at), value) for at, value in rows]
    as_of = MONDAY + timedelta(days=cut)
    assert grown([row for row in days if row[1] < as_of.isoformat()], as_of) == grown(days, as_of) or not any(
        row[1] < as_of.isoformat() for row in days
    )


def test_the_most_popular_word_of_the_title_leads_and_its_index_is_called_one() -> None:
    words = [
        ("保温杯", first, first, value, 0.05, 2_000, None, None)
        for first, value in ((day(WEEKS * 7 - 40), 8_000), (day(WEEKS * 7 - 2), 9_000))
    ]
    words += [
        ("大容量", day(WEEKS * 7 - 2), day(WEEKS * 7 - 2), 100, 0.05, 10, None, 0.2),
        ("手机壳", day(3), day(3), 10**6, 1, 1, None, 9.0),
    ]
    row = row_of(asked(columns=columns_of(every_day("A", 2), visits=SEARCHED, words=words)))
    assert (row.demand, row.demand_measure) == (9_000, "index")
    assert row.blue_ocean == pytest.approx(9_000 * 0.05 / 2_000)
    # one known day on either side is too few for a growth, and no source states one
    assert row.growth is None and row.reasons["search_growth_rate"] == "too_few_search_days"
    told = row_of(asked(replace(CUP, title="大容量水壶"), columns=columns_of(every_day("A", 2), words=words)))
    assert told.growth is not None and (told.growth.kind, told.growth.rate) == ("stated", 0.2)
    assert (
        "index"
        in " ".join(step.formula.in_language("en") for step in derivation(told, RULES).steps if step.formula).lower()
        or told.growth.word
    )


def test_no_listing_online_leaves_the_blue_ocean_index_unknown() -> None:
    words = [("保温杯", day(WEEKS * 7 - 2), day(WEEKS * 7 - 2), 9_000, 0.05, 0, None, None)]
    row = row_of(asked(columns=columns_of(every_day("A", 2), words=words)))
    assert row.blue_ocean is None and row.reasons["blue_ocean_index"] == "no_listings_online"


# ---- candidates and listings ---------------------------------------------------------------
MUG = Candidate(
    1, "马克杯", category="杯", price_value=5_000, cost_value=2_000, popularity=7_000, popularity_growth_rate=0.05, online_items=1_000,
    conversion_rate=0.04, return_rate=0.1, first_order_qty=100_000, expected_month_qty=50_000, added_at="2025-12-01 10:00:00",
)  # fmt: skip


def test_a_candidate_is_judged_by_what_was_typed_and_a_growth_on_the_line_fails() -> None:
    row = row_of(asked(candidates=[MUG]), "1")
    assert (row.kind, row.gate_margin, row.gate_growth) == ("candidate", "pass", "near")
    assert row.blue_ocean == pytest.approx(0.28)
    assert row.sale is not None
    assert row.payback_months == pytest.approx(100 * 2_000 / (row.sale.contribution_value * 50))
    assert {row.reasons[name] for name in ("stage", "abc", "xyz", "gmroi")} == {"not_on_sale"}
    assert row_of(asked(candidates=[replace(MUG, popularity_growth_rate=0.0501)]), "1").gate == "pass"


def test_a_candidate_of_which_returns_are_not_known_takes_those_of_its_kind() -> None:
    row = row_of(asked(candidates=[replace(MUG, return_rate=None)]), "1")
    assert row.sale is not None and row.return_rate is None
    assert row.sale.return_rate == pytest.approx(2 / 360)


def test_a_candidate_without_anything_is_open_not_refused() -> None:
    row = row_of(asked(candidates=[Candidate(7, "杯垫")]), "7")
    assert row.gate == "review" and row.score is None and row.sale is None


def test_market_listings_stand_below_the_shops_own_and_are_not_ranked() -> None:
    seen = [
        Listing("9", "别家的杯", "别家", "杯", 8_900, 55_000, day(9)),
        Listing("1", "自家", None, None, 1, 1, day(9)),
    ]
    rows = table_of(asked(listings=seen)).rows
    assert [row.kind for row in rows] == ["own", "listing"]  # the shop's own listing is not told twice
    assert (rows[1].key, rows[1].demand, rows[1].demand_measure) == ("9", 55_000, "shown_sales")
    assert rows[1].score is None and rows[1].reasons["gross_margin_rate"] == "no_cost"


# ---- stage, classes, return on stock -------------------------------------------------------
def test_every_stage_has_its_words_and_its_card() -> None:
    assert set(STAGE_ACTIONS) == set(STAGE_WORDS)


def test_sizes_of_a_listing_share_its_stage_and_differ_in_their_class() -> None:
    columns = columns_of(
        [*every_day("A", 9), *every_day("B", 1)], visits=SEARCHED, listing={"A": "1", "B": "1"}, returned=[]
    )
    table = table_of(asked(CUP, replace(CUP, sku="B"), columns=columns))
    one, other = (next(row for row in table.rows if row.key == key) for key in ("A", "B"))
    assert one.stage == other.stage == "mature"
    assert one.peak_units == pytest.approx(70) and (one.abc, other.abc) == ("A", "B")
    assert one.xyz == other.xyz == "X"


def test_goods_that_stopped_selling_are_dead_and_new_ones_in_launch() -> None:
    stopped = every_day("A", 5, days=range(WEEKS * 7 - 13 * 7))
    assert row_of(asked(columns=columns_of(stopped))).stage == "dead"
    young = replace(CUP, listed_on=day(WEEKS * 7 - 28))
    assert (
        row_of(
            asked(young, columns=columns_of(every_day("A", 5, days=range(WEEKS * 7 - 28, WEEKS * 7))), counts=[])
        ).stage
        == "launch"
    )


def test_sales_of_long_ago_give_no_stage_no_class_and_no_pace() -> None:
    later = AS_OF + timedelta(days=500)
    row = row_of(asked(as_of=later))
    assert (row.stage, row.abc, row.xyz, row.sold_28_qty) == (None, None, None, None)
    assert row.reasons["stage"] == "no_recent_sales"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [({"counts": []}, "no_stock_count"), ({"counts": [("A", day(27), 0)]}, "no_stock"),
     ({"goods": (replace(CUP, cost_value=None),)}, "no_cost"), ({"covered": [DateRange(AS_OF - timedelta(days=50), AS_OF)]}, "too_few_weeks")],
)  # fmt: skip
def test_a_return_on_stock_that_cannot_be_told_says_why(changed: dict[str, Any], reason: str) -> None:
    row = row_of(replace(asked(), **changed))
    assert row.gmroi is None and row.reasons["gmroi"] == reason


def test_the_return_on_stock_is_a_years_margin_over_the_stock_at_month_ends() -> None:
    row = row_of(asked())
    units, days = 2 * WEEKS * 7, WEEKS * 7
    profit = (1 - 2 / 360) * units * 4_000 * 365 / days
    assert row.gross_profit_value == pytest.approx(profit, abs=1)
    assert row.average_stock_value == 40 * 6_000 and row.stock_months == 3
    assert row.gmroi == pytest.approx(profit / 240_000, rel=1e-6)


# ---- the answer ----------------------------------------------------------------------------
def test_the_headline_names_the_first_and_the_one_that_comes_back_too_often() -> None:
    columns = columns_of(
        [*every_day("A", 2), *every_day("B", 1)],
        returned=[("B", day(at), day(at + 5), 1_000) for at in range(0, 120, 3)],
        visits=SEARCHED,
        listing={"A": "1", "B": "1"},
    )
    answer = selection(asked(CUP, replace(CUP, sku="B"), columns=columns))
    said = answer.headline.in_language("en")
    assert "2 of 2 items pass both tests, first A" in said and "Look at B" in said
    assert answer.figures["passed_items"].value == 2
    assert answer.figures["top_kept_share_rate"].value == 1.0


def test_an_empty_shop_says_what_to_import_and_invents_nothing() -> None:
    answer = selection(SelectionQuestion(AS_OF, columns_of()))
    assert answer.rows == () and "No goods are known yet" in answer.headline.in_language("en")
    assert all(figure.value is None and figure.reason in REASONS for figure in answer.figures.values())
    assert selection_findings(table_of(SelectionQuestion(AS_OF, columns_of()))) == []


def test_goods_of_which_nothing_is_known_are_all_to_be_checked_and_no_figure_is_nought() -> None:
    answer = selection(SelectionQuestion(AS_OF, columns_of(), goods=[Goods("A"), Goods("B")]))
    assert [row.gate for row in answer.rows] == ["review", "review"]
    figures = answer.figures
    assert (figures["items"].value, figures["open_items"].value) == (2, 2)
    for name in ("passed_items", "losing_items", "median_margin_rate", "declining_stock_value", "top_kept_share_rate"):
        assert figures[name].value is None and figures[name].reason in REASONS
    assert "not how they are searched for" in answer.headline.in_language("en")


def test_every_reason_of_a_row_has_its_sentence_in_both_languages() -> None:
    questions = [asked(), asked(replace(CUP, cost_value=None), candidates=[MUG, Candidate(7, "杯垫")], listings=[Listing("9", None, None, None, None, None, day(1))]),
                 SelectionQuestion(AS_OF, columns_of(), goods=[Goods("A")])]  # fmt: skip
    for question in questions:
        for row in table_of(question).rows:
            assert set(row.reasons.values()) <= set(REASONS)
            for step in derivation(row, RULES).steps:
                assert step.reason is None or step.reason in REASONS
                assert step.formula is None or "{" not in step.formula.in_language("zh_CN")


def test_what_loses_money_on_every_sale_is_a_finding_of_what_it_lost() -> None:
    table = table_of(asked(replace(CUP, cost_value=9_900)))
    [loss] = [one for one in selection_findings(table) if one.finding == "sold_at_loss"]
    assert loss.value == -56 * (table.rows[0].contribution_value or 0) or loss.value == pytest.approx(
        -56 * (table.rows[0].contribution_value or 0), abs=56
    )
    assert loss.subject == "A" and loss.derivation is not None
    assert [(step.title("en"), step.value) for step in loss.derivation.steps] == [("A", loss.value)]
    assert "loses money on every sale" in answer_of(table).headline.in_language("en")


def test_units_whose_money_is_not_known_earn_what_the_others_do_and_do_not_only_cost() -> None:
    """An old export names the units of a line without what was paid for it: they had made the return on stock negative."""
    whole = every_day("A", 2)
    told = [(*one[:3], one[3] if at % 2 else -1) for at, one in enumerate(whole)]
    known = row_of(asked(columns=columns_of(whole, returned=[])))
    half = row_of(asked(columns=columns_of(told, returned=[])))
    assert known.gmroi is not None and half.gmroi == pytest.approx(known.gmroi)
    assert half.gross_profit_value == known.gross_profit_value and half.abc == known.abc == "A"


def test_what_was_cancelled_brings_no_gross_profit() -> None:
    sold = every_day("A", 2)
    columns = columns_of(sold, cancelled=[("A", one[1], one[1], 1_000) for one in sold], returned=[])
    kept = row_of(asked(columns=columns_of(every_day("A", 1), returned=[])))
    assert row_of(asked(columns=columns)).gross_profit_value == kept.gross_profit_value


def test_goods_without_any_price_have_no_class_and_say_so() -> None:
    untold = [(*one[:3], -1) for one in every_day("A", 2)]
    row = row_of(asked(Goods("A"), columns=columns_of(untold)))
    assert (row.abc, row.gmroi, row.price_value) == (None, None, None)
    assert row.reasons["abc"] == row.reasons["gmroi"] == "no_price"
    assert row.xyz is not None, "how evenly it sells is known without its price"


def test_goods_worth_pushing_bring_what_their_growth_would_and_thin_growth_none() -> None:
    table = table_of(asked())
    [push] = [one for one in selection_findings(table) if one.finding == "worth_pushing"]
    row = table.rows[0]
    assert row.sale is not None and push.value == round(row.sale.contribution_value * 56 / 3)
    thin = columns_of(
        every_day("A", 2),
        returned=[],
        visits=[(one, first, last, value // 30) for one, first, last, value in SEARCHED],
        listing={"A": "1"},
    )
    assert [one.finding for one in selection_findings(table_of(asked(columns=thin)))] == []


def test_fading_stock_leaves_dead_stock_to_replenishment() -> None:
    slow = [*every_day("A", 9, days=range(WEEKS * 7 - 70)), *every_day("A", 1, days=range(WEEKS * 7 - 70, WEEKS * 7))]
    goods = replace(CUP, on_hand_qty=200_000)
    table = table_of(asked(goods, columns=columns_of(slow)))
    assert table.rows[0].stage == "decline"
    [fading] = [one for one in selection_findings(table) if one.finding == "fading_stock"]
    # 28 sold in 28 days: 84 in 12 weeks of the 200 that lie there
    assert fading.value == (200 - 84) * 6_000
    assert fading.derivation is not None
    [step] = fading.derivation.steps
    assert step.value == fading.value and step.formula is not None
    assert step.formula.in_language("en") == "¥12,000.00 at cost × (1 − 84 sold in 12 weeks ÷ 200 on hand)"
    dead = columns_of(every_day("A", 9, days=range(WEEKS * 7 - 95)))
    table = table_of(asked(goods, columns=dead))
    assert table.rows[0].stage == "dead" and selection_findings(table) == []
    assert answer_of(table).figures["declining_stock_value"].value == 0


def test_a_finding_of_many_items_is_explained_by_the_dearest_of_them_and_the_sum_of_the_others() -> None:
    names = [f"N{at}" for at in range(9)]
    sold = [(name, *rest) for at, name in enumerate(names) for _, *rest in every_day("A", at + 1)]
    table = table_of(asked(*(replace(CUP, sku=name, cost_value=9_900) for name in names), columns=columns_of(sold)))
    [loss] = [one for one in selection_findings(table) if one.finding == "sold_at_loss"]
    assert loss.derivation is not None and loss.claims is not None
    *named, others, together = loss.derivation.steps
    assert [step.code for step in named] == ["N8", "N7", "N6", "N5", "N4", "N3"]
    assert [step.value for step in named] == [loss.claims[f"margin {step.code}"] for step in named]
    assert sum(step.value for step in (*named, others)) == together.value == loss.value


# ---- invariants ----------------------------------------------------------------------------
NAMES = ("A", "B", "C", "D")
some_sales = st.lists(
    st.tuples(st.sampled_from(NAMES), st.integers(0, WEEKS * 7 - 1), st.integers(1, 9), st.integers(100, 9_000)), min_size=1, max_size=60
)  # fmt: skip
some_goods = st.lists(
    st.builds(
        Goods, st.sampled_from(NAMES), price_value=st.integers(100, 20_000), cost_value=st.none() | st.integers(0, 15_000),
        on_hand_qty=st.none() | st.integers(0, 50_000), category=st.sampled_from(["杯", "包"]),
    ),
    max_size=4, unique_by=lambda one: one.sku,
)  # fmt: skip
few = settings(max_examples=25, deadline=None)


def told(question: SelectionQuestion) -> list[tuple[Any, ...]]:
    """What must not change: everything that is judged, ranked or classed, by item."""
    return sorted(
        (row.key, row.gate, row.gate_margin, row.gate_growth, row.score, row.score_coverage, row.stage, row.abc, row.xyz, row.return_rate, row.gmroi)
        for row in table_of(question).rows
    )  # fmt: skip


def as_sold(rows: Sequence[tuple[str, int, int, int]]) -> list[Sold]:
    return [(sku, day(at), units * 1000, price * units) for sku, at, units, price in rows]


@few
@given(some_sales, some_goods, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rows: list[Any], goods: list[Goods], chance: Any) -> None:
    sold = as_sold(rows)
    before = told(asked(columns=columns_of(sold, returned=[]), goods=goods, counts=[]))
    chance.shuffle(sold)
    assert told(asked(columns=columns_of(sold, returned=[]), goods=list(reversed(goods)), counts=[])) == before


@few
@given(some_sales, some_goods, st.integers(1, 40))
def test_shifting_all_days_by_whole_weeks_changes_nothing(rows: list[Any], goods: list[Goods], weeks: int) -> None:
    ahead = timedelta(weeks=weeks)

    def shifted(text: str) -> str:
        return (date.fromisoformat(text) + ahead).isoformat()

    sold = as_sold(rows)
    before = asked(columns=columns_of(sold, returned=[], visits=SEARCHED), goods=goods, counts=[])
    moved = [(sku, shifted(on), qty, paid) for sku, on, qty, paid in sold]
    visits = [(one, shifted(first), shifted(last), value) for one, first, last, value in SEARCHED]
    after = asked(
        columns=columns_of(moved, returned=[], visits=visits), goods=goods, counts=[], as_of=AS_OF + ahead,
        covered=[DateRange(MONDAY + ahead, AS_OF + ahead)],
    )  # fmt: skip
    assert told(after) == told(before)


@few
@given(some_sales, st.integers(0, WEEKS * 7))
def test_what_became_known_later_changes_nothing_on_an_earlier_day(rows: list[Any], cut: int) -> None:
    as_of = MONDAY + timedelta(days=cut)
    sold = as_sold(rows)
    returned = [
        (sku, on, (date.fromisoformat(on) + timedelta(days=9)).isoformat(), qty) for sku, on, qty, _ in sold[::3]
    ]
    counts = [(sku, on, 5_000) for sku, on, *_ in sold[::2]]
    seen = [row for row in sold if row[1] < as_of.isoformat()]
    early = [row for row in returned if row[2] < as_of.isoformat()]
    whole = asked(columns=columns_of(sold, returned=returned, visits=SEARCHED), goods=(), counts=counts, as_of=as_of)
    known = replace(
        whole,
        columns=columns_of(seen, returned=early, visits=[row for row in SEARCHED if row[2] < as_of.isoformat()]),
        counts=[row for row in counts if row[1] < as_of.isoformat()],
    )
    assert told(replace(whole, goods=())) == told(replace(known, goods=()))


@few
@given(some_sales, some_goods, st.integers(2, 9))
def test_money_in_another_unit_moves_no_class_and_no_rank(rows: list[Any], goods: list[Goods], times: int) -> None:
    free = replace(RULES, insurance_value=0.0)
    no_parcels = replace(
        ReturnsRules(),
        outbound_parcel_fen=0.0,
        return_packaging_fen=0.0,
        return_parcel_fen=0.0,
        return_handling_fen=0.0,
    )
    sold = as_sold(rows)
    dear = [(sku, on, qty, paid * times) for sku, on, qty, paid in sold]
    raised = [
        replace(
            one,
            price_value=(one.price_value or 0) * times,
            cost_value=None if one.cost_value is None else one.cost_value * times,
        )
        for one in goods
    ]

    def ranked(question: SelectionQuestion) -> list[tuple[Any, ...]]:
        return [
            (row.key, row.gate, row.abc, None if row.score is None else round(row.score, 6))
            for row in selection_table(item_facts(question), free, no_parcels).rows
        ]

    before = asked(columns=columns_of(sold, returned=[]), goods=goods, counts=[])
    assert ranked(replace(before, columns=columns_of(dear, returned=[]), goods=raised)) == ranked(before)


def test_a_line_moved_in_the_book_judges_anew_from_the_same_facts() -> None:
    facts = item_facts(asked())
    strict = selection_table(facts, replace(RULES, margin_min_rate=0.4))
    assert (selection_table(facts, RULES).rows[0].gate, strict.rows[0].gate) == ("pass", "near")
    assert np.isnan(facts.demand.sold).sum() == 0


def test_goods_on_sale_by_now_are_candidates_no_more() -> None:
    from shopdesk.questions.selection import _is_thought_of

    listed = replace(MUG, state=LISTED, sku="M", listed_on="2025-12-10")
    assert not _is_thought_of(listed, "2025-12-20", False) and _is_thought_of(listed, "2025-12-05", False)
    assert not _is_thought_of(MUG, "2025-11-01", False) and _is_thought_of(MUG, "2025-11-01", True)


def test_the_table_says_the_score_that_the_headline_says() -> None:
    # 74.5504 is 74.6 to one decimal; over two decimals (74.55, in binary a little less) it became 74.5.
    assert SelectionRow("own", "BW03-H", score=74.5504).record()["score"] == 74.6
