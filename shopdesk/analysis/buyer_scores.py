"""Which buyers are good ones, and which slip away? Scores of recency, frequency and money, the named segments, the three tiers.

Equal values always score equal, whatever the order of the rows, so that a buyer is never good by accident
(analysis-spec §B, Scores). All of it works on columns: a large shop has a quarter of a million buyers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from shopdesk.analysis.purchase_history import Numbers, Purchases
from shopdesk.analysis.quantiles import inverted_quantile, quantile_place
from shopdesk.frozen import dataclass
from shopdesk.thresholds.tiers import TiersRules

Marks = NDArray[np.bool_]

HIGH_VALUE, POTENTIAL, LOST = "high_value", "potential", "lost"
TIERS = (HIGH_VALUE, POTENTIAL, LOST)
NO_TIER = -1  # of a buyer who was none, or is none any more

# Rows R = 1…5, columns F = 1…5: the ten names, every cell one of them.
GRID = (
    ("hibernating", "hibernating", "at_risk", "at_risk", "cant_lose"),
    ("hibernating", "hibernating", "at_risk", "at_risk", "cant_lose"),
    ("about_to_sleep", "about_to_sleep", "need_attention", "loyal", "loyal"),
    ("promising", "potential_loyalist", "potential_loyalist", "loyal", "loyal"),
    ("new", "potential_loyalist", "potential_loyalist", "champion", "champion"),
)
SEGMENTS = tuple(dict.fromkeys(name for row in GRID for name in row))
NO_SCORE = 0
# (recent, frequent) → what is to be done with the buyer; money says whether it is important.
_EIGHT = {(True, True): "value", (True, False): "develop", (False, True): "keep", (False, False): "win_back"}


@dataclass(frozen=True)
class Standings:
    """What each buyer did, as of a day: whole days since the last purchase occasion; occasions and net fen within the window."""

    recency_days: Numbers
    frequency_occasions: Numbers
    monetary_value: Numbers

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int, int]]) -> Standings:
        """From (recency, frequency, money) of each buyer."""
        return cls(*np.array([*rows], np.int64).reshape(-1, 3).T)

    def __len__(self) -> int:
        return len(self.recency_days)


@dataclass(frozen=True)
class Scores:
    """Scores 1–5 of each buyer; ``NO_SCORE`` where too few buyers are known."""

    r: Numbers
    f: Numbers
    m: Numbers

    def segment(self, at: int) -> str | None:
        """The name of a buyer's cell."""
        return GRID[int(self.r[at]) - 1][int(self.f[at]) - 1] if self.r[at] != NO_SCORE else None


@dataclass(frozen=True)
class Tiers:
    """The tier of each buyer as a place in ``TIERS``, and whether one who is not lost has been away for long."""

    codes: Numbers
    are_at_risk: Marks


def standings(purchases: Purchases, rules: TiersRules) -> Standings:
    """Recency of every buyer; frequency and money within the window before ``as_of``. Buyers in the order of their ids."""
    limit = purchases.as_of.toordinal()
    is_within = purchases.days >= limit - rules.window_days
    return Standings(
        limit - purchases.last_days,
        purchases.summed(is_within.astype(np.int64)),
        purchases.summed(np.where(is_within, purchases.values, 0)),
    )


def tie_safe_scores(values: Sequence[float] | Numbers, *, higher_is_better: bool) -> Numbers:
    """Quintile scores 1–5 by the share of values that are strictly worse: min(5, 1 + ⌊5·worse ÷ n⌋)."""
    given, count = np.asarray(values), max(1, len(values))
    _, which, alike = np.unique(given, return_inverse=True, return_counts=True)
    up_to = np.cumsum(alike)
    worse = (up_to - alike if higher_is_better else count - up_to)[which] if len(given) else np.zeros(0, np.int64)
    found: Numbers = np.minimum(5, 1 + 5 * worse // count)
    return found


def recency_scores(recency_days: Numbers, rules: TiersRules) -> Numbers:
    """5 for the most recent, by the fixed cuts of the rule book."""
    cuts = [rules.r_score_5_days, rules.r_score_4_days, rules.r_score_3_days, rules.r_score_2_days]
    return 5 - np.searchsorted(cuts, recency_days, "left")


def frequency_scores(occasions: Numbers, rules: TiersRules) -> Numbers:
    """5 for the most frequent, by the fixed cuts of the rule book."""
    cuts = [
        rules.f_score_2_occasions, rules.f_score_3_occasions, rules.f_score_4_occasions, rules.f_score_5_occasions,
    ]  # fmt: skip
    return 1 + np.searchsorted(cuts, occasions, "right")


def score_buyers(buyers: Standings, rules: TiersRules) -> Scores:
    """A score for each buyer. R and F by fixed cuts; M by tie-safe quintile from ``quintile_min_buyers`` on.

    Below ``score_min_buyers`` nobody is scored. Money of nothing or less scores 1.
    """
    nobody = np.full(len(buyers), NO_SCORE)
    if len(buyers) < rules.score_min_buyers:
        return Scores(nobody, nobody, nobody)
    money = nobody
    if len(buyers) >= rules.quintile_min_buyers:
        money = tie_safe_scores(buyers.monetary_value, higher_is_better=True)
        money = np.where(buyers.monetary_value <= 0, 1, money)
    return Scores(
        recency_scores(buyers.recency_days, rules), frequency_scores(buyers.frequency_occasions, rules), money
    )


def eight_segments(buyers: Standings, rules: TiersRules) -> list[str]:
    """``important_value``, ``plain_win_back`` …: recent, frequent, and money not below the median (a mean would follow one whale)."""
    middle = inverted_quantile(buyers.monetary_value.tolist(), 0.5)
    is_important = np.zeros(0, bool) if middle is None else buyers.monetary_value >= middle
    marks = (
        is_important, buyers.recency_days <= rules.recent_days, buyers.frequency_occasions >= rules.frequent_occasions,
    )  # fmt: skip
    return [
        f"{'important' if weight else 'plain'}_{_EIGHT[recent, frequent]}"
        for weight, recent, frequent in zip(*(mark.tolist() for mark in marks), strict=True)
    ]


def high_value_cut(buyers: Standings, rules: TiersRules, churn_days: float) -> int | None:
    """The money from which a buyer is of high value: the quantile among those who are not lost and have spent anything."""
    counts = (buyers.recency_days <= churn_days) & (buyers.monetary_value > 0)
    spent = buyers.monetary_value[counts]
    place = quantile_place(len(spent), rules.high_value_quantile)
    return int(np.partition(spent, place)[place]) if len(spent) else None


def tier_buyers(buyers: Standings, rules: TiersRules, churn_days: float) -> Tiers:
    """The tier of each buyer: lost, of high value, else with potential."""
    return tiers_above(high_value_cut(buyers, rules, churn_days), buyers, rules, churn_days)


def tiers_above(cut: int | None, buyers: Standings, rules: TiersRules, churn_days: float) -> Tiers:
    """The same where the money from which a buyer is of high value is known."""
    is_lost = buyers.recency_days > churn_days
    is_high = np.zeros(len(buyers), bool)
    if cut is not None:
        is_high = (buyers.frequency_occasions >= rules.high_value_occasions) & (buyers.monetary_value >= max(1, cut))
    codes = np.where(is_lost, TIERS.index(LOST), np.where(is_high, TIERS.index(HIGH_VALUE), TIERS.index(POTENTIAL)))
    return Tiers(codes, ~is_lost & (buyers.recency_days > rules.at_risk_days))


def asks_for_contact(recency_days: Numbers, rules: TiersRules) -> Marks:
    """Whether a buyer has been away so long that a word is due; that alone makes nobody a lost one."""
    found: Marks = recency_days >= rules.dormant_days
    return found


def movement(before: Numbers, after: Numbers) -> dict[str, dict[str, int]]:
    """Buyers by tier before (rows; ``new`` were none then) and after (columns; ``gone`` are in none now).

    The same buyers in both, as places in ``TIERS`` or ``NO_TIER``; one in neither is not counted.
    """
    rows, columns = (*TIERS, "new"), (*TIERS, "gone")
    width = len(columns)
    cells = np.bincount(before % width * width + after % width, minlength=width * width).reshape(width, width)
    cells[-1, -1] = 0
    return {row: dict(zip(columns, counts, strict=True)) for row, counts in zip(rows, cells.tolist(), strict=True)}
