"""Which items can the exports judge, and what do they say? Each with its verdict, its basis and the rows it rests on; never an invented pass.

To add one: a function that gives a ``SelfCheck`` (``cannot_judge`` with a code of ``analysis/reasons.py`` where the export is
missing), and a line in ``self_checks``.
"""

from __future__ import annotations

from collections.abc import Mapping

from shopdesk.analysis.compliance_facts import ComplianceQuestion
from shopdesk.analysis.dispatch_times import Dispatch, dispatch
from shopdesk.analysis.kept_checks import action_check, certificate_checks
from shopdesk.analysis.order_checks import address_check, dispatch_check, price_check, refund_check
from shopdesk.analysis.review_checks import bad_share_check, reply_check
from shopdesk.analysis.review_replies import Replies, replies
from shopdesk.analysis.self_check import FAIL, SelfCheck
from shopdesk.analysis.wording_checks import wording_checks
from shopdesk.frozen import dataclass


@dataclass(frozen=True)
class SelfChecks:
    """The verdicts by item, and the counts behind two of them that figures and findings speak of too."""

    by_item: Mapping[str, SelfCheck]
    dispatch: Dispatch
    replies: Replies
    period_replies: Replies
    base_replies: Replies | None = None


def self_checks(question: ComplianceQuestion) -> SelfChecks:
    """Every item the data can speak of."""
    sent, answered = dispatch(question), replies(question, question.window)
    found = [
        dispatch_check(question, sent),
        reply_check(question, answered),
        bad_share_check(question),
        address_check(question),
        refund_check(question),
        action_check(question),
        *certificate_checks(question),
        *price_check(question),
        *wording_checks(question),
    ]
    by_item: dict[str, SelfCheck] = {}
    for one in found:  # an item that two of them speak of goes by the one that fails it
        if by_item.get(one.item_id) is None or by_item[one.item_id].verdict != FAIL:
            by_item[one.item_id] = one
    return SelfChecks(
        by_item,
        sent,
        answered,
        replies(question, question.period.clipped(question.seen_on)),
        replies(question, question.base) if question.base is not None else None,
    )
