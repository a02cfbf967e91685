"""Of which month do all panels speak, against what, and how far does the data reach? The bar above every panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from shopdesk.analysis.answer import Answer
from shopdesk.panels.parts import icons
from shopdesk.panels.parts.coverage_chip import CoverageChip
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.spelling import UNKNOWN, month_text
from shopdesk.period import COMPARISONS, DateRange, Month


class CoveragePopup(QFrame):
    """A small table: kind, first day, last day, days missing in between."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("header_coverage_popup")
        self.setProperty("surface", "card")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(16, 12, 16, 16)
        self._box.setSpacing(8)

    def show_coverage(self, coverage: Mapping[str, Any]) -> None:
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._box.addWidget(label("section", text=self.tr("What the imported files cover")))
        if not coverage:
            self._box.addWidget(label("soft", text=self.tr("Nothing has been imported yet.")))
            return
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for at, title in enumerate(
            (self.tr("Export"), self.tr("First day"), self.tr("Last day"), self.tr("Days missing"))
        ):
            grid.addWidget(label("small", text=title), 0, at)
        for line, (kind, known) in enumerate(coverage.items(), 1):
            missing = missing_days(known.get("spans") or ())
            grid.addWidget(label(text=self.kind_word(kind)), line, 0)
            grid.addWidget(label(text=str(known.get("first") or UNKNOWN)[:10]), line, 1)
            grid.addWidget(label(text=str(known.get("last") or UNKNOWN)[:10]), line, 2)
            grid.addWidget(
                label("strong" if missing else "soft", text=str(missing)), line, 3, Qt.AlignmentFlag.AlignRight
            )
        self._box.addWidget(table)

    def kind_word(self, kind: str) -> str:
        """A kind of export in words."""
        return {
            "orders": self.tr("Orders"),
            "order_lines": self.tr("Order lines"),
            "refunds": self.tr("Refunds"),
            "products": self.tr("Products"),
            "stock": self.tr("Stock"),
            "purchase_orders": self.tr("Purchase orders"),
            "bills": self.tr("Bills"),
            "item_traffic": self.tr("Product traffic"),
            "shop_traffic": self.tr("Shop traffic"),
            "traffic_sources": self.tr("Traffic sources"),
            "search_words": self.tr("Search words"),
            "promotions": self.tr("Promotion"),
            "settlements": self.tr("Settlements"),
            "buyers": self.tr("Buyers"),
            "reviews": self.tr("Reviews"),
            "listings": self.tr("Listings"),
            "purchase_prices": self.tr("Purchase prices"),
        }.get(kind, kind)


def missing_days(spans: Sequence[Mapping[str, Any]]) -> int:
    """Days between covered spans that no file holds."""
    ranges = []
    for span in spans:
        first, last = date.fromisoformat(str(span["first"])[:10]), date.fromisoformat(str(span["last"])[:10])
        ranges.append(DateRange(first, max(first, date.fromordinal(last.toordinal() + 1))))
    ranges.sort()
    missing = 0
    reached = ranges[0].end if ranges else date.min
    for covered in ranges:
        missing += max(0, (covered.start - reached).days)
        reached = max(reached, covered.end)
    return missing


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
        self.period = QComboBox()
        self.period.setObjectName("header_period")
        self.period.setMaxVisibleItems(14)
        self.period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.period.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.period.setSizePolicy(
            QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )  # the chip yields, a month is never cut
        self.period.activated.connect(self._choose_month)
        self.earlier = button("header_earlier", "icon")
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later = button("header_later", "icon")
        self.later.clicked.connect(lambda: self._step(1))
        self.comparison = QComboBox()
        self.comparison.setObjectName("header_comparison")
        self.comparison.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.comparison.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.comparison.setSizePolicy(
            QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )  # the chip yields, a month is never cut
        self.comparison.activated.connect(self._choose_comparison)
        self.seek = button("header_find", "quiet")
        self.seek.clicked.connect(self.find_wanted)
        self.coverage = CoverageChip()
        self.coverage.clicked.connect(self.open_coverage)
        self._popup = CoveragePopup(self)
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
            is_whole = self._answer.figures["orders"].value is not None and not any(
                row.finding == "missing_days" for row in self._answer.rows
            )
            self._say_coverage(self._desk.look.words(self._answer.coverage), "good" if is_whole else "warn")

    def show_answer(self, answer: Answer) -> None:
        """The chip says what the answer in front knows and lacks."""
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

    def open_coverage(self) -> None:
        """Which days each export covers."""
        self._popup.show_coverage(self._coverage)
        self._popup.adjustSize()
        self._popup.move(self.coverage.mapToGlobal(QPoint(0, self.coverage.height() + 4)))
        self._popup.show()
