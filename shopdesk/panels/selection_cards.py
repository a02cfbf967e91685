"""What stands beside an item besides its arithmetic? Its stage with what to do, the parts of its score, what is bought with it, how a
listed candidate did."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from shopdesk.analysis.basket import Pair
from shopdesk.analysis.candidates import Candidate, Outcome
from shopdesk.analysis.gates import PASS
from shopdesk.analysis.selection_reasoning import growth_evidence, margin_evidence
from shopdesk.analysis.selection_rows import Part, SelectionRow
from shopdesk.analysis.selection_words import (
    CLASS_WORDS,
    GATE_TONES,
    GATE_WORDS,
    PART_NAMES,
    STAGE_ACTIONS,
    STAGE_TONES,
    STAGE_WORDS,
)
from shopdesk.panels.parts.labels import ElidedLabel, label, pill
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import UNKNOWN, figure_text, safe_text
from shopdesk.thresholds import SelectionRules
from shopdesk.wording import speaker

say = speaker("selection_panel")

_TONES = {"soft": "plain"}


class Card(QWidget):
    """A part of the side pane with a heading."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("ground", "clear")
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 4, 0, 0)
        self.lines.setSpacing(4)
        rule = QFrame()
        rule.setProperty("surface", "rule")
        self.lines.addWidget(rule)

    def say_title(self, words: str) -> None:
        """The heading, before what stands below it."""
        self.lines.addWidget(label("strong", wraps=True, text=words))


class GatesCard(Card):
    """Both tests: how each came out, and the arithmetic by which it did."""

    def __init__(self, look: Look, row: SelectionRow, rules: SelectionRules) -> None:
        super().__init__("selection_gates")
        for name, title, outcome, why in (
            ("margin", self.tr("Margin"), row.gate_margin, margin_evidence(row, rules)),
            ("growth", self.tr("Search growth"), row.gate_growth, growth_evidence(row, rules)),
        ):
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(label("strong", text=title))
            tone = GATE_TONES[outcome]
            line.addWidget(pill(look.words(GATE_WORDS[outcome]), _TONES.get(tone, tone), f"selection_gate_{name}"))
            line.addStretch()
            self.lines.addLayout(line)
            self.lines.addWidget(label("small", f"selection_gate_{name}_why", wraps=True, text=look.words(why)))
        if row.sale is not None and row.gate_margin == PASS and row.sale.contribution_value <= 0:
            warning = self.tr("It passes the margin test, and yet a unit loses money before advertising.")
            self.lines.addWidget(label("error", "selection_gate_loss", wraps=True, text=warning))


class StageCard(Card):
    """The stage of its life and what that asks for."""

    def __init__(self, look: Look, row: SelectionRow) -> None:
        stage = row.stage or ""
        super().__init__("selection_stage")
        title, advice = STAGE_ACTIONS[stage]
        line = QHBoxLayout()
        line.setSpacing(8)
        tone = STAGE_TONES[stage]
        line.addWidget(pill(look.words(STAGE_WORDS[stage]), _TONES.get(tone, tone), "selection_stage_pill"))
        line.addWidget(label("strong", "selection_stage_action", wraps=True, text=look.words(title)), 1)
        self.lines.addLayout(line)
        self.lines.addWidget(label("soft", "selection_stage_advice", wraps=True, text=look.words(advice)))
        if row.is_stage_thin:
            said = self.tr("A hint only: it sells too little to tell for certain.")
            self.lines.addWidget(label("small", "selection_stage_thin", wraps=True, text=said))
        elif row.known_weeks:
            said = look.words(say("From {n} known weeks of sales", n=row.known_weeks))
            self.lines.addWidget(label("small", wraps=True, text=said))
        classes = [one for one in (row.abc, row.xyz) if one]
        if classes:
            meanings = [CLASS_WORDS[one] for one in classes]
            said = look.words(say("Class {classes}: {meanings}", classes="".join(classes), meanings=meanings))
            self.lines.addWidget(label("small", "selection_classes", wraps=True, text=said))


class ScoreCard(Card):
    """Every part with its weight and its place among the others; what is not known has no bar."""

    def __init__(self, look: Look, row: SelectionRow, items: int, as_of: str, note: str = "") -> None:
        super().__init__("selection_score")
        coverage = figure_text(row.score_coverage, "rate")
        self.say_title(self.tr("Parts of the score, {coverage} of the weights known").format(coverage=coverage))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 2)
        whole = sum(part.weight for part in row.parts) or 1.0
        for at, part in enumerate(row.parts):
            name = ElidedLabel("soft")
            name.setText(look.words(PART_NAMES[part.name]))
            grid.addWidget(name, at, 0)
            grid.addWidget(label("small", text=f"{part.weight / whole:.0%}"), at, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(RankBar(look, part), at, 2)
            shown = UNKNOWN if part.rank is None else f"{100 * part.rank:.0f}"
            grid.addWidget(
                label("strong", f"selection_score_{part.name}", text=shown), at, 3, Qt.AlignmentFlag.AlignRight
            )
        self.lines.addLayout(grid)
        said = say(
            "Places among those of {n} items whose figure is known, on {day}; scores of another day or list are not to be compared.",
            n=items,
            day=as_of,
        )
        self.lines.addWidget(label("small", wraps=True, text=look.words(said)))
        if note:
            self.lines.addWidget(label("small", "selection_sensitivity", wraps=True, text=note))


class RankBar(QWidget):
    """A place among the others, 0 to 100."""

    def __init__(self, look: Look, part: Part) -> None:
        super().__init__()
        self._look, self._rank = look, part.rank
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(40), self._look.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._look.colours
        high = self._look.px(6)
        top = (self.height() - high) / 2
        painter.fillRect(QRectF(0, top, self.width(), high), colours.colour("shade"))
        if self._rank is not None:
            painter.fillRect(QRectF(0, top, max(2.0, self.width() * self._rank), high), colours.colour("accent"))


class PairsCard(Card):
    """What stands in the same orders: how often, of how many, how many times as often as by chance."""

    def __init__(self, look: Look, pairs: Sequence[tuple[Pair, str]], all_orders: int) -> None:
        super().__init__("selection_pairs")
        self.say_title(self.tr("Bought together"))
        if not pairs:
            self.lines.addWidget(
                label(
                    "small",
                    "selection_pairs_none",
                    wraps=True,
                    text=self.tr("Nothing stands often enough in the same orders."),
                )
            )
            return
        for at, (pair, title) in enumerate(pairs):
            name = ElidedLabel("soft" if pair.is_thin else "", f"selection_pair_{at}")
            name.setText(title)
            self.lines.addWidget(name)
            said = self.tr("{n} of {whole} · {share}").format(
                n=pair.orders, whole=f"{pair.sku_orders:,}", share=figure_text(pair.confidence_rate, "rate")
            )
            lift = self.tr("may be chance") if pair.is_thin else f"×{pair.lift:.1f}"
            self.lines.addWidget(label("small", wraps=True, text=f"{said} · {lift}"))
        note = look.words(
            say("Orders with both, of the orders with this; × as often as by chance. From {n} orders.", n=all_orders)
        )
        self.lines.addWidget(label("small", wraps=True, text=note))


class OutcomeCard(Card):
    """How a candidate did since it was listed."""

    def __init__(self, look: Look, outcomes: Sequence[Outcome]) -> None:
        super().__init__("selection_outcome")
        self.say_title(self.tr("Since it was listed"))
        for one in outcomes:
            line = QHBoxLayout()
            line.setSpacing(8)
            words = say("{days} days", days=one.days)
            if not one.is_over:
                words = say("{days} days ({known} known so far)", days=one.days, known=one.known_days)
            name = ElidedLabel("soft")
            name.setText(look.words(words))
            line.addWidget(name, 1)
            units, paid = figure_text(one.units_qty, "quantity"), figure_text(one.paid_value, "money", look.currency)
            sold = self.tr("{units} sold · {paid}").format(units=units, paid=paid)
            line.addWidget(label("strong" if one.is_over else "small", f"selection_outcome_{one.days}", text=sold))
            self.lines.addLayout(line)


class CandidateCard(Card):
    """What she noted of a candidate beside its price: where it comes from, how much is to be ordered, how long that is tied up."""

    def __init__(self, look: Look, known: Candidate, row: SelectionRow) -> None:
        super().__init__("selection_candidate")
        months = None if row.payback_months is None else figure_text(round(row.payback_months, 1), "count")
        for name, title, value in (
            ("source", self.tr("Source"), known.source),
            ("note", self.tr("Note"), known.note),
            ("word", self.tr("Search word"), known.word),
            ("first_order", self.tr("First order"), _units(known.first_order_qty)),
            ("month", self.tr("Units a month"), _units(known.expected_month_qty)),
            ("payback", self.tr("Months until it is earned back"), months),
        ):
            if value is None:
                continue
            line = QHBoxLayout()
            line.setSpacing(8)
            key = ElidedLabel("soft")
            key.setText(title)
            line.addWidget(key, 1)
            shown = ElidedLabel("", f"selection_candidate_{name}_shown")
            shown.setText(safe_text(value))
            shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(shown, 1)
            self.lines.addLayout(line)


def _units(quantity: int | None) -> str | None:
    return None if quantity is None else figure_text(quantity, "quantity")
