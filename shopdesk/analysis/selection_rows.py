"""What is said of one item when goods are chosen? The facts it stands on, both tests with their evidence, its score and stage."""

from __future__ import annotations

from dataclasses import field
from typing import Any, ClassVar, NamedTuple

from shopdesk.analysis.selection_score import PARTS
from shopdesk.analysis.selection_words import worded
from shopdesk.analysis.spelling import spell
from shopdesk.analysis.unit_economics import UnitSale
from shopdesk.frozen import dataclass

OWN, CANDIDATE, LISTING = "own", "candidate", "listing"


class Growth(NamedTuple):
    """How searches moved: a mean per day over the mean of the days before.

    now, before: sums over ``now_days`` and ``before_days``. kind: ``year`` against a year before, ``recent`` against the days just
    before, ``stated`` by the source, ``typed`` by the owner. measure: ``index`` of the platform (growth of an index is no growth of searches), ``visitors``
    from search to the listing, ``typed``. now_on, before_on: first and last day of either span. is_thin: too few to go by.
    """

    kind: str
    measure: str
    rate: float
    now: int | None = None
    now_days: int = 0
    before: int | None = None
    before_days: int = 0
    now_on: tuple[str, str] | None = None
    before_on: tuple[str, str] | None = None
    word: str | None = None
    is_thin: bool = False


class Returned(NamedTuple):
    """Units that came back of units sold (thousandths), and the rate drawn towards that of its category for small numbers."""

    returned_qty: int
    sold_qty: int
    rate: float | None
    expected_rate: float


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the score: its weight as written in the rule book, the item's value and its place among the others (0–1)."""

    name: str
    weight: float
    value: float | None
    rank: float | None


@dataclass(slots=True)  # a frozen one takes ten times as long to make, and there are thousands of them
class SelectionRow:
    """One item's row; its figures as in ``fields.py``, None with a code in ``reasons``.

    kind: ``own`` (on sale), ``candidate`` (typed) or ``listing`` (of a market list). key: what the row is known by: SKU, listing or
    the candidate's number. sale: the unit as it is sold, from which every what-if starts; None without price or cost.
    cost_source: ``sheet``, ``supplier``, ``stated`` (by the files, line by line) or ``typed``. demand_measure: ``index``, ``visitors``
    or ``shown_sales``. pull_on: the day of the market figures. score: None where too little is known; of an item that failed it is
    shown grey; ranks: its place (0–1) in every part of ``selection_score.PARTS``, weights: those of the rule book. stage: of its
    listing, whose best smoothed week sold ``peak_units``; a hint alone where ``is_stage_thin``. sold_28_qty: paid in 28 days.
    """

    kind: str
    key: str
    sku: str | None = None
    item_id: str | None = None
    title: str | None = None
    sku_name: str | None = None
    category: str | None = None
    supplier: str | None = None
    price_value: int | None = None
    cost_value: int | None = None
    cost_source: str | None = None
    sale: UnitSale | None = None
    gate: str = "review"
    gate_margin: str = "review"
    gate_growth: str = "review"
    growth: Growth | None = None
    returned: Returned | None = None
    demand: float | None = None
    demand_measure: str | None = None
    blue_ocean: float | None = None
    pull_on: str | None = None
    score: float | None = None
    score_coverage: float = 0.0
    ranks: tuple[float | None, ...] = ()
    weights: tuple[float, ...] = ()
    stage: str | None = None
    is_stage_thin: bool = False
    peak_units: float | None = None
    level_units: float | None = None
    abc: str | None = None
    xyz: str | None = None
    variation: float | None = None
    known_weeks: int = 0
    gmroi: float | None = None
    gross_profit_value: int | None = None
    average_stock_value: int | None = None
    stock_months: int = 0
    sold_28_qty: int | None = None
    sold_year_qty: int | None = None
    on_hand_qty: int | None = None
    payback_months: float | None = None
    note: str | None = None
    reasons: dict[str, str] = field(default_factory=dict)

    listed: ClassVar[tuple[str, ...]] = (
        "sku", "title", "gate_margin", "gate_growth", "gross_margin_rate", "contribution_rate", "break_even_roas",
        "search_growth_rate", "score", "stage", "abc", "xyz", "return_rate", "gmroi",
    )  # fmt: skip

    @property
    def gross_margin_rate(self) -> float | None:
        return None if self.sale is None else _rounded(self.sale.gross_margin_rate, 6)

    @property
    def contribution_value(self) -> int | None:
        """Fen that a paid unit leaves before advertising."""
        return None if self.sale is None else round(self.sale.contribution_value)

    @property
    def contribution_rate(self) -> float | None:
        return None if self.sale is None else _rounded(self.sale.contribution_rate, 6)

    @property
    def break_even_roas(self) -> float | None:
        return None if self.sale is None else _rounded(self.sale.break_even_roas, 4)

    @property
    def search_growth_rate(self) -> float | None:
        return None if self.growth is None else _rounded(self.growth.rate, 6)

    @property
    def return_rate(self) -> float | None:
        """Units back ÷ units sold as counted; what is reckoned with is ``returned.expected_rate``."""
        return None if self.returned is None else _rounded(self.returned.rate, 6)

    @property
    def advertising_value(self) -> int | None:
        """Fen of paid clicks per paid unit of late; None where it is not advertised or not known."""
        found = None if self.sale is None else self.sale.advertising_value
        return None if found is None else round(found)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What the score is made of, in the order of ``selection_score.PARTS``; empty for a market listing."""
        values = (
            self.gross_margin_rate, self.search_growth_rate, self.demand, self.blue_ocean, self.return_rate, self.gmroi,
        )  # fmt: skip
        return tuple(
            Part(name, weight, value, rank)
            for name, weight, value, rank in zip(PARTS, self.weights, values, self.ranks, strict=False)
        )

    @property
    def is_ranked(self) -> bool:
        """Whether its score counts: enough is known, and no test failed."""
        return self.score is not None and self.gate in ("pass", "review")

    @property
    def action(self) -> str | None:
        """The stage whose card says what to do: ``selection_words.STAGE_ACTIONS``."""
        return self.stage

    def record(self) -> dict[str, Any]:
        """The row's values by the names of ``fields.py``."""
        return {
            "sku": self.sku,
            "item_id": self.item_id,
            "title": self.title,
            "item_kind": self.kind,
            "gate": self.gate,
            "gate_margin": self.gate_margin,
            "gate_growth": self.gate_growth,
            "gross_margin_rate": self.gross_margin_rate,
            "contribution_rate": self.contribution_rate,
            "break_even_roas": self.break_even_roas,
            "search_growth_rate": self.search_growth_rate,
            "score": _rounded(self.score, 1),  # as it is shown: a score rounded twice would differ by a tenth
            "score_coverage": self.score_coverage,
            "stage": self.stage,
            "action": self.action,
            "abc": self.abc,
            "xyz": self.xyz,
            "return_rate": self.return_rate,
            "gmroi": _rounded(self.gmroi, 4),
            "price_value": self.price_value,
            "cost_value": self.cost_value,
            "contribution_value": self.contribution_value,
            "blue_ocean_index": _rounded(self.blue_ocean, 4),
            "sold_28_qty": self.sold_28_qty,
        }

    def worded(self) -> dict[str, Any]:
        """The record as people read it: codes as phrases."""
        return worded(self.record())

    def to_json(self, language: str, currency: str = "CNY") -> dict[str, Any]:
        """The row of ``show selection --json``; ``reasons`` says of every null why."""
        found = self.record()
        for name, value in found.items():
            if name.endswith("_qty"):
                found[name] = spell(value, "quantity")
            elif name.endswith("_value"):
                found[name] = spell(value, "money")
        return {**found, "reasons": dict(self.reasons)}


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
