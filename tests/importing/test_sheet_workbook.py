"""Are workbooks read as data only, guarded first, with the row numbers and values that Excel shows?"""

from __future__ import annotations

import datetime as dt
import io
import os
import time
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from shopdesk.errors import UserFault
from shopdesk.importing.limits import Limits
from shopdesk.importing.sheet import tables
from tests.importing.workbooks import compound, sheet_xml, workbook_bytes

FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c r="{cell}"><v>2</v></c></row>'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "订单.csv"  # the name says nothing


def read(path: Path, content: bytes, limits: Limits | None = None) -> list[tuple[Any, list[Any]]]:
    path.write_bytes(content)
    return [(table, list(table.rows)) for table in tables(path, limits or Limits())]


def fault(path: Path, content: bytes, limits: Limits | None = None) -> UserFault:
    with pytest.raises(UserFault) as caught:
        read(path, content, limits)
    assert path.name in str(caught.value)
    assert caught.value.in_language("zh_CN") != caught.value.in_language("en")
    return caught.value


def saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_rows_are_numbered_as_excel_shows_them_blank_ones_included(file: Path) -> None:
    [(table, rows)] = read(
        file, workbook_bytes('<row r="3"><c r="B3"><v>5</v></c></row><row r="5"><c r="A5"><v>6</v></c></row>')
    )
    assert table.sheet == "Sheet1"
    assert rows == [(1, ["", ""]), (2, ["", ""]), (3, ["", 5]), (4, ["", ""]), (5, [6, ""])]


def test_values_keep_the_type_that_excel_gave_them(file: Path) -> None:
    book = openpyxl.Workbook()
    values = ["0012", 7, 2.5, True, dt.date(2026, 2, 3), dt.datetime(2026, 2, 3, 4, 5, 6), dt.time(4, 5, 6), "李四"]
    book.active.append(values)
    [(_, rows)] = read(file, saved(book))
    assert rows == [(1, values)] and [type(cell) for cell in rows[0][1]] == [type(value) for value in values]


def test_a_number_that_may_have_lost_digits_stays_a_float(file: Path) -> None:
    numbers = [999_999_999_999_999, 1e15, 3.1e17, -7.0, 0.0]
    cells = "".join(f'<c r="{column}1"><v>{number!r}</v></c>' for column, number in zip("ABCDE", numbers, strict=True))
    [(_, [(_, row)])] = read(file, workbook_bytes(f'<row r="1">{cells}</row>'))
    assert [(type(cell), cell) for cell in row] == [
        (int, 999_999_999_999_999), (float, 1e15), (float, 3.1e17), (int, -7), (int, 0),
    ]  # fmt: skip


@pytest.mark.parametrize("claimed", ["A1", "A1:A2", "A1:XFD1048576"])
def test_the_dimension_that_a_workbook_claims_is_not_believed(file: Path, claimed: str) -> None:
    """F23."""
    rows = "".join(f'<row r="{at}"><c r="A{at}"><v>{at}</v></c><c r="C{at}"><v>0</v></c></row>' for at in range(1, 51))
    [(_, read_rows)] = read(file, workbook_bytes(rows, before=f'<dimension ref="{claimed}"/>'))
    assert [cells for _, cells in read_rows] == [[at, "", 0] for at in range(1, 51)]


def test_hidden_sheets_are_read_and_flagged(file: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["a"])
    for state in ("hidden", "veryHidden"):
        sheet = book.create_sheet(state)
        sheet.append([state])
        sheet.sheet_state = state
    assert [(table.sheet, table.is_hidden) for table, _ in read(file, saved(book))] == [
        ("Sheet", False), ("hidden", True), ("veryHidden", True),
    ]  # fmt: skip


def test_hidden_rows_and_merged_headings_are_read_as_data(file: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["a", "b", "c"], [1, 2, 3], [4, 5, 6]):
        book.active.append(row)
    book.active.merge_cells("A1:B1")
    book.active.row_dimensions[2].hidden = True
    [(_, rows)] = read(file, saved(book))
    assert rows == [(1, ["a", "", "c"]), (2, [1, 2, 3]), (3, [4, 5, 6])]


def test_formulas_without_a_stored_value_are_counted(file: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["=1+1", 5, "=SUM(B1:B1)"])
    [(table, rows)] = read(file, saved(book))
    assert rows == [(1, ["", 5])]
    assert [note.in_language("en").split(" have ")[0] for note in table.notes] == ["2 formulas"]


def test_formulas_with_a_stored_value_give_it_and_an_empty_text_is_a_value(file: Path) -> None:
    row = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>""</f><v></v></c>'
        '<c r="C1"><f t="shared" ref="C1:D1" si="0">1</f><v>1</v></c><c r="D1"><f t="shared" si="0"/></c></row>'
    )
    [(table, rows)] = read(file, workbook_bytes(row))
    assert rows == [(1, [2, "", 1])] and [note.values["n"] for note in table.notes] == [1]


def test_formulas_are_counted_across_the_borders_of_the_pieces_they_are_read_in(file: Path) -> None:
    rows = "".join(
        f'<row r="{at}"><c r="A{at}"><f>1+{at}</f></c><c r="B{at}"><v>{at}</v></c></row>' for at in range(1, 60_001)
    )
    [(table, _)] = read(file, workbook_bytes(rows))
    assert [note.values["n"] for note in table.notes] == [60_000]


def test_cells_with_an_error_are_empty_and_counted(file: Path) -> None:
    [(table, rows)] = read(
        file, workbook_bytes('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>1</v></c></row>')
    )
    assert rows == [(1, ["", 1])] and [note.values["n"] for note in table.notes] == [1]


@pytest.mark.fault
@pytest.mark.parametrize(("cell", "row"), [("XFD1048576", 1048576), ("AAA900000", 900000), ("ZZ1048576", 1048576)])
def test_a_cell_far_away_is_refused_before_anything_is_kept(file: Path, cell: str, row: int) -> None:
    """F20."""
    refused = fault(file, workbook_bytes(FAR.format(cell=cell, row=row)))
    assert refused.code == "too_many_cells" and "claims" in str(refused) and "Sheet1" in str(refused)


@pytest.mark.fault
def test_a_cell_far_away_is_found_between_ordinary_ones_in_any_order(file: Path) -> None:
    ordinary = [f'<row r="{at}"><c r="A{at}"><v>1</v></c><c r="AB{at}"><v>1</v></c></row>' for at in range(1, 30_000)]
    ordinary.insert(20_000, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    assert fault(file, workbook_bytes("".join(ordinary))).code == "too_many_cells"


def test_a_cell_at_the_end_of_an_ordinary_width_is_no_reason_to_refuse(file: Path) -> None:
    [(_, rows)] = read(file, workbook_bytes(FAR.format(cell="C90000", row=90000)))
    assert len(rows) == 90_000 and rows[-1] == (90_000, ["", "", 2])


@pytest.mark.fault
@pytest.mark.parametrize("cell", ["XFE1", "A1048577", "ZZZZZZZ1", "A99999999"])
def test_a_cell_outside_the_grid_is_no_workbook(file: Path, cell: str) -> None:
    assert fault(file, workbook_bytes(FAR.format(cell=cell, row=1))).code == "damaged_file"


DOCTYPES = [
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
    '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
    "<!-- " + "x" * 3_000_000 + ' --><!DOCTYPE x [<!ENTITY a SYSTEM "http://example.com/">]>',
]


@pytest.mark.fault
@pytest.mark.parametrize("doctype", DOCTYPES, ids=["entities", "external", "late"])
@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "docProps/core.xml"]
)
def test_a_document_type_in_any_part_is_refused(file: Path, doctype: str, part: str) -> None:
    refused = fault(file, workbook_bytes(parts={part: f'<?xml version="1.0"?>{doctype}<x/>'}))
    assert refused.code == "damaged_file" and "not a valid workbook" in str(refused)


def test_parts_in_utf16_that_excel_writes_for_query_tables_are_no_hindrance(file: Path) -> None:
    part = '<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="x">AAAA</DataMashup>'.encode("utf-16")
    parts = {"customXml/item1.xml": part, "xl/customData/item1.xml": part}
    [(_, rows)] = read(file, workbook_bytes('<row r="1"><c r="A1"><v>1</v></c></row>', parts=parts))
    assert rows == [(1, [1])]


@pytest.mark.fault
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_document_type_does_not_hide_in_another_encoding(file: Path, encoding: str) -> None:
    part = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode(encoding)
    assert "not a valid workbook" in str(fault(file, workbook_bytes(parts={"xl/sharedStrings.xml": part})))


def test_text_that_speaks_of_a_document_type_is_text(file: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["<!DOCTYPE html><b>x</b>", "<!ENTITY"])
    [(_, rows)] = read(file, saved(book))
    assert rows[0][1] == ["<!DOCTYPE html><b>x</b>", "<!ENTITY"]


@pytest.mark.fault
@pytest.mark.parametrize(
    "limits",
    [
        replace(Limits(), zip_entries=3),
        replace(Limits(), unpacked_bytes=50_000),
        replace(Limits(), packing_ratio=100, packing_ratio_from_bytes=50_000),
    ],
    ids=["entries", "unpacked", "ratio"],
)
def test_a_zip_that_unpacks_beyond_belief_is_refused_from_its_directory(file: Path, limits: Limits) -> None:
    content = workbook_bytes(parts={"xl/worksheets/sheet1.xml": sheet_xml("", before="<!--" + " " * 100_000 + "-->")})
    assert fault(file, content, limits).code == "too_large"
    assert read(file, content)


def test_an_archive_of_too_many_files_is_told_their_number(file: Path) -> None:
    refused = fault(
        file, workbook_bytes(parts={"xl/worksheets/sheet1.xml": sheet_xml("")}), replace(Limits(), zip_entries=3)
    )
    assert " files, more than are taken from one archive" in refused.message.in_language("en")


@pytest.mark.fault
@pytest.mark.parametrize("cut", [1, 4, 30, 100, 300, 600, 0.5, 0.99])
def test_a_workbook_cut_short_is_damaged(file: Path, cut: float) -> None:
    """F26."""
    book = openpyxl.Workbook()
    book.active.append(["a", 1])
    content = saved(book)
    refused = fault(file, content[: int(cut * len(content)) if isinstance(cut, float) else max(4, cut)])
    assert refused.code == "damaged_file" and refused.remedy is not None


@pytest.mark.fault
def test_a_part_in_an_encoding_that_nobody_knows_is_no_workbook(file: Path) -> None:
    for part in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        content = workbook_bytes(parts={part: '<?xml version="1.0" encoding="URF-8"?><workbook/>'})
        assert fault(file, content).code == "damaged_file"


@pytest.mark.fault
def test_a_workbook_that_lost_bytes_within_is_damaged_and_no_fault_of_the_system(file: Path) -> None:
    content = workbook_bytes('<row r="1"><c r="A1"><v>1</v></c></row>')
    for at in range(4, len(content) - 400, 100):
        assert fault(file, content[:at] + content[at + 300 :]).code in ("damaged_file", "not_a_table")


@pytest.mark.fault
def test_a_part_whose_packed_bytes_are_damaged_is_damaged(file: Path) -> None:
    content = bytearray(
        workbook_bytes(
            "".join(f'<row r="{at}"><c r="A{at}"><v>{at * 7919 % 1009}</v></c></row>' for at in range(1, 500))
        )
    )
    at = content.index(b"xl/worksheets/sheet1.xml") + 40
    content[at : at + 60] = bytes(60)
    assert fault(file, bytes(content)).code == "damaged_file"


def test_macros_links_and_embedded_objects_are_no_hindrance_and_are_not_opened(file: Path) -> None:
    content = workbook_bytes(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        parts={
            "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"\x00" * 600,
            "xl/externalLinks/externalLink1.xml": "<externalLink/>",
            "xl/embeddings/oleObject1.bin": b"MZ" + b"\x00" * 100,
        },
    )
    [(_, rows)] = read(file, content)
    assert rows == [(1, [1])]


BIFF_BEGIN = bytes.fromhex("09081000") + bytes(16)


def test_a_workbook_under_a_password_says_so_whatever_its_container(file: Path) -> None:
    """F24."""
    locked = [
        compound("EncryptedPackage"),
        compound("Workbook", BIFF_BEGIN + bytes.fromhex("2f000600") + bytes(6)),
        compound("Book", BIFF_BEGIN + bytes.fromhex("86000000") + bytes.fromhex("2f000600") + bytes(6)),
    ]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", b"\x8a\x01\x02")
        package.writestr("META-INF/manifest.xml", '<m:manifest><m:encryption-data m:checksum="x"/></m:manifest>')
    wholly = (
        io.BytesIO()
    )  # as LibreOffice locks it since version 24.8: the document is one part that nobody can look into
    with zipfile.ZipFile(wholly, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("encrypted-package", b"\x8a\x01\x02")
        package.writestr("META-INF/manifest.xml", '<m:manifest><m:encryption-data m:checksum="x"/></m:manifest>')
    for content in [*locked, target.getvalue(), wholly.getvalue()]:
        refused = fault(file, content)
        assert refused.code in ("password_protected", "password_needed") and "password" in str(refused)
        assert "密码" in refused.in_language("zh_CN")


@pytest.mark.fault
@pytest.mark.parametrize("at", [24, 30, 44, 48, 68, 76, 512, 516, 1024 + 116, 1152 + 116])
def test_a_damaged_compound_file_is_rows_or_a_sentence_and_never_a_long_walk(file: Path, at: int) -> None:
    begun = time.monotonic()
    for value in (b"\x00\x00\x00\x00", b"\x01\x00\x00\x00", b"\xf0\xff\xff\xff", b"\x02\x00\x00\x00"):
        content = bytearray(compound("Workbook", BIFF_BEGIN))
        content[at : at + 4] = value
        try:
            read(file, bytes(content))
        except UserFault as refused:
            assert refused.code in ("damaged_file", "not_a_table")
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "not_a_table"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "not_a_table"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), "not_a_table"),
        (bytes(range(256)) * 4, "not_a_table"),
        (bytes(5000), "not_a_table"),
        (b"Rar!\x1a\x07\x01\x00", "archive"),
        (b"\x1f\x8b\x08\x00abc", "archive"),
        (compound("WordDocument"), "not_a_table"),
        (compound("Contents"), "not_a_table"),
        (bytes.fromhex("0904060007001000") + bytes(50), "not_a_table"),
        (b'<?xml version="1.0"?><orders><order/></orders>', "not_a_table"),
    ],
)
def test_what_is_no_table_is_told_by_what_it_is(file: Path, content: bytes, code: str) -> None:
    assert fault(file, content).code == code


def test_a_zip_of_a_document_or_of_nothing_is_no_table(file: Path) -> None:
    for names in (["[Content_Types].xml", "word/document.xml"], ["[Content_Types].xml", "ppt/presentation.xml"], []):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as package:
            for name in names:
                package.writestr(name, "x")
        assert fault(file, target.getvalue()).code == "not_a_table"


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    cases = [(tmp_path / "gone.csv", "unreadable_file"), (tmp_path, "no_file")]
    if hasattr(os, "mkfifo"):  # a pipe is a thing of Unix
        os.mkfifo(tmp_path / "pipe.csv")
        cases.append((tmp_path / "pipe.csv", "no_file"))
    for path, code in cases:
        with pytest.raises(UserFault) as caught:
            list(tables(path, Limits()))
        assert caught.value.code == code
