"""Do real files say of returns what is known of them: no join multiplies rows, sums of refunds stay as they are?"""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shopdesk.period import Month
from shopdesk.shop import Shop
from shopdesk.store.connection import Store
from tests.real_files import REAL

SUPERSTORE, TMALL = "superstore_cn/示例 - 超市.xlsx", "tmall_orders/tmall_order_report.csv"
RETAIL = "online_retail/online_retail_sample.csv"
NOW = datetime(2026, 11, 25, 9)
pytestmark = pytest.mark.skipif(
    not (REAL / "EXPECTED.json").exists(), reason=f"the real files are not at {REAL}; SHOPDESK_REAL_DATA may name them"
)


def truth(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((REAL / "EXPECTED.json").read_text(encoding="utf-8"))[name]
    return found


def shop_of(folder: Path, empty: bytes, name: str) -> Shop:
    path = folder / "shop.db"
    path.write_bytes(empty)
    shop = Shop(Store.open(path, write=True, now=NOW), NOW)
    shop.import_files([REAL / name])
    return shop


def test_the_returns_sheet_of_the_superstore_multiplies_no_row(tmp_path: Path, empty_store: bytes) -> None:
    known = truth(SUPERSTORE)
    with shop_of(tmp_path, empty_store, SUPERSTORE) as shop:
        db = shop._store.db
        lines, parts, numbers = db.execute(
            "SELECT (SELECT count(*) FROM order_lines), count(*), count(DISTINCT named_id) FROM return_parts"
        ).fetchone()
        assert lines == known["data_rows"]
        assert (parts, numbers) == (known["rows_of_returned_orders"], known["distinct_returned_orders"])
        assert db.execute("SELECT count(DISTINCT line_row) FROM return_parts").fetchone() == (parts,)
        back, sent = db.execute(
            "SELECT (SELECT sum(back_qty) FROM return_parts), (SELECT sum(units_qty) FROM sent_months)"
        ).fetchone()
        assert db.execute("SELECT sum(sold_qty) FROM order_lines").fetchone() == (sent,)
        marked = "SELECT order_id FROM refund_links"
        assert db.execute(f"SELECT sum(sold_qty) FROM order_lines WHERE order_id IN ({marked})").fetchone() == (back,)
        answer = shop.returns()
        assert answer.rows and answer.figures["return_rate"].value and answer.figures["refund_rate"].value is None
        assert answer.figures["refund_rate"].reason == "refund_amount_unknown"


def test_the_refunds_that_tmall_orders_state_are_neither_lost_nor_counted_twice(
    tmp_path: Path, empty_store: bytes
) -> None:
    known = truth(TMALL)
    with shop_of(tmp_path, empty_store, TMALL) as shop:
        refunded = Decimal(0)
        for text, month in known["by_paid_month"].items():
            desk = shop.returns_desk(month=Month.parse(text))
            counts = desk.question.counts
            assert counts.refund_value is not None
            assert Decimal(counts.refund_value) / 100 == Decimal(month["refund"])
            refunded += Decimal(month["refund"])
            figure = shop.returns(month=Month.parse(text)).figures["refund_rate"]
            assert figure.value == counts.refund_value / counts.paid_value
        assert refunded == Decimal(known["sum_refund"])
        answer = shop.returns()
        # the report has no lines and no cases: nothing of them may be said
        assert {answer.figures[name].value for name in ("return_rate", "open_cases", "reuse_rate", "case_rate")} == {
            None
        }


def test_credit_notes_under_numbers_of_their_own_make_no_rate_of_nought(tmp_path: Path, empty_store: bytes) -> None:
    with shop_of(tmp_path, empty_store, RETAIL) as shop:
        figure = shop.returns(as_of=date(2011, 12, 1)).figures["return_rate"]
        assert (figure.value, figure.reason) == (None, "returns_unplaced")
