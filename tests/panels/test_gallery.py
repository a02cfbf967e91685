"""Does the page of shared pieces show every state, and is it made anew when the look is another?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from shopdesk.panels import shots
from shopdesk.panels.gallery import Gallery
from shopdesk.panels.gallery_pieces import KINDS, POSES, SECTIONS
from shopdesk.panels.parts.figure_card import FigureCard
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.message_bar import MessageBar
from shopdesk.panels.parts.palette import colours


@pytest.fixture(scope="module")
def gallery(qapp: QApplication) -> Iterator[Gallery]:
    """One page for all: to build it costs more than all that is asked of it."""
    look = Look("zh_CN", "light")
    look.apply()
    made = Gallery(look)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    look.take_off()


def titles(gallery: Gallery) -> set[str]:
    return {found.text() for found in gallery.page.findChildren(QLabel) if found.property("tone") == "section"}


def test_every_kind_of_button_stands_there_in_every_pose(gallery: Gallery) -> None:
    shown = {found.objectName() for found in gallery.page.findChildren(QAbstractButton)}
    poses = [name for name in POSES if name != "checked"]
    assert {f"gallery_{kind}_{name}" for kind in KINDS for name in poses} <= shown


def test_a_pose_is_seen_in_the_picture_and_not_only_claimed(gallery: Gallery) -> None:
    """A hovered, pressed, focused, disabled or busy button must look unlike a resting one, or the gallery shows nothing."""
    for kind in ("primary", "plain", "danger"):
        pictures = {
            name: gallery.page.findChild(QWidget, f"gallery_{kind}_{name}").grab().toImage()
            for name in ("normal", "hover", "pressed", "focus", "disabled", "busy")
        }
        seen: list[str] = []
        for name, picture in pictures.items():
            assert all(picture != pictures[other] for other in seen), f"{kind}: {name} looks like another pose"
            seen.append(name)


def test_cards_are_shown_sure_thin_unknown_and_stale(gallery: Gallery) -> None:
    cards = gallery.page.findChildren(FigureCard)
    values = {card.findChild(QLabel, f"gallery_figure_{card.name}").property("state") for card in cards}
    assert values == {"ok", "thin", "none", "stale"}


def test_messages_are_shown_in_all_four_tones(gallery: Gallery) -> None:
    assert {bar.property("state") for bar in gallery.page.findChildren(MessageBar)} == {"info", "good", "warn", "bad"}


def test_the_page_is_made_anew_in_the_language_and_colours_chosen(gallery: Gallery) -> None:
    assert {section.title[0] for section in SECTIONS} <= titles(gallery)
    gallery.look.wear("en", "contrast")
    gallery.look.apply()
    assert {section.title[1] for section in SECTIONS} <= titles(gallery)
    words = " ".join(found.text() for found in gallery.page.findChildren(QLabel))
    assert all(getattr(colours("contrast"), role) in words for role in ("window", "accent", "focus"))


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"], ["shots", "else"]])
def test_the_pictures_refuse_what_is_no_folder_with_a_line_on_how_they_are_asked_for(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(shots, "shoot", lambda *_asked, **_only: pytest.fail("pictures were taken"))
    assert shots.main(words) == 2
    assert "usage: python -m shopdesk.panels.shots DIR" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
