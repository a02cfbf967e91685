"""Can every ink be read on the ground it stands on, in every theme, and do the pictures of the stylesheet wear the same colours?"""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from shopdesk import shipped
from shopdesk.panels.parts import icons, stylesheet
from shopdesk.panels.parts.palette import INKS, MARKS, THEMES, Colours, colours, contrast, qt_palette

AA, AA_MARKS, AAA = 4.5, 3.0, 7.0
PAIRS = [(ink, ground) for ink, grounds in INKS.items() for ground in grounds]
each_theme = pytest.mark.parametrize("theme", THEMES)


def ratio(roles: Colours, ink: str, ground: str) -> float:
    return contrast(getattr(roles, ink), getattr(roles, ground))


def test_contrast_is_measured_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)  # the famous grey that just fails


@each_theme
def test_every_ink_reaches_aa_on_every_ground_it_stands_on(theme: str) -> None:
    least = AAA if theme == "contrast" else AA
    roles = colours(theme)
    weak = {f"{ink} on {ground}": round(ratio(roles, ink, ground), 2) for ink, ground in PAIRS}
    assert {pair: found for pair, found in weak.items() if found < least} == {}


@each_theme
def test_rings_and_lines_stand_out_from_their_ground(theme: str) -> None:
    roles = colours(theme)
    weak = {f"{mark} on {ground}": ratio(roles, mark, ground) for mark, grounds in MARKS.items() for ground in grounds}
    assert {pair: found for pair, found in weak.items() if found < AA_MARKS} == {}


def test_high_contrast_draws_also_borders_and_bars_so_that_they_are_seen() -> None:
    roles = colours("contrast")
    for mark in ("line", "control_line", "bar", "faint"):
        assert ratio(roles, mark, "surface") >= AA_MARKS
    assert ratio(roles, "faint", "surface") >= AAA


@each_theme
def test_the_stylesheet_sets_ink_only_on_grounds_that_are_measured(theme: str) -> None:
    """A rule that names both its ink and its ground names a pair of the palette; disabled controls may be faint."""
    roles = colours(theme)
    names = {getattr(roles, name).upper(): name for name in reversed(list(roles.__dataclass_fields__))}
    unmeasured = []
    for selector, rule in re.findall(r"([^{}]+)\{([^}]*)\}", stylesheet.stylesheet(roles)):
        ink = re.search(r"(?<![-\w])color: (#\w+)", rule)
        ground = re.search(r"(?<![-\w])background: (#\w+)", rule)
        if ink is None or ground is None or ":disabled" in selector:
            continue
        least = AA if theme != "contrast" else AAA
        if contrast(ink[1], ground[1]) < least:
            unmeasured.append((selector.strip(), names.get(ink[1].upper()), names.get(ground[1].upper())))
    assert unmeasured == []


@each_theme
def test_the_rules_leave_no_blank_unfilled_and_every_picture_is_there_in_the_colour_of_its_theme(theme: str) -> None:
    roles = colours(theme)
    rules = stylesheet.stylesheet(roles)
    assert "$" not in rules
    assert not re.search(r"\ddp", rules)
    drawn = {"arrow": "soft", "arrow_up": "soft", "check": "on_accent", "dash": "on_accent", "dot": "on_accent"}
    for name, role in (*drawn.items(), ("tick", "accent")):
        path = shipped.resource("icons", f"{name}_{theme}.svg")
        assert path.as_posix() in rules
        assert getattr(roles, role) in path.read_text(encoding="utf-8"), f"{path.name} is not drawn in {role}"


@each_theme
def test_the_palette_of_qt_writes_readable_text_too(theme: str) -> None:
    palette = qt_palette(colours(theme))
    pairs = [
        (palette.windowText(), palette.window()),
        (palette.text(), palette.base()),
        (palette.buttonText(), palette.button()),
        (palette.highlightedText(), palette.highlight()),
        (palette.toolTipText(), palette.toolTipBase()),
        (palette.placeholderText(), palette.base()),
    ]
    assert all(contrast(ink.color().name(), ground.color().name()) >= AA for ink, ground in pairs)


def test_every_icon_has_an_outline_within_its_square(qapp: QApplication) -> None:
    for name in icons.GLYPHS:
        box = icons.outline(name).boundingRect()
        assert not box.isEmpty(), name
        assert box.left() >= 0 and box.top() >= 0 and box.right() <= 64 and box.bottom() <= 64, name


def test_every_panel_of_the_rail_has_an_icon_of_its_own(qapp: QApplication) -> None:
    rail = "overview imports selection tiers replenishment returns compliance promotions goals journal summary rules".split()
    assert len({icons.GLYPHS[name] for name in rail}) == len(rail)
