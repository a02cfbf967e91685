"""How does the yuan of each finding come about? Its derivation for the side pane, step by step with the rules that were used."""

from __future__ import annotations

from collections.abc import Sequence

from shopdesk.analysis.derivation import Derivation, RuleUse, Step, rules_used
from shopdesk.thresholds import OverviewRules
from shopdesk.wording import speaker

say = speaker("overview")


PARTS_TOLD = 9  # more are told together: the list they stand in is one click away


def made_of(parts: Sequence[tuple[str, int]], rules: tuple[RuleUse, ...] = ()) -> Derivation:
    """An amount that is a sum over goods: the fen of each by its code, the most first, those of the rest together."""
    ordered = sorted(parts, key=lambda part: (-part[1], part[0]))
    told, rest = ordered[:PARTS_TOLD], ordered[PARTS_TOLD:]
    steps = [Step(f"part_{at}_value", fen, name=say("{goods}", goods=goods)) for at, (goods, fen) in enumerate(told, 1)]
    if rest:
        steps.append(Step("rest_value", sum(fen for _, fen in rest), name=say("Others: {n}", n=len(rest))))
    whole = sum(fen for _, fen in ordered)
    return Derivation((*steps, Step("sum_value", whole, name=say("At stake"), is_result=True)), rules)


def unpaid_sum(orders: int, left_alone: int, oldest_days: int, unpaid_value: int, rules: OverviewRules) -> Derivation:
    """Orders placed and not paid: how many, how many more whose buyers are left alone, how long, what they would pay."""
    alone = Step("left_alone_orders", left_alone, name=say("Written to lately, or no letters"))
    return Derivation(
        (
            Step("unpaid_orders", orders, name=say("Orders placed and not paid")),
            *((alone,) if left_alone else ()),
            Step("oldest_days", oldest_days, name=say("The oldest has waited")),
            Step("unpaid_value", unpaid_value, name=say("What they would pay"), is_result=True),
        ),
        rules_used("overview", rules, "unpaid_min_age_days", "unpaid_max_age_days"),
    )


def refunded_beyond(
    paid_value: int, refund_value: int, usual_rate: float, expected_value: int, rules: OverviewRules
) -> Derivation:
    """Refunds beyond what the comparison's rate would have given."""
    extra = refund_value - expected_value
    expected = say(
        "{paid_value} × {usual_rate} = {expected_value}",
        paid_value=paid_value,
        usual_rate=usual_rate,
        expected_value=expected_value,
    )
    beyond = say(
        "{refund_value} − {expected_value} = {extra_value}",
        refund_value=refund_value,
        expected_value=expected_value,
        extra_value=extra,
    )
    return Derivation(
        (
            Step("paid_value", paid_value),
            Step("refund_value", refund_value),
            Step("usual_rate", usual_rate, name=say("Refund rate of the comparison")),
            Step("expected_value", expected_value, expected, say("Refunds at that rate")),
            Step("extra_value", extra, beyond, say("Refunded beyond it"), is_result=True),
        ),
        rules_used("overview", rules, "refund_jump_points", "refund_jump_min_orders"),
    )


def fallen(net_value: int, base_value: int, rules: OverviewRules) -> Derivation:
    """Net sales below those of the comparison, which are more than nothing."""
    lost, rate = base_value - net_value, (base_value - net_value) / base_value
    less = say("{base_value} − {net_value} = {lost_value}", base_value=base_value, net_value=net_value, lost_value=lost)
    share = say("{lost_value} ÷ {base_value} = {lost_rate}", lost_value=lost, base_value=base_value, lost_rate=rate)
    return Derivation(
        (
            Step("base_value", base_value, name=say("Net sales of the comparison")),
            Step("net_sales_value", net_value),
            Step("lost_rate", rate, share, say("Share of the comparison")),
            Step("lost_value", lost, less, say("Fallen by"), is_result=True),
        ),
        rules_used("overview", rules, "fall_rate", "fall_min_orders"),
    )


def missed(days: int, covered_days: int, covered_value: int, expected_value: int, rules: OverviewRules) -> Derivation:
    """What the days without an export would have come to at the mean of the covered ones."""
    expected = say(
        "{covered_value} ÷ {covered_days} × {days} = {expected_value}",
        covered_value=covered_value,
        covered_days=covered_days,
        days=days,
        expected_value=expected_value,
    )
    return Derivation(
        (
            Step("missing_days", days, name=say("Days missing")),
            Step("covered_days", covered_days, name=say("Days covered in the last months")),
            Step("covered_value", covered_value, name=say("What those came to")),
            Step("expected_value", expected_value, expected, say("Expected of the missing days"), is_result=True),
        ),
        rules_used("overview", rules, "gap_min_orders", "gap_min_rows", "refund_lag_days"),
    )
