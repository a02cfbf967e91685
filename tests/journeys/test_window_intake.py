"""Three exports at once, a rejected row corrected in its place, and the correction taken back, in the real window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.test_window import SYSTEM_PYTHON, missing

SCRIPT = Path(__file__).with_name("intake_journey.py")
ORDERS = "订单编号,买家会员名,买家应付货款,总金额,买家实际支付金额,订单状态,订单创建时间,订单付款时间"
REFUNDS = "订单编号,退款编号,退款总额,退款状态,退款完结时间,退款申请时间,买家退款原因"


def write_exports(folder: Path) -> None:
    lines = [
        f'="478800000000{day:04d}",木子,100.00,100.00,{"1.2万" if day == 3 else "100.00"},交易成功,'
        f"2025-03-{day:02d} 09:00:00,2025-03-{day:02d} 09:05:00"
        for day in range(1, 6)
    ]
    (folder / "orders.csv").write_text("\n".join([ORDERS, *lines]) + "\n", encoding="gb18030")
    refund = "4788000000000001,91,84.00,退款成功,2025-03-20 10:00:00,2025-03-19 09:00:00,尺码拍错"
    (folder / "refunds.csv").write_text(f"{REFUNDS}\n{refund}\n", encoding="utf-8-sig")
    (folder / "stock.csv").write_text("商家编码,商品名称,现货,盘点日期\nA1,杯子,12,2025-03-31\n", encoding="utf-8")


def test_three_exports_at_once_a_row_corrected_in_place_and_its_import_undone(tmp_path: Path) -> None:
    if lacking := missing():
        print(f"not driven: this machine lacks {lacking}")
        pytest.skip(f"this machine lacks {lacking}")
    write_exports(tmp_path)
    environment = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "PYTHONPATH")}
    told = subprocess.run(
        [SYSTEM_PYTHON, str(SCRIPT), sys.executable, str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert told.returncode == 0, told.stderr
    seen: dict[str, Any] = json.loads((tmp_path / "seen.json").read_text(encoding="utf-8"))
    # The order that makes sense, whatever order they came in: stock, orders, and the refunds that speak of them.
    assert [line[:3] for line in seen["preview"]] == [
        ["导入", "stock.csv", "普通表格 · 库存"],
        ["导入", "orders.csv", "淘宝 · 订单"],
        ["导入", "refunds.csv", "淘宝 · 退款"],
    ]
    ((file, row, column, value, reason),) = seen["tray"]
    assert (file, row, column, value) == ("orders.csv", "4", "买家实际支付金额", "1.2万") and reason
    assert seen["rail"] == "1" and seen["cell"] == "1.2万"
    assert seen["corrected"][1:3] == ["orders.csv（修正的行）", "订单"]
    assert [line[1] for line in seen["undone"]] == ["refunds.csv", "orders.csv", "stock.csv"]
    assert seen["waiting"] == "待修正 1 行"
