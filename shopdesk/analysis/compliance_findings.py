"""What do the duties put on the overview's money list? Orders that wait too long, reviews without an answer, what fails, is overdue or runs out.

Only late orders have an amount, by the rates she filled in; the rest says why it has none.
"""

from __future__ import annotations

from datetime import timedelta

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.claims import added, order_of
from shopdesk.analysis.compliance_list import Checklist
from shopdesk.analysis.order_checks import DISPATCH
from shopdesk.analysis.review_checks import REPLIES
from shopdesk.analysis.self_check import FAIL
from shopdesk.wording import Phrase, speaker

say = speaker("compliance")

ACT, PANEL = "open_compliance", "compliance"


def compliance_findings(found: Checklist) -> list[Finding]:
    """The findings of a checklist; none where nothing fails, is overdue or runs out."""
    question, made = found.question, []
    sent, late = found.checks.by_item[DISPATCH], found.checks.dispatch
    if sent.verdict == FAIL:
        first = (*late.open_late, *late.late)[0]
        no_rate = say("no amount: the rule book has no rate of compensation yet")
        by_rate = say("compensation of these orders by the rates of the rule book")
        basis = no_rate if sent.worth_value is None else by_rate
        made.append(
            Finding(
                "late_dispatch",
                PANEL,
                sent.text,
                sent.worth_value,
                basis,
                first.order_id,
                ACT,
                sent.rows,
                sent.derivation,
                added((order_of(order), fen) for order, fen in (late.compensation(question.rules) or {}).items()),
            )
        )
    answers, waiting = found.checks.by_item[REPLIES], found.checks.replies.open_late
    if waiting:
        made.append(
            Finding(
                "bad_reviews_open", PANEL, answers.text, None, say("no amount: what an answer saves is not known"),
                waiting[0], ACT, {"kind": "reviews", "keys": list(waiting)}, answers.derivation,
            )
        )  # fmt: skip
    told = {one.finding for one in made}
    taken = {DISPATCH: "late_dispatch", REPLIES: "bad_reviews_open"}
    failed = [row for row in found.counted(FAIL) if taken.get(row.item_id) not in told]
    if failed:
        made.append(
            _bare(
                "checks_failed",
                say("{n} duties are not kept, first “{title}”.", n=len(failed), title=failed[0].item.title),
                failed[0].item_id,
            )
        )
    if found.overdue:
        row = found.overdue[0]
        made.append(
            _bare(
                "checks_overdue",
                say("{n} checks are overdue, first “{title}”.", n=len(found.overdue), title=row.item.title),
                row.item_id,
            )
        )
    until = question.on + timedelta(days=int(question.rules.certificate_warn_days))
    soon = sorted(
        (one.expires_on, one.name, one.certificate_id)
        for one in question.certificates
        if one.expires_on is not None and question.on <= one.expires_on <= until
    )
    if soon:
        day, name, number = soon[0]
        text = say(
            "{n} certificates run out soon, first {name} on {day_on}.", n=len(soon), name=name, day_on=day.isoformat()
        )
        made.append(_bare("papers_run_out", text, number))
    return made


def _bare(finding: str, text: Phrase, subject: str) -> Finding:
    return Finding(
        finding,
        PANEL,
        text,
        None,
        say("no amount: a duty has no price; the range of a fine stands with its item"),
        subject,
        ACT,
    )
