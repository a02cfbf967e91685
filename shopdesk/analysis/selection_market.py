"""How is an item looked for, and does it pass both tests? The market's index first, else the visitors search brought to it."""

from __future__ import annotations

from dataclasses import field
from typing import NamedTuple

from shopdesk.analysis.candidates import Candidate
from shopdesk.analysis.gates import REVIEW, growth_gate, judge_rate, line_at, margin_gate
from shopdesk.analysis.market_words import MarketWord, Pull
from shopdesk.analysis.search_growth import search_growth
from shopdesk.analysis.selection_facts import SelectionQuestion
from shopdesk.analysis.selection_rows import Growth
from shopdesk.frozen import dataclass
from shopdesk.thresholds import SelectionRules

GROWTH_LINES = ("growth_window_days", "growth_min_days", "year_on_year_min_weeks", "growth_min_searches")


class Sought(NamedTuple):
    """How one item is looked for: its growth or the code of why that is not known, demand and by what it is measured, market word.

    demand: the market's index, or visitors from search a day. blue: the blue-ocean index, ``no_blue`` why there is none.
    """

    growth: Growth | None
    no_growth: str | None
    demand: float | None = None
    measure: str | None = None
    word: MarketWord | None = None
    pull: Pull | None = None
    blue: float | None = None
    no_blue: str | None = None
    pull_on: str | None = None


@dataclass
class Market:
    """What is asked of searches for a day; answers for a listing are kept, its variants ask the same."""

    question: SelectionQuestion
    rules: SelectionRules
    _words: dict[str, Sought] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.day = self.question.as_of.isoformat()
        lines = tuple(getattr(self.rules, name) for name in GROWTH_LINES)
        self._visits: dict[str | None, Sought] = self.question.once(("visits", lines), dict)
        self.margin_line = line_at(self.rules.margin_min_rate, self.rules.near_share)
        self.growth_line = line_at(self.rules.search_growth_min_rate, self.rules.near_share)

    def of_title(self, title: str | None, listing: str | None = None) -> Sought:
        """By the market's most popular word in the title, else by the listing's own visitors."""
        word = self.question.columns.words.best(title, self.day)
        return self._of_word(word) if word is not None else self._of_visits(listing)

    def of_candidate(self, one: Candidate) -> Sought:
        """What she typed comes before what a word of the market says."""
        words = self.question.columns.words
        word = words.named(one.word, self.day) if one.word else words.best(one.title, self.day)
        known = self._of_visits(None) if word is None else self._of_word(word)
        growth, no_growth = known.growth, known.no_growth
        if one.popularity_growth_rate is not None:
            growth, no_growth = Growth("typed", "index", one.popularity_growth_rate, word=one.word), None
        if one.popularity is None:
            return Sought(
                growth, no_growth, known.demand, known.measure, known.word, known.pull, known.blue, known.no_blue, known.pull_on
            )  # fmt: skip
        blue = None
        if one.conversion_rate is not None and one.online_items is not None and one.online_items > 0:
            blue = one.popularity * one.conversion_rate / one.online_items
        no_blue = None if blue is not None else "no_listings_online"
        return Sought(growth, no_growth, float(one.popularity), "index", None, None, blue, no_blue, "typed")

    def _of_visits(self, listing: str | None) -> Sought:
        if listing not in self._visits:
            spans = self.question.columns.visits.get(listing or "")
            found = search_growth(spans, self.question.as_of, self.rules, "visitors")
            if isinstance(found, Growth):
                demand = (found.now or 0) / found.now_days if found.now_days else None
                made = Sought(found, None, demand, "visitors", no_blue="no_market_words")
            else:
                made = Sought(None, found, no_blue="no_market_words")
            self._visits[listing] = made
        return self._visits[listing]

    def _of_word(self, word: MarketWord) -> Sought:
        if word.word not in self._words:
            pull = word.newest(self.day)
            found = word.growth(self.question.as_of, self.rules)
            growth, no_growth = (found, None) if isinstance(found, Growth) else (None, found)
            blue = None if pull is None else pull.blue_ocean
            self._words[word.word] = Sought(
                growth, no_growth, None if pull is None else float(pull.popularity), "index", word, pull, blue,
                None if blue is not None else "no_listings_online", None if pull is None else pull.last_on,
            )  # fmt: skip
        return self._words[word.word]

    def gates(self, price_value: int | None, cost_value: int | None, growth: Growth | None) -> tuple[str, str]:
        """The outcomes of the margin test and of the growth test."""
        margin = margin_gate(price_value, cost_value, self.margin_line)
        if growth is None:
            return margin, REVIEW
        if growth.now is None or growth.before is None:
            return margin, judge_rate(growth.rate, self.growth_line)
        return margin, growth_gate(growth.now, growth.now_days, growth.before, growth.before_days, self.growth_line)
