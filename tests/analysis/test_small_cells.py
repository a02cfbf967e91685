"""Does no printed table give away what it hides of few buyers?"""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.small_cells import GroupMoney, may_show_sum, printed_together, shown_cells, shown_table

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


groups = st.dictionaries(
    st.sampled_from("浙沪苏粤藏青"),
    st.tuples(st.integers(1, 12), st.integers(0, 1_000)).flatmap(
        lambda drawn: st.integers(drawn[1] // drawn[0], drawn[1]).map(lambda most: GroupMoney(*drawn, most))
    ),
)


@settings(max_examples=100, deadline=None)
@given(groups)
def test_what_is_printed_together_speaks_of_no_single_buyer_and_leaves_none_alone(found: dict[str, GroupMoney]) -> None:
    together = printed_together(found, K, 0.8)
    alone = [group for name, group in found.items() if name not in together]
    assert all(
        (group.buyers >= K and group.largest_value * 10 < group.value * 8) or group.value == 0 for group in alone
    )
    assert len(together) != 1 or len(found) == 1
    enough = sum(group.buyers for group in found.values()) >= K
    assert (
        not together or not enough or sum(found[name].buyers for name in together) >= K or len(together) == len(found)
    )


def test_provinces_of_enough_buyers_stand_by_themselves() -> None:
    assert printed_together({"浙": GroupMoney(9, 900, 200), "沪": GroupMoney(5, 500, 100)}, K, 0.8) == frozenset()
    assert printed_together({"浙": GroupMoney(9, 900, 200), "藏": GroupMoney(1, 10, 10)}, K, 0.8) == {"浙", "藏"}
    dominated = {"浙": GroupMoney(9, 900, 200), "沪": GroupMoney(7, 700, 100), "粤": GroupMoney(9, 1_000, 900)}
    assert printed_together(dominated, K, 0.8) == {"粤", "沪"}
    assert printed_together({}, K, 0.8) == frozenset()
