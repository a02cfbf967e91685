"""Which parts does the zip of a workbook hold, and is any of them what no spreadsheet program writes?"""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Container, Iterator
from contextlib import contextmanager
from xml.parsers import expat

from shopdesk.importing import refusal
from shopdesk.importing.binarysheet import binary_parts, measure_binary
from shopdesk.importing.extent import Extent, ForeignXml, check_part, elements, measure
from shopdesk.importing.limits import MIB, Limits
from shopdesk.importing.opendocument import measure_document
from shopdesk.importing.origin import Origin

LARGE_FROM_BYTES = 16 * MIB  # unpacked; a smaller sheet is read at once in less time than cutting it up is worth

# What the zip reader raises over bytes that do not hold together, or a password that does not fit.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ValueError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    struct.error,
    OverflowError,
)


@contextmanager
def in_plain_words(origin: Origin) -> Iterator[None]:
    """What the parts raise that do not hold together becomes a UserFault."""
    try:
        yield
    except ForeignXml as error:
        raise refusal.invalid_workbook(origin) from error
    except (*BROKEN, expat.ExpatError) as error:
        raise refusal.damaged(origin) from error


def check_parts(package: zipfile.ZipFile) -> None:
    """Refuse a document type in any XML part of the workbook; the owner's own XML beside it and binary parts are not read."""
    for name in package.namelist():
        if name.casefold().endswith((".xml", ".rels")) and not name.casefold().startswith("customxml/"):
            with package.open(name) as part:
                check_part(part)


def extents(package: zipfile.ZipFile, container: str, left_out: Container[str] = ()) -> dict[str, Extent]:
    """Sheet name → extent of every worksheet but those ``left_out``."""
    if container == "ods":
        with package.open("content.xml") as content:
            return measure_document(content)
    parts = sheet_parts(package) if container == "xlsx" else binary_parts(package)
    measured = {}
    for sheet, part in parts.items():
        if sheet in left_out:
            continue
        with package.open(part) as content:
            measured[sheet] = measure(content) if container == "xlsx" else measure_binary(content)
    return measured


def large_parts(package: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → part of the worksheets of an xlsx that are worth to be cut up, see ``large_sheet.py``."""
    return {
        name: part for name, part in sheet_parts(package).items() if package.getinfo(part).file_size >= LARGE_FROM_BYTES
    }


def measured_part(origin: Origin, limits: Limits, name: str, part: str) -> Extent:
    """The extent of one worksheet of an xlsx; raises UserFault where it is too large."""
    with in_plain_words(origin), origin.open() as file, zipfile.ZipFile(file) as package, package.open(part) as content:
        extent = measure(content)
    if extent.cells > limits.cells:
        raise refusal.too_many_cells(origin, name, extent.cells)
    return extent


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
