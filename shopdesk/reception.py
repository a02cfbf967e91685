"""What becomes of a file that is dropped on the shop? Read in a child, checked, written in one transaction, reported row by row."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from shopdesk import shipped
from shopdesk.errors import UserFault
from shopdesk.importing import read, stream
from shopdesk.importing.format import ExportFormat
from shopdesk.importing.limits import Limits
from shopdesk.importing.order import in_order
from shopdesk.importing.problems import COUNTS, Fault, ImportReport, RowProblem, SkippedLine
from shopdesk.importing.source import file_digest, files_of
from shopdesk.progress import Cancelled, Progress
from shopdesk.store import identity, imports, ledger
from shopdesk.store.connection import Store
from shopdesk.store.merging import TakeResult
from shopdesk.wording import Phrase, speaker

say = speaker("reception")

CHANGES_SHOWN = 5_000  # rows of a preview kept for the window; every row is counted


@dataclass(frozen=True)
class RowChange:
    """What an import would do, or did, to one field of one row; ``state`` is new, changed, same or rejected."""

    state: str
    row: int
    key: str | None
    field: str | None
    old: object
    new: object


@dataclass(frozen=True)
class FileOutcome:
    """One file: a report per table, the changes shown in the preview, the table families touched."""

    path: Path
    reports: tuple[ImportReport, ...]
    changes: tuple[RowChange, ...] = ()
    tables: frozenset[str] = frozenset()

    @property
    def is_done(self) -> bool:
        """Whether the file was taken: no fault of the whole file stands in its reports."""
        return not any(report.error for report in self.reports)


@dataclass
class _Table:
    """The report of one table while it grows."""

    started: stream.TableStarted
    rows: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTS, 0))
    problems: list[RowProblem] = field(default_factory=list)
    skipped: list[SkippedLine] = field(default_factory=list)
    notes: list[Phrase] = field(default_factory=list)
    period: tuple[str | None, str | None] = (None, None)

    def report(self, file: str) -> ImportReport:
        started = self.started
        return ImportReport(
            file=file,
            format=started.format,
            platform=started.platform,
            kind=started.kind,
            encoding=started.encoding,
            sheet=started.sheet,
            header_row=started.header_row,
            rows=self.rows,
            problems=tuple(sorted(self.problems, key=lambda problem: problem.row)),
            skipped_lines=tuple(sorted(self.skipped, key=lambda line: line.row)),
            notes=tuple(self.notes),
            period=self.period,
        )


def sample_files() -> list[Path]:
    """The bundled exports that this version reads: those beside the folder of what comes later."""
    folder = shipped.resource("samples")
    return [file for file in files_of(folder) if file.parent == folder]


def take_files(
    store: Store,
    paths: Sequence[Path],
    *,
    formats: Sequence[ExportFormat],
    format_id: str | None,
    rehearse: bool,
    now: datetime,
    progress: Progress,
) -> list[FileOutcome]:
    """Files, and the tables in folders, one after the other in the order that makes sense; see ``take_file``."""
    files = in_order([file for path in paths for file in files_of(path)], formats, progress)
    outcomes = []
    for at, path in enumerate(files):
        progress.step(at / len(files), path.name)
        part = progress.part(at / len(files), (at + 1) / len(files))
        outcomes.append(
            take_file(store, path, formats=formats, format_id=format_id, rehearse=rehearse, now=now, progress=part)
        )
    progress.step(1.0)
    return outcomes


def take_file(
    store: Store,
    path: Path,
    *,
    formats: Sequence[ExportFormat],
    format_id: str | None,
    rehearse: bool,
    now: datetime,
    progress: Progress,
    name: str | None = None,
    is_whole: bool = False,
) -> FileOutcome:
    """Import one file, or only tell what importing it would do (``rehearse``). ``name``: what to call it, if not by its path.
    ``is_whole``: import nothing where a row is rejected.

    A fault of the whole file becomes the ``error`` of its report: nothing of the file is in the store then. Raises
    Cancelled after taking everything back, and UserFault only where the store itself cannot be written.
    """
    called, name = name or path.name, name or str(path)
    try:
        sha256, size = file_digest(path, progress)
    except UserFault as fault:
        return FileOutcome(path, (_failed(name, fault),))
    repeat = ledger.find_repeat(store.db, sha256, format_id)
    if repeat is not None:
        return FileOutcome(
            path,
            tuple(
                ImportReport.from_record(record, file=name, import_id=repeat.import_id).repeated()
                for record in repeat.reports
            ),
        )
    source = imports.SourceFile(name=called, path=str(path.resolve()), sha256=sha256, size=size)
    writer = imports.begin(store.db, source, now.isoformat(sep=" ", timespec="seconds"), format_id)
    try:
        events = read.read_file(
            path,
            formats=formats,
            format_id=format_id,
            limits=Limits(),
            progress=progress,
            now=now.date(),
            salt=identity.value(store.db, "salt") or "",
        )
        with contextlib.closing(events):
            tables, changes = _take_events(writer, events, progress, path.name)
        known = [table for table in tables if table.started.kind is not None]
        if not known:
            writer.abandon()
            return FileOutcome(path, _unknown(name, tables))
        reports = [table.report(name) for table in tables]
        if is_whole and any(table.problems for table in tables):
            writer.abandon()
            return FileOutcome(path, tuple(reports), tuple(changes))
        if rehearse:
            writer.rehearse()
            return FileOutcome(path, tuple(reports), tuple(changes))
        import_id = writer.finish([report.to_record() for report in reports])
    except UserFault as fault:
        writer.abandon()
        return FileOutcome(path, (_failed(name, fault),))
    except Cancelled:
        writer.abandon()
        raise
    except BaseException:
        writer.abandon()
        raise
    touched = frozenset(table.started.kind for table in known if table.started.kind)
    return FileOutcome(path, tuple(report.with_import(import_id) for report in reports), tuple(changes), touched)


def _take_events(
    writer: imports.ImportWriter, events: Generator[stream.Event], progress: Progress, file: str
) -> tuple[list[_Table], list[RowChange]]:
    tables: dict[int, _Table] = {}
    changes: list[RowChange] = []
    answered: set[int] = set()
    rows = 0
    for event in events:
        progress.check()
        match event:
            case stream.TableStarted():
                tables[event.table] = _Table(event)
                if event.kind is not None:
                    writer.table(
                        event.table,
                        kind=event.kind,
                        platform=event.platform,
                        format_id=event.format,
                        sheet=event.sheet,
                        encoding=event.encoding,
                        header_row=event.header_row,
                        mapping=event.mapping,
                        fingerprint=event.fingerprint,
                    )
            case stream.RowsRead():
                _settle_currency(writer, event)
                table = tables[event.table]
                is_counted = not _fills_orders(table, event)
                rows += len(event.columns["source_row"]) if is_counted else 0
                progress.step(0.0, f"{file} · {rows:,}")  # how many will come nobody knows; that some come is seen
                taken = writer.take(event.table, event.kind, event.columns)
                if is_counted:
                    table.rows["new"] += taken.new
                    table.rows["changed"] += taken.changed
                    table.rows["same"] += taken.same
                    changes.extend(_changes(taken)[: CHANGES_SHOWN - len(changes)])
            case stream.RowsRejected():
                tables[event.table].problems.extend(event.problems)
                writer.reject(event.table, event.problems, event.cells)
            case stream.Corrections():
                answered.update(event.tray_ids.values())
            case stream.LinesSkipped() | stream.RowsDropped():
                tables[event.table].skipped.extend(event.lines)
            case stream.Noted():
                tables[event.table].notes.extend(event.notes)
            case stream.TableEnded():
                table = tables[event.table]
                table.rows["read"] = event.read
                table.rows["rejected"] = event.rejected
                table.rows["dropped"] = event.dropped
                table.period = event.period
    writer.resolve(answered)  # a row that is refused again waits anew, as it is now
    return list(tables.values()), changes


def _changes(taken: TakeResult) -> list[RowChange]:
    """What the rows of a chunk would do, in the order of the file: new rows, changed cells, rows that say the same."""
    changes = [RowChange("changed", one.row, one.key, one.field, one.old, one.new) for one in taken.changes]
    changes += [RowChange("new", row, None, None, None, None) for row in taken.new_rows]
    changes += [RowChange("same", row, None, None, None, None) for row in taken.same_rows]
    return sorted(changes, key=lambda change: change.row)


def _fills_orders(table: _Table, event: stream.RowsRead) -> bool:
    """Order rows that a line file fills on the side are no rows of the file."""
    return table.started.kind == "order_lines" and event.kind == "orders"


def _settle_currency(writer: imports.ImportWriter, event: stream.RowsRead) -> None:
    for currency in sorted({str(value) for value in event.columns.get("currency", ()) if value}):
        writer.settle_currency(currency)


def _failed(file: str, fault: UserFault) -> ImportReport:
    return ImportReport(file=file, error=Fault(fault.code, fault.message, fault.remedy))


def _unknown(file: str, tables: Sequence[_Table]) -> tuple[ImportReport, ...]:
    """The reports of a file without any known table; the first names the best guesses, or says there is none."""
    guesses = sorted(
        (guess for table in tables for guess in table.started.guesses), key=lambda guess: (-guess.score, guess.format)
    )[:3]
    if guesses:
        remedy = say(
            "It looks most like {format}, but these columns are missing: {missing}.",
            format=guesses[0].format,
            missing=list(guesses[0].missing),
        )
    else:
        remedy = say("Say what its columns are: shopdesk mapping {file}", file=Path(file).name)
    error = Fault("unknown_table", say("{file} holds no table that is known.", file=Path(file).name), remedy)
    reports = [table.report(file) for table in tables] or [ImportReport(file=file)]
    return tuple(
        ImportReport(
            file=report.file,
            encoding=report.encoding,
            sheet=report.sheet,
            skipped_lines=report.skipped_lines,
            notes=report.notes,
            error=error,
        )
        for report in reports
    )
