"""How do facts and daily totals stay true after every import and undo, without counting the whole store again?

While rows come and go, ``temp.touched`` collects the numbers of the orders they speak of. ``refresh`` then works out the facts
of those orders and the totals of the days on which they stood before or stand now. In a store without orders everything is
worked out at once, which is what a first import needs.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from shopdesk.store import daily, facts, identity, returned
from shopdesk.store.faults import rollback

_ORDER_KINDS = ("orders", "order_lines", "refunds")
_OLD_AND_NEW_DAYS = """
INSERT OR IGNORE INTO temp.touched_days
SELECT day, date(day, '+1 day') FROM (
    SELECT substr(created_at, 1, 10) AS day FROM order_facts WHERE order_id IN (SELECT order_id FROM temp.touched)
    UNION SELECT substr(paid_at, 1, 10) FROM order_facts WHERE order_id IN (SELECT order_id FROM temp.touched)
    UNION SELECT substr(completed_at, 1, 10) FROM order_facts WHERE order_id IN (SELECT order_id FROM temp.touched)
    UNION SELECT refunded_on FROM refund_links WHERE named_id IN (SELECT order_id FROM temp.touched)
) WHERE day <> ''
"""
_EFFECT = {
    "orders": "SELECT count(*) FROM order_facts {only}",
    "gmv_value": "SELECT coalesce(sum(gmv_value), 0) FROM order_facts {only}",
    "paid_orders": "SELECT count(paid_at) FROM order_facts {only}",
    "paid_value": "SELECT coalesce(sum(paid_value), 0) FROM order_facts {only}",
    "refund_value": "SELECT coalesce(sum(recorded_value + remainder_value), 0) FROM refunded_orders {only}",
}
# The months of dispatch on which the touched orders stood before or stand now, each with the one after it.
_OLD_AND_NEW_MONTHS = f"""
INSERT OR IGNORE INTO temp.touched_months
SELECT month, substr(date(month || '-01', '+1 month'), 1, 7) FROM (
    SELECT DISTINCT substr({returned.SENT_AT}, 1, 7) AS month FROM order_facts f
    WHERE f.order_id IN (SELECT order_id FROM temp.touched)
) WHERE month <> ''
"""
DAILY_TABLES = ("placed_days", "paid_days", "buyer_days", "completed_days", "cohort_days", "refund_days", "sku_days")
SENT_TABLES = {"sent_days": "substr(day, 1, 7)", "sent_months": "month"}
KEPT_BY = {
    "order_facts": "order_id",
    "refund_links": "named_id",
    "refunded_orders": "order_id",
    "return_parts": "named_id",
}


def begin(db: sqlite3.Connection) -> None:
    """Start collecting what is touched."""
    db.execute("CREATE TEMP TABLE IF NOT EXISTS touched (order_id TEXT PRIMARY KEY) WITHOUT ROWID")
    db.execute("CREATE TEMP TABLE IF NOT EXISTS touched_days (day TEXT PRIMARY KEY, next_day TEXT) WITHOUT ROWID")
    db.execute("CREATE TEMP TABLE IF NOT EXISTS touched_months (month TEXT PRIMARY KEY, next_month TEXT) WITHOUT ROWID")
    db.execute("CREATE TEMP TABLE IF NOT EXISTS service_products (item_id TEXT, sku TEXT)")
    db.execute("DELETE FROM temp.touched")
    db.execute("DELETE FROM temp.service_products")
    db.execute("INSERT INTO temp.service_products SELECT item_id, sku FROM products WHERE is_service = 1")


def touch_new(db: sqlite3.Connection, kind: str, last_id_before: int) -> None:
    """Touch the orders of the rows that an import has added: those numbered above the last one before it."""
    if kind in _ORDER_KINDS and not _is_first(db):
        db.execute(
            f"INSERT OR IGNORE INTO temp.touched SELECT order_id FROM {kind} WHERE id > ? AND order_id IS NOT NULL",
            (last_id_before,),
        )


_CHANGED_SERVICES = """
WITH now AS (SELECT item_id, sku FROM products WHERE is_service = 1), changed AS (
    SELECT * FROM (SELECT * FROM now EXCEPT SELECT item_id, sku FROM temp.service_products)
    UNION ALL SELECT * FROM (SELECT item_id, sku FROM temp.service_products EXCEPT SELECT * FROM now)
)
"""


def _touch_services(db: sqlite3.Connection) -> None:
    """A product that became, or is no longer, a service link touches every order that has it on a line."""
    if not db.execute(f"{_CHANGED_SERVICES} SELECT 1 FROM changed LIMIT 1").fetchone():
        return
    db.execute(
        f"{_CHANGED_SERVICES} INSERT OR IGNORE INTO temp.touched SELECT order_id FROM order_lines "
        "WHERE sku IN (SELECT sku FROM changed WHERE sku <> '') OR item_id IN (SELECT item_id FROM changed WHERE sku = '')"
    )
    db.execute("DELETE FROM temp.service_products")
    db.execute("INSERT INTO temp.service_products SELECT item_id, sku FROM products WHERE is_service = 1")


def refresh(db: sqlite3.Connection) -> dict[str, int]:
    """Bring facts and totals up to date with the rows; answers the effect on the touched orders, after less before."""
    _touch_services(db)
    is_first = _is_first(db)
    if not is_first:
        _spread(db)
        if not db.execute("SELECT 1 FROM temp.touched LIMIT 1").fetchone():
            return dict.fromkeys(_EFFECT, 0)
    only = "" if is_first else "WHERE order_id IN (SELECT order_id FROM temp.touched)"
    before = {name: db.execute(sql.format(only=only)).fetchone()[0] for name, sql in _EFFECT.items()}
    if is_first:
        _first_load(db)
    else:
        _refresh_touched(db)
    after = {name: db.execute(sql.format(only=only)).fetchone()[0] for name, sql in _EFFECT.items()}
    return {name: after[name] - before[name] for name in _EFFECT}


def _is_first(db: sqlite3.Connection) -> bool:
    held = ("order_facts", "refund_links", "return_parts")  # a case that was closed has no link, and perhaps no order
    return not any(db.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in held)


def _spread(db: sqlite3.Connection) -> None:
    """From the touched orders to their numbers, and to all orders that share them: refunds may name the number alone."""
    db.execute(
        "INSERT OR IGNORE INTO temp.touched SELECT substr(order_id, 1, instr(order_id, '|') - 1) FROM temp.touched "
        "WHERE instr(order_id, '|') > 0"
    )
    db.execute(
        "INSERT OR IGNORE INTO temp.touched SELECT f.order_id FROM temp.touched t "
        "CROSS JOIN order_facts f ON f.number = t.order_id AND f.number <> f.order_id"
    )


def _refresh_touched(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM temp.touched_days")
    db.execute("DELETE FROM temp.touched_months")
    db.execute(_OLD_AND_NEW_DAYS)
    db.execute(_OLD_AND_NEW_MONTHS)
    for table, key in KEPT_BY.items():
        db.execute(f"DELETE FROM {table} WHERE {key} IN (SELECT order_id FROM temp.touched)")
        _fill(db, table, selects(db)[table], touched=True)
    db.execute(_OLD_AND_NEW_DAYS)
    db.execute(_OLD_AND_NEW_MONTHS)
    for table in DAILY_TABLES:
        db.execute(f"DELETE FROM {table} WHERE day IN (SELECT day FROM temp.touched_days)")
        _fill(db, table, selects(db)[table], touched=True)
    for table, month in SENT_TABLES.items():
        db.execute(f"DELETE FROM {table} WHERE {month} IN (SELECT month FROM temp.touched_months)")
        _fill(db, table, selects(db)[table], touched=True)


def _first_load(db: sqlite3.Connection) -> None:
    """Everything at once, the indexes after the rows."""
    indexes = db.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'order_facts' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indexes:
        db.execute(f"DROP INDEX {name}")
    for table in (*KEPT_BY, *DAILY_TABLES, *SENT_TABLES):
        _fill(db, table, selects(db)[table], touched=False)
        if table == "order_facts":
            for _, sql in indexes:
                db.execute(sql)


def _fill(db: sqlite3.Connection, table: str, select: Callable[[bool], str], *, touched: bool) -> None:
    columns = "" if table != "order_facts" else f"({', '.join(columns_of(db, table))})"
    db.execute(f"INSERT INTO {table} {columns} {select(touched)}")


def columns_of(db: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a derived table as its SELECT gives them: without the running number."""
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] != "id"]


def selects(db: sqlite3.Connection) -> dict[str, Callable[[bool], str]]:
    """Derived table → what gives its SELECT, for the touched part or the whole; in the order in which they rest on each other."""
    with_services = bool(db.execute("SELECT 1 FROM temp.service_products LIMIT 1").fetchone())
    return {
        "order_facts": lambda touched: facts.order_facts(touched=touched, with_services=with_services),
        "refund_links": lambda touched: facts.refund_links(touched=touched),
        "refunded_orders": lambda touched: facts.refunded_orders(touched=touched),
        "placed_days": lambda touched: daily.placed_days(touched=touched),
        "paid_days": lambda touched: daily.paid_days(touched=touched),
        "buyer_days": lambda touched: daily.buyer_days(touched=touched),
        "completed_days": lambda touched: daily.completed_days(touched=touched),
        "cohort_days": lambda touched: daily.cohort_days(touched=touched),
        "refund_days": lambda touched: daily.refund_days(touched=touched),
        "sku_days": lambda touched: daily.sku_days(touched=touched, with_services=with_services),
        "sent_days": lambda touched: returned.sent_days(touched=touched),
        "sent_months": lambda touched: returned.sent_months(touched=touched, with_services=with_services),
        "return_parts": lambda touched: returned.return_parts(touched=touched),
    }


def recount(db: sqlite3.Connection) -> None:
    """Work out anew what a step of the migrations has left to be counted, if anything; all or nothing."""
    due = identity.value(db, "recount")
    if not due:
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        begin(db)
        for table in due.split():
            db.execute(f"DELETE FROM {table}")
            _fill(db, table, selects(db)[table], touched=False)
        db.execute("DELETE FROM meta WHERE name = 'recount'")
        db.execute("COMMIT")
    except BaseException:
        rollback(db)
        raise
