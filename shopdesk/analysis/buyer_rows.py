"""What does the panel show of one buyer, and how did it come about?"""

from __future__ import annotations

from typing import Any, ClassVar

from shopdesk.analysis.buyer_words import SEGMENT_WORDS, TIER_WORDS
from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.analysis.repurchase import ChurnDays
from shopdesk.analysis.spelling import spelled
from shopdesk.frozen import dataclass
from shopdesk.thresholds.tiers import TiersRules
from shopdesk.wording import Phrase, speaker

say = speaker("tiers")

YES = say("yes")


@dataclass(frozen=True, slots=True)
class BuyerRow:
    """One buyer as of a day; ``previous_tier`` is that of the day compared with, None where she was unknown then."""

    buyer_id: str
    recency_days: int
    frequency_occasions: int
    monetary_value: int
    r_score: int | None
    f_score: int | None
    m_score: int | None
    segment: str | None
    tier: str
    is_at_risk: bool
    is_new: bool
    is_overdue: bool
    expected_gap_days: float | None
    previous_tier: str | None
    first_on: str
    last_on: str

    listed: ClassVar[tuple[str, ...]] = (
        "buyer_id", "tier", "segment", "recency_days", "frequency_occasions", "monetary_value", "previous_tier", "is_new",
        "is_at_risk",
    )  # fmt: skip

    def record(self) -> dict[str, Any]:
        """The row's values by the names of ``fields.py``."""
        return {
            "buyer_id": self.buyer_id,
            "recency_days": self.recency_days,
            "frequency_occasions": self.frequency_occasions,
            "monetary_value": self.monetary_value,
            "r_score": self.r_score,
            "f_score": self.f_score,
            "m_score": self.m_score,
            "segment": self.segment,
            "tier": self.tier,
            "is_new": self.is_new,
            "previous_tier": self.previous_tier,
            "is_at_risk": self.is_at_risk,
            "is_overdue": self.is_overdue,
            "first_on": self.first_on,
            "last_on": self.last_on,
        }

    def worded(self) -> dict[str, Any]:
        """The record as people read it: codes and yes or no in words."""
        found = self.record()
        for name in ("tier", "previous_tier"):
            found[name] = TIER_WORDS.get(found[name])
        found["segment"] = SEGMENT_WORDS.get(found["segment"])
        return {name: (YES if value else None) if isinstance(value, bool) else value for name, value in found.items()}

    def to_json(self, language: str, currency: str = "CNY") -> dict[str, Any]:
        return spelled(self.record())

    def derivation(self, rules: TiersRules, churn: ChurnDays, high_value_from: int | None) -> Derivation:
        """Why this buyer stands where she stands, with her own numbers."""
        steps = [
            Step(
                "recency_days",
                self.recency_days,
                say("last purchase on {last_on}, {days} days before", last_on=self.last_on, days=self.recency_days),
            ),
            Step(
                "frequency_occasions",
                self.frequency_occasions,
                say("purchase days within {days} days", days=int(rules.window_days)),
            ),
            Step("monetary_value", self.monetary_value, say("paid less refunds, within the same days")),
        ]
        if self.r_score is not None:
            steps.append(
                Step(
                    "segment",
                    self.segment,
                    say("R {r} · F {f} · M {m}", r=self.r_score, f=self.f_score, m=self.m_score or "–"),
                    unit="text",
                    words=SEGMENT_WORDS[self.segment or "new"],
                )
            )
        if self.expected_gap_days is not None:
            steps.append(
                Step(
                    "expected_gap_days",
                    round(self.expected_gap_days, 1),
                    say(
                        "her own gaps drawn towards the shop's mean; overdue beyond {times} times",
                        times=rules.overdue_factor,
                    ),
                )
            )
        steps.append(
            Step(
                "tier",
                self.tier,
                self._why(rules, churn.days, high_value_from),
                unit="text",
                is_result=True,
                words=TIER_WORDS[self.tier],
            )
        )
        return Derivation(
            tuple(steps),
            rules_used(
                "tiers",
                rules,
                "window_days",
                "churn_quantile" if churn.source == "measured" else "churn_days",
                "high_value_occasions",
                "high_value_quantile",
                "at_risk_days",
            ),
        )

    def _why(self, rules: TiersRules, churn_days: float, cut: int | None) -> Phrase:
        if self.tier == "lost":
            return say(
                "{days} days without a purchase, more than {limit}", days=self.recency_days, limit=round(churn_days)
            )
        if self.tier == "high_value":
            return say(
                "{times} purchase days (at least {least}) and {spent_value} (at least {cut_value})",
                times=self.frequency_occasions,
                least=int(rules.high_value_occasions),
                spent_value=self.monetary_value,
                cut_value=cut,
            )
        if self.frequency_occasions < rules.high_value_occasions:
            return say("fewer than {least} purchase days", least=int(rules.high_value_occasions))
        return say("spent less than {cut_value}", cut_value=cut)
