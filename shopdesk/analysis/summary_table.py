"""What is one table of the month? Its name, columns, rows, totals, what it rests on, why it is empty where it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase, speaker

say = speaker("paper")

Row = Mapping[str, Any]


@dataclass(frozen=True)
class SummaryTable:
    """A detail table: name (``days``, ``skus``, ``categories``, ``provinces``, ``refund_reasons``), columns named as in fields.py.

    ``total`` has the column sums where sums make sense, of ``total_rows`` rows where not all of them are shown; ``missing`` says why there are no rows, where there are none.
    """

    name: str
    title: Phrase
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    basis: Phrase
    total: Row | None = None
    missing: Phrase | None = None
    total_rows: int | None = None

    @property
    def total_words(self) -> Phrase:
        """What the row of sums is called: below some of the rows it must not look like their sum."""
        return say("Total") if self.total_rows is None else say("Total of all {n}", n=self.total_rows)
