"""What does the month say of the buyers? Who they are by tier, where they moved, who stays away, how many came back."""

from __future__ import annotations

from shopdesk.analysis.area_page import AreaPage, shortened_table
from shopdesk.analysis.buyer_scores import HIGH_VALUE, LOST, POTENTIAL
from shopdesk.analysis.buyer_words import TIER_WORDS
from shopdesk.analysis.summary_table import SummaryTable
from shopdesk.analysis.tier_table import TierTable, slipping
from shopdesk.analysis.tiers import answer_of
from shopdesk.wording import speaker

say = speaker("tiers")

MOST_BUYERS = 12
CARDS = (
    "buyers",
    "high_value_buyers",
    "lost_buyers",
    "new_buyers",
    "repurchase_rate",
    "identified_order_share",
)
NOBODY = say("No buyer is known.")


def tiers_page(table: TierTable) -> AreaPage:
    """The page from the table of all buyers."""
    return AreaPage(
        say("Buyers"), answer_of(table), CARDS, (_tiers(table), (_movement(table), _came_back(table)), _away(table))
    )


def _tiers(table: TierTable) -> SummaryTable:
    """One row a tier: buyers now and before, what they spent and their share of it."""
    whole = table.money()
    rows = [
        {
            "tier": TIER_WORDS[tier],
            "tier_buyers": table.count(tier),
            "previous_buyers": table.count_before(tier),
            "monetary_value": table.money(tier),
            "money_share_rate": table.money(tier) / whole if whole else None,
        }
        for tier in (HIGH_VALUE, POTENTIAL, LOST)
        if table.rows
    ]
    return SummaryTable(
        "buyers_by_tier",
        say("Buyers by tier"),
        ("tier", "tier_buyers", "previous_buyers", "monetary_value", "money_share_rate"),
        tuple(rows),
        say("tiers by the rule book; money less refunds of {days} days", days=int(table.question.rules.window_days)),
        {"tier_buyers": len(table.rows), "previous_buyers": table.count_before(), "monetary_value": whole},
        NOBODY,
    )


def _movement(table: TierTable) -> SummaryTable:
    """From which tier to which since the day compared with."""
    columns = {HIGH_VALUE: "high_value_buyers", POTENTIAL: "potential_buyers", LOST: "lost_buyers"}
    rows = [
        {"previous_tier": TIER_WORDS[before], **{name: cells.get(tier, 0) for tier, name in columns.items()}}
        for before, cells in table.movement().items()
        if table.rows
    ]
    earlier = table.question.before_on
    return SummaryTable(
        "buyers_moved",
        say("Where buyers moved"),
        ("previous_tier", *columns.values()),
        tuple(rows),
        say(
            "rows: tier on {before_on}; columns: tier on {as_of_on}",
            before_on="—" if earlier is None else earlier.isoformat(),
            as_of_on=table.question.as_of.isoformat(),
        ),
        None,
        NOBODY,
    )


def _came_back(table: TierTable) -> SummaryTable:
    """The share that bought again within so many days of the first purchase, over those observed that long."""
    rows = [
        {"within_days": days, "observed_buyers": share.n, "back_buyers": share.hits, "repurchase_rate": share.rate}
        for days, share in table.repurchase_within().items()
        if share.n
    ]
    return SummaryTable(
        "buyers_back",
        say("Bought again after the first purchase"),
        ("within_days", "observed_buyers", "back_buyers", "repurchase_rate"),
        tuple(rows),
        say("only buyers whose days since the first purchase have all passed"),
        None,
        say("No first purchase lies far enough back."),
    )


def _away(table: TierTable) -> SummaryTable:
    """The good buyers who stay away, those who spent most first."""
    rows = [
        {
            "buyer_id": row.buyer_id,
            "last_on": row.last_on,
            "recency_days": row.recency_days,
            "frequency_occasions": row.frequency_occasions,
            "monetary_value": row.monetary_value,
        }
        for row in slipping(table)
    ]
    return shortened_table(
        "good_buyers_away",
        say("Good buyers who stay away"),
        ("buyer_id", "last_on", "recency_days", "frequency_occasions", "monetary_value"),
        rows,
        MOST_BUYERS,
        say("of high value now or a period ago, and long silent, overdue or lost; names masked"),
        say("No good buyer stays away."),
    )
