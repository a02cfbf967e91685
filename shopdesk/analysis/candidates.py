"""What is known of goods that are not on sale yet, and which typed values can be right? A candidate, as the store keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase, speaker

say = speaker("candidates")

CANDIDATE, LISTED, HIT, MISSED = STATES = ("candidate", "listed", "hit", "missed")
LONGEST_TEXT = 500


@dataclass(frozen=True)
class Candidate:
    """Goods she thinks of selling; what she does not know is None.

    price_value: the expected selling price after usual coupons; cost_value: the landed cost of a unit, both in fen. word: the
    search word buyers would find it by; popularity, popularity_growth_rate (an index of the platform and its growth), online_items and
    conversion_rate are of that word. first_order_qty and expected_month_qty in thousandths. state: CANDIDATE, then
    LISTED as ``sku`` or ``item_id`` on ``listed_on``, in the end HIT or MISSED.
    """

    candidate_id: int
    title: str
    category: str | None = None
    price_value: int | None = None
    cost_value: int | None = None
    word: str | None = None
    popularity: int | None = None
    popularity_growth_rate: float | None = None
    online_items: int | None = None
    conversion_rate: float | None = None
    return_rate: float | None = None
    first_order_qty: int | None = None
    expected_month_qty: int | None = None
    source: str | None = None
    note: str | None = None
    state: str = CANDIDATE
    sku: str | None = None
    item_id: str | None = None
    listed_on: str | None = None
    added_at: str | None = None
    removed_at: str | None = None

    @property
    def is_listed(self) -> bool:
        """Whether it is on sale by now: then it is judged by its own rows."""
        return self.state != CANDIDATE


OUTCOME_DAYS = (30, 90)


@dataclass(frozen=True)
class Outcome:
    """What was sold within some days of being listed: units in thousandths, fen paid. ``known_days``: how many of them have passed and
    are told by order files; fewer than ``days`` is no result yet."""

    days: int
    known_days: int
    units_qty: int
    paid_value: int

    @property
    def is_over(self) -> bool:
        """Whether all the days are known."""
        return self.known_days >= self.days


TYPED = (
    "title category price_value cost_value word popularity popularity_growth_rate online_items conversion_rate return_rate "
    "first_order_qty expected_month_qty source note"
).split()
_NOT_NEGATIVE = ("cost_value", "popularity", "online_items", "first_order_qty", "expected_month_qty")


def checked(values: Mapping[str, Any], known: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What was typed of a candidate, texts without space around and empty ones unknown; ``known`` is what it was before.

    Raises UserFault bad_candidate where the whole cannot be right.
    """
    found = {name: (value.strip() or None) if isinstance(value, str) else value for name, value in values.items()}
    fault = fault_of({"title": None, **(known or {}), **found})
    if fault is not None:
        raise UserFault("bad_candidate", fault)
    return found


def fault_of(values: Mapping[str, Any]) -> Phrase | None:
    """The first thing that cannot be right, in one sentence; a value that is not there is not judged."""
    known = {name: value for name, value in values.items() if value is not None}
    if "title" in values and not known.get("title"):
        return say("A candidate needs a title.")
    if any(isinstance(value, str) and len(value) > LONGEST_TEXT for value in known.values()):
        return say("A text is longer than {n} characters.", n=LONGEST_TEXT)
    if known.get("price_value", 1) <= 0:
        return say("The price must be above 0.")
    if any(known.get(name, 0) < 0 for name in _NOT_NEGATIVE):
        return say("Costs, numbers and quantities cannot be below 0.")
    if not all(0 <= known.get(name, 0) <= 1 for name in ("conversion_rate", "return_rate")):
        return say("A share lies between 0 % and 100 %.")
    if known.get("popularity_growth_rate", 0) < -1:
        return say("A search index cannot fall by more than 100 %.")
    if known.get("state") in (LISTED, HIT, MISSED) and not (known.get("sku") or known.get("item_id")):
        return say("Say under which SKU or listing it is on sale.")
    return None
