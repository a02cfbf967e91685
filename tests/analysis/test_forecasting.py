"""Do the walks over thousands of SKUs give what the same methods give one SKU and week at a time?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.demand_classes import classify
from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.forecast_accuracy import Judged
from shopdesk.analysis.forecast_choice import choose_forecasts
from shopdesk.analysis.forecasting import (
    croston,
    damped_holt,
    moving_mean,
    ses,
    tsb,
)
from shopdesk.analysis.seasonal_forecasting import damped_holt_winters, holt_winters
from shopdesk.analysis.tuned_smoothing import tuned_ses
from shopdesk.thresholds import ReplenishmentRules

RULES = ReplenishmentRules()
series = st.lists(st.one_of(st.none(), st.integers(0, 9)), min_size=1, max_size=30)


def array(rows: list[list[int | None]]) -> Array:
    length = max(len(row) for row in rows)
    return np.array([[np.nan if one is None else one for one in [*row, *[None] * (length - len(row))]] for row in rows])


def plain_ses(weeks: list[int | None], alpha: float) -> float | None:
    level: float | None = None
    for week in weeks:
        if week is not None:
            level = week if level is None else level + alpha * (week - level)
    return level


def plain_croston(weeks: list[int | None], alpha: float) -> float | None:
    size: float | None = None
    gap, waited = 0.0, 0
    for week in weeks:
        if week is None:
            continue
        waited += 1
        if week > 0:
            size, gap = (week, waited) if size is None else (size + alpha * (week - size), gap + alpha * (waited - gap))
            waited = 0
    if size is None:
        return 0.0 if any(week is not None for week in weeks) else None
    return size / gap


def plain_tsb(weeks: list[int | None], alpha: float) -> float | None:
    chance = plain_ses([None if week is None else int(week > 0) for week in weeks], alpha)
    size: float | None = None
    for week in weeks:
        if week:
            size = week if size is None else size + alpha * (week - size)
    return None if chance is None else (size or 0.0) * chance


def plain_moving_mean(weeks: list[int | None], width: int) -> float | None:
    known = [week for week in weeks if week is not None][-width:]
    return sum(known) / len(known) if known else None


def plain_holt(weeks: list[int | None], alpha: float, beta: float, phi: float) -> float | None:
    level: float | None = None
    trend = 0.0
    for week in weeks:
        if week is None:
            continue
        if level is None:
            level = week
            continue
        before, expected = level, level + phi * trend
        level = alpha * week + (1 - alpha) * expected
        trend = beta * (level - before) + (1 - beta) * phi * trend
    return level


@pytest.mark.parametrize(
    ("ours", "plain"),
    [
        (lambda rows: ses(rows, 0.3), lambda weeks: plain_ses(weeks, 0.3)),
        (lambda rows: croston(rows, 0.1), lambda weeks: plain_croston(weeks, 0.1)),
        (lambda rows: tsb(rows, 0.1, 0.1), lambda weeks: plain_tsb(weeks, 0.1)),
        (lambda rows: moving_mean(rows, 4), lambda weeks: plain_moving_mean(weeks, 4)),
        (lambda rows: damped_holt(rows, 0.3, 0.1, 0.9), lambda weeks: plain_holt(weeks, 0.3, 0.1, 0.9)),
    ],
    ids=["ses", "croston", "tsb", "moving mean", "damped holt"],
)
@settings(max_examples=30)
@given(rows=st.lists(series, min_size=1, max_size=4))
def test_many_rows_at_once_give_what_each_gives_alone_at_every_week(
    ours: Callable[[Array], Any], plain: Callable[[list[int | None]], float | None], rows: list[list[int | None]]
) -> None:
    level = ours(array(rows)).level
    for row, weeks in enumerate(rows):
        for seen in range(len(weeks) + 1):
            wanted = plain(weeks[:seen])
            assert (np.isnan(level[row, seen]) and wanted is None) or level[row, seen] == pytest.approx(wanted)


@settings(max_examples=30)
@given(series, st.integers(1, 4), st.integers(1, 8))
def test_an_origin_is_judged_on_exactly_the_weeks_that_follow_it(
    weeks: list[int | None], horizon: int, least: int
) -> None:
    origins = Judged(array([weeks])).origins(np.array([horizon]), least, None)
    wanted = {
        at: sum(week for week in weeks[at : at + horizon] if week is not None)
        for at in range(1, len(weeks) - horizon + 1)
        if sum(week is not None for week in weeks[:at]) >= least
        and all(week is not None for week in weeks[at : at + horizon])
    }
    judged = ~np.isnan(origins.actual[0])
    assert dict(zip(origins.at[0][judged].tolist(), origins.actual[0][judged].tolist(), strict=True)) == wanted


def test_a_weight_is_chosen_without_looking_ahead() -> None:
    calm = [10] * 10
    levels = [tuned_ses(array([[*calm, *rest]])).level[0, :11] for rest in ([10] * 5, [90] * 5)]
    assert np.array_equal(levels[0], levels[1], equal_nan=True)


@settings(max_examples=30)
@given(st.lists(st.integers(0, 9), min_size=4, max_size=60))
def test_a_class_follows_from_the_gaps_and_sizes_alone(weeks: list[int]) -> None:
    found = classify(array([weeks]))
    sizes = [week for week in weeks if week]
    if not sizes:
        assert found.names == ("no_demand",)
    elif len(sizes) == 1:
        assert found.names == ("insufficient",)
    else:
        mean = sum(sizes) / len(sizes)
        spread = sum((size - mean) ** 2 for size in sizes) / (len(sizes) - 1) / mean**2
        is_rare, is_uneven = len(weeks) / len(sizes) >= 1.32, spread >= 0.49
        names = {
            (False, False): "smooth",
            (False, True): "erratic",
            (True, False): "intermittent",
            (True, True): "lumpy",
        }
        assert found.names == (names[is_rare, is_uneven],)


def chosen(weeks: list[int | None], **asked: Any) -> Any:
    rows = array([weeks])
    return choose_forecasts(rows, classify(rows).names, np.array([2]), RULES, **asked)


def test_weeks_of_which_nothing_is_known_give_no_forecast() -> None:
    found = chosen([None] * 20)
    assert (found.methods, found.standing) == (("none",), ("none",))
    assert np.isnan(found.weekly[0])


def test_known_weeks_without_a_sale_forecast_nothing() -> None:
    found = chosen([0] * 20)
    assert (found.methods, found.standing, found.weekly[0]) == (("nothing_sold",), ("ok",), 0.0)


def test_few_known_weeks_are_taken_at_their_mean_and_called_thin() -> None:
    found = chosen([4, 6, 5, 5, None, 5])
    assert (found.methods, found.standing, found.weekly[0]) == (("mean_of_known_weeks",), ("thin",), 5.0)
    assert np.isnan(found.rmse[0])


def test_goods_that_stopped_selling_are_forecast_by_a_method_that_fades() -> None:
    weeks = [0, 5, 0, 0, 4, 0, 6, 0, 0, 5] * 3 + [0] * 20
    found = chosen(weeks)
    assert found.methods[0] in ("tsb", "ses_slow")
    assert found.weekly[0] < 0.6


def test_the_method_used_so_far_stays_unless_another_is_clearly_better() -> None:
    rng = np.random.default_rng(4)
    weeks = rng.poisson(8, 40).tolist()
    free = chosen(weeks)
    errors = {name: float(rmse[0]) for name, rmse in free.tried.items()}
    others = [name for name in errors if name != free.methods[0] and errors[name] < errors[free.methods[0]] * 1.04]
    assert others, errors
    assert chosen(weeks, incumbents=[others[0]]).methods == (others[0],)


def test_a_growing_seller_is_not_forecast_by_its_mean() -> None:
    weeks = [*range(5, 45)]
    assert chosen(weeks).weekly[0] > 40


def test_two_years_with_a_season_are_forecast_with_it() -> None:
    year = [10 + 8 * np.sin(week / 52 * 2 * np.pi) for week in range(52)]
    weeks = np.array([[*year, *year, *year[:30]]])
    walk = damped_holt_winters(weeks)
    coming, flat = np.array(year[30:34]).sum(), tuned_ses(weeks).over(np.array([[134]]), np.array([4]))[0, 0]
    assert abs(walk.ahead(4).sum() - coming) < abs(flat - coming)
    origins = Judged(weeks).origins(np.array([4]), 8, 6)
    seen = origins.errors_of(walk.over(origins.at, np.array([4])))
    assert seen.rmse[0] < origins.judge(tuned_ses(weeks)).rmse[0]


def test_what_a_seasonal_walk_would_have_said_is_what_it_said_then() -> None:
    rng = np.random.default_rng(2)
    weeks = rng.poisson(9, (2, 130)).astype(float) + 1
    then = damped_holt_winters(weeks[:, :120])
    later = damped_holt_winters(weeks)
    at = np.full((2, 1), 120)
    assert later.over(at, np.array([3, 5]))[:, 0] == pytest.approx([then.ahead(3)[0].sum(), then.ahead(5)[1].sum()])


@pytest.mark.parametrize("unit", [1, 0.1, 0.3])
def test_a_variation_on_the_line_is_uneven_whatever_the_unit(unit: float) -> None:
    """Sizes of 3, 10 and 17 vary by .49 of their squared mean exactly, which no float of theirs need say."""
    assert classify(array([[3 * unit, 10 * unit, 17 * unit]])).names == ("erratic",)


def test_a_falling_trend_leads_below_nothing_by_the_formula_and_to_nothing_in_an_order() -> None:
    start = {"level0": np.array([10.0]), "trend0": np.array([-4.0])}
    holt = damped_holt(array([[6.0]]), 0.2, 0.1, 1.0, **start)
    end, far = np.array([[1]]), np.array([5])
    assert holt.drawn_on(end, far)[0, 0] == pytest.approx(5 * 6.0 - 4.0 * 15) and holt.over(end, far)[0, 0] == 0
    winters = holt_winters(array([[6.0]]), 1, 0.2, 0.1, 0.1, 1.0, season0=np.ones((1, 1)), **start)
    assert winters.drawn_on(3)[0].tolist() == pytest.approx([2.0, -2.0, -6.0])
    assert winters.ahead(3)[0].tolist() == [pytest.approx(2.0), 0.0, 0.0]
