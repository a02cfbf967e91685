"""Does the money list leave out what was decided, bring it back when its time or more money has come, and know no later word?"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.money_list import FindingsDecided, decided_away, decision_key, still_open
from shopdesk.period import DateRange, Month
from shopdesk.thresholds import OverviewRules
from shopdesk.wording import Phrase

RULES = OverviewRules()
OCTOBER, NOVEMBER = Month(2026, 10).range, Month(2026, 11).range
TODAY = date(2026, 11, 20)


def finding(code: str, value: int | None, panel: str = "returns", subject: str | None = None) -> Finding:
    return Finding(code, panel, Phrase("t", code), value, Phrase("t", ""), subject)


def entry(decision: str, days_ago: int = 0, worth: int | None = 100, until: date | None = None) -> dict[str, Any]:
    at = f"{TODAY - timedelta(days=days_ago)} 09:00:00"
    until_on = None if until is None else until.isoformat()
    return {"id": 7, "decision": decision, "at": at, "worth_value": worth, "snooze_until": until_on}


def is_open(one: Finding, entries: dict[str, dict[str, Any]], period: DateRange = NOVEMBER) -> bool:
    return still_open([one], period, FindingsDecided(TODAY, entries), RULES) == [one]


@given(
    some.sampled_from(["done", "refused"]), some.integers(0, 60), some.one_of(some.none(), some.integers(0, 10**6)),
    some.one_of(some.none(), some.integers(0, 10**6)),
)  # fmt: skip
def test_what_is_done_or_refused_stays_away_until_time_or_money_has_grown(
    decision: str, days_ago: int, then: int | None, now: int | None
) -> None:
    one = finding("late", now, subject="R1")
    has_grown = then is not None and now is not None and now > then * Fraction(3, 2)
    assert is_open(one, {"late R1": entry(decision, days_ago, then)}) == (days_ago >= 30 or has_grown)


def test_what_is_put_off_is_back_on_its_day_whatever_it_is_worth() -> None:
    one = finding("late", 10**9, subject="R1")
    assert not is_open(one, {"late R1": entry("snoozed", until=TODAY + timedelta(days=1))})
    assert is_open(one, {"late R1": entry("snoozed", until=TODAY)})


def test_a_decision_is_of_one_subject_and_of_the_months_own_findings_of_one_month() -> None:
    entries = {"late R1": entry("done"), "sales_fall 2026-10": entry("refused")}
    assert is_open(finding("late", 1, subject="R2"), entries) and not is_open(finding("late", 1, subject="R1"), entries)
    fall = finding("sales_fall", 1, panel="overview")
    assert decision_key(fall, OCTOBER) == "sales_fall 2026-10"
    assert is_open(fall, entries, NOVEMBER) and not is_open(fall, entries, OCTOBER)


def test_without_decisions_the_list_is_as_it_was_found() -> None:
    found = [finding("b", 2), finding("a", None)]
    assert (
        still_open(found, OCTOBER, None, RULES)
        == still_open(found, OCTOBER, FindingsDecided(TODAY, {}), RULES)
        == found
    )


def test_what_is_decided_away_tells_its_entry_its_reason_and_when_it_is_back() -> None:
    late, slow = finding("late", 140, subject="R1"), finding("slow", None)
    entries = {
        "late R1": entry("refused", days_ago=2) | {"reason": "no_money", "note": "later"},
        "slow": entry("snoozed", until=TODAY + timedelta(days=3)),
    }
    refused, put_off = decided_away([late, slow], NOVEMBER, FindingsDecided(TODAY, entries), RULES)
    assert (refused.finding, refused.entry_id, refused.reason, refused.note) == (late, 7, "no_money", "later")
    assert (refused.decided_on, refused.back_on) == (TODAY - timedelta(days=2), TODAY + timedelta(days=28))
    assert refused.grown_value == 150 and put_off.grown_value is None
    assert (put_off.decision, put_off.back_on) == ("snoozed", TODAY + timedelta(days=3))
