"""What does a panel's file say of itself? Its actions, its empty page, what it asks about, before any widget is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Any

from shopdesk.analysis.answer import Answer
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.frame_model import Row
from shopdesk.period import Month
from shopdesk.wording import Phrase
from shopdesk.workflow.decisions import DONE, REFUSED, SNOOZED, TAKEN

# What an action acts on: the panel as it stands, the one chosen row, all chosen rows.
PANEL, ROW, ROWS = "panel", "row", "rows"


@dataclass(frozen=True)
class Said:
    """What she said to a decision that asks: own words, a code of the usual reasons, a day."""

    note: str = ""
    code: str | None = None
    until: date | None = None


NOTHING_SAID = Said()


@dataclass(frozen=True)
class Action:
    """A button of a panel, ``<panel>_action_<verb>``.

    Either ``calls(panel, rows)`` runs, or the action is a decision on each chosen row, kept in the journal: ``state`` ``taken``,
    ``done``, ``refused`` (the reason is asked for) or ``snoozed`` (until when is asked for). ``reasons`` are codes of
    ``workflow.decisions.REASONS`` that are offered; an action that has any asks. ``on`` says what it acts on: actions on
    the panel stand above the table, the others below the reasoning of the chosen row. ``label`` may have a blank ``{n}``: how many
    rows it acts on. At most one action of a panel ``is_main``. ``allows`` says of a row whether the action is open to it: where it is not
    open to every chosen row, its button is not there.
    """

    verb: str
    label: Phrase
    calls: Callable[[Any, Sequence[Row]], None] | None = None
    state: str = ""
    on: str = ROWS
    is_main: bool = False
    tip: Phrase | None = None
    reasons: tuple[str, ...] = ()
    allows: Callable[[Row], bool] | None = None

    def __post_init__(self) -> None:
        if (self.calls is None) == (not self.state):
            raise ValueError(f"the action {self.verb} needs either calls or state")
        if self.state not in ("", TAKEN, DONE, REFUSED, SNOOZED) or self.on not in (PANEL, ROW, ROWS):
            raise ValueError(f"the action {self.verb} has an unknown state or object")
        if self.state and self.on == PANEL:
            raise ValueError(f"the action {self.verb} decides on rows, so it needs them")

    @property
    def asks(self) -> bool:
        """Whether something is to be said before it is kept."""
        return self.state in (REFUSED, SNOOZED) or bool(self.reasons)

    def fits(self, count: int) -> bool:
        """Whether it can be taken with so many rows chosen."""
        return {PANEL: True, ROW: count == 1, ROWS: count >= 1}[self.on]

    def is_open_to(self, rows: Sequence[Row]) -> bool:
        """Whether it depends on no row, or every one of these allows it."""
        return self.allows is None or (bool(rows) and all(map(self.allows, rows)))


@dataclass(frozen=True)
class Nothing:
    """The page of a panel whose exports have not come in: which is missing, where it is found, the ways to begin.

    ``ways`` are of ``choose`` (files), ``sample`` (load the sample shop), ``import`` (go to the imports) and ``guide`` (where the first
    of the kinds the panel ``needs`` is found), or of the panel's own (``Panel.own_ways``); the first is the main one.
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
    """What the worker brings back: the answer, its rows ready for the table, whether the panel's exports are missing, whose shop it is, and
    what else the panel asked for."""

    answer: Answer
    rows: Sequence[Row]
    is_empty: bool
    shop_name: str = ""
    more: Any = None
