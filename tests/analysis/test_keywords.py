"""Does the keyword cleaner drop noise as whole words, keep what carries meaning, say why, and find the shop's own words?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.analysis.keywords import (
    DIGITS,
    DROP,
    KEEP,
    REPEATED,
    SINGLE,
    STOP,
    Lexicon,
    clean,
    folded,
    grouped,
    lexicon_of,
    new_words,
    split,
)
from shopdesk.thresholds import SelectionRules

LEXICON = Lexicon(frozenset({"连衣裙", "碎花", "保温杯"}))
TEXTS = st.text(st.sampled_from("包邮好评连衣裙碎花保温杯ab15 -.【】９Ａ"), max_size=24)


def test_what_is_dropped_is_told_with_its_reason() -> None:
    found = clean("碎花连衣裙 包邮 M 500 碎花", LEXICON)
    assert found.words == ("碎花", "连衣裙")
    assert found.dropped == (("包邮", STOP), ("m", SINGLE), ("500", DIGITS), ("碎花", REPEATED))


@pytest.mark.parametrize("text", ["", "   ", "【】！", "包邮好评", "5", "a"])
def test_where_nothing_carries_meaning_nothing_is_left(text: str) -> None:
    assert clean(text, LEXICON).words == ()


def test_noise_is_never_cut_out_of_a_word() -> None:
    assert clean("包包", LEXICON).words == ("包包",)
    assert clean("不包邮费", Lexicon(frozenset({"不包邮费"}))).words == ("不包邮费",), "a longer known word wins"


def test_traditional_noise_and_wide_letters_are_noise_too() -> None:
    assert clean("保温杯 包郵 ５００ＭＬ", LEXICON).words == ("保温杯", "500ml")


def test_the_owners_word_wins_over_the_shipped_list_and_hers_of_noise_is_dropped() -> None:
    own = lexicon_of({"新款": KEEP, "Ins风": KEEP, "网红": DROP})
    assert clean("新款 网红 连衣裙", own).words == ("新款", "连衣裙")
    assert "ins风" in own.words and "包邮" in own.stop


def test_texts_that_say_the_same_are_one_group() -> None:
    texts = ["碎花 连衣裙", "连衣裙碎花 包邮", "保温杯", "包邮"]
    groups = grouped(clean(text, LEXICON) for text in texts)
    assert [(group.words, group.texts) for group in groups] == [
        (("碎花", "连衣裙"), ("碎花 连衣裙", "连衣裙碎花 包邮")),
        (("保温杯",), ("保温杯",)),
    ]


@given(TEXTS)
def test_cleaning_the_clean_words_changes_nothing(text: str) -> None:
    once = clean(text, LEXICON).words
    assert clean(" ".join(once), LEXICON).words == once


@given(TEXTS)
def test_every_word_is_kept_or_dropped_and_none_is_made_up(text: str) -> None:
    found = clean(text, LEXICON)
    assert sorted([*found.words, *(word for word, _ in found.dropped)]) == sorted(split(text, LEXICON))
    assert all(word in folded(text) for word in found.words)
    assert not set(found.words) & LEXICON.stop


def test_words_of_the_shops_own_titles_are_proposed_whole_and_only_where_often_enough() -> None:
    titles = ["法式连衣裙夏", "碎花连衣裙", "雪纺连衣裙女", "保温杯大号", "保温杯"]
    found = new_words(titles, Lexicon(), SelectionRules())
    assert [(one.word, one.titles) for one in found] == [("连衣裙", 3)], "保温杯 stands in two titles only"


def test_one_title_said_often_is_one_title_and_known_words_are_not_proposed() -> None:
    assert new_words(["羊毛围巾"] * 9, Lexicon(), SelectionRules()) == []
    titles = ["红围巾", "蓝围巾", "绿围巾"]
    assert new_words(titles, Lexicon(frozenset({"围巾"})), SelectionRules()) == []
    assert new_words([], Lexicon(), SelectionRules()) == []


def test_a_word_of_two_scripts_stays_whole_whether_it_is_shipped_or_the_owners() -> None:
    assert clean("重磅纯棉T恤女短袖", lexicon_of({})).words == ("重磅纯棉", "t恤", "女短袖")
    assert clean("重磅纯棉T恤女短袖", Lexicon()).words == ("重磅纯棉", "恤女短袖"), (
        "what nobody named is cut at the script"
    )
    assert clean("宽松5G手机外壳", Lexicon(frozenset({"5G手机"}))).words == ("宽松", "5g手机", "外壳")
    assert split("xpolo衫", lexicon_of({})) == ["xpolo", "衫"]
