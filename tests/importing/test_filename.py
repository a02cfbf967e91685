"""Which days does a file name tell?"""

from __future__ import annotations

import pytest

from shopdesk.importing.filename import span_in


@pytest.mark.parametrize(
    ("name", "span"),
    [
        ("【生意参谋平台】商品_全部_2026-06-01_2026-06-30.xls", ("2026-06-01", "2026-06-30")),
        ("【生意参谋】选词助手-引流搜索词-店外-无线-20260811.xls", ("2026-08-11", "2026-08-11")),
        ("商品报表_20261105_091533.csv", ("2026-11-05", "2026-11-05")),
        ("report 20261001-20261007.csv", ("2026-10-01", "2026-10-07")),
        ("2026年10月31日至2026年10月1日.xlsx", ("2026-10-01", "2026-10-31")),
        ("流量 2026年2月.xlsx", ("2026-02-01", "2026-02-28")),
        ("traffic-2024-02.csv", ("2024-02-01", "2024-02-29")),
        ("月报202610.xlsx", ("2026-10-01", "2026-10-31")),
        ("ExportOrderList202512010912.csv", None),
        ("商品_738204615501.xls", None),
        ("2026-13-45.csv", None),
        ("推广.csv", None),
    ],
)
def test_days_are_read_from_the_names_that_back_offices_give(name: str, span: tuple[str, str] | None) -> None:
    assert span_in(name) == span
