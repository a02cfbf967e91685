"""How do days and weeks look? Small charts painted from the palette's roles: few marks, labels on the marks, gaps drawn as gaps."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import field
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopdesk.frozen import dataclass
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import UNKNOWN, day_text
from shopdesk.panels.parts.typography import BODY, CAPTION, SMALL, WIDE, face, px
from shopdesk.wording import money_text

Value = int | float | None
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


def nice_top(highest: float) -> float:
    """The round number at or above the highest value that makes four even steps."""
    if highest <= 0:
        return 4.0
    power = 10 ** math.floor(math.log10(highest))
    for step in (1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10):
        if step * power >= highest:
            return step * power
    return 10 * power


class Sparkline(QWidget):
    """The last spans as a thin line with a dot at its end; nothing where there are fewer than two values."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._values: tuple[Value, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(64), px(24))

    def show_values(self, values: Sequence[Value], title: str) -> None:
        self._values = tuple(values)
        self.setAccessibleName(title)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        known = [value for value in self._values if value is not None]
        if len(known) < 2 or self.width() < px(32):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = min(known), max(known)
        width = min(self.width() - 8.0, px(88))
        left, room = self.width() - width - 4, self.height() - 8.0
        step = width / (len(self._values) - 1)

        def spot(at: int, value: float) -> QPointF:
            share = (value - low) / (high - low) if high > low else 0.5
            return QPointF(left + at * step, 4 + room * (1 - share))

        colour = self._look.colours.colour("accent")
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        run: list[QPointF] = []
        for at, value in enumerate((*self._values, None)):
            if value is not None:
                run.append(spot(at, value))
            else:
                if len(run) > 1:
                    painter.drawPolyline(QPolygonF(run))
                run = []
        last = max(at for at, value in enumerate(self._values) if value is not None)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(spot(last, float(self._values[last] or 0)), 2.5, 2.5)


@dataclass(frozen=True)
class DaySeries:
    """Values in fen of consecutive days against those of the comparison, by position in the month; None = not covered."""

    days: tuple[date, ...] = ()
    values: tuple[Value, ...] = ()
    base: tuple[Value, ...] = ()
    name: str = ""
    base_name: str = ""
    marks: dict[date, str] = field(default_factory=dict)


class DayChart(QWidget):
    """Bars a day in the accent's pale form, the comparison as a thin grey line. The day under the mouse or the arrow keys is named with its figures."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._series = DaySeries()
        self._at: int | None = None
        self.setObjectName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(px(560), px(148))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), px(112))

    def show_series(self, series: DaySeries, description: str) -> None:
        """Show days; ``description`` has the headline numbers in words, for screen readers."""
        self._series, self._at = series, None
        self.setAccessibleDescription(description)
        self.update()

    def day_words(self, at: int) -> str:
        """One day with its figures."""
        series, look = self._series, self._look

        def money(values: tuple[Value, ...]) -> str:
            value = values[at] if at < len(values) else None
            return UNKNOWN if value is None else money_text(int(value), look.currency, cents=False)

        words = f"{day_text(series.days[at], look.language)}  {money(series.values)}"
        if series.base:
            words += f"  ·  {series.base_name} {money(series.base)}"
        return words

    # ---- painting ------------------------------------------------------------
    def _plot(self) -> QRectF:
        """Where the bars stand: right of the scale, below the words, above the days."""
        left, top, foot = px(52), px(30), px(22)
        return QRectF(left, top, max(40, self.width() - left - 4), max(40, self.height() - top - foot))

    def _slot(self) -> float:
        return self._plot().width() / max(1, len(self._series.days))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours, series, plot = self._look.colours, self._series, self._plot()
        painter.setFont(face(CAPTION))
        known = [value for value in (*series.values, *series.base) if value is not None]
        top = nice_top(max(known, default=0) / 100)
        if not known:
            painter.setFont(face(SMALL))
            painter.setPen(colours.colour("soft"))
            painter.drawText(plot, int(Qt.AlignmentFlag.AlignCenter), self.accessibleDescription())
        else:
            self._paint_grid(painter, plot, top)
            self._paint_bars(painter, plot, top)
            self._paint_base(painter, plot, top)
            self._paint_days(painter, plot)
        self._paint_words(painter, plot)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 6, 6)

    def _paint_grid(self, painter: QPainter, plot: QRectF, top: float) -> None:
        colours = self._look.colours
        for part in range(3):
            share = part / 2
            y = round(plot.bottom() - share * plot.height()) + 0.5
            painter.setPen(QPen(colours.colour("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(colours.colour("soft"))
            painter.drawText(
                QRectF(0, y - px(8), plot.left() - 8, px(16)),
                int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                f"{top * share:,.0f}",
            )

    def _paint_bars(self, painter: QPainter, plot: QRectF, top: float) -> None:
        colours, slot = self._look.colours, self._slot()
        width = max(2.0, min(18.0, slot * 0.62))
        for at, value in enumerate(self._series.values):
            left = plot.left() + slot * at + (slot - width) / 2
            if value is None:
                # A day no file covers: hatched ground, so that it is not taken for a day without sales.
                painter.fillRect(
                    QRectF(plot.left() + slot * at, plot.top(), slot, plot.height()),
                    QBrush(colours.colour("shade"), Qt.BrushStyle.BDiagPattern),
                )
                continue
            height = max(0.0, min(1.0, value / 100 / top)) * plot.height()
            is_lit = at == self._at
            painter.fillRect(
                QRectF(round(left), plot.bottom() - height, round(width), height),
                colours.colour("accent" if is_lit else "bar"),
            )

    def _paint_base(self, painter: QPainter, plot: QRectF, top: float) -> None:
        colours, slot = self._look.colours, self._slot()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.colour("soft"), 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        run: list[QPointF] = []
        for at in range(len(self._series.days) + 1):
            value = self._series.base[at] if at < min(len(self._series.base), len(self._series.days)) else None
            if value is not None:
                share = max(0.0, min(1.0, value / 100 / top))
                run.append(QPointF(plot.left() + slot * (at + 0.5), plot.bottom() - share * plot.height()))
            elif run:
                painter.drawPolyline(QPolygonF(run))
                run = []
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_days(self, painter: QPainter, plot: QRectF) -> None:
        colours, slot, days = self._look.colours, self._slot(), self._series.days
        painter.setPen(colours.colour("soft"))
        shown = [at for at in range(len(days)) if at == 0 or days[at].day % 5 == 0]
        reached = 0.0
        for at in shown:
            centre = plot.left() + slot * (at + 0.5)
            text = day_text(days[at], self._look.language) if at == 0 else str(days[at].day)
            wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 4
            left = min(max(centre - wide / 2, 0.0), self.width() - wide)
            if left < reached:
                continue  # no room: the next one tells the place as well
            reached = left + wide + 4
            painter.drawText(QRectF(left, plot.bottom() + 4, wide, px(16)), int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_words(self, painter: QPainter, plot: QRectF) -> None:
        """Title and key, the key drawn as marks; while a day is pointed at, that day's figures instead. The title yields."""
        colours = self._look.colours
        painter.setFont(face(SMALL))
        used = self._paint_day_words(painter, plot) if self._at is not None else self._paint_key(painter, plot)
        painter.setFont(face(BODY, 600))
        painter.setPen(colours.colour("text"))
        room = plot.right() - used
        title = painter.fontMetrics().elidedText(self.accessibleName(), Qt.TextElideMode.ElideRight, int(room))
        self.setToolTip(self.accessibleName() if title != self.accessibleName() else "")
        painter.drawText(QRectF(0, 0, room, px(20)), _MIDDLE, title)

    def _paint_day_words(self, painter: QPainter, plot: QRectF) -> float:
        """The figures of the day pointed at, on the right; says how much room they took."""
        text = self.day_words(self._at or 0)
        painter.setPen(self._look.colours.colour("text"))
        painter.drawText(QRectF(0, 0, plot.right(), px(20)), int(Qt.AlignmentFlag.AlignRight) | _MIDDLE, text)
        return painter.fontMetrics().horizontalAdvance(text) + WIDE

    def _paint_key(self, painter: QPainter, plot: QRectF) -> float:
        """What bar and line stand for, on the right; says how much room they took."""
        colours, series = self._look.colours, self._series
        metrics, middle, x = QFontMetricsF(painter.font()), px(20) / 2, plot.right()
        for text, is_line in ((series.base_name, True), (series.name, False)):
            if not text or (is_line and not series.base):
                continue
            wide = metrics.horizontalAdvance(text)
            x -= wide
            painter.setPen(colours.colour("soft"))
            painter.drawText(QRectF(x, 0, wide + 2, px(20)), _MIDDLE, text)
            x -= px(18)
            if is_line:
                painter.setPen(QPen(colours.colour("soft"), 1.6))
                painter.drawLine(QPointF(x, middle), QPointF(x + px(12), middle))
            else:
                painter.fillRect(QRectF(x, middle - px(5), px(10), px(10)), colours.colour("bar"))
            x -= WIDE
        return plot.right() - x

    # ---- pointing --------------------------------------------------------------
    def _point(self, at: int | None) -> None:
        if at != self._at:
            self._at = at
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        plot = self._plot()
        at = int((event.position().x() - plot.left()) // self._slot()) if self._series.days else -1
        self._point(at if 0 <= at < len(self._series.days) else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self._series.days)
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if count and event.key() in moves:
            at = -1 if self._at is None else self._at
            self._point(min(count - 1, max(0, at + moves[Qt.Key(event.key())])))
        elif event.key() == Qt.Key.Key_Escape and self._at is not None:
            self._point(None)
        else:
            super().keyPressEvent(event)
