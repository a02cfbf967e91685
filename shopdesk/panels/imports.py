"""How do files come in and go out again? Drop or choose, see what changes, accept; the list of imports, each can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.errors import UserFault
from shopdesk.importing.kind import KINDS
from shopdesk.panels.imports_history import ImportHistory
from shopdesk.panels.imports_preview import ImportPreview
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.drop_zone import DropZone
from shopdesk.panels.parts.file_dialog import FileDialog
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.panel import GAP, Panel
from shopdesk.panels.parts.progress_card import ProgressCard
from shopdesk.panels.parts.spelling import file_name
from shopdesk.progress import Progress
from shopdesk.wording import Phrase

START, BUSY, PREVIEW = range(3)


class ImportsPanel(Panel):
    """Nothing is written before Import is pressed; what was written can be taken back."""

    name = "imports"
    reads = frozenset({*KINDS, "imports"})
    follows_period = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._paths: list[Path] = []
        self._busy_job = ""
        self._busy_words = ""
        self.drop = DropZone(self.look, self.name)
        self.drop.dropped.connect(self.take)
        self.drop.choose.clicked.connect(self.choose)
        self.history = ImportHistory(self.look)
        self.history.undo_wanted.connect(self.undo)
        self.progress = ProgressCard(self.look, self.name, self._cancel)
        self.preview = ImportPreview(self.look, self.name)
        self.preview.accepted.connect(self.accept)
        self.preview.discarded.connect(self.discard)
        self.top = QStackedWidget()
        self.top.addWidget(self.drop)
        self.top.addWidget(self.progress)
        self.top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        start = QWidget()
        box = QVBoxLayout(start)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self.top)
        box.addWidget(self.history, 1)
        self.states = QStackedWidget()
        self.states.addWidget(start)
        self.states.addWidget(self.preview)
        self.body.addWidget(self.states, 1)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Imports")

    # ---- the list of imports ------------------------------------------------------
    def refresh(self) -> None:
        def question(shop: Any, progress: Progress) -> list[dict[str, Any]]:
            return list(shop.history())

        self.ask(question, self._show_history, "history")

    def _show_history(self, rows: list[dict[str, Any]]) -> None:
        self.history.show_rows(rows)
        self._say_headline()

    def undo(self, row: Row, with_later: bool) -> None:
        """Take an import back, and with it those that built on its rows."""
        import_id, name = int(row["import_id"]), file_name(str(row["file"]))

        def act(shop: Any, progress: Progress) -> Any:
            return shop.undo(import_id, with_later=with_later)

        def done(_changes: Any) -> None:
            self._end_busy()
            self.messages.say(
                self.tr("{file} is undone: its rows are as they were before. Import it again to put it back.").format(
                    file=name
                ),
                "good",
            )

        self._begin_busy("imports.undo", self.tr("Undoing {file}").format(file=name))
        self.desk.worker.change(
            "imports.undo", act, done, fault=self._failed, report=self.progress.report, cancelled=self._stopped
        )

    # ---- files in -------------------------------------------------------------------
    def choose(self) -> None:
        """Ask for files."""
        dialog = FileDialog(
            self,
            "imports_choose_dialog",
            self.tr("Choose exports"),
            self.desk.downloads,
            [
                self.tr("Spreadsheets") + " (*.csv *.tsv *.txt *.xlsx *.xlsm *.xlsb *.xls *.ods *.zip)",
                self.tr("All files") + " (*)",
            ],
            saves=False,
        )
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Show what importing would do; files added while a preview is shown join it."""
        if self._busy_job:
            self.messages.say(self.tr("Wait until this is done, then bring the files again."), "info")
            return
        joined = list(self._paths) if self.states.currentIndex() == 1 and not self.preview.is_result else []
        for path in paths:
            if path not in joined:
                joined.append(path)
        if not joined:
            return
        self._paths = joined
        self.desk.downloads = joined[-1].parent
        self.messages.clear()

        def question(shop: Any, progress: Progress) -> Any:
            return shop.preview(joined, progress)

        self._begin_busy("imports.preview", self.tr("Reading the files"))
        self.desk.worker.ask(
            "imports.preview",
            question,
            self._show_preview,
            fault=self._failed,
            report=self.progress.report,
            cancelled=self._stopped,
            is_for_writer=True,
        )

    def _show_preview(self, files: Sequence[Any]) -> None:
        self._end_busy()
        self.preview.show_files(files)
        self.states.setCurrentIndex(1)
        self._say_headline()
        (self.preview.accept if self.preview.accept.isEnabled() else self.preview.discard).setFocus()

    def accept(self) -> None:
        """Import what the preview shows."""
        paths = list(self._paths)

        def act(shop: Any, progress: Progress) -> Any:
            return shop.import_files(paths, progress)

        self._begin_busy("imports.import", self.tr("Importing"))
        self.desk.worker.change(
            "imports.import",
            act,
            self._imported,
            fault=self._failed,
            report=self.progress.report,
            cancelled=self._stopped,
        )

    def load_sample(self) -> None:
        """Fill the shop with the bundled exports."""
        if self._busy_job:
            return

        def act(shop: Any, progress: Progress) -> Any:
            return shop.make_sample(progress)

        self._begin_busy("imports.import", self.tr("Loading the sample shop"))
        self.desk.worker.change(
            "imports.import",
            act,
            self._imported,
            fault=self._failed,
            report=self.progress.report,
            cancelled=self._stopped,
        )

    def _imported(self, outcome: Any) -> None:
        self._end_busy()
        self._paths = []
        reports = list(outcome.reports)
        counts = {name: sum(report.rows[name] for report in reports) for name in ("new", "changed", "same", "rejected")}
        failed = {report.file for report in reports if report.error is not None}
        words: list[Phrase | str] = [
            self.tr("Files imported: {files}. Rows: {new} new, {changed} changed, {same} the same.").format(
                files=len({report.file for report in reports} - failed),
                new=f"{counts['new']:,}",
                changed=f"{counts['changed']:,}",
                same=f"{counts['same']:,}",
            )
        ]
        if counts["rejected"]:
            words.append(
                self.tr("Rows with errors, listed below: {n}. They were left out.").format(n=f"{counts['rejected']:,}")
            )
        if failed:
            words.append(self.tr("Files that could not be imported: {n}.").format(n=len(failed)))
        if counts["rejected"] or failed:
            self.preview.show_result(reports)
            self.states.setCurrentIndex(1)
        state = "warn" if counts["rejected"] or failed else "good"
        self.messages.say(words, state, self.tr("To the overview"), lambda: self.wanted.emit("overview"))
        self._say_headline()

    def discard(self) -> None:
        """Leave the preview; nothing was written by it."""
        self._paths = []
        self.states.setCurrentIndex(0)
        self._say_headline()
        self.drop.choose.setFocus()

    @property
    def is_writing(self) -> bool:
        """Whether something runs that closing the window would take back."""
        return self._busy_job in ("imports.import", "imports.undo")

    # ---- while something runs ---------------------------------------------------------
    def _begin_busy(self, job: str, words: str) -> None:
        self._busy_job, self._busy_words = job, words
        self.progress.begin(words)
        self.top.setCurrentIndex(1)
        self.states.setCurrentIndex(0)
        self.history.lock(True)
        self._say_headline()
        self.progress.cancel.setFocus()

    def _end_busy(self) -> None:
        self._busy_job = ""
        if self.progress.cancel.hasFocus():
            self.setFocus()  # the cancel button goes; the ring must not jump to its neighbour
        self.history.lock(False)
        self.top.setCurrentIndex(0)
        self.states.setCurrentIndex(0)

    def _cancel(self) -> None:
        self.desk.worker.cancel(self._busy_job)

    def _stopped(self) -> None:
        was_preview = self._busy_job == "imports.preview"
        self._end_busy()
        if was_preview:
            self._paths = []
        self.messages.say(self.tr("Stopped. Everything is as it was before."), "info")
        self._say_headline()
        self.refresh()

    def _failed(self, fault: UserFault) -> None:
        self._end_busy()
        self._paths = []
        self.messages.show_fault(fault)
        self._say_headline()
        self.refresh()

    # ---- words ------------------------------------------------------------------------
    def _say_headline(self) -> None:
        if self._busy_job:
            self.headline.setText(self._busy_words)
        elif self.states.currentIndex() == 1 and self.preview.is_result:
            self.headline.setText(self.tr("Imported, but some rows need care"))
        elif self.states.currentIndex() == 1:
            if not self.preview.is_acceptable:
                self.headline.setText(self.tr("None of these files can be imported"))
            elif self.preview.takes:
                self.headline.setText(
                    self.tr("Rows that would be new or changed: {n}").format(n=f"{self.preview.takes:,}")
                )
            else:
                self.headline.setText(self.tr("Everything in these files is already known"))
        elif self.history.rows:
            last = self.history.rows[0]
            self.headline.setText(
                self.tr("Files imported: {n}, the last on {day}").format(
                    n=len(self.history.rows), day=str(last["at"])[:10]
                )
            )
        else:
            self.headline.setText(self.tr("Bring in your first export"))

    def retranslate(self) -> None:
        self.history.retranslate()
        self.drop.retranslate()
        self.progress.retranslate()
        self.preview.retranslate()
        self._say_headline()
        super().retranslate()
