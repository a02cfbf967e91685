"""Do our formulas give the figures of the analysis specification's oracles?

One test per oracle, named by its id. ``ORACLES`` names another file of the same families. An adapter turns an oracle's
input into a call of ours and our result back into the oracle's words; it knows no figure. To add a family: write its
adapter here and register it under the first two parts of its ids.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from shopdesk.analysis.economics import (
    Issue,
    Line,
    PlacedOrder,
    Receipt,
    SucceededRefund,
    month_economics,
    moving_average_cost,
    relative_change,
)
from shopdesk.analysis.intervals import wilson_interval
from shopdesk.money import allocate, parse_amount
from shopdesk.period import Month

SOURCE = Path(os.environ.get("ORACLES") or Path(__file__).with_name("oracles.json"))

Adapter = Callable[[Any], Any]
ADAPTERS: dict[str, Adapter] = {}


def adapter(family: str) -> Callable[[Adapter], Adapter]:
    """Register a function for the oracles whose ids begin with ``family``."""

    def register(function: Adapter) -> Adapter:
        ADAPTERS[family] = function
        return function

    return register


def family_of(oracle_id: str) -> str:
    return ".".join(oracle_id.split(".")[:2])


def milli(units: Any) -> int:
    return int(Decimal(str(units)) * 1000)


def units(quantity: int) -> int | float:
    return quantity // 1000 if quantity % 1000 == 0 else quantity / 1000


def moment(text: str | None) -> str | None:
    return None if text is None else text.replace("T", " ")


@adapter("A.alloc")
def alloc(given: Mapping[str, Any]) -> list[int]:
    return allocate(given["total_fen"], given["weights"])


@adapter("A.parse")
def parse(given: list[str | None]) -> list[int | str | None]:
    def one(text: str | None) -> int | str | None:
        try:
            return None if text is None else parse_amount(text)
        except ValueError:
            return "error"

    return [one(text) for text in given]


@adapter("A.change")
def change(given: list[list[Any]]) -> list[dict[str, Any]]:
    found = [relative_change(new, base) for new, base in given]
    return [{"kind": one.kind, "rel": one.rate} for one in found]


@adapter("A.mac")
def mac(given: list[list[Any]]) -> dict[str, Any]:
    movements = [Receipt(milli(row[1]), row[2]) if row[0] == "in" else Issue(milli(row[1])) for row in given]
    pool = moving_average_cost(movements)
    costs = iter(pool.issues)
    issues: list[Any] = []
    for movement in movements:
        if isinstance(movement, Receipt):
            issues.append(None)
        else:
            cost = next(costs)
            issues.append({"cost": cost.cost_value, "flag": "short" if cost.is_short else None})
    return {"issues": issues, "qty": units(pool.quantity), "value": pool.total_value}


@adapter("A.ledger")
def ledger(given: Mapping[str, Any]) -> dict[str, Any]:
    orders = [
        PlacedOrder(
            order_id=order["id"],
            buyer_id=order["buyer"],
            created_at=moment(order["created_at"]),
            paid_at=moment(order["paid_at"]),
            completed_at=moment(order["completed_at"]),
            payable_value=order["payable"],
            lines=tuple(Line(line["sku"], milli(line["qty"]), line["unit_cost"]) for line in order["lines"]),
            is_shipped=order["shipped"],
            is_service=order["service_link"],
        )
        for order in given["orders"]
    ]
    refunds = [
        SucceededRefund(
            order_id=refund["order"],
            amount_value=refund["amount"],
            succeeded_at=str(moment(refund["success_at"])),
            line=refund["line"],
            restocked_qty=milli(refund["qty_restocked"]),
        )
        for refund in given["refunds"]
        if refund["success_at"] is not None
    ]
    found = month_economics(orders, refunds, Month.parse(given["month"]), str(moment(given["asof_exclusive"])))
    percent = None
    if found.gross_margin_value is not None and found.net_sales_value > 0:
        exact = Decimal(100 * found.gross_margin_value) / found.net_sales_value
        percent = float(exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))
    return {
        "created_gmv": found.gmv_value,
        "paid_all": found.paid_value,
        "paid_merch": found.paid_merch_value,
        "paid_orders": found.paid_orders,
        "paying_buyers": found.buyers,
        "paid_units": units(found.units_qty),
        "kedanjia": found.aov_value,
        "bidanjia": found.order_value,
        "refund_cash_in_month": found.refund_cash_value,
        "net_cash": found.net_cash_value,
        "net_cohort": found.net_sales_value,
        "completed": found.completed_value,
        "cogs_cohort": found.cogs_value,
        "gross_profit_cohort": found.gross_margin_value,
        "gross_margin_pct": percent,
    }


@adapter("E.wilson")
def wilson(given: Mapping[str, Any]) -> tuple[float, float] | None:
    return wilson_interval(given["x"], given["n"])


def assert_equal(got: Any, wanted: Any, tolerance: Any, where: str = "result") -> None:
    """``got`` is ``wanted`` within the tolerance: absolute, or relative where its key says so; 0 is exact.

    A dict tolerance names fields; a field it does not name is exact to the digits given.
    """
    if isinstance(wanted, Mapping):
        assert isinstance(got, Mapping), f"{where}: {got!r} is no mapping"
        assert set(got) >= set(wanted), f"{where}: missing {sorted(set(wanted) - set(got))}"
        for name, value in wanted.items():
            inner = tolerance
            if isinstance(tolerance, Mapping):
                relative = tolerance.get(f"{name}_relative")
                inner = tolerance.get(name, tolerance) if relative is None else {"relative": relative}
            assert_equal(got[name], value, inner, f"{where}.{name}")
    elif isinstance(wanted, list):
        assert isinstance(got, list | tuple), f"{where}: {got!r} is no list"
        assert len(got) == len(wanted), f"{where}: {len(got)} entries, expected {len(wanted)}"
        for index, (mine, value) in enumerate(zip(got, wanted, strict=True)):
            assert_equal(mine, value, tolerance, f"{where}[{index}]")
    elif isinstance(wanted, bool) or not isinstance(wanted, int | float):
        assert got == wanted and type(got) is type(wanted), f"{where}: {got!r}, expected {wanted!r}"
    else:
        assert isinstance(got, int | float) and not isinstance(got, bool), f"{where}: {got!r}, expected {wanted!r}"
        assert abs(Decimal(str(got)) - Decimal(str(wanted))) <= _allowed(wanted, tolerance), (
            f"{where}: {got!r}, expected {wanted!r} within {tolerance}"
        )


def _allowed(wanted: int | float, tolerance: Any) -> Decimal:
    if isinstance(tolerance, Mapping):
        if "relative" in tolerance:
            return abs(Decimal(str(wanted))) * Decimal(str(tolerance["relative"]))
        # not named: exact to the digits given, so half a unit of the last digit
        exponent = Decimal(str(wanted)).as_tuple().exponent
        return Decimal(0) if isinstance(wanted, int) else Decimal(5).scaleb(int(exponent) - 1)
    return Decimal(str(tolerance))


def _oracles() -> list[dict[str, Any]]:
    if not SOURCE.is_file():
        return []
    found: list[dict[str, Any]] = json.loads(SOURCE.read_text(encoding="utf-8"))["oracles"]
    return found


def test_the_file_of_oracles_is_there_and_not_empty() -> None:
    assert SOURCE.is_file(), f"no oracles at {SOURCE}"
    assert _oracles(), f"{SOURCE} holds no oracles"


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in _oracles()])
def test_oracle(case: dict[str, Any]) -> None:
    calculate = ADAPTERS.get(family_of(case["id"]))
    if calculate is None:
        pytest.skip(case["id"])
    assert_equal(calculate(case["input"]), case["expected"], case["tolerance"])
