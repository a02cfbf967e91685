"""What do the reviews say of how quickly bad ones are answered, and of how many there are?"""

from __future__ import annotations

from fractions import Fraction

from shopdesk.analysis.compliance_facts import ComplianceQuestion
from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.analysis.review_replies import Replies
from shopdesk.analysis.self_check import FAIL, PASS, SelfCheck, days_of, unjudged
from shopdesk.wording import speaker

say = speaker("compliance")

REPLIES, BAD_SHARE = "SHOP-01", "SHOP-02"
RATINGS = ("good", "neutral", "bad")


def reply_check(question: ComplianceQuestion, answered: Replies) -> SelfCheck:
    """Neutral and bad reviews are answered within the hours of the rule book."""
    rules, hours = question.rules, int(question.rules.review_reply_hours)
    basis = say(
        "neutral and bad reviews of {from_on} to {to_on}, from review to reply; unanswered ones of the last {days} days",
        **days_of(question),
        days=int(rules.open_days),
    )
    if not question.facts.has("reviewed_at", "reviews"):
        return unjudged(REPLIES, "no_reviews_export", say("No reviews have been imported."), basis)
    if not question.facts.has("replied_at", "reviews"):
        return unjudged(
            REPLIES, "no_reply_time", say("The review exports do not tell when a review was answered."), basis
        )
    rated = sum(question.facts.ratings.get(name, 0) for name in RATINGS)
    waiting = len(answered.open_late)
    if not rated and not waiting:
        return unjudged(REPLIES, "no_ratings", say("No rated review of these days is known."), basis)
    blanks = {"late": len(answered.late), "n": answered.judged, "hours": hours, "open": waiting}
    if waiting:
        text = say(
            "{open} bad reviews wait for an answer; {late} of {n} were not answered within {hours} hours.", **blanks
        )
    elif answered.late:
        text = say("{late} of {n} bad reviews were not answered within {hours} hours.", **blanks)
    elif answered.judged:
        text = say("All {n} bad reviews were answered within {hours} hours.", **blanks)
    else:
        text = say("None of {n} reviews asks for an answer.", n=rated)
    keys = list(dict.fromkeys([*answered.open_late, *answered.late]))
    steps = (
        Step("judged_reviews", answered.judged, name=say("Neutral and bad reviews judged")),
        Step("late_replies", len(answered.late), name=say("Answered too late, or not at all"), is_result=True),
        Step("past_close", answered.past_close, name=say("Of these past the time to close")),
        Step("open_late_reviews", waiting, name=say("Not answered yet, past the time")),
        Step("unknown_replies", answered.unknown, name=say("Answered, not known when")),
        Step("waiting_reviews", answered.waiting, name=say("Still in time")),
    )
    used = rules_used("compliance", rules, "review_reply_hours", "review_close_hours", "checked_days", "open_days")
    return SelfCheck(
        REPLIES, FAIL if keys else PASS, text, basis, answered.judged or rated, len(keys),
        rows={"kind": "reviews", "keys": keys} if keys else {}, derivation=Derivation(steps, used),
    )  # fmt: skip


def bad_share_check(question: ComplianceQuestion) -> SelfCheck:
    """Bad reviews stay within their share of rated ones; from a handful nothing is judged."""
    rules, counts = question.rules, question.facts.ratings
    basis = say("bad reviews ÷ rated reviews of {from_on} to {to_on}", **days_of(question))
    if not question.facts.has("reviewed_at", "reviews"):
        return unjudged(BAD_SHARE, "no_reviews_export", say("No reviews have been imported."), basis)
    rated, bad = sum(counts.get(name, 0) for name in RATINGS), counts.get("bad", 0)
    if not rated:
        return unjudged(BAD_SHARE, "no_ratings", say("No rated review of these days is known."), basis)
    share, limit, target = bad / rated, rules.bad_review_limit_rate, rules.bad_review_target_rate
    blanks = {"bad": bad, "n": rated, "share_rate": share}
    steps = (
        Step("rated_reviews", rated, name=say("Rated reviews")),
        Step("bad_reviews", bad, name=say("Bad reviews")),
        Step(
            "bad_review_rate", share, say("{bad} ÷ {n} = {share_rate}", **blanks), say("Share of bad reviews"), is_result=True
        ),
    )  # fmt: skip
    used = rules_used(
        "compliance", rules, "bad_review_limit_rate", "bad_review_target_rate", "rated_reviews_count", "checked_days"
    )
    why = Derivation(steps, used)
    if rated < rules.rated_reviews_count:
        text = say("{bad} of {n} reviews are bad: too few reviews to judge a share.", **blanks)
        return unjudged(BAD_SHARE, "too_few_reviews", text, basis, rated, derivation=why)
    is_over = Fraction(bad, rated) > Fraction(str(limit))
    if is_over:
        text = say(
            "{bad} of {n} reviews are bad: {share_rate}, above the limit of {limit_rate}.", **blanks, limit_rate=limit
        )
    elif Fraction(bad, rated) > Fraction(str(target)):
        text = say("{bad} of {n} reviews are bad: {share_rate}, within the limit, above the goal of {goal_rate}.", **blanks, goal_rate=target)  # fmt: skip
    else:
        text = say("{bad} of {n} reviews are bad: {share_rate}.", **blanks)
    window = question.window
    keys = [
        one["review_id"]
        for one in question.facts.complaints
        if one["rating"] == "bad" and window.start.isoformat() <= one["reviewed_at"][:10] < window.end.isoformat()
    ]
    return SelfCheck(
        BAD_SHARE, FAIL if is_over else PASS, text, basis, rated, bad,
        rows={"kind": "reviews", "keys": keys} if keys else {}, derivation=why,
    )  # fmt: skip
