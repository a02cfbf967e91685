"""How do the oracles of privacy and fairness call our arithmetic?"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from shopdesk.analysis.price_fairness import Paid, price_fairness
from shopdesk.analysis.small_cells import shown_cells
from shopdesk.masking import masked_name, masked_phone
from tests.adapters.registry import adapter, milli


@adapter("H.suppress")
@adapter("X.suppress")
def suppress(given: Mapping[str, Any]) -> dict[str, Any]:
    found = shown_cells(given["cells"], given["k"])
    return {"cells": dict(found.cells), "hide_total": found.hide_total}


@adapter("H.mask")
def mask(given: Mapping[str, Any]) -> dict[str, list[str]]:
    return {"names": [*map(masked_name, given["names"])], "phones": [*map(masked_phone, given["phones"])]}


@adapter("H.price")
def price(given: Mapping[str, Any]) -> dict[str, Any]:
    found = price_fairness(
        Paid(
            one["sku"],
            one["day"],
            one.get("channel", ""),
            milli(one.get("qty", 1)),
            Fraction(str(one["price"])) * 100,
            one["tier"] == "high",
        )
        for one in given["observations"]
    )
    return {
        "strata": found.strata,
        "weighted_rel_diff": found.rate,
        "p_one_sided": found.chance,
        "arrangements": found.arrangements,
    }
