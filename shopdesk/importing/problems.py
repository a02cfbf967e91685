"""What was wrong with a file, row by row, and how is it told? Input faults are rows in a report, never exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase

COUNTS = ("read", "new", "changed", "same", "rejected", "dropped")


@dataclass(frozen=True)
class RowProblem:
    """One fault of one row. ``row`` counts from 1 as Excel shows it; ``column`` is the heading as written, or None."""

    row: int
    column: str | None
    value: str | None
    code: str
    message: Phrase


@dataclass(frozen=True)
class SkippedLine:
    """A line that is no data row (preamble, blank, total, footer), or the first of a run of them; or a dropped row."""

    row: int
    reason: Phrase


@dataclass(frozen=True)
class Fault:
    """Why nothing was taken: code, message, remedy."""

    code: str
    message: Phrase
    remedy: Phrase | None = None


@dataclass(frozen=True)
class ImportReport:
    """What became of one table of one file; ``file`` is the path as given. ``rows`` holds the counts named in COUNTS."""

    file: str
    format: str | None = None
    platform: str | None = None
    kind: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    rows: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTS, 0))
    problems: tuple[RowProblem, ...] = ()
    skipped_lines: tuple[SkippedLine, ...] = ()
    notes: tuple[Phrase, ...] = ()
    period: tuple[str | None, str | None] = (None, None)
    import_id: int | None = None
    error: Fault | None = None

    def with_import(self, import_id: int | None) -> ImportReport:
        return replace(self, import_id=import_id)

    def with_error(self, error: Fault) -> ImportReport:
        return replace(self, error=error)

    def repeated(self) -> ImportReport:
        """The same report for the same file taken again: what was new or changed then is the same now."""
        rows = dict(self.rows)
        rows["same"] += rows["new"] + rows["changed"]
        rows["new"] = rows["changed"] = 0
        return replace(self, rows=rows)

    @property
    def needs_care(self) -> bool:
        """Whether the command line should answer 1 for this table."""
        return bool(self.rows["rejected"] or self.error)

    def to_json(self, language: str) -> dict[str, Any]:
        """The object of product.md, every key always present."""
        said = {
            "file": self.file,
            "format": self.format,
            "platform": self.platform,
            "kind": self.kind,
            "encoding": self.encoding,
            "sheet": self.sheet,
            "header_row": self.header_row,
            "rows": {name: self.rows[name] for name in COUNTS},
            "problems": [
                {
                    "row": problem.row,
                    "column": problem.column,
                    "value": problem.value,
                    "code": problem.code,
                    "message": problem.message.in_language(language),
                }
                for problem in self.problems
            ],
            "skipped_lines": [
                {"row": line.row, "reason": line.reason.in_language(language)} for line in self.skipped_lines
            ],
            "notes": [note.in_language(language) for note in self.notes],
            "period": {"from": self.period[0], "to": self.period[1]},
            "import_id": self.import_id,
            "error": None,
        }
        if self.error is not None:
            said["error"] = {
                "code": self.error.code,
                "message": self.error.message.in_language(language),
                "remedy": self.error.remedy.in_language(language) if self.error.remedy else None,
            }
        return said

    def to_record(self) -> dict[str, Any]:
        """Plain values for the ledger, phrases kept without a language; ``from_record`` is the way back."""
        return {
            "file": self.file,
            "format": self.format,
            "platform": self.platform,
            "kind": self.kind,
            "encoding": self.encoding,
            "sheet": self.sheet,
            "header_row": self.header_row,
            "rows": dict(self.rows),
            "problems": [
                [problem.row, problem.column, problem.value, problem.code, _plain(problem.message)]
                for problem in self.problems
            ],
            "skipped_lines": [[line.row, _plain(line.reason)] for line in self.skipped_lines],
            "notes": [_plain(note) for note in self.notes],
            "period": list(self.period),
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any], *, file: str, import_id: int | None) -> ImportReport:
        return cls(
            file=file,
            format=record["format"],
            platform=record["platform"],
            kind=record["kind"],
            encoding=record["encoding"],
            sheet=record["sheet"],
            header_row=record["header_row"],
            rows={name: record["rows"].get(name, 0) for name in COUNTS},
            problems=tuple(
                RowProblem(row, column, value, code, _phrase(message))
                for row, column, value, code, message in record["problems"]
            ),
            skipped_lines=tuple(SkippedLine(row, _phrase(reason)) for row, reason in record["skipped_lines"]),
            notes=tuple(_phrase(note) for note in record["notes"]),
            period=(record["period"][0], record["period"][1]),
            import_id=import_id,
        )


def _plain(phrase: Phrase) -> list[Any]:
    values = {
        name: {"phrase": _plain(value)} if isinstance(value, Phrase) else value for name, value in phrase.values.items()
    }
    return [phrase.context, phrase.source, values]


def _phrase(plain: list[Any]) -> Phrase:
    context, source, kept = plain
    values = {
        name: _phrase(value["phrase"]) if isinstance(value, dict) and "phrase" in value else value
        for name, value in kept.items()
    }
    return Phrase(context, source, values)
