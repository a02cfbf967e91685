"""Are candidates kept, changed and removed so that all of it can be taken back, and is nothing kept that cannot be right?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.analysis.candidates import CANDIDATE, HIT, LISTED, TYPED, checked, fault_of
from shopdesk.errors import UserFault
from shopdesk.shop import Shop

CUP = {"title": " 折叠水杯 ", "price_value": 3_990, "cost_value": 1_200, "word": "", "popularity_growth_rate": 0.08}


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with Shop.open(tmp_path / "shop.db", write=True, now=datetime(2026, 11, 26, 9, 0)) as opened:
        yield opened


def added(shop: Shop, *rows: dict[str, Any]) -> list[int]:
    return list(shop.add_candidates(rows or [CUP]).before)


def test_a_candidate_is_read_back_as_it_was_typed(shop: Shop) -> None:
    (number,) = added(shop)
    (one,) = shop.candidates()
    assert (one.candidate_id, one.title, one.price_value, one.cost_value) == (number, "折叠水杯", 3_990, 1_200)
    assert (one.state, one.word, one.return_rate, one.added_at) == (CANDIDATE, None, None, "2026-11-26 09:00:00")


def test_adding_editing_and_removing_are_taken_back_and_done_again_by_what_they_answered(shop: Shop) -> None:
    made = shop.add_candidates([CUP, {"title": "碗"}])
    edited = shop.change_candidates({min(made.before): {"price_value": 4_990, "word": "水杯", "cost_value": 1_200}})
    assert edited.before == {min(made.before): {"price_value": 3_990, "word": None}}
    assert edited.changes == {"candidates"}
    removed = shop.remove_candidates([min(made.before)])
    assert [one.title for one in shop.candidates()] == ["碗"]
    shop.change_candidates(removed.before)
    again = shop.change_candidates(edited.before)
    assert {one.title: (one.price_value, one.word) for one in shop.candidates()}["折叠水杯"] == (3_990, None)
    shop.change_candidates(again.before)
    assert {one.title: (one.price_value, one.word) for one in shop.candidates()}["折叠水杯"] == (4_990, "水杯")
    shop.change_candidates(made.before)
    assert shop.candidates() == []


def test_what_changes_nothing_is_no_change(shop: Shop) -> None:
    (number,) = added(shop)
    assert shop.change_candidates({number: {"price_value": 3_990}}).changes == frozenset()
    assert shop.add_candidates([]).changes == frozenset()


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "  "},
        {"price_value": 0},
        {"price_value": -1},
        {"cost_value": -1},
        {"return_rate": 1.2},
        {"conversion_rate": -0.1},
        {"popularity_growth_rate": -1.5},
        {"note": "长" * 501},
        {"state": LISTED},
    ],
)
def test_what_cannot_be_right_is_refused_in_one_sentence(wrong: dict[str, Any]) -> None:
    with pytest.raises(UserFault) as refused:
        checked({**CUP, **wrong})
    assert refused.value.code == "bad_candidate"
    assert re.fullmatch(r"[A-Z][^.]+\.", refused.value.message.in_language("en"))
    with pytest.raises(UserFault):
        checked(wrong, CUP)


def test_of_several_candidates_all_are_kept_or_none(shop: Shop) -> None:
    with pytest.raises(UserFault):
        shop.add_candidates([{"title": "碗"}, {**CUP, "price_value": 0}])
    assert shop.candidates() == []
    (number,) = added(shop)
    with pytest.raises(UserFault):
        shop.change_candidates({number: {"price_value": -1}})
    assert shop.candidates()[0].price_value == 3_990


def test_a_candidate_without_a_title_or_a_number_is_refused(shop: Shop) -> None:
    with pytest.raises(UserFault, match="title"):
        shop.add_candidates([{"price_value": 100}])
    with pytest.raises(UserFault) as refused:
        shop.remove_candidates([77])
    assert refused.value.code == "unknown_candidate"


def test_a_candidate_goes_from_listed_to_its_outcome(shop: Shop) -> None:
    (number,) = added(shop)
    shop.change_candidates({number: {"state": LISTED, "sku": "CUP-1", "listed_on": "2026-11-26"}})
    assert shop.candidates()[0].is_listed
    back = shop.change_candidates({number: {"state": HIT}})
    assert back.before == {number: {"state": LISTED}} and shop.candidates()[0].sku == "CUP-1"


def test_a_pasted_row_that_is_on_the_list_already_or_cannot_be_right_says_so(shop: Shop) -> None:
    added(shop)
    table = shop.read_candidates("名称\t售价\n折叠水杯\t10\n碗\t0\n盘\t9\n盘\t9\n勺\t八\n")
    assert [(one.row, one.code) for one in table.problems] == [
        (2, "bad_candidate"),
        (3, "bad_candidate"),
        (5, "bad_candidate"),
        (6, "not_a_number"),
    ]
    assert "折叠水杯" in table.problems[0].message.in_language("zh_CN")
    assert [row.values["title"] for row in table.rows] == ["盘"]
    shop.add_candidates([row.values for row in table.rows])
    assert shop.read_candidates("名称\t售价\n盘\t9\n").rows == ()


def test_the_owners_words_are_kept_folded_and_taken_back(shop: Shop) -> None:
    made = shop.set_words({"ＩＮＳ风": "keep", "网红": "drop", " ": "drop"})
    assert shop.own_words() == {"ins风": "keep", "网红": "drop"} and made.changes == {"own_words"}
    changed = shop.set_words({"网红": "keep"})
    assert changed.before == {"网红": "drop"} and shop.set_words({"网红": "keep"}).changes == frozenset()
    shop.set_words(changed.before)
    shop.set_words(made.before)
    assert shop.own_words() == {}


def test_candidates_outlive_the_undo_of_an_import(shop: Shop, tmp_path: Path) -> None:
    added(shop)
    path = tmp_path / "goods.csv"
    path.write_text("商品ID,商家编码,商品标题,售价,库存\n11,C-1,杯子,10.00,5\n", encoding="utf-8")
    (report,) = shop.import_files([path]).reports
    assert report.import_id is not None
    shop.undo(report.import_id)
    assert len(shop.candidates()) == 1


VALUES = st.fixed_dictionaries(
    {"title": st.just("碗")},
    optional={
        name: st.one_of(st.none(), st.floats(-2, 2) if name.endswith("_rate") else st.integers(-3, 10**9))
        for name in TYPED
        if name.endswith(("_rate", "_value", "_qty")) or name in ("popularity", "online_items")
    },
)


@given(VALUES)
def test_what_is_judged_right_has_shares_within_a_whole_and_nothing_below_zero(values: dict[str, Any]) -> None:
    if fault_of(values) is None:
        assert all(
            0 <= values[name] <= 1 for name in ("return_rate", "conversion_rate") if values.get(name) is not None
        )
        assert all(
            value >= 0 for name, value in values.items() if name.endswith(("_value", "_qty")) and value is not None
        )


ORDERS = """订单号,商品ID,商家编码,商品标题,数量,金额,付款时间,订单状态
1,11,CUP-1,法式碎花杯 包邮,2,79.80,2026-09-30 23:59:59,交易成功
2,11,CUP-1,法式碎花杯 包邮,1,39.90,2026-10-01 00:00:00,交易成功
3,11,CUP-1,法式碎花杯 包邮,2,79.80,2026-10-30 12:00:00,交易成功
4,11,CUP-1,法式碎花杯 包邮,4,159.60,2026-10-31 00:00:00,交易成功
5,12,,法式盘,1,20.00,2026-10-05 00:00:00,交易成功
"""


def test_a_listed_candidate_is_measured_by_what_sold_within_30_and_90_days(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(ORDERS, encoding="utf-8")
    shop.import_files([path])
    (number,) = added(shop)
    shop.change_candidates({number: {"state": LISTED, "sku": "CUP-1", "listed_on": "2026-10-01"}})
    month, quarter = shop.candidate_outcome(shop.candidates()[0], date(2026, 11, 1))
    assert (month.days, month.units_qty, month.paid_value, month.is_over) == (30, 3_000, 11_970, True)
    assert (quarter.days, quarter.units_qty, quarter.known_days, quarter.is_over) == (90, 7_000, 31, False)
    assert shop.candidate_outcome(shop.candidates()[0], date(2026, 10, 2))[0].units_qty == 1_000
    shop.change_candidates({number: {"sku": None, "item_id": "12"}})
    assert shop.candidate_outcome(shop.candidates()[0], date(2026, 11, 1))[0].units_qty == 1_000
    shop.change_candidates({number: {"state": CANDIDATE, "listed_on": None}})
    assert shop.candidate_outcome(shop.candidates()[0], date(2026, 11, 1)) == []


def test_titles_and_search_words_of_the_shop_are_cleaned_by_her_own_words(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "goods.csv"
    path.write_text("商品ID,商家编码,商品标题,售价,库存\n11,C-1,法式杯子 包邮,10.00,5\n", encoding="utf-8")
    shop.import_files([path])
    assert [one.words for one in shop.clean_words("titles").cleaned] == [("法式杯子",)]
    shop.set_words({"法式": "keep", "杯子": "drop"})
    assert [one.words for one in shop.clean_words("titles").cleaned] == [("法式",)]
    assert [one.words for one in shop.clean_words("own", ["杯子 法式瓷盘"]).cleaned] == [("法式", "瓷盘")]
    assert shop.clean_words("search_words").cleaned == ()
