"""What are tiers, segments and lists called, and how grave do they look?"""

from __future__ import annotations

from collections.abc import Mapping

from shopdesk.wording import Phrase, speaker

say = speaker("tiers")

TIER_WORDS: Mapping[str, Phrase] = {
    "high_value": say("High value"),
    "potential": say("Potential"),
    "lost": say("Lost"),
    "new": say("Unknown before"),
}
TIER_TONES: Mapping[str, str] = {"high_value": "good", "potential": "accent", "lost": "soft"}
SEGMENT_WORDS: Mapping[str, Phrase] = {
    "champion": say("Champion"),
    "loyal": say("Loyal"),
    "potential_loyalist": say("Potential loyalist"),
    "new": say("New buyer"),
    "promising": say("Promising"),
    "need_attention": say("Needs attention"),
    "about_to_sleep": say("About to sleep"),
    "at_risk": say("At risk"),
    "cant_lose": say("Can't lose"),
    "hibernating": say("Hibernating"),
}
