"""The reorder point of a lumpy seller is that of its own weeks added up, counted out in whole chances by a plain model."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, nan, sqrt

import numpy as np
import pytest

from shopdesk.analysis.demand_laws import convolved
from shopdesk.analysis.forecast_choice import Forecasts
from shopdesk.analysis.reorder_levels import Timing, order_levels
from shopdesk.analysis.safety_stock import CYCLE, OOS
from shopdesk.thresholds import ReplenishmentRules

RULES = ReplenishmentRules()
WEEKS = np.array(
    [
        [0, 0, 7, 0, 0, 0, 12, 1, 0, 0, 0, 3] * 5,
        [nan] * 20 + [0, 4, 0, 0, 30, 0, 0, 0, 2, 0] * 4,
        [0, 0, 0, 0.5, 0, 0, 0, 0, 2.25, 0, 0, 0] * 5,
        [0] * 40 + [0, 300, 0, 0, 0, 0, 1, 0, 80, 0] * 2,
    ]
)
TIMING = Timing(np.array([7.0, 12.5, 3.0, 20.0]), np.array([1.75, 0.0, 6.0, 9.0]), np.array([7, 14, 1, 30]))


def forecasts_of(weeks: np.ndarray, class_weeks: int) -> Forecasts:
    rows = len(weeks)
    blank = np.full(rows, np.nan)
    means = np.array([np.mean(row[~np.isnan(row)][-class_weeks:]) for row in weeks])
    known = (~np.isnan(weeks)).sum(axis=1)
    return Forecasts(
        methods=("tsb",) * rows,
        standing=("ok",) * rows,
        weekly=means,
        horizon=np.ones(rows, dtype=np.int64),
        rmse=blank,
        bias=blank,
        mase=blank,
        rmsse=blank,
        origins=np.zeros(rows, dtype=np.int64),
        known=known,
        weekly_sd=np.sqrt(means),
        spread_weeks=known,
    )


def counted_out(row: int, kind: str, allowed: Fraction) -> int:
    """The smallest level, every wait and every week tried with its whole chance."""
    weeks = WEEKS[row]
    sample = [ceil(one - 1e-9) for one in weeks[~np.isnan(weeks)][-int(RULES.class_weeks) :]]
    lead, reach, review = float(TIMING.lead[row]), sqrt(1.5) * float(TIMING.lead_sd[row]), int(TIMING.review[row])
    waits = [
        ceil((max(0.0, one) + step) / 7 - 1e-9)
        for one in (lead - reach, lead, lead + reach)
        for step in ([review] if kind == CYCLE else range(1, review + 1))
    ]
    laws = {span: convolved(sample, span) for span in set(waits)}
    level = 0
    while True:
        beyond = sum(
            (
                Fraction(sum(laws[span].counts[level if kind == OOS else level + 1 :]), laws[span].ways)
                for span in waits
            ),
            Fraction(0),
        )
        if beyond / len(waits) <= allowed:
            return level
        level += 1


@pytest.mark.parametrize(("kind", "target", "allowed"), [(OOS, 0.02, Fraction(2, 100)), (CYCLE, 0.9, Fraction(1, 10))])
def test_a_lumpy_seller_is_stocked_by_its_own_weeks(kind: str, target: float, allowed: Fraction) -> None:
    forecasts = forecasts_of(WEEKS, int(RULES.class_weeks))
    levels = order_levels(
        forecasts,
        WEEKS,
        ["lumpy"] * len(WEEKS),
        TIMING,
        np.ones(len(WEEKS)),
        np.full(len(WEEKS), target),
        np.full(len(WEEKS), np.nan),
        RULES,
        target_kind=kind,
    )
    assert levels.reorder_point.tolist() == [counted_out(row, kind, allowed) for row in range(len(WEEKS))]
