"""Do the good buyers pay more than the others for the same thing on the same day? The check against 大数据杀熟 (analysis-spec §H).

Compared is like with like: one SKU, one day, one channel, one band of quantity. What is left of chance is told by an exact
permutation within these strata; too few of them judge nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from math import comb, fsum, prod

from shopdesk.frozen import dataclass
from shopdesk.thresholds.compliance import ComplianceRules

FAIR, UNFAIR, CANNOT_JUDGE = VERDICTS = ("fair", "unfair", "cannot_judge")
MOST_ARRANGEMENTS = 20_000  # from here on not every one is counted
SHUFFLES = 9_999
SEED = 20_261_105  # any one number: the same rows must give the same answer
BANDS_QTY = (1_000, 2_000, 5_000, 9_000)  # thousandths: up to one, two, five, nine pieces, and more
EXACT_STRATA = 300  # sums of more fractions than this grow too long; there a float is near enough
TIE = 1e-9

Price = int | Fraction


@dataclass(frozen=True, slots=True)
class Paid:
    """What one line was sold at: the price of a unit, to whom (of high tier or not), under comparable conditions.

    price: before coupons of a person's own, in fen; paid_price: after them, None unknown. is_first: her first order, None unknown.
    """

    sku: str
    day: str
    channel: str
    sold_qty: int
    price: Price
    is_high: bool
    order_id: str = ""
    paid_price: Price | None = None
    is_first: bool | None = None


@dataclass(frozen=True)
class Stratum:
    """Lines that should have one price: those of one group and the others."""

    group: tuple[Paid, ...]
    others: tuple[Paid, ...]

    @property
    def lines(self) -> tuple[Paid, ...]:
        return (*self.group, *self.others)

    @property
    def is_uneven(self) -> bool:
        """Whether not everybody got the same price."""
        return len({one.price for one in self.lines}) > 1

    @property
    def rate(self) -> Fraction:
        """How much more the group pays, as a share of the mean price of all."""
        mean, own, rest = (
            Fraction(sum(one.price for one in lines), len(lines)) for lines in (self.lines, self.group, self.others)
        )
        return (own - rest) / mean


@dataclass(frozen=True)
class Gap:
    """How much more one group pays than the others for like things, as a share of the price (None unknown), in so many strata."""

    rate: float | None
    strata: int


@dataclass(frozen=True)
class PriceFairness:
    """The verdict with what it rests on.

    comparable: the strata in which both tiers bought. rate: what the high tier pays more, as a share. lines: with a price and a
    buyer; free_lines: gifts. after_coupons: the same gap in what was paid in the end. new_buyers: how much more those who bought
    before pay than first buyers in the end, told apart because coupons for new buyers are made to do that.
    """

    verdict: str
    comparable: tuple[Stratum, ...]
    rate: float | None
    lines: int
    free_lines: int
    after_coupons: Gap
    new_buyers: Gap

    @property
    def strata(self) -> int:
        return len(self.comparable)

    @cached_property
    def chance(self) -> float | None:
        """How likely chance alone makes the gap as wide. Worked out when it is asked: a gap within the limit needs none."""
        chance, _ = self._chance
        return None if chance is None else float(chance)

    @property
    def is_exact(self) -> bool:
        """Whether every arrangement that matters was counted for the chance."""
        return self._chance[1]

    @cached_property
    def _chance(self) -> tuple[Fraction | None, bool]:
        return chance_of(self.comparable)

    @cached_property
    def arrangements(self) -> int:
        """The ways to deal the tiers out within the strata; 0 without strata."""
        return prod(comb(len(each.lines), len(each.group)) for each in self.comparable) if self.comparable else 0

    @cached_property
    def uneven(self) -> tuple[Stratum, ...]:
        """The strata with differing prices, widest first, for reading."""
        found = [each for each in self.comparable if each.is_uneven]
        return tuple(sorted(found, key=lambda each: (-abs(each.rate), each.group[0].sku, each.group[0].day)))


def price_fairness(lines: Iterable[Paid], rules: ComplianceRules | None = None) -> PriceFairness:
    """The check over the lines of a period. Lines without a positive price (gifts) compare nothing; no lines: cannot judge."""
    rules = rules or ComplianceRules()
    every = list(lines)
    sold = [one for one in every if one.price > 0 and one.sold_qty > 0]
    strata = tuple(comparable(sold, lambda one: one.is_high))
    rate = mean_gap(strata)
    after = [_at(one, one.paid_price) for one in sold if one.paid_price is not None and one.paid_price > 0]
    return PriceFairness(
        verdict=_verdict(strata, rate, rules),
        comparable=strata,
        rate=None if rate is None else float(rate),
        lines=len(sold),
        free_lines=len(every) - len(sold),
        after_coupons=_gap(comparable(after, lambda one: one.is_high)),
        new_buyers=_gap(comparable(after, lambda one: None if one.is_first is None else not one.is_first)),
    )


def band_of(sold_qty: int) -> int:
    """The band of quantity a line belongs to: of more pieces each may rightly cost less."""
    return sum(sold_qty > edge for edge in BANDS_QTY)


def comparable(lines: Iterable[Paid], belongs: Callable[[Paid], bool | None]) -> list[Stratum]:
    """The strata in which both groups bought; ``belongs``: to the group, None: to neither."""
    found: dict[tuple[str, str, str, int], tuple[list[Paid], list[Paid]]] = defaultdict(lambda: ([], []))
    for one in lines:
        is_of_group = belongs(one)
        if is_of_group is not None:
            found[one.sku, one.day, one.channel, band_of(one.sold_qty)][0 if is_of_group else 1].append(one)
    return [Stratum(tuple(group), tuple(others)) for group, others in found.values() if group and others]


def mean_gap(strata: Sequence[Stratum]) -> Fraction | None:
    """d = Σ w·(mean of the group − mean of the others) ÷ mean of all, over Σ w, with w = n·m ÷ (n + m); None without strata.

    Worked out as Σ (N·S_group ÷ S_all − n): the weight makes the two the same, and equal prices then add exactly 0.
    """
    if not strata:
        return None
    sizes = Counter((len(each.group), len(each.others)) for each in strata)
    weight = sum(times * Fraction(n * m, n + m) for (n, m), times in sizes.items())
    uneven = [each for each in strata if each.is_uneven]
    excess = [_share(each) - len(each.group) for each in uneven]
    if len(excess) > EXACT_STRATA:
        return Fraction(fsum(map(float, excess))) / weight
    return sum(excess, Fraction(0)) / weight


def chance_of(strata: Sequence[Stratum]) -> tuple[Fraction | None, bool]:
    """One-sided p: the share of arrangements of the tiers within the strata whose gap is at least the one seen; and whether every
    arrangement was counted (else 9,999 seeded shuffles, the one seen among them). None without strata.

    Strata of one price are the same however they are dealt, so only the others are.
    """
    if not strata:
        return None, True
    uneven = [each for each in strata if each.is_uneven]
    seen = sum(map(_share, uneven), Fraction(0))
    if prod(comb(len(each.lines), len(each.group)) for each in uneven) < MOST_ARRANGEMENTS:
        ways: Mapping[Fraction, int] = {Fraction(0): 1}
        for each in uneven:
            ways = _both(ways, _ways(each))
        return Fraction(sum(count for share, count in ways.items() if share >= seen), sum(ways.values())), True
    return _shuffled(uneven, float(seen)), False


def _share(stratum: Stratum) -> Fraction:
    """N·S_group ÷ S_all: the one part of the gap that an arrangement changes."""
    total = sum(one.price for one in stratum.lines)
    return Fraction(len(stratum.lines) * sum(one.price for one in stratum.group)) / total


def _ways(stratum: Stratum) -> dict[Fraction, int]:
    """Share → how many ways to choose the group lead to it."""
    sums: dict[tuple[int, Price], int] = {(0, 0): 1}
    size = len(stratum.group)
    for one in stratum.lines:
        for (chosen, total), count in list(sums.items()):
            if chosen < size:
                key = (chosen + 1, total + one.price)
                sums[key] = sums.get(key, 0) + count
    whole = Fraction(sum(one.price for one in stratum.lines))
    return {len(stratum.lines) * total / whole: count for (chosen, total), count in sums.items() if chosen == size}


def _both(some: Mapping[Fraction, int], more: Mapping[Fraction, int]) -> dict[Fraction, int]:
    found: dict[Fraction, int] = defaultdict(int)
    for share, count in some.items():
        for other, times in more.items():
            found[share + other] += count * times
    return found


def _shuffled(strata: Sequence[Stratum], seen: float) -> Fraction:
    """(hits + 1) ÷ (shuffles + 1). A shuffle of a stratum is a draw without replacement from its few prices."""
    import numpy as np

    dealer = np.random.default_rng(SEED)
    shares = np.zeros(SHUFFLES)
    for each in strata:
        prices = Counter(one.price for one in each.lines)
        drawn = dealer.multivariate_hypergeometric(
            list(prices.values()), len(each.group), size=SHUFFLES, method="marginals"
        )
        total = float(sum(one.price for one in each.lines))
        shares += drawn @ np.array([float(price) for price in prices]) * (len(each.lines) / total)
    hits = int((shares >= seen - TIE * max(1.0, abs(seen))).sum())
    return Fraction(hits + 1, SHUFFLES + 1)


def _verdict(strata: Sequence[Stratum], rate: Fraction | None, rules: ComplianceRules) -> str:
    if rate is None or len(strata) < rules.price_min_strata:
        return CANNOT_JUDGE
    if rate <= Fraction(str(rules.price_gap_rate)):
        return FAIR
    chance, _ = chance_of(strata)
    return UNFAIR if chance is not None and chance < Fraction(str(rules.price_chance)) else FAIR


def _gap(strata: Sequence[Stratum]) -> Gap:
    rate = mean_gap(strata)
    return Gap(None if rate is None else float(rate), len(strata))


def _at(one: Paid, price: Price) -> Paid:
    return Paid(one.sku, one.day, one.channel, one.sold_qty, price, one.is_high, one.order_id, price, one.is_first)
