"""Four panels move by day, rule and decision from what is kept, and say then what a shop opened anew says.

The suite takes some thousand lines: what is kept must never be told in the place of what holds now, and no line of an order is read
again. The full measurement takes a million lines and holds the goals of the issues, in processor time (``panel_times.py``).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from shopdesk.shop import Shop
from shopdesk.workflow.decisions import DONE, Decision
from tests.benchmarks.busy_shop import AS_OF, NOW, fill_busy_shop
from tests.benchmarks.measuring import FULL, tell
from tests.benchmarks.panel_times import RULES, measure

pytestmark = pytest.mark.benchmark
PANELS = tuple(RULES)
LINES, ITEMS = (1_000_000, 5_000) if FULL else (4_000, 40)
EARLIER = AS_OF - timedelta(days=40)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A busy shop; one that was made before, where SHOPDESK_BENCHMARK_STORE names it."""
    made = os.environ.get("SHOPDESK_BENCHMARK_STORE") if FULL else None
    path = Path(made) if made else tmp_path_factory.mktemp("panels") / "shop.db"
    if not path.exists():
        fill_busy_shop(path, LINES, ITEMS)
    return path


def said(shop: Shop, panel: str, day: date) -> dict[str, Any]:
    return shop.answer(panel, as_of=day).to_json("en")


def ordered(sku: str) -> Decision:
    return Decision(
        panel="replenishment",
        suggestion="reorder",
        subject_kind="sku",
        subject_id=sku,
        act="order",
        decision=DONE,
        as_of=AS_OF.isoformat(),
        decided_qty=77_000,
    )


@pytest.mark.parametrize("panel", PANELS)
def test_what_is_kept_is_told_only_while_it_holds(panel: str, store: Path) -> None:
    rule, values = RULES[panel]
    moves: list[Callable[[Shop], Any]] = [
        lambda shop: shop.set_rule(panel, rule, values[0]),
        lambda shop: shop.decide(ordered("0000003")),
        lambda shop: shop.set_rule(panel, rule, values[1]),
    ]
    with Shop.open(store, write=True, now=NOW) as kept:
        told = [said(kept, panel, day) for day in (AS_OF, EARLIER)]
        assert told[0]["rows"] != told[1]["rows"]
        for move in moves:
            move(kept)
            for day in (EARLIER, AS_OF):
                with Shop.open(store, write=False, now=NOW) as anew:
                    assert said(kept, panel, day) == said(anew, panel, day)
        kept.reset_rule(panel, rule)
        assert said(kept, panel, EARLIER) == told[1]


def test_an_order_that_was_placed_stands_in_the_plan_at_once(store: Path) -> None:
    with Shop.open(store, write=True, now=NOW) as shop:
        before = {row["sku"]: row for row in said(shop, "replenishment", AS_OF)["rows"]}["0000005"]
        shop.decide(ordered("0000005"))
        after = {row["sku"]: row for row in said(shop, "replenishment", AS_OF)["rows"]}["0000005"]
    assert after["on_order_qty"] == before["on_order_qty"] + 77


@pytest.mark.parametrize("panel", PANELS)
def test_another_day_or_rule_reads_no_line_of_an_order_again(panel: str, store: Path) -> None:
    rule, values = RULES[panel]
    read: list[str] = []
    with Shop.open(store, write=True, now=NOW) as shop:
        for day in (AS_OF, EARLIER):
            said(shop, panel, day)
        shop._store.db.set_trace_callback(read.append)
        said(shop, panel, EARLIER - timedelta(days=3))
        shop.set_rule(panel, rule, values[2])
        said(shop, panel, EARLIER)
        shop._store.db.set_trace_callback(None)
        shop.reset_rule(panel, rule)
    tables = ("order_lines", "sku_days", "purchase_orders", "FROM stock", "item_traffic", "buyer_days")
    assert read and not [(table, one) for one in read for table in tables if table in one]


@pytest.mark.skipif(not FULL, reason="SHOPDESK_BENCHMARK=full measures at a million lines")
def test_the_panels_answer_within_the_goals_at_a_million_lines(store: Path) -> None:
    measured = measure(store, lambda one: tell(one.panel, one.line()))
    assert [one.line() for one in measured if not one.is_met] == []
