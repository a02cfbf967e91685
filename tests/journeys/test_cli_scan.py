"""Does the command line scan what is given to it, a text, a pipe, a sheet, and say in one sentence what it cannot?"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.journeys.conftest import CommandLine

TEXT = "新款最佳连衣裙，加微信领券"
HITS = [(2, 4, "最佳", "absolute"), (8, 11, "加微信", "offsite")]
KEYS = ["start", "end", "match", "category", "severity", "reason", "source", "suggestion"]


def piped(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))


def places(document: dict[str, list[dict[str, object]]]) -> list[tuple[object, ...]]:
    return [tuple(hit[key] for key in ("start", "end", "match", "category")) for hit in document["hits"]]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("gb18030", b""), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("utf-16-le", b"")],
)  # fmt: skip
def test_a_text_is_read_in_any_encoding_of_an_export(
    shopdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str, mark: bytes
) -> None:
    """A byte order mark is no character of the text. UTF-16 without one is told by its line ends."""
    text = TEXT if mark or encoding != "utf-16-le" else f"{TEXT}\n" + "abc 123\n" * 8
    content = mark + text.encode(encoding)
    (tmp_path / "文案.txt").write_bytes(content)
    done = shopdesk("scan", "文案.txt", "--json")
    assert done.code == 1 and done.err == ""
    assert places(done.document) == HITS
    assert [list(hit) for hit in done.document["hits"]] == [KEYS] * 2
    for words in (["scan", "--json"], ["scan", "-", "--json"]):
        piped(monkeypatch, content)
        assert shopdesk(*words).document == done.document


def test_a_text_without_risky_words_answers_0(shopdesk: CommandLine, tmp_path: Path) -> None:
    for name, content in (
        ("clean.txt", "圆领宽松短袖"),
        ("empty.txt", ""),
        ("mark.txt", "\ufeff"),
        ("blank.txt", " \n"),
    ):
        (tmp_path / name).write_text(content, encoding="utf-8")
        assert shopdesk("scan", name, "--json").document == {"hits": []}
        done = shopdesk("scan", name)
        assert done.code == 0 and "No wording to look at" in done.out


def test_an_empty_pipe_answers_0_and_a_terminal_is_not_waited_for(
    shopdesk: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, b"")
    done = shopdesk("scan", "-", "--json")
    assert done.code == 0 and done.document == {"hits": []}
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    done = shopdesk("scan")
    assert done.code == 2 and "scan -" in done.sentence
    monkeypatch.setattr(sys, "stdin", None)
    assert shopdesk("scan", "-").code == 2


def test_goods_and_channel_decide_what_is_looked_for(shopdesk: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("祛斑 国家级", encoding="utf-8")
    assert [hit["match"] for hit in shopdesk("scan", "a.txt", "--json").document["hits"]] == ["国家级"]
    named = shopdesk("scan", "a.txt", "--goods", "cosmetics", "--channel", "chat", "--json").document["hits"]
    assert [(hit["match"], hit["severity"]) for hit in named] == [("祛斑", "medium"), ("国家级", "medium")]
    for words in (["--goods", "shoes"], ["--channel", "radio"], ["--goods", ""]):
        done = shopdesk("scan", "a.txt", "--json", *words)
        assert done.code == 2 and ("cosmetics" in done.sentence or "live" in done.sentence)


@pytest.mark.parametrize(("language", "told"), [("en", ("line 2, character 3", "to change", "→", "Ground")),
                                                ("zh_CN", ("第 2 行第 3 个字", "须改", "→", "依据：广告法第9条(3)"))])  # fmt: skip
def test_a_hit_is_told_with_place_context_reason_ground_and_remedy(
    shopdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, told: tuple[str, ...]
) -> None:
    monkeypatch.setenv("SHOPDESK_LANGUAGE", language)
    (tmp_path / "a.txt").write_text("第一行没有事\r\n新款最佳连衣裙，手工\n", encoding="utf-8", newline="")
    done = shopdesk("scan", "a.txt")
    assert done.code == 1
    assert "a.txt" in done.out.splitlines()[0]
    assert "新款【最佳】连衣裙" in done.out and "手工" in done.out
    assert [words for words in told if words not in done.out] == []
    assert "违法" not in done.out.replace("命中不等于违法", "") and "illegal" not in done.out


def test_the_cells_of_a_sheet_are_told_by_row_and_column(shopdesk: CommandLine, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "商品"
    for row in (["编码", "标题", "价格"], ["A1", "圆领短袖", 12.5], ["A2", " 最佳短袖", 99]):
        sheet.append(row)
    book.save(tmp_path / "listing.xlsx")
    done = shopdesk("scan", "listing.xlsx", "--json")
    assert done.code == 1
    [hit] = done.document["hits"]
    assert (hit["sheet"], hit["row"], hit["column"], hit["start"], hit["match"]) == ("商品", 3, "B", 1, "最佳")
    assert hit["file"] == "listing.xlsx"
    assert "listing.xlsx: 商品, row 3, column B" in shopdesk("scan", "listing.xlsx").out


def test_what_holds_no_text_is_answered_with_one_sentence(
    shopdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / "story.docx", "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "<w:document>最佳</w:document>")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 20)
    (tmp_path / "bytes.bin").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "page.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    for name in ("story.docx", "picture.png", "bytes.bin", "page.pdf", "gone.txt", "."):
        done = shopdesk("scan", name, "--json")
        assert done.code == 2 and done.sentence, name
    assert "text document" in shopdesk("scan", "story.docx").err
    piped(monkeypatch, (tmp_path / "story.docx").read_bytes())
    assert shopdesk("scan", "-").code == 2


def test_control_characters_and_marks_in_a_text_move_no_place(shopdesk: CommandLine, tmp_path: Path) -> None:
    text = "\x1b[31m\u202e最\u200b佳\u0301👗国 家 级\x07"
    (tmp_path / "odd.txt").write_text(text, encoding="utf-8")
    done = shopdesk("scan", "odd.txt", "--json")
    assert [hit["match"] for hit in done.document["hits"]] == ["最\u200b佳", "国 家 级"]
    assert all(text[hit["start"] : hit["end"]] == hit["match"] for hit in done.document["hits"])
    assert all(line.isprintable() for line in shopdesk("scan", "odd.txt").out.splitlines())


def test_a_hit_may_hold_what_no_encoding_can_write(shopdesk: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes("最佳".encode() + b"\xed\xa0\x80" + "，国家级".encode())
    done = shopdesk("scan", "broken.txt", "--json")
    assert done.code in (0, 1) and json.loads(done.out)["hits"] is not None


def test_many_hits_are_cut_short_for_a_reader_and_whole_for_a_program(shopdesk: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("最佳，" * 300, encoding="utf-8")
    assert len(shopdesk("scan", "long.txt", "--json").document["hits"]) == 300
    assert "100 more" in shopdesk("scan", "long.txt").out
