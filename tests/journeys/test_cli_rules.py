"""Can the rule book be read, set and reset by a script, and the journal be read, without a window?"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from shopdesk.shop import Shop
from shopdesk.workflow.decisions import Decision
from tests.journeys.conftest import CommandLine
from tests.journeys.tables import order, write_orders


@pytest.fixture
def shopdesk(shopdesk: CommandLine, tmp_path: Path) -> CommandLine:
    """The command line on a store with one order."""
    write_orders(tmp_path / "orders.csv", order("1", "2026-09-03"))
    assert shopdesk("import", tmp_path / "orders.csv").code == 0
    return shopdesk


def rule_of(shopdesk: CommandLine, section: str, name: str) -> dict[str, object]:
    rows: list[dict[str, object]] = shopdesk("rules", "--json").document["rules"]
    return next(row for row in rows if (row["section"], row["name"]) == (section, name))


def test_the_book_lists_codes_numbers_and_labels(shopdesk: CommandLine) -> None:
    done = shopdesk("rules")
    assert done.code == 0
    [line] = [line for line in done.out.splitlines() if "summary.idle_days" in line]
    assert line.split() == ["summary.idle_days", "90", "days", *"Days without a sale that make goods idle".split()]


def test_numbers_are_set_together_and_told_with_what_they_were(shopdesk: CommandLine) -> None:
    done = shopdesk("rules", "summary.idle_days=60", "overview.fall_rate=15%", "overview.thin_min_orders=10")
    assert done.code == 0
    assert done.out.splitlines() == [
        "summary.idle_days: 90 days → 60 days",
        "overview.fall_rate: 10 % → 15 %",
        "overview.thin_min_orders stays at 10 orders",
    ]
    assert "15 %  Fall of net sales: named above this (your own; default 10 %)" in shopdesk("rules").out
    row = rule_of(shopdesk, "overview", "fall_rate")
    assert (row["value"], row["default"], row["is_own"], row["unit"]) == (0.15, 0.1, True, "share")
    assert [(one["old"], one["new"]) for one in row["changes"]] == [(0.1, 0.15)]  # type: ignore[attr-defined]


def test_a_number_goes_back_to_its_default(shopdesk: CommandLine) -> None:
    shopdesk("rules", "summary.idle_days=60", "overview.fall_rate=0.2")
    done = shopdesk("rules", "--reset", "summary.idle_days", "--reset", "overview.fall_rate", "--json")
    assert done.code == 0
    assert [row["is_own"] for row in done.document["rules"] if row["is_own"]] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["summary.idle_days=60", "summary.idle_days_=1"], "has no summary.idle_days_"),
        (["summary.idle_days=60", "overview.fall_rate=30"], "3,000 % does not lie between 1 and 100 %"),
        (["summary.idle_days=sixty"], "sixty is no number"),
        (["summary.idle_days"], "changes no rule"),
        (["idle_days=60"], "changes no rule"),
        (["--reset", "luck"], "changes no rule"),
        (["--reset", "luck.days"], "has no luck.days"),
    ],
)
def test_a_number_that_cannot_be_set_is_one_sentence_and_sets_none(
    shopdesk: CommandLine, words: list[str], said: str
) -> None:
    done = shopdesk("rules", *words)
    assert done.code == 2 and said in done.sentence
    assert not rule_of(shopdesk, "summary", "idle_days")["is_own"]


def test_what_was_decided_is_read_with_its_figures(shopdesk: CommandLine) -> None:
    assert shopdesk("journal").out == "Nothing has been decided yet.\n"
    assert shopdesk("journal", "--json").document == {"journal": []}
    with Shop.open(shopdesk.store, write=True, now=datetime(2026, 11, 25, 9, 0)) as shop:
        taken = Decision("replenishment", "reorder", "sku", "S1", "edited", act="order", decided_qty=36_500, decided_value=7_300,
                         worth_value=123_456, figures={"on_hand_qty": 4_000}, proposal={"supplier": "义乌一厂"})  # fmt: skip
        later = Decision("replenishment", "reorder", "sku", "S2", "snoozed", act="order", snooze_until="2026-12-01")
        never = Decision("tiers", "dormant", "buyer", "b1", "refused", act="call", reason="not_wanted", note="told so")
        numbers = shop.decide_all([taken, later, never]).entry_ids
        shop.undo_decisions(numbers[:1])
    told = shopdesk("journal").out.splitlines()
    assert [line.split()[0] for line in told] == ["3", "2", "1"]
    assert "refused" in told[0] and told[0].endswith("does not want to be contacted · told so")
    assert "snoozed until 2026-12-01" in told[1]
    assert "taken, edited, taken back" in told[2] and "¥1,234.56" in told[2]
    [entry] = shopdesk("journal", "--panel", "replenishment", "--json").document["journal"][1:]
    assert (entry["subject"], entry["decided_qty"], entry["decided_value"], entry["worth_value"]) == (
        "S1",
        36.5,
        "73.00",
        "1234.56",
    )
    assert entry["figures"] == {"on_hand_qty": 4_000} and entry["proposal"] == {"supplier": "义乌一厂"}
    assert entry["undone_by"] == 4
