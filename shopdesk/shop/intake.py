"""What would a file bring, and what did it bring?"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from shopdesk.errors import UserFault
from shopdesk.progress import SILENT, Progress
from shopdesk.shop.open_store import OpenStore
from shopdesk.shop.outcomes import ImportOutcome
from shopdesk.store import mappings
from shopdesk.store import undo as undoing
from shopdesk.wording import speaker

if TYPE_CHECKING:
    from shopdesk.importing.format import ExportFormat
    from shopdesk.reception import FileOutcome

say = speaker("shop")


class Intake(OpenStore):
    """Files looked at and taken, by the shipped formats and the owner's own."""

    _formats: list[ExportFormat] | None = None  # the shipped ones, once they are asked for

    def preview(
        self,
        paths: Sequence[Path],
        progress: Progress = SILENT,
        *,
        format_id: str | None = None,
        password: str | None = None,
        passwords: Mapping[Path, str] | None = None,
        pasted: frozenset[Path] = frozenset(),
    ) -> list[FileOutcome]:
        """What importing the files would do; nothing is written. The options are those of ``import_files``."""
        return self._take(paths, progress, format_id, password, passwords, pasted, rehearse=True)

    def import_files(
        self,
        paths: Sequence[Path],
        progress: Progress = SILENT,
        *,
        format_id: str | None = None,
        password: str | None = None,
        passwords: Mapping[Path, str] | None = None,
        pasted: frozenset[Path] = frozenset(),
    ) -> ImportOutcome:
        """Import the files, each in one transaction; a file that fails leaves the others as they are.

        ``password``: of the locked ones among them, ``passwords`` those of single ones; the report of a file that wants one has
        the error ``password_needed``. ``pasted``: files that ``lay_down_paste`` made: their text is kept, so that it can be done again.
        """
        return self._taken(self._take(paths, progress, format_id, password, passwords, pasted, rehearse=False))

    def _taken(self, outcomes: Sequence[FileOutcome]) -> ImportOutcome:
        """What an import has come to. Once something came in, what was undone before cannot be done again."""
        changes = frozenset[str]().union(*(outcome.tables for outcome in outcomes))
        if changes:
            undoing.forget_undone(self._store.db)
        return ImportOutcome(tuple(report for outcome in outcomes for report in outcome.reports), changes)

    def _take(
        self,
        paths: Sequence[Path],
        progress: Progress,
        format_id: str | None,
        password: str | None,
        passwords: Mapping[Path, str] | None,
        pasted: frozenset[Path],
        *,
        rehearse: bool,
    ) -> list[FileOutcome]:
        from shopdesk.import_process import is_worth_it, take_files_apart
        from shopdesk.reception import take_files

        formats = self._known()
        if format_id is not None and not any(format_id == known.id or format_id in known.ids for known in formats):
            raise UserFault(
                "unknown_format",
                say("There is no format {format}.", format=format_id),
                say("“shopdesk formats” lists those that are known."),
            )
        take = take_files_apart if self._imports_apart and is_worth_it(paths) else take_files
        return take(
            self._store,
            paths,
            formats=formats,
            format_id=format_id,
            rehearse=rehearse,
            now=self._now,
            progress=progress,
            password=password,
            passwords=passwords,
            pasted=pasted,
        )

    def lay_down_paste(self, folder: Path, name: str, text: str, page: str, progress: Progress = SILENT) -> Path:
        """Make what was copied in another program (as text, as a web page) a table in ``folder`` that is taken like a file."""
        from shopdesk.importing.pasted import lay_down

        return lay_down(folder, name, text, page, progress)

    def _known(self) -> list[ExportFormat]:
        """The shipped formats and the owner's own."""
        from shopdesk.importing.format import BadFormat, from_document, load_formats

        if self._formats is None:
            self._formats = load_formats()
        own = []
        for document in mappings.documents(self._store.db):
            # one made by another version is passed over: its files are unknown again, and can be mapped anew
            with contextlib.suppress(BadFormat):
                own.append(from_document(document))
        return [*self._formats, *own]
