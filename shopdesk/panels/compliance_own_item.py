"""What else does she want to look at, how often, and with which proof? An item of her own for the checklist."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from shopdesk.analysis.compliance_catalogue import CADENCES, catalogue
from shopdesk.analysis.compliance_words import CADENCE_WORDS
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.form_box import FormBox
from shopdesk.panels.parts.look import Look
from shopdesk.workflow.checklist import LONGEST, OwnItem


class OwnItemBox(FormBox):
    """``keep`` is called once with the item."""

    def __init__(
        self, look: Look, panel: str, item_id: str, keep: Callable[[OwnItem], None], parent: QWidget | None = None
    ) -> None:
        title, stem = self.tr("An item of your own"), f"{panel}_own"
        super().__init__(stem, title, parent, name=f"{stem}_box", title_name=f"{stem}_title_label", width=440)
        self._item_id, self._keep = item_id, keep
        self.title, self.verify, self.evidence = (self._line(panel, name) for name in ("title", "verify", "evidence"))
        self.area, self.cadence = ChoiceList(), ChoiceList()
        for code, words in catalogue().areas.items():
            self.area.addItem(look.words(words), code)
        for code in CADENCES:
            self.cadence.addItem(look.words(CADENCE_WORDS[code]), code)
        self.cadence.setCurrentIndex(CADENCES.index("monthly"))
        self.area.setObjectName(f"{panel}_own_area")
        self.cadence.setObjectName(f"{panel}_own_cadence")
        self.ask_for(self.tr("What is to be looked at"), self.title)
        self.ask_for(self.tr("How"), self.verify)
        self.ask_for(self.tr("Proof to keep"), self.evidence)
        self.ask_for(self.tr("Area"), self.area)
        self.ask_for(self.tr("How often"), self.cadence)
        self.end(self.tr("Put on the list"))
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
