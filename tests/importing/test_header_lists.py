"""Is every export known by its headings alone, whatever the seller left out, shuffled or re-saved?

``export_headers.json`` holds the header lists of real exports, generation by generation.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from shopdesk.importing.header import Header, find_header
from shopdesk.importing.headings import fold
from tests.importing.telling import formats

LISTS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("export_headers.json").read_text(encoding="utf-8"))
KINDS = {
    "order_list": "orders",
    "order_detail": "order_lines",
    "refund": "refunds",
    "product_list": "products",
    "inventory": "stock",
    "product_performance": "item_traffic",
    "product_traffic_source": "traffic_sources",
    "search_words": "search_words",
    "search_words_own_shop": "search_words",
    "promotion": "promotions",
    "promotion_keyword": "promotions",
    "promotion_crowd": "promotions",
    "settlement_flow": "settlements",
    "personal_bill": "bills",
    "purchase_orders": "purchase_orders",
    "customers": "buyers",
}
ONE_SHOP = frozenset({"taobao", "tmall"})  # they share their exports
DRAWS = 20


def named(known: dict[str, Any]) -> str:
    return str(known["id"])


def recognised(headings: list[str]) -> Header | None:
    header, _ = find_header([headings], formats())
    return header


def assert_is(known: dict[str, Any], headings: list[str]) -> None:
    header = recognised(headings)
    assert header is not None, headings
    form = header.match.format
    platform = "taobao" if known["platform"] in ONE_SHOP else known["platform"]
    found = "taobao" if form.platform in ONE_SHOP else form.platform
    assert (found, form.kind) == (platform, KINDS[known["kind"]]), (form.id, headings)
    assert known["id"] in (form.id, *form.ids), (form.id, headings)


def fewer(known: dict[str, Any], draw: random.Random) -> list[str]:
    """The headings without a third of those that do not tell one row from another."""
    keys = set(known["key_columns"])
    optional = [place for place, heading in enumerate(known["headers"]) if heading.strip() not in keys]
    gone = set(draw.sample(optional, len(optional) // 3))
    return [heading for place, heading in enumerate(known["headers"]) if place not in gone]


@pytest.mark.parametrize("known", LISTS, ids=named)
def test_an_export_is_known_as_it_comes(known: dict[str, Any]) -> None:
    assert_is(known, known["headers"])


@pytest.mark.parametrize("known", LISTS, ids=named)
def test_an_export_is_known_with_its_columns_in_any_order(known: dict[str, Any]) -> None:
    for seed in range(DRAWS):
        shuffled = list(known["headers"])
        random.Random(seed).shuffle(shuffled)
        assert_is(known, shuffled)


@pytest.mark.parametrize("known", LISTS, ids=named)
def test_an_export_is_known_without_a_third_of_its_columns(known: dict[str, Any]) -> None:
    for seed in range(DRAWS):
        assert_is(known, fewer(known, random.Random(f"{known['id']} {seed}")))


@pytest.mark.parametrize("known", LISTS, ids=named)
def test_blanks_and_full_width_brackets_change_nothing(known: dict[str, Any]) -> None:
    wide = [heading.translate(str.maketrans("():", "（）：")) + "  " for heading in known["headers"]]
    assert_is(known, wide)
    assert_is(known, [heading.translate(str.maketrans("（）：", "():")) for heading in known["headers"]])


@pytest.mark.parametrize("known", LISTS, ids=named)
def test_no_choice_of_a_third_takes_away_what_an_export_is_told_by(known: dict[str, Any]) -> None:
    form = next(each for each in formats() if known["id"] in (each.id, *each.ids))
    keys = set(known["key_columns"])
    optional = [heading for heading in known["headers"] if heading.strip() not in keys]
    telling = sum(fold(heading) in form.identifying for heading in optional)
    of_keys = sum(fold(heading) in form.identifying for heading in known["headers"] if heading.strip() in keys)
    assert telling - min(telling, len(optional) // 3) + of_keys >= form.at_least
