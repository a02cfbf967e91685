"""Do window, money list, month and sheets count the same orders once some were put off, refused, changed or placed?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.panels.replenishment import ReplenishmentPanel
from shopdesk.period import Month
from shopdesk.progress import SILENT
from shopdesk.reports.answer_sheets import answer_sheets
from shopdesk.shop import Shop
from shopdesk.workflow.decisions import Decision
from shopdesk.workflow.unusual_weeks import unusual_week

FIRST, END = date(2026, 1, 5), date(2026, 6, 1)  # the last day covered is the last of May
GOODS = ("C-1", "C-2", "C-3", "C-4", "C-5")


@pytest.fixture
def clock() -> list[datetime]:
    return [datetime(2026, 6, 1, 9, 0)]


@pytest.fixture
def shop(tmp_path: Path, clock: list[datetime]) -> Iterator[Shop]:
    days = [FIRST + timedelta(days=at) for at in range((END - FIRST).days)]
    sold = [
        f"{at:018d},{sku},杯子,50.00,{units},{50 * units}.00,{day} 10:00:00,{day} 10:00:00,交易成功"
        for at, (day, units, sku) in enumerate((day, n, sku) for day in days for n, sku in enumerate(GOODS, 1))
    ]
    files = {
        "lines.csv": ["订单编号,商家编码,商品标题,单价,数量,实付金额,下单时间,付款时间,订单状态", *sold],
        "goods.csv": ["商家编码,商品名称,售价,成本价", *(f"{sku},杯子,50,20" for sku in GOODS)],
        "stock.csv": ["商家编码,商品名称,可用库存,盘点日期", *(f"{sku},杯子,6,2026-05-31" for sku in GOODS)],
    }
    for name, lines in files.items():
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
    with Shop.open(tmp_path / "shop.db", now=lambda: clock[0]) as opened:
        for report in opened.import_files([tmp_path / name for name in files]).reports:
            assert report.error is None and not report.problems
        yield opened


def decided(sku: str, decision: str, **said: Any) -> Decision:
    return Decision("replenishment", "reorder", "sku", sku, decision, as_of=END.isoformat(), **said)


def lines_of(answer: Answer) -> dict[str, ReorderLine]:
    return {row.sku: row for row in answer.rows}


def said_everywhere(shop: Shop) -> list[tuple[int, int]]:
    """How many SKUs are to be ordered and for how many fen, by every place that tells it."""
    answer = shop.replenishment()
    figures = answer.figures
    found = [(figures["skus_to_order"].value, figures["suggested_cost_value"].value)]
    rows = [row.to_json("en") for row in answer.rows]
    costs = [round(float(row["suggested_cost_value"]) * 100) for row in rows if row["suggested_qty"]]
    found.append((len(costs), sum(costs)))
    panel = ReplenishmentPanel.more(shop, SILENT, answer, None)  # type: ignore[arg-type]
    shown = [row for row in answer.rows if row.sku not in panel.set_aside and row.suggested_qty]
    found.append((len(shown), sum(row.suggested_cost_value for row in shown)))
    (page,) = [one for one in shop.summary(Month(2026, 5)).areas if one.answer.panel == "replenishment"]
    orders = next(table for table in page.tables if table.name == "to_order")
    assert orders.total is not None
    found.append((len(orders.rows), orders.total["suggested_cost_value"]))
    found.append((page.answer.figures["skus_to_order"].value, page.answer.figures["suggested_cost_value"].value))
    cells = answer_sheets(answer, "en", "CNY")[0].rows
    found.append(
        (
            sum(bool(row["suggested_qty"]) for row in cells),
            sum(row["suggested_cost_value"] or 0 for row in cells),  # type: ignore[misc]
        )
    )
    assert f"Order {found[0][0]} SKUs today" in answer.headline.in_language("en")
    assert page.answer.headline == answer.headline
    return found


def at_stake(shop: Shop) -> tuple[int, str | None, int | None]:
    """How many SKUs the money list calls short, which first, and the margin it puts on them."""
    (found,) = [one for one in shop.overview().rows if one.finding == "stock_running_out"]
    return int(found.text.values["n"]), found.subject, found.value


def test_window_money_list_month_and_sheets_count_what_is_left_to_order(shop: Shop) -> None:
    before = shop.replenishment()
    lines = lines_of(before)
    assert {sku for sku, line in lines.items() if line.suggested_qty} == set(GOODS)
    whole = sum(line.suggested_cost_value or 0 for line in lines.values())
    assert said_everywhere(shop) == [(5, whole)] * 6
    worth = {sku: round((line.lost_per_day_value or 0) * line.protection_days) for sku, line in lines.items()}
    first = before.rows[0].sku
    assert at_stake(shop) == (5, first, sum(worth.values()))

    put_off = decided(first, "snoozed", snooze_until="2026-06-08")
    refused = decided("C-3", "refused", reason="no_money")
    own = decided("C-2", "edited", decided_qty=7_000)
    ordered = decided("C-1", "done", act="order", decided_qty=lines["C-1"].suggested_qty)
    kept = shop.decide_all([put_off, refused, own, ordered])
    assert {first, "C-3", "C-2", "C-1"} == {"C-5", "C-3", "C-2", "C-1"}
    left = 7 * 2_000 + (lines["C-4"].suggested_cost_value or 0)
    assert said_everywhere(shop) == [(2, left)] * 6
    assert at_stake(shop) == (2, "C-4", worth["C-4"] + worth["C-2"])
    now = lines_of(shop.replenishment())
    assert (now["C-2"].suggested_qty, now["C-2"].as_suggested.suggested_qty) == (7_000, lines["C-2"].suggested_qty)
    for sku, reason in (("C-5", "snoozed"), ("C-3", "refused")):
        told = now[sku].to_json("en")
        assert told["suggested_qty"] is None and told["suggested_cost_value"] is None
        assert told["reasons"]["suggested_qty"] == told["reasons"]["suggested_cost_value"] == reason
        assert told["on_hand_qty"] == 6 and now[sku].worded()["state"].in_language("en") == "set aside"
    assert now["C-2"].to_json("en")["reasons"]["suggested_qty"] == "own_quantity"
    assert now["C-1"].suggested_qty == 0 and now["C-1"].on_order_qty == lines["C-1"].suggested_qty

    shop.undo_decisions(kept.entry_ids)
    assert said_everywhere(shop) == [(5, whole)] * 6 and at_stake(shop)[0] == 5


def test_what_was_put_off_is_back_on_its_day_and_a_past_day_knows_of_no_decision(
    shop: Shop, clock: list[datetime], tmp_path: Path
) -> None:
    shop.decide_all([decided("C-5", "snoozed", snooze_until="2026-06-08"), decided("C-4", "refused", reason="other")])
    assert [one[0] for one in said_everywhere(shop)] == [3] * 6
    clock[0] = datetime(2026, 6, 7, 23, 59)
    assert [one[0] for one in said_everywhere(shop)] == [3] * 6
    clock[0] = datetime(2026, 6, 8, 0, 0)
    assert [one[0] for one in said_everywhere(shop)] == [4] * 6  # the refusal holds for the plan it was said of
    later = "订单编号,商家编码,商品标题,单价,数量,实付金额,下单时间,付款时间,订单状态\n990000000000000001,C-1,杯子,50.00,1,50.00,2026-06-09 10:00:00,2026-06-09 10:00:00,交易成功"
    (tmp_path / "later.csv").write_text(later, encoding="utf-8")
    clock[0] = datetime(2026, 6, 10, 9, 0)
    shop.import_files([tmp_path / "later.csv"])
    assert shop.replenishment().as_of == date(2026, 6, 10)
    assert lines_of(shop.replenishment())["C-4"].suggested_qty  # it was refused of an older plan
    assert lines_of(shop.replenishment(as_of=END))["C-4"].suggested_qty  # and on that day nobody had refused it yet


def test_everything_set_aside_is_nothing_to_order_and_not_a_missing_count(shop: Shop) -> None:
    shop.decide_all([decided(sku, "refused", reason="no_money") for sku in GOODS])
    answer = shop.replenishment()
    assert answer.figures["skus_to_order"].value == answer.figures["suggested_cost_value"].value == 0
    assert "Nothing has to be ordered today." in answer.headline.in_language("en")
    assert [one for one in shop.overview().rows if one.finding == "stock_running_out"] == []


def test_her_own_quantity_of_goods_without_a_cost_is_not_valued_at_nothing(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "free.csv").write_text("商家编码,商品名称,售价,成本价\nC-2,杯子,50,0", encoding="utf-8")
    shop.import_files([tmp_path / "free.csv"])
    assert lines_of(shop.replenishment())["C-2"].suggested_cost_value is None
    shop.decide(decided("C-2", "edited", decided_qty=7_000))
    told = lines_of(shop.replenishment())["C-2"].to_json("en")
    assert (told["suggested_qty"], told["suggested_cost_value"]) == (7, None)
    assert told["reasons"]["suggested_cost_value"] == "no_cost"
    shop.decide(decided("C-2", "edited", decided_qty=0))
    assert lines_of(shop.replenishment())["C-2"].suggested_cost_value == 0


def test_a_week_that_is_not_typical_counts_neither_in_orders_nor_in_stage_and_class(shop: Shop, tmp_path: Path) -> None:
    week = date(2026, 5, 4)
    bulk = f"990000000000000002,C-1,杯子,50.00,400,20000.00,{week} 10:00:00,{week} 10:00:00,交易成功"
    head = "订单编号,商家编码,商品标题,单价,数量,实付金额,下单时间,付款时间,订单状态"
    (tmp_path / "bulk.csv").write_text(f"{head}\n{bulk}", encoding="utf-8")
    plain = {row.key: (row.xyz, row.stage, row.variation) for row in shop.selection().rows}
    shop.import_files([tmp_path / "bulk.csv"])

    def judged(as_of: date | None = None) -> tuple[Any, ...]:
        (row,) = [row for row in shop.selection(as_of=as_of).rows if row.key == "C-1"]
        return row.xyz, row.stage, row.variation

    with_bulk, before = judged(), judged(date(2026, 5, 25))
    assert with_bulk[0] != plain["C-1"][0] == "X"
    sold_year = next(row.sold_year_qty for row in shop.selection().rows if row.key == "C-1")
    kept = shop.decide_all([unusual_week("C-1", week, END, "group_purchase")])
    assert judged() == plain["C-1"]
    assert judged(date(2026, 5, 25)) == before  # of a past day what was known then
    (row,) = [row for row in shop.selection().rows if row.key == "C-1"]
    assert row.sold_year_qty == sold_year  # what was sold was sold
    shop.undo_decisions(kept.entry_ids)
    assert judged() == with_bulk
