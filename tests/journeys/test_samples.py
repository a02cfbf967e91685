"""Is the bundled sample shop what its generator makes, consistent in itself, and does it tell the figures of its books?"""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import python_calamine

from shopdesk.period import Month
from shopdesk.shop import Shop

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


def _old_workbook(path: Path, headings_in_row: int) -> list[dict[str, str]]:
    sheet = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
    table = sheet.to_python(skip_empty_area=False)
    assert table[0][0].startswith("数据说明：") and table[1][0].startswith("收藏网址：")
    assert not any(cell for row in table[2 : headings_in_row - 1] for cell in row)
    headings = [str(cell) for cell in table[headings_in_row - 1]]
    return [dict(zip(headings, map(str, row), strict=True)) for row in table[headings_in_row:]]


def test_the_days_add_up_to_the_paid_month_and_the_product_reports_stay_within_it() -> None:
    paid: dict[str, int] = defaultdict(int)
    for day in _rows(SAMPLES / "店铺每日数据.xlsx"):
        paid[day["日期"][:7]] += _fen(day["支付金额"])
        assert int(float(day["支付买家数"])) <= int(float(day["访客数"]))
    assert dict(paid) == {month: figures["paid_value"] for month, figures in TRUTH["months"].items()}
    reports = sorted(SAMPLES.glob("【生意参谋平台】商品_全部_*.xls"))
    assert len(reports) == 14
    for path in reports:
        figures = TRUTH["months"][path.stem.split("_")[2][:7]]
        rows = _old_workbook(path, 5)
        assert len(rows[0]) == 38
        sold = sum(_fen(row["支付金额"].replace(",", "")) for row in rows)
        assert 0 < sold <= figures["paid_value"] - figures["service_value"]
        assert sum(int(row["支付件数"].replace(",", "")) for row in rows) == figures["units_qty"]


def test_search_words_begin_in_row_six_and_grow_for_the_winter_quilt_cover() -> None:
    visitors = [
        next(int(row["访客数"].replace(",", "")) for row in _old_workbook(path, 6) if row["搜索词"] == "牛奶绒四件套")
        for path in sorted(SAMPLES.glob("【生意参谋】选词助手-*.xls"))[-2:]
    ]
    assert visitors[1] > 1.5 * visitors[0]


def test_both_promotion_reports_tell_the_same_money_and_one_plan_loses() -> None:
    spent: dict[str, dict[str, int]] = {}
    by_plan: dict[str, int] = defaultdict(int)
    for kind, columns in (("计划报表", 71), ("商品报表", 76)):
        (path,) = SAMPLES.glob(f"{kind}_*.zip")
        with zipfile.ZipFile(path) as archive:
            (name,) = archive.namelist()
            rows = list(csv.DictReader(io.StringIO(archive.read(name).decode("gbk"), newline="")))
        assert len(rows[0]) == columns
        spent[kind] = defaultdict(int)
        for row in rows:
            spent[kind][row["日期"] + row["主体ID"]] += _fen(row["花费"])
            by_plan[row.get("计划ID", "")] += _fen(row["花费"])
    assert spent["计划报表"] == spent["商品报表"]
    plans = TRUTH["stories"]["plans"]
    assert {plan: by_plan[plan] for plan in plans} == {plan: told["spend"] for plan, told in plans.items()}
    assert [told["name"] for told in plans.values() if told["roi"] < told["break_even_of_price_and_cost"]][:1] == [
        "防晒衣-人群拉新"
    ]


def test_purchases_have_merged_cells_and_one_supplier_is_always_late() -> None:
    rows = _rows(SAMPLES / "1688采购订单20261105.xlsx")
    number = ""
    lines: dict[str, set[str]] = defaultdict(set)
    ordered: dict[str, str] = {}
    supplier: dict[str, str] = {}
    for row in rows:
        number = row["订单编号"] or number
        lines[number].add(row["单品货号"])
        if row["订单编号"]:
            ordered[number], supplier[number] = row["订单创建时间"][:10], row["卖家公司名"]
    assert any(len(skus) > 1 for skus in lines.values()) and len(set(supplier.values())) == 7
    late: dict[str, list[int]] = defaultdict(list)
    for receipt in _rows(SAMPLES / "到货登记.xlsx"):
        assert receipt["商家编码"] in lines[receipt["采购单号"]]
        taken = date.fromisoformat(receipt["到货日期"]) - date.fromisoformat(ordered[receipt["采购单号"]])
        late[supplier[receipt["采购单号"]]].append(taken.days)
    assert min(late["南通市眠棉家用纺织品有限公司"]) > 15 >= max(late["台州市黄岩方屋塑料制品厂"])


def test_some_bad_reviews_were_answered_late_or_never() -> None:
    bad = [review for review in _rows(SAMPLES / "评价导出20261105.xlsx") if review["评价等级"] != "好评"]
    told = TRUTH["stories"]["reviews"]
    assert len(bad) == told["neutral_or_bad"]
    assert sum(1 for review in bad if not review["回复时间"]) == told["neutral_or_bad_unanswered"] > 0
    assert told["answered_after_24_hours"] > told["answered_after_48_hours"] > 0


def _shopdesk(*words: str | Path, store: Path) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "shopdesk", *map(str, words), "--store", str(store), "--json"],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "en_US.UTF-8"},
        capture_output=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """The store that holds the bundled exports, and what the import said."""
    store = tmp_path_factory.mktemp("samples") / "shop.db"
    return store, _shopdesk("import", SAMPLES, store=store)


@pytest.mark.journey
def test_the_sample_shop_is_imported_without_a_rejected_row(imported: tuple[Path, Any]) -> None:
    reports = imported[1]["files"]
    kinds = Counter(report["kind"] for report in reports)
    assert kinds == {
        "orders": 7, "order_lines": 7, "refunds": 2, "products": 1, "stock": 2, "purchase_orders": 2, "shop_traffic": 1,
        "item_traffic": 14, "search_words": 4, "promotions": 2, "reviews": 1,
    }  # fmt: skip
    assert [report["file"] for report in reports if report["rows"]["rejected"]] == []
    placed = sum(report["rows"]["new"] for report in reports if report["kind"] == "orders")
    bought = sum(report["rows"]["new"] for report in reports if report["kind"] == "order_lines")
    cases = sum(report["rows"]["new"] for report in reports if report["kind"] == "refunds")
    assert (placed, bought, cases) == (TRUTH["orders"], TRUTH["lines"], TRUTH["refund_cases"])


@pytest.mark.journey
@pytest.mark.parametrize("month", TRUTH["months"])
def test_every_month_shows_the_figures_of_the_books(imported: tuple[Path, Any], month: str) -> None:
    answer = _shopdesk("show", "overview", "--month", month, store=imported[0])
    following = (date.fromisoformat(f"{month}-28") + timedelta(days=4)).replace(day=1)
    assert answer["as_of"] == max(TRUTH["as_of"], following.isoformat())
    shown = {name: figure["value"] for name, figure in answer["figures"].items()}
    wanted = {name: value for name, value in TRUTH["months"][month].items() if name in shown}
    assert len(wanted) >= 11
    assert {name: _fen(shown[name]) if name.endswith("_value") else shown[name] for name in wanted} == wanted


@pytest.mark.journey
def test_the_newest_month_names_the_unpaid_orders_and_the_largest_of_them(imported: tuple[Path, Any]) -> None:
    answer = _shopdesk("show", "overview", "--as-of", TRUTH["as_of"], store=imported[0])
    waiting = next(row for row in answer["rows"] if row["finding"] == "unpaid_orders")
    largest = TRUTH["stories"]["unpaid"]["largest"]["payable"]
    assert largest <= _fen(waiting["value"]) <= TRUTH["stories"]["unpaid"]["payable"]


def test_replenishment_finds_what_was_planted(imported: tuple[Path, Any]) -> None:
    answer = _shopdesk("show", "replenishment", "--json", store=imported[0])
    rows = {row["sku"]: row for row in answer["rows"]}
    first = answer["rows"][0]
    assert (first["sku"], first["on_hand_qty"], first["inventory_position_qty"]) == ("BW01-ML", 9, 8)
    assert first["suggested_qty"] >= 50 and first["days_of_cover"] < first["lead_time_days"]
    assert "BW01-ML" in answer["headline"]
    assert {sku for sku, row in rows.items() if row["state"] == "dead"} == {"FB04-MH", "SN03-2", "YX02-43"}
    assert answer["figures"]["dead_stock_value"]["value"] == "8132.40" and "8,132.40" in answer["headline"]
    # promised 15 days, took 22 on average
    assert rows["SJ01-18"]["lead_time_days"] == pytest.approx(22.5, abs=0.6)


def test_late_answers_of_all_months_are_those_of_the_books_and_the_headline_tells_of_those_that_wait(
    imported: tuple[Path, Any],
) -> None:
    told = TRUTH["stories"]["reviews"]
    with Shop.open(imported[0], write=False, now=datetime(2026, 11, 5, 9, 0)) as shop:
        months = [shop.compliance(month=Month(2026, at)).figures["late_replies"] for at in range(5, 12)]
        answer = shop.compliance()
        waiting = shop.checklist().checks.replies.open_late
    assert sum(int(figure.value or 0) for figure in months) == (
        told["answered_after_24_hours"] + told["neutral_or_bad_unanswered"]
    )
    assert sum(int(figure.n or 0) for figure in months) == told["neutral_or_bad"]
    assert 0 < len(waiting) <= told["neutral_or_bad_unanswered"]
    assert answer.headline.in_language("en").startswith(f"{len(waiting)} bad reviews wait for an answer")


def test_the_returns_desk_has_every_open_case_and_names_the_boots_that_run_small(imported: tuple[Path, Any]) -> None:
    small, states = TRUTH["stories"]["returned_for_size"], TRUTH["stories"]["odd_orders"]["refund_states"]
    answer = _shopdesk("show", "returns", "--json", store=imported[0])
    shown = {name: figure["value"] for name, figure in answer["figures"].items()}
    waiting = {
        "WAIT_SELLER_AGREE": states["买家已经申请退款，等待卖家同意"],
        "WAIT_BUYER_RETURN_GOODS": states["卖家已经同意退款，等待买家退货"],
        "WAIT_SELLER_CONFIRM_GOODS": states["买家已经退货，等待卖家确认收货"],
    }
    stands = Counter(row["state"] for row in answer["rows"])
    assert {state: stands[state] for state in waiting} == waiting
    assert shown["open_cases"] == sum(waiting.values()) and shown["overdue_cases"] == 0
    first = answer["rows"][0]
    assert first["rma_id"] in answer["headline"] and first["deadline_at"].startswith("2026-11-05")
    assert _fen(shown["money_at_stake_value"]) == sum(
        _fen(row["amount_value"]) for row in answer["rows"] if row["state"] in waiting
    )
    assert small["sku"] in answer["headline"] and (shown["reuse_rate"], answer["figures"]["reuse_rate"]["reason"]) == (
        None,
        "nothing_graded",
    )


def test_the_returned_units_of_all_months_are_those_of_the_books(imported: tuple[Path, Any]) -> None:
    small, odd = TRUTH["stories"]["returned_for_size"], TRUTH["stories"]["odd_orders"]
    with Shop.open(imported[0], write=False, now=datetime(2026, 11, 5, 9, 0)) as shop:
        desks = [shop.returns_desk(month=Month.parse(month)) for month in TRUTH["months"]]
        cohorts, counts = desks[-1].cohorts, [desk.question.counts for desk in desks]
        raised = [row.goods for row in desks[-1].goods if row.is_alert]
        sent, back = shop._store.db.execute(
            "SELECT (SELECT sum(units_qty) FROM sent_months WHERE goods = ?1), (SELECT sum(back_qty) FROM return_parts WHERE goods = ?1)",
            (small["sku"],),
        ).fetchone()
    assert (sent, back) == (small["shipped_units"] * 1000, small["returned_units"] * 1000)
    others_sent, others_back = (
        sum(one.sent_qty for one in cohorts.months) - sent,
        sum(one.back_qty for one in cohorts.months) - back,
    )
    assert round(others_back / others_sent, 3) == small["rate_of_all_others"]
    assert raised == [small["sku"]]
    assert sum(one.before_sending for one in counts) == odd["refunded_before_shipping"]
