"""Why does this row stand here? Its figures, the reasoning in words and numbers, and the rows of the original sheets it rests on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.labels import ElidedLabel, button, label, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.spelling import safe_text


@dataclass(frozen=True)
class SourceRow:
    """A row of an original file: name (and sheet), row as Excel shows it, its number and its amount in words."""

    file: str
    row: int
    key: str = ""
    value: str = ""


@dataclass(frozen=True)
class Reasoning:
    """What the pane says of one row: title, lines of name and value, sentences, the formula filled in, where it comes from."""

    title: str
    value: str = ""
    pairs: tuple[tuple[str, str], ...] = ()
    sentences: tuple[str, ...] = ()
    formula: str = ""
    sources: tuple[SourceRow, ...] = ()
    source_note: str = ""
    action: str = ""
    act: Callable[[], None] | None = None


class SidePane(QFrame):
    """Shows a ``Reasoning``; its close button goes back to what the panel shows when no row is chosen."""

    def __init__(self, look: Look, panel: str, closed: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._panel = look, panel
        self._shown: Reasoning | None = None
        self.setProperty("surface", "card")
        self.setObjectName(f"{panel}_side")
        self._title = label("section", f"{panel}_side_title", wraps=True)
        self._close = button(f"{panel}_side_close", "icon")
        self._close.clicked.connect(closed)
        self._value = label("figure", f"{panel}_side_value")
        self._body = QWidget()
        self._body.setProperty("ground", "clear")
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(8)
        area = ScrollArea(f"{panel}_side_scroll", self._body)
        self._action = button(f"{panel}_action_follow", "primary")
        self._action.clicked.connect(self._do)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 12, 16)
        box.setSpacing(8)
        box.addLayout(top)
        box.addWidget(self._value)
        box.addWidget(area, 1)
        box.addWidget(self._action)
        self.retranslate()

    def show_reasoning(self, shown: Reasoning) -> None:
        self._shown = shown
        self._title.setText(shown.title)
        self._value.setText(shown.value)
        self._value.setVisible(bool(shown.value))
        self._action.setText(shown.action)
        self._action.setVisible(bool(shown.action))
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for sentence in shown.sentences:
            self._lines.addWidget(label("soft", wraps=True, text=sentence))
        for name, value in shown.pairs:
            self._lines.addWidget(self._pair(name, value))
        if shown.formula:
            self._lines.addWidget(label("formula", f"{self._panel}_side_formula", wraps=True, text=shown.formula))
        if shown.sources or shown.source_note:
            self._lines.addSpacing(4)
            self._lines.addWidget(rule())
            self._lines.addWidget(label("strong", text=self.tr("Where it comes from")))
        for file, rows in groupby(shown.sources, key=lambda source: source.file):
            head = ElidedLabel("small")
            head.setText(safe_text(file))
            self._lines.addWidget(head)
            self._lines.addWidget(self._source(list(rows)))
        if shown.source_note:
            self._lines.addWidget(label("small", f"{self._panel}_side_sources", wraps=True, text=shown.source_note))
        self._lines.addStretch()

    def show_sources(self, sources: tuple[SourceRow, ...], note: str = "") -> None:
        """Add the original rows once they are known."""
        if self._shown is not None and sources:
            self.show_reasoning(replace(self._shown, sources=sources, source_note=note))

    def _pair(self, name: str, value: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        key = ElidedLabel("soft")
        key.setText(name)
        row.addWidget(key, 1)
        row.addWidget(label("strong", text=value))
        return line

    def _source(self, sources: list[SourceRow]) -> QWidget:
        """The rows of one file: where each stands, which it is, what it says."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for at, source in enumerate(sources):
            key = ElidedLabel("small")
            key.setText(source.key)
            grid.addWidget(label("small", text=self.tr("row {row}").format(row=source.row)), at, 0)
            grid.addWidget(key, at, 1)
            grid.addWidget(label("small", text=source.value), at, 2, Qt.AlignmentFlag.AlignRight)
        return made

    def retranslate(self) -> None:
        self._close.setIcon(icons.icon("close", self._look.colours.soft))
        self._close.setAccessibleName(self.tr("Close details"))
        self._close.setToolTip(self.tr("Close details"))

    def _do(self) -> None:
        if self._shown is not None and self._shown.act is not None:
            self._shown.act()
