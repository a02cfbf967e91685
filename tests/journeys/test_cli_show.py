"""Do the commands that answer keep their word to scripts: shapes, names, months, files written, copies, the sample shop?"""

from __future__ import annotations

import contextlib
import csv
import hashlib
import json
import shutil
import sqlite3
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from shopdesk import cli
from shopdesk.cli import surroundings
from tests.journeys.conftest import CommandLine
from tests.journeys.tables import order, write_orders

FIGURES = {
    "orders", "gmv_value", "paid_orders", "paid_value", "refund_value", "net_sales_value", "refund_cash_value", "buyers", "units",
    "aov_value", "order_value", "returned_orders",
}  # fmt: skip
ANSWER = {"panel", "as_of", "period", "basis", "coverage", "headline", "figures", "rows", "warnings"}
FIGURE = {"value", "unit", "basis", "compare", "reason", "n", "state"}
FINDING = {"finding", "panel", "text", "value", "counted_value", "basis", "subject", "act"}


@pytest.fixture
def shop(shopdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Orders from 1 September to 9 October 2026, asked on 20 October."""
    monkeypatch.setattr(surroundings, "now", lambda: datetime(2026, 10, 20, 9, 0))
    write_orders(
        tmp_path / "orders.csv",
        order("11", "2026-09-01", "10.00"),
        order("12", "2026-09-30", "1234.50", refund="34.50"),
        order("13", "2026-10-07", "99.00", "等待买家付款"),
        order("14", "2026-10-09", "20.00"),
    )
    assert shopdesk("import", "orders.csv").code == 0
    return shopdesk


def test_the_overview_has_the_agreed_shape_and_names(shop: CommandLine) -> None:
    done = shop("show", "overview", "--month", "2026-09", "--json")
    shown = done.document
    assert done.code == 0 and shown.keys() == ANSWER | {"at_stake_value", "closed"}
    assert shown["panel"] == "overview" and shown["period"] == {"from": "2026-09-01", "to": "2026-09-30"}
    assert shown["headline"] and shown["basis"] and shown["coverage"]
    assert shown["figures"].keys() >= FIGURES
    assert all(figure.keys() == FIGURE and figure["basis"] for figure in shown["figures"].values())
    values = {name: figure["value"] for name, figure in shown["figures"].items()}
    assert values["orders"] == values["paid_orders"] == 2
    assert (values["gmv_value"], values["paid_value"]) == ("1244.50", "1244.50")
    assert (values["refund_value"], values["net_sales_value"]) == ("34.50", "1210.00")
    assert values["refund_cash_value"] is None  # the export has no dates of refunds
    for warning in shown["warnings"]:
        assert warning in done.err


def test_the_money_list_is_made_of_the_agreed_columns(shop: CommandLine) -> None:
    rows = shop("show", "overview", "--json").document["rows"]
    assert rows and all(row.keys() >= FINDING and row["text"] for row in rows)
    [unpaid] = [row for row in rows if row["finding"] == "unpaid_orders"]
    assert unpaid["value"] == "99.00"


def test_the_default_month_is_the_last_whole_one_and_as_of_the_day_after_the_last_order(shop: CommandLine) -> None:
    shown = shop("show", "overview", "--json").document
    assert shown["period"]["from"] == "2026-09-01" and shown["as_of"] == "2026-10-10"
    assert shop("show", "overview", "--month", "2026-10", "--json").document["as_of"] == "2026-11-01"
    assert shop("show", "overview", "--month", "2026-08", "--json").document["as_of"] == "2026-10-10"


def test_as_of_a_day_is_its_start_and_the_period_ends_the_day_before(shop: CommandLine) -> None:
    shown = shop("show", "overview", "--as-of", "2026-10-09", "--json").document
    assert shown["as_of"] == "2026-10-09" and shown["period"] == {"from": "2026-10-01", "to": "2026-10-08"}
    assert shown["figures"]["orders"]["value"] == 1
    first = shop("show", "overview", "--as-of", "2026-10-01", "--json").document
    assert first["period"] == {"from": "2026-09-01", "to": "2026-09-30"}


def test_what_a_panel_shows_can_be_taken_along_as_csv_and_xlsx(shop: CommandLine, tmp_path: Path) -> None:
    done = shop("show", "overview", "--month", "2026-09", "--csv", "a.csv", "--xlsx", "a.xlsx", "--json")
    assert done.code == 0 and done.document["panel"] == "overview"
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.reader(file))
    assert written[1][0] == "unpaid_orders" and "99.00" in written[1]
    book = CalamineWorkbook.from_path(tmp_path / "a.xlsx")
    cells = [cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row]
    assert 1210.0 in cells
    assert shop("show", "overview", "--csv", "b.csv").out == ""


def test_a_month_is_printed_and_written_and_its_pdf_and_workbook_are_real(shop: CommandLine, tmp_path: Path) -> None:
    assert shop("summary", "2026-09", "--pdf", "m.pdf", "--xlsx", "m.xlsx").code == 0
    assert (tmp_path / "m.pdf").read_bytes()[:5] == b"%PDF-" and (tmp_path / "m.pdf").stat().st_size > 10_000
    book = CalamineWorkbook.from_path(tmp_path / "m.xlsx")
    sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    cells = [cell for rows in sheets for row in rows for cell in row]
    assert 1210.0 in cells
    told = shop("summary", "2026-09")
    assert told.code == 0 and "¥1,210.00" in told.out


def test_closing_a_month_keeps_its_figures_as_issued(shop: CommandLine) -> None:
    done = shop("summary", "2026-09", "--close")
    assert done.code == 0 and "2026-09 is closed" in done.out
    with sqlite3.connect(f"file:{shop.store}?mode=ro", uri=True) as db:
        [(month, report)] = db.execute("SELECT month, report FROM closed_months").fetchall()
    assert month == "2026-09" and json.loads(report)["figures"]["net_sales_value"]["value"] == "1210.00"


def test_a_closed_month_prints_as_issued_and_a_later_file_that_changes_it_is_told_with_old_and_new(
    shop: CommandLine, tmp_path: Path
) -> None:
    def printed() -> tuple[str, list[list[Any]]]:
        assert shop("summary", "2026-09", "--pdf", "m.pdf", "--xlsx", "m.xlsx").code == 0
        text = subprocess.run(["pdftotext", "-raw", "m.pdf", "-"], cwd=tmp_path, capture_output=True, text=True).stdout
        book = CalamineWorkbook.from_path(tmp_path / "m.xlsx")
        return text, [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]

    assert shop("summary", "2026-09", "--close").code == 0
    text, rows = printed()
    assert "closed" in text and "1,210.00" in text
    refund = "退款编号,订单编号,退款总额,退款状态,退款申请时间,退款完结时间\n"
    paid = shop("show", "overview", "--month", "2026-09", "--json").document
    (tmp_path / "late.csv").write_text(
        f"{refund}R9,11,1.00,退款成功,2026-10-05 10:00:00,2026-10-06 10:00:00\n", encoding="utf-8"
    )
    assert shop("import", "late.csv").code == 0
    assert paid["closed"]["restated"] == [] and paid["closed"]["edition"] == 1
    told = shop("show", "overview", "--month", "2026-09", "--json").document
    now = told["figures"]["net_sales_value"]["value"]
    assert {"figure": "net_sales_value", "unit": "money", "issued": "1210.00", "now": now} in told["closed"]["restated"]
    assert shop("show", "overview", "--month", "2026-10", "--json").document["closed"] is None
    assert now == f"{float(paid['figures']['net_sales_value']['value']) - 1:.2f}"
    assert "¥1,210.00 → ¥1,209.00" in shop("summary", "2026-09").out
    later, later_rows = printed()
    assert "¥1,210.00 → ¥1,209.00" in later
    assert [row for row in rows if row not in later_rows] == []
    assert shop("summary", "2026-09", "--close").code == 0
    assert "→" not in shop("summary", "2026-09").out and "edition 2" in printed()[0]


def test_a_copy_is_one_file_and_put_back_sets_the_present_store_aside(shop: CommandLine, tmp_path: Path) -> None:
    assert shop("backup", "copy.db").code == 0
    before = shop.figures("--month", "2026-09")
    assert shop("undo", 1).code == 0
    restored = shop("restore", "copy.db")
    assert restored.code == 0 and shop.figures("--month", "2026-09") == before
    [aside] = [Path(line.split(" as ")[1].rstrip(".")) for line in restored.out.splitlines() if " as " in line]
    assert aside.exists() and shop("imports", "--json", "--store", aside).document == {"imports": []}


def test_a_sound_store_answers_0_a_damaged_one_1_and_what_is_none_2(shop: CommandLine, tmp_path: Path) -> None:
    assert shop("check").code == 0
    wrong = tmp_path / "wrong.db"
    shutil.copy(shop.store, wrong)
    with sqlite3.connect(wrong) as db:
        db.execute("UPDATE paid_days SET paid_value = paid_value + 1")
    told = shop("check", "--store", wrong)
    assert told.code == 1 and told.out.strip()
    assert shop("check", "--store", "orders.csv").code == 2
    assert "no store" in shop("check", "--store", "nowhere.db").sentence


def test_f14_f18_what_is_no_store_or_a_newer_ones_is_never_written_to(shop: CommandLine, tmp_path: Path) -> None:
    """F14 and F18: a newer store is read; every command that writes answers 2 in one sentence, and no byte is changed."""
    with contextlib.closing(sqlite3.connect(shop.store)) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('shopdesk', '9999_to_come', '2030-01-01')"
        )
        db.commit()
    write_orders(tmp_path / "more.csv", order("99"))
    before = shop.store.read_bytes()
    writing = [
        ["import", "more.csv"],
        ["import", "more.csv", "--dry-run"],
        ["undo", 1],
        ["summary", "2026-09", "--close"],
        ["demo"],
    ]
    for words in writing:
        done = shop(*words)
        assert done.code == 2 and "newer ShopDesk" in done.sentence
    for words in (["show", "overview"], ["imports"], ["summary", "2026-09"]):
        assert shop(*words).code == 0
    assert shop.store.read_bytes() == before
    notes = tmp_path / "notes.db"
    notes.write_text("my own notes", encoding="utf-8")
    for words in [*writing, ["show", "overview"], ["check"], ["backup", "copy.db"]]:
        assert "not a ShopDesk store" in shop(*words, "--store", notes).sentence
    assert notes.read_text(encoding="utf-8") == "my own notes"


def test_the_known_exports_are_listed(shopdesk: CommandLine) -> None:
    listed = shopdesk("formats", "--json").document["formats"]
    assert all(one.keys() >= {"id", "platform", "kind"} for one in listed)
    assert {one["platform"] for one in listed} >= {"taobao", "shopify", "alipay", "wechat_pay", "generic"}
    text = shopdesk("formats").out
    assert all(one["id"] in text for one in listed)


def test_a_panel_that_is_not_built_answers_2_in_one_sentence(shop: CommandLine) -> None:
    later = ["promotions", "goals", "journal"]
    for panel in [*later, "imports", "nonsense", "../overview"]:
        done = shop("show", panel, "--json")
        assert done.code == 2 and panel in done.sentence


REPLENISHMENT = {
    "sku", "demand_class", "forecast_method", "forecast_per_week_qty", "lead_time_days", "review_period_days",
    "safety_stock_qty", "reorder_point_qty", "order_up_to_qty", "on_hand_qty", "on_order_qty", "inventory_position_qty",
    "days_of_cover", "suggested_qty", "suggested_cost_value", "lost_per_day_value", "last_safe_order_on", "state",
}  # fmt: skip


def test_replenishment_answers_in_the_agreed_form_and_says_why_where_it_cannot(
    shop: CommandLine, tmp_path: Path
) -> None:
    bare = shop("show", "replenishment", "--json").document
    assert set(bare) == ANSWER and bare["panel"] == "replenishment" and bare["rows"] == []
    assert all(figure["value"] in (None, 0, "0.00") for figure in bare["figures"].values())
    (tmp_path / "库存.csv").write_text("商家编码,商品名称,可用库存,盘点日期\nA1,杯子,7,2026-10-09\n", encoding="utf-8")
    assert shop("import", "库存.csv").code == 0
    shown = shop("show", "replenishment", "--json").document
    assert shown["as_of"] == "2026-10-10" and shown["headline"]
    [row] = shown["rows"]
    assert set(row) == REPLENISHMENT | {"reasons"}
    assert (row["sku"], row["on_hand_qty"], row["suggested_qty"]) == ("A1", 7, row["suggested_qty"])
    unknown = {name for name in REPLENISHMENT if row[name] is None}
    assert unknown <= set(row["reasons"])
    done = shop("show", "replenishment", "--csv", "r.csv", "--xlsx", "r.xlsx")
    assert done.code == 0
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        [head, first] = list(csv.reader(file))
    assert len(head) == len(REPLENISHMENT) and first[0] == "A1"
    listed = shop("show", "replenishment").out
    assert "A1" in listed and shown["headline"] in listed


SELECTION = {
    "sku", "item_id", "title", "gate_margin", "gate_growth", "gross_margin_rate", "contribution_rate", "break_even_roas",
    "search_growth_rate", "score", "score_coverage", "stage", "abc", "xyz", "return_rate", "gmroi",
}  # fmt: skip


_BARE_LINES = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码\n" + "".join(
    f"{at},杯子,89.00,1,A1,,,,交易成功,A1\n" for at in (11, 12, 14)
)


def test_selection_answers_in_the_agreed_form_and_says_why_where_it_cannot(shop: CommandLine, tmp_path: Path) -> None:
    bare = shop("show", "selection", "--json").document
    assert set(bare) == ANSWER and bare["panel"] == "selection" and bare["rows"] == []
    assert all(figure["value"] is None and figure["reason"] for figure in bare["figures"].values())
    (tmp_path / "商品.csv").write_text("商家编码,商品名称,售价,成本价\nA1,杯子,100,60\n", encoding="utf-8")
    assert shop("import", "商品.csv").code == 0
    shown = shop("show", "selection", "--json").document
    [row] = shown["rows"]
    assert set(row) >= SELECTION | {"reasons"}
    assert (row["sku"], row["gate_margin"], row["gate_growth"], row["gross_margin_rate"]) == (
        "A1",
        "pass",
        "review",
        0.4,
    )
    assert {name for name in SELECTION if row[name] is None} <= set(row["reasons"]) | {"item_id"}
    assert shop("show", "selection", "--csv", "s.csv", "--xlsx", "s.xlsx").code == 0
    with (tmp_path / "s.csv").open(encoding="utf-8-sig", newline="") as file:
        [head, first] = list(csv.reader(file))
    assert first[0] == "A1" and len(head) == len(first)
    sheet = CalamineWorkbook.from_path(str(tmp_path / "s.xlsx")).get_sheet_by_index(0).to_python()
    assert sheet[1][0] == "A1"
    assert "A1" in shop("show", "selection").out


@pytest.mark.parametrize(
    ("file", "rows", "unknown"),
    [
        ("商品.csv", "商家编码,商品名称,售价\nA1,杯子,100\nA2,=碗,30\n", {"gross_margin_rate": "no_cost", "abc": "no_sales", "gmroi": "no_cost"}),
        ("明细.csv", _BARE_LINES, {"gross_margin_rate": "no_price", "abc": "no_price", "gmroi": "no_price"}),
    ],
    ids=["goods without a cost", "orders alone"],
)  # fmt: skip
def test_selection_of_one_kind_of_file_invents_nothing(
    shop: CommandLine, tmp_path: Path, file: str, rows: str, unknown: dict[str, str]
) -> None:
    (tmp_path / file).write_text(rows, encoding="utf-8")
    assert shop("import", file).code == 0
    shown = shop("show", "selection", "--json").document
    assert shown["rows"] and shown["headline"]
    for row in shown["rows"]:
        assert {name: row["reasons"][name] for name in unknown} == unknown
        assert row["gate_margin"] == row["gate_growth"] == "review"
        for name in SELECTION - {"score_coverage"}:
            assert row[name] != 0, name
            assert row[name] is not None or name in row["reasons"] or name in ("item_id", "title"), name
    figures = shown["figures"]
    counted = {"items", "open_items"}
    assert {name: figure["value"] for name, figure in figures.items() if name in counted} == dict.fromkeys(
        counted, len(shown["rows"])
    )
    assert all(figure["value"] is None and figure["reason"] for name, figure in figures.items() if name not in counted)


def test_selection_tells_the_stories_of_the_sample_shop(shopdesk: CommandLine, sample: tuple[Path, int]) -> None:
    done = shopdesk("show", "selection", "--json", "--store", sample[0])
    shown = done.document
    assert done.code == 0 and len(shown["rows"]) == shown["figures"]["items"]["value"] == 60
    assert "YX01-38" in shown["headline"]  # returned for size
    passed = [row for row in shown["rows"] if row["gate_margin"] == row["gate_growth"] == "pass"]
    assert len(passed) == shown["figures"]["passed_items"]["value"] > 0 and shown["rows"][: len(passed)] == passed
    [back] = [row for row in shown["rows"] if row["sku"] == "YX01-38"]
    assert back["return_rate"] > 0.3 and back["contribution_rate"] < back["gross_margin_rate"] / 2
    found = shopdesk("show", "overview", "--json", "--store", sample[0]).document["rows"]
    assert {row["finding"] for row in found if row["panel"] == "selection"} == {"worth_pushing", "fading_stock"}
    past = shopdesk("show", "selection", "--as-of", "2026-06-01", "--json", "--store", sample[0]).document
    assert past["as_of"] == "2026-06-01" and past["period"]["to"] == "2026-05-31"
    # the travel mug was first listed in August
    assert {row["sku"] for row in shown["rows"]} - {row["sku"] for row in past["rows"]} <= {
        "BW03-B",
        "BW03-H",
        "SN04-B",
        "SN04-F",
    }


RETURNS = {
    "rma_id", "order_id", "sku", "kind", "state", "cause", "requested_at", "deadline_at", "amount_value", "next_move",
}  # fmt: skip
RETURN_FIGURES = {
    "open_cases", "due_24h_cases", "overdue_cases", "money_at_stake_value", "return_rate", "refund_rate", "return_cost_value",
    "recovered_value", "reuse_rate",
}  # fmt: skip


def test_returns_answer_in_the_agreed_form_and_say_why_where_they_cannot(shop: CommandLine, tmp_path: Path) -> None:
    bare = shop("show", "returns", "--json").document
    assert set(bare) == ANSWER and bare["panel"] == "returns" and bare["rows"] == []
    known = {name for name, figure in bare["figures"].items() if figure["value"] is not None}
    assert known <= {"refund_rate"}  # the orders state what was refunded
    assert all(figure["reason"] for figure in bare["figures"].values() if figure["value"] is None)
    (tmp_path / "退款.csv").write_text(
        "退款编号,订单编号,商家编码,售后类型,退款状态,买家退款金额,退款的申请时间,超时时间,买家退款原因,货物状态\n"
        "901,11,A1,退货退款,买家已经申请退款，等待卖家同意,10.00,2026-10-08 10:00:00,2026-10-10 09:00:00,尺码偏小,买家已收到货\n"
        "902,12,A1,仅退款,退款成功,34.50,2026-10-05 10:00:00,,,买家已收到货\n",
        encoding="utf-8",
    )
    assert shop("import", "退款.csv").code == 0
    shown = shop("show", "returns", "--json").document
    assert shown["figures"].keys() >= RETURN_FIGURES
    assert all(figure.keys() == FIGURE for figure in shown["figures"].values())
    rows = {row["rma_id"]: row for row in shown["rows"]}
    assert all(set(row) == RETURNS | {"reasons"} for row in rows.values())
    waiting = rows["901"]
    assert (waiting["state"], waiting["kind"], waiting["cause"]) == ("WAIT_SELLER_AGREE", "return_refund", "size_fit")
    assert (waiting["deadline_at"], waiting["amount_value"]) == ("2026-10-10 09:00:00", "10.00")
    assert waiting["next_move"] == "answer"
    assert all({name for name in RETURNS if row[name] is None} <= set(row["reasons"]) for row in rows.values())
    assert (shown["figures"]["due_24h_cases"]["value"], shown["figures"]["open_cases"]["value"]) == (1, 1)
    early = shop("show", "returns", "--json", "--as-of", "2026-10-08").document
    assert early["figures"]["open_cases"]["value"] == 0 and "901" not in {row["rma_id"] for row in early["rows"]}
    assert shop("show", "returns", "--csv", "r.csv", "--xlsx", "r.xlsx").code == 0
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *listed = list(csv.reader(file))
    assert len(head) == len(RETURNS) and {row[0] for row in listed} == set(rows)
    assert "901" in CalamineWorkbook.from_path(str(tmp_path / "r.xlsx")).get_sheet_by_index(0).to_python()[1]
    assert shown["headline"] in shop("show", "returns").out


def test_reading_commands_never_make_a_store(shopdesk: CommandLine, tmp_path: Path) -> None:
    asked = [
        ["show", "overview"], ["imports"], ["summary", "2026-09"], ["summary", "2026-09", "--close"], ["check"], ["undo", 1],
        ["backup", "copy.db"], ["tray"], ["retry", 1],
    ]  # fmt: skip
    for words in asked:
        done = shopdesk(*words)
        assert done.code == 2 and "no store" in done.sentence
    assert list(tmp_path.iterdir()) == []


def test_reading_commands_leave_the_bytes_of_the_store(shop: CommandLine) -> None:
    before = hashlib.sha256(shop.store.read_bytes()).hexdigest()
    for words in (
        ["show", "overview"],
        ["imports"],
        ["summary", "2026-09"],
        ["check"],
        ["backup", "copy.db"],
        ["tray"],
    ):
        assert shop(*words).code == 0
    assert hashlib.sha256(shop.store.read_bytes()).hexdigest() == before


def test_a_shop_in_dollars_speaks_of_dollars_in_json_too(shopdesk: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "Order ID,Product,Quantity,Unit Price,Order Date,Currency\n1,Cup,2,12.50,2026-09-03,USD\n", encoding="utf-8"
    )
    assert shopdesk("import", "a.csv").code == 0
    told = shopdesk("show", "overview", "--json").out
    assert "$25.00" in told and "¥" not in told


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> tuple[Path, int]:
    """The sample shop and how its making ended; made once, since it imports 14 months."""
    folder = tmp_path_factory.mktemp("sample")
    return folder / "sample.db", cli.run(["demo", "--headless", "--store", str(folder / "sample.db")])


def test_the_sample_shop_is_made_without_a_rejected_row_and_printed(
    shopdesk: CommandLine, sample: tuple[Path, int]
) -> None:
    store, code = sample
    assert code == 0
    [pdf] = store.parent.glob("*.pdf")
    assert pdf.read_bytes()[:5] == b"%PDF-" and pdf.stat().st_size > 20_000
    shown = shopdesk("show", "overview", "--json", "--store", store).document
    assert pdf.stem.endswith(shown["period"]["from"][:7]) and shown["rows"] and shown["headline"]


def test_the_sample_shop_is_opened_again_and_not_made_again(shopdesk: CommandLine, sample: tuple[Path, int]) -> None:
    store, _ = sample
    before = shopdesk("imports", "--json", "--store", store).document
    done = shopdesk("demo", "--headless", "--store", store)
    assert done.code == 0 and str(next(store.parent.glob("*.pdf"))) in done.out
    assert shopdesk("imports", "--json", "--store", store).document == before


def test_the_sample_shop_is_finished_where_its_making_was_broken_off(
    shopdesk: CommandLine, sample: tuple[Path, int], tmp_path: Path
) -> None:
    part = tmp_path / "part.db"
    shutil.copy(sample[0], part)
    whole = shopdesk("imports", "--json", "--store", part).document["imports"]
    assert shopdesk("undo", whole[0]["import_id"], "--with-later", "--store", part).code == 0
    assert shopdesk("demo", "--headless", "--store", part).code == 0
    now = shopdesk("imports", "--json", "--store", part).document["imports"]
    assert sorted(entry["file"] for entry in now) == sorted(entry["file"] for entry in whole)


def test_the_sample_shop_never_joins_a_shop_that_is_there(shop: CommandLine) -> None:
    before = shop.store.read_bytes()
    done = shop("demo", "--headless")
    assert done.code == 2 and "already holds" in done.sentence
    assert shop.store.read_bytes() == before
