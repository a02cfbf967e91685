"""What stands beside one case, besides its history? A warning, its cause with the way to correct it, the time it still has in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.analysis.case_standing import REFUSED
from shopdesk.analysis.disposal import DISPOSITIONS, GRADES
from shopdesk.analysis.returns_rows import CaseRow, UnitRow
from shopdesk.panels.parts import icons
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.labels import label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import pass_wheel_on
from shopdesk.panels.parts.spelling import figure_text
from shopdesk.panels.returns_words import NEXT_IS_HERS
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import Phrase, speaker

say = speaker("returns_desk")

HOUR = 3600
DAY = 24 * HOUR


def time_words(left: int) -> Phrase:
    """A span in words: days and hours, below two days hours and minutes."""
    days, hours, minutes = left // DAY, left % DAY // HOUR, left % HOUR // 60
    if left >= 2 * DAY:
        return say("{days} d {hours} h", days=days, hours=hours) if hours else say("{days} d", days=days)
    if left >= HOUR and not minutes:
        return say("{hours} h", hours=left // HOUR)
    if left >= HOUR:
        return say("{hours} h {minutes} min", hours=left // HOUR, minutes=minutes)
    return say("{minutes} min", minutes=minutes)


def clock_words(left: int | None, case: CaseRow) -> Phrase | str:
    """The clock of a case: what is left, that it has run out since a file told of it, or nothing where none runs."""
    if case.passed_at is not None and not case.facts.is_by_hand:
        return say("ran out {moment}", moment=f"{case.passed_at:%m-%d %H:%M}")
    if left is not None and left >= 0:
        return time_words(left)
    if left is None:
        return say("platform decides") if case.standing is not None and case.standing.is_stopped else ""
    return say("over by {time}", time=time_words(-left))


def left_words(left: int | None, case: CaseRow) -> Phrase | str:
    """The same as a sentence of its own."""
    words = clock_words(left, case)
    return say("{time} left", time=words) if left is not None and left >= 0 and case.passed_at is None else words


def clock_tone(left: int | None, case: CaseRow, rules: ReturnsRules) -> str:
    """The colour role of a clock by the three alerts of the rule book; the words say it too. A clock of the buyer's alarms nobody."""
    if case.passed_at is not None and not case.facts.is_by_hand:
        return "bad"
    if left is None or case.urgency is None or left > rules.alert_first_hours * HOUR:
        return "soft"
    return "bad" if left <= rules.alert_last_hours * HOUR else "warn"


def state_tone(case: CaseRow) -> str:
    """The colour role of a state: hers to act on, refused, or somebody else's."""
    if not case.is_open:
        return "soft"
    if case.state in REFUSED:
        return "warn"
    return "accent" if case.next_move in NEXT_IS_HERS else "soft"


class CaseWarning(QFrame):
    """A sentence that must not be missed, with the sign for it."""

    def __init__(self, look: Look, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("surface", "message")
        self.setProperty("state", "warn")
        sign = label()
        sign.setPixmap(icons.pixmap("error", look.colours.warn, 18, 2.0))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(label("", f"{name}_words", wraps=True, text=words), 1)


class CauseChoice(QWidget):
    """The reason as it was written, the cause it was read as, and a list to correct it from: ``keep`` is called with another cause."""

    def __init__(
        self,
        look: Look,
        panel: str,
        causes: Mapping[str, Phrase],
        cause: str | None,
        written: str,
        keep: Callable[[str], None],
    ) -> None:
        super().__init__()
        self.setObjectName(f"{panel}_cause_box")
        self.setProperty("ground", "clear")
        self._keep, self._cause = keep, cause
        self.cause = ChoiceList()
        pass_wheel_on(self.cause)
        self.cause.setObjectName(f"{panel}_cause")
        self.cause.setAccessibleName(self.tr("Cause"))
        self.cause.setToolTip(self.tr("Another cause is remembered for this wording"))
        self.cause.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.cause.setMinimumContentsLength(6)
        with QSignalBlocker(self.cause):
            if cause is None:
                self.cause.addItem(self.tr("not stated"), None)
            for code, words in causes.items():
                self.cause.addItem(look.words(words), code)
            self.cause.setCurrentIndex(max(0, self.cause.findData(cause)))
        self.cause.activated.connect(self._chosen)
        head = label("strong", text=self.tr("Cause"))
        head.setBuddy(self.cause)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(head)
        row.addWidget(self.cause, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row)
        if written:
            box.addWidget(
                label(
                    "small",
                    f"{panel}_cause_written",
                    wraps=True,
                    text=self.tr("As written: {reason}").format(reason=written),
                )
            )

    def _chosen(self) -> None:
        chosen = self.cause.currentData()
        if chosen is not None and chosen != self._cause:
            self._cause = chosen
            self._keep(chosen)


def graded_lines(look: Look, panel: str, units: Sequence[UnitRow]) -> QWidget:
    """What was graded already: a line each of its grade and what becomes of it."""
    made = QWidget()
    made.setObjectName(f"{panel}_graded")
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    for unit in units:
        words = look.words(GRADES.get(unit.grade or "", ""))
        row = QHBoxLayout()
        row.setSpacing(8)
        name = look.words(say("Unit {n} · {grade}: {words}", n=unit.unit_no, grade=unit.grade, words=words))
        row.addWidget(label("soft", f"{panel}_graded_{unit.unit_no}", wraps=True, text=name), 1)
        way = look.words(DISPOSITIONS.get(unit.disposition or "", say("not decided yet")))
        price = figure_text(unit.price_value, "money", look.currency) if unit.price_value is not None else ""
        row.addWidget(label("strong", text=" · ".join(filter(None, (way, price)))))
        box.addLayout(row)
    return made
