"""Are web pages and SpreadsheetML files under the name of a workbook read as the tables they show?"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from shopdesk.errors import UserFault
from shopdesk.importing.limits import Limits
from shopdesk.importing.sheet import tables


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "订单.xls"


def read(path: Path, content: bytes, limits: Limits | None = None) -> list[tuple[Any, list[Any]]]:
    path.write_bytes(content)
    return [(table, list(table.rows)) for table in tables(path, limits or Limits())]


PAGE = '<html><head><meta charset="{charset}"></head><body><table><tr><th>编号</th><th>金额</th></tr><tr><td>1</td><td>2</td></table>'


@pytest.mark.parametrize(
    ("declared", "written", "told"),
    [
        ("gb2312", "gbk", "gb18030"),
        ("gb2312", "utf-8", "utf-8"),  # the page lies
        ("utf-8", "gbk", "gb18030"),  # the page lies
        ("big5", "utf-8-sig", "utf-8"),
        ("utf-16", "utf-16", "utf-16-le"),
        ("shift_jis", "utf-8", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_is_written_in(file: Path, declared: str, written: str, told: str) -> None:
    [(table, rows)] = read(file, PAGE.format(charset=declared).encode(written))
    assert table.encoding == told and rows == [(1, ["编号", "金额"]), (2, ["1", "2"])]


def test_cells_that_span_others_stand_at_the_top_left(file: Path) -> None:
    page = (
        "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr>"
        "<tr><td>e<td rowspan=2 colspan=2>f<tr><td>g</table>"
    )
    [(_, rows)] = read(file, page.encode())
    assert [cells for _, cells in rows] == [["a", "b", ""], ["", "c", "d"], ["e", "f", ""], ["g", "", ""]]


def test_text_in_cells_is_read_as_a_browser_shows_it(file: Path) -> None:
    page = "<div><p>说明</p><table><tr><td> a\n  <b>b</b>&nbsp;&amp;<br>c</td><td><script>x</script></td><td>&lt;1</td></tr></table></div>"
    [(_, rows)] = read(file, page.encode())
    assert rows == [(1, ["a b &\nc", "", "<1"])]


def test_several_tables_are_several_tables(file: Path) -> None:
    found = read(file, b"<body><table><tr><td>1</table><table></table><table><tr><td><table><tr><td>2</table>3</table>")
    assert [(table.sheet, [cells for _, cells in rows]) for table, rows in found] == [
        ("1", [["1"]]),
        ("2", [["2"]]),
        ("3", [["3"]]),
    ]


@pytest.mark.fault
@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<html><body>没有表格</body></html>", "not_a_table"),
        ("<table>" + "<tr><td rowspan=60000 colspan=1000>x" + "<tr>" * 50_000, "too_large"),
        ("<table><tr>" + "<td colspan=1000>x" * 1000, "too_large"),
    ],
    ids=["none", "rows", "columns"],
)
def test_a_page_without_a_table_or_with_one_beyond_belief_is_a_sentence(file: Path, page: str, code: str) -> None:
    with pytest.raises(UserFault) as caught:
        read(file, page.encode(), replace(Limits(), cells=100_000))
    assert caught.value.code == code


@pytest.mark.fault
def test_a_page_larger_than_the_bound_is_a_sentence(file: Path) -> None:
    with pytest.raises(UserFault) as caught:
        read(file, PAGE.encode() + b" " * 2000, replace(Limits(), markup_bytes=1000))
    assert caught.value.code == "too_large"


SHEET = (
    '<?xml version="1.0"{encoding}?>{doctype}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="订单"><Table>{rows}</Table>{more}</Worksheet></Workbook>'
)


def sheet(rows: str, more: str = "", encoding: str = "", doctype: str = "") -> str:
    return SHEET.format(rows=rows, more=more, encoding=encoding, doctype=doctype)


def cell(kind: str, text: str, **attributes: int) -> str:
    given = "".join(f' ss:{name}="{value}"' for name, value in attributes.items())
    return f'<Cell{given}><Data ss:Type="{kind}">{text}</Data></Cell>'


def test_cells_of_spreadsheetml_have_their_type_and_place(file: Path) -> None:
    rows = (
        f"<Row>{cell('String', 'a')}{cell('Number', '2', Index=3)}</Row>"
        f"<Row ss:Index='4'>{cell('DateTime', '2026-02-03T04:05:06.000')}{cell('Boolean', '1', MergeAcross=1)}{cell('Number', '2.5')}</Row>"
        f"<Row>{cell('Error', '#N/A')}<Cell ss:Formula='=1'/><Cell><Data ss:Type='String'>x<B>y</B></Data><Comment><Data>no</Data></Comment></Cell></Row>"
    )
    [(table, read_rows)] = read(file, sheet(rows).encode())
    assert (table.sheet, table.is_hidden) == ("订单", False)
    assert read_rows == [
        (1, ["a", "", 2]), (2, []), (3, []), (4, [dt.datetime(2026, 2, 3, 4, 5, 6), True, "", 2.5]), (5, ["", "", "xy"]),
    ]  # fmt: skip
    assert [note.values["n"] for note in table.notes] == [1, 1]


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312", "utf-16"])
def test_spreadsheetml_is_read_in_the_encoding_it_declares(file: Path, encoding: str) -> None:
    content = sheet(f"<Row>{cell('String', '李四')}</Row>", encoding=f' encoding="{encoding}"').encode(encoding)
    [(_, rows)] = read(file, content)
    assert rows == [(1, ["李四"])]


def test_a_hidden_sheet_of_spreadsheetml_is_flagged(file: Path) -> None:
    more = '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>'
    [(table, _)] = read(file, sheet(f"<Row>{cell('String', 'a')}</Row>", more).encode())
    assert table.is_hidden


@pytest.mark.fault
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (sheet("", doctype='<!DOCTYPE x [<!ENTITY a "b">]>'), "damaged_file"),
        (sheet("<Row>" + cell("String", "a"))[:-40], "damaged_file"),
        (sheet(f"<Row ss:Index='1048577'>{cell('String', 'a')}</Row>"), "damaged_file"),
        (
            sheet("".join(f"<Row>{cell('String', 'a', Index=16384)}</Row>" for _ in range(100))),
            "too_many_cells",
        ),
    ],
    ids=["doctype", "cut", "outside", "far"],
)
def test_spreadsheetml_that_no_program_writes_is_a_sentence(file: Path, content: str, code: str) -> None:
    with pytest.raises(UserFault) as caught:
        read(file, content.encode(), replace(Limits(), cells=1_000_000))
    assert caught.value.code == code
