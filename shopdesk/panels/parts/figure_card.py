"""What is the figure, is it better or worse, and what does it rest on? One card or one line a figure."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from shopdesk.analysis.answer import Figure
from shopdesk.fields import heading
from shopdesk.panels.parts.charts import Sparkline
from shopdesk.panels.parts.labels import ElidedLabel, FigureLabel, ShorteningLabel, label, pill, plain_tip, restyle
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.reasons import reason_text
from shopdesk.panels.parts.spelling import Change, change, figure_text
from shopdesk.panels.parts.typography import HAIR, RADIUS_CONTROL, RADIUS_SURFACE, SMALL, face

# Figures of which more is worse; the others are better when they rise. Red is for trouble, so a mere fall stays grey.
_MORE_IS_WORSE = frozenset(
    {"refund_value", "refund_cash_value", "refund_rate", "returned_orders", "refund_orders", "lost_buyers"}
)
_TROUBLE_RATE = 0.10
_TROUBLE_POINTS = 0.02  # of a figure that is itself a rate
_SIDE = 16  # between a card's edge and its words
_SHORT = {"same": "±0", "none": "±0"}


def figure_title(name: str, language: str) -> str:
    """What a figure is called on its card."""
    return heading({"units": "units_qty"}.get(name, name), language)


def tone_of(name: str, figure: Figure, found: Change) -> str:
    """The colour role of a change: good, bad only where it is trouble, else plain."""
    if found.kind not in ("up", "down") or figure.state == "thin":
        return "plain"
    is_better = (found.kind == "up") != (name in _MORE_IS_WORSE)
    if is_better:
        return "good"
    base, value = figure.compare, figure.value
    if not base or value is None:
        return "bad"
    size, least = (
        (abs(value - base), _TROUBLE_POINTS)
        if figure.unit == "rate"
        else (abs(value - base) / abs(base), _TROUBLE_RATE)
    )
    return "plain" if size < least else "bad"


class _FigureButton(QAbstractButton):
    """A surface that can be pressed and focused like a button, holding labels."""

    def __init__(self, look: Look, panel: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.name = look, name
        self.is_stale = False
        self.setObjectName(f"{panel}_card_{name}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)  # all of a row are equally wide

    def change_words(self, found: Change, unit: str) -> str:
        """The change with triangle and words; never colour alone."""
        return {
            "up": "▲ " + (self.tr("{size} points") if unit == "rate" else self.tr("{size} up")).format(size=found.size),
            "down": "▼ "
            + (self.tr("{size} points") if unit == "rate" else self.tr("{size} down")).format(size=found.size),
            "same": self.tr("unchanged"),
            "new": self.tr("new, none before"),
            "none": self.tr("none before either"),
            "na": self.tr("no comparison"),
        }[found.kind]

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        self.paint_ground(painter)

    def paint_ground(self, painter: QPainter) -> None:
        """Ground, border and focus ring in the theme's roles."""
        colours = self.look.colours
        is_lit = self.underMouse() or self.isDown()
        role, width = (
            ("focus", 2.0) if self.hasFocus() else ("control_line" if is_lit or self.is_stale else "line", 1.0)
        )
        inset = width / 2
        style = Qt.PenStyle.DashLine if self.is_stale and not self.hasFocus() else Qt.PenStyle.SolidLine
        ground = "hover" if self.isDown() else "alternate" if self.is_stale else "surface"
        painter.setBrush(colours.colour(ground))
        painter.setPen(QPen(colours.colour(role), width, style))
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(inset, inset, -inset, -inset), RADIUS_SURFACE, RADIUS_SURFACE
        )


class FigureCard(_FigureButton):
    """Title, value, change, basis; a small line of the last spans. Pressed, it asks for the rows behind it (``clicked``)."""

    def __init__(self, look: Look, panel: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, panel, name, parent)
        self._title = ElidedLabel("small")
        self._value = FigureLabel(f"{panel}_figure_{name}")
        self._change = ShorteningLabel(f"{panel}_change_{name}")
        self._basis = ElidedLabel("caption", f"{panel}_basis_{name}", lines=2)
        self._spark = Sparkline(look)
        self._spark.setObjectName(f"{panel}_spark_{name}")
        for child in (self._title, self._value, self._change, self._basis, self._spark):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._state = pill("", name=f"{panel}_state_{name}")
        self._state.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._state.hide()
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._top.addWidget(self._title, 1)
        self._top.addWidget(self._state, 0, Qt.AlignmentFlag.AlignLeft)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self._value)
        middle.addWidget(self._spark, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(_SIDE, 7, _SIDE, 10)
        box.setSpacing(3)
        box.addLayout(self._top)
        box.addLayout(middle)
        box.addWidget(self._change)
        box.addWidget(self._basis)
        box.addStretch(1)  # a card with fewer lines than its neighbours keeps its figure in line with theirs

    def show_figure(self, figure: Figure, versus: str | None) -> None:
        """Show a figure; ``versus`` names what it is compared with, None where nothing ever is."""
        look = self.look
        title = figure_title(self.name, look.language)
        self.setText(title)
        self._title.setText(title)
        self._value.setText(figure_text(figure.value, figure.unit, look.currency))
        self.is_stale = False
        self._say_state(figure.state)
        if figure.value is None:
            self._change.set_texts(self.tr("not known"), "")
            self._change.setProperty("change", "plain")
            self._spark.show_values((), "")
        else:
            found = change(figure.value, figure.compare, figure.unit)
            words = self.change_words(found, figure.unit)
            is_measured = found.kind in ("up", "down", "same")
            self._change.set_texts(f"{words} · {versus}" if is_measured else words, words if is_measured else "")
            self._change.setProperty("change", tone_of(self.name, figure, found))
            self._spark.show_values(figure.spark, title)
        self._change.setVisible(versus is not None or figure.value is None)
        # Of an unknown figure it matters why; what it would have rested on is told by the tooltip.
        parts = [reason_text(figure.reason, look)] if figure.value is None else []
        parts.append(look.words(figure.basis))
        self._basis.setText(parts[0])
        self.setToolTip(plain_tip("\n".join(parts)))
        self.setAccessibleDescription("\n".join(parts))
        restyle(self._change)

    def mark_stale(self) -> None:
        """What it rests on has changed, the new figure is being worked out; until ``show_figure`` the old one stands, pale."""
        self.is_stale = True
        self._say_state("stale")
        self.update()

    def _say_state(self, state: str) -> None:
        """How far the figure can be trusted, in a word: colour and weight alone would not tell it."""
        words = {"thin": self.tr("limited data"), "stale": self.tr("updating")}.get(state, "")
        self._state.setText(words)
        self._state.setProperty("pill", "warn" if state == "thin" else "plain")
        self._state.setVisible(bool(words))
        self._value.setProperty("state", state)
        restyle(self._state)
        restyle(self._value)
        for part in (self._title, self._state):  # with a state or without, the figure stands at the same height
            part.setFixedHeight(QFontMetrics(face(SMALL)).height() + HAIR)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """The state beside the title, or below it where both have no room: a card without its title names nothing."""
        needed = self._title.sizeHint().width() + self._state.sizeHint().width() + self._top.spacing()
        is_folded = not self._state.isHidden() and needed > self.contentsRect().width() - 2 * _SIDE
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if is_folded else QBoxLayout.Direction.LeftToRight)


class FigureLine(_FigureButton):
    """The same in one line, for the figures of second rank: title, value, change; the title above where there is no room for all."""

    def __init__(self, look: Look, panel: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, panel, name, parent)
        self._title = ElidedLabel("soft")
        self._value = label("strong", f"{panel}_figure_{name}")
        self._change = label(name=f"{panel}_change_{name}")
        self._change.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for child in (self._title, self._value, self._change):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 4, 8, 4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self._value, 0, 1)
        self._grid.addWidget(self._change, 0, 2)
        self._is_folded = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """One line, or two with large text in a narrow place: a title of … names nothing."""
        parts = (
            self._title.sizeHint(),
            self._value.sizeHint(),
            self._change.sizeHint().expandedTo(self._change.minimumSize()),
        )
        is_folded = sum(part.width() for part in parts) + 32 > self.width()
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self._grid.addWidget(self._title, 0, 0, 1, 3 if is_folded else 1)
            self._grid.addWidget(self._value, int(is_folded), 1)
            self._grid.addWidget(self._change, int(is_folded), 2)

    def show_figure(self, figure: Figure, versus: str) -> None:
        look = self.look
        title = figure_title(self.name, look.language)
        self.setText(title)
        self._title.setText(title)
        self._value.setText(figure_text(figure.value, figure.unit, look.currency))
        self._change.setMinimumWidth(look.px(72))
        found = change(figure.value, figure.compare, figure.unit)
        arrow = {"up": "▲ ", "down": "▼ "}.get(found.kind, "")
        size = self.tr("{size} pts").format(size=found.size) if figure.unit == "rate" else found.size
        self._change.setText(f"{arrow}{size}" if found.size else _SHORT.get(found.kind, ""))
        self._change.setProperty("change", tone_of(self.name, figure, found))
        parts = [reason_text(figure.reason, look) if figure.value is None else "", look.words(figure.basis)]
        if found.size and figure.value is not None:
            parts.insert(0, f"{self.change_words(found, figure.unit)} · {versus}")
        tip = "\n".join(part for part in parts if part)
        self.setToolTip(plain_tip(tip))
        self.setAccessibleDescription(tip)
        restyle(self._change)
        self._fold()

    def paint_ground(self, painter: QPainter) -> None:
        colours = self.look.colours
        if self.hasFocus() or self.underMouse():
            painter.setBrush(colours.colour("hover"))
            painter.setPen(QPen(colours.colour("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), RADIUS_CONTROL, RADIUS_CONTROL)
