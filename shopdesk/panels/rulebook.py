"""Which numbers does the program go by, and which does she want otherwise? The rule book: sections, search, fields, what changed when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from shopdesk.errors import UserFault
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.edit import make, rule_edit
from shopdesk.panels.parts.labels import ElidedLabel, button, card, label, rule
from shopdesk.panels.parts.panel import GAP, Panel
from shopdesk.panels.parts.rule_row import RuleRow
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.thresholds import SECTIONS, with_overrides, with_values
from shopdesk.thresholds.rule import Label, number_shown, origin_words, value_shown
from shopdesk.wording import Phrase, speaker

say = speaker("rulebook")

Row = Mapping[str, Any]
Key = tuple[str, str]
LEFT_WIDTH = 208
RIGHT_WIDEST = 960  # beyond that the eye loses the way from a name to its number
FOUND_SHOWN = 40
RECENT_SHOWN = 5


class RulebookPanel(Panel):
    """One section at a time, or what the search finds in all of them; a number holds from the moment it is entered."""

    name = "rulebook"
    reads = frozenset({"rules"})
    follows_period = False
    follows_comparison = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.book: Sequence[Row] = ()
        self.section = ""
        self.rows: dict[Key, RuleRow] = {}
        self._wanted: Key | None = None
        self._make_left()
        self._make_right()
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(self._left)
        columns.addWidget(self._right, 1)
        columns.addStretch()
        self.body.addLayout(columns, 1)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Rule book")

    # ---- building ------------------------------------------------------------------
    def _make_left(self) -> None:
        self._left = QWidget()
        self._left.setProperty("ground", "clear")
        self.sections = QButtonGroup(self)
        self._entries: dict[str, QPushButton] = {}
        surface = card()
        self._sections = QVBoxLayout(surface)
        self._sections.setContentsMargins(8, 8, 8, 8)
        self._sections.setSpacing(2)
        recent = card()
        self._recent_title = label("strong", "rulebook_recent_title")
        self._recent_none = label("small", "rulebook_recent_none", wraps=True)
        self._recent = [
            (ElidedLabel("soft", f"rulebook_recent_{at}"), label("small", f"rulebook_recent_{at}_change"))
            for at in range(RECENT_SHOWN)
        ]
        box = QVBoxLayout(recent)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(2)
        box.addWidget(self._recent_title)
        box.addSpacing(4)
        box.addWidget(self._recent_none)
        for pair in self._recent:
            for line in pair:
                box.addWidget(line)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GAP)
        left.addWidget(surface)
        left.addWidget(recent)
        left.addStretch()

    def _make_right(self) -> None:
        self._right = card()
        self.search = QLineEdit()
        self.search.setObjectName("rulebook_filter")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_rows)
        self.only_own = QCheckBox()
        self.only_own.setObjectName("rulebook_own")
        self.only_own.toggled.connect(self._show_rows)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(GAP)
        head.addWidget(self.search, 1)
        head.addWidget(self.only_own)
        inner = QWidget()
        inner.setProperty("ground", "clear")
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = ScrollArea("rulebook_list", inner)
        self._nothing = label("soft", "rulebook_nothing", wraps=True)
        self._nothing.setContentsMargins(16, 8, 16, 8)
        box = QVBoxLayout(self._right)
        box.setContentsMargins(0, 12, 4, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self._nothing)
        box.addWidget(self.list, 1)

    # ---- asking --------------------------------------------------------------------
    def refresh(self) -> None:
        self.ask(lambda shop, _progress: shop.rule_book(), self._show_book, "book")

    def _show_book(self, book: Sequence[Row]) -> None:
        self.book = book
        present = list(dict.fromkeys(row["section"] for row in book))
        if list(self._entries) != present:
            self._make_entries(present)
        if self.section not in present and present:
            self.section = present[0]
        self._say()
        self._show_rows()
        if self._wanted is not None:
            self.open_rule(*self._wanted)

    def _make_entries(self, present: Sequence[str]) -> None:
        for old in self._entries.values():
            self.sections.removeButton(old)
            old.hide()
            old.deleteLater()
        self._entries = {}
        for name in present:
            made = button(f"rulebook_section_{name}", "rail")
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, name=name: self.open_section(name))
            self.sections.addButton(made)
            self._entries[name] = made
            self._sections.addWidget(made)

    # ---- showing -------------------------------------------------------------------
    def open_section(self, name: str) -> None:
        """Show the rules of one section."""
        self.section = name
        self.search.clear()
        self._show_rows()
        self.list.verticalScrollBar().setValue(0)

    def open_rule(self, section: str, name: str) -> None:
        """Show one rule, ready to be typed over; before the book has come, as soon as it is there."""
        self._wanted = (section, name)
        if not self.book:
            return
        self._wanted = None
        self.only_own.setChecked(False)
        self.open_section(section)
        shown = self.rows.get((section, name))
        if shown is not None:
            shown.field.setFocus(Qt.FocusReason.OtherFocusReason)
            shown.field.selectAll()
            self.list.ensureWidgetVisible(shown)

    def _is_over_all(self) -> bool:
        """Whether rules of all sections are shown: what is searched for, or her own."""
        return bool(self.search.text().split()) or self.only_own.isChecked()

    def _matching(self) -> list[Row]:
        words = self.search.text().casefold().split()
        found = []
        for row in self.book:
            if self.only_own.isChecked() and not row["is_own"]:
                continue
            if words:
                section = SECTIONS[row["section"]]
                texts = (section.zh, section.source, row["zh"], row["en"], f"{row['section']}.{row['name']}")
                said = " ".join((*texts, self.look.words(origin_words(row["origin"])))).casefold()
                if all(word in said for word in words):
                    found.append(row)
            elif self.only_own.isChecked() or row["section"] == self.section:
                found.append(row)
        return found

    def _show_rows(self) -> None:
        found = self._matching()
        keys = [(row["section"], row["name"]) for row in found[:FOUND_SHOWN]]
        is_over_all = self._is_over_all()
        keys = keys if is_over_all else [(row["section"], row["name"]) for row in found]
        if keys != list(self.rows):
            self._make_rows([row for row in found if (row["section"], row["name"]) in set(keys)], is_over_all)
        else:
            for row, shown in zip(found, self.rows.values(), strict=False):
                shown.show_row(row)
        self.sections.setExclusive(not is_over_all)
        for name, entry in self._entries.items():
            entry.setChecked(name == self.section and not is_over_all)
        left_out = len(found) - len(keys)
        if not found:
            self._nothing.setText(
                self.tr("You have changed no rule yet: all have their defaults.")
                if self.only_own.isChecked() and not self.search.text().strip()
                else self.tr("No rule is called “{text}”.").format(text=self.search.text().strip())
            )
        elif left_out:
            self._nothing.setText(
                self.look.words(say("{n} more rules fit; type more to narrow them down.", n=left_out))
            )
        self._nothing.setVisible(bool(self.book) and (not found or bool(left_out)))

    def _make_rows(self, found: Sequence[Row], with_sections: bool) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        before = ""
        for row in found:
            if with_sections and row["section"] != before:
                head = label("section", text=self.look.words(SECTIONS[row["section"]]))
                head.setContentsMargins(16, 12 if before else 4, 16, 4)
                self._lines.addWidget(head)
            elif self.rows:
                self._lines.addWidget(rule())
            before = row["section"]
            made = RuleRow(self.look, row, self._fault, self._keep)
            self.rows[row["section"], row["name"]] = made
            self._lines.addWidget(made)
        self._lines.addStretch(1)

    def _say(self) -> None:
        own = [row for row in self.book if row["is_own"]]
        if own:
            text = say(
                "{own} of {n} rules have your own numbers; the others have their defaults.",
                own=len(own),
                n=len(self.book),
            )
            self.headline.setText(self.look.words(text))
        elif self.book:
            self.headline.setText(self.tr("All {n} rules have their defaults.").format(n=len(self.book)))
        for name, entry in self._entries.items():
            count = sum(row["section"] == name for row in own)
            words = self.look.words(SECTIONS[name])
            entry.setText(f"{words}  {count}" if count else words)
            entry.setAccessibleName(self.tr("{section}, {n} of your own").format(section=words, n=count))
        changes = [(change, row) for row in self.book for change in row["changes"]]
        changes.sort(key=lambda pair: -pair[0]["id"])
        for at, pair in enumerate(self._recent):
            for line in pair:
                line.setVisible(at < len(changes))
            if at < len(changes):
                change, row = changes[at]
                pair[0].setText(row["zh" if self.look.language.startswith("zh") else "en"])
                old, new = number_shown(change["old_value"], row["unit"]), value_shown(change["new_value"], row["unit"])
                told = self.tr("{day} · {old} → {new}")
                pair[1].setText(told.format(day=change["at"][:10], old=old, new=self.look.words(new)))
        self._recent_none.setText(self.tr("Nothing has been changed yet."))
        self._recent_none.setVisible(not changes)

    # ---- changing ------------------------------------------------------------------
    def _fault(self, row: Row, value: float) -> Phrase | None:
        """Why a number cannot be taken, asked of the book as it is known here; the shop looks again."""
        own = {(one["section"], one["name"]): one["value"] for one in self.book if one["is_own"]}
        try:
            with_values(with_overrides(own), {(row["section"], row["name"]): value})
        except UserFault as fault:
            cause = fault.message.values.get("cause")
            return cause if isinstance(cause, Phrase) else fault.message
        return None

    def _keep(self, row: Row, value: float | None) -> None:
        def refused(fault: UserFault) -> None:
            self.messages.show_fault(fault)
            self.refresh()

        before = row["value"] if row["is_own"] else None
        title = Label("", row["en"], zh=row["zh"])
        edit = rule_edit(row["section"], row["name"], title, before, value)
        make(self.desk, edit, done=lambda _changes: self.messages.clear(), fault=refused)

    def retranslate(self) -> None:
        super().retranslate()
        self._left.setFixedWidth(self.look.px(LEFT_WIDTH))
        self._right.setMaximumWidth(self.look.px(RIGHT_WIDEST))
        self.search.setPlaceholderText(self.tr("Find a rule: name, panel or code"))
        self.search.setAccessibleName(self.tr("Find a rule"))
        self.only_own.setText(self.tr("Only my own"))
        self._recent_title.setText(self.tr("Changed last"))
        self._say()
        found = self._matching()
        self._make_rows([row for row in found if (row["section"], row["name"]) in self.rows], self._is_over_all())
