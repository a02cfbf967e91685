"""Does the state machine of after-sales cases keep the platform's rules, whatever happens and whenever the files come?"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.workflow import rma

RULES = ReturnsRules()
START = datetime(2026, 10, 1, 10)
HOUR = timedelta(hours=1)
kinds, goods = st.sampled_from(rma.KINDS), st.sampled_from(rma.GOODS)
events = st.sampled_from(rma.EVENTS)


def after(hours: float) -> datetime:
    return START + timedelta(hours=hours)


# What the table of analysis-spec §E says, written down a second time and without any of the program's code:
# (kind group, state) → event → next state; silence → (hours, next state).
EXCHANGE_MOVES = {
    "EX_WAIT_DEAL": {
        "seller_agree": "EX_WAIT_BUYER_RETURN", "seller_refuse": "EX_WAIT_BUYER_MODIFY", "to_refund": "EX_TO_REFUND",
        "buyer_withdraw": "EX_CLOSED",
    },
    "EX_WAIT_BUYER_RETURN": {"buyer_ship": "EX_WAIT_RECEIVE", "buyer_withdraw": "EX_CLOSED"},
    "EX_WAIT_RECEIVE": {
        "seller_confirm": "EX_WAIT_SEND", "seller_refuse": "EX_WAIT_BUYER_MODIFY", "buyer_withdraw": "EX_CLOSED",
    },
    "EX_WAIT_SEND": {"seller_send": "EX_WAIT_BUYER_RECEIVE", "to_refund": "EX_TO_REFUND"},
    "EX_WAIT_BUYER_RECEIVE": {"buyer_receive": "EX_SUCCESS"},
    "EX_WAIT_BUYER_MODIFY": {"buyer_modify": "EX_WAIT_DEAL", "buyer_withdraw": "EX_CLOSED"},
}  # fmt: skip
ENDS = {"SUCCESS", "CLOSED", "EX_SUCCESS", "EX_CLOSED", "EX_TO_REFUND"}


class PlainCase:
    """The model: a dictionary's worth of state, moved by plain rules in the order of the specification's sentences."""

    def __init__(self, kind: str, goods: str) -> None:
        self.kind, self.goods, self.carriage = kind, goods, "express"
        self.state = "EX_WAIT_DEAL" if kind == "exchange" else "WAIT_SELLER_AGREE"
        self.since, self.is_stopped = START, False
        self.log: list[tuple[datetime, str, str]] = []

    def allowed(self) -> dict[str, str]:
        if self.kind == "exchange":
            return EXCHANGE_MOVES.get(self.state, {})
        found = {}
        if self.state == "WAIT_SELLER_AGREE":
            found["seller_agree"] = "SUCCESS" if self.kind == "refund_only" else "WAIT_BUYER_RETURN_GOODS"
            found["seller_refuse"] = "SELLER_REFUSE_BUYER"
            if self.goods == "unshipped":
                found["seller_ships"] = "CLOSED"
        if self.state == "WAIT_BUYER_RETURN_GOODS":
            found["buyer_ship"] = "WAIT_SELLER_CONFIRM_GOODS"
        if self.state == "WAIT_SELLER_CONFIRM_GOODS":
            found |= {"seller_confirm": "SUCCESS", "seller_refuse": "SELLER_REFUSE_BUYER"}
        if self.state == "SELLER_REFUSE_BUYER":
            found["buyer_modify"] = "WAIT_SELLER_AGREE"
            if self.goods == "unshipped":
                found["seller_ships"] = "CLOSED"
        if self.state not in ENDS:
            found["buyer_withdraw"] = "CLOSED"
        return found

    def silence(self) -> tuple[float, str] | None:
        if self.is_stopped or self.state in ENDS:
            return None
        answer = {"unshipped": 48, "shipped": 120, "virtual": 72}[self.goods]
        confirm = 720 if self.carriage == "surface" else 240
        agreed = "SUCCESS" if self.kind == "refund_only" else "WAIT_BUYER_RETURN_GOODS"
        return {
            "WAIT_SELLER_AGREE": (answer, agreed),
            "WAIT_BUYER_RETURN_GOODS": (168, "CLOSED"),
            "WAIT_SELLER_CONFIRM_GOODS": (confirm, "SUCCESS"),
            "SELLER_REFUSE_BUYER": (168, "CLOSED"),
            "EX_WAIT_DEAL": (answer, "EX_WAIT_BUYER_RETURN"),
            "EX_WAIT_BUYER_RETURN": (168, "EX_CLOSED"),
            "EX_WAIT_RECEIVE": (confirm, "EX_WAIT_SEND"),
            "EX_WAIT_SEND": (48, "EX_TO_REFUND"),
            "EX_WAIT_BUYER_RECEIVE": (240, "EX_SUCCESS"),
            "EX_WAIT_BUYER_MODIFY": (168, "EX_CLOSED"),
        }[self.state]

    def due(self) -> datetime | None:
        told = self.silence()
        return None if told is None else self.since + timedelta(hours=told[0])

    def wait_until(self, now: datetime) -> None:
        while (due := self.due()) is not None and due <= now:
            told = self.silence()
            assert told is not None
            self.state, self.since = told[1], due
            self.log.append((due, "timeout", self.state))

    def happen(self, event: str, at: datetime, detail: str) -> bool:
        """Whether it was possible."""
        self.wait_until(at)
        if self.state in ENDS:
            return False
        if event == "platform_steps_in":
            self.is_stopped = True
        elif event == "platform_steps_out":
            if not self.is_stopped:
                return False
            self.is_stopped, self.since = False, at
        elif event in self.allowed():
            if event == "buyer_ship":
                self.carriage = detail or "express"
            self.state, self.since = self.allowed()[event], at
        else:
            return False
        self.log.append((at, event, self.state))
        return True


class CasesAgainstTheModel(RuleBasedStateMachine):
    """Events and waiting in any order: the machine replayed from the beginning tells what the plain model tells."""

    @initialize(kind=kinds, what=goods)
    def applied(self, kind: str, what: str) -> None:
        self.start = rma.opened(kind, what, START, RULES)
        self.model, self.now = PlainCase(kind, what), START
        self.told: list[rma.Event] = []
        self.refused = 0

    @rule(event=events, carriage=st.sampled_from(["", *rma.CARRIAGE]))
    def something_happens(self, event: str, carriage: str) -> None:
        detail = carriage if event == "buyer_ship" else ""
        self.told.append(rma.Event(self.now, event, detail))
        self.refused += not self.model.happen(event, self.now, detail)

    @rule(hours=st.integers(1, 200))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.model.wait_until(self.now)

    @precondition(lambda self: self.model.due() is not None)
    @rule(early=st.sampled_from([0, 1]))
    def the_last_second_comes(self, early: int) -> None:
        due = self.model.due()
        assert due is not None
        self.now = max(self.now, due - timedelta(seconds=early))
        self.model.wait_until(self.now)

    @invariant()
    def both_tell_the_same(self) -> None:
        if not hasattr(self, "model"):
            return
        self.model.wait_until(self.now)
        found = rma.replay(self.start, self.told, self.now, RULES)
        assert (found.standing.state, found.standing.due_at) == (self.model.state, self.model.due())
        assert list(found.log) == self.model.log
        assert len(found.refused) == self.refused
        if found.standing.is_open:
            assert set(rma.legal_moves(found.standing)) == set(self.model.allowed())
        else:
            assert rma.legal_moves(found.standing) == ()


TestCasesAgainstTheModel = CasesAgainstTheModel.TestCase
TestCasesAgainstTheModel.settings = settings(max_examples=60, stateful_step_count=14, deadline=None)


@settings(max_examples=60, deadline=None)
@given(
    kind=kinds,
    what=goods,
    told=st.lists(st.tuples(st.integers(0, 900), events), max_size=8),
    at=st.integers(0, 900),
    later=st.integers(0, 900),
)
def test_looking_in_between_or_telling_events_in_another_order_changes_nothing(
    kind: str, what: str, told: list[tuple[int, str]], at: int, later: int
) -> None:
    """Missed imports: what a later replay says of the past is what an earlier one said then."""
    start = rma.opened(kind, what, START, RULES)
    happened = [rma.Event(after(hours + 0.01 * number), name) for number, (hours, name) in enumerate(told)]
    then = rma.replay(start, happened, after(at), RULES)
    whole = rma.replay(start, happened[::-1], after(max(at, later)), RULES)
    assert whole.log[: len(then.log)] == then.log
    assert [one for one in whole.log[len(then.log) :] if one[0] <= after(at)] == []


def test_an_imported_deadline_overrides_the_one_of_the_rule_book() -> None:
    due = after(7)
    told = rma.imported("return_refund", "shipped", "wait_seller_agree", START, due, RULES)
    assert told is not None and told.due_at == due
    assert rma.replay(told, [], due, RULES).standing.state == "WAIT_BUYER_RETURN_GOODS"
    own = rma.imported("return_refund", "shipped", "wait_seller_agree", START, None, RULES)
    assert own is not None and own.due_at == after(120)


def test_a_deadline_at_the_very_second_of_an_event_fires_first() -> None:
    start = rma.opened("refund_only", "unshipped", START, RULES)
    found = rma.replay(start, [rma.Event(after(48), "seller_refuse")], after(48), RULES)
    assert found.standing.state == "SUCCESS"
    assert found.refused == ((after(48), "seller_refuse", "SUCCESS"),)


def test_while_the_platform_has_stepped_in_no_deadline_of_ours_fires() -> None:
    start = rma.opened("return_refund", "shipped", START, RULES)
    stepped_in = rma.Event(after(1), rma.STEP_IN, after(73).isoformat(sep=" "))
    found = rma.replay(start, [stepped_in], after(5_000), RULES)
    assert found.standing.state == "WAIT_SELLER_AGREE" and found.standing.due_at is None
    assert found.standing.evidence_due_at == after(73)
    out = rma.replay(start, [stepped_in, rma.Event(after(100), rma.STEP_OUT)], after(101), RULES)
    assert out.standing.due_at == after(220)  # the clock begins anew
    ended = rma.replay(start, [stepped_in, rma.Event(after(2), "buyer_withdraw")], after(3), RULES)
    assert ended.standing.state == "CLOSED" and not ended.standing.is_stopped


@pytest.mark.parametrize("kind", rma.KINDS)
def test_every_state_word_of_the_importers_is_a_state_or_unknown(kind: str) -> None:
    from shopdesk.importing.kind import REFUND_STATES

    for status in REFUND_STATES:
        found = rma.imported(kind, "shipped", status, START, None, RULES)
        if found is None:
            assert kind != "exchange" and status in ("wait_seller_send", "wait_buyer_receive", "to_refund")
            continue
        assert found.state in rma.STATES
        assert found.is_open == (status not in ("succeeded", "closed", "to_refund"))
    assert rma.imported(kind, "shipped", None, START, None, RULES) is None


@settings(max_examples=40)
@given(weeks=st.integers(-60, 60), told=st.lists(st.tuples(st.integers(0, 900), events), max_size=6), kind=kinds)
def test_moving_everything_by_whole_weeks_moves_only_the_dates(
    weeks: int, told: list[tuple[int, str]], kind: str
) -> None:
    shift = timedelta(weeks=weeks)

    def outcome(by: timedelta) -> tuple[Any, ...]:
        start = rma.opened(kind, "shipped", START + by, RULES)
        found = rma.replay(start, [rma.Event(after(h) + by, name) for h, name in told], after(1_000) + by, RULES)
        due = found.standing.due_at
        return found.standing.state, None if due is None else due - by, tuple((at - by, e, s) for at, e, s in found.log)

    assert outcome(shift) == outcome(timedelta())


def test_the_lengths_are_those_of_the_rule_book() -> None:
    shorter = replace(RULES, unshipped_answer_hours=2)
    assert rma.opened("refund_only", "unshipped", START, shorter).due_at == after(2)


def test_a_parcel_sent_after_all_closes_a_refused_case_too_and_no_shipped_one() -> None:
    refused = [rma.Event(after(1), "seller_refuse"), rma.Event(after(2), "seller_ships")]
    for what, state in (("unshipped", "CLOSED"), ("shipped", "SELLER_REFUSE_BUYER")):
        start = rma.opened("refund_only", what, START, RULES)
        assert rma.replay(start, refused, after(3), RULES).standing.state == state


def test_a_second_parcel_does_not_come_by_the_first_ones_carriage() -> None:
    told = ["seller_agree", ("buyer_ship", "surface"), "seller_refuse", "buyer_modify", "seller_agree", "buyer_ship"]
    events = [rma.Event(after(at), *([one] if isinstance(one, str) else one)) for at, one in enumerate(told)]
    standing = rma.replay(rma.opened("return_refund", "shipped", START, RULES), events, after(9), RULES).standing
    assert (standing.carriage, standing.due_at) == ("express", after(len(told) - 1 + 240))
