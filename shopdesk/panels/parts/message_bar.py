"""What went well, what needs care, what failed? One bar a panel: a sentence, its remedy, at most one action."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shopdesk.errors import UserFault
from shopdesk.panels.parts import icons
from shopdesk.panels.parts.closed_cautions import ClosedCautions
from shopdesk.panels.parts.folding_label import FoldingLabel
from shopdesk.panels.parts.labels import button, restyle
from shopdesk.panels.parts.look import Look
from shopdesk.wording import Phrase

_MARGINS, _GAP = (12, 5, 8, 5), 10
_SHARE, _FEWEST_LINES = 0.1, 2  # of a panel's height for the cautions, of which that many lines stand there in any case
_ICONS = {"info": "info", "good": "check", "warn": "warning", "bad": "fault"}
_COLOURS = {"info": "accent", "good": "good", "warn": "warn", "bad": "bad"}
Words = Phrase | str


class MessageBar(QFrame):
    """Hidden while there is nothing to say. Texts are phrases where possible, so that they follow the language.

    What came of an act is ``say``-ed; the cautions of an answer ``stand``: one she closed is not shown again until it says something
    else, and ``reopen``, a button for the panel to place, brings it back. Cautions that would take too much of a low panel are folded:
    the rest of their words comes with the bar's own "More".
    """

    def __init__(self, look: Look, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._said: list[Words] = []
        self._standing: list[Words] = []
        self._shows_cautions = False
        self._state = "info"
        self._act: Callable[[], None] | None = None
        self.setProperty("surface", "message")
        self.setObjectName(f"{panel}_message_bar")
        self._icon = QLabel()
        self._icon.setObjectName(f"{panel}_message_icon")
        self._text = FoldingLabel(f"{panel}_message")
        self._action = button(f"{panel}_message_action", "link")
        self._action.clicked.connect(self._do)
        self._most_lines = 0
        self._is_unfolded = False
        self._more = button(f"{panel}_message_more", "link")
        self._more.clicked.connect(self._unfold_or_fold)
        self._close = button(f"{panel}_message_close", "icon")
        self._close.clicked.connect(self._closed_by_hand)
        self.reopen = button(f"{panel}_cautions", "icon")
        self.reopen.clicked.connect(self._reopened)
        self.reopen.hide()
        self._panel = panel
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 3, 0, 3)
        texts.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(_GAP)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    def say(
        self, words: Words | list[Words], state: str = "info", action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show sentences in a state (info, good, warn, bad); ``action`` is the text of the one button."""
        self._said = list(words) if isinstance(words, list) else [words]
        self._state = state
        self._act = act
        self._shows_cautions = self._is_unfolded = False
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.retranslate()
        self.setProperty("state", state)
        restyle(self)
        self.show()

    def show_fault(self, fault: UserFault) -> None:
        """A fault of the user's world: what happened and what to do."""
        self.say([words for words in (fault.message, fault.remedy) if words is not None], "bad")

    def stand(self, cautions: Sequence[Words], *, is_quiet: bool = False) -> None:
        """What an answer cautions of, instead of what was shown; those she closed stay closed. ``is_quiet``: what is shown now stays."""
        self._standing = list(cautions)
        if not is_quiet:
            self._show_standing()
        self._say_reopen()

    def clear(self) -> None:
        self._said = []
        self.hide()

    def _show_standing(self) -> None:
        still = self._closed().left_open(self._standing)
        if still:
            self.say(still, "warn")
            self._shows_cautions = True
            self._fold()
        else:
            self.clear()

    # ---- the fold -----------------------------------------------------------------------------------------------
    def fit(self, height: int) -> None:
        """Leave room for the rows of a panel that is so high, in pixels."""
        line = self._text.fontMetrics().lineSpacing()
        self._most_lines = max(_FEWEST_LINES, int(height * _SHARE) // line)
        self._fold()

    def _fold(self) -> None:
        """Fold what needs more lines than it may have in the width there is without a button."""
        beside = [made.sizeHint().width() for made in (self._action, self._close) if not made.isHidden()]
        beside.append(self._icon.width())
        room = self.width() - _MARGINS[0] - _MARGINS[2] - sum(beside) - len(beside) * _GAP
        is_long = bool(self._shows_cautions and self._most_lines) and self._text.lines_needed(room) > self._most_lines
        self._more.setText(self.tr("Less") if self._is_unfolded else self.tr("More"))
        self._more.setVisible(is_long)
        self._text.fold(self._most_lines if is_long and not self._is_unfolded else 0)

    def _unfold_or_fold(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    # ---- cautions closed ----------------------------------------------------------------------------------------
    def _closed(self) -> ClosedCautions:
        return ClosedCautions(self._look.kept, self._panel)

    def _closed_by_hand(self) -> None:
        if self._shows_cautions:
            self._closed().close(self._said)
        self._show_standing()  # below what came of an act, cautions may still stand
        self._say_reopen()

    def _reopened(self) -> None:
        self._closed().reopen(self._standing)
        self._show_standing()
        self._say_reopen()

    def _say_reopen(self) -> None:
        count = len(self._standing) - len(self._closed().left_open(self._standing))
        words = self.tr("Show the cautions closed: {n}").format(n=count)
        self.reopen.setVisible(bool(count))
        self.reopen.setAccessibleName(words)
        self.reopen.setToolTip(words)
        self.reopen.setIcon(icons.icon("warning", self._look.colours.soft))

    def retranslate(self) -> None:
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.setToolTip(self.tr("Close message"))
        # Chinese sentences follow each other without a blank.
        joint = "" if self._look.language.startswith("zh") else " "
        self._text.setText(joint.join(self._look.words(words) for words in self._said))
        colours = self._look.colours
        size = self._look.px(18)
        self._icon.setFixedSize(size, size)
        self._icon.setPixmap(icons.pixmap(_ICONS[self._state], getattr(colours, _COLOURS[self._state]), 18, 2.0))
        self._close.setIcon(icons.icon("close", colours.soft))
        self._say_reopen()
        self._fold()

    def _do(self) -> None:
        if self._act is not None:
            self._act()
