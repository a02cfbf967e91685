"""Which rows are shown? All of them, those on sale, candidates, those that pass both tests, what was set aside; beside it ways to bring in more."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.labels import button
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import pass_wheel_on

ALL, ON_SALE, CANDIDATES, PASSED, ASIDE = VIEWS = ("all", "on_sale", "candidates", "passed", "aside")


class ViewChoice(QWidget):
    """``chosen`` carries a view's name; ``paste`` and ``words`` are buttons of the panel's own."""

    chosen = Signal(str)

    def __init__(self, look: Look, panel: str) -> None:
        super().__init__()
        self._look = look
        self._counts: Mapping[str, int] = {}
        self._shown = ALL
        self.setObjectName(f"{panel}_views")
        self.setProperty("ground", "clear")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.view = ChoiceList()
        pass_wheel_on(self.view)
        self.view.setObjectName(f"{panel}_view")
        for name in VIEWS:
            self.view.addItem("", name)
        self.view.activated.connect(lambda _at: self.chosen.emit(self.view.currentData()))
        self.paste = button(f"{panel}_action_paste")
        self.words = button(f"{panel}_action_words")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.view)
        row.addStretch()
        row.addWidget(self.paste)
        row.addWidget(self.words)
        self.retranslate()

    def show_counts(self, counts: Mapping[str, int], shown: str) -> None:
        """How many rows each holds, and which is shown."""
        self._counts, self._shown = counts, shown
        self.retranslate()

    def retranslate(self) -> None:
        words = {
            ALL: self.tr("All ({n})"),
            ON_SALE: self.tr("On sale ({n})"),
            CANDIDATES: self.tr("Candidates ({n})"),
            PASSED: self.tr("Pass both tests ({n})"),
            ASIDE: self.tr("Set aside ({n})"),
        }
        with QSignalBlocker(self.view):
            for at, name in enumerate(VIEWS):
                self.view.setItemText(at, words[name].format(n=f"{self._counts.get(name, 0):,}"))
            self.view.setCurrentIndex(VIEWS.index(self._shown))
        self.view.setAccessibleName(self.tr("Shown"))
        self.paste.setText(self.tr("Paste…"))
        self.paste.setToolTip(self.tr("Paste a table of candidates"))
        self.words.setText(self.tr("Search words…"))
        self.words.setToolTip(self.tr("Clean titles and search words of noise"))
