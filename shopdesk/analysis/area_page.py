"""What does one area of the shop say on its page of the month? Its headline, its cards, a few short tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.summary_table import Row, SummaryTable
from shopdesk.wording import Phrase, speaker

say = speaker("summary")


@dataclass(frozen=True)
class AreaPage:
    """A page of the month: ``answer`` is the panel's as of ``answer.as_of``, ``cards`` names its figures to show.

    The tables are short: what they leave out stands in the panel and its own sheets. Those of a pair stand side by side.
    """

    title: Phrase
    answer: Answer
    cards: tuple[str, ...]
    parts: tuple[SummaryTable | tuple[SummaryTable, SummaryTable], ...]

    @property
    def tables(self) -> list[SummaryTable]:
        return [table for part in self.parts for table in (part if isinstance(part, tuple) else (part,))]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell but why."""
        return not self.answer.rows


def shortened_table(
    name: str,
    title: Phrase,
    columns: Sequence[str],
    rows: Sequence[Row],
    most: int,
    basis: Phrase,
    missing: Phrase,
    total: Row | None = None,
) -> SummaryTable:
    """A table of the first ``most`` rows; where that leaves some out its basis says so. ``total`` is that of all rows."""
    if len(rows) > most:
        basis = say("{basis}; the first {most} of {n}", basis=basis, most=most, n=len(rows))
    total_rows = len(rows) if len(rows) > most else None
    return SummaryTable(name, title, tuple(columns), tuple(rows[:most]), basis, total, missing, total_rows)
