"""May the simulator judge a policy? It must first give the shares that are known exactly."""

from __future__ import annotations

import itertools
import json
import os
from pathlib import Path
from typing import Any

import pytest

from shopdesk.analysis.safety_stock import lost_share
from tests.analysis.shelf import drawn_demand, simulate, up_to

SOURCE = Path(os.environ.get("ORACLES") or Path(__file__).parents[1] / "oracles.json")


def oracles(family: str) -> list[Any]:
    found = json.loads(SOURCE.read_text(encoding="utf-8"))["oracles"] if SOURCE.is_file() else []
    return [pytest.param(one, id=one["id"]) for one in found if one["id"].startswith(family + ".")]


@pytest.mark.parametrize("case", oracles("D.sim"))
def test_the_simulated_shelf_serves_as_often_as_the_exact_tails_say(case: dict[str, Any]) -> None:
    given, expected = case["input"], case["expected"]
    mean = given.get("lambda", given.get("daily_mean"))
    review, level = given.get("R", 1), given["S"]
    told = case["tolerance"] if isinstance(case["tolerance"], dict) else {}
    within = max((value for name, value in told.items() if name.startswith("simulation")), default=None)
    if within is None or expected["fill_rate"] is None:
        pytest.skip("no simulation is asked for")
    demand = drawn_demand(mean, given.get("daily_var", mean), (1_100, 800), seed=2)
    seen = simulate(demand, up_to(level), given["L"], review, level, is_lost=False, warm_up=100)
    wanted = expected.get("p_no_stockout_per_cycle", expected.get("p_no_stockout_per_day"))
    assert seen.cycle == pytest.approx(wanted, abs=within)
    assert seen.fill == pytest.approx(expected["fill_rate"], abs=within)


@pytest.mark.parametrize("case", oracles("D.lostsales"))
def test_orders_of_one_lose_what_erlang_says_when_days_are_cut_small(case: dict[str, Any]) -> None:
    level, offered = case["input"]["S"], case["input"]["lambda_times_L"]
    steps = 60
    demand = drawn_demand(offered / (steps + 1), 0.0, (1_200, 300), seed=3)
    seen = simulate(demand, up_to(level), steps, 1, level, is_lost=True)
    assert 1 - seen.fill == pytest.approx(case["expected"], abs=0.012)


def test_what_is_lost_falls_with_every_unit_more_on_the_shelf() -> None:
    shares = [lost_share(level, 4.0) for level in range(12)]
    assert shares[0] == 1.0
    assert all(more < fewer for fewer, more in itertools.pairwise(shares))


def test_an_order_placed_at_closing_is_on_the_shelf_after_the_full_days_of_its_lead_time() -> None:
    demand = drawn_demand(1.0, 1.0, (12, 1), seed=1) * 0
    demand[0] = 5
    at: list[float] = []
    seen = simulate(
        demand, lambda position: (at.append(float(position[0])), 5 - position)[1], 3, 1, 5, is_lost=True, warm_up=0
    )
    assert at[:2] == [0.0, 5.0]  # what is on its way counts at once
    # days 0 to 3 close empty, on day 4 the goods stand there from the opening
    assert seen.day == pytest.approx(1 - 4 / 12)
