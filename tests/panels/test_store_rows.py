"""Does a table page through the store: whole, filtered as hits are found, sorted, cancelled, kept up after a change?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication

from shopdesk.panels.parts import store_rows
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.frame_model import Column
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.opening import make_desk
from shopdesk.panels.parts.store_rows import StoreRows
from shopdesk.panels.parts.table_pane import TablePane
from shopdesk.shop import Shop
from shopdesk.store.connection import Store
from tests.panels.conftest import NOW
from tests.store.filling import take

COUNT = 90
COLUMNS = (
    Column("order_id"),
    Column("title", stretch=True),
    Column("status", words={"completed": "交易成功", "closed": "已关闭"}),
    Column("created_at"),
    Column("payable_value"),
    Column("buyer_id", text=lambda row: "***", can_filter=False),
)
LINES = [
    {"order_id": f"00{at:04d}", "line_id": str(at), "title": ("连衣裙", "Ｔ恤 白", "保温杯")[at % 3], "buyer_id": f"b{at}",
     "status": "closed" if at % 5 == 0 else "completed", "created_at": f"2026-{9 + at % 3:02d}-01 10:00:00",
     "payable_value": None if at % 10 == 0 else (at * 37) % 50 * 100, "sold_qty": 1000}
    for at in range(COUNT)
]  # fmt: skip


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lines") / "shop.db"
    with Store.open(path, write=True, now=NOW) as store:
        take(store, order_lines=LINES)
    return path


@pytest.fixture
def desk(look: Look, filled: Path) -> Iterator[Desk]:
    found = make_desk(look, filled, lambda: Shop.open(filled, write=False, now=NOW), lambda: NOW)
    found.worker.start()
    yield found
    found.worker.close()


@pytest.fixture
def make_pane(qtbot: Any, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Callable[[], tuple[TablePane, StoreRows]]:
    """A pane on the order lines, with small pages and spans, at rest."""
    monkeypatch.setattr(store_rows, "PAGE", 8)
    monkeypatch.setattr(store_rows, "SPAN", 20)
    monkeypatch.setattr(store_rows, "_WIDE_SPAN", 30)

    def make() -> tuple[TablePane, StoreRows]:
        pane = TablePane(desk, "lines", COLUMNS, title="订单明细", row_height=28)
        qtbot.addWidget(pane)
        pane.resize(900, 400)
        pane.show()
        source = pane.show_kind("order_lines")
        rest(qtbot, desk, source)
        return pane, source

    return make


def rest(qtbot: Any, desk: Desk, source: StoreRows) -> None:
    qtbot.waitUntil(lambda: source.searched is None and not desk.worker.is_busy and not source._timer.isActive())


def numbers(qtbot: Any, pane: TablePane, source: StoreRows) -> list[str]:
    """All rows shown, read whole."""
    found: list[Any] = []
    if source.count:
        source.ask_rows([(0, source.count - 1)], found.extend)
        qtbot.waitUntil(lambda: len(found) == source.count)
    return [row["order_id"] for row in found]


def test_all_rows_are_there_newest_first_and_those_on_the_screen_are_read(qtbot: Any, make_pane: Any) -> None:
    pane, source = make_pane()
    assert pane.table.rows.rowCount() == COUNT == pane.table.rows.total
    assert [pane.table.rows.cell(at, 0) for at in range(6)] == [f"00{COUNT - 1 - at:04d}" for at in range(6)]
    assert pane.table.rows.cell(0, 5) == "***"
    assert len(source._pages) < COUNT / 8, "not all pages are read"


def test_a_row_not_read_yet_says_so_and_comes_when_it_is_scrolled_to(qtbot: Any, desk: Desk, make_pane: Any) -> None:
    pane, source = make_pane()
    last = COUNT - 1
    assert pane.table.rows.cell(last, 0) == "…"
    rest(qtbot, desk, source)
    assert pane.table.rows.cell(last, 0) == "000000"


def test_a_word_is_looked_for_span_by_span_and_its_hits_are_counted_as_they_come(
    qtbot: Any, desk: Desk, make_pane: Any
) -> None:
    pane, source = make_pane()
    seen: list[tuple[int, float | None]] = []
    source.progressed.connect(lambda: seen.append((source.count, source.searched)))
    pane.filter.set_text("t恤")
    rest(qtbot, desk, source)
    assert numbers(qtbot, pane, source) == [row["order_id"] for row in reversed(LINES) if row["title"] == "Ｔ恤 白"]
    growing = [count for count, share in seen if share]
    assert growing == sorted(growing)
    assert len(set(growing)) >= 3
    assert pane.filter.count.text() == f"30 / {COUNT}"
    assert pane.table.rows.cell(0, 1) == "Ｔ恤 白"


def test_a_newer_filter_takes_the_place_of_one_still_looked_for(qtbot: Any, desk: Desk, make_pane: Any) -> None:
    pane, source = make_pane()
    for text in ("连衣裙", "保", "保温杯 2026-10", "保温杯 -2026-10"):
        pane.filter.set_text(text)
    rest(qtbot, desk, source)
    wanted = [
        row["order_id"] for row in reversed(LINES) if row["title"] == "保温杯" and row["created_at"][:7] != "2026-10"
    ]
    assert numbers(qtbot, pane, source) == wanted
    pane.filter.set_text("")
    rest(qtbot, desk, source)
    assert source.count == COUNT


def test_what_an_index_answers_comes_at_once(qtbot: Any, desk: Desk, make_pane: Any) -> None:
    pane, source = make_pane()
    pane.filter.set_text("订单号=000007")
    rest(qtbot, desk, source)
    assert numbers(qtbot, pane, source) == ["000007"]
    pane.filter.set_text("2026-10")
    rest(qtbot, desk, source)
    assert len(numbers(qtbot, pane, source)) == COUNT / 3


def test_codes_are_found_by_their_words_and_masked_columns_not_at_all(qtbot: Any, desk: Desk, make_pane: Any) -> None:
    pane, source = make_pane()
    pane.filter.set_text("已关闭")
    rest(qtbot, desk, source)
    assert source.count == COUNT / 5
    pane.filter.set_text("b17")
    rest(qtbot, desk, source)
    assert source.count == 0
    assert pane.filter.count.text() == f"0 / {COUNT}"


def test_hits_of_a_filter_stand_in_the_order_asked_for_once_all_are_found(
    qtbot: Any, desk: Desk, make_pane: Any
) -> None:
    pane, source = make_pane()
    pane.table.sort_by(4)
    rest(qtbot, desk, source)
    pane.filter.set_text("连衣裙")
    rest(qtbot, desk, source)
    by_number = {row["order_id"]: row["payable_value"] for row in LINES}
    values = [by_number[one] for one in numbers(qtbot, pane, source)]
    known = [value for value in values if value is not None]
    assert known == sorted(known, reverse=True)
    assert values == known + [None] * (len(values) - len(known))
    assert len(values) == COUNT / 3


def test_the_status_line_adds_up_rows_that_were_never_read(qtbot: Any, desk: Desk, make_pane: Any) -> None:
    pane, _source = make_pane()
    pane.table.selectAll()
    known = [row["payable_value"] for row in LINES if row["payable_value"] is not None]
    wanted = f"合计 {sum(known) / 100:,.2f}"
    qtbot.waitUntil(lambda: wanted in pane.status.text)
    assert pane.status.text.startswith(f"已选 {COUNT} 行")
    assert f"{COUNT - len(known)} 个未知" in pane.status.text


def test_copies_and_exports_have_rows_that_were_never_read(
    qtbot: Any, desk: Desk, make_pane: Any, tmp_path: Path
) -> None:
    pane, source = make_pane()
    QGuiApplication.clipboard().clear()
    pane.table.selectAll()
    pane.table.copy()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == COUNT + 1
    assert lines[-1].split("\t")[0] == "000000"
    pane.filter.set_text("已关闭")
    rest(qtbot, desk, source)
    with qtbot.waitSignal(pane.told):
        pane.export_to(tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    ids = [row[0].value for row in sheet.iter_rows(min_row=2, max_row=1 + COUNT // 5)]
    assert ids == [row["order_id"] for row in reversed(LINES) if row["status"] == "closed"]
    assert {row[5].value for row in sheet.iter_rows(min_row=2, max_row=1 + COUNT // 5)} == {"***"}


def test_after_a_change_of_the_store_the_table_asks_again(qtbot: Any, look: Look, tmp_path: Path, filled: Path) -> None:
    path = tmp_path / "own.db"
    path.write_bytes(filled.read_bytes())
    desk = make_desk(look, path, lambda: Shop.open(path, write=True, now=NOW), lambda: NOW)
    desk.worker.start()
    pane = TablePane(desk, "lines", COLUMNS)
    qtbot.addWidget(pane)
    pane.show()
    source = pane.show_kind("order_lines")
    rest(qtbot, desk, source)
    desk.worker.change("undo", lambda shop, _progress: shop.undo(1), lambda _done: source.reload())
    qtbot.waitUntil(lambda: source.count == 0 and source.searched is None)
    assert pane.table.rows.total == 0
    pane.show_rows([])
    desk.worker.close()
