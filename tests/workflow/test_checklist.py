"""When is something due again, and which verdicts, actions and papers may be written down?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.errors import UserFault
from shopdesk.thresholds import ComplianceRules
from shopdesk.wording import Phrase
from shopdesk.workflow import checklist
from shopdesk.workflow.checklist import Certificate, CheckRun, Closing, OwnItem, cadence_months, next_due

TODAY = date(2026, 11, 22)
TITLE = Phrase("", "Ship on time")
MONTHS = cadence_months(ComplianceRules())


def run(verdict: str = "pass", **more: object) -> CheckRun:
    return CheckRun("LOG-01", verdict, TODAY, TITLE, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cadence", "last", "due"),
    [
        ("daily", date(2026, 11, 22), date(2026, 11, 23)),
        ("weekly", date(2026, 12, 30), date(2027, 1, 6)),
        ("monthly", date(2026, 1, 31), date(2026, 2, 28)),
        ("monthly", date(2026, 12, 5), date(2027, 1, 5)),
        ("quarterly", date(2026, 11, 30), date(2027, 2, 28)),
        ("yearly", date(2028, 2, 29), date(2029, 2, 28)),
        ("per_listing", date(2026, 11, 22), None),
        ("per_live", date(2026, 11, 22), None),
        ("on_event", date(2026, 11, 22), None),
    ],
)
def test_what_is_looked_at_again_is_due_a_cadence_later(cadence: str, last: date, due: date | None) -> None:
    assert next_due(cadence, last, MONTHS) == due


def test_the_rounds_of_the_rule_book_move_the_due_day() -> None:
    months = cadence_months(ComplianceRules(self_check_months=6, audit_months=24))
    assert next_due("quarterly", date(2026, 1, 15), months) == date(2026, 7, 15)
    assert next_due("yearly", date(2026, 1, 15), months) == date(2028, 1, 15)


@given(
    st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.sampled_from(("daily", "weekly", "monthly", "quarterly", "yearly"))
)
def test_a_later_look_is_never_due_earlier(day: date, cadence: str) -> None:
    earlier, later = next_due(cadence, day, MONTHS), next_due(cadence, day + timedelta(days=1), MONTHS)
    assert earlier is not None and later is not None and day < earlier <= later


def test_a_failure_needs_what_is_done_about_it_and_by_when() -> None:
    for missing in ({}, {"action": "  ", "action_due_on": TODAY}, {"action": "fix it"}):
        with pytest.raises(UserFault, match="what is done about it"):
            run("fail", **missing).check(TODAY)
    with pytest.raises(UserFault, match="has passed already"):
        run("fail", action="fix it", action_due_on=TODAY - timedelta(days=1)).check(TODAY)
    run("fail", action="fix it", action_due_on=TODAY).check(TODAY)


def test_an_action_belongs_to_a_failure_alone() -> None:
    with pytest.raises(ValueError, match="belongs to what failed"):
        run("pass", action="fix it", action_due_on=TODAY).check(TODAY)
    with pytest.raises(ValueError, match="no verdict"):
        run("perhaps").check(TODAY)


def test_nothing_is_looked_at_or_proved_on_a_day_to_come() -> None:
    late = TODAY + timedelta(days=1)
    for record in (
        CheckRun("LOG-01", "pass", late, TITLE),
        run(evidence_on=late),
        Closing(1, "LOG-01", TITLE, "fix it", late),
    ):
        with pytest.raises(UserFault, match="still to come"):
            record.check(TODAY)
    run(evidence_on=TODAY - timedelta(days=400)).check(TODAY)


def test_what_has_no_name_is_not_put_on_the_list() -> None:
    with pytest.raises(UserFault, match="what is to be looked at"):
        OwnItem("OWN-01", "live", "weekly", " ").check(TODAY)
    with pytest.raises(ValueError, match="no number"):
        OwnItem("LOG-01", "live", "weekly", "my own").check(TODAY)
    with pytest.raises(UserFault, match="certificate is called"):
        Certificate("C-01", "LIC-05", "", TODAY).check(TODAY)


def test_a_closing_goes_on_from_the_look_that_failed() -> None:
    decision = Closing(7, "LOG-01", TITLE, "call the courier", TODAY, "done").decision()
    assert (decision.follows, decision.act, decision.decision, decision.subject_id) == (
        7,
        "close_action",
        "done",
        "LOG-01",
    )
    assert decision.told["text"].in_language("en") == "Done: call the courier (Ship on time)"


def test_what_is_written_on_paper_is_kept_on_one_line_and_within_bounds() -> None:
    table, row = run("fail", action="a\n b", action_due_on=TODAY, evidence="x" * 900).row()
    assert table == "check_runs" and row["action"] == "a b"
    assert len(row["evidence"]) == checklist.LONGEST
