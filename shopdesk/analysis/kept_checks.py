"""What does she keep here herself that judges an item: actions past their day, papers that run out?"""

from __future__ import annotations

from datetime import timedelta

from shopdesk.analysis.compliance_facts import CertificateKept, ComplianceQuestion
from shopdesk.analysis.derivation import Derivation, rules_used
from shopdesk.analysis.self_check import FAIL, PASS, SelfCheck, unjudged
from shopdesk.wording import speaker

say = speaker("compliance")

ACTIONS, PERMITS = "CUL-07", "LIC-05"


def action_check(question: ComplianceQuestion) -> SelfCheck:
    """Actions are closed by their day: one that is not fails the item."""
    basis = say("actions opened by failed checks")
    if not question.actions:
        return unjudged(ACTIONS, "no_actions", say("No action has been opened yet."), basis)
    late = [one for one in question.actions if one.is_overdue(question.on)]
    n = len(question.actions)
    text = (
        say("{late} of {n} actions are past their day and still open.", late=len(late), n=n)
        if late
        else say("None of {n} actions is past its day.", n=n)
    )
    return SelfCheck(ACTIONS, FAIL if late else PASS, text, basis, n, len(late), is_of_files=False)


def certificate_checks(question: ComplianceQuestion) -> list[SelfCheck]:
    """Items that certificates were typed in for: one that has run out fails its item; a valid one says nothing of the rest."""
    by_item: dict[str, list[CertificateKept]] = {}
    for one in question.certificates:
        by_item.setdefault(one.item_id, []).append(one)
    basis = say("certificates typed in, as of {as_of_on}", as_of_on=question.on.isoformat())
    used = Derivation(rules=rules_used("compliance", question.rules, "certificate_warn_days"))
    warn_on = question.on + timedelta(days=int(question.rules.certificate_warn_days))
    found = []
    for item_id, papers in by_item.items():
        dated = sorted((one.expires_on, one.name) for one in papers if one.expires_on is not None)
        gone = [(day, name) for day, name in dated if day < question.on]
        soon = [(day, name) for day, name in dated if question.on <= day <= warn_on]
        if gone:
            text = say("{name} ran out on {day_on}.", name=gone[0][1], day_on=gone[0][0].isoformat())
        elif soon:
            text = say("{name} runs out on {day_on}.", name=soon[0][1], day_on=soon[0][0].isoformat())
        else:
            text = say("{n} certificates are valid.", n=len(papers))
        found.append(
            SelfCheck(item_id, FAIL if gone else PASS, text, basis, len(papers), len(gone) + len(soon),
                      derivation=used, is_whole=item_id == PERMITS, is_of_files=False)
        )  # fmt: skip
    if PERMITS not in by_item:
        found.append(unjudged(PERMITS, "no_certificates", say("No certificate has been typed in."), basis))
    return found
