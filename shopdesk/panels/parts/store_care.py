"""How is the shop's store copied out, put back and looked over? Each in a sentence, asked before anything is replaced."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.message_bar import MessageBar
from shopdesk.wording import Phrase, speaker

say = speaker("window")

FINDINGS_SHOWN = 4


class StoreCare(QObject):
    """``restored`` is called when another store lies in the old one's place and is open."""

    def __init__(self, desk: Desk, messages: MessageBar, window: QWidget, restored: Callable[[], None]) -> None:
        super().__init__(window)
        self._desk, self._messages, self._window, self._restored = desk, messages, window, restored

    # ---- out ---------------------------------------------------------------------------------------------------------
    def backup(self) -> None:
        """Ask where to, then copy."""
        from shopdesk.panels.parts.file_dialog import FileDialog

        day = self._desk.now().date().isoformat()
        start = self._desk.downloads / f"ShopDesk-{day}.db"
        dialog = FileDialog(self._window, "backup_dialog", self.tr("Back up to"), start, self._kinds(), saves=True)
        dialog.selectFile(start.name)
        dialog.setDefaultSuffix("db")
        dialog.fileSelected.connect(lambda name: self.backup_to(Path(name)))
        dialog.open()

    def backup_to(self, target: Path) -> None:
        self._messages.say([say("Copying the shop to {file}…", file=target.name)])
        self._desk.worker.ask(
            "window.backup",
            lambda shop, _progress: shop.backup(target),
            lambda _answer: self._messages.say([say("The shop is backed up in {path}.", path=str(target))], "good"),
            fault=self._messages.show_fault,
        )

    # ---- back --------------------------------------------------------------------------------------------------------
    def restore(self) -> None:
        """Choose a backup, be asked, put it in place."""
        from shopdesk.panels.parts.file_dialog import FileDialog

        folder = self._desk.store_path.with_name(self._desk.store_path.name + "-backups")
        start = folder if folder.is_dir() else self._desk.downloads
        dialog = FileDialog(
            self._window, "restore_dialog", self.tr("Choose a backup"), start, self._kinds(), saves=False
        )
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.ask_to_restore(Path(name)))
        dialog.open()

    def ask_to_restore(self, source: Path) -> None:
        from shopdesk.panels.parts.ask_box import AskBox

        box = AskBox("restore_box", self._window, self.tr("Put back a backup"))
        box.wanted.connect(lambda: self.restore_from(source))
        box.ask(
            self._desk.look.words(say("Put back {file}?", file=source.name)),
            self.tr("The shop as it is now is set aside among the automatic backups first; nothing is lost."),
            ("restore_go", self.tr("Put back")),
            ("restore_stay", self.tr("Cancel")),
        )

    def restore_from(self, source: Path) -> None:
        put_back = self._desk.restore
        if put_back is None:
            return
        self._messages.say([say("Putting back {file}…", file=source.name)])

        def done(aside: Any) -> None:
            words = [say("The backup {file} is in place.", file=source.name)]
            if aside is not None:
                words.append(say("The shop as it was before lies in {path}.", path=str(aside)))
            self._messages.say(list(words), "good")
            self._restored()

        self._desk.worker.change_store(lambda: put_back(source), done, self._messages.show_fault)

    # ---- looked over -------------------------------------------------------------------------------------------------
    def check(self) -> None:
        """Read the whole store and say whether it is sound."""
        stop = self._desk.look.words(say("Stop"))
        self._messages.say(
            [say("Checking the whole store; this may take a while…")],
            action=stop,
            act=lambda: self._desk.worker.cancel("window.check"),
        )
        self._desk.worker.ask(
            "window.check",
            lambda shop, _progress: shop.check(),
            self._checked,
            fault=self._messages.show_fault,
            cancelled=self._messages.clear,
        )

    def _checked(self, found: list[Phrase]) -> None:
        if not found:
            self._messages.say([say("The store is sound: every row, fact and daily total agrees.")], "good")
            return
        shown: list[Phrase | str] = [say("The store is damaged."), *found[:FINDINGS_SHOWN]]
        shown.append(say("Put back a backup from the menu; the damaged file is kept."))
        self._messages.say(shown, "bad")

    def _kinds(self) -> list[str]:
        return [self.tr("ShopDesk stores") + " (*.db)", self.tr("All files") + " (*)"]
