"""The after-sales of the fake shop: one case for each thing that can be done, goods that come back, what she has written of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.disposal import Advice
from shopdesk.analysis.listing_fixes import FIX, FixEffect, ListingFix, fix_effects
from shopdesk.analysis.return_causes import Corrections
from shopdesk.analysis.return_goods import GoodsBack, GoodsSent
from shopdesk.analysis.returns import answer_of
from shopdesk.analysis.returns_decisions import Written, correction, disposal, grading, hand_case, move
from shopdesk.analysis.returns_desk import OrderCounts, ReturnsDesk, ReturnsQuestion, returns_desk
from shopdesk.analysis.returns_rows import CaseFacts, CaseRow, OwnEvent, UnitRow
from shopdesk.analysis.serial_returners import BuyerReturns, NoFaultReturn, WatchList, watch_list
from shopdesk.errors import UserFault
from shopdesk.period import Month
from shopdesk.shop import Changes, Kept
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import Phrase
from shopdesk.workflow.rma import Event

NOW = datetime(2026, 11, 22, 9, 0)
AS_OF = date(2026, 11, 22)
MONTH = Month(2026, 10)

FACTS = (
    CaseFacts(
        "R-ANSWER", order_id="3889100101", sku="TS-0012-WL", title="纯棉短袖T恤 白 L", category="T恤", kind="return_refund",
        status="wait_seller_agree", status_text="买家已申请，等待卖家同意", reason="尺码拍错/不喜欢/效果差", amount_value=8_400,
        applied_at="2026-11-21 10:02:00", deadline_at="2026-11-22 13:30:00", waybill_id="YT880000001",
    ),
    CaseFacts(
        "R-UNSENT", order_id="3889100102", sku="FS-0031-BM", title="防晒衣 浅蓝 M", category="外套", kind="refund_only",
        status="wait_seller_agree", goods="unshipped", reason="不想要了", amount_value=12_900, applied_at="2026-11-21 18:00:00",
    ),
    CaseFacts(
        "R-SENDING", order_id="3889100103", sku="BW-0500-MG", title="保温杯 500ml 墨绿", kind="return_refund",
        status="wait_buyer_return", reason="质量问题", amount_value=6_900, applied_at="2026-11-18 09:00:00",
        deadline_at="2026-11-27 09:00:00",
    ),
    CaseFacts(
        "R-BACK", order_id="3889100104", sku="TS-0012-WL", title="纯棉短袖T恤 白 L", category="T恤", kind="return_refund",
        status="wait_seller_confirm", reason="尺码偏小", amount_value=8_400, back_qty=1_000, unit_cost_value=3_000,
        applied_at="2026-11-12 09:00:00", returned_at="2026-11-16 20:00:00", return_waybill_id="SF123456789",
    ),
    CaseFacts(
        "R-REFUSED", order_id="3889100105", sku="FS-0031-BM", title="防晒衣 浅蓝 M", kind="return_refund",
        status="wait_seller_confirm", reason="做工粗糙", amount_value=12_900, applied_at="2026-11-10 09:00:00",
        returned_at="2026-11-15 12:00:00", return_waybill_id="SF223456789",
    ),
    CaseFacts(
        "R-EXCHANGE", order_id="3889100106", sku="BW-0500-MG", title="保温杯 500ml 墨绿", kind="exchange",
        status="wait_seller_agree", reason="发错货", amount_value=6_900, applied_at="2026-11-20 15:00:00",
    ),
    CaseFacts(
        "R-GRADE", order_id="3889100107", sku="TS-0012-WL", title="纯棉短袖T恤 白 L", category="T恤", kind="return_refund",
        status="succeeded", reason="不喜欢", amount_value=16_800, back_qty=2_000, unit_cost_value=3_000,
        applied_at="2026-10-20 09:00:00", ended_at="2026-11-02 10:00:00",
    ),
    CaseFacts(
        "R-CLOSED", order_id="3889100108", sku="BW-0500-MG", title="保温杯 500ml 墨绿", kind="refund_only", status="closed",
        amount_value=6_900, applied_at="2026-10-22 09:00:00", ended_at="2026-10-24 09:00:00",
    ),
)  # fmt: skip
GOODS_SENT = (
    GoodsSent("TS-0012-WL", 300_000, "T恤", "纯棉短袖T恤 白 L", 2_520_000, 8_400, 3_000),
    GoodsSent("TS-0013-HL", 280_000, "T恤", "纯棉短袖T恤 黑 L", 2_352_000, 8_400, 3_000),
    GoodsSent("FS-0031-BM", 120_000, "外套", "防晒衣 浅蓝 M", 1_548_000, 12_900, 5_200),
    GoodsSent("BW-0500-MG", 3_000, "杯壶", "保温杯 500ml 墨绿", 20_700, 6_900, 2_100),
)
GOODS_BACK = (
    GoodsBack("TS-0012-WL", "尺码偏小", 42, 42_000, 352_800),
    GoodsBack("TS-0012-WL", "不喜欢", 9, 9_000, 75_600),
    GoodsBack("TS-0013-HL", "尺码偏小", 6, 6_000, 50_400),
    GoodsBack("TS-0013-HL", "质量问题", 5, 5_000, 42_000),
    GoodsBack("FS-0031-BM", "做工粗糙", 8, 8_000, 103_200),
    GoodsBack("FS-0031-BM", "", 2, 2_000, 25_800),
    GoodsBack("BW-0500-MG", "运输破损", 2, 2_000, 13_800),
)
SENT = tuple((f"2026-{month:02d}", 80_000 + month * 2_000, 0) for month in range(5, 12))
BACK = tuple(
    (f"2026-{month:02d}", f"2026-{month + later:02d}", qty)
    for month in range(5, 12)
    for later, qty in enumerate((4_000 + month * 100, 5_000, 500))
    if month + later <= 11
)


@dataclass
class FakeCases:
    """Answers for after-sales and keeps what is written of them, each row under the number of its entry."""

    is_filled: bool = True
    facts: tuple[CaseFacts, ...] = FACTS
    goods_back: tuple[GoodsBack, ...] = GOODS_BACK
    written: dict[int, Written] = field(default_factory=dict)
    taken_back_entries: set[int] = field(default_factory=set)

    def _holding(self, table: str) -> list[tuple[int, Mapping[str, Any]]]:
        return [
            (number, one.row)
            for number, one in self.written.items()
            if one.table == table and number not in self.taken_back_entries
        ]

    def returns_question(self) -> ReturnsQuestion:
        if not self.is_filled:
            return ReturnsQuestion(AS_OF, NOW, MONTH.range, MONTH.range, MONTH.plus(-1).range)
        events: dict[str, list[OwnEvent]] = {}
        for number, row in self._holding("case_events"):
            event = Event(datetime.fromisoformat(row["at"]), row["event"], row["detail"])
            events.setdefault(row["rma_id"], []).append(OwnEvent(event, row["told"], number))
        units: dict[str, dict[int, UnitRow]] = {}
        for _, row in self._holding("gradings"):
            known = units.setdefault(row["rma_id"], {})
            known[row["unit_no"]] = UnitRow(row["unit_no"], row["grade"], graded_on=row["graded_on"])
        for _, row in self._holding("disposals"):
            kept = units[row["rma_id"]][row["unit_no"]]
            units[row["rma_id"]][row["unit_no"]] = replace(
                kept, **{name: row[name] for name in ("disposition", "price_value", "cost_value", "decided_on")}
            )
        by_hand = [
            CaseFacts(
                **{name: value for name, value in row.items() if name != "returned_qty"},
                back_qty=row["returned_qty"] or 0,
                is_by_hand=True,
            )
            for _, row in self._holding("hand_cases")
        ]
        said = [row for _, row in self._holding("cause_corrections")]
        return ReturnsQuestion(
            as_of=AS_OF,
            clock=NOW,
            period=MONTH.range,
            span=MONTH.range,
            compared=MONTH.plus(-1).range,
            cases=(*self.facts, *by_hand),
            events=events,
            units={rma_id: tuple(known.values()) for rma_id, known in units.items()},
            corrections=Corrections(
                by_reason={row["reason"]: row["cause"] for row in said if not row["rma_id"]},
                by_case={row["rma_id"]: row["cause"] for row in said if row["rma_id"]},
            ),
            sent=SENT,
            back=BACK,
            ages=((5, 60_000), (12, 40_000), (25, 10_000)),
            window_month="2025-12",
            goods_sent=GOODS_SENT,
            goods_back=self.goods_back,
            counts=OrderCounts(420, 9, 400, 38, 3_200_000, 260_000, 0),
            counts_before=OrderCounts(380, 10, 360, 40, 2_900_000, 270_000, 0),
            last_on=date(2026, 11, 21),
            has_orders=True,
            has_lines=True,
            has_cases=bool(self.facts),
            has_refunds=bool(self.facts),
        )

    # ---- questions ------------------------------------------------------------------
    def returns(self, *, month: Month | None = None, as_of: date | None = None) -> Answer:
        return answer_of(self.returns_desk(month=month, as_of=as_of))

    def returns_desk(self, *, month: Month | None = None, as_of: date | None = None) -> ReturnsDesk:
        return returns_desk(self.returns_question())

    def watch_list(self, *, as_of: date | None = None) -> WatchList:
        if not self.is_filled:
            return WatchList(reason="no_refunds_export")
        many = [BuyerReturns(f"tb{at:04d}", at % 7 == 0, 8) for at in range(60)]
        found = watch_list([BuyerReturns("爱退货的买家", 7, 8), *many], "2026-05-26", ReturnsRules())
        rests_on = [
            NoFaultReturn(f"R-{at}", f"3889{at:06d}", f"2026-10-{20 - at:02d}", "TS-0012-WL", "7天无理由退换货", 8_400)
            for at in range(7)
        ]
        return replace(found, returns={"爱退货的买家": rests_on})

    def listing_fixes(self, *, as_of: date | None = None) -> list[FixEffect]:
        fixes = [
            ListingFix(at, one.proposal["goods"], one.proposal["cause"], date(2026, 9, 1), one.note)
            for at, one in enumerate(getattr(self, "decided", ()))
            if one.suggestion == FIX
        ]
        return fix_effects(
            fixes, lambda fix, span: (12_000 if span.end <= fix.fixed_on else 2_000, 80_000), AS_OF, 30, ReturnsRules()
        )

    def find_case(self, number: str, *, as_of: date | None = None) -> list[CaseRow]:
        def numbers(row: CaseRow) -> tuple[str | None, ...]:
            return row.rma_id, row.facts.order_id, row.facts.waybill_id, row.facts.return_waybill_id

        return [row for row in self.returns_desk().cases if number in numbers(row)]

    def disposal_advice(self, rma_id: str, grade: str) -> Advice:
        from shopdesk.analysis.disposal import advise

        desk, row = self.returns_desk(), self._case(rma_id)
        facts = row.facts
        return advise(
            grade, desk.price_of(facts), facts.unit_cost_value, desk.question.rules, words=(facts.title, facts.category)
        )

    # ---- changes --------------------------------------------------------------------
    def _case(self, rma_id: str) -> CaseRow:
        row = self.returns_desk().case(rma_id)
        if row is None:
            raise UserFault("unknown_case", Phrase("fake_shop", "There is no case {rma_id}.", {"rma_id": rma_id}))
        return row

    def _write_down(self, one: Written) -> Kept:
        number = len(self.written) + 5_000
        self.written[number] = one
        return Kept((number,), frozenset({"journal", "cases"}))

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
        return self._write_down(move(self._case(rma_id), event, NOW, at=at, detail=detail, waybill=waybill, note=note))

    def correct_cause(self, rma_id: str, cause: str, *, for_reason: bool = True, note: str = "") -> Kept:
        return self._write_down(correction(self._case(rma_id), cause, NOW, for_reason=for_reason, note=note))

    def grade_unit(self, rma_id: str, unit_no: int, grade: str, *, note: str = "") -> Kept:
        return self._write_down(grading(self._case(rma_id), unit_no, grade, NOW, note=note))

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
        row = self._case(rma_id)
        grade = next((unit.grade for unit in row.units if unit.unit_no == unit_no), None)
        advice = self.disposal_advice(rma_id, grade or "")
        sold = {"price_value": price_value, "cost_value": cost_value}
        return self._write_down(disposal(row, unit_no, way, NOW, advice=advice, note=note, **sold))

    def add_case(self, cells: Mapping[str, Any], *, note: str = "") -> Kept:
        count = sum(1 for one in self.written.values() if one.table == "hand_cases")
        return self._write_down(hand_case(f"H{count + 1}", cells, NOW, note=note))

    def undo_decisions(self, entry_ids: Sequence[int]) -> Changes:
        own = [number for number in entry_ids if number in self.written]
        self.taken_back_entries |= set(own)
        others = [number for number in entry_ids if number not in self.written]
        before: Changes = super().undo_decisions(others) if others else frozenset()  # type: ignore[misc]
        return before | frozenset({"journal", "cases"})
