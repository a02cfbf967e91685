"""What can be done with the checklist? Verdicts with their proof, actions, papers, trades, items of her own, wording, the form on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from shopdesk.analysis.compliance_catalogue import catalogue
from shopdesk.analysis.compliance_facts import Action as OpenAction
from shopdesk.analysis.compliance_list import Checklist, CheckRow
from shopdesk.analysis.compliance_words import VERDICT_WORDS
from shopdesk.analysis.kept_checks import PERMITS
from shopdesk.analysis.wording_checks import WORDED
from shopdesk.panels.compliance_own_item import OwnItemBox
from shopdesk.panels.compliance_papers import PapersBox
from shopdesk.panels.compliance_scan import TEXT, TITLES, ScanBox
from shopdesk.panels.compliance_trades import TradesBox
from shopdesk.panels.compliance_verdict import Given, VerdictBox
from shopdesk.panels.parts.edit import Edit, decisions_edit
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.ways_out import pdf_of
from shopdesk.panels.parts.work_panel import WorkPanel
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.checklist import ITEM, CheckRecord, CheckRun, Closing, gone_decision, trade_decision

say = speaker("compliance")


class ComplianceActs(WorkPanel):
    """The half of the panel that changes something or leads out of it."""

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
        self._go_on_from([row.item_id for row in rows])
        self._keep_records(say("verdict “{verdict}”", verdict=VERDICT_WORDS[verdict]), records)

    def _go_on_from(self, judged: Sequence[str]) -> None:
        """The next item of the list is the one to look at: what was judged moves far down, and she works from top to bottom."""
        shown = self.table.rows.rows_shown()
        last = max((at for at, row in enumerate(shown) if row["item_id"] in judged), default=len(shown))
        if last + 1 < len(shown):
            self._chosen = (self.subject_of(shown[last + 1]), last + 1)

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

    def way_out(self, row: CheckRow) -> tuple[Phrase | str, Callable[[], None] | None]:
        """Where an item is worked on: its certificates, or the titles with its words. Words of the button and what it does."""
        if row.item_id in WORDED:
            return say("The shop's titles…"), partial(self.open_scan, TITLES)
        view = self.view
        papers = view.more.found.question.certificates if view is not None else ()
        if row.item_id == PERMITS or any(one.item_id == row.item_id for one in papers):
            return say("Certificates…"), self.open_papers
        return "", None

    # ---- wording -----------------------------------------------------------------------------
    def open_scan(self, side: str = TEXT) -> None:
        """The box that scans a text, or the shop's titles, for words to look at."""
        present = self.findChild(ScanBox)
        box = present if present is not None else ScanBox(self.desk, self, side=side)
        if present is not None and side != TEXT:
            box.show_side(side)
        box.show()
        box.raise_()

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
