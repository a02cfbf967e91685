"""Is the bundled sample shop what its generator makes, consistent in itself, and does it tell the figures of its books?"""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import python_calamine

PROJECT = Path(__file__).resolve().parents[2]
SAMPLES = PROJECT / "resources" / "samples"
TRUTH: dict[str, Any] = json.loads((Path(__file__).with_name("sample_truth.json")).read_text(encoding="utf-8"))
# How far along an order is: a later export never tells an earlier state.
_RANK = {"等待买家付款": 0, "买家已付款": 1, "卖家已发货": 2, "交易成功": 3, "交易关闭": 4}


def _rows(path: Path) -> list[dict[str, str]]:
    if path.suffix == ".csv":
        table = list(csv.reader(io.StringIO(path.read_bytes().decode("gbk"), newline="")))
    else:
        sheet = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
        table = [[str(cell) for cell in row] for row in sheet.to_python()]
    headings = [heading.strip() for heading in table[0]]
    return [dict(zip(headings, (cell.strip('="') for cell in row), strict=True)) for row in table[1:]]


def _fen(text: str) -> int:
    return round(float(text.removesuffix("元")) * 100)


def _order_files() -> list[tuple[Path, Path]]:
    """Order file and line file of every export, the oldest first."""
    old = [
        (path, path.with_name(path.name.replace("List", "DetailList"))) for path in SAMPLES.glob("ExportOrderList*.csv")
    ]
    new = [(path, path.with_name(path.name.replace("订单", "宝贝"))) for path in SAMPLES.glob("订单报表_*.xlsx")]
    return sorted(old) + sorted(new)


def _content(path: Path) -> bytes | dict[str, bytes]:
    """A zip (an .xlsx is one) by its members: what deflate makes of them differs between builds of zlib."""
    if path.suffix not in (".xlsx", ".zip"):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_generator_makes_exactly_the_bundled_exports(tmp_path: Path) -> None:
    made_in = tmp_path / "samples"
    subprocess.run(
        [sys.executable, str(PROJECT / "installers" / "make_samples.py"), str(made_in)], check=True, timeout=120
    )
    made = {path.relative_to(made_in): path for path in made_in.rglob("*") if path.is_file()}
    assert json.loads(made.pop(Path("truth.json")).read_text(encoding="utf-8")) == TRUTH
    bundled = {path.relative_to(SAMPLES): path for path in SAMPLES.rglob("*") if path.is_file()}
    assert sorted(made) == sorted(bundled)
    assert [str(name) for name in made if _content(made[name]) != _content(bundled[name])] == []


@pytest.mark.parametrize("files", _order_files(), ids=lambda files: files[0].stem)
def test_every_export_adds_up_to_the_fen(files: tuple[Path, Path]) -> None:
    orders, lines = map(_rows, files)
    by_order: dict[str, list[dict[str, str]]] = defaultdict(list)
    for line in lines:
        by_order[line.get("主订单编号") or line["订单编号"]].append(line)
    assert len({order["订单编号"] for order in orders}) == len(orders)
    assert set(by_order) == {order["订单编号"] for order in orders}
    for order in orders:
        own = by_order[order["订单编号"]]
        goods, postage = _fen(order["买家应付货款"]), _fen(order["买家应付邮费"])
        listed = sum(_fen(line.get("商品价格") or line["价格"]) * int(line["购买数量"]) for line in own)
        is_paid = bool(order["订单付款时间"])
        assert int(order["宝贝总数量"]) == sum(int(line["购买数量"]) for line in own)
        kept = order.get("买家实付金额") or order["买家实际支付金额"]
        assert _fen(kept) == (goods + postage - _fen(order["退款金额"]) if is_paid else 0)
        if "子订单编号" in own[0]:
            assert goods == sum(_fen(line["买家应付货款"]) for line in own)
            assert _fen(order["总金额(旧版)"]) == goods + postage and _fen(order["总金额"]) == listed >= goods
            refunds = [line["退款金额"] for line in own]
            assert _fen(order["退款金额"]) == sum(_fen(refund) for refund in refunds if refund != "无退款申请")
        else:
            assert _fen(order["总金额"]) == goods + postage and goods <= listed
        assert (order["订单关闭原因"] == "订单未关闭") == (order["订单状态"] != "交易关闭")
        assert is_paid or order["订单状态"] in ("等待买家付款", "交易关闭")
        assert not is_paid or order["订单付款时间"] >= order["订单创建时间"]


def test_a_later_export_never_tells_an_earlier_state_and_some_orders_moved_on() -> None:
    seen: dict[str, tuple[int, str]] = {}
    moved = 0
    for order_file, _ in _order_files():
        for order in _rows(order_file):
            state = (_RANK[order["订单状态"].replace(",", "，").split("，")[0]], order["退款金额"])
            earlier = seen.get(order["订单编号"])
            if earlier is not None:
                assert state[0] >= earlier[0] and float(state[1]) >= float(earlier[1]), order["订单编号"]
                moved += state != earlier
            seen[order["订单编号"]] = state
    assert len(seen) == TRUTH["orders"]
    assert moved == TRUTH["stories"]["odd_orders"]["moved_on_between_two_exports"] > 100


def test_the_refund_files_say_the_same_as_the_orders() -> None:
    cases: dict[str, dict[str, str]] = {}
    for path in (SAMPLES / "2219873501_1780275600000_1.xlsx", SAMPLES / "退款报表20261105.xlsx"):
        cases |= {case["退款编号"]: case for case in _rows(path)}
    paid_back: dict[str, int] = defaultdict(int)
    for case in cases.values():
        if case["退款状态"] == "退款成功":
            paid_back[case["订单编号"]] += _fen(case["买家退款金额"])
        assert _fen(case["买家退款金额"]) <= _fen(case["买家实际支付金额"])
        assert bool(case["退款完结时间"]) == (case["退款状态"] in ("退款成功", "退款关闭"))
    told: dict[str, int] = {}
    for order_file, _ in _order_files():
        told |= {order["订单编号"]: _fen(order["退款金额"]) for order in _rows(order_file)}
    assert {number: amount for number, amount in told.items() if amount} == dict(paid_back)
    assert len(cases) == TRUTH["refund_cases"]


def test_stock_is_counted_at_fourteen_month_ends_and_the_hit_is_nearly_gone() -> None:
    counts = _rows(SAMPLES / "月末库存盘点.xlsx")
    assert len({count["盘点日期"] for count in counts}) == 14
    assert all(float(count["现货"]) >= 0 for count in counts)
    last = {count["商家编码"]: count for count in _rows(SAMPLES / "库存盘点20261104.csv")}
    products = _rows(SAMPLES / "商品资料表.xlsx")
    assert len(products) == len(last) == 60
    hit = TRUTH["stories"]["about_to_run_out"]
    assert int(last[hit["sku"]]["现货"]) == hit["on_hand"] and last[hit["sku"]]["在途"] == "0"
    assert hit["days_of_cover"] < hit["lead_time_days"]
