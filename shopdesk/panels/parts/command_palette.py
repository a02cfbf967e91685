"""How is anything found from the keyboard? Ctrl+K: panels, actions, orders, products, refunds, buyers, rules, in Chinese and English."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from shopdesk.frozen import dataclass
from shopdesk.panels.parts import icons
from shopdesk.panels.parts.commands import Commands
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.labels import label
from shopdesk.panels.parts.matching import SCATTERED, WORST, best_rank, rank
from shopdesk.panels.parts.other_words import OTHER_WORDS
from shopdesk.panels.parts.palette_words import KIND_ICONS, PaletteWords
from shopdesk.panels.parts.record_card import RecordCard
from shopdesk.panels.parts.typography import BODY, SMALL, face

WIDTH, HEIGHT, ROW, ICON = 640, 440, 46, 17
TYPING_MS = 60  # a question is put when she pauses this long
KINDS = ("orders", "products", "refunds", "buyers")
RULES_SHOWN = 5
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Entry:
    """One line: what it is, a word on it, which kind of thing, its key, what happens."""

    title: str
    note: str
    kind: str
    icon: str
    act: Callable[[], object]
    keys: str = ""


class EntryPainter(QStyledItemDelegate):
    """Icon, title, note below it, kind or key at the right."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = desk.look

    def sizeHint(self, option, index) -> QSize:
        entry: Entry = index.data(ENTRY_ROLE)
        return QSize(200, self._look.px(ROW if entry.note else 36))

    def paint(self, painter: QPainter, option, index) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        colours, px, rect = self._look.colours, self._look.px, QRect(option.rect).adjusted(4, 1, -4, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.setPen(QPen(colours.colour("accent"), 1))
            painter.setBrush(colours.colour("accent_tint"))
            painter.drawRoundedRect(rect, 6, 6)
        size = px(ICON)
        picture = icons.pixmap(entry.icon, colours.accent if is_chosen else colours.soft, ICON, 2.0)
        painter.drawPixmap(QPoint(rect.left() + px(12), rect.center().y() - size // 2 + 1), picture)
        inner = rect.adjusted(px(24) + size, 0, -px(12), 0)
        aside = entry.keys or entry.kind
        painter.setFont(face(SMALL))
        painter.setPen(colours.colour("soft"))
        wide = painter.fontMetrics().horizontalAdvance(aside)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), aside)
        inner.setRight(inner.right() - wide - 16)
        upper = inner.adjusted(0, 4, 0, -inner.height() // 2) if entry.note else inner
        painter.setFont(face(BODY))
        painter.setPen(colours.colour("accent" if is_chosen else "text"))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(upper, middle, _elided(painter, entry.title, upper.width()))
        if entry.note:
            painter.setFont(face(SMALL))
            painter.setPen(colours.colour("soft"))
            lower = inner.adjusted(0, inner.height() // 2, 0, -4)
            painter.drawText(lower, middle, _elided(painter, entry.note, lower.width()))
        painter.restore()


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


class CommandPalette(QDialog):
    """The field keeps the focus; up and down move in the list, Enter goes, Esc leaves."""

    def __init__(
        self,
        desk: Desk,
        commands: Commands,
        open_record: Callable[[str, str], object],
        open_rule: Callable[[str, str], None] | None,
        parent: QWidget,
        open_case: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._desk, self._commands, self._words = desk, commands, PaletteWords(desk.look, self)
        self._open_record, self._open_rule, self._open_case = open_record, open_rule, open_case
        self._found: dict[str, Sequence[Any]] = {}
        self._rules: Sequence[Any] = ()
        self.setObjectName("palette")
        self.setProperty("surface", "overlay")
        self.setWindowTitle(self.tr("Find"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.field.setObjectName("palette_field")
        self.field.setAccessibleName(self.tr("Find"))
        self.field.setPlaceholderText(self.tr("A panel, an action, an order number, a product, a buyer, a rule…"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumHeight(desk.look.px(36))
        self.field.installEventFilter(self)
        self.entries = QListWidget()
        self.entries.setObjectName("palette_entries")
        self.entries.setAccessibleName(self.tr("What was found"))
        self.entries.setItemDelegate(EntryPainter(desk, self.entries))
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.entries.setUniformItemSizes(False)
        self.entries.itemClicked.connect(lambda _item: self._go())
        self.entries.currentItemChanged.connect(self._say_current)
        self.state = label("small", "palette_state")
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 10)
        box.setSpacing(8)
        box.addWidget(self.field)
        box.addWidget(self.entries, 1)
        box.addWidget(self.state)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_MS)
        self._pause.timeout.connect(self._ask)
        self.field.textChanged.connect(self._typed)
        self._place(parent)
        if open_rule is not None:
            desk.worker.ask("window.find.rules", lambda shop, _progress: shop.rule_book(), self._take_rules)
        self._fill()
        self.field.setFocus()

    @classmethod
    def over(
        cls,
        window: QWidget,
        desk: Desk,
        commands: Commands,
        open_rule: Callable[[str, str], None] | None,
        open_case: Callable[[str], object] | None = None,
    ) -> CommandPalette:
        """Opened over a window; records open as cards over it too, refunds at the desk of cases where there is one (``open_case``)."""
        made = cls(desk, commands, partial(RecordCard.over, window, desk), open_rule, window, open_case)
        made.open()
        return made

    def _place(self, window: QWidget) -> None:
        px, room = self._desk.look.px, window.rect()
        width, height = min(px(WIDTH), room.width() - 48), min(px(HEIGHT), room.height() - 96)
        self.resize(width, height)
        corner = window.mapToGlobal(QPoint((room.width() - width) // 2, min(72, (room.height() - height) // 2)))
        self.move(corner)

    # ---- asking --------------------------------------------------------------------
    @property
    def typed(self) -> str:
        return self.field.text().strip()

    def _typed(self) -> None:
        self._found = {}
        self._fill()
        self._pause.start()

    def _ask(self) -> None:
        text = self.typed
        for kind in KINDS if text else ():
            self._ask_for(kind, text)

    def _ask_for(self, kind: str, text: str) -> None:
        self._desk.worker.ask(
            f"window.find.{kind}",
            lambda shop, progress: shop.find(kind, text, 6, progress),
            lambda rows: self._take(text, kind, rows),
            fault=lambda _fault: self._take(text, kind, ()),  # the panel that needs the store says what is wrong
        )

    def _take(self, text: str, kind: str, rows: Sequence[Any]) -> None:
        if text == self.typed:
            self._found[kind] = rows
            self._fill(keeps_place=True)

    def _take_rules(self, rows: Sequence[Any]) -> None:
        self._rules = rows
        self._fill(keeps_place=True)

    @property
    def is_searching(self) -> bool:
        """Whether answers are still to come."""
        return bool(self.typed) and len(self._found) < len(KINDS)

    # ---- showing -------------------------------------------------------------------
    def _fill(self, *, keeps_place: bool = False) -> None:
        at = self.entries.currentRow() if keeps_place else 0
        self.entries.clear()
        for entry in self._all():
            item = QListWidgetItem(f"{entry.title}, {entry.note}" if entry.note else entry.title)
            item.setData(ENTRY_ROLE, entry)
            self.entries.addItem(item)
        self.entries.setCurrentRow(max(0, min(at, self.entries.count() - 1)))
        if self.is_searching:
            self.state.setText(self.tr("Looking in the shop…"))
        elif not self.entries.count():
            self.state.setText(self.tr("Nothing is called so. Order numbers are also found by their last digits."))
        else:
            self.state.setText(self.tr("↑ ↓ choose · Enter open · Esc close"))

    def _all(self) -> list[Entry]:
        found, of_rules = self._named()
        for kind in KINDS:
            for row in self._found.get(kind, ()):
                title, note = self._words.title(row), self._words.note(row)
                act = partial(self._open_record, kind, str(row["key"]))
                if kind == "refunds" and self._open_case is not None:
                    act = partial(self._open_case, str(row["key"]))
                found.append(Entry(title, note, self._words.kind(kind), KIND_ICONS[kind], act))
        return found + of_rules

    def _named(self) -> tuple[list[Entry], list[Entry]]:
        """Commands and rules whose names fit, the best first; letters in order only count where no name holds what was typed."""
        found = (self._of_commands(), self._of_rules())
        best = min((how for ranked in found for how, _, _ in ranked), default=WORST)
        of_commands, of_rules = (
            [entry for how, _, entry in sorted(ranked, key=lambda one: one[:2]) if how < SCATTERED or best >= SCATTERED]
            for ranked in found
        )
        return of_commands, of_rules[:RULES_SHOWN]

    def _of_commands(self) -> list[tuple[int, int, Entry]]:
        ranked = []
        for at, command in enumerate(self._commands):
            if not command.is_listed or not self._commands.is_enabled(command):
                continue
            names = [command.words.in_language("zh_CN"), command.words.in_language("en")]
            how = best_rank(self.typed, names, OTHER_WORDS.get(command.name, ())) if self.typed else 0
            if how is not None:
                kind = self._words.kind("panels" if command.group == "panels" else "actions")
                title = self._commands.action(command.name).text().replace("&&", "&")
                keys = self._commands.keys(command.name)
                ranked.append((how, at, Entry(title, "", kind, command.icon, command.act, keys)))
        return ranked

    def _of_rules(self) -> list[tuple[int, int, Entry]]:
        ranked, open_rule = [], self._open_rule
        for at, row in enumerate(self._rules if self.typed and open_rule is not None else ()):
            how = rank(self.typed, [str(row["zh"]), str(row["en"])])
            if how is not None and open_rule is not None:
                act = partial(open_rule, str(row["section"]), str(row["name"]))
                ranked.append((how, at, Entry(self._words.rule(row), "", self._words.kind("rules"), "rules", act)))
        return ranked

    def _say_current(self) -> None:
        """A screen reader in the field hears which entry Enter would open."""
        item = self.entries.currentItem()
        self.field.setAccessibleDescription(item.text() if item is not None else "")

    # ---- going ---------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}[
                    Qt.Key(key)
                ]
                at = self.entries.currentRow() + step
                self.entries.setCurrentRow(max(0, min(at, self.entries.count() - 1)))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go()
                return True
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        item = self.entries.currentItem()
        if item is None:
            return
        entry: Entry = item.data(ENTRY_ROLE)
        self.accept()
        # After this dialog is gone: what it opens may be one too.
        QTimer.singleShot(0, entry.act)
