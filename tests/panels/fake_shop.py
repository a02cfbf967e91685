"""A shop that answers from memory: the panels' tests and pictures need no store, no files and no second process.

Its methods have the signatures of ``shopdesk.shop.Shop`` (``test_fake_shop.py`` compares them). The figures are invented, but hang together: the month's totals
are the sums of its days.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from shopdesk.analysis.answer import Answer, Figure, Finding
from shopdesk.analysis.claims import NET_SALES
from shopdesk.analysis.counted_once import at_stake_value, counted_once
from shopdesk.analysis.money_list import FindingsDecided, decided_away, still_open
from shopdesk.analysis.restated import IssuedMonth, Restated
from shopdesk.analysis.summary import MonthlySummary, SummaryTable
from shopdesk.errors import UserFault
from shopdesk.importing.problems import Fault, ImportReport, RowProblem, SkippedLine
from shopdesk.period import DateRange, Month, comparison
from shopdesk.progress import SILENT, Progress
from shopdesk.reception import FileOutcome, RowChange
from shopdesk.shop import Changes, ImportOutcome
from shopdesk.thresholds import OverviewRules, Thresholds, entries
from shopdesk.wording import Phrase
from shopdesk.workflow.rejected_rows import SUGGESTION, subject_of
from tests.panels.fake_buyers import FakeBuyers
from tests.panels.fake_cases import FakeCases
from tests.panels.fake_checks import FakeChecks
from tests.panels.fake_copy import FakeCopy
from tests.panels.fake_goods import FakeGoods
from tests.panels.fake_selection import FakeSelection


def said(text: str, **values: object) -> Phrase:
    """A phrase of no context: shown as written, since no catalogue has it."""
    return Phrase("fake_shop", text, values)


MONTHS = [Month(2025, 10).plus(at) for at in range(14)]
LAST_DAY = date(2026, 11, 21)


@dataclass
class FakeShop(FakeCases, FakeChecks, FakeCopy, FakeGoods, FakeBuyers, FakeSelection):
    """``is_filled`` False is the empty store; ``fault`` is raised by the next change."""

    fault: UserFault | None = None
    asked: list[str] = field(default_factory=list)
    notes: dict[Month, str] = field(default_factory=dict)
    imports: list[dict[str, Any]] = field(default_factory=list)
    taken_back: list[list[dict[str, Any]]] = field(default_factory=list)
    newest: int = 3
    waiting: list[dict[str, Any]] = field(default_factory=list)
    own: list[dict[str, Any]] = field(default_factory=list)
    is_closed: bool = False
    issues: dict[Month, str] = field(default_factory=dict)
    restated: tuple[Restated, ...] = ()
    is_read_only: bool = False
    path: Path = Path("shop.db")

    def __post_init__(self) -> None:
        if self.is_filled and not self.imports:
            self.imports = [
                _history(3, "退款列表_20261121.xlsx", "taobao_refunds", ["refunds"], "2026-11-21 10:04:11", 86, 12, 0),
                _history(
                    2,
                    "ExportOrderList_20261121.csv",
                    "taobao_orders",
                    ["orders"],
                    "2026-11-21 10:04:08",
                    412,
                    37,
                    2,
                    [3],
                ),
                _history(
                    1, "宝贝报表.xlsx", "taobao_order_lines", ["order_lines"], "2026-10-31 21:15:40", 3120, 0, 0, [2]
                ),
            ]

    # ---- questions ----------------------------------------------------------------
    def is_empty(self) -> bool:
        return not self.is_filled

    def is_sample(self) -> bool:
        return False

    def currency(self) -> str:
        return "CNY"

    def shop_name(self) -> str:
        return "好物小铺" if self.is_filled else ""

    def months(self) -> list[Month]:
        return MONTHS if self.is_filled else []

    def default_month(self) -> Month:
        return Month(2026, 10)

    def coverage(self) -> Mapping[str, Mapping[str, Any]]:
        if not self.is_filled:
            return {}
        whole = {"first": "2025-10-01", "last": "2026-11-21", "spans": [{"first": "2025-10-01", "last": "2026-11-21"}]}
        refunds = {
            "first": "2025-10-01",
            "last": "2026-11-17",
            "spans": [{"first": "2025-10-01", "last": "2026-11-17"}],
        }
        return {"orders": whole, "order_lines": whole, "refunds": refunds}

    def days(self, span: DateRange) -> list[dict[str, Any]]:
        rows = []
        for day in span.each_day():
            if not MONTHS[0].first <= day <= LAST_DAY or not self.is_filled:
                continue
            chance = random.Random(day.toordinal())
            paid = chance.randint(90, 180) * (4 if (day.month, day.day) == (11, 11) else 1)
            rows.append(
                {
                    "valid_on": day.isoformat(),
                    "paid_value": paid * 3_990,
                    "refund_value": paid * 270,
                    "net_sales_value": paid * 3_720,
                    "paid_orders": paid // 2,
                    "units_qty": paid * 1000,
                }
            )
        return rows

    def overview(
        self,
        *,
        month: Month | None = None,
        as_of: date | None = None,
        comparison_name: str = "previous_month",
        with_panels: bool = True,
    ) -> Answer:
        if not with_panels:
            self.asked.append(f"overview {month} {comparison_name}")
        month = month or self.default_month()
        as_of = as_of or LAST_DAY + timedelta(days=1)
        known = month.range.clipped(as_of)
        base = comparison(known, comparison_name).range
        now, then = self._sums(known), self._sums(base)
        history = [self._sums(month.plus(-back).range) for back in range(12, -1, -1)]
        basis = said("orders paid in the month less the refunds known up to 2026-11-21")
        units = {"orders": "count", "paid_orders": "count", "buyers": "count", "returned_orders": "count"}
        found, held = _findings() if self.is_filled else (), self._held()
        figures = {}
        for name in now:
            unit = "quantity" if name == "units" else "rate" if name.endswith("_rate") else units.get(name, "money")
            if not self.is_filled:
                figures[name] = Figure(None, unit, basis, reason="no_data", state="none")
                continue
            figures[name] = Figure(
                now[name], unit, basis, compare=then[name], n=120, spark=tuple(sums[name] for sums in history)
            )
        if self.is_filled:
            figures["refund_cash_value"] = Figure(
                None, "money", said("refunds that succeeded in the span"), reason="no_refund_dates", state="none"
            )
        return Answer(
            panel="overview",
            as_of=as_of,
            period=known,
            basis=said("{from_on} to {to_on}", from_on=known.start.isoformat(), to_on=known.last.isoformat()),
            coverage=said("Data to 2026-11-21; refunds missing 2026-11-18 to 2026-11-21")
            if self.is_filled
            else said("No orders have been imported yet"),
            headline=said(
                "Net sales are {now_value}, 6.2 % above the comparison. 14 orders are placed but not paid: {un_value}.",
                now_value=now["net_sales_value"],
                un_value=231_400,
            )
            if self.is_filled
            else said("No orders have been imported yet: drop an order export on the window to begin."),
            figures=figures,
            rows=counted_once(still_open(found, known, held, OverviewRules())),
            set_aside=decided_away(found, known, held, OverviewRules()),
            at_stake_value=at_stake_value(counted_once(still_open(found, known, held, OverviewRules()))),
            warnings=(said("The buyer of 12 of 1,942 paid orders is masked or missing."),) if self.is_filled else (),
            compared=base,
            changes=(
                said(
                    "{file}: {new} new rows, {changed} changed, {same} the same",
                    file="退款列表_20261121.xlsx",
                    new=86,
                    changed=12,
                    same=3,
                ),
                said(
                    "{file}: {new} new rows, {changed} changed, {same} the same",
                    file="ExportOrderList_20261121.csv",
                    new=412,
                    changed=37,
                    same=1880,
                ),
            )
            if self.is_filled
            else (),
        )

    def _held(self) -> FindingsDecided:
        """What was decided on findings, as the journal would give it."""
        return FindingsDecided(
            LAST_DAY + timedelta(days=1),
            {
                one.subject_id: {
                    "id": at,
                    "decision": one.decision,
                    "at": "2026-11-22 09:00:00",
                    "worth_value": one.worth_value,
                    "snooze_until": one.snooze_until,
                    "reason": one.reason,
                    "note": one.note,
                }
                for at, one in enumerate(self.decided)
                if one.panel == "overview"
            },
        )

    def _sums(self, span: DateRange) -> dict[str, Any]:
        days = self.days(span)
        total = {name: sum(day[name] for day in days) for name in ("paid_value", "refund_value", "paid_orders")}
        paid, orders = total["paid_value"], total["paid_orders"]
        buyers = orders * 9 // 10
        return {
            "net_sales_value": paid - total["refund_value"],
            "paid_orders": orders,
            "aov_value": paid // buyers if buyers else None,
            "refund_value": total["refund_value"],
            "refund_rate": total["refund_value"] / paid if paid else None,
            "gmv_value": paid * 11 // 10,
            "orders": orders * 11 // 10,
            "paid_value": paid,
            "buyers": buyers,
            "units": orders * 1_480,
            "order_value": paid // orders if orders else None,
            "refund_cash_value": total["refund_value"],
            "returned_orders": orders // 15,
            "gross_margin_value": paid * 3 // 10,
        }

    def summary(self, month: Month) -> MonthlySummary:
        answer = self.overview(month=month)
        days = tuple(self.days(month.range))
        table = SummaryTable(
            "days", said("By day"), ("valid_on", "paid_orders", "net_sales_value"), days, said("by payment time")
        )
        skus = tuple(
            {"sku": sku, "title": title, "units_qty": units * 1000, "net_sales_value": net}
            for sku, title, units, net in (
                ("TS-0012-WL", "纯棉短袖T恤 白 L", 412, 1_606_800),
                ("FS-0031-BM", "防晒衣 浅蓝 M", 305, 2_104_500),
                ("BW-0500-MG", "保温杯 500ml 墨绿", 288, 1_411_200),
            )
        )
        best = SummaryTable(
            "best", said("Sold best"), ("title", "units_qty", "net_sales_value"), skus, said("net sales")
        )
        dragging = SummaryTable("dragging", said("Dragging"), ("title", "net_sales_value"), skus[:2], said("net sales"))
        return MonthlySummary(
            month=month,
            shop_name=self.shop_name(),
            platform="taobao",
            currency="CNY",
            answer=answer,
            last_year={name: figure.compare for name, figure in answer.figures.items()},
            daily=days,
            daily_last_year=tuple(self.days(month.plus(-12).range)),
            best=best,
            dragging=dragging,
            tables=(table,),
            changes=(said("AOV rose by ¥3.10."), said("Refunds fell by 0.9 points.")),
            todo=_findings(),
            definitions=(("net_sales_value", said("paid in the period less all refunds known")),),
            notes=self.notes.get(month, ""),
        )

    def source_rows(self, selection: Mapping[str, Any], limit: int = 200) -> list[dict[str, Any]]:
        self.asked.append(f"source_rows {dict(selection)}")
        return [
            {
                "file": "ExportOrderList_20261121.csv",
                "sheet": None,
                "source_row": at,
                "order_id": f"38891001{at:02d}",
                "payable_value": 16_500 + at,
            }
            for at in range(2, 5)
        ][:limit]

    def rule_book(self) -> list[dict[str, Any]]:
        """The entries of two sections, as they are delivered."""
        return [
            {**row, "is_own": False, "changes": []}
            for row in entries(Thresholds())
            if row["section"] in ("overview", "replenishment")
        ]

    def find(self, kind: str, text: str, limit: int = 8, progress: Progress = SILENT) -> list[dict[str, Any]]:
        self.asked.append(f"find {kind} {text}")
        found = {
            "orders": {"key": "3889100177", "name": "3889100177", "day": "2026-11-16", "value": 16_500, "status": "unpaid", "buyer": "t***1"},
            "products": {"key": "|TS-0012-WL", "name": "纯棉短袖T恤", "code": "TS-0012-WL", "sku_name": "白 L"},
            "refunds": {"key": "93889100177", "name": "93889100177", "day": "2026-11-17", "value": 8_400, "status": "succeeded"},
            "buyers": {"key": "tb13800138000", "name": "t***0", "day": "2026-11-16", "value": 99_000, "orders": 3},
        }[kind]  # fmt: skip
        return [found | {"kind": kind}] if text in f"{found['key']} {found['name']}" else []

    def record_card(self, kind: str, key: str) -> dict[str, Any] | None:
        self.asked.append(f"record_card {kind} {key}")
        if key == "gone":
            return None
        return {
            "kind": kind, "key": key, "name": key.strip("|"),
            "facts": {"order_id": key, "status": "unpaid", "gmv_value": 16_500, "buyer_id": "t***1"},
            "parts": [
                {
                    "kind": "order_lines", "count": 1,
                    "rows": [{"sku": "TS-0012-WL", "title": "纯棉短袖T恤", "sold_qty": 2000, "link": ("products", "|TS-0012-WL")}],
                }
            ],
            "sources": [
                {"import_id": 2, "file": "ExportOrderList_20261121.csv", "sheet": None, "source_row": 118, "at": "2026-11-21 10:04:08"}
            ],
        }  # fmt: skip

    def history(self) -> list[dict[str, Any]]:
        return list(self.imports)

    def import_line(self) -> tuple[list[tuple[int, str]], list[str]]:
        return [(row["import_id"], row["file"]) for row in self.imports], self.undone()

    def undone(self) -> list[str]:
        return [row["file"] for row in self.taken_back[-1]] if self.taken_back else []

    def check(self) -> list[Phrase]:
        self.asked.append("check")
        return []

    def backup(self, target: Path) -> None:
        self.asked.append(f"backup {target.name}")
        if self.fault is not None:
            raise self.fault

    def tray(self) -> list[dict[str, Any]]:
        gone = {one.subject_id for one in self.decided if one.suggestion == SUGGESTION}
        return [one for one in self.waiting if subject_of(one) not in gone]

    def tray_count(self) -> int:
        return len(self.tray())

    def mappings(self) -> list[dict[str, Any]]:
        return list(self.own)

    def issued(self, month: Month) -> IssuedMonth | None:
        issue = self.issues.get(month)
        return None if issue is None else IssuedMonth(issue, 1, "2026-11-22", self.restated)

    def close_month(self, month: Month, issue_of: Callable[[MonthlySummary], str]) -> Changes:
        self.issues[month] = issue_of(self.summary(month))
        return frozenset({"closed_months"})

    def reopen_month(self, month: Month) -> Changes:
        del self.issues[month]
        return frozenset({"closed_months"})

    def month_notes(self, month: Month) -> str:
        return self.notes.get(month, "")

    # ---- changes ------------------------------------------------------------------
    def set_month_notes(self, month: Month, text: str) -> Changes:
        self.notes[month] = text
        return frozenset({"month_notes"})

    def preview(
        self,
        paths: Sequence[Path],
        progress: Progress = SILENT,
        *,
        format_id: str | None = None,
        password: str | None = None,
        passwords: Mapping[Path, str] | None = None,
        pasted: frozenset[Path] = frozenset(),
    ) -> list[FileOutcome]:
        self.asked.append("preview")
        for at, path in enumerate(paths):
            progress.step(at / len(paths), path.name)
        return [_preview(path, at) for at, path in enumerate(paths)]

    def import_files(
        self,
        paths: Sequence[Path],
        progress: Progress = SILENT,
        *,
        format_id: str | None = None,
        password: str | None = None,
        passwords: Mapping[Path, str] | None = None,
        pasted: frozenset[Path] = frozenset(),
    ) -> ImportOutcome:
        self.asked.append("import_files")
        if self.fault is not None:
            raise self.fault
        reports = []
        for at, path in enumerate(paths):
            progress.step(at / len(paths), path.name)
            for report in _preview(path, at).reports:
                reports.append(report if report.error else report.with_import(10 + at))
            self.newest += 1  # as in the store, no number is used again
            self.imports.insert(
                0, _history(self.newest, path.name, "taobao_orders", ["orders"], "2026-11-22 09:00:00", 5, 1, 1)
            )
        self.is_filled, self.taken_back = True, []
        return ImportOutcome(tuple(reports), frozenset({"orders"}))

    def make_sample(self, progress: Progress = SILENT) -> ImportOutcome:
        self.asked.append("make_sample")
        self.__dict__.update(FakeShop(is_filled=True, asked=self.asked).__dict__)
        return ImportOutcome((), frozenset({"orders", "refunds", "products"}))

    def undo(self, import_id: int, *, with_later: bool = False) -> Changes:
        found = next(row for row in self.imports if row["import_id"] == import_id)
        still = {row["import_id"] for row in self.imports}
        later = [number for number in found["later"] if number in still]
        if later and not with_later:
            raise UserFault("later_imports", said("Later imports changed its rows."), said("Undo them too."))
        gone = {import_id, *later}
        self.taken_back.append([row for row in self.imports if row["import_id"] in gone])
        self.imports = [row for row in self.imports if row["import_id"] not in gone]
        self.asked.append(f"undo {sorted(gone)}")
        self.is_filled = bool(self.imports)
        return frozenset({"orders"})

    def redo(self, progress: Progress = SILENT) -> ImportOutcome:
        self.asked.append("redo")
        for row in self.taken_back.pop():
            self.newest += 1
            self.imports.insert(0, row | {"import_id": self.newest})
        self.is_filled = True
        return ImportOutcome((), frozenset({"orders"}))

    def retry(self, tray_id: int, changes: Mapping[str, str], progress: Progress = SILENT) -> ImportOutcome:
        """A cell with 万 in it is refused, as in the real shop."""
        self.asked.append(f"retry {tray_id} {dict(changes)}")
        entry = next(one for one in self.waiting if one["tray_id"] == tray_id)
        cells = {**entry["cells"], **changes}
        if any("万" in text for text in cells.values()):
            bad = next(name for name, text in cells.items() if "万" in text)
            problem = RowProblem(entry["row"], bad, cells[bad], "bad_amount", said("It is still no amount."))
            return ImportOutcome((ImportReport("orders.csv", kind="orders", problems=(problem,)),), frozenset())
        self.waiting.remove(entry)
        return ImportOutcome((ImportReport("orders.csv", kind="orders"),), frozenset({"orders"}))

    def close(self) -> None:
        self.is_closed = True


def _history(
    import_id: int,
    file: str,
    format_id: str,
    kinds: list[str],
    at: str,
    new: int,
    changed: int,
    rejected: int,
    later: list[int] | None = None,
) -> dict[str, Any]:
    return {
        "import_id": import_id,
        "file": file,
        "path": f"/home/owner/{file}",
        "format": format_id,
        "platform": "taobao",
        "kinds": kinds,
        "at": at,
        "rows": new + changed + rejected + 100,
        "new": new,
        "changed": changed,
        "same": 100,
        "rejected": rejected,
        "period_from": "2026-10-01",
        "period_to": "2026-11-21",
        "later": later or [],
    }


def _preview(path: Path, at: int) -> FileOutcome:
    if path.suffix == ".txt":
        fault = Fault(
            "unknown_table", said("{file} holds no table that is known.", file=path.name), said("Export it again.")
        )
        return FileOutcome(path, (ImportReport(file=str(path), error=fault),))
    rows = {"read": 2_331, "new": 412, "changed": 37, "same": 1_880, "rejected": 2, "dropped": 0}
    report = ImportReport(
        file=str(path),
        format="taobao_orders",
        platform="taobao",
        kind="orders" if at % 2 == 0 else "refunds",
        encoding="gb18030",
        header_row=1,
        rows=rows,
        problems=(
            RowProblem(
                118, "买家实际支付金额", "1.2万", "bad_amount", said("“{value}” is not an amount.", value="1.2万")
            ),
            RowProblem(904, "订单编号", "2.38891E+18", "damaged_id", said("The order number was damaged by Excel.")),
        ),
        skipped_lines=(SkippedLine(2333, said("total line")),),
        notes=(said("3 orders are dated after today and are not used yet."),),
        period=("2026-10-22", "2026-11-21"),
    )
    changes = [
        RowChange("changed", 12 + at, f"38891{at:03d}77", name, old, new)
        for at in range(20)
        for name, old, new in (("status", "paid", "shipped"), ("shipped_at", None, f"2026-11-{at + 1:02d} 10:12:00"))
    ]
    placed = {
        "title": "折叠水杯",
        "status": "paid",
        "buyer_paid_value": 3990,
        "refund_value": 0,
        "paid_at": "2026-11-20 10:12:00",
    }
    changes += [RowChange("new", 60 + at, f"38892{at:03d}12", None, None, placed) for at in range(30)]
    return FileOutcome(path, (report,), tuple(changes), frozenset({"orders"}))


def _findings() -> tuple[Finding, ...]:
    return (
        Finding(
            "sales_fall",
            "overview",
            said(
                "Net sales are 12.4 % below the comparison: {net_value} after {base_value}.",
                net_value=12_846_000,
                base_value=14_664_000,
            ),
            1_818_000,
            said("net sales of 2026-11-01 to 2026-11-21 against 2026-10-01 to 2026-10-21"),
            None,
            "open_days",
            claims={NET_SALES: 1_818_000},
        ),
        Finding(
            "refund_jump",
            "overview",
            said(
                "The refund rate rose from 6.1 % to 9.8 %: {extra_value} more was refunded than at the old rate.",
                extra_value=475_302,
            ),
            475_302,
            said("refunds by value of 1,942 paid orders against 1,905 in the comparison"),
            None,
            "open_refunds",
            claims={NET_SALES: 475_302},
        ),
        Finding(
            "unpaid_orders",
            "overview",
            said(
                "14 orders are placed but not paid: {sum_value}; the oldest has waited 6 days.",
                sum_value=231_400,
            ),
            231_400,
            said("payable of orders placed 1 to 30 days before 2026-11-22 and not paid"),
            "3889100177",
            "open_orders",
            {"kind": "orders", "keys": ["3889100177"]},
        ),
        Finding(
            "missing_days",
            "imports",
            said(
                "No refund export covers 2026-11-18 to 2026-11-21: about {sum_value} of refunds may be missing.",
                sum_value=112_000,
            ),
            112_000,
            said("estimate: 4 missing days × the mean of 17 covered days"),
            "refunds",
            "open_imports",
        ),
    )


def rejected(tray_id: int, row: int) -> dict[str, Any]:
    """A row of the tray whose amount is no number."""
    return {
        "tray_id": tray_id,
        "import_id": 2,
        "table": 0,
        "row": row,
        "file": "orders.csv",
        "sheet": None,
        "kind": "orders",
        "format": "taobao_orders",
        "header_row": 1,
        "cells": {"订单编号": f"38891{row}", "买家实际支付金额": "1.2万", "订单状态": "交易成功"},
        "problems": [
            {
                "column": "买家实际支付金额",
                "value": "1.2万",
                "code": "bad_amount",
                "message": said("“{value}” is not an amount.", value="1.2万"),
            }
        ],
    }
