"""What does reading a file say, step by step? The events a reader yields, in order, table after table.

A file is read in a limited child process, so every event is made of plain values. For each table: ``TableStarted``, then
any mixture of ``RowsRead``, ``RowsRejected``, ``LinesSkipped``, ``RowsDropped`` and ``Noted``, then ``TableEnded``. A fault of
the whole file (damaged, locked, too large) is raised as ``UserFault`` by whoever iterates.
"""

from __future__ import annotations

from dataclasses import field

from shopdesk.frozen import dataclass
from shopdesk.importing.problems import RowProblem, SkippedLine
from shopdesk.wording import Phrase

RECIPIENTS = "recipients"  # rows that stand beside the orders, only where the owner keeps them
Columns = dict[str, list[object]]


@dataclass(frozen=True)
class Guess:
    """A format that nearly fits: its id, the share of what it needs that was found, the headings missing, what people call it."""

    format: str
    score: float
    missing: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True)
class TableStarted:
    """A table was met. ``kind`` is None where it is no known table; then ``guesses`` says what it may be."""

    table: int
    sheet: str | None
    is_hidden: bool
    kind: str | None
    platform: str | None
    format: str | None
    encoding: str | None
    header_row: int | None
    mapping: dict[str, str] = field(default_factory=dict)  # heading as written → canonical field
    unknown_headings: tuple[str, ...] = ()
    guesses: tuple[Guess, ...] = ()
    fingerprint: str | None = None  # of the headings, see ``headings.fingerprint_of``


@dataclass(frozen=True)
class RowsRead:
    """Good rows, columnwise: ``source_row`` and canonical fields, all lists of one length, values typed by the field's name.

    ``kind`` is the table's own, or ``orders`` for order rows that a line file fills, or RECIPIENTS (those are not counted as rows).
    Values: str, int (fen, thousandths, days, counts), float (rates) or None; days and moments are ISO text.
    """

    table: int
    kind: str
    columns: Columns


@dataclass(frozen=True)
class RowsRejected:
    """``cells``: row → heading → cell as written, of the columns that are kept, so that the row can be corrected."""

    table: int
    problems: tuple[RowProblem, ...]
    cells: dict[int, dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Corrections:
    """Rows of a sheet of rejected rows: row → the number in the tray it answers to."""

    table: int
    tray_ids: dict[int, int]


@dataclass(frozen=True)
class LinesSkipped:
    """Lines that are no data rows: preamble, blank, total, footer."""

    table: int
    lines: tuple[SkippedLine, ...]


@dataclass(frozen=True)
class RowsDropped:
    """Data rows deliberately not taken, each with its reason."""

    table: int
    lines: tuple[SkippedLine, ...]


@dataclass(frozen=True)
class Noted:
    table: int
    notes: tuple[Phrase, ...]


@dataclass(frozen=True)
class TableEnded:
    """``read`` = good + rejected + dropped data rows; ``period`` = first and last day the rows speak of, or None."""

    table: int
    read: int
    rejected: int
    dropped: int
    period: tuple[str | None, str | None]


Event = TableStarted | RowsRead | RowsRejected | Corrections | LinesSkipped | RowsDropped | Noted | TableEnded
