"""How do the oracles of section D (replenishment) call our arithmetic?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np

from shopdesk.analysis.demand_classes import abc_classes, classify
from shopdesk.analysis.demand_cleaning import in_stock_sales, ordinary_weeks
from shopdesk.analysis.demand_laws import convolved
from shopdesk.analysis.demand_levels import demand_quantile
from shopdesk.analysis.forecast_accuracy import Judged
from shopdesk.analysis.forecast_accuracy import accuracy as accuracy_of
from shopdesk.analysis.forecasting import (
    Path,
    croston,
    damped_holt,
    moving_mean,
    naive,
    sba,
    ses,
    tsb,
)
from shopdesk.analysis.new_goods import new_goods_demand
from shopdesk.analysis.order_quantities import Wish, order_quantity, spend
from shopdesk.analysis.safety_stock import (
    cycle_safety_stock,
    cycle_share,
    economic_lot,
    fill_safety_stock,
    fill_share,
    lost_share,
    newsvendor_discrete,
    newsvendor_normal,
    oos_levels,
    oos_share,
    protection_spread,
)
from shopdesk.analysis.season import season_index
from shopdesk.analysis.seasonal_forecasting import holt_winters
from shopdesk.analysis.stock_states import days_of_cover, out_of_stock, stock_state
from tests.adapters.registry import adapter, digits, whole
from tests.analysis.shelf import drawn_demand, simulate, up_to


def row(numbers: list[Any]) -> Any:
    return np.array([[np.nan if one is None else one for one in numbers]], dtype=np.float64)


def known(number: float) -> float | None:
    return None if np.isnan(number) else float(number)


@adapter("D.sbc")
def demand_class(given: Mapping[str, Any]) -> dict[str, Any]:
    found = classify(row(given["y"]))
    return {"class": found.names[0], "adi": known(found.adi[0]), "cv2": known(found.cv2[0])}


@adapter("D.intermittent")
def intermittent(given: Mapping[str, Any]) -> dict[str, float | None]:
    weeks = row(given["y"])
    return {
        "croston_0.1": known(croston(weeks, 0.1).level[0, -1]),
        "sba_statsforecast(0.95x)": known(sba(weeks, 0.1).level[0, -1]),
        "tsb_0.1_0.1": known(tsb(weeks, 0.1, 0.1).level[0, -1]),
        "tsb_0.2_0.1(alpha_d,alpha_p)": known(tsb(weeks, 0.2, 0.1).level[0, -1]),
        "ses_0.3": known(ses(weeks, 0.3).level[0, -1]),
    }


@adapter("X.forecast")
def nothing_sold(given: Mapping[str, Any]) -> list[float | None]:
    weeks = row(given["y"])
    return [digits(method(weeks).level[0, -1]) for method in (croston, sba, tsb)]


@adapter("D.hw")
def seasonal(given: Mapping[str, Any]) -> dict[str, Any]:
    walk = holt_winters(
        row(given["y"]),
        whole(given["m"]),
        given["alpha"],
        given["beta"],
        given["gamma"],
        given["phi"],
        level0=np.array([given["level0"]]),
        trend0=np.array([given["trend0"]]),
        season0=np.array([given["season0"]]),
    )
    return {"forecast": [float(one) for one in walk.drawn_on(6)[0]], "sse": float((walk.errors**2).sum())}


@adapter("D.holt")
def holt(given: Mapping[str, Any]) -> dict[str, Any]:
    weeks = row(given["y"])
    path = damped_holt(
        weeks,
        given["alpha"],
        given["beta"],
        given["phi"],
        level0=np.array([given["level0"]]),
        trend0=np.array([given["trend0"]]),
    )
    end = np.array([[weeks.shape[1]]])
    summed = [float(path.drawn_on(end, np.array([steps]))[0, 0]) for steps in range(5)]
    return {"forecast": [later - earlier for earlier, later in pairwise(summed)]}


def scaled_errors(given: Mapping[str, Any]) -> dict[str, Any]:
    found = accuracy_of(*(np.array(given[name], dtype=np.float64) for name in ("train", "actual", "forecast")))
    return {"mase": digits(found.mase), "rmsse": digits(found.rmsse), "bias": digits(found.bias)}


adapter("D.accuracy")(scaled_errors)
adapter("X.mase")(scaled_errors)


@adapter("D.censor")
def censor(given: Mapping[str, Any]) -> list[float | None]:
    return [None if sold is None else in_stock_sales(sold, days)[0] for sold, days in given["sold_and_instock_days"]]


@adapter("X.censor")
def censor_unknown(given: Mapping[str, Any]) -> dict[str, Any]:
    value, flag = in_stock_sales(given["sold"], given["instock_days"])
    return {"value": value, "flag": flag}


@adapter("D.season")
def season(given: Mapping[str, Any]) -> dict[str, Any]:
    found = season_index(np.array(given["y"], dtype=np.float64), whole(given["m"]))
    if found is None:
        return {"index": None, "shrunk": None}
    return {"index": found.index.tolist(), "shrunk": found.shrunk.tolist()}


@adapter("D.ss")
def safety(given: Mapping[str, Any]) -> dict[str, Any]:
    days, mean = given["protection_days"], given["daily_mean"]
    spread = protection_spread(days, mean, given["daily_sd"], given["lead_time_sd_days"])
    z, stock = cycle_safety_stock(spread, given["target"])
    fill = fill_safety_stock(spread, given["target"], given["Q"])
    return {
        "sigma": spread,
        "z": z,
        "ss_cycle": stock,
        "rop_cycle": days * mean + stock,
        "k_fill": None if fill is None else fill[0],
        "ss_fill": None if fill is None else fill[1],
    }


@adapter("D.ss_uncertain")
def safety_uncertain(given: Mapping[str, Any]) -> float | None:
    if given["n_days"] == 0:
        return None
    return protection_spread(
        given["protection_days"], given["daily_mean"], given["daily_sd"], given["lead_time_sd_days"], given["n_days"]
    )


@adapter("D.quantile")
def quantile(given: Mapping[str, Any]) -> list[Any]:
    return list(demand_quantile(given["mean"], given["var"], given["target"]))


@adapter("D.empirical")
def empirical(given: Mapping[str, Any]) -> dict[str, Any]:
    if not given["weekly_sample"]:
        return {"s": None, "cdf": None}
    level, chance = convolved([*map(whole, given["weekly_sample"])], whole(given["weeks"])).quantile(given["target"])
    return {"s": level, "cdf": float(chance)}


@adapter("D.oos_target")
def oos_target(given: Mapping[str, Any]) -> dict[str, Any]:
    mean, variance, lead, review = given["daily_mean"], given["daily_var"], whole(given["L"]), whole(given["R"])
    days = lead + review
    levels = oos_levels(
        np.array([mean * days]),
        np.array([(variance * days) ** 0.5]),
        np.array([float(lead)]),
        np.array([review]),
        np.array([given["target"]]),
        np.array([0.0]),
    )
    level = int(levels[0])
    return {
        "S": level,
        "share": oos_share(mean, variance, lead, review, level),
        "S_cycle95": demand_quantile(mean * days, variance * days, 0.95)[1],
    }


@adapter("D.eoq")
def eoq(given: Mapping[str, Any]) -> dict[str, Any]:
    found = economic_lot(given["K"], given["h"], given["D"])
    return {"Q": None, "cost": None} if found is None else {"Q": found.quantity, "cost": found.yearly_cost}


@adapter("D.newsvendor")
def one_shot(given: Mapping[str, Any]) -> dict[str, Any]:
    found = newsvendor_normal(given["overage"], given["underage"], given["mean"], given["sd"])
    return {"Q": None, "cost": None} if found is None else {"Q": found.quantity, "cost": found.expected_cost}


@adapter("D.newsvendor_poisson")
def one_shot_whole(given: Mapping[str, Any]) -> dict[str, Any]:
    found = newsvendor_discrete(given["overage"], given["underage"], given["mean"], given["mean"])
    return {"Q": None, "cost": None} if found is None else {"Q": found.quantity, "cost": found.expected_cost}


@adapter("D.sim")
def shelf_shares(given: Mapping[str, Any]) -> dict[str, Any]:
    """Daily review where a daily rate ``lambda`` is given, else every R days; the shares are summed, not drawn."""
    mean = given.get("lambda", given.get("daily_mean"))
    variance, review = given.get("daily_var", mean), whole(given.get("R", 1))
    lead, level = whole(given["L"]), whole(given["S"])
    served = cycle_share(mean, variance, lead + review, level)
    return {
        "p_no_stockout_per_cycle" if "R" in given else "p_no_stockout_per_day": served,
        "fill_rate": fill_share(mean, variance, lead, review, level),
    }


@adapter("D.lostsales")
def lost_sales(given: Mapping[str, Any]) -> float:
    return lost_share(whole(given["S"]), given["lambda_times_L"])


PITFALL_TARGET, PITFALL_LEAD, PITFALL_REVIEW = 0.95, 7, 7


@adapter("D.pitfall", columns=("S", "cycle", "fill", "days"))
def pitfall(given: Mapping[str, Any]) -> dict[str, list[list[float]]]:
    """Lost sales under three levels: normal over the lead time alone, normal over L + R, exact over L + R."""
    found: dict[str, list[list[float]]] = {"lead_time_only_normal": [], "L+R_normal": [], "L+R_exact": []}
    for named in given["cases"]:
        numbers = [float(one) for one in re.findall(r"\d*\.?\d+", named)]
        mean, variance = numbers[0], numbers[-1]
        spans = {"lead_time_only_normal": PITFALL_LEAD, "L+R_normal": PITFALL_LEAD + PITFALL_REVIEW}
        levels = {
            name: int(np.ceil(mean * days + cycle_safety_stock((variance * days) ** 0.5, PITFALL_TARGET)[1]))
            for name, days in spans.items()
        }
        days = PITFALL_LEAD + PITFALL_REVIEW
        levels["L+R_exact"] = demand_quantile(mean * days, variance * days, PITFALL_TARGET)[1]
        demand = drawn_demand(mean, variance, (1_203, 700), seed=5)
        for name, level in levels.items():
            seen = simulate(demand, up_to(level), PITFALL_LEAD, PITFALL_REVIEW, level, is_lost=True)
            found[name].append([level, seen.delivery, seen.fill, 1.0 - seen.day])
    return found


@adapter("D.pack")
def pack(given: Mapping[str, Any]) -> int | float:
    return order_quantity(given["need"], given.get("moq") or 0, given.get("pack") or 1)


@adapter("D.budget")
def budget(given: Mapping[str, Any]) -> dict[str, Any]:
    wishes = [
        Wish(
            sku=sku["id"],
            position=sku["ip"],
            mean=sku["mu"],
            variance=sku["mu"],
            cost=sku["cost"] or 0,
            margin=sku["margin"],
            moq=sku.get("moq") or 0,
            pack=sku.get("pack") or 1,
            target=sku["csl"],
        )
        for sku in given["skus"]
    ]
    plan = spend(wishes, given["budget"])
    greedy = {
        "orders": plan.quantities,
        "cash_left": plan.cash_left,
        "steps": [[step.sku, step.quantity, step.gain_rate] for step in plan.steps],
        "expected_margin_gain": plan.margin_gain,
    }
    return {**greedy, "greedy": greedy, "optimum_gain": best_gain(wishes, given["budget"])}


NOTHING_GAINED = 1e-12


def best_gain(wishes: list[Wish], budget: float) -> float:
    """The most expected margin any affordable choice of lumps can bring, by trying all that no cheaper one outdoes.

    Money is counted in whole parts of a fen, so that a purse is spent to its end.
    """
    purse = Fraction(str(budget))
    choices: list[tuple[Fraction, float]] = [(Fraction(0), 0.0)]  # spent, gained
    for wish in wishes:
        cost, quantity = Fraction(str(wish.cost)), order_quantity(1, wish.moq, wish.pack)
        offers = [(Fraction(0), 0.0)]
        while cost > 0 and quantity * cost <= purse:
            only = spend([Wish(**{**vars(wish), "quantity": quantity, "moq": quantity})], float(quantity * cost))
            if only.margin_gain <= offers[-1][1] + NOTHING_GAINED:
                break  # each further unit is wanted less
            offers.append((quantity * cost, only.margin_gain))
            quantity += wish.pack
        tried = [
            (spent + more, gained + gain) for spent, gained in choices for more, gain in offers if spent + more <= purse
        ]
        choices = []
        for spent, gained in sorted(tried, key=lambda one: (one[0], -one[1])):
            if not choices or gained > choices[-1][1]:
                choices.append((spent, gained))
    return choices[-1][1]


@adapter("D.newsku")
def new_sku(given: Mapping[str, Any]) -> dict[str, Any]:
    found = new_goods_demand(given["analogue_weekly_means"], given["observed_weeks"])
    if found is None:
        return dict.fromkeys(("a", "b", "posterior_mean", "pred_var_per_week"))
    return {"a": found.a, "b": found.b, "posterior_mean": found.mean, "pred_var_per_week": found.variance}


@adapter("D.promo")
def promo(given: Mapping[str, Any]) -> dict[str, Any]:
    baseline, uplift = ordinary_weeks(row(given["y"]), np.array([given["promo"]], dtype=bool))
    return {"baseline": [known(one) for one in baseline[0]], "uplift": [known(one) for one in uplift[0]]}


@adapter("D.stock")
def stock(given: list[list[Any]]) -> list[dict[str, Any]]:
    return [
        {"dos": days_of_cover(on_hand, daily), "state": stock_state(on_hand, daily, since, age)}
        for on_hand, daily, since, age in given
    ]


@adapter("D.oos")
def oos(given: list[Mapping[str, Any]]) -> dict[str, Any]:
    found = out_of_stock((day["listed"], day["oos"], day["expected_units"]) for day in given)
    return {
        "sku_days": found.sku_days,
        "oos_days": found.oos_days,
        "rate": found.rate,
        "demand_weighted": found.demand_weighted,
    }


@adapter("D.rolling")
def rolling(given: Mapping[str, Any]) -> dict[str, Any]:
    weeks = row(given["y"])
    origins = Judged(weeks).origins(np.array([whole(given["h"])]), whole(given["min_train"]), None)
    candidates = {
        "naive": naive(weeks),
        "ma4": moving_mean(weeks, 4),
        "ses0.2": ses(weeks, 0.2),
        "sba0.1": sba(weeks, 0.1),
    }
    never = Path(np.zeros((1, weeks.shape[1] + 1)))
    metrics = {}
    for name, path in {"zero": never, **candidates}.items():
        found = origins.judge(path)
        metrics[name] = {
            "rmse_cum": known(found.rmse[0]),
            "mae_cum": known(found.mae[0]),
            "bias_cum": known(found.bias[0]),
            "origins": int(found.origins[0]),
        }
    if not metrics["zero"]["origins"]:
        return {"metrics": metrics, "best_by_rmse": None, "best_by_mae_including_zero": None}
    return {
        "metrics": metrics,
        "best_by_rmse": min(candidates, key=lambda name: metrics[name]["rmse_cum"]),
        "best_by_mae_including_zero": min(metrics, key=lambda name: metrics[name]["mae_cum"]),
    }


def abc(given: Mapping[str, Any]) -> dict[str, str]:
    return abc_classes(given["value"])


adapter("C.abc")(abc)
adapter("X.abc")(abc)
