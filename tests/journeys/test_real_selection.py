"""Does selection tell of a public sales table what plain arithmetic over its rows tells?"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from python_calamine import CalamineWorkbook

from tests.journeys.conftest import CommandLine
from tests.real_files import REAL

FILE = REAL / "superstore_cn" / "示例 - 超市.xlsx"
LAST = date(2018, 12, 31)  # exclusive: the day after the last order


def fen(amount: float) -> int:
    """A cell's number as it was typed: fifteen digits, what lies behind them is the binary number's noise."""
    return int((Decimal(f"{amount:.15g}") * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


@pytest.mark.skipif(not FILE.is_file(), reason=f"{FILE} is not here")
def test_margins_of_the_chinese_superstore_are_those_of_its_rows(shopdesk: CommandLine) -> None:
    assert shopdesk("import", FILE).code in (0, 1)
    shown = shopdesk("show", "selection", "--json").document
    rows = {row["item_id"]: row for row in shown["rows"]}
    head, *lines = CalamineWorkbook.from_path(str(FILE)).get_sheet_by_index(0).to_python()
    place = {str(name).strip(): at for at, name in enumerate(head)}
    sold: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    cost: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for line in lines:
        item, on, units = str(line[place["产品 ID"]]), line[place["订单日期"]], int(line[place["数量"]])
        on = on if type(on) is date else on.date()  # type: ignore[union-attr]
        paid, profit = fen(line[place["销售额"]]), fen(line[place["利润"]])
        if LAST - timedelta(days=91) <= on < LAST:
            sold[item][0] += paid
            sold[item][1] += units
        if LAST - timedelta(days=365) <= on < LAST:
            cost[item][0] += paid - profit
            cost[item][1] += units
    assert shown["as_of"] == LAST.isoformat() and len(rows) == len({str(line[place["产品 ID"]]) for line in lines})
    priced = 0
    for item, row in rows.items():
        money, units = sold.get(item, (0, 0))
        spent, of = cost.get(item, (0, 0))
        if not units or spent <= 0:
            assert row["gross_margin_rate"] is None and row["reasons"]["gross_margin_rate"] in ("no_price", "no_cost")
            assert row["gate_margin"] == "review"
            continue
        priced += 1
        price, each = money // units, round(spent / of)
        assert (row["price_value"], row["cost_value"]) == (f"{price / 100:.2f}", f"{each / 100:.2f}")
        assert (row["gate_margin"] == "pass") == (10 * (price - each) > 3 * price)
    assert priced > 700  # of nearly two thousand, those that sold in the last quarter
