"""How is an item looked at, by which law, with which proof, what was said of it before, and what is being done about it?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.analysis.compliance_catalogue import Source, catalogue
from shopdesk.analysis.compliance_facts import Action
from shopdesk.analysis.compliance_list import TRADE, CheckRow
from shopdesk.analysis.compliance_words import CONFIDENCE_WORDS, KIND_WORDS, READ_WORDS, VERDICT_WORDS
from shopdesk.panels.parts.labels import button, label, pill, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.typography import px

LOOKS_SHOWN = 8


class ItemNotes(QWidget):
    """The part of the side pane that belongs to one item; ``actions``: its own, open or done; ``done`` is called with one that is done."""

    def __init__(
        self, look: Look, row: CheckRow, actions: Sequence[Action], on: date, done: Callable[[Action], None]
    ) -> None:
        super().__init__()
        self._look, self._on = look, on
        self.setObjectName("compliance_item")
        self.setProperty("ground", "clear")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(px(6))
        item, words = row.item, look.words
        if row.judged_by == TRADE and item.trade is not None:
            trade = words(catalogue().trades[item.trade])
            self._say(self.tr("The shop does not do this: {trade}").format(trade=trade), "soft")
        for action in actions:
            if action.closed_on is None:
                self._add_action(action, done)
        self._part(self.tr("What to look at"))
        self._say(words(item.verify))
        if words(item.evidence):
            self._say(self.tr("Keep as proof: {proof}").format(proof=words(item.evidence)), "soft")
        if item.trade is not None:
            trade = words(catalogue().trades[item.trade])
            self._say(self.tr("Only where the shop does this: {trade}").format(trade=trade), "soft")
        if item.consequence is not None:
            self._say(self.tr("If it is broken: {consequence}").format(consequence=words(item.consequence)), "soft")
        self._add_grounds(row)
        if row.looks:
            self._part(self.tr("Verdicts so far"))
            for one in row.looks[:LOOKS_SHOWN]:
                self._say(f"{one.checked_on.isoformat()}  {words(VERDICT_WORDS[one.verdict])}", "strong")
                if one.note:
                    self._say(safe_text(one.note), "soft")
                if one.evidence:
                    of = f"（{one.evidence_on}）" if one.evidence_on and look.language.startswith("zh") else ""
                    of = of or (f" ({one.evidence_on})" if one.evidence_on else "")
                    self._say(self.tr("Proof: {proof}").format(proof=safe_text(one.evidence)) + of, "soft")
                for action in actions:
                    if action.entry_id == one.entry_id:
                        self._say(self._outcome(action), "soft")

    def _outcome(self, action: Action) -> str:
        """An action of a look before, with its day and whether it was done by then."""
        words, day = safe_text(action.words), action.due_on.isoformat()
        if action.closed_on is None:
            return self.tr("Action: {words}, by {day}, still open").format(words=words, day=day)
        said = (
            self.tr("Action: {words}, by {day}, done in time on {done_on}")
            if action.is_in_time
            else self.tr("Action: {words}, by {day}, done too late on {done_on}")
        )
        return said.format(words=words, day=day, done_on=action.closed_on.isoformat())

    def _add_action(self, action: Action, done: Callable[[Action], None]) -> None:
        line = QHBoxLayout()
        line.setSpacing(px(8))
        is_late = action.is_overdue(self._on)
        when = self.tr("by {day}").format(day=action.due_on.isoformat())
        text = label("", f"compliance_item_action_{action.entry_id}", wraps=True, text=safe_text(action.words))
        line.addWidget(text, 1)
        line.addWidget(pill(when, "bad" if is_late else "warn"))
        press = button(f"compliance_item_done_{action.entry_id}")
        press.setText(self.tr("Done"))
        press.clicked.connect(lambda _checked=False: done(action))
        line.addWidget(press)
        self._lines.addLayout(line)

    def _add_grounds(self, row: CheckRow) -> None:
        """Each law with article and date, how sure that is, and what is not verified."""
        item, words = row.item, self._look.words
        self._part(self.tr("By which rule"))
        if item.is_unverified:
            self._lines.addWidget(pill(self.tr("unverified: look it up before you rely on it"), "warn"))
        for source in item.sources:
            self._say(self._ground(source), "soft")
        parts = [words(KIND_WORDS[item.kind])]
        if item.sources:
            sure = words(CONFIDENCE_WORDS[item.confidence])
            parts.append(self.tr("confidence {sure}").format(sure=sure))
            parts.append(self.tr("looked up {day}").format(day=catalogue().as_of.isoformat()))
        self._say(" · ".join(parts), "small")
        if item.kind == "legal":
            self._say(self.tr("Information, no legal advice."), "small")

    def _ground(self, source: Source) -> str:
        law, said = source.law, [self._look.words(source.name)]
        if law.in_force is not None:
            is_ahead = law.in_force > self._on
            since = self.tr("in force only from {day}") if is_ahead else self.tr("in force since {day}")
            said.append(since.format(day=law.in_force.isoformat()))
        if law.superseded_on is not None:
            said.append(self.tr("another text from {day}").format(day=law.superseded_on.isoformat()))
        if law.code not in ("SEED", "GOOD"):
            said.append(self._look.words(READ_WORDS[law.read_level]))
        return " · ".join(said)

    def _part(self, title: str) -> None:
        self._lines.addSpacing(px(2))
        self._lines.addWidget(rule())
        self._lines.addWidget(label("strong", text=title))

    def _say(self, text: str, tone: str = "") -> None:
        self._lines.addWidget(label(tone, wraps=True, text=text))
