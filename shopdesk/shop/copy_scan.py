"""Which words of texts and titles want looking at?"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from shopdesk.progress import SILENT, Progress
from shopdesk.shop.decisions import Decisions
from shopdesk.shop.outcomes import Changes
from shopdesk.store import identity, titles
from shopdesk.workflow.decisions import REFUSED

if TYPE_CHECKING:
    from shopdesk.analysis.copy_terms import Hit
    from shopdesk.analysis.copy_titles import TitleScan, TitleSource

COPY_GOODS = "copy_goods"


class CopyScan(Decisions):
    """Texts and titles against the list of terms, for the goods the shop sells."""

    @cached_property
    def _scanned(self) -> dict[tuple[str, str], tuple[Hit, ...]]:
        """What was found in a title of such goods: titles are read again, not scanned again."""
        return {}

    def scan_text(self, text: str, goods: str | None = None, channel: str | None = None) -> list[Hit]:
        """The words of a text to look at; ``goods``: of what it speaks, None for what the shop mostly sells. UserFault as ``scan``."""
        from shopdesk.analysis.copy_terms import scan

        return scan(text, goods or self.copy_goods(), channel)

    def scan_titles(self, goods: str | None = None, progress: Progress = SILENT) -> list[TitleScan]:
        """Every title of the shop's goods that has words to look at, gravest first (see ``scan_titles`` of copy_titles).

        What she let pass with a reason, a refused decision on a word in a title, stands apart in ``passed``.
        """
        from shopdesk.analysis.copy_titles import SUBJECT_KIND, SUGGESTION, scan_titles

        read = self._titles(progress)
        passed = {
            subject
            for (suggestion, kind, subject), entry in self.standing("compliance").items()
            if (suggestion, kind, entry["decision"]) == (SUGGESTION, SUBJECT_KIND, REFUSED)
        }
        return scan_titles(read, goods or self.copy_goods(), self._scanned, progress, passed)

    def title_count(self) -> int:
        """How many titles of the shop's goods there are to look at."""
        return len(self._titles())

    def titles_on(self) -> date | None:
        """The last day on which a file brought titles; None without titles."""
        days = [one.came_on for one in self._titles() if one.came_on is not None]
        return date.fromisoformat(max(days)) if days else None

    def _titles(self, progress: Progress = SILENT) -> list[TitleSource]:
        """Every title the goods bear by the newest file about them, with the row it stands in."""
        from shopdesk.analysis.copy_titles import TitleSource
        from shopdesk.importing.filename import span_in

        def named_on(file: str) -> str | None:
            span = span_in(file)
            return None if span is None else span[1]

        found: list[TitleSource] = self._remembered(
            "titles", lambda: [TitleSource(**one) for one in titles.titles(self._store.db, progress, named_on)]
        )
        return found

    def copy_goods(self) -> str:
        """What the shop mostly sells, as the list of terms names goods; ``general`` until the owner says."""
        from shopdesk.analysis.copy_list import GENERAL, copy_list

        kept = identity.value(self._store.db, COPY_GOODS)
        return kept if kept in copy_list().goods else GENERAL

    def set_copy_goods(self, goods: str) -> Changes:
        """Let texts and titles be scanned as those of such goods from now on. Raises UserFault unknown_goods."""
        from shopdesk.analysis.copy_terms import check_asked

        check_asked(goods, None)
        if goods == self.copy_goods():
            return frozenset()
        identity.set_value(self._store.db, COPY_GOODS, goods)
        return frozenset({"copy_goods"})
