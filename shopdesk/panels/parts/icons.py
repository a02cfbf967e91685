"""Which picture has which name? Line icons of ``resources/icons``, drawn in a role's colour and sharp at any scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from shopdesk import shipped

_SCALES = (1.0, 1.5, 2.0, 3.0)


@cache
def _drawing(name: str) -> str:
    return shipped.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def pixmap(name: str, colour: str, size: int = 16, scale: float = 1.0) -> QPixmap:
    """One icon as a picture of ``size`` logical pixels."""
    picture = QPixmap(round(size * scale), round(size * scale))
    picture.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@cache
def icon(name: str, colour: str, chosen: str | None = None, size: int = 16) -> QIcon:
    """One icon for buttons; ``chosen`` is its colour while the button is checked."""
    found = QIcon()
    for scale in _SCALES:
        found.addPixmap(pixmap(name, colour, size, scale), QIcon.Mode.Normal, QIcon.State.Off)
        if chosen is not None:
            found.addPixmap(pixmap(name, chosen, size, scale), QIcon.Mode.Normal, QIcon.State.On)
    return found
