"""What was imported when, and how is it taken back and done again?"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.progress import SILENT, Progress
from shopdesk.shop.intake import Intake
from shopdesk.shop.outcomes import Changes, ImportOutcome
from shopdesk.shop.whole_store import SAMPLE_MARK
from shopdesk.store import identity, ledger
from shopdesk.store import undo as undoing
from shopdesk.wording import speaker

say = speaker("shop")


class Ledger(Intake):
    """The imports in the store."""

    def make_sample(self, progress: Progress = SILENT) -> ImportOutcome:
        """Mark the store as the sample shop and import the bundled exports by the ordinary way.

        The mark comes first: a sample shop whose making was interrupted is finished by the next call, as files are known again.
        """
        from shopdesk.reception import sample_files

        identity.set_value(self._store.db, SAMPLE_MARK, "1")
        return self.import_files(sample_files(), progress)

    def history(self) -> list[dict[str, Any]]:
        """The imports in the store, newest first, each with the later imports that changed its rows."""
        return ledger.history(self._store.db)

    def import_line(self) -> tuple[list[tuple[int, str]], list[str]]:
        """The imports in the store (id, file), newest first, and the files that ``redo`` would import again."""
        return ledger.files(self._store.db), self.undone()

    def undo(self, import_id: int, *, with_later: bool = False) -> Changes:
        """Take an import back; raises UserFault later_imports naming those that changed its rows, unless with_later."""
        return undoing.undo(self._store.db, import_id, with_later).kinds

    def undone(self) -> list[str]:
        """The files that ``redo`` would import again; empty where nothing was undone since the last import."""
        return [entry["file"] for entry in undoing.last_undone(self._store.db)]

    def redo(self, progress: Progress = SILENT) -> ImportOutcome:
        """Import again what the newest undo took back, from where it was; undos can be done again until the next import.

        Raises UserFault nothing_undone, or file_changed where a file is gone or another one by now: then nothing happens.
        """
        from shopdesk.importing.source import undone_file
        from shopdesk.reception import take_file

        entries = undoing.last_undone(self._store.db)
        if not entries:
            raise UserFault("nothing_undone", say("There is no undo to do again since the last import."))
        outcomes = []
        with tempfile.TemporaryDirectory() as folder:
            paths = [undone_file(entry, Path(folder), progress) for entry in entries]
            for entry, path in zip(entries, paths, strict=True):
                outcomes.append(
                    take_file(
                        self._store,
                        path,
                        formats=self._known(),
                        format_id=entry["asked_format"],
                        rehearse=False,
                        now=self._now,
                        progress=progress,
                        name=entry["file"],
                        content=entry["content"],
                    )
                )
        undoing.forget_undone(self._store.db, entries[0]["undo_no"])
        return ImportOutcome(
            tuple(report for outcome in outcomes for report in outcome.reports),
            frozenset[str]().union(*(outcome.tables for outcome in outcomes)),
        )
