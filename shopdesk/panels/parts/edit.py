"""How is something kept so that Ctrl+Z takes it back? A change of the shop with its name and its opposite, put on the line of changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.change_line import Ended, Undoable
from shopdesk.panels.parts.desk import Desk
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.decisions import Decision

say = speaker("window")

JOB = "edit"


@dataclass(frozen=True)
class Edit:
    """What the menu calls it, the change, and with what the change has answered: how it is taken back and done again."""

    words: Phrase
    act: Callable[[Any], Any]
    back: Callable[[Any, Any], Any]
    again: Callable[[Any, Any], Any]


def make(
    desk: Desk,
    edit: Edit,
    *,
    done: Callable[[Any], None] = lambda _answer: None,
    fault: Callable[[UserFault], None] | None = None,
) -> None:
    """Let the shop make the change; once made it can be undone. What changed nothing leaves nothing to undo."""

    def made(answer: Any) -> None:
        if getattr(answer, "changes", answer):
            desk.changes.push(
                Undoable(
                    edit.words,
                    undo=lambda ended: _run(desk, lambda shop: edit.back(shop, answer), ended),
                    redo=lambda ended: _run(desk, lambda shop: edit.again(shop, answer), ended),
                )
            )
        done(answer)

    desk.worker.change(JOB, lambda shop, _progress: edit.act(shop), made, fault=fault)


def _run(desk: Desk, act: Callable[[Any], Any], ended: Ended) -> None:
    def failed(fault: UserFault) -> None:
        desk.changes.told.emit([words for words in (fault.message, fault.remedy) if words is not None], "bad")
        ended(False)

    desk.worker.change(
        JOB,
        lambda shop, _progress: act(shop),
        lambda _answer: ended(True),
        fault=failed,
        cancelled=lambda: ended(False),
    )


def rule_edit(section: str, name: str, title: Phrase, before: float | None, after: float | None) -> Edit:
    """Another number for a rule; ``before`` and ``after`` are her own numbers, None the default."""

    def set_to(shop: Any, value: float | None) -> Any:
        return shop.reset_rule(section, name) if value is None else shop.set_rule(section, name, value)

    return Edit(
        words=say("rule “{rule}”", rule=title),
        act=lambda shop: set_to(shop, after),
        back=lambda shop, _answer: set_to(shop, before),
        again=lambda shop, _answer: set_to(shop, after),
    )


def decisions_edit(words: Phrase, decisions: Sequence[Decision]) -> Edit:
    """Decisions for the journal, all or none; the change answers with their numbers."""
    return kept_edit(words, lambda shop: shop.decide_all(decisions))


def taken_back_edit(words: Phrase, entry_ids: Sequence[int]) -> Edit:
    """Decisions of the journal taken back by hand, some time after they were made."""
    return Edit(
        words=words,
        act=lambda shop: shop.undo_decisions(entry_ids),
        back=lambda shop, _changes: shop.redo_decisions(entry_ids),
        again=lambda shop, _changes: shop.undo_decisions(entry_ids),
    )


def kept_edit(words: Phrase, act: Callable[[Any], Any]) -> Edit:
    """A change that stands in the journal: it answers with the numbers of its entries (``Kept``), by which it is taken back."""
    return Edit(
        words=words,
        act=act,
        back=lambda shop, kept: shop.undo_decisions(kept.entry_ids),
        again=lambda shop, kept: shop.redo_decisions(kept.entry_ids),
    )
