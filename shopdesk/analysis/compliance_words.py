"""What are the codes of the checklist called? Verdicts, cadences, confidence, how a law was read, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping

from shopdesk.wording import Phrase, speaker

say = speaker("compliance")

VERDICT_WORDS: Mapping[str, Phrase] = {
    "pass": say("pass"),
    "fail": say("fail"),
    "not_applicable": say("does not apply"),
    "cannot_judge": say("cannot be judged"),
}
CADENCE_WORDS: Mapping[str, Phrase] = {
    "daily": say("daily"),
    "weekly": say("weekly"),
    "monthly": say("monthly"),
    "quarterly": say("quarterly"),
    "yearly": say("yearly"),
    "per_listing": say("each listing"),
    "per_live": say("each live stream"),
    "on_event": say("on occasion"),
}
KIND_WORDS: Mapping[str, Phrase] = {
    "legal": say("required by law"),
    "practice": say("good practice, not law"),
    "own": say("an item of your own"),
}
CONFIDENCE_WORDS: Mapping[str, Phrase] = {
    "high": say("high"),
    "medium": say("medium"),
    "low": say("low"),
}
READ_WORDS: Mapping[str, Phrase] = {
    "text": say("text read"),
    "second": say("read second-hand, unverified"),
    "known": say("not read again, unverified"),
}
