"""What else does she want to look at, how often, and with which proof? An item of her own for the checklist."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from shopdesk.analysis.compliance_catalogue import CADENCES, catalogue
from shopdesk.analysis.compliance_words import CADENCE_WORDS
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import px
from shopdesk.workflow.checklist import LONGEST, OwnItem


class OwnItemBox(QDialog):
    """``keep`` is called once with the item."""

    def __init__(
        self, look: Look, panel: str, item_id: str, keep: Callable[[OwnItem], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._item_id, self._keep = item_id, keep
        title = self.tr("An item of your own")
        self.setObjectName(f"{panel}_own_box")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(px(440))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(px(24), px(20), px(24), px(20))
        self._box.setSpacing(px(6))
        self._box.addWidget(label("section", f"{panel}_own_title_label", wraps=True, text=title))
        self.title, self.verify, self.evidence = (self._line(panel, name) for name in ("title", "verify", "evidence"))
        self.area, self.cadence = QComboBox(), QComboBox()
        for code, words in catalogue().areas.items():
            self.area.addItem(look.words(words), code)
        for code in CADENCES:
            self.cadence.addItem(look.words(CADENCE_WORDS[code]), code)
        self.cadence.setCurrentIndex(CADENCES.index("monthly"))
        self.area.setObjectName(f"{panel}_own_area")
        self.cadence.setObjectName(f"{panel}_own_cadence")
        controls: tuple[tuple[str, QWidget], ...] = (
            (self.tr("What is to be looked at"), self.title),
            (self.tr("How"), self.verify),
            (self.tr("Proof to keep"), self.evidence),
            (self.tr("Area"), self.area),
            (self.tr("How often"), self.cadence),
        )
        for name, control in controls:
            control.setAccessibleName(name)
            self._box.addSpacing(px(2))
            self._box.addWidget(label("strong", text=name))
            self._box.addWidget(control)
        self.accept_button = button(f"{panel}_own_accept", "primary")
        self.accept_button.setText(self.tr("Put on the list"))
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._done)
        cancel = button(f"{panel}_own_cancel")
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self.accept_button)
        self._box.addSpacing(px(6))
        self._box.addLayout(foot)
        self.title.textChanged.connect(self._wake)
        self._wake()

    def _line(self, panel: str, name: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(f"{panel}_own_{name}")
        made.setMaxLength(LONGEST)
        return made

    def _wake(self) -> None:
        self.accept_button.setEnabled(bool(self.title.text().strip()))

    def _done(self) -> None:
        made = OwnItem(
            self._item_id,
            self.area.currentData(),
            self.cadence.currentData(),
            self.title.text().strip(),
            self.verify.text().strip(),
            self.evidence.text().strip(),
        )
        self.accept()
        self._keep(made)
