"""Does the real window lead from an export to the printed month and back again, in both languages?

The program is driven from outside under a display of its own (see ``window_journey.py``); here its books are kept by hand.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).with_name("window_journey.py")
SYSTEM_PYTHON = "/usr/bin/python3"
HEADINGS = "订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝总数量"
# An order of every day of March 2025: 100.00 and as many yuan as the day.
PAID = [(f"47880000000000{day:04d}", f"2025-03-{day:02d}", 100 + day) for day in range(1, 32)]
BOUGHT = sum(yuan for *_, yuan in PAID)
RETURNED = {PAID[2][0]: 84, PAID[9][0]: 50}
UNPAID = 88


def missing() -> str:
    """What this machine lacks for driving a window, or nothing."""
    lacking = [name for name in ("Xvfb", "xdotool", "dbus-daemon", "import", "pdftotext") if shutil.which(name) is None]
    probe = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    try:
        if subprocess.run([SYSTEM_PYTHON, "-c", probe], capture_output=True, timeout=30).returncode:
            lacking.append("gi with Atspi for the system's python3")
    except OSError:
        lacking.append(SYSTEM_PYTHON)
    if not any(Path(folder, "at-spi-bus-launcher").exists() for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")):
        lacking.append("at-spi2-core")
    return ", ".join(lacking)


def order(number: str, day: str, payable: str, paid: str, state: str, paid_at: str) -> str:
    cells = (
        f'="{number}"',
        "木子家的猫",
        payable,
        "0.00",
        payable,
        paid,
        state,
        f"{day} 09:00:00",
        paid_at,
        "保温杯",
        "1",
    )
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)


def write_exports(folder: Path) -> None:
    lines = [
        order(number, day, f"{yuan}.00", f"{yuan}.00", "交易成功", f"{day} 09:05:00") for number, day, yuan in PAID
    ]
    lines.append(order("4788000000000100", "2025-03-30", f"{UNPAID}.00", "0.00", "等待买家付款", ""))
    lines.append(order("4788000000000101", "2025-03-30", "1.2万", "0.00", "等待买家付款", ""))
    (folder / "orders.csv").write_bytes("\r\n".join([HEADINGS, *lines, ""]).encode("gbk"))
    refunds = ["订单编号,退款编号,退款总额,退款状态,退款完结时间,退款申请时间,买家退款原因"]
    refunds += [
        f"{number},9{number},{yuan}.00,退款成功,2025-03-2{at} 10:00:00,2025-03-2{at} 09:00:00,尺码拍错/不合适"
        for at, (number, yuan) in enumerate(RETURNED.items())
    ]
    (folder / "refunds.csv").write_text("\n".join(refunds) + "\n", encoding="utf-8-sig")


def money(yuan: int) -> str:
    return f"¥{yuan:,}.00"


@pytest.mark.parametrize(
    ("language", "begin", "recognised", "headline"),
    [
        ("zh_CN", "欢迎使用 ShopDesk", "淘宝 · 订单", "净销售额"),
        ("en", "Welcome to ShopDesk", "Taobao · Orders", "Net sales are"),
    ],
)
def test_exports_become_figures_a_printed_month_and_can_be_taken_back(
    tmp_path: Path, language: str, begin: str, recognised: str, headline: str
) -> None:
    if lacking := missing():
        print(f"not driven: this machine lacks {lacking}")
        pytest.skip(f"this machine lacks {lacking}")
    write_exports(tmp_path)
    # The driver starts the program on a display of its own; what the other tests set must not reach it.
    environment = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "PYTHONPATH")}
    told = subprocess.run(
        [SYSTEM_PYTHON, str(SCRIPT), sys.executable, str(tmp_path), "zh_CN" if language == "zh_CN" else "en_US"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert told.returncode == 0, told.stderr
    seen: dict[str, Any] = json.loads((tmp_path / "seen.json").read_text(encoding="utf-8"))

    assert seen["begin"] == begin
    (line,) = seen["preview"]
    assert line[1:4] == ["orders.csv", recognised, "2025-03-01 – 03-31"]
    assert line[4:9] == ["32", "0", "0", "1", "0"]
    # The headings stand in row 1; two cells of the one row in error are told.
    assert [(row, column, value) for row, column, value, _ in seen["problems"]] == [
        ("34", "买家应付货款", "1.2万"),
        ("34", "总金额", "1.2万"),
    ]
    before = {
        "paid_orders": "31",
        "paid_value": money(BOUGHT),
        "gmv_value": money(BOUGHT + UNPAID),
        "refund_value": "¥0.00",
        "net_sales_value": money(BOUGHT),
    }
    assert {**seen["bought"], "refund_value": "¥0.00"} == before
    after = before | {"refund_value": money(134), "net_sales_value": money(BOUGHT - 134)}
    assert seen["returned"] == after
    assert seen["headline"].startswith(headline) and money(BOUGHT - 134) in seen["headline"]
    paper = subprocess.run(["pdftotext", str(tmp_path / "month.pdf"), "-"], capture_output=True, text=True, check=True)
    assert money(BOUGHT - 134) in paper.stdout and money(BOUGHT) in paper.stdout
    assert seen["undone"] == seen["bought"]
    assert seen["stderr"] == "", "the program warns of something"
