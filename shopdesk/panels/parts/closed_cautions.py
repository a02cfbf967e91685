"""Which cautions has she closed? A sentence once closed stays closed until it says something else."""

from __future__ import annotations

from collections.abc import Sequence

from shopdesk.panels.parts.preferences import Preferences
from shopdesk.wording import Phrase

NAME = "cautions_closed"
MOST = (
    100  # kept of a panel, the newest: other months have other cautions, and none may come back for changing the month
)


class ClosedCautions:
    """The cautions of a panel that were closed, kept by a mark of what they say in whatever language: a name that stands in one is not written down."""

    def __init__(self, kept: Preferences, panel: str) -> None:
        self._kept, self._panel = kept, panel

    def left_open(self, cautions: Sequence[Phrase | str]) -> list[Phrase | str]:
        """Those that still have to be shown, in the same order."""
        closed = self._marks()
        return [one for one in cautions if _mark(one) not in closed] if closed else list(cautions)

    def close(self, cautions: Sequence[Phrase | str]) -> None:
        """Show these no more."""
        new = list(map(_mark, cautions))
        self._keep([*(one for one in self._marks() if one not in new), *new][-MOST:])

    def reopen(self, cautions: Sequence[Phrase | str]) -> None:
        """Show these again."""
        again = set(map(_mark, cautions))
        self._keep([one for one in self._marks() if one not in again])

    def _marks(self) -> list[str]:
        found = self._kept.value(NAME, {}).get(self._panel)
        return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []

    def _keep(self, marks: list[str]) -> None:
        panels = {name: kept for name, kept in self._kept.value(NAME, {}).items() if name != self._panel}
        if marks:
            panels[self._panel] = marks
        self._kept.keep(**{NAME: panels or None})


def _mark(caution: Phrase | str) -> str:
    from hashlib import sha256  # a library of its own: not before she has closed a caution

    words = caution if isinstance(caution, str) else caution.in_language("en")
    return sha256(words.encode()).hexdigest()[:16]
