"""Which figures of second rank does the month have, and what did the last import bring? The pane beside the money list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from shopdesk.analysis.answer import Figure
from shopdesk.panels.parts.figure_card import FigureLine
from shopdesk.panels.parts.labels import label, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea


class MoreFigures(QFrame):
    """One line a figure; pressed, it asks for what the figure rests on."""

    def __init__(
        self, look: Look, panel: str, open_figure: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._panel, self._open = look, panel, open_figure
        self._lines: dict[str, FigureLine] = {}
        self._said: Sequence[str] = ()
        self.setProperty("surface", "card")
        self.setObjectName(f"{panel}_more")
        self._title = label("strong", f"{panel}_more_title")
        self._figures = QVBoxLayout()
        self._figures.setSpacing(0)
        self._changes_title = label("strong", f"{panel}_changes_title")
        self._changes = label("small", f"{panel}_changes", wraps=True)
        inner = QWidget()
        inner.setProperty("ground", "clear")
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 4, 0)
        lines.setSpacing(8)
        lines.addLayout(self._figures)
        lines.addStretch()
        area = ScrollArea(f"{panel}_more_scroll", inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 8, 12)
        box.setSpacing(6)
        box.addWidget(self._title)
        box.addWidget(area, 1)
        box.addWidget(rule())
        box.addWidget(self._changes_title)
        box.addWidget(self._changes)
        self.retranslate()

    def add_way(self, made: QWidget) -> None:
        """A way to a page of the panel's own, below everything."""
        box = self.layout()
        assert box is not None
        box.addWidget(made)

    def show_figures(self, figures: Mapping[str, Figure], versus: str) -> None:
        """Show these figures in their order; ``versus`` names what they are compared with."""
        for name in [name for name in self._lines if name not in figures]:
            self._lines.pop(name).deleteLater()
        for name, figure in figures.items():
            if name not in self._lines:
                made = FigureLine(self._look, self._panel, name)
                made.clicked.connect(lambda _checked=False, name=name: self._open(name))
                self._figures.addWidget(made)
                self._lines[name] = made
            self._lines[name].show_figure(figure, versus)

    def show_changes(self, said: Sequence[str]) -> None:
        """What the last import changed, a sentence a file."""
        self._said = said
        self._changes.setText("\n".join(said) if said else self.tr("Nothing has been imported yet."))

    def retranslate(self) -> None:
        self._title.setText(self.tr("More figures of the month"))
        self._changes_title.setText(self.tr("Since the last import"))
        self.show_changes(self._said)
