"""Numbers far beyond any amount or quantity: a cell of the wrong column, or a hostile one, refuses its row and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from shopdesk.importing.column import Amount, Bad, Cleaner, Count, ExactAmount, Quantity, Rate
from tests.importing.telling import events, tables

CLEANERS = (Amount, ExactAmount, Quantity, Count, Rate)


@pytest.mark.parametrize("cleaner", CLEANERS)
@pytest.mark.parametrize("cell", ["9" * 13, "9" * 23, f"-{'9' * 400}.5", 10**12, 10**30, 1e22, -1e300])
def test_a_number_that_names_something_is_no_amount_and_no_quantity(cleaner: type[Cleaner], cell: str | float) -> None:
    value = cleaner().value(cell)
    assert isinstance(value, Bad) and value.code == "too_large"


@pytest.mark.parametrize("cell", [999_999_999_999, 999_999_999_999.0, "999999999999", "999,999,999,999"])
def test_the_largest_amounts_are_exact(cell: str | float) -> None:
    assert Amount().value(cell) == 99_999_999_999_900


@pytest.mark.parametrize(
    "table",
    [
        "订单号,商品名称,数量,单价,下单时间\nA1,杯子,12000,99999999999,2026-10-01\nA2,杯子,1,5.00,2026-10-01\n",
        "Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price\n"
        "#1,paid,2026-10-01,99999999999,Mug,99999999999\n#2,paid,2026-10-01,1,Mug,5.00\n",
    ],
)
def test_a_price_times_a_quantity_beyond_any_amount_refuses_its_row(tmp_path: Path, table: str) -> None:
    """Each of the two is one; together they are more than the store can hold."""
    path = tmp_path / "a.csv"
    path.write_text(table, encoding="utf-8")
    [told] = tables(events(path))
    assert [(problem[0], problem[3]) for problem in told["problems"]] == [(2, "too_large")]
    assert [row["payable_value"] for row in told["rows"]["order_lines"]] == [500]
