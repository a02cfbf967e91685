"""How does a figure stand in JSON?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.money import quantity_text, yuan


def spell(value: int | float | None, unit: str) -> Any:
    """A figure for interfaces: money ``"1234.50"``, quantities as exact numbers, the rest as they are."""
    if value is None:
        return None
    if unit == "money":
        return yuan(int(value))
    if unit == "quantity":
        text = quantity_text(int(value))
        return int(text) if "." not in text else float(text)
    return value


def spelled(record: Mapping[str, Any]) -> dict[str, Any]:
    """A row for interfaces: every value by the unit its name ends with."""
    units = {"_value": "money", "_qty": "quantity"}
    return {
        name: spell(value, next((unit for ending, unit in units.items() if name.endswith(ending)), "text"))
        for name, value in record.items()
    }
