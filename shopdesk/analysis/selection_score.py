"""Which items stand out among all? Mid-ranks weighed by visible weights, how much of them is known, and what other weights would say.

Ranks, not values: one outlier cannot flatten the rest. They depend on who stands beside whom, so a score is told with its number
of items and its day, and is never compared between months (analysis-spec §C).
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from shopdesk.frozen import dataclass
from shopdesk.thresholds import SelectionRules

Array = npt.NDArray[np.float64]
PARTS = ("margin", "growth", "demand", "blue", "returns", "gmroi")
TIE = 1e-9
LOW_IS_GOOD = frozenset({"returns"})


@dataclass(frozen=True)
class Scores:
    """Per item: mid-rank of every part (NaN unknown), share of the weights that is known, score 0–100 (NaN: too little known)."""

    ranks: Array
    weights: Mapping[str, float]
    coverage: Array
    score: Array
    is_ranked: npt.NDArray[np.bool_]


def weights_of(rules: SelectionRules) -> dict[str, float]:
    """The weight of every part by the rule book."""
    return {
        "margin": rules.margin_weight,
        "growth": rules.growth_weight,
        "demand": rules.demand_weight,
        "blue": rules.blue_weight,
        "returns": rules.returns_weight,
        "gmroi": rules.gmroi_weight,
    }


def mid_ranks(values: Array, *, is_low_good: bool = False, peers: Sequence[Hashable] | None = None) -> Array:
    """(items below + half of the others alike) ÷ (items − 1) among the known ones, .5 for one alone; NaN stays unknown.

    peers: only items of the same one are compared: what was measured in two ways has no common order.
    """
    found = np.full(len(values), np.nan)
    known = ~np.isnan(values)
    if peers is None:
        groups = [np.flatnonzero(known)]
    else:
        placed: dict[Hashable, list[int]] = {}
        for at in np.flatnonzero(known).tolist():
            placed.setdefault(peers[at], []).append(at)
        groups = [np.array(members, dtype=np.intp) for members in placed.values()]
    for members in groups:
        n = len(members)
        if n == 0:
            continue
        if n == 1:
            found[members] = 0.5
            continue
        _, which, alike = np.unique(values[members], return_inverse=True, return_counts=True)
        less = np.concatenate([[0], np.cumsum(alike)[:-1]])
        ranks = (less + 0.5 * (alike - 1))[which] / (n - 1)
        found[members] = 1 - ranks if is_low_good else ranks
    return found


def score_items(
    parts: Mapping[str, Array],
    weights: Mapping[str, float],
    min_coverage: float,
    peers: Mapping[str, Sequence[Hashable]] | None = None,
) -> Scores:
    """The scores of items by the values of ``PARTS`` (NaN unknown). No items give empty arrays."""
    among = peers or {}
    ranks = np.stack(
        [mid_ranks(parts[name], is_low_good=name in LOW_IS_GOOD, peers=among.get(name)) for name in PARTS], axis=1
    )
    coverage, is_ranked = _covered(~np.isnan(ranks), weights, min_coverage)
    return Scores(ranks, dict(weights), coverage, np.where(is_ranked, _weighed(ranks, weights), np.nan), is_ranked)


def _covered(
    known: npt.NDArray[np.bool_], weights: Mapping[str, float], least: float
) -> tuple[Array, npt.NDArray[np.bool_]]:
    """The share of the weights that is known, and whether it reaches the line: added up exactly, since .25 + .20 + .15 is .60."""
    exact = [Fraction(str(weights[name])) for name in PARTS]
    whole, line = sum(exact, Fraction(0)), Fraction(str(least))
    codes = known @ (1 << np.arange(len(PARTS)))
    share, enough = np.zeros(len(known)), np.zeros(len(known), dtype=bool)
    for code in np.unique(codes).tolist():
        part = sum((one for at, one in enumerate(exact) if code >> at & 1), Fraction(0))
        here = codes == code
        share[here] = float(part / whole) if whole else 0.0
        enough[here] = bool(whole) and part > 0 and part / whole >= line
    return share, enough


def _weighed(ranks: Array, weights: Mapping[str, float]) -> Array:
    known = ~np.isnan(ranks)
    weight = np.array([weights[name] for name in PARTS])
    whole = known @ weight
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Array = 100 * (np.where(known, ranks, 0.0) @ weight) / np.where(whole > 0, whole, np.nan)
    return found


@dataclass(frozen=True)
class Sensitivity:
    """Whether the first stays first when one weight at a time moves down and up: its place, runs, and those it survived."""

    top: int
    runs: int
    kept: int


def sensitivity(scores: Scores, is_passed: npt.NDArray[np.bool_], step: float) -> Sensitivity | None:
    """How sure the best passed item is: every weight × (1 − step) and × (1 + step), divided by their sum again (C.sensitivity).

    None where no passed item has a score. Of equals the first is first, and it stays first while none is better.
    """
    among = np.flatnonzero(is_passed & scores.is_ranked)
    if not len(among):
        return None
    # of equals the first: their floats may differ in the last digit
    top = int(among[np.argmax(scores.score[among] >= scores.score[among].max() - TIE)])
    runs = kept = 0
    for name in PARTS:
        for factor in (1 - step, 1 + step):
            moved = {**scores.weights, name: scores.weights[name] * factor}
            again = _weighed(scores.ranks[among], moved)
            runs += 1
            kept += bool(again[among == top][0] >= np.nanmax(again) - TIE)
    return Sensitivity(top, runs, kept)
