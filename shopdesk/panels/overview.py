"""How does the month stand, and what is to be done first? Figures, the days against their comparison, the money list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopdesk.analysis.answer import Answer, Finding
from shopdesk.analysis.finding_names import name_of
from shopdesk.analysis.money_list import KIND, DecidedAway, decision_key
from shopdesk.frozen import dataclass
from shopdesk.panels.overview_days import day_series
from shopdesk.panels.overview_findings import TONES, act_words, kind_tone, kind_words, leads_to
from shopdesk.panels.overview_more import MoreFigures
from shopdesk.panels.parts.after_paint import AfterPaint
from shopdesk.panels.parts.charts import DayChart
from shopdesk.panels.parts.declaration import Action, Choice, Nothing, View
from shopdesk.panels.parts.families import WHOLE_SHOP
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, card
from shopdesk.panels.parts.reasoning import Reasoning
from shopdesk.panels.parts.spelling import figure_text
from shopdesk.panels.parts.work_panel import WorkPanel
from shopdesk.period import DateRange, Month, comparison
from shopdesk.progress import Progress
from shopdesk.wording import money_text, speaker
from shopdesk.workflow.decisions import DONE, REFUSED, SNOOZED

if TYPE_CHECKING:
    from shopdesk.panels.parts.decided_box import DecidedLine

say = speaker("overview")

PAINTED_SECONDS = 0.5  # longer than that nothing waits for a window that is slow to paint
_REASONS = ("not_needed", "no_money", "figures_doubted", "done_elsewhere", "other")


def _is_counted(row: Row) -> bool:
    """Whether the whole amount counts in the sum; of another line the sentence says where the rest stands."""
    return bool(row["counted_value"] == row["value"])


@dataclass(frozen=True)
class Days:
    """The days of the month and those of its comparison, for the chart."""

    days: tuple[dict[str, Any], ...]
    base_days: tuple[dict[str, Any], ...]
    base: DateRange


class OverviewPanel(WorkPanel):
    """The first page: what the month says and what it is worth to act on."""

    name = "overview"
    word = say("Overview")
    reads = WHOLE_SHOP  # the money list is made of what every panel finds
    cards = ("net_sales_value", "paid_orders", "aov_value", "refund_value")
    table_title = say("Money list")
    columns = (
        Column("kind", say("Kind"), text=kind_words, tone=kind_tone, is_pill=True),
        Column("text", say("What stands out"), stretch=True, wraps=True),
        Column("value", say("At stake"), dtype="value", tone=lambda row: "text" if _is_counted(row) else "soft"),
    )
    row_height = 40
    heights = (8, 13)  # the list is what she is here for
    subject = "finding"
    subject_kind = KIND
    worth = "value"
    acts = (
        Action(
            "done",
            say("Done"),
            state=DONE,
            is_main=True,
            tip=say("It is back after a while, or sooner if more is at stake"),
        ),
        Action("snooze", say("Later…"), state=SNOOZED),
        Action("dismiss", say("Not this…"), state=REFUSED, reasons=_REASONS),
    )
    no_rows = say("Nothing stands out.")
    nothing = Nothing(
        say("No orders have been imported yet"),
        (
            say("The order export is missing. In the back office it is found under"),
            say("Qianniu › Trade › Sold items › Batch export"),
            say("Drop the file anywhere on this window; it is taken as it is."),
        ),
        icon="shop",
    )

    @staticmethod
    def question(shop: Any, progress: Progress, choice: Choice) -> Answer:
        if shown := choice.settings.get("shown"):
            shown.wait(PAINTED_SECONDS)
        return shop.overview(
            month=choice.month, comparison_name=choice.comparison, with_panels=choice.settings["with_panels"]
        )

    @staticmethod
    def more(shop: Any, progress: Progress, answer: Answer, choice: Choice) -> Days:
        base = answer.compared or comparison(answer.period, choice.comparison).range
        whole = Month.of(answer.period.start).range
        return Days(tuple(shop.days(whole)), tuple(shop.days(base)), base)

    def refresh(self) -> None:
        """First the month's own figures, which are quick; then also what the other panels find. A list that stands whole stays so
        while it is asked for anew: her place in it and what was said of her decision would be lost with half of it."""
        self.settings = {"with_panels": self._whole_for == self._wanted()}
        super().refresh()

    def show_view(self, view: View) -> None:
        super().show_view(view)
        if view.is_empty:
            self._whole_for = None
        elif self.settings["with_panels"]:
            self._whole_for = self._wanted()
        else:
            # What the panels find takes a second processor, and Python has one: not before these figures are painted.
            shown = Event()
            if self.isVisible():
                AfterPaint(self.figure_cards[self.cards[0]], shown.set)
            else:
                shown.set()  # another panel is in front: its questions must not wait for a paint that does not come
            self.choose_setting(with_panels=True, shown=shown)

    def _wanted(self) -> tuple[Month | None, str]:
        """The month and what it is compared with, as the header has them now."""
        return self.desk.period.month, self.desk.period.comparison

    def choose_setting(self, **settings: Any) -> None:
        self.settings.update(settings)
        super().refresh()

    _whole_for: tuple[Month | None, str] | None = None  # month and comparison of the whole list that stands here

    # ---- the panel's own widgets ---------------------------------------------------------
    def make_above(self) -> QWidget:
        surface = card()
        self.chart = DayChart(self.look, "overview_trend")
        box = QVBoxLayout(surface)
        box.setContentsMargins(16, 10, 16, 8)
        box.addWidget(self.chart)
        return surface

    def make_aside(self) -> QWidget:
        self.more_figures = MoreFigures(self.look, self.name, self.open_figure)
        self.decided = button(f"{self.name}_action_decided")
        self.decided.clicked.connect(self.open_decided)
        self.more_figures.add_way(self.decided)
        return self.more_figures

    def show_more(self, view: View) -> None:
        answer, more = view.answer, view.more
        rest = {name: figure for name, figure in answer.figures.items() if name not in self.cards}
        self.more_figures.show_figures(rest, self.versus_words())
        self._say_decided()
        self.more_figures.show_changes([self.look.words(phrase) for phrase in answer.changes])
        series = day_series(answer.period, more.days, more.base, more.base_days, self.look.language)
        known = [(value, day) for value, day in zip(series.values, series.days, strict=True) if value is not None]
        self.chart.show_series(series, self._trend_words(known))

    def table_note(self, view: View) -> str:
        at_stake = view.answer.at_stake_value or 0
        money = money_text(at_stake, self.look.currency, cents=False)
        said = [self.tr("Findings: {n} · {money} at stake").format(n=len(view.rows), money=money)] if view.rows else []
        if at_stake != sum(row["value"] or 0 for row in view.rows):
            said.append(self.tr("each counted once (grey: in part elsewhere)"))
        if view.answer.set_aside:
            said.append(self.tr("decided: {n}").format(n=len(view.answer.set_aside)))
        return " · ".join(said)

    def _trend_words(self, known: list[tuple[float, date]]) -> str:
        if not known:
            return self.tr("No days with data.")
        best, day = max(known)
        return self.look.words(
            say(
                "Net sales by day: {total_value} in {n} days, the highest {best_value} on {day_on}",
                total_value=int(sum(value for value, _ in known)),
                n=len(known),
                best_value=int(best),
                day_on=day.isoformat(),
            )
        )

    # ---- a finding ------------------------------------------------------------------------
    def subject_of(self, row: Row) -> str:
        assert self.answer is not None
        return decision_key(row["whole"], self.answer.period)

    def side(self, row: Row, details: Any = None) -> Reasoning:
        finding: Finding = row["whole"]
        target = leads_to(finding)
        leads_on = target != self.name
        return Reasoning(
            title=kind_words(row),
            value=figure_text(finding.value, "money", self.look.currency),
            sentences=(finding.text,),
            derivation=finding.derivation,
            basis=finding.basis,
            rows=finding.rows,
            action=act_words(finding) if leads_on else "",
            act=(lambda: self.row_wanted.emit(target, finding.subject or "", finding)) if leads_on else None,
        )

    def _say_decided(self) -> None:
        count = 0 if self.answer is None else len(self.answer.set_aside)
        self.decided.setText(self.tr("Decided ({n})…").format(n=count))
        self.decided.setToolTip(self.tr("What you put off, did or refused, and when it is back"))

    def decided_away(self) -> Sequence[DecidedLine]:
        return [self.decided_line(one) for one in (self.answer.set_aside if self.answer is not None else ())]

    def decided_line(self, one: DecidedAway) -> DecidedLine:
        """A finding decided away, as the box of what was decided shows it."""
        from shopdesk.panels.parts.decided_box import DecidedLine

        name = name_of(one.finding.finding)
        return DecidedLine(
            entry_id=one.entry_id,
            name=name,
            pill=name,
            tone=TONES.get(one.finding.finding, "warn"),
            head=figure_text(one.finding.value, "money", self.look.currency),
            text=one.finding.text,
            decision=one.decision,
            decided_on=one.decided_on,
            back_on=one.back_on,
            grown_value=one.grown_value,
            reason=one.reason,
            note=one.note,
        )

    def retranslate(self) -> None:
        self.chart.setAccessibleName(self.tr("Net sales by day"))
        self.more_figures.retranslate()
        self._say_decided()
        super().retranslate()
