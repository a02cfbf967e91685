"""Does what the owner did today count, although her newest export ends days before? And does a past day not know of it?"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from shopdesk.shop import Shop
from shopdesk.workflow.decisions import Decision

NOW = datetime(2026, 6, 10, 9, 0)
NEWEST = date(2026, 6, 1)  # the day after the last one the file covers
HEADS = "订单编号,买家会员名,买家应付货款,买家应付邮费,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题,宝贝总数量"


def filled(folder: Path) -> Shop:
    lines = [
        f"{n:018d},{buyer},100.00,0.00,100.00,交易成功,{day} 10:00:00,{day} 10:00:00,杯子,1"
        for n, (buyer, day) in enumerate((("沉默者", "2026-04-20"), ("常客", "2026-05-31")), 1)
    ]
    path = folder / "orders.csv"
    path.write_text("\n".join([HEADS, *lines]), encoding="utf-8")
    shop = Shop.open(folder / "shop.db", now=NOW)
    (report,) = shop.import_files([path]).reports
    assert report.rows["new"] == 2
    return shop


def test_a_buyer_written_to_today_leaves_todays_list_and_stays_on_that_of_a_past_day(tmp_path: Path) -> None:
    with filled(tmp_path) as shop:

        def silent(as_of: date) -> list[str]:
            return [row.buyer_id for row in shop.call_lists(as_of)["dormant_buyers"]]

        assert silent(NEWEST) == silent(date(2026, 5, 30)) == ["沉默者"]
        shop.decide(Decision("tiers", "dormant_buyers", "buyer", "沉默者", "done", act="contact"))
        assert silent(NEWEST) == [] and silent(date(2026, 5, 30)) == ["沉默者"]


def test_an_order_placed_today_is_on_its_way_now_and_was_not_on_a_past_day(tmp_path: Path) -> None:
    with filled(tmp_path) as shop:
        shop.decide(Decision("replenishment", "reorder", "sku", "C-1", "done", act="order", decided_qty=12_000))
        assert shop.reorder_plan(NEWEST)[0].placed == {"C-1": 12_000}
        assert shop.reorder_plan(date(2026, 5, 30))[0].placed == {}
