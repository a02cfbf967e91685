"""How much comes back, of what, and why? The pages of rates and of causes beside the cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.analysis.return_goods import UNSTATED
from shopdesk.analysis.returns_words import CODE_WORDS
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import ElidedLabel, label, rule
from shopdesk.panels.parts.panel import GAP
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.table_pane import TablePane
from shopdesk.panels.returns_cohorts import CohortChart, CohortMark
from shopdesk.panels.returns_words import SHORT_CAUSES
from shopdesk.wording import speaker

say = speaker("returns_desk")


@dataclass(frozen=True)
class RateLine:
    """One of the rates of the shop: its name, value, x of n, what it rests on, all in words."""

    code: str
    name: str
    value: str
    counted: str
    basis: str


RATE_COLUMNS = (
    Column("sku"),
    Column("title", stretch=True, widest=200),
    Column("counted", say("Back of sent"), dtype="text"),
    Column("return_rate", say("Estimate")),
    Column("interval", say("95 % interval"), dtype="text"),
    Column("remark", say("Remark"), dtype="text", tone=lambda row: row.get("remark_tone", "soft")),
    Column("return_cost_value", is_hidden=True),
    Column("raw_rate", say("As counted"), is_hidden=True),
    Column("back_qty", say("Units back"), is_hidden=True),
    Column("sent_qty", say("Units sent"), is_hidden=True),
    Column("abc", say("Class"), dtype="text", is_hidden=True),
)


class Pages(QStackedWidget):
    """As small as the page in front allows: what lies behind it asks for no room."""

    def minimumSizeHint(self) -> QSize:
        front = self.currentWidget()
        return front.minimumSizeHint() if front is not None else QSize(0, 0)


class RatesPage(QWidget):
    """The rate of each SKU, the rates of the shop, its months."""

    sku_opened = Signal(str)

    def __init__(self, desk: Desk, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._panel = desk.look, panel
        self.pane = TablePane(desk, f"{panel}_rates", RATE_COLUMNS, title=say("Return rates by SKU"))
        self.pane.table.doubleClicked.connect(lambda _index: self._open())
        self._basis = label("small", f"{panel}_rates_basis", wraps=True)
        self._basis.setContentsMargins(12, 0, 12, 4)
        box = self.pane.layout()
        assert box is not None
        box.addWidget(self._basis)
        self.chart = CohortChart(desk.look, f"{panel}_cohorts")
        self._chart_title = label("strong", f"{panel}_cohorts_title", wraps=True)
        self._chart_note = label("small", f"{panel}_cohorts_note", wraps=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        inner = QWidget()
        inner.setProperty("ground", "clear")
        right = QVBoxLayout(inner)
        right.setContentsMargins(0, 0, 4, 0)
        right.setSpacing(8)
        right.addWidget(self._chart_title)
        right.addWidget(self.chart, 1)
        right.addWidget(self._chart_note)
        right.addWidget(rule())
        right.addLayout(self._lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.pane, 9)
        row.addWidget(_carded(f"{panel}_rates_side", inner), 5)
        self.retranslate()

    def choose(self, goods: str) -> None:
        """Choose the line of some goods and let it be seen."""
        table = self.pane.table
        at = table.rows.line_where("sku", goods, lambda row: row["sku"] == goods)
        if at is not None:
            table.choose(at)

    def show_rates(
        self,
        rows: Sequence[Row],
        lines: Sequence[RateLine],
        cohorts: Sequence[CohortMark],
        levels: Sequence[tuple[str, float]],
        note: str,
        basis: str,
    ) -> None:
        """Fill table, lines and chart; ``note`` says how to read the chart, ``basis`` what the table rests on."""
        self._basis.setText(basis)
        self.pane.show_rows(rows)
        self.chart.show_cohorts(cohorts, levels)
        self._chart_note.setText(note)
        _emptied(self._lines)
        for one in lines:
            self._lines.addWidget(_rate_line(self._panel, one))

    def _open(self) -> None:
        chosen = self.pane.table.selected_rows()
        if chosen:
            self.sku_opened.emit(str(chosen[0]["sku"]))

    def title(self) -> str:
        """What the page is called on paper."""
        return self.tr("Return rates by SKU")

    def note(self) -> str:
        """What its table rests on."""
        return self._basis.text()

    def retranslate(self) -> None:
        self._chart_title.setText(self.tr("Return rate by month"))
        self.pane.table.setAccessibleName(self.title())
        self.pane.retranslate()


class CausesPage(QWidget):
    """What comes back for which cause, in a table whose ground is the darker the more it is; the causes by what they cost."""

    cell_opened = Signal(str, str)  # SKU, cause ("" for all)

    def __init__(self, desk: Desk, panel: str) -> None:
        super().__init__()
        self._sought = ""  # goods she was sent to from elsewhere, until there are rows
        causes = {**CODE_WORDS["cause"], UNSTATED: say("not stated")}
        self._causes = tuple(causes)
        columns = (
            Column("sku", stretch=True, widest=170, text=_goods),
            *(
                Column(
                    f"cause_{code}",
                    words,
                    dtype="count",
                    text=_counted(code),
                    heat=_heat(code),
                    gives_way=_has_none(code),
                )
                for code, words in SHORT_CAUSES.items()
            ),
            Column("back_qty", say("All")),
        )
        self.pane = TablePane(desk, f"{panel}_causes", columns, title=say("Returns by SKU and cause"))
        self.pane.table.doubleClicked.connect(lambda _index: self._open())
        pareto = (
            Column("cause", say("Cause"), words=causes, stretch=True),
            Column("cases", say("Cases"), dtype="count", is_hidden=True),
            Column("cost_value", say("Cost"), dtype="value"),
            Column("cumulative_rate", say("Together")),
            Column(
                "abc",
                say("Class"),
                dtype="text",
                is_pill=True,
                tone=lambda row: "warn" if row["abc"] == "A" else "soft",
            ),
        )
        self.pareto = TablePane(desk, f"{panel}_pareto", pareto, row_height=32, title=say("Causes by cost"))
        self.pareto.filter.hide()
        self.pareto.status.hide()  # a handful of causes: the room is theirs
        self._title = label("strong", f"{panel}_pareto_title", wraps=True)
        self._note = label("small", f"{panel}_pareto_note", wraps=True)
        self._note.setContentsMargins(12, 0, 12, 4)
        self.pareto.head.insertWidget(0, self._title, 1)
        box = self.pareto.layout()
        assert box is not None
        box.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.pane, 9)
        row.addWidget(self.pareto, 6)
        self.retranslate()

    def show_causes(self, rows: Sequence[Row], pareto: Sequence[Row], note: str) -> None:
        """Fill both tables; a row of the first has a count ``cause_<code>`` for each cause."""
        most = max((row.get(f"cause_{code}") or 0 for row in rows for code in self._causes), default=0)
        self.pane.show_rows([{**row, "most": most} for row in rows])
        self._choose_sought()
        self.pareto.show_rows(pareto)
        self._note.setText(note)

    def choose(self, goods: str) -> None:
        """Choose the row of these goods; before there are rows, as soon as they come."""
        self._sought = goods
        self.pane.filter.set_text("")
        self._choose_sought()

    def _choose_sought(self) -> None:
        at = self.pane.table.rows.line_where("sku", self._sought, lambda row: row["sku"] == self._sought)
        if self._sought and at is not None:
            self._sought = ""
            self.pane.table.choose(at)

    def _open(self) -> None:
        goods, cause = self.chosen()
        if goods:
            self.cell_opened.emit(goods, cause)

    def chosen(self) -> tuple[str, str]:
        """The goods of the chosen row and the cause of the cell in it; "" where none is."""
        chosen, table = self.pane.table.selected_rows(), self.pane.table
        if not chosen:
            return "", ""
        at = table.currentIndex().column()
        name = table.rows.columns[at].name if at >= 0 else ""
        return str(chosen[0]["sku"]), name.removeprefix("cause_") if name.startswith("cause_") else ""

    def title(self) -> str:
        """What the page is called on paper."""
        return self.tr("Returns by SKU and cause")

    def note(self) -> str:
        """What its tables rest on."""
        return self._note.text()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Causes by cost"))
        self.pane.table.setAccessibleName(self.title())
        self.pareto.table.setAccessibleName(self.tr("Causes by cost"))
        self.pane.retranslate()
        self.pareto.retranslate()


def _goods(row: Row) -> str:
    """Code and title of goods, which the title may be itself."""
    return " ".join(dict.fromkeys(part for part in (row["sku"], row.get("title")) if part))


def _counted(code: str) -> Callable[[Row], str]:
    """A count as it stands; a point where there is none, so that the numbers stand out."""
    return lambda row: f"{row[f'cause_{code}']:,}" if row.get(f"cause_{code}") else "·"


def _has_none(code: str) -> Callable[[Sequence[Row]], bool]:
    """Whether nothing came back for a cause: such a column says least; one that has a number is never out of sight."""
    return lambda rows: not any(row.get(f"cause_{code}") for row in rows)


def _heat(code: str) -> Callable[[Row], float]:
    return lambda row: (row.get(f"cause_{code}") or 0) / row["most"] if row.get("most") else 0.0


def _rate_line(panel: str, one: RateLine) -> QWidget:
    made = QWidget()
    made.setProperty("ground", "clear")
    name = ElidedLabel("soft")
    name.setText(one.name)
    first = QHBoxLayout()
    first.setSpacing(8)
    first.addWidget(name, 1)
    first.addWidget(label("strong", f"{panel}_rate_{one.code}", text=one.value))
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    box.addLayout(first)
    box.addWidget(label("small", f"{panel}_rate_{one.code}_counted", wraps=True, text=one.counted))
    box.addWidget(label("caption", f"{panel}_rate_{one.code}_basis", wraps=True, text=one.basis))
    return made


def _carded(name: str, inner: QWidget) -> QFrame:
    made = QFrame()
    made.setObjectName(name)
    made.setProperty("surface", "card")
    box = QHBoxLayout(made)
    box.setContentsMargins(14, 12, 6, 12)
    box.addWidget(ScrollArea(f"{name}_scroll", inner))
    return made


def _emptied(box: QVBoxLayout) -> None:
    while (item := box.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
