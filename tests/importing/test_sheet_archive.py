"""Are the tables in a zip read as tables of that file, whatever its packer called them, and is a locked one asked for its password?"""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from shopdesk.errors import UserFault
from shopdesk.importing.limits import Limits
from shopdesk.importing.sheet import tables
from tests.importing.locked_zips import locked_zip
from tests.importing.telling import events, rows_of
from tests.importing.telling import tables as told
from tests.importing.workbooks import workbook_bytes

REPORT = "日期,花费\n2026-06-18,12.50\n"
BOOK = workbook_bytes('<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>')


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "推广报表.zip"


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members:
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def named_in_gbk(members: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip as packers on Chinese Windows write it: names in GBK, and no word of that."""
    made = []
    for name, content in members:
        raw = name.encode("gbk")
        made.append((raw.decode("latin-1"), raw, content))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for at, (_, raw, content) in enumerate(made):
            package.writestr(f"{at:0{len(raw)}d}", content)
    whole = target.getvalue()
    for at, (_, raw, _content) in enumerate(made):
        whole = whole.replace(f"{at:0{len(raw)}d}".encode(), raw)
    return whole


def read(
    path: Path, content: bytes, limits: Limits | None = None, password: str | None = None
) -> list[tuple[Any, list[Any]]]:
    path.write_bytes(content)
    return [(table, list(table.rows)) for table in tables(path, limits or Limits(), password=password)]


def sheets(path: Path, content: bytes, **given: Any) -> list[str]:
    return [table.sheet for table, _ in read(path, content, **given)]


def fault(path: Path, content: bytes, limits: Limits | None = None, password: str | None = None) -> UserFault:
    with pytest.raises(UserFault) as caught:
        read(path, content, limits, password)
    assert path.name in str(caught.value) and caught.value.remedy is not None
    assert caught.value.in_language("zh_CN") != caught.value.in_language("en")
    return caught.value


def test_every_table_in_a_zip_is_a_table_of_the_file_with_the_rows_of_its_own(file: Path) -> None:
    found = read(
        file,
        zipped(
            [
                ("商品报表.csv", REPORT.encode("gbk")),
                ("计划/计划报表.xlsx", BOOK),
                ("页面.xls", "<table><tr><td>编号</td></tr></table>".encode("gbk")),
            ]
        ),
    )
    assert [(table.sheet, table.file_name, table.encoding) for table, _ in found] == [
        ("商品报表.csv", "商品报表.csv", "gb18030"),
        ("计划/计划报表.xlsx › Sheet1", "计划报表.xlsx", None),
        ("页面.xls", "页面.xls", "gb18030"),
    ]
    assert [rows for _, rows in found] == [
        [(1, ["日期", "花费"]), (2, ["2026-06-18", "12.50"])],
        [(1, [1, ""]), (2, ["", ""]), (3, ["", 2])],
        [(1, ["编号"])],
    ]


def test_names_in_gbk_without_a_word_of_it_are_read(file: Path) -> None:
    content = named_in_gbk([("商品报表_20260618.csv", REPORT.encode()), ("计划/报表二.csv", REPORT.encode())])
    assert sheets(file, content) == ["商品报表_20260618.csv", "计划/报表二.csv"]


def named_beside(raw: bytes, name: str, checksum: int) -> bytes:
    """A zip of one member whose packer gave its name twice: in its own encoding, and in UTF-8 in an extra field."""
    extra = name.encode()
    part = zipfile.ZipInfo("x" * len(raw))
    part.extra = struct.pack("<HHBI", 0x7075, 5 + len(extra), 1, checksum) + extra
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr(part, REPORT.encode())
    return target.getvalue().replace(b"x" * len(raw), raw)


def test_a_name_given_beside_in_utf8_wins_where_it_belongs_to_the_other(file: Path) -> None:
    raw = "報表.csv".encode("big5")
    assert sheets(file, named_beside(raw, "報表.csv", zlib.crc32(raw))) == ["報表.csv"]
    assert sheets(file, named_beside("报表.csv".encode("gbk"), "别的.csv", 1)) == ["报表.csv"]


def test_what_systems_and_programs_leave_in_a_zip_is_no_member(file: Path) -> None:
    leavings = [
        "__MACOSX/._报表.csv",
        ".DS_Store",
        "文件夹/",
        "文件夹/.hidden.csv",
        "~$报表.xlsx",
        "Thumbs.db",
        "DESKTOP.INI",
    ]
    found = read(file, zipped([*((name, b"a,b\n1,2\n") for name in leavings), ("报表.csv", REPORT.encode())]))
    assert [(table.sheet, table.notes) for table, _ in found] == [("报表.csv", [])]


def test_members_that_are_no_tables_are_left_out_and_named(file: Path) -> None:
    pictured = [("图.png", b"\x89PNG\r\n\x1a\n" + bytes(64)), ("说明.pdf", b"%PDF-1.7\n"), ("空.csv", b"")]
    [(table, _)] = read(file, zipped([*pictured, ("报表.csv", REPORT.encode())]))
    assert [note.in_language("en") for note in table.notes] == [
        "Files of the archive that are no tables were left out: 图.png, 说明.pdf, 空.csv"
    ]
    assert fault(file, zipped(pictured)).code == "not_a_table"


def test_a_zip_in_a_zip_is_opened_once_and_no_deeper(file: Path) -> None:
    inner = zipped([("六月.csv", REPORT.encode()), ("book.xlsx", BOOK)])
    assert sheets(file, zipped([("月报.zip", inner), ("五月.csv", REPORT.encode())])) == [
        "月报.zip/六月.csv", "月报.zip/book.xlsx › Sheet1", "五月.csv",
    ]  # fmt: skip
    refused = fault(file, zipped([("a.zip", zipped([("b.zip", inner)]))]))
    assert refused.code == "archive" and "b.zip" in str(refused)


def test_members_of_one_name_are_told_apart(file: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = zipped([("a.csv", b"a,b\n1,2\n"), ("a.csv", b"a,b\n3,4\n")])
    assert [(table.sheet, rows[1][1]) for table, rows in read(file, content)] == [
        ("a.csv", ["1", "2"]),
        ("a.csv (2)", ["3", "4"]),
    ]


@pytest.mark.fault
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../../etc/cron.d/x.csv", "etc/cron.d/x.csv"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Windows\\x.csv", "Windows/x.csv"),
        ("..\\..\\x.csv", "x.csv"),
        ("a/../../b.csv", "a/b.csv"),
        ("CON", "CON"),
    ],
)
def test_a_name_that_leads_out_of_the_archive_is_harmless(tmp_path: Path, name: str, shown: str) -> None:
    folder = tmp_path / "a" / "b" / "c"
    folder.mkdir(parents=True)
    begun = Path.cwd()
    os.chdir(folder)
    try:
        assert sheets(folder / "x.zip", zipped([(name, REPORT.encode())])) == [shown]
    finally:
        os.chdir(begun)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [folder / "x.zip"]


@pytest.mark.fault
def test_a_broken_member_refuses_the_file_with_its_name(file: Path) -> None:
    members = [("好.csv", REPORT.encode()), ("坏.xlsx", BOOK[:600])]
    refused = fault(file, zipped(members))
    assert refused.code == "damaged_file" and "推广报表.zip › 坏.xlsx" in str(refused)
    content = bytearray(zipped([("好.csv", REPORT.encode()), ("坏.csv", os.urandom(500).hex().encode())]))
    at = content.index("坏.csv".encode()) + 30
    content[at] ^= 0xFF
    refused = fault(file, bytes(content))
    assert refused.code == "damaged_file" and "坏.csv" in str(refused)
    refused = fault(
        file, zipped([("远.xlsx", workbook_bytes('<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'))])
    )
    assert refused.code == "too_many_cells" and "远.xlsx" in str(refused)


@pytest.mark.fault
@pytest.mark.parametrize(
    "limits",
    [
        replace(Limits(), zip_members=3),
        replace(Limits(), unpacked_bytes=450_000),
        replace(Limits(), packing_ratio=100, packing_ratio_from_bytes=50_000),
    ],
    ids=["members", "unpacked", "ratio"],
)
def test_the_bounds_of_a_zip_hold_for_all_its_members_together(file: Path, limits: Limits) -> None:
    large = b"a,b\n" + b"1,2\n" * 30_000
    nested = zipped([("c.csv", large), ("d.csv", large)])
    content = zipped([("a.csv", large), ("b.csv", large), ("n.zip", nested)])
    assert fault(file, content, limits).code == "too_large"
    assert len(read(file, content)) == 4


def test_a_locked_zip_asks_for_its_password_and_is_opened_with_it(file: Path) -> None:
    content = locked_zip([("账单.csv", REPORT.encode("gbk")), ("二.csv", b"a,b\n1,2\n")], "身份证后六位1".encode())
    asked = fault(file, content)
    assert asked.code == "password_needed" and "账单.csv" in str(asked)
    assert fault(file, content, password="anders").code == "password_wrong"
    found = read(file, content, password="身份证后六位1")
    assert [(table.sheet, len(rows)) for table, rows in found] == [("账单.csv", 2), ("二.csv", 2)]


def test_a_password_that_was_typed_in_gbk_opens_too(file: Path) -> None:
    assert sheets(file, locked_zip([("a.csv", b"a,b\n")], "密码".encode("gbk")), password="密码") == ["a.csv"]


def test_a_wrong_password_that_passes_the_quick_check_is_wrong_all_the_same(file: Path) -> None:
    content = locked_zip([("a.csv", b"a,b\n" + b"1,2\n" * 500)], b"right")
    codes = {fault(file, content, password=f"wrong{n}").code for n in range(600)}  # one in 256 passes
    assert codes == {"password_wrong"}


def test_a_zip_locked_with_aes_says_that_it_is_unpacked_by_hand(file: Path) -> None:
    content = bytearray(locked_zip([("a.csv", b"a,b\n")], b"x"))
    for signature, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = content.index(signature) + place
        content[at : at + 2] = (99).to_bytes(2, "little")
    refused = fault(file, bytes(content), password="x")
    assert refused.code == "password_protected" and "AES" in str(refused) and "by hand" in str(refused)


def test_a_table_in_a_zip_is_recognised_and_dated_like_a_file_of_that_name(tmp_path: Path) -> None:
    samples = Path(__file__).parent / "files" / "plain_stock"
    alone = samples / "count_of_20261031.csv"
    path = tmp_path / "盘点.zip"
    path.write_bytes(zipped([(alone.name, alone.read_bytes()), ("别的.csv", b"x,y\n1,2\n")]))
    found, direct = events(path), events(alone)
    assert [(table["sheet"], table["kind"]) for table in told(found)] == [(alone.name, "stock"), ("别的.csv", None)]
    assert rows_of(found, "stock") == rows_of(direct, "stock")
