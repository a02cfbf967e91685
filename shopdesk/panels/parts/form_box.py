"""How does a small form ask? A title, what it is about, fields each below its name, and the foot: Cancel, then the act that Enter does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shopdesk.panels.parts.labels import button, card, label
from shopdesk.panels.parts.typography import GAP, HAIR, TIGHT, px

# A field's name, the field, and the row it shares with what belongs to it.
Field: TypeAlias = tuple[str, QWidget, QLayout | None]


def page_of(dialog: QDialog) -> QVBoxLayout:
    """The layout of a dialog, with the margins that all have."""
    box = QVBoxLayout(dialog)
    box.setContentsMargins(px(24), px(20), px(24), px(20))
    box.setSpacing(px(TIGHT))
    return box


def foot_of(*right: QPushButton, left: Sequence[QWidget] = ()) -> QHBoxLayout:
    """The row of buttons that ends a dialog: what leads away or aside on the left, what ends it on the right.

    The last is the main one, which Enter presses wherever no other button has the keyboard.
    """
    right[-1].setDefault(True)
    row = QHBoxLayout()
    row.setSpacing(px(TIGHT))
    for made in left:
        row.addWidget(made)
    row.addStretch()
    for made in right:
        row.addWidget(made)
    return row


def framed(table: QWidget) -> QFrame:
    """A table on a surface of its own: it has no border of its own that is seen."""
    frame = card()
    inner = QVBoxLayout(frame)
    inner.setContentsMargins(HAIR, HAIR, HAIR, HAIR)
    inner.addWidget(table)
    return frame


def fit_over(dialog: QDialog, width: int, height: int) -> None:
    """As large as wanted (pixels), but no larger than the main window it lies over, or the screen where there is none."""
    over: QWidget | None = dialog.parentWidget()
    while over is not None and (above := over.window().parentWidget()) is not None:
        over = above
    room = over.window().size() if over is not None else dialog.screen().availableSize()
    dialog.resize(min(width, room.width() - 32), min(height, room.height() - 48))


class FormBox(QDialog):
    """``stem`` begins the handles of its parts: ``<stem>_title``, ``<stem>_cancel``, ``<stem>_accept``; ``name`` is its own.

    Whoever makes one tells and asks in the order in which it is read, ends with ``end``, and does the act in ``_done``.
    ``FITS``: it is as high as its words need at its width; a form with a list in it is as large as it was made.
    """

    FITS = True

    def __init__(
        self,
        stem: str,
        title: str,
        parent: QWidget | None = None,
        *,
        name: str = "",
        title_name: str = "",
        width: int = 420,
    ) -> None:
        super().__init__(parent)
        self._stem = stem
        said = title.rstrip("…")  # the button that led here promises a question; this is the question
        self.setObjectName(name or stem)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(said)
        self.setMinimumWidth(px(width))
        self.accept_button = button(f"{stem}_accept", "primary")
        self.accept_button.clicked.connect(lambda: self._done())
        self._cancel = button(f"{stem}_cancel")
        self._cancel.clicked.connect(self.reject)
        self._box = page_of(self)
        self._box.addWidget(label("section", title_name or f"{stem}_title", wraps=True, text=said))

    def tell(self, words: str, tone: str = "small", name: str = "") -> QLabel:
        """A sentence between the fields."""
        made = label(tone, name, wraps=True, text=words)
        self._box.addWidget(made)
        return made

    def ask_for(self, title: str, control: QWidget, within: QLayout | None = None) -> None:
        """A field below its name; ``within``: the row it shares with what belongs to it."""
        self._box.addSpacing(px(HAIR))
        self._box.addLayout(field_of(title, control, within))

    def ask_beside(self, rows: Sequence[Sequence[Field]]) -> None:
        """Fields in columns, row by row."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(GAP))
        grid.setVerticalSpacing(px(GAP))
        for row, fields in enumerate(rows):
            span = max(len(others) for others in rows) if len(fields) == 1 else 1
            for column, (title, control, within) in enumerate(fields):
                grid.addLayout(field_of(title, control, within), row, column, 1, span)
                grid.setColumnStretch(column, 1)
        self._box.addSpacing(px(HAIR))
        self._box.addLayout(grid)

    def end(self, act: str, *, cancel: str = "", left: Sequence[QWidget] = ()) -> None:
        """The foot; ``act`` and ``cancel`` are what stands on its buttons."""
        self.accept_button.setText(act)
        self._cancel.setText(cancel or self.tr("Cancel"))
        self._box.addSpacing(px(HAIR))
        self._box.addLayout(foot_of(self._cancel, self.accept_button, left=left))

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is it known in which face the words are written."""
        super().showEvent(event)
        if self.FITS:
            self.adjustSize()
            self.resize(self.width(), self._box.totalHeightForWidth(self.width()))

    def _done(self) -> None:
        raise NotImplementedError


def field_of(title: str, control: QWidget, within: QLayout | None = None) -> QVBoxLayout:
    """A field below its name, which screen readers say too."""
    control.setAccessibleName(title)
    head = label("strong", wraps=True, text=title)
    head.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    head.setBuddy(control)
    column = QVBoxLayout()
    column.setSpacing(px(HAIR))
    column.addWidget(head, 1)
    if within is None:
        column.addWidget(control)
    else:
        column.addLayout(within)
    return column
