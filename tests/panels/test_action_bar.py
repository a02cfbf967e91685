"""Do all buttons of a bar keep their words whole, however little room there is?"""

from __future__ import annotations

from typing import Any

import pytest

from shopdesk.panels.parts.action_bar import ActionBar
from shopdesk.panels.parts.declaration import Action
from shopdesk.panels.parts.look import Look
from tests.panels.fake_shop import said

ACTS = (
    Action("done", said("Contacted"), state="done", is_main=True),
    Action("later", said("Remind me later"), state="snoozed"),
    Action("never", said("Never again"), state="refused"),
)


@pytest.fixture
def bar(qtbot: Any, look: Look) -> ActionBar:
    made = ActionBar(look, "fixture", ACTS, lambda _action: None)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("width", [900, 300, 160])
def test_no_button_is_narrower_than_its_words_and_none_covers_another(bar: ActionBar, width: int) -> None:
    bar.resize(width, bar.height())
    buttons = [bar.button(action.verb) for action in ACTS]
    assert all(made.width() >= made.sizeHint().width() for made in buttons)
    assert all(bar.rect().contains(made.geometry()) for made in buttons)
    placed = [made.geometry() for made in buttons]
    assert not any(one.intersects(other) for at, one in enumerate(placed) for other in placed[:at])


def test_where_one_line_is_too_short_the_main_action_has_a_line_to_itself(bar: ActionBar) -> None:
    bar.resize(bar.sizeHint().width(), bar.height())
    assert [len(line) for line in bar.lines()] == [3]
    bar.resize(bar.sizeHint().width() - 1, bar.height())
    assert [len(line) for line in bar.lines()] == [1, 2]
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    assert [len(line) for line in bar.lines()] == [1, 1, 1]


def test_a_bar_that_does_not_wrap_asks_for_the_whole_line(qtbot: Any, look: Look) -> None:
    made = ActionBar(look, "fixture", ACTS, lambda _action: None, wraps=False)
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() == made.sizeHint().width() > made.button("done").sizeHint().width()


def test_an_action_that_a_chosen_row_does_not_allow_is_not_there(qtbot: Any, look: Look) -> None:
    acts = (*ACTS[:2], Action("close", said("Close"), state="done", allows=lambda row: row["is_open"]))
    made = ActionBar(look, "fixture", acts, lambda _action: None)
    qtbot.addWidget(made)
    made.show()

    def shown() -> list[str]:
        return [action.verb for action in acts if made.button(action.verb).isVisibleTo(made)]

    assert shown() == ["done", "later"]  # no row is chosen
    made.show_for(1, [{"is_open": True}])
    assert shown() == ["done", "later", "close"]
    made.show_for(2, [{"is_open": True}, {"is_open": False}])
    assert shown() == ["done", "later"]
