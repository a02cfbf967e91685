"""Are text files read as they were meant: encoding, separator, quoting, line numbers, and everything odd told?"""

from __future__ import annotations

import csv
import io
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.errors import UserFault
from shopdesk.importing.limits import Limits
from shopdesk.importing.sheet import SheetTable, tables

ORDERS = "订单编号,买家会员名,总金额\n1001,小红,12.50\n1002,张三,7.00\n1003,李四,99.90\n"
TRADITIONAL = "訂單編號,買家帳號,總金額\n1001,小紅買了一件衣服,12.50\n1002,張先生說質量很好,7.00\n"


def read(
    path: Path, content: bytes, *, encoding: str | None = None, limits: Limits | None = None
) -> tuple[SheetTable, list]:
    path.write_bytes(content)
    [(table, rows)] = [(table, list(table.rows)) for table in tables(path, limits or Limits(), encoding=encoding)]
    return table, rows


def notes(table: SheetTable) -> list[str]:
    return [note.in_language("en") for note in table.notes]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "订单.xls"  # the name says nothing


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r"])
def test_a_chinese_table_is_read_in_the_encoding_it_is_written_in(
    file: Path, written: str, told: str, breaks: str
) -> None:
    """F29."""
    table, rows = read(file, ORDERS.replace("\n", breaks).encode(written))
    assert (table.encoding, table.delimiter, notes(table)) == (told, ",", [])
    assert rows[0] == (1, ["订单编号", "买家会员名", "总金额"]) and rows[3] == (4, ["1003", "李四", "99.90"])


def test_traditional_characters_in_big5_are_not_taken_for_gb18030(file: Path) -> None:
    table, rows = read(file, TRADITIONAL.encode("big5"))
    assert table.encoding == "big5" and rows[2][1][1] == "張先生說質量很好"


def test_western_letters_are_not_taken_for_chinese(file: Path) -> None:
    table, rows = read(file, "name,city\nJosé,Málaga\nJürgen,Köln\n".encode("cp1252"))
    assert table.encoding == "cp1252" and rows[1:] == [(2, ["José", "Málaga"]), (3, ["Jürgen", "Köln"])]


def test_utf8_is_never_read_as_gb18030_however_late_its_first_chinese_letter_comes(file: Path) -> None:
    content = ("a,b\n" + "1,2\n" * 400_000 + "3,李四\n").encode()
    table, rows = read(file, content)
    assert (table.encoding, rows[-1]) == ("utf-8", (400_002, ["3", "李四"]))


def test_a_gb18030_file_keeps_its_letters_across_the_borders_of_chunks(file: Path) -> None:
    lines = [f"{number},{'订单备注' * (number % 7)}𠮷" for number in range(120_000)]
    table, rows = read(file, ("\n".join(["编号,备注", *lines])).encode("gb18030"))
    assert table.encoding == "gb18030" and [cells for _, cells in rows[1:]] == [line.split(",") for line in lines]


@pytest.mark.parametrize(("main", "other"), [("gb18030", "utf-8"), ("utf-8", "gb18030")])
def test_a_file_of_two_encodings_is_read_line_by_line_and_the_lines_are_told(file: Path, main: str, other: str) -> None:
    """F29."""
    lines = [f"{number},买家留言很长的一句话" for number in range(1, 50)]
    content = b"\n".join(line.encode(other if at in (20, 33) else main) for at, line in enumerate(lines, 1))
    table, rows = read(file, content)
    assert table.encoding == main and [cells for _, cells in rows] == [line.split(",") for line in lines]
    assert notes(table) == [
        f"2 lines are written in another encoding ({other}) than the rest and were read so: lines 20, 33."
    ]


def test_a_line_that_decodes_in_no_encoding_is_told_and_kept(file: Path) -> None:
    lines = ["编号,备注"] + [f"{number},中文" for number in range(20)]
    content = "\n".join(lines).encode().split(b"\n")
    content[7] = b"6,\xff\xff\x81"
    table, rows = read(file, b"\n".join(content))
    assert len(rows) == 21 and rows[7][1][0] == "6"
    assert notes(table) == ["1 line holds characters that could not be decoded: line 8."]


def test_the_encoding_the_user_chose_wins_and_what_does_not_decode_is_told(file: Path) -> None:
    table, rows = read(file, "编号,中文\n".encode(), encoding="GBK")
    assert table.encoding == "gb18030" and rows[0][1][0] != "编号"
    table, _ = read(file, "编号,中文\n".encode("gbk"), encoding="utf-8")
    assert notes(table) == ["1 line holds characters that could not be decoded: line 1."]


@pytest.mark.parametrize("name", ["no-such", "hex", "rot13"])
def test_an_encoding_that_reads_no_text_is_a_sentence(file: Path, name: str) -> None:
    with pytest.raises(UserFault) as caught:
        read(file, b"a,b\n", encoding=name)
    assert caught.value.code == "unknown_encoding" and name in str(caught.value)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_cuts_evenly(file: Path, separator: str) -> None:
    records = [
        ["编号", "标题", "金额"],
        *([str(at), "一, 二; 三| 四" if at % 2 else "件", f"{at},5"] for at in range(30)),
    ]
    target = io.StringIO()
    csv.writer(target, delimiter=separator, lineterminator="\n").writerows(records)
    table, rows = read(file, target.getvalue().encode())
    assert table.delimiter == separator and [cells for _, cells in rows] == records


def test_lines_before_the_table_do_not_decide_the_separator(file: Path) -> None:
    preamble = "".join(f"说明 {number}：请勿修改{'; 仅供参考' * (number % 3)}\n" for number in range(20))
    table, rows = read(file, (preamble + "a,b,c\n" + "1,2,3\n" * 5).encode("gb18030"))
    assert table.delimiter == "," and rows[20] == (21, ["a", "b", "c"])


@pytest.mark.parametrize("cell", ["{}\t", "\t{}", '"{}\t"', '"\t{}"'])
@pytest.mark.parametrize("place", [0, 1, 3])
@pytest.mark.parametrize("separator", [",", ";"])
def test_a_tab_that_keeps_a_number_text_separates_nothing(file: Path, cell: str, place: int, separator: str) -> None:
    rows = [["订单编号", "金额", "子订单", "物流单号"]]
    for number in range(1, 30):
        row = [str(number), "12.50", "7", "8"]
        row[place] = cell.format(26 * 10**17 + number)
        rows.append(row)
    _, records = read(file, "\n".join(separator.join(row) for row in rows).encode())
    assert [len(cells) for _, cells in records] == [4] * 30


def test_empty_cells_at_the_ends_of_tabbed_lines_are_no_padding_of_numbers(file: Path) -> None:
    """However many remarks are empty, commas inside titles separate nothing."""
    remarks = ["\t\t", "a\t\t", "\tb\t", "\t\tc", "a\tb\t"]
    lines = [f"{n}\t杯子,白\t12.50\t{remarks[n % 5]}" for n in range(20)]
    table, rows = read(file, "\n".join(["订单编号\t标题\t金额\t备注一\t备注二\t备注三", *lines]).encode())
    assert table.delimiter == "\t" and {len(cells) for _, cells in rows} == {6}


def test_the_separator_that_the_first_line_names_is_used(file: Path) -> None:
    table, rows = read(file, b"sep=|\na,b|c,d\n")
    assert table.delimiter == "|" and rows == [(1, ["sep=", ""]), (2, ["a,b", "c,d"])]


def test_a_row_number_is_the_line_on_which_the_record_begins(file: Path) -> None:
    content = 'a,b\r\n\r\n1,"two\r\nlines\r\n"\r\n2,x\r\n\r\n'
    _, rows = read(file, content.encode())
    assert rows == [(1, ["a", "b"]), (2, []), (3, ["1", "two\r\nlines\r\n"]), (6, ["2", "x"]), (7, [])]


def test_cells_of_text_stay_text_as_written(file: Path) -> None:
    _, rows = read(file, '编号,b,c\n="0012",\t310000000000000001\t, 1e5 \n'.encode())
    assert rows[1] == (2, ['="0012"', "\t310000000000000001\t", " 1e5 "])


def test_nul_characters_are_told_and_kept_for_the_check_of_rows(file: Path) -> None:
    """F27."""
    table, rows = read(file, b"a,b\n1,x\x00y\n2,z\n3,\x00\n")
    assert rows[1] == (2, ["1", "x\x00y"]) and notes(table) == ["2 lines hold NUL characters: lines 2, 4."]


@pytest.mark.parametrize(
    "content",
    [
        'a,b,c\n1,2,3\n4,"5,6\n7,8,9\n',  # to the end of the file
        'a,b,c\n1,2,3\n4,"5,6\n7,8,9\n' + "1,2,3\n" * 40 + '1,"x",3\n',  # to the next quoted cell
        'a,b,c\n1,2,3\n4,"5,6\n' + "7,8,9\n" * 40 + '1,5",3\n4,5,6\n',  # to a stray mark that happens to end a cell
        'a,b,c\n1,2,3\n"4,5,6\n' + "7,8,9\n" * 300_000,  # beyond the bound of one cell
    ],
)
def test_a_quotation_mark_that_swallows_lines_is_a_fault_that_names_its_line(file: Path, content: str) -> None:
    """F28."""
    with pytest.raises(UserFault) as caught:
        read(file, content.encode())
    assert caught.value.code == "unclosed_quote" and "line 3" in str(caught.value)


@pytest.mark.parametrize(("end", "blank"), [("", []), ("\n", []), ("\r\n\r\n", [(4, [])])])
def test_a_quotation_mark_after_which_nothing_follows_is_a_line_like_any_other(
    file: Path, end: str, blank: list[tuple[int, list[str]]]
) -> None:
    _, rows = read(file, f'a,b\n1,2\n"{end}'.encode())
    assert rows == [(1, ["a", "b"]), (2, ["1", "2"]), (3, ['"']), *blank]


def test_line_breaks_in_quoted_cells_are_no_fault(file: Path) -> None:
    address = "上海\n浦东\n\n路 1 号, 2 室"
    _, rows = read(file, f'a,b,c\n1,"{address}",3\n2,"说 ""好""\n很好",3\n'.encode())
    assert rows == [(1, ["a", "b", "c"]), (2, ["1", address, "3"]), (6, ["2", '说 "好"\n很好', "3"])]


def test_in_tabbed_text_a_stray_quotation_mark_is_a_character(file: Path) -> None:
    lines = ["order\ttitle\tqty", '1\t"open\t1', '2\t12" vinyl\t1', '3\t"\t2', '4\t"quoted"\t1', '5\t"tab\tin it"\t1']
    _, rows = read(file, "\n".join([*lines, *["6\tx\t1"] * 80]).encode())
    assert [cells for _, cells in rows[1:6]] == [
        ["1", '"open', "1"], ["2", '12" vinyl', "1"], ["3", '"', "2"], ["4", "quoted", "1"], ["5", "tab\tin it", "1"],
    ]  # fmt: skip
    assert len(rows) == 86


def test_in_tabbed_text_a_quoted_line_break_belongs_to_its_cell(file: Path) -> None:
    _, rows = read(file, 'a\tb\tc\n1\t"two\nlines ""x"""\t3\n4\t5\t6\n'.encode("utf-16"))
    assert rows == [(1, ["a", "b", "c"]), (2, ["1", 'two\nlines "x"', "3"]), (4, ["4", "5", "6"])]


def test_ragged_rows_keep_their_length(file: Path) -> None:
    """F28."""
    _, rows = read(file, b"a,b,c\n1,2\n1,2,3,4\n")
    assert [len(cells) for _, cells in rows] == [3, 2, 4]


def test_a_line_longer_than_any_table_has_is_a_fault_that_names_it(file: Path) -> None:
    with pytest.raises(UserFault) as caught:
        read(file, b"a,b\n1,2\n" + b"x" * 5000, limits=replace(Limits(), line_bytes=2000))
    assert caught.value.code == "line_too_long" and "3" in str(caught.value)


def test_a_cell_longer_than_any_table_has_is_a_fault_that_names_its_line(file: Path) -> None:
    with pytest.raises(UserFault) as caught:
        read(file, b"a,b\n1," + b"x" * 5000 + b"\n", limits=replace(Limits(), field_chars=2000))
    assert caught.value.code == "field_too_long" and "line 2" in str(caught.value)


CELLS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00", exclude_categories=["Cs"]), max_size=8
) | st.sampled_from(['"', "a\nb", "x\r\ny", ",", ";", "李四", '""', " ", "\t", "'", "\u2028", "\x0b", "\x85"])
TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=8)
)


@given(TABLES)
def test_what_the_csv_module_writes_is_read_back_with_its_line_numbers(
    tmp_path_factory: pytest.TempPathFactory, records: list
) -> None:
    target = io.StringIO()
    csv.writer(target, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(records)
    heading = ",".join(f"h{at}" for at in range(len(records[0]))) + "\n"
    text = heading * 3 + target.getvalue()
    # A single column says nothing about its separator, so the plain answer is the module's own under the one that was found.
    table, rows = read(tmp_path_factory.mktemp("csv") / "t.csv", b"\xef\xbb\xbf" + text.encode())
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=table.delimiter)
    begins, expected = 1, []
    for record in reader:
        expected.append((begins, record))
        begins = reader.line_num + 1
    assert rows == expected


@given(st.binary(max_size=400), st.integers(0, 2**32))
def test_no_bytes_at_all_are_more_than_rows_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, seed: int
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "t.csv"
    noise = random.Random(seed).choice(
        ["", "订单编号,总金额\n1,2\n", 'a\t"b\n', "<table><tr>", "<?xml?><Workbook>", "PK\x03\x04"]
    )
    path.write_bytes(noise.encode() + content)
    try:
        for table in tables(path, Limits()):
            numbers = [number for number, _ in table.rows]
            assert numbers == sorted(set(numbers))
    except UserFault as fault:
        assert path.name in str(fault)
