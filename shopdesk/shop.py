"""What may be asked of an open shop, and what may be changed in it? One method per question; no arithmetic, no SQL."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from shopdesk import shipped
from shopdesk.analysis import coverage, overview, summary
from shopdesk.analysis.answer import Answer
from shopdesk.analysis.summary import MonthlySummary
from shopdesk.errors import UserFault
from shopdesk.importing.format import ExportFormat, load_formats
from shopdesk.importing.problems import ImportReport
from shopdesk.intake import FileOutcome, take_file
from shopdesk.period import DateRange, Month, comparison
from shopdesk.progress import SILENT, Progress
from shopdesk.store import backup, imports, months, orders, rollups
from shopdesk.store import coverage as stored_coverage
from shopdesk.store.connection import Store
from shopdesk.thresholds import DEFAULTS
from shopdesk.wording import Phrase, speaker

say = speaker("shop")

Changes = frozenset[str]
SAMPLE_MARK = "is_sample"


@dataclass(frozen=True)
class ImportOutcome:
    """The reports of every table of every file, and the table families that changed."""

    reports: tuple[ImportReport, ...]
    changes: Changes


def known_formats() -> list[dict[str, str]]:
    """The shipped formats as rows: id, platform, kind, title_zh, title_en."""
    return [
        {
            "id": known.id,
            "platform": known.platform,
            "kind": known.kind,
            "title_zh": known.title_zh,
            "title_en": known.title_en,
        }
        for known in load_formats()
    ]


def restore(path: Path, source: Path, *, now: datetime) -> Path | None:
    """Put a backup in a store's place; gives the path where the present store was set aside, or None if there was none."""
    return backup.restore(path, source, now=now)


class Shop:
    """An open store and the day it is; opened for writing by at most one program at a time."""

    def __init__(self, store: Store, now: datetime) -> None:
        self._store = store
        self._now = now
        self._formats: list[ExportFormat] | None = None

    @classmethod
    def open(cls, path: Path, *, write: bool = True, now: datetime) -> Shop:
        """Open or, for writing, make a store; raises UserFault (no_store, store_locked, newer_store, not_a_store …)."""
        return cls(Store.open(path, write=write, now=now), now)

    def __enter__(self) -> Shop:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def is_read_only(self) -> bool:
        return self._store.is_read_only

    # ---- taking files ------------------------------------------------------------------------------------------------

    def formats(self) -> list[ExportFormat]:
        """The formats, loaded once."""
        if self._formats is None:
            self._formats = load_formats()
        return self._formats

    def preview(
        self, paths: Sequence[Path], progress: Progress = SILENT, *, format_id: str | None = None
    ) -> list[FileOutcome]:
        """What importing the files would do; nothing is written."""
        return self._take(paths, progress, format_id, rehearse=True)

    def import_files(
        self, paths: Sequence[Path], progress: Progress = SILENT, *, format_id: str | None = None
    ) -> ImportOutcome:
        """Import the files, each in one transaction; a file that fails leaves the others as they are."""
        outcomes = self._take(paths, progress, format_id, rehearse=False)
        return ImportOutcome(
            tuple(report for outcome in outcomes for report in outcome.reports),
            frozenset().union(*(outcome.tables for outcome in outcomes)),
        )

    def _take(
        self, paths: Sequence[Path], progress: Progress, format_id: str | None, *, rehearse: bool
    ) -> list[FileOutcome]:
        formats = self.formats()
        if format_id is not None and format_id not in {known.id for known in formats}:
            raise UserFault(
                "unknown_format",
                say("There is no format {format}.", format=format_id),
                say("shopdesk formats lists those that are known."),
            )
        files = _files(paths)
        outcomes = []
        for at, path in enumerate(files):
            share = Progress(
                lambda fraction, what, at=at, path=path: progress.step((at + fraction) / len(files), what or path.name),  # type: ignore[misc]
                progress.is_cancelled,
            )
            progress.step(at / len(files), path.name)
            outcomes.append(
                take_file(
                    self._store,
                    path,
                    formats=formats,
                    format_id=format_id,
                    rehearse=rehearse,
                    now=self._now,
                    progress=share,
                )
            )
        progress.step(1.0)
        return outcomes

    def make_sample(self, progress: Progress = SILENT) -> ImportOutcome:
        """Import the bundled exports by the ordinary way and mark the store as the sample shop."""
        outcome = self.import_files([shipped.resource("samples")], progress)
        self._store.set_meta(SAMPLE_MARK, "1")
        return outcome

    def history(self) -> list[dict[str, Any]]:
        """The imports in the store, newest first, each with the later imports that changed its rows."""
        return imports.history(self._store.db)

    def undo(self, import_id: int, *, with_later: bool = False) -> Changes:
        """Take an import back; raises UserFault later_imports naming those that changed its rows, unless with_later."""
        return imports.undo(self._store.db, import_id, with_later=with_later)

    # ---- questions ---------------------------------------------------------------------------------------------------

    def is_empty(self) -> bool:
        return not self.history()

    def is_sample(self) -> bool:
        return self._store.meta(SAMPLE_MARK) == "1" and not self.is_empty()

    def currency(self) -> str:
        return self._store.meta("currency") or "CNY"

    def coverage(self) -> Mapping[str, Any]:
        """Per kind: first and last day, spans with their imports, gaps."""
        return stored_coverage.by_kind(self._store.db)

    def months(self) -> list[Month]:
        """The months in which anything was placed or paid, oldest first."""
        return [Month.parse(text) for text in rollups.months(self._store.db)]

    def default_month(self) -> Month:
        """The last wholly covered month, else the latest."""
        return coverage.default_month(self.coverage(), self._now.date())

    def overview(
        self, *, month: Month | None = None, as_of: date | None = None, comparison_name: str = "previous_month"
    ) -> Answer:
        """The month's figures, what they are compared with, the money list."""
        raise NotImplementedError
