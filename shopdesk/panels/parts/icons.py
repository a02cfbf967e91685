"""Which picture has which name? Line icons of one well-kept set (Phosphor), drawn in a role's colour and sharp at any scale.

The set comes with the package qtawesome as a font. Its outlines are read straight from that file when the first icon is drawn
(2 ms): importing qtawesome itself would cost half a second and load eleven fonts before the first paint. To use another
picture, give it a name of ours in ``GLYPHS``; panels never see the names of the set.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPixmap, QRawFont

from shopdesk.panels.parts.typography import px

# Name here → name in the set: panels of the rail first, then what can be done, then what something is.
GLYPHS = {
    "overview": "house",
    "imports": "download-simple",
    "selection": "magnifying-glass",
    "tiers": "users-three",
    "replenishment": "package",
    "returns": "arrow-u-up-left",
    "compliance": "shield-check",
    "promotions": "megaphone",
    "goals": "target",
    "journal": "notebook",
    "summary": "printer",
    "rulebook": "book-open",
    "rules": "book-open",
    "settings": "gear-six",
    "add": "plus",
    "back": "arrow-left",
    "chart": "chart-line-up",
    "close": "x",
    "columns": "columns",
    "copy": "copy-simple",
    "delete": "trash",
    "down": "caret-down",
    "edit": "pencil-simple",
    "export": "export",
    "filter": "funnel",
    "find": "magnifying-glass",
    "forward": "arrow-right",
    "keyboard": "keyboard",
    "language": "translate",
    "left": "caret-left",
    "link": "link",
    "menu": "list",
    "more": "dots-three",
    "open": "arrow-square-out",
    "paste": "clipboard-text",
    "print": "printer",
    "redo": "arrow-u-up-right",
    "refresh": "arrows-clockwise",
    "remove": "minus",
    "right": "caret-right",
    "save": "floppy-disk",
    "search": "magnifying-glass",
    "theme": "palette",
    "tune": "sliders-horizontal",
    "undo": "arrow-u-up-left",
    "up": "caret-up",
    "box": "package",
    "bug": "bug",
    "busy": "hourglass-medium",
    "buyer": "user",
    "calendar": "calendar-check",
    "check": "check-circle",
    "clock": "clock",
    "error": "warning-circle",
    "fault": "warning-circle",
    "file": "file-text",
    "folder": "folder-open",
    "help": "question",
    "hidden": "eye-slash",
    "idea": "lightbulb",
    "info": "info",
    "item": "tag",
    "lock": "lock",
    "order": "receipt",
    "page": "file",
    "person": "user",
    "sheet": "table",
    "shop": "storefront",
    "shown": "eye",
    "tag": "tag",
    "tick": "check",
    "tray": "tray",
    "trend": "trend-up",
    "warning": "warning",
}
_FINEST = 2.0  # drawn in any case, for a finer screen that is plugged in later
_EM = 64


def _fonts() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package qtawesome, which holds the icons, is not installed")
    return Path(spec.origin).parent / "fonts"


@cache
def _set() -> tuple[QRawFont, dict[str, str]]:
    """The outlines, and the code point of each name as hexadecimal text."""
    folder = _fonts()
    names = json.loads(next(folder.glob("phosphor-charmap-*.json")).read_text(encoding="utf-8"))
    font = next(path for path in folder.glob("phosphor-*.ttf"))
    return QRawFont(str(font), _EM), names


@cache
def outline(name: str) -> QPainterPath:
    """One icon as a path in a square of 64; KeyError for a name that is not ours."""
    font, names = _set()
    glyph = font.glyphIndexesForString(chr(int(names[GLYPHS[name]], 16)))[0]
    path = font.pathForGlyph(glyph)
    path.translate(0, font.ascent())
    return path


def paint(painter: QPainter, name: str, colour: QColor, place: QRectF) -> None:
    """Draw one icon into a square, for what paints itself."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / _EM, place.height() / _EM)
    painter.fillPath(outline(name), colour)
    painter.restore()


def pixmap(name: str, colour: str, size: int = 16, scale: float = 1.0) -> QPixmap:
    """One icon as a picture of ``size`` logical pixels, more where the text is larger."""
    return _pixmap(name, colour, px(size), scale)


@cache
def _pixmap(name: str, colour: str, size: int, scale: float) -> QPixmap:
    picture = QPixmap(round(size * scale), round(size * scale))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, name, QColor(colour), QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


def icon(name: str, colour: str, chosen: str | None = None, size: int = 16, forbidden: str | None = None) -> QIcon:
    """One icon for buttons; ``chosen`` is its colour while the button is checked, ``forbidden`` while it is disabled."""
    return _icon(name, colour, chosen, px(size), forbidden)


@cache
def _icon(name: str, colour: str, chosen: str | None, size: int, forbidden: str | None) -> QIcon:
    found = QIcon()
    wanted = [(colour, QIcon.Mode.Normal, QIcon.State.Off), (chosen, QIcon.Mode.Normal, QIcon.State.On)]
    wanted += [(forbidden, QIcon.Mode.Disabled, QIcon.State.Off)]
    for scale in sorted({_FINEST, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}):
        for ink, mode, state in wanted:
            if ink is not None:
                found.addPixmap(_pixmap(name, ink, size, scale), mode, state)
    return found
