"""What does she decide on a row, and on which figures did it rest? The part of a panel that keeps decisions in the journal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from shopdesk.panels.parts.answer_panel import AnswerPanel
from shopdesk.panels.parts.declaration import NOTHING_SAID, Action, Said
from shopdesk.panels.parts.edit import Edit, decisions_edit, make, taken_back_edit
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.reasoning import Reasoning, exact_figures, told
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.decisions import Decision

if TYPE_CHECKING:
    from shopdesk.panels.parts.decided_box import DecidedLine

say = speaker("decided")


class DecidingPanel(AnswerPanel):
    """A panel whose rows are proposals: it declares what a row is about and what can be done with it."""

    columns: ClassVar[tuple[Column, ...]] = ()
    subject: ClassVar[str] = ""  # the column that names a row: its choice outlives a refresh
    subject_kind: ClassVar[str] = ""  # what that is, in the journal: sku, buyer, refund …
    worth: ClassVar[str] = ""  # the column with the fen at stake
    acts: ClassVar[tuple[Action, ...]] = ()

    def subject_of(self, row: Row) -> str:
        """What a row is about, so that it is known again after a refresh and in the journal."""
        return str(row.get(self.subject) or "")

    def side(self, row: Row, details: Any = None) -> Reasoning:
        """What there is to say of a row; first without ``details``, again once they are known."""
        raise NotImplementedError

    def decision(self, action: Action, row: Row, said: Said = NOTHING_SAID) -> Decision:
        """What the journal keeps of an action on a row; a subclass that knows more replaces its fields."""
        why, worth = self.side(row), row.get(self.worth)
        return Decision(
            panel=self.name,
            suggestion=str(row.get("finding") or action.verb),
            subject_kind=self.subject_kind or self.subject.removesuffix("_id"),
            subject_id=self.subject_of(row),
            decision=action.state,
            act=action.verb,
            figures=exact_figures(row, [column.name for column in self.columns], why),
            told=told(why),
            as_of=self.answer.as_of.isoformat() if self.answer is not None else None,
            worth_value=worth if isinstance(worth, int) else None,
            reason=said.code,
            note=said.note,
            snooze_until=said.until.isoformat() if said.until is not None else None,
        )

    def decide(self, action: Action, rows: Sequence[Row], said: Said = NOTHING_SAID) -> None:
        """Keep a decision on each row in the journal, all or none; Ctrl+Z and the message take them back."""
        decisions = [self.decision(action, row, said) for row in rows]
        words = Phrase(action.label.context, action.label.source, {**action.label.values, "n": len(decisions)})
        self.keep(decisions_edit(words, decisions), len(decisions))

    def keep(self, edit: Edit, count: int = 1, told: str = "") -> None:
        """Make a change that the journal keeps ``count`` entries of; what came of it is said (``told``), with a way back."""
        changes = self.desk.changes

        def done(kept: Any) -> None:
            step = changes.next_undo

            def undo() -> None:
                if changes.next_undo is step:
                    changes.undo()
                    self.messages.clear()
                else:  # something else was done since: only these are taken back
                    self._take_back(lambda shop: edit.back(shop, kept))

            self.holds_message = True
            words = told or self.tr("Kept in the journal: {n}").format(n=count)
            self.messages.say(words, "good", self.tr("Undo"), undo)

        make(self.desk, edit, done=done, fault=self.messages.show_fault)

    def open_decided(self) -> None:
        """What was decided away from the list, each with a way back."""
        from shopdesk.panels.parts.decided_box import DecidedBox

        DecidedBox(self.look, self.name, self.decided_away(), self.put_back, self).open()

    def decided_away(self) -> Sequence[DecidedLine]:
        """What a decision of hers keeps off the list."""
        return ()

    def put_back(self, away: DecidedLine, done: Callable[[], None]) -> None:
        """Let it stand on the list again; ``done`` is called once it does."""
        edit = taken_back_edit(say("Put back on the list: {name}", name=away.name), [away.entry_id])
        make(self.desk, edit, done=lambda _changes: done(), fault=self.messages.show_fault)

    def _take_back(self, act: Callable[[Any], Any]) -> None:
        self.desk.worker.change(
            f"{self.name}.decide",
            lambda shop, _progress: act(shop),
            lambda _changes: self.messages.clear(),
            fault=self.messages.show_fault,
        )
