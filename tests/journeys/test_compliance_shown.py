"""Does ``show compliance`` answer in the agreed form: verdicts from the shop's own exports, none where an export is missing?"""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from shopdesk.cli import surroundings
from tests.journeys.conftest import CommandLine

FIGURES = {
    "score",
    "overdue_items",
    "failed_items",
    "self_checked_items",
    "open_actions",
    "closure_rate",
    "late_replies",
}
ROW = ["item_id", "area", "title", "cadence", "last_run_on", "due_on", "verdict", "evidence_on", "source"]
ORDERS = """订单编号,总金额,订单状态,订单创建时间,订单付款时间,发货时间
="11",10.00,交易成功,2026-10-01 10:00:00,2026-10-01 10:05:00,2026-10-03 10:05:00
="12",10.00,交易成功,2026-10-02 10:00:00,2026-10-02 10:05:00,2026-10-04 10:05:01
="13",10.00,"买家已付款,等待卖家发货",2026-10-05 10:00:00,2026-10-05 10:05:00,
="14",10.00,"买家已付款,等待卖家发货",2026-10-09 10:00:00,2026-10-09 10:05:00,
"""
REVIEWS = """评价编号,订单编号,商品名称,评价等级,评价内容,评价时间,卖家回复,回复时间
r1,11,杯子,差评,漏水,2026-10-05 10:00:00,抱歉,2026-10-06 10:00:00
r2,12,杯子,中评,一般,2026-10-05 10:00:00,抱歉,2026-10-06 10:00:01
r3,12,杯子,差评,漏水,2026-10-07 10:00:00,,
r4,12,杯子,好评,好,2026-10-07 10:00:00,,
r5,14,杯子,差评,漏水,2026-10-09 10:00:00,,
"""


@pytest.fixture
def shop(shopdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Four orders and five reviews, asked on 20 October 2026; the data end on 9 October."""
    monkeypatch.setattr(surroundings, "now", lambda: datetime(2026, 10, 20, 9, 0))
    (tmp_path / "订单.csv").write_text(ORDERS, encoding="gb18030")
    (tmp_path / "评价.csv").write_text(REVIEWS, encoding="utf-8-sig")
    assert shopdesk("import", "订单.csv", "评价.csv").code == 0
    return shopdesk


def test_the_exports_judge_what_they_can_and_the_rest_waits(shop: CommandLine) -> None:
    shown = shop("show", "compliance", "--json").document
    rows = {row["item_id"]: row for row in shown["rows"]}
    assert all(list(row) == ROW for row in shown["rows"]) and len(rows) == 102
    assert (shown["as_of"], shown["period"]) == ("2026-10-10", {"from": "2026-10-01", "to": "2026-10-09"})
    assert [rows[name]["verdict"] for name in ("LOG-01", "SHOP-01", "SHOP-02", "RET-03", "LIC-01")] == [
        "fail", "fail", "cannot_judge", "cannot_judge", None,
    ]  # fmt: skip
    assert rows["LOG-01"]["last_run_on"] == rows["LOG-01"]["evidence_on"] == "2026-10-09"
    figures = shown["figures"]
    assert set(figures) >= FIGURES
    assert (figures["score"]["value"], figures["failed_items"]["value"], figures["self_checked_items"]["value"]) == (
        0,
        2,
        2,
    )
    assert (figures["late_replies"]["value"], figures["late_replies"]["n"]) == (2, 3)
    assert figures["closure_rate"]["value"] is None and figures["closure_rate"]["reason"] == "no_actions_due"
    assert shown["headline"].startswith(
        "1 order waits to be sent past its time, 48 hours after payment; 1 more was sent late."
    )


def test_of_a_past_day_nothing_known_later_counts(shop: CommandLine) -> None:
    shown = shop("show", "compliance", "--as-of", "2026-10-04", "--json").document
    rows = {row["item_id"]: row for row in shown["rows"]}
    assert rows["LOG-01"]["verdict"] == "pass" and shown["figures"]["late_replies"]["value"] == 0
    assert shown["figures"]["score"]["value"] == 100


def test_it_is_printed_and_written_as_csv_and_workbook(shop: CommandLine, tmp_path: Path) -> None:
    assert shop("show", "compliance", "--csv", "c.csv", "--xlsx", "c.xlsx").code == 0
    with (tmp_path / "c.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert lines[0] == ["No.", "Area", "Item", "How often", "Last looked at", "Due", "Verdict", "Evidence of", "Law"]
    assert {line[6] for line in lines[1:]} == {"fail", "cannot be judged", ""}
    book = CalamineWorkbook.from_path(tmp_path / "c.xlsx")
    assert len(book.get_sheet_by_index(0).to_python()) > 102
    printed = shop("show", "compliance").out
    assert "Ship on time" in printed and "1 order waits" in printed


def test_a_store_without_imports_says_that_nothing_can_be_judged(shopdesk: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "订单.csv").write_text("订单编号,总金额,订单创建时间\n", encoding="utf-8")
    assert shopdesk("check").code == 2
    (tmp_path / "库存.csv").write_text("商家编码,商品名称,可用库存,盘点日期\nA1,杯子,7,2026-10-09\n", encoding="utf-8")
    assert shopdesk("import", "库存.csv").code == 0
    figures = shopdesk("show", "compliance", "--json").document["figures"]
    assert [figures[name]["value"] for name in ("score", "closure_rate", "late_replies")] == [None, None, None]
    assert [figures[name]["value"] for name in ("overdue_items", "failed_items", "open_actions")] == [0, 0, 0]
