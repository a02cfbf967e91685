"""Does every sample of every format still read as it was once read by eye?

To add a case: put ``files/FORMAT/CASE.csv`` (or .xlsx …) there and make its other half with ``telling.py``.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shopdesk import shipped
from tests.importing.telling import events, expected_path, tables

FILES = Path(__file__).resolve().parent / "files"
CASES = sorted(path for path in FILES.glob("*/*") if path.is_file() and not path.name.endswith(".expected.json"))
CANARIES = (
    "13800138000", "张三丰", "菜鸟驿站", "体育西路", "世纪大道", "观前街", "科技园", "Canary", "ann@example", "卖家真实", "王老板", "13700137000",
    "某街1号", "13912345678", "88886666", "人民路", "解放大道",
)  # fmt: skip

NUMBERED = {"order_lines", "bills", "settlements"}  # kinds whose rows the store tells apart by ``line_id``


def named(path: Path) -> str:
    return path.relative_to(FILES).as_posix()


@pytest.mark.parametrize("path", CASES, ids=named)
def test_a_sample_reads_as_it_was_once_read_by_eye(path: Path) -> None:
    expected = json.loads(expected_path(path).read_text(encoding="utf-8"))
    assert json.loads(json.dumps(tables(events(path)))) == expected


@pytest.mark.parametrize("path", CASES, ids=named)
def test_phones_streets_and_names_never_leave_the_reader(path: Path) -> None:
    told = "\n".join(
        json.dumps(table, ensure_ascii=False) for table in tables(events(path)) if table["kind"] is not None
    ).casefold()
    assert not [canary for canary in CANARIES if canary.casefold() in told.replace("姓名：张三丰", "")]


@pytest.mark.parametrize("path", CASES, ids=named)
def test_every_data_row_is_good_rejected_or_dropped(path: Path) -> None:
    for table in tables(events(path)):
        read, rejected, dropped = table["counts"]
        good = {row["source_row"] for kind, rows in table["rows"].items() for row in rows}
        refused = {problem[0] for problem in table["problems"]}
        assert len(refused) == rejected and len(table["dropped"]) == dropped
        assert len(good) + rejected + dropped == read
        assert not good & refused
        for kind in table["rows"].keys() & NUMBERED:
            assert all(row.get("line_id") for row in table["rows"][kind])


def test_every_shipped_format_has_a_sample() -> None:
    shipped_formats = {path.stem for path in shipped.resource("formats").glob("*.toml")}
    assert shipped_formats == {path.parent.name for path in CASES} - {"unknown"}
