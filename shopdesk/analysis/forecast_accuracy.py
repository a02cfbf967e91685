"""How far off were the forecasts? Scaled errors, bias, and the rolling origin by which a method is chosen.

MASE and RMSSE are scaled by the naive forecast's error within the training weeks (Hyndman & Koehler 2006). The rolling origin
compares *cumulative* demand over the protection interval with what was expected of it at each past week (analysis-spec §D 5).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.forecasting import Path
from shopdesk.frozen import dataclass


@dataclass(frozen=True)
class Accuracy:
    """Errors of one series' forecasts; None where there is nothing to scale by or divide by."""

    mase: float | None
    rmsse: float | None
    bias: float | None


def accuracy(train: Array, actual: Array, forecast: Array) -> Accuracy:
    """Scaled errors and bias (Σ(forecast − actual)/Σ actual) of the known weeks (oracles D.accuracy, X.mase)."""
    train, actual, forecast = (np.asarray(one, dtype=np.float64) for one in (train, actual, forecast))
    errors = forecast - actual
    known = ~np.isnan(errors)
    if not known.any():
        return Accuracy(None, None, None)
    absolute, squared = naive_scales(train[None, :])
    errors, actual = errors[known], actual[known]
    total = float(actual.sum())
    return Accuracy(
        mase=float(np.abs(errors).mean() / absolute[0]) if absolute[0] > 0 else None,
        rmsse=float(np.sqrt((errors**2).mean() / squared[0])) if squared[0] > 0 else None,
        bias=float(errors.sum() / total) if total else None,
    )


def naive_scales(train: Array) -> tuple[Array, Array]:
    """Mean absolute and mean squared change from one known week to the next known one, a row; 0 where there is none."""
    weeks = np.ascontiguousarray(train.T)
    known = ~np.isnan(weeks)
    # the week of the last known number up to each, −1 before there is any
    latest = np.maximum.accumulate(np.where(known, np.arange(len(weeks))[:, None], -1), axis=0)[:-1]
    both = known[1:] & (latest >= 0)
    change = np.where(both, weeks[1:] - np.take_along_axis(weeks, np.maximum(latest, 0), axis=0), 0.0)
    divisor = np.maximum(both.sum(axis=0), 1)
    return np.abs(change).sum(axis=0) / divisor, (change**2).sum(axis=0) / divisor


@dataclass(frozen=True)
class CumulativeErrors:
    """Errors of the cumulative forecasts of many series: root mean square, mean absolute, bias, origins (0: the rest NaN)."""

    rmse: Array
    mae: Array
    bias: Array
    origins: npt.NDArray[np.int64]


@dataclass(frozen=True)
class Origins:
    """The past weeks at which a forecast is judged: rows × origins, and what was then wanted over the horizon (NaN: not judged)."""

    at: npt.NDArray[np.int64]
    horizon: Array
    actual: Array

    def judge(self, path: Path) -> CumulativeErrors:
        """How a method would have done at them."""
        return self.errors_of(path.over(self.at, self.horizon))

    def errors_of(self, expected: Array) -> CumulativeErrors:
        """The errors of any cumulative forecasts at the origins."""
        errors = expected - self.actual
        judged = ~np.isnan(errors)
        n = judged.sum(axis=1)
        errors = np.where(judged, errors, 0.0)
        divisor = np.where(n > 0, n, np.nan)
        return CumulativeErrors(
            rmse=np.sqrt((errors**2).sum(axis=1) / divisor),
            mae=np.abs(errors).sum(axis=1) / divisor,
            bias=errors.sum(axis=1) / divisor,
            origins=n,
        )


class Judged:
    """Weeks of which past forecasts are judged, added up once for all horizons; NaN unknown."""

    def __init__(self, weeks: Array) -> None:
        rows, self.length = weeks.shape
        known = ~np.isnan(weeks)
        self.seen, self.sums = np.zeros((rows, self.length + 1)), np.zeros((rows, self.length + 1))
        np.cumsum(known, axis=1, out=self.seen[:, 1:])
        np.cumsum(np.where(known, weeks, 0.0), axis=1, out=self.sums[:, 1:])

    def origins(self, horizon: npt.NDArray[np.int64], min_train: int, most: int | None) -> Origins:
        """The last ``most`` weeks (None: all) before which ``min_train`` weeks are known and after which the whole horizon is.

        horizon: in weeks, one number a row.
        """
        count = self.length + 1 if most is None else most
        at = (self.length - horizon)[:, None] - np.arange(count - 1, -1, -1)[None, :]
        start = np.clip(at, 0, self.length)
        end = np.clip(at + horizon[:, None], 0, self.length)
        before = np.take_along_axis(self.seen, start, axis=1)
        within = np.take_along_axis(self.seen, end, axis=1) - before
        is_judged = (at >= 1) & (before >= min_train) & (within == horizon[:, None])
        sold = np.take_along_axis(self.sums, end, axis=1) - np.take_along_axis(self.sums, start, axis=1)
        return Origins(at=start, horizon=horizon.astype(np.float64), actual=np.where(is_judged, sold, np.nan))
