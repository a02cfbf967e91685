"""How do the oracles of buyers call our arithmetic? Our codes are English; the oracles name tiers as the plan does."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date, timedelta
from statistics import fmean
from typing import Any

import numpy as np
import pytest

from shopdesk.analysis import buyer_scores, repurchase
from shopdesk.analysis.buyer_scores import NO_TIER, TIERS, Standings
from shopdesk.analysis.purchase_history import Purchases
from shopdesk.analysis.quantiles import inverted_quantile
from shopdesk.analysis.repurchase_model import (
    History,
    RepurchaseModel,
    SpendModel,
    correlation,
    fit_repurchase,
    fit_spend,
    lifetime_value,
    log_likelihood,
    ranking_quality,
)
from shopdesk.thresholds.tiers import TiersRules
from tests.adapters.registry import adapter
from tests.real_files import REAL

RULES = TiersRules()
TIER_WORDS = {"high_value": "高价值", "potential": "潜力", "lost": "流失", "new": "新客"}
TIER_CODES = {word: code for code, word in TIER_WORDS.items()}
EIGHT_WORDS = {"value": "价值", "develop": "发展", "keep": "保持", "win_back": "挽留"}
CDNOW = REAL / "cdnow_sample"
CALIBRATED_TO = date(1997, 9, 30)


def buyers(given: Mapping[str, Any]) -> Standings:
    return Standings.of((one["r"], one["f"], one["m"]) for one in given["customers"])


def purchases(given: Mapping[str, Any]) -> Purchases:
    rows = ((buyer, day, 0) for buyer, day in given["purchases"])
    return Purchases.before(date.fromisoformat(given["asof_exclusive"]), rows)


@adapter("B.score")
@adapter("X.score")
def score(given: Mapping[str, Any]) -> list[int | None]:
    """What is not known has no score, and is neither better nor worse than anything."""
    told = [one for one in given["values"] if one is not None]
    scores = iter(buyer_scores.tie_safe_scores(told, higher_is_better=given["higher_is_better"]).tolist())
    return [None if one is None else next(scores) for one in given["values"]]


@adapter("B.fixed")
def fixed(given: Mapping[str, Any]) -> list[list[Any]]:
    """The pure cuts: the panel's least number of buyers is its own, as for ``X.score``."""
    who = buyers(given)
    r = buyer_scores.recency_scores(who.recency_days, RULES)
    f = buyer_scores.frequency_scores(who.frequency_occasions, RULES)
    found = buyer_scores.Scores(r, f, np.full(len(who), buyer_scores.NO_SCORE))
    return [[int(found.r[at]), int(found.f[at]), found.segment(at)] for at in range(len(who))]


@adapter("B.grid")
def grid(_given: Any) -> list[list[str]]:
    return [list(row) for row in buyer_scores.GRID]


@adapter("B.seg8")
def eight(given: Mapping[str, Any]) -> list[str]:
    named = []
    for code in buyer_scores.eight_segments(buyers(given), RULES):
        weight, _, rest = code.partition("_")
        named.append({"important": "重要", "plain": "一般"}[weight] + EIGHT_WORDS[rest])
    return named


@adapter("B.tier")
def tier(given: Mapping[str, Any]) -> dict[str, Any]:
    found = buyers(given)
    tiers = buyer_scores.tier_buyers(found, RULES, RULES.churn_days)
    return {
        "m_cut": buyer_scores.high_value_cut(found, RULES, RULES.churn_days),
        "tiers": [
            {"tier": TIER_WORDS[TIERS[code]], "at_risk": is_late}
            for code, is_late in zip(tiers.codes.tolist(), tiers.are_at_risk.tolist(), strict=True)
        ],
    }


@adapter("B.trigger30")
def contact(given: list[int]) -> list[dict[str, bool]]:
    found = Standings.of((r, 1, 1) for r in given)
    asks = buyer_scores.asks_for_contact(found.recency_days, RULES).tolist()
    codes = buyer_scores.tier_buyers(found, RULES, RULES.churn_days).codes.tolist()
    return [
        {"touch": is_due, "churned": TIERS[code] == buyer_scores.LOST} for is_due, code in zip(asks, codes, strict=True)
    ]


@adapter("B.migration")
def migration(given: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    who = sorted({*given["t0"], *given["t1"]})
    before, after = (
        np.array([TIERS.index(TIER_CODES[given[at][one]]) if one in given[at] else NO_TIER for one in who], np.int64)
        for at in ("t0", "t1")
    )
    return {
        TIER_WORDS[row]: {TIER_WORDS[column]: count for column, count in cells.items() if column in TIER_WORDS}
        for row, cells in buyer_scores.movement(before, after).items()
    }


@adapter("B.cohort")
def cohort(given: Mapping[str, Any]) -> dict[str, Any]:
    found = repurchase.cohorts(purchases(given))
    return {
        "cohorts": {
            str(one.month): {
                "size": one.size,
                "active": [[count, float(rate)] for count, rate in zip(one.active, one.rates, strict=True)],
            }
            for one in found.cohorts
        },
        "last_month_complete": found.is_last_complete,
    }


@adapter("B.repurchase")
def repurchased(given: Mapping[str, Any]) -> dict[str, Any]:
    days = purchases(given)
    window = repurchase.window_repurchase(days, *map(date.fromisoformat, given["window"]))
    within = repurchase.repurchase_within(days, given["N_days"])
    seen = repurchase.gaps(days)
    return {
        "window_buyers": window.n, "window_repeat": window.hits, "window_rate": window.rate,
        "nday_eligible": within.n, "nday_hit": within.hits, "nday_rate": within.rate, "intervals_sorted": seen,
        "interval_median_invcdf": inverted_quantile(seen, 0.5), "interval_p90_invcdf": inverted_quantile(seen, 0.9),
    }  # fmt: skip


@adapter("B.clv")
def value(given: Mapping[str, Any]) -> dict[str, float]:
    found = lifetime_value(
        RepurchaseModel(**given["bgnbd"]),
        SpendModel(*given["gg_p_q_v"]),
        History(*given["x_tx_T"]),
        given["mean_spend"],
        contribution_rate=given["contribution_margin"],
        weeks=52,
        annual_discount=given["annual_discount"],
    )
    return {
        "discounted_purchases": found.discounted_purchases,
        "expected_spend": found.expected_spend,
        "clv": found.value,
    }


@adapter("B.gg")
def spend(given: Mapping[str, Any]) -> Any:
    if "x_m" in given:
        model = SpendModel(*given["p_q_v"])
        # without a share above 0 to divide by nothing is expected
        return [model.expected_spend(x, m) if model.p * x + model.q > 1 else None for x, m in given["x_m"]]
    repeaters = [(x, zbar) for x, _, _, zbar in cdnow_summary() if x and zbar > 0]
    repeats, means = zip(*repeaters, strict=True)
    fitted = fit_spend(repeats, means)
    return {"p": fitted.p, "q": fitted.q, "v": fitted.v, "freq_spend_corr": correlation(repeats, means)}


@adapter("B.bgnbd")
def bgnbd(given: Mapping[str, Any]) -> dict[str, Any]:
    if "params" in given:
        model = RepurchaseModel(**given["params"])
        histories = [History(*one) for one in given["x_tx_T"]]
        return {
            "p_alive": model.alive(histories),
            "expected": model.expected_purchases(histories, given["t"]),
            "loglik_sum": log_likelihood(model, histories),
        }
    if "x_tx_T_weeks" in given:
        histories = [History(*one) for one in given["x_tx_T_weeks"]]
        fitted = fit_repurchase(histories)
        return {
            "loglik_max": fitted.log_likelihood,
            "params_reference": {"r": fitted.r, "alpha": fitted.alpha, "a": fitted.a, "b": fitted.b},
            "lifetimes_loglik": fitted.log_likelihood,
            "sum_repeat": sum(one.repeats for one in histories),
            "zero_repeat": sum(one.repeats == 0 for one in histories),
        }
    fitted = fit_repurchase(cdnow_histories())
    return {"r": fitted.r, "alpha": fitted.alpha, "a": fitted.a, "b": fitted.b, "loglik": fitted.log_likelihood}


@adapter("B.mbgnbd")
def mbgnbd(_given: Any) -> dict[str, Any]:
    fitted = fit_repurchase(cdnow_histories(), is_modified=True)
    (alive,) = fitted.alive([History(0, 0, 38.86)])
    return {"r": fitted.r, "alpha": fitted.alpha, "a": fitted.a, "b": fitted.b, "p_alive_x0_T38.86": alive}


@adapter("B.pitfall")
def pitfall(_given: Any) -> dict[str, float | None]:
    """Fitted on the calibration weeks, asked who buys in the 39 weeks after."""
    days = cdnow_days()
    histories, later, recency = [], [], []
    for own in days.values():
        known = [day for day in own if day <= CALIBRATED_TO]
        weeks = [(day - known[0]) / timedelta(days=7) for day in (known[-1], CALIBRATED_TO)]
        histories.append(History(len(known) - 1, *weeks))
        later.append(sum(day <= CALIBRATED_TO + timedelta(weeks=39) for day in own) - len(known))
        recency.append((known[-1] - CALIBRATED_TO).days)
    model = fit_repurchase(histories)
    expected, alive = model.expected_purchases(histories, 39), model.alive(histories)
    came = [count > 0 for count in later]
    repeats = [one.repeats for one in histories]
    repeaters = [at for at, count in enumerate(repeats) if count]
    return {
        "auc_expected_purchases": ranking_quality(expected, came),
        "auc_p_alive": ranking_quality(alive, came),
        "auc_recency": ranking_quality(recency, came),
        "auc_frequency": ranking_quality(repeats, came),
        "auc_p_alive_repeaters_only": ranking_quality([alive[at] for at in repeaters], [came[at] for at in repeaters]),
        "expected_total": sum(expected),
        "actual_total": sum(later),
        "share_of_one_time_buyers_returning": round(fmean(came[at] for at, x in enumerate(repeats) if not x), 4),
    }


def cdnow_summary() -> list[tuple[int, float, float, float]]:
    path = CDNOW / "cdnow_customers_summary_with_transactions.csv"
    if not path.exists():
        pytest.skip(f"the CDNOW sample is not at {CDNOW}; SHOPDESK_REAL_DATA may name the real files")
    with path.open(newline="") as file:
        return [(int(row["x"]), float(row["t_x"]), float(row["T"]), float(row["zbar"])) for row in csv.DictReader(file)]


def cdnow_histories() -> list[History]:
    return [History(x, t_x, age) for x, t_x, age, _ in cdnow_summary()]


def cdnow_days() -> dict[str, list[date]]:
    path = CDNOW / "CDNOW_sample.txt"
    if not path.exists():
        pytest.skip(f"the CDNOW sample is not at {CDNOW}; SHOPDESK_REAL_DATA may name the real files")
    found: dict[str, set[date]] = {}
    for line in path.read_text().splitlines():
        _, who, day, *_ = line.split()
        found.setdefault(who, set()).add(date.fromisoformat(f"{day[:4]}-{day[4:6]}-{day[6:]}"))
    return {who: sorted(own) for who, own in found.items()}
