"""What is in a file? The way from its bytes to checked rows: container → tables → header row → format → clean columns.

``read_file`` runs in the program and yields events; the bytes are read by ``parse_file`` in a limited child process.
"""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import Any

from shopdesk.importing import wire
from shopdesk.importing.column import plain_text, say
from shopdesk.importing.format import ExportFormat, from_document
from shopdesk.importing.header import LINES_LOOKED_AT, Header, find_header
from shopdesk.importing.headings import fingerprint_of, fold, is_ours
from shopdesk.importing.intake import Emit, Intake, closing_notes, unknown_headings
from shopdesk.importing.limits import Limits
from shopdesk.importing.merging import MergedRows, is_added_up, last_row_below
from shopdesk.importing.parting import parted
from shopdesk.importing.stream import Event, Guess, TableStarted
from shopdesk.importing.table import Merged, Row, SheetTable
from shopdesk.progress import Progress


def read_file(
    path: Path,
    *,
    formats: Sequence[ExportFormat],
    format_id: str | None,
    limits: Limits,
    progress: Progress,
    now: date,
    encoding: str | None = None,
    password: str | None = None,
    salt: str = "",
    keeps_recipients: bool = False,
) -> Generator[Event]:
    """The events of a file, table after table (see ``stream.py``).

    format_id: the only format to try, None to recognise it. now: the day after which dates are in the future. password: of a
    locked zip or workbook; it goes to the child through its input and nowhere else. salt: the store's own, for the hashes of
    e-mail addresses. keeps_recipients: whether names, phone numbers and streets are read at all. Raises UserFault for a file that cannot be read as a whole.
    """
    from shopdesk.importing.child import emitted

    argument = {
        "path": str(path),
        "formats": [each.document for each in formats],
        "format_id": format_id,
        "limits": asdict(limits),
        "now": now.isoformat(),
        "encoding": encoding,
        "password": password,
        "salt": salt,
        "keeps_recipients": keeps_recipients,
    }
    with _without_collecting():
        for message in emitted("shopdesk.importing.read:parse_file", argument, limits, progress):
            yield wire.event(message)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Rows are many and hold no cycles: looking for some costs a fifth of the time, and a window its breath."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()


_known: tuple[list[dict[str, Any]], list[ExportFormat]] = ([], [])


def _formats(documents: list[dict[str, Any]]) -> list[ExportFormat]:
    """The formats of these documents; a child that reads file after file makes them once."""
    global _known
    if documents != _known[0]:
        _known = documents, [from_document(document) for document in documents]
    return _known[1]


def parse_file(argument: dict[str, Any], emit: Emit) -> None:
    """The child's whole work: emit the messages of ``wire.py`` for every table of a file."""
    from shopdesk.importing.sheet import tables

    formats = _formats(argument["formats"])
    limits = Limits(**argument["limits"])
    path = Path(argument["path"])
    with _without_collecting():
        found = tables(path, limits, encoding=argument.get("encoding"), password=argument.get("password"))
        # Whoever names the format says that the whole sheet is of it.
        parts = found if argument.get("format_id") else (part for table in found for part in parted(table, formats))
        for number, table in enumerate(parts):
            _take_table(number, table, formats, argument, emit)


def _take_table(
    number: int, table: SheetTable, formats: Sequence[ExportFormat], argument: dict[str, Any], emit: Emit
) -> None:
    if table.is_hidden:
        table.notes.insert(0, say("This sheet is hidden in the workbook"))
    lines = iter(table.rows)
    head = _first_lines(lines)
    header, guesses = _header(head, table.merged, formats, argument.get("format_id"))
    if header is None:
        emit(
            wire.started(
                TableStarted(
                    number, table.sheet, table.is_hidden, None, None, None, table.encoding, None, guesses=guesses
                )
            )
        )
        if any(plain_text(cell) for _, cells in head for cell in cells):
            emit(wire.skipped(number, [(head[0][0], say("No table that is known"))]))
        _note(number, list(table.notes), emit)
        emit(wire.ended(number, 0, 0, 0, None, None))
        return
    form = header.match.format
    unknown = unknown_headings(header)
    emit(
        wire.started(
            TableStarted(
                number,
                table.sheet,
                table.is_hidden,
                form.kind,
                form.platform,
                form.id,
                table.encoding,
                head[header.position][0],
                {header.headings[place]: name for place, name in header.match.mapping.items()},
                tuple(unknown),
                fingerprint=fingerprint_of(text for text in header.headings if not is_ours(fold(text))),
            )
        )
    )
    intake = Intake(
        number,
        header,
        table.file_name or Path(argument["path"]).name,
        date.fromisoformat(argument["now"]),
        argument.get("salt", ""),
        emit,
        table.encoding is not None,
        argument.get("keeps_recipients", False),
    )
    before = head[: header.position]
    if before:
        emit(wire.skipped(number, preamble(before)))
    spared = [place for place, name in header.match.mapping.items() if is_added_up(name, form.kind)]
    below = MergedRows(chain(head[header.position + 1 :], lines), table.merged, spared)
    rows = iter(below if table.merged else chain(head[header.position + 1 :], lines))
    if form.has_second_header:
        emit(wire.skipped(number, [(row, say("The headings again")) for row, _ in islice(rows, 1)]))
    intake.take(rows)
    tally = intake.tally
    if below.filled:
        tally.notes.append(say("Cells read as the merged cell they belong to: {count}", count=below.filled))
    if form.fingerprint is not None:
        tally.notes.append(say("Read by your own mapping “{name}”", name=form.id))
    _note(number, [*table.notes, *closing_notes(tally, unknown)], emit)
    emit(wire.ended(number, tally.read, tally.rejected, tally.dropped, tally.first_day, tally.last_day))


def _first_lines(lines: Iterator[Row]) -> list[Row]:
    """The lines among which the headings are sought; blank ones above all others count as one."""
    head: list[Row] = []
    for line in lines:
        if len(head) == 1 and not any(head[0][1]) and not any(line[1]):
            continue
        head.append(line)
        if len(head) == LINES_LOOKED_AT:
            break
    return head


def _header(
    head: Sequence[Row], merged: Sequence[Merged], formats: Sequence[ExportFormat], format_id: str | None
) -> tuple[Header | None, tuple[Guess, ...]]:
    """The line of the headings; where headings are merged over several lines, the last of these lines, whole."""
    lines = [cells for _, cells in MergedRows(head, merged)]
    header, guesses = find_header(lines, formats, format_id)
    if header is None or not merged:
        return header, guesses
    row = head[header.position][0]
    own = [one for one in merged if one.first_column in header.match.mapping]
    last = header.position + last_row_below(own, row) - row
    if header.position < last < len(lines):
        below, _ = find_header(lines[last : last + 1], formats, format_id)
        best = below if below is not None and below.match.rank >= header.match.rank else header
        header = Header(last, best.headings, best.match)
    return header, guesses


def preamble(lines: Sequence[tuple[int, Sequence[object]]]) -> list[tuple[int, Any]]:
    """The lines above the headings: runs of blank ones as one entry."""
    found: list[tuple[int, Any]] = []
    was_blank = False
    for row, cells in lines:
        texts = [text for cell in cells if (text := plain_text(cell))]  # type: ignore[arg-type]
        if texts:
            found.append((row, say("A line above the headings: {text}", text=texts[0][:40])))
        elif not was_blank:
            found.append((row, say("Blank line")))
        was_blank = not texts
    return found


def _note(number: int, notes: list[Any], emit: Emit) -> None:
    if notes:
        emit(wire.noted(number, notes))
