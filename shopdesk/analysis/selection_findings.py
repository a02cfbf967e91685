"""What does the choice of goods put on the overview's money list? Sales that lose money, stock whose time is over, goods to push.

Few yuan of it stand on another panel's line, and those count once (``counted_once``). Replenishment counts the margin of *today's* demand that stock will not serve and the
stock that has not sold for long; here are the loss on what was sold, the stock of a fading listing that still sells (dead stock is
left out) beyond what today's pace takes, and the margin of sales that do not exist *yet*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.claims import added, margin_of, stock_of
from shopdesk.analysis.derivation import Derivation, RuleUse, Step, rules_used
from shopdesk.analysis.gates import PASS
from shopdesk.analysis.selection_reasoning import derivation
from shopdesk.analysis.selection_rows import OWN, SelectionRow
from shopdesk.analysis.selection_stock import fading, stock_worth, unsold_worth
from shopdesk.analysis.selection_table import SelectionTable
from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase, speaker

say = speaker("selection")

MOST_STEPS = 6  # items named one by one where a finding is explained
MOST_GROWTH = 1.0  # searches that doubled do not promise that sales will more than double


def selection_findings(table: SelectionTable) -> list[Finding]:
    """The findings of a table; thin figures raise none.

    - ``sold_at_loss``: what the units paid in the last 28 days lost before advertising, contribution by the rule book's costs.
    - ``fading_stock``: stock at cost of listings in decline beyond 12 weeks (``cycle_dead_weeks``) at the pace of the last 28 days.
    - ``worth_pushing``: contribution that 28 days would bring more if sales grew as searches did, at most twofold.
    """
    found = [_sold_at_loss(table), _fading_stock(table), _worth_pushing(table)]
    return [one for one in found if one is not None]


@dataclass(frozen=True)
class Share:
    """What one item has of a finding: fen, and how they come about."""

    worth: int
    row: SelectionRow
    formula: Phrase


def _finding(
    code: str,
    shares: Sequence[Share],
    text: Phrase,
    basis: Phrase,
    act: str,
    rules: tuple[RuleUse, ...],
    money: Callable[[str], str],
) -> Finding:
    return Finding(
        finding=code,
        panel="selection",
        text=text,
        value=_sum(shares),
        basis=basis,
        subject=shares[0].row.key,
        act=act,
        rows={"kind": "products", "keys": [one.row.sku or one.row.key for one in shares]},
        derivation=Derivation(_steps(shares), rules),
        claims=added([(money(one.row.key), one.worth) for one in shares]),
    )


def _steps(shares: Sequence[Share]) -> tuple[Step, ...]:
    """The dearest items each with its sum, the others in one line, and all together."""
    named, others = shares[:MOST_STEPS], shares[MOST_STEPS:]
    steps = [
        Step(one.row.key, one.worth, one.formula, Phrase("", "{item}", {"item": one.row.key}), unit="money")
        for one in named
    ]
    if others:
        steps.append(Step("others_value", _sum(others), name=say("{n} further items", n=len(others))))
    if len(shares) > 1:
        steps.append(Step("together_value", _sum(shares), name=say("Together"), is_result=True))
    return tuple(steps)


def _sum(shares: Sequence[Share]) -> int:
    return sum(one.worth for one in shares)


def _ranked(shares: Iterable[Share]) -> list[Share]:
    return sorted((one for one in shares if one.worth > 0), key=lambda one: (-one.worth, one.row.key))


def _unit_rules(table: SelectionTable, first: SelectionRow) -> tuple[RuleUse, ...]:
    """The rules by which a unit's contribution was counted."""
    return derivation(first, table.rules, table.returns_rules).rules


def _sold_at_loss(table: SelectionTable) -> Finding | None:
    lost = _ranked(
        Share(
            round(-row.sale.contribution_value * row.sold_28_qty / 1000),
            row,
            say(
                "{lost_value} lost on a unit × {sold_qty} units paid in 28 days",
                lost_value=round(-row.sale.contribution_value),
                sold_qty=row.sold_28_qty,
            ),
        )
        for row in table.rows
        if row.kind == OWN and row.sale is not None and row.sold_28_qty and row.sale.contribution_value < 0
    )
    if not lost:
        return None
    text = say(
        "{n} items lose money on every sale, {sum_value} in the last 28 days, most of it {item}.",
        n=len(lost),
        sum_value=_sum(lost),
        item=lost[0].row.key,
    )
    basis = say("contribution of a unit by the rule book's costs, times the units paid in the last 28 days")
    return _finding("sold_at_loss", lost, text, basis, "open_sold_at_loss", _unit_rules(table, lost[0].row), margin_of)


def _fading_stock(table: SelectionTable) -> Finding | None:
    weeks = int(table.rules.cycle_dead_weeks)
    known = [(unsold_worth(row, weeks), row) for row in fading(table) if not row.is_stage_thin]
    lying = _ranked(
        Share(
            worth,
            row,
            say(
                "{stock_value} at cost × (1 − {gone_qty} sold in {weeks} weeks ÷ {on_hand_qty} on hand)",
                stock_value=stock_worth(row),
                gone_qty=round((row.sold_28_qty or 0) * weeks / 4),
                weeks=weeks,
                on_hand_qty=row.on_hand_qty,
            ),
        )
        for worth, row in known
        if worth is not None
    )
    if not lying:
        return None
    text = say(
        "{sum_value} lies in {n} items whose best time is over and that will not sell out in {weeks} weeks, most of it in {item}.",
        sum_value=_sum(lying),
        n=len(lying),
        weeks=weeks,
        item=lying[0].row.key,
    )
    basis = say(
        "on hand at cost beyond {weeks} weeks at the pace of the last 28 days; dead stock left out", weeks=weeks
    )
    rules = rules_used("selection", table.rules, "cycle_dead_weeks", "cycle_decline_rate", "cycle_peak_share")
    return _finding("fading_stock", lying, text, basis, "open_fading_stock", rules, stock_of)


def _worth_pushing(table: SelectionTable) -> Finding | None:
    gains = []
    for row in table.rows:
        if row.kind != OWN or row.gate != PASS or row.growth is None or row.growth.is_thin or row.sale is None:
            continue
        if row.stage in ("decline", "dead") or not row.sold_28_qty or row.sale.contribution_value <= 0:
            continue
        share = min(row.growth.rate, MOST_GROWTH)
        formula = say(
            "{left_value} left of a unit × {sold_qty} units of 28 days × {growth_rate} more",
            left_value=round(row.sale.contribution_value),
            sold_qty=row.sold_28_qty,
            growth_rate=share,
        )
        gains.append(Share(round(row.sale.contribution_value * row.sold_28_qty / 1000 * share), row, formula))
    ranked = _ranked(gains)
    if not ranked:
        return None
    text = say(
        "{n} of the {passed} items that pass both tests sell now and are not in decline: {sum_value} more in 28 days if their sales "
        "grow as searches for them do, {item} first.",
        n=len(ranked),
        passed=sum(row.gate == PASS for row in table.rows),
        sum_value=_sum(ranked),
        item=ranked[0].row.key,
    )
    basis = say(
        "what a unit leaves before advertising × units of the last 28 days × growth of searches, at most twofold; "
        "growth that rests on few visitors left out"
    )
    rules = _unit_rules(table, ranked[0].row)
    return _finding("worth_pushing", ranked, text, basis, "open_selection", rules, margin_of)
