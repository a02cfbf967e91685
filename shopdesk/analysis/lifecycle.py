"""Where does an item stand in its life: launch, growth, mature, decline or dead? Weekly sales smoothed, labels that do not flicker.

Rows are items, columns weeks, NaN a week of which nothing is known (out of stock, not covered): it neither counts nor resets.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from shopdesk.frozen import dataclass
from shopdesk.thresholds import SelectionRules

Array = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int8]

LAUNCH, GROWTH, MATURE, DECLINE, DEAD, UNKNOWN = range(6)
STAGES = ("launch", "growth", "mature", "decline", "dead", "unknown")
RULES = SelectionRules()
CLOSE = 1e-9  # smoothed weeks are means of floats: on the line means on the line


@dataclass(frozen=True)
class LifeCycle:
    """Per item and week: the smoothed units, what the week alone says, and the label that stands."""

    smoothed: Array
    raw: Labels
    committed: Labels

    def stage(self, row: int) -> str:
        """The item's stage after the last week; ``launch`` before the first."""
        return STAGES[int(self.committed[row, -1])] if self.committed.shape[1] else STAGES[LAUNCH]


def smooth(weeks: Array, width: int = 4, least: int = 3) -> Array:
    """The mean of the known of the last ``width`` weeks, NaN where fewer than ``least`` are known."""
    known = ~np.isnan(weeks)
    padded = np.pad(np.where(known, weeks, 0.0), ((0, 0), (width, 0))).cumsum(axis=1)
    counted = np.pad(known.astype(np.int64), ((0, 0), (width, 0))).cumsum(axis=1)
    total = padded[:, width:] - padded[:, :-width]
    n = counted[:, width:] - counted[:, :-width]
    return np.where(n >= least, total / np.maximum(n, 1), np.nan)


def life_cycle(
    weeks: Array, age_weeks: npt.NDArray[np.int64] | None = None, rules: SelectionRules = RULES
) -> LifeCycle:
    """The stages of items over their weeks (oracle C.lifecycle).

    age_weeks: how old each item is in the first column, 0 for one that begins there, below 0 for one not yet on offer.
    The label starts with ``launch`` and changes after the same other label in so many known weeks that follow each other;
    ``dead`` stands at once.
    """
    n, length = weeks.shape
    lag = width = int(rules.cycle_mean_weeks)
    smoothed = smooth(weeks, width, min(width, int(rules.cycle_known_weeks)))
    begins = np.zeros(n, dtype=np.int64) if age_weeks is None else age_weeks
    raw = _raw(weeks, smoothed, lag, begins, rules)
    committed = np.full((n, length), LAUNCH, dtype=np.int8)
    label = np.full(n, LAUNCH, dtype=np.int8)
    waiting, streak = np.full(n, UNKNOWN, dtype=np.int8), np.zeros(n, dtype=np.int64)
    for week in range(length):
        found = np.ascontiguousarray(raw[:, week])
        is_told = found != UNKNOWN
        differs = is_told & (found != label)
        streak = np.where(differs, np.where(found == waiting, streak + 1, 1), np.where(is_told, 0, streak))
        turns = (differs & (streak >= rules.cycle_confirm_weeks)) | (found == DEAD)
        waiting = np.where(is_told, np.where(differs & ~turns, found, np.int8(UNKNOWN)), waiting)
        label = np.where(turns, found, label)
        streak[turns] = 0
        committed[:, week] = label
    return LifeCycle(smoothed, raw, committed)


def _zero_weeks(weeks: Array) -> npt.NDArray[np.int64]:
    """Known weeks without a sale that follow each other up to each week; an unknown one neither counts nor resets."""
    zeros = np.cumsum(weeks <= 0, axis=1)
    at_sale = np.maximum.accumulate(np.where(weeks > 0, zeros, 0), axis=1)
    found: npt.NDArray[np.int64] = zeros - at_sale
    return found


def _raw(weeks: Array, smoothed: Array, lag: int, begins: npt.NDArray[np.int64], rules: SelectionRules) -> Labels:
    """What each week alone says, the first that is true."""
    before = np.full(weeks.shape, np.nan)
    before[:, lag:] = smoothed[:, :-lag]
    peak = np.fmax.accumulate(smoothed, axis=1)
    has_base = before >= rules.cycle_min_units - CLOSE
    with np.errstate(divide="ignore", invalid="ignore"):
        change = np.where(has_base, smoothed / before - 1, np.nan)
    is_flat = np.isnan(change)
    found = np.full(weeks.shape, MATURE, dtype=np.int8)
    # from the last that may be true to the first, which wins
    found[is_flat] = UNKNOWN
    found[is_flat & (smoothed >= rules.cycle_min_units - CLOSE) & ~np.isnan(before)] = GROWTH
    found[(smoothed < rules.cycle_peak_share * peak - CLOSE) | (change <= -rules.cycle_decline_rate + CLOSE)] = DECLINE
    found[change >= rules.cycle_growth_rate - CLOSE] = GROWTH
    found[np.isnan(smoothed)] = UNKNOWN
    age = begins[:, None] + np.arange(1, weeks.shape[1] + 1)
    found[age < rules.cycle_launch_weeks] = LAUNCH
    found[~np.isnan(weeks) & (_zero_weeks(weeks) >= rules.cycle_dead_weeks)] = DEAD
    return found
