"""What does a panel answer? Figures with their basis, findings worth money, a headline and the warnings: one form for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Any

from shopdesk.analysis.derivation import Derivation
from shopdesk.analysis.spelling import spell
from shopdesk.frozen import dataclass
from shopdesk.money import yuan
from shopdesk.period import DateRange
from shopdesk.wording import Phrase


@dataclass(frozen=True)
class Figure:
    """One number with what it rests on.

    value: fen for ``money``, thousandths for ``quantity``, 0–1 for ``rate``, whole for ``count``, days for ``days``; None
    where it cannot be known, then ``reason`` is a code. ``compare`` is the same figure of the comparison span; ``n`` the
    number of observations; ``state`` ``ok``, ``thin`` or ``none``. ``spark`` holds the values of the last spans for the
    small line on the card. ``rows`` selects the source rows for "show me the rows": kind, moment, from, to (days included).
    ``derivation`` shows the arithmetic with the figure's own numbers, where there is any to show.
    """

    value: int | float | None
    unit: str
    basis: Phrase
    compare: int | float | None = None
    reason: str | None = None
    n: int | None = None
    state: str = "ok"
    spark: tuple[int | float | None, ...] = ()
    rows: Mapping[str, Any] = field(default_factory=dict)
    derivation: Derivation | None = None

    def to_json(self, language: str, currency: str = "CNY") -> dict[str, Any]:
        return {
            "value": spell(self.value, self.unit),
            "unit": self.unit,
            "basis": self.basis.in_language(language, currency),
            "compare": spell(self.compare, self.unit),
            "reason": self.reason,
            "n": self.n,
            "state": self.state,
        }


@dataclass(frozen=True)
class Finding:
    """One line of the money list: code, the panel it belongs to, its sentence, fen at stake, basis, subject, the act.

    ``rows`` selects the source rows as a figure's does, here also by ``keys``; empty where no rows of a file say it.
    ``derivation`` shows how ``value`` came about and by which rules. ``claims`` says what its yuan lie in (see ``counted_once``);
    ``counted_value`` is what of ``value`` counts in the sum of the money list.
    """

    finding: str
    panel: str
    text: Phrase
    value: int | None
    basis: Phrase
    subject: str | None = None
    act: str | None = None
    rows: Mapping[str, Any] = field(default_factory=dict)
    derivation: Derivation | None = None
    claims: Mapping[str, int] = field(default_factory=dict)
    counted_value: int | None = None

    def to_json(self, language: str, currency: str = "CNY") -> dict[str, Any]:
        return {
            "finding": self.finding,
            "panel": self.panel,
            "text": self.text.in_language(language, currency),
            "value": None if self.value is None else yuan(self.value),
            "counted_value": None if self.counted_value is None else yuan(self.counted_value),
            "basis": self.basis.in_language(language, currency),
            "subject": self.subject,
            "act": self.act,
        }


@dataclass(frozen=True)
class Answer:
    """A panel's whole answer for a period as of a date (``as_of`` is exclusive: nothing of that day is used).

    ``compared`` is the span the figures' ``compare`` values are of; ``changes`` say what the last import changed;
    ``known_on`` is the last day of which data are used: files may end before ``as_of``; ``set_aside`` are rows left out since
    they were decided on; ``at_stake_value`` is the sum of a money list, each amount counted once.
    """

    panel: str
    as_of: date
    period: DateRange
    basis: Phrase
    coverage: Phrase
    headline: Phrase
    figures: Mapping[str, Figure]
    rows: Sequence[Any]
    warnings: Sequence[Phrase] = ()
    compared: DateRange | None = None
    changes: Sequence[Phrase] = ()
    known_on: date | None = None
    set_aside: Sequence[Any] = ()
    at_stake_value: int | None = None

    def to_json(self, language: str, currency: str = "CNY") -> dict[str, Any]:
        def words(phrase: Phrase) -> str:
            return phrase.in_language(language, currency)

        sums = {} if self.at_stake_value is None else {"at_stake_value": yuan(self.at_stake_value)}
        return {
            "panel": self.panel,
            "as_of": self.as_of.isoformat(),
            "period": {"from": self.period.start.isoformat(), "to": self.period.last.isoformat()},
            "basis": words(self.basis),
            "coverage": words(self.coverage),
            "headline": words(self.headline),
            "figures": {name: figure.to_json(language, currency) for name, figure in self.figures.items()},
            **sums,
            "rows": [row.to_json(language, currency) for row in self.rows],
            "warnings": [words(warning) for warning in self.warnings],
        }
