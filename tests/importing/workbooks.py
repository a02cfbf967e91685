"""How do the tests make a workbook byte by byte, so that every oddity of it is theirs?"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def sheet_xml(rows: str, *, before: str = "", prolog: str = "") -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData></worksheet>'


def workbook_bytes(
    rows: str = "", *, parts: Mapping[str, str | bytes] | None = None, before: str = "", prolog: str = ""
) -> bytes:
    """An xlsx with one sheet ``Sheet1`` of the given row elements; ``parts`` replace or add parts."""
    content: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_RELATION}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet_xml(rows, before=before, prolog=prolog),
        **(parts or {}),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in content.items():
            package.writestr(name, part)
    return target.getvalue()


# ---------------------------------------------------------------------------------------------- xls: BIFF in a compound file


def compound(stream: str, content: bytes = b"") -> bytes:
    """A compound file with one stream: header, sectors of table, directory, content."""
    size = max(4096, len(content))
    sectors = (size + 511) // 512
    tables = (sectors + 2 + 127) // 128 + 1
    at_directory, at_content = tables, tables + 1
    chain = [0xFFFFFFFD] * tables + [0xFFFFFFFE]
    chain += [at_content + at + 1 for at in range(sectors - 1)] + [0xFFFFFFFE]
    chain += [0xFFFFFFFF] * (128 * tables - len(chain))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + bytes.fromhex("3e000300feff09000600") + bytes(6)
    numbers = [0, tables, at_directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, *range(tables)]
    numbers += [0xFFFFFFFF] * (118 - len(numbers))
    head += b"".join(number.to_bytes(4, "little") for number in numbers)

    def entry(name: str, kind: int, start: int, length: int) -> bytes:
        text = name.encode("utf-16-le")
        return (
            text.ljust(64, b"\x00") + (len(text) + 2).to_bytes(2, "little") + bytes([kind, 1]) + b"\xff" * 12 + bytes(36)
            + start.to_bytes(4, "little") + length.to_bytes(8, "little")
        )  # fmt: skip

    directory = entry("Root Entry", 5, 0xFFFFFFFE, 0) + entry(stream, 2, at_content, size) + bytes(256)
    return (
        head.ljust(512, b"\x00")
        + b"".join(at.to_bytes(4, "little") for at in chain)
        + directory
        + content.ljust(sectors * 512, b"\x00")
    )


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def old_workbook(
    sheets: Mapping[str, Sequence[Sequence[str | float | bytes | None]]],
    *,
    version: int = 8,
    hidden: Iterable[str] = (),
    merged: Sequence[tuple[int, int, int, int]] = (),
    code_page: int | None = 936,
    encoding: str = "gbk",
) -> bytes:
    """An xls of Excel 95 (version 5) or 97 and later (8): text, numbers, hidden sheets, merged cells (rows, columns from 0).

    A cell of bytes is the code of an error, or, of eight bytes, the result of a formula.
    """
    begin = 0x0600 if version == 8 else 0x0500

    def text(told: str, lengths: str) -> bytes:
        if version == 8:
            return struct.pack(lengths, len(told)) + b"\x01" + told.encode("utf-16-le")
        raw = told.encode(encoding)
        return struct.pack(lengths, len(raw)) + raw

    bodies = []
    for rows in sheets.values():
        body = _record(0x0809, struct.pack("<HHHHII", begin, 0x0010, 0, 0, 0, 0)[: 16 if version == 8 else 8])
        for number, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, str):
                    body += _record(0x0204, struct.pack("<HHH", number, column, 0) + text(cell, "<H"))
                elif isinstance(cell, bytes) and len(cell) == 8:
                    body += _record(
                        0x0006, struct.pack("<HHH", number, column, 0) + cell + struct.pack("<HIH", 0, 0, 0)
                    )
                elif isinstance(cell, bytes):
                    body += _record(0x0205, struct.pack("<HHH", number, column, 0) + cell + b"\x01")
                elif cell is not None:
                    body += _record(0x0203, struct.pack("<HHHd", number, column, 0, cell))
        if merged:
            body += _record(
                0x00E5, struct.pack("<H", len(merged)) + b"".join(struct.pack("<4H", *one) for one in merged)
            )
        bodies.append(body + _record(0x000A))
    first = _record(0x0809, struct.pack("<HHHHII", begin, 0x0005, 0, 0, 0, 0)[: 16 if version == 8 else 8])
    if code_page is not None:
        first += _record(0x0042, struct.pack("<H", 1200 if version == 8 else code_page))
    marks = [(name, int(name in set(hidden))) for name in sheets]
    length = (
        len(first) + sum(len(_record(0x0085, bytes(6) + text(name, "<B"))) for name, _ in marks) + len(_record(0x000A))
    )
    for (name, state), body in zip(marks, bodies, strict=True):
        first += _record(0x0085, struct.pack("<IBB", length, state, 0) + text(name, "<B"))
        length += len(body)
    return compound("Workbook" if version == 8 else "Book", first + _record(0x000A) + b"".join(bodies))


# --------------------------------------------------------------------------------------------------- xlsb: records in a zip


def _binary(kind: int, content: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(content)
    return head + (bytes([size]) if size < 0x80 else bytes([size & 0x7F | 0x80, size >> 7])) + content


def _wide(told: str) -> bytes:
    return struct.pack("<I", len(told)) + told.encode("utf-16-le")


def binary_workbook(
    cells: Sequence[tuple[int, int, str | float | None]], *, merged: Sequence[tuple[int, int, int, int]] = ()
) -> bytes:
    """An xlsb with one sheet ``Sheet1``; cells as (row, column, value) from 0, in order; None is an error."""
    sheet = _binary(129) + _binary(148, bytes(16)) + _binary(145)
    row = -1
    for at, column, value in cells:
        if at != row:
            sheet += _binary(0, struct.pack("<IIHBBBI", at, 0, 0, 0, 0, 0, 0))
            row = at
        place = struct.pack("<II", column, 0)
        if value is None:
            sheet += _binary(3, place + b"\x2a")
        elif isinstance(value, str):
            sheet += _binary(6, place + _wide(value))
        else:
            sheet += _binary(5, place + struct.pack("<d", value))
    sheet += _binary(146)
    sheet += b"".join(_binary(176, struct.pack("<4I", *one)) for one in merged) + _binary(130)
    book = _binary(131) + _binary(143) + _binary(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Sheet1"))
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "xl/workbook.bin": book + _binary(144) + _binary(132),
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_RELATION}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
        "xl/worksheets/sheet1.bin": sheet,
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return target.getvalue()


# ------------------------------------------------------------------------------------------------------------------- ods


def open_document(tables: str) -> bytes:
    """An ods of the given table elements."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} xmlns:calcext="urn:org:documentfoundation:names:'
        f'experimental:calc:xmlns:calcext:1.0"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr(
            "META-INF/manifest.xml", '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        )
        package.writestr("content.xml", content)
    return target.getvalue()


def document_cell(value: str, **attributes: str | int) -> str:
    """A text cell of an ods; attributes such as ``number_columns_repeated`` belong to the table."""
    given = "".join(f' table:{name.replace("_", "-")}="{each}"' for name, each in attributes.items())
    return f'<table:table-cell office:value-type="string"{given}><text:p>{value}</text:p></table:table-cell>'
