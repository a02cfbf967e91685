"""Which way does chance fall? Seeded, and the same on every Python, because only ``Random.random`` is asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Chance with a seed. ``choice``, ``sample`` and friends of the library may change between versions; ``random`` may not."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)

    def chance(self, probability: float) -> bool:
        """True with this probability."""
        return self._random.random() < probability

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def pick(self, things: Sequence[T]) -> T:
        """One of the things, each as likely."""
        return things[int(self._random.random() * len(things))]

    def weighted(self, things: Sequence[T], weights: Sequence[float]) -> T:
        """One of the things, as likely as its weight says."""
        point = self._random.random() * sum(weights)
        for thing, weight in zip(things, weights, strict=True):
            point -= weight
            if point < 0:
                return thing
        return things[-1]

    def after(self, moment: datetime, low_minutes: int, high_minutes: int) -> datetime:
        """A moment between so many minutes after another."""
        return moment + timedelta(seconds=self.whole(low_minutes * 60, high_minutes * 60))

    def digits(self, count: int) -> str:
        """So many digits, the first not 0."""
        return str(self.whole(1, 9)) + "".join(str(self.whole(0, 9)) for _ in range(count - 1))
