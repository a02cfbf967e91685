"""How are candidates typed, pasted, edited, listed and closed from the panel? Each step an edit that Ctrl+Z takes back; and the keyword cleaner."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from shopdesk.analysis.candidates import CANDIDATE, LISTED, Candidate
from shopdesk.frozen import dataclass
from shopdesk.importing.candidate_table import CandidateTable
from shopdesk.panels.parts.edit import Edit, make
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.work_panel import WorkPanel
from shopdesk.panels.selection_views import ALL, CANDIDATES
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.decisions import DONE, TAKEN, Decision

say = speaker("selection_panel")


@dataclass(frozen=True)
class Made:
    """An edit and the decisions that went with it: what held before, the journal's numbers, what changed."""

    before: Mapping[int, Mapping[str, Any]]
    entry_ids: Sequence[int]
    changes: frozenset[str]


class CandidatePanel(WorkPanel):
    """The part of the selection panel that changes what she thinks of selling. Dialogs are loaded when they are opened.

    ``all_rows`` are the table's rows whatever view of them is shown.
    """

    all_rows: Sequence[Row] = ()
    _shown = ALL

    def own_ways(self) -> Mapping[str, tuple[Phrase, Callable[[], None]]]:
        return {"type": (say("Type a candidate…"), self.type_candidate)}

    def type_candidate(self) -> None:
        """A new candidate, typed."""
        from shopdesk.panels.selection_candidate_box import CandidateBox

        CandidateBox(self.look, lambda values: self._add([values]), parent=self).open()

    def paste_candidates(self) -> None:
        """Many at once, pasted; what lies on the clipboard is taken where it looks like a table."""
        from PySide6.QtGui import QGuiApplication

        from shopdesk.panels.selection_paste import PasteCandidates

        copied = QGuiApplication.clipboard().text()
        PasteCandidates(self.look, self._read, self._add, copied if "\t" in copied else "", self).open()

    def _read(self, text: str, show: Callable[[CandidateTable], None]) -> None:
        self.ask(lambda shop, _progress: shop.read_candidates(text), show, "paste")

    def _add(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self._make(
            say("New candidates: {n}", n=len(rows)), lambda shop: shop.add_candidates(rows), done=self._show_added
        )

    def _show_added(self, made: Made) -> None:
        """The first of the new ones is what the side pane speaks of; a list that cannot hold it gives way to all."""
        if made.before:
            self._chosen = (f"{CANDIDATE}:{min(made.before)}", 0)
            self._shown = self._shown if self._shown in (ALL, CANDIDATES) else ALL

    def _candidate(self, row: Row) -> Candidate | None:
        return self.view.more.candidates.get(row["whole"].key) if self.view is not None else None

    def edit_candidate(self, row: Row) -> None:
        """What is known of it now."""
        from shopdesk.panels.selection_candidate_box import CandidateBox

        known = self._candidate(row)
        if known is None:
            return
        number = known.candidate_id

        def keep(values: Mapping[str, Any]) -> None:
            words = say("Candidate {title}", title=known.title)
            self._make(words, lambda shop: shop.change_candidates({number: values}))

        CandidateBox(self.look, keep, known, self).open()

    def remove_candidates(self, rows: Sequence[Row]) -> None:
        """Off the list; Ctrl+Z brings them back."""
        numbers = [int(row["whole"].key) for row in rows]
        self._make(say("Remove candidates: {n}", n=len(numbers)), lambda shop: shop.remove_candidates(numbers))

    def list_candidate(self, row: Row) -> None:
        """On sale under a code from a day on: from then its own sales speak for it."""
        from shopdesk.panels.selection_listing_box import ListingBox

        known = self._candidate(row)
        if known is None:
            return
        number, title = known.candidate_id, known.title

        def keep(sku: str | None, item_id: str | None, day: date) -> None:
            values = {"state": LISTED, "sku": sku, "item_id": item_id, "listed_on": day.isoformat()}
            decided = self._done("list", row, {**values, "title": title})
            self._make(
                say("On sale: {title}", title=title), lambda shop: shop.change_candidates({number: values}), [decided]
            )

        codes = [str(one["sku"]) for one in self.all_rows if one["sku"]]
        ListingBox(self.look, title, self.desk.now().date(), codes, keep, self).open()

    def close_candidates(self, rows: Sequence[Row], state: str) -> None:
        """What came of candidates that were listed."""
        known = [row["listed_from"] for row in rows]
        values = {one.candidate_id: {"state": state} for one in known}
        decided = [self._done(state, row, {"state": state, "title": row["listed_from"].title}) for row in rows]
        words = say("Outcome of candidates: {n}", n=len(known))
        self._make(words, lambda shop: shop.change_candidates(values), decided)

    def _done(self, act: str, row: Row, proposal: Mapping[str, Any]) -> Decision:
        """The journal's entry of what became of a candidate, with the figures of its row now."""
        taken = next(action for action in self.acts if action.state == TAKEN)
        made = self.decision(taken, row)
        candidate: Candidate | None = row["listed_from"]
        number = row["whole"].key if candidate is None else str(candidate.candidate_id)
        return replace(
            made, decision=DONE, act=act, suggestion=act, subject_kind="candidate", subject_id=number, proposal=proposal
        )

    def _make(
        self,
        words: Phrase,
        act: Callable[[Any], Any],
        decisions: Sequence[Decision] = (),
        done: Callable[[Made], None] = lambda _made: None,
    ) -> None:
        """An edit that Ctrl+Z takes back with what held before, and does again with what held after; what it decides goes with it."""
        after: dict[str, Any] = {}

        def made(shop: Any) -> Made:
            edited, kept = act(shop), shop.decide_all(decisions)
            return Made(edited.before, kept.entry_ids, edited.changes | kept.changes)

        def back(shop: Any, done: Made) -> Any:
            undone = shop.change_candidates(done.before)
            after["values"] = undone.before
            return undone.changes | shop.undo_decisions(done.entry_ids)

        def again(shop: Any, done: Made) -> Any:
            return shop.change_candidates(after["values"]).changes | shop.redo_decisions(done.entry_ids)

        edit = Edit(words, made, back, again)

        def told(answer: Made) -> None:
            done(answer)
            self._told(words)

        make(self.desk, edit, done=told, fault=self.messages.show_fault)

    def _told(self, words: Phrase) -> None:
        self.holds_message = True
        self.messages.say(self.look.words(words), "good", self.tr("Undo"), self.desk.changes.undo)

    def clean_words(self) -> None:
        """The keyword cleaner."""
        from shopdesk.panels.selection_words_box import WordsBox

        WordsBox(self).open()
