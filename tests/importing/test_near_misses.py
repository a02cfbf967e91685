"""Is a file that lacks what tells its rows apart named for what it is, and never taken for something else?"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from shopdesk.importing import refusal
from shopdesk.importing.header import find_header
from shopdesk.importing.headings import fold
from shopdesk.importing.stream import TableStarted
from tests.importing.telling import events, formats, rows_of
from tests.importing.test_header_lists import LISTS, named

FILES = Path(__file__).resolve().parent / "files" / "unknown"
PLATFORM_FORMATS = {name: each for each in formats() if not each.is_generic for name in (each.id, *each.ids)}
# Reports without numbers in which any of several columns can name a row.
NAMED_BY_MANY = {
    "wanxiangtai_crowd_report", "wanxiangtai_keyword_report", "alimama_item_promotion_by_plan", "alimama_scene_report_no_date",
    "wanxiangtai_subject_report_2024", "sycm_product_traffic_source", "pdd_promotion",
}  # fmt: skip


def without_keys(known: dict[str, Any]) -> list[str]:
    """The headings without any of the first that the format needs."""
    form = PLATFORM_FORMATS[known["id"]]
    needed = {heading for field in form.needs[0] for heading in form.fields[field]}
    return [heading for heading in known["headers"] if fold(heading) not in needed]


@pytest.mark.parametrize("known", [each for each in LISTS if each["id"] not in NAMED_BY_MANY], ids=named)
def test_an_export_without_its_numbers_is_not_taken_for_another(known: dict[str, Any]) -> None:
    header, guesses = find_header([without_keys(known)], formats())
    assert header is None, header
    assert guesses, known["id"]
    form = PLATFORM_FORMATS[known["id"]]
    assert guesses[0].format == form.id
    wanted = {heading for field in form.needs[0] for heading in form.document["headings"][field]}
    assert wanted.intersection(guesses[0].missing)


@pytest.mark.parametrize("seed", range(50))
def test_headings_drawn_at_random_from_everywhere_are_no_export(seed: int) -> None:
    draw = random.Random(seed)
    words = [heading for known in LISTS for heading in known["headers"] if heading not in known["key_columns"]]
    header, _ = find_header([draw.sample(words, 12)], formats())
    assert header is None or header.match.format.is_generic


def test_the_sentence_names_the_export_in_words_and_the_columns_it_lacks() -> None:
    near = FILES / "refunds_without_their_numbers.csv"
    (table,) = [event for event in events(near) if isinstance(event, TableStarted)]
    fault = refusal.unknown_table(near, [table.guesses[0]])
    assert fault.remedy is not None
    said = fault.remedy.in_language("zh_CN")
    assert "淘宝/天猫退款" in said and "taobao_refund_2026" in said and "退款编号" in said


@pytest.mark.parametrize(
    "table",
    [
        "Invoice Number,Vendor,Amount,Date,Due Date,Status\nINV-1,Acme,100.00,2026-10-01,2026-11-01,Paid\n",
        "发票号,供应商名称,金额,开票日期,税额\n123,某公司,100.00,2026-10-01,6.00\n",
        "单据编号,报销人,部门,费用类型,金额(元),日期\nBX001,张三,市场部,差旅,320.00,2026-10-01\n",
        "Receipt Number,Donor,Amount,Date\nR1,Bob,50.00,2026-10-01\n",
        "Date,Symbol,Quantity,Price,Amount,Order ID\n2026-10-01,AAPL,10,200,2000,O1\n",
        "单号,供货单位,商品名称,数量,进价,金额,日期\nRK1,某厂,杯子,3,20,60,2026-10-01\n",
        "退货单号,供应商,商品名称,数量,金额,日期\nTH1,某厂,杯子,3,60,2026-10-01\n",
    ],
)
def test_what_is_bought_paid_or_given_is_no_sale(tmp_path: Path, table: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(table, encoding="utf-8")
    (told,) = [event for event in events(path) if isinstance(event, TableStarted)]
    assert told.kind == ("purchase_orders" if "进价" in table else None)


def test_two_deliveries_of_the_same_goods_are_two_purchases_also_in_two_files(tmp_path: Path) -> None:
    keys = set()
    for number, head in enumerate(("入库单号,", "")):
        for day in ("2026-10-01", "2026-10-08"):
            path = tmp_path / "a.csv"
            named_by = f"RK{day}," if head else ""
            path.write_text(
                f"{head}供货商,商品名称,数量,单价,入库日期\n{named_by}某厂,杯子,3,20,{day}\n", encoding="utf-8"
            )
            [row] = rows_of(events(path), "purchase_orders")
            keys.add((number, row["po_id"], row["line_id"]))
    assert len(keys) == 4
