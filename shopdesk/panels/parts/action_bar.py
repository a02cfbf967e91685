"""What can be done about it? Buttons made from a panel's declared actions, awake while their rows are chosen, on as many lines as they need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from shopdesk.panels.parts.declaration import Action
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.labels import button, plain_tip
from shopdesk.panels.parts.look import Look

GAP = 8


class ActionBar(QWidget):
    """``do`` is called with the action whose button was pressed. ``wraps``: where one line is too short for the words, it takes more.

    Actions that are not open to every chosen row (``Action.allows``) are not there.
    """

    def __init__(
        self,
        look: Look,
        panel: str,
        actions: Sequence[Action],
        do: Callable[[Action], None],
        parent: QWidget | None = None,
        *,
        wraps: bool = True,
    ) -> None:
        super().__init__(parent)
        self._look, self.actions_declared, self._wraps = look, tuple(actions), wraps
        self._count = 0
        self._rows: Sequence[Row] = ()
        self._open: list[QPushButton] = []
        self._buttons: dict[str, QPushButton] = {}
        self.setObjectName(f"{panel}_actions")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for action in self.actions_declared:
            made = button(f"{panel}_action_{action.verb}", "primary" if action.is_main else "plain")
            made.setParent(self)
            made.clicked.connect(lambda _checked=False, action=action: do(action))
            self._buttons[action.verb] = made
        self.show_for(0)

    def button(self, verb: str) -> QPushButton:
        """The button of a verb."""
        return self._buttons[verb]

    def show_for(self, count: int, rows: Sequence[Row] = ()) -> None:
        """Wake the buttons that fit so many chosen rows, and say the number where a label has a place for it; ``rows`` are those."""
        self._count, self._rows = count, rows
        self._open = [self._buttons[one.verb] for one in self.actions_declared if one.is_open_to(rows)]
        for action in self.actions_declared:
            made = self._buttons[action.verb]
            label = replace(action.label, values={**action.label.values, "n": count})
            made.setText(self._look.words(label))
            made.setEnabled(action.fits(count))
            made.setToolTip(plain_tip(self._look.words(action.tip)))
            made.setVisible(made in self._open)
        self.updateGeometry()  # other words need another width, which a bar of one line asks its place for
        if self.parent() is not None or not self._open:  # nothing comes up as a window of its own
            self.setVisible(bool(self._open))
        self._arrange()

    def retranslate(self) -> None:
        self.show_for(self._count, self._rows)

    # ---- lines ----------------------------------------------------------------------------
    def sizeHint(self) -> QSize:
        return QSize(_length(self._open), self._height(self.lines()))

    def minimumSizeHint(self) -> QSize:
        if not self._wraps:
            return self.sizeHint()
        widest = max((made.sizeHint().width() for made in self._open), default=0)
        return QSize(widest, self._height(self.lines()))

    def lines(self) -> list[list[QPushButton]]:
        """Which buttons stand on a line together: filled from the last, so that the first, the main one, stands alone before another does."""
        lines: list[list[QPushButton]] = [[]]
        for made in reversed(self._open):
            if self._wraps and lines[0] and _length([made, *lines[0]]) > self.width():
                lines.insert(0, [])
            lines[0].insert(0, made)
        return lines

    def _height(self, lines: list[list[QPushButton]]) -> int:
        high = max((made.sizeHint().height() for made in self._open), default=0)
        return len(lines) * (high + GAP) - GAP if high else 0

    def _arrange(self) -> None:
        """Give each line's buttons the width of the bar, the longer word the more of it."""
        lines = self.lines()
        need = self._height(lines)
        if need != self.minimumHeight():
            self.setFixedHeight(need)
            self.updateGeometry()
        high, top = (need + GAP) // len(lines) - GAP, 0
        for line in lines:
            spare, left = max(0, self.width() - _length(line)), 0
            for at, made in enumerate(line):
                share = spare // len(line) + (1 if at < spare % len(line) else 0)
                wide = made.sizeHint().width() + share
                made.setGeometry(left, top, wide, high)
                left += wide + GAP
            top += high + GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.Show):
            self._arrange()
        return done


def _length(line: Sequence[QPushButton]) -> int:
    return sum(made.sizeHint().width() for made in line) + GAP * max(0, len(line) - 1)
