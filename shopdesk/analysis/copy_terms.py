"""Which words of a text should be looked at before it is published, where do they stand, why, and what may be done?

"Look at this", never "illegal". Goods first (a term may hold for some goods only), then category by category: what an exception
touches or a denial precedes passes, of what is left the longest stands. Places count code points of the text as it was given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from shopdesk.analysis.copy_list import (
    GENERAL,
    HIGH,
    LOW,
    MEDIUM,
    SEVERITIES,
    Category,
    CopyList,
    Exempt,
    Term,
    copy_list,
)
from shopdesk.analysis.copy_text import PreparedText, prepared
from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.wording import speaker

say = speaker("copy_scan")

CHAT = "chat"
# Written so as not to be found: what joins single characters would undo it, so these are sought in the text as it stands.
EVASION = "evasion"
ABSOLUTE = "absolute"
_CLAUSE_END = re.compile("[，。！？；,!?;]")


@dataclass(frozen=True)
class Hit:
    """A wording to look at: ``match`` is exactly ``text[start:end]``; the term says why."""

    start: int
    end: int
    match: str
    severity: str
    term: Term

    @property
    def category(self) -> str:
        return self.term.category

    def to_json(self, language: str) -> dict[str, object]:
        """The hit as the command line answers it, reason and suggestion in a language."""
        return {
            "start": self.start,
            "end": self.end,
            "match": self.match,
            "category": self.term.category,
            "severity": self.severity,
            "reason": self.term.reason[_spoken(language)],
            "source": self.term.source,
            "suggestion": self.term.suggestion[_spoken(language)],
        }


def scan(text: str, goods: str = GENERAL, channel: str | None = None, terms: CopyList | None = None) -> list[Hit]:
    """The hits in a text by their place; of one category none overlap, of two they may.

    goods, channel: ids of the list; UserFault unknown_goods, unknown_channel for another. What is said to one buyer (``chat``) is
    no advertising, so absolute words weigh one step less there. Takes time in proportion to the text, whatever it holds.
    """
    known = terms or copy_list()
    check_asked(goods, channel, known)
    as_it_stands, joined = prepared(text)
    found = [
        *_candidates(joined, known, goods, of_evasion=False),
        *_candidates(as_it_stands, known, goods, of_evasion=True),
    ]
    by_category: dict[str, list[tuple[int, int, Term]]] = {}
    for start, end, term in found:
        by_category.setdefault(term.category, []).append((start, end, term))
    hits = [
        Hit(start, end, text[start:end], _weight(term, channel), term)
        for each in by_category.values()
        for start, end, term in _longest(each, len(text))
    ]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.term.place))


def check_asked(goods: str, channel: str | None, terms: CopyList | None = None) -> None:
    """Raise UserFault unknown_goods or unknown_channel, naming those the list knows, where it does not know these."""
    known = terms or copy_list()
    if goods not in known.goods:
        told = say("The list of terms knows no goods {goods}.", goods=goods)
        raise UserFault("unknown_goods", told, say("Known: {known}.", known=list(known.goods)))
    if channel is not None and channel not in known.channels:
        told = say("The list of terms knows no channel {channel}.", channel=channel)
        raise UserFault("unknown_channel", told, say("Known: {known}.", known=list(known.channels)))


def heavier(hits: Iterable[Hit]) -> list[Hit]:
    """The hits that ask for more than a look at the papers: all but the low ones."""
    return [hit for hit in hits if hit.severity != LOW]


def _candidates(
    view: PreparedText, known: CopyList, goods: str, *, of_evasion: bool
) -> Iterator[tuple[int, int, Term]]:
    """Where terms stand that nothing lets pass, as places in the original."""
    for start, end, term in _occurrences(view.text, known, of_evasion):
        if term.applies_to(goods) and not _passes(view.text, start, end, term, known.categories[term.category]):
            yield *view.span(start, end), term


def _occurrences(text: str, known: CopyList, of_evasion: bool) -> Iterator[tuple[int, int, Term]]:
    if not of_evasion:
        yield from _plain_occurrences(text, known)
    for term in known.patterns_for(text):
        if (term.category == EVASION) == of_evasion and term.pattern is not None:
            for found in term.pattern.finditer(text):
                yield found.start(), found.end(), term


def _plain_occurrences(text: str, known: CopyList) -> Iterator[tuple[int, int, Term]]:
    root, length = known.tree, len(text)
    for beginning in known.beginnings.finditer(text):
        start = at = beginning.start()
        node = root
        while at < length and (following := node.get(text[at])) is not None:
            node = following
            at += 1
            for term in node.get("", ()):
                yield start, at, term


def _passes(text: str, start: int, end: int, term: Term, category: Category) -> bool:
    """Whether an exception touches the place, or a denial stands before it in the same clause."""
    if any(_touches(text, start, end, one) for one in term.exceptions):
        return True
    if any(_touches(text, start, end, one) for one in category.exceptions):
        return True
    negation = category.negation
    if negation is None:
        return False
    before = text[max(0, start - negation.width) : start]
    return negation.pattern.search(_CLAUSE_END.split(before)[-1]) is not None


def _touches(text: str, start: int, end: int, exempt: Exempt) -> bool:
    """Whether a match of the pattern, wherever it begins, overlaps the place."""
    at, stop = max(0, start - exempt.width + 1), end + exempt.width + 1
    while (found := exempt.pattern.search(text, at, stop)) is not None and found.start() < end:
        if found.end() > start:
            return True
        at = found.start() + 1
    return False


def _longest(candidates: list[tuple[int, int, Term]], length: int) -> Iterator[tuple[int, int, Term]]:
    """Those of one category that do not overlap: longer before shorter, earlier before later, graver before lighter."""
    taken = bytearray(length)
    order = sorted(
        candidates,
        key=lambda one: (one[0] - one[1], one[0], SEVERITIES.index(one[2].severity), one[2].place),
    )
    for start, end, term in order:
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\x01" * (end - start)
            yield start, end, term


def _weight(term: Term, channel: str | None) -> str:
    if channel == CHAT and term.category == ABSOLUTE:
        return {HIGH: MEDIUM, MEDIUM: LOW}.get(term.severity, term.severity)
    return term.severity


def _spoken(language: str) -> str:
    return "zh_CN" if language.startswith("zh") else "en"
