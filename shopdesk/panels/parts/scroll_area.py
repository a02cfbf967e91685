"""How does a long page scroll without bars that Qt shows and hides? One bar of our own beside the viewport.

Qt's accessibility counts the bars it can see among the children of a scroll area and does not look again when a screen reader asks
for one of them: if the bar has been hidden in between, with its panel or because the page became short, the program ends (Qt 6.11).
So the area's own bars stay off for good and this one stands in for them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

BAR = 10


class ScrollArea(QScrollArea):
    """Scrolls up and down only; as wide as there is room.

    The bar's place is kept free also while there is nothing to scroll, so that nothing shifts when it comes; a whole page, which
    scrolls only in a small window, ``lends`` the place to its content as long as it is not needed.
    """

    def __init__(self, name: str, inner: QWidget, parent: QWidget | None = None, *, lends: bool = False) -> None:
        super().__init__(parent)
        self._lends = lends
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, 0 if lends else BAR, 0)
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
        can_scroll = within.maximum() > within.minimum()
        self._bar.setVisible(can_scroll)
        # Narrower content is never lower, so that taking and giving back the place comes to rest.
        margin = BAR if can_scroll or not self._lends else 0
        if self.viewportMargins().right() != margin:
            self.setViewportMargins(0, 0, margin, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - BAR, 0, BAR, self.height())
        self._fit_bar()


class _WheelPasser(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()
        return True


def pass_wheel_on(*controls: QWidget) -> None:
    """Let the wheel scroll past lists, numbers and sliders: who only reads down a page changes nothing on the way."""
    for control in controls:
        control.installEventFilter(_WheelPasser(control))
