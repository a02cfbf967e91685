"""How is a workbook (xlsx, xlsm, xlsb, xls, ods) a number of tables? Guarded first, then read by calamine, sheet after sheet."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from itertools import chain, islice
from typing import BinaryIO

import python_calamine

from shopdesk.importing import refusal
from shopdesk.importing.codepage import decoded, encoding_of, old_letters
from shopdesk.importing.compound import DamagedCompound
from shopdesk.importing.extent import Extent
from shopdesk.importing.large_sheet import LargeSheet
from shopdesk.importing.limits import Limits
from shopdesk.importing.old_errors import error_counts
from shopdesk.importing.origin import Origin
from shopdesk.importing.package import check_parts, extents, in_plain_words, large_parts, measured_part
from shopdesk.importing.table import Cell, Merged, Row, SheetTable
from shopdesk.importing.whole_numbers import plain_rows
from shopdesk.wording import Phrase

_AT_ONCE = 2_000  # rows


def workbook_tables(origin: Origin, container: str, limits: Limits) -> Iterator[SheetTable]:
    """Every worksheet of a workbook, hidden ones flagged, chart and macro sheets left out. ``container`` as told by
    ``container.container_of``, which has looked at the directory. A large sheet of an xlsx is read in pieces, where it can be cut."""
    measured: dict[str, Extent] = {}
    large: dict[str, str] = {}
    if container in ("xlsx", "xlsb", "ods"):
        with in_plain_words(origin), origin.open() as file, zipfile.ZipFile(file) as package:
            check_parts(package)
            large = large_parts(package) if container == "xlsx" else {}
            measured = extents(package, container, large)
    for sheet, extent in measured.items():
        if extent.cells > limits.cells:
            raise refusal.too_many_cells(origin, sheet, extent.cells)
    yield from _sheets(origin, container, limits, measured, large)


def is_worksheet(about: python_calamine.SheetMetadata) -> bool:
    """Neither a chart nor a sheet of macros."""
    return about.typ == python_calamine.SheetTypeEnum.WorkSheet


def _sheets(
    origin: Origin, container: str, limits: Limits, extents: dict[str, Extent], large: dict[str, str]
) -> Iterator[SheetTable]:
    with origin.open() as file:
        readable, declared, errors = _readable(origin, container, file)
        try:
            workbook = python_calamine.CalamineWorkbook.from_filelike(readable)
        except python_calamine.PasswordError as error:
            raise refusal.locked(origin) from error
        except (python_calamine.CalamineError, OSError, ValueError) as error:
            raise refusal.damaged(origin) from error
        with workbook:
            encoding = None if declared is None else encoding_of(declared, _texts(workbook))
            for at, about in enumerate(workbook.sheets_metadata):
                if not is_worksheet(about):
                    continue
                is_hidden = about.visible != python_calamine.SheetVisibleEnum.Visible
                if about.name in large:
                    cut = LargeSheet.begun(origin, limits, about.name, at, large[about.name])
                    if cut is not None:
                        notes: list[Phrase] = []
                        yield SheetTable(about.name, is_hidden, None, None, _large_rows(cut, notes), notes)
                        continue
                    extents[about.name] = measured_part(origin, limits, about.name, large[about.name])
                try:
                    sheet = workbook.get_sheet_by_index(at)
                except (python_calamine.CalamineError, OSError, ValueError) as error:
                    raise refusal.damaged(origin) from error
                name = decoded(about.name, encoding) if encoding else about.name
                if (sheet.total_height + 1) * (sheet.total_width + 1) > limits.cells:
                    raise refusal.too_many_cells(origin, name, (sheet.total_height + 1) * (sheet.total_width + 1))
                extent = extents.get(about.name) or Extent(errors=errors[at] if at < len(errors) else 0)
                merged = _merged(sheet) or extent.merged
                rows = _decoded_rows(sheet, encoding) if encoding else _rows(sheet)
                yield SheetTable(name, is_hidden, None, None, rows, _notes(extent), merged)
                del sheet


def _readable(origin: Origin, container: str, file: BinaryIO) -> tuple[BinaryIO, int | None, list[int]]:
    """What calamine is given; of an xls the code page, where it is one of Excel 95, and the cells in error of each sheet."""
    if container != "xls":
        return file, None, []
    try:
        errors = error_counts(file)
        return *old_letters(file), errors
    except DamagedCompound as error:
        raise refusal.damaged(origin) from error


def _texts(workbook: python_calamine.CalamineWorkbook) -> Iterator[str]:
    """The names and the texts of all worksheets."""
    for at, about in enumerate(workbook.sheets_metadata):
        yield about.name
        if is_worksheet(about):
            for row in workbook.get_sheet_by_index(at).iter_rows():
                yield from (cell for cell in row if isinstance(cell, str))


def _decoded_rows(sheet: python_calamine.CalamineSheet, encoding: str) -> Iterator[Row]:
    for number, row in _rows(sheet):
        yield number, [decoded(cell, encoding) if isinstance(cell, str) else cell for cell in row]


def _rows(sheet: python_calamine.CalamineSheet) -> Iterator[Row]:
    # calamine gives the blank rows before the first cell, but not the blank columns.
    before: list[Cell] = [""] * (sheet.start[1] if sheet.start else 0)
    rows = sheet.iter_rows()
    pieces = iter(lambda: list(islice(rows, _AT_ONCE)), [])
    for number, cells in enumerate(chain.from_iterable(map(plain_rows, pieces)), 1):
        yield number, before + cells if before else cells


def _large_rows(sheet: LargeSheet, notes: list[Phrase]) -> Iterator[Row]:
    yield from sheet.rows()
    notes += _notes(sheet.extent)


def _merged(sheet: python_calamine.CalamineSheet) -> list[Merged]:
    """The merged cells of an xlsx or xls; nothing of the containers whose merged cells calamine does not tell."""
    return [Merged(top + 1, bottom + 1, left, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()]


def _notes(extent: Extent) -> list[Phrase]:
    notes = []
    if extent.unvalued:
        notes.append(refusal.formulas_without_value(extent.unvalued))
    if extent.errors:
        notes.append(refusal.error_cells(extent.errors))
    return notes
