"""Which goods does the owner think of selling, and by which words are they known?"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from shopdesk.analysis import coverage as covering
from shopdesk.errors import UserFault
from shopdesk.period import DateRange
from shopdesk.shop.known_days import KnownDays
from shopdesk.shop.outcomes import Changes, Edited
from shopdesk.shop.rule_book import RuleBook
from shopdesk.store import candidates, titles, words
from shopdesk.wording import speaker

if TYPE_CHECKING:
    from shopdesk.analysis.candidates import Candidate, Outcome
    from shopdesk.analysis.keywords import WordTable
    from shopdesk.importing.candidate_table import CandidateTable

say = speaker("shop")


class Candidates(KnownDays, RuleBook):
    """Goods that are not on sale yet, how they did once they were, and the words she spoke of."""

    def candidates(self) -> list[Candidate]:
        """Goods that are typed or pasted, the newest first; those that were removed are not among them."""
        from shopdesk.analysis.candidates import Candidate

        return [Candidate(**row) for row in candidates.all_candidates(self._store.db)]

    def read_candidates(self, text: str) -> CandidateTable:
        """What a copied table of candidates holds; nothing is kept. A row that is on the list already, or twice, is a problem."""
        from shopdesk.analysis.candidates import fault_of
        from shopdesk.analysis.keywords import folded
        from shopdesk.importing.candidate_table import read_candidates
        from shopdesk.importing.problems import RowProblem

        table = read_candidates(text)
        seen = {folded(one.title) for one in self.candidates() if not one.is_listed}
        rows, problems = [], list(table.problems)
        for one in table.rows:
            fault, title = fault_of(one.values), folded(str(one.values.get("title") or ""))
            if fault is None and title in seen:
                fault = say("{title} is on the list already.", title=one.values["title"])
            if fault is None:
                seen.add(title)
                rows.append(one)
            else:
                problems.append(RowProblem(one.row, None, one.values.get("title"), "bad_candidate", fault))
        return replace(table, rows=tuple(rows), problems=tuple(sorted(problems, key=lambda one: one.row)))

    def add_candidates(self, rows: Sequence[Mapping[str, Any]]) -> Edited:
        """Put goods on the list, all or none; ``before`` says that they were removed. Raises UserFault bad_candidate."""
        from shopdesk.analysis.candidates import CANDIDATE, checked

        said = {"state": CANDIDATE, "added_at": self._at()}
        made = candidates.add(self._store.db, [checked(row) | said for row in rows])
        return Edited({one: {"removed_at": self._at()} for one in made}, _changed("candidates", made))

    def change_candidates(self, changes: Mapping[int, Mapping[str, Any]]) -> Edited:
        """Let candidates have other values by the names of ``Candidate``, all or none; ``before`` takes it back.

        Raises UserFault bad_candidate, unknown_candidate.
        """
        from shopdesk.analysis.candidates import checked

        known = {row["candidate_id"]: row for row in candidates.candidates(self._store.db, list(changes))}
        missing = sorted(set(changes) - set(known))
        if missing:
            raise UserFault("unknown_candidate", say("There is no candidate {number}.", number=missing[0]))
        wanted = {one: checked(values, known[one]) for one, values in changes.items()}
        before = candidates.change(self._store.db, wanted)
        return Edited(before, _changed("candidates", before))

    def remove_candidates(self, ids: Sequence[int]) -> Edited:
        """Take candidates off the list; they can be brought back. Raises UserFault unknown_candidate."""
        return self.change_candidates({one: {"removed_at": self._at()} for one in ids})

    def candidate_outcome(self, candidate: Candidate, as_of: date) -> list[Outcome]:
        """How a listed candidate sold within 30 and 90 days; nothing for one that is not on sale yet."""
        from shopdesk.analysis.candidates import OUTCOME_DAYS, Outcome

        if candidate.listed_on is None:
            return []
        first, covered = date.fromisoformat(candidate.listed_on), covering.spans(self.coverage(), *covering.ORDER_KINDS)
        found = []
        for days in OUTCOME_DAYS:
            span = DateRange(first, max(first, min(first + timedelta(days=days), as_of)))
            units, paid = candidates.sold_between(
                self._store.db, candidate.sku, candidate.item_id, span.start, span.end
            )
            found.append(Outcome(days, covering.covered_days(covered, span), units, paid))
        return found

    def own_words(self) -> dict[str, str]:
        """Word → ``keep`` or ``drop`` of the words the owner spoke of (see ``analysis.keywords``)."""
        return candidates.own_words(self._store.db)

    def set_words(self, roles: Mapping[str, str | None]) -> Edited:
        """Let words be of the trade (``keep``), noise (``drop``) or nothing of the owner's (None); ``before`` takes it back."""
        from shopdesk.analysis.keywords import folded

        wanted = {folded(word): role for word, role in roles.items() if folded(word)}
        before = candidates.set_words(self._store.db, wanted)
        return Edited(before, _changed("own_words", before))

    def clean_words(self, source: str, lines: Sequence[str] = ()) -> WordTable:
        """Texts without noise, before and after: ``titles`` of the shop, imported ``search_words``, or the ``lines`` given."""
        from shopdesk.analysis.keywords import lexicon_of, word_table

        db, own = self._store.db, lexicon_of(self.own_words())
        named = [one["title"] for one in titles.titles(db)]
        asked = {"titles": named, "search_words": words.search_words(db)} if not lines else {}
        return word_table(asked.get(source, lines), named, own, self.rules().selection)


def _changed(family: str, made: Collection[Any]) -> Changes:
    return frozenset({family}) if made else frozenset()
