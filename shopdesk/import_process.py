"""How are files imported without the window noticing? In a process of its own, which is the one writer as long as it lives.

``take_files_apart`` answers what ``reception.take_files`` would. The thread that asks waits for it and keeps the store's lock;
what it hears are small messages, so the window has the interpreter to itself. Asked to stop, the process takes the file it is
at back and tells what it did before. Killed, it leaves what SQLite makes of an unfinished transaction: nothing.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.importing.child import emitted
from shopdesk.importing.child_life import Teller
from shopdesk.importing.format import ExportFormat, from_document
from shopdesk.importing.plain import phrase_of, plain_phrase
from shopdesk.importing.problems import Fault, ImportReport
from shopdesk.importing.source import files_of
from shopdesk.progress import Cancelled, Progress
from shopdesk.reception import FileOutcome, RowChange, take_files
from shopdesk.store.connection import Store
from shopdesk.wording import speaker

say = speaker("reception")

APART_FROM_BYTES = 1_000_000  # smaller files are done before another process has started
_STEP_SECONDS = 0.05
_AT_ONCE = 500  # problems, lines or changes of a message: taking it from the pipe must not hold the window up


def is_worth_it(paths: Sequence[Path]) -> bool:
    """Whether these files, and the tables in these folders, are so large that a process of its own pays."""
    return sum(file.stat().st_size for path in paths for file in files_of(path) if file.is_file()) >= APART_FROM_BYTES


def take_files_apart(
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
    """See ``reception.take_files``. Raises UserFault ``import_died`` where the process was ended from outside."""
    order = {
        "path": str(paths[0]) if paths else "",
        "store": str(store.path),
        "paths": [str(path) for path in paths],
        "formats": [each.document for each in formats],
        "format_id": format_id,
        "rehearse": rehearse,
        "now": now.isoformat(),
        "password": password,
        "passwords": {str(path): one for path, one in (passwords or {}).items()},
        "pasted": [str(path) for path in pasted],
    }
    heard = _Heard()
    try:
        for message in emitted("shopdesk.import_process:take", order, None, progress):
            if message[0] == "step":
                with contextlib.suppress(Cancelled):  # the process is asked to stop as soon as we wait for it again
                    progress.step(message[1], message[2])
            elif message[0] == "cancelled":
                raise Cancelled
            else:
                heard.take(message)
    except UserFault as fault:
        raise _died() if fault.code == "reader_died" else fault from None
    return heard.outcomes


def _died() -> UserFault:
    return UserFault(
        "import_died",
        say("The import was ended from outside before it was done."),
        say("Look at the list of imports for what is there, and import the rest again: nothing is taken twice."),
    )


class _Heard:
    """The outcomes as they come in, piece by piece."""

    def __init__(self) -> None:
        self.outcomes: list[FileOutcome] = []
        self._lists: dict[str, list[Any]] = {"problems": [], "skipped_lines": []}
        self._reports: list[ImportReport] = []
        self._changes: list[RowChange] = []

    def take(self, message: tuple[Any, ...]) -> None:
        name, content = message
        if name in self._lists:
            self._lists[name] += content
        elif name == "changes":
            self._changes += [RowChange(*one) for one in content]
        elif name == "report":
            self._reports.append(_report({**content, **self._lists}))
            self._lists = {name: [] for name in self._lists}
        else:
            path, tables = content
            self.outcomes.append(FileOutcome(Path(path), tuple(self._reports), tuple(self._changes), frozenset(tables)))
            self._reports, self._changes = [], []


def _report(record: Mapping[str, Any]) -> ImportReport:
    report = ImportReport.from_record(record, file=record["file"], import_id=record["import_id"])
    if record["error"] is None:
        return report
    code, message, remedy = record["error"]
    return report.with_error(Fault(code, phrase_of(message), phrase_of(remedy) if remedy else None))


# ------------------------------------------------------------------------------------------------- in the process of its own


def take(order: Mapping[str, Any], emit: Teller) -> None:
    """The work of the process: take the files, tell each outcome in pieces."""
    with Store.beside(Path(order["store"])) as store:
        try:
            outcomes = take_files(
                store,
                [Path(path) for path in order["paths"]],
                formats=[from_document(document) for document in order["formats"]],
                format_id=order["format_id"],
                rehearse=order["rehearse"],
                now=datetime.fromisoformat(order["now"]),
                progress=Progress(_steps(emit), emit.is_asked_to_stop),
                password=order["password"],
                passwords={Path(path): password for path, password in order["passwords"].items()},
                pasted=frozenset(map(Path, order["pasted"])),
            )
        except Cancelled:
            emit(("cancelled",))
            return
    for outcome in outcomes:
        for message in _told(outcome):
            emit(message)


def _steps(emit: Teller) -> Any:
    """Tells how far it is, some twenty times a second."""
    told_at = 0.0

    def report(fraction: float, what: str) -> None:
        nonlocal told_at
        if (now := time.monotonic()) - told_at >= _STEP_SECONDS or fraction >= 1:
            told_at = now
            emit(("step", fraction, what))

    return report


def _told(outcome: FileOutcome) -> Iterator[tuple[Any, ...]]:
    for report in outcome.reports:
        record = report.to_record()
        for name in ("problems", "skipped_lines"):
            yield from _in_pieces(name, record.pop(name))
        fault = report.error
        told = None
        if fault is not None:
            told = (fault.code, plain_phrase(fault.message), plain_phrase(fault.remedy) if fault.remedy else None)
        yield "report", {**record, "import_id": report.import_id, "error": told}
    yield from _in_pieces("changes", [(c.state, c.row, c.key, c.field, c.old, c.new) for c in outcome.changes])
    yield "outcome", (str(outcome.path), sorted(outcome.tables))


def _in_pieces(name: str, content: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    for at in range(0, len(content), _AT_ONCE):
        yield name, list(content[at : at + _AT_ONCE])
