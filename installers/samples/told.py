"""What should be found in the sample shop? The figures of every planted story, and the page that tells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from samples import promotion_reports
from samples.catalogue import BY_CODE, DEAD, GOODS, HIT, SUPPLIERS, TOO_SMALL
from samples.order_exports import EXPORTS
from samples.season import NOW
from samples.shelves import Shelves
from samples.stories import BIG_UNPAID_NICK, LAPSING_NICKS
from samples.trade import Line, Order, yuan

_FEAST = date(2025, 11, 11)


def story_figures(
    orders: Sequence[Order], shelves: Shelves, reviews: Sequence[Mapping[str, str]], seed: str
) -> dict[str, Any]:
    """Every story with its keys and figures, as known at the last moment of the books."""
    paid = [order for order in orders if order.paid_by(NOW)]
    counts = {count.sku.code: count for count in shelves.counts(NOW.date() - timedelta(days=1))}
    lines = [(order, line) for order in paid for line in order.lines]
    plans = promotion_reports.totals(seed)
    return {
        "about_to_run_out": _hit(lines, counts[HIT].on_hand, counts[HIT].allocated, counts[HIT].on_order),
        "dead_stock": {
            code: {
                "on_hand": counts[code].on_hand,
                "last_paid": _last_paid(lines, code),
                "value_at_cost": counts[code].on_hand * BY_CODE[code].cost,
            }
            for code in DEAD
        },
        "returned_for_size": _size(lines),
        "plans": {
            plan.plan_id: {
                "name": plan.name,
                "spend": plans[plan.plan_id][0],
                "claimed": plans[plan.plan_id][1],
                "orders": plans[plan.plan_id][2],
                "roi": round(plans[plan.plan_id][1] / plans[plan.plan_id][0], 2),
                "break_even_of_price_and_cost": _break_even(plan.item_code),
            }
            for plan in promotion_reports.PLANS
        },
        "lapsing": {nick: _silence([order for order in paid if order.buyer.nick == nick]) for nick in LAPSING_NICKS},
        "feast": {
            "day": str(_FEAST),
            "paid_orders": sum(1 for order in paid if order.paid and order.paid.date() == _FEAST),
            "paid_value": sum(order.payable for order in paid if order.paid and order.paid.date() == _FEAST),
            "paid_orders_of_a_day_in_october": round(sum(1 for o in paid if f"{o.paid:%Y-%m}" == "2025-10") / 31, 1),
        },
        "reviews": _reviews(reviews),
        "unpaid": _unpaid(orders),
        "suppliers": {supplier.nick: _lead(shelves, supplier.name) for supplier in SUPPLIERS.values()},
        "odd_orders": _odd(orders),
    }


def _hit(lines: Sequence[tuple[Order, Line]], on_hand: int, allocated: int, on_order: int) -> dict[str, Any]:
    since = NOW - timedelta(days=28)
    sold = sum(line.quantity for order, line in lines if line.sku.code == HIT and order.paid and order.paid >= since)
    return {
        "sku": HIT,
        "on_hand": on_hand,
        "allocated": allocated,
        "on_order": on_order,
        "paid_units_of_28_days": sold,
        "days_of_cover": round(on_hand * 28 / sold, 1),
        "lead_time_days": BY_CODE[HIT].lead_days,
    }


def _last_paid(lines: Sequence[tuple[Order, Line]], code: str) -> str:
    return max(f"{order.paid:%Y-%m-%d}" for order, line in lines if line.sku.code == code)


def _size(lines: Sequence[tuple[Order, Line]]) -> dict[str, Any]:
    def rate(chosen: Sequence[tuple[Order, Line]]) -> tuple[int, int]:
        shipped = sum(line.quantity for order, line in chosen if order.shipped_by(NOW))
        back = sum(r.units for _, line in chosen for r in line.refunds if r.units and r.paid_back_by(NOW))
        return shipped, back

    goods = [pair for pair in lines if pair[1].sku in GOODS]
    shipped, back = rate([pair for pair in goods if pair[1].sku.code == TOO_SMALL])
    others_shipped, others_back = rate([pair for pair in goods if pair[1].sku.code != TOO_SMALL])
    return {
        "sku": TOO_SMALL,
        "shipped_units": shipped,
        "returned_units": back,
        "rate": round(back / shipped, 3),
        "rate_of_all_others": round(others_back / others_shipped, 3),
    }


def _break_even(item_code: str) -> float:
    sku = next(sku for sku in GOODS if sku.item_code == item_code)
    return round(sku.price / (sku.price - sku.cost), 2)


def _silence(orders: Sequence[Order]) -> dict[str, Any]:
    last = max(order.paid for order in orders if order.paid)
    return {
        "orders": len(orders),
        "paid_value": sum(order.payable for order in orders),
        "last_paid": f"{last:%Y-%m-%d}",
        "silent_days": (NOW.date() - last.date()).days,
    }


def _reviews(reviews: Sequence[Mapping[str, str]]) -> dict[str, int]:
    def hours(review: Mapping[str, str]) -> float:
        written, replied = (NOW.fromisoformat(review[name]) for name in ("评价时间", "回复时间"))
        return (replied - written).total_seconds() / 3600

    bad = [review for review in reviews if review["评价等级"] != "好评"]
    answered = [review for review in bad if review["回复时间"]]
    return {
        "all": len(reviews),
        "neutral_or_bad": len(bad),
        "answered_after_24_hours": sum(1 for review in answered if hours(review) > 24),
        "answered_after_48_hours": sum(1 for review in answered if hours(review) > 48),
        "neutral_or_bad_unanswered": len(bad) - len(answered),
    }


def _unpaid(orders: Sequence[Order]) -> dict[str, Any]:
    waiting = [order for order in orders if order.status(NOW) == "等待买家付款"]
    largest = max(waiting, key=lambda order: order.payable)
    assert largest.buyer.nick == BIG_UNPAID_NICK
    return {
        "orders": len(waiting),
        "payable": sum(order.payable for order in waiting),
        "largest": {"order_id": largest.order_id, "buyer": BIG_UNPAID_NICK, "payable": largest.payable},
    }


def _lead(shelves: Shelves, supplier: str) -> dict[str, Any]:
    came = [p for p in shelves.purchases if p.sku.supplier == supplier and p.received < NOW.date()]
    taken = [(purchase.received - purchase.ordered).days for purchase in came]
    return {
        "promised_days": came[0].sku.lead_days,
        "mean_real_days": round(sum(taken) / len(taken), 1),
        "longest_days": max(taken),
    }


def _odd(orders: Sequence[Order]) -> dict[str, Any]:
    moved_on = sum(
        1
        for order in orders
        if len({order.status(export.made) for export in EXPORTS if export.holds(order)}) > 1
        or len({order.refunded_by(export.made) for export in EXPORTS if export.holds(order)}) > 1
    )
    cases = [refund for order in orders for refund in order.refunds if refund.applied < NOW]
    states = Counter(refund.status(NOW) for refund in cases)
    sent_back = [r for r in cases if r.kind == "退货退款" and r.is_paid_back]
    several = next(order for order in orders if sum(1 for line in order.lines if line.payable) >= 3)
    return {
        "moved_on_between_two_exports": moved_on,
        "several_lines": several.order_id,
        "deposits": [order.order_id for order in orders if order.deposit],
        "service_links": [order.order_id for order in orders if order.is_service_only],
        "gifts": sum(line.quantity for order in orders for line in order.lines if line.sku.category == "赠品"),
        "given_up_unpaid": sum(1 for order in orders if order.given_up and order.closed_by(NOW)),
        "refunded_before_shipping": len({id(o) for o in orders for r in o.refunds if r.is_before_shipping}),
        "partial_refunds": sum(1 for r in cases if r.kind == "仅退款" and not r.is_in_sale and r.is_paid_back),
        "sent_back": len(sent_back),
        "refund_states": dict(sorted(states.items())),
    }


def page(truth: Mapping[str, Any]) -> str:
    """``resources/samples/README.md``."""
    story = truth["stories"]
    hit, size, feast, waiting, odd = (
        story[name] for name in ("about_to_run_out", "returned_for_size", "feast", "unpaid", "odd_orders")
    )
    dead = "\n".join(
        f"  - `{code}`: {item['on_hand']} pieces, last bought {item['last_paid']}, ¥{yuan(item['value_at_cost'])} at cost"
        for code, item in story["dead_stock"].items()
    )
    lapsing = "\n".join(
        f"  - {nick}: {item['orders']} orders, ¥{yuan(item['paid_value'])}, last {item['last_paid']}"
        f" ({item['silent_days']} days ago)"
        for nick, item in story["lapsing"].items()
    )
    plans = "\n".join(
        f"  - `{plan_id}` {item['name']}: spent ¥{yuan(item['spend'])}, claims ¥{yuan(item['claimed'])}, ROI {item['roi']};"
        f" break-even from price and cost alone {item['break_even_of_price_and_cost']}"
        for plan_id, item in story["plans"].items()
    )
    suppliers = "\n".join(
        f"  - {nick}: promises {item['promised_days']} days, took {item['mean_real_days']} on average,"
        f" {item['longest_days']} at most"
        for nick, item in story["suppliers"].items()
    )
    states = ", ".join(f"{name} {count}" for name, count in odd["refund_states"].items())
    months = "\n".join(
        f"| {month} | {m['orders']} | {yuan(m['gmv_value'])} | {m['paid_orders']} | {yuan(m['paid_value'])} | {m['buyers']} |"
        f" {m['units_qty']} | {yuan(m['refund_value'])} | {yuan(m['net_sales_value'])} | {yuan(m['refund_cash_value'])} |"
        for month, m in truth["months"].items()
    )
    return f"""# The sample shop 好物小铺

Invented from the first order to the last review by `python3 installers/make_samples.py`, which also writes this page; the
shapes (file names, headings, encodings, quirks) are those of the real exports. No person in it exists. Same seed, same bytes.

Sales run from 2025-09-01 to 2026-11-04, the last exports were made in the night to 2026-11-05: {truth["orders"]} orders,
{truth["lines"]} lines, {truth["buyers"]} buyers, 60 variants of 26 listings in 7 categories, {truth["refund_cases"]} refund cases.

| File | What | Shape |
|---|---|---|
| `ExportOrderList*.csv`, `ExportOrderDetailList*.csv` | orders and lines placed 2025-09 to 2025-12 | old export: GBK, `="…"`, `null`, headings that end with a space; November is in both, first half done, then done |
| `订单报表_*.xlsx`, `宝贝报表_*.xlsx` | orders and lines from 2026-01 | current export: text in the cells, dimension A1; 2026-03, -05, -07 and -09 are in two files each |
| `2219873501_*.xlsx`, `退款报表20261105.xlsx` | refunds, two files | cases of May 2026 are in both |
| `商品资料表.xlsx` | products with cost, supplier, lead time | the owner's own table |
| `月末库存盘点.xlsx`, `库存盘点20261104.csv` | stock: 14 month ends, and the last evening | the owner's own tables |
| `1688采购订单20261105.xlsx`, `到货登记.xlsx` | purchases and what arrived of them | the order's own cells merged over its lines; the owner's own table |
| `【生意参谋平台】商品_全部_*.xls` | visits and sales of each product, a month a file | real BIFF, text in every cell, headings in row 5, the month in the file name |
| `【生意参谋】选词助手-*.xls` | search words that led to the shop, four days | real BIFF, headings in row 6 |
| `店铺每日数据.xlsx` | visits and sales of the shop, day by day | the owner's own table |
| `商品报表_*.zip`, `计划报表_*.zip` | promotion by product and by plan: the same money told twice | GBK csv in a zip |
| `评价导出20261105.xlsx` | reviews | a browser plug-in's table |

## What there is to find

- **About to run out**: `{hit["sku"]}`: {hit["on_hand"]} on hand ({hit["allocated"]} promised to paid orders), {hit["on_order"]} on
  order, {hit["paid_units_of_28_days"]} sold in 28 days, so {hit["days_of_cover"]} days of cover against a lead time of
  {hit["lead_time_days"]}.
- **Dead stock**, no sale for more than 90 days:
{dead}
- **Returned for size** (尺码偏小): `{size["sku"]}`: {size["returned_units"]} of {size["shipped_units"]} pieces came back
  ({size["rate"]:.1%}); all others together {size["rate_of_all_others"]:.1%}.
- **Plans**: 防晒衣-人群拉新 loses on any reckoning; 四件套-智能投放 is too near break-even, and has too few orders, to be judged:
{plans}
- **Good buyers who fell silent**:
{lapsing}
- **双11**: {feast["day"]}: {feast["paid_orders"]} paid orders, ¥{yuan(feast["paid_value"])}; a day of October had
  {feast["paid_orders_of_a_day_in_october"]}.
- **Unpaid at the end**: {waiting["orders"]} orders, ¥{yuan(waiting["payable"])}; the largest `{waiting["largest"]["order_id"]}` of
  {waiting["largest"]["buyer"]}, ¥{yuan(waiting["largest"]["payable"])}.
- **Reviews** since May 2026: {story["reviews"]["all"]}, of which {story["reviews"]["neutral_or_bad"]} neutral or bad; of these
  {story["reviews"]["answered_after_24_hours"]} answered after more than 24 hours ({story["reviews"]["answered_after_48_hours"]} after more
  than 48), {story["reviews"]["neutral_or_bad_unanswered"]} not at all.
- **Suppliers**, ordered to received; 眠棉家纺 breaks its word:
{suppliers}
- **Orders that moved on** between two exports: {odd["moved_on_between_two_exports"]} (paid, shipped, 交易成功, refunded).
- **Odd orders**: deposits {", ".join(f"`{order_id}`" for order_id in odd["deposits"])}; service links (补差价, 邮费)
  {len(odd["service_links"])}, e.g. `{odd["service_links"][0]}`; gifts at ¥0: {odd["gifts"]}; several lines, titles joined by a comma:
  `{odd["several_lines"]}`; never paid and closed: {odd["given_up_unpaid"]}; refunded before shipping: {odd["refunded_before_shipping"]}
  orders; partial refunds: {odd["partial_refunds"]}; sent back: {odd["sent_back"]}. Refund states at the end: {states}.

## Figures of every month

From the shop's own books, not from ShopDesk; as known before {truth["as_of"]}. Yuan. Paid orders, buyers and units leave out
service links and gifts; refunds are those known against the orders paid in the month; refund cash is what went back in it.

| Month | Orders | GMV | Paid orders | Paid | Buyers | Units | Refunds | Net sales | Refund cash |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
{months}
"""
