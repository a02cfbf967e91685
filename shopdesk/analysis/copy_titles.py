"""Which titles of the shop hold words to look at, and in which rows of which files do they stand?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, MutableMapping, Sequence

from shopdesk.analysis.copy_list import LOW, SEVERITIES
from shopdesk.analysis.copy_terms import Hit, heavier, scan
from shopdesk.frozen import dataclass
from shopdesk.progress import SILENT, Progress

CHANNEL = "title"
# what decisions on wording are about: one word in one title, since the next title has to be looked at anew
SUGGESTION = SUBJECT_KIND = "wording"
# why a word may stay, as the guides let it (compliance.md b1); the proof is hers to keep
PASS_REASONS = (
    "proof_at_hand", "not_the_goods", "own_comparison", "usage_tip", "grade_name", "product_name", "award", "dated_fact",
    "false_alarm",
)  # fmt: skip
# (goods, title) → its hits: what was scanned once is not scanned again
Known = MutableMapping[tuple[str, str], tuple[Hit, ...]]


@dataclass(frozen=True)
class TitleScan:
    """A title with its hits, and those she let pass; the goods that bear it; the kind of table, file, sheet and row it is in."""

    title: str
    hits: tuple[Hit, ...]
    passed: tuple[Hit, ...]
    item_ids: tuple[str, ...]
    skus: tuple[str, ...]
    kind: str
    file: str | None
    sheet: str | None
    source_row: int

    @property
    def severity(self) -> str:
        """That of its gravest hit; of a title of which all was let pass the lightest."""
        return min((hit.severity for hit in self.hits), key=SEVERITIES.index, default=LOW)


@dataclass(frozen=True)
class TitleSource:
    """A title as the store gives it; ``came_on``: the last day a file brought it, None where that is not known."""

    title: str
    kind: str
    file: str | None
    sheet: str | None
    source_row: int
    item_ids: Sequence[str] = ()
    skus: Sequence[str] = ()
    came_on: str | None = None


def subject_of(title: str, hit: Hit) -> str:
    """By what a decision on a word in a title is known."""
    return f"{hit.category}:{hit.match}@{title}"


def scan_titles(
    sources: Iterable[TitleSource],
    goods: str,
    known: Known | None = None,
    progress: Progress = SILENT,
    passed: Collection[str] = (),
) -> list[TitleScan]:
    """The titles with hits, those to change first, then by how many hits ask for more than a look at the papers.

    ``known`` keeps what was scanned before. ``passed``: subjects she let pass; a title of which nothing else is left comes last.
    UserFault unknown_goods for goods the list does not know.
    """
    known = {} if known is None else known
    found = []
    for one in sources:
        progress.check()
        hits = known.get((goods, one.title))
        if hits is None:
            hits = known[goods, one.title] = tuple(scan(one.title, goods, CHANNEL))
        if hits:
            let = tuple(hit for hit in hits if passed and subject_of(one.title, hit) in passed)
            left = tuple(hit for hit in hits if hit not in let) if let else hits
            place = (one.kind, one.file, one.sheet, one.source_row)
            found.append(TitleScan(one.title, left, let, tuple(one.item_ids), tuple(one.skus), *place))
    return sorted(
        found, key=lambda each: (not each.hits, SEVERITIES.index(each.severity), -len(heavier(each.hits)), each.title)
    )
