"""How is a workbook (xlsx, xlsm, xlsb, xls, ods) a number of tables? Guarded first, then read by calamine, sheet after sheet."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import BinaryIO
from xml.parsers import expat

import python_calamine

from shopdesk.importing import refusal
from shopdesk.importing.binarysheet import binary_parts, measure_binary
from shopdesk.importing.codepage import decoded, encoding_of, old_letters
from shopdesk.importing.compound import DamagedCompound
from shopdesk.importing.extent import Extent, ForeignXml, check_part, elements, measure
from shopdesk.importing.limits import Limits
from shopdesk.importing.opendocument import measure_document
from shopdesk.importing.origin import Origin
from shopdesk.importing.table import Cell, Merged, Row, SheetTable
from shopdesk.wording import Phrase

# Excel keeps 15 digits: below that a whole number is what was typed, from there on it may have lost digits and stays a float.
EXACT_UP_TO = 1e15


def workbook_tables(origin: Origin, container: str, limits: Limits) -> Iterator[SheetTable]:
    """Every worksheet of a workbook, hidden ones flagged, chart and macro sheets left out. ``container`` as told by
    ``container.container_of``, which has looked at the directory."""
    extents: dict[str, Extent] = {}
    try:
        if container in ("xlsx", "xlsb", "ods"):
            with origin.open() as file, zipfile.ZipFile(file) as package:
                check_parts(package)
                extents = _extents(package, container)
    except ForeignXml as error:
        raise refusal.invalid_workbook(origin) from error
    except (
        zipfile.BadZipFile,
        ValueError,
        KeyError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        expat.ExpatError,
    ) as error:
        raise refusal.damaged(origin) from error
    except Exception as error:  # zlib.error has no public parent
        if type(error).__module__ == "zlib":
            raise refusal.damaged(origin) from error
        raise
    for sheet, extent in extents.items():
        if extent.cells > limits.cells:
            raise refusal.too_many_cells(origin, sheet, extent.cells)
    yield from _sheets(origin, container, limits, extents)


def check_parts(package: zipfile.ZipFile) -> None:
    """Refuse a document type in any XML part of the workbook; the owner's own XML beside it and binary parts are not read."""
    for name in package.namelist():
        if name.casefold().endswith((".xml", ".rels")) and not name.casefold().startswith("customxml/"):
            with package.open(name) as part:
                check_part(part)


def _extents(package: zipfile.ZipFile, container: str) -> dict[str, Extent]:
    """Sheet name → extent of every worksheet."""
    if container == "ods":
        with package.open("content.xml") as content:
            return measure_document(content)
    parts = sheet_parts(package) if container == "xlsx" else binary_parts(package)
    measured = {}
    for sheet, part in parts.items():
        with package.open(part) as content:
            measured[sheet] = measure(content) if container == "xlsx" else measure_binary(content)
    return measured


def sheet_parts(package: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → part, by the workbook's own lists; parts that no list names are added under their own name, since a
    reader may find them by another way."""
    names = {name.replace("\\", "/").casefold(): name for name in package.namelist()}
    found: dict[str, str] = {}
    targets: dict[str, str] = {}
    workbook = next((name for name in names if re.fullmatch(r"xl/workbook\d*\.xml", name)), None)
    if workbook is not None:
        folder, stem = posixpath.split(workbook)
        relations = names.get(f"{folder}/_rels/{stem}.rels")
        if relations is not None:
            for attributes in elements(package.read(relations), "Relationship"):
                target = attributes.get("Target", "")
                place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                targets[attributes.get("Id", "")] = place.casefold()
        for attributes in elements(package.read(names[workbook]), "sheet"):
            target = next(
                (targets[value] for key, value in attributes.items() if key.endswith(":id") and value in targets), ""
            )
            if "worksheets/" in target and target in names:
                found[attributes.get("name", target)] = names[target]
    listed = set(found.values())
    for name in names.values():
        if (
            "worksheets/" in name.replace("\\", "/").casefold()
            and name.casefold().endswith(".xml")
            and name not in listed
        ):
            found[name] = name
    return found


def _sheets(origin: Origin, container: str, limits: Limits, extents: dict[str, Extent]) -> Iterator[SheetTable]:
    with origin.open() as file:
        readable, declared = _readable(origin, container, file)
        try:
            workbook = python_calamine.CalamineWorkbook.from_filelike(readable)
        except python_calamine.PasswordError as error:
            raise refusal.locked(origin) from error
        except (python_calamine.CalamineError, OSError, ValueError) as error:
            raise refusal.damaged(origin) from error
        with workbook:
            encoding = None if declared is None else encoding_of(declared, _texts(workbook))
            for at, about in enumerate(workbook.sheets_metadata):
                if about.typ != python_calamine.SheetTypeEnum.WorkSheet:
                    continue
                try:
                    sheet = workbook.get_sheet_by_index(at)
                except (python_calamine.CalamineError, OSError, ValueError) as error:
                    raise refusal.damaged(origin) from error
                name = decoded(about.name, encoding) if encoding else about.name
                if (sheet.total_height + 1) * (sheet.total_width + 1) > limits.cells:
                    raise refusal.too_many_cells(origin, name, (sheet.total_height + 1) * (sheet.total_width + 1))
                is_hidden = about.visible != python_calamine.SheetVisibleEnum.Visible
                extent = extents.get(about.name, Extent())
                merged = _merged(sheet) or extent.merged
                rows = _decoded_rows(sheet, encoding) if encoding else _rows(sheet)
                yield SheetTable(name, is_hidden, None, None, rows, _notes(extent), merged)
                del sheet


def _readable(origin: Origin, container: str, file: BinaryIO) -> tuple[BinaryIO, int | None]:
    """What calamine is given, and the code page of a workbook of Excel 95."""
    if container != "xls":
        return file, None
    try:
        return old_letters(file)
    except DamagedCompound as error:
        raise refusal.damaged(origin) from error


def _texts(workbook: python_calamine.CalamineWorkbook) -> Iterator[str]:
    """The names and the texts of all worksheets."""
    for at, about in enumerate(workbook.sheets_metadata):
        yield about.name
        if about.typ == python_calamine.SheetTypeEnum.WorkSheet:
            for row in workbook.get_sheet_by_index(at).iter_rows():
                yield from (cell for cell in row if isinstance(cell, str))


def _decoded_rows(sheet: python_calamine.CalamineSheet, encoding: str) -> Iterator[Row]:
    for number, row in _rows(sheet):
        yield number, [decoded(cell, encoding) if isinstance(cell, str) else cell for cell in row]


def _rows(sheet: python_calamine.CalamineSheet) -> Iterator[Row]:
    # calamine gives the blank rows before the first cell, but not the blank columns.
    before: list[Cell] = [""] * (sheet.start[1] if sheet.start else 0)
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells: list[Cell] = [
            int(cell) if type(cell) is float and cell.is_integer() and -EXACT_UP_TO < cell < EXACT_UP_TO else cell
            for cell in row
        ]
        yield number, before + cells if before else cells


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


def plain_number(number: float) -> int | float:
    """A whole number as int where no digit can have been lost."""
    return int(number) if number.is_integer() and -EXACT_UP_TO < number < EXACT_UP_TO else number
