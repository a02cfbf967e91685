"""Are all titles of the shop scanned once each, with the rows they stand in, and are prices compared by the tiers of then?"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from shopdesk.analysis.copy_titles import SUBJECT_KIND, SUGGESTION, subject_of
from shopdesk.errors import UserFault
from shopdesk.importing.filename import span_in
from shopdesk.period import Month
from shopdesk.shop import Shop
from shopdesk.store import titles
from shopdesk.store.connection import Store
from shopdesk.workflow.decisions import Decision
from tests.store.filling import take

NOW = datetime(2026, 11, 25, 9, 0)


@pytest.fixture
def shop(store: Store) -> Shop:
    return Shop(store, NOW)


def product(item_id: str, sku: str, title: str) -> dict[str, Any]:
    return {"item_id": item_id, "sku": sku, "title": title}


def line(order_id: str, day: str, buyer: str, price: int | None = 10_000, **more: Any) -> dict[str, Any]:
    moment = f"{day} 10:00:00"
    stated = {"order_id": order_id, "line_id": "1", "buyer_id": buyer, "item_id": "I1", "sku": "S1", "title": "短袖"}
    sold = {
        "sold_qty": 1000,
        "unit_price_value": price,
        "payable_value": price,
        "created_at": moment,
        "paid_at": moment,
    }
    return {**stated, **sold, **more}


# ---- titles ------------------------------------------------------------------------------------------------------------


def test_each_title_is_found_once_with_the_goods_that_bear_it_and_the_row_it_stands_in(store: Store) -> None:
    take(
        store,
        "goods.xlsx",
        products=[product("I1", "A", "最佳短袖"), product("I1", "B", "最佳短袖"), product("I2", "C", "长裤")],
    )
    take(store, "lines.csv", order_lines=[line("1", "2026-10-01", "甲", item_id="I9", sku="Z", title="顶级外套")])
    found = {one["title"]: one for one in titles.titles(store.db)}
    assert list(found) == ["最佳短袖", "长裤", "顶级外套"]
    assert (found["最佳短袖"]["skus"], found["最佳短袖"]["item_ids"]) == (["A", "B"], ["I1"])
    assert (found["顶级外套"]["kind"], found["顶级外套"]["file"], found["顶级外套"]["source_row"]) == (
        "order_lines",
        "lines.csv",
        2,
    )


def test_goods_renamed_are_known_by_the_title_they_were_sold_under_last(store: Store) -> None:
    take(store, "a.csv", order_lines=[line("1", "2026-09-01", "甲", title="旧名")])
    take(store, "b.csv", order_lines=[line("2", "2026-10-01", "乙", title="新名")])
    assert [one["title"] for one in titles.titles(store.db)] == ["新名"]


def test_listings_that_were_only_looked_at_are_read_by_their_newest_day(store: Store) -> None:
    rows = [{"item_id": "I1", "valid_on": day, "valid_to_on": day, "title": title, "visitors": 5}
            for day, title in (("2026-10-01", "最初的名"), ("2026-10-02", "最佳的名"))]  # fmt: skip
    take(store, "traffic.xls", item_traffic=rows)
    assert [(one["title"], one["item_ids"]) for one in titles.titles(store.db)] == [("最佳的名", ["I1"])]


def names(store: Store) -> list[str]:
    return [
        one["title"]
        for one in titles.titles(store.db, named_on=lambda file: span_in(file)[1] if span_in(file) else None)
    ]


def test_a_title_mended_in_a_newer_sheet_is_the_one_judged_before_the_goods_are_sold_again(store: Store) -> None:
    take(store, "lines.csv", order_lines=[line("1", "2026-10-01", "甲", title="最佳短袖")])
    assert names(store) == ["最佳短袖"]
    take(store, "宝贝报表.xlsx", products=[product("I1", "S1", "短袖")])
    assert names(store) == ["短袖"]
    take(
        store,
        "traffic.xls",
        item_traffic=[{"item_id": "I1", "valid_on": "2026-12-01", "valid_to_on": "2026-12-31", "title": "顶级短袖"}],
    )
    assert names(store) == ["顶级短袖"]  # and worsened again it is found again


def test_a_sheet_speaks_of_the_day_in_its_name_and_again_in_every_file_that_says_the_same(store: Store) -> None:
    sheet = product("I1", "S1", "最佳短袖")
    take(store, "宝贝报表_20260901.xlsx", products=[sheet])
    take(store, "lines.csv", order_lines=[line("1", "2026-10-01", "甲", title="短袖")])
    assert names(store) == ["短袖"]  # it was imported later than it speaks of
    take(store, "宝贝报表_20261101.xlsx", products=[sheet | {"price_value": 9_900}, product("I2", "S2", "长裤")])
    assert names(store) == ["最佳短袖", "长裤"]
    take(
        store, "价格.xlsx", products=[{"item_id": "I1", "sku": "S1", "price_value": 8_900}]
    )  # says nothing of the title
    take(store, "lines2.csv", order_lines=[line("2", "2026-11-02", "甲", title="短袖")])
    assert names(store) == ["长裤", "短袖"]


def test_what_a_platform_says_of_one_sku_holds_for_the_listing_and_a_plain_table_names_each_variant(
    store: Store,
) -> None:
    for platform, kept in (("taobao", ["短袖"]), ("generic", ["短袖", "最佳短袖"])):
        item = f"I-{platform}"
        take(store, f"{platform}1.csv", platform, order_lines=[
            line(f"{platform}1", "2026-09-01", "甲", item_id=item, sku=f"{platform}-red", title="最佳短袖"),
        ])  # fmt: skip
        take(store, f"{platform}2.csv", platform, order_lines=[
            line(f"{platform}2", "2026-10-01", "甲", item_id=item, sku=f"{platform}-blue", title="短袖"),
        ])  # fmt: skip
        assert [one["title"] for one in titles.titles(store.db) if item in one["item_ids"]] == kept


def test_the_last_sale_is_that_of_the_latest_day_whichever_file_came_first(store: Store) -> None:
    take(store, "new.csv", order_lines=[line("2", "2026-10-01", "乙", title="新名")])
    take(store, "old.csv", order_lines=[line("1", "2026-09-01", "甲", title="旧名")])
    assert names(store) == ["新名"]


def test_titles_with_hits_are_told_gravest_first_and_scanned_once(shop: Shop, store: Store) -> None:
    names = ["手工短袖", "七天内见效 最佳", "网红同款", "干净的标题"]
    take(store, "goods.xlsx", products=[product(f"I{at}", f"S{at}", name) for at, name in enumerate(names)])
    found = shop.scan_titles()
    assert [(one.title, one.severity) for one in found] == [
        ("七天内见效 最佳", "high"), ("网红同款", "medium"), ("手工短袖", "low"),
    ]  # fmt: skip
    first = found[0]
    assert (first.skus, first.file, first.source_row) == (("S1",), "goods.xlsx", 3)
    assert all(first.title[hit.start : hit.end] == hit.match for hit in first.hits)
    again = shop.scan_titles()
    assert all(one.hits is other.hits for one, other in zip(found, again, strict=True))
    take(store, "more.xlsx", products=[product("I8", "S8", "国家级短袖")])
    assert "国家级短袖" in {one.title for one in shop.scan_titles()}


def test_what_titles_fail_was_last_looked_at_on_the_day_titles_came_whatever_the_orders_reach(
    shop: Shop, store: Store
) -> None:
    take(store, "lines.csv", order_lines=[line("1", "2026-11-04", "甲", item_id="I9", title="圆领短袖")])
    take(store, "goods.xlsx", products=[product("I1", "A", "最佳短袖"), product("I2", "B", "长裤")])
    store.db.execute("UPDATE imports SET at = '2026-11-05 08:00:00' WHERE file = 'lines.csv'")
    store.db.execute("UPDATE imports SET at = '2026-11-24 18:30:00' WHERE file = 'goods.xlsx'")
    row = shop.checklist().row("LST-01")
    assert (row.verdict, row.last_run_on, row.evidence_on) == ("fail", date(2026, 11, 24), date(2026, 11, 24))
    assert (shop.title_count(), shop.titles_on()) == (3, date(2026, 11, 24))


def test_an_empty_shop_has_no_titles_to_look_at(shop: Shop) -> None:
    assert shop.scan_titles() == [] and shop.scan_text("") == []
    assert (shop.title_count(), shop.titles_on()) == (0, None)


def test_what_the_shop_sells_is_said_once_and_holds_for_titles_and_texts(shop: Shop, store: Store) -> None:
    take(store, "goods.xlsx", products=[product("I1", "A", "祛斑面霜")])
    assert shop.copy_goods() == "general" and shop.scan_titles() == []
    assert shop.set_copy_goods("cosmetics") == {"copy_goods"} and shop.set_copy_goods("cosmetics") == frozenset()
    assert Shop(store, NOW).copy_goods() == "cosmetics"
    assert [one.title for one in shop.scan_titles()] == ["祛斑面霜"] and shop.scan_text("祛斑")
    assert shop.scan_text("祛斑", "food") == []
    with pytest.raises(UserFault):
        shop.set_copy_goods("shoes")
    with pytest.raises(UserFault):
        shop.scan_text("", channel="radio")


def test_a_word_she_let_pass_leaves_its_title_until_that_is_taken_back(shop: Shop, store: Store) -> None:
    take(store, "goods.xlsx", products=[product("I1", "A", "最佳短袖 顶级面料"), product("I2", "B", "最佳长裤")])
    first = next(one for one in shop.scan_titles() if one.skus == ("A",))
    kept = shop.decide_all(
        [
            Decision(
                "compliance", SUGGESTION, SUBJECT_KIND, subject_of(first.title, first.hits[0]), "refused",
                reason="own_comparison",
            )
        ]
    )  # fmt: skip
    found = {one.skus: one for one in shop.scan_titles()}
    assert [hit.match for hit in found["A",].hits] == ["顶级"] and [hit.match for hit in found["A",].passed] == ["最佳"]
    assert [hit.match for hit in found["B",].hits] == ["最佳"], "the same word in another title is looked at anew"
    shop.undo_decisions(kept.entry_ids)
    assert not any(one.passed for one in shop.scan_titles())


def test_a_title_of_which_everything_was_let_pass_comes_last(shop: Shop, store: Store) -> None:
    take(store, "goods.xlsx", products=[product("I1", "A", "国家级"), product("I2", "B", "手工毛衣")])
    hit = shop.scan_titles()[0].hits[0]
    shop.decide(
        Decision("compliance", SUGGESTION, SUBJECT_KIND, subject_of("国家级", hit), "refused", reason="false_alarm")
    )
    assert [(one.title, len(one.hits), len(one.passed)) for one in shop.scan_titles()] == [
        ("手工毛衣", 1, 0),
        ("国家级", 0, 1),
    ]


# ---- prices --------------------------------------------------------------------------------------------------------------


def history(buyers: int = 30) -> list[dict[str, Any]]:
    """A year in which 贵 bought much and often, and others once each; long enough before the month looked at."""
    start = date(2026, 1, 5)
    rows = [line(f"g{at}", (start + timedelta(days=20 * at)).isoformat(), "贵", 90_000) for at in range(12)]
    rows += [line(f"h{at}", (start + timedelta(days=7 * at)).isoformat(), f"客{at}", 1_000) for at in range(buyers)]
    return rows


def october(high: int, low: int, **more: Any) -> list[dict[str, Any]]:
    rows = []
    for day in range(1, 8):
        rows.append(line(f"x{day}", f"2026-10-{day:02d}", "贵", high, **more))
        rows += [line(f"y{day}{at}", f"2026-10-{day:02d}", f"客{at}", low, **more) for at in range(3)]
    return rows


def test_a_good_buyer_who_pays_more_day_after_day_is_found(shop: Shop, store: Store) -> None:
    take(store, "a.csv", order_lines=[*history(), *october(10_500, 10_000)])
    found = shop.price_fairness(month=Month(2026, 10))
    assert (found.verdict, found.strata) == ("unfair", 7)
    assert {one.order_id for one in found.uneven[0].group} <= {f"x{day}" for day in range(1, 8)}
    assert shop.price_fairness(month=Month(2026, 10)) is found
    assert shop.price_fairness(month=Month(2026, 9)).verdict == "cannot_judge"


def test_what_she_buys_or_sends_back_later_decides_on_no_side(shop: Shop, store: Store) -> None:
    """新 becomes a good buyer only after the month began: in it she is one of the others."""
    late = [line(f"n{at}", f"2026-10-{day:02d}", "新", 95_000, sku="S9") for at, day in enumerate(range(8, 20))]
    take(store, "a.csv", order_lines=[*history(), *october(10_000, 10_000), *late])
    before = shop.price_fairness(month=Month(2026, 10))
    take(store, "b.csv", order_lines=[line(f"m{at}", f"2026-11-{at + 1:02d}", "客1", 95_000) for at in range(20)])
    after = shop.price_fairness(month=Month(2026, 10))
    assert (after.strata, after.rate, after.chance) == (before.strata, before.rate, before.chance)
    buyers_of = {one.order_id for each in before.uneven for one in each.group}
    assert not any(order_id.startswith("n") for order_id in buyers_of)


def test_a_price_the_file_states_is_compared_and_what_coupons_made_of_it_told_apart(shop: Shop, store: Store) -> None:
    rows = [
        {**row, "payable_value": 10_000 - (800 if row["buyer_id"] != "贵" else 0)} for row in october(10_000, 10_000)
    ]
    take(store, "a.csv", order_lines=[*history(), *rows])
    found = shop.price_fairness(month=Month(2026, 10))
    assert (found.verdict, found.rate) == ("fair", 0.0)
    assert found.after_coupons.rate is not None and found.after_coupons.rate > 0.05


def test_where_files_state_no_price_a_unit_what_was_paid_is_compared(shop: Shop, store: Store) -> None:
    rows = [
        {**row, "payable_value": row["unit_price_value"] * 2, "unit_price_value": None, "sold_qty": 2000}
        for row in october(10_500, 10_000)
    ]
    take(store, "a.csv", order_lines=[*history(), *rows])
    assert shop.price_fairness(month=Month(2026, 10)).verdict == "unfair"


def test_first_buyers_are_told_from_old_ones_only_where_the_history_is_long_enough(shop: Shop, store: Store) -> None:
    new = [line(f"f{day}", f"2026-10-{day:02d}", f"新{day}", 9_000) for day in range(1, 8)]
    take(store, "a.csv", order_lines=[*history(), *october(10_000, 10_000), *new])
    found = shop.price_fairness(month=Month(2026, 10)).new_buyers
    assert found.strata == 7 and found.rate is not None and found.rate > 0.1
    assert shop.price_fairness(month=Month(2026, 1)).new_buyers.rate is None


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [line("1", "2026-10-01", "甲")],
        [line("1", "2026-10-01", "甲", None), line("2", "2026-10-01", "乙", None)],
        [{**line("1", "2026-10-01", "甲"), "buyer_id": None}, {**line("2", "2026-10-01", "乙"), "buyer_id": None}],
        [{**line("1", "2026-10-01", "甲"), "sku": None, "item_id": None}, line("2", "2026-10-01", "乙")],
    ],
    ids=["nothing sold", "one line", "no price", "no buyers", "no name of the goods"],
)  # fmt: skip
def test_a_month_that_can_compare_nothing_is_not_judged(shop: Shop, store: Store, rows: list[dict[str, Any]]) -> None:
    take(store, "a.csv", order_lines=rows)
    found = shop.price_fairness(month=Month(2026, 10))
    assert (found.verdict, found.strata, found.rate, found.chance) == ("cannot_judge", 0, None, None)
