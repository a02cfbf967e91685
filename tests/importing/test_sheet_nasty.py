"""Do the readers agree with what others found in a corpus of nasty files? Skipped where the files are not there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shopdesk.errors import UserFault
from shopdesk.importing.limits import Limits
from shopdesk.importing.sheet import tables
from tests.real_files import REAL

EXPECTED = json.loads((REAL / "EXPECTED.json").read_text("utf-8"))["nasty"] if (REAL / "EXPECTED.json").exists() else {}
pytestmark = pytest.mark.skipif(
    not EXPECTED, reason=f"the real files are not at {REAL}; SHOPDESK_REAL_DATA may name them"
)

WORKBOOKS = sorted(name for name, truth in EXPECTED.items() if "outcome" in truth)
TEXTS = sorted(name for name, truth in EXPECTED.items() if "delimiter" in truth)
SAME_ENCODING = {"utf-8-sig": "utf-8", "utf-16": "utf-16", "latin-1": "cp1252", "utf-8": "utf-8"}
# Where the corpus' own note is the csv module's blind reading and a person reads otherwise.
READ_OTHERWISE = {
    "nasty/csvkit/test_header_newline.csv": (",", 2, 2, 3),  # tabs inside a quoted heading separate nothing
    "nasty/messytables/weird_head_padding.csv": (";", 94, 83, 11),  # the statistic is separated by semicolons
}


def _rows(path: Path) -> list[tuple[object, list[tuple[int, list[object]]]]]:
    return [(table, list(table.rows)) for table in tables(path, Limits())]


def _is_filled(cells: list[object]) -> bool:
    return any(str(cell).strip() for cell in cells if cell is not None)


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_of_the_corpus_has_the_rows_others_found_or_is_refused_for_the_same_reason(name: str) -> None:
    truth = EXPECTED[name]
    if truth["outcome"] == "encrypted":
        with pytest.raises(UserFault) as caught:
            _rows(REAL / name)
        assert caught.value.code in ("password_protected", "password_needed")
        return
    found = {}
    for table, rows in _rows(REAL / name):
        filled = [number for number, cells in rows if _is_filled(cells)]
        found[table.sheet] = (len(filled), filled[-1] if filled else 0, table.is_hidden)
    if truth["outcome"] == "unreadable" and None in found:  # text under the name of a workbook
        return
    expected = {
        sheet["name"]: (sheet["nonempty_rows"], sheet["last_row"], sheet["name"] in ("Hidden", "VeryHidden"))
        for sheet in truth["sheets"]
        if sheet["name"] != "Chart"
    }
    found.pop("Chart", None)  # a chart sheet, which an ods does not tell from a worksheet
    assert found == expected


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_of_the_corpus_has_the_encoding_separator_and_records_others_found(name: str) -> None:
    truth = EXPECTED[name]
    [(table, rows)] = _rows(REAL / name)
    assert table.encoding.removesuffix("-le").removesuffix("-be") == SAME_ENCODING[truth["encoding"]]
    filled = [cells for _, cells in rows if _is_filled(cells)]
    expected = READ_OTHERWISE.get(name) or (
        truth["delimiter"],
        truth["records_including_header_and_blank"],
        truth["non_blank_records"],
        truth["widest_record"],
    )
    assert (table.delimiter, len(rows), len(filled), max((len(cells) for _, cells in rows), default=0)) == expected


# location_coordinates.json answers another file than the one beside it.
SPECTRUM = sorted(
    path for path in (REAL / "nasty/csv-spectrum/csvs").glob("*.csv") if path.stem != "location_coordinates"
)


@pytest.mark.parametrize("path", SPECTRUM, ids=lambda path: path.stem)
def test_quoting_is_read_as_the_spectrum_of_csv_files_says(path: Path) -> None:
    answer = json.loads((path.parents[1] / "json" / f"{path.stem}.json").read_text("utf-8"))
    [(_, rows)] = _rows(path)
    headings, *records = [[cell.replace("\r\n", "\n") for cell in cells] for _, cells in rows]
    told = [{heading: cell.replace("\r\n", "\n") for heading, cell in record.items()} for record in answer]
    assert [dict(zip(headings, record, strict=True)) for record in records] == told


@pytest.mark.parametrize(
    ("name", "sheets"),
    [
        ("payment_bills/example-wechat-records.xlsx", [45, 45]),
        ("superstore_cn/示例 - 超市.xlsx", [9960, 1164, 7]),
        ("vegetables/附件4.xlsx", [7, 252]),
        ("noodle_listing/螺蛳粉.xls", [4449]),
        ("flagship_shop/某厂商旗舰店脱敏数据.xlsx", [77]),
        ("payment_bills/example-alipay-records.csv", [35]),
        ("supermarket_receipts_gbk/order-14.1.csv", [3745]),
        ("tmall_orders/tmall_order_report.csv", [28011]),
    ],
)
def test_real_files_are_read_whole(name: str, sheets: list[int]) -> None:
    assert [len(rows) for _, rows in _rows(REAL / name)] == sheets
