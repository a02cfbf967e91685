"""Do the settings hold at once, are they found again at the next start, and does a broken file harm nobody?"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QComboBox

from shopdesk import app as program
from shopdesk.panels.main_window import MainWindow
from shopdesk.panels.parts import preferences, typography
from shopdesk.panels.parts.look import SYSTEM, Look, system_language, system_theme
from shopdesk.panels.parts.palette import colours
from shopdesk.panels.parts.preferences import Preferences
from shopdesk.panels.parts.progress_card import ProgressCard
from shopdesk.panels.parts.settings_dialog import SettingsDialog


def choose(box: QComboBox, value: object) -> None:
    """As by hand: the entry is taken and ``activated`` is sent."""
    at = box.findData(value)
    box.setCurrentIndex(at)
    box.activated.emit(at)


@pytest.fixture
def opened(make_window: Callable[..., MainWindow], qtbot: Any) -> tuple[MainWindow, SettingsDialog]:
    window = make_window()
    qtbot.mouseClick(window.rail.settings, Qt.MouseButton.LeftButton)
    found = window.findChild(SettingsDialog, "settings_dialog")
    assert found is not None and found.isVisible()
    return window, found


def test_the_gear_at_the_foot_of_the_rail_opens_one_dialog_however_often_it_is_pressed(
    opened: tuple[MainWindow, SettingsDialog],
) -> None:
    window, dialog = opened
    window.rail.settings.click()
    assert window.findChildren(SettingsDialog) == [dialog]


def test_a_language_is_spoken_at_once_by_the_window_and_the_dialog(opened: tuple[MainWindow, SettingsDialog]) -> None:
    window, dialog = opened
    assert window.rail.entries["overview"].accessibleName() == "总览"
    choose(dialog.language, "en")
    assert window.rail.entries["overview"].accessibleName() == "Overview"
    assert dialog.windowTitle() == "Settings"
    choose(dialog.language, "zh_CN")
    assert dialog.windowTitle() == "设置"


@pytest.mark.parametrize("theme", ["dark", "contrast", "light"])
def test_a_theme_is_worn_at_once(opened: tuple[MainWindow, SettingsDialog], theme: str) -> None:
    window, dialog = opened
    choose(dialog.theme, theme)
    assert window.look.theme == theme
    ground = QApplication.palette().color(QPalette.ColorRole.Window).name().upper()
    assert ground == colours(theme).window.upper()


def test_a_text_size_makes_text_and_controls_grow_and_shrink_again(opened: tuple[MainWindow, SettingsDialog]) -> None:
    window, dialog = opened
    entry = window.rail.entries["overview"]
    before = (QFontMetrics(entry.font()).height(), entry.sizeHint().height(), window.rail.width())
    choose(dialog.scale, 150)
    after = (QFontMetrics(entry.font()).height(), entry.sizeHint().height(), window.rail.width())
    assert all(large >= 1.4 * small for small, large in zip(before, after, strict=True))
    choose(dialog.scale, 100)
    assert (QFontMetrics(entry.font()).height(), entry.sizeHint().height(), window.rail.width()) == before


def test_without_motion_the_bar_of_a_work_without_measure_stands_still(qtbot: Any, look: Look) -> None:
    card = ProgressCard(look, "test", lambda: None)
    qtbot.addWidget(card)
    card.begin("Importing")
    assert card.bar.maximum() == 0  # moves to and fro
    look.set_still(True)
    card.begin("Importing")
    assert (card.bar.maximum(), card.bar.value()) == (1000, 0)
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)


def test_following_the_system_means_its_language_and_colours(look: Look) -> None:
    look.set_language(SYSTEM)
    look.set_theme(SYSTEM)
    assert (look.language, look.theme) == (system_language(), system_theme())
    assert (look.language_choice, look.theme_choice) == (SYSTEM, SYSTEM)


def test_what_nobody_offers_is_passed_over(look: Look) -> None:
    look.set_language("fr")
    look.set_theme("pink")
    look.set_text_size(400)
    assert (look.language, look.theme, look.text_size) == ("zh_CN", "light", 100)


def test_choices_are_found_again_at_the_next_start(look: Look, tmp_path: Path) -> None:
    path = tmp_path / "data" / preferences.FILE_NAME
    kept = Preferences(path)
    look.changed.connect(lambda: look.keep(kept))
    look.set_theme("contrast")
    look.set_text_size(125)
    look.set_still(True)
    again = Look(SYSTEM, SYSTEM)
    again.recall(Preferences(path))
    found = (again.language, again.theme, again.text_size, again.is_still)
    assert found == ("zh_CN", "contrast", 125, True)
    assert [file.name for file in path.parent.iterdir()] == [path.name]  # no draft is left behind


def test_what_a_start_was_told_is_worn_but_not_kept(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(program.ENVIRONMENT_THEME, "dark")
    monkeypatch.delenv(program.ENVIRONMENT_LANGUAGE, raising=False)
    kept = Preferences(tmp_path / preferences.FILE_NAME)
    kept.keep(theme="contrast", language="en")
    told = program.dressed(kept, language="zh_CN")
    assert (told.theme, told.language) == ("dark", "zh_CN")
    told.keep(kept)
    assert (kept.value("theme"), kept.value("language")) == ("contrast", "en")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1, 2]", b"\xff\xfe\x00", b'{"text_size": "huge", "theme": 7, "is_still": "yes", "language": []}'],
)
def test_a_broken_file_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / preferences.FILE_NAME
    path.write_bytes(content)
    found = Look("en", "light")
    found.recall(Preferences(path))
    assert (found.language, found.theme, found.text_size, found.is_still) == ("en", "light", 100, False)


def test_a_place_that_takes_nothing_costs_only_the_memory_of_the_choice(tmp_path: Path) -> None:
    wall = tmp_path / "file"
    wall.write_text("not a folder", encoding="utf-8")
    kept = Preferences(wall / preferences.FILE_NAME)
    kept.keep(theme="dark")
    assert kept.value("theme") == "dark"
    assert wall.read_text(encoding="utf-8") == "not a folder"


def test_writing_that_breaks_off_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / preferences.FILE_NAME
    kept = Preferences(path)
    kept.keep(theme="dark")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(preferences.os, "fsync", fail)
    kept.keep(theme="light")
    assert json.loads(path.read_text(encoding="utf-8")) == {"theme": "dark"}
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_the_six_sizes_of_type_grow_together(qapp: QApplication, look: Look) -> None:
    look.set_text_size(150)
    sizes = [typography.face(size).pixelSize() for size in (11, 12, 13, 15, 19, 22)]
    assert sizes == [16, 18, 20, 22, 28, 33]
