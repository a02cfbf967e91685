"""Does every number of the rule book say what it is, where it comes from and how far it may go?"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

import pytest

from shopdesk import thresholds

ORIGINS = {"seed", "std", "platform", "own"}
ENTRIES = thresholds.entries()

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
