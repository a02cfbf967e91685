"""File names every system takes, names shown so that they cannot deceive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from shopdesk.reports.filename import safe_file_name
from shopdesk.wording import shown


@pytest.mark.parametrize(
    ("stem", "extension", "name"),
    [
        ("好物小铺 2026-10", "pdf", "好物小铺 2026-10.pdf"),
        ("CON", "xlsx", "_CON.xlsx"),
        ("con.report", "csv", "_con.report.csv"),
        ("LPT1", ".pdf", "_LPT1.pdf"),
        ("COM¹", "pdf", "_COM¹.pdf"),
        ("CONTRACT", "pdf", "CONTRACT.pdf"),
        ("a:b", "pdf", "a_b.pdf"),
        ("a?", "pdf", "a_.pdf"),
        ('<a>"b"|c*', "pdf", "_a__b__c_.pdf"),
        ("../../etc/passwd", "pdf", ".._.._etc_passwd.pdf"),
        ("trailing blank ", "pdf", "trailing blank.pdf"),
        ("dots...", "pdf", "dots.pdf"),
        ("  ", "pdf", "report.pdf"),
        ("...", "pdf", "report.pdf"),
        ("a\u202egpj", "pdf", "a_u202egpj.pdf"),
        ("two\nlines", "pdf", "two_x0alines.pdf"),
    ],
)
def test_a_safe_name_is_proposed_and_the_extension_stays(stem: str, extension: str, name: str) -> None:
    assert safe_file_name(stem, extension) == name


@given(some.text(max_size=300))
def test_any_words_make_a_name_that_every_system_takes(stem: str) -> None:
    name = safe_file_name(stem, "xlsx")
    assert name.endswith(".xlsx") and len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*') and all(ord(character) >= 32 for character in name)
    assert not name.startswith(" ") and name.split(".")[0].upper() not in {"CON", "NUL", "AUX", "PRN", "COM1", "LPT9"}
    assert safe_file_name(name.removesuffix(".xlsx"), "xlsx") == name


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("月报", "月报"),
        ("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
        ("x\x00\x1b[31m", "x\\x00\\x1b[31m"),
        ("<img src=x>", "<img src=x>"),
        ("tab\tand\u3000wide", "tab and wide"),
        ("👩‍👧", "👩‍👧"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
    ],
)
def test_unseen_characters_are_shown_as_their_codes(text: str, plain: str) -> None:
    assert shown(text) == plain


@given(some.text())
def test_shown_text_holds_no_character_that_hides_or_reorders(text: str) -> None:
    assert not set(shown(text)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\n\r\t\x00")
