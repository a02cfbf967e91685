"""A zip from the back office, locked or not, from the command line to the store; its password left nowhere."""

from __future__ import annotations

import getpass
import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from shopdesk import cli
from tests.importing.locked_zips import locked_zip

ORDERS = (
    "订单编号,下单时间,商品名称,数量,金额\nA-1,2026-10-01 10:00:00,茶杯,1,12.50\nA-2,2026-10-02 10:00:00,茶杯,2,25.00\n"
)
STOCK = "商家编码,商品名称,可用库存\nTB-1,茶杯,七\nTB-2,茶壶,5\n"
PASSWORD = "canary-Pässwort-密码"
Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command on the test's store: its exit code, its JSON or words, what it complained of."""
    monkeypatch.setenv("SHOPDESK_LANGUAGE", "en")

    def command(*words: str | Path) -> tuple[int, Any, str]:
        capsys.readouterr()
        code = cli.run([*map(str, words), "--store", str(tmp_path / "shop.db")])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if "--json" in words else printed.out, printed.err

    return command


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "账单.zip"
    path.write_bytes(locked_zip([("订单.csv", ORDERS.encode("gbk"))], PASSWORD.encode()))
    return path


def test_every_table_of_a_zip_is_reported_by_its_name_and_imported_as_one_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "报表.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("订单.csv", ORDERS.encode("gbk"))
        package.writestr("库存.csv", STOCK.encode())
        package.writestr("__MACOSX/._订单.csv", b"\x00\x05\x16\x07")
    code, told, _ = run("import", path, "--json")
    assert code == 1
    assert [(each["sheet"], each["kind"], each["rows"]["new"], each["rows"]["rejected"]) for each in told["files"]] == [
        ("订单.csv", "order_lines", 2, 0), ("库存.csv", "stock", 1, 1),
    ]  # fmt: skip
    assert [problem["row"] for problem in told["files"][1]["problems"]] == [2]  # the member's own rows
    assert len({each["import_id"] for each in told["files"]}) == 1
    _, again, _ = run("import", path, "--json")
    assert [each["rows"]["same"] for each in again["files"]] == [2, 1]
    assert "报表.zip [库存.csv]" in run("import", path)[1]


def test_a_locked_zip_is_opened_by_the_password_given(run: Run, locked: Path) -> None:
    code, told, complained = run("import", locked, "--json")
    assert code == 2 and told["files"][0]["error"]["code"] == "password_needed" and "protected" in complained
    code, told, _ = run("import", locked, "--password", "anders", "--json")
    assert code == 2 and told["files"][0]["error"]["code"] == "password_wrong"
    code, told, _ = run("import", locked, "--password", PASSWORD, "--json")
    assert code == 0 and told["files"][0]["rows"]["new"] == 2


def test_at_a_terminal_the_password_is_asked_until_it_fits(
    run: Run, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = iter(["anders", PASSWORD])

    def answer(prompt: str = "") -> str:
        asked.append(prompt)
        return next(answers)

    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", terminal)
    monkeypatch.setattr(getpass, "getpass", answer)
    code, told, complained = run("import", locked, "--json")
    assert code == 0 and told["files"][0]["rows"]["new"] == 2
    assert asked == ["Password of 账单.zip: "] * 2 and "does not open" in complained


def test_an_empty_answer_leaves_the_locked_file_out_and_takes_the_others(
    run: Run, locked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "订单.csv"
    other.write_text(ORDERS, encoding="utf-8")
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", terminal)
    monkeypatch.setattr(getpass, "getpass", lambda prompt="": "")
    code, told, _ = run("import", locked, other, "--json")
    assert code == 1
    assert {Path(each["file"]).name: bool(each["error"]) for each in told["files"]} == {
        "账单.zip": True,
        "订单.csv": False,
    }


def test_the_password_is_kept_nowhere(run: Run, locked: Path, tmp_path: Path) -> None:
    run("import", locked, "--password", "anders-" + PASSWORD)
    printed = run("import", locked, "--password", PASSWORD, "--json")
    kept = json.dumps([printed, run("imports", "--json")], ensure_ascii=False).encode()
    for path in tmp_path.rglob("*"):
        if path.is_file() and path != locked:
            kept += path.read_bytes()
    assert PASSWORD.encode() not in kept and b"canary-P" not in kept


def test_a_hidden_sheet_is_read_and_told_to_be_hidden(run: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for line in ORDERS.splitlines():
        book.active.append(line.split(","))
    hidden = book.create_sheet("旧单")
    for line in ORDERS.replace("A-", "B-").splitlines():
        hidden.append(line.split(","))
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "订单.xlsx")
    code, told, _ = run("import", tmp_path / "订单.xlsx", "--json")
    assert code == 0
    assert [(each["sheet"], each["rows"]["new"]) for each in told["files"]] == [("Sheet", 2), ("旧单", 2)]
    assert ["hidden" in " ".join(each["notes"]) for each in told["files"]] == [False, True]
