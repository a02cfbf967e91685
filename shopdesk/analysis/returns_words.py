"""What are the codes of after-sales called? Kinds, states, moves, next steps, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.analysis.disposal import DISPOSITIONS, GRADES
from shopdesk.analysis.return_causes import CAUSES, DIRECTIONS, FAULTS
from shopdesk.wording import Phrase, speaker

say = speaker("returns")

CODE_WORDS: Mapping[str, Mapping[str, Phrase]] = {
    "kind": {
        "refund_only": say("refund only"),
        "return_refund": say("return and refund"),
        "exchange": say("exchange"),
    },
    "state": {
        "WAIT_SELLER_AGREE": say("waits for your answer"),
        "WAIT_BUYER_RETURN_GOODS": say("buyer sends back"),
        "WAIT_SELLER_CONFIRM_GOODS": say("waits for your receipt"),
        "SELLER_REFUSE_BUYER": say("refused, may amend"),
        "SUCCESS": say("refunded"),
        "CLOSED": say("closed"),
        "EX_WAIT_DEAL": say("exchange, your answer"),
        "EX_WAIT_BUYER_RETURN": say("exchange, comes back"),
        "EX_WAIT_RECEIVE": say("exchange, your receipt"),
        "EX_WAIT_SEND": say("exchange, send anew"),
        "EX_WAIT_BUYER_RECEIVE": say("exchange on its way"),
        "EX_WAIT_BUYER_MODIFY": say("exchange, may amend"),
        "EX_SUCCESS": say("exchanged"),
        "EX_CLOSED": say("exchange closed"),
        "EX_TO_REFUND": say("exchange, now a refund"),
    },
    "cause": CAUSES,
    "fault": FAULTS,
    "direction": DIRECTIONS,
    "grade": GRADES,
    "disposition": DISPOSITIONS,
    "urgency": {
        "passed": say("deadline passed"),
        "last": say("last hours"),
        "second": say("within a day"),
        "first": say("within two days"),
        "later": say("later"),
    },
    "next_move": {
        "answer": say("agree or refuse"),
        "confirm_goods": say("check goods, then confirm"),
        "send_goods": say("send the new goods"),
        "wait_for_buyer": say("wait for the buyer"),
        "give_evidence": say("hand in evidence"),
        "wait_for_platform": say("wait for the platform"),
        "settle_held_goods": say("goods held: settle it"),
        "look_it_up": say("import new refunds"),
        "grade": say("grade what came back"),
        "dispose": say("decide what becomes of it"),
    },
}
# What happened in a case, for its log; the moves of ``workflow.rma``.
EVENT_WORDS: Mapping[str, Phrase] = {
    "opened": say("the buyer applied"),
    "timeout": say("the deadline passed"),
    "seller_agree": say("you agreed"),
    "seller_refuse": say("you refused"),
    "seller_confirm": say("you confirmed the goods"),
    "seller_ships": say("you sent the order"),
    "seller_send": say("you sent the new goods"),
    "to_refund": say("turned into a refund"),
    "buyer_modify": say("the buyer amended"),
    "buyer_ship": say("the buyer sent back"),
    "buyer_receive": say("the buyer received the new goods"),
    "buyer_withdraw": say("the buyer withdrew"),
    "platform_steps_in": say("the platform stepped in"),
    "platform_steps_out": say("the platform is out again"),
}
# Why a cell of a case is empty.
REASONS: Mapping[str, Phrase] = {
    "reason_not_stated": say("The buyer stated no reason."),
    "unknown_state": say("The state in the file is not known to this program."),
    "case_ended": say("The case has ended."),
    "platform_stepped_in": say("The platform has stepped in: no deadline of yours runs."),
    "no_application_time": say("The file does not tell when it was applied for."),
    "no_deadline_told": say("The file tells no deadline, and when this state began is not known."),
    "no_amount": say("The file does not tell the amount."),
    "no_goods": say("The file does not tell which goods."),
    "kind_not_stated": say("The file does not tell whether goods come back."),
    "no_order": say("The file does not tell which order."),
    "nothing_to_do": say("Nothing is left to do."),
}


def worded(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record with its codes as phrases; a code without words stays as it is."""
    return {name: CODE_WORDS.get(name, {}).get(value, value) for name, value in record.items()}
