"""What can stand on a page? Texts, rules, boxes and shapes at their places in points, painted on any device.

Only greys are used and none lighter than a laser printer holds: what matters is said by size, weight, shape and words.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPen, QPolygonF

from shopdesk.frozen import dataclass
from shopdesk.panels.paper_type import FINENESS, Face

BLACK = "#111111"
DARK = "#3a3a3a"
SOFT = "#666666"
BAR = "#a8a8a8"
HAIR = "#c4c4c4"
BOLDER = 1 / 24  # of the size of the text: as thick as Qt makes a bold of a font that has none


@dataclass(frozen=True)
class Text:
    """A line of text; ``y`` is its baseline."""

    x: float
    y: float
    text: str
    face: Face
    ink: str = BLACK

    @property
    def right(self) -> float:
        return self.x + self.face.width(self.text)

    def moved(self, dx: float, dy: float) -> Text:
        return Text(self.x + dx, self.y + dy, self.text, self.face, self.ink)

    def paint(self, painter: QPainter) -> None:
        painter.save()
        painter.translate(self.x, self.y)
        painter.scale(1 / FINENESS, 1 / FINENESS)
        painter.setFont(self.face.font)
        painter.setPen(QColor(self.ink))
        painter.drawText(QPointF(0, 0), self.text)
        if self.face.lacks_bold and painter.paintEngine().type() == QPaintEngine.Type.Raster:
            # Qt thickens outlines by itself in a PDF and for small glyphs, not for the large ones that are scaled down here
            outline = QPainterPath()
            outline.addText(QPointF(0, 0), self.face.font, self.text)
            painter.strokePath(outline, QPen(QColor(self.ink), self.face.size * FINENESS * BOLDER))
        painter.restore()


@dataclass(frozen=True)
class Path:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    width: float = 0.5
    ink: str = HAIR
    is_dotted: bool = False

    def moved(self, dx: float, dy: float) -> Path:
        return Path(tuple((x + dx, y + dy) for x, y in self.points), self.width, self.ink, self.is_dotted)

    def paint(self, painter: QPainter) -> None:
        pen = QPen(QColor(self.ink), self.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if self.is_dotted:
            pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        if len(self.points) == 2:
            painter.drawLine(QLineF(QPointF(*self.points[0]), QPointF(*self.points[1])))
        else:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in self.points]))


@dataclass(frozen=True)
class Box:
    """A rectangle, filled or outlined."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    ink: str | None = None

    def moved(self, dx: float, dy: float) -> Box:
        return replace(self, x=self.x + dx, y=self.y + dy)

    def paint(self, painter: QPainter) -> None:
        rectangle = QRectF(self.x, self.y, self.width, self.height)
        if self.fill:
            painter.fillRect(rectangle, QColor(self.fill))
        if self.ink:
            painter.setPen(QPen(QColor(self.ink), 0.7))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rectangle)


@dataclass(frozen=True)
class Triangle:
    """▲ or ▼, drawn rather than typed: fonts differ in its size; ``x, y`` is its lower left corner."""

    x: float
    y: float
    size: float
    is_up: bool

    def moved(self, dx: float, dy: float) -> Triangle:
        return replace(self, x=self.x + dx, y=self.y + dy)

    def paint(self, painter: QPainter) -> None:
        base, tip = (self.y, self.y - self.size) if self.is_up else (self.y - self.size, self.y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(BLACK))
        middle = self.x + self.size / 2
        corners = [QPointF(self.x, base), QPointF(self.x + self.size, base), QPointF(middle, tip)]
        painter.drawPolygon(QPolygonF(corners))


Mark = Text | Path | Box | Triangle


def rule(x: float, y: float, width: float, *, thick: float = 0.5, ink: str = HAIR) -> Path:
    """A level line."""
    return Path(((x, y), (x + width, y)), thick, ink)


def right_text(right: float, y: float, text: str, face: Face, ink: str = BLACK) -> Text:
    """A text that ends at ``right``."""
    return Text(right - face.width(text), y, text, face, ink)


@dataclass(frozen=True)
class Strip:
    """A piece of a block that no page break may cut: its height, its marks from its own top left, the space before it.

    is_kept: stays on the page of what follows. head: stands above it again where it begins a page.
    """

    height: float
    marks: tuple[Mark, ...]
    before: float = 0.0
    is_kept: bool = False
    head: Strip | None = None
