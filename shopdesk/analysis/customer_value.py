"""May the model of repurchase be trusted in this shop, and what is a buyer worth by it? Else which condition failed.

Analysis-spec §B: the model is an option beside the fixed rules; a condition that fails is named on the screen.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from shopdesk.analysis.purchase_history import Purchases
from shopdesk.analysis.repurchase_model import (
    History,
    LifetimeValue,
    RepurchaseModel,
    SpendModel,
    correlation,
    fit_repurchase,
    fit_spend,
    lifetime_value,
)
from shopdesk.frozen import dataclass
from shopdesk.thresholds.tiers import TiersRules

WEEK = 7


@dataclass(frozen=True)
class FittedModel:
    """The model, or the code of the condition that forbids it: ``few_buyers``, ``few_repeaters``, ``short_history``,
    ``not_settled`` or ``predicts_badly``; ``predicted`` and ``actual`` are the occasions of the checked rest of the history."""

    model: RepurchaseModel | None
    reason: str | None = None
    predicted: float | None = None
    actual: int | None = None


def histories(purchases: Purchases, as_of: int) -> list[History]:
    """What each buyer's days before the ordinal ``as_of`` say, in weeks; buyers without a day by then are left out."""
    found = []
    for own in map(purchases.own_days, range(len(purchases))):
        known = [day for day in own if day < as_of]
        if known:
            found.append(History(len(known) - 1, (known[-1] - known[0]) / WEEK, (as_of - known[0]) / WEEK))
    return found


def fitted_model(purchases: Purchases, rules: TiersRules) -> FittedModel:
    """BG/NBD for this shop where all conditions of the rule book hold, checked on the last part of its own history."""
    end = purchases.as_of.toordinal()
    known = histories(purchases, end)
    if len(known) < rules.model_min_buyers:
        return FittedModel(None, "few_buyers")
    if sum(one.repeats > 0 for one in known) < rules.model_min_repeaters:
        return FittedModel(None, "few_repeaters")
    start = int(purchases.days.min())
    if end - start < rules.model_min_weeks * WEEK:
        return FittedModel(None, "short_history")
    middle = start + round((end - start) * rules.model_fit_share)
    early = histories(purchases, middle)
    if not any(one.repeats for one in early):
        return FittedModel(None, "few_repeaters")
    trial = fit_repurchase(early)
    if not trial.is_sane:
        return FittedModel(None, "not_settled")
    predicted = sum(trial.expected_purchases(early, (end - middle) / WEEK))
    is_known = np.repeat(purchases.first_days < middle, purchases.counts)
    actual = int(np.count_nonzero(is_known & (purchases.days >= middle)))
    if abs(predicted - actual) > rules.model_tolerance * actual:
        return FittedModel(None, "predicts_badly", predicted, actual)
    model = fit_repurchase(known)
    return FittedModel(model if model.is_sane else None, None if model.is_sane else "not_settled", predicted, actual)


def spend_model(repeats: Sequence[int], mean_spends: Sequence[float], rules: TiersRules) -> SpendModel | None:
    """Gamma-Gamma for the repeaters who spent anything; None where money goes with frequency, or no mean can be told."""
    kept = [(x, m) for x, m in zip(repeats, mean_spends, strict=True) if x > 0 and m > 0]
    related = correlation([x for x, _ in kept], [m for _, m in kept])
    if related is None or abs(related) >= rules.value_max_correlation:
        return None
    model = fit_spend([x for x, _ in kept], [m for _, m in kept])
    return model if model.is_sane else None


def value_of(
    repurchase: RepurchaseModel,
    spend: SpendModel,
    history: History,
    mean_spend: float,
    contribution_rate: float,
    rules: TiersRules,
) -> LifetimeValue:
    """The coming weeks of the rule book, discounted; ``mean_spend`` in fen over the repeat occasions."""
    return lifetime_value(
        repurchase,
        spend,
        history,
        mean_spend,
        contribution_rate=contribution_rate,
        weeks=int(rules.value_weeks),
        annual_discount=rules.discount_rate,
    )
