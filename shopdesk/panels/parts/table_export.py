"""How does what a table shows become a file? The rows, columns, order and filter of the screen, written on the worker's thread."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.panels.parts.frame_model import FrameModel, Row
from shopdesk.panels.parts.spelling import UNKNOWN
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.panels.worker import Worker
from shopdesk.progress import Progress
from shopdesk.reports.sheet import Sheet, SheetColumn
from shopdesk.wording import speaker

say = speaker("table")

MOST_IN_WORKBOOK = 100_000  # a workbook is made in memory; beyond this csv
_READ_AT_ONCE = 2_000
_KINDS = {"value": "money", "qty": "quantity", "rate": "rate", "count": "count", "days": "count", "day": "day",
          "moment": "moment", "id": "id", "ratio": "ratio"}  # fmt: skip


def sheet_columns(model: FrameModel, columns: Sequence[int]) -> list[SheetColumn]:
    """Columns of a table as a sheet has them; those that are written in words on the screen are texts."""
    return [
        SheetColumn(model.columns[at].name, model.heading(at), _kind(model, at), is_whole=model.columns[at].wraps)
        for at in columns
    ]


def sheet_row(model: FrameModel, columns: Sequence[int], row: Row) -> Mapping[str, Any]:
    """A row's cells for a sheet: values where it can count with them, else what stands on the screen."""
    cells = {}
    for at in columns:
        name, is_text = model.columns[at].name, _kind(model, at) in ("text", "id")
        if is_text:
            words = model.text_of(row, at)
            cells[name] = None if words == UNKNOWN else words
        else:
            cells[name] = row.get(name)
    return cells


def shown_sheet(table: WorkTable, title: str, notes: Sequence[str] = ()) -> Sheet:
    """What a table of rows in memory shows, as a sheet."""
    model, columns = table.rows, table.layout_of_columns.shown()
    rows = [sheet_row(model, columns, row) for row in model.rows_shown()]
    return Sheet(title, sheet_columns(model, columns), rows, None, notes)


def export_table(
    worker: Worker,
    panel: str,
    table: WorkTable,
    path: Path,
    title: str,
    filter_text: str,
    done: Callable[[int], None],
    fault: Callable[[UserFault], None],
) -> None:
    """Write what is shown to a .xlsx or .csv; ``done`` is told the number of rows."""
    model, columns = table.rows, table.layout_of_columns.shown()
    look, store = table.look, model.store
    language, count = look.language, model.rowCount()
    is_csv = path.suffix.lower() == ".csv"
    if count > MOST_IN_WORKBOOK and not is_csv:
        fault(
            UserFault(
                "too_many_rows",
                say("{n} rows are too many for a workbook.", n=count),
                say("Filter them, or export to a name that ends in .csv."),
            )
        )
        return
    said = say("Filter: {filter}", filter=filter_text) if filter_text else None
    notes = [said.in_language(language)] if said is not None else []
    heads = sheet_columns(model, columns)
    kind = store.kind if store is not None else ""
    ids = array("q", store.ids) if store is not None else array("q")
    shown = model.rows_shown() if store is None else []

    def read(shop: Any, progress: Progress) -> list[Mapping[str, Any]]:
        found = [sheet_row(model, columns, row) for row in shown]
        for at in range(0, len(ids), _READ_AT_ONCE):
            progress.step(at / len(ids))
            found += [sheet_row(model, columns, row) for row in shop.page(kind, ids[at : at + _READ_AT_ONCE])]
        return found

    def question(shop: Any, progress: Progress) -> int:
        from shopdesk.reports.workbook import write_csv, write_workbook  # openpyxl: not before it is needed

        sheet = Sheet(title, heads, read(shop, progress), None, notes)
        progress.check()
        if is_csv:
            write_csv(path, sheet, language)
        else:
            write_workbook(path, [sheet], language)
        return count

    worker.ask(f"{panel}.export", question, done, fault=fault)


def _kind(model: FrameModel, at: int) -> str:
    declared = model.columns[at]
    if declared.name == "sku" or declared.kind == "id":
        return "id"
    return "text" if declared.text is not None or declared.codes else _KINDS.get(declared.kind, "text")
