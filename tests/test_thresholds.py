"""Does every number of the rule book say what it is, where it comes from and how far it may go?"""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk import thresholds
from shopdesk.errors import UserFault
from shopdesk.shop import Shop
from shopdesk.thresholds import rule

ORIGINS = {"seed", "std", "platform", "own"}
ENTRIES = thresholds.entries()
PACKAGE = Path(__file__).resolve().parent.parent / "shopdesk"
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py")) if path.parent.name != "thresholds"
)

each_rule = pytest.mark.parametrize("entry", ENTRIES, ids=[f"{entry['section']}.{entry['name']}" for entry in ENTRIES])


def test_the_rule_book_lists_every_rule_of_every_section() -> None:
    sections = fields(thresholds.DEFAULTS)
    written = {(s.name, r.name) for s in sections for r in fields(getattr(thresholds.DEFAULTS, s.name))}
    assert written
    assert {(entry["section"], entry["name"]) for entry in ENTRIES} == written


@each_rule
def test_a_default_lies_within_its_bounds(entry: dict[str, Any]) -> None:
    assert entry["low"] < entry["high"]
    assert entry["low"] <= entry["value"] <= entry["high"]


@each_rule
def test_a_rule_is_labelled_in_both_languages(entry: dict[str, Any]) -> None:
    assert re.search(r"[\u4e00-\u9fff]", entry["zh"]), "the Chinese label has no Chinese in it"
    assert re.search(r"[A-Za-z]{2}", entry["en"])
    assert not re.search(r"[\u4e00-\u9fff]", entry["en"]), "the English label has Chinese in it"


@each_rule
def test_a_rule_says_where_it_comes_from_and_in_what_it_is_counted(entry: dict[str, Any]) -> None:
    # a platform's rule carries the day it was read: "platform 2026-05"
    assert entry["origin"].split(" ")[0] in ORIGINS
    assert entry["unit"].strip()


def test_no_two_rules_of_a_section_share_a_label() -> None:
    for language in ("zh", "en"):
        labels = [(entry["section"], entry[language]) for entry in ENTRIES]
        assert len(labels) == len(set(labels))


@each_rule
def test_a_rule_counted_in_whole_things_has_whole_bounds_and_default(entry: dict[str, Any]) -> None:
    assert entry["unit"] in rule.UNITS
    if rule.UNITS[entry["unit"]].is_whole:
        assert [number for number in (entry["low"], entry["high"], entry["value"]) if number != int(number)] == []


@each_rule
def test_a_number_is_typed_as_it_is_shown(entry: dict[str, Any]) -> None:
    for value in (entry["low"], entry["high"], entry["value"]):
        assert rule.number_kept(rule.number_shown(value, entry["unit"]), entry["unit"]) == value


def test_a_share_is_shown_and_typed_in_percent_and_money_in_yuan() -> None:
    assert rule.value_shown(0.003, "share").in_language("en") == "0.3 %"
    assert rule.value_shown(7, "days").in_language("zh_CN") == "7 天"
    assert [rule.value_shown(n, "days").in_language("en") for n in (1, 2, 1_830)] == ["1 day", "2 days", "1,830 days"]
    assert rule.value_shown(1_250, "fen").in_language("en") == "12.5 yuan"
    assert [rule.number_kept(text, "share") for text in ("30", "30 %", "30％", " 30.0% ")] == [0.3] * 4
    assert rule.number_kept("1,000", "buyers") == 1000
    assert [rule.number_kept(text, "days") for text in ("", "seven", "nan", "inf", "7 天")] == [None] * 5


def test_a_rule_that_may_not_be_less_than_another_names_one_of_its_section() -> None:
    known = {(entry["section"], entry["name"]) for entry in ENTRIES}
    for entry in ENTRIES:
        if entry["at_least"]:
            assert (entry["section"], entry["at_least"]) in known
            assert entry["value"] >= thresholds.default_of(entry["section"], entry["at_least"])


@pytest.mark.parametrize(
    ("section", "name", "value", "said"),
    [
        ("summary", "idle_days", 5, "Days without a sale that make goods idle: 5 days does not lie between 7 and 720 days."),
        ("summary", "idle_days", 30.5, "Days without a sale that make goods idle: 30.5 days is no whole number."),
        ("summary", "idle_days", float("nan"), "Days without a sale that make goods idle: nan does not lie between 7 and 720 days."),
        ("overview", "fall_rate", 30, "Fall of net sales: named above this: 3,000 % does not lie between 1 and 100 %."),
        ("tiers", "r_score_4_days", 20, "R 4: bought within: 20 days is less than 30 days (“R 5: bought within”)."),
        ("tiers", "r_score_5_days", 61, "R 5: bought within: 61 days is more than 60 days (“R 4: bought within”)."),
        ("tiers", "luck", 7, "The rule book has no tiers.luck."),
        ("luck", "idle_days", 7, "The rule book has no luck.idle_days."),
    ],
)  # fmt: skip
def test_a_number_out_of_its_bounds_is_refused_in_one_sentence(
    section: str, name: str, value: float, said: str
) -> None:
    with pytest.raises(UserFault) as refused:
        thresholds.with_values(thresholds.DEFAULTS, {(section, name): value})
    assert refused.value.message.in_language("en") == said
    assert re.search(r"[\u4e00-\u9fff]", refused.value.in_language("zh_CN"))


def test_numbers_that_bound_each_other_may_move_together() -> None:
    both = {("tiers", "r_score_5_days"): 70.0, ("tiers", "r_score_4_days"): 80.0}
    assert thresholds.with_values(thresholds.DEFAULTS, both).tiers.r_score_5_days == 70
    with pytest.raises(UserFault, match="more than 50 days"):
        thresholds.with_values(
            thresholds.DEFAULTS, {("tiers", "r_score_5_days"): 55.0, ("tiers", "r_score_4_days"): 50.0}
        )


def test_a_script_says_shares_as_they_are_or_in_percent_and_money_in_yuan() -> None:
    assert [rule.number_said(text, "share") for text in ("0.3", "30%", "30 ％", ".3")] == [0.3] * 4
    assert rule.number_said("12.50", "fen") == 1_250
    assert (rule.number_said("45", "days"), rule.number_said("45x", "days")) == (45, None)


def test_every_section_and_origin_is_said_in_both_languages() -> None:
    for words in [*thresholds.SECTIONS.values(), *(rule.origin_words(entry["origin"]) for entry in ENTRIES)]:
        assert re.search(r"[\u4e00-\u9fff]", words.in_language("zh_CN")) and words.in_language("en").isascii()
    assert set(thresholds.SECTIONS) == {section.name for section in fields(thresholds.DEFAULTS)}


def test_a_number_of_another_version_counts_as_never_set() -> None:
    """Its entry is gone, its bounds are narrower, or it crosses a neighbour whose default has moved."""
    own = {
        ("tiers", "luck"): 3.0,
        ("luck", "days"): 3.0,
        ("summary", "idle_days"): 5.0,
        ("tiers", "r_score_4_days"): 10.0,
    }
    assert thresholds.with_overrides(own) == thresholds.DEFAULTS
    assert thresholds.with_overrides({**own, ("tiers", "dormant_days"): 45.0}).tiers.dormant_days == 45


@given(st.dictionaries(st.sampled_from([(entry["section"], entry["name"]) for entry in ENTRIES]), st.floats(0, 1)))
def test_numbers_set_one_by_one_are_the_book_that_they_make_together(chosen: dict[tuple[str, str], float]) -> None:
    book, kept = thresholds.DEFAULTS, {}
    for (section, name), at in chosen.items():
        entry = thresholds.entry_of(section, name)
        value = entry["low"] + at * (entry["high"] - entry["low"])
        value = float(round(value)) if rule.UNITS[entry["unit"]].is_whole else value
        try:
            book = thresholds.with_values(book, {(section, name): value})
        except UserFault:
            continue
        kept[section, name] = value
    assert thresholds.with_overrides(kept) == book


@each_rule
def test_a_rule_on_the_page_is_read_by_the_program_and_one_that_is_not_read_waits(entry: dict[str, Any]) -> None:
    """A number that nothing reads would promise an effect it has not; one that is read belongs on the page."""
    if not hasattr(Shop, entry["section"]):
        return  # the whole section is off the page until the shop answers its panel's question
    is_read = re.search(rf"\.{entry['name']}\b", SOURCE) is not None
    waits = f"{entry['section']}.{entry['name']}" in thresholds.WAITING
    assert is_read != waits, "put it into thresholds.WAITING" if not is_read else "take it out of thresholds.WAITING"


def test_only_rules_of_the_book_wait() -> None:
    assert {f"{entry['section']}.{entry['name']}" for entry in ENTRIES} >= thresholds.WAITING
