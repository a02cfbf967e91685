"""What must be known before the suggested orders are trusted? What is missing, late, odd or assumed, in one sentence each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.lead_times import supplier_records
from shopdesk.analysis.reorder_lines import ReorderLines
from shopdesk.analysis.reorder_plan import ReorderPlan
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.wording import Phrase, speaker

say = speaker("replenishment")

LATE_DATA_DAYS = 7
NAMED = 3  # SKUs a sentence names; it counts them all


def replenishment_cautions(question: ReplenishmentQuestion, plan: ReorderPlan) -> list[Phrase]:
    """The warnings of the answer, the ones that change an order first."""
    lines, columns = plan.lines, plan.lines.columns
    is_selling = _marks(columns.level.weekly_qty)
    is_ordered = _marks(lines.by_row("suggested_qty"))
    uncounted = _named_of(lines, is_selling & np.isnan(columns.on_hand))
    negative, late = (_named_of(lines, columns.noted[code]) for code in ("count_correction", "late_arrival"))
    unpriced = _named_of(lines, is_ordered & ~_marks(lines.by_row("suggested_cost_value")))
    assumed, unheard, old, blind = (
        _named_of(lines, is_selling & columns.noted[code])
        for code in ("lead_time_assumed", "event_unknown", "old_count", "no_stock_history")
    )
    biased = _named_of(lines, is_ordered & columns.noted["biased"])
    odd = sorted({sku for sku, _, _ in plan.demand.outliers(question.rules)})
    told = [
        (uncounted, say("{n} SKUs that sell have no stock count: {skus}.", **_named(uncounted))),
        (negative, say("{n} SKUs have a count below zero, taken as 0; count them again: {skus}.", **_named(negative))),
        (unpriced, say("{n} SKUs to order have no cost, so their order is not valued: {skus}.", **_named(unpriced))),
        (
            assumed,
            say(
                "The lead time of {n} SKUs is assumed, since no supplier or purchase tells it: {skus}.",
                **_named(assumed),
            ),
        ),
        (late, say("Orders under way of {n} SKUs are later than promised: {skus}.", **_named(late))),
        (biased, say("The forecast of {n} SKUs to order has been off in one direction: {skus}.", **_named(biased))),
        (
            unheard,
            say("An event lies ahead, and for {n} SKUs nobody knows yet how much it sells: {skus}.", **_named(unheard)),
        ),
        (
            old,
            say(
                "The newest count of {n} SKUs is more than a week old; sales and arrivals since are reckoned in: {skus}.",
                **_named(old),
            ),
        ),
        (
            blind,
            say(
                "{n} SKUs have no counts of the past; days they were out of stock count as days without demand: {skus}.",
                **_named(blind),
            ),
        ),
        (
            odd,
            say("{n} SKUs had a week far from all others; look whether it was an ordinary one: {skus}.", **_named(odd)),
        ),
    ]
    found = [phrase for chosen, phrase in told if chosen]
    found += _ended(question) + _unpunctual(question)
    later = int((question.daily.day >= question.as_of.toordinal()).sum())
    if later:
        found.append(
            say(
                "{n} rows of sales are dated {as_of_on} or later and not used.",
                n=later,
                as_of_on=question.as_of.isoformat(),
            )
        )
    if plan.spending is not None and plan.spending.unfunded_margin > 0:
        found.append(
            say(
                "The money does not reach for everything: {lost_value} of expected margin stays unordered.",
                lost_value=round(plan.spending.unfunded_margin),
            )
        )
    return found


def _ended(question: ReplenishmentQuestion) -> list[Phrase]:
    """The data may end before the day that is asked about: what sold since is in no figure."""
    ends = [span.clipped(question.as_of).end for span in question.covered if span.start < question.as_of]
    if not ends or (question.as_of - max(ends)).days <= LATE_DATA_DAYS:
        return []
    return [
        say(
            "Sales are known to {last_on} only; what sold since then is neither in the forecast nor off the stock.",
            last_on=(max(ends) - timedelta(days=1)).isoformat(),
        )
    ]


def _unpunctual(question: ReplenishmentQuestion) -> list[Phrase]:
    """Suppliers of enough arrivals that keep their word less often than the rule asks."""
    words: dict[str, list[float]] = {}
    for goods in question.goods:
        if goods.supplier and goods.lead_time_days is not None:
            words.setdefault(goods.supplier, []).append(goods.lead_time_days)
    rules = question.rules
    late = [
        one
        for one in supplier_records(question.orders, question.as_of, words)
        if one.promised >= rules.lead_time_min_receipts
        and Fraction(one.on_time, one.promised) < Fraction(str(rules.supplier_on_time_rate))
    ]
    if not late:
        return []
    return [
        say(
            "{n} suppliers deliver less than {least_percent} of their orders on time: {suppliers}.",
            n=len(late),
            least_percent=rules.supplier_on_time_rate,
            suppliers=_first(
                [
                    say("{supplier} ({kept} of {all})", supplier=one.supplier, kept=one.on_time, all=one.promised)
                    for one in late
                ]
            ),
        )
    ]


def _marks(values: Sequence[int | None]) -> npt.NDArray[np.bool_]:
    """Where a number is known and not 0."""
    return np.array([bool(one) for one in values], dtype=bool)


def _named_of(lines: ReorderLines, is_meant: npt.NDArray[np.bool_]) -> list[str]:
    """The SKUs of the rows that are meant, the most urgent first."""
    if not is_meant.any():
        return []
    skus, meant = lines.columns.skus, is_meant.tolist()
    return [skus[row] for row in lines.places if meant[row]]


def _named(skus: Sequence[str]) -> dict[str, object]:
    return {"n": len(skus), "skus": _first(skus)}


def _first(names: Sequence[object]) -> object:
    """The first few, and that there are others where there are."""
    return list(names) if len(names) <= NAMED else say("{names} and others", names=list(names[:NAMED]))
