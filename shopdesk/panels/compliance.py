"""Which duties are due, failed or kept, by which law, and what is done about them? Verdicts with proof, actions, papers, a form to fill by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from shopdesk.analysis.answer import Answer, Finding
from shopdesk.analysis.compliance_catalogue import catalogue
from shopdesk.analysis.compliance_list import DATA, TRADE, CheckRow
from shopdesk.analysis.compliance_words import CADENCE_WORDS, VERDICT_WORDS
from shopdesk.panels.compliance_acts import ComplianceActs
from shopdesk.panels.compliance_aside import ComplianceAside
from shopdesk.panels.compliance_item import ItemNotes
from shopdesk.panels.compliance_lists import ALL, Beside
from shopdesk.panels.parts.declaration import PANEL, Action, Choice, View
from shopdesk.panels.parts.families import WORDING
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.reasoning import Reasoning, SourceRow
from shopdesk.panels.parts.spelling import file_name, safe_text
from shopdesk.progress import Progress
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.checklist import (
    CANNOT_JUDGE,
    FAIL,
    ITEM,
    NOT_APPLICABLE,
    PASS,
)
from shopdesk.workflow.decisions import SNOOZED

say = speaker("compliance")

UNSEEN = "unseen"
PLACES_SHOWN = 40
_TONES = {PASS: "good", FAIL: "bad", CANNOT_JUDGE: "warn", NOT_APPLICABLE: "soft", UNSEEN: "soft"}
# the sign stands beside the word, so that colour is never alone
_MARKED: Mapping[str, Phrase] = {
    PASS: say("✓ pass"),
    FAIL: say("✕ fail"),
    NOT_APPLICABLE: say("– does not apply"),
    CANNOT_JUDGE: say("? cannot be judged"),
    UNSEEN: say("not looked at"),
}


class CompliancePanel(ComplianceActs):
    """The checklist, what is due first."""

    name = "compliance"
    word = say("Compliance")
    reads = frozenset({"orders", "order_lines", "refunds", "reviews", "products", "item_traffic"}) | WORDING
    follows_period = False  # what is due is asked as of today
    cards = ("score", "failed_items", "overdue_items", "late_replies")
    table_title = say("Checklist")
    no_rows = say("Nothing stands on this list.")
    columns = (
        Column("title", say("Item"), stretch=True, text=lambda row: row["whole"].item.title),
        Column("verdict", words=_MARKED, tone=lambda row: _TONES[str(row["verdict"])], is_pill=True),
        Column("due_on", tone=lambda row: "bad" if row["whole"].is_overdue else ""),
        Column("last_run_on", gives_way=True),
        Column("cadence", words=CADENCE_WORDS, gives_way=True),
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

    _is_other_list = False
    _sought_next = ""  # looked for in the list that is asked for, not in the one that is shown

    # ---- what is asked ---------------------------------------------------------------------
    @staticmethod
    def question(shop: Any, progress: Progress, choice: Choice) -> Answer:
        answer: Answer = shop.compliance(with_slow=choice.settings.get("with_slow", True))
        return answer

    @staticmethod
    def more(shop: Any, progress: Progress, answer: Answer, choice: Choice) -> Beside:
        """An item put off comes back on its day, or with her next look at it."""
        found = shop.checklist(with_slow=choice.settings.get("with_slow", True))
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

    def refresh(self) -> None:
        """First what the counts of days give, which is quick; then also the comparison of prices and the scan of the titles."""
        self.settings["with_slow"] = False
        super().refresh()

    def choose_setting(self, **settings: Any) -> None:
        self.settings.update(settings)
        super().refresh()

    def show_view(self, view: View) -> None:
        """The list she chose; what is put off is left out of it."""
        held = self.holds_message
        self._show_list(view)
        if not self.settings.get("with_slow", True):
            self.holds_message = held  # what was said of her change outlives the second answer too
            self.choose_setting(with_slow=True)

    def _show_list(self, view: View) -> None:
        beside: Beside = view.more
        self._sought, self._sought_next = self._sought or self._sought_next, ""
        super().show_view(replace(view, rows=[row for row in view.rows if beside.is_on(beside.shown, row["whole"])]))
        if self._is_other_list:
            self._is_other_list = False
            self.table.scrollToTop()

    def table_note(self, view: View) -> str:
        note = super().table_note(view)
        aside = len(view.more.put_off)
        said = self.tr("put off: {n}").format(n=aside) if aside else ""
        return " · ".join(part for part in (note, said) if part)

    # ---- the panel's own widgets -------------------------------------------------------------
    def make_aside(self) -> QWidget:
        self.side_lists = ComplianceAside(self.look, self.name)
        lists = self.side_lists
        lists.chosen.connect(self.show_list)
        lists.done.connect(self.close_action)
        lists.item_wanted.connect(self.open_item)
        lists.papers_wanted.connect(self.open_papers)
        lists.trades_wanted.connect(self.open_trades)
        lists.own_item_wanted.connect(self.open_own_item)
        lists.scan_wanted.connect(self.open_scan)
        return lists

    def show_more(self, view: View) -> None:
        self.side_lists.show_list(view.more)

    def show_list(self, name: str) -> None:
        """Another list, from its top: where the one before was scrolled to says nothing of it."""
        self._is_other_list = True
        self.choose_setting(shown=name)

    def show_found(self, finding: Finding) -> None:
        """The list that has everything, whatever was shown before."""
        if self.settings.get("shown", ALL) != ALL:
            self.choose_setting(shown=ALL)

    def line_of(self, subject: str) -> int | None:
        """An item is also about the orders and reviews that fail it, and about the certificates it asks for."""
        found = super().line_of(subject)
        if found is not None or self.view is None:
            return found
        about = self.view.more.item_of(subject)
        return None if about is None else super().line_of(about)

    def _go_to_sought(self) -> None:
        """What stands on another list than the one shown is gone to there."""
        super()._go_to_sought()
        if self._sought and self.view is not None:
            other = self.view.more.list_of(self._sought)
            if other is not None and other != self.view.more.shown:
                self._sought_next = self._sought
                self.show_list(other)

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
        actions = [one for one in question.actions if one.item_id == found.item_id]
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
            action=self.way_out(found)[0],
            act=self.way_out(found)[1],
            sources=()
            if check is None
            else tuple(
                SourceRow(file_name(one.file), one.row, safe_text(one.words), sheet=safe_text(one.sheet))
                for one in check.places[:PLACES_SHOWN]
            ),
        )

    def retranslate(self) -> None:
        self.side_lists.retranslate()
        super().retranslate()
