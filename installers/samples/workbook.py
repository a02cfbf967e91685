"""How does a back office write a workbook? A minimal .xlsx whose bytes depend on nothing but its cells."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

Cell = str | int | float | date | None
_MOMENT = (1980, 1, 1, 0, 0, 0)  # a zip's earliest: the same bytes whenever it is made
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf xfId="0"/><xf numFmtId="164" applyNumberFormat="1" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def column_name(index: int) -> str:
    """0 → A, 26 → AA."""
    name = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        name = chr(65 + letter) + name
    return name


def _cell(reference: str, value: Cell) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        keep = ' xml:space="preserve"' if value != value.strip() else ""
        return f'<c r="{reference}" t="inlineStr"><is><t{keep}>{escape(value)}</t></is></c>'
    if isinstance(value, date):
        return f'<c r="{reference}" s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    return f'<c r="{reference}"><v>{value}</v></c>'


def sheet_xml(rows: Sequence[Sequence[Cell]], knows_its_size: bool, merged: Sequence[str] = ()) -> str:
    """One worksheet; the back office writes a ``dimension`` of A1 whatever the size, Excel the true one."""
    dimension = f"A1:{column_name(max(map(len, rows)) - 1)}{len(rows)}" if knows_its_size else "A1"
    parts = [f'{_HEAD}<worksheet xmlns="{_MAIN}"><dimension ref="{dimension}"/><sheetData>']
    for number, row in enumerate(rows, start=1):
        cells = "".join(_cell(f"{column_name(index)}{number}", value) for index, value in enumerate(row))
        parts.append(f'<row r="{number}">{cells}</row>')
    parts.append("</sheetData>")
    if merged:
        spans = "".join(f'<mergeCell ref="{span}"/>' for span in merged)
        parts.append(f'<mergeCells count="{len(merged)}">{spans}</mergeCells>')
    parts.append("</worksheet>")
    return "".join(parts)


def write_zip(path: Path, members: Mapping[str, bytes]) -> None:
    """A zip whose bytes tell neither the hour nor the machine."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, _MOMENT)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            archive.writestr(member, content, compresslevel=9)


def write_workbook(
    path: Path,
    rows: Sequence[Sequence[Cell]],
    sheet: str = "Sheet1",
    *,
    knows_its_size: bool = False,
    merged: Sequence[str] = (),
) -> None:
    """One table as .xlsx: text in the cells themselves (inlineStr), no author, no date of making."""
    content_types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    members = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{content_types}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{content_types}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{content_types}.styles+xml"/></Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
        "xl/worksheets/sheet1.xml": sheet_xml(rows, knows_its_size, merged),
    }
    write_zip(path, {name: text.encode("utf-8") for name, text in members.items()})
