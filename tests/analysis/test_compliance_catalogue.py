"""Is the shipped catalogue whole, in both languages, each item with its law, date, confidence and how the law was read?"""

from __future__ import annotations

import copy
import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from shopdesk import shipped
from shopdesk.analysis.compliance_catalogue import catalogue, own_items, read_catalogue

DOCUMENT = json.loads(shipped.resource("catalogue", "compliance.json").read_text(encoding="utf-8"))
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def test_every_item_says_in_both_languages_what_to_look_at_and_which_proof_to_keep() -> None:
    known = catalogue()
    assert len(known.items) == 102 and len(known.areas) == 13
    for item in known.items:
        for words in (item.title, item.verify, item.evidence, *filter(None, [item.consequence])):
            english = words.in_language("en").replace("广告", "")  # the very mark that has to be shown
            assert CHINESE.search(words.in_language("zh_CN")) and not CHINESE.search(english), item.item_id


def test_every_item_rests_on_a_law_or_says_that_it_is_practice() -> None:
    for item in catalogue().items:
        assert item.sources
        assert item.kind == "legal" or all(source.law.code in ("SEED", "GOOD") for source in item.sources)
        assert item.source.in_language("zh_CN")


def test_what_rests_on_no_text_that_was_read_is_marked_unverified() -> None:
    unverified = {item.item_id for item in catalogue().items if item.is_unverified}
    assert unverified == {"QLT-09", "QLT-10", "TAX-02"}
    assert all(item.confidence != "high" for item in catalogue().items if item.is_unverified)


def test_a_law_that_is_replaced_or_not_yet_in_force_is_known_by_its_day() -> None:
    laws = {source.law.code: source.law for item in catalogue().items for source in item.sources}
    assert laws["TML"].is_in_force(date(2026, 12, 31)) and not laws["TML"].is_in_force(date(2027, 1, 1))
    assert not laws["GB7718"].is_in_force(date(2027, 3, 15)) and laws["GB7718"].is_in_force(date(2027, 3, 16))
    assert laws["SEED"].is_in_force(date(1999, 1, 1))


def test_items_for_one_trade_only_name_a_trade_that_can_be_switched_off() -> None:
    known = catalogue()
    used = Counter(item.trade for item in known.items if item.trade is not None)
    assert set(used) == set(known.trades) and used["live_sellers"] == 7


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda item: item.update(cadence="hourly"), "cadence 'hourly' is not known"),
        (lambda item: item.update(area="moon"), "area 'moon' is not known"),
        (lambda item: item.update(confidence="total"), "confidence"),
        (lambda item: item.update(trade="smuggling"), "no trade"),
        (lambda item: item.update(sources=[]), "rests on nothing"),
        (lambda item: item["title"].update(en=""), "language is missing"),
        (lambda item: item.update(id="LIC-02"), "more than one item"),
    ],
)
def test_a_catalogue_that_breaks_its_own_rules_is_refused(spoil: Callable[[dict[str, Any]], None], said: str) -> None:
    document = copy.deepcopy(DOCUMENT)
    spoil(document["items"][0])
    with pytest.raises(ValueError, match=said):
        read_catalogue(document)


def test_an_item_of_her_own_is_said_in_her_words_in_every_language() -> None:
    row = {"item_id": "OWN-01", "area": "live", "cadence": "weekly", "title": "看样", "verify": "", "evidence": ""}
    (item,) = own_items([row])
    assert item.title.in_language("en") == item.title.in_language("zh_CN") == "看样"
    assert item.kind == "own" and not item.is_unverified and item.source.in_language("en") == ""
