"""Does no printed table give away what it hides of few buyers?"""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.small_cells import may_show_sum, shown_cells, shown_table

counts = st.one_of(st.integers(0, 6), st.integers(0, 60))
K = 5


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.text("ABCDEFGH", min_size=1, max_size=2), counts, max_size=8), st.integers(2, 8))
def test_what_a_line_hides_cannot_be_worked_out_from_its_total(cells: dict[str, int], k: int) -> None:
    found = shown_cells(cells, k)
    hidden = [name for name, count in found.cells.items() if count is None]
    assert list(found.cells) == list(cells)
    assert all(found.cells[name] == cells[name] for name in cells if name not in hidden)
    assert all(not 0 < cells[name] < k for name in cells if name not in hidden), "a small cell is shown"
    assert all(cells[name] > 0 for name in hidden), "a zero is hidden"
    if hidden and not found.hide_total:
        assert len(hidden) >= 2 and sum(cells[name] for name in hidden) >= k
    if not hidden:
        assert not found.hide_total


def test_a_line_without_small_cells_is_shown_whole() -> None:
    assert shown_cells({"A": 5, "B": 0}, K).cells == {"A": 5, "B": 0}
    assert shown_cells({"A": 0}, K).hide_total is False


def test_of_cells_of_one_size_the_first_goes() -> None:
    assert shown_cells({"A": 3, "B": 9, "C": 9}, K).cells == {"A": None, "B": None, "C": 9}


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(counts, min_size=width, max_size=width), max_size=4)))
def test_no_line_of_a_table_gives_a_hidden_cell_away(rows: list[list[int]]) -> None:
    found = shown_table(rows, K)
    for row, shown in zip(rows, found.cells, strict=True):
        for count, seen in zip(row, shown, strict=True):
            assert seen in (None, count)
            assert seen is None or not 0 < seen < K
    lines: list[tuple[Sequence[int | None], int | None]] = list(zip(found.cells, found.row_totals, strict=True))
    lines += [([row[at] for row in found.cells], found.column_totals[at]) for at in range(len(found.column_totals))]
    lines += [(found.row_totals, found.total), (found.column_totals, found.total)]
    for parts, whole in lines:
        unknown = sum(part is None for part in parts) + (whole is None)
        assert unknown != 1, (parts, whole)
        assert whole is None or not 0 < whole < K


def test_an_empty_table_is_shown_as_it_is() -> None:
    assert shown_table([], K).cells == () and shown_table([], K).total == 0
    assert shown_table([[0, 0], [0, 7]], K).cells == ((0, 0), (0, 7))


@pytest.mark.parametrize(
    ("values", "is_shown"),
    [
        ([], False), ([1, 1, 1, 1], False), ([1, 1, 1, 1, 1], True), ([16, 1, 1, 1, 1], False), ([80, 5, 5, 5, 5], False),
        ([79, 5, 5, 5, 6], True), ([0, 0, 0, 0, 0], True), ([-80, 5, 5, 5, 5], False),
    ],
)  # fmt: skip
def test_a_sum_of_money_needs_enough_buyers_none_of_whom_makes_most_of_it(values: list[int], is_shown: bool) -> None:
    assert may_show_sum(values, K, 0.8) is is_shown
