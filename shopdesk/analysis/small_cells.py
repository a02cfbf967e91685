"""Which counts and sums of buyers may be printed without telling of a single one? (analysis-spec §H, small cells)

Fewer than ``k`` buyers are hidden, and so much beside them that no printed total gives them away again; zeros are shown. This
reduces what can be told of a person. It does not make a table anonymous, and no page may say so.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Generic, TypeVar

from shopdesk.frozen import dataclass

Name = TypeVar("Name", bound=Hashable)
LEAST_HIDDEN = 2  # one hidden cell is the total less the others


@dataclass(frozen=True)
class ShownCells(Generic[Name]):
    """The counts that may be printed (None: hidden), and whether the total must be hidden too."""

    cells: Mapping[Name, int | None]
    hide_total: bool


@dataclass(frozen=True)
class GroupMoney:
    """What a group of buyers spent: how many they are, fen together, fen of the one who spent most."""

    buyers: int
    value: int
    largest_value: int


@dataclass(frozen=True)
class ShownTable:
    """The same of a table by two attributes: rows of counts, the lines whose totals are hidden, and whether the sum of all is."""

    cells: tuple[tuple[int | None, ...], ...]
    row_totals: tuple[int | None, ...]
    column_totals: tuple[int | None, ...]
    total: int | None


def shown_cells(cells: Mapping[Name, int], k: int) -> ShownCells[Name]:
    """A line of counts that is printed with its total: counts of 1 to k − 1 are hidden, then the next smallest until two or more
    are and they make k or more together; where there are not enough of them the total goes. An empty line hides nothing."""
    names, counts = list(cells), list(cells.values())
    hidden = {at for at, count in enumerate(counts) if 0 < count < k}
    while (further := _next(counts, hidden, k)) is not None:
        hidden.add(further)
    shown = {name: None if at in hidden else counts[at] for at, name in enumerate(names)}
    return ShownCells(shown, hide_total=not _is_safe(counts, hidden, k))


def shown_table(rows: Sequence[Sequence[int]], k: int) -> ShownTable:
    """Counts by two attributes with all totals: rows and columns are gone through until no line gives a hidden cell away."""
    height, width = len(rows), len(rows[0]) if rows else 0
    # with the totals as last row and column, every line is an equation: its last cell is the sum of the others
    counts = [[*row, sum(row)] for row in rows]
    counts.append([sum(row[at] for row in counts) for at in range(width + 1)])
    hidden = {(row, column) for row in range(height + 1) for column in range(width + 1) if 0 < counts[row][column] < k}
    lines = [[(row, column) for column in range(width + 1)] for row in range(height + 1)]
    lines += [[(row, column) for row in range(height + 1)] for column in range(width + 1)]
    is_settled = False
    while not is_settled:
        is_settled = True
        for *parts, whole in lines:
            values = [counts[row][column] for row, column in parts]
            gone = {at for at, place in enumerate(parts) if place in hidden}
            further = None if whole in hidden and len(gone) != 0 else _next(values, gone, k)
            if further is not None:
                hidden.add(parts[further])
                is_settled = False
            elif gone and whole not in hidden and not _is_safe(values, gone, k):
                hidden.add(whole)
                is_settled = False
            elif not gone and whole in hidden and (largest := _smallest(values, gone)) is not None:
                hidden.add(parts[largest])  # a hidden total is the sum of what is shown
                is_settled = False
    shown = [[None if (row, at) in hidden else counts[row][at] for at in range(width + 1)] for row in range(height + 1)]
    return ShownTable(
        tuple(tuple(row[:-1]) for row in shown[:-1]),
        tuple(row[-1] for row in shown[:-1]),
        tuple(shown[-1][:-1]),
        shown[-1][-1],
    )


def may_show_sum(values: Iterable[int], k: int, dominance: float) -> bool:
    """Whether a sum of money may be printed, given what each buyer makes of it: of k buyers or more, none with ``dominance`` of it
    or more. Nothing bought by anybody is no secret; no buyers at all are no sum."""
    sizes = [abs(value) for value in values]
    return _may_show(GroupMoney(len(sizes), sum(sizes), max(sizes, default=0)), k, dominance)


def printed_together(groups: Mapping[Name, GroupMoney], k: int, dominance: float) -> frozenset[Name]:
    """Which groups of a table of money are printed as one row: those whose sum may not be shown, and as many of the next smallest
    as make them two or more with k buyers; all there are where these are not enough."""
    counts = {
        name: group.buyers if _may_show(group, k, dominance) else min(group.buyers, k - 1)
        for name, group in groups.items()
    }
    found = shown_cells(counts, k)
    hidden = frozenset(name for name, count in found.cells.items() if count is None)
    return frozenset(name for name, count in counts.items() if count) if found.hide_total else hidden


def _may_show(group: GroupMoney, k: int, dominance: float) -> bool:
    is_dominated = group.value > 0 and Fraction(group.largest_value, group.value) >= Fraction(str(dominance))
    return group.buyers >= k and not is_dominated


def _is_safe(counts: Sequence[int], hidden: set[int], k: int) -> bool:
    return not hidden or (len(hidden) >= LEAST_HIDDEN and sum(counts[at] for at in hidden) >= k)


def _next(counts: Sequence[int], hidden: set[int], k: int) -> int | None:
    """The smallest cell to hide beside those that are; None where they are safe or none is left. Of equal ones the first."""
    return None if _is_safe(counts, hidden, k) else _smallest(counts, hidden)


def _smallest(counts: Sequence[int], hidden: set[int]) -> int | None:
    left = [at for at, count in enumerate(counts) if count > 0 and at not in hidden]
    return min(left, key=lambda at: (counts[at], at)) if left else None
