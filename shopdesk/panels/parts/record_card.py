"""What does the shop know of one order, product, refund or buyer, and in which file and row does each word of it stand?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from shopdesk.fields import FIELDS
from shopdesk.masking import is_mark
from shopdesk.panels.parts import icons
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.erase_box import EraseBox
from shopdesk.panels.parts.form_box import fit_over, foot_of, page_of
from shopdesk.panels.parts.labels import ElidedLabel, button, card, label, rule
from shopdesk.panels.parts.palette_words import KIND_ICONS, PaletteWords
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.spelling import file_name, safe_text
from shopdesk.panels.parts.trade_words import TradeWords
from shopdesk.wording import money_text

SIZE = (760, 580)
NUMBERS = frozenset({"value", "qty", "count", "rate", "days"})
# What the columns of a part are, in the order they are read; a column nothing is known of is left out.
COLUMNS = {
    "order_lines": ("sku", "title", "sku_name", "sold_qty", "paid_value"),
    "refunds": ("refund_id", "applied_at", "reason", "status", "amount_value"),
    "orders": ("order_id", "created_at", "status", "paid_value"),
    "stock": ("counted_on", "warehouse", "on_hand_qty", "available_qty", "on_order_qty"),
}
RECIPIENT = ("recipient_name", "recipient_phone", "street_address")
WIDE = frozenset({"title", "reason"})


class RecordCard(QDialog):
    """One record at a time; what is named in it opens in its place, and Back returns."""

    def __init__(self, desk: Desk, kind: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, desk.look
        self._trade, self._words = TradeWords(self), PaletteWords(desk.look, self)
        self._way: list[tuple[str, str]] = []
        self._shown: Mapping[str, Any] | None = None
        self.setObjectName("record_card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._icon = label()
        self._kind = label("small", "record_kind")
        self.title = label("headline", "record_title", wraps=True)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._body = QWidget()
        self._body.setProperty("ground", "clear")
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(12)
        self.back = button("record_back")
        self.back.setText(self.tr("Back"))
        self.back.clicked.connect(self._go_back)
        copy = button("record_copy")
        copy.setText(self.tr("Copy where it stands"))
        copy.clicked.connect(self.copy)
        close = button("record_close", "primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._kind)
        names.addWidget(self.title)
        head.addLayout(names, 1)
        self.clear = button("record_show_clear")
        self.clear.clicked.connect(self._show_clear)
        self.erase = button("record_erase")
        self.erase.clicked.connect(self._ask_to_erase)
        box = page_of(self)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(ScrollArea("record_scroll", self._body), 1)
        box.addLayout(foot_of(copy, close, left=[self.back, self.clear, self.erase]))
        fit_over(self, desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))
        self.ask(kind, key)
        close.setFocus()

    @classmethod
    def over(cls, window: QWidget, desk: Desk, kind: str, key: str) -> RecordCard:
        """Opened over a window."""
        made = cls(desk, kind, key, window)
        made.open()
        return made

    # ---- asking --------------------------------------------------------------------
    def ask(self, kind: str, key: str) -> None:
        """Show another record in place of this one."""
        self._way.append((kind, key))
        self._kind.setText(self._words.kind(kind))
        self._icon.setPixmap(icons.pixmap(KIND_ICONS[kind], self._look.colours.accent, 28, 2.0))
        self.setWindowTitle(self._words.kind(kind))
        self.title.setText(self.tr("Looking in the shop…"))
        self.back.setVisible(len(self._way) > 1)
        for personal in (self.clear, self.erase):
            personal.hide()
        self._clear()
        self._desk.worker.ask(
            "window.record",
            lambda shop, _progress: shop.record_card(kind, key),
            self.show_record,
            fault=lambda fault: self.title.setText(self._look.words(fault.message)),
        )

    def _go_back(self) -> None:
        self._way.pop()
        self.ask(*self._way.pop())

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    # ---- showing -------------------------------------------------------------------
    def show_record(self, found: Mapping[str, Any] | None) -> None:
        if not isValid(self):  # it was closed meanwhile
            return
        self._clear()
        self._shown = found
        if found is None:
            self.title.setText(self.tr("It is no longer in the shop: its import was undone."))
            return
        self.title.setText(safe_text(str(found["name"])))
        self.clear.setText(self.tr("Show the recipient"))
        self.clear.setVisible(any(name in found["facts"] for name in RECIPIENT))
        self.erase.setText(self.tr("Erase this buyer…"))
        self.erase.setVisible(found["kind"] == "buyers" and not is_mark(str(found["key"])))
        self._lines.addWidget(self._facts(found["facts"], str(found["name"])))
        for part in found["parts"]:
            self._lines.addWidget(self._part(part))
        self._lines.addWidget(self._sources(found["sources"]))
        self._lines.addStretch()

    def _facts(self, facts: Mapping[str, Any], name: str) -> QFrame:
        """Two columns of name and value."""
        made = card("record_facts")
        grid = QGridLayout(made)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        shown = [(field, value) for field, value in facts.items() if str(value) != name]
        half = (len(shown) + 1) // 2
        for at, (field, value) in enumerate(shown):
            row, column = at % half, at // half * 2
            grid.addWidget(label("soft", text=self._trade.field(field, self._look)), row, column)
            text = label("", f"record_fact_{field}", wraps=True, text=self._value(field, value))
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(text, row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return made

    def _part(self, part: Mapping[str, Any]) -> QFrame:
        """A small table: headings, rows, the first cell leads to what it names."""
        made = card(f"record_part_{part['kind']}")
        rows: Sequence[Mapping[str, Any]] = part["rows"]
        columns = [name for name in COLUMNS[part["kind"]] if any(name in row for row in rows)]
        grid = QGridLayout(made)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        title = f"{self._trade.kind(part['kind'])} · {part['count']}"
        grid.addWidget(label("strong", text=title), 0, 0, 1, max(1, len(columns)))
        for at, name in enumerate(columns):
            grid.addWidget(label("small", text=self._trade.field(name, self._look)), 1, at, _side(name))
            grid.setColumnStretch(at, 1 if name in WIDE else 0)
        for line, row in enumerate(rows, 2):
            for at, name in enumerate(columns):
                cell = self._cell(row, name, is_first=at == 0)
                if name in WIDE:
                    grid.addWidget(cell, line, at)  # as wide as the column
                else:
                    grid.addWidget(cell, line, at, _side(name))
        return made

    def _cell(self, row: Mapping[str, Any], name: str, *, is_first: bool) -> QWidget:
        text = self._value(name, row.get(name))
        link = row.get("link")
        if is_first and link is not None:
            made = button(f"record_link_{name}", "link")
            made.setText(text.replace("&", "&&"))
            made.clicked.connect(lambda: self.ask(*link))
            return made
        if name in WIDE:
            elided = ElidedLabel()
            elided.setText(text)
            return elided
        return label(text=text)

    def _sources(self, sources: Sequence[Mapping[str, Any]]) -> QFrame:
        made = card("record_sources")
        box = QVBoxLayout(made)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(6)
        box.addWidget(label("strong", text=self.tr("Where it stands")))
        if not sources:
            box.addWidget(
                label(
                    "soft", wraps=True, text=self.tr("No file names it by itself; it is known from the orders above.")
                )
            )
        for at, source in enumerate(sources):
            if at:
                box.addWidget(rule())
            line = QHBoxLayout()
            file = ElidedLabel("", "record_source")
            file.setText(place_words(source, self.tr("row {row}").format(row=source["source_row"])))
            line.addWidget(file, 1)
            day = str(source["at"])[:10]
            line.addWidget(label("small", text=self.tr("imported {day}").format(day=day)))
            box.addLayout(line)
        return made

    def _value(self, field: str, value: Any) -> str:
        if field == "platform":
            return self._trade.platform(str(value))
        known = FIELDS.get(field)
        if known is not None and known.dtype == "value" and isinstance(value, int):
            return money_text(value, self._look.currency)
        return self._trade.value(field, value, self._look)

    # ---- what is personal ------------------------------------------------------------
    def _show_clear(self) -> None:
        """The recipient of this order in clear, until another record or none is shown."""
        key = self._way[-1][1]

        def show(known: Mapping[str, str]) -> None:
            if isValid(self) and self._shown is not None and self._way[-1][1] == key:
                for name, text in known.items():
                    shown = self._body.findChild(QLabel, f"record_fact_{name}")
                    if shown is not None:
                        shown.setText(safe_text(text))
                self.clear.hide()

        self._desk.worker.ask("window.recipient", lambda shop, _progress: shop.recipient(key), show)

    def _ask_to_erase(self) -> None:
        """Say what goes and what stays, before it goes."""
        key = self._way[-1][1]
        EraseBox(self.title.text(), self).wanted.connect(lambda: self._erase(key))

    def _erase(self, key: str) -> None:
        def done(erased: Any) -> None:
            if not isValid(self):
                return
            self._clear()
            self.erase.hide()
            self._shown = None
            left = self._look.listed(file_name(str(path)) for path in erased.left_in)
            self.title.setText(
                self.tr("Erased, but these files could not be cleaned: {files}.").format(files=left)
                if left
                else self.tr("The buyer is erased.")
            )

        self._desk.worker.change(
            "window.erase",
            lambda shop, _progress: shop.erase_buyer(key),
            done,
            fault=lambda fault: self.title.setText(self._look.words(fault.message)),
        )

    def copy(self) -> None:
        """Name, number and every file and row, for a note or a message; nothing of the buyer but the mask."""
        if self._shown is None:
            return
        places = [
            place_words(source, self.tr("row {row}").format(row=source["source_row"]))
            for source in self._shown["sources"]
        ]
        text = "\n".join([f"{self._kind.text()} {self.title.text()}", *places])
        QGuiApplication.clipboard().setText(text)


def place_words(source: Mapping[str, Any], row: str) -> str:
    """File, sheet if it has one, row."""
    parts = [file_name(str(source["file"])), safe_text(str(source["sheet"])) if source.get("sheet") else "", row]
    return " · ".join(part for part in parts if part)


def _side(name: str) -> Qt.AlignmentFlag:
    known = FIELDS.get(name)
    is_number = known is not None and known.dtype in NUMBERS
    return (Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
