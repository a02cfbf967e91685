"""What is left of titles and search words once noise is dropped? Before and after side by side, and the words that are hers to decide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from shopdesk.analysis.keywords import DIGITS, DROP, KEEP, REPEATED, SINGLE, STOP, WordTable, folded
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.edit import Edit, make
from shopdesk.panels.parts.form_box import foot_of, framed, page_of
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.table_export import sheet_columns, sheet_row
from shopdesk.panels.parts.typography import px
from shopdesk.panels.parts.ways_out import CSV, XLSX
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.progress import Progress
from shopdesk.reports.sheet import Sheet
from shopdesk.wording import speaker

say = speaker("selection_panel")

TITLES, SEARCH_WORDS, OWN = SOURCES = ("titles", "search_words", "own")
PAUSE_MILLISECONDS = 300
WIDEST, HIGHEST = 1_280, 680  # of a small screen, whatever the text size
PROPOSED = 60
TEXTS = (
    Column("text", say("Before"), stretch=True, wraps=True, widest=420),
    Column("after", say("After"), stretch=True, wraps=True, widest=320),
    Column("dropped", say("Dropped"), stretch=True, widest=260, tone=lambda _row: "soft"),
)
_TONES = {KEEP: "good", DROP: "warn", "": "soft"}
ROLE_WORDS = {KEEP: say("Word"), DROP: say("Noise"), "": say("Proposed")}
WORDS = (
    Column("word", say("Word or piece"), stretch=True, widest=160),
    Column("titles", say("Titles"), dtype="count"),
    Column("role", say("Is"), words=ROLE_WORDS, is_pill=True, tone=lambda row: _TONES[str(row["role"])]),
)
REASON_WORDS = {
    STOP: say("noise"),
    SINGLE: say("single character"),
    DIGITS: say("bare number"),
    REPEATED: say("repeated"),
}


class WordsBox(QDialog):
    """The keyword cleaner of a panel; what she decides of a word holds for every text, and can be undone."""

    def __init__(self, panel: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent or panel)
        self._panel, self._look = panel, panel.look
        self._is_over = False
        self.setObjectName("selection_words_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Clean search words"))
        self.resize(min(px(1000), WIDEST), min(px(620), HIGHEST))
        self.source = ChoiceList()
        self.source.setObjectName("selection_words_source")
        self.source.setAccessibleName(self.tr("Texts"))
        for name, words in zip(SOURCES, self._source_words(), strict=True):
            self.source.addItem(words, name)
        self.source.currentIndexChanged.connect(self._chose_source)
        self.export = button("selection_words_export")
        self.export.setText(self.tr("Export…"))
        self.export.clicked.connect(self._export)
        self.text = QPlainTextEdit()
        self.text.setObjectName("selection_words_text")
        self.text.setAccessibleName(self.tr("Own texts"))
        self.text.setPlaceholderText(self.tr("One title or search word a line"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(px(96))
        self.text.hide()
        self.told = label("soft", "selection_words_told", wraps=True)
        self.table = _table(self._look, "selection_words_table", TEXTS, self.tr("Before and after"))
        self.words = _table(self._look, "selection_words_list", WORDS, self.tr("Words"))
        self.word = QLineEdit()
        self.word.setObjectName("selection_words_word")
        self.word.setAccessibleName(self.tr("Word"))
        self.word.setPlaceholderText(self.tr("Word"))
        self.word.textChanged.connect(self._wake)
        self.words.row_opened.connect(self._word_chosen)
        self.roles = {
            role: button(f"selection_words_{name}") for role, name in ((KEEP, "keep"), (DROP, "drop"), (None, "forget"))
        }
        for role, words in ((KEEP, self.tr("A word")), (DROP, self.tr("Noise")), (None, self.tr("Forget"))):
            self.roles[role].setText(words)
            self.roles[role].clicked.connect(lambda _checked=False, role=role: self._decide(role))
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.ask)
        self.text.textChanged.connect(self._pause.start)
        self._wake()
        self.ask()

    def _source_words(self) -> tuple[str, str, str]:
        return self.tr("Titles of the shop"), self.tr("Search words imported"), self.tr("Own texts")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.source)
        head.addStretch()
        head.addWidget(self.export)
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addLayout(head)
        left.addWidget(self.text)
        left.addWidget(self.told)
        left.addWidget(framed(self.table), 1)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.word, 1)
        for made in self.roles.values():
            line.addWidget(made)
        right = QVBoxLayout()
        right.setSpacing(px(8))
        right.addWidget(label("strong", text=self.tr("Words and noise")))
        right.addWidget(
            label("small", wraps=True, text=self.tr(
                "Proposed are pieces that stand in several of your titles; a word is never cut, noise is dropped as a whole word."
            ))
        )  # fmt: skip
        right.addWidget(framed(self.words), 1)
        right.addLayout(line)
        columns = QHBoxLayout()
        columns.setSpacing(px(16))
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        close = button("selection_words_close", "primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        box = page_of(self)
        box.setSpacing(px(12))
        box.addWidget(label("headline", "selection_words_title", text=self.tr("Clean search words")))
        box.addLayout(columns, 1)
        box.addLayout(foot_of(close))
        close.setDefault(False)  # Enter in the field of a word is no leave

    # ---- asking ------------------------------------------------------------------------------
    def _chose_source(self) -> None:
        self.text.setVisible(self.source.currentData() == OWN)
        self.ask()

    def ask(self) -> None:
        """Let the shop clean the chosen texts."""
        source = self.source.currentData()
        lines = [line for line in self.text.toPlainText().splitlines() if line.strip()] if source == OWN else []

        def question(shop: Any, progress: Progress) -> tuple[WordTable, Mapping[str, str]]:
            return shop.clean_words(source, lines), shop.own_words()

        self._panel.ask(question, self._show, "words")

    def _show(self, found: tuple[WordTable, Mapping[str, str]]) -> None:
        if self._is_over:
            return
        table, own = found
        words = self._look.words
        self.table.show_rows(
            [
                {
                    "text": safe_text(one.text),
                    "after": " ".join(one.words),
                    "dropped": self._look.listed(
                        f"{word} ({words(REASON_WORDS[reason])})" for word, reason in one.dropped
                    ),
                }
                for one in table.cleaned
            ]
        )
        self.words.show_rows(
            [{"word": word, "titles": None, "role": role} for word, role in own.items()]
            + [{"word": one.word, "titles": one.titles, "role": ""} for one in table.new[:PROPOSED]]
        )
        dropped = sum(len(one.dropped) for one in table.cleaned)
        self.told.setText(
            self.tr("Texts: {n} · words dropped: {dropped} · different things said: {groups}").format(
                n=f"{len(table.cleaned):,}", dropped=f"{dropped:,}", groups=f"{len(table.groups):,}"
            )
            if table.cleaned
            else self.tr("There are no such texts yet.")
        )
        self.export.setEnabled(bool(table.cleaned))

    # ---- deciding ----------------------------------------------------------------------------
    def _wake(self) -> None:
        is_word = bool(folded(self.word.text()))
        for made in self.roles.values():
            made.setEnabled(is_word)

    def _word_chosen(self, row: Row | None) -> None:
        if row is not None:
            self.word.setText(str(row["word"]))

    def _decide(self, role: str | None) -> None:
        word = folded(self.word.text())
        if not word:
            return
        edit = Edit(
            say("Word {word}", word=word),
            act=lambda shop: shop.set_words({word: role}),
            back=lambda shop, edited: shop.set_words(edited.before),
            again=lambda shop, _edited: shop.set_words({word: role}),
        )
        make(self._panel.desk, edit, done=lambda _edited: self._decided(), fault=self._panel.messages.show_fault)

    def _decided(self) -> None:
        if not self._is_over:
            self.word.clear()
            self.ask()

    def done(self, result: int) -> None:
        """Closed: what is still on its way has nowhere to be shown."""
        self._is_over = True
        super().done(result)

    def _export(self) -> None:
        title = self.tr("Search words cleaned")
        model, columns = self.table.rows, self.table.layout_of_columns.shown()
        heads, rows = sheet_columns(model, columns), list(model.rows_shown())
        sheet = Sheet(title, heads, [sheet_row(model, columns, row) for row in rows], None, (self.told.text(),))
        language = self._look.language

        def workbook(path: Any) -> None:
            from shopdesk.reports.workbook import write_workbook

            write_workbook(path, [sheet], language)

        def text(path: Any) -> None:
            from shopdesk.reports.workbook import write_csv

            write_csv(path, sheet, language)

        self._panel.out.save(title, {XLSX: workbook, CSV: text})


def _table(look: Look, name: str, columns: tuple[Column, ...], title: str) -> WorkTable:
    made = WorkTable(look, name, columns, row_height=44 if columns is TEXTS else 30)
    made.setAccessibleName(title)
    return made
