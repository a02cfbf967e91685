"""What does a panel's file say of itself? Its actions, its empty page, what it asks about, before any widget is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from shopdesk.analysis.answer import Answer
from shopdesk.panels.parts.frame_model import Row
from shopdesk.period import Month
from shopdesk.wording import Phrase

# What an action acts on: the panel as it stands, the one chosen row, all chosen rows.
PANEL, ROW, ROWS = "panel", "row", "rows"
TAKEN, REFUSED, SNOOZED = "taken", "refused", "snoozed"


@dataclass(frozen=True)
class Action:
    """A button of a panel, ``<panel>_action_<verb>``.

    Either ``calls(panel, rows)`` runs, or the action is a decision on each chosen row: ``state`` ``taken``, ``refused`` (the
    reason is asked for) or ``snoozed`` (until when is asked for), kept in the journal. ``on`` says what it acts on: actions on
    the panel stand above the table, the others below the reasoning of the chosen row. ``label`` may have a blank ``{n}``: how many
    rows it acts on. At most one action of a panel ``is_main``.
    """

    verb: str
    label: Phrase
    calls: Callable[[Any, Sequence[Row]], None] | None = None
    state: str = ""
    on: str = ROWS
    is_main: bool = False
    tip: Phrase | None = None

    def __post_init__(self) -> None:
        if (self.calls is None) == (not self.state):
            raise ValueError(f"the action {self.verb} needs either calls or state")
        if self.state not in ("", TAKEN, REFUSED, SNOOZED) or self.on not in (PANEL, ROW, ROWS):
            raise ValueError(f"the action {self.verb} has an unknown state or object")
        if self.state and self.on == PANEL:
            raise ValueError(f"the action {self.verb} decides on rows, so it needs them")

    def fits(self, count: int) -> bool:
        """Whether it can be taken with so many rows chosen."""
        return {PANEL: True, ROW: count == 1, ROWS: count >= 1}[self.on]


@dataclass(frozen=True)
class Nothing:
    """The page of a panel whose exports have not come in: which is missing, where it is found, the ways to begin.

    ``ways`` are of ``choose`` (files), ``sample`` (load the sample shop) and ``import`` (go to the imports); the first is the main one.
    """

    title: Phrase
    lines: tuple[Phrase, ...]
    ways: tuple[str, ...] = ("choose", "sample")
    icon: str = ""


@dataclass(frozen=True)
class Choice:
    """What a panel asks about: the header's month (None: the store's default) and comparison, and the panel's own settings."""

    month: Month | None
    comparison: str
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class View:
    """What the worker brings back: the answer, its rows ready for the table, whether the panel's exports are missing, and the rest."""

    answer: Answer
    rows: Sequence[Row]
    is_empty: bool
    more: Any = None
