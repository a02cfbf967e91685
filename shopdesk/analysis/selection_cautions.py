"""What must be known before the ranking of goods is trusted? What is missing, thin or assumed, in one sentence each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from shopdesk.analysis.gates import PASS
from shopdesk.analysis.selection_reasoning import PARCEL_RULES
from shopdesk.analysis.selection_rows import LISTING, OWN, SelectionRow
from shopdesk.analysis.selection_table import SelectionTable
from shopdesk.analysis.unit_economics import SaleCosts
from shopdesk.thresholds import DEFAULTS
from shopdesk.wording import Phrase, speaker

say = speaker("selection")

LATE_DATA_DAYS = 7
NAMED = 5  # items a sentence names; it counts them all


def selection_cautions(table: SelectionTable) -> list[Phrase]:
    """The warnings of the answer, those that change a choice first."""
    rows = [row for row in table.rows if row.kind != LISTING]
    own = [row for row in rows if row.kind == OWN]
    passed = [row for row in rows if row.gate == PASS]
    empty = [
        row for row in rows if row.gate_margin == PASS and row.sale is not None and row.sale.contribution_value <= 0
    ]
    costless = [row for row in own if row.cost_value is None and row.sold_28_qty]
    few = [row for row in passed if row.growth is not None and row.growth.is_thin]
    seasonal = [row for row in passed if row.growth is not None and row.growth.kind == "recent"]
    told = [
        (empty, say("{n} items pass the margin test, but a sale of them leaves nothing: {items}.", **_named(empty))),
        (costless, say("{n} items that sell have no cost: {items}.", **_named(costless))),
        (few, say("The growth of {n} items that pass rests on few visitors: {items}.", **_named(few))),
        (
            seasonal,
            say(
                "The growth of {n} items that pass is against the weeks just before, so the season is in it: {items}.",
                **_named(seasonal),
            ),
        ),
    ]
    found = [phrase for chosen, phrase in told if chosen]
    if any(row.growth is not None and row.growth.measure == "visitors" for row in rows):
        found.append(
            say(
                "No market index is known: growth and demand are those of visitors whom search brought to the shop's own listings."
            )
        )
    found += _assumed(table, own)
    found += _ended(table)
    later = int((table.facts.question.columns.sold.known >= table.facts.question.as_of.toordinal()).sum())
    if later:
        found.append(
            say(
                "{n} rows of sales are dated {as_of_on} or later and not used.",
                n=later,
                as_of_on=table.facts.question.as_of.isoformat(),
            )
        )
    return found


def _assumed(table: SelectionTable, own: Sequence[SelectionRow]) -> list[Phrase]:
    """What the figures rest on that nobody in the shop has said."""
    found: list[Phrase] = []
    lines, costs = table.returns_rules, SaleCosts.by(table.rules, table.returns_rules)
    if any(row.sale is not None for row in table.rows) and all(
        getattr(lines, name) == getattr(DEFAULTS.returns, name) for name in PARCEL_RULES
    ):
        found.append(
            say(
                "Fares, packaging and the cost of returns are this program's suggestion ({out_value} out, {back_value} back per unit): set your own in the rule book.",
                out_value=round(costs.outbound_value + costs.packaging_value + costs.insurance_value),
                back_value=round(costs.ship_back_value + costs.handling_value),
            )
        )
    if any(row.sale is not None for row in own) and not table.facts.question.columns.has_returns:
        found.append(say("No refunds have been imported: contribution is reckoned as if nothing came back."))
    if any(row.stage is not None for row in own) and not table.facts.has_season:
        found.append(
            say("Less than a year of sales is known, or too few goods of a kind: stages have the season in them.")
        )
    return found


def _ended(table: SelectionTable) -> list[Phrase]:
    """The data may end before the day that is asked about."""
    question = table.facts.question
    ends = [span.clipped(question.as_of).end for span in question.covered if span.start < question.as_of]
    if not ends or (question.as_of - max(ends)).days <= LATE_DATA_DAYS:
        return []
    last = max(ends) - timedelta(days=1)
    return [say("Sales are known to {last_on} only; stages and classes are of that day.", last_on=last.isoformat())]


def _named(rows: Sequence[SelectionRow]) -> dict[str, object]:
    return {"n": len(rows), "items": [row.sku or row.title or row.key for row in rows[:NAMED]]}
