"""Which buyers are good ones, and which slip away? Scores of recency, frequency and money, the named segments, the three tiers.

Equal values always score equal, whatever the order of the rows, so that a buyer is never good by accident
(analysis-spec §B, Scores).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from shopdesk.analysis.quantiles import inverted_quantile
from shopdesk.thresholds.tiers import TiersRules

HIGH_VALUE, POTENTIAL, LOST = "high_value", "potential", "lost"
TIERS = (HIGH_VALUE, POTENTIAL, LOST)

# Rows R = 1…5, columns F = 1…5: the ten names, every cell one of them.
GRID = (
    ("hibernating", "hibernating", "at_risk", "at_risk", "cant_lose"),
    ("hibernating", "hibernating", "at_risk", "at_risk", "cant_lose"),
    ("about_to_sleep", "about_to_sleep", "need_attention", "loyal", "loyal"),
    ("promising", "potential_loyalist", "potential_loyalist", "loyal", "loyal"),
    ("new", "potential_loyalist", "potential_loyalist", "champion", "champion"),
)
SEGMENTS = tuple(dict.fromkeys(name for row in GRID for name in row))
# (recent, frequent) → what is to be done with the buyer; money says whether it is important.
_EIGHT = {(True, True): "value", (True, False): "develop", (False, True): "keep", (False, False): "win_back"}


@dataclass(frozen=True, slots=True)
class BuyerStanding:
    """What one buyer did, as of a day: whole days since the last purchase occasion; occasions and net fen within the window."""

    buyer_id: str
    recency_days: int
    frequency_occasions: int
    monetary_value: int


@dataclass(frozen=True, slots=True)
class BuyerScore:
    """Scores 1–5 with the segment of their cell; None where too few buyers are known."""

    r_score: int | None
    f_score: int | None
    m_score: int | None
    segment: str | None


@dataclass(frozen=True, slots=True)
class BuyerTier:
    """The tier of the plan, and whether a buyer who is not lost has been away for long."""

    tier: str
    is_at_risk: bool


def tie_safe_scores(values: Sequence[float], *, higher_is_better: bool) -> list[int]:
    """Quintile scores 1–5 by the share of values that are strictly worse: min(5, 1 + ⌊5·worse ÷ n⌋)."""
    ordered = sorted(values)
    count = len(ordered)

    def worse(value: float) -> int:
        return bisect_left(ordered, value) if higher_is_better else count - bisect_right(ordered, value)

    known: dict[float, int] = {value: min(5, 1 + 5 * worse(value) // count) for value in set(ordered)}
    return [known[value] for value in values]


def recency_score(recency_days: int, rules: TiersRules) -> int:
    """5 for the most recent, by the fixed cuts of the rule book."""
    cuts = (rules.r_score_5_days, rules.r_score_4_days, rules.r_score_3_days, rules.r_score_2_days)
    return next((5 - at for at, cut in enumerate(cuts) if recency_days <= cut), 1)


def frequency_score(occasions: int, rules: TiersRules) -> int:
    """5 for the most frequent, by the fixed cuts of the rule book."""
    cuts = (rules.f_score_5_occasions, rules.f_score_4_occasions, rules.f_score_3_occasions, rules.f_score_2_occasions)
    return next((5 - at for at, cut in enumerate(cuts) if occasions >= cut), 1)


def score_buyers(buyers: Sequence[BuyerStanding], rules: TiersRules) -> list[BuyerScore]:
    """A score for each buyer, in order. R and F by fixed cuts; M by tie-safe quintile from ``quintile_min_buyers`` on.

    Below ``score_min_buyers`` nobody is scored. Money of nothing or less scores 1, and is not what others are measured by.
    """
    if len(buyers) < rules.score_min_buyers:
        return [BuyerScore(None, None, None, None)] * len(buyers)
    money: dict[int, int | None] = {}
    if len(buyers) >= rules.quintile_min_buyers:
        values = [buyer.monetary_value for buyer in buyers]
        money = dict(zip(values, tie_safe_scores(values, higher_is_better=True), strict=True))
    known: dict[tuple[int, int, int | None], BuyerScore] = {}  # many buyers, few cells
    scored = []
    for buyer in buyers:
        m = money.get(buyer.monetary_value)
        if m is not None and buyer.monetary_value <= 0:
            m = 1
        place = (buyer.recency_days, buyer.frequency_occasions, m)
        if place not in known:
            r, f = recency_score(buyer.recency_days, rules), frequency_score(buyer.frequency_occasions, rules)
            known[place] = BuyerScore(r, f, m, GRID[r - 1][f - 1])
        scored.append(known[place])
    return scored


def eight_segments(buyers: Sequence[BuyerStanding], rules: TiersRules) -> list[str]:
    """``important_value``, ``plain_win_back`` …: recent, frequent, and money not below the median (a mean would follow one whale)."""
    middle = inverted_quantile([buyer.monetary_value for buyer in buyers], 0.5)
    named = []
    for buyer in buyers:
        is_recent = buyer.recency_days <= rules.recent_days
        is_frequent = buyer.frequency_occasions >= rules.frequent_occasions
        weight = "important" if middle is not None and buyer.monetary_value >= middle else "plain"
        named.append(f"{weight}_{_EIGHT[is_recent, is_frequent]}")
    return named


def high_value_cut(buyers: Sequence[BuyerStanding], rules: TiersRules, churn_days: float) -> int | None:
    """The money from which a buyer is of high value: the quantile among those who are not lost and have spent anything."""
    spent = [one.monetary_value for one in buyers if one.recency_days <= churn_days and one.monetary_value > 0]
    return inverted_quantile(spent, rules.high_value_quantile)


def tier_buyers(buyers: Sequence[BuyerStanding], rules: TiersRules, churn_days: float) -> list[BuyerTier]:
    """The tier of each buyer, in order: lost, of high value, else with potential."""
    cut = high_value_cut(buyers, rules, churn_days)
    known = {(tier, is_late): BuyerTier(tier, is_late) for tier in TIERS for is_late in (False, True)}
    tiers = []
    for buyer in buyers:
        if buyer.recency_days > churn_days:
            tiers.append(known[LOST, False])
            continue
        is_high = (
            cut is not None
            and buyer.frequency_occasions >= rules.high_value_occasions
            and buyer.monetary_value >= cut
            and buyer.monetary_value > 0
        )
        tiers.append(known[HIGH_VALUE if is_high else POTENTIAL, buyer.recency_days > rules.at_risk_days])
    return tiers


def asks_for_contact(recency_days: int, rules: TiersRules) -> bool:
    """Whether a buyer has been away so long that a word is due; that alone makes nobody a lost one."""
    return recency_days >= rules.dormant_days


def movement(before: dict[str, str], after: dict[str, str]) -> dict[str, dict[str, int]]:
    """Buyers by tier before (rows; ``new`` were none then) and after (columns; ``gone`` are in none now)."""
    counted = {row: dict.fromkeys((*TIERS, "gone"), 0) for row in (*TIERS, "new")}
    for buyer_id in before.keys() | after.keys():
        counted[before.get(buyer_id, "new")][after.get(buyer_id, "gone")] += 1
    return counted
