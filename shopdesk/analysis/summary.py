"""What does the printed month say? The month's figures, its tables, what changed and what to do first, before paper or sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shopdesk.analysis.answer import Answer, Finding
from shopdesk.period import Month
from shopdesk.wording import Phrase

Row = Mapping[str, Any]


@dataclass(frozen=True)
class SummaryTable:
    """A detail table: name (``days``, ``skus``, ``categories``, ``provinces``, ``refund_reasons``), columns named as in fields.py.

    ``total`` has the column sums where sums make sense; ``missing`` says why there are no rows, where there are none.
    """

    name: str
    title: Phrase
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    basis: Phrase
    total: Row | None = None
    missing: Phrase | None = None


@dataclass(frozen=True)
class MonthlySummary:
    """The whole month. ``answer`` compares with the previous month, ``last_year`` holds the values of the same month last year.

    ``best`` and ``dragging`` are short tables for page 1, ``changes`` sentences on what moved, ``todo`` the findings to act
    on first, ``definitions`` (field name, sentence) pairs, ``notes`` the owner's own words, ``edition`` counts issues from 1.
    """

    month: Month
    shop_name: str
    platform: str | None
    currency: str
    answer: Answer
    last_year: Mapping[str, int | float | None]
    daily: tuple[Row, ...]
    daily_last_year: tuple[Row, ...]
    best: SummaryTable
    dragging: SummaryTable
    tables: tuple[SummaryTable, ...]
    changes: tuple[Phrase, ...]
    todo: tuple[Finding, ...]
    definitions: Sequence[tuple[str, Phrase]]
    notes: str = ""
    edition: int = 1
    is_closed: bool = False
