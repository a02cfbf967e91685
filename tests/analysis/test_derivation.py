"""Does every derivation end at the number it derives, by steps that can be done by hand, in both languages?"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.derivation import Derivation, RuleUse, Step, rules_used
from shopdesk.analysis.finding_worth import made_of
from shopdesk.analysis.overview import overview
from shopdesk.fields import heading
from shopdesk.thresholds import DEFAULTS, entry_of
from shopdesk.wording import speaker
from tests.analysis.test_overview import BROUGHT, COVERAGE, ask, covered, span, totals

say = speaker("overview")
DERIVED = {
    "net_sales_value", "net_cash_value", "refund_rate", "aov_value", "order_value", "gross_margin_value",
    "gross_margin_rate",
}  # fmt: skip


def answered(**changed: Any) -> Answer:
    brought = changed.pop("brought", {**BROUGHT, "products": ["sku", "cost_value"]})
    return overview(ask(brought=brought, **changed))


def result(derivation: Derivation | None) -> Any:
    assert derivation is not None
    (step,) = [step for step in derivation.steps if step.is_result]
    return step.value


def value(derivation: Derivation | None, code: str) -> Any:
    assert derivation is not None
    return next(step.value for step in derivation.steps if step.code == code)


@given(
    st.integers(1, 10**9), st.floats(0, 1.2), st.integers(1, 500), st.integers(0, 10**9), st.floats(0, 1), st.integers(0, 9)
)  # fmt: skip
def test_a_figure_made_of_others_is_what_its_steps_come_to(
    paid: int, refunded: float, buyers: int, cost: int, known: float, cash: int
) -> None:
    now = totals(
        paid_value=paid,
        paid_merch_value=paid,
        identified_merch_value=paid,
        refund_value=int(paid * refunded),
        refund_cash_value=cash,
        buyers=buyers,
        cogs_value=cost,
        lines_paid_value=paid,
        cost_known_value=int(paid * known),
    )
    figures = answered(now=now).figures
    for name, figure in figures.items():
        if figure.value is None or name not in DERIVED:
            assert figure.derivation is None, name
            continue
        assert result(figure.derivation) == figure.value, name
    net = figures["net_sales_value"].derivation
    assert value(net, "paid_value") - value(net, "refund_value") == figures["net_sales_value"].value
    rate = figures["refund_rate"].derivation
    exact = Fraction(value(rate, "refund_value"), value(rate, "paid_value"))
    assert float(exact) == pytest.approx(figures["refund_rate"].value, abs=1e-6)
    margin = figures["gross_margin_value"]
    if margin.value is not None:
        revenue = next((step.value for step in margin.derivation.steps if step.code == "revenue_value"), None)
        whole = figures["net_sales_value"].value if revenue is None else revenue
        assert whole - value(margin.derivation, "cogs_value") == margin.value


@given(st.dictionaries(st.text("ABC{}-", min_size=1), st.integers(1, 10**9), min_size=1, max_size=30))
def test_an_amount_over_many_goods_names_the_largest_and_sums_the_rest(parts: dict[str, int]) -> None:
    *told, whole = made_of(list(parts.items())).steps
    assert whole.is_result and whole.value == sum(parts.values()) == sum(step.value for step in told)
    assert len(told) <= 10 and {step.title("en"): step.value for step in told[:9]}.items() <= parts.items()
    assert [step.value for step in told[:9]] == sorted(parts.values(), reverse=True)[:9]


def test_every_finding_shows_how_its_yuan_come_about_and_by_which_rules() -> None:
    base = totals(paid_value=2_000_000, paid_merch_value=2_000_000, refund_value=50_000)
    gap = covered(span("2026-01-01", "2026-10-10"), span("2026-10-20", "2026-10-31"))
    unpaid = [{"order_id": "7", "created_at": "2026-10-30 10:00:00", "payable_value": 9_900}]
    found = {}
    for changed in (
        {"now": totals(refund_value=200_000), "base": base, "unpaid": unpaid},
        {"coverage": {**COVERAGE, "orders": gap}},
    ):
        found |= {row.finding: row for row in answered(**changed).rows}
    assert set(found) == {"sales_fall", "refund_jump", "unpaid_orders", "missing_days"}
    for row in found.values():
        assert result(row.derivation) == row.value, row.finding
        assert row.derivation.rules, row.finding
        for use in row.derivation.rules:
            assert entry_of(use.section, use.name)["value"] == use.value
    fall = found["sales_fall"].derivation
    assert value(fall, "base_value") - value(fall, "net_sales_value") == found["sales_fall"].value


def test_a_step_reads_its_unit_and_its_words_off_its_code() -> None:
    step = Step("on_hand_qty", 42_500)
    assert step.measured_in == "quantity"
    assert (step.title("zh_CN"), step.title("en")) == (heading("on_hand_qty", "zh_CN"), heading("on_hand_qty", "en"))
    assert Step("last_safe_order_on", "2026-11-25").measured_in == "day"
    assert Step("state", "runs_out").measured_in == "text"
    assert Step("weeks", 12).measured_in == "count"
    assert Step("weeks", 12, name=say("Days missing")).title("zh_CN") == "缺失天数"


def test_what_a_decision_is_kept_with_is_spelled_as_interfaces_spell_it() -> None:
    derivation = Derivation(
        (Step("sum_value", 123_450), Step("need_qty", 1_500), Step("share_rate", 0.25), Step("x", None))
    )
    assert derivation.figures() == {"sum_value": "1234.50", "need_qty": 1.5, "share_rate": 0.25, "x": None}


def test_only_rules_that_the_section_has_can_be_named_as_used() -> None:
    assert rules_used("summary", DEFAULTS.summary, "idle_days") == (RuleUse("summary", "idle_days", 90.0),)
    with pytest.raises(AttributeError):
        rules_used("summary", DEFAULTS.summary, "no_such_rule")


def test_a_quantity_in_a_sentence_is_written_as_one_counts() -> None:
    assert say("{a_qty} and {b_qty}", a_qty=1_234_500, b_qty=-2_000).in_language("en") == "1,234.5 and −2"
