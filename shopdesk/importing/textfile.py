"""How is a csv, tsv or other text file a table of cells? Encoding and separator told from the content, lines streamed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import cast

from shopdesk.importing import refusal
from shopdesk.importing.encoding import canonical, detect
from shopdesk.importing.limits import Limits
from shopdesk.importing.origin import Origin
from shopdesk.importing.records import sample_of, separated_records, separator_of, tabbed_records, usual_width
from shopdesk.importing.table import Row, SheetTable
from shopdesk.importing.textlines import TextLines
from shopdesk.wording import Phrase


def text_table(origin: Origin, limits: Limits, encoding: str | None) -> Iterator[SheetTable]:
    """The one table of a text file. ``encoding`` as chosen by the user, or None to recognise it."""
    with origin.open() as file:
        chosen = chosen_encoding(origin, encoding)
        name = chosen or detect(file)
        text = TextLines(origin, file, name, limits, is_chosen=chosen is not None)
        sample, blocks = sample_of(text.blocks())
        separator = separator_of(sample)
        width = usual_width(sample, separator)
        notes: list[Phrase] = []
        rows = _rows(blocks, separator, width, origin, limits, text, notes)
        yield SheetTable(None, False, name, separator, rows, notes)


def chosen_encoding(origin: Origin, encoding: str | None) -> str | None:
    """The user's choice under its canonical name; a UserFault where no such encoding is known."""
    if encoding is None:
        return None
    try:
        return canonical(encoding)
    except LookupError as error:
        raise refusal.unknown_encoding(origin, encoding) from error


def _rows(
    blocks: Iterator[list[str]],
    separator: str,
    width: int,
    origin: Origin,
    limits: Limits,
    text: TextLines,
    notes: list[Phrase],
) -> Iterator[Row]:
    if separator == "\t":
        records = tabbed_records(chain.from_iterable(blocks), width)
    else:
        records = separated_records(blocks, separator, width, origin, limits)
    yield from cast("Iterator[Row]", records)
    notes.extend(text.notes())
