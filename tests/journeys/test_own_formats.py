"""A supplier's sheet nobody knows: mapped, imported, its bad rows corrected and tried again, taken back and done again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from shopdesk import cli
from tests.importing.locked_zips import locked_zip

SHEET = """义乌明达供货记录
供货单据,进货日,货品代号,货品叫法,进了几件,每件多少钱,联系电话
MD-001,2026-09-01,TX01-BM,重磅短袖 白 M,100,21.5,13800138000
MD-001,2026-09-01,TX01-BL,重磅短袖 白 L,八十,21.5,13800138000
MD-002,2026-10-03,BW01,保温杯,五十,33,13800138000
MD-003,2026-10-09,BW02,保温杯 绿,40,33.00,13800138000
"""
Run = Callable[..., tuple[int, Any]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command on the test's store: its exit code, and what it printed (as JSON where asked for)."""
    monkeypatch.setenv("SHOPDESK_LANGUAGE", "en")

    def command(*words: str | Path) -> tuple[int, Any]:
        capsys.readouterr()
        code = cli.run([*map(str, words), "--store", str(tmp_path / "shop.db")])
        printed = capsys.readouterr().out
        return code, json.loads(printed) if "--json" in words else printed

    return command


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "义乌明达.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def mapped(run: Run, sheet: Path) -> None:
    assert run("mapping", sheet, "--save", "义乌明达")[0] == 0


def test_an_unknown_sheet_says_how_to_make_it_known(run: Run, sheet: Path) -> None:
    code, told = run("import", sheet, "--json")
    assert code == 2 and told["files"][0]["error"]["code"] == "unknown_table"
    assert "shopdesk mapping 义乌明达.csv" in told["files"][0]["error"]["remedy"]


def test_the_guess_is_shown_edited_and_kept(run: Run, sheet: Path, tmp_path: Path) -> None:
    code, guess = run("mapping", sheet, "--json")
    assert code == 0 and guess["kind"] == "purchase_orders" and guess["header_row"] == 2
    assert {column["heading"]: column["field"] for column in guess["columns"]}["货品代号"] == "sku"
    code, text = run("mapping", sheet)
    assert code == 0 and "[headings]" in text and "TX01-BM" in text
    edited = tmp_path / "edited.toml"
    edited.write_text(text.replace('cost_value = ["每件多少钱"]', ""), encoding="utf-8")
    assert run("mapping", edited, "--save", "明达")[0] == 0
    code, saved = run("mapping", "明达", "--json")
    assert code == 0 and "cost_value" not in saved["document"]["headings"] and saved["document"]["id"] == "明达"
    code, told = run("import", sheet, "--json")
    assert told["files"][0]["format"] == "明达" and told["files"][0]["kind"] == "purchase_orders"


def test_rows_are_corrected_in_place_and_leave_the_tray(run: Run, sheet: Path) -> None:
    mapped(run, sheet)
    code, told = run("import", sheet, "--json")
    assert code == 1 and told["files"][0]["rows"] == {
        "read": 4,
        "new": 2,
        "changed": 0,
        "same": 0,
        "rejected": 2,
        "dropped": 0,
    }
    assert any("义乌明达" in note for note in told["files"][0]["notes"])
    code, tray = run("tray", "--json")
    first, second = tray["tray"]
    assert (first["row"], first["cells"]["进了几件"], first["problems"][0]["column"]) == (4, "八十", "进了几件")
    assert "13800138000" not in json.dumps(tray)
    assert run("retry", str(first["tray_id"]), "进了几件=八 十")[0] == 2
    assert [row["tray_id"] for row in run("tray", "--json")[1]["tray"]] == [first["tray_id"], second["tray_id"]]
    code, told = run("retry", str(first["tray_id"]), "进了几件=80", "--json")
    assert code == 0 and told["files"][0]["rows"]["new"] == 1
    assert [row["tray_id"] for row in run("tray", "--json")[1]["tray"]] == [second["tray_id"]]
    assert run("retry", str(first["tray_id"]))[0] == 2


def test_undoing_a_correction_puts_the_row_back_into_the_tray(run: Run, sheet: Path) -> None:
    mapped(run, sheet)
    run("import", sheet)
    first = run("tray", "--json")[1]["tray"][0]["tray_id"]
    _, told = run("retry", str(first), "进了几件=80", "--json")
    assert run("undo", str(told["files"][0]["import_id"]))[0] == 0
    assert first in [row["tray_id"] for row in run("tray", "--json")[1]["tray"]]


def test_the_tray_as_a_workbook_is_corrected_and_imported_like_any_file(run: Run, sheet: Path, tmp_path: Path) -> None:
    mapped(run, sheet)
    run("import", sheet)
    out = tmp_path / "to correct.xlsx"
    assert run("tray", "--xlsx", out)[0] == 0
    book = openpyxl.load_workbook(out)
    table = book.active
    head = next(row for row in table.iter_rows() if any(cell.value == "进了几件" for cell in row))
    place = next(cell.column for cell in head if cell.value == "进了几件")
    table.cell(head[0].row + 1, place).value = 80
    book.save(out)
    code, told = run("import", out, "--json")
    (known,) = [report for report in told["files"] if report["kind"]]
    assert code == 1 and known["format"] == "义乌明达" and (known["rows"]["new"], known["rows"]["rejected"]) == (1, 1)
    waiting = run("tray", "--json")[1]["tray"]
    assert [(row["file"], row["cells"]["进了几件"]) for row in waiting] == [("to correct.xlsx", "五十")]


def test_the_import_is_undone_and_done_again_by_the_saved_mapping(run: Run, sheet: Path) -> None:
    mapped(run, sheet)
    _, told = run("import", sheet, "--json")
    assert run("undo", str(told["files"][0]["import_id"]))[0] == 0
    assert run("tray", "--json")[1]["tray"] == []
    code, again = run("import", sheet, "--json")
    assert code == 1 and again["files"][0]["rows"]["new"] == 2 and again["files"][0]["format"] == "义乌明达"


def test_a_file_read_before_its_mapping_was_saved_is_read_anew(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sales.csv"
    path.write_text(
        "订单号,商品名称,数量,单价,下单时间,进价\nA1,杯子,1,5,2026-10-01,3\nA2,碗,2,5,2026-10-02,2\n", encoding="utf-8"
    )
    assert run("import", path)[0] == 0
    _, again = run("import", path, "--json")
    assert again["files"][0]["rows"]["same"] == 2 and again["files"][0]["import_id"] == 1
    assert run("mapping", path, "--save", "我的")[0] == 0
    code, anew = run("import", path, "--json")
    assert code == 0 and anew["files"][0]["format"] == "我的" and anew["files"][0]["import_id"] == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("mapping", "nowhere.csv"), 2),
        (("mapping", "nowhere", "--forget"), 2),
        (("retry", "7", "金额=1"), 2),
        (("retry", "7", "金额"), 2),
        (("mapping", "{sheet}", "--save", "taobao_orders/../x"), 2),
        (("mapping", "{sheet}", "--save", "plain_orders"), 2),
        (("mapping", "{sheet}", "--kind", "shoes"), 2),
        (("mapping", "{sheet}", "--kind", "stock", "--save", "x"), 2),
        (("tray",), 0),
    ],
)
def test_what_cannot_be_done_is_one_sentence(run: Run, sheet: Path, words: tuple[str, ...], code: int) -> None:
    mapped(run, sheet)
    assert run(*(word.replace("{sheet}", str(sheet)) for word in words))[0] == code


def test_a_forgotten_mapping_reads_nothing_more(run: Run, sheet: Path) -> None:
    mapped(run, sheet)
    assert run("mapping", "义乌明达", "--forget")[0] == 0
    assert run("import", sheet)[0] == 2


def test_files_dropped_together_are_taken_in_the_order_that_makes_sense(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("退款编号,订单号,退款金额,退款时间\nR1,A1,5,2026-10-05\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text(
        "订单号,商品编码,商品名称,数量,单价,下单时间\nA1,S1,杯子,1,5,2026-10-01\n", encoding="utf-8"
    )
    (tmp_path / "c.csv").write_text("商家编码,商品名称,成本价\nS1,杯子,3\n", encoding="utf-8")
    code, told = run("import", tmp_path / "a.csv", tmp_path / "b.csv", tmp_path / "c.csv", "--json")
    assert code == 0 and [report["kind"] for report in told["files"]] == ["products", "order_lines", "refunds"]


def shown(run: Run) -> Any:
    """Everything the overview says but the moment it was asked."""
    return run("show", "overview", "--json")[1]


def test_undos_are_done_again_until_the_next_import(run: Run, sheet: Path, tmp_path: Path) -> None:
    sales, later = tmp_path / "sales.csv", tmp_path / "later.csv"
    head = "订单号,订单状态,总金额,下单时间,付款时间\n"
    sales.write_text(head + "A1,已付款,5,2026-10-01,2026-10-01 08:00:00\nA2,待付款,6,2026-10-02,\n", encoding="utf-8")
    later.write_text(head + "A1,已完成,5,2026-10-01,2026-10-01 08:00:00\n", encoding="utf-8")
    mapped(run, sheet)
    run("import", sheet)
    run("import", sales)
    run("import", later)
    run("retry", str(run("tray", "--json")[1]["tray"][0]["tray_id"]), "进了几件=80")
    before, waiting = shown(run), run("tray", "--json")[1]["tray"]
    assert run("redo")[0] == 2
    assert run("undo", "4")[0] == 0 and run("undo", "2", "--with-later")[0] == 0
    code, told = run("redo", "--json")
    assert code == 0 and [Path(report["file"]).name for report in told["files"]][-1] == "later.csv"
    assert run("redo")[0] == 0 and run("redo")[0] == 2
    assert shown(run) == before
    assert [row["cells"] for row in run("tray", "--json")[1]["tray"]] == [row["cells"] for row in waiting]
    run("undo", "1", "--with-later")
    run("import", sheet)
    assert run("redo")[0] == 2


def test_a_file_that_is_another_by_now_is_not_done_again(run: Run, sheet: Path) -> None:
    mapped(run, sheet)
    run("import", sheet)
    run("undo", "1")
    sheet.write_text(SHEET.replace("MD-003", "MD-004"), encoding="utf-8")
    assert run("redo")[0] == 2
    assert run("imports", "--json")[1] == {"imports": []}
    sheet.write_text(SHEET, encoding="utf-8")
    assert run("redo")[0] == 1  # two rows of it wait in the tray, as before


def test_what_a_locked_file_may_be_is_guessed_with_its_password(run: Run, sheet: Path, tmp_path: Path) -> None:
    locked = tmp_path / "供货.zip"
    locked.write_bytes(locked_zip([(sheet.name, sheet.read_bytes())], b"secret"))
    assert run("mapping", locked)[0] == 2
    code, guess = run("mapping", locked, "--password", "secret", "--json")
    assert code == 0 and guess["kind"] == "purchase_orders"
