"""How does the month stand, and what is to be done first? Figures, the days against their comparison, the money list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.analysis.answer import Answer, Figure, Finding
from shopdesk.panels.overview_days import day_series
from shopdesk.panels.overview_more import MoreFigures
from shopdesk.panels.overview_sources import source_row
from shopdesk.panels.parts.charts import DayChart
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.empty_state import EmptyState, Way
from shopdesk.panels.parts.figure_card import figure_title
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import card, label
from shopdesk.panels.parts.panel import GAP, AnswerPanel
from shopdesk.panels.parts.reasons import reason_text
from shopdesk.panels.parts.side_pane import Reasoning, SidePane
from shopdesk.panels.parts.spelling import change, figure_text
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.period import DateRange, Month, comparison
from shopdesk.progress import Progress
from shopdesk.wording import money_text

SIDE_WIDTH = 328
SOURCES_SHOWN = 40


@dataclass(frozen=True)
class View:
    """What the worker brings: the answer, the days of the month and those of its comparison, whether there is anything."""

    answer: Answer
    days: tuple[dict[str, Any], ...]
    base_days: tuple[dict[str, Any], ...]
    base: DateRange
    is_empty: bool


class OverviewPanel(AnswerPanel):
    """The first page: what the month says and what it is worth to act on."""

    name = "overview"
    reads = frozenset({"orders", "order_lines", "refunds", "products", "stock", "purchase_orders", "bills", "rules"})
    cards = ("net_sales_value", "paid_orders", "aov_value", "refund_value")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.view: View | None = None
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._make_trend(), 10)
        left.addWidget(self._make_table(), 11)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addLayout(left, 1)
        columns.addWidget(self._make_side())
        self.body.addLayout(columns, 1)
        self.set_empty(
            EmptyState(
                self.look,
                self.name,
                "shop",
                (Way("choose", self.files_wanted.emit, is_main=True), Way("sample", self.sample_wanted.emit)),
            )
        )
        self.retranslate()

    def title(self) -> str:
        return self.tr("Overview")

    # ---- building -----------------------------------------------------------------
    def _make_trend(self) -> QFrame:
        surface = card()
        self.chart = DayChart(self.look, "overview_trend")
        box = QVBoxLayout(surface)
        box.setContentsMargins(16, 10, 16, 8)
        box.setSpacing(2)
        box.addWidget(self.chart, 1)
        return surface

    def _make_table(self) -> QFrame:
        surface = card()
        self._table_title = label("strong", "overview_table_title")
        self._table_sum = label("small", "overview_table_sum")
        self.table = WorkTable(
            self.look,
            "overview_table",
            (
                Column("finding", self._kind_title, text=self._kind_word, tone=_tone, is_pill=True),
                Column("text", self._text_title, stretch=True, wraps=True),
                Column("value", self._value_title, dtype="value"),
            ),
            row_height=44,
        )
        self.table.row_opened.connect(self._open_finding)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._table_title)
        head.addStretch()
        head.addWidget(self._table_sum)
        box = QVBoxLayout(surface)
        box.setContentsMargins(4, 10, 4, 4)
        box.setSpacing(4)
        box.addLayout(head)
        box.addWidget(self.table, 1)
        return surface

    def _make_side(self) -> QStackedWidget:
        self._side = QStackedWidget()
        self._side.setFixedWidth(self.look.px(SIDE_WIDTH))
        self.more = MoreFigures(self.look, self.name, self.open_figure)
        self.side = SidePane(self.look, self.name, self._close_side)
        self._side.addWidget(self.more)
        self._side.addWidget(self.side)
        return self._side

    # ---- asking ---------------------------------------------------------------------
    def refresh(self) -> None:
        period = self.desk.period
        month, versus = period.month, period.comparison

        def question(shop: Any, progress: Progress) -> View:
            answer = shop.overview(month=month, comparison_name=versus)
            progress.check()
            base = answer.compared or comparison(answer.period, versus).range
            whole = Month.of(answer.period.start).range
            return View(answer, tuple(shop.days(whole)), tuple(shop.days(base)), base, shop.is_empty())

        self.ask(question, self.show_view)

    def show_view(self, view: View) -> None:
        self.view = view
        self.show_empty(view.is_empty)
        self.show_answer(view.answer)

    # ---- showing ---------------------------------------------------------------------
    def show_answer(self, answer: Answer) -> None:
        super().show_answer(answer)
        if self.view is not None and self.view.is_empty:
            self.messages.clear()
        rest = {name: figure for name, figure in answer.figures.items() if name not in self.cards}
        self.more.show_figures(rest, self.versus_words())
        self.more.show_changes([self.look.words(phrase) for phrase in answer.changes])
        self.table.show_rows([_row(finding) for finding in answer.rows])
        at_stake = sum(finding.value or 0 for finding in answer.rows)
        self._table_sum.setText(
            self.tr("Findings: {n} · {money} at stake").format(
                n=len(answer.rows), money=money_text(at_stake, self.look.currency, cents=False)
            )
            if answer.rows
            else self.tr("nothing stands out")
        )
        self._close_side()
        self._show_trend()

    def _show_trend(self) -> None:
        view = self.view
        if view is None:
            return
        series = day_series(view.answer.period, view.days, view.base, view.base_days, self.look.language)
        known = [(value, day) for value, day in zip(series.values, series.days, strict=True) if value is not None]
        self.chart.show_series(series, self._trend_words(known))

    def _trend_words(self, known: list[tuple[float, date]]) -> str:
        if not known:
            return self.tr("No days with data.")
        best, day = max(known)
        return self.tr("Net sales by day: {total} in {n} days, the highest {best} on {day}").format(
            total=money_text(int(sum(value for value, _ in known)), self.look.currency),
            n=len(known),
            best=money_text(int(best), self.look.currency),
            day=day.isoformat(),
        )

    # ---- the side pane ---------------------------------------------------------------
    def _close_side(self) -> None:
        self._side.setCurrentIndex(0)
        if self.table.selectionModel().hasSelection():
            self.table.clearSelection()

    def _open_finding(self, row: Row | None) -> None:
        if row is None:
            self._side.setCurrentIndex(0)
            return
        finding: Finding = row["whole"]
        act = self._act_words(finding)
        self.side.show_reasoning(
            Reasoning(
                title=self._kind_word(row),
                value=figure_text(finding.value, "money", self.look.currency),
                sentences=(self.look.words(finding.text),),
                formula=self.look.words(finding.basis),
                action=act,
                act=(lambda: self.wanted.emit(finding.panel)) if act else None,
            )
        )
        self._side.setCurrentIndex(1)
        self._ask_sources(dict(finding.rows))

    def open_figure(self, name: str) -> None:
        """A figure's reasoning: value, comparison, basis, and the rows it was made of."""
        if self.answer is None:
            return
        figure: Figure = self.answer.figures[name]
        money = self.look.currency
        found = change(figure.value, figure.compare, figure.unit)
        pairs = [
            (self.tr("Comparison"), figure_text(figure.compare, figure.unit, money)),
            (self.tr("Change"), {"up": "▲ ", "down": "▼ "}.get(found.kind, "") + (found.size or "—")),
        ]
        if figure.n is not None:
            pairs.append((self.tr("Records counted"), figure_text(figure.n, "count")))
        reason = reason_text(figure.reason, self.look) if figure.value is None else ""
        self.table.clearSelection()
        self.side.show_reasoning(
            Reasoning(
                title=figure_title(name, self.look.language),
                value=figure_text(figure.value, figure.unit, money),
                pairs=tuple(pairs),
                sentences=tuple(text for text in (reason, self.look.words(figure.basis)) if text),
            )
        )
        self._side.setCurrentIndex(1)
        self._ask_sources(dict(figure.rows))

    def _ask_sources(self, selection: dict[str, Any]) -> None:
        """The original rows behind what the pane shows, where the answer can name them."""
        if not selection:
            return

        def question(shop: Any, progress: Progress) -> list[dict[str, Any]]:
            found: list[dict[str, Any]] = shop.source_rows(selection, limit=SOURCES_SHOWN)
            return found

        self.ask(question, lambda rows: self._show_sources(rows, selection), "sources")

    def _show_sources(self, rows: list[dict[str, Any]], selection: dict[str, Any]) -> None:
        is_cut = len(rows) == SOURCES_SHOWN
        note = self.tr("The first {n} rows; further ones follow in the same way.").format(n=SOURCES_SHOWN)
        self.side.show_sources(
            tuple(source_row(row, selection, self.look.currency) for row in rows), note if is_cut else ""
        )

    # ---- words -------------------------------------------------------------------------
    def _kind_title(self) -> str:
        return self.tr("Kind")

    def _text_title(self) -> str:
        return self.tr("What stands out")

    def _value_title(self) -> str:
        return self.tr("At stake")

    def _kind_word(self, row: Row) -> str:
        code = str(row["finding"])
        return {
            "unpaid_orders": self.tr("Unpaid"),
            "refund_jump": self.tr("Refunds up"),
            "sales_fall": self.tr("Sales down"),
            "missing_days": self.tr("Data missing"),
        }.get(code, code)

    def _act_words(self, finding: Finding) -> str:
        """The button that leads to where something can be done; findings of this very panel need none."""
        return self.tr("Import the missing days") if finding.panel == "imports" else ""

    def retranslate(self) -> None:
        self.chart.setAccessibleName(self.tr("Net sales by day"))
        self._table_title.setText(self.tr("Money list"))
        self.table.setAccessibleName(self.tr("Money list"))
        self.more.retranslate()
        self.empty.say(
            self.tr("No orders have been imported yet"),
            [
                self.tr("The order export is missing. In the back office it is found under"),
                self.tr("Qianniu › Trade › Sold items › Batch export"),
                self.tr("Drop the file anywhere on this window; it is taken as it is."),
            ],
            {"choose": self.tr("Choose files…"), "sample": self.tr("Load the sample shop")},
        )
        self.empty.retranslate()
        self.side.retranslate()
        super().retranslate()


def _row(finding: Finding) -> dict[str, Any]:
    return {"finding": finding.finding, "text": finding.text, "value": finding.value, "whole": finding}


def _tone(row: Row) -> str:
    return {"missing_days": "warn", "unpaid_orders": "accent"}.get(str(row["finding"]), "bad")
