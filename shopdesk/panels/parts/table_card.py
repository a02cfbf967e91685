"""Where does a panel's table stand? On a card with its title and filter, the panel's own actions, the ways out, a line of what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.action_bar import ActionBar
from shopdesk.panels.parts.column import Column
from shopdesk.panels.parts.declaration import Action
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.labels import ElidedLabel, button, label
from shopdesk.panels.parts.table_pane import TablePane
from shopdesk.wording import Phrase

READABLE_FILTER, NARROWEST_TITLE = 150, 64  # pixels that grow with the text


class TableCard(TablePane):
    """The table of a ``WorkPanel``; ``do`` runs a panel's action, ``export`` and ``print_page`` are the ways out."""

    def __init__(
        self,
        desk: Desk,
        panel: str,
        columns: tuple[Column, ...],
        actions: Sequence[Action],
        do: Callable[[Action], None],
        export: Callable[[], None],
        print_page: Callable[[], None],
        row_height: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        self._export_panel = export
        self.title = ElidedLabel("strong", f"{panel}_table_title")
        self.note = ElidedLabel("small", f"{panel}_table_sum")
        for yields in (self.title, self.note):  # words may end in …; the table may not become wider than the window
            yields.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.print = button(f"{panel}_print", "icon")
        self.bar = ActionBar(desk.look, panel, actions, do, wraps=False)
        self.bar.setObjectName(f"{panel}_panel_actions")
        self.nothing = label("soft", f"{panel}_table_nothing", wraps=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        super().__init__(desk, panel, columns, row_height=row_height, parent=parent)
        self.print.clicked.connect(lambda _checked=False: print_page())
        self.title.setMinimumHeight(desk.look.px(32))  # as high as the controls beside it
        self.head.insertWidget(0, self.title)
        self.head.addWidget(self.print)
        self.head.addWidget(self.bar)
        foot, box = self.status.layout(), self.layout()
        assert foot is not None and box is not None
        foot.addWidget(self.note)
        self._pages = QStackedWidget()
        box.replaceWidget(self.table, self._pages)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.nothing)

    # ---- the line above ---------------------------------------------------------------------------
    def _fit_head(self) -> None:
        """The title ends in …, or goes, before the filter is too narrow to read what is typed there; then what stands beside it goes."""
        box, margins = self.layout(), self.head.contentsMargins()
        assert box is not None
        around = box.contentsMargins()
        room = self.width() - around.left() - around.right() - margins.left() - margins.right()
        beside = [made for made in (self.columns, self.export, self.print, self.bar) if not made.isHidden()]
        room -= sum(made.sizeHint().width() + self.head.spacing() for made in beside)
        room -= self.filter.width_with(self._look.px(READABLE_FILTER))
        self.filter.be_short(room < 0)
        room -= self.head.spacing()
        self.title.setMaximumWidth(max(0, room))
        self.title.setVisible(bool(self.title.text()) and room >= self._look.px(NARROWEST_TITLE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit_head()
        return done

    def say_title(self, title: str, name: str) -> None:
        """What stands over the table, nothing where it is empty; screen readers call the table so, else by ``name``."""
        self.title.setText(title)
        self._fit_head()
        self.table.setAccessibleName(title or name)

    def add_way(self, made: QWidget) -> None:
        """A way to a page of the panel's own, at the end of the line below the table."""
        foot = self.status.layout()
        assert foot is not None
        foot.addWidget(made)

    def show_nothing(self, words: Phrase | str | None) -> None:
        """A sentence instead of rows; None brings the table back."""
        self.nothing.setText(self._look.words(words))
        self._pages.setCurrentIndex(0 if words is None else 1)
        for part in (self.filter, self.columns, self.status):
            part.setEnabled(words is None)

    def ask_export(self) -> None:
        self._export_panel()

    def retranslate(self) -> None:
        super().retranslate()
        self.export.setToolTip(self.tr("Save what is shown as Excel, PDF or CSV"))
        self.print.setIcon(icons.icon("print", self._look.colours.soft))
        self.print.setAccessibleName(self.tr("Print"))
        self.print.setToolTip(self.tr("Print what is shown"))
        self.bar.retranslate()
