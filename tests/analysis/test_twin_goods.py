"""Are goods that were typed twice found as one, and only those? Against a plain model that compares every pair letter by letter."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.analysis.twin_goods import (
    APART,
    DIFFERENT,
    OPEN,
    SAME,
    SPLIT,
    STEPS,
    TWICE,
    NamedGoods,
    Twins,
    alike,
    differences,
    pair_name,
    plain,
    standing_of,
    twins,
)
from tests.real_files import REAL

SALES = REAL / "online_retail" / "online_retail_sample.csv"


def letters(name: str) -> str:
    """The model's own way to what is left of a name: letter by letter, no patterns."""
    text = unicodedata.normalize("NFKC", name).casefold()
    while text and not text[-1].isalnum():
        text = text[:-1]
    while text and not text[0].isalnum():
        text = text[1:]
    text = "".join(text.split())
    kept = ""
    for at, sign in enumerate(text):
        if sign.isalnum():
            kept += "0" if sign == "o" else sign
        elif kept[-1:].isdigit() and text[at + 1 :].lstrip("-_.")[:1].isdigit() and text[at - 1].isdigit():
            kept += "-"
    return (kept.lstrip("0") or "0") if kept.isdigit() else kept


CODES = st.text(alphabet="aAbO0o1 -_.Ａ１", min_size=1, max_size=5).map(str.strip).filter(bool)


@given(st.lists(CODES, max_size=12, unique=True))
def test_only_names_that_the_plain_model_takes_for_one_are_alike_and_each_pair_is_named_once(names: list[str]) -> None:
    found = alike(names)
    assert len({frozenset(pair) for pair in found}) == len(found)
    for one, other in found:
        assert letters(one) == letters(other) != ""
    pairs = {frozenset(pair) for pair in found}
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            has_signs = [any(not sign.isalnum() for sign in name) for name in (one, other)]
            if letters(one) == letters(other) != "" and not all(has_signs) and plain(one) == plain(other):
                assert frozenset((one, other)) in pairs


@given(CODES, CODES)
def test_being_alike_does_not_depend_on_the_order_and_every_step_named_is_needed(one: str, other: str) -> None:
    found = differences(one, other)
    assert found == differences(other, one)
    assert set(found) <= set(STEPS)
    if len(found) > 1:
        assert all(plain(one, step) != plain(other, step) for step in found)


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("85123A", "85123a", ("case",)),
        ("TX01-BM", "ＴＸ01-BM", ("width",)),
        ("TX01-BM", "TX01BM", ("signs",)),
        ("TX01-BM", "TX01–BM", ("signs",)),
        ("TX01-BM", "TX01_BM", ("signs",)),
        ("TX01-BM", "TX01 BM", ("spaces", "signs")),
        ("TX01-BM", "TXO1-BM", ("zero_or_o",)),
        ("TX01-BM", "tx01-bm.", ("case", "ending")),
        ("TX01-BM", "TX01-BM(1)", ("ending",)),
        ("TX01-BM", "TX01-BM 副本", ("ending",)),
        ("保温杯 500ML", "保温杯500ml", ("case", "spaces")),
        ("0012", "12", ("leading_zeros",)),
    ],
)
def test_what_differs_is_named(one: str, other: str, steps: tuple[str, ...]) -> None:
    assert differences(one, other) == steps


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A1-12", "A11-2"),
        ("杯 1.5L", "杯 15L"),
        ("TX01-L", "TX01-1"),
        ("TX01-S", "TX01-M"),
        ("23301", "23031"),
        ("100", "10"),
        ("T恤", "T恤2"),
        ("---", "..."),
    ],
)
def test_what_may_well_be_two_goods_is_not_asked_for(one: str, other: str) -> None:
    assert alike([one, other]) == []


def said(pairs: Sequence[Twins]) -> dict[str, str]:
    return {pair.subject: pair.standing for pair in pairs}


def test_the_more_sold_comes_first_and_what_waits_for_her_word_before_what_she_has_said() -> None:
    goods = [
        NamedGoods("a-1", sold_qty=1000),
        NamedGoods("A1", sold_qty=9000),
        NamedGoods("b", sold_qty=99),
        NamedGoods("B"),
    ]
    found = twins(goods, {pair_name("A1", "a-1"): SAME})
    assert [(pair.first.name, pair.second.name, pair.standing) for pair in found] == [
        ("b", "B", OPEN),
        ("A1", "a-1", SAME),
    ]


NAMES = ("ab", "AB", "a-b", "A B", "Ａb")


@given(
    st.dictionaries(
        st.sampled_from([pair_name(a, b) for at, a in enumerate(NAMES) for b in NAMES[at + 1 :]]),
        st.sampled_from([SAME, DIFFERENT]),
    )
)
def test_what_follows_from_her_words_is_not_asked_again(decided: dict[str, str]) -> None:
    """Against the plain model: join what is the same until nothing changes, then look which of the heaps were told apart."""
    heaps = [{name} for name in NAMES]
    for pair, word in decided.items():
        if word == SAME:
            one, other = pair.split("\t")
            joined = [heap for heap in heaps if one in heap or other in heap]
            heaps = [heap for heap in heaps if heap not in joined] + [set().union(*joined)]
    heap_of = {name: next(at for at, heap in enumerate(heaps) if name in heap) for name in NAMES}
    apart = {
        frozenset(heap_of[name] for name in pair.split("\t")) for pair, word in decided.items() if word == DIFFERENT
    }
    for pair, standing in said(twins([NamedGoods(name) for name in NAMES], decided)).items():
        heads = frozenset(heap_of[name] for name in pair.split("\t"))
        follows = SAME if len(heads) == 1 else DIFFERENT if heads in apart else OPEN
        assert standing == decided.get(pair, follows)


@pytest.mark.parametrize(
    ("first", "second", "consequence"),
    [
        ({"sold_qty": 5000}, {"on_hand_qty": 9000}, APART),
        ({"on_hand_qty": 0}, {"sold_qty": 5000}, APART),
        ({"sold_qty": 5000}, {"sold_qty": 1000, "on_hand_qty": 9000}, SPLIT),
        ({"sold_qty": 5000, "on_hand_qty": 1000}, {"on_hand_qty": 9000}, TWICE),
        ({}, {}, TWICE),
    ],
)
def test_it_is_told_what_a_name_typed_twice_does_to_the_figures(
    first: dict[str, int], second: dict[str, int], consequence: str
) -> None:
    made = NamedGoods("A1", **first), NamedGoods("a1", **second)  # type: ignore[arg-type]
    assert twins(made, {})[0].consequence == consequence


def test_of_the_journal_only_words_on_pairs_are_read() -> None:
    entries = {
        ("same_goods", "goods_pair", "A\ta"): {"decision": "taken"},
        ("same_goods", "goods_pair", "B\tb"): {"decision": "refused"},
        ("missing_days", "kind", "orders"): {"decision": "refused"},
    }
    assert standing_of(entries) == {"A\ta": SAME, "B\tb": DIFFERENT}


@pytest.mark.skipif(not SALES.exists(), reason=f"the real sales list is not at {SALES}")
def test_in_a_real_list_of_sales_exactly_the_codes_that_differ_by_case_are_found() -> None:
    with SALES.open(encoding="utf-8-sig", newline="") as file:
        codes = {row["StockCode"].strip() for row in csv.DictReader(file)}
    expected = {frozenset((one, one.upper())) for one in codes if one.upper() != one and one.upper() in codes}
    assert len(expected) > 20
    assert {frozenset(pair) for pair in alike(codes)} >= expected
    assert all(one.upper() == other.upper() for one, other in alike(codes))
