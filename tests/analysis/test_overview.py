"""Does the overview say what is known, name what is not, and find what is worth money, without a store?"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.coverage import time_frame
from shopdesk.analysis.month_values import UNITS
from shopdesk.analysis.overview import OverviewQuestion, change_phrases, overview
from shopdesk.analysis.reasons import REASONS
from shopdesk.period import Month
from shopdesk.thresholds import OverviewRules

TODAY = date(2026, 11, 25)
OCTOBER = Month(2026, 10)
ORDER_COLUMNS = [
    "order_id",
    "created_at",
    "paid_at",
    "payable_value",
    "buyer_id",
    "sold_qty",
    "refund_value",
    "completed_at",
]


def span(first: str, last: str) -> dict[str, str]:
    return {"first": first, "last": last}


def covered(*spans: dict[str, str]) -> dict[str, Any]:
    return {"first": spans[0]["first"], "last": spans[-1]["last"], "spans": list(spans)}


COVERAGE = {"orders": covered(span("2026-01-01", "2026-10-31")), "refunds": covered(span("2026-01-01", "2026-10-31"))}
BROUGHT = {"orders": ORDER_COLUMNS, "refunds": ["refund_id", "order_id", "amount_value", "succeeded_at"]}


def totals(**changed: Any) -> dict[str, Any]:
    """A month of 100 paid orders of ¥100 from 80 buyers, 5 % refunded."""
    return {
        "orders": 110,
        "gmv_value": 1_100_000,
        "paid_orders": 100,
        "paid_orders_all": 100,
        "paid_value": 1_000_000,
        "paid_merch_value": 1_000_000,
        "refund_value": 50_000,
        "refund_cash_value": 40_000,
        "refund_cash_rows": 8,
        "returned_orders": 6,
        "buyers": 80,
        "identified_paid_orders": 100,
        "identified_merch_value": 1_000_000,
        "units_qty": 150_000,
        "units_known_orders": 100,
        "completed_value": 900_000,
        "cogs_value": 600_000,
        "cost_known_value": 980_000,
        "lines_paid_value": 980_000,
        "lines_paid_orders": 100,
    } | changed


def ask(month: Month = OCTOBER, now: dict[str, Any] | None = None, **changed: Any) -> OverviewQuestion:
    coverage = changed.pop("coverage", COVERAGE)
    frame = time_frame(coverage, TODAY, month=month)
    now = totals() if now is None else now
    base = changed.pop("base", totals())
    history = [(one, base) for one in frame.history[:-1]] + [(frame.period, now)]
    question = OverviewQuestion(
        frame.period, frame.as_of, frame.comparison, now, base, history=history, coverage=coverage, brought=BROUGHT
    )
    return replace(question, **changed)


def values(answer: Answer) -> dict[str, Any]:
    return {name: figure["value"] for name, figure in answer.to_json("en")["figures"].items()}


def codes(answer: Answer) -> list[str]:
    return [finding.finding for finding in answer.rows]


def test_a_month_with_everything_known_shows_every_figure() -> None:
    assert values(overview(ask())) == {
        "orders": 110,
        "gmv_value": "11000.00",
        "paid_orders": 100,
        "paid_value": "10000.00",
        "refund_value": "500.00",
        "net_sales_value": "9500.00",
        "refund_cash_value": "400.00",
        "net_cash_value": "9600.00",
        "buyers": 80,
        "units": 150,
        "aov_value": "125.00",
        "order_value": "100.00",
        "returned_orders": 6,
        "refund_rate": 0.05,
        "completed_value": "9000.00",
        "gross_margin_value": "3500.00",
        "gross_margin_rate": 0.368421,
    }


def test_an_empty_store_answers_zeros_and_reasons_and_finds_nothing() -> None:
    frame = time_frame({}, TODAY, month=Month(2026, 10))
    answer = overview(OverviewQuestion(frame.period, frame.as_of, frame.comparison, {}, {}))
    found = values(answer)
    assert (found["orders"], found["paid_orders"], found["returned_orders"]) == (0, 0, 0)
    assert {found[name] for name in ("gmv_value", "paid_value", "refund_value", "net_sales_value")} == {"0.00"}
    unknown = [name for name, value in found.items() if value is None]
    assert {"buyers", "units", "aov_value", "order_value", "refund_rate", "refund_cash_value"} <= set(unknown)
    assert all(answer.figures[name].reason in REASONS for name in unknown)
    assert {figure.state for figure in answer.figures.values()} == {"none"}
    assert not answer.rows


def test_a_month_no_file_covers_is_zero_with_coverage_none_and_never_a_fall() -> None:
    answer = overview(ask(Month(2027, 3), now={}))
    assert values(answer)["orders"] == 0
    assert answer.figures["orders"].state == "none"
    assert not answer.rows
    assert "No imported file covers" in answer.headline.in_language("en")


def test_orders_paid_after_the_last_exported_day_are_counted_but_never_compared() -> None:
    late = {
        "paid_orders": 6,
        "paid_orders_all": 6,
        "paid_value": 47_600,
        "paid_merch_value": 47_600,
        "refund_value": 17_800,
    }
    answer = overview(ask(Month(2026, 11), now=late))
    assert values(answer)["orders"] == 0
    assert (values(answer)["paid_orders"], values(answer)["net_sales_value"]) == (6, "298.00")
    assert answer.figures["paid_orders"].state == "thin"
    assert not answer.rows


@pytest.mark.parametrize(
    ("column", "figures", "reason"),
    [
        ("buyer_id", ("buyers", "aov_value"), "no_buyer_column"),
        ("sold_qty", ("units",), "no_quantity"),
        ("completed_at", ("completed_value",), "no_completion_time"),
        ("paid_at", ("paid_orders", "paid_value", "net_sales_value", "order_value", "refund_rate"), "no_payment_time"),
        ("created_at", ("orders", "gmv_value"), "no_order_time"),
    ],
)
def test_a_figure_whose_column_no_import_brought_is_unknown_and_says_why(
    column: str, figures: tuple[str, ...], reason: str
) -> None:
    brought = {"orders": [name for name in ORDER_COLUMNS if name != column]}
    answer = overview(ask(now={}, base={}, brought=brought))
    for name in figures:
        assert (answer.figures[name].value, answer.figures[name].reason) == (None, reason)


def test_without_refund_dates_only_the_refunds_paid_out_are_unknown() -> None:
    answer = overview(
        ask(now=totals(refund_cash_rows=0, refund_cash_value=0), base={}, brought={"orders": ORDER_COLUMNS})
    )
    assert answer.figures["refund_cash_value"].reason == "no_refund_dates"
    assert answer.figures["net_cash_value"].reason == "no_refund_dates"
    assert values(answer)["net_sales_value"] == "9500.00"


def test_without_any_refund_data_net_sales_equal_paid_and_the_rate_is_unknown() -> None:
    bare = totals(refund_value=0, refund_cash_value=0, refund_cash_rows=0, returned_orders=0)
    columns = [name for name in ORDER_COLUMNS if name != "refund_value"]
    answer = overview(ask(now=bare, base=bare, brought={"orders": columns}))
    assert values(answer)["net_sales_value"] == "10000.00"
    assert answer.figures["net_sales_value"].state == "thin"
    assert answer.figures["refund_rate"].reason == "no_refunds_export"
    assert any("No refunds have been imported" in warning.in_language("en") for warning in answer.warnings)


def test_one_return_of_unknown_amount_makes_refunds_and_net_sales_unknown_but_not_their_count() -> None:
    answer = overview(ask(now=totals(refund_value=None, refund_unknown_orders=1)))
    for name in ("refund_value", "net_sales_value", "refund_rate", "gross_margin_value"):
        assert answer.figures[name].reason == "refund_amount_unknown"
    assert values(answer)["returned_orders"] == 6
    assert values(answer)["paid_value"] == "10000.00"
    assert not answer.rows


def test_masked_buyers_are_unknown_never_zero() -> None:
    answer = overview(ask(now=totals(buyers=0, identified_paid_orders=0, identified_merch_value=0)))
    assert answer.figures["buyers"].value is None
    assert answer.figures["aov_value"].reason == "buyers_masked"


def test_the_value_per_buyer_counts_only_orders_whose_buyer_is_known_and_says_so() -> None:
    answer = overview(ask(now=totals(buyers=50, identified_paid_orders=60, identified_merch_value=540_000)))
    assert values(answer)["aov_value"] == "108.00"
    assert "60 of 100 orders" in answer.figures["aov_value"].basis.in_language("en")
    assert answer.figures["aov_value"].n == 60


def test_a_part_of_sales_without_cost_is_left_out_of_the_margin_and_named() -> None:
    answer = overview(ask(now=totals(cost_known_value=784_000, cogs_value=380_000)))
    assert values(answer)["gross_margin_rate"] == 0.5
    assert "20.0 %" in answer.figures["gross_margin_rate"].basis.in_language("en")


def test_compare_is_unknown_where_no_file_covers_the_base() -> None:
    short = {"orders": covered(span("2026-10-01", "2026-10-31"))}
    answer = overview(ask(coverage=short, base={}))
    assert answer.figures["net_sales_value"].compare is None
    assert answer.compared is None
    assert "sales_fall" not in codes(answer)


def test_the_small_line_is_blank_before_the_first_covered_month() -> None:
    short = {"orders": covered(span("2026-10-01", "2026-10-31"))}
    answer = overview(ask(coverage=short, base={}))
    assert answer.figures["paid_value"].spark == (None,) * 12 + (1_000_000,)


def test_unpaid_orders_within_the_age_window_are_found_with_their_sum_and_the_oldest() -> None:
    unpaid = [
        {"order_id": "new", "created_at": "2026-10-31 20:00:00", "payable_value": 100},
        {"order_id": "old", "created_at": "2026-10-20 08:00:00", "payable_value": 2_000},
        {"order_id": "gone", "created_at": "2026-08-01 08:00:00", "payable_value": 70_000},
        {"order_id": "blank", "created_at": "2026-10-25 08:00:00", "payable_value": None},
    ]
    answer = overview(ask(unpaid=unpaid))
    assert codes(answer) == ["unpaid_orders"]
    (finding,) = answer.rows
    assert (finding.value, finding.subject, finding.act) == (2_100, "old", "open_orders")
    assert "3 orders" in finding.text.in_language("en")
    assert finding.rows == {"kind": "orders", "keys": ["old", "blank", "new"]}


def test_a_month_long_past_does_not_speak_of_todays_unpaid_orders() -> None:
    unpaid = [{"order_id": "1", "created_at": "2026-10-20 08:00:00", "payable_value": 2_000}]
    assert "unpaid_orders" not in codes(overview(ask(Month(2026, 6), unpaid=unpaid)))


def test_a_refund_rate_three_points_higher_is_not_yet_a_jump_but_a_fen_more_is() -> None:
    at_line = overview(ask(now=totals(refund_value=80_000)))
    assert "refund_jump" not in codes(at_line)
    above = overview(ask(now=totals(refund_value=80_001)))
    (jump,) = [finding for finding in above.rows if finding.finding == "refund_jump"]
    assert jump.value == 30_001


def test_a_refund_jump_needs_enough_orders_on_both_sides() -> None:
    answer = overview(ask(now=totals(refund_value=300_000, paid_orders=29)))
    assert "refund_jump" not in codes(answer)


def test_a_fall_of_exactly_the_rule_is_no_fall() -> None:
    ten_percent = totals(paid_value=905_000, refund_value=50_000)
    assert "sales_fall" not in codes(overview(ask(now=ten_percent)))
    (fall,) = overview(ask(now=totals(paid_value=904_999))).rows
    assert (fall.finding, fall.value) == ("sales_fall", 95_001)


def test_missing_export_days_are_named_with_an_estimate_and_silence_the_fall() -> None:
    holed = {
        "orders": covered(span("2026-01-01", "2026-10-09"), span("2026-10-20", "2026-10-31")),
        "refunds": covered(span("2026-01-01", "2026-10-31")),
    }
    answer = overview(ask(coverage=holed, now=totals(paid_value=600_000)))
    assert codes(answer) == ["missing_days"]
    (gap,) = answer.rows
    assert gap.subject == "orders"
    assert "2026-10-10 to 2026-10-19" in gap.text.in_language("en")
    assert gap.value is not None and gap.value > 0
    assert "orders missing 2026-10-10 to 2026-10-19" in answer.coverage.in_language("en")


def test_refunds_that_end_before_the_orders_are_named_in_coverage_and_list() -> None:
    early = dict(COVERAGE, refunds=covered(span("2026-01-01", "2026-10-10")))
    answer = overview(ask(coverage=early))
    assert answer.coverage.in_language("en") == "Data to 2026-10-31; refunds missing 2026-10-11 to 2026-10-31"
    assert answer.coverage.in_language("zh_CN") == "数据至 2026-10-31；缺退款 2026-10-11 至 2026-10-31"
    assert codes(answer) == ["missing_days"]


def test_a_day_without_orders_between_two_files_of_a_slow_shop_is_no_gap() -> None:
    slow = totals(paid_orders=6, paid_orders_all=6, orders=6)
    seam = {"orders": covered(span("2026-01-01", "2026-10-14"), span("2026-10-17", "2026-10-31"))}
    answer = overview(ask(coverage=seam, now=slow, base=slow))
    assert "missing_days" not in codes(answer)


def test_the_money_list_is_ranked_by_yuan_and_heads_the_headline() -> None:
    unpaid = [{"order_id": "1", "created_at": "2026-10-20 08:00:00", "payable_value": 2_000}]
    answer = overview(ask(now=totals(paid_value=500_000, refund_value=100_000), unpaid=unpaid))
    stakes = [finding.value for finding in answer.rows]
    assert codes(answer)[0] == "sales_fall"
    assert stakes == sorted(stakes, key=lambda value: -(value or 0))
    assert answer.rows[0].text.in_language("en") in answer.headline.in_language("en")


def test_files_that_came_in_together_are_told_in_all_and_one_alone_by_its_name() -> None:
    kinds = {"orders": {"new": 5, "changed": 1, "same": 2}, "refunds": {"new": 3, "changed": 0, "same": 4}}
    alone = change_phrases({"file": "a.csv", "files": 1, "kinds": kinds, "orders": 5, "paid_value": 900})
    together = change_phrases({"file": "a.csv", "files": 2, "kinds": kinds, "orders": 5, "paid_value": 900})
    assert [one.in_language("en") for one in alone[:2]] == [
        "a.csv, orders: 5 new, 1 changed, 2 the same",
        "a.csv, refunds: 3 new, 0 changed, 4 the same",
    ]
    assert together[0].in_language("en") == "Files imported together: 2; 8 new, 1 changed, 6 the same"
    assert len(together) == 2 and together[1] == alone[2]


def test_the_order_of_unpaid_rows_never_changes_the_answer() -> None:
    unpaid = [{"order_id": str(n), "created_at": "2026-10-20 08:00:00", "payable_value": 10 * n} for n in range(9)]
    answers = [overview(ask(unpaid=rows)).to_json("en") for rows in (unpaid, unpaid[::-1], unpaid[4:] + unpaid[:4])]
    assert answers[0] == answers[1] == answers[2]


def test_thresholds_move_the_findings() -> None:
    now = totals(paid_value=904_000)
    assert codes(overview(ask(now=now))) == ["sales_fall"]
    assert codes(overview(ask(now=now, rules=OverviewRules(fall_rate=0.2)))) == []


def test_orphan_refunds_unknown_amounts_and_later_orders_are_warned_of() -> None:
    now = totals(orphan_refund_rows=2, orphan_refund_value=3_000, paid_unknown_orders=1, gmv_unknown_orders=2)
    answer = overview(ask(now=now, later_orders=4))
    said = " ".join(warning.in_language("en") for warning in answer.warnings)
    for part in (
        "2 refunds (¥30.00)",
        "1 order paid or sent has no amount",
        "2 orders have no amount",
        "4 orders are dated",
    ):
        assert part in said


def test_an_answer_is_one_json_document_with_every_promised_figure_in_both_languages() -> None:
    for language in ("en", "zh_CN"):
        document = json.loads(json.dumps(overview(ask()).to_json(language)))
        assert set(document["figures"]) == set(UNITS)
        assert set(document) == {
            "panel",
            "as_of",
            "period",
            "basis",
            "coverage",
            "headline",
            "figures",
            "at_stake_value",
            "rows",
            "warnings",
        }
        assert "{" not in json.dumps(document["headline"] + document["basis"] + document["coverage"])


def test_refunds_that_may_still_come_are_announced_until_the_month_is_mature() -> None:
    assert "more may come until" in overview(ask()).figures["net_sales_value"].basis.in_language("en")
    assert "more may come" not in overview(ask(Month(2026, 6))).figures["net_sales_value"].basis.in_language("en")


def test_money_of_a_shop_in_dollars_is_said_in_dollars() -> None:
    answer = overview(ask(now=totals(paid_value=904_000)))
    assert "$8,540.00" in answer.to_json("en", "USD")["headline"]


def test_the_headline_names_what_the_month_is_compared_with() -> None:
    assert "比上月" in overview(ask()).headline.in_language("zh_CN")
    part = dict(COVERAGE, orders=covered(span("2026-01-01", "2026-10-12")))
    assert "the same days of the month before" in overview(ask(coverage=part)).headline.in_language("en")


def test_files_of_later_days_change_nothing_at_an_earlier_as_of() -> None:
    early = {kind: covered(span("2026-01-01", "2026-10-05")) for kind in ("orders", "refunds")}
    later = {kind: covered(span("2026-01-01", "2026-10-05"), span("2026-10-20", "2026-11-20")) for kind in early}
    answers = []
    for coverage in (early, later):
        frame = time_frame(coverage, TODAY, as_of=date(2026, 10, 11))
        question = replace(ask(coverage=coverage), period=frame.period, as_of=frame.as_of, comparison=frame.comparison)
        answers.append(overview(question))
    assert answers[0] == answers[1]


@settings(max_examples=20)
@given(st.integers(2, 1000))
def test_multiplying_all_money_changes_no_finding_and_no_rank(factor: int) -> None:
    now = totals(paid_value=500_000, refund_value=100_000)
    unpaid = [{"order_id": "1", "created_at": "2026-10-20 08:00:00", "payable_value": 2_000}]

    def dearer(figures: dict[str, Any]) -> dict[str, Any]:
        return {name: value * factor if name.endswith("_value") else value for name, value in figures.items()}

    plain = overview(ask(now=now, unpaid=unpaid))
    scaled = overview(ask(now=dearer(now), base=dearer(totals()), unpaid=[dearer(unpaid[0])]))
    assert codes(scaled) == codes(plain)
    assert [finding.value for finding in scaled.rows] == [factor * (finding.value or 0) for finding in plain.rows]
    assert scaled.figures["refund_rate"].value == plain.figures["refund_rate"].value


def test_the_first_refund_coming_days_after_the_first_order_is_no_gap() -> None:
    young = {"orders": COVERAGE["orders"], "refunds": covered(span("2026-01-09", "2026-10-31"))}
    answer = overview(ask(Month(2026, 1), coverage=young))
    assert "missing_days" not in codes(answer)
    assert "missing" not in answer.coverage.in_language("en")


def test_a_month_asked_for_before_it_is_over_counts_waiting_from_where_the_data_end() -> None:
    part = {kind: covered(span("2026-01-01", "2026-11-04")) for kind in ("orders", "refunds")}
    unpaid = [{"order_id": "1", "created_at": "2026-11-02 08:00:00", "payable_value": 2_000}]
    answer = overview(ask(Month(2026, 11), coverage=part, unpaid=unpaid))
    (waiting,) = [finding for finding in answer.rows if finding.finding == "unpaid_orders"]
    assert "has waited 3 days" in waiting.text.in_language("en")
    assert "known up to 2026-11-04" in answer.basis.in_language("en")


def test_orders_paid_at_no_known_time_make_the_paid_figures_unknown_not_zero() -> None:
    timeless = {"orders": 50, "gmv_value": 90_000, "paid_unknown_orders": 19}
    answer = overview(ask(now=timeless))
    for name in ("paid_orders", "paid_value", "net_sales_value", "order_value", "buyers", "units"):
        assert (answer.figures[name].value, answer.figures[name].reason) == (None, "no_payment_time")
    assert values(answer)["orders"] == 50
