"""Does ``shopdesk import`` keep its word to scripts: one document, every key, every row accounted for, rows as Excel counts them?"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from shopdesk.store.connection import Store
from tests.journeys.conftest import CommandLine
from tests.journeys.tables import HEADINGS, order, write_orders, write_sales, write_workbook

KEYS = {
    "file", "format", "platform", "kind", "encoding", "sheet", "header_row", "rows", "problems", "skipped_lines", "period",
    "import_id", "error",
}  # fmt: skip
COUNTS = {"read", "new", "changed", "same", "rejected", "dropped"}
SHEET = [
    ["2026年10月 采购部", None, None],
    [None, None, None],
    ["订单号", "商品名称", "数量", "单价", "下单时间"],
    ["A1", "杯子", 2, 12.5, "2026-10-01"],
    ["A2", "杯子", "两个", 12.5, "2026-10-02"],
    [None],
    [None],
    ["A3", "碗", 1, 8, "2026-10-03"],
    ["合计", None, 3, None, None],
]


def assert_complete(report: dict) -> None:
    assert report.keys() >= KEYS and report["rows"].keys() == COUNTS and report["period"].keys() == {"from", "to"}
    rows = report["rows"]
    assert rows["read"] == sum(rows[name] for name in COUNTS - {"read"})
    assert len({problem["row"] for problem in report["problems"]}) == rows["rejected"]
    assert all(problem.keys() == {"row", "column", "value", "code", "message"} for problem in report["problems"])
    assert all(line.keys() == {"row", "reason"} for line in report["skipped_lines"])
    if report["error"] is not None:
        assert report["error"].keys() == {"code", "message", "remedy"} and report["error"]["message"]


def test_a_good_file_answers_0_with_one_document_of_every_key(shopdesk: CommandLine, tmp_path: Path) -> None:
    path = write_orders(tmp_path / "a.csv", order("100000000000000001"), order("100000000000000002", "2026-10-09"))
    done = shopdesk("import", path, "--json")
    [report] = done.files
    assert done.code == 0 and done.err == ""
    assert_complete(report)
    assert report["file"] == str(path) and report["format"].startswith("taobao_order_list")
    assert (report["platform"], report["kind"], report["encoding"], report["sheet"], report["header_row"]) == (
        "taobao", "orders", "gb18030", None, 1,
    )  # fmt: skip
    assert report["rows"] == {"read": 2, "new": 2, "changed": 0, "same": 0, "rejected": 0, "dropped": 0}
    assert report["period"] == {"from": "2026-10-03", "to": "2026-10-09"}
    assert report["import_id"] == 1 and report["error"] is None


def test_rows_and_headings_are_counted_as_excel_shows_them(shopdesk: CommandLine, tmp_path: Path) -> None:
    done = shopdesk("import", write_workbook(tmp_path / "a.xlsx", {"十月": SHEET}), "--json")
    [report] = done.files
    assert done.code == 1
    assert_complete(report)
    assert (report["sheet"], report["header_row"], report["encoding"]) == ("十月", 3, None)
    assert report["rows"] == {"read": 3, "new": 2, "changed": 0, "same": 0, "rejected": 1, "dropped": 0}
    [problem] = report["problems"]
    assert (problem["row"], problem["column"], problem["value"]) == (5, "数量", "两个")
    # the title, the blank line below it, the two blank lines as one entry, the total
    assert [line["row"] for line in report["skipped_lines"]] == [1, 2, 6, 9]


def test_a_row_of_a_text_is_the_line_on_which_its_record_begins(shopdesk: CommandLine, tmp_path: Path) -> None:
    path = write_sales(
        tmp_path / "a.csv", 'A1,"杯子\n蓝\n大",1,5,2026-10-01', "A2,杯子,一,5,2026-10-01", "A3,杯子,1,五,2026-10-01"
    )
    [report] = shopdesk("import", path, "--json").files
    assert [(problem["row"], problem["value"]) for problem in report["problems"]] == [(5, "一"), (6, "五")]


def test_runs_of_blank_lines_are_one_entry_wherever_they_stand(shopdesk: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"\n\n\n{HEADINGS}\n{order('1')}\n\n,,,,,,,,\n\n{order('2')}\n\n\n", encoding="utf-8")
    [report] = shopdesk("import", path, "--json").files
    assert (report["header_row"], report["rows"]["read"]) == (4, 2)
    assert [line["row"] for line in report["skipped_lines"]] == [1, 6, 10]


def test_a_sheet_that_is_no_table_beside_a_known_one_changes_nothing_but_is_told(
    shopdesk: CommandLine, tmp_path: Path
) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"说明": [["本表由采购部填写"], ["请勿修改"]], "十月": [*SHEET[2:4]]})
    done = shopdesk("import", path, "--json")
    notes, orders = done.files
    assert done.code == 0
    assert_complete(notes)
    assert (notes["sheet"], notes["kind"], notes["format"], notes["header_row"]) == ("说明", None, None, None)
    assert set(notes["rows"].values()) == {0} and len(notes["skipped_lines"]) == 1 and notes["error"] is None
    assert orders["rows"]["new"] == 1 and orders["import_id"] == notes["import_id"] == 1


def test_a_file_without_any_known_table_is_not_done_and_says_what_it_looks_like(
    shopdesk: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "near.csv").write_text("商品名称,价格,备注\n杯子,59,\n", encoding="utf-8")
    (tmp_path / "far.csv").write_text("姓名,部门\n张三,销售\n", encoding="utf-8")
    done = shopdesk("import", "near.csv", "far.csv", "--json")
    assert done.code == 2
    for report in done.files:
        assert_complete(report)
        assert report["error"]["code"] == "unknown_table" and report["import_id"] is None
        assert set(report["rows"].values()) == {0} and len(report["skipped_lines"]) == 1
    by_name = {report["file"]: report["error"]["remedy"] for report in done.files}
    assert "plain_products" in by_name["near.csv"] and "shopdesk mapping far.csv" in by_name["far.csv"]
    assert done.err.count("\n") == 2
    assert shopdesk("imports", "--json").document == {"imports": []}


def test_of_several_files_the_good_are_taken_and_the_bad_are_named(shopdesk: CommandLine, tmp_path: Path) -> None:
    write_orders(tmp_path / "good.csv", order("1"))
    (tmp_path / "empty.csv").touch()
    done = shopdesk("import", "empty.csv", "good.csv", "gone.csv", "--json")
    assert done.code == 1
    found = {report["file"]: report["error"] and report["error"]["code"] for report in done.files}
    assert found == {"empty.csv": "empty_file", "good.csv": None, "gone.csv": "no_such_file"}
    for report in done.files:
        assert_complete(report)
    assert "empty.csv" in done.err and "gone.csv" in done.err and "good.csv" not in done.err
    assert shopdesk.figures("--month", "2026-10")["orders"] == 1


def test_a_folder_means_the_tables_in_it_and_an_empty_one_is_no_silence(shopdesk: CommandLine, tmp_path: Path) -> None:
    deep = tmp_path / "导出" / "十月.csv"  # a folder named like a file
    deep.mkdir(parents=True)
    write_orders(deep / "a.csv", order("1"))
    write_orders(deep / "~$a.csv", order("2"))
    (deep / "readme.md").write_text("not a table", encoding="utf-8")
    [report] = shopdesk("import", "导出", "--json").files
    assert report["file"] == str(Path("导出", "十月.csv", "a.csv")) and report["rows"]["new"] == 1
    (tmp_path / "nothing.csv").mkdir()
    done = shopdesk("import", "nothing.csv", "--json")
    assert done.code == 2 and done.files[0]["error"]["code"] == "no_file" and "folder" in done.err


def test_a_repeated_file_gives_the_first_import_again_and_no_entry(shopdesk: CommandLine, tmp_path: Path) -> None:
    """F33: by the hash of its bytes, whatever it is called."""
    first = write_sales(tmp_path / "a.csv", "A1,杯子,1,5,2026-10-01", "A2,杯子,x,5,2026-10-01")
    told = shopdesk("import", first, "--json")
    again = tmp_path / "a (1).csv"
    again.write_bytes(first.read_bytes())
    repeated = shopdesk("import", again, "--json")
    assert told.code == repeated.code == 1
    [one], [two] = told.files, repeated.files
    assert two["import_id"] == one["import_id"] == 1 and two["file"] == str(again)
    assert two["rows"] == {**one["rows"], "new": 0, "same": one["rows"]["new"]} and two["problems"] == one["problems"]
    assert len(shopdesk("imports", "--json").document["imports"]) == 1


def test_an_undone_file_is_new_again_with_a_higher_number(shopdesk: CommandLine, tmp_path: Path) -> None:
    path = write_orders(tmp_path / "a.csv", order("1"))
    assert shopdesk("import", path, "--json").files[0]["import_id"] == 1
    assert shopdesk("undo", 1).code == 0
    [report] = shopdesk("import", path, "--json").files
    assert report["rows"]["new"] == 1 and report["import_id"] == 2
    assert shopdesk("undo", 1).code == 2


def test_undo_names_the_later_imports_and_takes_them_back_when_asked(shopdesk: CommandLine, tmp_path: Path) -> None:
    write_orders(tmp_path / "a.csv", order("1", status="等待买家付款"), order("2"))
    write_orders(tmp_path / "b.csv", order("1"))
    write_orders(tmp_path / "c.csv", order("3"))
    for name in ("a.csv", "b.csv", "c.csv"):
        assert shopdesk("import", name).code == 0
    refused = shopdesk("undo", 1)
    assert (
        refused.code == 2 and "2" in refused.sentence and "--with-later" in refused.sentence and "3" not in refused.err
    )
    assert shopdesk.figures("--month", "2026-10")["paid_orders"] == 3
    assert shopdesk("undo", 1, "--with-later").code == 0
    assert [entry["file"] for entry in shopdesk("imports", "--json").document["imports"]] == ["c.csv"]
    assert shopdesk.figures("--month", "2026-10")["orders"] == 1


@pytest.mark.parametrize("is_there", [True, False])
def test_a_dry_run_tells_what_an_import_would_do_and_writes_nothing(
    shopdesk: CommandLine, tmp_path: Path, is_there: bool
) -> None:
    if is_there:
        assert shopdesk("import", write_orders(tmp_path / "a.csv", order("1", status="等待买家付款"))).code == 0
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.name.startswith("shop")}
    path = write_orders(tmp_path / "b.csv", order("1"), order("2"), order("3"))
    dry = shopdesk("import", path, "--dry-run", "--json")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.name.startswith("shop")} == before
    wet = shopdesk("import", path, "--json")
    assert dry.code == wet.code == 0
    [told], [done] = dry.files, wet.files
    assert told["import_id"] is None and {**told, "import_id": done["import_id"]} == done
    assert done["rows"]["changed"] == (1 if is_there else 0)


def test_a_dry_run_beside_a_window_that_holds_the_store_tells_the_same_and_writes_nothing(
    shopdesk: CommandLine, tmp_path: Path
) -> None:
    assert shopdesk("import", write_orders(tmp_path / "a.csv", order("1", status="等待买家付款"))).code == 0
    path = write_orders(tmp_path / "b.csv", order("1"), order("2"))
    with Store.open(tmp_path / "shop.db", write=True, now=datetime(2026, 11, 22)):
        dry = shopdesk("import", path, "--dry-run", "--json")
        assert shopdesk("import", path, "--json").code == 2
        assert len(shopdesk("imports", "--json").document["imports"]) == 1
    [told], [done] = dry.files, shopdesk("import", path, "--json").files
    assert dry.code == 0 and told["rows"] == done["rows"] and (told["rows"]["new"], told["rows"]["changed"]) == (1, 1)


def test_imports_are_listed_newest_first_in_the_agreed_shape(shopdesk: CommandLine, tmp_path: Path) -> None:
    write_orders(tmp_path / "a.csv", order("1"), order("2"))
    write_workbook(tmp_path / "b.xlsx", {"一": SHEET[2:4], "二": [*SHEET[2:3], *SHEET[7:8]]})
    shopdesk("import", "a.csv", "b.xlsx")
    newest, oldest = shopdesk("imports", "--json").document["imports"]
    assert newest.keys() == oldest.keys() == {"import_id", "file", "format", "at", "rows"}
    assert (oldest["import_id"], oldest["file"], oldest["rows"]) == (1, "a.csv", 2)
    assert (newest["import_id"], newest["file"], newest["rows"], newest["format"]) == (
        2,
        "b.xlsx",
        2,
        "plain_order_lines",
    )
    assert len(newest["at"]) == 19 and newest["at"][10] == " "
    listed = shopdesk("imports").out
    assert listed.index("b.xlsx") < listed.index("a.csv")


def test_a_named_format_is_the_only_one_tried(shopdesk: CommandLine, tmp_path: Path) -> None:
    path = write_orders(tmp_path / "a.csv", order("1"))
    refused = shopdesk("import", path, "--format", "no_such_format", "--json")
    assert (
        refused.code == 2 and refused.files[0]["error"]["code"] == "unknown_format" and "no_such_format" in refused.err
    )
    assert shopdesk("import", path, "--format", "shopify_orders", "--json").files[0]["error"]["code"] == "unknown_table"
    plain, asked = shopdesk("import", path, "--format", "plain_orders", "--json").files[0], None
    assert plain["format"] == "plain_orders" and plain["platform"] == "generic"
    asked = shopdesk("import", path, "--format", "taobao_order_list_2015", "--json").files[0]
    assert asked["platform"] == "taobao" and asked["import_id"] == 2  # the same bytes by another format are no repeat


def test_an_import_into_a_store_that_cannot_be_had_still_prints_the_document(
    shopdesk: CommandLine, tmp_path: Path
) -> None:
    path = write_orders(tmp_path / "a.csv", order("1"))
    done = shopdesk("import", path, "--json", "--store", path / "below" / "shop.db")
    assert done.code == 2 and done.err.count("\n") == 1
    assert_complete(done.files[0])
    assert done.files[0]["error"]["code"] in ("store_read_only", "store_unreachable")


def test_without_json_the_same_is_told_in_lines(shopdesk: CommandLine, tmp_path: Path) -> None:
    done = shopdesk("import", write_workbook(tmp_path / "a.xlsx", {"十月": SHEET}))
    assert done.code == 1
    assert "a.xlsx [十月]: plain_order_lines — 3 rows: 2 new" in done.out
    assert "row 5, 数量, 两个: " in done.out


def test_headings_without_rows_are_a_table_of_no_rows(shopdesk: CommandLine, tmp_path: Path) -> None:
    done = shopdesk("import", write_orders(tmp_path / "a.csv"), "--json")
    [report] = done.files
    assert done.code == 0 and report["kind"] == "orders" and set(report["rows"].values()) == {0}
    assert report["period"] == {"from": None, "to": None}
