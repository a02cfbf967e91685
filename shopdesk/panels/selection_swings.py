"""Which input matters most for what a unit leaves? A bar each, around what is left, with the number at either end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopdesk.analysis.unit_economics import Swing
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import figure_text
from shopdesk.panels.parts.typography import SMALL, face


class Swings(QWidget):
    """A bar each for what moves, around what is left today; the number at either end."""

    def __init__(self, look: Look, found: Sequence[Swing], middle: float) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("selection_what_if_swings")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_swings(found, middle)

    def show_swings(self, found: Sequence[Swing], middle: float) -> None:
        """What each input does when it moves down and up."""
        self._found, self._middle = found, middle
        self.setAccessibleName(self.tr("What matters most"))
        self.setAccessibleDescription(
            "; ".join(
                f"{self._name(one)}: {self._money(one.down_value)} / {self._money(one.up_value)}" for one in found
            )
        )
        self.updateGeometry()
        self.update()

    def _name(self, one: Swing) -> str:
        return {
            "price_value": self.tr("Price"),
            "cost_value": self.tr("Cost"),
            "return_rate": self.tr("Returns"),
            "click_value": self.tr("Clicks"),
        }[one.name]

    def _money(self, value: float) -> str:
        return figure_text(round(value), "money", self._look.currency)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(220), self._look.px(24) * max(1, len(self._found)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, line = QPainter(self), self._look.colours, self._look.px(24)
        painter.setFont(face(SMALL))
        most = max(
            (abs(value - self._middle) for one in self._found for value in (one.down_value, one.up_value)), default=0
        )
        first, number = self._look.px(52), self._look.px(66)
        room = self.width() - first - 2 * number
        centre = first + number + room / 2
        for at, one in enumerate(self._found):
            top = at * line
            painter.setPen(colours.colour("soft"))
            painter.drawText(QRectF(0, top, first, line), int(Qt.AlignmentFlag.AlignVCenter), self._name(one))
            low, high = sorted((one.down_value, one.up_value))
            scale = (room / 2) / most if most else 0
            left, right = centre + (low - self._middle) * scale, centre + (high - self._middle) * scale
            painter.fillRect(QRectF(left, top + line * 0.3, max(0.0, centre - left), line * 0.4), colours.colour("bad"))
            painter.fillRect(
                QRectF(centre, top + line * 0.3, max(0.0, right - centre), line * 0.4), colours.colour("good")
            )
            painter.setPen(colours.colour("text"))
            ends = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            painter.drawText(QRectF(left - number, top, number - 4, line), ends, self._money(low))
            painter.drawText(
                QRectF(right + 4, top, number, line), int(Qt.AlignmentFlag.AlignVCenter), self._money(high)
            )
        painter.fillRect(QRectF(centre - 0.5, 0, 1, self.height()), colours.colour("control_line"))
