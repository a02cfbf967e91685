"""Which columns of a table are shown, how wide and in which order? As declared, until she moves one; then as she left it, each table for itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

from shopdesk.panels.parts.cell_painter import PADDING
from shopdesk.panels.parts.frame_model import FrameModel
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import BODY, SMALL, face, px

TABLES = "tables"
NARROWEST = 48
NARROWEST_STRETCHED = 90
READABLE_STRETCHED = 150  # grows with the text; columns that give way do so for it
MOST_AIR = 28
_SAMPLED_ROWS = 60
_KEEP_AFTER_MILLISECONDS = 400


class TableLayout(QObject):
    """Lays out the columns under a header and keeps what was chosen by hand under the table's name. ``changed`` after it is another."""

    changed = Signal()

    def __init__(self, look: Look, name: str, model: FrameModel, header: QHeaderView) -> None:
        super().__init__(header)
        self._look, self._name, self._model, self._header = look, name, model, header
        self._widths: dict[str, int] = {}  # those set by hand
        self._away: set[int] = set()  # those that gave way
        self._asked_for: set[str] = set()  # those that may not, since she wants to see them
        self._is_laying = False
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_AFTER_MILLISECONDS)
        self._keeping.timeout.connect(self.keep)
        self._recall()
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._moved)

    # ---- what is kept -----------------------------------------------------------------------------------------------------
    def _recall(self) -> None:
        """Take over what was kept; names of columns that are gone are passed over."""
        kept = self._look.kept.value(TABLES, {}).get(self._name)
        kept = kept if isinstance(kept, Mapping) else {}
        places = {declared.name: at for at, declared in enumerate(self._model.columns)}
        shown, hidden = _names(kept, "shown"), _names(kept, "hidden")
        self._away.clear()
        self._asked_for = {name for name in shown if name in places and self._model.columns[places[name]].gives_way}
        self._is_laying = True
        for at, declared in enumerate(self._model.columns):
            is_hidden = declared.name in hidden or (declared.is_hidden and declared.name not in shown)
            self._header.setSectionHidden(at, is_hidden)
        if all(self._header.isSectionHidden(at) for at in places.values()) and places:
            self._header.setSectionHidden(0, False)
        order = [places[name] for name in _names(kept, "order") if name in places]
        for visual, at in enumerate(order):
            self._header.moveSection(self._header.visualIndex(at), visual)
        widths = kept.get("widths")
        if isinstance(widths, Mapping):
            self._widths = {
                name: max(NARROWEST, width)
                for name, width in widths.items()
                if name in places and isinstance(width, int)
            }
        self._is_laying = False

    def keep(self) -> None:
        """Write down what differs from the declaration."""
        self._keeping.stop()
        header, columns = self._header, self._model.columns
        order = [columns[header.logicalIndex(visual)].name for visual in range(header.count())]
        shown = [
            one.name
            for at, one in enumerate(columns)
            if self.is_shown(at) and (one.is_hidden or one.name in self._asked_for)
        ]
        hidden = [one.name for at, one in enumerate(columns) if not one.is_hidden and not self.is_shown(at)]
        kept: dict[str, Any] = {
            "order": order if order != [one.name for one in columns] else [],
            "shown": shown,
            "hidden": hidden,
            "widths": self._widths,
        }
        tables = dict(self._look.kept.value(TABLES, {}))
        tables.pop(self._name, None)
        if any(kept.values()):
            tables[self._name] = {name: value for name, value in kept.items() if value}
        self._look.kept.keep(**{TABLES: tables or None})

    def reset(self) -> None:
        """As declared again."""
        self._keeping.stop()
        tables = {name: kept for name, kept in self._look.kept.value(TABLES, {}).items() if name != self._name}
        self._look.kept.keep(**{TABLES: tables or None})
        self._widths.clear()
        self._is_laying = True
        for at in range(self._header.count()):
            self._header.moveSection(self._header.visualIndex(at), at)
        self._is_laying = False
        self._recall()
        self.changed.emit()

    def _resized(self, at: int, _old: int, new: int) -> None:
        if not self._is_laying and new > 0:  # hiding a column is no width
            self._widths[self._model.columns[at].name] = new
            self._keeping.start()

    def _moved(self, _at: int, _old: int, _new: int) -> None:
        if not self._is_laying:
            self._keeping.start()
            self.changed.emit()

    # ---- what is shown ------------------------------------------------------------------------------------------------------
    def is_shown(self, at: int) -> bool:
        return not self._header.isSectionHidden(at) or at in self._away

    def shown(self) -> list[int]:
        """The columns of the table, from left to right, also those for which there is no room just now: copies and exports have them."""
        visual = (self._header.logicalIndex(place) for place in range(self._header.count()))
        return [at for at in visual if self.is_shown(at)]

    def seen(self) -> list[int]:
        """The columns on the screen, from left to right."""
        return [at for at in self.shown() if at not in self._away]

    def show_column(self, at: int, is_shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if self.is_shown(at) == is_shown or (not is_shown and len(self.shown()) == 1):
            return
        declared = self._model.columns[at]
        self._away.discard(at)
        self._asked_for.discard(declared.name)
        if is_shown and declared.gives_way:
            self._asked_for.add(declared.name)
        self._is_laying = True
        self._header.setSectionHidden(at, not is_shown)
        self._is_laying = False
        self._keeping.start()
        self.changed.emit()

    def move_column(self, at: int, by: int) -> None:
        """Move a column past its neighbours that are seen."""
        shown = self.seen()
        place = shown.index(at) if at in shown else -1
        if place >= 0 and 0 <= place + by < len(shown):
            self._header.moveSection(self._header.visualIndex(at), self._header.visualIndex(shown[place + by]))

    # ---- widths -------------------------------------------------------------------------------------------------------------
    def fit(self, room: int) -> int:
        """Columns as wide as their heading and cells need or as she made them; stretching ones share what is left. Gives the sum.

        Room beyond what the stretching ones need goes first to columns that are held narrower than their words, then as air to all.
        """
        model, shown = self._model, self.shown()
        named = {at: self._heading_width(at) for at in shown}
        needs = {at: max(named[at], self._cells_width(at)) for at in shown}
        wanted: dict[int, int] = {}
        for at in shown:
            own = self._widths.get(model.columns[at].name)
            wanted[at] = own if own is not None else min(needs[at], max(model.columns[at].widest, named[at]))
        self._make_room(wanted, room)
        shown = self.seen()
        wanted = {at: wanted[at] for at in shown}
        free = [at for at in shown if model.columns[at].name not in self._widths]
        stretching = [at for at in free if model.columns[at].stretch]
        fixed = [at for at in free if at not in stretching]
        if stretching:
            spare = room - sum(width for at, width in wanted.items() if at not in stretching)
            spare -= sum(needs[at] for at in stretching)
            spare -= _widen(wanted, {at: needs[at] - wanted[at] for at in fixed}, spare)
            _widen(wanted, dict.fromkeys(fixed, MOST_AIR), spare // 2)
            left = room - sum(width for at, width in wanted.items() if at not in stretching)
            for at in stretching:
                wanted[at] = max(named[at], NARROWEST_STRETCHED, left // len(stretching))
        elif wanted:
            spare = room - sum(wanted.values())
            spare -= _widen(wanted, {at: needs[at] - wanted[at] for at in fixed}, spare)
            words = [at for at in free if not model.columns[at].is_number] or free or shown
            spare -= _widen(wanted, dict.fromkeys(words, max(0, spare) // len(words)), spare)
            wanted[words[0]] += max(0, spare)
        self._is_laying = True
        for at, width in wanted.items():
            self._header.resizeSection(at, width)
        self._is_laying = False
        return sum(wanted.values())

    def _make_room(self, wanted: Mapping[int, int], room: int) -> None:
        """Put columns that give way out of sight, the last one first, as long as the stretching ones lack room; the others come back."""
        columns, lack = self._model.columns, -room
        for at, width in wanted.items():
            is_stretching = columns[at].stretch and columns[at].name not in self._widths
            lack += min(width, px(READABLE_STRETCHED)) if is_stretching else width
        away = set()
        for at in reversed(list(wanted)):
            is_free = columns[at].name not in self._asked_for and columns[at].name not in self._widths
            if lack > 0 and is_free and self._gives_way(at):
                away.add(at)
                lack -= wanted[at]
        self._is_laying = True
        for at in away ^ self._away:
            self._header.setSectionHidden(at, at in away)
        self._is_laying = False
        self._away = away

    def _gives_way(self, at: int) -> bool:
        gives_way = self._model.columns[at].gives_way
        return gives_way(self._model.rows_shown()) if callable(gives_way) else gives_way

    def _heading_width(self, at: int) -> int:
        """What a column's heading needs, with the mark of its sorting."""
        heading, mark = self._model.heading(at), self._model.sort_mark(at)
        words = f"{heading} {mark}" if mark else heading
        return QFontMetrics(face(SMALL, 600)).horizontalAdvance(words) + 2 * PADDING + 4

    def _cells_width(self, at: int) -> int:
        """What the first cells of a column need on one line."""
        words, model = QFontMetrics(face(BODY)), self._model
        beside = 2 * PADDING + 4 + (8 if model.columns[at].is_pill else 0)
        rows = range(min(model.rowCount(), _SAMPLED_ROWS))
        return max((words.horizontalAdvance(model.cell(row, at)) + beside for row in rows), default=0)


def _widen(wanted: dict[int, int], lacks: Mapping[int, int], spare: int) -> int:
    """Give columns what they lack, those that lack least first, as far as it goes; what was given in all."""
    given = 0
    lacking = sorted((lack, at) for at, lack in lacks.items() if lack > 0)
    for place, (lack, at) in enumerate(lacking):
        more = min(lack, max(0, spare - given) // (len(lacking) - place))
        wanted[at] += more
        given += more
    return given


def _names(kept: Mapping[str, Any], what: str) -> list[str]:
    found = kept.get(what)
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []
