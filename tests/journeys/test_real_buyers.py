"""Do the buyers of a real shop come to the recency, frequency and money that others worked out from the same file?"""

from __future__ import annotations

import dataclasses
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from shopdesk.analysis.buyer_scores import standings
from shopdesk.analysis.purchase_history import Purchases
from shopdesk.money import yuan
from shopdesk.shop import Shop
from shopdesk.thresholds.tiers import TiersRules
from tests.real_files import REAL

AS_OF = date(2011, 12, 10)
WITHOUT_WINDOW = dataclasses.replace(TiersRules(), window_days=100_000)


@pytest.mark.parametrize("name", ["online_retail/online_retail_sample.csv", "online_retail/2010-12-01.csv"])
def test_recency_invoices_and_money_of_online_retail_are_the_published_ones(name: str, tmp_path: Path) -> None:
    """As stated there: an invoice is an occasion, the window is off, refunds are left aside."""
    if not (REAL / name).exists():
        pytest.skip(f"{name} is not at {REAL}; SHOPDESK_REAL_DATA may name the real files")
    expected: dict[str, Any] = json.loads((REAL / "EXPECTED.json").read_text(encoding="utf-8"))[name]
    with Shop.open(tmp_path / "shop.db", now=datetime(2026, 11, 26, 9)) as shop:
        (report,) = shop.import_files([REAL / name]).reports
        assert report.error is None
        invoices = shop._store.db.execute(
            "SELECT buyer_id, max(substr(paid_at, 1, 10)), sum(paid_value) FROM order_facts "
            "WHERE buyer_id IS NOT NULL AND paid_at < ? GROUP BY buyer_id, number",
            (AS_OF.isoformat(),),
        ).fetchall()
    found = Purchases.before(AS_OF, invoices, joins_days=False)
    stand = standings(found, WITHOUT_WINDOW)
    assert len(found) == expected["rfm_customers"]
    by_buyer = {
        buyer: {"R": recency, "F": times, "M": yuan(money)}
        for buyer, recency, times, money in zip(
            found.buyers,
            stand.recency_days.tolist(),
            stand.frequency_occasions.tolist(),
            stand.monetary_value.tolist(),
            strict=True,
        )
    }
    examples = expected["rfm_examples"]
    assert len(examples) > 10
    assert {buyer: by_buyer.get(buyer) or by_buyer.get(buyer.removesuffix(".0")) for buyer in examples} == examples
