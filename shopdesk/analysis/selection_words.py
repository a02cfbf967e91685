"""What are the codes of selection called: outcomes of its tests, stages of life, kinds of item; what does each stage ask for?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.wording import Phrase, speaker

say = speaker("selection")

GATE_WORDS: Mapping[str, Phrase] = {
    "pass": say("Pass"),
    "near": say("Near"),
    "fail": say("Fail"),
    "review": say("To check"),
}
GATE_TONES: Mapping[str, str] = {"pass": "good", "near": "warn", "fail": "bad", "review": "soft"}
STAGE_WORDS: Mapping[str, Phrase] = {
    "launch": say("Launch"),
    "growth": say("Growth"),
    "mature": say("Mature"),
    "decline": say("Decline"),
    "dead": say("Stopped selling"),
}
STAGE_TONES: Mapping[str, str] = {
    "launch": "accent", "growth": "good", "mature": "soft", "decline": "warn", "dead": "bad",
}  # fmt: skip
KIND_WORDS: Mapping[str, Phrase] = {
    "own": say("On sale"),
    "candidate": say("Candidate"),
    "listing": say("Market"),
}
# stage → what the plan has one do in it: a word for a column, a sentence for the card
STAGE_ACTIONS: Mapping[str, tuple[Phrase, Phrase]] = {
    "launch": (
        say("Test it"),
        say("Bring visitors from outside and a first-order offer; after the first weeks compare its sales with what you planned."),
    ),
    "growth": (
        say("Sell it along"),
        say("Offer it together with what is bought beside it, keep enough on the shelf, and spend on it up to its break-even ROI."),
    ),
    "mature": (
        say("Keep buyers"),
        say("Hold the price, win back those who bought it before, and try it in a set or a brand campaign."),
    ),
    "decline": (
        say("Clear it"),
        say("Order no more, mark it down in steps but not below its break-even price, and stop paying for its clicks."),
    ),
    "dead": (
        say("Take it off"),
        say("Nothing has sold for weeks: clear what lies there, then take it off sale."),
    ),
}  # fmt: skip
CODE_WORDS: Mapping[str, Mapping[str, Phrase]] = {
    "item_kind": KIND_WORDS,
    "gate": GATE_WORDS,
    "gate_margin": GATE_WORDS,
    "gate_growth": GATE_WORDS,
    "stage": STAGE_WORDS,
    "action": {stage: words for stage, (words, _) in STAGE_ACTIONS.items()},
}
REASONS: Mapping[str, Phrase] = {
    "no_price": say("No price of this item is known."),
    "no_cost": say("The cost of this item is not known."),
    "loses_money": say("It loses money before advertising."),
    "no_search_data": say("No search figures of this item have been imported."),
    "no_recent_search": say("Its search figures are too old to tell how it grows."),
    "too_few_search_days": say("Fewer days with search figures than the rule book asks for."),
    "no_search_before": say("Nobody searched for it before, so there is no growth to tell."),
    "too_little_known": say("Too few of its figures are known for a score."),
    "no_market_words": say("No market search words fit its title."),
    "no_listings_online": say("It is not known how many listings compete."),
    "no_sales": say("No sales of this item are known."),
    "too_few_weeks": say("Too few weeks of its sales are known."),
    "no_refunds_export": say("No refunds have been imported yet."),
    "no_stock_count": say("No count of this item has been imported."),
    "no_stock": say("Nothing of it lay in stock."),
    "not_on_sale": say("It is not on sale, so there is nothing to tell it by."),
}


def worded(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record with its codes as phrases; a code without words stays as it is."""
    return {name: CODE_WORDS.get(name, {}).get(value, value) for name, value in record.items()}
