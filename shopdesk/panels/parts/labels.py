"""How is text put on the screen? Always as plain text, in a tone of the stylesheet, elided rather than cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from shopdesk.panels.parts.typography import FIGURE, HEADLINE, SECTION, face

# Signs that must not begin, and such that must not end a line.
NEVER_FIRST = frozenset("，。；：、？！）》」』”’…·,.;:?!)%")
NEVER_LAST = frozenset("（《「『“‘(¥￥")


def label(tone: str = "", name: str = "", *, wraps: bool = False, text: str = "") -> QLabel:
    """A label that never reads its text as HTML. ``name`` is its objectName."""
    made = WrappedLabel(text) if wraps else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if tone:
        made.setProperty("tone", tone)
    if name:
        made.setObjectName(name)
    return made


class WrappedLabel(QLabel):
    """Keeps the height its lines need: Qt's layouts squeeze wrapped text to two lines where room is short, and cut the rest."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._hold()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._hold()

    def _hold(self) -> None:
        held = self.minimumHeight()
        if held:
            self.setMinimumHeight(0)  # what is held counts as needed, so a shorter text would never give it back
        need = max(0, self.heightForWidth(self.width())) if self.text() else 0
        if need or held:
            self.setMinimumHeight(need)


class ElidedLabel(QLabel):
    """Lines (one unless said otherwise) that end in … where the room ends; the whole text is in the tooltip and for screen readers."""

    def __init__(self, tone: str = "", name: str = "", parent: QWidget | None = None, lines: int = 1) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if tone:
            self.setProperty("tone", tone)
        if name:
            self.setObjectName(name)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.fontMetrics().height() * self._lines)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() * self._lines)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._set_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_tip()

    def shown_lines(self) -> list[str]:
        """The text as it stands on the screen."""
        metrics, shown, rest = self.fontMetrics(), [], self.text()
        for _ in range(self._lines - 1):
            if metrics.horizontalAdvance(rest) <= self.width():
                break
            first, rest = broken(rest, metrics, self.width())
            shown.append(first)
        return [*shown, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.width())]

    def _set_tip(self) -> None:
        is_cut = self.shown_lines()[-1].endswith("…") and not self.text().endswith("…")
        self.setToolTip(plain_tip(self.text()) if is_cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        lines, height = self.shown_lines(), self.fontMetrics().height()
        top = (self.height() - height * self._lines) // 2
        for at, text in enumerate(lines):
            line = QRect(0, top + at * height, self.width(), height)
            painter.drawText(line, int(self.alignment() | Qt.TextFlag.TextSingleLine), text)


class ShorteningLabel(ElidedLabel):
    """Says less where there is no room for the whole: ``set_texts`` gives both; screen readers and the tooltip have the whole."""

    def __init__(self, name: str = "") -> None:
        self._short = ""
        super().__init__(name=name)

    def set_texts(self, whole: str, short: str) -> None:
        self._short = short
        self.setText(whole)

    def shown_lines(self) -> list[str]:
        is_fitting = not self._short or self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        said = self.text() if is_fitting else self._short
        return [self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, self.width())]

    def _set_tip(self) -> None:
        self.setToolTip(plain_tip(self.text()) if self.shown_lines()[0] != self.text() else "")


class FigureLabel(ElidedLabel):
    """A figure in the largest size of the scale that its place holds whole: a number must never lose a digit.

    ``state`` as the stylesheet knows it: thin and none are pale and light.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("figure", name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._face(FIGURE))
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, QFontMetrics(self._face(FIGURE)).height())

    def _face(self, size: int) -> QFont:
        return face(size, 400 if self.property("state") in ("thin", "none") else 600)

    def fitting(self) -> QFont:
        """The face it is written in."""
        for size in (FIGURE, HEADLINE, SECTION):
            if QFontMetrics(self._face(size)).horizontalAdvance(self.text()) <= self.width():
                break
        return self._face(size)

    def shown_lines(self) -> list[str]:
        return [QFontMetrics(self.fitting()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.fitting())
        painter.drawText(self.rect(), int(self.alignment() | Qt.TextFlag.TextSingleLine), self.shown_lines()[0])


def broken(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Where a line of a width ends: after a blank or a Chinese sign, the rest goes below."""
    room = len(text)
    while room > 1 and metrics.horizontalAdvance(text[:room]) > width:
        room -= 1
    cut = room
    while cut > room // 2 and room < len(text) and text[cut - 1] != " " and ord(text[cut - 1]) < 0x2E80:
        cut -= 1
    cut = cut if cut > room // 2 else room
    while 1 < cut < len(text) and (text[cut] in NEVER_FIRST or text[cut - 1] in NEVER_LAST):
        cut -= 1
    return text[:cut].rstrip(), text[cut:].lstrip()


def plain_tip(text: str) -> str:
    """A tooltip that Qt will not take for HTML."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<qt>{escaped}</qt>" if text else ""


class PushButton(QPushButton):
    """Enter presses the button that has the keyboard: Qt presses a dialog's default one instead, and in a window none."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


def button(name: str, kind: str = "plain") -> QPushButton:
    """A push button of a kind of the stylesheet: plain, primary, danger, quiet, link, icon."""
    made = PushButton()
    made.setObjectName(name)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a mouse click leaves no focus ring behind
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def pill(text: str, tone: str = "plain", name: str = "") -> QLabel:
    """A state in a word: plain, accent, good, warn or bad; the word says it, the colour only helps."""
    made = label(name=name, text=text)
    made.setProperty("pill", tone)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def set_busy(made: QPushButton, is_busy: bool) -> None:
    """While what it started runs, a button cannot be pressed and looks at work rather than forbidden."""
    made.setEnabled(not is_busy)
    made.setProperty("state", "busy" if is_busy else "")
    restyle(made)


def indent(box: QAbstractSpinBox) -> None:
    """Move a spin box's figures away from its border: the stylesheet's padding does not reach the field inside it."""
    box.lineEdit().setTextMargins(8, 0, 0, 0)


def mark_error(field: QWidget, words: str = "") -> None:
    """A field whose content cannot be taken, with the reason for eyes and screen readers; empty words take the mark off."""
    field.setProperty("state", "error" if words else "")
    field.setToolTip(plain_tip(words))
    field.setAccessibleDescription(words)
    restyle(field)


def card(name: str = "") -> QFrame:
    """A surface that holds one thing."""
    made = QFrame()
    made.setProperty("surface", "card")
    if name:
        made.setObjectName(name)
    return made


def rule() -> QFrame:
    """A hairline between parts."""
    made = QFrame()
    made.setProperty("surface", "rule")
    return made


def restyle(widget: QWidget) -> None:
    """Let the stylesheet look again after a dynamic property changed; what was never shown it has not looked at yet."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
