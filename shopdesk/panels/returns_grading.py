"""How good is what came back, what is done with it, and at which price at least? The desk on which returned goods are graded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shopdesk.analysis.disposal import DISPOSITIONS, GRADES, Advice, Way
from shopdesk.frozen import dataclass
from shopdesk.money import half_up, parse_amount
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.labels import ElidedLabel, button, label, mark_error, pill, plain_tip, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import pass_wheel_on
from shopdesk.panels.parts.spelling import figure_text
from shopdesk.wording import Phrase, speaker

say = speaker("returns_desk")

SOLD = frozenset(DISPOSITIONS) - {"restock", "scrap"}


@dataclass
class Draft:
    """What she has said of the goods so far; it outlives a refresh of the pane."""

    units: int = 1
    grade: str = ""
    condition: str = ""
    way: str = ""  # hers; empty while the advice stands
    price_value: int | None = None
    advice: Advice | None = None


class GradingDesk(QWidget):
    """Of ``waiting`` units that came back. ``advise`` tells what to do with a grade, ``keep`` is called with a whole draft."""

    def __init__(
        self,
        look: Look,
        panel: str,
        draft: Draft,
        waiting: int,
        margin_rate: float,
        unit_cost: int | None,
        advise: Callable[[str], Advice],
        keep: Callable[[Draft], None],
    ) -> None:
        super().__init__()
        self._look, self._panel, self.draft, self._waiting = look, panel, draft, waiting
        self._margin_rate, self._unit_cost, self._advise, self._keep = margin_rate, unit_cost, advise, keep
        self.setObjectName(f"{panel}_grading")
        self.setProperty("ground", "clear")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(rule())
        box.addWidget(label("strong", f"{panel}_grading_title", text=self.tr("Grading desk")))
        box.addWidget(self._grade_row())
        self._grade_note = label("small", f"{panel}_grade_note", wraps=True)
        box.addWidget(self._grade_note)
        box.addLayout(self._goods())
        self._advice = QWidget()
        box.addWidget(self._advice)
        self.keep_button = button(f"{panel}_grade_keep")
        self.keep_button.setText(self.tr("Keep the grade"))
        self.keep_button.clicked.connect(self._done)
        box.addWidget(self.keep_button)
        self._say_grade()
        self.show_advice(draft.advice)

    # ---- made once ---------------------------------------------------------------------------
    def _grade_row(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("surface", "card")
        row = QHBoxLayout(frame)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self.grades: dict[str, QPushButton] = {}
        for grade, words in GRADES.items():
            made = button(f"{self._panel}_grade_{grade}", "segment")
            made.setText(grade)
            made.setCheckable(True)
            made.setChecked(grade == self.draft.grade)
            made.setAccessibleName(f"{grade}: {self._look.words(words)}")
            made.setToolTip(self._look.words(words))
            made.clicked.connect(lambda _checked=False, grade=grade: self._graded(grade))
            self._group.addButton(made)
            self.grades[grade] = made
            row.addWidget(made, 1)
        return frame

    def _goods(self) -> QGridLayout:
        """What it looks like, and how many of them where more than one came back."""
        self.condition = QLineEdit(self.draft.condition)
        self.condition.setObjectName(f"{self._panel}_condition")
        self.condition.setAccessibleName(self.tr("Condition"))
        self.condition.setPlaceholderText(self.tr("e.g. tag cut off, stain"))
        self.condition.setToolTip(plain_tip(self.condition.placeholderText()))
        self.condition.setMaxLength(200)
        self.condition.textEdited.connect(self._described)
        self.units = self._number("units", str(min(self.draft.units, self._waiting)), self.tr("Units"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label("soft", text=self.tr("Condition")), 0, 0)
        grid.addWidget(self.condition, 0, 1)
        if self._waiting > 1:
            of = self.tr("Units, of {n}").format(n=self._waiting)
            grid.addWidget(label("soft", text=of), 1, 0)
            grid.addWidget(self.units, 1, 1)
        else:
            self.units.setParent(self)
            self.units.hide()
        return grid

    def _number(self, name: str, text: str, title: str) -> QLineEdit:
        made = QLineEdit(text)
        made.setObjectName(f"{self._panel}_grade_{name}")
        made.setAccessibleName(title)
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        made.setMaxLength(16)
        return made

    # ---- the advice ----------------------------------------------------------------------------
    def show_advice(self, advice: Advice | None) -> None:
        """The ways with what each brings, the best marked; below them the lowest price and how it came about."""
        self.draft.advice = advice
        shown, self._advice = self._advice, QWidget()
        self._advice.setProperty("ground", "clear")
        self._advice_box = QVBoxLayout(self._advice)
        self._advice_box.setContentsMargins(0, 0, 0, 0)
        self._advice_box.setSpacing(4)
        cast(QVBoxLayout, self.layout()).replaceWidget(shown, self._advice)
        shown.setParent(None)
        shown.deleteLater()
        self._advice.setVisible(True)
        self.way = ChoiceList()
        pass_wheel_on(self.way)
        self.price = self._number("price", "", self.tr("Price asked for"))
        self.keep_button.setEnabled(bool(self.draft.grade) and advice is not None)
        if advice is None:
            words = self.tr("Choose a grade: the ways to dispose of it follow with what each brings.")
            self._advice_box.addWidget(label("small", f"{self._panel}_advice_none", wraps=True, text=words))
            return
        ways = sorted(advice.ways, key=lambda way: way.net_value, reverse=True)
        for way in ways:
            self._advice_box.addWidget(self._way_line(way, way == advice.best))
        words = self._bar_words(advice)
        if words:
            self._advice_box.addWidget(label("small", f"{self._panel}_way_barred", wraps=True, text=words))
        self._show_floor(advice)
        self._show_choice(advice, ways)

    def _bar_words(self, advice: Advice) -> str:
        """Why some ways are not open."""
        if all(not way.price_value for way in advice.ways) and self.draft.grade != "D" and not advice.is_hygiene:
            return self.tr("Nothing else is weighed: no price is known for these goods. Import the product export.")
        if advice.is_hygiene:
            return self.tr("Opened goods for the body or the mouth are never sold again.")
        barred = [
            self._look.words(words)
            for name, words in DISPOSITIONS.items()
            if name not in {way.name for way in advice.ways}
        ]
        return (
            self.tr("Not open to grade {grade}: {ways}").format(grade=self.draft.grade, ways=self._look.listed(barred))
            if barred
            else ""
        )

    def _way_line(self, way: Way, is_best: bool) -> QWidget:
        made = QWidget()
        made.setObjectName(f"{self._panel}_way_{way.name}")
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        name = ElidedLabel("strong" if is_best else "soft")
        name.setText(self._look.words(DISPOSITIONS[way.name]))
        row.addWidget(name, 1)
        if is_best:
            row.addWidget(pill(self.tr("advised"), "good", f"{self._panel}_way_advised"))
        worth = figure_text(_fen(way.net_value), "money", self._look.currency)
        row.addWidget(label("strong" if is_best else "", f"{self._panel}_way_{way.name}_value", text=worth))
        lines.addLayout(row)
        below = self._look.words(_sum(way))
        if is_best:
            lines.addWidget(label("formula", wraps=True, text=below))
        else:
            made.setToolTip(below)
        return made

    def _show_floor(self, advice: Advice) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label("strong", text=self.tr("Lowest price")), 1)
        worth = figure_text(advice.floor_value, "money", self._look.currency)
        row.addWidget(label("strong", f"{self._panel}_floor_value", text=worth))
        self._advice_box.addWidget(rule())
        self._advice_box.addLayout(row)
        if advice.floor_value is None:
            tone, below = "small", self.tr("Not known: the goods have no cost. Import the product or purchase export.")
        else:
            sum_ = say(
                "{cost_value} ÷ (1 − {margin_rate}) = {floor_value}",
                cost_value=self._unit_cost, margin_rate=self._margin_rate, floor_value=advice.floor_value,
            )  # fmt: skip
            tone, below = "formula", self._look.words(sum_)
        self._advice_box.addWidget(label(tone, f"{self._panel}_floor_sum", wraps=True, text=below))

    def _show_choice(self, advice: Advice, ways: Sequence[Way]) -> None:
        """What she does with it, the advised way chosen, and the price where it is sold."""
        self.way.setObjectName(f"{self._panel}_way")
        self.way.setAccessibleName(self.tr("What is done with it"))
        self.way.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.way.setMinimumContentsLength(5)
        for way in ways:
            self.way.addItem(self._look.words(DISPOSITIONS[way.name]), way.name)
        best = advice.best.name if advice.best is not None else ""
        self.way.setCurrentIndex(max(0, self.way.findData(self.draft.way or best)))
        self.way.activated.connect(self._way_chosen)
        if self.draft.price_value is not None:
            self.price.setText(f"{self.draft.price_value / 100:.2f}")
        self.price.setPlaceholderText(self.tr("Price"))
        self.price.textEdited.connect(self._priced)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.way, 3)
        row.addWidget(self.price, 2)
        self._advice_box.addLayout(row)
        self._below = label("small", f"{self._panel}_below_floor", wraps=True)
        self._below.setProperty("state", "warn")
        self._advice_box.addWidget(self._below)
        self._say_below()

    # ---- what she says ------------------------------------------------------------------------------
    def _graded(self, grade: str) -> None:
        self.draft.grade, self.draft.way = grade, ""
        self._say_grade()
        self.show_advice(self._advise(grade))

    def _say_grade(self) -> None:
        words = GRADES.get(self.draft.grade)
        self._grade_note.setText(f"{self.draft.grade}: {self._look.words(words)}" if words is not None else "")
        self._grade_note.setVisible(words is not None)

    def _described(self, text: str) -> None:
        self.draft.condition = " ".join(text.split())

    def _way_chosen(self) -> None:
        self.draft.way = str(self.way.currentData())
        self._say_below()

    def _priced(self, text: str) -> None:
        mark_error(self.price)
        try:
            self.draft.price_value = parse_amount(text)
        except ValueError:
            self.draft.price_value = None
        self._say_below()

    def _say_below(self) -> None:
        """That a price is lower than the margin of the rule book allows: hers to decide, but not unseen."""
        price, advice = self.draft.price_value, self.draft.advice
        floor = advice.floor_value if advice is not None else None
        is_below = price is not None and floor is not None and price < floor and self.way.currentData() in SOLD
        self._below.setVisible(is_below)
        if is_below:
            words = say(
                "Below the lowest price: a margin of {margin_rate} on its cost is not kept.",
                margin_rate=self._margin_rate,
            )
            self._below.setText(self._look.words(words))

    def _done(self) -> None:
        units = self.units.text().strip()
        if not units.isdecimal() or not 0 < int(units) <= self._waiting:
            mark_error(self.units, self.tr("Between 1 and {n}.").format(n=self._waiting))
            return
        try:
            self.draft.price_value = parse_amount(self.price.text())
        except ValueError:
            mark_error(self.price, self.tr("This is no amount."))
            return
        self.draft.units, self.draft.way = int(units), str(self.way.currentData() or "")
        self._keep(self.draft)


def _fen(value: float) -> int:
    return half_up(Decimal(str(value)))


def _sum(way: Way) -> Phrase:
    """What a way brings, with its numbers."""
    return say(
        "{chance_rate} × {price_value} − {cost_value} − {holding_value} = {net_value}",
        chance_rate=way.chance, price_value=_fen(way.price_value), cost_value=_fen(way.cost_value),
        holding_value=_fen(way.holding_value), net_value=_fen(way.net_value),
    )  # fmt: skip
