"""Where does an item stand in its life: launch, growth, mature, decline or dead? Weekly sales smoothed, labels that do not flicker.

Rows are items, columns weeks, NaN a week of which nothing is known (out of stock, not covered): it neither counts nor resets.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

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
    width, lag = int(rules.cycle_mean_weeks), int(rules.cycle_mean_weeks)
    smoothed = smooth(weeks, width, min(width, int(rules.cycle_known_weeks)))
    begins = np.zeros(n, dtype=np.int64) if age_weeks is None else age_weeks
    raw = np.full((n, length), UNKNOWN, dtype=np.int8)
    committed = np.full((n, length), LAUNCH, dtype=np.int8)
    peak, zeros = np.full(n, -np.inf), np.zeros(n, dtype=np.int64)
    label = np.full(n, LAUNCH, dtype=np.int8)
    waiting, streak = np.full(n, UNKNOWN, dtype=np.int8), np.zeros(n, dtype=np.int64)
    for week in range(length):
        sold, level = weeks[:, week], smoothed[:, week]
        before = smoothed[:, week - lag] if week >= lag else np.full(n, np.nan)
        peak = np.fmax(peak, level)
        is_known = ~np.isnan(sold)
        zeros = np.where(is_known, np.where(sold <= 0, zeros + 1, 0), zeros)
        is_dead = is_known & (zeros >= rules.cycle_dead_weeks)
        raw[:, week] = found = _raw(level, before, peak, begins + week + 1, is_dead, rules)
        is_told = found != UNKNOWN
        differs = is_told & (found != label)
        streak = np.where(differs, np.where(found == waiting, streak + 1, 1), np.where(is_told, 0, streak))
        waiting = np.where(differs, found, np.where(is_told, np.int8(UNKNOWN), waiting)).astype(np.int8)
        turns = (differs & (streak >= rules.cycle_confirm_weeks)) | (found == DEAD)
        label = np.where(turns, found, label).astype(np.int8)
        streak, waiting = np.where(turns, 0, streak), np.where(turns, np.int8(UNKNOWN), waiting).astype(np.int8)
        committed[:, week] = label
    return LifeCycle(smoothed, raw, committed)


def _raw(
    level: Array,
    before: Array,
    peak: Array,
    age: npt.NDArray[np.int64],
    is_dead: npt.NDArray[np.bool_],
    rules: SelectionRules,
) -> Labels:
    """What one week alone says, the first that is true."""
    has_base = before >= rules.cycle_min_units - CLOSE
    with np.errstate(divide="ignore", invalid="ignore"):
        change = np.where(has_base, level / before - 1, np.nan)
    has_level = ~np.isnan(level)
    conditions = [
        is_dead,
        age < rules.cycle_launch_weeks,
        ~has_level,
        change >= rules.cycle_growth_rate - CLOSE,
        (level < rules.cycle_peak_share * peak - CLOSE) | (change <= -rules.cycle_decline_rate + CLOSE),
        np.isnan(change) & (level >= rules.cycle_min_units - CLOSE) & ~np.isnan(before),
        np.isnan(change),
    ]
    labels = [DEAD, LAUNCH, UNKNOWN, GROWTH, DECLINE, GROWTH, UNKNOWN]
    return np.select(conditions, [np.int8(one) for one in labels], np.int8(MATURE)).astype(np.int8)
