"""Is it told by which clock a case runs out, where that clock comes from, and what must not be missed?"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from shopdesk.analysis.case_clock import clock_derivation, clock_rule, is_told, onward, warning
from shopdesk.analysis.case_standing import case_row
from shopdesk.analysis.return_causes import NO_CORRECTIONS
from shopdesk.analysis.returns_rows import CaseFacts, CaseRow, OwnEvent
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.workflow import rma

RULES = ReturnsRules()
APPLIED = datetime(2026, 10, 1, 10, 0)
CLOCK = APPLIED + timedelta(hours=1)
RETURN = CaseFacts("R1", kind="return_refund", status="wait_seller_agree", applied_at=APPLIED.isoformat(sep=" "))


def row(
    facts: CaseFacts, *events: tuple[datetime, str], clock: datetime = CLOCK, rules: ReturnsRules = RULES
) -> CaseRow:
    own = [OwnEvent(rma.Event(at, name), facts.told) for at, name in events]
    return case_row(facts, own, (), NO_CORRECTIONS, clock, rules)


@pytest.mark.parametrize("kind", rma.KINDS)
@pytest.mark.parametrize("goods", rma.GOODS)
@pytest.mark.parametrize("carriage", rma.CARRIAGE)
def test_the_rule_named_is_the_one_the_state_machine_counts_by(kind: str, goods: str, carriage: str) -> None:
    """Every state is entered with each rule doubled in turn: only the one that is named moves the deadline."""
    names = [
        name for name in vars(RULES) if name.endswith(("_hours", "_days")) and not name.startswith(("alert", "cohort"))
    ]

    def timed(state_events: tuple[str, ...], rules: ReturnsRules) -> rma.Standing:
        standing = rma.opened(kind, goods, APPLIED, rules)
        for name in state_events:
            after = rma.moved(standing, rma.Event(APPLIED, name, carriage if name == "buyer_ship" else ""), rules)
            assert after is not None
            standing = after
        return standing

    reached: dict[str, tuple[str, ...]] = {rma.FIRST_STATE[kind]: ()}
    todo = [()]
    while todo:
        events = todo.pop()
        for move in rma.legal_moves(timed(events, RULES)):
            after = timed((*events, move), RULES)
            if after.is_open and after.state not in reached:
                reached[after.state] = (*events, move)
                todo.append((*events, move))
    for events in reached.values():
        standing = timed(events, RULES)
        moving = {
            name
            for name in names
            if timed(events, replace(RULES, **{name: getattr(RULES, name) + 1})).due_at != standing.due_at
        }
        assert moving == ({clock_rule(standing)} if standing.due_at is not None else set()), (standing.state, events)


def test_a_deadline_of_the_file_is_told_as_such_and_rests_on_no_rule() -> None:
    told = row(replace(RETURN, deadline_at="2026-10-03 12:00:00"))
    assert is_told(told)
    derivation = clock_derivation(told, RULES)
    assert derivation is not None and derivation.rules == ()
    assert [step.code for step in derivation.steps] == ["since", "deadline_at", "onward"]


def test_a_reckoned_deadline_names_its_rule_and_adds_up() -> None:
    reckoned = row(RETURN)
    assert not is_told(reckoned)
    derivation = clock_derivation(reckoned, RULES)
    assert derivation is not None and [use.name for use in derivation.rules] == ["shipped_answer_hours"]
    assert derivation.steps[1].value == "2026-10-06 10:00"
    longer = row(RETURN, rules=replace(RULES, shipped_answer_hours=240))
    assert longer.due_at == APPLIED + timedelta(hours=240)


def test_silence_leads_where_the_replay_leads() -> None:
    waiting = row(RETURN)
    assert waiting.due_at is not None
    later = row(RETURN, clock=waiting.due_at)
    assert onward(waiting, RULES) == later.state == rma.WAIT_BUYER_RETURN_GOODS


def test_an_ended_case_and_one_whose_state_nobody_knows_have_no_clock() -> None:
    assert clock_derivation(row(replace(RETURN, status="succeeded", ended_at="2026-10-01 10:30:00")), RULES) is None
    assert clock_derivation(row(replace(RETURN, status=None, status_text="???")), RULES) is None


def test_while_the_platform_has_stepped_in_the_evidence_is_the_deadline() -> None:
    own = [OwnEvent(rma.Event(CLOCK, rma.STEP_IN, "2026-10-04 10:00:00"), RETURN.told)]
    stopped = case_row(RETURN, own, (), NO_CORRECTIONS, CLOCK, RULES)
    derivation = clock_derivation(stopped, RULES)
    assert (
        derivation is not None and derivation.steps[-1].value == "2026-10-04 10:00" and onward(stopped, RULES) is None
    )


def test_goods_that_are_held_after_a_refusal_are_warned_of_and_a_refusal_without_goods_is_not() -> None:
    back = replace(RETURN, status="wait_seller_confirm", returned_at="2026-10-01 10:30:00")
    held = row(back, (CLOCK, "seller_refuse"))
    said = warning(held, RULES)
    assert said is not None and said.values["at"] == "2026-10-08 11:00"
    assert warning(row(RETURN, (CLOCK, "seller_refuse")), RULES) is None
    assert warning(row(back), RULES) is None


def test_a_deadline_that_passed_unseen_is_warned_of_but_not_in_a_case_by_hand() -> None:
    late = APPLIED + timedelta(days=6)
    said = warning(row(RETURN, clock=late), RULES)
    assert said is not None and said.values["at"] == "2026-10-06 10:00"
    assert warning(row(replace(RETURN, is_by_hand=True), clock=late), RULES) is None
