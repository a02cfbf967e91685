"""How do a period's figures divide by day, product, category, province and reason, so that the parts sum to the whole?

Every answer knows ``as_of`` as ``rollups.totals`` does. What no row can claim is a row of its own, named None: orders without
lines or without a province, refunds that name no product.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from shopdesk.period import DateRange
from shopdesk.store.costs import SKU_SUMS, Cost, UnitCosts
from shopdesk.store.refund_parts import RefundPart, refund_parts

Row = dict[str, Any]


def _span(period: DateRange, as_of: date) -> tuple[str, str]:
    days = period.clipped(as_of)
    return days.start.isoformat(), days.end.isoformat()


def by_day(db: sqlite3.Connection, period: DateRange, as_of: date) -> list[Row]:
    """The days on which something happened, in order, with the columns of ``DAY_COLUMNS``.

    ``valid_on`` is the day of the order for orders and gmv_value, of payment for paid figures, buyers and refund_value (all known
    against the day's orders; None while an amount is unknown), of the refund for refund_cash_value, of completion for completed_value.
    """
    span = _span(period, as_of)
    days: dict[str, Row] = {}

    def lay(sql: str, *names: str, values: tuple[str, ...] = span) -> None:
        for day, *cells in db.execute(sql, values):
            row = days.setdefault(day, dict.fromkeys(DAY_COLUMNS, 0) | {"valid_on": day})
            row.update(zip(names, cells, strict=True))

    within = "WHERE day >= ? AND day < ?"
    lay(f"SELECT day, sum(orders), sum(gmv_value) FROM placed_days {within} GROUP BY day", "orders", "gmv_value")
    paid = ("paid_orders", "paid_orders_all", "paid_value", "paid_merch_value", "units_qty")
    lay(f"SELECT day, {', '.join(f'sum({name})' for name in paid)} FROM paid_days {within} GROUP BY day", *paid)
    lay(f"SELECT day, count(*) FROM buyer_days {within} GROUP BY day", "buyers")
    lay(
        "SELECT day, CASE WHEN sum(refund_unknown_orders) = 0 THEN sum(refund_value) END, sum(returned_orders) "
        f"FROM cohort_days {within} AND refunded_on < ? GROUP BY day",
        "refund_value", "returned_orders", values=(*span, as_of.isoformat()),
    )  # fmt: skip
    lay(
        f"SELECT day, CASE WHEN refund_cash_unknown_rows = 0 THEN refund_cash_value END FROM refund_days {within}",
        "refund_cash_value",
    )
    lay(f"SELECT day, sum(completed_value) FROM completed_days {within} GROUP BY day", "completed_value")
    return [days[day] for day in sorted(days)]


DAY_COLUMNS = (
    "valid_on", "orders", "gmv_value", "paid_orders", "paid_orders_all", "paid_value", "paid_merch_value", "units_qty", "buyers",
    "refund_value", "returned_orders", "refund_cash_value", "completed_value",
)  # fmt: skip


def by_sku(db: sqlite3.Connection, period: DateRange, as_of: date) -> list[Row]:
    """A row per listing and SKU sold (per title, where lines bear neither), most paid first, of the orders paid in the period.

    Keys: item_id, sku, title, sku_name, category, lines, units_qty (0 for service links), paid_value (of the lines: without
    postage and what is not on lines), refund_value (None while an amount is unknown), returned_qty (None where the store holds no
    refunds), cogs_value (None unless the cost of all its lines is known), is_service. Refunds that name no product, and lines
    that do, are one row with item_id, sku and title None, last. Empty where no order paid in the period has lines.
    """
    span = _span(period, as_of)
    unit_costs = UnitCosts(db)
    rows: dict[tuple[str, ...], Row] = {}
    for item_id, sku, category, is_service, example, lines, units, *sums in db.execute(
        "SELECT item_id, sku, max(category), max(is_service), max(example_line), sum(lines), "
        f"sum(CASE WHEN is_service THEN 0 ELSE units_qty END), {SKU_SUMS} FROM sku_days "
        "WHERE day >= ? AND day < ? GROUP BY item_id, sku",
        span,
    ):
        if not item_id and not sku:
            rows.update(_by_title(db, span))
            continue
        cost = Cost()
        cost.add(unit_costs.of(item_id, sku), *sums)
        row = _sku_row(item_id, sku)
        row.update(category=category or None, is_service=is_service, lines=lines, units_qty=units, paid_value=sums[0])
        row["cogs_value"] = cost.cogs_value if cost.is_whole else None
        row["example_line"] = example
        rows[item_id, sku, ""] = row
    if not rows:
        return []  # no lines: nothing is known of products, and the refunds alone would say otherwise
    _lay_refunds(
        rows, refund_parts(db, span, as_of.isoformat()), lambda part: (part.item_id, part.sku, part.title), _sku_row
    )
    if not db.execute("SELECT 1 FROM refunds LIMIT 1").fetchone():
        for row in rows.values():
            row["returned_qty"] = None
    for row in rows.values():
        _name(db, row)
    return sorted(
        rows.values(),
        key=lambda row: (
            row["sku"] is None and row["item_id"] is None and row["title"] is None,
            -row["paid_value"],
            row["sku"] or "",
            row["item_id"] or "",
            row["title"] or "",
        ),
    )


def _by_title(db: sqlite3.Connection, span: tuple[str, str]) -> dict[tuple[str, ...], Row]:
    """What was sold of goods known by their title alone; their cost is not known."""
    found: dict[tuple[str, ...], Row] = {}
    for title, category, is_service, example, lines, units, paid in db.execute(
        "SELECT coalesce(l.title, ''), max(l.category), max(l.is_service IS 1), max(l.id), count(*), "
        "coalesce(sum(CASE WHEN l.is_service IS 1 THEN 0 ELSE l.sold_qty END), 0), "
        "coalesce(sum(coalesce(l.buyer_paid_value, l.payable_value)), 0) "
        "FROM order_facts f JOIN order_lines l ON l.order_id = f.order_id WHERE f.paid_at >= ? AND f.paid_at < ? "
        "AND coalesce(l.item_id, '') = '' AND coalesce(l.sku, '') = '' GROUP BY 1",
        span,
    ):
        row = found["", "", title] = _sku_row("", "", title)
        row.update(category=category, is_service=is_service, lines=lines, units_qty=units, paid_value=paid)
        row["example_line"] = example
    return found


def _sku_row(item_id: str = "", sku: str = "", title: str = "") -> Row:
    return {
        "item_id": item_id or None, "sku": sku or None, "title": title or None, "sku_name": None, "category": None, "is_service": 0,
        "lines": 0, "units_qty": 0, "paid_value": 0, "refund_value": 0, "returned_qty": 0, "cogs_value": None,
        "example_line": None,
    }  # fmt: skip


def _name(db: sqlite3.Connection, row: Row) -> None:
    """Title, variant and category: from the product sheet, else as a line of the period writes them."""
    example = row.pop("example_line")
    product = None
    if row["item_id"] or row["sku"]:
        product = db.execute(
            "SELECT title, sku_name, category FROM products WHERE item_id = ? AND sku = ?",
            (row["item_id"] or "", row["sku"] or ""),
        ).fetchone() or _by_sku(db, row)
        line = db.execute("SELECT title, sku_name, category FROM order_lines WHERE id = ?", (example,)).fetchone()
        for at, name in enumerate(("title", "sku_name", "category")):
            row[name] = row[name] or (product and product[at]) or (line and line[at]) or None


def _by_sku(db: sqlite3.Connection, row: Row) -> tuple[str | None, str | None, str | None] | None:
    found: tuple[str | None, str | None, str | None] | None = None
    if row["sku"]:
        found = db.execute(
            "SELECT title, sku_name, category FROM products WHERE sku = ? ORDER BY item_id LIMIT 1", (row["sku"],)
        ).fetchone()
    return found


def by_category(db: sqlite3.Connection, period: DateRange, as_of: date) -> list[Row]:
    """A row per category: category, units_qty, paid_value, refund_value; category None for what no file gives one, last.

    The category is that of the line, else that of its product today.
    """
    span = _span(period, as_of)
    of_product = _categories(db)
    rows: dict[tuple[str], Row] = {}
    for item_id, sku, category, units, paid in db.execute(
        "SELECT item_id, sku, category, sum(CASE WHEN is_service THEN 0 ELSE units_qty END), sum(paid_value) FROM sku_days "
        "WHERE day >= ? AND day < ? GROUP BY item_id, sku, category",
        span,
    ):
        name = category or of_product(item_id, sku)
        row = rows.setdefault((name,), _group_row("category", name))
        row["units_qty"] += units
        row["paid_value"] += paid
    _lay_refunds(
        rows,
        refund_parts(db, span, as_of.isoformat()),
        lambda part: (part.category or of_product(part.item_id, part.sku),),
        lambda name: _group_row("category", name),
    )
    return _ranked(rows.values(), "category")


def _categories(db: sqlite3.Connection) -> Callable[[str, str], str]:
    by_product: dict[tuple[str, str], str] = {}
    for item_id, sku, category in db.execute(
        "SELECT item_id, sku, category FROM products WHERE category IS NOT NULL ORDER BY item_id DESC, sku DESC"
    ):
        by_product[item_id, sku] = category
        if sku:
            by_product["*", sku] = category
        by_product[item_id, "*"] = category

    def of(item_id: str, sku: str) -> str:
        found = by_product.get((item_id, sku)) or (by_product.get(("*", sku)) if sku else None)
        return found or (by_product.get((item_id, "*")) if item_id else None) or ""

    return of


def by_province(db: sqlite3.Connection, period: DateRange, as_of: date) -> list[Row]:
    """A row per province: province, paid_orders, units_qty, paid_value, refund_value; province None for orders without, last."""
    span = _span(period, as_of)
    rows: dict[tuple[str], Row] = {}
    for province, orders, units, paid in db.execute(
        "SELECT province, sum(paid_orders), sum(units_qty), sum(paid_value) FROM paid_days "
        "WHERE day >= ? AND day < ? GROUP BY province",
        span,
    ):
        rows[(province,)] = _group_row("province", province) | {
            "paid_orders": orders, "units_qty": units, "paid_value": paid,
        }  # fmt: skip
    _lay_refunds(
        rows,
        refund_parts(db, span, as_of.isoformat()),
        lambda part: (part.province,),
        lambda name: _group_row("province", name) | {"paid_orders": 0},
    )
    return _ranked(rows.values(), "province")


def province_buyers(db: sqlite3.Connection, period: DateRange, as_of: date) -> dict[str | None, tuple[int, int, int]]:
    """Province → buyers of the orders paid in the period, what they paid, what the one paid who paid most.

    An order whose buyer is not known counts as a buyer of its own: then there may be fewer than are counted, never more.
    """
    rows = db.execute(
        "SELECT province, count(*), sum(value), max(value) FROM (SELECT province, coalesce(buyer_id, order_id), "
        "sum(coalesce(paid_value, 0)) AS value FROM order_facts WHERE paid_at >= ? AND paid_at < ? AND NOT is_service_only "
        "GROUP BY 1, 2) GROUP BY province",
        _span(period, as_of),
    )
    return {province or None: (buyers, value, largest) for province, buyers, value, largest in rows}


def by_refund_reason(db: sqlite3.Connection, period: DateRange, as_of: date) -> list[Row]:
    """The refunds that succeeded in the period by the buyer's reason: reason (None where not given, last), refunds, amount_value.

    They sum to refund_cash_value; amount_value is None where some refund of the reason has no amount.
    """
    rows = db.execute(
        "SELECT r.reason, count(*), CASE WHEN count(r.amount_value) = count(*) THEN sum(r.amount_value) END "
        "FROM (SELECT DISTINCT refund_row FROM refund_links WHERE refunded_on >= ? AND refunded_on < ?) k "
        "JOIN refunds r ON r.id = k.refund_row GROUP BY 1 ORDER BY r.reason IS NULL, 3 DESC, 2 DESC, 1",
        _span(period, as_of),
    )
    return [{"reason": reason, "refunds": count, "amount_value": amount} for reason, count, amount in rows]


def _group_row(column: str, name: str) -> Row:
    return {column: name or None, "units_qty": 0, "paid_value": 0, "refund_value": 0}


def _lay_refunds(
    rows: dict[Any, Row],
    parts: Iterable[RefundPart],
    key: Callable[[RefundPart], Any],
    make: Callable[..., Row],
) -> None:
    for part in parts:
        at = key(part)
        row = rows.setdefault(at, make(*at))
        if part.amount_value is None or row["refund_value"] is None:
            row["refund_value"] = None
        else:
            row["refund_value"] += part.amount_value
        if "returned_qty" in row:
            row["returned_qty"] += part.returned_qty


def _ranked(rows: Iterable[Row], column: str) -> list[Row]:
    return sorted(rows, key=lambda row: (row[column] is None, -row["paid_value"], row[column] or ""))
