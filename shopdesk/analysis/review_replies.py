"""Which neutral and bad reviews were answered too late, and which still wait? By the hours from review to reply."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from shopdesk.analysis.compliance_facts import ComplianceQuestion
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange


@dataclass(frozen=True)
class Replies:
    """Reviews of a span that ask for an answer: judged = in time + late (review ids). ``open_late``: ids of the days looked back over
    that are not answered and past the time; ``past_close``: of the late ones those past the later time; ``unknown``: answered,
    nobody knows when; ``waiting``: not answered, still in time."""

    judged: int
    late: tuple[str, ...]
    open_late: tuple[str, ...]
    past_close: int
    unknown: int
    waiting: int


def replies(question: ComplianceQuestion, span: DateRange) -> Replies:
    """The neutral and bad reviews of a span, and those of the days looked back over that wait past the time."""
    rules, as_of = question.rules, datetime.combine(question.seen_on, time())
    in_time, close = timedelta(hours=rules.review_reply_hours), timedelta(hours=rules.review_close_hours)
    since = (question.seen_on - timedelta(days=int(rules.open_days))).isoformat()
    first, end = span.start.isoformat(), span.end.isoformat()
    late: list[str] = []
    waiting_late: list[str] = []
    judged = past_close = unknown = waiting = 0
    for row in question.facts.complaints:
        if row["reviewed_at"] >= as_of.isoformat(sep=" "):
            continue
        reviewed = datetime.fromisoformat(row["reviewed_at"])
        replied = datetime.fromisoformat(row["replied_at"]) if row["replied_at"] else None
        is_answered = replied < as_of if replied is not None else bool(row["is_answered"])
        took = replied - reviewed if replied is not None and is_answered else as_of - reviewed
        if not is_answered and took > in_time and row["reviewed_at"] >= since:
            waiting_late.append(row["review_id"])
        if not first <= row["reviewed_at"] < end:
            continue
        if is_answered and replied is None:
            unknown += 1
        elif took > in_time:
            judged += 1
            late.append(row["review_id"])
            past_close += took > close
        elif is_answered:
            judged += 1
        else:
            waiting += 1
    return Replies(judged, tuple(late), tuple(waiting_late), past_close, unknown, waiting)
