"""A small import into a large store must not scan it: every step of the upkeep finds its rows by an index."""

from __future__ import annotations

import re

from shopdesk.store import daily, derived, facts, returned
from shopdesk.store.connection import Store
from shopdesk.store.merging import Merger
from shopdesk.store.records import RECORDS

LARGE = ("orders", "order_lines", "order_facts", "refunds", "refund_links", "refunded_orders", "contributions")


def scans(store: Store, sql: str) -> list[str]:
    """Large tables that a statement reads from end to end."""
    aliases = {alias: table for table, alias in re.findall(r"(?:FROM|JOIN) (\w+) (\w)\b", sql)}
    found = []
    for *_, step in store.db.execute(f"EXPLAIN QUERY PLAN {sql}"):
        scanned = re.match(r"SCAN (\w+)", step)
        if scanned and aliases.get(scanned[1], scanned[1]) in LARGE and "USING" not in step:
            found.append(step)
    return found


def test_the_upkeep_of_touched_orders_and_days_scans_no_large_table(store: Store) -> None:
    derived.begin(store.db)
    for select in (
        facts.order_facts(touched=True, with_services=True),
        facts.refund_links(touched=True),
        facts.refunded_orders(touched=True),
        *(getattr(daily, name)(touched=True) for name in derived.DAILY_TABLES if name != "sku_days"),
        daily.sku_days(touched=True, with_services=True),
        returned.sent_days(touched=True),
        returned.sent_months(touched=True, with_services=True),
        returned.return_parts(touched=True),
    ):
        assert scans(store, select) == []


def test_a_full_recount_does_scan_so_that_the_test_above_can_fail(store: Store) -> None:
    derived.begin(store.db)
    assert scans(store, facts.order_facts(touched=False, with_services=False))


def test_looking_up_a_chunk_of_rows_finds_each_by_its_key(store: Store) -> None:
    for record in RECORDS.values():
        merger = Merger(store.db, record, 1)
        plan = [row[3] for row in store.db.execute(f"EXPLAIN QUERY PLAN {merger._look_up}")]
        assert any(re.match(rf"SEARCH t USING INDEX sqlite_autoindex_{record.table}_1", step) for step in plan)
