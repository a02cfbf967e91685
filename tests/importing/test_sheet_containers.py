"""Is every container of a workbook guarded before it is read, and are its sheets, merged cells and oddities told alike?"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from shopdesk.errors import UserFault
from shopdesk.importing.limits import Limits
from shopdesk.importing.sheet import tables
from tests.importing.workbooks import binary_workbook, document_cell, old_workbook, open_document, workbook_bytes

ROWS = [["编号", "金额"], ["A-1", 12.5], [None, None], ["甲", -3.0]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "订单.xls"


def read(path: Path, content: bytes, limits: Limits | None = None) -> list[tuple[Any, list[Any]]]:
    path.write_bytes(content)
    return [(table, list(table.rows)) for table in tables(path, limits or Limits())]


def fault(path: Path, content: bytes) -> UserFault:
    with pytest.raises(UserFault) as caught:
        read(path, content)
    assert path.name in str(caught.value) and caught.value.remedy is not None
    return caught.value


@pytest.mark.parametrize("version", [5, 8])
def test_an_old_workbook_is_read_sheet_by_sheet_hidden_ones_flagged(file: Path, version: int) -> None:
    found = read(file, old_workbook({"订单": ROWS, "旧单": [["甲"]]}, version=version, hidden=["旧单"]))
    assert [(table.sheet, table.is_hidden, rows) for table, rows in found] == [
        ("订单", False, [(1, ["编号", "金额"]), (2, ["A-1", 12.5]), (3, ["", ""]), (4, ["甲", -3])]),
        ("旧单", True, [(1, ["甲"])]),
    ]


@pytest.mark.parametrize(
    ("code_page", "encoding"),
    [(936, "gbk"), (None, "gbk"), (1252, "gbk"), (1252, "utf-8"), (950, "big5"), (1252, "big5")],
)
def test_chinese_of_excel_95_is_read_whatever_code_page_its_writer_declared(
    file: Path, code_page: int | None, encoding: str
) -> None:
    rows = [["訂單", "商品"], ["A-1", "杯子"]] if encoding == "big5" else [["订单", "商品"], ["A-1", "杯子"]]
    [(table, read_rows)] = read(file, old_workbook({"一月": rows}, version=5, code_page=code_page, encoding=encoding))
    assert table.sheet == "一月" and [cells for _, cells in read_rows] == rows


def test_western_letters_of_excel_95_stay_western(file: Path) -> None:
    rows = [["Größe", "Menge"], ["Café", 2.0]]
    [(_, read_rows)] = read(file, old_workbook({"a": rows}, version=5, code_page=1252, encoding="cp1252"))
    assert [cells for _, cells in read_rows] == rows


def test_a_large_workbook_of_excel_95_is_read_in_the_right_letters(file: Path) -> None:
    rows = [[f"商品{at}", float(at)] for at in range(3_000)]
    [(_, read_rows)] = read(file, old_workbook({"一": rows}, version=5))
    assert [cells for _, cells in read_rows] == rows


def test_a_binary_workbook_is_read_and_its_errors_are_counted(file: Path) -> None:
    [(table, rows)] = read(file, binary_workbook([(0, 0, "编号"), (0, 1, "金额"), (2, 0, "甲"), (2, 1, None)]))
    assert table.sheet == "Sheet1" and rows == [(1, ["编号", "金额"]), (2, ["", ""]), (3, ["甲", ""])]
    assert [note.values["n"] for note in table.notes] == [1]


def test_an_open_document_is_read_and_formulas_without_a_result_are_counted(file: Path) -> None:
    row = f"<table:table-row>{document_cell('甲')}{document_cell('乙', number_columns_repeated=2)}</table:table-row>"
    formula = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:formula="of:=1+1"/>'
        '<table:table-cell office:value-type="float" office:value="2" table:formula="of:=1+1"><text:p>2</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-repeated="16382"/></table:table-row>'
    )
    blank = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    [(table, rows)] = read(file, open_document(f'<table:table table:name="订单">{row}{formula}{blank}</table:table>'))
    assert (table.sheet, rows) == ("订单", [(1, ["甲", "乙", "乙"]), (2, ["", 2, ""]), (3, ["", 2, ""])])
    assert [note.values["n"] for note in table.notes] == [2]


def far(cells: str) -> bytes:
    return open_document(f'<table:table table:name="远">{cells}</table:table>')


@pytest.mark.fault
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (workbook_bytes('<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'), "too_many_cells"),
        (binary_workbook([(0, 0, "a"), (1_048_575, 16_383, "b")]), "too_many_cells"),
        (binary_workbook([(0, 0, "a"), (1_048_576, 0, "b")]), "damaged_file"),
        (binary_workbook([(0, 16_384, "a")]), "damaged_file"),
        (far(f'<table:table-row table:number-rows-repeated="9000">{document_cell("a", number_columns_repeated=16000)}</table:table-row>'), "too_many_cells"),
        (far(f"<table:table-row>{document_cell('a', number_columns_repeated=10**12)}</table:table-row>"), "damaged_file"),
        (far(f'<table:table-row table:number-rows-repeated="{10**15}">{document_cell("a")}</table:table-row>'), "damaged_file"),
        (far(f'<table:table-row><table:table-cell table:number-columns-repeated="{10**15}"/>{document_cell("a")}</table:table-row>'), "damaged_file"),
        (open_document('<table:table table:name="远"/>').replace(b"PK\x03\x04", b"PK\x03\x05", 1), "not_a_table"),
    ],
    ids=["xlsx", "xlsb", "xlsb below", "xlsb right", "ods", "ods right", "ods below", "ods gap", "no zip"],
)  # fmt: skip
def test_what_claims_too_much_is_refused_before_a_reader_allocates(file: Path, content: bytes, code: str) -> None:
    assert fault(file, content).code == code


@pytest.mark.fault
def test_a_second_sheet_of_one_name_hides_nothing(file: Path) -> None:
    large = f'<table:table-row table:number-rows-repeated="9000">{document_cell("a", number_columns_repeated=16000)}</table:table-row>'
    small = f"<table:table-row>{document_cell('a')}</table:table-row>"
    named = "".join(f'<table:table table:name="一">{rows}</table:table>' for rows in (large, small))
    assert fault(file, open_document(named)).code == "too_many_cells"


@pytest.mark.fault
def test_a_binary_sheet_cut_within_a_record_is_damaged(file: Path) -> None:
    content = binary_workbook([(0, 0, "a" * 50)])
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part[:40] if name.endswith("sheet1.bin") else part)
    assert fault(file, target.getvalue()).code == "damaged_file"


def test_binary_sheets_larger_than_a_piece_are_measured_whole(file: Path) -> None:
    cells = [(row, column, f"单元格{row}") for row in range(9_000) for column in (0, 7)]
    [(_, rows)] = read(file, binary_workbook([*cells, (9_100, 2, "x")]))
    assert len(rows) == 9_101 and rows[-1] == (9_101, ["", "", "x", "", "", "", "", ""])


PAGE = "<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td colspan=2>乙</td></tr></table>"
SPREADSHEETML = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:'
    'spreadsheet"><Worksheet ss:Name="a"><Table><Row><Cell ss:MergeDown="1"><Data ss:Type="String">甲</Data></Cell><Cell><Data '
    'ss:Type="Number">1</Data></Cell></Row><Row><Cell ss:Index="2"><Data ss:Type="Number">2</Data></Cell></Row><Row><Cell '
    'ss:MergeAcross="1"><Data ss:Type="String">乙</Data></Cell></Row></Table></Worksheet></Workbook>'
)


def _xlsx() -> bytes:
    book = openpyxl.Workbook()
    for row in (["甲", 1], [None, 2], ["乙", None]):
        book.active.append(row)
    book.active.merge_cells("A1:A2")
    book.active.merge_cells("A3:B3")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _ods() -> bytes:
    return open_document(
        f'<table:table table:name="a"><table:table-row>{document_cell("甲", number_rows_spanned=2, number_columns_spanned=1)}'
        f"{document_cell('1')}</table:table-row><table:table-row><table:covered-table-cell/>{document_cell('2')}</table:table-row>"
        f"<table:table-row>{document_cell('乙', number_columns_spanned=2, number_rows_spanned=1)}<table:covered-table-cell/>"
        "</table:table-row></table:table>"
    )


MERGED = [(0, 1, 0, 0), (2, 2, 0, 1)]
SHORT = [["甲", 1.0], [None, 2.0], ["乙", None]]


@pytest.mark.parametrize(
    "content",
    [
        _xlsx(),
        _ods(),
        binary_workbook([(0, 0, "甲"), (0, 1, 1.0), (1, 1, 2.0), (2, 0, "乙")], merged=MERGED),
        old_workbook({"a": SHORT}, merged=MERGED),
        PAGE.encode(),
        SPREADSHEETML.encode(),
    ],
    ids=["xlsx", "ods", "xlsb", "xls", "html", "spreadsheetml"],
)
def test_merged_cells_are_told_by_every_container_that_has_them(file: Path, content: bytes) -> None:
    [(table, rows)] = read(file, content)
    assert sorted(table.merged) == [(1, 2, 0, 0), (3, 3, 0, 1)]
    assert [cells[0] for _, cells in rows] == ["甲", "", "乙"]


def test_days_of_the_1904_system_are_the_days_that_excel_shows(file: Path) -> None:
    content = workbook_bytes(
        '<row r="1"><c r="A1" s="1"><v>42735</v></c></row>',
        parts={
            "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2">'
            '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
            "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.'
            'openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Sheet1" sheetId="1" '
            'r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target='
            '"worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            'styles" Target="styles.xml"/></Relationships>',
        },
    )
    [(_, rows)] = read(file, content)
    assert rows == [(1, [dt.date(2021, 1, 1)])]


def test_text_inside_the_cells_is_read_as_text(file: Path) -> None:
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>3107</t></is></c><c r="B1" t="inlineStr"><is><r><t>红</t></r><r><t>色</t></r></is></c></row>'
    [(_, rows)] = read(file, workbook_bytes(row))
    assert rows == [(1, ["3107", "红色"])]


def test_rows_hidden_by_a_filter_are_read(file: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["编号", "状态"], ["A", "成功"], ["B", "关闭"], ["C", "成功"]):
        book.active.append(row)
    book.active.auto_filter.ref = "A1:B4"
    book.active.auto_filter.add_filter_column(1, ["成功"])
    book.active.row_dimensions[3].hidden = True
    target = io.BytesIO()
    book.save(target)
    [(_, rows)] = read(file, target.getvalue())
    assert [cells[0] for _, cells in rows] == ["编号", "A", "B", "C"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_text_in_utf16_under_the_name_of_a_workbook_is_read(file: Path, encoding: str) -> None:
    [(table, rows)] = read(file, "编号\t金额\r\nA-1\t12.50\r\n".encode(encoding))
    assert table.delimiter == "\t" and rows == [(1, ["编号", "金额"]), (2, ["A-1", "12.50"])]


def test_an_open_document_that_is_damaged_where_its_kind_is_told_is_a_sentence(file: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        package.writestr("META-INF/manifest.xml", "<manifest:manifest>" + "".join(map(str, range(9_999))))
        package.writestr("content.xml", "<a/>")
        start = package.getinfo("META-INF/manifest.xml").header_offset + 30 + len("META-INF/manifest.xml")
    content = target.getvalue()
    assert fault(file, content.replace(b"mimetype", b"Mimetype")).code == "damaged_file"
    assert fault(file, content[:start] + b"\xff" * 200 + content[start + 200 :]).code == "damaged_file"
