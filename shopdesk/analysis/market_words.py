"""By which of the market's search words is an item looked for, how popular is it, and how many compete for it?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from shopdesk.analysis.search_growth import Spans, search_growth, spans_of
from shopdesk.analysis.selection_rows import Growth
from shopdesk.frozen import dataclass
from shopdesk.thresholds import SelectionRules

SHORTEST = 2  # one character is in every title


@dataclass(frozen=True, slots=True)
class Pull:
    """What the back office said of a word on the days of one export."""

    first_on: str
    last_on: str
    popularity: int
    conversion_rate: float | None
    online_items: int | None
    growth_rate: float | None

    @property
    def blue_ocean(self) -> float | None:
        """Popularity × conversion ÷ listings online, only to be compared within one pull; None without any of them."""
        if self.conversion_rate is None or not self.online_items or self.online_items <= 0:
            return None
        return self.popularity * self.conversion_rate / self.online_items


@dataclass(frozen=True)
class MarketWord:
    """A word with its pulls, oldest first, and its popularity as spans."""

    word: str
    pulls: tuple[Pull, ...]
    spans: Spans | None

    def newest(self, as_of: str) -> Pull | None:
        """The last pull whose days all lie before ``as_of``."""
        return next((pull for pull in reversed(self.pulls) if pull.last_on < as_of), None)

    def growth(self, as_of: date, rules: SelectionRules) -> Growth | str:
        """How its index grew; where only one pull is known, as the source states it."""
        found = search_growth(self.spans, as_of, rules, "index", self.word)
        if isinstance(found, Growth):
            return found
        pull = self.newest(as_of.isoformat())
        if pull is None or pull.growth_rate is None:
            return found
        if (as_of - date.fromisoformat(pull.last_on)).days > 2 * rules.growth_window_days:
            return "no_recent_search"
        return Growth("stated", "index", pull.growth_rate, now_on=(pull.first_on, pull.last_on), word=self.word)


class MarketWords:
    """The market's words and the titles they stand in."""

    def __init__(self, rows: Iterable[Sequence[Any]]) -> None:
        """rows: word, first day, last day, popularity, conversion rate, listings online, demand to supply, stated growth."""
        pulls: dict[str, list[Pull]] = {}
        for word, first, last, popularity, conversion, online, _ratio, growth in rows:
            pulls.setdefault(word, []).append(Pull(first[:10], last[:10], popularity, conversion, online, growth))
        self._words: Mapping[str, MarketWord] = {
            word: MarketWord(
                word,
                tuple(sorted(of_word, key=lambda one: (one.last_on, one.first_on))),
                spans_of(((one.first_on, one.last_on, one.popularity) for one in of_word), is_mean=True),
            )
            for word, of_word in pulls.items()
        }
        self._folded = [(folded(word), word) for word in self._words if len(folded(word)) >= SHORTEST]
        self._in_title: dict[str, tuple[str, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._words)

    def named(self, word: str, as_of: str) -> MarketWord | None:
        """The word that was typed, where the market knows it before ``as_of``."""
        wanted = folded(word)
        found = next((known for text, known in self._folded if text == wanted), None)
        return None if found is None or self._words[found].newest(as_of) is None else self._words[found]

    def best(self, title: str | None, as_of: str) -> MarketWord | None:
        """The most popular of the words that stand in a title, as known before ``as_of``; None where none does."""
        if not title or not self._folded:
            return None
        if title not in self._in_title:
            text = folded(title)
            self._in_title[title] = tuple(word for part, word in self._folded if part in text)
        known = [(pull.popularity, word) for word in self._in_title[title] if (pull := self._words[word].newest(as_of))]
        return self._words[max(known)[1]] if known else None


def folded(text: str) -> str:
    """A word or title as they are compared: one width, small letters, no blanks."""
    return "".join(unicodedata.normalize("NFKC", text).lower().split())
