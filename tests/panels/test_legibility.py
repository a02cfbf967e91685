"""Can every word be read in another language, with large text, on a small screen, and can every control be named and reached?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from shopdesk.analysis.derivation import rules_used
from shopdesk.analysis.returns_words import CODE_WORDS
from shopdesk.importing.candidate_table import read_candidates
from shopdesk.importing.format import load_formats
from shopdesk.importing.glance import Glance
from shopdesk.importing.mapping import MappingGuess, guess_mapping
from shopdesk.panels.compliance_scan import ScanBox
from shopdesk.panels.imports_mapping import MappingDialog
from shopdesk.panels.imports_mappings_box import MappingsBox
from shopdesk.panels.imports_password import PasswordBox
from shopdesk.panels.imports_paste import PasteBox
from shopdesk.panels.main_window import MainWindow
from shopdesk.panels.parts.about_box import AboutBox
from shopdesk.panels.parts.answer_panel import AnswerPanel
from shopdesk.panels.parts.closing_box import ClosingBox
from shopdesk.panels.parts.crash_box import CrashBox
from shopdesk.panels.parts.decision_box import DecisionBox
from shopdesk.panels.parts.declaration import Action
from shopdesk.panels.parts.erase_box import EraseBox
from shopdesk.panels.parts.labels import ElidedLabel, button
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.opening import make_desk
from shopdesk.panels.parts.panel_places import PANELS
from shopdesk.panels.parts.recipients_switch import RecipientsSwitch
from shopdesk.panels.parts.rule_box import RuleBox
from shopdesk.panels.parts.settings_dialog import SettingsDialog
from shopdesk.panels.parts.shortcut_sheet import ShortcutSheet
from shopdesk.panels.parts.where_to_find import WhereToFind
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.panels.returns_move import MoveBox
from shopdesk.panels.returns_new_case import NewCaseBox
from shopdesk.panels.returns_words import GOODS, MOVES
from shopdesk.panels.selection_candidate_box import CandidateBox
from shopdesk.panels.selection_listing_box import ListingBox
from shopdesk.panels.selection_paste import PasteCandidates
from shopdesk.panels.selection_words_box import WordsBox
from shopdesk.shop import RecipientsKept
from shopdesk.thresholds import DEFAULTS
from shopdesk.wording import Phrase
from shopdesk.workflow.rma import STEP_IN
from tests.panels.conftest import NOW
from tests.panels.fake_shop import FakeShop, rejected
from tests.panels.legible import longer, speak_long_words, unreadable

SIZE = (1280, 720)
SCREEN = (1366, 768)
RULE = next(iter(vars(DEFAULTS.overview)))
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
REFUSE = Action("refuse", Phrase("fake_shop", "Refuse", {}), state="refused", reasons=("too_dear", "other"), on="rows")
DIALOGS: dict[str, Callable[[Tour], QDialog]] = {
    "settings": lambda tour: SettingsDialog(tour.look, tour.window, tour.desk),
    "crash": lambda tour: CrashBox("Traceback (most recent call last):\nKeyError: 'order_id'", tour.window),
    "closing": lambda tour: ClosingBox(tour.window),
    "guide": lambda tour: WhereToFind(tour.look, tour.window),
    "shortcuts": lambda tour: ShortcutSheet(tour.look, tour.window.commands, tour.window),
    "about": lambda tour: AboutBox(tour.desk, tour.window),
    "rule": lambda tour: RuleBox(
        tour.look, "overview", rules_used("overview", DEFAULTS.overview, RULE)[0], lambda _value: None, tour.window
    ),
    "decision": lambda tour: DecisionBox(
        tour.look, "overview", REFUSE, "AY-0012", NOW.date(), lambda _said: None, tour.window
    ),
    "wording": lambda tour: scanned(tour),
    "password": lambda tour: PasswordBox("账单20261105.zip", is_wrong=True, parent=tour.window),
    "paste": lambda tour: PasteBox(tour.look, "订单号\t件数\n0012\t2\n", NOW.date(), tour.window),
    "mapping": lambda tour: MappingDialog(tour.look, "义乌明达.csv", [guessed()], None, tour.window),
    "erase": lambda tour: EraseBox("t***0", tour.window),
    "erasing": lambda tour: erasing(tour),
    "mappings": lambda tour: MappingsBox(tour.look, tour.window),
    **{
        f"a case moved by {move}": lambda tour, move=move: MoveBox(
            tour.look, "returns", move, MOVES[move], "R-ANSWER · ¥84.00", NOW, None, lambda _told: None, tour.window
        )
        for move in ("seller_refuse", "buyer_ship", STEP_IN)
    },
    "a case by hand": lambda tour: NewCaseBox(
        tour.look, "returns", CODE_WORDS["kind"], GOODS, NOW, lambda _told: None, tour.window
    ),
    "candidate": lambda tour: CandidateBox(tour.look, lambda _values: None, parent=tour.window),
    "candidates pasted": lambda tour: PasteCandidates(
        tour.look, lambda text, show: show(read_candidates(text)), lambda _rows: None, PASTED, tour.window
    ),
    "candidate on sale": lambda tour: ListingBox(
        tour.look, "折叠水杯", NOW.date(), ["S-1"], lambda *_said: None, tour.window
    ),
    "words": lambda tour: WordsBox(tour.window.panel("selection"), tour.window),
}
PASTED = "名称\t售价\t心情\n碗\t20\t好\n盘\t二十\t好\n"


def erasing(tour: Tour) -> QDialog:
    """What is said before recipients are erased."""
    switch = RecipientsSwitch(tour.desk, tour.window)
    tour.rest()
    switch.hide()
    return switch.ask_to_erase(RecipientsKept(True, 1_234_567, 14))


def scanned(tour: Tour) -> ScanBox:
    """A text with wording to look at, the goods not yet said."""
    box = ScanBox(tour.desk, tour.window)
    box.scan_text("全网最低价，七天见效，五星好评截图联系客服领红包")
    tour.rest()
    return box


def guessed() -> MappingGuess:
    """A supplier's table as it is guessed, with a column that nobody knows."""
    cells = ("供货单据", "货品代号", "进了几件", "联系电话"), ("MD-001", "TX01", "100", "13800138000")
    found = guess_mapping(
        Glance(None, False, "utf-8", tuple(enumerate(cells, 1))), load_formats(), kind="purchase_orders"
    )
    assert found is not None
    return found


class Tour:
    """One window for all tests here, since to make one costs more than to look at it; and the ways to its screens."""

    with_forms = (
        True  # forms in the side pane are made anew at every row: no walk along the focus chain may have met them
    )

    def __init__(self, folder: Path) -> None:
        self.look = Look("zh_CN", "light")
        self.look.apply()
        self.desk = make_desk(self.look, folder / "shop.db", lambda: FakeShop(waiting=[rejected(1, 118)]), lambda: NOW)
        self.window = MainWindow(self.desk)
        self.window.show()
        self.desk.worker.start()
        self.export = folder / "ExportOrderList202611051012.csv"
        self.export.write_text("订单编号\n1\n", encoding="utf-8")
        self.rest()

    def rest(self) -> None:
        """Until no question waits or runs and nothing is laid out anew any more."""
        while self.window.ground is None or self.desk.worker.is_busy:
            loop = QEventLoop()
            QTimer.singleShot(10, loop.quit)
            loop.exec()
        for _round in range(3):
            QApplication.processEvents()
        before: list[QRect] = []
        while before != (places := [part.geometry() for part in self.window.findChildren(QWidget)]):
            before = places
            QApplication.processEvents()

    def screens(self) -> Iterator[str]:
        """Go from screen to screen; the name of each once it is at rest."""
        for panel in PANELS:
            self.window.open_panel(panel.name)
            self.rest()
            yield self._settled(panel.name)
            shown = self.window.panels[panel.name]
            if isinstance(shown, AnswerPanel) and hasattr(shown, "table"):
                yield from self._rows_chosen(panel.name, shown.table)
            if panel.name == "returns":
                yield from self._pages_of_returns(shown)
            if panel.name == "imports":
                self.window.take_files([self.export])
                yield self._settled("imports, a preview")
                imports: Any = self.window.panels["imports"]
                imports.discard()
                imports.open_tray()
                yield self._settled("imports, the rows that wait")
                imports.open_twins()
                yield self._settled("imports, goods that are alike")
                imports.discard()
                self.rest()

    def _pages_of_returns(self, shown: Any) -> Iterator[str]:
        """The pages beside the cases, and a case at the grading desk."""
        for page in ("rates", "causes"):
            shown.show_page(page)
            yield self._settled(f"returns, {page}")
        shown.show_page("cases")
        if not self.with_forms:
            return
        shown.choose_setting(scope="grade")
        self.rest()
        shown.table.choose(0)
        self.rest()
        shown.findChild(QAbstractButton, "returns_grade_B").click()
        yield self._settled("returns, goods being graded")
        shown.choose_setting(scope="open")
        self.rest()

    def _rows_chosen(self, name: str, table: WorkTable) -> Iterator[str]:
        """A row chosen wakes the actions below the side pane; so do several, with words of their own."""
        assert table.rows.rowCount(), f"{name}: the fake shop gives its table no row"
        table.choose(0)
        yield self._settled(f"{name}, a row chosen")
        table.selectAll()
        yield self._settled(f"{name}, all rows chosen")
        table.clearSelection()

    def _settled(self, name: str) -> str:
        self.rest()
        self.window.resize(*SIZE)
        self.rest()
        return name

    def wear(self, language: str, text_size: int = 100) -> None:
        """Change while it runs, as the settings do."""
        self.look.wear(language)
        self.look.text_size = text_size
        self.look.apply()
        self.rest()

    def faults(self) -> str:
        """What cannot be read, a line each with its screen; nothing where all is well."""
        lines = []
        for name in self.screens():
            lines += [f"{name}: {wrong}" for wrong in unreadable(self.window)]
            if (self.window.width(), self.window.height()) != SIZE:
                lines.append(f"{name}: the window is forced to {self.window.width()} × {self.window.height()}")
        return "\n".join(lines)

    def close(self) -> None:
        self.window.close()
        self.desk.worker.close()
        self.window.deleteLater()
        self.look.take_off()


@pytest.fixture(scope="module")
def tour(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    made = Tour(tmp_path_factory.mktemp("tour"))
    yield made
    made.close()


# ---- the measure itself ------------------------------------------------------------------------------------
def test_a_cut_label_is_found_and_one_that_elides_with_a_tooltip_is_not(qtbot: Any, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(300, 200)
    tight, roomy, elided = QLabel("a word that is cut", page), QLabel("whole", page), ElidedLabel("", "elided", page)
    pressed = button("pressed")
    pressed.setParent(page)
    pressed.setText("a button far too narrow")
    elided.setText("a word that ends in an ellipsis")
    for at, (widget, width) in enumerate(((tight, 30), (roomy, 200), (elided, 40), (pressed, 60))):
        widget.setGeometry(0, at * 40, width, 32)
    tight.setObjectName("tight")
    page.show()
    assert [line.split(":")[0] for line in unreadable(page)] == ["tight", "pressed"]
    elided.setToolTip("")
    assert "elided" in " ".join(unreadable(page))
    roomy.setGeometry(250, 40, 200, 32)
    assert any("cut off at the side" in line for line in unreadable(page))


def test_the_long_language_is_two_fifths_longer_and_keeps_its_blanks() -> None:
    assert longer("{count} rows rejected") == "{count} rowsss rejecteddddd"
    words = "Choose files from the back office"
    assert len(longer(words)) >= 1.4 * len(words)


# ---- words ---------------------------------------------------------------------------------------------------
def test_an_empty_shop_is_readable_in_long_words_and_in_large_ones(
    make_window: Any, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_long_words(monkeypatch)
    look.wear("en")
    look.apply()
    window = make_window(FakeShop(is_filled=False))
    assert unreadable(window) == []
    monkeypatch.undo()
    look.set_text_size(150)
    for _round in range(3):  # what scrolls is laid out once more than what does not
        QApplication.processEvents()
    assert unreadable(window) == []


# ---- handles and the keyboard ----------------------------------------------------------------------------------
def controls(root: QWidget) -> list[QWidget]:
    """What can be pressed, typed into or chosen from; the pieces that Qt itself puts inside a control are its own."""
    return [
        found
        for found in root.findChildren(QWidget)
        if isinstance(found, CONTROLS)
        and not isinstance(found, QScrollBar | QHeaderView)
        and not any(isinstance(above, CONTROLS) for above in _above(found, root))
    ]


def _above(widget: QWidget, root: QWidget) -> list[QWidget]:
    chain, above = [], widget.parentWidget()
    while above is not None and above is not root:
        chain.append(above)
        above = above.parentWidget()
    return chain


def nameless(root: QWidget) -> list[str]:
    """Controls that scripts and screen readers could not find, and where they stand."""
    return [
        f"{type(found).__name__} in {[above.objectName() for above in _above(found, root)]}"
        for found in controls(root)
        if not found.objectName()
    ]


def reached_by_tab(window: QWidget) -> set[str]:
    """The handles the Tab key comes to. Of buttons of which one is always chosen (the rail) it reaches one, the arrows the others."""
    reached: set[str] = set()
    at = window.nextInFocusChain()
    while at is not window:
        if at.isVisibleTo(window) and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(at.objectName())
            group = at.group() if isinstance(at, QAbstractButton) else None
            reached |= {other.objectName() for other in group.buttons()} if group is not None else set()
        at = at.nextInFocusChain()
    return reached


def keeps_tab(control: QWidget) -> bool:
    """Whether the Tab key stays inside, so that nobody gets out again without a mouse."""
    if isinstance(control, QAbstractItemView):
        return control.tabKeyNavigation()
    return isinstance(control, QPlainTextEdit | QTextEdit) and not (control.tabChangesFocus() or control.isReadOnly())


# ---- the whole window, last: while it lives every change of the look in another test would dress it too ------------
def test_every_word_survives_a_language_two_fifths_longer(tour: Tour, monkeypatch: pytest.MonkeyPatch) -> None:
    speak_long_words(monkeypatch)
    tour.wear("en")
    assert tour.faults() == ""


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_word_survives_the_largest_text_on_a_small_screen(tour: Tour, language: str) -> None:
    tour.wear(language, 150)
    assert tour.faults() == ""


def test_every_dialog_is_readable_in_long_and_large_words_and_all_its_controls_have_handles(
    tour: Tour, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_long_words(monkeypatch)
    tour.wear("en", 150)
    wrong = []
    for name, make in DIALOGS.items():
        dialog = make(tour)
        dialog.show()
        tour.rest()
        wrong += [f"{name}: {found}" for found in unreadable(dialog)]
        wrong += [f"{name}: without a handle: {found}" for found in nameless(dialog)]
        if dialog.height() > SCREEN[1] or dialog.width() > SCREEN[0]:  # F56
            wrong.append(f"{name}: {dialog.width()} × {dialog.height()} is larger than the screen")
        dialog.close()
    assert "\n".join(wrong) == ""


# After the dialogs: PySide takes the next widget of the focus chain for a child of the one before, which may be gone by then.
def test_every_control_of_every_panel_has_a_handle_of_its_own_and_is_reached_by_the_keyboard(tour: Tour) -> None:
    tour.wear("zh_CN")
    tour.with_forms = False
    wrong = []
    for name in tour.screens():
        window = tour.window
        wrong += [f"{name}: without a handle: {found}" for found in nameless(window)]
        shown = [found.objectName() for found in window.findChildren(QWidget) if found.isVisibleTo(window)]
        twice = {handle for handle in shown if handle and not handle.startswith("qt_") and shown.count(handle) > 1}
        wrong += [f"{name}: two of {handle}" for handle in sorted(twice)]
        reached = reached_by_tab(window)
        for control in controls(window):
            if control.isVisibleTo(window) and control.isEnabled():
                if control.objectName() not in reached:
                    wrong.append(f"{name}: Tab never comes to {control.objectName()}")
                if keeps_tab(control):
                    wrong.append(f"{name}: Tab never leaves {control.objectName()}")
    assert "\n".join(wrong) == ""


def test_the_tab_key_itself_walks_the_order_that_was_measured(tour: Tour) -> None:
    tour.wear("zh_CN")
    tour.window.open_panel("summary")
    tour.rest()
    tour.window.activateWindow()
    tour.rest()
    tour.window.centralWidget().setFocus()
    walked = set()
    for _step in range(60):
        QTest.keyClick(QApplication.focusWidget() or tour.window, Qt.Key.Key_Tab)
        walked.add((QApplication.focusWidget() or tour.window).objectName())
    assert {"summary_print", "summary_export", "nav_settings"} <= walked
    assert walked <= reached_by_tab(tour.window)
