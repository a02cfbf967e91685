"""Which titles of the shop hold words to look at, and in which rows of which files do they stand?"""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping, Sequence
from dataclasses import dataclass

from shopdesk.analysis.copy_list import SEVERITIES
from shopdesk.analysis.copy_terms import Hit, heavier, scan
from shopdesk.progress import SILENT, Progress

CHANNEL = "title"
# (goods, title) → its hits: what was scanned once is not scanned again
Known = MutableMapping[tuple[str, str], tuple[Hit, ...]]


@dataclass(frozen=True)
class TitleScan:
    """A title with its hits; the goods that bear it; the kind of table, file, sheet and row it was found in."""

    title: str
    hits: tuple[Hit, ...]
    item_ids: tuple[str, ...]
    skus: tuple[str, ...]
    kind: str
    file: str | None
    sheet: str | None
    source_row: int

    @property
    def severity(self) -> str:
        """That of its gravest hit."""
        return min((hit.severity for hit in self.hits), key=SEVERITIES.index)


@dataclass(frozen=True)
class TitleSource:
    """A title as the store gives it."""

    title: str
    kind: str
    file: str | None
    sheet: str | None
    source_row: int
    item_ids: Sequence[str] = ()
    skus: Sequence[str] = ()


def scan_titles(
    sources: Iterable[TitleSource], goods: str, known: Known | None = None, progress: Progress = SILENT
) -> list[TitleScan]:
    """The titles with hits, those to change first, then by how many hits ask for more than a look at the papers.

    ``known`` keeps what was scanned before. UserFault unknown_goods for goods the list does not know.
    """
    known = {} if known is None else known
    found = []
    for one in sources:
        progress.check()
        hits = known.get((goods, one.title))
        if hits is None:
            hits = known[goods, one.title] = tuple(scan(one.title, goods, CHANNEL))
        if hits:
            place = (one.kind, one.file, one.sheet, one.source_row)
            found.append(TitleScan(one.title, hits, tuple(one.item_ids), tuple(one.skus), *place))
    return sorted(found, key=lambda each: (SEVERITIES.index(each.severity), -len(heavier(each.hits)), each.title))
