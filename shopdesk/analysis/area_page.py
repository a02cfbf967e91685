"""What does one area of the shop say on its page of the month? Its headline, its cards, a few short tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.reasons import REASONS
from shopdesk.analysis.summary_table import Row, SummaryTable
from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase, speaker

say = speaker("summary")


@dataclass(frozen=True)
class AreaPage:
    """A page of the month: ``answer`` is the panel's as of ``answer.as_of``, ``cards`` names its figures to show.

    The tables are short: what they leave out stands in the panel and its own sheets. Those of a pair stand side by side.
    Where none of the cards is known, a table without rows says why: that there is nothing in it is not known either.
    """

    title: Phrase
    answer: Answer
    cards: tuple[str, ...]
    parts: tuple[SummaryTable | tuple[SummaryTable, SummaryTable], ...]

    def __post_init__(self) -> None:
        why = self._why_unknown()
        if why is not None:
            parts = tuple(
                (_told_why(part[0], why), _told_why(part[1], why)) if isinstance(part, tuple) else _told_why(part, why)
                for part in self.parts
            )
            object.__setattr__(self, "parts", parts)

    def _why_unknown(self) -> Phrase | None:
        """The reason for which no card has a value; None where one has, or none says why."""
        shown = [self.answer.figures[name] for name in self.cards if name in self.answer.figures]
        if any(figure.value is not None for figure in shown):
            return None
        return next((REASONS[figure.reason] for figure in shown if figure.reason in REASONS), None)

    @property
    def tables(self) -> list[SummaryTable]:
        return [table for part in self.parts for table in (part if isinstance(part, tuple) else (part,))]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell but why."""
        return not self.answer.rows


def _told_why(table: SummaryTable, why: Phrase) -> SummaryTable:
    return table if table.rows else replace(table, missing=why, total=None)


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
