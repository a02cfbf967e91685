"""Which weeks of a SKU are not taken as they sold, and how is that said?"""

from __future__ import annotations

from collections.abc import Sequence

from shopdesk.analysis.demand import Change
from shopdesk.wording import Phrase, speaker

say = speaker("replenishment")


def week_words(change: Change) -> Phrase:
    """Why a week is not taken as it was sold."""
    said = {
        "week_on": change.week.isoformat(),
        "sold_qty": thousandths(change.sold),
        "used_qty": thousandths(change.used),
    }
    return {
        "not_covered": say("Week of {week_on}: no order file covers it; left out", **said),
        "not_listed": say("Week of {week_on}: not yet on offer; left out", **said),
        "scaled_for_stock_out": say(
            "Week of {week_on}: sold {sold_qty}, partly out of stock; taken as {used_qty}", **said
        ),
        "too_few_days_in_stock": say(
            "Week of {week_on}: sold {sold_qty}, nearly always out of stock; left out", **said
        ),
        "promotion": say("Week of {week_on}: sold {sold_qty} in a promotion; taken as {used_qty}", **said),
    }[change.reason]


def thousandths(units: float | None) -> int | None:
    """A week's units to a tenth, as phrases take them."""
    return None if units is None else round(units * 10) * 100


def telling(changes: Sequence[Change]) -> list[Change]:
    """Those whose numbers differ: an event week that sold as always says nothing."""
    return [one for one in changes if thousandths(one.sold) != thousandths(one.used)]
