"""Does a sheet that is read in pieces give the very rows that it gives as a whole, and is it judged before each piece is read?"""

from __future__ import annotations

import random
import zipfile
from pathlib import Path
from typing import Any

import pytest

from shopdesk.errors import UserFault
from shopdesk.importing import large_sheet, package
from shopdesk.importing.limits import Limits
from shopdesk.importing.sheet import tables
from shopdesk.importing.table import Cell
from tests.importing.workbooks import MAIN, sheet_xml, workbook_bytes

STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/></numFmts>'
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="14"/><xf numFmtId="10"/>'
    "</cellXfs></styleSheet>"
)
LIMITS = Limits()
Rows = list[tuple[int, list[Cell]]]


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Sheets are cut however small they are; whether each one was."""
    were_cut: list[bool] = []
    begun = large_sheet.LargeSheet.begun

    def seen(*given: Any) -> large_sheet.LargeSheet | None:
        made = begun(*given)
        were_cut.append(made is not None)
        return made

    monkeypatch.setattr(package, "LARGE_FROM_BYTES", 0)
    monkeypatch.setattr(large_sheet, "PIECE_BYTES", 1_000)
    monkeypatch.setattr(large_sheet, "_CHUNK", 700)
    monkeypatch.setattr(large_sheet.LargeSheet, "begun", seen)
    return were_cut


def read(path: Path, limits: Limits = LIMITS) -> list[tuple[str | None, bool, Rows, list[str]]]:
    """Sheet, whether hidden, the rows that hold anything, without the empty cells at their ends, and the notes."""
    found = []
    for table in tables(path, limits):
        rows = [(number, filled(cells)) for number, cells in table.rows]
        assert [number for number, _ in rows] == list(range(1, len(rows) + 1))
        notes = [note.in_language("en") for note in table.notes]
        found.append((table.sheet, table.is_hidden, [row for row in rows if row[1]], notes))
    return found


def filled(cells: list[Cell]) -> list[Cell]:
    end = max((at for at, cell in enumerate(cells, 1) if cell not in ("", None)), default=0)
    return cells[:end]


def both(path: Path, cut: list[bool]) -> list[tuple[str | None, bool, Rows, list[str]]]:
    """The sheets of a workbook, read in pieces, after a comparison with the same read as a whole."""
    in_pieces = read(path)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(package, "LARGE_FROM_BYTES", 1 << 40)
        were = len(cut)
        assert read(path) == in_pieces and len(cut) == were
    return in_pieces


def saved(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def many_rows(count: int, columns: str = "ABC") -> str:
    return "".join(
        f'<row r="{row}">'
        + "".join(f'<c r="{column}{row}" t="inlineStr"><is><t>{column} of {row}</t></is></c>' for column in columns)
        + "</row>"
        for row in range(1, count + 1)
    )


CELLS = (
    '<c r="{at}" t="inlineStr"><is><t xml:space="preserve"> 杯子 &amp; &lt;壶&gt; </t></is></c>',
    '<c r="{at}" t="inlineStr"><is><r><t>两</t></r><r><rPr><b/></rPr><t>段</t></r></is></c>',
    '<c r="{at}"><v>12</v></c>',
    '<c r="{at}"><v>0.1</v></c>',
    '<c r="{at}"><v>404792370000006966</v></c>',
    '<c r="{at}" s="1"><v>46203.40752</v></c>',
    '<c r="{at}" s="2"><v>46203</v></c>',
    '<c r="{at}" s="3"><v>0.051</v></c>',
    '<c r="{at}" t="b"><v>1</v></c>',
    '<c r="{at}" t="e"><v>#N/A</v></c>',
    '<c r="{at}" t="s"><v>1</v></c>',
    '<c r="{at}" t="str"><f>A1&amp;"b"</f><v>ab</v></c>',
    '<c r="{at}"><f>SUM(A1:B1)</f></c>',
    '<c r="{at}" s="1"/>',
)


@pytest.mark.parametrize("seed", range(12))
def test_any_rows_are_the_same_in_pieces_as_whole(seed: int, tmp_path: Path, cut: list[bool]) -> None:
    chance = random.Random(seed)
    rows, number = [], chance.randrange(1, 4)
    for _ in range(chance.randrange(30, 120)):
        number += 1 if chance.random() < 0.9 else chance.randrange(2, 40)
        columns = sorted(chance.sample("ABCDEFGH", chance.randrange(1, 7)))
        cells = "".join(chance.choice(CELLS).format(at=f"{column}{number}") for column in columns)
        rows.append(f'<row r="{number}" ht="15">{cells}</row>' if chance.random() < 0.95 else f'<row r="{number}"/>')
    shared = f'<sst xmlns="{MAIN}"><si><t>一</t></si><si><r><t>二</t></r><rPh sb="0" eb="1"><t>er</t></rPh></si></sst>'
    parts = {"xl/styles.xml": STYLES, "xl/sharedStrings.xml": shared, **registered("styles", "sharedStrings")}
    [(_, _, read_rows, notes)] = both(saved(tmp_path / "a.xlsx", workbook_bytes("".join(rows), parts=parts)), cut)
    assert cut == [True] and len(read_rows) > 20 and notes


def registered(*stems: str) -> dict[str, str]:
    """The workbook's list of parts, with more than the one sheet in it."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    more = "".join(f'<Relationship Id="x{stem}" Type="{kind}/{stem}" Target="{stem}.xml"/>' for stem in stems)
    return {
        "xl/_rels/workbook.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{kind}/worksheet" Target="worksheets/sheet1.xml"/>{more}</Relationships>'
        )
    }


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(sheet_xml(many_rows(60)).replace("</worksheet>", '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>'), id="merged"),
        pytest.param(sheet_xml(many_rows(60)).replace(' r="', ' q="'), id="no numbers"),
        pytest.param(sheet_xml(many_rows(60)).replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace("xmlns=", "xmlns:x="), id="prefixed"),
        pytest.param(sheet_xml(many_rows(60), before="<cols>" + '<col min="1" max="1"/>' * 4_000 + "</cols>"), id="long head"),
    ],
)  # fmt: skip
def test_a_sheet_that_cannot_be_cut_is_read_as_a_whole(sheet: str, tmp_path: Path, cut: list[bool]) -> None:
    path = saved(tmp_path / "a.xlsx", workbook_bytes(parts={"xl/worksheets/sheet1.xml": sheet}))
    [(_, _, rows, _)] = both(path, cut)
    assert len(rows) == 60
    assert cut == [False]


def test_a_cell_far_away_in_the_last_piece_is_refused_before_it_is_read(tmp_path: Path, cut: list[bool]) -> None:
    rows = many_rows(200) + '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    path = saved(tmp_path / "a.xlsx", workbook_bytes(rows))
    with pytest.raises(UserFault) as caught:
        read(path)
    assert caught.value.code == "too_many_cells" and cut == [True]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(many_rows(80).replace('<c r="A70"', '<c r="ZZZZ70"'), id="beside the grid"),
        pytest.param(many_rows(80).replace('<c r="A70"', '<c r="A70'), id="no XML"),
        pytest.param(many_rows(80) + many_rows(80), id="out of order"),
    ],
)
def test_what_is_broken_behind_the_first_pieces_breaks_the_whole_file(
    rows: str, tmp_path: Path, cut: list[bool]
) -> None:
    with pytest.raises(UserFault) as caught:
        read(saved(tmp_path / "a.xlsx", workbook_bytes(rows)))
    assert caught.value.code == "damaged_file" and cut == [True]


def test_a_sheet_whose_end_is_missing_is_not_taken_for_whole(tmp_path: Path, cut: list[bool]) -> None:
    sheet = sheet_xml(many_rows(80)).removesuffix("</sheetData></worksheet>")
    path = saved(tmp_path / "a.xlsx", workbook_bytes(parts={"xl/worksheets/sheet1.xml": sheet}))
    with pytest.raises(UserFault) as caught:
        read(path)
    assert caught.value.code == "damaged_file" and cut == [False]


def test_several_large_sheets_hidden_ones_among_them_keep_their_names_and_order(
    tmp_path: Path, cut: list[bool]
) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = ["订单", "旧订单", "空表"]
    states = ["", ' state="hidden"', ""]
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"{state}/>'
        for at, (name, state) in enumerate(zip(names, states, strict=True), 1)
    )
    listed = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}/worksheet" Target="worksheets/sheet{at}.xml"/>' for at in (1, 2, 3)
    )
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{kind}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>',
        "xl/worksheets/sheet1.xml": sheet_xml(many_rows(90, "BD")),
        "xl/worksheets/sheet2.xml": sheet_xml(many_rows(50)),
        "xl/worksheets/sheet3.xml": sheet_xml(""),
    }
    found = both(saved(tmp_path / "a.xlsx", workbook_bytes(parts=parts)), cut)
    assert [(name, is_hidden, len(rows)) for name, is_hidden, rows, _ in found] == [
        ("订单", False, 90),
        ("旧订单", True, 50),
        ("空表", False, 0),
    ]
    assert found[0][2][4] == (5, ["", "B of 5", "", "D of 5"])
    assert cut == [True, True, False]


def test_a_reader_that_loses_interest_leaves_no_thread_waiting(tmp_path: Path, cut: list[bool]) -> None:
    path = saved(tmp_path / "a.xlsx", workbook_bytes(many_rows(900)))
    found = tables(path, LIMITS)
    rows = next(found).rows
    assert next(rows)[1][0] == "A of 1"
    rows.close()  # type: ignore[attr-defined]
    found.close()  # type: ignore[attr-defined]
    with zipfile.ZipFile(path) as again:
        assert again.testzip() is None
    assert cut == [True]
