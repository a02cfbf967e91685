"""The figures of a period follow the definitions of analysis-spec §A, as of any day."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.economics import PlacedOrder, SucceededRefund, month_economics
from shopdesk.period import DateRange, Month
from shopdesk.store.connection import Store
from shopdesk.store.rollups import totals
from tests.store.conftest import NOW
from tests.store.filling import take

OCTOBER = Month(2026, 10).range
NOVEMBER_END = date(2026, 12, 1)
ORDER = {"order_id": "1", "created_at": "2026-10-03 10:00:00", "paid_at": "2026-10-03 10:05:00", "status": "paid"}


def october(store: Store, as_of: date = NOVEMBER_END) -> dict[str, Any]:
    return totals(store.db, OCTOBER, as_of)


def test_an_empty_store_answers_zeros(store: Store) -> None:
    assert set(october(store).values()) == {0}


@pytest.mark.parametrize(
    ("cells", "gmv", "paid"),
    [
        ({"goods_payable_value": 900, "postage_value": 100, "total_value": 5000, "legacy_total_value": 7}, 1000, 1000),
        ({"goods_payable_value": 900}, 900, 900),
        ({"legacy_total_value": 1000, "total_value": 5000}, 1000, 1000),
        ({"payable_value": 1000, "total_value": 5000}, 1000, 1000),
        ({"total_value": 1000, "buyer_paid_value": 0, "refund_value": 1000}, 1000, 1000),
        ({"buyer_paid_value": 600, "refund_value": 400}, None, 1000),
        ({"postage_value": 100}, None, None),
    ],
)
def test_the_routes_of_money_come_in_their_order(
    store: Store, cells: dict[str, int], gmv: int | None, paid: int | None
) -> None:
    take(store, orders=[ORDER | cells])
    figures = october(store)
    assert (figures["gmv_value"], figures["gmv_unknown_orders"]) == (gmv or 0, int(gmv is None))
    assert (figures["paid_value"], figures["paid_unknown_orders"]) == (paid or 0, int(paid is None))
    assert figures["paid_orders"] == 1


def test_without_order_amounts_the_lines_and_the_postage_tell(store: Store) -> None:
    lines = [
        {"order_id": "1", "line_id": "a", "payable_value": 500, "buyer_paid_value": 450, "sold_qty": 1000},
        {"order_id": "1", "line_id": "b", "payable_value": 300, "buyer_paid_value": 300, "sold_qty": 2000},
    ]
    take(store, orders=[ORDER | {"postage_value": 80}], order_lines=lines)
    figures = october(store)
    assert (figures["gmv_value"], figures["paid_value"], figures["units_qty"]) == (880, 830, 3000)


def test_a_sum_over_lines_is_unknown_while_one_line_is(store: Store) -> None:
    lines = [{"order_id": "1", "line_id": "a", "payable_value": 500}, {"order_id": "1", "line_id": "b"}]
    take(store, orders=[ORDER], order_lines=lines)
    assert october(store)["gmv_unknown_orders"] == 1


def test_an_order_known_from_its_lines_alone_is_an_order(store: Store) -> None:
    line = {"order_id": "1|2026-10-03|甲", "line_id": "a", "created_at": "2026-10-03", "paid_at": "2026-10-03"}
    line |= {"buyer_id": "甲", "status": "completed", "payable_value": 500, "buyer_paid_value": 500, "sold_qty": 328}
    take(store, order_lines=[line, line | {"line_id": "b"}])
    figures = october(store)
    assert (figures["orders"], figures["paid_orders"], figures["buyers"], figures["paid_value"]) == (1, 1, 1, 1000)
    assert figures["units_qty"] == 656


def test_the_order_file_replaces_what_lines_alone_told(store: Store) -> None:
    take(
        store,
        order_lines=[{"order_id": "1", "line_id": "a", "payable_value": 500, "created_at": "2026-10-03 10:00:00"}],
    )
    take(store, "b.csv", orders=[ORDER | {"payable_value": 600}])
    figures = october(store)
    assert (figures["orders"], figures["gmv_value"], figures["paid_value"]) == (1, 600, 600)


def test_paid_means_a_payment_time_and_never_an_amount(store: Store) -> None:
    take(
        store,
        orders=[
            {"order_id": "1", "created_at": "2026-10-01 10:00:00", "total_value": 900, "buyer_paid_value": 900},
            {"order_id": "2", "created_at": "2026-10-01 10:00:00", "total_value": 900, "status": "shipped"},
            ORDER | {"order_id": "3", "total_value": 900, "buyer_paid_value": 0},
        ],
    )
    figures = october(store)
    assert (figures["orders"], figures["paid_orders"], figures["paid_unknown_orders"]) == (3, 1, 1)


def test_each_figure_belongs_to_the_day_of_its_own_event(store: Store) -> None:
    take(
        store,
        orders=[
            {"order_id": "1", "created_at": "2026-09-30 23:59:59", "paid_at": "2026-10-01 00:00:00", "total_value": 900,
             "completed_at": "2026-11-01 00:00:00"},
            {"order_id": "2", "created_at": "2026-10-31 23:59:59", "paid_at": "2026-11-01 00:00:00", "total_value": 500},
        ],
    )  # fmt: skip
    figures = october(store)
    assert (figures["orders"], figures["gmv_value"]) == (1, 500)
    assert (figures["paid_orders"], figures["paid_value"]) == (1, 900)
    assert figures["completed_value"] == 0
    assert totals(store.db, Month(2026, 11).range, NOVEMBER_END)["completed_value"] == 900


def test_service_links_are_cash_but_no_goods(store: Store) -> None:
    service = {"order_id": "2", "line_id": "a", "sku": "POST", "sold_qty": 15_000, "buyer_paid_value": 1500}
    goods = {"order_id": "1", "line_id": "a", "sku": "CUP", "sold_qty": 1000, "buyer_paid_value": 900}
    take(
        store,
        orders=[
            ORDER | {"payable_value": 900, "buyer_id": "甲"},
            ORDER | {"order_id": "2", "payable_value": 1500, "buyer_id": "乙"},
        ],
        order_lines=[goods, service],
    )
    assert october(store)["paid_orders"] == 2
    take(store, "products.csv", products=[{"sku": "POST", "is_service": 1}])
    figures = october(store)
    assert (figures["paid_orders"], figures["paid_orders_all"], figures["buyers"]) == (1, 2, 1)
    assert (figures["paid_value"], figures["paid_merch_value"], figures["units_qty"]) == (2400, 900, 1000)


def test_refunds_join_their_order_whichever_comes_first(new_store: Callable[[], Store]) -> None:
    refund = {
        "refund_id": "r",
        "order_id": "1",
        "status": "succeeded",
        "amount_value": 300,
        "succeeded_at": "2026-11-02 10:00:00",
    }
    first, second = new_store(), new_store()
    take(first, orders=[ORDER | {"total_value": 900}])
    take(first, "r.csv", refunds=[refund])
    take(second, refunds=[refund])
    november = totals(second.db, Month(2026, 11).range, NOVEMBER_END)
    assert (november["refund_cash_value"], november["orphan_refund_rows"], november["orphan_refund_value"]) == (
        300,
        1,
        300,
    )
    take(second, "o.csv", orders=[ORDER | {"total_value": 900}])
    assert totals(second.db, Month(2026, 11).range, NOVEMBER_END)["orphan_refund_rows"] == 0
    assert october(first) == october(second)
    assert (october(first)["refund_value"], october(first)["refund_cash_value"]) == (300, 0)


def test_a_refund_is_known_only_after_the_day_it_succeeded(store: Store) -> None:
    refund = {
        "refund_id": "r",
        "order_id": "1",
        "status": "succeeded",
        "amount_value": 300,
        "succeeded_at": "2026-11-02 10:00:00",
    }
    take(store, orders=[ORDER | {"total_value": 900}], refunds=[refund])
    assert october(store, date(2026, 11, 2))["refund_value"] == 0
    assert october(store, date(2026, 11, 2))["returned_orders"] == 0
    assert october(store, date(2026, 11, 3))["refund_value"] == 300
    assert october(store, date(2026, 11, 3))["returned_orders"] == 1


def test_refunds_stated_by_the_order_count_once_beside_those_on_record(store: Store) -> None:
    refund = {
        "refund_id": "r",
        "order_id": "1",
        "status": "succeeded",
        "amount_value": 300,
        "succeeded_at": "2026-10-05 10:00:00",
    }
    take(store, orders=[ORDER | {"total_value": 900, "refund_value": 500}], refunds=[refund])
    assert october(store)["refund_value"] == 500
    assert october(store, date(2026, 10, 5))["refund_value"] == 200


@pytest.mark.parametrize("status", ["closed", "wait_seller_agree", "seller_refused"])
def test_only_refunds_that_succeeded_count(store: Store, status: str) -> None:
    take(
        store,
        orders=[ORDER | {"total_value": 900}],
        refunds=[{"refund_id": "r", "order_id": "1", "status": status, "amount_value": 300}],
    )
    assert october(store)["refund_value"] == 0


def test_a_state_nobody_knows_is_no_refund_and_a_table_without_states_lists_what_was_paid_back(store: Store) -> None:
    orders = [ORDER | {"total_value": 900}, ORDER | {"order_id": "2", "total_value": 900}]
    refunds = [
        {"refund_id": "r", "order_id": "1", "status": None, "status_text": "转交处理", "amount_value": 300},
        {"refund_id": "s", "order_id": "2", "status": None, "status_text": None, "amount_value": 200},
    ]
    take(store, orders=orders, refunds=refunds)
    figures = october(store)
    assert (figures["refund_value"], figures["returned_orders"]) == (200, 1)


@pytest.mark.parametrize("order_id", ["1", "1|2026-10-03|甲"])
def test_a_refund_without_a_day_of_its_own_counts_from_the_day_it_was_applied_for(store: Store, order_id: str) -> None:
    refund = {
        "refund_id": "r",
        "order_id": "1",
        "status": "succeeded",
        "amount_value": 300,
        "applied_at": "2026-10-09 10:00:00",
    }
    take(store, orders=[ORDER | {"order_id": order_id, "total_value": 900}], refunds=[refund])
    before, after = october(store, date(2026, 10, 9)), october(store, date(2026, 10, 10))
    assert (before["refund_value"], before["returned_orders"]) == (0, 0)
    assert (after["refund_value"], after["returned_orders"]) == (300, 1)
    assert after["refund_cash_rows"] == 0, "when the money went back is not known"


def test_a_return_without_an_amount_makes_the_refunds_of_its_month_unknown(store: Store) -> None:
    mark = {"refund_id": "returned:7", "order_id": "7", "status": "succeeded", "is_whole": 1}
    orders = [ORDER | {"order_id": f"7|2026-10-03|{who}", "total_value": 900} for who in "甲乙"]
    take(store, orders=[*orders, ORDER | {"order_id": "8", "total_value": 100, "refund_value": 40}], refunds=[mark])
    figures = october(store)
    assert figures["refund_value"] is None
    assert (figures["refund_known_value"], figures["refund_unknown_orders"], figures["returned_orders"]) == (40, 2, 3)


def test_an_amount_under_a_shared_number_is_taken_once(store: Store) -> None:
    orders = [ORDER | {"order_id": "7|2026-10-03|甲", "total_value": 900},
              {"order_id": "7|2026-10-20|乙", "created_at": "2026-10-20", "paid_at": "2026-10-20", "total_value": 900}]  # fmt: skip
    refund = {
        "refund_id": "r",
        "order_id": "7",
        "status": "succeeded",
        "amount_value": 300,
        "succeeded_at": "2026-10-10 10:00:00",
    }
    take(store, orders=orders, refunds=[refund])
    assert (october(store)["refund_value"], october(store)["returned_orders"]) == (300, 1)
    rows = store.db.execute("SELECT order_id FROM refund_links").fetchall()
    assert rows == [("7|2026-10-03|甲",)]


def test_days_from_as_of_on_do_not_count(store: Store) -> None:
    take(
        store,
        orders=[
            ORDER | {"total_value": 900},
            ORDER | {"order_id": "2", "total_value": 100, "paid_at": "2026-10-05 00:00:00"},
        ],
    )
    figures = october(store, date(2026, 10, 5))
    assert (figures["orders"], figures["paid_orders"], figures["paid_value"]) == (2, 1, 900)
    assert set(october(store, date(2026, 9, 1)).values()) == {0}


def test_buyers_are_counted_once_a_period_and_unknown_ones_not_at_all(store: Store) -> None:
    take(
        store,
        orders=[
            ORDER | {"order_id": str(n), "buyer_id": buyer, "total_value": 100, "paid_at": f"2026-10-{n:02d} 10:00:00"}
            for n, buyer in enumerate(["甲", "甲", "乙", None], 1)
        ],
    )
    figures = october(store)
    assert (figures["paid_orders"], figures["buyers"], figures["identified_paid_orders"]) == (4, 2, 3)
    assert (figures["paid_merch_value"], figures["identified_merch_value"]) == (400, 300)


def test_cost_comes_from_the_line_or_the_product_and_skips_what_was_never_sent(store: Store) -> None:
    lines = [
        {"order_id": "1", "line_id": "a", "sku": "CUP", "sold_qty": 2000, "buyer_paid_value": 800},
        {"order_id": "1", "line_id": "b", "sku": "BOWL", "sold_qty": 1000, "buyer_paid_value": 300, "cost_value": 111},
        {"order_id": "1", "line_id": "c", "sku": "PLATE", "sold_qty": 1000, "buyer_paid_value": 200},
        {"order_id": "2", "line_id": "a", "sku": "CUP", "sold_qty": 1000, "buyer_paid_value": 400},
    ]
    orders = [
        ORDER | {"total_value": 1300, "status": "completed"},
        ORDER | {"order_id": "2", "total_value": 400, "status": "closed", "refund_value": 400},
    ]
    take(
        store,
        products=[{"sku": "CUP", "cost_value": 250}, {"sku": "BOWL", "cost_value": 999}],
        orders=orders,
        order_lines=lines,
    )
    figures = october(store)
    assert figures["cogs_value"] == 2 * 250 + 111
    assert (figures["cost_known_value"], figures["lines_paid_value"], figures["lines_paid_orders"]) == (1500, 1700, 2)


def test_goods_without_a_sheet_cost_what_counts_purchases_and_supplier_prices_tell_in_this_order(store: Store) -> None:
    """As replenishment and selection ask them: a shop that keeps its costs in the stock list has a margin too."""
    skus = ("SHEET", "COUNT", "BOUGHT", "ASKED", "NOWHERE")
    take(
        store,
        orders=[ORDER | {"total_value": 5000, "status": "completed"}],
        order_lines=[
            {"order_id": "1", "line_id": sku, "sku": sku, "sold_qty": 1000, "buyer_paid_value": 1000} for sku in skus
        ],
        products=[{"sku": "SHEET", "cost_value": 100}],
    )
    for day in (1, 9, 5):  # the newest in the middle: no order of rows tells which it is
        on = f"2026-11-0{day}"
        take(
            store,
            f"{day}.csv",
            stock=[{"sku": sku, "counted_on": on, "cost_value": 200 + day} for sku in skus[:2]],
            purchase_orders=[
                {"po_id": on, "line_id": sku, "sku": sku, "ordered_on": on, "cost_value": 300 + day} for sku in skus[:3]
            ],
            purchase_prices=[
                {"sku": sku, "valid_on": on, "supplier": "x", "cost_value": 400 + day} for sku in skus[:4]
            ],
        )
    figures = october(store)
    assert figures["cogs_value"] == 100 + 209 + 309 + 409
    assert (figures["cost_known_value"], figures["lines_paid_value"]) == (4000, 5000)


# ---- against the plain model of the definitions and its oracles ----------------------------------------------------------

LEDGERS = [
    one
    for one in json.loads((Path(__file__).parents[1] / "oracles.json").read_text(encoding="utf-8"))["oracles"]
    if one["id"].startswith("A.ledger")
]


@pytest.mark.parametrize("oracle", LEDGERS, ids=[one["id"] for one in LEDGERS])
def test_the_oracle_ledger_through_the_store(store: Store, oracle: dict[str, Any]) -> None:
    given_, wanted = oracle["input"], oracle["expected"]

    def moment(text: str | None) -> str | None:
        return text and text.replace("T", " ")

    take(
        store,
        orders=[
            {"order_id": one["id"], "buyer_id": one["buyer"], "payable_value": one["payable"],
             "created_at": moment(one["created_at"]), "paid_at": moment(one["paid_at"]),
             "completed_at": moment(one["completed_at"])}
            for one in given_["orders"]
        ],
        order_lines=[
            {"order_id": one["id"], "line_id": str(at), "sku": line["sku"], "sold_qty": line["qty"] * 1000,
             "is_service": int(one["service_link"])}
            for one in given_["orders"] for at, line in enumerate(one["lines"])
        ],
        refunds=[
            {"refund_id": str(at), "order_id": one["order"], "amount_value": one["amount"], "status": "succeeded",
             "succeeded_at": moment(one["success_at"])}
            for at, one in enumerate(given_["refunds"])
        ],
    )  # fmt: skip
    figures = totals(store.db, Month.parse(given_["month"]).range, date.fromisoformat(given_["asof_exclusive"][:10]))
    assert figures["gmv_value"] == wanted["created_gmv"]
    assert figures["paid_value"] == wanted["paid_all"]
    assert figures["paid_merch_value"] == wanted["paid_merch"]
    assert (figures["paid_orders"], figures["buyers"]) == (wanted["paid_orders"], wanted["paying_buyers"])
    assert figures["units_qty"] == wanted["paid_units"] * 1000
    assert figures["refund_cash_value"] == wanted["refund_cash_in_month"]
    assert figures["paid_value"] - figures["refund_value"] == wanted["net_cohort"]
    assert figures["completed_value"] == wanted["completed"]


_KNOWN_MOMENT = st.builds(
    lambda day, second: f"2026-{10 + day // 31:02d}-{day % 31 + 1:02d} {second // 60:02d}:{second % 60:02d}:00",
    st.integers(0, 60),
    st.integers(0, 1439),
)
_MOMENT = st.none() | _KNOWN_MOMENT
_PLACED = st.builds(
    dict, created_at=_KNOWN_MOMENT, paid_at=_MOMENT, completed_at=_MOMENT, buyer_id=st.sampled_from([None, "甲", "乙"]),
    payable_value=st.none() | st.integers(0, 5000), province=st.sampled_from([None, "浙江", "上海"]),
)  # fmt: skip
_REFUNDED = st.tuples(st.integers(0, 6), st.integers(1, 3000), _KNOWN_MOMENT)


def shop(folder: str, empty_store: bytes, name: str, orders: list[dict[str, Any]], refunds: list[Any]) -> Store:
    path = Path(folder) / name
    path.write_bytes(empty_store)
    store = Store.open(path, write=True, now=NOW)
    take(
        store,
        orders=[{"order_id": str(at)} | one for at, one in enumerate(orders)],
        refunds=[
            {
                "refund_id": str(at),
                "order_id": str(order),
                "amount_value": amount,
                "succeeded_at": moment,
                "status": "succeeded",
            }
            for at, (order, amount, moment) in enumerate(refunds)
        ],
    )
    return store


@settings(max_examples=60)
@given(
    orders=st.lists(_PLACED, max_size=6),
    refunds=st.lists(_REFUNDED, max_size=4),
    as_of=st.dates(date(2026, 9, 20), date(2026, 12, 5)),
)
def test_totals_equal_the_plain_model_on_any_day(
    empty_store: bytes, orders: list[dict[str, Any]], refunds: list[Any], as_of: date
) -> None:
    plain = [
        PlacedOrder(
            str(at), one["buyer_id"], one["created_at"], one["paid_at"], one["completed_at"], one["payable_value"]
        )
        for at, one in enumerate(orders)
    ]
    gone_back = [SucceededRefund(str(order), amount, moment) for order, amount, moment in refunds]
    with tempfile.TemporaryDirectory() as folder, shop(folder, empty_store, "a.db", orders, refunds) as store:
        for month in (Month(2026, 9), Month(2026, 10), Month(2026, 11)):
            model = month_economics(plain, gone_back, month, as_of.isoformat())
            figures = totals(store.db, month.range, as_of)
            for name in (
                "gmv_value",
                "paid_value",
                "paid_merch_value",
                "paid_orders",
                "buyers",
                "refund_cash_value",
                "completed_value",
            ):
                assert figures[name] == getattr(model, name), name
            assert figures["paid_value"] - figures["refund_value"] == model.net_sales_value


def counts(figures: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in figures.items() if not name.endswith("_value")}


@settings(max_examples=25)
@given(orders=st.lists(_PLACED, max_size=5), refunds=st.lists(_REFUNDED, max_size=3), weeks=st.integers(-60, 60))
def test_moving_everything_by_whole_weeks_changes_no_figure(
    empty_store: bytes, orders: list[dict[str, Any]], refunds: list[Any], weeks: int
) -> None:
    shift = timedelta(weeks=weeks)

    def moved(moment: str | None) -> str | None:
        return moment and f"{date.fromisoformat(moment[:10]) + shift}{moment[10:]}"

    times = ("created_at", "paid_at", "completed_at")
    later_orders = [one | {name: moved(one[name]) for name in times} for one in orders]
    later_refunds = [(order, amount, moved(moment)) for order, amount, moment in refunds]
    span = DateRange(date(2026, 10, 5), date(2026, 11, 9))
    with (
        tempfile.TemporaryDirectory() as folder,
        shop(folder, empty_store, "a.db", orders, refunds) as here,
        shop(folder, empty_store, "b.db", later_orders, later_refunds) as there,
    ):
        assert totals(here.db, span, date(2026, 11, 20)) == totals(
            there.db, DateRange(span.start + shift, span.end + shift), date(2026, 11, 20) + shift
        )


@settings(max_examples=25)
@given(orders=st.lists(_PLACED, max_size=5), refunds=st.lists(_REFUNDED, max_size=3), factor=st.integers(2, 1000))
def test_multiplying_all_money_multiplies_sums_and_leaves_counts(
    empty_store: bytes, orders: list[dict[str, Any]], refunds: list[Any], factor: int
) -> None:
    dearer = [one | {"payable_value": one["payable_value"] and one["payable_value"] * factor} for one in orders]
    with (
        tempfile.TemporaryDirectory() as folder,
        shop(folder, empty_store, "a.db", orders, refunds) as here,
        shop(folder, empty_store, "b.db", dearer, [(o, amount * factor, m) for o, amount, m in refunds]) as there,
    ):
        cheap, dear = october(here), october(there)
        assert counts(cheap) == counts(dear)
        for name in cheap:
            if name.endswith("_value"):
                assert dear[name] == cheap[name] * factor


@settings(max_examples=25)
@given(
    orders=st.lists(_PLACED, max_size=5),
    refunds=st.lists(_REFUNDED, min_size=1, max_size=3),
    as_of=st.dates(date(2026, 10, 1), date(2026, 12, 5)),
)
def test_a_refund_learnt_later_never_raises_net_sales_and_never_changes_the_past(
    empty_store: bytes, orders: list[dict[str, Any]], refunds: list[Any], as_of: date
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        shop(folder, empty_store, "a.db", orders, refunds[:-1]) as before,
        shop(folder, empty_store, "b.db", orders, refunds) as after,
    ):
        less, more = october(before)["refund_value"], october(after)["refund_value"]
        assert more >= less
        if refunds[-1][2][:10] >= as_of.isoformat():
            assert october(before, as_of) == october(after, as_of)
