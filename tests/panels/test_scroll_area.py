"""Can a screen reader walk a panel while its scroll bars come and go?"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from shopdesk.panels.parts.panel_places import PANELS
from shopdesk.panels.parts.scroll_area import ScrollArea
from tests.panels.resting import at_rest


def test_no_scroll_area_of_the_window_counts_bars_that_come_and_go_among_its_children(
    make_window: Any, qtbot: Any
) -> None:
    window = make_window()
    for name in ("imports", "summary", "overview"):
        window.open_panel(name)
        at_rest(qtbot, window)
    areas = window.findChildren(QScrollArea)
    assert len(areas) >= 3
    for area in areas:
        assert area.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff, area.objectName()
        assert area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff, area.objectName()
        interface = QAccessible.queryAccessibleInterface(area)
        assert interface.childCount() == 1, area.objectName()


def test_a_page_longer_than_the_area_is_scrolled_by_the_bar_beside_it(qtbot: Any) -> None:
    page = QWidget()
    box = QVBoxLayout(page)
    for _ in range(60):
        box.addWidget(QLabel("行"))
    area = ScrollArea("area", page)
    qtbot.addWidget(area)
    area.resize(200, 120)
    area.show()
    qtbot.waitUntil(lambda: area._bar.isVisible())
    area._bar.setValue(area._bar.maximum())
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum() > 0
    assert area.viewport().geometry().right() < area._bar.geometry().left()


def test_the_wheel_scrolls_past_what_stands_on_a_page_and_changes_nothing(make_window: Any, qtbot: Any) -> None:
    """A glance down the pane had moved a price, and had corrected the cause of a return for good."""
    window = make_window()
    met: set[str] = set()
    for name in (panel.name for panel in PANELS):
        window.open_panel(name)
        at_rest(qtbot, window)
        for control in window.panels[name].findChildren(QWidget):
            if not isinstance(control, QComboBox | QAbstractSpinBox | QAbstractSlider) or isinstance(
                control, QScrollBar
            ):
                continue
            before = _value(control)
            turn = QWheelEvent(
                QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(control, turn)
            assert _value(control) == before, control.objectName()
            met.add(control.objectName())
    assert {"selection_view", "selection_what_if_price_value", "selection_what_if_price_value_slider"} <= met
    assert {"returns_cause", "returns_scope", "tiers_as_of"} <= met


def _value(control: Any) -> Any:
    return (
        control.currentIndex()
        if isinstance(control, QComboBox)
        else control.text()
        if isinstance(control, QAbstractSpinBox)
        else control.value()
    )
