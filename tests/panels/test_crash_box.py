"""F58: whatever nobody expected, wherever it happens: one dialog, the report shown before it is saved, and the program goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from shopdesk.app import watch_for_crashes
from shopdesk.panels.main_window import MainWindow
from shopdesk.panels.parts.crash_box import CrashBox, crash_report
from tests.panels.resting import at_rest

SECRET = "13800138000 张三"


@pytest.fixture
def window(make_window: Any, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window whose unexpected exceptions end in the box, as ``app.run`` has it, and not in the test."""
    made: MainWindow = make_window()
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    watch_for_crashes(made)
    return made


def boxes(window: MainWindow) -> list[CrashBox]:
    return [box for box in window.findChildren(CrashBox) if box.isVisible()]


def in_a_slot(window: MainWindow, _qtbot: Any) -> None:
    made = QPushButton(window)
    made.clicked.connect(lambda: {}[SECRET])
    made.click()


def in_the_worker(window: MainWindow, qtbot: Any) -> None:
    window.desk.worker.ask("test.bug", lambda _shop, _progress: {}[SECRET], lambda _answer: None)
    at_rest(qtbot, window)


def while_painting(window: MainWindow, qtbot: Any) -> None:
    class Faulty(QWidget):
        painted = 0

        def paintEvent(self, event: Any) -> None:
            self.painted += 1
            raise KeyError(SECRET)

    made = Faulty(window)
    made.resize(20, 20)
    made.show()
    for times in (1, 2, 3):
        made.update()
        qtbot.waitUntil(lambda times=times: made.painted >= times)
    made.hide()


def in_c_code_under_a_slot_under_qt(window: MainWindow, _qtbot: Any) -> None:
    """What C code raises is no object yet when it leaves a method that Qt called, up to Python 3.11: see whole_faults.py."""

    class Faulty(QWidget):
        def sizeHint(self) -> QSize:
            return QSize(int(SECRET), 1)

    page = QWidget(window)
    QVBoxLayout(page).addWidget(Faulty())
    made = QPushButton(window)
    made.clicked.connect(lambda: page.sizeHint())
    made.click()


@pytest.mark.parametrize("provoke", [in_a_slot, in_the_worker, while_painting, in_c_code_under_a_slot_under_qt])
def test_an_exception_opens_one_box_and_the_window_goes_on(
    window: MainWindow, qtbot: Any, provoke: Callable[[MainWindow, Any], None]
) -> None:
    provoke(window, qtbot)
    (box,) = boxes(window)
    report = box.report.toPlainText()
    assert (
        "ValueError" if provoke is in_c_code_under_a_slot_under_qt else "KeyError"
    ) in report and "test_crash_box.py" in report
    assert "张三" not in report and "13800138000" not in report
    box.findChild(QPushButton, "crash_continue").click()
    assert boxes(window) == []
    window.open_panel("summary")
    at_rest(qtbot, window)
    assert window.front is window.panels["summary"]


def test_the_report_is_written_as_it_is_shown_and_only_when_she_says_so(make_window: Any, tmp_path: Path) -> None:
    window = make_window()
    window.show_crash(f"Traceback:\n  File \"x.py\", line 3\nValueError: no order '{SECRET}'")
    (box,) = boxes(window)
    assert list(tmp_path.glob("*.txt")) == []
    box.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == box.report.toPlainText()
    assert "report.txt" in box.saved.text()
    box.copy()
    assert QGuiApplication.clipboard().text() == box.report.toPlainText()
    box.save_to(tmp_path / "no such folder" / "report.txt")
    assert "无法保存" in box.saved.text()


def test_a_report_keeps_the_place_and_the_kind_of_an_error_and_none_of_its_values() -> None:
    told = crash_report(f"Traceback (most recent call last):\n  File \"a.py\", line 7, in f\nKeyError: '{SECRET}'")
    assert "line 7, in f" in told and "KeyError: '…'" in told
    assert "line 12" in crash_report('  File "b.py", line 12\nValueError: 1,234.50 for 张三 is none')
    assert "张三" not in crash_report("ValueError: 1,234.50 for 张三 is none")
    assert "1,234" not in crash_report("ValueError: 1,234.50 for 张三 is none")
