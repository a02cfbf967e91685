"""Does what the owner did today count, although her newest export ends days before? And does a past day not know of it?"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from shopdesk.analysis.money_list import decision_key
from shopdesk.period import Month
from shopdesk.shop import Shop
from shopdesk.workflow.decisions import Decision
from shopdesk.workflow.rejected_rows import left_out
from shopdesk.workflow.unusual_weeks import unusual_week

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


def test_a_week_that_is_not_typical_changes_the_forecast_at_once_and_not_that_of_a_past_day(tmp_path: Path) -> None:
    mondays = [date(2026, 3, 2) + timedelta(weeks=at) for at in range(13)]
    sold = [3] * 13
    sold[9] = 60
    lines = [
        f"{at:018d},C-1,杯子,10.00,{units},10.00,{monday} 10:00:00,{monday} 10:00:00,交易成功"
        for at, (monday, units) in enumerate(zip(mondays, sold, strict=True), 1)
    ]
    path = tmp_path / "lines.csv"
    path.write_text(
        "\n".join(["订单编号,商家编码,商品标题,单价,数量,实付金额,下单时间,付款时间,订单状态", *lines]),
        encoding="utf-8",
    )
    with Shop.open(tmp_path / "shop.db", now=NOW) as shop:
        (report,) = shop.import_files([path]).reports
        assert report.error is None and report.rows["new"] == 13
        as_of = mondays[-1] + timedelta(days=7)

        def forecast(day: date) -> int | None:
            return shop.sku_detail("C-1", day).line.forecast_per_week_qty

        as_sold, before = forecast(as_of), forecast(mondays[-1])
        assert as_sold is not None and as_sold > 3_000
        kept = shop.decide_all([unusual_week("C-1", mondays[9], as_of, "group_purchase")])
        assert forecast(as_of) == 3_000 and forecast(mondays[-1]) == before
        (change,) = [one for one in shop.sku_detail("C-1", as_of).changes if one.reason == "unusual"]
        assert (change.week, change.sold, change.used) == (mondays[9], 60, 3)
        shop.undo_decisions(kept.entry_ids)
        assert forecast(as_of) == as_sold
        shop.redo_decisions(kept.entry_ids)
        assert forecast(as_of) == 3_000


def test_goods_that_arrived_by_her_word_lie_on_the_shelf_until_a_count_or_the_suppliers_export_tells_them(
    tmp_path: Path,
) -> None:
    def take(shop: Shop, name: str, text: str) -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")
        (report,) = shop.import_files([tmp_path / name]).reports
        assert report.error is None and not report.problems

    def shelf(shop: Shop, as_of: date) -> tuple[int | None, int | None]:
        (line,) = [line for line in shop.reorder_plan(as_of)[1].lines if line.sku == "C-1"]
        return line.on_hand_qty, line.on_order_qty

    clock = [NOW]
    with filled(tmp_path) as shop:
        shop._clock = lambda: clock[0]
        take(shop, "stock.csv", "商家编码,商品名称,可用库存,盘点日期\nC-1,杯子,7,2026-05-20\n")
        ordered = shop.decide_all(
            [Decision("replenishment", "reorder", "sku", "C-1", "done", act="order", decided_qty=12_000)]
        )
        assert shelf(shop, NEWEST) == (7_000, 12_000)
        clock[0] = datetime(2026, 6, 15, 9, 0)
        (order_id,) = ordered.entry_ids
        arrival = Decision(
            "replenishment", "reorder", "sku", "C-1", "done", act="arrival", decided_qty=12_000, follows=order_id
        )
        came = shop.decide_all([arrival])
        assert shelf(shop, NEWEST) == (19_000, 0)
        assert shelf(shop, date(2026, 5, 30)) == (7_000, 0)  # nobody knew of either then
        shop.undo_decisions(came.entry_ids)
        assert shelf(shop, NEWEST) == (7_000, 12_000)
        shop.redo_decisions(came.entry_ids)
        # later files reach beyond the arrival: it is an arrival as any other, and tells how long the supplier took
        line = f"{9:018d},常客,100.00,0.00,100.00,交易成功,2026-06-20 10:00:00,2026-06-20 10:00:00,杯子,1"
        take(shop, "later.csv", f"{HEADS}\n{line}\n")
        assert shelf(shop, date(2026, 6, 21)) == (19_000, 0)
        (bought,) = shop.reorder_plan(date(2026, 6, 21))[0].purchases
        assert (bought.ordered_on, bought.received_on, bought.received_qty) == ("2026-06-10", "2026-06-15", 12_000)
        take(shop, "count.csv", "商家编码,商品名称,可用库存,盘点日期\nC-1,杯子,18,2026-06-19\n")
        assert shelf(shop, date(2026, 6, 21)) == (18_000, 0)


def test_the_unpaid_orders_of_the_money_list_are_those_whose_buyers_are_left_to_be_written_to(tmp_path: Path) -> None:
    def unpaid(number: int, buyer: str) -> str:
        return f"{number:018d},{buyer},100.00,0.00,0.00,等待买家付款,2026-05-28 10:00:00,,杯子,1"

    def told(shop: Shop) -> list[tuple[int | None, list[str]]]:
        answer = shop.overview(month=Month(2026, 5), with_panels=False)
        return [(row.value, row.rows["keys"]) for row in answer.rows if row.finding == "unpaid_orders"]

    with filled(tmp_path) as shop:
        lines = [unpaid(11, "常客"), unpaid(12, "新客"), unpaid(13, "别打扰"), unpaid(14, "")]
        (tmp_path / "unpaid.csv").write_text("\n".join([HEADS, *lines]), encoding="utf-8")
        assert [report.error for report in shop.import_files([tmp_path / "unpaid.csv"]).reports] == [None]
        numbers = [f"{number:018d}" for number in (11, 12, 13, 14)]
        assert told(shop) == [(40_000, numbers)]
        as_of = shop.overview(month=Month(2026, 5), with_panels=False).as_of
        ways = (("常客", "done", None), ("别打扰", "refused", "not_wanted"))
        kept = [
            shop.decide_all([Decision("tiers", "unpaid_orders", "buyer", buyer, way, reason=reason)])
            for buyer, way, reason in ways
        ]
        assert [one.buyer_id for one in shop.unpaid_buyers(as_of)] == ["新客"]
        assert told(shop) == [
            (20_000, [numbers[1], numbers[3]])
        ]  # nobody can say of an order without a buyer that it was seen to
        (row,) = [one for one in shop.overview(month=Month(2026, 5)).rows if one.finding == "unpaid_orders"]
        assert "2 unpaid orders are left to follow up" in row.text.in_language("en")
        assert any(step.value == 2 for step in row.derivation.steps if step.code == "left_alone_orders")
        shop.undo_decisions(kept[0].entry_ids)
        assert told(shop) == [(30_000, [numbers[0], numbers[1], numbers[3]])]


def test_a_finding_she_refused_stays_away_through_further_imports_until_more_is_at_stake(tmp_path: Path) -> None:
    def unpaid(number: int, day: str, value: str) -> str:
        return f"{number:018d},常客,{value},0.00,0.00,等待买家付款,{day} 10:00:00,,杯子,1"

    def take(shop: Shop, name: str, *lines: str) -> None:
        (tmp_path / name).write_text("\n".join([HEADS, *lines]), encoding="utf-8")
        (report,) = shop.import_files([tmp_path / name]).reports
        assert report.error is None

    def listed(shop: Shop, as_of: date | None = None) -> list[str]:
        answer = shop.overview(month=None if as_of else Month(2026, 5), as_of=as_of, with_panels=False)
        return [row.finding for row in answer.rows if row.finding == "unpaid_orders"]

    with filled(tmp_path) as shop:
        take(shop, "unpaid.csv", unpaid(11, "2026-05-28", "100.00"))
        assert listed(shop) == ["unpaid_orders"]
        row = next(one for one in shop.overview(month=Month(2026, 5)).rows if one.finding == "unpaid_orders")
        key = decision_key(row, Month(2026, 5).range)
        refused = Decision(
            "overview", "unpaid_orders", "finding", key, "refused", worth_value=row.value, reason="other"
        )
        kept = shop.decide_all([refused])
        (away,) = shop.overview(month=Month(2026, 5), with_panels=False).set_aside
        assert listed(shop) == [] and (away.entry_id, away.decision, away.reason) == (
            *kept.entry_ids,
            "refused",
            "other",
        )
        assert listed(shop, date(2026, 5, 31)) == ["unpaid_orders"]  # on that day nothing had been decided
        take(shop, "again.csv", unpaid(11, "2026-05-28", "100.00"), unpaid(12, "2026-05-29", "50.00"))
        assert listed(shop) == []  # half as much again is not yet more than half
        take(shop, "more.csv", unpaid(13, "2026-05-29", "0.01"))
        assert listed(shop) == ["unpaid_orders"]
        shop.undo_decisions(kept.entry_ids)
        assert shop.overview(month=Month(2026, 5), with_panels=False).set_aside == ()


def test_shelves_counted_and_prices_asked_since_the_newest_order_count_now_and_not_on_a_past_day(
    tmp_path: Path,
) -> None:
    """The orders end on 31 May; the count bears no day, so that it is of today, and the supplier's price is of the fifth."""
    tables = {
        "lines.csv": [
            "订单编号,商家编码,商品标题,单价,数量,实付金额,下单时间,付款时间,订单状态",
            "1,C-1,杯子,20.00,3,60.00,2026-05-31 10:00:00,2026-05-31 10:00:00,交易成功",
        ],
        "stock.csv": ["商家编码,商品名称,库存", "C-1,杯子,40"],
        "prices.csv": ["货号,产品名称,批发价,日期", "C-1,杯子,7.50,2026-06-05"],
    }
    paths = [tmp_path / name for name in tables]
    for path in paths:
        path.write_text("\n".join(tables[path.name]), encoding="utf-8")
    with Shop.open(tmp_path / "shop.db", now=NOW) as shop:
        assert [report.rows["new"] for report in shop.import_files(paths).reports] == [1, 1, 1]

        def counted(as_of: date) -> list[tuple[int | None, str | None]]:
            return [(one.on_hand_qty, one.counted_on) for one in shop.reorder_plan(as_of)[0].goods]

        assert counted(NEWEST) == [(40_000, "2026-06-10")]
        assert counted(date(2026, 5, 30)) == []
        assert [row.cost_value for row in shop.selection_table(NEWEST).rows] == [750]


def test_a_row_left_out_waits_no_more_and_waits_again_once_that_is_taken_back(tmp_path: Path) -> None:
    with filled(tmp_path) as shop:
        path = tmp_path / "more.csv"
        path.write_text(
            "\n".join(
                [
                    HEADS,
                    *(
                        f"{n:018d},常客,一百,0.00,100.00,交易成功,2026-05-01 10:00:00,2026-05-01 10:00:00,杯子,1"
                        for n in (7, 8)
                    ),
                ]
            ),
            encoding="utf-8",
        )
        shop.import_files([path])
        first, second = shop.tray()
        (number,) = shop.decide_all([left_out(first)]).entry_ids
        assert shop.tray() == [second] and shop.tray_count() == 1
        shop.undo_decisions([number])
        assert shop.tray() == [first, second] and shop.tray_count() == 2
        shop.decide(left_out(first))
        shop.undo(max(row["import_id"] for row in shop.history()))
        shop.import_files([path])
        assert [row["row"] for row in shop.tray()] == [2, 3], "imported anew, it is asked for anew"
