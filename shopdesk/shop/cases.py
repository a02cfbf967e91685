"""What happened in an after-sales case, and what becomes of its units?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from shopdesk.errors import UserFault
from shopdesk.shop.decisions import Decisions
from shopdesk.shop.outcomes import Kept
from shopdesk.shop.returns import Returns
from shopdesk.store import cases
from shopdesk.wording import speaker

if TYPE_CHECKING:
    from shopdesk.analysis.disposal import Advice
    from shopdesk.analysis.returns_decisions import Written
    from shopdesk.analysis.returns_rows import CaseRow

say = speaker("shop")


class Cases(Decisions, Returns):
    """One case, and what is written down in it; each writing is a decision of the journal."""

    def move_case(
        self,
        rma_id: str,
        event: str,
        *,
        at: datetime | None = None,
        detail: str = "",
        waybill: str = "",
        note: str = "",
    ) -> Kept:
        """Write down what happened in a case (``workflow.rma.EVENTS``); raises UserFault unknown_case, illegal_move, bad_moment.

        That an illegal move was refused is written down, too.
        """
        from shopdesk.analysis.returns_decisions import move, tried
        from shopdesk.workflow.rma import EVENTS

        row, clock = self._case(rma_id)
        try:
            written = move(row, event, clock, at=at, detail=detail, waybill=waybill, note=note)
        except UserFault as fault:
            if fault.code == "illegal_move" and event in EVENTS:
                fault.changes = self._write_down(tried(row, event, clock)).changes
            raise
        return self._write_down(written)

    def correct_cause(self, rma_id: str, cause: str, *, for_reason: bool = True, note: str = "") -> Kept:
        """Let a case, and all with its raw reason (``for_reason``), have another cause; raises UserFault unknown_case, bad_case."""
        from shopdesk.analysis.returns_decisions import correction

        row, clock = self._case(rma_id)
        return self._write_down(correction(row, cause, clock, for_reason=for_reason, note=note))

    def grade_unit(self, rma_id: str, unit_no: int, grade: str, *, note: str = "") -> Kept:
        """Grade a returned unit A to D; raises UserFault unknown_case, no_such_unit, bad_case."""
        from shopdesk.analysis.returns_decisions import grading

        row, clock = self._case(rma_id)
        return self._write_down(grading(row, unit_no, grade, clock, note=note))

    def disposal_advice(self, rma_id: str, grade: str) -> Advice:
        """What to do with a unit of a case that has such a grade, what each way brings, and the floor of its price."""
        from shopdesk.analysis.disposal import advise

        facts = self._case(rma_id)[0].facts
        price = self.returns_desk().price_of(facts)
        return advise(grade, price, facts.unit_cost_value, self.rules().returns, words=(facts.title, facts.category))

    def dispose_unit(
        self,
        rma_id: str,
        unit_no: int,
        way: str,
        *,
        price_value: int | None = None,
        cost_value: int | None = None,
        note: str = "",
    ) -> Kept:
        """Decide what becomes of a graded unit, sold for ``price_value`` at a cost; raises UserFault not_graded, barred and others."""
        from shopdesk.analysis.returns_decisions import disposal

        row, clock = self._case(rma_id)
        grade = next((unit.grade for unit in row.units if unit.unit_no == unit_no), None)
        advice = self.disposal_advice(rma_id, grade or "")
        sold = {"price_value": price_value, "cost_value": cost_value}
        return self._write_down(disposal(row, unit_no, way, clock, advice=advice, note=note, **sold))

    def add_case(self, cells: Mapping[str, Any], *, note: str = "") -> Kept:
        """Write a case by hand (see ``analysis.returns_decisions.hand_case``); raises UserFault bad_case, bad_moment."""
        from shopdesk.analysis.returns_decisions import hand_case

        clock = self._desk_frame(None, None).own_clock
        return self._write_down(hand_case(cases.next_hand_number(self._store.db), cells, clock, note=note))

    def _case(self, rma_id: str) -> tuple[CaseRow, datetime]:
        """A case as it stands now, and the moment that is."""
        frame = self._desk_frame(None, None)
        row = self.returns_desk().case(rma_id)
        if row is None:
            row = next((one for one in self.find_case(rma_id) if one.rma_id == rma_id), None)
        if row is None:
            raise UserFault("unknown_case", say("There is no case {rma_id}.", rma_id=rma_id))
        return row, frame.own_clock if row.facts.is_by_hand else frame.clock

    def _write_down(self, *written: Written) -> Kept:
        """Decisions of the desk, each with its row, all or none."""
        return self._write([one.decision for one in written], [(one.table, one.row) for one in written])
