"""Which two names may mean one product? Codes that differ only in how they were typed; asked, never merged.

Two goods are *alike* where their names become equal once the steps of STEPS have been taken on both; the steps that were needed
say what differs. Signs between letters are dropped, but only where the two do not part at different places (A1-12 is not A11-2), and
never between two digits (1.5 is not 15).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from shopdesk.frozen import dataclass

OPEN, SAME, DIFFERENT = "open", "same", "different"
APART, SPLIT, TWICE = "stock_apart", "sales_split", "listed_twice"
SUGGESTION, SUBJECT_KIND = "same_goods", "goods_pair"
DECISION_OF = {SAME: "taken", DIFFERENT: "refused"}
_JOINT = "\t"  # between the two names of a pair in the journal; no cell is read with one

_SIGNS = re.compile(r"(?<=[^\W_])(?:[^\w\s]|_)+(?=[^\W_])")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)(?:[^\w\s]|_)+(?=\d)")
_PARTING = re.compile(r"[\W_]+")
_ENDS = re.compile(r"^[\W_]+|(?:\s*[(]\d{1,2}[)]|[\s_-]*(?:副本|复制|copy)|[\W_])+$", re.IGNORECASE)
_ZEROS = re.compile(r"^0+(?=\d)")


def _without_signs(text: str) -> str:
    return "-".join(_SIGNS.sub("", part) for part in _BETWEEN_DIGITS.split(text))


def _without_zeros(text: str) -> str:
    return _ZEROS.sub("", text) if text.isdigit() else text


# What a name can lose without being another one, in the order in which it is taken away.
STEPS: Mapping[str, Callable[[str], str]] = {
    "width": lambda text: unicodedata.normalize("NFKC", text),
    "case": str.casefold,
    "ending": lambda text: _ENDS.sub("", text),
    "spaces": lambda text: "".join(text.split()),
    "signs": _without_signs,
    "zero_or_o": lambda text: text.replace("o", "0").replace("O", "0"),
    "leading_zeros": _without_zeros,
}


@dataclass(frozen=True)
class NamedGoods:
    """A product by what the files call it: the shop's code, the listing without one, the title of goods that bear neither.

    Quantities in thousandths, None unknown; days are the first and the last on which it was sold.
    """

    name: str
    title: str = ""
    sku_name: str = ""
    sold_qty: int = 0
    first_on: str | None = None
    last_on: str | None = None
    on_hand_qty: int | None = None


@dataclass(frozen=True)
class Twins:
    """Two goods that may be one, the more sold first; ``differences``: steps of STEPS; ``consequence``: APART, SPLIT or TWICE."""

    first: NamedGoods
    second: NamedGoods
    differences: tuple[str, ...]
    standing: str = OPEN

    @property
    def subject(self) -> str:
        """The pair as the journal knows it, whichever sells more by then."""
        return pair_name(self.first.name, self.second.name)

    @property
    def consequence(self) -> str:
        """What it does to the figures if the two are one: stock counted under one name and sold under the other, sales in two parts."""
        sold = [one.sold_qty > 0 for one in (self.first, self.second)]
        held = [one.on_hand_qty is not None for one in (self.first, self.second)]
        if any(a and not b and c and not d for a, b, c, d in ((*sold, held[1], held[0]), (*sold[::-1], *held))):
            return APART
        return SPLIT if all(sold) else TWICE


def pair_name(one: str, other: str) -> str:
    """The two names as one, in an order that does not depend on which came first."""
    return _JOINT.join(sorted((one, other)))


def plain(name: str, without: str = "") -> str:
    """A name after all steps, or after all but one."""
    for step, taken in STEPS.items():
        if step != without:
            name = taken(name)
    return name


def differences(one: str, other: str) -> tuple[str, ...]:
    """The steps that are needed to make two names equal: without any one of them they would differ. Empty: they are not alike."""
    if one == other or plain(one) != plain(other) or not plain(one) or not _part_alike(one, other):
        return ()
    needed = tuple(step for step in STEPS if plain(one, step) != plain(other, step))
    return needed or ("ending",)  # a blank at the end is taken away by two of them


def _part_alike(one: str, other: str) -> bool:
    """Whether one name has its signs at places where the other has them too."""
    places = [_places(name) for name in (one, other)]
    return places[0] <= places[1] or places[1] <= places[0]


def _places(name: str) -> set[int]:
    """Before how many letters each run of signs inside a name stands."""
    for step in ("width", "case", "ending"):
        name = STEPS[step](name)
    found, letters = set(), 0
    for run in _PARTING.split(name)[:-1]:
        letters += len(run)
        found.add(letters)
    return found - {0}


def alike(names: Iterable[str]) -> list[tuple[str, str]]:
    """All pairs of different names that are alike."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(names):
        groups[plain(name)].append(name)
    return [
        (one, other)
        for group in groups.values()
        for at, one in enumerate(group)
        for other in group[at + 1 :]
        if differences(one, other)
    ]


def twins(goods: Iterable[NamedGoods], decided: Mapping[str, str]) -> list[Twins]:
    """The pairs among the goods, those not decided on yet first, the most sold of them first.

    ``decided``: pair (``pair_name``) → SAME or DIFFERENT. What follows from that is not asked again: the twin of a twin is one,
    and what is different from a thing is different from its twins.
    """
    known = {one.name: one for one in goods}
    told = _Told(decided)
    found = []
    for pair in alike(known):
        first, second = sorted((known[name] for name in pair), key=lambda one: (-one.sold_qty, one.name))
        found.append(Twins(first, second, differences(*pair), told.standing(*pair)))
    order = (OPEN, SAME, DIFFERENT)
    return sorted(found, key=lambda one: (order.index(one.standing), -one.first.sold_qty, one.subject))


class _Told:
    """What she said of pairs, and what follows from it."""

    def __init__(self, decided: Mapping[str, str]) -> None:
        self._head: dict[str, str] = {}
        pairs = {pair: tuple(pair.split(_JOINT, 1)) for pair in decided}
        for pair, said in decided.items():
            if said == SAME:
                one, other = pairs[pair]
                self._head[self._of(one)] = self._of(other)
        self._apart = {frozenset(map(self._of, pairs[pair])) for pair, said in decided.items() if said == DIFFERENT}
        self._decided = decided

    def _of(self, name: str) -> str:
        while (above := self._head.get(name, name)) != name:
            name = above
        return name

    def standing(self, one: str, other: str) -> str:
        said = self._decided.get(pair_name(one, other))
        if said is not None:
            return said
        heads = frozenset((self._of(one), self._of(other)))
        return SAME if len(heads) == 1 else DIFFERENT if heads in self._apart else OPEN


def standing_of(entries: Mapping[tuple[str, str, str], Mapping[str, object]]) -> dict[str, str]:
    """What stands in the journal (``Shop.standing``) as ``twins`` takes it."""
    meant = {decision: said for said, decision in DECISION_OF.items()}
    return {
        subject: meant[str(entry["decision"])]
        for (suggestion, kind, subject), entry in entries.items()
        if suggestion == SUGGESTION and kind == SUBJECT_KIND and entry["decision"] in meant
    }


def open_ones(found: Sequence[Twins]) -> int:
    """How many pairs wait for a word."""
    return sum(one.standing == OPEN for one in found)
