"""What do the shop's titles say of the duties about wording? They see titles alone: they can fail an item and never pass the whole of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from shopdesk.analysis.compliance_facts import ComplianceQuestion
from shopdesk.analysis.copy_list import HIGH
from shopdesk.analysis.copy_titles import TitleScan
from shopdesk.analysis.self_check import CANNOT_JUDGE, FAIL, PASS, Place, SelfCheck, unjudged
from shopdesk.wording import speaker

say = speaker("compliance")

# category of the list of terms → the item that is about it
ITEMS = {
    "absolute": "LST-01",
    "ranking_claim": "LST-05",
    "medical": "LST-06",
    "authority": "LST-08",
    "disparage": "LST-09",
    "minors": "LST-13",
    "price": "PRC-02",
    "fake_review": "REV-02",
    "unfair_term": "RET-08",
}
WORDED = frozenset(ITEMS.values())
ALWAYS = ("LST-01", "LST-06")  # what every title is about; of the others only hits say anything
NAMED = 2


def wording_checks(question: ComplianceQuestion) -> list[SelfCheck]:
    """An item for each category with hits; words that need proof leave it to her, words that must be changed fail it."""
    scanned, n = question.facts.titles, question.facts.title_count
    if scanned is None:
        return []
    basis = say("titles of the goods as imported; pictures, details and live streams are not seen")
    by_item: dict[str, list[tuple[TitleScan, bool]]] = {item_id: [] for item_id in ALWAYS}
    for title in scanned:
        for item_id in {ITEMS[hit.category] for hit in title.hits if hit.category in ITEMS}:
            hits = [hit for hit in title.hits if ITEMS.get(hit.category) == item_id]
            by_item.setdefault(item_id, []).append((title, any(hit.severity == HIGH for hit in hits)))
    found = []
    for item_id, titles in by_item.items():
        if not n:
            found.append(unjudged(item_id, "no_titles", say("No title of goods has been imported."), basis))
            continue
        grave = [title for title, is_grave in titles if is_grave]
        named = [title.title for title in (grave or [title for title, _ in titles])[:NAMED]]
        blanks: dict[str, Any] = {"grave": len(grave), "light": len(titles), "n": n, "titles": tuple(named)}
        if grave:
            verdict, text = FAIL, say("{grave} of {n} titles hold words that must be changed: {titles}.", **blanks)
        elif titles:
            verdict, text = CANNOT_JUDGE, say("{light} of {n} titles hold words that need proof: {titles}.", **blanks)
        else:
            verdict, text = PASS, say("No such word stands in {n} titles.", n=n)
        found.append(
            SelfCheck(
                item_id, verdict, text, basis, n, len(titles), "proof_needed" if verdict == CANNOT_JUDGE else None,
                is_whole=False, places=places(grave or [title for title, _ in titles]), seen_on=question.facts.titles_on,
            )
        )  # fmt: skip
    return found


def places(titles: Sequence[TitleScan]) -> tuple[Place, ...]:
    """Where titles stand: file, sheet, row, the words."""
    return tuple(Place(one.file or "", one.sheet or "", one.source_row, one.title) for one in titles)
