"""Do masked names and numbers show no more than they may?"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shopdesk.masking import masked, masked_name, masked_phone


@given(st.text(max_size=20))
def test_a_masked_name_shows_one_character_at_most(name: str) -> None:
    shown = masked_name(name)
    assert len(shown) <= 3
    assert shown.replace("*", "") in ("", name.strip()[:1].replace("*", ""))


@given(st.text("0123456789 -+()x", max_size=24))
def test_a_masked_number_keeps_at_least_three_digits_to_itself(text: str) -> None:
    digits = [letter for letter in text if letter.isdecimal()]
    shown = [letter for letter in masked_phone(text) if letter.isdecimal()]
    assert len(shown) <= 7
    assert len(digits) - len(shown) >= min(3, len(digits))


def test_numbers_are_masked_however_they_are_written() -> None:
    assert {masked_phone(text) for text in ("13812345678", "+86 138 1234 5678", "8613812345678", "138-1234-5678")} == {
        "138****5678"
    }
    assert [masked_phone(text) for text in ("", "无", "1234", "12345", "0571-8888")] == [
        "",
        "",
        "****",
        "***45",
        "******88",
    ]


def test_a_buyer_whose_nick_is_a_number_is_masked_like_one() -> None:
    assert masked("13812345678") == masked_phone("13812345678")
