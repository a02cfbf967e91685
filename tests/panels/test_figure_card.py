"""A card names its figure, its state and its change in whatever room it has, and stands in line with its neighbours."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from shopdesk.analysis.answer import Figure
from shopdesk.panels.parts.figure_card import FigureCard
from shopdesk.panels.parts.labels import ElidedLabel
from shopdesk.panels.parts.look import Look
from tests.panels.fake_shop import said

SURE = Figure(0.092, "rate", said("of the orders paid in the period"), compare=0.065)
VERSUS = "vs last month"


@pytest.fixture
def english() -> Look:
    look = Look("en")
    look.apply()
    return look


def shown(qtbot: Any, look: Look, figure: Figure, width: int, versus: str | None = VERSUS) -> FigureCard:
    card = FigureCard(look, "returns", "refund_rate")
    qtbot.addWidget(card)
    card.show_figure(figure, versus)
    card.resize(width, 160)
    card.show()
    qtbot.waitExposed(card)
    return card


def part(card: FigureCard, kind: str) -> QWidget:
    return card.findChild(QWidget, f"returns_{kind}_refund_rate")


def test_where_all_does_not_fit_the_change_is_told_without_what_it_is_measured_against(
    qtbot: Any, english: Look
) -> None:
    for width, words in ((400, f"▲ 2.7 points · {VERSUS}"), (160, "▲ 2.7 points")):
        card = shown(qtbot, english, SURE, width)
        change = part(card, "change")
        assert isinstance(change, ElidedLabel)
        assert change.shown_lines() == [words]
        assert VERSUS in change.text()
        assert (VERSUS in change.toolTip()) == (words != change.text())


def test_a_state_never_takes_the_room_of_the_title(qtbot: Any, english: Look) -> None:
    for width, is_beside in ((400, True), (130, False)):
        card = shown(qtbot, english, replace(SURE, state="thin"), width)
        title = next(one for one in card.findChildren(QLabel) if one.text() == card.text())
        state = part(card, "state")
        assert isinstance(title, ElidedLabel)
        qtbot.waitUntil(lambda title=title: title.shown_lines() == [title.text()])
        assert state.isVisible() and state.width() >= state.sizeHint().width()
        assert (state.x() > title.x() + title.fontMetrics().horizontalAdvance(title.text())) == is_beside
        assert is_beside or state.y() >= title.y() + title.height()


def test_figures_of_a_row_stand_in_one_line_whatever_stands_beside_them(qtbot: Any, english: Look) -> None:
    cards = (
        shown(qtbot, english, SURE, 300),
        shown(qtbot, english, replace(SURE, state="thin"), 300),
        shown(qtbot, english, replace(SURE, state="thin"), 300, None),
        shown(qtbot, english, replace(SURE, value=None, reason="no_data", state="none"), 300),
    )
    assert len({part(card, "figure").y() for card in cards}) == 1
