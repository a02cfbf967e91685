"""Are months of sale and months of return counted each on its own basis, and do causes add up to goods?"""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.cause_costs import cause_costs
from shopdesk.analysis.return_causes import Corrections
from shopdesk.analysis.return_goods import UNSTATED, GoodsBack, GoodsSent
from shopdesk.analysis.return_months import cohort_months, event_months, interval, over
from shopdesk.analysis.returns_desk import ReturnsQuestion, returns_desk
from shopdesk.period import Month

MONTHS = [Month(2026, 4).plus(at) for at in range(6)]
SPAN = Month(2026, 8).range
NAMES = ("A", "B", "C")
REASONS = ("尺码偏小", "质量问题", "不喜欢", "", "运输破损")


def question(
    sent: list[tuple[str, int, int]] | None = None,
    back: list[tuple[str, str, int]] | None = None,
    goods_sent: list[GoodsSent] | None = None,
    goods_back: list[GoodsBack] | None = None,
    corrections: Corrections | None = None,
) -> ReturnsQuestion:
    return ReturnsQuestion(
        as_of=date(2026, 10, 1),
        clock=datetime(2026, 10, 1),
        period=SPAN,
        span=SPAN,
        compared=Month(2026, 7).range,
        sent=sent or (),
        back=back or (),
        goods_sent=goods_sent or (),
        goods_back=goods_back or (),
        corrections=corrections or Corrections(),
        has_orders=True,
        has_lines=True,
        has_cases=True,
    )


flows = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 9)).filter(lambda one: one[0] <= one[1]), max_size=12
)


@settings(max_examples=60, deadline=None)
@given(flows)
def test_both_bases_count_every_unit_once(units: list[tuple[int, int, int]]) -> None:
    sent = [(str(month), 500_000, 0) for month in MONTHS]
    back = [(str(MONTHS[one]), str(MONTHS[other]), qty * 1000) for one, other, qty in units]
    asked = question(sent, back)
    by_sale, by_return = cohort_months(returns_desk(asked)), event_months(asked)
    whole = sum(qty for _, _, qty in back)
    assert sum(one.back_qty for one in by_sale) == sum(one.back_qty for one in by_return) == whole
    for month in MONTHS:
        assert next(one.back_qty for one in by_sale if one.month == str(month)) == sum(
            qty for at, _, qty in back if at == str(month)
        )
        assert next(one.back_qty for one in by_return if one.month == str(month)) == sum(
            qty for _, on, qty in back if on == str(month)
        )


def test_a_month_without_dispatch_has_no_rate_and_no_interval() -> None:
    (only,) = event_months(question(back=[("2026-07", "2026-08", 2_000)]))
    assert (only.back_qty, only.rate, interval(only, 1.96)) == (2_000, None, None)
    assert over([], "2026-08", "2026-08").rate is None


def test_a_young_month_is_completed_and_the_running_one_waits() -> None:
    sent = [(str(Month(2026, 6).plus(at)), 100_000, 0) for at in range(5)]
    back = [("2026-06", "2026-06", 5_000), ("2026-06", "2026-07", 5_000), ("2026-09", "2026-09", 4_000)]
    months = {one.month: one for one in cohort_months(returns_desk(question(sent, back)))}
    assert months["2026-06"].completed_rate is None and not months["2026-06"].is_running
    assert months["2026-09"].completed_rate is not None and months["2026-09"].completed_rate > 0.04
    assert months["2026-10"].is_running


goods_back = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(REASONS), st.integers(1, 6)),
    max_size=10,
    unique_by=lambda one: one[:2],
)


@settings(max_examples=60, deadline=None)
@given(goods_back)
def test_the_cost_by_cause_is_the_cost_by_goods(parts: list[tuple[str, str, int]]) -> None:
    sent = [GoodsSent(name, 100_000) for name in NAMES]
    back = [GoodsBack(name, reason, cases, cases * 1000) for name, reason, cases in parts]
    asked = question(goods_sent=sent, goods_back=back)
    desk = returns_desk(asked)
    costs = cause_costs(asked, desk.goods)
    assert sum(one.cost_value for one in costs) == sum(one.cost_value for one in desk.goods)
    assert sum(one.cases for one in costs) == sum(cases for _, _, cases in parts)
    assert [one.cost_value for one in costs] == sorted((one.cost_value for one in costs), reverse=True)
    if costs and costs[-1].cumulative_rate is not None:
        assert costs[-1].cumulative_rate == 1.0 and costs[0].abc == "A"
    for one in costs:
        assert set(one.goods) <= {row.goods for row in desk.goods if one.cause in row.causes}


def test_a_correction_moves_the_cost_to_the_cause_she_named_and_no_reason_is_a_cause_of_its_own() -> None:
    sent, back = [GoodsSent("A", 100_000)], [GoodsBack("A", "质量问题", 4, 4_000), GoodsBack("A", "", 1, 1_000)]
    plain = question(goods_sent=sent, goods_back=back)
    assert [one.cause for one in cause_costs(plain, returns_desk(plain).goods)] == ["quality", UNSTATED]
    corrected = question(goods_sent=sent, goods_back=back, corrections=Corrections(by_reason={"质量问题": "damage"}))
    assert [one.cause for one in cause_costs(corrected, returns_desk(corrected).goods)] == ["damage", UNSTATED]
