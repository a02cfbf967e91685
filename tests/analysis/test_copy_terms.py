"""Are risky words found where they stand, whatever the text around them is, and is what the list lets pass left alone?"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from shopdesk import shipped
from shopdesk.analysis.copy_list import CopyList, Term, bounded, copy_list, read_copy_list, widest
from shopdesk.analysis.copy_terms import Hit, heavier, scan
from shopdesk.analysis.copy_text import prepared
from shopdesk.errors import UserFault

EXAMPLES = json.loads(Path(__file__).with_name("copy_examples.json").read_text(encoding="utf-8"))
LIST = copy_list()
DOCUMENT, FURTHER = (
    json.loads(shipped.resource("catalogue", name).read_text(encoding="utf-8"))
    for name in ("copy-terms.json", "copy-exceptions.json")
)
PLAIN = [term for term in LIST.terms if term.pattern is None]
WITH_EXCEPTIONS = [term for term in LIST.terms if term.exceptions]

# Words, what may stand between and inside them, and what is no text at all.
odd = st.sampled_from(
    [" ", "  ", "\u3000", "\n", "\r\n", "\t", "\0", "\x1b", "\u200b", "\ufeff", "\u200d", "\u202e", "\u0301", "\ufe0f", "\ud800", "\udfff",
     "👩‍👩‍👧", "❤️", "🏽", "𠀀", "，", "。", "·", "*", "/", "“", "《", "》", "9", "Ａ", "不", "没有", "请勿"]
)  # fmt: skip
word = st.sampled_from(
    [term.text for term in PLAIN] + ["最好", "zui好", "NO.1", "加微信", "7天美白", "最佳食用时间", "治愈系"]
)
piece = st.one_of(odd, word, st.characters(), st.sampled_from("最好第一国家级佳美白有机"))
texts = st.lists(piece, max_size=30).map("".join)
goods = st.sampled_from(LIST.goods)


def some_goods_of(term: Term) -> str:
    return next(each for each in LIST.goods if term.applies_to(each))


def told(hits: list[Hit], shift: int = 0) -> list[tuple[int, int, str, str]]:
    return [(hit.start + shift, hit.end + shift, hit.term.id, hit.severity) for hit in hits]


# ---- the labelled examples -------------------------------------------------------------------------------------------


def labelled(example_: dict[str, Any]) -> list[tuple[str, int, int]]:
    """The expected hits as category and place."""
    found = []
    for one in example_["expected"]:
        start = example_["text"].index(one["match"])
        found.append((one["category"], start, start + len(one["match"])))
    return found


def is_right(hit: Hit, label: tuple[str, int, int]) -> bool:
    return hit.category == label[0] and hit.start < label[2] and label[1] < hit.end


def test_the_labelled_examples_are_found_with_precision_and_recall_of_97_in_100(
    capsys: pytest.CaptureFixture[str],
) -> None:
    hits_right = hits_all = labels_found = labels_all = 0
    wrong = []
    for one in EXAMPLES:
        hits, labels = heavier(scan(one["text"], one["goods"], one["channel"])), labelled(one)
        right = [hit for hit in hits if any(is_right(hit, label) for label in labels)]
        found = [label for label in labels if any(is_right(hit, label) for hit in hits)]
        hits_right, hits_all = hits_right + len(right), hits_all + len(hits)
        labels_found, labels_all = labels_found + len(found), labels_all + len(labels)
        if len(right) < len(hits) or len(found) < len(labels):
            wrong.append(one["id"])
    precision, recall = hits_right / hits_all, labels_found / labels_all
    with capsys.disabled():
        print(f"\n{len(EXAMPLES)} labelled examples: precision {precision:.3f}, recall {recall:.3f}")
    assert len(EXAMPLES) == 66
    assert precision >= 0.97 and recall >= 0.97, wrong


# ---- places ------------------------------------------------------------------------------------------------------------


@settings(max_examples=80, deadline=None)
@given(texts, goods)
@example("最\u200b佳", "general")
@example("最 \u0301佳\ud800国家级", "food")
@example("👍👍最佳👍", "general")
def test_a_hit_is_exactly_the_stretch_of_the_text_it_names(text: str, wanted: str) -> None:
    hits = scan(text, wanted)
    ends: dict[str, int] = {}
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)
        assert hit.match == text[hit.start : hit.end]
        assert hit.start >= ends.get(hit.category, 0), "two hits of one category overlap"
        assert hit.term.applies_to(wanted)
        ends[hit.category] = hit.end


@settings(max_examples=100, deadline=None)
@given(texts, texts.filter(lambda text: "《" not in text), texts)
def test_the_lines_around_a_line_change_nothing_in_it(text: str, before: str, behind: str) -> None:
    text = text.replace("《", "")
    start = len(before) + 1
    inside = [hit for hit in scan(f"{before}\n{text}\n{behind}") if start <= hit.start and hit.end <= start + len(text)]
    assert told(inside) == told(scan(text), start)


@settings(max_examples=60, deadline=None)
@given(texts, st.sampled_from(["\u200b", "\ufeff", "\u0301", "\u00ad", "\ufe0f", "\u202e"]))
def test_what_has_no_width_hides_nothing(text: str, unseen: str) -> None:
    bare = prepared(text)[0].text
    hidden = unseen.join(bare)
    assert [hit.term.id for hit in scan(hidden)] == [hit.term.id for hit in scan(bare)]


@settings(max_examples=80, deadline=None)
@given(texts)
def test_every_place_of_a_prepared_text_leads_back_to_its_own_character(text: str) -> None:
    for view in prepared(text):
        places = [view.span(at, at + 1) for at in range(len(view.text))]
        assert all(end == start + 1 for start, end in places)
        assert places == sorted(set(places))
        assert "".join(prepared(text[start])[0].text for start, _ in places) == view.text


def test_hits_of_two_categories_may_stand_on_one_place_and_the_longest_of_one_category_wins() -> None:
    hits = scan("7天美白", "cosmetics")
    assert [(hit.match, hit.category) for hit in hits] == [("7天美白", "guarantee"), ("美白", "cosmetics")]
    assert [hit.match for hit in scan("国家级非物质文化遗产")] == ["国家级非物质文化遗产"]


# ---- how a text is written ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("最 佳 口味", "最 佳"), ("最　佳", "最　佳"), ("最*佳", "最*佳"), ("最·佳", "最·佳"), ("最 \u200b 佳", "最 \u200b 佳"),
        ("国 家 级", "国 家 级"), ("国 家 级面料", "国 家 级"), ("上等国 家 级", "国 家 级"),
        ("最 佳口味", ""), ("最，佳", ""), ("最\n佳", ""), ("最上 佳品", ""), ("A最 佳", ""), ("口味最 佳品", ""),
    ],
)  # fmt: skip
def test_only_single_characters_held_apart_by_blanks_or_signs_are_joined(text: str, found: str) -> None:
    assert [hit.match for hit in scan(text)] == ([found] if found else [])


def test_full_width_letters_and_digits_are_read_as_half_width_and_punctuation_stays() -> None:
    assert [hit.match for hit in scan("ＮＯ．１")] == ["ＮＯ．１"]
    assert [hit.match for hit in scan("１００％有效")] == ["１００％有效"]
    assert [hit.match for hit in scan("第①名")] == ["第①"]  # under NFKC it would read 第1
    assert prepared("Ａ１，！①")[0].text == "A1，！①"


def test_traditional_characters_are_read_as_the_simplified_ones_of_the_list() -> None:
    assert [(hit.match, hit.category) for hit in scan("國家級 銷量第一 加微信")] == [
        ("國家級", "absolute"),
        ("銷量第一", "ranking_claim"),
        ("加微信", "offsite"),
    ]
    assert scan("國家級非物質文化遺產")[0].category == "authority"


def test_no_term_of_the_list_is_written_otherwise_than_a_text_is_read() -> None:
    assert [term.id for term in PLAIN if prepared(term.text)[1].text != term.text] == []


# ---- exceptions, goods, channels ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["最近上新", "最后一天发货时间以物流为准", "第一时间回复", "第一次购买", "最晚明天寄出"]
)
def test_time_words_are_no_superlatives(text: str) -> None:
    assert heavier(scan(text)) == []


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_an_exception_of_a_term_lets_it_pass(data: st.DataObject) -> None:
    term = data.draw(st.sampled_from(WITH_EXCEPTIONS))
    exempt = data.draw(st.sampled_from(term.exceptions))
    text = data.draw(st.from_regex(exempt.pattern, fullmatch=True, alphabet=st.characters(codec="gb2312")))
    inner = prepared(text)[0].text
    if exempt.pattern.fullmatch(inner):  # a drawn blank may join what stood apart, a drawn line end ends a clause
        assert [hit.match for hit in scan(text, some_goods_of(term)) if hit.term is term] == []


def test_every_plain_term_is_found_by_itself_in_goods_it_is_meant_for() -> None:
    for term in PLAIN:
        hits = [hit for hit in scan(term.text, some_goods_of(term)) if hit.category == term.category]
        assert [(hit.start, hit.end) for hit in hits] == [(0, len(term.text))], term.id


def test_a_term_for_certain_goods_waits_until_they_are_named() -> None:
    assert scan("祛斑") == [] or all(hit.category != "cosmetics" for hit in scan("祛斑"))
    assert "cosmetics" in {hit.category for hit in scan("祛斑", "cosmetics")}
    assert heavier(scan("医用外科口罩 消炎", "medical_device")) == []
    assert [hit.match for hit in scan("消炎", "home")] == ["消炎"]


def test_a_denial_in_the_same_clause_lets_a_term_pass_and_one_in_another_does_not() -> None:
    assert scan("请勿加微信") == []
    assert [hit.match for hit in scan("请勿相信，加微信")] == ["加微信"]
    assert [hit.match for hit in scan("请勿相信\n加微信")] == ["加微信"]
    assert [hit.match for hit in scan("请勿相信,加微信")] == ["加微信"]


def test_what_is_said_to_one_buyer_weighs_less_where_only_advertising_is_barred() -> None:
    assert [hit.severity for hit in scan("国家级", channel="title")] == ["high"]
    assert [hit.severity for hit in scan("国家级", channel="chat")] == ["medium"]
    assert [hit.severity for hit in scan("加微信", channel="chat")] == ["high"]


@pytest.mark.parametrize(
    ("named", "channel", "known"), [("shoes", None, "apparel"), ("general", "radio", "live"), ("", None, "food")]
)
def test_goods_and_channels_the_list_does_not_know_are_refused_naming_those_it_does(
    named: str, channel: str | None, known: str
) -> None:
    with pytest.raises(UserFault, match=known):
        scan("最佳", named, channel)


@pytest.mark.parametrize("one", FURTHER["exceptions"], ids=lambda one: one["pattern"][:24])
def test_a_false_alarm_the_list_still_gives_is_let_pass(one: dict[str, Any]) -> None:
    bare = read_copy_list(DOCUMENT)
    for text in one["examples"]:
        before, now = ({hit.term.id for hit in scan(text, one["goods"], terms=each)} for each in (bare, LIST))
        assert before & set(one["terms"]), f"{text}: the list lets it pass by itself"
        assert not now & set(one["terms"]), text


# ---- the list ------------------------------------------------------------------------------------------------------------


def test_no_pattern_of_the_list_can_match_without_a_bound() -> None:
    """What costs time in proportion to a text: every pattern and every look around a hit has a greatest length."""
    patterns = [term.pattern for term in LIST.patterns if term.pattern is not None]
    exempt = [one for term in LIST.terms for one in term.exceptions]
    for category in LIST.categories.values():
        exempt += category.exceptions
        exempt += [category.negation] if category.negation else []
    assert len(patterns) > 30 and len(exempt) > 100
    assert max(map(widest, patterns)) < 200
    assert max(one.width for one in exempt) < 200


@pytest.mark.parametrize("pattern", [r"a*", r"[^》]+》", r"\d{5,}", r"(?:a|b)*c"])
def test_a_repetition_without_an_end_gets_one(pattern: str) -> None:
    assert widest(re.compile(bounded(pattern))) < 200
    assert bounded(r"a\*[*+]\\{2,3}") == r"a\*[*+]\\{2,3}"


def test_a_hostile_text_is_scanned_to_its_end() -> None:
    for text in ("最" * 20_000, "《" * 20_000, "微信" + " " * 20_000, "一" * 20_000 + "天", "\ud800\u0301" * 10_000):
        assert heavier(scan(text)) == []
    assert len(scan("最佳" * 5_000)) == 5_000
    assert len(scan("最 佳 " * 5_000)) == 5_000


def test_every_entry_says_why_on_what_ground_and_what_to_do() -> None:
    for term in LIST.terms:
        assert term.source and all(term.reason.values()) and all(term.suggestion.values())
        assert term.goods_scope <= {*LIST.goods, "all"} and term.goods_not_for <= {*LIST.goods}
    assert LIST.as_of and LIST.version and all(LIST.disclaimer.values())


def test_a_list_with_an_unknown_category_or_weight_is_no_list() -> None:
    assert isinstance(read_copy_list(DOCUMENT), CopyList)
    for key, value in (("category", "gossip"), ("severity", "grave")):
        spoiled = {**DOCUMENT, "terms": [{**DOCUMENT["terms"][0], key: value}]}
        with pytest.raises(ValueError, match="no such"):
            read_copy_list(spoiled)
    with pytest.raises(ValueError, match="no such term"):
        read_copy_list(DOCUMENT, [{"terms": ["T9999"], "pattern": "x"}])


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_the_letters_a_pattern_is_looked_for_by_stand_in_whatever_it_matches(data: st.DataObject) -> None:
    term = data.draw(st.sampled_from(LIST.patterns))
    assert term.pattern is not None
    text = data.draw(st.from_regex(term.pattern))
    if term.pattern.search(text):
        assert term in LIST.patterns_for(text), text
