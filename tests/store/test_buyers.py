"""Does the store tell purchase days as the day asked about knew them, and whose they were?"""

from __future__ import annotations

import random
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from shopdesk.questions.purchase_history import purchase_history
from shopdesk.shop import Shop
from shopdesk.store import buyers

NOW = datetime(2026, 6, 30, 9, 0)
HEADS = "订单编号,买家会员名,买家应付货款,买家应付邮费,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题,宝贝总数量,退款金额"


@pytest.fixture
def ask(tmp_path: Path) -> Callable[..., Any]:
    def asked(question: Callable[..., Any], *given: Any, orders: str, refunds: str = "") -> Any:
        with Shop.open(tmp_path / "shop.db", write=True, now=NOW) as shop:
            (tmp_path / "orders.csv").write_text(f"{HEADS}\n{orders}", encoding="utf-8")
            files = [tmp_path / "orders.csv"]
            if refunds:
                path = tmp_path / "refunds.csv"
                path.write_text(
                    "退款编号,订单编号,退款总额,退款状态,退款申请时间,退款完结时间\n" + refunds, encoding="utf-8"
                )
                files.append(path)
            reports = shop.import_files(files).reports
            assert [report.error for report in reports] == [None] * len(files)
            assert not any(report.problems for report in reports)
            return question(shop._store.db, *given)

    return asked


def occasions(db: sqlite3.Connection, as_of: date) -> list[tuple[str, str, int]]:
    """What the kept history says was known before a day, spelled out."""
    found = purchase_history(db, Path(db.execute("PRAGMA database_list").fetchone()[2]), may_write=True).known_before(
        as_of
    )
    return [
        (found.buyers[whose], date.fromordinal(day).isoformat(), value)
        for whose, day, value in zip(found.whose.tolist(), found.days.tolist(), found.values.tolist(), strict=True)
    ]


def order(number: int, buyer: str, day: str, paid: str = "100.00", refund: str = "0.00") -> str:
    state = "交易成功" if paid else "等待买家付款"
    moment = f"{day} 10:00:00"
    return f"{number:018d},{buyer},100.00,0.00,{paid or '0.00'},{state},{moment},{moment if paid else ''},杯子,1,{refund}\n"


def test_a_day_counts_once_and_money_that_went_back_later_was_still_there_before(ask: Callable[..., Any]) -> None:
    orders = order(1, "甲", "2026-05-01") + order(2, "甲", "2026-05-01") + order(3, "乙", "2026-05-02", paid="")
    refunds = f"R1,{1:018d},40.00,退款成功,2026-05-20 10:00:00,2026-05-21 10:00:00\n"
    both = [
        ask(occasions, date(2026, 5, 21), orders=orders, refunds=refunds),
        ask(occasions, date(2026, 5, 22), orders=orders, refunds=refunds),
    ]
    assert both == [[("甲", "2026-05-01", 20_000)], [("甲", "2026-05-01", 16_000)]]


def test_a_purchase_sent_back_whole_is_none_from_the_day_that_was_known(ask: Callable[..., Any]) -> None:
    orders = order(1, "甲", "2026-05-01")
    refunds = f"R1,{1:018d},100.00,退款成功,2026-05-20 10:00:00,2026-05-21 10:00:00\n"
    assert ask(occasions, date(2026, 5, 21), orders=orders, refunds=refunds) == [("甲", "2026-05-01", 10_000)]
    assert ask(occasions, date(2026, 5, 22), orders=orders, refunds=refunds) == []
    assert ask(occasions, date(2026, 5, 1), orders=orders, refunds=refunds) == []


def test_money_that_went_back_on_a_day_no_file_tells_was_still_there_before_it_was_applied_for(
    ask: Callable[..., Any],
) -> None:
    orders = order(1, "甲", "2026-05-01")
    refunds = f"R1,{1:018d},40.00,退款成功,2026-05-20 10:00:00,\n"
    net = ask(buyers.orders_of, "甲", date(2026, 5, 20), orders=orders, refunds=refunds)[0]["net_sales_value"]
    kept = [ask(occasions, date(2026, 5, day), orders=orders, refunds=refunds)[0][2] for day in (20, 21)]
    assert (net, kept) == (10_000, [10_000, 6_000])


def test_orders_without_a_buyer_are_counted_and_belong_to_nobody(ask: Callable[..., Any]) -> None:
    orders = order(1, "甲", "2026-05-01") + order(2, "t**3", "2026-05-02") + order(3, "", "2026-05-03")
    assert ask(buyers.identified, date(2026, 5, 1), date(2026, 6, 1), orders=orders) == (3, 1, 30_000, 10_000)
    assert ask(buyers.unpriced_days, orders=orders) == []
    assert ask(occasions, date(2026, 6, 1), orders=orders) == [("甲", "2026-05-01", 10_000)]
    assert ask(buyers.first_paid_on, orders=orders) == date(2026, 5, 1)


def test_a_buyer_with_a_refund_under_way_is_known(ask: Callable[..., Any]) -> None:
    orders = order(1, "甲", "2026-05-01") + order(2, "乙", "2026-05-01")
    refunds = (
        f"R1,{1:018d},40.00,等待卖家处理,2026-05-20 10:00:00,\n"
        f"R2,{2:018d},40.00,退款成功,2026-05-20 10:00:00,2026-05-21 10:00:00\n"
    )
    assert ask(buyers.with_open_cases, date(2026, 5, 22), orders=orders, refunds=refunds) == {"甲"}
    assert ask(buyers.with_open_cases, date(2026, 5, 20), orders=orders, refunds=refunds) == set()


def test_the_orders_of_a_buyer_come_newest_first_with_what_was_kept(ask: Callable[..., Any]) -> None:
    orders = order(1, "甲", "2026-05-01") + order(2, "甲", "2026-05-09") + order(3, "乙", "2026-05-10")
    refunds = f"R1,{1:018d},40.00,退款成功,2026-05-20 10:00:00,2026-05-21 10:00:00\n"
    found = ask(buyers.orders_of, "甲", date(2026, 6, 1), orders=orders, refunds=refunds)
    assert [(one["order_id"][-1], one["net_sales_value"]) for one in found] == [("2", 10_000), ("1", 6_000)]


def test_what_was_known_before_any_day_is_that_of_a_plain_count(tmp_path: Path) -> None:
    chance, start = random.Random(5), date(2026, 1, 1)
    sold, lines, back = {}, [], []
    for number in range(1, 121):
        buyer, day = f"买家{chance.randrange(25)}", start + timedelta(days=chance.randrange(100))
        sold[number] = (buyer, day)
        lines.append(order(number, buyer, day.isoformat()))
    refunds = []
    for case in range(60):
        number = chance.randrange(1, 121)
        day = sold[number][1] + timedelta(days=chance.randrange(1, 40))
        left = 10_000 - sum(value for other, _, value in back if other == number)
        value = left if chance.random() < 0.3 else chance.randrange(1, 4_000)
        if 0 < value <= left:
            back.append((number, day, value))
            refunds.append(
                f"R{case},{number:018d},{value // 100}.{value % 100:02d},退款成功,{day} 09:00:00,{day} 10:00:00\n"
            )
    (tmp_path / "orders.csv").write_text(f"{HEADS}\n{''.join(lines)}", encoding="utf-8")
    heads = "退款编号,订单编号,退款总额,退款状态,退款申请时间,退款完结时间\n"
    (tmp_path / "refunds.csv").write_text(heads + "".join(refunds), encoding="utf-8")
    with Shop.open(tmp_path / "shop.db", write=True, now=NOW) as shop:
        for report in shop.import_files([tmp_path / "orders.csv", tmp_path / "refunds.csv"]).reports:
            assert report.error is None and not report.problems
        for as_of in (start + timedelta(days=at) for at in range(0, 150, 7)):
            wanted: defaultdict[tuple[str, str], int] = defaultdict(int)
            for number, (buyer, day) in sold.items():
                kept = 10_000 - sum(value for other, then, value in back if other == number and then < as_of)
                if day < as_of and kept > 0:
                    wanted[buyer, day.isoformat()] += kept
            assert {(who, day): value for who, day, value in occasions(shop._store.db, as_of)} == wanted
