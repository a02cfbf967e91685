"""How did a SKU sell week by week, and how will its stock run? Bars of the past and two lines into the weeks to come, in one picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopdesk.analysis.reorder_detail import SkuDetail
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import CAPTION, face

WEEKS_SHOWN = 26


class DemandChart(QWidget):
    """Weeks as sold (pale) and as used where that differs (outlined); right of them the stock with and without the order."""

    def __init__(self, look: Look, detail: SkuDetail) -> None:
        super().__init__()
        self._look, self._detail = look, detail
        self._weeks = detail.weeks[-WEEKS_SHOWN:]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(132))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(132))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._look.colours
        painter.setFont(face(CAPTION))
        high, low = self._look.px(16), self.height() - self._look.px(18)
        days = self._detail.projection
        middle = self.width() * (0.56 if days else 1.0)
        painter.setPen(colours.colour("soft"))
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(0, 0, middle, high), left, self.tr("Sold a week"))
        self._bars(painter, QRectF(0, high, middle - 8, low - high))
        painter.setPen(colours.colour("soft"))
        if self._weeks:
            painter.drawText(QRectF(0, low, middle, self._look.px(18)), left, self._weeks[0].week.isoformat()[2:])
        if days:
            painter.drawText(QRectF(middle, 0, self.width() - middle, high), left, self.tr("Stock ahead"))
            self._stock(painter, QRectF(middle, high, self.width() - middle - 2, low - high))
            painter.setPen(colours.colour("soft"))
            right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(
                QRectF(middle, low, self.width() - middle, self._look.px(18)), right, days[-1].day.isoformat()[2:]
            )

    def _bars(self, painter: QPainter, place: QRectF) -> None:
        colours = self._look.colours
        most = max([max(week.sold_qty or 0, week.used_qty or 0) for week in self._weeks], default=0) or 1
        painter.fillRect(QRectF(place.left(), place.bottom(), place.width(), 1), colours.colour("line"))
        if not self._weeks:
            return
        step = place.width() / len(self._weeks)
        for at, week in enumerate(self._weeks):
            for value, is_used in ((week.sold_qty, False), (week.used_qty, True)):
                if value is None or (is_used and value == week.sold_qty):
                    continue
                tall = place.height() * max(0, value) / most
                bar = QRectF(place.left() + at * step + 1, place.bottom() - tall, max(1.0, step - 2), tall)
                if is_used:
                    painter.setPen(colours.colour("accent"))
                    painter.drawRect(bar)
                else:
                    painter.fillRect(bar, colours.colour("bar"))

    def _stock(self, painter: QPainter, place: QRectF) -> None:
        colours, days = self._look.colours, self._detail.projection
        most = max([max(day.with_qty, day.without_qty) for day in days], default=0) or 1
        least = min([0, *(day.without_qty for day in days)])
        span = (most - least) or 1

        def line(values: Sequence[int], colour: str, style: Qt.PenStyle) -> None:
            points = [
                QPointF(
                    place.left() + place.width() * at / max(1, len(values) - 1),
                    place.bottom() - place.height() * (value - least) / span,
                )
                for at, value in enumerate(values)
            ]
            painter.setPen(QPen(colours.colour(colour), 1.5, style))
            painter.drawPolyline(QPolygonF(points))

        empty = place.bottom() - place.height() * (0 - least) / span
        painter.fillRect(QRectF(place.left(), empty, place.width(), 1), colours.colour("bad"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line([day.without_qty for day in days], "soft", Qt.PenStyle.DashLine)
        line([day.with_qty for day in days], "accent", Qt.PenStyle.SolidLine)
