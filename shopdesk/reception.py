"""What becomes of a file that is dropped on the shop? Read in a child, checked, written in one transaction, reported row by row."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from shopdesk import shipped
from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.importing import read, refusal, stream
from shopdesk.importing.child import one_for_all
from shopdesk.importing.format import ExportFormat
from shopdesk.importing.growing_report import GrowingReport
from shopdesk.importing.limits import Limits
from shopdesk.importing.order import in_order
from shopdesk.importing.pasted import kept_content
from shopdesk.importing.problems import Fault, ImportReport
from shopdesk.importing.source import file_digest, files_of
from shopdesk.progress import Cancelled, Progress
from shopdesk.store import faults, identity, imports, ledger, pages, recipients
from shopdesk.store.connection import Store
from shopdesk.store.merging import TakeResult
from shopdesk.wording import speaker

say = speaker("reception")

CHANGES_SHOWN = 5_000  # rows of a preview kept for the window; every row is counted
FIRST_LOAD_FROM_BYTES = 16_000_000  # of an import into an empty store; smaller ones gain nothing
GROWTH = 8  # bytes on the disk, the log of the transaction included, for a byte of the file


@dataclass(frozen=True)
class RowChange:
    """What an import would do, or did, to one field of one row; ``state`` is changed, or new: no field then, and ``new`` has the
    row's values by field."""

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


def sample_files() -> list[Path]:
    """The bundled exports of the sample shop."""
    return files_of(shipped.resource("samples"))


def take_files(
    store: Store,
    paths: Sequence[Path],
    *,
    formats: Sequence[ExportFormat],
    format_id: str | None,
    rehearse: bool,
    now: datetime,
    progress: Progress,
    password: str | None = None,
    passwords: Mapping[Path, str] | None = None,
    pasted: frozenset[Path] = frozenset(),
) -> list[FileOutcome]:
    """Files, and the tables in folders, one after the other in the order that makes sense; see ``take_file``.

    ``passwords``: of single files, before the one for all. ``pasted``: those laid down from the clipboard, which will not stay.
    Stopped at any moment, what was imported stays and the rest is reported as stopped; Cancelled where nothing was imported.
    """
    with one_for_all():
        files = in_order([file for path in paths for file in files_of(path)], formats, progress)
        outcomes = []
        for at, path in enumerate(files):
            try:
                progress.step(at / len(files), path.name)
                part = progress.part(at / len(files), (at + 1) / len(files))
                outcomes.append(
                    take_file(
                        store,
                        path,
                        formats=formats,
                        format_id=format_id,
                        rehearse=rehearse,
                        now=now,
                        progress=part,
                        password=(passwords or {}).get(path, password),
                        name=path.stem if path in pasted else None,
                        content=path.read_text(encoding="utf-8") if path in pasted else None,
                    )
                )
            except Cancelled:
                if rehearse or not any(outcome.is_done for outcome in outcomes):
                    raise
                return [*outcomes, *map(_stopped, files[at:])]
    with contextlib.suppress(Cancelled):  # too late: everything is done
        progress.step(1.0)
    return outcomes


def _stopped(path: Path) -> FileOutcome:
    fault = UserFault("stopped", say("{file} was not imported: you stopped before.", file=path.name))
    return FileOutcome(path, (_failed(str(path), fault),))


def take_file(
    store: Store,
    path: Path,
    *,
    formats: Sequence[ExportFormat],
    format_id: str | None,
    rehearse: bool,
    now: datetime,
    progress: Progress,
    password: str | None = None,
    name: str | None = None,
    content: str | None = None,
    is_whole: bool = False,
) -> FileOutcome:
    """Import one file, or only tell what importing it would do (``rehearse``). ``password``: of a locked file; it is kept
    nowhere. ``name``: what to call it, if not by its path. ``content``: its text, where the file itself will not stay.
    ``is_whole``: import nothing where a row is rejected. Of a content only the cells of columns that are kept stay in the store.

    A fault of the whole file, or of the store while it is written to, becomes the ``error`` of the report: nothing of the file
    is in the store then. Raises Cancelled after taking everything back.
    """
    # a name that is no text in the system's encoding is kept with its bytes spelled out
    called, name = (
        text.encode("utf-8", "backslashreplace").decode() for text in (name or path.name, name or str(path))
    )
    try:
        sha256, size = file_digest(path, progress)
        with faults.plain_faults(store.path, needed_mb=GROWTH * size // 1_000_000 + 1):
            repeat = ledger.find_repeat(store.db, sha256, format_id)
            if repeat is not None:
                return FileOutcome(path, _repeated(repeat, name))
            resolved = str(path.resolve()).encode("utf-8", "backslashreplace").decode()
            source = imports.SourceFile(name=called, path=resolved, sha256=sha256, size=size, content=content)
            events = read.read_file(
                path,
                formats=formats,
                format_id=format_id,
                limits=Limits(),
                progress=progress,
                now=now.date(),
                password=password,
                salt=identity.value(store.db, "salt") or "",
                keeps_recipients=recipients.are_kept(store.db),
            )
            is_large = size >= FIRST_LOAD_FROM_BYTES and not ledger.files(store.db)
            with store.first_load() if is_large else contextlib.nullcontext():
                writer = imports.begin(store.db, source, now.isoformat(sep=" ", timespec="seconds"), format_id)
                try:
                    with contextlib.closing(events):
                        tables, changes = _take_events(writer, events, progress, path.name)
                    if content is not None:
                        writer.keep_content(kept_content(content, [one.started for one in tables], formats))
                    # The totals of a first load take as long as its rows; until the commit she may still change her mind.
                    with pages.interruptible(store.db, progress):
                        return _settled(writer, path, name, tables, changes, rehearse=rehearse, is_whole=is_whole)
                except BaseException:
                    writer.abandon()
                    raise
    except UserFault as fault:
        return FileOutcome(path, (_failed(name, fault),))


def _repeated(repeat: ledger.StoredImport, name: str) -> tuple[ImportReport, ...]:
    return tuple(
        ImportReport.from_record(record, file=name, import_id=repeat.import_id).repeated() for record in repeat.reports
    )


def _settled(
    writer: imports.ImportWriter,
    path: Path,
    name: str,
    tables: Sequence[GrowingReport],
    changes: Sequence[RowChange],
    *,
    rehearse: bool,
    is_whole: bool,
) -> FileOutcome:
    """Commit what was taken, or take it back where it was a rehearsal, no known table or, asked for whole, has bad rows."""
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
    touched = frozenset(table.started.kind for table in known if table.started.kind)
    return FileOutcome(path, tuple(report.with_import(import_id) for report in reports), tuple(changes), touched)


def _take_events(
    writer: imports.ImportWriter, events: Generator[stream.Event], progress: Progress, file: str
) -> tuple[list[GrowingReport], list[RowChange]]:
    tables: dict[int, GrowingReport] = {}
    changes: list[RowChange] = []
    answered: set[int] = set()
    rows = 0
    for event in events:
        progress.check()
        match event:
            case stream.TableStarted():
                tables[event.table] = GrowingReport(event)
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
            case stream.RowsRead(kind=stream.RECIPIENTS):
                writer.keep_recipients(event.columns)
            case stream.RowsRead():
                for currency in sorted({str(value) for value in event.columns.get("currency", ()) if value}):
                    writer.settle_currency(currency)
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
                table.rows |= {"read": event.read, "rejected": event.rejected, "dropped": event.dropped}
                table.period = event.period
    writer.resolve(answered)  # a row that is refused again waits anew, as it is now
    return list(tables.values()), changes


def _changes(taken: TakeResult) -> list[RowChange]:
    """What the rows of a chunk would do, in the order of the file: new rows and changed cells; the rest is only counted."""
    changes = [RowChange(one.state, one.row, one.key, one.field, one.old, one.new) for one in taken.changes]
    return sorted(changes, key=lambda change: change.row)


def _fills_orders(table: GrowingReport, event: stream.RowsRead) -> bool:
    """Order rows that a line file fills on the side are no rows of the file."""
    return table.started.kind == "order_lines" and event.kind == "orders"


def _failed(file: str, fault: UserFault) -> ImportReport:
    return ImportReport(file=file, error=Fault(fault.code, fault.message, fault.remedy))


def _unknown(file: str, tables: Sequence[GrowingReport]) -> tuple[ImportReport, ...]:
    """The reports of a file without any known table: what stands in it, and what it looks most like."""
    guesses = [table.started.guesses[0] for table in tables if table.started.guesses]
    is_filled = any(table.skipped for table in tables)
    error = _failed(file, refusal.unknown_table(Path(file), guesses) if is_filled else refusal.blank(Path(file))).error
    reports = [table.report(file) for table in tables] or [ImportReport(file=file)]
    return tuple(
        ImportReport(
            file, encoding=one.encoding, sheet=one.sheet, skipped_lines=one.skipped_lines, notes=one.notes, error=error
        )
        for one in reports
    )
