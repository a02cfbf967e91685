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
CLASS_WORDS: Mapping[str, Phrase] = {
    "A": say("among the goods that bring most"),
    "B": say("among the goods that bring a middling part"),
    "C": say("among the goods that bring little"),
    "X": say("sells evenly from week to week"),
    "Y": say("sells unevenly"),
    "Z": say("sells by fits and starts"),
}
PART_WORDS: Mapping[str, Phrase] = {
    "margin": say("Place by margin"),
    "growth": say("Place by search growth"),
    "demand": say("Place by demand"),
    "blue": say("Place by blue-ocean index"),
    "returns": say("Place by low returns"),
    "gmroi": say("Place by return on stock"),
}
PART_NAMES: Mapping[str, Phrase] = {
    "margin": say("Margin"),
    "growth": say("Search growth"),
    "demand": say("Demand"),
    "blue": say("Blue-ocean index"),
    "returns": say("Low returns"),
    "gmroi": say("Return on stock"),
}
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


def worded(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record with its codes as phrases; a code without words stays as it is."""
    return {name: CODE_WORDS.get(name, {}).get(value, value) for name, value in record.items()}
