"""May this be done? One question in a sentence, what follows from it below, two answers; to leave things as they are is the default."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from shopdesk.panels.parts.form_box import foot_of, page_of
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.typography import px

WIDTH = 460


class AskBox(QDialog):
    """``wanted`` is sent when she says yes. ``is_grave``: what is done cannot be taken back, and the button looks like it."""

    wanted = Signal()

    def __init__(self, name: str, parent: QWidget, title: str, *, is_grave: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.asked = label("section", f"{name}_question", wraps=True)
        self.told = label("soft", f"{name}_told", wraps=True)
        self.go = button("", "danger" if is_grave else "plain")
        self.go.clicked.connect(self._said_yes)
        self.stay = button("", "primary")
        self.stay.clicked.connect(self.reject)
        box = page_of(self)
        box.addWidget(self.asked)
        box.addWidget(self.told)
        box.addSpacing(px(4))
        box.addLayout(foot_of(self.go, self.stay))

    def ask(self, question: str, told: str, go: tuple[str, str], stay: tuple[str, str]) -> AskBox:
        """Put the words in, ``go`` and ``stay`` each the button's name and what stands on it, and open it over its window."""
        self.asked.setText(question)
        self.told.setText(told)
        for made, (name, words) in ((self.go, go), (self.stay, stay)):
            made.setObjectName(name)
            made.setText(words)
        self.setAccessibleName(question)
        self.setAccessibleDescription(told)
        wide = px(WIDTH)
        layout = self.layout()
        self.resize(wide, layout.totalHeightForWidth(wide) if layout is not None else 0)
        self.open()
        self.stay.setFocus()
        return self

    def _said_yes(self) -> None:
        self.accept()
        self.wanted.emit()
