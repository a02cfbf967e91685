"""Which licences, filings and authorisations does the shop hold, for which item, and when does each run out?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from shopdesk.analysis.compliance_facts import CertificateKept, ComplianceQuestion
from shopdesk.analysis.kept_checks import PERMITS
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.form_box import FormBox
from shopdesk.panels.parts.labels import button, label, pill, plain_tip, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.typography import px
from shopdesk.wording import speaker
from shopdesk.workflow.checklist import LONGEST, Certificate

say = speaker("compliance")

USUAL_YEARS = 5


class PapersBox(FormBox):
    """The papers that are kept, and one line to add another or to renew one. ``keep``: a paper; ``drop``: its number and name."""

    def __init__(
        self,
        look: Look,
        panel: str,
        question: ComplianceQuestion,
        next_number: int,
        today: date,
        keep: Callable[[Certificate], None],
        drop: Callable[[str, str], None],
        parent: QWidget | None = None,
    ) -> None:
        stem, title = f"{panel}_papers", self.tr("Certificates")
        super().__init__(stem, title, parent, name=f"{stem}_box", title_name=f"{stem}_box_title", width=600)
        self._cancel.setObjectName(f"{stem}_close")
        self._look, self._panel, self._question = look, panel, question
        self._keep, self._drop = keep, drop
        self._certificate_id = f"C-{next_number:02d}"
        said = say(
            "A paper that has run out fails its item; before that it is told {n} days ahead.",
            n=int(question.rules.certificate_warn_days),
        )
        self.tell(look.words(said), "soft")
        if question.certificates:
            self._box.addWidget(self._list())
        self._box.addWidget(rule())
        self._ask(today)
        self.end(self.tr("Keep this certificate"), cancel=self.tr("Close"))
        self.name.textChanged.connect(self._wake)
        self._wake()

    def _list(self) -> QWidget:
        inner = QWidget()
        inner.setProperty("ground", "clear")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(0, 1)
        for at, one in enumerate(self._question.certificates):
            words = safe_text(" · ".join(part for part in (one.name, one.number, one.item_id) if part))
            grid.addWidget(label("", f"{self._panel}_paper_{one.certificate_id}", wraps=True, text=words), at, 0)
            grid.addWidget(self._expiry(one), at, 1)
            renew = button(f"{self._panel}_paper_renew_{one.certificate_id}", "link")
            renew.setText(self.tr("Renew"))
            renew.clicked.connect(lambda _checked=False, one=one: self._renew(one))
            gone = button(f"{self._panel}_paper_drop_{one.certificate_id}", "link")
            gone.setText(self.tr("Take off"))
            gone.clicked.connect(lambda _checked=False, one=one: self._dropped(one))
            grid.addWidget(renew, at, 2)
            grid.addWidget(gone, at, 3)
        area = ScrollArea(f"{self._panel}_papers_scroll", inner)
        area.setMinimumHeight(min(px(220), px(44) * len(self._question.certificates)))
        return area

    def _expiry(self, one: CertificateKept) -> QWidget:
        if one.expires_on is None:
            return pill(self.tr("no end"), "plain")
        left = (one.expires_on - self._question.on).days
        tone = "bad" if left < 0 else "warn" if left <= self._question.rules.certificate_warn_days else "good"
        return pill(one.expires_on.isoformat(), tone)

    def _ask(self, today: date) -> None:
        self.name, self.number = QLineEdit(), QLineEdit()
        for control, name in ((self.name, "name"), (self.number, "number")):
            control.setObjectName(f"{self._panel}_papers_{name}")
            control.setMaxLength(LONGEST)
        self.item = ChoiceList()
        self.item.setObjectName(f"{self._panel}_papers_item")
        for item in self._question.items:
            self.item.addItem(f"{item.item_id} {self._look.words(item.title)}", item.item_id)
        self.item.setCurrentIndex(max(0, self.item.findData(PERMITS)))
        self.item.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.item.setMinimumContentsLength(12)
        self.item.currentTextChanged.connect(lambda words: self.item.setToolTip(plain_tip(words)))
        self.item.setToolTip(plain_tip(self.item.currentText()))
        self.expires = QDateEdit(QDate(today.year, today.month, today.day).addYears(USUAL_YEARS))
        self.expires.setObjectName(f"{self._panel}_papers_expires")
        self.expires.setCalendarPopup(True)
        self.expires.setDisplayFormat("yyyy-MM-dd")
        self.endless = QCheckBox(self.tr("does not run out"))
        self.endless.setObjectName(f"{self._panel}_papers_endless")
        self.endless.toggled.connect(self.expires.setDisabled)
        days = QHBoxLayout()
        days.setSpacing(px(12))
        days.addWidget(self.expires, 1)
        days.addWidget(self.endless)
        self.ask_beside(
            [
                [(self.tr("Name"), self.name, None), (self.tr("Number"), self.number, None)],
                [(self.tr("For which item"), self.item, None), (self.tr("Runs out on"), self.expires, days)],
            ]
        )

    def _wake(self) -> None:
        self.accept_button.setEnabled(bool(self.name.text().strip()))

    def _renew(self, one: CertificateKept) -> None:
        """Fill the form with a paper, so that only its new day (and number) is to be typed."""
        self._certificate_id = one.certificate_id
        self.name.setText(one.name)
        self.number.setText(one.number)
        self.item.setCurrentIndex(max(0, self.item.findData(one.item_id)))
        self.endless.setChecked(one.expires_on is None)
        self.expires.setFocus()

    def _dropped(self, one: CertificateKept) -> None:
        self.accept()
        self._drop(one.certificate_id, one.name)

    def _done(self) -> None:
        day = self.expires.date()
        made = Certificate(
            self._certificate_id,
            self.item.currentData(),
            self.name.text().strip(),
            None if self.endless.isChecked() else date(day.year(), day.month(), day.day()),
            self.number.text().strip(),
        )
        self.accept()
        self._keep(made)
