"""What is a printed document made of, before anyone knows about paper, fonts or Qt?

Every block holds finished words: figures are already spelled, in the language of the document. ``panels/paper.py``
paints them. To add a kind of block: add its dataclass here and to ``Block``, then one method to
``panels/paper_layout.py`` (a block nobody can lay out raises there, it is never left out).
"""

from __future__ import annotations

from collections.abc import Callable

from shopdesk.frozen import dataclass


@dataclass(frozen=True)
class Heading:
    """A section's heading; ``aside`` stands small at the right end of the same line (unit, legend, number of rows).

    ``is_title``: it heads a section that belongs on one page.
    """

    text: str
    aside: str = ""
    is_title: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Running text: ``lead`` is the one sentence that matters, ``body`` the rest."""

    text: str
    style: str = "body"


@dataclass(frozen=True)
class Note:
    """Small print under a figure or table: basis, coverage, reasons."""

    text: str


@dataclass(frozen=True)
class Comparison:
    """One line of a card: what it is compared with, and the change in words.

    ``direction`` is ``up``, ``down``, ``level`` or ``unknown``; the first two are drawn as a triangle beside the words.
    """

    label: str
    change: str
    direction: str = "unknown"


@dataclass(frozen=True)
class Card:
    """A figure for the owner: label, value, comparisons, and the basis it stands on."""

    label: str
    value: str
    comparisons: tuple[Comparison, ...] = ()
    basis: str = ""


@dataclass(frozen=True)
class Cards:
    """Figure cards in rows of ``per_row``."""

    cards: tuple[Card, ...]
    per_row: int = 3


@dataclass(frozen=True)
class ChartMark:
    """A word on the chart above one bar: ``at`` is the bar's place, from 0."""

    at: int
    text: str


@dataclass(frozen=True)
class Chart:
    """Bars with a thin line to compare: data and words only.

    ``bars`` and ``line`` are numbers in the unit of the axis (None is a gap in knowledge and drawn as a gap);
    ``labels`` name the places (every ``label_step``-th and the last are written), ``peak`` is written at the highest bar.
    """

    bars: tuple[float | None, ...]
    line: tuple[float | None, ...]
    labels: tuple[str, ...]
    bar_name: str
    line_name: str
    marks: tuple[ChartMark, ...] = ()
    peak: str = ""
    gap_name: str = ""
    label_step: int = 5


@dataclass(frozen=True)
class Column:
    """A table's column; ``max_lines`` 0 wraps without end, otherwise what does not fit is cut with a visible "…"."""

    heading: str
    is_number: bool = False
    max_lines: int = 0


@dataclass(frozen=True)
class Table:
    """Rows of finished words under headings that are repeated on every page; ``total`` is the last row, set apart."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Numbered:
    """Sentences counted from 1."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class ChecklistItem:
    """Something to do: its sentence, what it is worth at the right, what that rests on in small print."""

    text: str
    worth: str = ""
    basis: str = ""


@dataclass(frozen=True)
class Checklist:
    """Things to do, each with a box to tick by hand."""

    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True)
class WritingLines:
    """Ruled lines to write on: at least ``at_least``, then as many as the page still holds, up to ``at_most``."""

    at_least: int = 2
    at_most: int = 14


@dataclass(frozen=True)
class Columns:
    """Two stacks of blocks side by side; they are never split over pages."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]


@dataclass(frozen=True)
class PageFoot:
    """Small print that stands at the bottom of the page its section begins on."""

    text: str


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    Heading
    | Paragraph
    | Note
    | Cards
    | Chart
    | Table
    | Numbered
    | Checklist
    | WritingLines
    | Columns
    | PageFoot
    | PageBreak
)


@dataclass(frozen=True)
class Document:
    """A document for A4 paper.

    ``title`` stands large on the first page, beside it ``header_right`` (one text per line); later pages carry
    ``header_left`` small. ``footer`` stands at the left of every foot, the page number ("page {page} of {pages}" is
    spelled by ``page_number``) at the right. What stands before the first page break belongs on one page: ``briefer``
    gives the same document with less of it there, for when it does not fit.
    """

    title: str
    language: str
    currency: str
    header_left: str
    header_right: tuple[str, ...]
    footer: str
    page_number: str
    blocks: tuple[Block, ...]
    briefer: Callable[[], Document] | None = None
