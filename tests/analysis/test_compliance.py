"""Does the checklist say what is due, overdue and failed, score it as defined, and say nothing where nothing is known?"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.compliance import answer_of, compliance
from shopdesk.analysis.compliance_facts import Action, Look
from shopdesk.analysis.compliance_list import checklist
from shopdesk.analysis.reasons import REASONS
from tests.analysis.checks import DAY, moment, order, question, review

NOTHING: dict[str, Any] = {"facts": {"brought": {}}, "coverage": {}}
ROW = ["item_id", "area", "title", "cadence", "last_run_on", "due_on", "verdict", "evidence_on", "source"]


def look(item_id: str, verdict: str = "pass", ago: int = 3, **more: Any) -> Look:
    return Look(1, moment(ago), item_id, verdict, DAY - timedelta(days=ago), **more)


def values(answer: Answer) -> dict[str, Any]:
    return {name: figure.value for name, figure in answer.figures.items()}


def test_a_store_without_anything_gives_no_score_no_rate_and_no_alarm() -> None:
    answer = compliance(question(**NOTHING))
    found = values(answer)
    assert [found[name] for name in ("score", "closure_rate", "late_replies")] == [None, None, None]
    assert [found[name] for name in ("overdue_items", "failed_items", "self_checked_items", "open_actions")] == [0] * 4
    assert all(figure.reason in REASONS for figure in answer.figures.values() if figure.value is None)
    assert answer.warnings == () and "wait for a first look" in answer.headline.in_language("en")


def test_the_score_counts_passes_that_are_not_overdue_among_what_was_due() -> None:
    """Pass, overdue pass, fail, never looked at and due: 1 of 4; what does not apply or cannot be judged, and what is not due, is left out."""
    looks = [
        look("LIC-01"), look("LIC-02", ago=200), look("PRC-01", "fail"), look("PRC-09", "not_applicable"),
        look("SEC-01", "cannot_judge"),
    ]  # fmt: skip
    due = {
        "LIC-01": DAY + timedelta(days=80), "LIC-02": DAY - timedelta(days=100), "PRC-01": DAY + timedelta(days=4),
        "SEC-01": DAY + timedelta(days=80), "SEC-03": DAY, "SEC-05": DAY + timedelta(days=1),
    }  # fmt: skip
    answer = compliance(question(looks=looks, due=due, begun_on=DAY - timedelta(days=200), **NOTHING))
    found = values(answer)
    assert (found["score"], answer.figures["score"].n) == (25.0, 4)
    assert (found["overdue_items"], found["failed_items"]) == (1, 1)


def test_an_item_is_overdue_the_day_after_it_was_due() -> None:
    asked = {"looks": [look("LIC-01")], "begun_on": DAY, **NOTHING}
    assert values(compliance(question(due={"LIC-01": DAY}, **asked)))["overdue_items"] == 0
    assert values(compliance(question(due={"LIC-01": DAY - timedelta(days=1)}, **asked)))["overdue_items"] == 1


def test_the_last_look_counts_and_the_earlier_ones_stay_readable() -> None:
    found = checklist(question(looks=[look("LIC-01", "fail", 9), look("LIC-01", "pass", 2)], **NOTHING)).row("LIC-01")
    assert found.verdict == "pass" and [one.verdict for one in found.looks] == ["pass", "fail"]


def test_the_data_judge_before_her_word_and_her_word_stands_where_they_cannot() -> None:
    late = [order("1", moment(9), moment(3))]
    judged = checklist(question(late, looks=[look("LOG-01", "pass", 1)])).row("LOG-01")
    assert (judged.verdict, judged.judged_by, judged.last_run_on) == ("fail", "data", DAY - timedelta(days=1))
    told = checklist(question(looks=[look("LOG-01", "pass", 1)], **NOTHING)).row("LOG-01")
    assert (told.verdict, told.judged_by) == ("pass", "owner")
    silent = checklist(question(**NOTHING)).row("LOG-01")
    assert (silent.verdict, silent.judged_by, silent.last_run_on) == ("cannot_judge", "data", None)


def test_a_trade_she_does_not_do_takes_its_items_off_and_out_of_the_score() -> None:
    off = frozenset({"live_sellers"})
    looks = [look("LIV-01", "fail"), look("LIC-01")]
    answer = compliance(question(looks=looks, off_trades=off, due={"LIV-01": date(2026, 1, 1)}, **NOTHING))
    rows = {row.item_id: row for row in answer.rows}
    assert (rows["LIV-01"].verdict, rows["LIV-01"].due_on, rows["LIV-07"].verdict) == ("not_applicable", None, None)
    assert values(answer)["score"] == 100.0 and values(answer)["overdue_items"] == 0


def test_what_failed_stands_first_then_what_is_overdue_and_last_what_is_off() -> None:
    looks = [look("CUL-01", "fail"), look("SEC-01", ago=300), look("LIC-01", "not_applicable")]
    answer = compliance(question(looks=looks, due={"SEC-01": date(2026, 1, 1)}, begun_on=date(2026, 1, 1), **NOTHING))
    numbers = [row.item_id for row in answer.rows]
    assert numbers[:2] == ["CUL-01", "SEC-01"] and numbers[-1] == "LIC-01" and len(numbers) == len(set(numbers)) == 102


def test_actions_are_counted_by_their_day() -> None:
    def action(due: int, closed: int | None) -> Action:
        return Action(1, "LIC-01", "do it", DAY - timedelta(days=30), DAY - timedelta(days=due),
                      None if closed is None else DAY - timedelta(days=closed))  # fmt: skip

    actions = [
        action(5, 6),
        action(5, 5),
        action(5, 4),
        action(5, None),
        action(0, None),
        action(-3, None),
        action(-3, 1),
    ]
    found = values(compliance(question(actions=actions)))
    assert (found["open_actions"], found["overdue_actions"], found["closure_rate"]) == (3, 1, 0.5)
    young = compliance(question(actions=[action(-3, None)])).figures["closure_rate"]
    assert (young.value, young.reason) == (None, "no_actions_due")


def test_late_replies_are_those_of_the_period_answered_late_or_open_past_the_hours() -> None:
    rows = [
        review("in time", moment(20), moment(20, 20)), review("late", moment(20), moment(18)), review("open", moment(9)),
        review("of November", moment(3)), review("neutral", moment(12), moment(9), rating="neutral"),
    ]  # fmt: skip
    figure = compliance(question(reviews=rows, good=60)).figures["late_replies"]
    assert (figure.value, figure.n) == (3, 4)
    assert set(figure.rows["keys"]) == {"late", "open", "neutral"}


def test_reviews_without_a_rating_give_no_count_of_late_replies_and_a_period_without_reviews_gives_none_late() -> None:
    unrated = compliance(question(facts={"period_ratings": {None: 4}, "ratings": {None: 4}}))
    assert unrated.figures["late_replies"].reason == "no_ratings"
    assert "4 reviews have no rating" in " ".join(words.in_language("en") for words in unrated.warnings)
    assert compliance(question(facts={"period_ratings": {}})).figures["late_replies"].value == 0


def test_the_headline_says_what_a_clock_runs_against() -> None:
    waiting = question([order("1", moment(5))], [review("a", moment(3))], good=60)
    said = compliance(waiting).headline.in_language("en")
    assert said.startswith("1 order waits to be sent past its time")
    replies = compliance(question(reviews=[review("a", moment(3))], good=60)).headline.in_language("en")
    assert replies.startswith("1 bad review waits for an answer")
    overdue = question(looks=[look("LIC-01")], due={"LIC-01": date(2026, 10, 1)}, begun_on=DAY, **NOTHING)
    assert "overdue, Business registration status first (due 2026-10-01)" in compliance(overdue).headline.in_language(
        "en"
    )
    calm = question(looks=[look("LIC-01")], due={"LIC-01": DAY}, begun_on=DAY, **NOTHING)
    assert "Nothing is overdue and nothing fails" in compliance(calm).headline.in_language("en")


def test_a_row_for_scripts_has_the_agreed_names_and_codes() -> None:
    asked = question([order("1", moment(9), moment(3))], looks=[look("LIC-01", evidence_on=date(2026, 8, 1))])
    document = compliance(asked).to_json("zh_CN")
    assert json.loads(json.dumps(document)) == document
    rows = {row["item_id"]: row for row in document["rows"]}
    assert all(list(row) == ROW for row in document["rows"])
    assert rows["LOG-01"]["verdict"] == "fail" and rows["LOG-01"]["title"] == "按承诺时限发货"
    assert "电子商务法 20" in rows["LOG-01"]["source"] and rows["LIC-01"]["evidence_on"] == "2026-08-01"
    assert set(document["figures"]) >= {
        "score", "overdue_items", "failed_items", "self_checked_items", "open_actions", "closure_rate", "late_replies",
    }  # fmt: skip


def test_reviews_that_end_long_before_the_orders_are_told() -> None:
    covered = {
        "orders": {
            "first": "2026-01-01",
            "last": "2026-11-04",
            "spans": [{"first": "2026-01-01", "last": "2026-11-04"}],
        },
        "reviews": {
            "first": "2026-01-01",
            "last": "2026-10-10",
            "spans": [{"first": "2026-01-01", "last": "2026-10-10"}],
        },
    }
    (told,) = compliance(question(coverage=covered, good=60)).warnings
    assert "known to 2026-10-10" in told.in_language("en")


def test_a_law_that_another_text_has_replaced_is_named() -> None:
    later = date(2027, 1, 1)
    told = " ".join(words.in_language("en") for words in compliance(question(on=later)).warnings)
    assert "newer text holds for Trademark Law" in told
    assert "newer text" not in " ".join(words.in_language("en") for words in compliance(question()).warnings)


VERDICTS = st.sampled_from(("pass", "fail", "not_applicable", "cannot_judge"))


@given(
    st.dictionaries(
        st.sampled_from(("LIC-01", "LIC-02", "PRC-01", "SEC-01", "TAX-06")), st.tuples(VERDICTS, st.integers(-9, 9))
    ),
    st.permutations(("LIC-01", "LIC-02", "PRC-01", "SEC-01", "TAX-06")),
)
@pytest.mark.filterwarnings("error")
def test_every_item_counts_once_and_the_score_is_that_of_a_plain_count(
    given_looks: dict[str, tuple[str, int]], order_of: list[str]
) -> None:
    looks = [look(name, given_looks[name][0]) for name in order_of if name in given_looks]
    due = {name: DAY + timedelta(days=days) for name, (_, days) in given_looks.items()}
    answer = answer_of(checklist(question(looks=looks, due=due, begun_on=DAY, **NOTHING)))
    judged = [(verdict, days) for verdict, days in given_looks.values() if verdict in ("pass", "fail")]
    kept = sum(verdict == "pass" and days >= 0 for verdict, days in judged)
    expected = 100 * kept / len(judged) if judged else None
    assert values(answer)["score"] == expected
    assert values(answer)["failed_items"] == sum(verdict == "fail" for verdict, _ in given_looks.values())
    assert sorted(row.order for row in answer.rows) == list(range(102))
