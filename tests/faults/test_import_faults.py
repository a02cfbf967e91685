"""Do faulty files and faults in the middle of an import come to the report, row by row, and never change the store in silence?

Every row of the fault plan that an import can meet, by the whole way: a file, the shop, its report, its store.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from shopdesk.importing.problems import ImportReport
from shopdesk.reports.sheet import Sheet, SheetColumn
from shopdesk.reports.workbook import write_csv, write_workbook
from shopdesk.shop import Shop
from shopdesk.store import connection
from tests.faults.test_store_opening import held
from tests.importing.workbooks import compound, sheet_xml, workbook_bytes
from tests.journeys.tables import HEADINGS, SALES, order, write_orders

pytestmark = pytest.mark.fault
NOW = datetime(2026, 11, 25, 9, 0)
ROOT = Path(__file__).resolve().parents[2]
UNIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of Unix")
KILLS = int(os.environ.get("SHOPDESK_KILLS", "3"))
Take = Callable[..., ImportReport]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with Shop.open(tmp_path / "shop.db", now=NOW) as opened:
        yield opened


@pytest.fixture
def take(shop: Shop, tmp_path: Path) -> Take:
    """Import a file of this content; its one report."""

    def taken(content: str | bytes | Path, name: str = "订单.csv") -> ImportReport:
        path = content if isinstance(content, Path) else tmp_path / name
        if isinstance(content, str):
            content = content.encode()
        if isinstance(content, bytes):
            path.write_bytes(content)
        [report] = shop.import_files([path]).reports
        rows = report.rows
        assert rows["read"] == sum(rows[name] for name in ("new", "changed", "same", "rejected", "dropped"))
        return report

    return taken


def rows_of(shop: Shop, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """What the store holds, read by SQLite itself."""
    with sqlite3.connect(f"file:{shop.path}?mode=ro", uri=True) as db:
        return db.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY id").fetchall()


def problems(report: ImportReport) -> list[tuple[int, str | None, str | None, str]]:
    return [(problem.row, problem.column, problem.value, problem.code) for problem in report.problems]


def sales(column: str, *values: str) -> str:
    """A table of sales in which one column takes these values."""
    usual = {"订单号": "A{n}", "商品名称": "杯子", "数量": "1", "单价": "5", "下单时间": "2026-10-01"}
    lines = [{**usual, column: f'"{value}"'} for value in values]
    return "\n".join([SALES, *(",".join(line.values()).format(n=n) for n, line in enumerate(lines, 2))]) + "\n"


def spawned(*words: object, **more: Any) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SHOPDESK_LANGUAGE": "en"}
    command = [sys.executable, "-m", "shopdesk", *map(str, words)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment, **more
    )


# ---- the program or the disk gives way in the middle -----------------------------------------------------------------


@UNIX
def test_f01_an_import_that_is_killed_is_wholly_there_or_wholly_absent(tmp_path: Path) -> None:
    seed = int(os.environ.get("SHOPDESK_SEED", time.time_ns() % 1_000_000))
    print(f"SHOPDESK_SEED={seed}")
    chance = random.Random(seed)
    store = tmp_path / "shop.db"
    count = 6_000
    files = [
        write_orders(tmp_path / f"{k}.csv", *(order(f"{k}{n:017d}") for n in range(count))) for k in range(1, KILLS + 1)
    ]
    with Shop.open(store, now=NOW) as shop:
        begun = time.monotonic()
        shop.import_files([write_orders(tmp_path / "0.csv", *(order(f"0{n:017d}") for n in range(count)))])
        whole = time.monotonic() - begun
    kept = 1
    for path in files:
        with spawned("import", path, "--store", store) as program:
            time.sleep(0.2 + chance.uniform(0, whole))
            program.send_signal(signal.SIGKILL)
            program.communicate()
            confirmed = program.returncode == 0
        with Shop.open(store, now=NOW) as shop:  # opens without a question
            history = shop.history()
            assert kept <= len(history) <= kept + 1 and (not confirmed or len(history) == kept + 1)
            kept = len(history)
            assert [entry["rows"] for entry in history] == [count] * kept
            assert rows_of(shop, "orders", "count(*)") == [(count * kept,)]
            assert shop.check() == []


@UNIX
def test_f08_a_full_disk_imports_nothing_and_says_how_much_is_needed(tmp_path: Path) -> None:
    store = tmp_path / "shop.db"
    with Shop.open(store, now=NOW) as shop:
        shop.import_files([write_orders(tmp_path / "a.csv", order("1"))])
    large = write_orders(tmp_path / "b.csv", *(order(f"{n:018d}") for n in range(4_000)))
    limit = store.stat().st_size + 200_000
    program = (
        f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit})); "
        "from shopdesk.cli import run; sys.exit(run(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "import", str(large), "--json", "--store", str(store)],
        capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT), "SHOPDESK_LANGUAGE": "en"}, check=False,
    )  # fmt: skip
    assert done.returncode == 2 and "Traceback" not in done.stderr
    [report] = json.loads(done.stdout)["files"]
    assert report["error"]["code"] == "disk_full" and report["import_id"] is None
    assert int(report["error"]["remedy"].split(" MB")[0].split()[-1]) >= 1
    with Shop.open(store, now=NOW) as shop:
        assert [entry["file"] for entry in shop.history()] == ["a.csv"] and shop.check() == []
        assert shop.import_files([large]).reports[0].rows["new"] == 4_000  # works again once there is room


TMPFS = """
set -e
mount -t tmpfs -o size=2m none "$1/disk"
cd "$1"
set +e
"$2" -m shopdesk import a.csv --store disk/shop.db; echo "code $?"
"$2" -m shopdesk import b.csv --store disk/shop.db --json > out.json 2> err.txt; echo "code $?"
"$2" -m shopdesk imports --store disk/shop.db; echo "code $?"
"$2" -m shopdesk check --store disk/shop.db; echo "code $?"
"""


@UNIX
def test_f08_a_disk_of_two_megabytes_that_fills_up(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    may_mount = subprocess.run(
        ["unshare", "-m", "sh", "-c", f"mount -t tmpfs none {tmp_path}/disk"], capture_output=True, check=False
    )
    if may_mount.returncode != 0:
        pytest.skip("no right to mount a small disk here; the test by RLIMIT_FSIZE stands for it")
    write_orders(tmp_path / "a.csv", order("1"))
    write_orders(tmp_path / "b.csv", *(order(f"{n:018d}") for n in range(15_000)))
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", TMPFS, "sh", str(tmp_path), sys.executable],
        capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT), "SHOPDESK_LANGUAGE": "en"}, check=False,
    )  # fmt: skip
    codes = [line for line in done.stdout.splitlines() if line.startswith("code")]
    assert codes == ["code 0", "code 2", "code 0", "code 0"], done
    [report] = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["files"]
    assert report["error"]["code"] == "disk_full" and "a.csv" in done.stdout


def test_f17_a_store_held_by_another_tool_is_told_and_the_import_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 300)
    path = write_orders(tmp_path / "a.csv", order("1"))
    with Shop.open(tmp_path / "shop.db", now=NOW) as shop:
        with held(shop.path, 60) as holder:
            [report] = shop.import_files([path]).reports
            holder.kill()
            holder.wait()
        assert report.error is not None and report.error.code == "store_busy" and report.import_id is None
        assert shop.history() == []
        assert shop.import_files([path]).reports[0].rows["new"] == 1


# ---- the file is not what it should be -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        pytest.param("a.xlsx", workbook_bytes('<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'), "too_many_cells", id="F20"),
        pytest.param("a.xlsx", workbook_bytes(parts={"xl/worksheets/sheet1.xml": sheet_xml("", before=f"<!--{' ' * 40_000_000}-->")}), "too_large", id="F21"),
        pytest.param("a.xlsx", workbook_bytes(prolog="<!DOCTYPE x [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'>]>"), "damaged_file", id="F22 entity"),
        pytest.param("a.xlsx", workbook_bytes(prolog='<!DOCTYPE x SYSTEM "file:///etc/passwd">'), "damaged_file", id="F22 external"),
        pytest.param("a.xlsx", compound("EncryptedPackage"), "password_protected", id="F24"),
        pytest.param("a.csv", b"", "empty_file", id="F26 empty"),
        pytest.param("a.xlsx", workbook_bytes("<row/>" * 500)[:700], "damaged_file", id="F26 cut"),
        pytest.param("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(64), "not_a_table", id="F26 picture"),
        pytest.param("a.csv", f'{SALES}\nA1,"杯子,1,5,2026-10-01\nA2,碗,1,5,2026-10-01\n'.encode(), "unclosed_quote", id="F28 quote"),
    ],
)  # fmt: skip
def test_f20_to_f28_a_file_that_cannot_be_read_is_refused_in_one_sentence_and_changes_nothing(
    shop: Shop, take: Take, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    """F20, F21, F22, F24, F26, F28: soon, with the file's name, a remedy, and the shop as it was."""
    shop.import_files([write_orders(tmp_path / "good.csv", order("1"))])
    begun = time.monotonic()
    report = take(content, name)
    assert time.monotonic() - begun < 10
    assert report.error is not None and report.error.code == code and report.import_id is None
    for language in ("en", "zh_CN"):
        assert name in report.error.message.in_language(language)
        assert report.error.remedy is not None and len(report.error.remedy.in_language(language)) > 8
    assert [entry["file"] for entry in shop.history()] == ["good.csv"] and shop.check() == []


@pytest.mark.parametrize("claimed", ["A1", "A1:E2", "A1:XFD1048576"])
def test_f23_all_rows_come_in_whatever_the_workbook_claims(take: Take, claimed: str) -> None:
    def line(at: int, cells: list[object]) -> str:
        kinds = [
            f'<c r="{letter}{at}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for letter, cell in zip("ABCDE", cells, strict=True)
        ]
        return f'<row r="{at}">{"".join(kinds)}</row>'

    rows = [SALES.split(","), *([f"A{n}", "杯子", 1, 5, "2026-10-01"] for n in range(2, 302))]
    content = workbook_bytes(
        "".join(line(at, cells) for at, cells in enumerate(rows, 1)), before=f'<dimension ref="{claimed}"/>'
    )
    assert take(content, "a.xlsx").rows["new"] == 300


def test_f26_the_content_tells_what_a_file_is_and_not_its_name(shop: Shop, take: Take, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(SALES.split(","))
    book.active.append(["B1", "杯子", 1, 5, "2026-10-01"])
    book.save(tmp_path / "book.xlsx")
    cells = "".join(f"<td>{cell}</td>" for cell in ["C1", "杯子", "1", "5", "2026-10-01"])
    heads = "".join(f"<th>{cell}</th>" for cell in SALES.split(","))
    page = f'<html><meta charset="gb2312"><table><tr>{heads}</tr><tr>{cells}</tr></table></html>'
    assert take((tmp_path / "book.xlsx").read_bytes(), "really_xlsx.csv").rows["new"] == 1
    assert take(page.encode("gbk"), "really_html.xls").rows["new"] == 1
    assert take(sales("单价", "5").encode("gb18030"), "really_csv.xlsx").rows["new"] == 1
    assert len(rows_of(shop, "order_lines", "order_id")) == 3


def test_f27_a_nul_is_told_with_its_line_and_no_row_with_one_is_taken(take: Take) -> None:
    report = take(f"{SALES}\nA1,杯子,1,5,2026-10-01\nA\x002,杯子,1,5,2026-10-01\nA3,杯\x00子,1,5,2026-10-01\n")
    assert [(row, column, code) for row, column, _, code in problems(report)] == [
        (3, "订单号", "nul_character"), (4, "商品名称", "nul_character"),
    ]  # fmt: skip
    assert report.rows["new"] == 1
    assert any("lines 3, 4" in note.in_language("en") for note in report.notes)


def test_f28_ragged_rows_are_told_with_their_line(shop: Shop, take: Take) -> None:
    report = take(f"{SALES}\nA1,杯子,1,5,2026-10-01,\nA2,杯子,1,5,2026-10-01,beyond\nA3,杯子,1\n")
    assert [row for row, *_ in problems(report)] == [3, 4] and problems(report)[0][3] == "ragged_row"
    assert len(rows_of(shop, "order_lines", "order_id")) == 1


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("gbk", "gb18030"), ("gb18030", "gb18030"),
        ("utf-16", "utf-16-le"), ("utf-16-be", "utf-16-be"), ("big5", "big5"),
    ],
)  # fmt: skip
def test_f29_every_encoding_gives_the_same_words_and_is_named(shop: Shop, take: Take, written: str, told: str) -> None:
    lines = [f"{n},紅色杯子說明書,1,5,2026-10-01" for n in range(20)]
    text = "\n".join(
        ["订单号,商品名称,数量,单价,下单时间".replace("订单号", "Order ID") if written == "big5" else SALES, *lines]
    )
    if written == "big5":
        text = (
            text.replace("商品名称", "商品名稱")
            .replace("数量", "Quantity")
            .replace("单价", "Unit Price")
            .replace("下单时间", "Date")
        )
        text = text.replace("商品名稱", "Product")
    report = take(text.encode(written))
    assert report.encoding == told and report.rows["new"] == 20
    assert set(rows_of(shop, "order_lines", "title")) == {("紅色杯子說明書",)}


def test_f29_a_line_in_another_encoding_is_read_by_itself_and_told(shop: Shop, take: Take) -> None:
    lines = [SALES, *(f"A{n},红色杯子说明书,1,5,2026-10-01" for n in range(2, 40))]
    content = b"\n".join(line.encode("utf-8" if at == 7 else "gb18030") for at, line in enumerate(lines, 1))
    report = take(content)
    assert report.rows["new"] == 38 and set(rows_of(shop, "order_lines", "title")) == {("红色杯子说明书",)}
    assert any("line 7." in note.in_language("en") for note in report.notes)


# ---- the cells are not what they should be ---------------------------------------------------------------------------


def test_f30_numbers_of_orders_are_text_from_the_first_and_damaged_ones_are_refused(
    shop: Shop, take: Take, tmp_path: Path
) -> None:
    whole = ["2600000000000000017", "0012", "1e5x", "12345678901234567890"]
    texts = [f'=""{whole[0]}""', f"'{whole[1]}", whole[2], f"\t{whole[3]}\t"]
    report = take(sales("订单号", *texts, "3.11E+18", "3.11E18"))
    assert [number.split("|")[0] for (number,) in rows_of(shop, "order_lines", "order_id")] == whole
    assert [(row, value, code) for row, _, value, code in problems(report)] == [
        (6, "3.11E+18", "damaged_id"), (7, "3.11E18", "damaged_id"),
    ]  # fmt: skip
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in [SALES.split(","), ["0099", "杯子", 1, 5, "2026-10-01"], [2600000000000000017, "杯子", 1, 5, "2026-10-01"], [77, "杯子", 1, 5, "2026-10-01"]]:  # fmt: skip
        book.active.append(row)
    book.save(tmp_path / "numbers.xlsx")
    report = take(tmp_path / "numbers.xlsx")
    assert [(row, code) for row, _, _, code in problems(report)] == [(3, "damaged_id")]
    assert [number.split("|")[0] for (number,) in rows_of(shop, "order_lines", "order_id")][-2:] == ["0099", "77"]


def test_f30_one_honest_number_that_ends_in_zeros_is_taken_and_a_column_of_them_is_not(take: Take) -> None:
    honest = [f"26000000000{n:08d}" for n in range(4_990_001, 4_990_051)] + ["2600000000012345000"]
    assert take(sales("订单号", *honest)).rows["rejected"] == 0
    rounded = take(sales("订单号", *(f"31{n:013d}0000" for n in range(1, 41))), "b.csv")
    assert rounded.rows["rejected"] == 40 and {code for *_, code in problems(rounded)} == {"damaged_id"}


def test_f31_days_are_read_as_declared_or_refused_and_nothing_becomes_1970(shop: Shop, take: Take) -> None:
    good = ["46296", "46296.5", "2026-10-01 0:00", "2026/10/1 9:05", "2026年10月1日", "20261001", "2026-10-01T23:59:59"]
    bad = ["2026/2/30", "1970-01-01", "1900-01-00", "0", "25:00", "昨天", "2026-10-01 25:00"]
    report = take(sales("下单时间", *good, *bad, "2026-09-30 24:00:00"))
    assert [(row, value) for row, _, value, _ in problems(report)] == list(enumerate(bad, len(good) + 2))
    kept = [day for (day,) in rows_of(shop, "order_lines", "created_at")]
    assert {day[:10] for day in kept} == {"2026-10-01"} and kept[1] == "2026-10-01 12:00:00"
    assert kept[-1] == "2026-10-01 00:00:00"  # midnight at the end of a day is the next one's beginning


@pytest.mark.parametrize("is_mac", [False, True])
def test_f31_serial_numbers_are_counted_from_the_year_the_workbook_says(
    shop: Shop, take: Take, tmp_path: Path, is_mac: bool
) -> None:
    book = openpyxl.Workbook()
    if is_mac:
        book.epoch = CALENDAR_MAC_1904
    assert book.active is not None
    book.active.append(SALES.split(","))
    book.active.append(["A1", "杯子", 1, 5, datetime(2026, 10, 1, 8, 30)])
    book.save(tmp_path / "a.xlsx")
    assert take(tmp_path / "a.xlsx").rows["new"] == 1
    assert rows_of(shop, "order_lines", "created_at") == [("2026-10-01 08:30:00",)]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        (["12/1/25", "12/13/25"], ["2025-12-01", "2025-12-13"]),
        (["1/12/25", "28/12/25"], ["2025-12-01", "2025-12-28"]),
        (["25-12-01", "25-12-32"], None),
        (["24-12-01", "25-12-20"], None),  # 1 December 2024, or 24 December 2001
        (["24-12-01", "25-12-28"], ["2024-12-01", "2025-12-28"]),  # 25 December 2028 has not come yet
        (["99-12-01", "25-12-28"], ["1999-12-01", "2025-12-28"]),
        (["25-12-01", "25-11-7"], ["2025-12-01", "2025-11-07"]),
        (["03/04/2026", "04/03/2026"], None),
        (["13/04/2026", "04/03/2026"], ["2026-04-13", "2026-03-04"]),
    ],
)
def test_f31_short_dates_are_read_where_only_one_reading_is_left_and_else_refused(
    shop: Shop, take: Take, written: list[str], days: list[str] | None
) -> None:
    report = take(sales("下单时间", *written))
    if days is None:
        assert report.rows["new"] == 0 and "ambiguous_date" in {code for *_, code in problems(report)}
    else:
        assert [day[:10] for (day,) in rows_of(shop, "order_lines", "created_at")] == days


def test_f32_amounts_are_exact_fen_or_refused_and_never_nought(shop: Shop, take: Take) -> None:
    good = {"¥1,234.50": 123450, "１２３．４５": 12345, "5元": 500, " 0.01 ": 1, "￥７": 700, "1234567.89": 123456789}
    bad = ["1.2万", "1,23", "1e3", "1.234,50", "五", "5 5"]
    report = take(sales("单价", *good, *bad, "--", ""))
    assert [value for (value,) in rows_of(shop, "order_lines", "payable_value")] == list(good.values())
    told = problems(report)
    assert [row for row, *_ in told] == list(range(len(good) + 2, len(good) + len(bad) + 4))
    assert [value for _, _, value, _ in told[:-2]] == bad and {code for *_, code in told[:-2]} == {"not_a_number"}


def test_f32_a_bracketed_amount_is_a_negative_one(shop: Shop, take: Take) -> None:
    report = take(f"{HEADINGS}\n{order('1', refund='（3.00）')}\n{order('2', refund='3.00')}\n")
    assert problems(report) == [(2, "退款金额", "（3.00）", "negative_amount")]
    assert rows_of(shop, "orders", "order_id", "refund_value") == [("2", 300)]


def test_f33_again_overlapping_and_moved_on(shop: Shop, tmp_path: Path) -> None:
    first = write_orders(tmp_path / "a.csv", order("1", status="等待买家付款"), order("2"), order("3", "2026-10-04"))
    [report] = shop.import_files([first]).reports
    assert report.rows["new"] == 3
    [again] = shop.import_files([first]).reports
    assert (again.rows["new"], again.rows["same"], again.import_id) == (0, 3, report.import_id)
    both = write_orders(
        tmp_path / "b.csv", order("1", refund="4.00"), order("2"), order("3", "2026-10-04"), order("4", "2026-10-05")
    )
    [overlap] = shop.import_files([both]).reports
    assert {name: overlap.rows[name] for name in ("new", "changed", "same")} == {"new": 1, "changed": 1, "same": 2}
    assert rows_of(shop, "orders", "order_id", "status", "refund_value")[0] == ("1", "completed", 400)
    older = write_orders(tmp_path / "c.csv", order("1", status="等待买家付款"))
    [late] = shop.import_files([older]).reports
    assert late.rows["new"] == 0 and rows_of(shop, "orders", "status", "refund_value")[0] == ("completed", 400)


# ---- what leaves the program comes back ------------------------------------------------------------------------------

FORMULAS = [
    "=1+1", '=HYPERLINK("http://x","y")', "+1+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "= 1", "-5-5",
]  # fmt: skip


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_f50_what_looks_like_a_formula_goes_out_harmless_and_comes_back_as_it_was(
    shop: Shop, take: Take, tmp_path: Path, ending: str
) -> None:
    quoted = [text.replace('"', '""') for text in FORMULAS]
    take(sales("商品名称", *quoted, "  =2", "\t=3"))
    titles = [title for (title,) in rows_of(shop, "order_lines", "title")]
    assert titles == [*FORMULAS, "=2", "=3"]
    headings = SALES.split(",")
    rows = [{"a": f"B{n}", "b": title, "c": "1", "d": "5", "e": "2026-10-02"} for n, title in enumerate(titles)]
    sheet = Sheet(
        "表", tuple(SheetColumn(name, text, "text") for name, text in zip("abcde", headings, strict=True)), rows
    )
    path = tmp_path / f"out.{ending}"
    if ending == "csv":
        write_csv(path, sheet, "zh_CN")
        assert all(line.split(",")[1].startswith(("'", "\"'")) for line in path.read_text("utf-8-sig").splitlines()[1:])
    else:
        write_workbook(path, [sheet], "zh_CN")
    assert take(path).rows["new"] == len(titles)
    assert [title for (title,) in rows_of(shop, "order_lines", "title")][len(titles) :] == titles


def test_f50_a_month_with_such_titles_bears_no_formula_but_its_own_sums(shop: Shop, take: Take, tmp_path: Path) -> None:
    from shopdesk.period import Month
    from shopdesk.reports.sheet import month_sheets

    quoted = [text.replace('"', '""') for text in FORMULAS]
    lines = [f'A{n},"{text}",SKU{n},1,5,2026-10-01' for n, text in enumerate(quoted)]
    take("\n".join(["订单号,商品名称,商品编码,数量,单价,下单时间", *lines]))
    write_workbook(tmp_path / "m.xlsx", month_sheets(shop.summary(Month(2026, 10)), "zh_CN"), "zh_CN")
    book = openpyxl.load_workbook(tmp_path / "m.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    formulas = [str(cell.value) for cell in cells if cell.data_type == "f"]
    assert formulas and all(re.fullmatch(r"=SUM\(([A-Z])2:\1\d+\)", one) for one in formulas)
    assert {cell.value for cell in cells} >= set(FORMULAS)
