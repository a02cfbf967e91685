"""How does the returns desk speak? Its buttons and what they say, which cases it lists, of what its rates speak."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from shopdesk.analysis.returns_rows import CaseRow
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow import rma

say = speaker("returns_desk")

# What she can press or note down, in the order of the buttons; those with … ask something first.
MOVES: Mapping[str, Phrase] = {
    "seller_agree": say("Agree"),
    "seller_confirm": say("Goods received"),
    "seller_send": say("Sent anew…"),
    "seller_refuse": say("Refuse…"),
    "seller_ships": say("Shipped after all"),
    "to_refund": say("Refund instead"),
    "buyer_ship": say("Buyer sent it…"),
    "buyer_modify": say("Buyer amended…"),
    "buyer_receive": say("Buyer got it…"),
    "buyer_withdraw": say("Buyer withdrew…"),
    rma.STEP_IN: say("Platform in…"),
    rma.STEP_OUT: say("Platform ruled…"),
}
ASKING = frozenset(move for move, words in MOVES.items() if words.source.endswith("…"))
TIPS: Mapping[str, Phrase] = {
    "seller_agree": say("Answer in the back office too: here the answer is kept with its moment"),
    "seller_confirm": say("The goods are back and looked at; the money goes back"),
    "seller_send": say("The new goods have been sent"),
    "seller_ships": say("The parcel left before anything was agreed: the case closes"),
    "to_refund": say("The exchange ends here; the refund is a case of its own"),
    "buyer_modify": say("The buyer changed what is asked for after your refusal: it waits for your answer again"),
    rma.STEP_IN: say("While the platform has stepped in, no deadline of yours runs"),
    rma.STEP_OUT: say("The platform is out of the case again; your clock goes on"),
}
# What follows from a move that takes its case off the list, told once it is kept.
AFTERWARDS: Mapping[str, Phrase] = {
    "seller_ships": say("The case is closed; it stands among those ended."),
    "to_refund": say("The refund is a case of its own: the next export brings it, or write it by hand."),
}
GOODS: Mapping[str, Phrase] = {
    rma.SHIPPED: say("shipped"),
    rma.UNSHIPPED: say("not shipped yet"),
    rma.VIRTUAL: say("virtual goods"),
}
# Which cases are listed: what it is called, and which cases it holds.
OPEN, HERS, GRADE, ENDED, ALL = "open", "hers", "grade", "ended", "all"
SCOPES: Mapping[str, Phrase] = {
    OPEN: say("Open cases"),
    HERS: say("Your turn"),
    GRADE: say("To be graded"),
    ENDED: say("Ended"),
    ALL: say("All cases"),
}
NEXT_IS_HERS = frozenset({"answer", "confirm_goods", "send_goods", "give_evidence", "settle_held_goods", "look_it_up"})
SCOPE_OF: Mapping[str, Callable[[CaseRow], bool]] = {
    OPEN: lambda case: case.is_open or case.next_move == "look_it_up",
    HERS: lambda case: case.next_move in NEXT_IS_HERS,
    GRADE: lambda case: case.next_move in ("grade", "dispose"),
    ENDED: lambda case: not case.is_open,
    ALL: lambda case: True,
}
COHORT, EVENT = "cohort", "event"
BASES: Mapping[str, Phrase] = {
    COHORT: say("by month of sale"),
    EVENT: say("by month of return"),
}
# Headings of the heat table, of which ten stand side by side.
SHORT_CAUSES: Mapping[str, Phrase] = {
    "size_fit": say("Size"),
    "not_as_described": say("Differs"),
    "quality": say("Quality"),
    "damage": say("Damage"),
    "wrong_or_missing": say("Missing"),
    "late": say("Late"),
    "changed_mind": say("Mind"),
    "price_protection": say("Price"),
    "other": say("Other"),
    "unstated": say("Unsaid"),
}
