"""How did this number come about? Its steps with this row's own figures, the rules that were used, in a form panels and paper share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.analysis.spelling import spell
from shopdesk.fields import Field, heading
from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase

Value = int | float | str | None
_UNITS = {"value": "money", "qty": "quantity", "rate": "rate", "days": "days", "day": "day", "count": "count",
          "ratio": "ratio"}  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One named value of a derivation.

    ``code`` is the value's name as in ``fields.py``: its ending gives the unit and the dictionary the words, unless ``unit``
    (a Figure's, or ``day``, ``text``) and ``name`` say otherwise. ``formula`` is the step with this row's numbers filled in.
    A value of None has a ``reason`` code; one that is a code itself is shown as ``words``. ``is_result`` marks what the row is about.
    """

    code: str
    value: Value
    formula: Phrase | None = None
    name: Phrase | None = None
    unit: str = ""
    reason: str | None = None
    is_result: bool = False
    words: Phrase | None = None

    @property
    def measured_in(self) -> str:
        """The unit: as declared, else read off the code; a bare number of no known ending is a count."""
        if self.unit:
            return self.unit
        found = _UNITS.get(Field(self.code, "", "").dtype)
        return found or ("text" if isinstance(self.value, str) else "count")

    def title(self, language: str) -> str:
        """What the step is called."""
        return self.name.in_language(language) if self.name is not None else heading(self.code, language)


@dataclass(frozen=True)
class RuleUse:
    """An entry of the rule book as it stood when the number was made."""

    section: str
    name: str
    value: float


def rules_used(section: str, rules: object, *names: str) -> tuple[RuleUse, ...]:
    """The entries of a section's dataclass that a derivation used; AttributeError for a name the section has not."""
    return tuple(RuleUse(section, name, float(getattr(rules, name))) for name in names)


@dataclass(frozen=True)
class Derivation:
    """The steps in the order one would take them by hand, and the rules they used."""

    steps: tuple[Step, ...] = ()
    rules: tuple[RuleUse, ...] = ()

    def figures(self) -> Mapping[str, Any]:
        """The steps' values by code, spelled as every interface spells them: what a decision is kept with."""
        return {
            step.code: step.value if isinstance(step.value, str) else spell(step.value, step.measured_in)
            for step in self.steps
        }
