"""Which duties are kept, overdue or failed, and what do the shop's own exports say against it? The panel's answer from the checklist."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from shopdesk.analysis.answer import Answer, Figure
from shopdesk.analysis.compliance_facts import ComplianceQuestion
from shopdesk.analysis.compliance_list import DATA, Checklist, CheckRow, checklist
from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.analysis.order_checks import DISPATCH
from shopdesk.analysis.review_checks import RATINGS, REPLIES
from shopdesk.analysis.self_check import FAIL, PASS
from shopdesk.wording import Phrase, speaker

say = speaker("compliance")

THIN_ACTIONS = 5


def compliance(question: ComplianceQuestion) -> Answer:
    """The answer of ``show compliance``: every item, what is due first, figures, headline, warnings."""
    return answer_of(checklist(question))


def answer_of(found: Checklist, before: Checklist | None = None) -> Answer:
    """The same from a checklist that was made before; ``before``: as it stood a month earlier, to compare with."""
    question = found.question
    return Answer(
        panel="compliance",
        as_of=question.as_of,
        period=question.period,
        basis=say(
            "items by their last verdict as known on {on_on}; what checks itself looks at {from_on} to {to_on}",
            on_on=question.on.isoformat(),
            from_on=question.window.start.isoformat(),
            to_on=question.window.last.isoformat(),
        ),
        coverage=_coverage(question),
        headline=_headline(found),
        figures=_compared(found, before),
        rows=found.rows,
        warnings=tuple(_warnings(found)),
        known_on=question.known_on("orders", "order_lines", "refunds", "reviews"),
    )


def _coverage(question: ComplianceQuestion) -> Phrase:
    parts = [
        (question.known_on("orders", "order_lines"), "orders"),
        (question.known_on("refunds"), "refunds"),
        (question.known_on("reviews"), "reviews"),
    ]
    words = {
        "orders": lambda day: say("orders to {last_on}", last_on=day),
        "refunds": lambda day: say("refunds to {last_on}", last_on=day),
        "reviews": lambda day: say("reviews to {last_on}", last_on=day),
    }
    known = [words[kind](day.isoformat()) for day, kind in parts if day is not None]
    if not known:
        return say("Nothing has been imported that a check could look at")
    return say("Data: {kinds}", kinds=tuple(known))


def _compared(found: Checklist, before: Checklist | None) -> dict[str, Figure]:
    """The figures with what they were a month before; verdicts only where the data judged the same items then.

    Late replies are compared month with month, by the figure itself.
    """
    now = _figures(found)
    if before is None:
        return now
    then = _figures(before)
    names = {"overdue_items", "open_actions", "overdue_actions", "closure_rate"}
    if _judged_items(found) == _judged_items(before):
        names |= {"score", "failed_items", "self_checked_items"}
    return {name: replace(one, compare=then[name].value) if name in names else one for name, one in now.items()}


def _judged_items(found: Checklist) -> set[str]:
    return {row.item_id for row in found.rows if row.judged_by == DATA and row.verdict in (PASS, FAIL)}


def _figures(found: Checklist) -> dict[str, Figure]:
    question, rules = found.question, found.question.rules
    counted, overdue, failed = len(found.due_once), found.overdue, found.counted(FAIL)
    by_data = [row for row in found.rows if row.judged_by == DATA and row.verdict in (PASS, FAIL)]
    able = [row for row in found.rows if row.check is not None]
    score = found.score
    return {
        "score": Figure(
            score, "count",
            say("100 × items passed and not overdue ÷ items due at least once"),
            reason=None if counted else "nothing_checked", n=counted, state="ok" if counted else "none",
            derivation=_score_steps(found),
        ),
        "overdue_items": Figure(
            len(overdue), "count", say("items whose day has passed on {on_on}", on_on=question.on.isoformat()), n=counted
        ),
        "failed_items": Figure(len(failed), "count", say("items whose last verdict is fail"), n=counted),
        "self_checked_items": Figure(
            len(by_data), "count", say("items that the imported data judge, of {n} they can speak of", n=len(able)), n=len(able)
        ),
        "open_actions": Figure(
            sum(one.closed_on is None for one in question.actions), "count",
            say("actions opened by failed checks and not closed by {on_on}", on_on=question.on.isoformat()),
            n=len(question.actions),
        ),
        "closure_rate": _closure(question),
        "late_replies": _late_replies(found),
    } | {
        "overdue_actions": Figure(
            sum(one.is_overdue(question.on) for one in question.actions), "count",
            say("open actions whose day has passed; goal: {goal_rate} closed in time", goal_rate=rules.action_closure_share),
            n=len(question.actions),
        ),
    }  # fmt: skip


def _score_steps(found: Checklist) -> Derivation:
    counted, kept = len(found.due_once), len(found.kept)
    score = found.score
    return Derivation(
        (
            Step(
                "counted_items",
                counted,
                name=say("Items due at least once; without what does not apply or cannot be judged"),
            ),
            Step("kept_items", kept, name=say("Passed and not overdue")),
            Step(
                "score",
                None if score is None else round(score, 1),
                say("100 × {kept} ÷ {counted}", kept=kept, counted=counted) if counted else None,
                say("Score"),
                reason="nothing_checked",
                is_result=True,
            ),
        ),
        rules_used("compliance", found.question.rules, "self_check_months", "audit_months"),
    )


def _closure(question: ComplianceQuestion) -> Figure:
    in_time, due = question.closed_in_time
    state = "none" if not due else "thin" if due < THIN_ACTIONS else "ok"
    return Figure(
        float(Fraction(in_time, due)) if due else None,
        "rate",
        say("actions closed by their day ÷ actions whose day has passed on {on_on}", on_on=question.on.isoformat()),
        reason=None if due else "no_actions_due",
        n=due,
        state=state,
        derivation=Derivation(rules=rules_used("compliance", question.rules, "action_closure_share")),
    )


def _late_replies(found: Checklist) -> Figure:
    question, answered = found.question, found.checks.period_replies
    facts = question.facts
    reason = None
    if not facts.has("reviewed_at", "reviews"):
        reason = "no_reviews_export"
    elif not facts.has("replied_at", "reviews"):
        reason = "no_reply_time"
    elif set(facts.period_ratings) == {None}:
        reason = "no_ratings"
    base, n = found.checks.base_replies, answered.judged
    is_known_before = reason is None and base is not None and any(facts.base_ratings.get(name) for name in RATINGS)
    return Figure(
        len(answered.late) if reason is None else None,
        "count",
        say(
            "neutral and bad reviews of {from_on} to {to_on} not answered in {hours} hours",
            from_on=question.period.start.isoformat(),
            to_on=question.period.last.isoformat(),
            hours=int(question.rules.review_reply_hours),
        ),
        compare=len(base.late) if base is not None and is_known_before else None,
        reason=reason,
        n=n,
        state="none" if reason else "ok",
        rows={"kind": "reviews", "keys": list(answered.late)} if answered.late else {},
        derivation=Derivation(
            rules=rules_used("compliance", question.rules, "review_reply_hours", "review_close_hours")
        ),
    )


def _headline(found: Checklist) -> Phrase:
    """The one thing that matters now: what runs against a clock, then what failed, what is overdue, where to begin."""
    question = found.question
    waiting = len(found.checks.replies.open_late)
    unsent = len(found.checks.dispatch.open_late)
    failed, overdue = found.counted(FAIL), found.overdue
    told = [row.check for row in failed if row.judged_by == DATA and row.check is not None]
    # what a clock runs against stands first
    first = sorted(told, key=lambda check: (check.item_id not in (DISPATCH, REPLIES), check.item_id))
    if unsent or waiting or first:
        lead = next(
            (
                check.text
                for check in first
                if (check.item_id == DISPATCH and unsent) or (check.item_id == REPLIES and waiting)
            ),
            first[0].text if first else None,
        )
        if lead is not None:
            others = len(failed) - 1
            if others:
                return (
                    say("{lead} {n} further items fail.", lead=lead, n=others)
                    if others > 1
                    else say("{lead} One more item fails.", lead=lead)
                )
            return lead
    if failed:
        return say("{n} items fail, {title} first.", n=len(failed), title=failed[0].item.title)
    if overdue:
        return say("{n} items are overdue, {title} first (due {due_on}).", n=len(overdue), title=overdue[0].item.title,
                   due_on=_day(overdue[0]))  # fmt: skip
    if question.begun_on is None:
        open_items = [row for row in found.rows if row.verdict is None]
        return say("Nothing has been looked at by hand yet: {n} items wait for a first look.", n=len(open_items))
    return say("Nothing is overdue and nothing fails: {n} items stand.", n=len(found.kept))


def _day(row: CheckRow) -> str:
    return row.due_on.isoformat() if row.due_on is not None else "–"


def _warnings(found: Checklist) -> list[Phrase]:
    question, told = found.question, []
    reviews = question.known_on("reviews")
    orders = question.known_on("orders", "order_lines")
    if reviews is not None and orders is not None and (orders - reviews).days > 1:
        told.append(
            say("Reviews are known to {last_on}: answers given later are not known.", last_on=reviews.isoformat())
        )
    if found.checks.dispatch.unknown:
        told.append(
            say(
                "Of {n} orders it is not known when they were sent; they are not judged.",
                n=found.checks.dispatch.unknown,
            )
        )
    unrated = question.facts.ratings.get(None, 0)
    if unrated:
        told.append(say("{n} reviews have no rating; they are not judged.", n=unrated))
    replaced = {
        source.law.code: source.law.name
        for row in found.rows
        if not row.is_off
        for source in row.item.sources
        if source.law.superseded_on is not None and source.law.superseded_on <= question.on
    }
    changed = [replaced[code] for code in sorted(replaced)]
    if changed:
        told.append(say("A newer text holds for {laws}: look the articles up again.", laws=tuple(changed)))
    return told
