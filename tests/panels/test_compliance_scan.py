"""Is wording that is pasted marked where it stands, told in words as well as in colour, and reached without a mouse?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest

from shopdesk.panels.compliance_scan import TITLES, ScanBox
from shopdesk.panels.parts.decision_box import DecisionBox
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.opening import make_desk
from shopdesk.panels.parts.where_to_find import WhereToFind
from shopdesk.shop import Changes
from tests.panels import fake_copy
from tests.panels.conftest import NOW
from tests.panels.fake_shop import FakeShop

TEXT = "👗新款最佳连衣裙，👗手工，\n国 家 级面料，加微信领券。"


@pytest.fixture
def make_desk_of(qtbot: Any, look: Look, tmp_path: Path) -> Iterator[Callable[[FakeShop], Desk]]:
    """A desk with its worker at work on a shop; no window, since the box needs none."""
    desks: list[Desk] = []

    def make(shop: FakeShop) -> Desk:
        desk = make_desk(look, tmp_path / "shop.db", lambda: shop, lambda: NOW)
        desks.append(desk)
        desk.worker.start()
        return desk

    yield make
    for desk in desks:
        desk.worker.close()


class UndoingShop(FakeShop):
    """One of which a decision can be taken back."""

    def undo_decisions(self, entry_ids: Sequence[int]) -> Changes:
        self.decided = [one for at, one in enumerate(self.decided) if at not in entry_ids]
        return frozenset({"journal"})


@pytest.fixture
def desk(make_desk_of: Callable[[FakeShop], Desk]) -> Desk:
    return make_desk_of(UndoingShop())


@pytest.fixture
def box(desk: Desk, qtbot: Any) -> ScanBox:
    made = ScanBox(desk)
    qtbot.addWidget(made)
    made.show()
    rest(qtbot, desk)
    return made


def rest(qtbot: Any, desk: Desk) -> None:
    """Until no question waits or runs."""
    qtbot.waitUntil(lambda: not desk.worker.is_busy)


def scanned(qtbot: Any, desk: Desk, box: ScanBox, text: str) -> None:
    """Paste a text and wait for its hits."""
    box.scan_text(text)
    qtbot.waitUntil(lambda: not box._timer.isActive())
    rest(qtbot, desk)


def marked(box: ScanBox) -> list[str]:
    """The stretches of the text that are underlined."""
    return [mark.cursor.selectedText() for mark in box.text.extraSelections()]


def words(box: ScanBox) -> list[str]:
    table = box.hits.table.rows
    return [table.cell(row, 0) for row in range(table.rowCount())]


def test_every_hit_is_underlined_where_it_stands_behind_letters_that_count_twice_too(
    qtbot: Any, desk: Desk, box: ScanBox
) -> None:
    scanned(qtbot, desk, box, TEXT)
    assert marked(box) == ["最佳", "手工", "国 家 级", "加微信"] == words(box)
    styles = [mark.format.underlineStyle() for mark in box.text.extraSelections()]
    line = QTextCharFormat.UnderlineStyle
    assert styles == [line.WaveUnderline, line.DotLine, line.WaveUnderline, line.WaveUnderline]
    assert "3" in box._summary.text() and box.text.accessibleDescription() == box._summary.text()


def test_the_hit_that_is_chosen_is_told_whole_and_stands_out_in_the_text(qtbot: Any, desk: Desk, box: ScanBox) -> None:
    scanned(qtbot, desk, box, TEXT)
    box.hits.choose(3)
    assert box.hits._word.text() == "加微信" and "站外" in box.hits._kind.text()
    assert box.hits._reason.text() and box.hits._remedy.text() and "淘宝" in box.hits._ground.text()
    grounds = [mark.format.background().style() != Qt.BrushStyle.NoBrush for mark in box.text.extraSelections()]
    assert grounds == [False, False, False, True]


def test_f8_goes_from_hit_to_hit_and_round_again(qtbot: Any, desk: Desk, box: ScanBox) -> None:
    scanned(qtbot, desk, box, TEXT)
    seen = [box.hits._word.text()]
    for _step in range(4):
        QTest.keyClick(box.text, Qt.Key.Key_F8)
        seen.append(box.hits._word.text())
    assert seen == ["最佳", "手工", "国 家 级", "加微信", "最佳"]
    QTest.keyClick(box.text, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert box.hits._word.text() == "加微信"


def test_a_click_into_a_marked_word_chooses_its_hit(qtbot: Any, desk: Desk, box: ScanBox) -> None:
    scanned(qtbot, desk, box, TEXT)
    marks = box.text.extraSelections()
    place = box.text.cursorRect(QTextCursor(marks[2].cursor)).center()
    qtbot.mouseClick(box.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert box.hits._word.text() == "国 家 级"


def test_marks_leave_with_the_first_letter_typed_and_come_back_for_the_text_there_is(
    qtbot: Any, desk: Desk, box: ScanBox
) -> None:
    scanned(qtbot, desk, box, TEXT)
    box.text.insertPlainText("顶级")
    assert marked(box) == []
    qtbot.waitUntil(lambda: not box._timer.isActive())
    rest(qtbot, desk)
    assert "顶级" in marked(box)


def test_goods_and_place_are_chosen_and_the_text_is_read_by_them(qtbot: Any, desk: Desk, box: ScanBox) -> None:
    scanned(qtbot, desk, box, "祛斑面霜，国家级")
    assert words(box) == ["国家级"] and box._hint.isVisibleTo(box)
    box.goods.setCurrentIndex(box.goods.findData("cosmetics"))
    box.goods.activated.emit(box.goods.currentIndex())
    rest(qtbot, desk)
    assert words(box) == ["祛斑", "国家级"] and not box._hint.isVisibleTo(box)
    box.channel.setCurrentIndex(box.channel.findData("chat"))
    box.channel.activated.emit(box.channel.currentIndex())
    rest(qtbot, desk)
    assert [row["severity"] for row in box.hits.table.rows.rows_shown()] == ["medium", "medium"]


def test_what_the_shop_mostly_sells_is_kept_when_she_says_so(qtbot: Any, desk: Desk, box: ScanBox) -> None:
    assert not box.keep.isVisibleTo(box)
    box.goods.setCurrentIndex(box.goods.findData("food"))
    box.goods.activated.emit(box.goods.currentIndex())
    assert box.keep.isVisibleTo(box)
    box.keep.click()
    rest(qtbot, desk)
    assert not box.keep.isVisibleTo(box)
    again = ScanBox(desk)
    qtbot.addWidget(again)
    rest(qtbot, desk)
    assert again.goods.currentData() == "food"


def test_the_shops_titles_are_listed_gravest_first_with_their_goods_and_rows(
    qtbot: Any, desk: Desk, box: ScanBox
) -> None:
    box.show_side(TITLES)
    rest(qtbot, desk)
    table = box.titles.table.rows
    assert [table.cell(row, 0) for row in range(table.rowCount())] == [
        "国家级品质真丝睡衣女 顶级面料",
        "网红同款防晒衣女 夏季薄款",
    ]
    assert words(box) == ["国家级", "顶级"]
    assert "SY01-M" in box.titles._about.text() and "商品资料表.xlsx" in box.titles._about.text()
    box.titles.table.choose(1)
    assert words(box) == ["网红同款"] and not box.channel.isVisibleTo(box)


def test_a_shop_without_titles_to_look_at_says_so(make_desk_of: Callable[[FakeShop], Desk], qtbot: Any) -> None:
    desk = make_desk_of(FakeShop(is_filled=False))
    box = ScanBox(desk, side=TITLES)
    qtbot.addWidget(box)
    rest(qtbot, desk)
    assert box.titles._stack.currentIndex() == 1 and words(box) == [] and not box.copy.isEnabled()


def test_the_findings_are_copied_as_text_with_how_to_take_them(qtbot: Any, desk: Desk, box: ScanBox) -> None:
    assert not box.copy.isEnabled()
    scanned(qtbot, desk, box, TEXT)
    box.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "【最佳】" in copied and "命中不等于违法" in copied and "--goods" not in copied


def test_the_box_follows_the_language_while_it_is_open(qtbot: Any, desk: Desk, box: ScanBox, look: Look) -> None:
    scanned(qtbot, desk, box, TEXT)
    look.set_language("en")
    assert box.windowTitle() == "Wording" and "3 wordings" in box._summary.text()
    assert "Absolute" in box.hits._kind.text() and box.goods.itemText(0) == "Other goods"


def test_a_text_that_changes_while_it_is_read_never_gets_the_marks_of_the_old_one(
    qtbot: Any, desk: Desk, box: ScanBox
) -> None:
    box.scan_text("最佳" * 2_000)
    box._scan()
    box.text.setPlainText("圆领短袖")
    qtbot.waitUntil(lambda: not box._timer.isActive())
    rest(qtbot, desk)
    assert marked(box) == [] and words(box) == []


def test_a_word_of_a_title_is_let_pass_with_a_reason_and_that_is_taken_back(
    qtbot: Any, desk: Desk, box: ScanBox
) -> None:
    shop = desk.worker
    assert not box.hits.let_pass.isVisibleTo(box), "a pasted text is kept nowhere"
    box.show_side(TITLES)
    rest(qtbot, desk)
    box.hits.let_pass.click()
    asked = box.findChild(DecisionBox)
    assert asked is not None and not asked.accept_button.isEnabled()
    asked.code.setCurrentIndex(asked.code.findData("proof_at_hand"))
    asked.accept_button.click()
    qtbot.waitUntil(lambda: words(box) == ["顶级"] and not shop.is_busy)
    assert "1" in box._summary.text()
    desk.changes.undo()
    qtbot.waitUntil(lambda: words(box) == ["国家级", "顶级"])


def test_a_box_that_is_closed_while_it_waits_harms_nobody(qtbot: Any, desk: Desk) -> None:
    box = ScanBox(desk, side=TITLES)
    box.scan_text(TEXT)
    box._scan()
    box.close()
    rest(qtbot, desk)
    assert box._hits == ()


def test_a_file_is_read_into_the_box_a_text_whole_and_a_table_cell_by_cell(
    qtbot: Any, desk: Desk, box: ScanBox, tmp_path: Path
) -> None:
    text, table = tmp_path / "脚本.txt", tmp_path / "标题.xlsx"
    text.write_bytes("新款最佳连衣裙\n手工".encode("gb18030"))
    book = Workbook()
    for cells in (("标题", "卖点"), ("最佳衬衫", "国家级面料")):
        book.active.append(cells)
    book.save(table)
    for path, read in ((text, "新款最佳连衣裙\n手工"), (table, "标题\n卖点\n最佳衬衫\n国家级面料")):
        box.scan_file(path)
        qtbot.waitUntil(lambda read=read: box.text.toPlainText() == read)
        qtbot.waitUntil(lambda: not box._timer.isActive())
        rest(qtbot, desk)
        assert "最佳" in marked(box)


def where(box: ScanBox) -> str:
    """Where the chosen hit stands, as the box tells it."""
    return box.hits._where.text()


def read(qtbot: Any, desk: Desk, box: ScanBox, path: Path) -> None:
    """Read a file into the box and wait for its hits."""
    box.scan_file(path)
    rest(qtbot, desk)
    qtbot.waitUntil(lambda: not box._timer.isActive())
    rest(qtbot, desk)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Two sheets; one cell is two lines long and holds a hard blank."""
    book, path = Workbook(), tmp_path / "标题.xlsx"
    sheet = book.active
    assert sheet is not None
    sheet.title = "商品"
    for cells in (("标题", "卖点"), ("普通衬衫", "舒适"), ("最佳衬衫", "手工\xa0面料\r\n国家级面料")):
        sheet.append(cells)
    book.create_sheet("活动").append(["全网最低价"])
    book.save(path)
    return path


def test_a_hit_of_a_workbook_tells_file_sheet_row_and_column_also_where_it_is_copied(
    qtbot: Any, desk: Desk, box: ScanBox, look: Look, workbook: Path
) -> None:
    look.set_language("en")
    read(qtbot, desk, box, workbook)
    places = []
    for at in range(len(words(box))):
        box.hits.choose(at)
        places.append((box.hits._word.text(), where(box)))
    assert places == [
        ("最佳", "标题.xlsx: 商品, row 3, column A"),
        ("手工", "标题.xlsx: 商品, row 3, column B"),
        ("国家级", "标题.xlsx: 商品, row 3, column B"),
        ("全网最低", "标题.xlsx: 活动, row 1, column A"),
    ]
    box.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "标题.xlsx: 商品, row 3, column B  【国家级】面料" in copied and "line " not in copied


def test_a_line_changed_since_the_file_was_read_is_no_cell_of_it_any_more(
    qtbot: Any, desk: Desk, box: ScanBox, look: Look, workbook: Path
) -> None:
    look.set_language("en")
    read(qtbot, desk, box, workbook)
    cursor = box.text.textCursor()
    cursor.setPosition(box.text.toPlainText().index("最佳"))
    cursor.insertText("顶级")
    qtbot.waitUntil(lambda: not box._timer.isActive())
    rest(qtbot, desk)
    told = {}
    for at in range(len(words(box))):
        box.hits.choose(at)
        told[box.hits._word.text()] = where(box)
    assert told["顶级"] == "line 5, character 1" and told["国家级"] == "标题.xlsx: 商品, row 3, column B"
    scanned(qtbot, desk, box, "标题\n卖点\n普通衬衫\n舒适\n最佳衬衫")  # pasted: what was read before has left the box
    assert where(box) == "line 5, character 1"


def test_a_hit_of_a_text_file_tells_file_line_and_character(
    qtbot: Any, desk: Desk, box: ScanBox, look: Look, tmp_path: Path
) -> None:
    look.set_language("en")
    (tmp_path / "脚本.txt").write_bytes("开场\r\n新款最佳连衣裙\r\n".encode("gb18030"))
    read(qtbot, desk, box, tmp_path / "脚本.txt")
    assert where(box) == "脚本.txt: line 2, character 3"
    box.copy.click()
    assert "脚本.txt: line 2, character 3  新款【最佳】连衣裙" in QGuiApplication.clipboard().text()


def test_the_titles_side_says_how_many_titles_were_looked_at_whatever_was_found(
    make_desk_of: Callable[[FakeShop], Desk], qtbot: Any, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    look.set_language("en")

    def said(shop: FakeShop) -> tuple[str, str, bool]:
        desk = make_desk_of(shop)
        box = ScanBox(desk, side=TITLES)
        qtbot.addWidget(box)
        box.show()
        rest(qtbot, desk)
        return box._summary.text(), box.titles._none.text(), box.titles._guide.isVisible()

    assert said(FakeShop())[0].startswith("3 titles looked at, 2 of them with hits.")
    clean = fake_copy.TITLES[2:]
    monkeypatch.setattr(fake_copy, "TITLES", clean)
    none_found = "1 title was looked at; none holds wording to look at."
    assert said(FakeShop()) == (none_found, "No wording to look at.", False)
    summary, instead, has_guide = said(FakeShop(is_filled=False))
    assert summary == "No titles yet." and has_guide
    assert "no titles to look at" in instead and "list of the goods" in instead


def test_a_shop_without_titles_is_led_to_where_their_export_is_found(
    make_desk_of: Callable[[FakeShop], Desk], qtbot: Any
) -> None:
    desk = make_desk_of(FakeShop(is_filled=False))
    box = ScanBox(desk, side=TITLES)
    qtbot.addWidget(box)
    box.show()
    rest(qtbot, desk)
    box.titles._guide.click()
    (guide,) = box.findChildren(WhereToFind)
    assert guide.kinds.currentData() == "products"
