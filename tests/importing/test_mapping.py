"""Guesses for tables nobody knows: good enough to start from, honest about what is not sure, and a format once saved."""

from __future__ import annotations

import csv
import io
import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from shopdesk.fields import FIELDS
from shopdesk.importing.declaration import declaration_text, declared, named
from shopdesk.importing.format import INSIDE, BadFormat, ExportFormat, from_document, identify, load_formats
from shopdesk.importing.glance import Glance, glances
from shopdesk.importing.headings import fingerprint_of
from shopdesk.importing.kind import KINDS, READABLE
from shopdesk.importing.limits import Limits
from shopdesk.importing.mapping import (
    MappingGuess,
    fields_for,
    guess_mapping,
    missing_fields,
    missing_groups,
    remapped,
)
from shopdesk.importing.trial import try_mapping
from shopdesk.shop import guess_mappings

FORMATS = load_formats()

SUPPLIER = """义乌明达供货记录
供货单据,进货日,货品代号,货品叫法,进了几件,每件多少钱,联系电话
MD-001,2026-09-01,TX01-BM,重磅短袖 白 M,100,21.5,13800138000
MD-002,2026-10-03,BW01,保温杯,五十,33,13800138000
MD-003,2026-10-09,BW02,保温杯 绿,40,33.00,13800138000
"""
NOTEBOOK = "客户,什么时候买的,买了啥,几个,收了多少,单据\n小红,2026-10-01,杯子,2,30,A1\n小明,2026-10-02,碗,1,12.5,A2\n"
RETURNS = "退货单,原订单号码,退的钱,为什么退,哪天退的\nT1,A1,30,太小,2026-10-05\nT2,A2,12.5,破损,2026-10-06\n"
COUNT = "盘点表\n货号码,现有几件,盘点日\nTX01,12,2026-10-31\nTX02,0,2026-10-31\n"
ENGLISH = "Invoice Nr;Sold when;What was sold;Qty sold;Price each;Client name\n7;2026-10-01;Cup;2;3.50;Ann\n8;2026-10-02;Bowl;1;9;Bob\n"


def glance(text: str, separator: str = ",") -> Glance:
    rows = list(csv.reader(io.StringIO(text), delimiter=separator))
    return Glance(None, False, "utf-8", tuple((number, tuple(cells)) for number, cells in enumerate(rows, 1)))


def guess(text: str, separator: str = ",", **asked: str) -> MappingGuess:
    found = guess_mapping(glance(text, separator), FORMATS, **asked)  # type: ignore[arg-type]
    assert found is not None
    return found


def fields(found: MappingGuess) -> dict[str, str | None]:
    return {column.heading: column.field for column in found.columns}


def own_format(found: MappingGuess, name: str = "own") -> ExportFormat:
    return from_document(named(found.document, name))


@pytest.mark.parametrize(
    ("text", "separator", "kind", "wanted"),
    [
        (SUPPLIER, ",", "purchase_orders",
         {"供货单据": "po_id", "进货日": "ordered_on", "货品代号": "sku", "货品叫法": "title", "进了几件": "ordered_qty",
          "每件多少钱": "cost_value", "联系电话": None}),
        (NOTEBOOK, ",", "order_lines",
         {"客户": "buyer_id", "什么时候买的": "created_at", "买了啥": "title", "几个": "sold_qty", "收了多少": "payable_value",
          "单据": "order_id"}),
        (RETURNS, ",", "refunds", {"原订单号码": "order_id", "退的钱": "amount_value", "为什么退": "reason"}),
        (COUNT, ",", "stock", {"货号码": "sku", "现有几件": "on_hand_qty", "盘点日": "counted_on"}),
        (ENGLISH, ";", "order_lines",
         {"Invoice Nr": "order_id", "Sold when": "created_at", "Qty sold": "sold_qty", "Price each": "unit_price_value"}),
    ],
)  # fmt: skip
def test_home_made_sheets_are_guessed_from_their_words_and_cells(
    text: str, separator: str, kind: str, wanted: dict[str, str | None]
) -> None:
    found = guess(text, separator)
    assert found.kind == kind
    told = fields(found)
    assert {heading: told[heading] for heading in wanted} == wanted


def test_a_guess_names_header_row_samples_confidence_and_what_is_missing() -> None:
    found = guess(SUPPLIER)
    assert found.header_row == 2 and found.missing == ()
    column = next(one for one in found.columns if one.heading == "每件多少钱")
    assert column.samples == ("21.5", "33", "33.00") and 0.5 <= column.confidence <= 1
    assert guess("商品名称,价格\n杯子,5\n碗,6\n", kind="purchase_orders").missing != ()


def test_a_guess_is_never_surer_than_sure_though_the_name_of_the_file_says_the_kind() -> None:
    lines = "单号,货号,数量,单价,下单时间\nA-1,K1,2,3.50,2026-10-03 10:00:00\nA-2,K2,1,9.00,2026-10-04 11:00:00\n"
    found = guess(lines, file_name="订单明细.csv")
    assert found.kind == "order_lines" and found.confidence == 1
    assert all(0 <= column.confidence <= 1 for column in found.columns)


def test_a_field_is_given_to_one_column_and_a_column_to_one_field() -> None:
    found = guess("日期,日期,金额,金额,单号\n2026-10-01,2026-10-02,5,6,A1\n2026-10-03,2026-10-04,7,8,A2\n")
    given_fields = [column.field for column in found.columns if column.field]
    assert len(given_fields) == len(set(given_fields))


def test_a_saved_guess_is_a_format_that_reads_exactly_its_headings() -> None:
    found = guess(SUPPLIER)
    own = own_format(found)
    headings = [column.heading for column in found.columns]
    shuffled = random.Random(7).sample(headings, len(headings))
    for tried in (headings, shuffled, [f" {heading}　" for heading in headings]):
        best = identify(tried, [*FORMATS, own])[0]
        assert best.is_match and best.format.id == "own"
    for tried in ([*headings, "新的一列"], headings[:-1]):
        assert not next(match for match in identify(tried, [own])).is_match


def test_an_own_mapping_goes_before_a_shipped_format_of_the_same_headings() -> None:
    headings = ["订单号", "商品名称", "数量", "单价", "下单时间"]
    found = guess(",".join(headings) + "\nA1,杯子,1,5,2026-10-01\nA2,碗,1,5,2026-10-02\n")
    assert identify(headings, [*FORMATS, own_format(found)])[0].format.id == "own"


def test_private_columns_are_never_mapped() -> None:
    found = guess(
        "订单号,收货人姓名,手机号,商品名称,数量,金额,日期\nA1,张三,13800138000,杯,1,5,2026-10-01\nA2,李四,13700137000,碗,1,5,2026-10-02\n"
    )
    told = fields(found)
    assert told["收货人姓名"] is None and told["手机号"] is None
    assert set(found.document["private"]) == {"收货人姓名", "手机号"}


@pytest.mark.parametrize("text", [SUPPLIER, NOTEBOOK, RETURNS, COUNT])
def test_the_document_survives_being_written_as_toml_and_read_back(text: str) -> None:
    document = guess(text).document
    assert declared(declaration_text(document, {"sku": "货号 · 62 %"}, ["一行说明", ""]), "x") == document


@given(some.lists(some.text(min_size=1, max_size=12), min_size=2, max_size=6, unique=True))
def test_any_headings_survive_the_round_trip(headings: list[str]) -> None:
    document = {
        "id": "", "platform": "generic", "kind": "products", "title": {"zh": "", "en": ""}, "generic": True,
        "fingerprint": fingerprint_of(headings), "known": headings[1:], "headings": {"title": [headings[0]]},
    }  # fmt: skip
    text = declaration_text(document)
    try:
        assert declared(text, "x") == document
    except BadFormat as error:  # a heading of blanks alone folds to nothing and cannot name a column
        assert "stands for both" in str(error)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("kind = ", "x: "),
        ('kind = "orders"\n', "platform"),
        ('platform = "generic"\nkind = "orders"\n[headings]\nshoe_size = ["鞋码"]\n', "shoe_size"),
        ("[1, 2]", "x: "),
        ('{"document": 3}', "x: "),
    ],
)
def test_what_is_no_format_is_told_with_its_cause(text: str, cause: str) -> None:
    with pytest.raises(BadFormat, match=cause):
        declared(text, "x")


def test_a_mapping_that_cannot_read_a_row_names_what_it_lacks() -> None:
    document = dict(guess(SUPPLIER).document)
    document["headings"] = {key: value for key, value in document["headings"].items() if key != "ordered_qty"}
    assert missing_fields(named(document, "own")) != []
    assert missing_fields(named(guess(SUPPLIER).document, "own")) == []


def test_a_table_without_headings_is_no_guess() -> None:
    assert guess_mapping(glance("1,2,3\n4,5,6\n"), FORMATS) is None
    assert guess_mapping(glance("只有一列\na\nb\n"), FORMATS) is None


def test_a_file_is_looked_at_in_the_child(tmp_path: Path) -> None:
    path = tmp_path / "供货.csv"
    path.write_text(SUPPLIER, encoding="gb18030")
    (seen,) = glances(path, Limits())
    assert seen.encoding == "gb18030" and seen.lines[1][1][0] == "供货单据" and len(seen.lines) == 5


SUPPLY = "供货单据,进货日,货品代号,货品叫法,进了几件,每件多少钱\nMD-1,2026-09-01,TX01,短袖,100,21.5\nMD-1,2026-09-01,TX02,长袖,八十,21.5\n"


def test_the_first_rows_are_tried_by_a_mapping_before_it_is_saved_with_what_is_wrong_beside_them(
    tmp_path: Path,
) -> None:
    path = tmp_path / "supply.csv"
    path.write_text(SUPPLY, encoding="utf-8")
    (guess,) = guess_mappings(path)
    good, bad = try_mapping(path, guess.document, sheet=guess.sheet, now=date(2026, 11, 26))
    assert (good.row, good.values["cost_value"], good.values["ordered_qty"], good.problems) == (2, 2150, 100_000, ())
    assert (bad.row, bad.values["ordered_qty"], bad.problems[0].column) == (3, "八十", "进了几件")


def test_a_column_taken_out_of_a_mapping_is_named_as_missing_and_one_put_in_is_read(tmp_path: Path) -> None:
    path = tmp_path / "supply.csv"
    path.write_text(SUPPLY, encoding="utf-8")
    (guess,) = guess_mappings(path)
    columns = {field: texts[0] for field, texts in guess.document["headings"].items()}
    less = remapped(guess.document, {field: text for field, text in columns.items() if field != "ordered_qty"})
    assert missing_groups(less) == [["ordered_qty"]] and "进了几件" in less["known"]
    more = remapped(less, {**columns, "ordered_qty": "进了几件"})
    assert missing_groups(more) == [] and more["fingerprint"] == guess.fingerprint
    assert [one.values["ordered_qty"] for one in try_mapping(path, more, sheet=None, now=date(2026, 11, 26))] == [
        100_000,
        "八十",
    ]


@pytest.mark.parametrize("kind", READABLE)
def test_every_kind_offers_fields_that_have_a_name_and_among_them_all_it_cannot_do_without(kind: str) -> None:
    offered = fields_for(kind)
    assert set(KINDS[kind].required) <= set(offered) and len(offered) == len(set(offered))
    assert [name for name in offered if name not in FIELDS and name not in INSIDE] == []
