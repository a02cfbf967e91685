"""Is a file that was spoilt in any way read or refused in a sentence, soon, with every row of it accounted for?

Seeded: ``SHOPDESK_MUTANT_SEED`` plays a run again, ``SHOPDESK_MUTANTS`` makes more of them (1,000 by hand before a release).
"""

from __future__ import annotations

import csv
import io
import os
import random
import re
import time
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from shopdesk.errors import UserFault
from shopdesk.importing import wire
from shopdesk.importing.child import emitted, one_for_all
from shopdesk.importing.limits import MIB, Limits
from shopdesk.importing.parting import parted
from shopdesk.importing.sheet import tables
from shopdesk.importing.stream import (
    Event,
    LinesSkipped,
    RowsDropped,
    RowsRead,
    RowsRejected,
    TableEnded,
    TableStarted,
)
from tests.faults.mutation import mutant
from tests.importing.telling import NOW, formats
from tests.importing.workbooks import binary_workbook, document_cell, old_workbook, open_document
from tests.real_files import REAL

pytestmark = pytest.mark.fault

FILES = Path(__file__).resolve().parents[1] / "importing" / "files"
COUNT = int(os.environ.get("SHOPDESK_MUTANTS", "150"))
# A gate must say the same thing twice; by hand every run looks elsewhere.
SEED = os.environ.get("SHOPDESK_MUTANT_SEED") or ("20261126" if "CI" in os.environ else str(random.randrange(10**9)))
LARGEST = 40_000
LIMITS = replace(Limits(), memory_bytes=600 * MIB, idle_seconds=30)
SENTENCES = {
    "archive", "damaged_file", "empty_file", "field_too_long", "line_too_long", "not_a_table", "password_needed",
    "password_protected", "password_wrong", "reader_died", "too_large", "too_many_cells", "unclosed_quote",
}  # fmt: skip


@cache
def originals() -> list[tuple[str, bytes]]:
    """What is spoilt: the samples, the samples in every container, and a corpus of nasty files where it is there."""
    samples = [path for path in sorted(FILES.glob("*/*")) if path.is_file() and path.suffix != ".json"]
    found = [(path.name, path.read_bytes()) for path in samples]
    for folder in ("taobao_orders", "plain_order_lines", "plain_stock", "shopify_orders"):
        path = next(each for each in samples if each.parent.name == folder and each.suffix == ".csv")
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig" if _is_utf8(raw) else "gb18030")
        rows = list(csv.reader(io.StringIO(text, newline="")))
        found += [(f"{path.stem}{ending}", content) for ending, content in _contained(path.name, raw, rows)]
    nasty = [path for path in sorted(REAL.glob("nasty/*/**/*")) if path.is_file() and path.suffix not in (".json", "")]
    found += [(path.name, path.read_bytes()) for path in nasty if path.stat().st_size <= LARGEST]
    return [(name, content) for name, content in found if len(content) <= LARGEST]


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _contained(name: str, raw: bytes, rows: list[list[str]]) -> Iterable[tuple[str, bytes]]:
    """One table in every container."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    yield ".xlsx", target.getvalue()
    yield (
        ".xlsb",
        binary_workbook([(at, column, cell) for at, row in enumerate(rows) for column, cell in enumerate(row)]),
    )
    yield ".xls", old_workbook({"Sheet1": rows})
    yield "95.xls", old_workbook({"Sheet1": rows}, version=5)
    lines = "".join(f"<table:table-row>{''.join(map(_escaped_cell, row))}</table:table-row>" for row in rows)
    yield ".ods", open_document(f'<table:table table:name="a">{lines}</table:table>')
    page = "".join(f"<tr>{''.join(f'<td>{_escaped(cell)}</td>' for cell in row)}</tr>" for row in rows)
    yield "页面.xls", f"<html><table>{page}</table></html>".encode("gb18030")
    cells = ("".join(f'<Cell><Data ss:Type="String">{_escaped(cell)}</Data></Cell>' for cell in row) for row in rows)
    sheet = "".join(f"<Row>{row}</Row>" for row in cells)
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    yield "2003.xls", f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="a"><Table>{sheet}</Table></Worksheet></Workbook>'.encode()  # fmt: skip
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, raw)
        package.writestr("内/表.xlsx", target.getvalue())
    yield ".zip", packed.getvalue()


def _escaped(cell: str) -> str:
    return cell.replace("&", "&amp;").replace("<", "&lt;").replace("\t", " ")


def _escaped_cell(cell: str) -> str:
    return document_cell(_escaped(cell)) if cell else "<table:table-cell/>"


@pytest.fixture(scope="module", autouse=True)
def _in_a_row() -> Iterator[None]:
    """The files are dropped on the program one after the other: a child that took one well reads the next."""
    with one_for_all():
        yield


def read(path: Path) -> list[Event]:
    """The events of a file, read in a child as the program does."""
    argument = {
        "path": str(path),
        "formats": [each.document for each in formats()],
        "format_id": None,
        "limits": asdict(LIMITS),
        "now": NOW.isoformat(),
        "encoding": None,
        "salt": "pepper",
    }
    return [wire.event(message) for message in emitted("shopdesk.importing.read:parse_file", argument, LIMITS)]


def unaccounted(path: Path, events: list[Event]) -> list[str]:
    """What is wrong with the account that the events give of the rows of a file."""
    wrong = []
    started: dict[int, TableStarted] = {}
    told: dict[int, dict[str, set[int]]] = {}
    for event in events:
        if isinstance(event, TableStarted):
            started[event.table] = event
            told[event.table] = {"good": set(), "rejected": set(), "dropped": set(), "skipped": set()}
        elif isinstance(event, RowsRead):
            told[event.table]["good"] |= set(event.columns["source_row"])  # type: ignore[arg-type]
        elif isinstance(event, RowsRejected):
            told[event.table]["rejected"] |= {problem.row for problem in event.problems}
        elif isinstance(event, RowsDropped):
            told[event.table]["dropped"] |= {line.row for line in event.lines}
        elif isinstance(event, LinesSkipped):
            told[event.table]["skipped"] |= {line.row for line in event.lines}
        elif isinstance(event, TableEnded):
            counts = {name: len(rows) for name, rows in told[event.table].items()}
            if (event.rejected, event.dropped) != (counts["rejected"], counts["dropped"]):
                wrong.append(f"table {event.table}: {event} does not count its {counts}")
            if event.read != counts["good"] + event.rejected + event.dropped:
                wrong.append(f"table {event.table}: {event.read} rows are not {counts}")
            if told[event.table]["good"] & (told[event.table]["rejected"] | told[event.table]["dropped"]):
                wrong.append(f"table {event.table}: a row is good and bad")
    number = -1
    for table in tables(path, LIMITS):
        whole: list[tuple[int, list[Any]]] = []
        for part in parted(table, formats()):
            number += 1
            if number not in started or started[number].kind is None:  # an unknown table is told of as a whole
                continue
            rows = list(part.rows)
            whole += rows
            header_row = started[number].header_row or 0
            accounted = set().union(*told[number].values())
            silent = [at for at, cells in rows if at > header_row and _is_filled(cells) and at not in accounted]
            if silent:
                wrong.append(f"table {number}: rows {silent[:10]} are told of nowhere")
        if whole and table.encoding is not None and table.delimiter is not None and table.file_name is None:
            wrong += _lost_lines(path.read_bytes(), table.encoding, whole)
    if number + 1 != len(started):
        wrong.append(f"{number + 1} tables, {len(started)} told of")
    return wrong


def _is_filled(cells: list[Any]) -> bool:
    return any(str(cell).strip(" \t\r\n\x0b\x0c\u3000\ufeff") for cell in cells if cell is not None)


def _lost_lines(content: bytes, encoding: str, rows: list[tuple[int, list[Any]]]) -> list[str]:
    """The lines of a text that no record of it covers: each record begins on a line and takes one more for each line end in it."""
    text = content.decode(encoding, "replace").removeprefix("\ufeff")
    lines = len(re.split(r"\r\n|\n|\r", text)) - bool(re.search(r"[\r\n]\Z", text))
    begins = [at for at, _ in rows]
    if begins != sorted(set(begins)):
        return ["records do not follow each other"]
    if lines and (not begins or begins[0] != 1 or begins[-1] > lines):
        return [f"records of lines {begins[:1]} to {begins[-1:]} in a text of {lines} lines"]
    for (at, cells), following in zip(rows, [*begins, lines + 1][1:], strict=True):
        inside = sum(len(re.findall(r"\r\n|\n|\r", cell)) for cell in cells if isinstance(cell, str))
        if following - at > 1 + inside:
            return [f"lines {at + 1 + inside} to {following - 1} are in no record"]
    return []


@pytest.mark.parametrize("number", range(COUNT), ids=lambda number: f"{SEED}-{number}")
def test_a_spoilt_file_is_read_with_every_row_accounted_for_or_refused_in_a_sentence(
    tmp_path: Path, number: int
) -> None:
    dice = random.Random(f"{SEED}/{number}")
    name, original = dice.choice(originals())
    content, deeds = mutant(f"{SEED}/{number}/deeds", original)
    path = tmp_path / name
    path.write_bytes(content)
    again = f"SHOPDESK_MUTANT_SEED={SEED} SHOPDESK_MUTANTS={COUNT}: mutant {number} of {name}, by {', '.join(deeds)}; {path}"
    begun = time.monotonic()
    try:
        events = read(path)
    except UserFault as fault:
        assert fault.code in SENTENCES, again
        assert name in str(fault) and "Traceback" not in str(fault) and fault.remedy is not None, again
    else:
        assert unaccounted(path, events) == [], again
    assert time.monotonic() - begun < 30, again
