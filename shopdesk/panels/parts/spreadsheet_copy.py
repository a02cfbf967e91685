"""How does what is chosen come into Excel or WPS whole? As a table with typed cells beside the plain text, so that 18-digit numbers
and leading zeros stay what they are, and nothing a buyer typed becomes a formula.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QMimeData

from shopdesk.money import quantity_text, yuan
from shopdesk.panels.parts.frame_model import FrameModel, Row
from shopdesk.panels.parts.spelling import UNKNOWN
from shopdesk.reports.injection import guarded
from shopdesk.wording import shown

# Excel and WPS read these from a pasted table; LibreOffice takes the cell's type from sdval and sdnum, texts as they are.
_FORMATS = {"text": "\\@", "value": "#\\,##0\\.00", "qty": "General", "rate": "0\\.0%", "count": "0", "days": "0",
            "ratio": "0\\.00"}  # fmt: skip
_RATE_DIGITS = 6


def spreadsheet_copy(model: FrameModel, rows: Sequence[Row], columns: Sequence[int]) -> QMimeData:
    """Rows under their headings, in the columns given, as text/plain (tab-separated) and text/html."""
    headings = [model.heading(at) for at in columns]
    kinds = [_kind(model, at) for at in columns]
    lines = ["\t".join(guarded(_one_line(heading)) for heading in headings)]
    table = ["".join(f"<th style=\"mso-number-format:'{_FORMATS['text']}'\">{_escaped(one)}</th>" for one in headings)]
    for row in rows:
        cells = [copied_text(model, row, at) for at in columns]
        lines.append("\t".join(cells))
        table.append(
            "".join(
                f"<td style=\"mso-number-format:'{_FORMATS[kind]}'\">{_escaped(cell)}</td>"
                for kind, cell in zip(kinds, cells, strict=True)
            )
        )
    body = "".join(f"<tr>{one}</tr>" for one in table)
    copied = QMimeData()
    copied.setText("\n".join(lines))
    copied.setHtml(f'<html><head><meta charset="utf-8"></head><body><table>{body}</table></body></html>')
    return copied


def copied_text(model: FrameModel, row: Row, column: int) -> str:
    """A cell as a spreadsheet takes it: numbers without separators and with a plain minus, words as shown, unknown empty."""
    declared = model.columns[column]
    if _kind(model, column) != "text":
        return plain_cell(row.get(declared.name), declared.kind)
    value = row.get(declared.name)
    if isinstance(value, str) and declared.text is None and not declared.codes and declared.kind != "moment":
        words = shown(_one_line(value))  # as it was written; on the screen a tab inside is spelled out
    else:
        words = _one_line(model.text_of(row, column))
    return "" if words == UNKNOWN else guarded(words)


def _kind(model: FrameModel, column: int) -> str:
    """Cells written in words are texts, whatever their values are."""
    declared = model.columns[column]
    return declared.kind if declared.kind in _FORMATS and declared.text is None else "text"


def plain_cell(value: Any, kind: str) -> str:
    """A value as one types it: no separators, a plain minus, rates in percent; "" where it is unknown."""
    if not isinstance(value, int | float):
        return "" if value is None else str(value)
    if kind == "value":
        return yuan(int(value))
    if kind == "qty":
        return quantity_text(int(value))
    if kind == "rate":
        return f"{round(Decimal(repr(float(value))) * 100, _RATE_DIGITS).normalize():f}%"
    return str(value)


def _one_line(text: str) -> str:
    """Without the tabs and line ends that would begin another cell."""
    return " ".join(text.split())


def _escaped(text: str) -> str:
    return html.escape(text)
