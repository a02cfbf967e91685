"""How is one of several things chosen? From a list that opens; the words chosen end in … where the room ends, whole in the tooltip."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox, QStylePainter, QToolTip

from shopdesk.panels.parts.labels import plain_tip

_BESIDE = 2  # pixels the style leaves free left and right of the words


class ChoiceList(QComboBox):
    """A combo box that elides: drawn by a stylesheet, Qt's own cuts its words off in the middle of a letter."""

    def _room(self, option: QStyleOptionComboBox) -> int:
        from PySide6.QtWidgets import QStyle  # its names take an eighth of a first paint, in which no list is shown yet

        part = QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        beside = 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
        return field.width() - _BESIDE - beside

    def sizeHint(self) -> QSize:
        """As wide as the widest words need, where it is to be as wide as these: what Qt asks for is some pixels short of them."""
        hint = super().sizeHint()
        if self.count() and self.sizeAdjustPolicy() == QComboBox.SizeAdjustPolicy.AdjustToContents:
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            option.rect = QRect(QPoint(), hint)
            exact = QFontMetricsF(self.font())
            widest = max(exact.horizontalAdvance(self.itemText(at)) for at in range(self.count()))
            hint.setWidth(hint.width() + max(0, ceil(widest) - self._room(option)))
        return hint

    def shown_text(self) -> str:
        """The words as they stand on the screen."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, self._room(option))

    def tip(self) -> str:
        """The tooltip: what was set, else the whole words where they are cut."""
        own, whole = self.toolTip(), self.currentText()
        return own or (plain_tip(whole) if self.shown_text() != whole else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtWidgets import QStyle

        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.tip(), self)
            return True
        return super().event(event)
