"""How does a long page scroll without bars that come and go? One bar beside the viewport, its place always kept free.

Qt's accessibility counts the bars it can see among the children of a scroll area and does not look again when a screen reader asks
for one of them: if the bar has been hidden in between, with its panel or because the page became short, the program ends (Qt 6.11).
So the area's own bars stay off for good and this one stands in for them.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

BAR = 10


class ScrollArea(QScrollArea):
    """Scrolls up and down only; as wide as there is room."""

    def __init__(self, name: str, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, BAR, 0)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.hide()
        within = self.verticalScrollBar()
        within.rangeChanged.connect(self._fit_bar)
        within.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(within.setValue)
        self.setWidget(inner)

    def _fit_bar(self) -> None:
        within = self.verticalScrollBar()
        self._bar.setPageStep(within.pageStep())
        self._bar.setSingleStep(within.singleStep())
        self._bar.setRange(within.minimum(), within.maximum())
        self._bar.setVisible(within.maximum() > within.minimum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - BAR, 0, BAR, self.height())
        self._fit_bar()
