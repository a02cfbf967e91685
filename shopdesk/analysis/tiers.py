"""Who are the good buyers, who slips away, and how many come back? The panel's answer from the table of all buyers.

Pure: the shop fills a ``TiersQuestion`` with plain rows and asks.
"""

from __future__ import annotations

from datetime import date, timedelta

from shopdesk.analysis.answer import Answer, Figure
from shopdesk.analysis.buyer_columns import BuyerRows
from shopdesk.analysis.buyer_scores import HIGH_VALUE, LOST, POTENTIAL
from shopdesk.analysis.derivation import Derivation, rules_used
from shopdesk.analysis.quantiles import inverted_quantile
from shopdesk.analysis.tier_table import TiersQuestion, TierTable, slipping, tier_table
from shopdesk.period import DateRange
from shopdesk.wording import Phrase, speaker

say = speaker("tiers")

THIN_BUYERS = 30
SEEN_FEW_GAPS = 10


def tiers(question: TiersQuestion) -> Answer:
    """The answer of ``show tiers``: rows best buyer first, figures, headline, warnings."""
    return answer_of(tier_table(question))


def answer_of(table: TierTable, to_write_to: int | None = None) -> Answer:
    """The same from a table that was made before; ``to_write_to``: how many of those who stay away are not left alone (None: all)."""
    question = table.question
    window = DateRange(question.as_of - timedelta(days=int(question.rules.window_days)), question.as_of)
    return Answer(
        panel="tiers",
        as_of=question.as_of,
        period=window,
        basis=say(
            "days on which a buyer kept something paid for; money less refunds, {from_on} to {to_on}",
            from_on=window.start.isoformat(),
            to_on=window.last.isoformat(),
        ),
        coverage=_coverage(question),
        headline=_headline(table, to_write_to),
        figures=_figures(table),
        rows=table.rows,
        warnings=tuple(_warnings(table)),
        known_on=_last_day(question),
    )


def _last_day(question: TiersQuestion) -> date | None:
    ends = [span.clipped(question.as_of).end for span in question.covered if span.start < question.as_of]
    return max(ends) - timedelta(days=1) if ends else None


def _coverage(question: TiersQuestion) -> Phrase:
    last = _last_day(question)
    if last is None:
        return say("No orders have been imported yet")
    share = question.identity.order_share
    if share is None or share == 1:
        return say("Orders to {last_on}", last_on=last.isoformat())
    return say("Orders to {last_on}; {known_rate} of them have a buyer", last_on=last.isoformat(), known_rate=share)


def _figures(table: TierTable) -> dict[str, Figure]:
    question, rules = table.question, table.question.rules
    n = len(table.rows)
    reason = None if n else "no_orders" if _last_day(question) is None else "no_buyers"
    state = "none" if not n else "thin" if n < THIN_BUYERS else "ok"
    known = question.identity

    def counted(tier: str, basis: Phrase, *cuts: str) -> Figure:
        """Of a tier, with the cut points that make it: pressed, the card lets them be changed."""
        return Figure(
            table.count(tier) if n else None, "count", basis, table.count_before(tier), reason, n, state,
            derivation=Derivation(rules=rules_used("tiers", rules, *cuts)) if cuts else None,
        )  # fmt: skip

    repurchase, repurchase_before, seen = table.repurchase(), table.repurchase_before(), table.gaps
    middle = inverted_quantile(seen, 0.5)
    share = known.order_share
    return {
        "buyers": Figure(
            n if n else None, "count", say("buyers with a purchase known before {as_of_on}", as_of_on=question.as_of.isoformat()),
            table.count_before(), reason, n, state,
        ),
        "identified_order_share": Figure(
            share, "rate",
            say("paid orders of the last {days} days whose buyer is known", days=int(rules.window_days)),
            reason=None if share is not None else "no_orders", n=known.orders, state="none" if share is None else "ok",
        ),
        "high_value_buyers": counted(
            HIGH_VALUE, _high_value_basis(table), "high_value_occasions", "high_value_quantile", "window_days"
        ),
        "potential_buyers": counted(POTENTIAL, say("bought within {days} days, not of high value", days=round(table.churn.days))),
        "lost_buyers": counted(
            LOST, _lost_basis(table), "churn_quantile" if table.churn.source == "measured" else "churn_days"
        ),
        "new_buyers": Figure(
            int(table.rows.columns.are_new.sum()) if n else None, "count",
            say("first purchase within the last {days} days", days=int(rules.new_buyer_days)), None, reason, n, state,
        ),
        "repurchase_rate": Figure(
            repurchase.rate, "rate",
            say("buyers with two or more purchase days in {days} days ÷ buyers with any", days=int(rules.window_days)),
            None if repurchase_before is None else repurchase_before.rate, None if repurchase.n else reason or "no_buyers", repurchase.n,
            "none" if not repurchase.n else "thin" if repurchase.n < THIN_BUYERS else "ok",
        ),
        "median_gap_days": Figure(
            middle, "days", say("of those who came back: half did within so many days"),
            None, None if seen else reason or "no_repeats", len(seen),
            "none" if not seen else "thin" if len(seen) < SEEN_FEW_GAPS else "ok",
        ),
    }  # fmt: skip


def _high_value_basis(table: TierTable) -> Phrase:
    rules, cut = table.question.rules, table.high_value_from
    if cut is None:
        return say("nobody who is not lost has spent anything")
    return say(
        "{times} purchase days or more and {cut_value} or more in {days} days",
        times=int(rules.high_value_occasions),
        cut_value=cut,
        days=int(rules.window_days),
    )


def _lost_basis(table: TierTable) -> Phrase:
    if table.churn.source == "measured":
        return say(
            "no purchase for {days} days: of those who came back, {share_percent} did by then",
            days=round(table.churn.days),
            share_percent=table.question.rules.churn_quantile,
        )
    return say(
        "no purchase for more than {days} days (rule book; too few returns to measure it)", days=round(table.churn.days)
    )


def _headline(table: TierTable, to_write_to: int | None) -> Phrase:
    """The one thing that matters now: good buyers who stay away, else what the tiers hold, else why nothing can be told."""
    question = table.question
    if _last_day(question) is None:
        return say("No orders have been imported yet: who buys is not known.")
    if not table.rows:
        return say("The exports name no buyers: orders can be counted, buyers cannot.")
    away = slipping(table)
    good = table.count(HIGH_VALUE)
    share = question.identity.order_share
    if away:
        first = _away(away, int(question.rules.window_days), len(away) if to_write_to is None else to_write_to)
    elif good:
        first = say(
            "{good} of {n} buyers are of high value and bring {share_rate} of the money.",
            good=good,
            n=len(table.rows),
            share_rate=_money_share(table),
        )
    else:
        first = say("None of the {n} buyers is of high value yet: hardly anyone has bought twice.", n=len(table.rows))
    if share is not None and share < 1:
        return say("{first} Buyers are known for {known_rate} of the orders.", first=first, known_rate=share)
    return first


def _away(away: BuyerRows, days: int, left: int) -> Phrase:
    """The good buyers who stay away, and how many of them are ``left`` to be written to."""
    told = {"away": len(away), "days": days, "away_value": away.monetary_value}
    if left == len(away):
        return say("{away} good buyers stay away who spent {away_value} in {days} days; write to them first.", **told)
    if left:
        return say(
            "{away} good buyers stay away who spent {away_value} in {days} days; {left} of them can be written to now.",
            left=left,
            **told,
        )
    return say(
        "{away} good buyers stay away who spent {away_value} in {days} days; all of them are to be left alone for now.",
        **told,
    )


def _money_share(table: TierTable) -> float:
    whole = table.money()
    return table.money(HIGH_VALUE) / whole if whole else 0.0


def _warnings(table: TierTable) -> list[Phrase]:
    question, rules = table.question, table.question.rules
    told: list[Phrase] = []
    if not table.rows:
        return told
    share = question.identity.order_share
    if share is not None and share < 0.5:
        told.append(
            say("Only {known_rate} of the orders name their buyer: tiers speak of those alone.", known_rate=share)
        )
    if question.identity.unknown_orders:
        told.append(
            say("Orders without an amount count as purchases without money: {n}.", n=question.identity.unknown_orders)
        )
    if len(table.rows) < rules.score_min_buyers:
        told.append(say("Fewer than {least} buyers: nobody is scored.", least=int(rules.score_min_buyers)))
    elif len(table.rows) < rules.quintile_min_buyers:
        told.append(say("Fewer than {least} buyers: money is not scored.", least=int(rules.quintile_min_buyers)))
    start = question.history_start
    if start is not None and (question.as_of - start).days < rules.window_days:
        told.append(
            say(
                "The history begins on {start_on}: who bought before looks new, and counts are of {days} days only.",
                start_on=start.isoformat(),
                days=(question.as_of - start).days,
            )
        )
    return told
