"""How did the months' return rates run? What has come back as a line, what is still expected of the young months dashed above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopdesk.frozen import dataclass
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import figure_text
from shopdesk.panels.parts.typography import CAPTION, SMALL, face, px

MONTHS_SHOWN = 12


@dataclass(frozen=True)
class CohortMark:
    """A month: the rate known by now, and completed where it is still young (None: mature, or nothing to complete it by).

    A month that is ``is_running`` stands for itself: no line leads to it, since it will not stay where it is.
    """

    month: str
    rate: float | None
    completed: float | None = None
    came_back: int = 0
    shipped: int = 0
    is_running: bool = False


class CohortChart(QWidget):
    """Lines with a dot a month; ``lines`` are levels of the rule book with their words (start, goal)."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._marks: Sequence[CohortMark] = ()
        self._lines: Sequence[tuple[str, float]] = ()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_cohorts(self, marks: Sequence[CohortMark], lines: Sequence[tuple[str, float]]) -> None:
        """Show the last of these months."""
        self._marks, self._lines = tuple(marks)[-MONTHS_SHOWN:], tuple(lines)
        self.setAccessibleName(self.tr("Return rate by month of sale"))
        self.setAccessibleDescription("; ".join(map(self.words, self._marks)))
        self.setToolTip("\n".join(map(self.words, self._marks)))
        self.update()

    def words(self, mark: CohortMark) -> str:
        """A month in words."""
        known = figure_text(mark.rate, "rate")
        said = self.tr("{month}: {rate} ({x} of {n})").format(
            month=mark.month, rate=known, x=f"{mark.came_back:,}", n=f"{mark.shipped:,}"
        )
        if mark.is_running:
            return said + self.tr(", still running")
        if mark.completed is None:
            return said
        return said + self.tr(", expected in the end {rate}").format(rate=figure_text(mark.completed, "rate"))

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(180))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(150))

    # ---- painting ------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._look.colours
        known = [one for mark in self._marks for one in (mark.rate, mark.completed) if one is not None]
        painter.setFont(face(SMALL))
        if not known:
            painter.setPen(colours.colour("soft"))
            words = self.tr("No month has both sales and time enough for returns.")
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)
            return
        plot = QRectF(px(44), px(16), self.width() - px(44) - px(10), self.height() - px(16) - px(22))
        top = max([*known, *(level for _, level in self._lines)]) * 1.12 or 1.0
        self._paint_levels(painter, plot, top)
        self._paint_months(painter, plot)
        self._paint_rates(painter, plot, top)

    def _spot(self, plot: QRectF, top: float, at: int, rate: float) -> QPointF:
        step = plot.width() / max(1, len(self._marks))
        return QPointF(plot.left() + step * (at + 0.5), plot.bottom() - plot.height() * rate / top)

    def _paint_levels(self, painter: QPainter, plot: QRectF, top: float) -> None:
        colours = self._look.colours
        painter.setFont(face(CAPTION))
        painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), colours.colour("line"))
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for words, level in self._lines:
            y = plot.bottom() - plot.height() * level / top
            painter.setPen(QPen(colours.colour("control_line"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(colours.colour("soft"))
            painter.drawText(QRectF(0, y - px(8), plot.left() - 6, px(16)), right, f"{level * 100:.0f} %")
            # left of the plot, where no line of months can cross it
            painter.drawText(QRectF(0, y + px(5), plot.left() - 6, px(14)), right, words)

    def _paint_months(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(self._look.colours.colour("soft"))
        reached, metrics = 0.0, QFontMetricsF(painter.font())
        for at in range(len(self._marks) - 1, -1, -1):  # the newest months keep their names where not all have room
            text = self._marks[at].month[2:]
            centre, wide = self._spot(plot, 1.0, at, 0).x(), metrics.horizontalAdvance(text) + 6
            if reached and centre + wide / 2 > reached:
                continue
            reached = centre - wide / 2
            place = QRectF(centre - wide / 2, plot.bottom() + 4, wide, px(16))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_rates(self, painter: QPainter, plot: QRectF, top: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, accent = self._look.colours, self._look.colours.colour("accent")
        before: tuple[QPointF, bool] | None = None
        for at, mark in enumerate(self._marks):
            shown = mark.completed if mark.completed is not None else mark.rate
            if shown is None or mark.is_running:
                before = None
                continue
            spot, is_young = self._spot(plot, top, at, shown), mark.completed is not None
            if before is not None:
                style = Qt.PenStyle.DashLine if is_young or before[1] else Qt.PenStyle.SolidLine
                painter.setPen(QPen(accent, 1.8, style))
                painter.drawLine(before[0], spot)
            before = spot, is_young
        for at, mark in enumerate(self._marks):
            if mark.rate is not None:
                spot = self._spot(plot, top, at, mark.rate)
                if mark.completed is not None:  # from what is known up to what is expected
                    painter.setPen(QPen(accent, 1.5, Qt.PenStyle.DashLine))
                    ahead = self._spot(plot, top, at, mark.completed)
                    painter.drawLine(spot, ahead)
                    painter.setBrush(colours.colour("surface"))
                    painter.setPen(QPen(accent, 1.5))
                    painter.drawEllipse(ahead, 3.5, 3.5)
                painter.setPen(QPen(colours.colour("soft"), 1.5) if mark.is_running else Qt.PenStyle.NoPen)
                painter.setBrush(colours.colour("surface") if mark.is_running else accent)
                painter.drawEllipse(spot, 3, 3)
        known = [at for at, mark in enumerate(self._marks) if mark.rate is not None and not mark.is_running]
        last = known[-1] if known else None
        if last is not None:
            self._paint_value(painter, plot, top, last)

    def _paint_value(self, painter: QPainter, plot: QRectF, top: float, at: int) -> None:
        """The newest month's rate in figures."""
        mark = self._marks[at]
        rate = mark.completed if mark.completed is not None else mark.rate
        assert rate is not None
        text = ("≈ " if mark.completed is not None else "") + figure_text(rate, "rate")
        painter.setFont(face(SMALL, 600))
        painter.setPen(self._look.colours.colour("text"))
        spot, wide = self._spot(plot, top, at, rate), QFontMetricsF(painter.font()).horizontalAdvance(text) + 4
        left = min(spot.x() - wide / 2, self.width() - wide)
        painter.drawText(QRectF(left, spot.y() - px(20), wide, px(16)), int(Qt.AlignmentFlag.AlignCenter), text)
