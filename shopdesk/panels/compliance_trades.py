"""Which of the trades that have duties of their own does the shop do? What it does not do is off the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from shopdesk.analysis.compliance_catalogue import catalogue
from shopdesk.panels.parts.form_box import FormBox
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import BAR, ScrollArea
from shopdesk.panels.parts.typography import px

HIGHEST = 400  # of the list on a small screen, whatever the text size


class TradesBox(FormBox):
    """``keep`` is called once with the trades that are off."""

    FITS = False

    def __init__(
        self,
        look: Look,
        panel: str,
        off: frozenset[str],
        keep: Callable[[frozenset[str]], None],
        parent: QWidget | None = None,
    ) -> None:
        stem = f"{panel}_trades"
        super().__init__(stem, self.tr("What the shop does"), parent, name=f"{stem}_box", width=460)
        self._keep = keep
        inner = QWidget()
        inner.setProperty("ground", "clear")
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, px(8), 0)
        lines.setSpacing(px(6))
        items = catalogue().items
        self.boxes: dict[str, QCheckBox] = {}
        for trade, words in catalogue().trades.items():
            count = sum(item.trade == trade for item in items)
            made = QCheckBox(self.tr("{trade} ({n})").format(trade=look.words(words), n=count))
            made.setObjectName(f"{panel}_trade_{trade}")
            made.setChecked(trade not in off)
            self.boxes[trade] = made
            lines.addWidget(made)
        lines.addStretch()
        area = ScrollArea(f"{panel}_trades_scroll", inner)
        area.setMinimumSize(inner.sizeHint().width() + BAR, min(px(360), HIGHEST))
        said = self.tr(
            "Untick what the shop does not do: those items leave the list and the score until you tick it again."
        )
        self.tell(said, "soft")
        self._box.addWidget(area, 1)
        self.end(self.tr("Keep"))

    def _done(self) -> None:
        off = frozenset(trade for trade, made in self.boxes.items() if not made.isChecked())
        self.accept()
        self._keep(off)
