"""Is every decision kept with the figures it rested on, never changed, and can it be taken back and still be read?"""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopdesk.errors import UserFault
from shopdesk.shop import Shop
from shopdesk.store import journal
from shopdesk.store.connection import Store
from shopdesk.thresholds.rule import value_shown
from shopdesk.wording import Phrase
from shopdesk.workflow.decisions import REASONS, Decision

NOW = datetime(2026, 11, 25, 9, 0)
ORDER = {
    "panel": "replenishment",
    "suggestion": "below_reorder_point",
    "subject_kind": "sku",
    "subject_id": "S1",
    "act": "order",
}

FIGURES = {
    "on_hand_qty": 4_000,
    "forecast_per_week_qty": 12_345.678901234567,
    "lost_per_day_value": 10_050,
    "fill_rate": 0.1 + 0.2,
}


@pytest.fixture
def shop(store: Store) -> Shop:
    return Shop(store, NOW)


def order(state: str = "taken", **more: Any) -> Decision:
    return Decision(**{**ORDER, "decision": state, **more})


def kept(shop: Shop, decision: Decision) -> int:
    [number] = shop.decide_all([decision]).entry_ids
    return number


def test_a_decision_is_read_back_with_the_exact_figures_it_rested_on(shop: Shop) -> None:
    text = Phrase(
        "overview",
        "{n} orders are placed but not paid: {sum_value}; the oldest has waited {days} days.",
        {"n": 2, "sum_value": 500, "days": 3},
    )
    [number] = shop.decide_all(
        [
            order(
                "edited", figures=FIGURES, worth_value=123_456, as_of="2026-11-01", decided_qty=36_000, decided_value=72_000, due_on="2026-12-05",
                proposal={"supplier": "义乌一厂", "quantity": 40_000}, note=" 仓库放不下 ", reason="no_money",
                told={"text": text, "basis": Phrase("rules", "{given} is no whole number.", {"given": value_shown(7, "days")})},
            )
        ]
    ).entry_ids  # fmt: skip
    [entry] = shop.journal()
    assert entry["id"] == number and entry["at"] == "2026-11-25 09:00:00" and entry["undone_by"] is None
    assert entry["figures"] == FIGURES
    assert entry["proposal"] == {"supplier": "义乌一厂", "quantity": 40_000}
    assert (entry["decision"], entry["decided_qty"], entry["decided_value"]) == ("edited", 36_000, 72_000)
    assert (entry["worth_value"], entry["as_of"], entry["due_on"]) == (123_456, "2026-11-01", "2026-12-05")
    assert (entry["reason"], entry["note"]) == ("no_money", "仓库放不下")
    assert entry["told"]["text"].in_language("zh_CN") == text.in_language("zh_CN")
    assert entry["told"]["basis"].values["given"].in_language("zh_CN") == "7 天"


def test_the_journal_is_listed_newest_first_and_by_what_is_asked(shop: Shop, store: Store) -> None:
    shop.decide_all([order(), order("refused", subject_id="S2", reason="too_dear")])
    Shop(store, NOW + timedelta(days=1)).decide(
        Decision("tiers", "dormant", "buyer", "buyer-1", "done", act="call", reason="no_answer")
    )
    assert [one["subject_id"] for one in shop.journal()] == ["buyer-1", "S2", "S1"]
    assert [one["subject_id"] for one in shop.journal({"panel": "replenishment"})] == ["S2", "S1"]
    assert [one["subject_id"] for one in shop.journal({"decision": "done", "panel": None})] == ["buyer-1"]
    assert [one["subject_id"] for one in shop.journal({"since": "2026-11-26"})] == ["buyer-1"]
    assert [one["subject_id"] for one in shop.journal({"before": "2026-11-26"}, limit=1)] == ["S2"]
    assert shop.journal({"subject_kind": "buyer", "subject_id": "S1"}) == []
    with pytest.raises(KeyError):
        shop.journal({"colour": "red"})


def test_an_entry_can_be_neither_changed_nor_removed(shop: Shop, store: Store) -> None:
    kept(shop, order(note="wait", figures=FIGURES))
    before = store.db.execute("SELECT * FROM journal").fetchall()
    for change in (
        "DELETE FROM journal",
        "UPDATE journal SET decision = 'refused'",
        "UPDATE journal SET figures = '{}'",
        "UPDATE journal SET note = ''",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            store.db.execute(change)
    assert store.db.execute("SELECT * FROM journal").fetchall() == before


def test_a_person_can_be_erased_from_an_entry_and_nothing_else(shop: Shop, store: Store) -> None:
    kept(
        shop,
        Decision(
            "tiers",
            "dormant",
            "buyer",
            "buyer-1",
            "done",
            act="call",
            figures={"recency_days": 31},
            note="asked for 13812345678",
        ),
    )
    store.db.execute(
        "UPDATE journal SET subject_id = '', note = '', proposal = '{}', told = '{}' WHERE subject_id = 'buyer-1'"
    )
    [entry] = shop.journal()
    assert (entry["subject_id"], entry["note"], entry["decision"], entry["figures"]) == (
        "",
        "",
        "done",
        {"recency_days": 31},
    )
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        store.db.execute(
            "UPDATE journal SET subject_id = '', note = '', proposal = '{}', told = '{}', decision = 'refused'"
        )


def test_a_decision_taken_back_stays_readable_and_can_hold_again(shop: Shop) -> None:
    number = kept(shop, order())
    key = ("below_reorder_point", "sku", "S1")
    assert shop.standing("replenishment")[key]["id"] == number
    assert shop.undo_decisions([number]) == {"journal"}
    assert shop.standing("replenishment") == {}
    assert [one["undone_by"] for one in shop.journal()] == [number + 1]
    assert shop.undo_decisions([number]) == frozenset()
    assert shop.redo_decisions([number]) == {"journal"}
    assert shop.redo_decisions([number]) == frozenset()
    assert shop.standing("replenishment")[key]["undone_by"] is None
    with pytest.raises(UserFault, match="no entry 99"):
        shop.undo_decisions([number, 99])
    with pytest.raises(UserFault, match="no entry"):
        shop.undo_decisions([number + 1])  # an undo is no decision
    assert shop.journal()[0]["undone_by"] is None


def test_undoing_the_newest_decision_lets_the_one_before_stand(shop: Shop) -> None:
    first = kept(shop, order("refused", note="season ends"))
    second = kept(shop, order())
    shop.undo_decisions([second])
    assert [one["id"] for one in shop.standing("replenishment").values()] == [first]


def test_a_snooze_stands_until_its_day(shop: Shop, store: Store) -> None:
    kept(shop, order("snoozed", snooze_until="2026-12-01"))
    standing = shop.standing("replenishment")
    assert [one["snooze_until"] for one in standing.values()] == ["2026-12-01"]
    assert Shop(store, datetime(2026, 11, 30, 23, 59)).standing("replenishment") == standing
    assert Shop(store, datetime(2026, 12, 1, 0, 0)).standing("replenishment") == {}


def test_a_shop_left_open_overnight_goes_on_in_the_new_day(store: Store) -> None:
    days = [NOW]
    shop = Shop(store, lambda: days[-1])
    kept(shop, order("snoozed", snooze_until="2026-11-26"))
    days.append(datetime(2026, 11, 26, 0, 0, 1, 999))
    assert shop.standing("replenishment") == {}
    kept(shop, order())
    assert [one["at"] for one in shop.journal()] == ["2026-11-26 00:00:01", "2026-11-25 09:00:00"]


def test_an_order_placed_is_on_order_until_it_arrives_is_cancelled_or_undone(shop: Shop, store: Store) -> None:
    sheet = kept(shop, order("edited", decided_qty=36_000))
    assert shop.open_acts("replenishment", "order") == []
    placed = kept(shop, order("done", decided_qty=36_000, due_on="2026-12-05", follows=sheet))
    [planned] = shop.open_acts("replenishment", "order")
    assert (planned["id"], planned["subject_id"], planned["decided_qty"], planned["due_on"]) == (
        placed,
        "S1",
        36_000,
        "2026-12-05",
    )
    arrived = kept(shop, order("done", act="receive", follows=placed, decided_qty=36_000))
    assert shop.open_acts("replenishment", "order") == []
    shop.undo_decisions([arrived])
    assert [one["id"] for one in shop.open_acts("replenishment", "order")] == [placed]
    shop.undo_decisions([placed])
    assert shop.open_acts("replenishment", "order") == []


def test_the_journal_tells_how_it_stood_at_a_past_moment(store: Store) -> None:
    days = [datetime(2026, 11, day, 9) for day in range(1, 6)]
    placed = kept(Shop(store, days[0]), order("done", decided_qty=10_000))
    Shop(store, days[1]).undo_decisions([placed])
    Shop(store, days[2]).redo_decisions([placed])
    kept(Shop(store, days[3]), order("done", act="receive", follows=placed))

    def open_before(day: str) -> int:
        return len(journal.open_acts(store.db, "replenishment", "order", day))

    assert [open_before(f"2026-11-0{day}") for day in range(1, 6)] == [0, 1, 0, 1, 0]
    assert len(journal.standing(store.db, "replenishment", "2026-11-03")) == 0
    assert len(journal.standing(store.db, "replenishment", "2026-11-04")) == 1


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (order("snoozed", snooze_until="2026-11-25"), "2026-11-25 is not after today"),
        (order("edited", decided_qty=-1), "cannot be negative"),
        (order("edited", decided_value=-1), "cannot be negative"),
        (order("refused"), "Say why not"),
        (order("refused", note="  "), "Say why not"),
        (order(follows=7), "no entry 7"),
    ],
)
def test_a_decision_that_cannot_be_kept_says_why_and_none_of_its_batch_is(
    shop: Shop, decision: Decision, said: str
) -> None:
    with pytest.raises(UserFault, match=said):
        shop.decide_all([order(), decision])
    assert shop.journal() == []


def test_a_figure_that_is_no_number_is_never_kept(shop: Shop) -> None:
    with pytest.raises(ValueError, match="JSON"):
        shop.decide_all([order(), order(figures={"fill_rate": float("nan")})])
    assert shop.journal() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"decision": "perhaps"},
        {"reason": "mood"},
        {"decision": "edited"},
        {"decision": "snoozed"},
        {"snooze_until": "2026-12-01"},
        {"due_on": "soon"},
    ],
)
def test_a_decision_is_whole_from_the_start(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        order(**{"decision": "taken", **wrong})


def test_reasons_are_said_in_both_languages() -> None:
    for words in REASONS.values():
        assert words.in_language("zh_CN") != words.in_language("en")


def test_a_decision_counts_as_a_change_for_the_daily_copy(shop: Shop, store: Store) -> None:
    def changes() -> str | None:
        return store.meta("changes")

    before = changes()
    number = kept(shop, order())
    after = changes()
    shop.undo_decisions([number])
    assert len({before, after, changes()}) == 3
    shop.decide_all([])
    assert shop.decide_all([]).changes == frozenset()


steps = st.lists(
    st.tuples(st.sampled_from(["decide", "undo", "redo"]), st.integers(0, 4), st.sampled_from(["S1", "S2"])),
    max_size=20,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_any_sequence_of_deciding_undoing_and_redoing_only_adds_and_stands_as_a_list_would(
    tmp_path_factory: pytest.TempPathFactory, empty_store: bytes, moves: list[tuple[str, int, str]]
) -> None:
    path = tmp_path_factory.mktemp("journal") / "shop.db"
    path.write_bytes(empty_store)
    with Shop.open(path, write=True, now=NOW) as shop:
        model: list[list[Any]] = []  # [number, subject, holds]
        rows: list[tuple[Any, ...]] = []
        for move, at, subject in moves:
            if move == "decide":
                model.append([kept(shop, order(subject_id=subject)), subject, True])
            elif model:
                chosen = model[at % len(model)]
                (shop.undo_decisions if move == "undo" else shop.redo_decisions)([chosen[0]])
                chosen[2] = move == "redo"
            now = shop._store.db.execute("SELECT * FROM journal ORDER BY id").fetchall()
            assert now[: len(rows)] == rows
            rows = now
        assert [(one["id"], one["undone_by"] is None) for one in reversed(shop.journal())] == [
            (n, h) for n, _, h in model
        ]
        newest = {subject: number for number, subject, holds in model if holds}
        assert {key[2]: one["id"] for key, one in shop.standing("replenishment").items()} == newest
