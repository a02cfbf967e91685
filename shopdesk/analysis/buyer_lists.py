"""Whom should she write to today? New buyers in their first days, buyers who fall silent, good ones who slip away.

A buyer who was contacted is left alone for a while, one who does not want it for good, one with an open after-sales case until
that is settled (analysis-spec §B).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

import numpy as np

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.buyer_columns import BuyerRows
from shopdesk.analysis.buyer_scores import Marks, asks_for_contact
from shopdesk.analysis.contacts import Contacts
from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.analysis.tier_table import TierTable, slipping
from shopdesk.wording import speaker

say = speaker("tiers")

NEW, DORMANT, SLIPPING = LISTS = ("new_buyer_care", "dormant_buyers", "slipping_buyers")


def call_lists(table: TierTable, contacts: Contacts) -> dict[str, BuyerRows]:
    """List → its buyers, those who bring most first; nobody stands on two lists: a good one who slips is not merely dormant."""
    rules, rows = table.question.rules, table.rows
    columns, recency = rows.columns, rows.columns.standings.recency_days
    may_be_called = _may_be_called(table, contacts)
    is_away = np.zeros(len(recency), bool)
    is_away[slipping(table).places] = True
    is_dormant = asks_for_contact(recency, rules) & (recency < rules.dormant_days + rules.contact_pause_days)
    return {
        NEW: rows.where(may_be_called & columns.are_new),
        DORMANT: rows.where(may_be_called & is_dormant & ~is_away),
        SLIPPING: rows.where(may_be_called & is_away),
    }


def _may_be_called(table: TierTable, contacts: Contacts) -> Marks:
    """Who was not written to lately, wants to be, and has no open case."""
    as_of, pause, bought = table.question.as_of, table.question.rules.contact_pause_days, table.purchases
    lately = {buyer for buyer, day in contacts.last_on.items() if (as_of - day).days < pause}
    names, left_alone = bought.names, np.zeros(len(bought.names), bool)
    for buyer in lately.union(contacts.not_wanted, contacts.open_cases):
        at = bisect_left(names, buyer)
        if at < len(names) and names[at] == buyer:
            left_alone[at] = True
    found: Marks = ~left_alone[bought.places]
    return found


def list_findings(table: TierTable, lists: Mapping[str, BuyerRows]) -> list[Finding]:
    """What the overview's money list says of buyers; thin data raise nothing (analysis-spec §0)."""
    rules = table.question.rules
    found: list[Finding] = []
    if len(table.rows) < rules.quintile_min_buyers:
        return found
    away = lists[SLIPPING]
    if away:
        found.append(
            Finding(
                finding=SLIPPING,
                panel="tiers",
                text=say(
                    "{n} good buyers stay away: they spent {away_value} in {days} days.",
                    n=len(away),
                    away_value=away.monetary_value,
                    days=int(rules.window_days),
                ),
                value=away.monetary_value,
                basis=say("what they spent in the window, less refunds; not what a letter will bring"),
                act="open_tiers",
            )
        )
    dormant = lists[DORMANT]
    if dormant:
        worth = _mean_occasion(table)
        found.append(
            Finding(
                finding=DORMANT,
                panel="tiers",
                text=say(
                    "{n} buyers have been silent for {days} days and more.",
                    n=len(dormant),
                    days=int(rules.dormant_days),
                ),
                value=None if worth is None else round(len(dormant) * worth * rules.recall_rate),
                basis=say(
                    "if {share_rate} of them buy once more at the shop's mean purchase, as the plan assumes",
                    share_rate=rules.recall_rate,
                ),
                act="open_tiers",
                derivation=_bought_again(table, len(dormant), rules.recall_rate, ("dormant_days", "recall_rate")),
            )
        )
    new = lists[NEW]
    if new:
        back = table.repurchase_within()[int(rules.repurchase_1_days)]
        worth = _mean_occasion(table)
        known = back.rate is not None and worth is not None and back.n >= rules.quintile_min_buyers
        found.append(
            Finding(
                finding=NEW,
                panel="tiers",
                text=say("{n} new buyers are in their first {days} days.", n=len(new), days=int(rules.new_buyer_days)),
                value=round(len(new) * (back.rate or 0) * (worth or 0)) if known else None,
                basis=say(
                    "the shop's own share that buys again within {days} days, at the mean purchase",
                    days=int(rules.repurchase_1_days),
                ),
                act="open_tiers",
                derivation=_bought_again(table, len(new), back.rate, ("new_buyer_days", "repurchase_1_days"))
                if known
                else None,
            )
        )
    return found


def _bought_again(table: TierTable, buyers: int, share_rate: float | None, rules: tuple[str, ...]) -> Derivation | None:
    """What buyers bring of whom a share buys once more at the shop's mean purchase."""
    worth, found = _mean_occasion(table), table.rows.columns.standings
    if worth is None or share_rate is None:
        return None
    spent, occasions = int(found.monetary_value.sum()), int(found.frequency_occasions.sum())
    mean = say("{spent_value} ÷ {n}", spent_value=spent, n=occasions)
    told = say("{n} × {share_rate} × {mean_value}", n=buyers, share_rate=share_rate, mean_value=round(worth))
    return Derivation(
        (
            Step("listed_count", buyers, name=say("Buyers on the list")),
            Step("share_rate", share_rate, name=say("Of whom buy once more")),
            Step("mean_value", round(worth), mean, say("Mean purchase of the shop")),
            Step("sum_value", round(buyers * worth * share_rate), told, say("At stake"), is_result=True),
        ),
        rules_used("tiers", table.question.rules, *rules),
    )


def _mean_occasion(table: TierTable) -> float | None:
    """Fen of a purchase day on average over the window."""
    found = table.rows.columns.standings
    occasions = int(found.frequency_occasions.sum())
    return int(found.monetary_value.sum()) / occasions if occasions else None
