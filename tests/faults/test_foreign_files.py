"""Does a broken or hostile file end in one sentence, soon, in little memory, with the program alive? (fault plan F20–F31)"""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from shopdesk.errors import UserFault
from shopdesk.importing.child import emitted
from shopdesk.importing.limits import MIB, Limits
from tests.importing.workbooks import sheet_xml, workbook_bytes
from tests.real_files import REAL

pytestmark = pytest.mark.fault

# The bound itself is the test of memory: a reader that needed more would be refused as too large.
LIMITS = replace(Limits(), memory_bytes=400 * MIB, idle_seconds=20)
LARGE = 300 * MIB


def refusal(path: Path, within_seconds: float, limits: Limits = LIMITS) -> UserFault:
    """The fault with which the file is turned away, by way of the child as in the program."""
    begun = time.monotonic()
    with pytest.raises(UserFault) as caught:
        list(emitted("tests.importing.child_tasks:read", {"path": str(path)}, limits))
    assert time.monotonic() - begun < within_seconds
    assert path.name in str(caught.value) and caught.value.remedy is not None
    return caught.value


def tables_of(path: Path) -> list[tuple[str | None, int]]:
    return list(emitted("tests.importing.child_tasks:read", {"path": str(path)}, LIMITS))  # type: ignore[arg-type]


def test_f20_one_cell_at_the_far_corner(tmp_path: Path) -> None:
    path = tmp_path / "far.xlsx"
    path.write_bytes(workbook_bytes('<row r="1"/><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'))
    refused = refusal(path, 5)
    assert refused.code == "too_many_cells" and "claims 17,179,869,184 cells: not imported" in str(refused)


def test_f20_a_far_cell_that_the_quick_look_cannot_see_meets_the_memory_bound(tmp_path: Path) -> None:
    path = tmp_path / "implied.xlsx"
    wide = "<row>" + "<c><v>1</v></c>" * 16_000 + "</row>"
    path.write_bytes(workbook_bytes(wide + "<row><c><v>1</v></c></row>" * 100_000))
    assert refusal(path, 20).code in ("too_large", "too_many_cells", "reader_died")


def test_f21_a_zip_bomb_is_refused_from_its_directory(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    path.write_bytes(
        workbook_bytes(parts={"xl/worksheets/sheet1.xml": sheet_xml("", before=f"<!--{' ' * 40 * MIB}-->")})
    )
    refused = refusal(path, 5)
    assert refused.code == "too_large" and "unpacks to" in str(refused)


def test_f21_a_directory_that_lies_about_its_sizes_is_no_way_in(tmp_path: Path) -> None:
    path = tmp_path / "liar.xlsx"
    content = workbook_bytes(parts={"xl/worksheets/sheet1.xml": sheet_xml("", before=f"<!--{' ' * 40 * MIB}-->")})
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        true_size = package.getinfo("xl/worksheets/sheet1.xml").file_size
    path.write_bytes(content.replace(true_size.to_bytes(4, "little"), (1000).to_bytes(4, "little")))
    assert refusal(path, 10).code in ("damaged_file", "too_large", "reader_died")


@pytest.mark.parametrize(
    "system", ["<!ENTITY a 'lol'>" + "".join(f"<!ENTITY a{n} '{'&a;' * 10}'>" for n in range(10)), ""]
)
def test_f22_entities_and_document_types_make_no_workbook(tmp_path: Path, system: str) -> None:
    path = tmp_path / "entities.xlsx"
    doctype = f"<!DOCTYPE x [{system}]>" if system else '<!DOCTYPE x SYSTEM "file:///etc/passwd">'
    path.write_bytes(workbook_bytes("", prolog=doctype))
    assert "not a valid workbook" in str(refusal(path, 5))


def test_f26_cut_empty_and_renamed_files(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{at}"><c r="A{at}"><v>{at * 7919}</v></c></row>' for at in range(1, 2000))
    for name, content, code in [
        ("cut.xlsx", workbook_bytes(rows)[:3000], "damaged_file"),
        ("empty.xlsx", b"", "empty_file"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(64), "not_a_table"),
    ]:
        (tmp_path / name).write_bytes(content)
        assert refusal(tmp_path / name, 5).code == code
    (tmp_path / "page.xls").write_bytes("<table><tr><td>编号</td></tr></table>".encode("gbk"))
    (tmp_path / "text.xlsx").write_bytes("编号,金额\n1,2\n".encode("gbk"))
    (tmp_path / "book.csv").write_bytes(workbook_bytes(rows))
    assert [tables_of(tmp_path / name) for name in ("page.xls", "text.xlsx", "book.csv")] == [
        [(None, 1)], [(None, 2)], [("Sheet1", 1999)],
    ]  # fmt: skip


def _one_giant_line(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b"a,b\n1,2\n")
        for _ in range(LARGE // MIB):
            file.write(b"x," * (MIB // 2))


def _one_giant_cell(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b'a,b\n1,"')
        for _ in range(LARGE // MIB):
            file.write(b"x" * MIB)


def _an_unclosed_quotation_mark(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b'a,b,c\n1,2,3\n1,"2,3\n')
        for _ in range(LARGE // MIB):
            file.write(b"1234567,12345,\n" * (MIB // 15))


def _an_unclosed_quotation_mark_in_wide_text(path: Path) -> None:
    path.write_bytes(('a,b,c\n1,2,3\n1,"2,3\n' + "1234567,12345,\n" * 500_000).encode("utf-16"))


@pytest.mark.parametrize(
    ("write", "code", "line"),
    [
        (_one_giant_line, "line_too_long", "3"),
        (_one_giant_cell, "line_too_long", "2"),
        (_an_unclosed_quotation_mark, "unclosed_quote", "line 3"),
        (_an_unclosed_quotation_mark_in_wide_text, "unclosed_quote", "line 3"),
    ],
)
def test_f28_text_that_never_ends(tmp_path: Path, write: Callable[[Path], None], code: str, line: str) -> None:
    path = tmp_path / "订单.csv"
    write(path)
    refused = refusal(path, 10)
    path.unlink()
    assert refused.code == code and line in str(refused)


@pytest.mark.skipif(not REAL.exists(), reason=f"the real files are not at {REAL}; SHOPDESK_REAL_DATA may name them")
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("hostile_entity_expansion.xlsx", "damaged_file"),
        ("hostile_external_entity.xlsx", "damaged_file"),
        ("hostile_far_cell.xlsx", "too_many_cells"),
        ("hostile_zip_bomb_400MB.xlsx", "too_large"),
        ("tmall500_truncated.xlsx", "damaged_file"),
    ],
)
def test_hostile_files_made_by_others_are_refused_too(name: str, code: str) -> None:
    assert refusal(REAL / "nasty" / "derived" / name, 5).code == code


@pytest.mark.skipif(not REAL.exists(), reason=f"the real files are not at {REAL}; SHOPDESK_REAL_DATA may name them")
def test_every_variant_of_one_real_table_gives_its_501_rows() -> None:
    for path in sorted((REAL / "nasty" / "derived").glob("tmall500_*")):
        if "truncated" not in path.name:
            assert max(rows for _, rows in tables_of(path)) in (501, 506), path.name
