"""Which candidates stand in what she pasted? The table as it is read, each bad row with its reason, before anything is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from shopdesk.importing.candidate_table import CandidateTable
from shopdesk.panels.parts.form_box import FormBox, framed
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.typography import px
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.wording import speaker

say = speaker("selection_panel")

PAUSE_MILLISECONDS = 250
HIGHEST = 680  # of a small screen, whatever the text size
COLUMNS = (
    Column("row", say("Line"), dtype="count"),
    Column("state", say("Read"), is_pill=True, tone=lambda row: "bad" if row["problem"] else "good"),
    Column("title", widest=220),
    Column(
        "problem",
        say("Why not"),
        stretch=True,
        wraps=True,
        widest=460,
        tone=lambda row: "bad" if row["problem"] else "faint",
    ),
    Column("price_value"),
    Column("cost_value"),
    Column("word", is_hidden=True),
    Column("popularity_growth_rate", is_hidden=True),
)


class PasteCandidates(FormBox):
    """``read(text, show)`` asks the shop what a text holds, ``keep`` is called once with the rows that are good."""

    FITS = False

    def __init__(
        self,
        look: Look,
        read: Callable[[str, Callable[[CandidateTable], None]], None],
        keep: Callable[[Sequence[Mapping[str, Any]]], None],
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("selection_paste", self.tr("Paste candidates"), parent, name="selection_paste_box")
        self._look, self._read, self._keep = look, read, keep
        self._table: CandidateTable | None = None
        self._is_over = False
        self.resize(px(800), min(px(560), HIGHEST))
        self.text = QPlainTextEdit(text)
        self.text.setObjectName("selection_paste_text")
        self.text.setAccessibleName(self.tr("The copied table"))
        self.text.setPlaceholderText(self.tr("Copy rows with their headings in Excel or WPS, and paste them here."))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFixedHeight(px(116))
        self.told = label("soft", "selection_paste_told", wraps=True)
        self.table = WorkTable(look, "selection_paste_table", COLUMNS, row_height=44)
        self.table.setAccessibleName(self.tr("The rows as they are read"))
        self.tell(
            self.tr(
                "The first line holds the headings, in any order: 商品名称/Title, 售价/Price, 到岸成本/Landed cost, "
                "搜索词/Search word, 搜索增长/Search growth, 链接/Source, 备注/Note …"
            )
        )
        self._box.addWidget(self.text)
        self._box.addWidget(self.told)
        self._box.addWidget(framed(self.table), 1)
        self.end(self.tr("Add"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.ask)
        self.text.textChanged.connect(self._typed)
        self._show(None)
        if text.strip():
            self.ask()

    def _typed(self) -> None:
        self._show(None)
        self._pause.start()

    def ask(self) -> None:
        """Let the shop read what stands there now."""
        asked = self.text.toPlainText()

        def show(table: CandidateTable) -> None:
            if not self._is_over and self.text.toPlainText() == asked:
                self._show(table if asked.strip() else None)

        self._read(asked, show)

    def _show(self, table: CandidateTable | None) -> None:
        self._table = table
        self.table.show_rows([] if table is None else self._rows(table))
        good = len(table.rows) if table is not None else 0
        self.accept_button.setText(self.tr("Add {n}").format(n=good) if good else self.tr("Add"))
        self.accept_button.setEnabled(bool(good))
        self.told.setText("" if table is None else self._told(table))
        self.told.setVisible(bool(self.told.text()))

    def _told(self, table: CandidateTable) -> str:
        if table.fault is not None:
            return self._look.words(table.fault)
        said = [self.tr("Good rows: {n}").format(n=len(table.rows))]
        if table.problems:
            said.append(self.tr("left out: {n}").format(n=len(table.problems)))
        if table.unknown:
            said.append(
                self.tr("columns not used: {names}").format(names=self._look.listed(map(safe_text, table.unknown)))
            )
        return " · ".join(said)

    def _rows(self, table: CandidateTable) -> list[Row]:
        good, bad = self.tr("good"), self.tr("left out")
        rows: list[Row] = [{"row": one.row, "state": good, "problem": "", **one.values} for one in table.rows]
        for problem in table.problems:
            value = problem.value if problem.column is not None else ""
            said = " ".join(part for part in (problem.column, value and f"“{value}”") if part)
            why = self._look.words(problem.message)
            title = problem.value if problem.column is None else None
            said = self.tr("{cell}: {why}").format(cell=said, why=why) if said else why
            rows.append({"row": problem.row, "state": bad, "title": title, "problem": said})
        return sorted(rows, key=lambda row: int(row["row"]))

    def done(self, result: int) -> None:
        """Closed: what is still on its way has nowhere to be shown."""
        self._is_over = True
        super().done(result)

    def _done(self) -> None:
        if self._table is not None and self._table.rows:
            rows = [one.values for one in self._table.rows]
            self.accept()
            self._keep(rows)
