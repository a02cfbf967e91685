"""Which side of the returns is looked at? The cases to work on, the rates, the causes; and the ways to one case: its number, or a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLayout, QLineEdit, QWidget

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import pass_wheel_on
from shopdesk.panels.parts.typography import BODY, face, px
from shopdesk.wording import Phrase

SEGMENT_PADDING = 22
NARROWEST_CHOICE = 96  # a longer choice ends in …
CASES, RATES, CAUSES, WATCH, FIXES = VIEWS = ("cases", "rates", "causes", "watch", "fixes")


class ReturnsChoice(QWidget):
    """One of the views is down; beside them what belongs to it. ``chosen`` carries a view, ``scope_chosen`` which cases, ``basis_chosen`` of what the
    rates speak, ``find_wanted`` a number as typed or scanned, ``find_left`` that it was taken away, ``case_wanted`` that a case is to be written by hand."""

    chosen = Signal(str)
    scope_chosen = Signal(str)
    basis_chosen = Signal(str)
    find_wanted = Signal(str)
    find_left = Signal()
    case_wanted = Signal()
    print_wanted = Signal()

    def __init__(
        self,
        look: Look,
        panel: str,
        scopes: Mapping[str, Phrase],
        bases: Mapping[str, Phrase],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._scopes, self._bases = look, scopes, bases
        self._counts: Mapping[str, int] = {}
        self.setProperty("ground", "clear")
        self.buttons = {view: button(f"{panel}_view_{view}", "segment") for view in VIEWS}
        frame = QFrame()
        frame.setProperty("surface", "card")
        views = QHBoxLayout(frame)
        views.setContentsMargins(2, 2, 2, 2)
        views.setSpacing(2)
        group = QButtonGroup(self)
        for view, made in self.buttons.items():
            made.setCheckable(True)
            group.addButton(made)
            made.clicked.connect(lambda _checked=False, view=view: self.show_view(view, tell=True))
            views.addWidget(made)
        self.scope = _combo(f"{panel}_scope")
        self.scope.activated.connect(lambda _at: self.scope_chosen.emit(self.scope.currentData()))
        self.basis_label = label("soft", f"{panel}_basis_label")
        self.basis = _combo(f"{panel}_basis")
        self.basis_label.setBuddy(self.basis)
        self.basis.activated.connect(lambda _at: self.basis_chosen.emit(self.basis.currentData()))
        self.number = QLineEdit()
        self.number.setObjectName(f"{panel}_find")
        self.number.setMaxLength(80)
        self.number.setClearButtonEnabled(True)
        self.number.setMinimumWidth(px(104))
        self.number.setMaximumWidth(px(300))
        self.number.returnPressed.connect(self._found)
        self.number.textChanged.connect(lambda text: self.find_left.emit() if not text else None)
        self.print = button(f"{panel}_print_page", "icon")
        self.print.clicked.connect(self.print_wanted)
        self.new_case = button(f"{panel}_action_new_case")
        self.new_case.clicked.connect(self.case_wanted)
        self._frame, self._picks = frame, _line(self.scope, self.basis_label, self.basis)
        self._lists, self._ways = _line(frame, self._picks), _line()
        ways = self._ways.layout()
        assert isinstance(ways, QHBoxLayout)
        ways.addStretch(1)
        ways.addWidget(self.number, 3)
        ways.addWidget(self.print)
        ways.addWidget(self.new_case)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._lists, 0, 0)
        self._grid.addWidget(self._ways, 0, 1)
        self._is_folded = self._is_low = False
        self.view = CASES
        scan = QShortcut(QKeySequence("Ctrl+Shift+F"), self, self.to_find)
        scan.setContext(Qt.ShortcutContext.WindowShortcut)
        self.show_view(CASES)
        self.retranslate()

    # ---- one line, or two where large text leaves no room for one; the lists stand in the one that holds them whole ----------
    def minimumSizeHint(self) -> QSize:
        parts = self._lists.minimumSizeHint(), self._ways.minimumSizeHint()
        high = sum(part.height() for part in parts) + 8 if self._is_folded else max(part.height() for part in parts)
        return QSize(max(part.width() for part in parts), high)

    def sizeHint(self) -> QSize:
        return QSize(self._wide(), self.minimumSizeHint().height())

    def _wide(self) -> int:
        picks = self._picks.minimumSizeHint().width() + 8 if self._is_low else 0
        return self._wide_lists() + self._ways.minimumSizeHint().width() - picks + 8

    def _wide_lists(self) -> int:
        return self._frame.sizeHint().width() + 8 + self._picks.sizeHint().width()

    def _fold(self) -> None:
        is_folded = self._wide() > self.width()
        is_low = is_folded and self._wide_lists() > self.width()
        if is_low != self._is_low:
            self._is_low = is_low
            line = (self._ways if is_low else self._lists).layout()
            assert isinstance(line, QHBoxLayout)
            line.insertWidget(0 if is_low else 1, self._picks)
            self.updateGeometry()
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self._grid.addWidget(self._lists, 0, 0, 1, 2 if is_folded else 1)
            self._grid.addWidget(self._ways, int(is_folded), 0 if is_folded else 1, 1, 2 if is_folded else 1)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fold()
        return done

    def show_view(self, view: str, *, tell: bool = False) -> None:
        """Put a view's button down and show what belongs to it."""
        self.view = view
        self.buttons[view].setChecked(True)
        self.scope.setVisible(view == CASES)
        for part in (self.basis_label, self.basis):
            part.setVisible(view == RATES)
        self.print.setVisible(view != CASES)  # the cases have theirs above their table
        if tell:
            self.chosen.emit(view)

    def show_choice(self, scope: str, counts: Mapping[str, int], basis: str) -> None:
        """What is shown now: which cases, how many each choice has, the basis of the rates."""
        self._counts = counts
        for combo, code in ((self.scope, scope), (self.basis, basis)):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(max(0, combo.findData(code)))
        self.retranslate()

    def to_find(self) -> None:
        """To the field that takes a number, what stands there ready to be typed or scanned over."""
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.selectAll()

    def _found(self) -> None:
        text = self.number.text().strip()
        if text:
            self.find_wanted.emit(text)
            self.number.selectAll()  # the next parcel's number takes its place

    # ---- words ---------------------------------------------------------------------------
    def retranslate(self) -> None:
        words = {
            CASES: self.tr("Cases"),
            RATES: self.tr("Rates"),
            CAUSES: self.tr("Causes"),
            WATCH: self.tr("Buyers"),
            FIXES: self.tr("Fixes"),
        }
        bold = QFontMetrics(face(BODY, 600))  # what the stylesheet writes a button in that is down
        for view, made in self.buttons.items():
            made.setText(words[view])
            made.setMinimumWidth(bold.horizontalAdvance(made.text()) + SEGMENT_PADDING)
        counted = {code: self._counts.get(code) for code in self._scopes}
        _fill(
            self.scope,
            [(code, _with_count(self._look.words(words), counted[code])) for code, words in self._scopes.items()],
        )
        _fill(self.basis, [(code, self._look.words(words)) for code, words in self._bases.items()])
        for combo in (self.scope, self.basis):
            combo.setMinimumWidth(px(NARROWEST_CHOICE))
            combo.updateGeometry()
        self.scope.setAccessibleName(self.tr("Which cases"))
        self.basis_label.setText(self.tr("Basis"))
        self.basis.setAccessibleName(self.tr("Basis of the rates"))
        self.number.setAccessibleName(self.tr("Find a case"))
        self.number.setPlaceholderText(self.tr("Find number"))
        self.number.setToolTip(self.tr("Type or scan a refund, order or waybill number (Ctrl+Shift+F)"))
        self.print.setIcon(icons.icon("print", self._look.colours.soft))
        self.print.setAccessibleName(self.tr("Print"))
        self.print.setToolTip(self.tr("Print what is shown"))
        self.new_case.setText(self.tr("New…"))
        self.new_case.setToolTip(self.tr("Write down a case that no export knows yet"))
        self.new_case.setIcon(icons.icon("add", self._look.colours.soft))


def _line(*parts: QWidget) -> QWidget:
    made = QWidget()
    made.setProperty("ground", "clear")
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    return made


def _combo(name: str) -> ChoiceList:
    made = ChoiceList()
    pass_wheel_on(made)
    made.setObjectName(name)
    made.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToContents)
    return made


def _fill(combo: ChoiceList, entries: Sequence[tuple[str, str]]) -> None:
    """The entries in the window's language, the chosen one kept, nobody told."""
    with QSignalBlocker(combo):
        chosen = combo.currentData()
        if combo.count() != len(entries):
            combo.clear()
            for code, words in entries:
                combo.addItem(words, code)
        for at, (_code, words) in enumerate(entries):
            combo.setItemText(at, words)
        if chosen is not None:
            combo.setCurrentIndex(max(0, combo.findData(chosen)))


def _with_count(words: str, count: int | None) -> str:
    return words if count is None else f"{words} ({count:,})"
