"""How many of each month's new buyers were active again, month by month? A grid painted in one colour, its numbers in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopdesk.analysis.repurchase import Cohorts
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import SMALL, face

MONTHS_SHOWN = 6
COHORTS_SHOWN = 8
CELL = 34  # a share with its mark has to fit


class CohortGrid(QWidget):
    """A row a first month, newest last; shares of its buyers active one, two … months later. Months to come stay blank."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._cohorts: Cohorts | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_cohorts(self, cohorts: Cohorts) -> None:
        self._cohorts = cohorts
        self.setAccessibleName(self.tr("Cohorts"))
        self.setAccessibleDescription("; ".join(self._words()))
        self.setToolTip(self.tr("* the month still runs or the history begins here"))
        self.updateGeometry()
        self.update()

    def _shown(self) -> list[tuple[str, int, list[str], list[float]]]:
        """(month with its mark, size, texts of the months after, shares) of the last cohorts."""
        if self._cohorts is None:
            return []
        found = []
        for one in self._cohorts.cohorts[-COHORTS_SHOWN:]:
            shares = [float(rate) for rate in one.rates]
            texts = [f"{share:.0%}" for share in shares]
            if not self._cohorts.is_last_complete:  # the last cell of every line is the month that runs
                texts[-1] += "*"
            mark = "*" if one.is_old_possible or (len(texts) == 1 and texts[-1].endswith("*")) else ""
            after = slice(1, MONTHS_SHOWN + 1)
            found.append((f"{one.month}{mark}", one.size, texts[after], shares[after]))
        return found

    def _words(self) -> list[str]:
        return [f"{month}: {size}, {', '.join(texts) or '–'}" for month, size, texts, _ in self._shown()]

    def _line(self) -> int:
        return self._look.px(22)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(260), self._line() * (len(self._shown()) + 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(104 + 2 * CELL), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, line = self._look.colours, self._line()
        painter = QPainter(self)
        painter.setFont(face(SMALL))
        first, second = self._look.px(66), self._look.px(38)
        room = self.width() - first - second
        months = max(1, min(MONTHS_SHOWN, int(room // self._look.px(CELL))))  # where it is narrow, fewer of them
        cell = room / months
        painter.setPen(colours.colour("soft"))
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        centre = int(Qt.AlignmentFlag.AlignCenter)
        painter.drawText(QRectF(first, 0, second - 4, line), right, self.tr("New"))
        for at in range(months):
            painter.drawText(QRectF(first + second + at * cell, 0, cell, line), centre, f"+{at + 1}")
        for row, (month, size, texts, shares) in enumerate(self._shown(), 1):
            top = row * line
            painter.setPen(colours.colour("text"))
            painter.drawText(QRectF(0, top, first, line), int(Qt.AlignmentFlag.AlignVCenter), month)
            painter.drawText(QRectF(first, top, second - 4, line), right, f"{size:,}")
            for at, (text, share) in enumerate(zip(texts[:months], shares[:months], strict=True)):
                place = QRectF(first + second + at * cell + 1, top + 1, cell - 2, line - 2)
                ground = colours.colour("accent")
                ground.setAlphaF(min(0.32, share))
                painter.fillRect(place, ground)
                painter.drawText(place, centre, text)
