"""How do the dialogs about mappings reach the shop? They ask here: guesses, trials, saved mappings, and what is done to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shopdesk.errors import UserFault
from shopdesk.panels.imports_mapping import MappingDialog
from shopdesk.panels.imports_mappings_box import MappingsBox
from shopdesk.panels.imports_sources import Sources
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.file_dialog import FileDialog
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.spelling import file_name

FILES = "(*.toml *.json)"


class Mappings(QObject):
    """``kept`` carries the file a mapping was made for and whether it is imported at once; ``failed`` what went wrong before a dialog."""

    kept = Signal(object, bool)
    failed = Signal(object)

    def __init__(self, desk: Desk, sources: Sources, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._sources, self._home = desk, sources, parent
        self._dialog: MappingDialog | None = None
        self._box: MappingsBox | None = None

    # ---- one table ------------------------------------------------------------------
    def map_table(self, line: Row) -> None:
        """Ask what the columns of a previewed table mean."""
        path: Path = line["path"]
        password = self._sources.password(path)

        def question(shop: Any, progress: Any) -> Any:
            return shop.guess(path, progress, password=password), shop.mappings()

        def show(answer: Any) -> None:
            guesses, own = answer
            if not guesses:
                self.failed.emit(None)
                return
            prints = {guess.fingerprint for guess in guesses}
            document = next((one for one in own if one["fingerprint"] in prints), None)
            self._open(MappingDialog(self._desk.look, path.name, guesses, document, self._home), path)

        self._desk.worker.ask("imports.guess", question, show, fault=self.failed.emit)

    def _open(self, dialog: MappingDialog, path: Path | None) -> None:
        self._dialog = dialog
        dialog.finished.connect(lambda _result: self._closed(dialog))
        dialog.saved.connect(lambda document, name, is_import: self._save(dialog, document, name, path, is_import))
        if path is not None:
            dialog.kind_wanted.connect(lambda kind: self._guess_again(dialog, path, kind))
            dialog.trial_wanted.connect(lambda document, sheet: self._try(dialog, path, document, sheet))
        dialog.open()

    def _closed(self, dialog: MappingDialog) -> None:
        if self._dialog is dialog:
            self._dialog = None
        self._desk.worker.cancel("imports.trial")

    def _while_open(self, dialog: MappingDialog, show: Callable[[Any], None]) -> Callable[[Any], None]:
        """An answer that comes after its dialog was closed is nobody's."""
        return lambda answer: show(answer) if self._dialog is dialog else None

    def _guess_again(self, dialog: MappingDialog, path: Path, kind: str) -> None:
        password = self._sources.password(path)

        def question(shop: Any, progress: Any) -> Any:
            return shop.guess(path, progress, kind=kind, password=password)

        self._desk.worker.ask(
            "imports.guess",
            question,
            self._while_open(dialog, dialog.show_guesses),
            fault=self._while_open(dialog, dialog.show_fault),
        )

    def _try(self, dialog: MappingDialog, path: Path, document: Mapping[str, Any], sheet: str | None) -> None:
        password = self._sources.password(path)

        def question(shop: Any, progress: Any) -> Any:
            return shop.try_mapping(path, document, progress, sheet=sheet, password=password)

        self._desk.worker.ask(
            "imports.trial",
            question,
            self._while_open(dialog, dialog.show_trial),
            fault=self._while_open(dialog, dialog.show_fault),
        )

    def _save(
        self, dialog: MappingDialog, document: Mapping[str, Any], name: str, path: Path | None, is_import: bool
    ) -> None:
        def act(shop: Any, progress: Any) -> Any:
            return shop.save_mapping(document, name)

        def done(_changes: Any) -> None:
            if self._dialog is dialog:
                dialog.accept()
            if path is not None:
                self.kept.emit(path, is_import)
            self._show_saved(self.tr("“{name}” is saved.").format(name=name))

        self._desk.worker.change("imports.mapping", act, done, fault=self._while_open(dialog, dialog.show_fault))

    # ---- the list of them -------------------------------------------------------------
    def open_list(self) -> None:
        """Show the saved mappings."""
        box = MappingsBox(self._desk.look, self._home)
        self._box = box
        box.finished.connect(lambda _result: self._list_closed())
        box.edit_wanted.connect(
            lambda document: self._open(MappingDialog(self._desk.look, document["id"], (), document, box), None)
        )
        box.export_wanted.connect(self._ask_where_to_write)
        box.forget_wanted.connect(self._forget)
        box.restore_wanted.connect(lambda document: self._keep(document, self.tr("“{name}” is back.")))
        box.import_wanted.connect(self._ask_what_to_read)
        self._show_saved()
        box.open()

    def _list_closed(self) -> None:
        self._box = None

    def _say(self, words: str, forgotten: Mapping[str, Any] | None = None) -> None:
        if self._box is not None:
            self._box.say(words, forgotten)

    def _complain(self, fault: UserFault) -> None:
        if self._box is not None:
            self._box.show_fault(fault)

    def _show_saved(self, words: str = "", forgotten: Mapping[str, Any] | None = None) -> None:
        if self._box is None:
            return

        def show(documents: Any) -> None:
            if self._box is not None:
                self._box.show_documents(documents)
                self._say(words, forgotten)

        # of the thread that writes: the other one may not have seen the change yet
        self._desk.worker.ask(
            "imports.mappings", lambda shop, _progress: shop.mappings(), show, fault=self._complain, is_for_writer=True
        )

    def _forget(self, document: Mapping[str, Any]) -> None:
        name = str(document["id"])
        self._desk.worker.change(
            "imports.mapping",
            lambda shop, _progress: shop.forget_mapping(name),
            lambda _changes: self._show_saved(
                self.tr("“{name}” is forgotten; what was imported by it stays.").format(name=name), document
            ),
            fault=self._complain,
        )

    def _keep(self, document: Mapping[str, Any], words: str) -> None:
        name = str(document["id"])
        self._desk.worker.change(
            "imports.mapping",
            lambda shop, _progress: shop.save_mapping(document, name),
            lambda _changes: self._show_saved(words.format(name=name)),
            fault=self._complain,
        )

    def _ask_where_to_write(self, document: Mapping[str, Any]) -> None:
        start = self._desk.downloads / f"{document['id']}.toml"
        kinds = [self.tr("Mapping") + " (*.toml)"]
        dialog = FileDialog(
            self._box or self._home, "imports_mappings_save_dialog", self.tr("Save as"), start, kinds, saves=True
        )
        dialog.setDefaultSuffix("toml")
        dialog.fileSelected.connect(lambda name: self.write(document, Path(name)))
        dialog.open()

    def write(self, document: Mapping[str, Any], path: Path) -> None:
        """Write a mapping as a text that can be passed on and read again."""
        from shopdesk.importing.declaration import declaration_text
        from shopdesk.reports.delivery import replace_file

        def question(_shop: Any, _progress: Any) -> None:
            replace_file(path, declaration_text(document).encode("utf-8"))

        words = self.tr("Written to {file}.").format(file=file_name(str(path)))
        self._desk.worker.ask("imports.mappings", question, lambda _none: self._say(words), fault=self._complain)

    def _ask_what_to_read(self) -> None:
        kinds = [self.tr("Mapping") + f" {FILES}", self.tr("All files") + " (*)"]
        dialog = FileDialog(
            self._box or self._home,
            "imports_mappings_open_dialog",
            self.tr("Read a mapping"),
            self._desk.downloads,
            kinds,
            saves=False,
        )
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()

    def read(self, path: Path) -> None:
        """Keep the mapping that a file holds, under its own name or that of the file."""

        def act(shop: Any, _progress: Any) -> Any:
            document = shop.read_mapping(path)
            return shop.save_mapping(document, str(document.get("id") or path.stem))

        words = self.tr("The mapping in {file} is saved.").format(file=file_name(str(path)))
        self._desk.worker.change("imports.mapping", act, lambda _changes: self._show_saved(words), fault=self._complain)
