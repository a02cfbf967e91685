"""How are thousands of lines held, ranked and shown without thousands of objects? Columns; a line is made when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any, overload

from shopdesk.analysis.line_columns import FAR_DAYS, LineColumns
from shopdesk.analysis.reorder_rows import ReorderLine, shown_state


class ReorderLines(Sequence[ReorderLine]):
    """All lines of a plan, or some, ranked; ``changed`` holds by row those that a purse or the owner made other than the columns say.

    Rows are those of the columns, in the order of ``columns.skus``; places are rows in the order of the lines.
    """

    def __init__(
        self,
        columns: LineColumns,
        changed: Mapping[int, ReorderLine] | None = None,
        places: Sequence[int] | None = None,
    ) -> None:
        self.columns = columns
        self.changed = changed or {}
        self._made: dict[int, ReorderLine] = dict(self.changed)
        self._whole: dict[str, list[Any]] = {}
        self.places = columns.ranks(self.by_row("suggested_qty")) if places is None else places

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, at: int) -> ReorderLine: ...
    @overload
    def __getitem__(self, at: slice) -> ReorderLines: ...
    def __getitem__(self, at: int | slice) -> ReorderLine | ReorderLines:
        if isinstance(at, slice):
            return ReorderLines(self.columns, self.changed, self.places[at])
        return self.line(self.places[at])

    def __iter__(self) -> Iterator[ReorderLine]:
        return map(self.line, self.places)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def line(self, row: int) -> ReorderLine:
        """The line of a row, made once."""
        found = self._made.get(row)
        if found is None:
            found = self._made[row] = self.columns.line(row)
        return found

    def changing(self, lines: Mapping[int, ReorderLine]) -> ReorderLines:
        """The same with other lines in some rows, ranked anew."""
        return ReorderLines(self.columns, {**self.changed, **lines})

    def where(self, is_wanted: Callable[[int], Any]) -> ReorderLines:
        """The lines of some rows, in the same order."""
        return ReorderLines(self.columns, self.changed, [row for row in self.places if is_wanted(row)])

    def without(self, skus: Iterable[str]) -> ReorderLines:
        """The lines but for some SKUs; itself where there are none of them."""
        away = set(skus)
        return self.where(lambda row: self.columns.skus[row] not in away) if away else self

    def by_row(self, name: str) -> list[Any]:
        """What every row says of the order, ``suggested_qty`` or ``suggested_cost_value``, in the order of ``columns.skus``."""
        found: list[Any] = getattr(self.columns, name)
        if self.changed:
            found = list(found)
            for row, line in self.changed.items():
                found[row] = getattr(line, name)
        return found

    def column_values(self, name: str) -> Sequence[Any] | None:
        """A column of these lines whole, as ``ReorderLine.shown`` has it; None for a name it has not."""
        make = _COLUMNS.get(name)
        if make is None:
            return None
        if name not in self._whole:
            values = make(self)
            self._whole[name] = [values[row] for row in self.places]
        return self._whole[name]


def _states(lines: ReorderLines) -> list[str]:
    given, stock = lines.columns, lines.columns.stock
    found = list(
        map(
            shown_state, given.state, given.suggested_qty, given.suggested_qty, given.level.point_qty, stock.on_hand_qty,
            stock.on_order_qty,
        )
    )  # fmt: skip
    for row, line in lines.changed.items():
        found[row] = line.shown_state
    return found


def _days(lines: ReorderLines) -> list[str | None]:
    first = lines.columns.as_of
    named = {far: (first + timedelta(days=far)).isoformat() for far in range(FAR_DAYS + 1)}
    return [None if one is None else named.get(int(one)) for one in lines.columns.last_safe]


def _covers(lines: ReorderLines) -> list[float | None]:
    return [None if one != one else round(one, 1) for one in lines.columns.cover.tolist()]


_COLUMNS: Mapping[str, Callable[[ReorderLines], Sequence[Any]]] = {
    "sku": lambda of: of.columns.skus,
    "title": lambda of: [one.title for one in of.columns.goods],
    "supplier": lambda of: [one.supplier for one in of.columns.goods],
    "state": _states,
    "demand_class": lambda of: of.columns.expected.classes,
    "forecast_method": lambda of: of.columns.expected.forecasts.methods,
    "forecast_per_week_qty": lambda of: of.columns.level.weekly_qty,
    "lead_time_days": lambda of: [round(one.days, 1) for one in of.columns.expected.leads],
    "review_period_days": lambda of: of.columns.expected.timing.review.tolist(),
    "safety_stock_qty": lambda of: of.columns.level.safety_qty,
    "reorder_point_qty": lambda of: of.columns.level.point_qty,
    "order_up_to_qty": lambda of: of.columns.level.level_qty,
    "on_hand_qty": lambda of: of.columns.stock.on_hand_qty,
    "on_order_qty": lambda of: of.columns.stock.on_order_qty,
    "inventory_position_qty": lambda of: of.columns.stock.position_qty,
    "days_of_cover": _covers,
    "suggested_qty": lambda of: of.by_row("suggested_qty"),
    "suggested_cost_value": lambda of: of.by_row("suggested_cost_value"),
    "lost_per_day_value": lambda of: of.columns.lost_per_day_value,
    "last_safe_order_on": _days,
}
