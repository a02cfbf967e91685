"""Which goods are worth selling? Every item on sale, candidate and market listing as a row, scored and ranked by the rule book.

Items on sale and candidates are ranked together; market listings tell too little to stand among them.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

import numpy as np

from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.gates import OUTCOMES, PASS
from shopdesk.analysis.lifecycle import LifeCycle
from shopdesk.analysis.selection_facts import ItemFacts
from shopdesk.analysis.selection_items import OwnItems
from shopdesk.analysis.selection_market import Market
from shopdesk.analysis.selection_others import candidate_draft, listing_draft
from shopdesk.analysis.selection_rows import LISTING, SelectionRow
from shopdesk.analysis.selection_score import PARTS, Scores, Sensitivity, score_items, sensitivity, weights_of
from shopdesk.frozen import dataclass
from shopdesk.thresholds import ReturnsRules, SelectionRules


@dataclass(frozen=True)
class SelectionTable:
    """The rows, best first, and what they rest on; how sure the first place is.

    life: the stages of listings week by week, ``place`` an item's row in the facts (its listing's is ``facts.group`` of that).
    ranked: items with a score. top: the best that passed both tests, None where none did. usual_return_rates: by category.
    """

    rows: tuple[SelectionRow, ...]
    facts: ItemFacts
    rules: SelectionRules
    returns_rules: ReturnsRules
    life: LifeCycle
    place: Mapping[str, int]
    ranked: int
    sensitivity: Sensitivity | None
    top: SelectionRow | None
    usual_return_rates: Mapping[str, float]


def selection_table(
    facts: ItemFacts, rules: SelectionRules, returns_rules: ReturnsRules | None = None
) -> SelectionTable:
    """The table of a day by the lines given; facts of nothing give an empty table."""
    returns = returns_rules or ReturnsRules()
    market = Market(facts.question, rules)
    items = OwnItems(facts, market, rules, returns)
    rows = items.rows() + [
        SelectionRow(**candidate_draft(one, market, items.costs, items.usual_return_rate))
        for one in facts.question.candidates
    ]
    scores = _scores(rows, rules)
    _write_scores(rows, scores, rules)
    is_passed = np.array([row.gate == PASS for row in rows], dtype=bool)
    sure = sensitivity(scores, is_passed, rules.weight_step)
    own = set(facts.listings)
    listings = [SelectionRow(**listing_draft(one, market)) for one in facts.question.listings if one.item_id not in own]
    return SelectionTable(
        rows=tuple(sorted([*rows, *listings], key=_rank)),
        facts=facts,
        rules=rules,
        returns_rules=returns,
        life=items.life,
        place={key: at for at, key in enumerate(facts.keys)},
        ranked=int(scores.is_ranked.sum()),
        sensitivity=sure,
        top=None if sure is None else rows[sure.top],
        usual_return_rates=items.return_rates[1] if facts.question.columns.has_returns else {},
    )


def _scores(rows: Sequence[SelectionRow], rules: SelectionRules) -> Scores:
    """Places among all rows; what was measured in two ways is only compared with its like."""

    def column(values: Sequence[float | None]) -> Array:
        return np.array(values, dtype=np.float64)

    sales = [one.sale for one in rows]
    growths = [one.growth for one in rows]
    back = [one.returned for one in rows]
    parts = {
        "margin": column([None if sale is None else sale.gross_margin_rate for sale in sales]),
        "growth": column([None if growth is None else growth.rate for growth in growths]),
        "demand": column([one.demand for one in rows]),
        "blue": column([one.blue_ocean for one in rows]),
        "returns": column([None if one is None or one.rate is None else one.expected_rate for one in back]),
        "gmroi": column([one.gmroi for one in rows]),
    }
    peers: dict[str, Sequence[Hashable]] = {
        "demand": [one.demand_measure for one in rows],
        "blue": [one.pull_on for one in rows],
    }
    return score_items(parts, weights_of(rules), rules.score_min_coverage, peers)


def _write_scores(rows: Sequence[SelectionRow], scores: Scores, rules: SelectionRules) -> None:
    """Write into each row its score, how much of it is known, and its places among the others."""
    weights = tuple(weights_of(rules)[name] for name in PARTS)
    ranks = scores.ranks.astype(object)
    ranks[np.isnan(scores.ranks)] = None
    for row, places, score, coverage in zip(
        rows, map(tuple, ranks.tolist()), scores.score.tolist(), scores.coverage.tolist(), strict=True
    ):
        row.ranks, row.weights, row.score_coverage = places, weights, coverage
        if score == score:  # NaN is not itself
            row.score = score
        else:
            row.reasons["score"] = "too_little_known"


_PLACES = {outcome: at for at, outcome in enumerate(OUTCOMES)}


def _rank(row: SelectionRow) -> tuple[object, ...]:
    """What passed first, by score, else by what it brings; market listings last, those that sell most first."""
    return (
        row.kind == LISTING, _PLACES[row.gate], row.score is None, -(row.score or 0.0), row.abc or "D",
        -(row.sold_year_qty or 0), -(row.demand or 0.0), row.key,
    )  # fmt: skip
