"""Of which month do all panels speak, against what, and how far does the data reach? The bar above every panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.coverage_chip import CoverageChip
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.labels import button
from shopdesk.panels.parts.spelling import month_text
from shopdesk.period import COMPARISONS, Month

if TYPE_CHECKING:
    from shopdesk.analysis.answer import Answer


class Header(QWidget):
    """Month, comparison, coverage chip; ``find_wanted`` asks for the palette."""

    find_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._months: list[Month] = []
        self._coverage: Mapping[str, Any] = {}
        self._last_day: date | None = None
        self._has_period = self._has_comparison = True
        self._answer: Answer | None = None
        self.period = ChoiceList()
        self.period.setObjectName("header_period")
        self.period.setMaxVisibleItems(14)
        self.period.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToContents)
        self.period.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.period.setSizePolicy(
            QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )  # the chip yields, a month is never cut
        self.period.activated.connect(self._choose_month)
        self.earlier = button("header_earlier", "icon")
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later = button("header_later", "icon")
        self.later.clicked.connect(lambda: self._step(1))
        self.comparison = ChoiceList()
        self.comparison.setObjectName("header_comparison")
        self.comparison.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToContents)
        self.comparison.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.comparison.setSizePolicy(
            QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )  # the chip yields, a month is never cut
        self.comparison.activated.connect(self._choose_comparison)
        self.seek = button("header_find", "quiet")
        self.seek.clicked.connect(self.find_wanted)
        self.coverage = CoverageChip()
        self.coverage.clicked.connect(self.open_coverage)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.earlier)
        row.addWidget(self.period)
        row.addWidget(self.later)
        row.addWidget(self.comparison)
        row.addWidget(self.coverage)
        row.addStretch(1)
        row.addWidget(self.seek)
        self._show_choices()
        self.retranslate()

    def show_months(self, months: Sequence[Month], default: Month, last_day: date | None = None) -> None:
        """The months with data, newest first; the default one is chosen unless she chose another that still has data.

        ``last_day`` of the data names the month that is not over: to which day it goes.
        """
        self._months, self._last_day = sorted(months, reverse=True), last_day
        period = self._desk.period
        if self._months and (not period.is_own or period.month not in self._months):
            period.is_own = False
            period.choose(default if default in self._months else self._months[0])
        self._show_choices()
        self._fill()

    def follow(self, *, has_period: bool, has_comparison: bool) -> None:
        """Whether the panel in front speaks of a month, and of a comparison, at all."""
        self._has_period, self._has_comparison = has_period, has_period and has_comparison
        self._show_choices()

    def _show_choices(self) -> None:
        """Without any data there is no month to choose."""
        for control in (self.earlier, self.period, self.later):
            control.setVisible(bool(self._months) and self._has_period)
        self.comparison.setVisible(bool(self._months) and self._has_comparison)

    def show_opening(self) -> None:
        """Before the shop is open."""
        self._say_coverage(self.tr("Opening…"), "none")

    def show_coverage(self, coverage: Mapping[str, Any]) -> None:
        """What the popup lists; the chip until a panel's answer says it more exactly: to which day there are orders."""
        self._coverage = coverage
        last = {kind: str(known["last"])[:10] for kind, known in coverage.items() if known.get("last")}
        orders = [last[kind] for kind in ("orders", "order_lines") if kind in last]
        if not last:
            self._say_coverage(self.tr("No data yet"), "none")
        elif not orders:
            self._say_coverage(self.tr("Data to {day} · orders missing").format(day=max(last.values())), "warn")
        elif self._answer is None:
            self._say_coverage(self.tr("Data to {day}").format(day=max(orders)), "good")
        else:
            placed = self._answer.figures.get("orders")
            is_whole = (placed is None or placed.value is not None) and not any(
                getattr(row, "finding", "") == "missing_days" for row in self._answer.rows
            )
            self._say_coverage(self._desk.look.words(self._answer.coverage), "good" if is_whole else "warn")

    def show_answer(self, answer: Answer | None) -> None:
        """The chip says what the answer in front knows and lacks; without one, to which day there are data."""
        self._answer = answer
        self.show_coverage(self._coverage)

    def _say_coverage(self, words: str, state: str) -> None:
        self.coverage.say(words, state)
        names = {"good": "good", "warn": "warn", "none": "soft"}
        self.coverage.setIcon(icons.icon("calendar", getattr(self._desk.look.colours, names[state])))

    def retranslate(self) -> None:
        colours = self._desk.look.colours
        self.period.setAccessibleName(self.tr("Month"))
        self.comparison.setAccessibleName(self.tr("Comparison"))
        self.earlier.setAccessibleName(self.tr("Month before"))
        self.earlier.setToolTip(self.tr("Month before"))
        self.later.setAccessibleName(self.tr("Month after"))
        self.later.setToolTip(self.tr("Month after"))
        self.seek.setText(self.tr("Find") + "  Ctrl+K")
        self.seek.setAccessibleName(self.tr("Find"))
        self.seek.setToolTip(self.tr("Find a panel, an order, a product, a buyer, a rule"))
        self.seek.setIcon(icons.icon("find", colours.soft))
        self.earlier.setIcon(icons.icon("left", colours.soft))
        self.later.setIcon(icons.icon("right", colours.soft))
        self._fill()

    def _fill(self) -> None:
        self.period.clear()
        for month in self._months:
            self.period.addItem(self._month_words(month), str(month))
        chosen = self._desk.period.month
        if chosen in self._months:
            self.period.setCurrentIndex(self._months.index(chosen))
        self.period.setEnabled(bool(self._months))
        self.comparison.clear()
        words = {
            "previous_month": self.tr("vs last month"),
            "same_month_last_year": self.tr("vs same month last year"),
            "same_days_so_far": self.tr("vs same days of last month"),
        }
        for name in COMPARISONS:
            self.comparison.addItem(words[name], name)
        self.comparison.setCurrentIndex(COMPARISONS.index(self._desk.period.comparison))
        self._mark_ends()

    def _month_words(self, month: Month) -> str:
        """2026年11月; the month the data ends in with the day it goes to."""
        named, last = month_text(month, self._desk.look.language), self._last_day
        if last is None or Month.of(last) != month or last == month.range.last:
            return named
        return self.tr("{month} (1–{day})").format(month=named, day=last.day)

    def choose_period(self) -> None:
        """Open the list of months."""
        if self.period.isVisible():
            self.period.setFocus()
            self.period.showPopup()

    def _mark_ends(self) -> None:
        at = self.period.currentIndex()
        self.later.setEnabled(at > 0)
        self.earlier.setEnabled(0 <= at < len(self._months) - 1)

    def _step(self, months: int) -> None:
        at = self.period.currentIndex() - months
        if 0 <= at < len(self._months):
            self.period.setCurrentIndex(at)
            self._choose_month(at)

    def _choose_month(self, at: int) -> None:
        self._mark_ends()
        self._desk.period.is_own = True
        self._desk.period.choose(self._months[at])

    def _choose_comparison(self, at: int) -> None:
        self._desk.period.choose(comparison=COMPARISONS[at])

    def open_coverage(self) -> Any:
        """Which days each export covers, what is missing and what fills it."""
        from shopdesk.panels.parts.coverage_calendar import CoverageCalendar

        made = CoverageCalendar(self._desk.look, self._coverage, self._desk.now().date(), self)
        made.open()
        return made
