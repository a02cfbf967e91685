"""How did a SKU sell week by week, what is expected, and how will its stock run? Two small charts on scales of their own, one above the other."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopdesk.analysis.reorder_detail import SkuDetail
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import day_text
from shopdesk.panels.parts.typography import CAPTION, face, px

WEEKS_SHOWN = 26
MOST_STEPS = 3
# One picture: its title, what its marks stand for where both do not fit in one line, room for the highest tick, itself, the dates.
LINE, ABOVE, PLOT, FOOT = 16, 8, 56, 18
BETWEEN = 4
SIGN, GAP = 14, 8  # of a key: the mark before its words, the room before the mark
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Mark = Callable[[QPainter, QRectF], None]
Keys = Sequence[tuple[str, Mark]]


def unit_ticks(highest: float) -> list[int]:
    """Round numbers of whole units from 0 to at or above ``highest`` units, at most three steps of 1, 2 or 5 times a power of ten."""
    power = 10 ** max(0, math.floor(math.log10(max(highest, 1))) - 1)
    step = next(
        one * power * ten
        for ten in (1, 10, 100)
        for one in (1, 2, 5)
        if math.ceil(highest / (one * power * ten)) <= MOST_STEPS
    )
    return [at * step for at in range(max(1, math.ceil(highest / step)) + 1)]


class DemandChart(QWidget):
    """Above, weeks as sold (pale), as used where that differs (outlined) and the forecast; below, the stock with and without the order."""

    def __init__(self, look: Look, detail: SkuDetail) -> None:
        super().__init__()
        self._look, self._detail = look, detail
        self._weeks = detail.weeks[-WEEKS_SHOWN:]
        self._forecast = detail.line.forecast_per_week_qty
        self._ahead = math.ceil(len(detail.projection) / 7) if self._forecast is not None else 0
        sold = [qty for week in self._weeks for qty in (week.sold_qty, week.used_qty) if qty is not None]
        self.demand_ticks = unit_ticks(max([*sold, self._forecast or 0], default=0) / 1000)
        stock = [qty for day in detail.projection for qty in (day.with_qty, day.without_qty)]
        self.stock_ticks = unit_ticks(max(stock, default=0) / 1000)
        self._is_ordered = any(day.with_qty != day.without_qty for day in detail.projection)
        self._are_keys_below = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(200), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where a title and the keys beside it do not fit in one line, the keys of both pictures take the next."""
        metrics = QFontMetricsF(face(CAPTION))
        heads = ((self._demand_title(), self._demand_keys()), (self._stock_title(), self._stock_keys()))
        needed = max(metrics.horizontalAdvance(title) + px(GAP) + _wide(keys, metrics) for title, keys in heads)
        if self._are_keys_below != (needed > self.width() - 2):
            self._are_keys_below = not self._are_keys_below
            self.updateGeometry()

    def _head(self) -> int:
        return px(LINE) * (2 if self._are_keys_below else 1) + px(ABOVE)

    def _height(self) -> int:
        one = self._head() + px(PLOT) + px(FOOT)
        return 2 * one + px(BETWEEN) if self._detail.projection else one

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(face(CAPTION))
        metrics = QFontMetricsF(painter.font())
        scales = [f"{tick:,}" for ticks in (self.demand_ticks, self.stock_ticks) for tick in ticks]
        left = max(map(metrics.horizontalAdvance, scales)) + px(6)  # both pictures begin at the same place
        place = QRectF(left, self._head(), self.width() - left - 2, px(PLOT))
        self._paint_demand(painter, place)
        if self._detail.projection:
            self._paint_stock(painter, place.translated(0, self._head() + px(PLOT) + px(FOOT) + px(BETWEEN)))

    # ---- what sold and what is expected ------------------------------------------------------
    def _demand_title(self) -> str:
        return self.tr("Units sold a week")

    def _demand_keys(self) -> Keys:
        keys: list[tuple[str, Mark]] = []
        if any(week.used_qty not in (None, week.sold_qty) for week in self._weeks):
            keys.append((self.tr("as used"), self._outlined))
        if self._ahead:
            keys.append((self.tr("forecast"), self._ruled("accent", Qt.PenStyle.SolidLine)))
        return keys

    def _paint_demand(self, painter: QPainter, place: QRectF) -> None:
        colours, forecast = self._look.colours, self._forecast
        self._paint_head(painter, place, self._demand_title(), self._demand_keys())
        self._paint_scale(painter, place, self.demand_ticks)
        if not self._weeks:
            return
        step, top = place.width() / (len(self._weeks) + self._ahead), self.demand_ticks[-1] * 1000
        for at, week in enumerate(self._weeks):
            slot = QRectF(place.left() + at * step, place.top(), step, place.height())
            if week.sold_qty is None:  # no file speaks of it: not a week without sales
                painter.fillRect(slot, QBrush(colours.colour("shade"), Qt.BrushStyle.BDiagPattern))
                continue
            painter.fillRect(_bar(slot, week.sold_qty, top), colours.colour("bar"))
            if week.used_qty is not None and week.used_qty != week.sold_qty:
                self._outlined(painter, _bar(slot, week.used_qty, top))
        edge = place.left() + len(self._weeks) * step
        if forecast is not None and self._ahead:
            y = place.bottom() - place.height() * forecast / top
            self._ruled("accent", Qt.PenStyle.SolidLine)(painter, QRectF(edge, y, place.right() - edge, 0))
        self._paint_dates(painter, place, self._weeks[0].week, self._weeks[-1].week, edge)

    # ---- how the stock will run ----------------------------------------------------------------
    def _stock_title(self) -> str:
        return self.tr("Units in stock")

    def _stock_keys(self) -> Keys:
        if not self._is_ordered:
            return []
        return [
            (self.tr("no order"), self._ruled("soft", Qt.PenStyle.DashLine)),
            (self.tr("with the order"), self._ruled("accent", Qt.PenStyle.SolidLine)),
        ]

    def _paint_stock(self, painter: QPainter, place: QRectF) -> None:
        days, top = self._detail.projection, self.stock_ticks[-1] * 1000
        self._paint_head(painter, place, self._stock_title(), self._stock_keys())
        self._paint_scale(painter, place, self.stock_ticks)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._line(painter, place, [day.with_qty for day in days], top, "accent", Qt.PenStyle.SolidLine)
        if self._is_ordered:
            self._line(painter, place, [day.without_qty for day in days], top, "soft", Qt.PenStyle.DashLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_dates(painter, place, days[0].day, days[-1].day, place.right())

    def _line(
        self, painter: QPainter, place: QRectF, values: Sequence[int], top: int, colour: str, style: Qt.PenStyle
    ) -> None:
        along = place.width() / max(1, len(values) - 1)
        points = [
            QPointF(place.left() + at * along, place.bottom() - place.height() * value / top)
            for at, value in enumerate(values)
        ]
        painter.setPen(QPen(self._look.colours.colour(colour), 1.5, style))
        painter.drawPolyline(QPolygonF(points))

    # ---- words and scales ------------------------------------------------------------------------
    def _paint_head(self, painter: QPainter, place: QRectF, title: str, keys: Keys) -> None:
        """The title, and what the marks stand for, each beside its mark: at the right end of the line, or in the next."""
        metrics, colours = QFontMetricsF(painter.font()), self._look.colours
        line = QRectF(0, place.top() - self._head(), place.right(), px(LINE))
        painter.setPen(colours.colour("soft"))
        painter.drawText(line, _LEFT, title)
        right = 0.0 if self._are_keys_below else line.right() - _wide(keys, metrics)
        if self._are_keys_below:
            line.translate(0, px(LINE))
        for words, mark in keys:
            mark(painter, QRectF(right, line.center().y() - px(3), px(SIGN) - px(4), px(6)))
            right += px(SIGN)
            painter.setPen(colours.colour("soft"))
            painter.drawText(QRectF(right, line.top(), line.right() - right, line.height()), _LEFT, words)
            right += metrics.horizontalAdvance(words) + px(GAP)

    def _paint_scale(self, painter: QPainter, place: QRectF, ticks: Sequence[int]) -> None:
        """Lines at round numbers, named as long as the names do not touch; the first and the last always are."""
        colours, high = self._look.colours, QFontMetricsF(painter.font()).ascent()
        every = 1 if place.height() / (len(ticks) - 1) >= high else len(ticks) - 1
        for at, tick in enumerate(ticks):
            y = round(place.bottom() - place.height() * at / (len(ticks) - 1)) + 0.5
            painter.setPen(QPen(colours.colour("line"), 1))
            painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
            if at % every == 0:
                painter.setPen(colours.colour("soft"))
                painter.drawText(QRectF(0, y - px(8), place.left() - px(6), px(16)), _RIGHT, f"{tick:,}")

    def _paint_dates(self, painter: QPainter, place: QRectF, first: date, last: date, right: float) -> None:
        """The first and the last day below the picture, the last ending at ``right``."""
        painter.setPen(self._look.colours.colour("soft"))
        foot = QRectF(place.left(), place.bottom() + 2, right - place.left(), px(16))
        painter.drawText(foot, _LEFT, day_text(first, self._look.language))
        if first != last:
            painter.drawText(foot, _RIGHT, day_text(last, self._look.language))

    # ---- marks ---------------------------------------------------------------------------------------
    def _outlined(self, painter: QPainter, place: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._look.colours.colour("accent"))
        painter.drawRect(place)

    def _ruled(self, colour: str, style: Qt.PenStyle) -> Mark:
        """A line through the middle of a place."""

        def draw(painter: QPainter, place: QRectF) -> None:
            painter.setPen(QPen(self._look.colours.colour(colour), 1.6, style))
            y = place.center().y()
            painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))

        return draw


def _wide(keys: Keys, metrics: QFontMetricsF) -> float:
    """How much of a line the keys take."""
    return sum(px(SIGN) + metrics.horizontalAdvance(words) + px(GAP) for words, _ in keys) - px(GAP)


def _bar(slot: QRectF, value: int, top: int) -> QRectF:
    """The bar of so many thousandths in a week's place, below ``top`` thousandths."""
    tall = slot.height() * max(0, value) / top
    return QRectF(slot.left() + 1, slot.bottom() - tall, max(1.0, slot.width() - 2), tall)
