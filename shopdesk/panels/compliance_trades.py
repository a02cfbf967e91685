"""Which of the trades that have duties of their own does the shop do? What it does not do is off the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.analysis.compliance_catalogue import catalogue
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import BAR, ScrollArea
from shopdesk.panels.parts.typography import px

HIGHEST = 400  # of the list on a small screen, whatever the text size


class TradesBox(QDialog):
    """``keep`` is called once with the trades that are off."""

    def __init__(
        self,
        look: Look,
        panel: str,
        off: frozenset[str],
        keep: Callable[[frozenset[str]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self.setObjectName(f"{panel}_trades_box")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("What the shop does")
        self.setWindowTitle(title)
        self.setMinimumWidth(px(460))
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
        accept = button(f"{panel}_trades_accept", "primary")
        accept.setText(self.tr("Keep"))
        accept.setDefault(True)
        accept.clicked.connect(self._done)
        cancel = button(f"{panel}_trades_cancel")
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(20), px(24), px(20))
        box.setSpacing(px(8))
        box.addWidget(label("section", f"{panel}_trades_title", wraps=True, text=title))
        said = self.tr(
            "Untick what the shop does not do: those items leave the list and the score until you tick it again."
        )
        box.addWidget(label("soft", wraps=True, text=said))
        box.addWidget(area, 1)
        box.addLayout(foot)

    def _done(self) -> None:
        off = frozenset(trade for trade, made in self.boxes.items() if not made.isChecked())
        self.accept()
        self._keep(off)
