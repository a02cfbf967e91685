"""Which figures of a closed month are others today than when it was issued?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from shopdesk.analysis.answer import Figure
from shopdesk.analysis.spelling import spell
from shopdesk.frozen import dataclass
from shopdesk.money import half_up, parse_amount

if TYPE_CHECKING:
    from shopdesk.analysis.summary import MonthlySummary


@dataclass(frozen=True)
class Restated:
    """A figure as issued and as it is known now, in the unit of ``Figure``; None where it was or is not known."""

    name: str
    unit: str
    issued: int | float | None
    now: int | float | None


@dataclass(frozen=True)
class IssuedMonth:
    """A closed month: what it printed (``reports.month_issue``; None: closed by a version that kept the figures alone), its edition,
    the day, and what is known otherwise since."""

    issue: str | None
    edition: int
    issued_on: str
    restated: tuple[Restated, ...]

    def to_json(self) -> dict[str, Any]:
        """Edition, day and what is other now, without the pages."""
        others = [
            {
                "figure": one.name,
                "unit": one.unit,
                "issued": spell(one.issued, one.unit),
                "now": spell(one.now, one.unit),
            }
            for one in self.restated
        ]
        return {"edition": self.edition, "issued_on": self.issued_on, "restated": others}


def restated(issued: Mapping[str, Mapping[str, Any]], now: Mapping[str, Figure]) -> tuple[Restated, ...]:
    """What differs, in the order of the figures; ``issued`` as ``Answer.to_json`` gave them. A figure either has not is left out."""
    found = []
    for name, figure in now.items():
        told = issued.get(name)
        if told is not None and told["unit"] == figure.unit and told["value"] != spell(figure.value, figure.unit):
            found.append(Restated(name, figure.unit, _read(told["value"], figure.unit), figure.value))
    return tuple(found)


def _read(told: Any, unit: str) -> int | float | None:
    if told is None:
        return None
    if unit == "money":
        return parse_amount(told)
    return half_up(Decimal(str(told)) * 1000) if unit == "quantity" else told


def printed(issued: IssuedMonth | None, summary: Callable[[], MonthlySummary]) -> MonthlySummary | IssuedMonth:
    """What a month prints: as it was issued where it is closed and its pages are kept, else as it stands."""
    return summary() if issued is None or issued.issue is None else issued
