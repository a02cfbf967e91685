"""Which part of the checklist is shown, what is being done about failures, and which papers run out? The pane beside the list while no item is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.analysis.compliance_list import Checklist
from shopdesk.panels.compliance_lists import ALL, BY_DATA, DUE, LISTS, OFF, PUT_OFF, Beside
from shopdesk.panels.parts.labels import button, label, pill, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.typography import px
from shopdesk.wording import speaker

say = speaker("compliance")

ACTIONS_SHOWN, PAPERS_SHOWN = 12, 4


class ComplianceAside(QFrame):
    """``chosen``: a list's name; ``done``: an action; ``item_wanted``: an item's number; the rest ask for a dialog."""

    chosen = Signal(str)
    done = Signal(object)
    item_wanted = Signal(str)
    papers_wanted = Signal()
    trades_wanted = Signal()
    own_item_wanted = Signal()
    scan_wanted = Signal()

    def __init__(self, look: Look, panel: str) -> None:
        super().__init__()
        self._look, self._panel = look, panel
        self._found: Checklist | None = None
        self._counts: Mapping[str, int] = {}
        self.setProperty("surface", "card")
        self.setObjectName(f"{panel}_aside")
        self.lists = {name: button(f"{panel}_list_{name}", "rail") for name in LISTS}
        inner = QWidget()
        inner.setProperty("ground", "clear")
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 4, 0)
        self._lines.setSpacing(px(6))
        for name, made in self.lists.items():
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self._lines.addWidget(made)
        self._actions_title = label("strong", f"{panel}_actions_title")
        self._actions = _part(f"{panel}_actions_list")
        self._papers_title = label("strong", f"{panel}_papers_title")
        self._papers = _part(f"{panel}_papers_list")
        for title, part in ((self._actions_title, self._actions), (self._papers_title, self._papers)):
            self._lines.addWidget(rule())
            self._lines.addWidget(title)
            self._lines.addWidget(part)
        self.papers = button(f"{panel}_papers")
        self.papers.clicked.connect(self.papers_wanted)
        self.trades = button(f"{panel}_trades")
        self.trades.clicked.connect(self.trades_wanted)
        self.own_item = button(f"{panel}_own_item")
        self.own_item.clicked.connect(self.own_item_wanted)
        self._lines.addWidget(self.papers)
        self.scan = button(f"{panel}_scan")
        self.scan.clicked.connect(self.scan_wanted)
        self._list_title = label("strong", f"{panel}_list_title")
        self._lines.addWidget(rule())
        self._lines.addWidget(self._list_title)
        self._lines.addWidget(self.scan)
        self._lines.addWidget(self.trades)
        self._lines.addWidget(self.own_item)
        self._note = label("small", f"{panel}_aside_note", wraps=True)
        self._lines.addWidget(self._note)
        self._lines.addStretch()
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 10, 8, 12)
        box.addWidget(ScrollArea(f"{panel}_aside_scroll", inner))
        self.retranslate()

    def show_list(self, beside: Beside) -> None:
        """Show how many stand on each list, the open actions and the papers that run out."""
        self._found = beside.found
        self._counts = {name: sum(beside.is_on(name, row) for row in beside.found.rows) for name in LISTS}
        for name, made in self.lists.items():
            made.setChecked(name == beside.shown)
        self.lists[PUT_OFF].setVisible(bool(self._counts[PUT_OFF]) or beside.shown == PUT_OFF)
        self.retranslate()

    def _open_actions(self) -> int:
        return sum(one.closed_on is None for one in self._found.question.actions) if self._found is not None else 0

    def _show_actions(self) -> None:
        lines = _emptied(self._actions)
        found = self._found
        in_time, due = found.question.closed_in_time if found is not None else (0, 0)
        if found is not None and due:
            goal = found.question.rules.action_closure_share
            said = say("Done by their day: {in_time} of {n}; goal {goal_rate}", in_time=in_time, n=due, goal_rate=goal)
            lines.addWidget(label("small", f"{self._panel}_closure", wraps=True, text=self._look.words(said)))
        still_open = [one for one in found.question.actions if one.closed_on is None] if found is not None else []
        if found is None or not still_open:
            lines.addWidget(label("small", wraps=True, text=self.tr("None is open. A failed check opens one.")))
            return
        titles = {row.item_id: row.item.title for row in found.rows}
        for one in sorted(still_open, key=lambda one: (one.due_on, one.entry_id))[:ACTIONS_SHOWN]:
            row = _line(lines)
            words = label("", f"{self._panel}_action_words_{one.entry_id}", wraps=True, text=safe_text(one.words))
            words.setToolTip(self._look.words(titles.get(one.item_id, one.item_id)))
            row.addWidget(words, 1)
            row.addWidget(pill(one.due_on.isoformat(), "bad" if one.is_overdue(found.question.on) else "plain"))
            press = button(f"{self._panel}_done_{one.entry_id}")
            press.setText(self.tr("Done"))
            press.clicked.connect(lambda _checked=False, one=one: self.done.emit(one))
            row.addWidget(press)

    def _show_papers(self) -> None:
        lines = _emptied(self._papers)
        found = self._found
        papers = found.question.certificates if found is not None else ()
        dated = sorted((one.expires_on, one.name, one.item_id) for one in papers if one.expires_on is not None)
        if found is None or not dated:
            lines.addWidget(label("small", wraps=True, text=self.tr("Type them in, and they are watched.")))
            return
        for day, name, _ in dated[:PAPERS_SHOWN]:
            row = _line(lines)
            left = (day - found.question.on).days
            tone = "bad" if left < 0 else "warn" if left <= found.question.rules.certificate_warn_days else "plain"
            row.addWidget(label("", wraps=True, text=safe_text(name)), 1)
            row.addWidget(pill(day.isoformat(), tone))

    def retranslate(self) -> None:
        words = {
            ALL: self.tr("Everything ({n})"),
            DUE: self.tr("Wants you now ({n})"),
            BY_DATA: self.tr("Checks itself ({n})"),
            OFF: self.tr("Does not apply ({n})"),
            PUT_OFF: self.tr("Put off ({n})"),
        }
        for name, made in self.lists.items():
            made.setText(words[name].format(n=self._counts.get(name, 0)))
        self._actions_title.setText(self.tr("Open actions ({n})").format(n=self._open_actions()))
        self._papers_title.setText(self.tr("Certificates"))
        self._list_title.setText(self.tr("Wording, and the list itself"))
        self.scan.setText(self.tr("Scan wording…"))
        self.papers.setText(self.tr("Certificates…"))
        self.trades.setText(self.tr("What the shop does…"))
        self.own_item.setText(self.tr("An item of your own…"))
        self._note.setText(
            self.tr("Information, no legal advice. What costs money is asked of the authority or a lawyer.")
        )
        self._show_actions()
        self._show_papers()


def _part(name: str) -> QWidget:
    made = QWidget()
    made.setObjectName(name)
    made.setProperty("ground", "clear")
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(px(6))
    return made


def _emptied(part: QWidget) -> QVBoxLayout:
    """The layout of a part with nothing in it."""
    box = part.layout()
    assert isinstance(box, QVBoxLayout)
    while (item := box.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)  # at once: whoever looks for a handle must not find what was said before
            widget.deleteLater()
    return box


def _line(lines: QVBoxLayout) -> QHBoxLayout:
    """A new line below the others. A widget of its own, since a layout taken out of another takes its widgets' owners with it."""
    made = QWidget()
    made.setProperty("ground", "clear")
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(6))
    lines.addWidget(made)
    return row
