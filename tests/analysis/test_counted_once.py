"""Does every amount count once in the sum of the money list, whoever lays claim to it, and does the line that is not counted say so?"""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as some

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.claims import added, margin_of, order_of, stock_of
from shopdesk.analysis.counted_once import PRECEDENCE, at_stake_value, counted_once
from shopdesk.analysis.finding_names import NAMES
from shopdesk.wording import Phrase

MONEY = some.sampled_from([margin_of("A"), margin_of("B"), stock_of("A"), order_of("1")])
CLAIMS = some.lists(some.tuples(MONEY, some.integers(0, 10**6)), max_size=4).map(added)
CODES = some.lists(some.sampled_from([*PRECEDENCE, "missing_days", "not_known_yet"]), unique=True, max_size=6)


def finding(code: str, claims: dict[str, int], own_value: int = 0, is_known: bool = True) -> Finding:
    value = sum(claims.values()) + own_value if is_known else None
    return Finding(code, "p", Phrase("t", code), value, Phrase("t", ""), claims=claims)


@some.composite
def lists(draw: some.DrawFn) -> list[Finding]:
    return [finding(code, draw(CLAIMS), draw(some.integers(0, 9)), draw(some.booleans())) for code in draw(CODES)]


@given(lists(), some.randoms(use_true_random=False))
def test_each_amount_counts_once_in_the_first_of_those_that_claim_it_in_whatever_order_they_come(
    found: list[Finding], random: Random
) -> None:
    in_rank = sorted(found, key=lambda one: ([*PRECEDENCE, one.finding].index(one.finding), one.finding))
    expected, taken = 0, set()
    for one in in_rank:
        if one.value is not None:
            expected += one.value - sum(one.claims.values())
            expected += sum(fen for money, fen in one.claims.items() if money not in taken)
            taken |= {money for money, fen in one.claims.items() if fen}
    assert at_stake_value(counted_once(found)) == expected <= sum(one.value or 0 for one in found)
    mixed = random.sample(found, len(found))
    assert {one.finding: one for one in counted_once(mixed)} == {one.finding: one for one in counted_once(found)}


@given(lists())
def test_a_line_says_what_of_it_is_not_counted_and_where_it_is_and_keeps_its_own_amount(found: list[Finding]) -> None:
    for before, after in zip(found, counted_once(found), strict=True):
        assert (after.finding, after.value) == (before.finding, before.value)
        assert (after.counted_value is None) == (before.value is None)
        is_whole = before.value == after.counted_value
        assert (after.text == before.text) == is_whole
        if not is_whole:
            assert after.text.values["names"] and after.text.values["text"] == before.text


def test_the_margin_of_a_sku_that_three_panels_speak_of_counts_where_it_runs_out_and_its_stock_beside_it() -> None:
    runs_out = finding("stock_running_out", {margin_of("A"): 500})
    at_loss = finding("sold_at_loss", {margin_of("A"): 300, margin_of("B"): 40})
    comes_back = finding("returns_too_many", {margin_of("B"): 7})
    dead = finding("dead_stock", {stock_of("A"): 1_000})
    counted = counted_once([dead, comes_back, at_loss, runs_out])
    assert [one.counted_value for one in counted] == [1_000, 0, 40, 500] and at_stake_value(counted) == 1_540
    assert counted[2].text.in_language("en") == (
        "sold_at_loss ¥3.00 of it is not counted in the sum: it stands under “Runs out” already."
    )
    assert counted[1].text.in_language("zh_CN").endswith(f"{NAMES['sold_at_loss'].in_language('zh_CN')}」。")
    assert at_stake_value(counted_once([dead, comes_back, at_loss])) == 1_340  # what is decided away claims nothing
