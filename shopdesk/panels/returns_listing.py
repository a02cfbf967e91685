"""Which cases are listed, and what does a row of the desk hold? The lists, what was found, what is behind a number of the other pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.return_goods import UNSTATED
from shopdesk.analysis.returns import answer_of
from shopdesk.analysis.returns_decisions import moves_of
from shopdesk.analysis.returns_desk import ReturnsDesk
from shopdesk.analysis.returns_rows import CaseRow
from shopdesk.analysis.returns_words import CODE_WORDS
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.declaration import ROW, Action, Choice
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.returns_case import state_tone
from shopdesk.panels.returns_words import MOVES, OPEN, SCOPE_OF, TIPS
from shopdesk.wording import speaker

say = speaker("returns_desk")

SHORTEST_PIECE = 4  # of a refund number

COLUMNS = (  # what must be done and by when stands where the narrowest window still shows it; what state that is may give way
    Column("rma_id"),
    Column(
        "due_at",
        say("Time left"),
        dtype="moment",
        text=lambda row: row["clock"],
        tone=lambda row: row["clock_tone"],
    ),
    Column("next_move", words=CODE_WORDS["next_move"], widest=104),
    Column("amount_value", gives_way=True),
    Column(
        "state", words=CODE_WORDS["state"], tone=lambda row: row["state_tone"], is_pill=True, widest=176, gives_way=True
    ),
    Column("title", stretch=True, widest=160),
    Column("cause", words=CODE_WORDS["cause"], is_hidden=True),
    Column("deadline_at", is_hidden=True),
    Column("requested_at", is_hidden=True),
    Column("kind", words=CODE_WORDS["kind"], is_hidden=True),
    Column("order_id", is_hidden=True),
    Column("sku", is_hidden=True),
    Column("waybill_id", is_hidden=True),
    Column("return_waybill_id", is_hidden=True),
)


@dataclass(frozen=True)
class DeskAnswer(Answer):
    """The answer with the desk it was made from, so that both are asked for once."""

    desk: ReturnsDesk | None = None


@dataclass(frozen=True)
class Beside:
    """What the panel shows beside its rows: everything known of after-sales, how many cases each list has, what was found, of which goods and cause."""

    desk: ReturnsDesk
    counts: Mapping[str, int]
    scope: str
    found: str = ""
    of: tuple[str, str] | None = None


def move_action(move: str) -> Action:
    """A button for a move of the state machine; it is there only where the move is legal."""
    return Action(
        move,
        MOVES[move],
        calls=lambda panel, rows: panel.write_move(move, rows[0]),
        on=ROW,
        is_main=move == "seller_agree",
        tip=TIPS.get(move),
        allows=lambda row: move in row["moves"],
    )


def asked(shop: Any, choice: Choice) -> DeskAnswer:
    """The answer with the cases of what is listed: found by a number, behind a number of another page, or of a list."""
    desk: ReturnsDesk = shop.returns_desk(month=choice.month)
    answer = answer_of(desk)
    found, of = choice.settings.get("found", ""), choice.settings.get("of")
    if found:
        rows = found_cases(shop, found)
    elif of is not None:
        rows = behind(desk, shop.find_case(of[0]), *of)
    else:
        rows = [row for row in desk.cases if SCOPE_OF[choice.settings.get("scope", OPEN)](row)]
    named = {part.name: getattr(answer, part.name) for part in fields(answer)} | {"rows": rows}
    return DeskAnswer(**named, desk=desk)


def found_cases(shop: Any, number: str) -> list[CaseRow]:
    """The cases of a number; where none has exactly this one, those whose refund number holds it."""
    rows: list[CaseRow] = shop.find_case(number)
    if not rows and len(number) >= SHORTEST_PIECE:
        for hit in shop.find("refunds", number):
            rows += shop.find_case(hit["key"])
    return rows


def beside(answer: Answer, choice: Choice) -> Beside:
    """What stands beside the rows of an answer."""
    assert isinstance(answer, DeskAnswer) and answer.desk is not None
    counts = {scope: sum(map(belongs, answer.desk.cases)) for scope, belongs in SCOPE_OF.items()}
    asked_for = choice.settings
    return Beside(answer.desk, counts, asked_for.get("scope", OPEN), asked_for.get("found", ""), asked_for.get("of"))


def row_of(case: CaseRow) -> Row:
    """A case as the table takes it; its clock is put in where it is shown."""
    facts, record = case.facts, case.record()
    return {
        **record,
        "title": facts.title,
        "waybill_id": facts.waybill_id,
        "return_waybill_id": facts.return_waybill_id,
        "moves": moves_of(case),
        "state_tone": state_tone(case),
        "due_at": record["deadline_at"],
        "clock": "",
        "time_left": "",
        "clock_tone": "soft",
        "whole": case,
    }


def behind(desk: ReturnsDesk, found: Sequence[CaseRow], goods: str, cause: str) -> list[CaseRow]:
    """The cases behind a number of the other pages: those of the desk, and the older ones whose goods it counts."""
    rows = [row for row in desk.cases if is_of(row, goods, cause)]
    known = {row.rma_id for row in rows}
    first = desk.question.window_month  # from here on the other pages count
    return rows + [
        row
        for row in found
        if row.rma_id not in known
        and row.facts.back_qty
        and (row.facts.applied_at or "") >= first
        and is_of(row, goods, cause)
    ]


def is_of(case: CaseRow, goods: str, cause: str) -> bool:
    """Whether a case is about these goods and, where one is named, has this cause."""
    return goods == case.record()["sku"] and (not cause or (case.cause or UNSTATED) == cause)
