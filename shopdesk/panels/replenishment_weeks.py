"""Which weeks of a SKU are not taken as they sold, how is that said, and how does she say it of another week?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from statistics import median

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from shopdesk.analysis.demand import Change
from shopdesk.analysis.reorder_detail import SkuDetail
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.deciding_panel import DecidingPanel
from shopdesk.panels.parts.decision_box import DecisionBox
from shopdesk.panels.parts.declaration import ROW, Action, Said
from shopdesk.panels.parts.edit import decisions_edit, make, taken_back_edit
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.typography import px
from shopdesk.panels.replenishment_chart import WEEKS_SHOWN
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.decisions import DONE
from shopdesk.workflow.unusual_weeks import REASONS, unusual_week

say = speaker("replenishment")

UNUSUAL = "unusual"
NOT_TYPICAL = Action("unusual", say("Not a typical week"), state=DONE, on=ROW, reasons=REASONS)


def week_words(change: Change) -> Phrase:
    """Why a week is not taken as it was sold."""
    said = {
        "week_on": change.week.isoformat(),
        "sold_qty": thousandths(change.sold),
        "used_qty": thousandths(change.used),
    }
    return {
        "not_covered": say("Week of {week_on}: no order file covers it; left out", **said),
        "not_listed": say("Week of {week_on}: not yet on offer; left out", **said),
        "scaled_for_stock_out": say(
            "Week of {week_on}: sold {sold_qty}, partly out of stock; taken as {used_qty}", **said
        ),
        "too_few_days_in_stock": say(
            "Week of {week_on}: sold {sold_qty}, nearly always out of stock; left out", **said
        ),
        "promotion": say("Week of {week_on}: sold {sold_qty} in a promotion; taken as {used_qty}", **said),
        "unusual": say("Week of {week_on}: sold {sold_qty}, not typical by your word; taken as {used_qty}", **said),
    }[change.reason]


def thousandths(units: float | None) -> int | None:
    """A week's units to a tenth, as phrases take them."""
    return None if units is None else round(units * 10) * 100


def telling(changes: Sequence[Change]) -> list[Change]:
    """Those whose numbers differ: an event week that sold as always says nothing. What she said herself is told apart from them."""
    return [one for one in changes if one.reason != UNUSUAL and thousandths(one.sold) != thousandths(one.used)]


class UnusualWeeks(QWidget):
    """The weeks of a SKU that she said are not typical, each with a way back, and the way to say it of another.

    ``marked``: the Monday of each → the number of its entry in the journal.
    """

    def __init__(self, panel: DecidingPanel, detail: SkuDetail, marked: Mapping[date, int]) -> None:
        super().__init__()
        self._panel, self._detail, self._marked = panel, detail, marked
        name, look = panel.name, panel.look
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(2))
        for change in detail.changes:
            entry = marked.get(change.week)
            if change.reason != UNUSUAL or entry is None:
                continue
            box.addWidget(label("soft", f"{name}_unusual_{entry}", wraps=True, text=look.words(week_words(change))))
            back = partial(self._take_back, entry, change.week)
            box.addWidget(self._way(f"{name}_unusual_back_{entry}", self.tr("Count it again"), back))
        box.addWidget(self._way(f"{name}_action_unusual", self.tr("A week was not typical…"), self.ask))

    def _way(self, name: str, words: str, act: Callable[[], None]) -> QWidget:
        made = button(name, "link")
        made.setText(words)
        made.clicked.connect(lambda _checked=False: act())
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return made

    def ask(self) -> None:
        """Which week was not typical, and why?"""
        panel, detail, weeks = self._panel, self._detail, self._choice()

        def keep(said: Said) -> None:
            week = weeks.currentData()
            if week is not None and panel.answer is not None:
                sku, as_of = detail.line.sku, panel.answer.as_of
                made = unusual_week(sku, week.week, as_of, said.code, said.note, week.sold_qty)
                words = made.told["text"]
                panel.keep(decisions_edit(words, [made]), told=panel.look.words(words))

        about = (self.tr("Which week?"), weeks)
        today = panel.desk.now().date()
        DecisionBox(panel.look, panel.name, NOT_TYPICAL, detail.line.sku, today, keep, panel, about).open()

    def _choice(self) -> ChoiceList:
        """The weeks of the chart that are known and not marked yet, newest first; the one furthest from the middle of all is offered."""
        shown = reversed(self._detail.weeks[-WEEKS_SHOWN:])
        weeks = [one for one in shown if one.sold_qty is not None and one.week not in self._marked]
        made = ChoiceList()
        made.setObjectName(f"{self._panel.name}_decision_week")
        for one in weeks:
            words = say("Week of {week_on}: sold {sold_qty}", week_on=one.week.isoformat(), sold_qty=one.sold_qty)
            made.addItem(self._panel.look.words(words), one)
        if weeks:
            middle = median(one.sold_qty or 0 for one in weeks)
            made.setCurrentIndex(max(range(len(weeks)), key=lambda at: abs((weeks[at].sold_qty or 0) - middle)))
        return made

    def _take_back(self, entry_id: int, week: date) -> None:
        words = say("Count the week of {week_on} of {sku} again", week_on=week.isoformat(), sku=self._detail.line.sku)
        make(self._panel.desk, taken_back_edit(words, [entry_id]), fault=self._panel.messages.show_fault)
