"""Which wording is in a file? A text whole, in any encoding an export may have; a table cell by cell; of anything else one sentence.

Like all foreign bytes a file is read in the limited child process. What comes through a pipe is text or is refused.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from itertools import islice
from pathlib import Path
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.importing import refusal
from shopdesk.importing.encoding import detect
from shopdesk.importing.limits import Limits
from shopdesk.importing.origin import Origin, file_origin, held_origin
from shopdesk.progress import SILENT, Progress
from shopdesk.wording import Phrase, speaker

say = speaker("copy_scan")

Emit = Callable[[tuple[Any, ...]], None]
TEXTS = ("text", "html")  # a web page is read as it is written: its tags hold no wording of the list
LINE_BYTES = 64 * 1024 * 1024  # a text may be one line, a table's line may not
ROWS_A_MESSAGE = 500
PIECE_CHARS = 4 * 1024 * 1024


@dataclass(frozen=True)
class Wording:
    """A piece of text to be scanned: a whole text, or one cell of a sheet with its row (from 1) and column (from 0).

    ``file``: the name of the file it stands in; None for what was typed, pasted or piped in.
    """

    text: str
    sheet: str | None = None
    row: int | None = None
    column: int | None = None
    file: str | None = None


def wordings(path: Path, progress: Progress = SILENT, limits: Limits | None = None) -> Iterator[Wording]:
    """The one text of a file, or the filled cells of its tables in order; UserFault for what is neither."""
    from shopdesk.importing.child import emitted

    limits = limits or replace(Limits(), line_bytes=LINE_BYTES)
    argument = {"path": str(path), "limits": asdict(limits)}
    pieces: list[str] = []
    is_text = False
    for kind, content in emitted("shopdesk.importing.copy_file:read_wording", argument, limits, progress):
        if kind == "text":
            is_text = True
            pieces.append(content)
        else:
            yield from (Wording(text, sheet, row, column, path.name) for text, sheet, row, column in content)
    if is_text:
        yield Wording("".join(pieces), file=path.name)


def text_of(content: bytes, name: str) -> str:
    """What came through a pipe, as text without its byte order mark; UserFault where it is none."""
    origin = held_origin(name, name, io.BytesIO(content), 0, len(content))
    limits = replace(Limits(), line_bytes=LINE_BYTES)
    if _container(origin, limits) not in TEXTS:
        raise _no_text(origin, say("a workbook or an archive"))
    return "".join(_pieces(origin, limits))


def read_wording(argument: dict[str, Any], emit: Emit) -> None:
    """The child's work: messages ("text", a piece of it) or ("cells", cells as the fields of ``Wording``)."""
    limits, path = Limits(**argument["limits"]), Path(argument["path"])
    try:
        origin = file_origin(path)
        if _container(origin, limits) in TEXTS:
            for piece in _pieces(origin, limits):
                emit(("text", piece))
        else:
            _emit_cells(path, limits, emit)
    except OSError as error:
        raise refusal.unreadable(path, error.strerror or type(error).__name__) from error


def _container(origin: Origin, limits: Limits) -> str:
    from shopdesk.importing.container import container_of

    if origin.size == 0:
        return "text"
    try:
        return container_of(origin, limits)
    except UserFault as fault:
        if fault.code != "not_a_table":
            raise
        if _is_plain(origin):
            return "text"
        raise _no_text(origin, fault.message.values.get("what")) from None


def _is_plain(origin: Origin) -> bool:
    """Whether what is no table is text all the same: UTF-8 throughout and without NULs, whatever control characters it holds."""
    with origin.open() as file:
        content = file.read(LINE_BYTES)
    if b"\0" in content or content.startswith(b"%PDF-"):
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _no_text(origin: Origin, what: object) -> UserFault:
    message = (
        say("“{file}” holds no text that can be scanned: it is {what}.", file=origin.name, what=what)
        if isinstance(what, Phrase)
        else say("“{file}” holds no text that can be scanned.", file=origin.name)
    )
    return UserFault("no_text", message, say("Copy its words into a text file, or paste them: shopdesk scan -"))


def _pieces(origin: Origin, limits: Limits) -> Iterator[str]:
    from shopdesk.importing.textlines import TextLines

    if origin.size == 0:
        return
    with origin.open() as file:
        encoding = detect(file)
        for lines in TextLines(origin, file, encoding, limits, is_chosen=False).blocks():
            text = "".join(lines)
            yield from (text[at : at + PIECE_CHARS] for at in range(0, len(text), PIECE_CHARS))


def _emit_cells(path: Path, limits: Limits, emit: Emit) -> None:
    from shopdesk.importing.sheet import tables

    for table in tables(path, replace(limits, line_bytes=Limits().line_bytes)):
        rows = iter(table.rows)
        while block := list(islice(rows, ROWS_A_MESSAGE)):
            emit(
                (
                    "cells",
                    [
                        (cell, table.sheet, row, column)
                        for row, cells in block
                        for column, cell in enumerate(cells)
                        if isinstance(cell, str) and cell.strip()
                    ],
                )
            )
