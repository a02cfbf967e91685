"""What should become of a returned unit, and at what price may it go? The way that brings most, what the law bars left out first.

net = P(sold within the days of the rule book) × price − cost − holding (oracle E.dispose). Back on the shelf as new goes only what
is as new; opened goods for the body are never sold again. A heuristic: the chances are the rule book's, not measured.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.frozen import dataclass
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import Phrase, speaker

say = speaker("returns")

WAYS = ("restock", "refurbish", "clearance", "second_hand", "scrap")
GRADES: Mapping[str, Phrase] = {
    "A": say("as new"),
    "B": say("opened, a slight flaw"),
    "C": say("worn or flawed"),
    "D": say("not to be sold"),
}
DISPOSITIONS: Mapping[str, Phrase] = {
    "restock": say("back on the shelf"),
    "refurbish": say("repair and sell"),
    "clearance": say("clearance"),
    "second_hand": say("second-hand site"),
    "scrap": say("scrap"),
}
REUSED = frozenset({"restock", "refurbish", "clearance", "second_hand"})
# What touches the body or is eaten may not be sold again once it is opened.
_HYGIENE = "内裤 内衣 泳衣 泳裤 袜 牙刷 口罩 卫生巾 纸尿裤 剃须 耳塞 护肤 面膜 口红 食品 零食 饮料 奶粉".split()
_OPEN_TO = {
    "A": WAYS,
    "B": WAYS[1:],
    "C": ("refurbish", "second_hand", "scrap"),
}  # what is weighed; she may think otherwise


@dataclass(frozen=True)
class Way:
    """One way for a unit: what it would be sold for (fen), what that costs, the chance of a sale in time, what storing costs."""

    name: str
    price_value: float
    cost_value: float
    chance: float
    holding_value: float = 0

    @property
    def exact_net_value(self) -> Fraction:
        """What it brings by the decimal digits of its numbers: equals must not differ by how a float is rounded."""
        price, cost, chance, holding = (
            Fraction(str(one)) for one in (self.price_value, self.cost_value, self.chance, self.holding_value)
        )
        return chance * price - cost - holding

    @property
    def net_value(self) -> float:
        return self.chance * self.price_value - self.cost_value - self.holding_value


@dataclass(frozen=True)
class Advice:
    """The ways weighed for a unit with what each brings, the best of them, the least price; ``barred``: ways it may not go."""

    ways: tuple[Way, ...]
    best: Way | None
    floor_value: int | None
    barred: frozenset[str] = frozenset()
    is_hygiene: bool = False

    def derivation(self, rules: ReturnsRules) -> Derivation:
        """What each way brings, with the numbers it rests on."""
        steps = [
            Step(
                f"{way.name}_value",
                round(way.net_value),
                say(
                    "{chance_rate} × {price_value} − {cost_value}, sold within {days} days",
                    chance_rate=way.chance,
                    price_value=round(way.price_value),
                    cost_value=round(way.cost_value + way.holding_value),
                    days=int(rules.sell_within_days),
                ),
                name=DISPOSITIONS[way.name],
                is_result=way is self.best,
            )
            for way in self.ways
        ]
        steps.append(
            Step("floor_value", self.floor_value, name=say("Least price that keeps the margin"), reason="no_cost")
        )
        return Derivation(
            tuple(steps), rules_used("returns", rules, "sell_within_days", "resale_margin_rate", "resale_share")
        )


def best_way(ways: Sequence[Way]) -> Way | None:
    """The way that brings most; of equals the first, None where there is none."""
    return max(ways, key=lambda way: way.exact_net_value, default=None)


def is_hygiene(*words: str | None) -> bool:
    """Whether goods of such a title or category may not be sold again once opened."""
    return any(mark in (text or "") for text in words for mark in _HYGIENE)


def floor_price(unit_cost: int | None, rules: ReturnsRules) -> int | None:
    """The least price (fen, rounded up) that keeps the margin of the rule book on the unit's cost; None without a cost."""
    if unit_cost is None:
        return None
    kept = 10_000 - round(rules.resale_margin_rate * 10_000)
    return -(-unit_cost * 10_000 // kept)


def advise(
    grade: str, price: int | None, unit_cost: int | None, rules: ReturnsRules, *, words: Sequence[str | None] = ()
) -> Advice:
    """What to do with a unit of a grade that sells new for ``price`` fen; without a price only what needs none is weighed."""
    is_worn_next_to_skin = is_hygiene(*words) and grade != "A"
    is_unsaleable = is_worn_next_to_skin or grade not in _OPEN_TO
    barred = REUSED if is_unsaleable else frozenset() if grade == "A" else frozenset({"restock"})
    allowed = ("scrap",) if is_unsaleable else _OPEN_TO[grade]
    ways = tuple(way for way in _ways(price, rules) if way.name in allowed)
    return Advice(ways, best_way(ways), floor_price(unit_cost, rules), barred, is_worn_next_to_skin)


def _ways(price: int | None, rules: ReturnsRules) -> list[Way]:
    scrap = Way("scrap", 0, rules.scrap_cost_fen, 1.0)
    if price is None:
        return [scrap]
    holding = rules.holding_fen
    return [
        Way("restock", price, rules.return_handling_fen, rules.restock_sale_share, holding),
        Way("refurbish", price * rules.refurbish_price_share, rules.refurbish_cost_fen, rules.refurbish_sale_share, holding),
        Way("clearance", price * rules.clearance_price_share, rules.return_handling_fen, rules.clearance_sale_share, holding),
        Way(
            "second_hand", price * rules.second_hand_price_share, rules.second_hand_cost_fen, rules.second_hand_sale_share,
            holding,
        ),
        scrap,
    ]  # fmt: skip
