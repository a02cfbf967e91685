"""What would a unit leave at another price, cost, return rate or click price? Sliders whose effect is seen at once; nothing is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from shopdesk.analysis.gates import line_at, margin_gate
from shopdesk.analysis.selection_words import GATE_TONES, GATE_WORDS
from shopdesk.analysis.unit_economics import UnitSale, swings
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.labels import ElidedLabel, button, indent, label, restyle
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import pass_wheel_on
from shopdesk.panels.parts.spelling import UNKNOWN, figure_text
from shopdesk.panels.selection_swings import Swings
from shopdesk.thresholds import SelectionRules

STEPS = 200  # of a slider
WIDEST_PRICE = 100_000_000  # fen
FIELD_WIDTH = 112


@dataclass(frozen=True)
class Input:
    """One thing that may be moved: its field of ``UnitSale``, fen or a share, how far its slider goes from its value of today."""

    name: str
    factor: float
    most: float
    start: float = 0.0


# Shown in yuan and per cent; start: where a slider stands that has no value of today to go from.
INPUTS = (
    Input("price_value", 0.01, WIDEST_PRICE),
    Input("cost_value", 0.01, WIDEST_PRICE),
    Input("return_rate", 100, 1, 0.25),
    Input("click_value", 0.01, 100_000, 200),
    Input("clicks_per_unit", 1, 10_000, 50),
)


def moved(sale: UnitSale, values: Mapping[str, float]) -> UnitSale:
    """The unit with some of its inputs at other values."""
    changed: dict[str, Any] = dict(values)
    return replace(sale, **changed) if changed else sale


class WhatIf(QWidget):
    """Five inputs and what follows from them, before → after. ``kept`` holds what was moved, so that the pane can be filled again."""

    def __init__(self, look: Look, sale: UnitSale, rules: SelectionRules, kept: MutableMapping[str, float]) -> None:
        super().__init__()
        self._look, self._sale, self._rules, self.kept = look, sale, rules, kept
        self.setObjectName("selection_what_if")
        self.setProperty("ground", "clear")
        self.sliders: dict[str, QSlider] = {}
        self.fields: dict[str, QDoubleSpinBox] = {}
        self.results: dict[str, QLabel] = {}
        head = QHBoxLayout()
        head.addWidget(label("strong", "selection_what_if_title", text=self.tr("What if")), 1)
        self.back = button("selection_what_if_reset", "link")
        self.back.setText(self.tr("Back to today"))
        self.back.clicked.connect(self.reset)
        head.addWidget(self.back)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for at, one in enumerate(INPUTS):
            self._add_input(grid, 2 * at, one)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 4, 0, 0)
        lines.setSpacing(6)
        lines.addLayout(head)
        lines.addLayout(grid)
        for name, title in self._titles().items():
            lines.addLayout(self._result(name, title))
        self.gate = label("small", "selection_what_if_gate", wraps=True)
        lines.addWidget(self.gate)
        self.chart = Swings(look, swings(sale, rules.what_if_step), sale.left_value)
        lines.addWidget(
            label("small", wraps=True, text=self.tr("Each moved by {step}: what is left of a unit").format(
                step=figure_text(rules.what_if_step, "rate")
            ))
        )  # fmt: skip
        lines.addWidget(self.chart)
        self._show()

    def _titles(self) -> dict[str, str]:
        return {
            "contribution": self.tr("Contribution a unit"),
            "contribution_rate": self.tr("Of the price"),
            "margin": self.tr("Gross margin rate"),
            "roas": self.tr("Break-even ROI"),
            "price": self.tr("Break-even price"),
            "left": self.tr("Left after advertising"),
            "volume": self.tr("Units for the same profit"),
        }

    def _names(self) -> dict[str, str]:
        return {
            "price_value": self.tr("Price (¥)"),
            "cost_value": self.tr("Landed cost (¥)"),
            "return_rate": self.tr("Return rate (%)"),
            "click_value": self.tr("Click price (¥)"),
            "clicks_per_unit": self.tr("Clicks a sale"),
        }

    # ---- parts -----------------------------------------------------------------------------
    def _add_input(self, grid: QGridLayout, row: int, one: Input) -> None:
        title = self._names()[one.name]
        name = ElidedLabel("soft")
        name.setText(title)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName(f"selection_what_if_{one.name}_slider")
        slider.setRange(0, STEPS)
        slider.setAccessibleName(title)
        field = QDoubleSpinBox()
        field.setObjectName(f"selection_what_if_{one.name}")
        field.setAccessibleName(title)
        field.setDecimals(1 if one.name in ("return_rate", "clicks_per_unit") else 2)
        field.setRange(0, one.most * one.factor)
        field.setSingleStep(1 if one.factor >= 1 else 0.5)
        field.setFixedWidth(self._look.px(FIELD_WIDTH))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setKeyboardTracking(False)
        if one.start and one.name != "return_rate":
            field.setSpecialValueText(UNKNOWN)  # no clicks are paid for, or it is not known how many
        indent(field)
        pass_wheel_on(slider, field)
        name.setBuddy(field)
        slider.valueChanged.connect(lambda step, one=one: self._slid(one, step))
        field.valueChanged.connect(lambda shown, one=one: self._set(one, shown / one.factor))
        self.sliders[one.name], self.fields[one.name] = slider, field
        grid.addWidget(name, row, 0)
        grid.addWidget(field, row, 1)
        grid.addWidget(slider, row + 1, 0, 1, 2)

    def _result(self, name: str, title: str) -> QHBoxLayout:
        line = QHBoxLayout()
        key = ElidedLabel("soft")
        key.setText(title)
        value = label("strong", f"selection_what_if_{name}")
        line.addWidget(key, 1)
        line.addWidget(value)
        self.results[name] = value
        return line

    # ---- moving ----------------------------------------------------------------------------
    def _slid(self, one: Input, step: int) -> None:
        self._set(one, self._reach(one) * step / STEPS)

    def _set(self, one: Input, value: float) -> None:
        value = min(one.most, max(0.0, value))
        if one.name in ("price_value", "cost_value", "click_value"):
            value = float(round(value))
        before = getattr(self._sale, one.name)
        if value == (before or 0.0) and (before is not None or value == 0):
            self.kept.pop(one.name, None)
        else:
            self.kept[one.name] = value
        self._show()

    def reset(self) -> None:
        """Every input as it is today."""
        self.kept.clear()
        self._show()

    def _reach(self, one: Input) -> float:
        """Where the slider ends: twice today's value, a whole at most where it is a share."""
        now = getattr(self._sale, one.name) or 0.0
        return float(min(one.most, 2 * now if now else 2 * one.start))

    # ---- showing ----------------------------------------------------------------------------
    def _show(self) -> None:
        before, after = self._sale, moved(self._sale, self.kept)
        for one in INPUTS:
            value = getattr(after, one.name) or 0.0
            slider, field = self.sliders[one.name], self.fields[one.name]
            with QSignalBlocker(slider), QSignalBlocker(field):
                field.setValue(value * one.factor)
                reach = self._reach(one)
                slider.setValue(round(STEPS * min(1.0, value / reach)) if reach else 0)
        for name, (was, now) in self._values(before, after).items():
            shown = self.results[name]
            shown.setText(now if not self.kept or was in ("", now) else f"{was} → {now}")
        lost = after.contribution_value <= 0
        tone = "bad" if lost else "strong"
        if self.results["contribution"].property("tone") != tone:
            self.results["contribution"].setProperty("tone", tone)
            restyle(self.results["contribution"])
        self._say_gate(after)
        self.chart.show_swings(swings(after, self._rules.what_if_step), after.left_value)
        self.back.setEnabled(bool(self.kept))

    def _values(self, before: UnitSale, after: UnitSale) -> dict[str, tuple[str, str]]:
        def money(value: float | None) -> str:
            return UNKNOWN if value is None else figure_text(round(value), "money", self._look.currency)

        def both(write: Callable[[float | None], str], name: str) -> tuple[str, str]:
            return write(getattr(before, name)), write(getattr(after, name))

        def rate(value: float | None) -> str:
            return figure_text(value, "rate")

        def ratio(value: float | None) -> str:
            return figure_text(value, "ratio")

        spent = after.advertising_value is not None
        left = money(after.left_value) if spent else UNKNOWN
        left_before = money(before.left_value) if before.advertising_value is not None else UNKNOWN
        return {
            "contribution": both(money, "contribution_value"),
            "contribution_rate": both(rate, "contribution_rate"),
            "margin": both(rate, "gross_margin_rate"),
            "roas": both(ratio, "break_even_roas"),
            "price": (money(before.break_even_price()), money(after.break_even_price())),
            "left": (left_before, left),
            "volume": ("", _volume(before, after) if self.kept else UNKNOWN),
        }

    def _say_gate(self, after: UnitSale) -> None:
        line = line_at(self._rules.margin_min_rate, self._rules.near_share)
        outcome = margin_gate(round(after.price_value), round(after.cost_value), line)
        words = self.tr("Margin above {line}: {outcome}").format(
            line=figure_text(self._rules.margin_min_rate, "rate"), outcome=self._look.words(GATE_WORDS[outcome])
        )
        if after.contribution_value <= 0:
            words += " · " + self.tr("a unit loses money before advertising")
        self.gate.setText(words)
        tone = {"good": "good", "warn": "warn", "bad": "bad"}.get(GATE_TONES[outcome], "plain")
        self.gate.setProperty("change", tone)
        restyle(self.gate)


def _volume(before: UnitSale, after: UnitSale) -> str:
    """By how much sales may fall or must rise to leave as much as today; a dash where they cannot."""
    kept = after.left_value
    if kept <= 0 or before.left_value <= 0:
        return UNKNOWN
    change = before.left_value / kept - 1
    return ("+" if change > 0 else "") + figure_text(change, "rate")
