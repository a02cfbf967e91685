"""What does the month say of the duties? What fails or is overdue, what is being done about it, what the data judged."""

from __future__ import annotations

from shopdesk.analysis.area_page import AreaPage, shortened_table
from shopdesk.analysis.compliance import answer_of
from shopdesk.analysis.compliance_list import DATA, Checklist
from shopdesk.analysis.compliance_words import VERDICT_WORDS
from shopdesk.analysis.summary_table import Row, SummaryTable
from shopdesk.wording import speaker

say = speaker("compliance")

MOST_ITEMS, MOST_ACTIONS = 12, 8
CARDS = ("score", "failed_items", "overdue_items", "late_replies", "open_actions", "closure_rate")


def compliance_page(found: Checklist) -> AreaPage:
    """The page from the list as it stood when the month had ended."""
    return AreaPage(say("Compliance"), answer_of(found), CARDS, (_items(found), _actions(found)))


def _items(found: Checklist) -> SummaryTable:
    """What fails, is overdue or was judged by the data, in the order of the list."""
    rows: list[Row] = [
        {
            "check_id": row.item_id,
            "check_title": row.item.title,
            "verdict": VERDICT_WORDS.get(str(row.verdict)),
            "due_on": row.record()["due_on"],
            "seen": row.check.text if row.check is not None and row.judged_by == DATA else None,
        }
        for row in found.rows
        if row.asks_now(found.question.on) or row.judged_by == DATA
    ]
    return shortened_table(
        "checks",
        say("Fails, is due, or checks itself"),
        ("check_id", "check_title", "verdict", "due_on", "seen"),
        rows,
        MOST_ITEMS,
        say("by the last verdict; what checks itself by the imported data"),
        say("Nothing fails and nothing is due."),
    )


def _actions(found: Checklist) -> SummaryTable:
    titles = {row.item_id: row.item.title for row in found.rows}
    rows: list[Row] = [
        {
            "action_words": one.words,
            "check_title": titles.get(one.item_id, one.item_id),
            "due_on": one.due_on.isoformat(),
        }
        for one in sorted(found.question.actions, key=lambda one: (one.due_on, one.entry_id))
        if one.closed_on is None
    ]
    return shortened_table(
        "actions",
        say("Open actions"),
        ("action_words", "check_title", "due_on"),
        rows,
        MOST_ACTIONS,
        say("opened by failed checks, not closed yet"),
        say("No action is open."),
    )
