"""May a word of a title stay as it is, and why? Her reason is asked for and kept: it is the defence the guides speak of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from shopdesk.analysis.copy_list import copy_list
from shopdesk.analysis.copy_terms import Hit
from shopdesk.analysis.copy_titles import PASS_REASONS, SUBJECT_KIND, SUGGESTION, TitleScan, subject_of
from shopdesk.errors import UserFault
from shopdesk.panels.parts.decision_box import DecisionBox
from shopdesk.panels.parts.declaration import ROW, Action, Said
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.edit import decisions_edit, make
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.wording import speaker
from shopdesk.workflow.decisions import REFUSED, Decision

say = speaker("copy_scan")

LET_PASS = Action(
    "let_pass", say("Let it pass…"), state=REFUSED, on=ROW, reasons=(*PASS_REASONS, "other"),
    tip=say("Keep in the journal why it may stay; it leaves the list"),
)  # fmt: skip


def decision(scan: TitleScan, hit: Hit, said: Said) -> Decision:
    """Her word on one wording in one title, with the list it was found by."""
    return Decision(
        panel="compliance",
        suggestion=SUGGESTION,
        subject_kind=SUBJECT_KIND,
        subject_id=subject_of(scan.title, hit),
        decision=REFUSED,
        act=LET_PASS.verb,
        proposal={"title": scan.title, "term": hit.term.id, "start": hit.start, "end": hit.end},
        figures={"list_version": copy_list().version},
        told={"text": say("“{match}” in the title “{title}”", match=hit.match, title=scan.title)},
        reason=said.code,
        note=said.note,
    )


def ask_to_pass(
    desk: Desk, panel: str, scan: TitleScan, hit: Hit, fault: Callable[[UserFault], None], parent: QWidget
) -> None:
    """Ask for the reason and keep it; it is taken back like every decision, and the worker tells of both."""

    def keep(said: Said) -> None:
        words = say("Let “{match}” pass", match=hit.match)
        edit = decisions_edit(words, [decision(scan, hit, said)])
        make(desk, edit, fault=fault)

    subject = safe_text(f"{hit.match} · {scan.title}")
    DecisionBox(desk.look, panel, LET_PASS, subject, desk.now().date(), keep, parent).open()
