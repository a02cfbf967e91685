"""How much is at stake in all, where two findings speak of the same money? Each amount counts once, in the finding that comes first.

A finding names what its yuan lie in (``Finding.claims``): the margin or the stock of goods, an order, the sales of the month. Where
another finding lays claim to the same, the one that comes first in ``PRECEDENCE`` counts it whole and the others leave it out and
say so. What is decided away claims nothing: only what is shown is counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.finding_names import name_of
from shopdesk.wording import Phrase, speaker

say = speaker("overview")

# Of findings that speak of the same money, the one whose act cannot wait counts it; then what is lost before what could be won.
PRECEDENCE = (
    # the margin of goods: what stock will not serve, what sales lose, what returns cost, what more sales would bring
    "stock_running_out",
    "sold_at_loss",
    "returns_too_many",
    "worth_pushing",
    # goods at cost: on the shelf, back and not on the shelf
    "dead_stock",
    "fading_stock",
    "returns_not_graded",
    # an order: a case that ends by silence, compensation, what is still to be paid
    "case_deadline_near",
    "late_dispatch",
    "unpaid_orders",
    # the net sales of the month: refunds that rose are a part of what they fell by
    "sales_fall",
    "refund_jump",
)
_PLACE = {finding: place for place, finding in enumerate(PRECEDENCE)}


def counted_once(found: Sequence[Finding]) -> list[Finding]:
    """The findings in the same order, each with what of it counts; the sentence of one that is not counted whole says so."""
    counts: dict[str, Finding] = {}
    for one in sorted(found, key=_place):
        for money, fen in one.claims.items():
            if fen and one.value is not None:
                counts.setdefault(money, one)
    return [_counted(one, counts) for one in found]


def at_stake_value(found: Sequence[Finding]) -> int:
    """Fen at stake in all, after ``counted_once``."""
    return sum(one.counted_value or 0 for one in found)


def _place(finding: Finding) -> tuple[int, str, str]:
    return _PLACE.get(finding.finding, len(PRECEDENCE)), finding.finding, finding.subject or ""


def _counted(one: Finding, counts: Mapping[str, Finding]) -> Finding:
    if one.value is None:
        return one
    elsewhere = {money: fen for money, fen in one.claims.items() if fen and counts[money] is not one}
    left = sum(elsewhere.values())
    counted = replace(one, counted_value=one.value - left)
    if not left:
        return counted
    others = sorted({_place(counts[money])[:2] for money in elsewhere})
    return replace(counted, text=_told(one, left, [name_of(code) for _, code in others]))


def _told(one: Finding, left: int, names: Sequence[Phrase | str]) -> Phrase:
    if left == one.value:
        return say(
            "{text} Not counted in the sum: it stands under “{names}” already.", text=one.text, names=tuple(names)
        )
    return say(
        "{text} {left_value} of it is not counted in the sum: it stands under “{names}” already.",
        text=one.text,
        left_value=left,
        names=tuple(names),
    )
