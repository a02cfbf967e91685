"""What would have sold on an ordinary week with goods on the shelf? The rules by which a week's sales are corrected.

Rows are SKUs, columns weeks, NaN unknown; quantities in units.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from math import ceil

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import Array
from shopdesk.thresholds import ReplenishmentRules

RULES = ReplenishmentRules()
ROBUST = 1.4826  # from the median absolute deviation to the standard deviation of a normal law


def in_stock_sales(
    sold: float, in_stock_days: int | None, rules: ReplenishmentRules = RULES
) -> tuple[float | None, str | None]:
    """One week's demand from its sales (D.censor, X.censor): as sold with 7 days in stock, × 7/days with 3 to 6, else unknown.

    Without any stock history the sales stand, flagged ``no_stock_history``.
    """
    if in_stock_days is None:
        return float(sold), "no_stock_history"
    if in_stock_days < rules.censor_min_days:
        return None, "too_few_days_in_stock"
    if in_stock_days >= 7:
        return float(sold), None
    return sold * 7 / in_stock_days, "scaled_for_stock_out"


def ordinary_weeks(
    weeks: Array, is_promotion: npt.NDArray[np.bool_], rules: ReplenishmentRules = RULES
) -> tuple[Array, Array]:
    """Weeks with every promotion replaced by its baseline, and the uplift of those weeks (D.promo).

    The baseline is the median of up to four known ordinary weeks on each side; none known: the week is unknown. The uplift is
    NaN in ordinary weeks and where the baseline is 0.
    """
    plain = np.where(is_promotion, np.nan, weeks)
    baseline, uplift = plain.copy(), np.full(weeks.shape, np.nan)
    for at in np.flatnonzero(is_promotion.any(axis=0)):
        before = _nearest(plain[:, :at][:, ::-1], int(rules.promo_side_weeks))
        after = _nearest(plain[:, at + 1 :], int(rules.promo_side_weeks))
        median = row_medians(np.concatenate([before, after], axis=1))
        here = is_promotion[:, at]
        baseline[here, at] = median[here]
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = np.where(median > 0, weeks[:, at] / median, np.nan)
        uplift[here, at] = ratio[here]
    return baseline, uplift


def _nearest(weeks: Array, most: int) -> Array:
    """The first ``most`` known numbers of each row, NaN where there are fewer."""
    found, left = np.full((len(weeks), most), np.nan), np.arange(len(weeks))
    near = weeks[:, : 2 * most]
    near = near[:, ~np.isnan(near).all(axis=0)][:, :most]  # without the weeks that were ordinary to nobody
    if near.shape[1] == most:
        is_known = ~np.isnan(near).any(axis=1)
        found[is_known] = near[is_known]
        left = np.flatnonzero(~is_known)
    # nearly every other row has them close by; only the rest are looked at as a whole
    for width in (min(2 * most, weeks.shape[1]), weeks.shape[1]):
        part = weeks[left, :width]
        known = ~np.isnan(part)
        count = np.cumsum(known, axis=1)
        row, column = np.nonzero(known & (count <= most))
        found[left[row], count[row, column] - 1] = part[row, column]
        left = left[known.sum(axis=1) < most]
        if not len(left):
            break
    return found


def row_medians(rows: Array) -> Array:
    """The ordinary median of the known numbers of each row, NaN where there are none."""
    ordered = np.sort(rows, axis=1)  # NaN last
    n = (~np.isnan(rows)).sum(axis=1)
    everyone = np.arange(len(rows))
    low, high = np.maximum((n - 1) // 2, 0), np.maximum(n // 2, 0)
    if rows.shape[1] == 0:
        return np.full(len(rows), np.nan)
    high = np.minimum(high, rows.shape[1] - 1)
    found: Array = np.where(n > 0, (ordered[everyone, low] + ordered[everyone, high]) / 2, np.nan)
    return found


def _median_and_mad(rows: Array) -> tuple[Array, Array]:
    middle = row_medians(rows)
    return middle, np.nan_to_num(row_medians(np.abs(rows - middle[:, None])))


def wholesale_lines(quantities: Iterable[float], rules: ReplenishmentRules = RULES) -> float:
    """From how many units on a line is to be looked at as a wholesale order: above 10 and above 99 % of all lines."""
    ordered = sorted(quantities)
    if not ordered:
        return rules.wholesale_min_units
    place = ceil(Fraction(str(rules.wholesale_quantile)) * len(ordered)) - 1
    return max(rules.wholesale_min_units, float(ordered[max(place, 0)]))


def weeks_named(
    weeks: Iterable[tuple[str, date]], place: Mapping[str, int], first: date, shape: tuple[int, ...]
) -> npt.NDArray[np.bool_]:
    """Which cells are meant by (SKU, a day of the week), columns counted from the Monday ``first``; other SKUs and times are passed over."""
    found = np.zeros(shape, dtype=bool)
    for sku, week in weeks:
        at = (week - first).days // 7
        if sku in place and 0 <= at < shape[1]:
            found[place[sku], at] = True
    return found


def outlying(weeks: Array, rules: ReplenishmentRules = RULES) -> list[tuple[int, int]]:
    """Row and column of weeks further than 5 robust deviations from the median of the last 26; asked about, never changed.

    Where half of the weeks are alike (MAD 0, usual for slow sellers) nothing can be told.
    """
    recent = weeks[:, -int(rules.outlier_weeks) :]
    middle, deviation = _median_and_mad(recent)
    with np.errstate(invalid="ignore"):
        far = (np.abs(recent - middle[:, None]) > rules.outlier_mads * ROBUST * deviation[:, None]) & (deviation > 0)[
            :, None
        ]
    first = weeks.shape[1] - recent.shape[1]
    return [(row, first + at) for row, at in np.argwhere(far).tolist()]
