"""How does every panel look? ``python -m shopdesk.panels.shots DIR`` takes pictures of each: both languages, every theme, two screens.

The pictures are of the sample shop, made by the ordinary import in a temporary folder. ``DIR gallery`` takes only those of the page
of shared pieces, ``DIR dialogs`` those of every dialog, in high contrast and large text too. To add one of a panel: a step in
``pictures``; of a dialog: a line in ``gallery_dialogs.DIALOGS``.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from shopdesk import shipped
from shopdesk.panels.gallery import Gallery
from shopdesk.panels.gallery_dialogs import DIALOGS
from shopdesk.panels.main_window import MainWindow
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.opening import application, make_desk
from shopdesk.panels.parts.palette import THEMES
from shopdesk.wording import LANGUAGES

SIZES = {"": (1280, 720), "wide-": (1920, 1080)}
NOW = datetime(2026, 11, 5, 9, 30)  # the day after the last one of the bundled exports: the same pictures every day
PATIENCE_SECONDS = 180.0
GALLERY, DIALOG_ONLY = "gallery", "dialogs"
LARGE = 150  # per cent of the text size
SHORT = {"zh_CN": "zh", "en": "en"}


def wait(until: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> None:
    """Let the window live until something holds; raises TimeoutError when it never does."""
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to rest")
        loop = QEventLoop()
        QTimer.singleShot(15, loop.quit)
        loop.exec()
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Photographer:
    """A window on a shop, and the pictures of it in one language and theme."""

    def __init__(
        self, folder: Path, store: Path, open_shop: Callable[[], Any], language: str, theme: str, text_size: int = 100
    ) -> None:
        self.look = Look(language, theme)
        self.look.text_size = text_size
        self.look.apply()
        self.desk = make_desk(self.look, store, open_shop, lambda: NOW)
        self.window = MainWindow(self.desk)
        self.window.resize(*SIZES[""])
        self.window.show()
        self._busy = False
        self.desk.worker.busy.connect(self._set_busy)
        self.desk.worker.start()
        wait(lambda: self.window.ground is not None)
        self.folder, self.suffix = folder, f"{SHORT[language]}-{theme}" + ("-large" if text_size > 100 else "")

    def _set_busy(self, is_busy: bool) -> None:
        self._busy = is_busy

    def rest(self) -> None:
        """Until nothing waits or runs."""
        wait(lambda: not self._busy)

    def take(self, name: str) -> list[Path]:
        """Pictures of the window as it is, on a small screen and on a large one."""
        taken = []
        for size, extent in reversed(SIZES.items()):
            self.window.resize(*extent)
            self.rest()
            taken.append(self.folder / f"{name}-{size}{self.suffix}.png")
            self.window.grab().save(str(taken[-1]))
        return taken

    def take_dialogs(self) -> list[Path]:
        """A picture of every dialog over a small window, each with the control it opens at; then it is closed."""
        taken = []
        self.window.resize(*SIZES[""])
        for name, shown in DIALOGS.items():
            self.window.open_panel(shown.panel)
            self.rest()
            dialog = shown.make(self.window)
            dialog.show()
            dialog.activateWindow()
            self.rest()
            self.rest()  # what it asked for first may have led it to ask for more
            taken.append(self.folder / f"dialog-{name}-{self.suffix}.png")
            dialog.grab().save(str(taken[-1]))
            dialog.close()
            wait(lambda: True)
        return taken

    def close(self) -> None:
        self.window.close()
        self.desk.worker.close()
        self.window.deleteLater()
        self.look.take_off()
        wait(lambda: True)


def pictures(photographer: Photographer, files: list[Path]) -> list[Path]:
    """The panels, a finding opened, a preview of files."""
    window, taken = photographer.window, []
    photographer.rest()
    taken += photographer.take("overview")
    overview: Any = window.panels["overview"]
    if overview.table.rows.rowCount():
        overview.table.choose(0)
        taken += photographer.take("overview-finding")
        overview.table.clearSelection()
    overview.open_figure("net_sales_value")
    taken += photographer.take("overview-figure")
    window.open_panel("imports")
    photographer.rest()
    taken += photographer.take("imports")
    imports: Any = window.panels["imports"]
    window.take_files(files)
    photographer.rest()
    taken += photographer.take("imports-preview")
    for at, line in enumerate(imports.preview.lines):
        if line["changed"]:
            imports.preview.table.choose(at)
            imports.preview.details.tabs.setCurrentIndex(0)
            taken += photographer.take("imports-preview-changes")
    imports.discard()
    window.header.period.setFocus()
    window.open_panel("selection")
    photographer.rest()
    taken += photographer.take("selection")
    window.open_panel("tiers")
    photographer.rest()
    taken += photographer.take("tiers")
    tiers: Any = window.panels["tiers"]
    if tiers.table.rows.rowCount():
        tiers.table.choose(0)
        photographer.rest()
        taken += photographer.take("tiers-buyer")
    window.open_panel("replenishment")
    photographer.rest()
    taken += photographer.take("replenishment")
    window.open_panel("returns")
    photographer.rest()
    taken += photographer.take("returns")
    returns: Any = window.panels["returns"]
    for page in ("rates", "causes", "watch", "fixes"):
        returns.show_page(page)
        photographer.rest()
        taken += photographer.take(f"returns-{page}")
    returns.show_page("cases")
    window.open_panel("compliance")
    photographer.rest()
    taken += photographer.take("compliance")
    checks: Any = window.panels["compliance"]
    if checks.table.rows.rowCount():
        checks.table.choose(0)
        photographer.rest()
        taken += photographer.take("compliance-item")
    window.open_panel("summary")
    photographer.rest()
    taken += photographer.take("summary")
    window.open_panel("rulebook")
    photographer.rest()
    taken += photographer.take("rulebook")
    rulebook: Any = window.panels["rulebook"]
    rulebook.search.setText("退款" if window.look.language.startswith("zh") else "refund")
    taken += photographer.take("rulebook-found")
    return taken


def gallery_pictures(folder: Path) -> list[Path]:
    """The whole page of shared pieces, in every language and theme."""
    taken = []
    for language in LANGUAGES:
        for theme in THEMES:
            look = Look(language, theme)
            look.set_still(True)  # a bar that moves would make another picture each time
            gallery = Gallery(look)
            gallery.show()
            wait(lambda: True)
            page = gallery.unroll()
            wait(lambda: True)
            taken.append(folder / f"gallery-{SHORT[language]}-{theme}.png")
            page.grab().save(str(taken[-1]))
            gallery.close()
            look.take_off()
    return taken


def tray_pictures(photographer: Photographer, files: list[Path]) -> list[Path]:
    """What an import said, the rows it left waiting, goods that are alike."""
    photographer.rest()
    window, taken = photographer.window, []
    window.take_files(files)
    photographer.rest()
    imports: Any = window.panels["imports"]
    imports.preview.accept.click()
    photographer.rest()
    taken += photographer.take("imports-result")
    imports.open_tray()
    taken += photographer.take("imports-tray")
    imports.open_twins()
    taken += photographer.take("imports-twins")
    return taken


def shoot(folder: Path, open_shop: Callable[[Path], Any], *, only: str = "") -> list[Path]:
    """All pictures, of a filled shop and of an empty one, into a folder; ``only``: those of the gallery or of the dialogs."""
    application()
    folder.mkdir(parents=True, exist_ok=True)
    taken = [] if only == DIALOG_ONLY else gallery_pictures(folder)
    if only == GALLERY:
        return taken
    with tempfile.TemporaryDirectory(prefix="shopdesk-shots-") as place:
        filled, empty, waiting = (Path(place) / f"{name}.db" for name in ("sample", "empty", "waiting"))
        files = preview_files(Path(place))
        for language, theme, size in (
            *((language, theme, 100) for language in LANGUAGES for theme in THEMES),
            *((language, THEMES[0], LARGE) for language in LANGUAGES),
        ):
            photographer = Photographer(folder, filled, lambda: open_shop(filled), language, theme, size)
            if not photographer.window.ground or not photographer.window.ground.months:
                photographer.window.load_sample()
                photographer.rest()
                photographer.window.open_panel("overview")
            if only != DIALOG_ONLY:
                taken += pictures(photographer, files)
            taken += photographer.take_dialogs()
            photographer.close()
            if only != DIALOG_ONLY:
                photographer = Photographer(folder, empty, lambda: open_shop(empty), language, theme, size)
                taken += photographer.take("overview-empty")
                photographer.close()
                photographer = Photographer(folder, waiting, lambda: open_shop(waiting), language, theme, size)
                taken += tray_pictures(photographer, files)
                photographer.close()
    return taken


def open_shop(store: Path) -> Any:
    """The real shop, on the day of ``NOW``."""
    from shopdesk.shop import Shop

    return Shop.open(store, write=True, now=NOW)


def preview_files(folder: Path) -> list[Path]:
    """Exports for the preview: one the shop holds already, one that goes on from it, with rows to correct, one of another trade."""
    known = sorted(path for path in shipped.resource("samples").glob("*.xlsx"))[0]
    orders = next(iter(sorted(shipped.resource("samples").glob("ExportOrderList*.csv"))))
    head, *rows = orders.read_text(encoding="gb18030").splitlines()
    place = [name.strip('"') for name in head.split(",")]
    carrier, paid = place.index("物流公司"), place.index("买家实际支付金额")
    told = []
    for at, line in enumerate(rows[:40]):
        cells = line.split(",")
        if len(cells) == len(place):
            if at < 6:
                cells[carrier] = '"顺丰速运"'
            if at in (11, 17):
                cells[0], cells[paid] = f'"10{at}"', '"1.2万"'
            if at in (23, 24, 25):
                cells[0] = f'"20261105{at}"'
        told.append(",".join(cells))
    moved = folder / "ExportOrderList202611051012.csv"
    moved.write_text("\n".join([head, *told]) + "\n", encoding="gb18030")
    other = folder / "会议记录.txt"
    other.write_text("周一例会\n讨论双11备货\n", encoding="utf-8")
    return [known, moved, other]


def main(words: list[str]) -> int:
    """``DIR`` is where the pictures go; what begins with - is an option, and there are none."""
    if not words or words[0].startswith("-") or words[1:] not in ([], [GALLERY], [DIALOG_ONLY]):
        print("usage: python -m shopdesk.panels.shots DIR [gallery | dialogs]", file=sys.stderr)
        return 2
    for path in shoot(Path(words[0]), open_shop, only=(*words[1:], "")[0]):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
