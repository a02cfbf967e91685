"""By which door does one come to the areas of the shop? By one class that has them all, and says in plain words what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import wraps
from types import FunctionType
from typing import Any

from shopdesk.analysis.answer import Answer
from shopdesk.period import Month
from shopdesk.shop.cases import Cases
from shopdesk.shop.ledger import Ledger
from shopdesk.shop.mappings import Mappings
from shopdesk.shop.personal_details import PersonalDetails
from shopdesk.shop.records import Records
from shopdesk.shop.summary import Summary
from shopdesk.shop.tray import Tray
from shopdesk.store import faults


def _in_plain_words(shop: type[Shop]) -> type[Shop]:
    """Let every question and change tell a full disk, another program's lock, a damaged page as a fault the owner can mend."""

    def told(method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def asked(self: Shop, *given: Any, **named: Any) -> Any:
            with faults.plain_faults(self.path):
                return method(self, *given, **named)

        return asked

    # those of the areas too; they are put at the door, and the areas stay as they are written
    members: dict[str, Any] = {}
    for area in reversed(shop.__mro__):
        members.update(vars(area))
    for name, member in members.items():
        if isinstance(member, FunctionType) and not name.startswith("_"):
            setattr(shop, name, told(member))
    return shop


@_in_plain_words
class Shop(Summary, Cases, Ledger, Tray, Mappings, Records, PersonalDetails):
    """An open store and the day it is; opened for writing by at most one program at a time."""

    def answer(self, panel: str, *, month: Month | None = None, as_of: date | None = None) -> Answer:
        """What a panel that is built says, by its name; KeyError for another."""
        asked: Mapping[str, Callable[..., Answer]] = {
            "overview": self.overview,
            "tiers": self.tiers,
            "replenishment": self.replenishment,
            "selection": self.selection,
            "returns": self.returns,
            "compliance": self.compliance,
        }
        return asked[panel](month=month, as_of=as_of)
