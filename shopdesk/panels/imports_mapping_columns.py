"""Which column means what? One line a column: its heading, three of its cells, a list of meanings, how sure the guess is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from shopdesk.frozen import dataclass
from shopdesk.panels.imports_field_words import FieldWords
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.labels import ElidedLabel, label, pill, plain_tip, restyle
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea, pass_wheel_on
from shopdesk.panels.parts.spelling import safe_text

SURE, LIKELY = 0.85, 0.65  # a guess below the second is worth a look
PLACE, HEADING, SAMPLES, MEANING, SURENESS = range(5)


@dataclass
class ColumnChoice:
    """A column of the file: its heading (with its number where it occurs twice), samples, the field chosen, how sure that is.

    ``confidence`` is None where she chose herself, or chose it another time.
    """

    heading: str
    samples: tuple[str, ...] = ()
    field: str | None = None
    confidence: float | None = None


class MeaningPainter(QStyledItemDelegate):
    """In the open list every field is explained; closed, the list shows the field's name alone."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text = str(index.data(Qt.ItemDataRole.ToolTipRole) or option.text)


class QuietList(ChoiceList):
    """A list that the mouse wheel scrolls past and does not change."""

    def __init__(self) -> None:
        super().__init__()
        pass_wheel_on(self)
        self.setItemDelegate(MeaningPainter(self))
        self.currentIndexChanged.connect(self._set_tip)

    def setModel(self, model: QAbstractItemModel) -> None:
        super().setModel(model)
        self._set_tip()

    def _set_tip(self) -> None:
        self.setToolTip(plain_tip(str(self.currentData(Qt.ItemDataRole.ToolTipRole) or "")))


class MappingColumns(QWidget):
    """``changed`` is sent when a column means something else."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, FieldWords(self)
        self.columns: list[ColumnChoice] = []
        self.lists: list[QuietList] = []
        self._pills: list[QLabel] = []
        self._fields: list[str] = []
        self._grid = QWidget()
        self._area = ScrollArea("imports_mapping_columns", self._grid)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._area)

    def show_columns(self, columns: Sequence[ColumnChoice], fields: Sequence[str]) -> None:
        """Show columns, each with the fields to choose from."""
        self.columns, self._fields = list(columns), list(fields)
        self.lists, self._pills = [], []
        model = self._choices()
        grid_home = QWidget()
        grid_home.setProperty("ground", "clear")
        grid = QGridLayout(grid_home)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(HEADING, 3)
        grid.setColumnStretch(SAMPLES, 4)
        grid.setColumnStretch(MEANING, 5)
        heads = (self.tr("Column"), self.tr("Its first cells"), self.tr("What it means"), self.tr("How sure"))
        for place, text in enumerate(heads, HEADING):
            grid.addWidget(label("small", text=text), 0, place)
        for at, column in enumerate(self.columns):
            self._add_line(grid, at, column, model)
        grid.setRowStretch(len(self.columns) + 1, 1)
        self._area.setWidget(grid_home)

    def _choices(self) -> QStandardItemModel:
        """One list for all columns: the fields, and before them to leave the column out."""
        model = QStandardItemModel(self)
        model.appendRow(_item(self.tr("not imported"), None))
        language = self._look.language
        for field in self._fields:
            model.appendRow(_item(self._words.name(field, language), field, self._words.named(field, language)))
        return model

    def _add_line(self, grid: QGridLayout, at: int, column: ColumnChoice, model: QStandardItemModel) -> None:
        heading, samples = ElidedLabel("strong"), ElidedLabel("soft")
        heading.setText(safe_text(column.heading) or self.tr("(no heading)"))
        samples.setText("  ·  ".join(safe_text(text) for text in column.samples) or "—")
        meanings = QuietList()
        meanings.setObjectName(f"imports_mapping_field_{at + 1}")
        meanings.setAccessibleName(self.tr("Meaning of {column}").format(column=safe_text(column.heading)))
        meanings.setModel(model)
        meanings.setMaxVisibleItems(14)
        meanings.setMinimumContentsLength(16)
        meanings.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        meanings.view().setMinimumWidth(self._look.px(320))
        meanings.setCurrentIndex(self._place_of(column.field))
        meanings.setEnabled(bool(column.heading))
        meanings.currentIndexChanged.connect(lambda _at, at=at: self._chosen(at))
        sureness = pill("", "plain", f"imports_mapping_sure_{at + 1}")
        heading.setBuddy(meanings)
        for place, widget in ((HEADING, heading), (SAMPLES, samples), (MEANING, meanings)):
            grid.addWidget(widget, at + 1, place)
        grid.addWidget(sureness, at + 1, SURENESS, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.lists.append(meanings)
        self._pills.append(sureness)
        self._say_sureness(at)

    def _place_of(self, field: str | None) -> int:
        return self._fields.index(field) + 1 if field in self._fields else 0

    def _chosen(self, at: int) -> None:
        """A field is one column's only: the other one gives it up."""
        field = self.lists[at].currentData()
        for other, column in enumerate(self.columns):
            if other != at and field is not None and column.field == field:
                column.field, column.confidence = None, None
                with QSignalBlocker(self.lists[other]):
                    self.lists[other].setCurrentIndex(0)
                self._say_sureness(other)
        self.columns[at].field, self.columns[at].confidence = field, None
        self._say_sureness(at)
        self.changed.emit()

    @property
    def mapping(self) -> dict[str, str]:
        """Field → heading, of the columns that are imported."""
        return {column.field: column.heading for column in self.columns if column.field is not None}

    # ---- words ----------------------------------------------------------------------
    def _say_sureness(self, at: int) -> None:
        column, shown = self.columns[at], self._pills[at]
        if column.field is None:
            text, tone = self.tr("not imported"), "plain"
        elif column.confidence is None:
            text, tone = self.tr("your choice"), "good"
        elif column.confidence >= SURE:
            text, tone = self.tr("sure"), "good"
        elif column.confidence >= LIKELY:
            text, tone = self.tr("likely"), "accent"
        else:
            text, tone = self.tr("please check"), "warn"
        shown.setText(text)
        shown.setProperty("pill", tone)
        restyle(shown)


def _item(text: str, field: str | None, explained: str = "") -> QStandardItem:
    made = QStandardItem(text)
    made.setToolTip(explained or text)
    made.setData(field, Qt.ItemDataRole.UserRole)
    return made
