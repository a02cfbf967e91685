"""How does any table become an .xlsx or .csv that opens right, sums right and never runs what a buyer typed into a name?"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from shopdesk.analysis.summary import SummaryTable
from shopdesk.money import quantity_text, yuan
from shopdesk.reports.delivery import replace_file
from shopdesk.reports.injection import guarded, looks_like_formula
from shopdesk.reports.live_formulas import product_formula, sum_formula, with_results
from shopdesk.reports.sheet import Sheet, SheetColumn, table_sheet
from shopdesk.wording import Phrase, shown, speaker

say = speaker("paper")

FORMATS = {
    "money": "#,##0.00",
    "quantity": "#,##0.###",
    "rate": "0.0%",
    "count": "#,##0",
    "ratio": "#,##0.00",
    "day": "yyyy-mm-dd",
    "moment": "yyyy-mm-dd hh:mm:ss",
    "id": "@",
    "text": "General",
}
TENTHS = "#,##0.0"  # a count that is no whole number: points, days of cover
WIDEST, NARROWEST = 48.0, 8.0
LONGEST_CELL = 32_767
MOST_ROWS = 1_048_576
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# Excel reads _x0041_ inside a text as "A"
_ESCAPE_LOOKALIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_workbook(path: Path, sheets: Sequence[Sheet | SummaryTable], language: str) -> None:
    """Write sheets as .xlsx: typed cells, frozen bold heads, texts that can never be formulas; the same input, the same bytes.

    The file at path is replaced only by a whole one (UserFault ``cannot_write`` otherwise).
    """
    replace_file(Path(path), workbook_bytes(sheets, language))


def workbook_bytes(sheets: Sequence[Sheet | SummaryTable], language: str) -> bytes:
    """The .xlsx file of the sheets; without any sheet an empty one is made, a workbook needs one."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    taken: set[str] = set()
    results: list[dict[str, float]] = []
    for given in sheets or [Sheet(say("Month").in_language(language), (), ())]:
        sheet = table_sheet(given, language) if isinstance(given, SummaryTable) else given
        name = sheet_name(sheet.title, taken)
        taken.add(name.lower())
        results.append(_fill(book.create_sheet(name), sheet, language))
    stream = io.BytesIO()
    book.save(stream)
    return _finished(stream.getvalue(), results)


def write_csv(path: Path, sheet: Sheet, language: str) -> None:
    """Write one sheet as csv: UTF-8 with the mark Excel needs, CRLF, formulas defused; notes and title stay out."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([guarded(column.heading) for column in sheet.columns])
    for row in (*sheet.rows, *([sheet.total] if sheet.total is not None else [])):
        writer.writerow([csv_cell(row.get(column.key), kind_of(column, row), language) for column in sheet.columns])
    replace_file(Path(path), b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8", "backslashreplace"))


def csv_cell(value: Any, kind: str, language: str) -> str:
    """A value as a csv cell: money with two decimals, rates 0–1, empty where unknown, texts guarded."""
    if value is None:
        return ""
    if kind == "money" and isinstance(value, int):
        return yuan(value)
    if kind == "quantity" and isinstance(value, int):
        return quantity_text(value)
    if isinstance(value, int | float):
        return str(value)
    return guarded(value.in_language(language) if isinstance(value, Phrase) else str(value))


def kind_of(column: SheetColumn, row: Any) -> str:
    """A column's kind, or the row's own where every row has its unit."""
    return str(row.get("unit") or "text") if column.kind == "figure" else column.kind


def sheet_name(title: str, taken: set[str]) -> str:
    """A name Excel takes: 31 characters at most, none of ``[]:*?/\\``, no apostrophe at either end, unique whatever its case."""
    clean = _FORBIDDEN_IN_NAMES.sub("_", shown(title)).strip().strip("'").strip() or "Sheet"
    if clean.lower() == "history":  # Excel keeps this name for itself
        clean += "_"
    name, number = _cut(clean, 31), 1
    while name.lower() in taken:
        number += 1
        tail = f" ({number})"
        name = _cut(clean, 31 - len(tail)) + tail
    return name


def _cut(text: str, most: int) -> str:
    """As many whole words as there is room for, and a sign that more of them were there."""
    if len(text) <= most:
        return text
    part = text[: most - 1]
    words = part.rpartition(" ")[0] if text[most - 1] != " " else part
    return (words if len(words) > most // 2 else part).rstrip("' ") + "…"


def _fill(target: Any, sheet: Sheet, language: str) -> dict[str, float]:
    """Write a sheet; gives the figures of the cells that bear a formula."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    bold = Font(bold=True)
    widths = [NARROWEST] * len(sheet.columns)
    rows, results = list(sheet.rows), dict[str, float]()

    def put(row_number: int, place: int, value: Any, kind: str) -> Any:
        cell = target.cell(row_number, place)
        written = _set(cell, value, kind, language)
        if place <= len(widths):
            widths[place - 1] = max(widths[place - 1], min(WIDEST, _breadth(written) + 2.0))
        return cell

    def work_out(cell: Any, formula: str | None) -> None:
        if sheet.is_live and formula is not None:
            results[cell.coordinate] = cell.value
            cell.value = formula

    for place, column in enumerate(sheet.columns, 1):
        cell = put(1, place, column.heading, "text")
        cell.font = bold
        cell.fill = PatternFill("solid", fgColor="FFEDEFF2")
        is_words = column.kind in ("text", "id", "day", "moment")
        cell.alignment = Alignment(horizontal="left" if is_words else "right", vertical="center", wrap_text=True)
    number = 1
    for row in rows:
        number += 1
        if number >= MOST_ROWS - len(sheet.notes) - 3:
            raise ValueError(f"more rows than an Excel sheet holds: {sheet.title}")
        for place, column in enumerate(sheet.columns, 1):
            cell = put(number, place, row.get(column.key), kind_of(column, row))
            work_out(cell, product_formula(column, sheet.columns, row, number, get_column_letter))
    last = number
    if sheet.total is not None:
        number += 1
        for place, column in enumerate(sheet.columns, 1):
            cell = put(number, place, sheet.total.get(column.key), column.kind)
            work_out(cell, sum_formula(column, place, rows, sheet.total, get_column_letter))
            cell.font = bold
            cell.border = Border(top=Side(style="thin"))
        if sheet.columns and sheet.total.get(sheet.columns[0].key) is None:
            put(number, 1, say("Total"), "text").font = bold
    for note in sheet.notes:
        number += 1
        _set(target.cell(number + 1, 1), note, "text", language)
    for place, width in enumerate(widths, 1):
        target.column_dimensions[get_column_letter(place)].width = round(width, 1)
    if sheet.columns:
        target.freeze_panes = "A2"
        target.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{max(last, 1)}"
        target.print_title_rows = "1:1"
    target.page_setup.paperSize = target.PAPERSIZE_A4
    target.page_setup.orientation = "landscape" if sum(widths) > 95 else "portrait"
    target.page_setup.fitToHeight = 0
    target.sheet_properties.pageSetUpPr.fitToPage = True
    return results


def _set(cell: Any, value: Any, kind: str, language: str) -> str:
    """Put a value into a cell as its kind; gives back about how it reads, for the column's width."""
    if value is None:
        return ""
    if isinstance(value, bool):
        value = int(value)
    if isinstance(value, int | float):
        # the nearest float of a decimal shows and sums as that decimal up to 15 digits: all of a shop's money
        cell.value = value / {"money": 100, "quantity": 1000}.get(kind, 1) if kind in ("money", "quantity") else value
        cell.number_format = TENTHS if kind == "count" and isinstance(value, float) else FORMATS.get(kind, "General")
        return f"{cell.value:,.2f}"
    text = value.in_language(language) if isinstance(value, Phrase) else str(value)
    moment = _moment(text, kind)
    if moment is not None:
        cell.value = moment
        cell.number_format = FORMATS[kind]
        return text
    text = _kept_text(text)
    cell.value = text
    cell.data_type = "s"  # openpyxl would make "=1+1" a formula and "#N/A" an error
    if kind == "id":
        cell.number_format = FORMATS["id"]
    if kind == "id" or looks_like_formula(text):
        cell.quotePrefix = True
    return text


def _kept_text(text: str) -> str:
    """A text as a cell can hold it: unseen characters spelled out, Excel's own escapes escaped, its longest length."""
    if not text.isprintable():
        # a lone CR would be read back as LF anyway, blanks of every kind are legal
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = "".join(character if character in "\t\n\u00a0\u3000" else shown(character) for character in text)
    text = _ESCAPE_LOOKALIKE.sub("_x005F_", text)
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def _moment(text: str, kind: str) -> date | datetime | None:
    """A real date for day and moment columns; before 1900 Excel knows none, such days stay text."""
    try:
        if kind == "day":
            day = date.fromisoformat(text)
            return day if day.year >= 1900 else None
        if kind == "moment":
            moment = datetime.fromisoformat(text)
            return moment if moment.year >= 1900 and moment.tzinfo is None else None
    except ValueError:
        return None
    return None


def _breadth(text: str) -> float:
    """Width of the longest line in Excel's unit, Chinese characters a little over two."""
    lines = text.split("\n")
    return max(sum(2.1 if character > "\u2e80" else 1.05 for character in line) for line in lines)


def _finished(content: bytes, results: Sequence[Mapping[str, float]]) -> bytes:
    """The same workbook without the time of writing, so that the same figures always give the same file; figures beside formulas."""
    sheets = {f"xl/worksheets/sheet{number}.xml": found for number, found in enumerate(results, 1)}
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"<dcterms:(created|modified)[^>]*>.*?</dcterms:\1>", b"", part)
                part = part.replace(b"openpyxl", b"ShopDesk")
            part = with_results(part, sheets.get(name, {}))
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, part)
    return stream.getvalue()
