"""How do the rejected rows look on a sheet of their own? One sheet a format, with the reasons beside the cells to correct."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from shopdesk.importing.headings import tray_heading
from shopdesk.importing.tray_sheet import FILE_HEADING, REASON_HEADING, ROW_HEADING, headings_of
from shopdesk.reports.sheet import Sheet, SheetColumn


def tray_sheets(entries: Sequence[Mapping[str, Any]], language: str) -> list[Sheet]:
    """The rows of the tray that have cells, sheet by sheet; import the workbook again once they are corrected."""
    by_format: dict[str, list[Mapping[str, Any]]] = {}
    for entry in entries:
        if entry["cells"]:
            by_format.setdefault(entry["format"], []).append(entry)
    sheets = []
    for format_id, rows in by_format.items():
        headings = headings_of(rows)
        columns = (
            SheetColumn("tray_id", tray_heading(format_id), "id"),
            SheetColumn("file", FILE_HEADING, "text"),
            SheetColumn("row", ROW_HEADING, "count"),
            SheetColumn("reason", REASON_HEADING, "text"),
            *(SheetColumn(f"cell {heading}", heading, "id") for heading in headings),
        )
        sheets.append(
            Sheet(
                format_id,
                columns,
                [
                    {
                        "tray_id": str(row["tray_id"]),
                        "file": row["file"],
                        "row": row["row"],
                        "reason": " ".join(
                            ": ".join(filter(None, (one["column"], one["message"].in_language(language))))
                            for one in row["problems"]
                        ),
                        **{f"cell {heading}": row["cells"].get(heading) for heading in headings},
                    }
                    for row in rows
                ],
                None,
                [],
            )
        )
    return sheets
