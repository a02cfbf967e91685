"""By which clock does a case run out, and where does that come from? The file's own deadline, or a rule of the book since the state began."""

from __future__ import annotations

from datetime import datetime

from shopdesk.analysis.derivation import Derivation, RuleUse, Step, rules_used
from shopdesk.analysis.returns_rows import CaseRow
from shopdesk.analysis.returns_words import CODE_WORDS
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow import rma

say = speaker("returns_desk")

_ANSWERED = frozenset({rma.WAIT_SELLER_AGREE, rma.EX_WAIT_DEAL})
_CONFIRMED = frozenset({rma.WAIT_SELLER_CONFIRM_GOODS, rma.EX_WAIT_RECEIVE})
_RULES = {
    rma.WAIT_BUYER_RETURN_GOODS: "buyer_sends_days",
    rma.EX_WAIT_BUYER_RETURN: "buyer_sends_days",
    rma.SELLER_REFUSE_BUYER: "buyer_amends_days",
    rma.EX_WAIT_BUYER_MODIFY: "buyer_amends_days",
    rma.EX_WAIT_SEND: "exchange_send_hours",
    rma.EX_WAIT_BUYER_RECEIVE: "exchange_receive_days",
}


def clock_rule(standing: rma.Standing) -> str | None:
    """The entry of the rule book that times a state; None for one without a clock."""
    if standing.state in _ANSWERED:
        return {rma.UNSHIPPED: "unshipped_answer_hours", rma.VIRTUAL: "virtual_answer_hours"}.get(
            standing.goods, "shipped_answer_hours"
        )
    if standing.state in _CONFIRMED:
        return "confirm_surface_days" if standing.carriage == rma.SURFACE else "confirm_express_days"
    return _RULES.get(standing.state)


def is_told(row: CaseRow) -> bool:
    """Whether the deadline is the file's own (or was written with a case by hand), not reckoned from a rule."""
    return row.due_at is not None and row.facts.deadline_at is not None and row.due_at == _moment(row.facts.deadline_at)


def onward(row: CaseRow, rules: ReturnsRules) -> str | None:
    """The state to which silence leads; None where no clock runs."""
    standing = row.standing
    if standing is None or standing.due_at is None:
        return None
    log = rma.replay(standing, (), standing.due_at, rules).log
    return log[0][2] if log else None


def clock_derivation(row: CaseRow, rules: ReturnsRules) -> Derivation | None:
    """How the deadline came about, step by step, with the one rule it rests on; None where nothing runs."""
    standing, due = row.standing, row.due_at
    if standing is None or due is None:
        return None
    steps = [Step("since", _text(standing.since), name=say("This state since"), unit="text")]
    rule = clock_rule(standing)
    used: tuple[RuleUse, ...] = ()
    if standing.is_stopped:
        steps.append(
            Step(
                "deadline_at",
                _text(due),
                say("as you wrote it down"),
                name=say("Evidence is due"),
                unit="text",
                is_result=True,
            )
        )
        return Derivation(tuple(steps))
    if is_told(row):
        told: Phrase = (
            say("as written with the case")
            if row.facts.is_by_hand
            else say("as the file states it; a stated deadline wins over a rule")
        )
        steps.append(Step("deadline_at", _text(due), told, name=say("Deadline"), unit="text", is_result=True))
    elif rule is not None:
        length = getattr(rules, rule)
        span = say("{n} days", n=length) if rule.endswith("_days") else say("{n} hours", n=length)
        sum_ = say(
            "{since} + {span}; not told by the file: check it in the back office",
            since=_text(standing.since),
            span=span,
        )
        steps.append(Step("deadline_at", _text(due), sum_, name=say("Deadline"), unit="text", is_result=True))
        used = rules_used("returns", rules, rule)
    after = onward(row, rules)
    if after is not None:
        steps.append(
            Step(
                "onward",
                after,
                name=say("If nothing happens until then"),
                unit="text",
                words=CODE_WORDS["state"].get(after),
            )
        )
    return Derivation(tuple(steps), used)


def warning(row: CaseRow, rules: ReturnsRules) -> Phrase | None:
    """What must not be missed of a case: goods held after a refusal, a state that is only reckoned, a move that was not possible."""
    standing = row.standing
    if row.passed_at is not None and not row.facts.is_by_hand:
        return say(
            "Its deadline passed at {at}, and no file has told since what came of it. Import the newest refunds.",
            at=_text(row.passed_at),
        )
    if (
        standing is not None
        and standing.is_open
        and standing.has_goods
        and standing.state in _RULES
        and clock_rule(standing) == "buyer_amends_days"
    ):
        if standing.due_at is None:
            return say("You hold the goods and the money. Settle it with the buyer before the case closes.")
        return say(
            "You hold the goods and the money. If the buyer does not amend by {at}, the case closes so: settle it before.",
            at=_text(standing.due_at),
        )
    return None


def _moment(text: str | None) -> datetime | None:
    return None if not text else datetime.fromisoformat(text)


def _text(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"
