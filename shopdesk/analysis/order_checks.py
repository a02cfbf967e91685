"""What do orders and refunds say of the duties to send in time, to answer requests and to pay back?"""

from __future__ import annotations

from datetime import datetime, timedelta
from fractions import Fraction

from shopdesk.analysis.compliance_facts import ComplianceQuestion
from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.analysis.dispatch_times import Dispatch
from shopdesk.analysis.self_check import FAIL, PASS, SelfCheck, days_of, unjudged
from shopdesk.wording import speaker

say = speaker("compliance")

DISPATCH, ADDRESS, REFUNDS, PRICE = "LOG-01", "RET-03", "RET-04", "PRC-08"
ORDERS_NAMED = 40


def dispatch_check(question: ComplianceQuestion, sent: Dispatch) -> SelfCheck:
    """Orders are sent within the hours of the rule book after payment; one that waits past them fails the item."""
    rules = question.rules
    basis = say(
        "orders of goods paid {from_on} to {to_on}, from payment to sending; refunds asked for before the time was up left out",
        **days_of(question),
    )
    if not question.facts.has("shipped_at", "orders", "order_lines"):
        return unjudged(
            DISPATCH, "no_shipping_time", say("The order exports do not tell when orders were sent."), basis
        )
    late_open = len(sent.open_late)
    if not sent.judged and not late_open:
        return unjudged(DISPATCH, "no_orders_paid", say("No order of these days can be judged."), basis)
    is_late = late_open > 0 or Fraction(len(sent.late), max(1, sent.judged)) > Fraction(str(rules.late_dispatch_share))
    late_sent = sum(not one.is_open for one in sent.late)
    blanks = {"late": len(sent.late), "n": sent.judged, "open": late_open, "hours": int(rules.dispatch_hours)}
    if late_open and late_sent:
        text = say(
            "{open} orders wait to be sent past their time, {hours} hours after payment; {sent} more were sent late.",
            **blanks,
            sent=late_sent,
        )
    elif late_open:
        text = say("{open} orders wait to be sent past their time, {hours} hours after payment.", **blanks)
    elif sent.late:
        text = say("{late} of {n} orders were sent later than {hours} hours after payment.", **blanks)
    else:
        text = say("All {n} orders were sent within {hours} hours after payment.", **blanks)
    keys = [one.order_id for one in (*sent.open_late, *(one for one in sent.late if not one.is_open))]
    steps = (
        Step("judged_orders", sent.judged, name=say("Orders judged")),
        Step("late_orders", len(sent.late), name=say("Sent too late"), is_result=True),
        Step("open_late_orders", late_open, name=say("Not sent yet, past their time")),
        Step("presale_orders", sent.presale, name=say("Of these presale (balance paid later)")),
        Step("left_out_orders", sent.left_out, name=say("Left out: refund asked for in time")),
        Step("unknown_orders", sent.unknown, name=say("Not known when sent")),
        Step("waiting_orders", sent.waiting, name=say("Still in time, not sent yet")),
        Step("due_soon_orders", sent.due_soon, name=say("Of these near their time")),
    )
    used = rules_used(
        "compliance", rules, "dispatch_hours", "dispatch_last_hours", "presale_gap_hours", "presale_dispatch_hours",
        "late_dispatch_share", "checked_days", "open_days",
    )  # fmt: skip
    return SelfCheck(
        DISPATCH, FAIL if is_late else PASS, text, basis, sent.judged, len(keys),
        rows={"kind": "orders", "keys": keys} if keys else {},
        derivation=Derivation(steps, used), worth_value=sent.compensation_value(rules),
    )  # fmt: skip


def address_check(question: ComplianceQuestion) -> SelfCheck:
    """Return requests that nobody has answered: by law more than 15 days count as a refusal."""
    rules, facts = question.rules, question.facts
    days = int(rules.return_address_days)
    basis = say("refund cases of the last {days} days that wait for the seller's consent", days=int(rules.open_days))
    if not facts.has("applied_at", "refunds"):
        return unjudged(ADDRESS, "no_refunds_export", say("No refunds have been imported."), basis)
    if not question.is_now:
        return unjudged(ADDRESS, "states_undated", say("Which cases waited on a past day is not known."), basis)
    if not facts.refund_cases:
        return unjudged(ADDRESS, "no_refund_cases", say("No refund case of these days is known."), basis)
    latest = (question.seen_on - timedelta(days=days)).isoformat()
    stale = [one for one in facts.refund_cases if one["status"] == "wait_seller_agree" and one["applied_at"] < latest]
    n = len(facts.refund_cases)
    if stale:
        text = say(
            "{late} refund requests have waited longer than {days} days for an answer.", late=len(stale), days=days
        )
    else:
        text = say("None of {n} refund cases has waited longer than {days} days for an answer.", n=n, days=days)
    return SelfCheck(
        ADDRESS, FAIL if stale else PASS, text, basis, n, len(stale),
        rows={"kind": "refunds", "keys": [one["refund_id"] for one in stale]} if stale else {},
        derivation=Derivation(rules=rules_used("compliance", rules, "return_address_days", "open_days")),
    )  # fmt: skip


def refund_check(question: ComplianceQuestion) -> SelfCheck:
    """Refunds after goods came back. The exports tell when goods were sent back, not when they arrived: in time counts only what surely was."""
    facts, as_of = question.facts, question.seen_on.isoformat()
    days = facts.refund_after_goods_days
    basis = say(
        "refund cases of the last {days} days whose goods were sent back, from sending to refund",
        days=int(question.rules.open_days),
    )
    if not facts.has("returned_at", "refunds"):
        return unjudged(
            REFUNDS, "no_return_time", say("The refund exports do not tell when goods were sent back."), basis
        )
    back = [one for one in facts.refund_cases if one["returned_at"] is not None and one["returned_at"] < as_of]
    limit = timedelta(days=days)
    in_time, unsure = 0, []
    for one in back:
        done = one["succeeded_at"] if one["succeeded_at"] is not None and one["succeeded_at"] < as_of else None
        if done is not None and _moment(done) - _moment(one["returned_at"]) <= limit:
            in_time += 1
        elif done is not None or _moment(one["returned_at"]) + limit < _moment(as_of):
            unsure.append(one["refund_id"])
    n = in_time + len(unsure)
    if not n:
        return unjudged(REFUNDS, "no_refund_cases", say("No refund case of these days is known."), basis)
    rows = {"kind": "refunds", "keys": unsure} if unsure else {}
    if unsure:
        text = say(
            "{late} of {n} refunds came more than {days} days after the goods were sent back: when they arrived is not in the export.",
            late=len(unsure), n=n, days=days,
        )  # fmt: skip
        return unjudged(REFUNDS, "no_arrival_time", text, basis, n, rows=rows)
    text = say("All {n} refunds came within {days} days after the goods were sent back.", n=n, days=days)
    return SelfCheck(REFUNDS, PASS, text, basis, n)


def price_check(question: ComplianceQuestion) -> list[SelfCheck]:
    """Whether good buyers paid more than others for like things (see ``price_fairness``); nothing where it was not asked."""
    found, rules = question.facts.price, question.rules
    if found is None:
        return []
    basis = say(
        "one SKU, day, channel and band of quantity, good buyers against the others, {from_on} to {to_on}",
        from_on=question.period.start.isoformat(),
        to_on=question.period.last.isoformat(),
    )
    steps = [
        Step("comparable_groups", found.strata, name=say("Groups that can be compared")),
        Step("price_gap_rate", found.rate, name=say("Good buyers pay more by"), unit="rate", reason="too_few_strata", is_result=True),
        Step("paid_gap_rate", found.after_coupons.rate, name=say("The same after coupons of their own"), unit="rate",
             reason="too_few_strata"),
        Step("first_gap_rate", found.new_buyers.rate, name=say("Old buyers pay more than first buyers by (coupons for new ones)"),
             unit="rate", reason="too_few_strata"),
    ]  # fmt: skip
    used = rules_used("compliance", rules, "price_gap_rate", "price_chance", "price_min_strata")
    keys = list(dict.fromkeys(line.order_id for one in found.uneven for line in one.lines if line.order_id))[
        :ORDERS_NAMED
    ]
    rows = {"kind": "orders", "keys": keys} if keys else {}
    why = Derivation(tuple(steps), used)
    if found.verdict == "cannot_judge":
        text = say(
            "Only {n} groups can be compared, {least} are needed: the prices of these days cannot be judged.",
            n=found.strata,
            least=int(rules.price_min_strata),
        )
        return [unjudged(PRICE, "too_few_strata", text, basis, found.strata, rows=rows, derivation=why)]
    blanks = {"n": found.strata, "gap_rate": found.rate or 0.0}
    if found.verdict == "unfair":
        text = say(
            "In {n} like groups good buyers paid {gap_rate} more than the others, more than chance explains.", **blanks
        )
    else:
        text = say(
            "In {n} like groups good buyers paid no more than the others, as far as chance tells ({gap_rate}).",
            **blanks,
        )
    verdict = FAIL if found.verdict == "unfair" else PASS
    return [SelfCheck(PRICE, verdict, text, basis, found.strata, len(found.uneven), rows=rows, derivation=why)]


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
