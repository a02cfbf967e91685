"""Where in the back office is an export found? A guide by platform and kind, from the places that are known for sure."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from shopdesk import shipped
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.form_box import fit_over, foot_of, page_of
from shopdesk.panels.parts.labels import button, card, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.trade_words import TradeWords

SIZE = (860, 560)


@dataclass(frozen=True)
class Place:
    """One export: whose, of which kinds; title, path (a click a step) and note by language, what its files are called."""

    platform: str
    kinds: tuple[str, ...]
    title: Mapping[str, str]
    path: Mapping[str, tuple[str, ...]]
    note: Mapping[str, str]
    files: tuple[str, ...]


@cache
def places() -> tuple[Place, ...]:
    """All places of ``resources/help/where_to_find.toml``, in its order."""
    with shipped.resource("help", "where_to_find.toml").open("rb") as file:
        entries: list[dict[str, Any]] = tomllib.load(file)["place"]
    return tuple(
        Place(
            platform=entry["platform"],
            kinds=tuple(entry["kinds"]),
            title=entry["title"],
            path={language: tuple(steps) for language, steps in entry.get("path", {}).items()},
            note=entry.get("note", {}),
            files=tuple(entry.get("file", ())),
        )
        for entry in entries
    )


class WhereToFind(QDialog):
    """``kind``: the export that is missing; only its places are shown then, until she asks for others."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, kind: str | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, TradeWords(self)
        self._language = "zh" if look.language.startswith("zh") else "en"
        self.setObjectName("imports_guide")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Where to find the exports"))
        fit_over(self, look.px(SIZE[0]), look.px(SIZE[1]))
        self.platforms = QListWidget()
        self.platforms.setObjectName("imports_guide_platforms")
        self.platforms.setAccessibleName(self.tr("Platform"))
        self.platforms.setFixedWidth(look.px(168))
        self.kinds = ChoiceList()
        self.kinds.setObjectName("imports_guide_kind")
        self.kinds.setAccessibleName(self.tr("Kind of export"))
        self._list = QWidget()
        self._list.setProperty("ground", "clear")
        self._cards = QVBoxLayout(self._list)
        self._cards.setContentsMargins(0, 0, 8, 0)
        self._cards.setSpacing(8)
        self._area = ScrollArea("imports_guide_places", self._list)
        close = button("imports_guide_close", "primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.addWidget(label("headline", "imports_guide_title", text=self.tr("Where to find the exports")), 1)
        head.addWidget(self.kinds)
        words = label(
            "soft",
            "imports_guide_text",
            wraps=True,
            text=self.tr("Download the file, then drop it on the window as it is: no renaming, no saving anew."),
        )
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.platforms)
        middle.addWidget(self._area, 1)
        box = page_of(self)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(words)
        box.addLayout(middle, 1)
        box.addLayout(foot_of(close))
        self._fill(kind)
        self.platforms.currentRowChanged.connect(self._show)
        self.kinds.currentIndexChanged.connect(self._show)
        self._show()
        self.platforms.setFocus()

    def _fill(self, kind: str | None) -> None:
        self._platform_codes: list[str | None] = [None, *dict.fromkeys(place.platform for place in places())]
        for code in self._platform_codes:
            self.platforms.addItem(self._platform_word(code))
        self.platforms.setCurrentRow(0 if kind else 1)
        self.kinds.addItem(self.tr("All exports"), None)
        for name in dict.fromkeys(name for place in places() for name in place.kinds):
            self.kinds.addItem(self._words.kind(name), name)
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(kind)))

    def _platform_word(self, code: str | None) -> str:
        if code is None:
            return self.tr("All platforms")
        return self.tr("Taobao and Tmall") if code == "taobao" else self._words.platform(code)

    def _show(self) -> None:
        """The cards of what is chosen."""
        platform = self._platform_codes[max(0, self.platforms.currentRow())]
        kind = self.kinds.currentData()
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        found = [
            place for place in places() if platform in (None, place.platform) and (kind is None or kind in place.kinds)
        ]
        for place in found:
            self._cards.addWidget(self._card(place, with_platform=platform is None))
        if not found:
            self._cards.addWidget(
                label("soft", "imports_guide_none", wraps=True, text=self.tr("This platform has no such export."))
            )
        self._cards.addStretch()
        self._area.verticalScrollBar().setValue(0)

    def _card(self, place: Place, *, with_platform: bool) -> QFrame:
        made = card()
        box = QVBoxLayout(made)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(4)
        title = place.title[self._language]
        if with_platform and self._words.platform(place.platform) not in title:
            title = f"{self._platform_word(place.platform)} · {title}"
        box.addWidget(label("strong", wraps=True, text=title))
        path = place.path.get(self._language)
        if path:
            steps = label("formula", wraps=True, text="  ›  ".join(path))
            steps.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(steps)
        else:
            box.addWidget(
                label(
                    "small",
                    wraps=True,
                    text=self.tr("Its place in the menu has not been confirmed. The file is known by its headings."),
                )
            )
        if place.files:
            names = self.tr("Called like: {names}").format(names=self._look.listed(place.files))
            box.addWidget(label("small", wraps=True, text=names))
        if place.note:
            box.addWidget(label("soft", wraps=True, text=place.note[self._language]))
        return made
