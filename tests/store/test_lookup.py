"""Is an order, product, refund or buyer found by a piece of its number or name, quickly, masked, and with every row it stands in?"""

from __future__ import annotations

from typing import Any

import pytest

from shopdesk.masking import masked
from shopdesk.progress import Cancelled, Progress
from shopdesk.store import cards, lookup
from shopdesk.store.connection import Store
from tests.store.filling import take

FIRST, SECOND, SHARED = "4788000000001234", "1234000000005678", "537_36%|2026-10-03|17"


@pytest.fixture
def filled(store: Store) -> Store:
    """Three orders from two files, a line, a refund and a product sheet."""
    take(
        store,
        "orders.csv",
        orders=[
            {"order_id": FIRST, "buyer_id": "木子家的猫", "status": "completed", "created_at": "2026-10-01 09:00:00",
             "paid_at": "2026-10-01 09:05:00", "buyer_paid_value": 9900, "goods_payable_value": 9900},
            {"order_id": SECOND, "buyer_id": "tb77781561", "status": "unpaid", "created_at": "2026-10-02 09:00:00",
             "goods_payable_value": 5000},
            {"order_id": SHARED, "buyer_id": "17", "status": "completed", "created_at": "2026-10-03 09:00:00"},
        ],
    )  # fmt: skip
    take(
        store,
        "lines.csv",
        order_lines=[
            {"order_id": FIRST, "line_id": "1", "sku": "TS-01", "item_id": "77", "title": "纯棉短袖T恤", "sku_name": "白 L",
             "sold_qty": 2000, "buyer_paid_value": 9900, "paid_at": "2026-10-01 09:05:00", "created_at": "2026-10-01 09:00:00"},
            {"order_id": SECOND, "line_id": "1", "item_id": "88", "title": "保温杯", "sold_qty": 1000,
             "created_at": "2026-10-02 09:00:00", "paid_at": "2026-10-02 10:00:00"},
        ],
    )  # fmt: skip
    take(store, "refunds.xlsx", refunds=[
        {"refund_id": "R99001234", "order_id": FIRST, "sku": "TS-01", "amount_value": 4000, "status": "succeeded",
         "applied_at": "2026-10-05 10:00:00", "succeeded_at": "2026-10-06 10:00:00", "return_waybill_id": "SF700800900"}])  # fmt: skip
    take(
        store,
        "goods.xlsx",
        products=[{"sku": "TS-01", "item_id": "99", "title": "纯棉短袖T恤 新款", "price_value": 4990}],
    )
    return store


def keys(rows: list[dict[str, Any]]) -> list[str]:
    return [row["key"] for row in rows]


def test_an_order_is_found_by_its_beginning_then_its_end_then_its_middle(filled: Store) -> None:
    assert keys(lookup.orders(filled.db, "1234")) == [SECOND, FIRST]
    assert keys(lookup.orders(filled.db, "5678")) == [SECOND]
    assert keys(lookup.orders(filled.db, "0000000")) == sorted([FIRST, SECOND])
    assert lookup.orders(filled.db, "12") == lookup.orders(filled.db, "1234")[:1]  # two digits lie in every number
    assert lookup.orders(filled.db, "999") == []


def test_a_number_with_signs_of_patterns_means_itself(filled: Store) -> None:
    (row,) = lookup.orders(filled.db, "_36%")
    assert (row["key"], row["name"]) == (SHARED, "537_36%")
    assert lookup.orders(filled.db, "537%") == []


def test_an_order_is_told_with_day_money_and_state_and_its_buyer_masked(filled: Store) -> None:
    (row,) = lookup.orders(filled.db, FIRST)
    assert (row["day"], row["value"], row["status"], row["buyer"]) == ("2026-10-01", 9900, "completed", "木***猫")


def test_numbers_are_looked_for_in_indexes_alone(filled: Store) -> None:
    plans = filled.db.execute(
        "EXPLAIN QUERY PLAN SELECT order_id FROM order_facts WHERE order_id LIKE '%1234' ORDER BY order_id LIMIT 8"
    ).fetchall()
    assert all("COVERING INDEX" in plan[3] for plan in plans if "order_facts" in plan[3])


def test_goods_are_found_by_code_and_by_words_in_any_order_under_their_newest_name(filled: Store) -> None:
    names = lookup.goods_names(filled.db)
    assert keys(lookup.goods(names, "ts-01")) == ["|TS-01"]
    (row,) = lookup.goods(names, "短袖 新款")
    assert (row["name"], row["code"], row["sku_name"]) == ("纯棉短袖T恤 新款", "TS-01", "白 L")
    assert keys(lookup.goods(names, "杯")) == ["88|"]
    assert lookup.goods(names, "no such thing") == []


def test_a_buyer_is_found_by_the_name_and_shown_masked(filled: Store) -> None:
    (row,) = lookup.buyers(filled.db, "家的")
    assert (row["name"], row["value"], row["orders"], row["day"]) == ("木***猫", 9900, 1, "2026-10-01")
    assert lookup.buyers(filled.db, "猫") == []  # one sign would be half of them


def test_a_refund_is_found_by_its_last_digits(filled: Store) -> None:
    (row,) = lookup.refunds(filled.db, "1234")
    assert (row["key"], row["value"], row["status"]) == ("R99001234", 4000, "succeeded")


def test_a_refund_is_found_by_the_number_on_the_box_that_came_back(filled: Store) -> None:
    assert keys(lookup.refunds(filled.db, "SF700800900")) == ["R99001234"]
    assert lookup.refunds(filled.db, "SF700800") == []  # a scanner reads all of it
    (plan,) = filled.db.execute(
        "EXPLAIN QUERY PLAN SELECT refund_id FROM refunds WHERE return_waybill_id = ? LIMIT 8", ("SF700800900",)
    ).fetchall()
    assert "refunds_by_return_waybill" in plan[3]


def test_a_search_nobody_waits_for_ends(filled: Store) -> None:
    with pytest.raises(Cancelled):
        lookup.goods_names(filled.db, Stopped())
        for _ in range(200):
            lookup.orders(filled.db, "999", 8, Stopped())


class Stopped(Progress):
    """Somebody has typed on; SQLite asks at every step here, since the store is small."""

    def check(self) -> None:
        raise Cancelled


@pytest.fixture(autouse=True)
def asked_at_every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shopdesk.store.pages.STEPS_BETWEEN_CHECKS", 1)


def test_the_card_of_an_order_names_every_file_and_row_it_stands_in(filled: Store) -> None:
    take(filled, "again.csv", orders=[{"order_id": FIRST, "status": "closed", "created_at": "2026-10-01 09:00:00"}])
    card = cards.card(filled.db, "orders", FIRST)
    assert card is not None
    assert (card["name"], card["facts"]["buyer_id"], card["facts"]["paid_value"]) == (FIRST, "木***猫", 9900)
    assert [(one["file"], one["source_row"]) for one in card["sources"]] == [
        ("orders.csv", 2),
        ("lines.csv", 2),
        ("refunds.xlsx", 2),
        ("again.csv", 2),
    ]
    lines, refunds = card["parts"]
    assert (lines["kind"], lines["rows"][0]["link"]) == ("order_lines", ("products", "|TS-01"))
    assert (refunds["kind"], refunds["rows"][0]["link"]) == ("refunds", ("refunds", "R99001234"))


def test_the_card_of_a_product_joins_sheet_and_sales_and_keeps_unknown_money_unknown(filled: Store) -> None:
    card = cards.card(filled.db, "products", "|TS-01")
    assert card is not None
    assert (card["facts"]["units_qty"], card["facts"]["paid_value"], card["facts"]["price_value"]) == (2000, 9900, 4990)
    other = cards.card(filled.db, "products", "88|")
    assert other is not None and "paid_value" not in other["facts"]  # its one line bears no amount
    assert {one["file"] for one in card["sources"]} == {"goods.xlsx", "lines.csv"}


def test_the_cards_of_refund_and_buyer_lead_to_the_order(filled: Store) -> None:
    for kind, key in (("refunds", "R99001234"), ("buyers", "木子家的猫")):
        card = cards.card(filled.db, kind, key)
        assert card is not None
        assert card["parts"][0]["rows"][0]["link"] == ("orders", FIRST)
        assert "木子家的猫" not in str({name: value for name, value in card.items() if name != "key"})


@pytest.mark.parametrize("kind", ["orders", "products", "refunds", "buyers"])
def test_what_is_gone_has_no_card(filled: Store, kind: str) -> None:
    assert cards.card(filled.db, kind, "|gone" if kind == "products" else "gone") is None


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("tb77781561", "t***1"),
        ("13800138000", "138****8000"),
        ("猫", "猫***"),
        ("木子", "木***"),
        ("h:0123456789abcdef", "h:0123456789abcdef"),
    ],
)
def test_a_mask_leaves_an_end_on_either_side_and_no_length(name: str, shown: str) -> None:
    """F52."""
    assert masked(name) == shown
