"""What came in and wants looking at? Rows that no import could take, goods that may be one and the same."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopdesk.errors import UserFault
from shopdesk.progress import SILENT, Progress
from shopdesk.shop.decisions import Decisions
from shopdesk.shop.intake import Intake
from shopdesk.shop.outcomes import ImportOutcome
from shopdesk.store import tray
from shopdesk.wording import speaker
from shopdesk.workflow.rejected_rows import CORRECTED, rows_left_out, subject_of

if TYPE_CHECKING:
    from shopdesk.analysis.twin_goods import Twins

say = speaker("shop")


class Tray(Intake, Decisions):
    """Rows that wait to be corrected, and names that look like typed twice."""

    def tray_count(self) -> int:
        """How many rows wait in the tray."""
        return len(self.tray()) if self._left_out() else tray.count(self._store.db)

    def tray(self) -> list[dict[str, Any]]:
        """The rows no import could take: file, row, cells, and each problem with its reason (see ``store.tray.waiting``).

        Without those that are to be left out (``workflow.rejected_rows``): their import still counts them as rejected.
        """
        gone = self._left_out()
        return [entry for entry in tray.waiting(self._store.db) if subject_of(entry) not in gone]

    def _left_out(self) -> frozenset[str]:
        return rows_left_out(self.standing("imports"))

    def retry(self, tray_id: int, changes: Mapping[str, str], progress: Progress = SILENT) -> ImportOutcome:
        """Import a row of the tray again with some cells corrected; if it is taken, it leaves the tray, else nothing happens."""
        from shopdesk.importing.pasted import text_file
        from shopdesk.importing.tray_sheet import corrected, correction_text
        from shopdesk.reception import take_file

        entry = next((one for one in self.tray() if one["tray_id"] == tray_id), None)
        if entry is None or not entry["cells"]:
            raise UserFault(
                "not_in_tray",
                say("No row {tray_id} with cells to correct waits in the tray.", tray_id=tray_id),
                say("“shopdesk tray” lists the rows that wait."),
            )
        text = correction_text(entry["format"], [(tray_id, entry["row"], corrected(entry["cells"], changes))])
        with tempfile.TemporaryDirectory() as folder:
            path = text_file(Path(folder), entry["file"])  # rows without a date take it from the name of their file
            path.write_text(text, encoding="utf-8", newline="")
            outcome = take_file(
                self._store,
                path,
                formats=self._known(),
                format_id=entry["format"],
                rehearse=False,
                now=self._now,
                progress=progress,
                name=entry["file"] + CORRECTED,
                content=text,
                is_whole=True,
            )
        return self._taken([outcome])

    def twin_goods(self, progress: Progress = SILENT) -> list[Twins]:
        """Goods whose names differ only in how they were typed, each pair with what she said of it; nothing is merged."""
        from shopdesk.analysis.twin_goods import standing_of, twins
        from shopdesk.questions.twin_goods import alike_goods

        alike = self._remembered("twin_goods", lambda: alike_goods(self._store.db, progress))
        return twins(alike, standing_of(self.standing("imports")))
