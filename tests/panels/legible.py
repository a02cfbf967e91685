"""Which words of a window cannot be read whole? Every text is measured against the room it was given.

A text may end in … on purpose; then its tooltip has the rest. Cells of tables are left out: their table shows the whole cell as a
tooltip. Nothing here knows a panel: it looks at whatever is on the screen.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from shopdesk import fields, wording
from shopdesk.panels.parts import look
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.folding_label import FoldingLabel
from shopdesk.panels.parts.labels import ElidedLabel
from shopdesk.panels.parts.typography import SMALL, face

SLACK = 1  # what rounding may cost


def longer(text: str) -> str:
    """The text with every word 40 % longer, blanks in braces left alone: what another language may need."""
    parts = re.split(r"(\{[^}]*\})", text)
    return "".join(part if part.startswith("{") else re.sub(r"[^\W\d_]+", _stretched, part) for part in parts)


def _stretched(found: re.Match[str]) -> str:
    word = found[0]
    return word + word[-1].lower() * math.ceil(0.4 * len(word))


class LongWords(dict[str, str]):
    """The texts of a context that knows every sentence: the source, lengthened."""

    def get(self, source: str, default: Any = None) -> Any:
        return longer(source)


def speak_long_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on English is a language 40 % longer, in the window's own words, in phrases and in headings."""
    real = wording.texts_of
    monkeypatch.setattr(
        wording, "texts_of", lambda language, context: LongWords() if language == "en" else real(language, context)
    )
    monkeypatch.setattr(look, "_translators", lambda language: (_long_translator(),) if language == "en" else ())
    known = {name: replace(field, en=longer(field.en)) for name, field in fields.FIELDS.items()}
    monkeypatch.setattr(fields, "FIELDS", known)


@cache
def _long_translator() -> look.CatalogueTranslator:
    """Made once while the long words are spoken, and never freed, as those of the window."""
    return look.CatalogueTranslator("en")


def unreadable(root: QWidget) -> list[str]:
    """Every text under a widget that is cut, as "objectName: text (what is wrong)"."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root) or (widget.visibleRegion().isEmpty() and _is_behind(widget, root)):
            continue
        for text, wrong in _faults(widget):
            found.append(f"{_named(widget)}: {text!r} {wrong}")
        if _has_words(widget) and (side := _cut_by(widget, root)):
            found.append(f"{_named(widget)}: {_words(widget)!r} is cut off {side}")
        found += [f"{_named(one)}: {_words(one)!r} lies over {_named(other)}" for one, other in _overlapping(widget)]
    return found


def _overlapping(parent: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    """Words and controls that a layout put over one another, for lack of room."""
    if parent.layout() is None:
        return
    laid = [
        one for one in parent.children() if isinstance(one, QWidget) and one.isVisibleTo(parent) and _has_words(one)
    ]
    for at, one in enumerate(laid):
        for other in laid[at + 1 :]:
            shared = one.geometry() & other.geometry()
            if shared.width() > SLACK and shared.height() > SLACK:
                yield one, other


def _is_behind(widget: QWidget, root: QWidget) -> bool:
    """Scrolled out of sight; it will be whole once it is scrolled to."""
    above = widget.parentWidget()
    while above is not None and above is not root:
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _named(widget: QWidget) -> str:
    name, above = widget.objectName(), widget
    while not name and (above := above.parentWidget()) is not None:
        name = f"{above.objectName()} › {type(widget).__name__}" if above.objectName() else ""
    return name or type(widget).__name__


def _words(widget: QWidget) -> str:
    return str(widget.text()) if isinstance(widget, QLabel | QAbstractButton) else ""


def _has_words(widget: QWidget) -> bool:
    return bool(_words(widget)) or isinstance(widget, QComboBox | QLineEdit)


def _cut_by(widget: QWidget, root: QWidget) -> str:
    """Which side of the widget lies outside of what holds it; below is fine where one can scroll there."""
    above, can_scroll = widget.parentWidget(), False
    while above is not None:
        is_viewport = isinstance(above.parentWidget(), QAbstractScrollArea)
        place = QRect(widget.mapTo(above, QPoint(0, 0)), widget.size())
        if place.left() < -SLACK or place.right() > above.width() - 1 + SLACK:
            return "at the side"
        can_scroll = can_scroll or is_viewport
        if not can_scroll and (place.top() < -SLACK or place.bottom() > above.height() - 1 + SLACK):
            return "below"
        if above is root or above.isWindow():
            break
        above = above.parentWidget()
    return ""


def _faults(widget: QWidget) -> Iterator[tuple[str, str]]:
    if isinstance(widget, ElidedLabel):
        is_cut = any(line.endswith("…") for line in widget.shown_lines()) and not widget.text().endswith("…")
        if widget.text() and is_cut and not widget.toolTip():
            yield widget.text(), "ends in … without a tooltip"
        if widget.text() and widget.height() + SLACK < widget.fontMetrics().height():
            yield widget.text(), f"is {widget.height()} high"
    elif isinstance(widget, FoldingLabel) and widget.is_folded:
        if not widget.toolTip():
            yield widget.text(), "is folded without a tooltip"
        need = widget.fontMetrics().lineSpacing() * len(widget.shown_lines())
        if need > widget.height() + SLACK:
            yield widget.text(), f"is folded to lines that need {need} of height, has {widget.height()}"
    elif isinstance(widget, QLabel):
        yield from _label_faults(widget)
    elif isinstance(widget, QCheckBox | QRadioButton):
        if widget.sizeHint().width() > widget.width() + SLACK:
            yield widget.text(), _lacking(widget.width(), widget.sizeHint().width())
    elif isinstance(widget, QPushButton):
        yield from _button_faults(widget)
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget).width()
        need = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if need > room + SLACK and not (isinstance(widget, ChoiceList) and widget.shown_text().endswith("…")):
            yield widget.currentText(), _lacking(room, need)  # whatever its tooltip says: Qt cuts it in a letter
        elif need > room + SLACK and not widget.tip():
            yield widget.currentText(), "ends in … without a tooltip"
    elif isinstance(widget, QLineEdit):
        need, room = widget.fontMetrics().horizontalAdvance(widget.placeholderText()), widget.width() - 20
        if not widget.text() and need > room and not widget.toolTip():
            yield widget.placeholderText(), _lacking(room, need)
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            need, room = widget.fontMetrics().horizontalAdvance(widget.tabText(at)), widget.tabRect(at).width()
            if need > room + SLACK or widget.tabRect(at).right() > widget.width() + SLACK:
                yield widget.tabText(at), "does not fit its tab"
    elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        yield from _heading_faults(widget)


def _label_faults(widget: QLabel) -> Iterator[tuple[str, str]]:
    text, metrics = widget.text(), widget.fontMetrics()
    if not text:
        return
    margin = 2 * widget.margin()
    room = widget.contentsRect().size() - QSize(margin, margin)
    if widget.wordWrap():
        box = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), int(Qt.TextFlag.TextWordWrap), text)
        if box.height() > room.height() + SLACK:
            yield text, f"needs {box.height()} of height, has {room.height()}"
        widest = max(metrics.horizontalAdvance(word) for word in re.split(r"\s+|(?<=[\u2e80-\uffef])", text))
        if widest > room.width() + SLACK:
            yield text, "has a word wider than its label"
    else:
        need = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
        if need > room.width() + SLACK and not widget.toolTip():
            yield text, _lacking(room.width(), need)
        if metrics.height() > room.height() + 3:
            yield text, f"needs {metrics.height()} of height, has {room.height()}"


def _button_faults(widget: QPushButton) -> Iterator[tuple[str, str]]:
    text = widget.text().replace("&&", "&")
    if not text:
        return
    if text.endswith("…") and not widget.toolTip() and not widget.accessibleName().endswith("…"):
        if widget.accessibleName():
            yield text, "ends in … without a tooltip"
        return
    font = QFont(widget.font())
    if widget.isChecked():
        font.setWeight(QFont.Weight.DemiBold)  # what the stylesheet draws for it
    option = QStyleOptionButton()
    widget.initStyleOption(option)
    need = QFontMetrics(font).horizontalAdvance(text) + (0 if widget.icon().isNull() else widget.iconSize().width() + 4)
    room = widget.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, widget).width()
    if need > room + SLACK and not widget.toolTip():
        yield text, _lacking(room, need)
    if QFontMetrics(font).height() > widget.height() + SLACK:
        yield text, f"is {widget.height()} high"


def _heading_faults(widget: QHeaderView) -> Iterator[tuple[str, str]]:
    model, side = widget.model(), Qt.Orientation.Horizontal
    bold = face(SMALL, 600)  # what the stylesheet writes headings in
    for at in range(widget.count()):
        if widget.isSectionHidden(at):
            continue
        text = str(model.headerData(at, side) or "")
        need, room = QFontMetrics(bold).horizontalAdvance(text), widget.sectionSize(at) - 2 * 8
        if need > room + SLACK and not model.headerData(at, side, Qt.ItemDataRole.ToolTipRole):
            yield text, _lacking(room, need)


def _lacking(room: int, need: int) -> str:
    return f"needs {need} of width, has {room}"
