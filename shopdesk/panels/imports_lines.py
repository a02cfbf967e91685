"""What is a line of the preview, and what does it want of her: a password, what its columns mean, to be looked at first?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from shopdesk.importing.problems import ImportReport
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.spelling import days_text, file_name, safe_text

COUNTED = ("new", "changed", "same", "rejected", "dropped")
GENERIC = "generic"  # the platform of tables that are nobody's export


def line_of(report: ImportReport, changes: list[Any], *, path: Path, is_one_of: bool) -> dict[str, Any]:
    """The line of a table; ``is_one_of`` several of its file, which are told apart by their sheets."""
    first, last = report.period
    sheet = f" · {safe_text(report.sheet)}" if report.sheet and is_one_of else ""
    return {
        "file": file_name(report.file) + sheet,
        "recognised": report.kind or "",
        "period": days_text(first, last),
        **{name: report.rows[name] for name in COUNTED},
        "report": report,
        "changes": changes,
        "path": path,
        "can_be_taken": report.error is None,
        "is_taken": report.error is None,
        "mapping": None,
    }


def needs_password(line: Row) -> bool:
    """Whether the file is locked."""
    error = line["report"].error
    return error is not None and error.code in ("password_needed", "password_wrong")


def needs_mapping(line: Row) -> bool:
    """A table nobody knows can be mapped, a mapping of her own changed, and what a plain table was taken for said better."""
    return bool(line["mapping"]) or is_unknown(line) or _is_plain(line)


def is_unknown(line: Row) -> bool:
    """Whether nobody knows the table."""
    error = line["report"].error
    return error is not None and error.code == "unknown_table"


def _is_plain(line: Row) -> bool:
    """Whether it is nobody's export: which of its columns means what was told from the headings alone."""
    report: ImportReport = line["report"]
    return report.error is None and report.kind is not None and report.platform == GENERIC


def urgency(line: Row) -> tuple[bool, int, int]:
    """Which line is opened first: one that cannot be imported, then the most rows in error, then the most that change."""
    return line["report"].error is not None, line["rejected"], line["changed"]
