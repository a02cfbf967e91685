"""Does every dialog begin at something she can use, answer Enter and Escape, and can all of it be reached and named?"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from shopdesk import panels
from shopdesk.panels.gallery_dialogs import DIALOGS
from shopdesk.panels.parts.ask_box import AskBox
from tests.panels.reachable import controls, keeps_tab, reached_by_tab
from tests.panels.tour import Tour

ENTER_MEANS_MORE = {"words", "scan", "scan-titles"}  # in a text, or in the field of a word
KINDS_OF_ASKING = {AskBox}  # what others are made of, or stand for


@pytest.fixture(scope="module")
def tour(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    made = Tour(tmp_path_factory.mktemp("tour"))
    yield made
    made.close()


def opened(tour: Tour, name: str) -> QDialog:
    """One of the dialogs as it comes over its window."""
    tour.window.open_panel(DIALOGS[name].panel)
    tour.rest()
    dialog = DIALOGS[name].make(tour.window)
    dialog.show()
    dialog.activateWindow()
    tour.rest()
    return dialog


def descendants(kind: type) -> set[type]:
    found = set(kind.__subclasses__())
    return found.union(*(descendants(below) for below in found)) if found else found


def spoken(control: QWidget) -> str:
    """What a screen reader calls a control: its own name, what stands on it, or the label it belongs to."""
    own = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
    root = control.window()
    buddies = (label.text() for label in root.findChildren(QLabel) if label.buddy() is control)
    return own or next(buddies, "")


def test_a_dialog_that_the_program_has_is_looked_at(tour: Tour) -> None:
    for module in pkgutil.walk_packages(panels.__path__, f"{panels.__name__}."):
        if not module.name.endswith(("shots", "headless")):
            importlib.import_module(module.name)
    known = {
        kind
        for kind in descendants(QDialog)
        if kind.__module__.startswith("shopdesk.panels") and not issubclass(kind, QFileDialog)
    }
    shown = set()
    for name in DIALOGS:
        dialog = opened(tour, name)
        shown |= {kind for kind in type(dialog).__mro__ if kind in known}
        dialog.close()
    assert {kind.__name__ for kind in known - shown} == set()


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_begins_somewhere_useful_and_escape_leaves_it(tour: Tour, name: str) -> None:
    dialog = opened(tour, name)
    focused = dialog.focusWidget()
    assert focused is not None, "nothing has the keyboard"
    first = focused.objectName()
    assert not first.endswith(("_cancel", "_drop", "_erase")), f"it begins at {first}"
    assert focused.isVisibleTo(dialog) and focused.isEnabled(), f"{first} cannot be used"
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    tour.rest()
    is_there = isValid(dialog) and dialog.isVisible()
    if is_there:
        dialog.close()
    assert not is_there, f"Escape at {first} does not leave it"


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_every_dialog_is_named_and_reached(tour: Tour, name: str) -> None:
    dialog = opened(tour, name)
    reached, wrong = reached_by_tab(dialog), []
    for control in controls(dialog):
        if control.isVisibleTo(dialog) and control.isEnabled():
            handle = control.objectName()
            if not spoken(control):
                wrong.append(f"{handle} has no name")
            if handle not in reached:
                wrong.append(f"Tab never comes to {handle}")
            if keeps_tab(control):
                wrong.append(f"Tab never leaves {handle}")
    mains = [made.objectName() for made in dialog.findChildren(QPushButton) if made.isDefault()]
    primary = [made for made in dialog.findChildren(QPushButton) if made.property("kind") == "primary"]
    if len(mains) > 1 or (primary and mains and mains[0] not in [made.objectName() for made in primary]):
        wrong.append(f"Enter presses {mains}, the eye is led to {[made.objectName() for made in primary]}")
    if primary and not mains and name not in ENTER_MEANS_MORE:
        wrong.append("Enter does nothing")
    dialog.close()
    assert wrong == []


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_presses_the_button_that_has_the_keyboard(tour: Tour, name: str) -> None:
    dialog, pressed = opened(tour, name), list[str]()
    for made in dialog.findChildren(QPushButton):
        if made.isVisibleTo(dialog) and made.isEnabled():
            made.clicked.disconnect()
            made.clicked.connect(lambda _checked=False, made=made: pressed.append(made.objectName()))
            made.setFocus()
            QTest.keyClick(made, Qt.Key.Key_Return)
            assert pressed[-1:] == [made.objectName()]
    assert dialog.isVisible()
    dialog.close()
