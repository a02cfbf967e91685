"""What the fake shop sells and thinks of selling: one that passes both tests, one that fails, one of unknown cost, a typed candidate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.basket import BasketPairs, Baskets, bought_together
from shopdesk.analysis.candidates import CANDIDATE, Candidate, Outcome, checked
from shopdesk.analysis.keywords import WordTable, folded, lexicon_of, word_table
from shopdesk.analysis.market_words import MarketWords
from shopdesk.analysis.reorder_rows import Goods
from shopdesk.analysis.selection import answer_of
from shopdesk.analysis.selection_columns import Item, SellingColumns, dated
from shopdesk.analysis.selection_facts import SelectionQuestion, item_facts
from shopdesk.analysis.selection_table import SelectionTable, selection_table
from shopdesk.importing.candidate_table import CandidateTable, read_candidates
from shopdesk.period import DateRange, Month
from shopdesk.shop import Edited
from shopdesk.thresholds import SelectionRules, Thresholds

AS_OF = date(2026, 11, 22)
WEEKS = 30
FIRST = AS_OF - timedelta(weeks=WEEKS)
AT = "2026-11-22 09:00:00"
GOODS = (
    Goods(
        "S-1",
        title="法式碎花连衣裙 包邮",
        category="女装",
        price_value=10_000,
        cost_value=4_000,
        listed_on=FIRST.isoformat(),
    ),
    Goods(
        "S-2", title="保温杯 大容量", category="杯", price_value=5_000, cost_value=3_800, listed_on=FIRST.isoformat()
    ),
    Goods("S-3", title="帆布包", category="包", price_value=6_000, listed_on=FIRST.isoformat()),
)
CUP = {
    "title": "折叠水杯",
    "price_value": 3_990,
    "cost_value": 1_200,
    "popularity_growth_rate": 0.08,
    "word": "折叠水杯",
}


def _columns() -> SellingColumns:
    days = [(FIRST + timedelta(days=at)).isoformat() for at in range(WEEKS * 7)]
    sold = [(0, day, (2 + at // 28) * 1_000, (2 + at // 28) * 10_000) for at, day in enumerate(days)]
    sold += [(1, day, 1_000, 5_000) for day in days]
    pulls = [
        ("连衣裙", "2026-10-23", "2026-11-21", 12_000, 0.03, 400_000, None, 0.12),
        ("保温杯", "2026-10-23", "2026-11-21", 9_000, 0.05, 300_000, None, -0.04),
    ]
    return SellingColumns(
        items=tuple(Item(one.sku, one.sku, None, one.title, None, one.category) for one in GOODS),
        sold=dated(sold, further=3),
        cancelled=dated([], known=2, qty=3),
        returned=dated([(0, days[50], days[60], 3_000)], known=2, qty=3),
        stated=dated([], qty=3, further=2),
        visits={},
        words=MarketWords(pulls),
        has_returns=True,
    )


@dataclass
class FakeSelection:
    """Answers for goods to be chosen and keeps candidates and words."""

    is_filled: bool = True
    wanted: dict[int, Candidate] = field(default_factory=lambda: {1: Candidate(1, state=CANDIDATE, added_at=AT, **CUP)})
    roles: dict[str, str] = field(default_factory=dict)

    def selection_table(self, as_of: date) -> SelectionTable:
        asked = [one for one in self.candidates() if not one.is_listed]
        if not self.is_filled:
            nothing = SellingColumns((), *(dated([]) for _ in range(4)), {}, MarketWords([]))
            return selection_table(item_facts(SelectionQuestion(AS_OF, nothing, candidates=asked)), SelectionRules())
        question = SelectionQuestion(
            AS_OF,
            _columns(),
            goods=GOODS,
            covered=[DateRange(FIRST, AS_OF)],
            counts=[("S-1", (AS_OF - timedelta(days=1)).isoformat(), 90_000)],
            candidates=asked,
        )
        return selection_table(item_facts(question), SelectionRules())

    def rules(self) -> Thresholds:
        return Thresholds()

    def selection(self, *, month: Month | None = None, as_of: date | None = None) -> Answer:
        return answer_of(self.selection_table(AS_OF))

    def bought_together(self, as_of: date) -> BasketPairs:
        lines = [(order, code) for order in range(12) for code in (0, 1)] + [(50 + at, 2) for at in range(90)]
        orders, codes = (np.array(column, np.int64) for column in zip(*lines, strict=True))
        return bought_together(Baskets([one.sku for one in GOODS], orders, codes), SelectionRules())

    # ---- candidates ------------------------------------------------------------------------
    def candidates(self) -> list[Candidate]:
        return [one for one in reversed(self.wanted.values()) if one.removed_at is None]

    def read_candidates(self, text: str) -> CandidateTable:
        return read_candidates(text)

    def add_candidates(self, rows: Sequence[Mapping[str, Any]]) -> Edited:
        made = range(len(self.wanted) + 1, len(self.wanted) + 1 + len(rows))
        for number, row in zip(made, rows, strict=True):
            self.wanted[number] = Candidate(number, added_at=AT, **checked(row))
        return Edited({number: {"removed_at": AT} for number in made}, frozenset({"candidates"}))

    def change_candidates(self, changes: Mapping[int, Mapping[str, Any]]) -> Edited:
        before = {one: {name: getattr(self.wanted[one], name) for name in said} for one, said in changes.items()}
        for one, said in changes.items():
            self.wanted[one] = replace(self.wanted[one], **said)
        return Edited(before, frozenset({"candidates"}))

    def remove_candidates(self, ids: Sequence[int]) -> Edited:
        return self.change_candidates({one: {"removed_at": AT} for one in ids})

    def candidate_outcome(self, candidate: Candidate, as_of: date) -> list[Outcome]:
        return [Outcome(30, 30, 12_000, 47_880), Outcome(90, 41, 15_000, 59_850)]

    # ---- words -----------------------------------------------------------------------------
    def own_words(self) -> dict[str, str]:
        return self.roles

    def set_words(self, roles: Mapping[str, str | None]) -> Edited:
        before = {word: self.roles.get(word) for word in roles}
        for word, role in roles.items():
            self.roles.pop(folded(word), None)
            if role is not None:
                self.roles[folded(word)] = role
        return Edited(before, frozenset({"own_words"}))

    def clean_words(self, source: str, lines: Sequence[str] = ()) -> WordTable:
        titles = [str(one.title) for one in GOODS]
        return word_table(lines or titles, titles, lexicon_of(self.roles), SelectionRules())
