"""Which duties are due, failed or kept, by which law, and what is done about them? Verdicts with proof, actions, papers, a form to fill by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.compliance_catalogue import catalogue
from shopdesk.analysis.compliance_facts import Action as OpenAction
from shopdesk.analysis.compliance_list import DATA, TRADE, Checklist, CheckRow
from shopdesk.analysis.compliance_words import CADENCE_WORDS, VERDICT_WORDS
from shopdesk.panels.compliance_aside import ALL, BY_DATA, DUE, OFF, ComplianceAside
from shopdesk.panels.compliance_item import ItemNotes
from shopdesk.panels.compliance_own_item import OwnItemBox
from shopdesk.panels.compliance_papers import PapersBox
from shopdesk.panels.compliance_trades import TradesBox
from shopdesk.panels.compliance_verdict import Given, VerdictBox
from shopdesk.panels.parts.declaration import PANEL, Action, Choice, View
from shopdesk.panels.parts.edit import Edit, decisions_edit
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.reasoning import Reasoning
from shopdesk.panels.parts.ways_out import pdf_of
from shopdesk.panels.parts.work_panel import WorkPanel
from shopdesk.progress import Progress
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.checklist import (
    CANNOT_JUDGE,
    FAIL,
    ITEM,
    NOT_APPLICABLE,
    PASS,
    CheckRecord,
    CheckRun,
    Closing,
    gone_decision,
    trade_decision,
)
from shopdesk.workflow.decisions import SNOOZED

say = speaker("compliance")

UNSEEN = "unseen"
_TONES = {PASS: "good", FAIL: "bad", CANNOT_JUDGE: "warn", NOT_APPLICABLE: "soft", UNSEEN: "soft"}
# the sign stands beside the word, so that colour is never alone
_MARKED: Mapping[str, Phrase] = {
    PASS: say("✓ pass"),
    FAIL: say("✕ fail"),
    NOT_APPLICABLE: say("– does not apply"),
    CANNOT_JUDGE: say("? cannot be judged"),
    UNSEEN: say("not looked at"),
}


@dataclass(frozen=True)
class Beside:
    """What the panel shows beside its rows: the whole list, items put off, which list is shown, free numbers of items and papers."""

    found: Checklist
    put_off: frozenset[str]
    shown: str
    numbers: tuple[int, int]


class CompliancePanel(WorkPanel):
    """The checklist, what is due first."""

    name = "compliance"
    word = say("Compliance")
    reads = frozenset({"orders", "order_lines", "refunds", "reviews"})
    follows_period = False  # what is due is asked as of today
    cards = ("score", "failed_items", "overdue_items", "late_replies")
    table_title = say("Checklist, what is due first")
    no_rows = say("Nothing stands on this list.")
    columns = (
        Column("title", say("Item"), stretch=True, text=lambda row: row["whole"].item.title),
        Column("verdict", words=_MARKED, tone=lambda row: _TONES[str(row["verdict"])], is_pill=True),
        Column("due_on", tone=lambda row: "bad" if row["whole"].is_overdue else ""),
        Column("last_run_on"),
        Column("cadence", words=CADENCE_WORDS),
        Column("area", words=lambda: catalogue().areas, is_hidden=True),
        Column("item_id", say("No."), is_hidden=True),
        Column("evidence_on", is_hidden=True),
        Column("law", text=lambda row: row["whole"].item.source, is_hidden=True),
    )
    subject = "item_id"
    subject_kind = ITEM
    acts = (
        Action("pass", say("Pass…"), calls=lambda panel, rows: panel.judge(PASS, rows), is_main=True,
               allows=lambda row: row["judged_by"] not in (DATA, TRADE)),
        Action("fail", say("Fail…"), calls=lambda panel, rows: panel.judge(FAIL, rows),
               allows=lambda row: row["judged_by"] != TRADE),
        Action("cannot_judge", say("Cannot judge…"), calls=lambda panel, rows: panel.judge(CANNOT_JUDGE, rows),
               allows=lambda row: row["judged_by"] not in (DATA, TRADE)),
        Action("not_applicable", say("Does not apply…"), calls=lambda panel, rows: panel.judge(NOT_APPLICABLE, rows),
               allows=lambda row: row["judged_by"] != TRADE),
        Action("snooze", say("Later…"), state=SNOOZED, allows=lambda row: row["judged_by"] != TRADE),
        Action("drop", say("Take off the list"), calls=lambda panel, rows: panel.drop_items(rows),
               allows=lambda row: row["whole"].item.kind == "own"),
        Action("self_check", say("Form…"), calls=lambda panel, _rows: panel.print_form(), on=PANEL,
               tip=say("Print the list with boxes, to be filled in by hand")),
    )  # fmt: skip

    # ---- what is asked ---------------------------------------------------------------------
    @staticmethod
    def question(shop: Any, progress: Progress, choice: Choice) -> Answer:
        answer: Answer = shop.compliance(as_of=choice.settings.get("as_of"))
        return answer

    @staticmethod
    def more(shop: Any, progress: Progress, answer: Answer, choice: Choice) -> Beside:
        """An item put off comes back on its day, or with her next look at it."""
        found = shop.checklist(as_of=choice.settings.get("as_of"))
        looked = {look.item_id: look.at for look in found.question.looks}
        put_off = {
            item_id
            for (_, kind, item_id), entry in shop.standing("compliance").items()
            if kind == ITEM and entry["decision"] == SNOOZED and entry["at"] > looked.get(item_id, "")
        }
        return Beside(found, frozenset(put_off), choice.settings.get("shown", ALL), shop.next_check_numbers())

    @staticmethod
    def table_row(row: Any) -> Row:
        found: CheckRow = row
        return {
            **found.record(),
            "law": found.item.source,
            "verdict": found.verdict or UNSEEN,
            "judged_by": found.judged_by,
            "whole": found,
        }

    def show_view(self, view: View) -> None:
        """The list she chose; what is put off is left out of it."""
        beside: Beside = view.more
        on = beside.found.question.on
        wanted: Mapping[str, Callable[[CheckRow], bool]] = {
            ALL: lambda row: not row.is_off,
            DUE: lambda row: row.asks_now(on),
            BY_DATA: lambda row: row.check is not None and not row.is_off,
            OFF: lambda row: row.is_off,
        }
        rows = [
            row
            for row in view.rows
            if wanted[beside.shown](row["whole"]) and (row["item_id"] not in beside.put_off or beside.shown == OFF)
        ]
        super().show_view(replace(view, rows=rows))

    def table_note(self, view: View) -> str:
        note = super().table_note(view)
        aside = len(view.more.put_off)
        return f"{note} · {self.tr('put off: {n}').format(n=aside)}" if aside else note

    # ---- the panel's own widgets -------------------------------------------------------------
    def make_aside(self) -> QWidget:
        self.side_lists = ComplianceAside(self.look, self.name)
        lists = self.side_lists
        lists.chosen.connect(lambda name: self.choose_setting(shown=name))
        lists.done.connect(self.close_action)
        lists.item_wanted.connect(self.open_item)
        lists.papers_wanted.connect(self.open_papers)
        lists.trades_wanted.connect(self.open_trades)
        lists.own_item_wanted.connect(self.open_own_item)
        return lists

    def show_more(self, view: View) -> None:
        self.side_lists.show_list(view.more.found, view.more.shown)

    def open_item(self, item_id: str) -> None:
        """Open one item in the side pane, where it stands on the list that is shown."""
        rows = self.table.rows.rows_shown()
        at = next((at for at, row in enumerate(rows) if row["item_id"] == item_id), None)
        if at is not None:
            self.table.choose(at)

    # ---- an item -----------------------------------------------------------------------------
    def side(self, row: Row, details: Any = None) -> Reasoning:
        found: CheckRow = row["whole"]
        view = self.view
        assert view is not None
        question = view.more.found.question
        actions = [one for one in question.actions if one.item_id == found.item_id and one.closed_on is None]
        parts: tuple[Phrase | str, ...] = (CADENCE_WORDS[found.item.cadence], found.area_name, found.item_id)
        check = found.check
        return Reasoning(
            title=found.item.title,
            value=self.look.words(VERDICT_WORDS[found.verdict]) if found.verdict else "",
            detail=" · ".join(self.look.words(part) for part in parts),
            sentences=(check.text,) if check is not None else (),
            parts=(partial(ItemNotes, row=found, actions=actions, on=question.on, done=self.close_action),),
            derivation=check.derivation if check is not None else None,
            basis=check.basis if check is not None else "",
            rows=check.rows if check is not None else {},
        )

    # ---- what she decides --------------------------------------------------------------------
    def judge(self, verdict: str, rows: Sequence[Row]) -> None:
        """Ask for note, proof and what is done about it, then keep a look at each item."""
        if not rows or self.view is None:
            return
        question = self.view.more.found.question
        chosen = {row["item_id"] for row in rows}
        actions = [one for one in question.actions if one.item_id in chosen and one.closed_on is None]
        first = self.look.words(rows[0]["whole"].item.title)
        about = first if len(rows) == 1 else self.tr("{first} and {n} more").format(first=first, n=len(rows) - 1)
        keep = partial(self._keep_looks, verdict, [row["whole"] for row in rows], actions)
        VerdictBox(self.look, self.name, verdict, about, self.desk.now().date(), len(actions), keep, self).open()

    def _keep_looks(self, verdict: str, rows: Sequence[CheckRow], actions: Sequence[OpenAction], given: Given) -> None:
        as_of = self.answer.as_of if self.answer is not None else None
        records: list[CheckRecord] = [
            CheckRun(
                row.item_id, verdict, given.checked_on, row.item.title, given.note, given.evidence, given.evidence_on,
                given.action, given.action_due_on, as_of,
            )
            for row in rows
        ]  # fmt: skip
        if given.closes:
            titles = {row.item_id: row.item.title for row in rows}
            records += [
                Closing(one.entry_id, one.item_id, titles[one.item_id], one.words, given.checked_on) for one in actions
            ]
        self._keep_records(say("verdict “{verdict}”", verdict=VERDICT_WORDS[verdict]), records)

    def close_action(self, action: OpenAction) -> None:
        """An action is done today."""
        if self.view is None:
            return
        item = self.view.more.found.row(action.item_id).item
        closing = Closing(action.entry_id, action.item_id, item.title, action.words, self.desk.now().date())
        self._keep_records(say("action done"), [closing])

    def _keep_records(self, words: Phrase, records: Sequence[CheckRecord]) -> None:
        edit = Edit(
            words=words,
            act=lambda shop: shop.keep_checks(records),
            back=lambda shop, kept: shop.undo_decisions(kept.entry_ids),
            again=lambda shop, kept: shop.redo_decisions(kept.entry_ids),
        )
        self.keep(edit, len(records))

    # ---- papers, trades, items of her own ----------------------------------------------------
    def open_papers(self) -> None:
        """The certificates with their days."""
        if self.view is None:
            return
        found: Checklist = self.view.more.found
        PapersBox(
            self.look,
            self.name,
            found.question,
            self.view.more.numbers[1],
            self.desk.now().date(),
            lambda record: self._keep_records(say("certificate"), [record]),
            lambda subject, title: self.keep(
                decisions_edit(say("certificate taken off"), [gone_decision("certificate", subject, title)]), 1
            ),
            self,
        ).open()

    def open_trades(self) -> None:
        """Which of the trades that have items of their own the shop does."""
        if self.view is None:
            return
        off = self.view.more.found.question.off_trades

        def keep(now_off: frozenset[str]) -> None:
            names = catalogue().trades
            changed = sorted(now_off ^ off)
            decisions = [trade_decision(trade, names[trade], is_on=trade not in now_off) for trade in changed]
            if decisions:
                self.keep(decisions_edit(say("trades of the shop"), decisions), len(decisions))

        TradesBox(self.look, self.name, off, keep, self).open()

    def open_own_item(self) -> None:
        """Put something of her own on the list."""
        if self.view is None:
            return
        OwnItemBox(
            self.look,
            self.name,
            f"OWN-{self.view.more.numbers[0]:02d}",
            lambda record: self._keep_records(say("item of your own"), [record]),
            self,
        ).open()

    def drop_items(self, rows: Sequence[Row]) -> None:
        """Take items of her own off the list."""
        decisions = [gone_decision(ITEM, row["item_id"], row["whole"].item.title) for row in rows]
        if decisions:
            self.keep(decisions_edit(say("item taken off"), decisions), len(decisions))

    # ---- ways out ----------------------------------------------------------------------------
    def print_form(self) -> None:
        """The list on paper with boxes to tick; without a printer it is saved as PDF."""
        if self.view is None:
            return
        from shopdesk.reports.self_check import self_check_document

        found, language, shop_name = self.view.more.found, self.look.language, self.view.shop_name
        title, day = self.tr("Self-check"), found.question.on

        def page() -> Any:
            return self_check_document(found, title, shop_name, language, self.look.currency)

        self.out.print(page(), title, lambda: self.out.save(f"{title} {day.isoformat()}", {"pdf": pdf_of(page)}))

    def choose_day(self, as_of: date | None) -> None:
        """Ask as of another day."""
        self.choose_setting(as_of=as_of)

    def retranslate(self) -> None:
        self.side_lists.retranslate()
        super().retranslate()
