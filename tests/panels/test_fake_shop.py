"""Does the shop that the panels are tested on have the doors of the real one, and give things of the same form?"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from shopdesk.period import Month
from shopdesk.shop import Shop
from tests.panels.fake_shop import FakeShop

NOW = datetime(2026, 11, 22, 9, 0)


def methods(owner: type) -> dict[str, Callable[..., Any]]:
    return {name: member for name, member in vars(owner).items() if inspect.isfunction(member) and name[0] != "_"}


@pytest.mark.parametrize("name", sorted(methods(FakeShop)))
def test_a_question_to_the_fake_shop_is_put_exactly_as_to_the_real_one(name: str) -> None:
    assert name in methods(Shop), f"the real shop has no {name}"
    assert inspect.signature(methods(FakeShop)[name]) == inspect.signature(methods(Shop)[name])


def test_rows_of_the_fake_shop_have_no_column_the_real_one_lacks(tmp_path: Path) -> None:
    orders = tmp_path / "orders.csv"
    orders.write_text("日期,订单号,商品,数量,单价,金额\n2026-10-03,A1,杯子,2,10.00,20.00\n", encoding="utf-8")
    with Shop.open(tmp_path / "shop.db", write=True, now=NOW) as shop:
        shop.import_files([orders])
        fake, month = FakeShop(), Month(2026, 10)
        days, history = shop.days(month.range), shop.history()
        assert days and history
        assert set(fake.days(month.range)[0]) <= set(days[0])
        assert set(fake.history()[0]) == set(history[0])
        assert set(fake.overview(month=month).figures) <= set(shop.overview(month=month).figures)
