"""How does a figure of the month come about? Its arithmetic with the month's own numbers, for those made of others."""

from __future__ import annotations

from collections.abc import Mapping

from shopdesk.analysis.derivation import Derivation, Step
from shopdesk.analysis.month_values import Totals, Value, cost_share, count_of, rounded
from shopdesk.wording import Phrase, speaker

say = speaker("overview")


def figure_derivation(name: str, totals: Totals, values: Mapping[str, Value]) -> Derivation | None:
    """The derivation of a figure of ``month_values``; None for plain counts and sums, and where the figure is unknown."""
    found = values[name].value
    if found is None:
        return None
    if name in ("net_sales_value", "net_cash_value"):
        less = "refund_value" if name == "net_sales_value" else "refund_cash_value"
        return _difference(name, int(found), ("paid_value", totals), (less, totals))
    if name == "refund_rate":
        return _share(name, float(found), ("refund_value", totals), ("paid_value", totals))
    if name == "aov_value":
        goods = totals.get("identified_merch_value")
        goods_value = count_of(totals, "paid_merch_value") if goods is None else int(goods)
        return _mean(name, int(found), goods_value, "buyers", count_of(totals, "buyers"))
    if name == "order_value":
        return _mean(
            name, int(found), count_of(totals, "paid_merch_value"), "paid_orders", count_of(totals, "paid_orders")
        )
    if name in ("gross_margin_value", "gross_margin_rate"):
        return _margin(name, found, totals, values)
    return None


def _difference(name: str, found: int, of: tuple[str, Totals], less: tuple[str, Totals]) -> Derivation:
    whole, part = count_of(of[1], of[0]), count_of(less[1], less[0])
    return Derivation(
        (Step(of[0], whole), Step(less[0], part), Step(name, found, _less(whole, part, found), is_result=True))
    )


def _share(name: str, found: float, of: tuple[str, Totals], by: tuple[str, Totals]) -> Derivation:
    part, whole = count_of(of[1], of[0]), count_of(by[1], by[0])
    return Derivation(
        (Step(of[0], part), Step(by[0], whole), Step(name, found, _ratio(part, whole, found), is_result=True))
    )


def _mean(name: str, found: int, goods_value: int, counted: str, count: int) -> Derivation:
    words = say("{goods_value} ÷ {count} = {mean_value}", goods_value=goods_value, count=count, mean_value=found)
    return Derivation(
        (
            Step("paid_merch_value", goods_value, name=say("Paid for goods")),
            Step(counted, count),
            Step(name, found, words, is_result=True),
        )
    )


def _margin(name: str, found: int | float, totals: Totals, values: Mapping[str, Value]) -> Derivation:
    net, share = int(values["net_sales_value"].value or 0), cost_share(totals)
    revenue, cost = rounded(net * share), count_of(totals, "cogs_value")
    steps = [Step("net_sales_value", net)]
    if share < 1:
        words = say(
            "{net_value} × {share_rate} = {known_value}", net_value=net, share_rate=float(share), known_value=revenue
        )
        steps += [
            Step("cost_known_rate", float(share), name=say("Share whose cost is known")),
            Step("revenue_value", revenue, words, say("Net sales of that share")),
        ]
    steps.append(Step("cogs_value", cost, name=say("Cost of those goods")))
    margin = revenue - cost
    of_value = Step("gross_margin_value", margin, _less(revenue, cost, margin), is_result=name == "gross_margin_value")
    steps.append(of_value)
    if name == "gross_margin_rate":
        steps.append(Step(name, float(found), _ratio(margin, revenue, float(found)), is_result=True))
    return Derivation(tuple(steps))


def _less(whole_value: int, part_value: int, rest_value: int) -> Phrase:
    return say(
        "{whole_value} − {part_value} = {rest_value}",
        whole_value=whole_value,
        part_value=part_value,
        rest_value=rest_value,
    )


def _ratio(part_value: int, whole_value: int, found_rate: float) -> Phrase:
    return say(
        "{part_value} ÷ {whole_value} = {found_rate}",
        part_value=part_value,
        whole_value=whole_value,
        found_rate=found_rate,
    )
