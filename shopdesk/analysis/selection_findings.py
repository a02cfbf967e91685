"""What does the choice of goods put on the overview's money list? Sales that lose money, stock whose time is over, goods to push.

Few yuan of it stand on another panel's line, and those count once (``counted_once``). Replenishment counts the margin of *today's* demand that stock will not serve and the
stock that has not sold for long; here are the loss on what was sold, the stock of a fading listing that still sells (dead stock is
left out) beyond what today's pace takes, and the margin of sales that do not exist *yet*.
"""

from __future__ import annotations

from collections.abc import Callable

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.claims import added, margin_of, stock_of
from shopdesk.analysis.gates import PASS
from shopdesk.analysis.selection_reasoning import derivation
from shopdesk.analysis.selection_rows import OWN, SelectionRow
from shopdesk.analysis.selection_stock import fading, unsold_worth
from shopdesk.analysis.selection_table import SelectionTable
from shopdesk.wording import Phrase, speaker

say = speaker("selection")

MOST_GROWTH = 1.0  # searches that doubled do not promise that sales will more than double


def selection_findings(table: SelectionTable) -> list[Finding]:
    """The findings of a table; thin figures raise none.

    - ``sold_at_loss``: what the units paid in the last 28 days lost before advertising, contribution by the rule book's costs.
    - ``fading_stock``: stock at cost of listings in decline beyond 12 weeks (``cycle_dead_weeks``) at the pace of the last 28 days.
    - ``worth_pushing``: contribution that 28 days would bring more if sales grew as searches did, at most twofold.
    """
    found = [_sold_at_loss(table), _fading_stock(table), _worth_pushing(table)]
    return [one for one in found if one is not None]


def _finding(
    code: str,
    chosen: list[tuple[int, SelectionRow]],
    text: Phrase,
    basis: Phrase,
    act: str,
    table: SelectionTable,
    money: Callable[[str], str],
) -> Finding:
    first = chosen[0][1]
    return Finding(
        finding=code,
        panel="selection",
        text=text,
        value=sum(worth for worth, _ in chosen),
        basis=basis,
        subject=first.key,
        act=act,
        rows={"kind": "products", "keys": [row.sku or row.key for _, row in chosen]},
        derivation=derivation(first, table.rules, table.returns_rules),
        claims=added([(money(row.key), worth) for worth, row in chosen]),
    )


def _ranked(rows: list[tuple[int, SelectionRow]]) -> list[tuple[int, SelectionRow]]:
    return sorted(((worth, row) for worth, row in rows if worth > 0), key=lambda one: (-one[0], one[1].key))


def _sold_at_loss(table: SelectionTable) -> Finding | None:
    lost = _ranked(
        [
            (round(-row.sale.contribution_value * row.sold_28_qty / 1000), row)
            for row in table.rows
            if row.kind == OWN and row.sale is not None and row.sold_28_qty and row.sale.contribution_value < 0
        ]
    )
    if not lost:
        return None
    text = say(
        "{n} items lose money on every sale, {sum_value} in the last 28 days, most of it {item}.",
        n=len(lost),
        sum_value=sum(worth for worth, _ in lost),
        item=lost[0][1].key,
    )
    basis = say("contribution of a unit by the rule book's costs, times the units paid in the last 28 days")
    return _finding("sold_at_loss", lost, text, basis, "open_sold_at_loss", table, margin_of)


def _fading_stock(table: SelectionTable) -> Finding | None:
    weeks = int(table.rules.cycle_dead_weeks)
    known = [(unsold_worth(row, weeks), row) for row in fading(table) if not row.is_stage_thin]
    lying = _ranked([(worth, row) for worth, row in known if worth is not None])
    if not lying:
        return None
    text = say(
        "{sum_value} lies in {n} items whose best time is over and that will not sell out in {weeks} weeks, most of it in {item}.",
        sum_value=sum(worth for worth, _ in lying),
        n=len(lying),
        weeks=weeks,
        item=lying[0][1].key,
    )
    basis = say(
        "on hand at cost beyond {weeks} weeks at the pace of the last 28 days; dead stock left out", weeks=weeks
    )
    return _finding("fading_stock", lying, text, basis, "open_fading_stock", table, stock_of)


def _worth_pushing(table: SelectionTable) -> Finding | None:
    gains = []
    for row in table.rows:
        if row.kind != OWN or row.gate != PASS or row.growth is None or row.growth.is_thin or row.sale is None:
            continue
        if row.stage in ("decline", "dead") or not row.sold_28_qty or row.sale.contribution_value <= 0:
            continue
        share = min(row.growth.rate, MOST_GROWTH)
        gains.append((round(row.sale.contribution_value * row.sold_28_qty / 1000 * share), row))
    ranked = _ranked(gains)
    if not ranked:
        return None
    text = say(
        "{n} of the {passed} items that pass both tests sell now and are not in decline: {sum_value} more in 28 days if their sales "
        "grow as searches for them do, {item} first.",
        n=len(ranked),
        passed=sum(row.gate == PASS for row in table.rows),
        sum_value=sum(worth for worth, _ in ranked),
        item=ranked[0][1].key,
    )
    basis = say(
        "what a unit leaves before advertising × units of the last 28 days × growth of searches, at most twofold; "
        "growth that rests on few visitors left out"
    )
    return _finding("worth_pushing", ranked, text, basis, "open_selection", table, margin_of)
