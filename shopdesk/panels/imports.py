"""How do files come in and go out again? Drop, choose or paste, see what changes, accept; undo and redo; the rows that wait.

Long, since every way in and out meets here; what each page shows is in the files beside this one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.errors import UserFault
from shopdesk.importing.kind import KINDS
from shopdesk.importing.problems import ImportReport
from shopdesk.panels.imports_history import ImportHistory
from shopdesk.panels.imports_mappings import Mappings
from shopdesk.panels.imports_password import PasswordBox
from shopdesk.panels.imports_paste import PasteBox, copied_files, copied_table
from shopdesk.panels.imports_preview import ImportPreview
from shopdesk.panels.imports_sources import Sources
from shopdesk.panels.imports_tray import Tray
from shopdesk.panels.imports_twins import TwinGoods
from shopdesk.panels.imports_work import ImportWork
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.drop_zone import DropZone
from shopdesk.panels.parts.edit import decisions_edit, make
from shopdesk.panels.parts.file_dialog import FileDialog
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.labels import button, restyle
from shopdesk.panels.parts.panel import GAP, Panel
from shopdesk.panels.parts.progress_card import ProgressCard
from shopdesk.panels.parts.spelling import file_name
from shopdesk.panels.parts.stage import Stage
from shopdesk.panels.parts.where_to_find import WhereToFind
from shopdesk.progress import Progress
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.rejected_rows import CORRECTED, left_out

say = speaker("imports")

START, PREVIEW, TRAY, TWINS = range(4)
TRAY_SHOWN = 2_000  # whoever has more rows to correct does so in Excel
TABLES = "(*.csv *.tsv *.txt *.xlsx *.xlsm *.xlsb *.xls *.ods *.zip)"


class ImportsPanel(Panel):
    """Nothing is written before Import is pressed; what was written can be taken back."""

    name = "imports"
    reads = frozenset({*KINDS, "imports", "mappings", "journal"})
    follows_period = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.sources = Sources()
        self._words = ""
        self._waiting = 0
        self._locked_out: set[Path] = set()
        self._rest: list[Path] = []
        self.work = ImportWork(desk, self)
        self.work.began.connect(self._begin_busy)
        self.work.ended.connect(self._end_busy)
        self.work.failed.connect(self._failed)
        self.work.stopped.connect(self._stopped)
        self.drop = DropZone(self.look, self.name)
        self.drop.dropped.connect(self.take)
        self.drop.choose.clicked.connect(self.choose)
        self.drop.paste.clicked.connect(self.paste)
        self.history = ImportHistory(self.look)
        self.history.undo_wanted.connect(self.undo)
        self.history.redo_wanted.connect(self.redo)
        self.progress = ProgressCard(self.look, self.name, self.work.cancel)
        self.work.reported.connect(self.progress.report)
        self.mappings = Mappings(desk, self.sources, self)
        self.mappings.kept.connect(self._mapping_kept)
        self.mappings.failed.connect(self._nothing_to_map)
        self.preview = ImportPreview(self.look, self.name)
        self.preview.accepted.connect(self.accept)
        self.preview.discarded.connect(self.discard)
        self.preview.password_wanted.connect(self._ask_password)
        self.preview.mapping_wanted.connect(self.mappings.map_table)
        self.preview.tray_wanted.connect(self.open_tray)
        self.preview.ticked.connect(self._say_headline)
        self.tray = Tray(self.look, self.name)
        self.tray.retry_wanted.connect(self.retry)
        self.tray.leave_out_wanted.connect(self.leave_out)
        self.tray.export_wanted.connect(self._ask_where_to_export)
        self.tray.left.connect(self.discard)
        self.twins = TwinGoods(desk, self.name)
        self.twins.left.connect(self.discard)
        self.twins.failed.connect(self.messages.show_fault)
        self.twins.counted.connect(self._count_twins)
        self._pairs = self._pairs_open = 0
        self.to_twins = button("imports_twins", "chip")
        self.to_twins.clicked.connect(self.open_twins)
        self.to_tray = button("imports_tray", "chip")
        self.to_tray.setProperty("state", "warn")
        self.to_tray.clicked.connect(self.open_tray)
        self.to_mappings = button("imports_mappings", "quiet")
        self.to_mappings.clicked.connect(self.mappings.open_list)
        self.to_guide = button("imports_where", "quiet")
        self.to_guide.clicked.connect(lambda: self.open_guide())
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
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
        for page in (start, self.preview, self.tray, self.twins):
            self.states.addWidget(page)
        for each in (self.to_guide, self.to_mappings):
            self.head.addWidget(each)
        care = QHBoxLayout()  # what waits for her, where anything does
        care.setSpacing(8)
        for each in (self.to_tray, self.to_twins):
            care.addWidget(each)
        care.addStretch()
        self.body.addLayout(care)
        pages = QVBoxLayout()
        pages.addWidget(self.states)
        self.body.addWidget(Stage(pages), 1)

    def title(self) -> str:
        return self.tr("Imports")

    # ---- the list of imports and the tray ---------------------------------------------
    def refresh(self) -> None:
        def question(shop: Any, progress: Progress) -> Any:
            return list(shop.history()), list(shop.undone()), shop.tray()[:TRAY_SHOWN], shop.tray_count()

        self.ask(question, self._show_history, "history")
        self.twins.refresh()

    def _show_history(self, answer: tuple[list[dict[str, Any]], list[str], list[dict[str, Any]], int]) -> None:
        rows, undone, waiting, self._waiting = answer
        self.history.show_rows(rows, undone)
        self.tray.show_rows(waiting)
        self._say_headline()

    def undo(self, row: Row, with_later: bool) -> None:
        """Take an import back, and with it those that built on its rows."""
        import_id, name = int(row["import_id"]), file_name(str(row["file"]))

        def act(shop: Any, progress: Progress) -> Any:
            return shop.undo(import_id, with_later=with_later)

        def done(_changes: Any) -> None:
            self.messages.say(
                self.tr("{file} is undone: its rows are as they were before.").format(file=name),
                "good",
                self.tr("Do it again"),
                self.redo,
            )

        self.work.change("imports.undo", self.tr("Undoing {file}").format(file=name), act, done)

    def redo(self) -> None:
        """Import again what the last undo took back."""
        if self.work.is_busy:
            return

        def act(shop: Any, progress: Progress) -> Any:
            return shop.redo(progress)

        self.work.change("imports.redo", self.tr("Importing again"), act, self._imported)

    def open_tray(self) -> None:
        """Show the rows that wait, the first cell in error ready to be typed over."""
        self._show_page(TRAY)
        self.tray.begin()

    def open_twins(self) -> None:
        """Show the goods that may be one under two names."""
        self._show_page(TWINS)
        self.twins.begin()

    def _count_twins(self, pairs: int, waiting: int) -> None:
        self._pairs, self._pairs_open = pairs, waiting
        self.to_twins.setProperty("state", "warn" if waiting else "")
        restyle(self.to_twins)
        self._say_headline()

    def retry(self, entry: Mapping[str, Any], changes: Mapping[str, str]) -> None:
        """Bring in a row of the tray with its cells corrected."""
        tray_id, row = int(entry["tray_id"]), entry["row"]

        def act(shop: Any, progress: Progress) -> Any:
            return shop.retry(tray_id, changes, progress)

        def done(outcome: Any) -> None:
            problems = [(one.column, one.message) for report in outcome.reports for one in report.problems]
            problems += [(None, report.error.message) for report in outcome.reports if report.error is not None]
            self._show_page(TRAY)
            if problems:
                self.messages.say(
                    self.tr("Row {row} still cannot be taken; the reason stands beside it.").format(row=row), "warn"
                )
                self.tray.show_refusal(problems)
            else:
                self.messages.say(self.tr("Row {row} is in.").format(row=row), "good")
                self.refresh()

        self.work.change("imports.retry", self.tr("Bringing row {row} in").format(row=row), act, done)

    def leave_out(self, entry: Mapping[str, Any]) -> None:
        """Ask for a row of the tray no more; Ctrl+Z lets it wait again."""
        asked = say("row {row} left out", row=str(entry["row"]))
        told = self.tr("Row {row} is left out: it is not asked for again.").format(row=entry["row"])
        make(
            self.desk,
            decisions_edit(asked, [left_out(entry)]),
            done=lambda _kept: self.messages.say(told, "good", self.tr("Undo"), self.desk.changes.undo),
            fault=self._failed,
        )

    def _ask_where_to_export(self) -> None:
        start = self.desk.downloads / (self.tr("Rejected rows") + ".xlsx")
        kinds = [self.tr("Excel workbook") + " (*.xlsx)"]
        dialog = FileDialog(self, "imports_export_dialog", self.tr("Save as"), start, kinds, saves=True)
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(lambda name: self.export_tray(Path(name)))
        dialog.open()

    def export_tray(self, path: Path) -> None:
        """Write the rows that wait as a workbook that is corrected in Excel and imported like any file."""
        language = self.look.language

        def question(shop: Any, progress: Progress) -> None:
            from shopdesk.reports.tray_sheets import tray_sheets
            from shopdesk.reports.workbook import write_workbook

            write_workbook(path, tray_sheets(shop.tray(), language), language)

        def done(_nothing: None) -> None:
            self.messages.say(
                self.tr("Written to {file}. Correct the cells there, save it, and drop it here.").format(
                    file=file_name(str(path))
                ),
                "good",
            )

        self.ask(question, done, "export")

    # ---- files in ---------------------------------------------------------------------
    def choose(self) -> None:
        """Ask for files."""
        kinds = [self.tr("Spreadsheets") + f" {TABLES}", self.tr("All files") + " (*)"]
        title = self.tr("Choose exports")
        dialog = FileDialog(self, "imports_choose_dialog", title, self.desk.downloads, kinds, saves=False)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.open()

    def paste(self) -> None:
        """Take what is on the clipboard: files as if they were dropped, a table after it has a name."""
        mime = QGuiApplication.clipboard().mimeData()
        files, table = copied_files(mime), copied_table(mime)
        if files:
            self.take(files)
        elif table is None:
            self.messages.say(
                self.tr(
                    "There is no table on the clipboard. Select cells in Excel or WPS with their headings, copy, and paste here."
                ),
                "info",
            )
        elif not self._must_wait():
            box = PasteBox(self.look, table[0], self.desk.now().date(), self)
            box.named.connect(lambda name: self._take_pasted(name, *table))
            box.open()

    def _take_pasted(self, name: str, text: str, page: str) -> None:
        self._begin_sources()
        folder = self.sources.folder()

        def question(shop: Any, progress: Progress) -> Path:
            return Path(shop.lay_down_paste(folder, name, text, page, progress))

        def laid_down(path: Path) -> None:
            self.sources.add_pasted(path)
            self._read_files()

        self.work.read("imports.paste", self.tr("Reading what was copied"), question, laid_down)

    def take(self, paths: Sequence[Path]) -> None:
        """Show what importing would do; files added while a preview is shown join it."""
        if self._must_wait() or not paths:
            return
        self._begin_sources()
        self.sources.add(paths)
        self.desk.downloads = self.sources.paths[-1].parent
        self._read_files()

    def _must_wait(self) -> bool:
        if self.work.is_busy:
            self.messages.say(self.tr("Wait until this is done, then bring the files again."), "info")
        return self.work.is_busy

    def _begin_sources(self) -> None:
        """A preview that is open is joined; after anything else the list begins anew."""
        if self.states.currentIndex() != PREVIEW or self.preview.is_result:
            self._forget_sources()
        self.messages.clear()

    def _forget_sources(self) -> None:
        self.sources.clear()
        self._locked_out.clear()
        self._rest = []
        self.preview.lines = []

    def _read_files(self) -> None:
        paths, options = list(self.sources.paths), self.sources.options()

        def question(shop: Any, progress: Progress) -> Any:
            return shop.preview(paths, progress, **options), shop.mappings()

        self.work.read("imports.preview", self.tr("Reading the files"), question, self._show_preview)

    def _show_preview(self, answer: tuple[Sequence[Any], Sequence[Mapping[str, Any]]]) -> None:
        files, own = answer
        self.preview.show_files(files, [one["id"] for one in own])
        self._show_page(PREVIEW)
        (self.preview.accept if self.preview.accept.isEnabled() else self.preview.discard).setFocus()
        locked = next((line for line in self.preview.locked() if line["path"] not in self._locked_out), None)
        if locked is not None:
            self._ask_password(locked)

    def _ask_password(self, line: Row) -> None:
        """Open the box for a locked file; a file whose box is left is not asked for again by itself."""
        path: Path = line["path"]
        self._locked_out.add(path)
        box = PasswordBox(line["file"], is_wrong=line["report"].error.code == "password_wrong", parent=self)

        def typed(password: str) -> None:
            self._locked_out.discard(path)
            self.sources.set_password(path, password)
            self._read_files()

        box.given.connect(typed)
        box.open()

    def _mapping_kept(self, path: Path, is_import: bool) -> None:
        """A file is known now: import it at once, or show what it would change; other files stay in the preview."""
        if is_import:
            self._rest = [other for other in self.sources.paths if other != path]
            self.accept([path])
        else:
            self._read_files()

    def _nothing_to_map(self, fault: UserFault | None) -> None:
        if fault is not None:
            self.messages.show_fault(fault)
        else:
            self.messages.say(
                self.tr("This file has no line of headings above its rows, so there is nothing to map."), "info"
            )

    def accept(self, paths: Sequence[Path]) -> None:
        """Import the files of the preview that are ticked."""
        taken, options = list(paths), self.sources.options()

        def act(shop: Any, progress: Progress) -> Any:
            return shop.import_files(taken, progress, **options)

        if taken:
            self.work.change("imports.import", self.tr("Importing"), act, self._imported)

    def load_sample(self) -> None:
        """Fill the shop with the bundled exports."""

        def act(shop: Any, progress: Progress) -> Any:
            return shop.make_sample(progress)

        if not self.work.is_busy:
            self.work.change("imports.import", self.tr("Loading the sample shop"), act, self._imported)

    def _imported(self, outcome: Any) -> None:
        rest, self._rest = self._rest, []
        if rest:
            self.sources.keep(rest)
        else:
            self._forget_sources()
        reports: list[ImportReport] = list(outcome.reports)
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
            self._show_page(PREVIEW)
        state = "warn" if counts["rejected"] or failed else "good"
        self.messages.say(words, state, self.tr("To the overview"), lambda: self.wanted.emit("overview"))
        self._say_headline()
        if rest:
            self._read_files()

    def discard(self) -> None:
        """Leave the preview or the tray; nothing was written by it."""
        self._forget_sources()
        self._show_page(START)
        self.drop.choose.setFocus()

    def open_guide(self, kind: str | None = None) -> None:
        """Where the exports are found; ``kind``: the one that is missing."""
        WhereToFind(self.look, self, kind=kind).open()

    def leave(self) -> None:
        self.sources.clear()

    @property
    def is_writing(self) -> bool:
        """Whether something runs that closing the window would take back."""
        return self.work.is_writing

    # ---- while something runs ---------------------------------------------------------
    def _begin_busy(self, words: str) -> None:
        self._words = words
        self.progress.begin(words)
        self.top.setCurrentIndex(1)
        self.history.lock(True)
        self.tray.lock(True)
        if self.work.job != "imports.retry":  # a row is in at once: the page stays
            self._show_page(START)
            self.progress.cancel.setFocus()

    def _end_busy(self) -> None:
        if self.progress.cancel.hasFocus():
            self.setFocus()  # the cancel button goes; the ring must not jump to its neighbour
        self.history.lock(False)
        self.tray.lock(False)
        self.top.setCurrentIndex(0)
        self._say_headline()

    def _stopped(self) -> None:
        self._forget_sources()
        self._show_page(START)
        self.messages.say(self.tr("Stopped. Everything is as it was before."), "info")
        self.refresh()

    def _failed(self, fault: UserFault) -> None:
        if self.states.currentIndex() != TRAY:
            self._forget_sources()
            self._show_page(START)
        self.messages.show_fault(fault)
        self.refresh()

    # ---- words ------------------------------------------------------------------------
    def _show_page(self, page: int) -> None:
        self.states.setCurrentIndex(page)
        self._say_headline()

    def _say_headline(self) -> None:
        page, waiting = self.states.currentIndex(), self._waiting
        for each in (self.to_guide, self.to_mappings):
            each.setVisible(page == START)
        self.to_tray.setVisible(page == START and waiting > 0)
        self.to_twins.setVisible(page == START and self._pairs > 0)
        self.to_twins.setText(self.tr("Codes alike: {n}").format(n=f"{self._pairs_open or self._pairs:,}"))
        self.to_tray.setText(self.tr("Rows to correct: {n}").format(n=f"{waiting:,}"))
        self.headline.setText(self._headline(page, waiting))

    def _headline(self, page: int, waiting: int) -> str:
        if self.work.is_busy and page != TRAY:
            return self._words
        if page == TRAY:
            if not waiting:
                return self.tr("No row waits to be corrected")
            return self.tr("Rows that wait to be corrected: {n}").format(n=f"{waiting:,}")
        if page == TWINS and self._pairs_open:
            return self.tr("Codes or names that may mean the same goods: {n}").format(n=f"{self._pairs_open:,}")
        if page == TWINS:
            return self.tr("No pair of codes waits for your word")
        if page == PREVIEW and self.preview.is_result:
            return self.tr("Imported, but some rows need care")
        if page == PREVIEW:
            if not self.preview.is_acceptable:
                return self.tr("None of these files can be imported")
            rows, is_at_most = self.preview.coming
            if rows and is_at_most:
                return self.tr("Rows that would be new or changed: at most {n}").format(n=f"{rows:,}")
            if rows:
                return self.tr("Rows that would be new or changed: {n}").format(n=f"{rows:,}")
            return self.tr("Everything in these files is already known")
        if self.history.rows:
            day = str(self.history.rows[0]["at"])[:10]
            files = sum(not str(row["file"]).endswith(CORRECTED) for row in self.history.rows)
            return self.tr("Files imported: {n}, the last on {day}").format(n=files, day=day)
        return self.tr("Bring in your first export")

    def retranslate(self) -> None:
        for part in (self.history, self.drop, self.progress, self.preview, self.tray, self.twins):
            part.retranslate()
        self.to_mappings.setText(self.tr("My mappings…"))
        self.to_guide.setText(self.tr("Where to find the exports…"))
        self._say_headline()
        super().retranslate()
