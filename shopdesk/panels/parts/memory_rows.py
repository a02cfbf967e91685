"""Which of the rows in memory are shown, and in which order? A list of places, worked out when filter or order change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import compress
from typing import Any

from PySide6.QtCore import QCollator, QLocale

from shopdesk.conditions import Condition, SortKey, fold, marks, predicate
from shopdesk.panels.parts.lazy_rows import LazyRows
from shopdesk.wording import Phrase

Row = Mapping[str, Any]
_BETWEEN = "\n"


class MemoryRows:
    """``order`` holds the places, among the rows given, of those shown.

    ``words(row, column)`` gives what the cell says, ``value_words(value, column)`` what it says of a value alone, where that is enough
    (a row need not be made then), else None; ``by_value`` names the columns of numbers and days, the others are sorted and searched as
    they read; ``as_written`` those whose printable texts read as they are.
    """

    def __init__(
        self,
        words: Callable[[Row, str], str],
        value_words: Callable[[Any, str], str | None],
        by_value: frozenset[str],
        as_written: frozenset[str] = frozenset(),
    ) -> None:
        self._words, self._value_words = words, value_words
        self._by_value, self._as_written = by_value, as_written
        self._rows: Sequence[Row] = ()
        self._edited: dict[int, Row] = {}
        self._whole: dict[str, Sequence[Any] | None] = {}
        self._folded: dict[tuple[int, str], str] = {}
        self._folded_values: dict[tuple[Any, str], str] = {}
        self._folded_columns: dict[str, Sequence[str] | None] = {}
        self.order: Sequence[int] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Other rows; ``arrange`` has to follow."""
        self._rows = rows if isinstance(rows, LazyRows) else list(rows)
        self._edited.clear()
        self._whole.clear()
        self.forget_words()
        self.order = range(len(self._rows))

    def _column(self, name: str) -> Sequence[Any] | None:
        """The values of a column whole, by place; None where rows have to be made to know them."""
        if self._edited or not isinstance(self._rows, LazyRows):
            return None
        if name not in self._whole:
            self._whole[name] = self._rows.column_values(name)
        return self._whole[name]

    @property
    def count(self) -> int:
        return len(self.order)

    @property
    def total(self) -> int:
        return len(self._rows)

    def row_at(self, shown: int) -> Row:
        return self.row(self.order[shown])

    def place_of(self, shown: int) -> int:
        return self.order[shown]

    def shown_at(self, places: set[int]) -> list[int]:
        return [shown for shown, place in enumerate(self.order) if place in places]

    def row(self, place: int) -> Row:
        """A row by its place, shown or not."""
        found = self._edited.get(place)
        return self._rows[place] if found is None else found

    def line_where(self, name: str, text: str, test: Callable[[Row], bool]) -> int | None:
        """The first line shown whose column reads ``text`` where columns are known whole, else whose row passes the test."""
        values = self._column(name)
        if values is not None:
            return next((shown for shown, place in enumerate(self.order) if str(values[place]) == text), None)
        return next((shown for shown, place in enumerate(self.order) if test(self.row(place))), None)

    def place_like(self, row: Row, name: str) -> int | None:
        """Where a row stands that is this one but for one column, among rows that may have come anew since."""
        rest = {key: value for key, value in row.items() if key != name}
        for place in range(len(self._rows)):
            one = self.row(place)
            if len(one) - (name in one) == len(rest) and all(key in one and one[key] == rest[key] for key in rest):
                return place
        return None

    def set_value(self, place: int, name: str, value: Any) -> None:
        """Another value in one row; rows given stay as they are."""
        self._edited[place] = {**self.row(place), name: value}
        self._folded = {at: text for at, text in self._folded.items() if at[0] != place}
        self._folded_columns.clear()

    def forget_words(self) -> None:
        """The cells read otherwise now."""
        self._folded.clear()
        self._folded_values.clear()
        self._folded_columns.clear()

    def arrange(self, condition: Condition | None, keys: Sequence[SortKey]) -> None:
        """Work out the order anew."""
        found: Sequence[int] = range(len(self._rows))
        if condition is not None:
            held = marks(condition, len(self._rows), self._column, self._folded_column)
            if held is None:
                test = predicate(condition, self._plain_value, self._folded_words)
                held = [test(place) for place in found]
            found = list(compress(found, held))
        for key in reversed(keys):
            found = self._sorted(found, key)
        self.order = found

    def _sorted(self, places: Sequence[int], key: SortKey) -> list[int]:
        """By one column; unknown values at the end whichever way, equal ones as they stood."""
        known: list[tuple[Any, int]] = []
        unknown: list[int] = []
        by_words = None if key.column in self._by_value else _reading_order()
        values = self._column(key.column)
        if values is not None and by_words is None:
            told = [place for place in places if values[place] is not None]
            unknown = [place for place in places if values[place] is None] if len(told) < len(places) else []
            told.sort(key=values.__getitem__, reverse=key.is_descending)
            return told + unknown
        for place in places:
            found = self._sort_value(place, key.column, by_words)
            if found is None:
                unknown.append(place)
            else:
                known.append((found, place))
        known.sort(key=lambda pair: pair[0], reverse=key.is_descending)
        return [place for _, place in known] + unknown

    def _sort_value(self, place: int, column: str, by_words: Callable[[str], Any] | None) -> Any:
        if by_words is None:
            value = self.row(place).get(column)
            if isinstance(value, int | float):
                return False, value
            return (
                (True, str(value)) if value not in (None, "") else None
            )  # days; a text among numbers comes after them
        words = self._words_at(place, column)
        return by_words(words) if words else None

    def _words_at(self, place: int, column: str) -> str:
        values = self._column(column)
        said = None if values is None else self._value_words(values[place], column)
        return self._words(self.row(place), column) if said is None else said

    def _plain_value(self, place: int, column: str) -> Any:
        values = self._column(column)
        if values is not None:
            return values[place]
        value = self.row(place).get(column)
        return self._words(self.row(place), column) if isinstance(value, Phrase) else value

    def _folded_words(self, place: int, column: str) -> str:
        values = self._column(column)
        if values is not None:  # the same words stand in many rows
            at = values[place], column
            found = self._folded_values.get(at)
            if found is None:
                found = self._folded_values[at] = fold(self._words_at(place, column))
            return found
        found = self._folded.get((place, column))
        if found is None:
            found = self._folded[place, column] = fold(self._words(self.row(place), column))
        return found

    def _folded_column(self, name: str) -> Sequence[str] | None:
        """What each row reads in a column, folded; None where rows have to be made to know that."""
        if name not in self._folded_columns:
            self._folded_columns[name] = self._read_column(name)
        return self._folded_columns[name]

    def _read_column(self, name: str) -> Sequence[str] | None:
        values = self._column(name)
        if values is None:
            return None
        if name in self._as_written and all(type(value) is str for value in values):
            together = _BETWEEN.join(values)
            if together.replace(_BETWEEN, "").isprintable() and together.count(_BETWEEN) == len(values) - 1:
                return fold(together).split(_BETWEEN)  # a quarter of a million names are folded as one text
        said = {}
        for value in set(values):  # the same words stand in many rows
            words = self._value_words(value, name)
            if words is None:
                return None
            said[value] = fold(words)
        return [said[value] for value in values]


def _reading_order() -> Callable[[str], Any]:
    """Words as a reader looks them up: Chinese by its sound, numbers inside them by their size, whatever the case."""
    collator = QCollator(QLocale())
    collator.setNumericMode(True)
    known: dict[str, Any] = {}

    def place_of(words: str) -> Any:
        """The same words stand in many rows."""
        found = known.get(words)
        if found is None:
            found = known[words] = collator.sortKey(words)
        return found

    return place_of
