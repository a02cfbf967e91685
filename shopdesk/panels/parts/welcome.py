"""How does one begin with nothing? Three steps, each with its button: look at a sample shop, bring the first file, find the exports."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.labels import button, card, label, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.trade_words import TradeWords
from shopdesk.panels.parts.where_to_find import WhereToFind, places

WIDEST = 1080


class Welcome(QWidget):
    """Shown in the overview's place while the store is empty."""

    sample_wanted = Signal()
    files_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, TradeWords(self)
        self.setObjectName("welcome")
        self._title = label("headline", "welcome_title")
        self._promise = label("soft", "welcome_promise", wraps=True)
        self._icons: dict[str, QLabel] = {}
        self._heads: dict[str, QLabel] = {}
        self._texts: dict[str, QLabel] = {}
        self.sample = button("welcome_action_sample")
        self.sample.clicked.connect(self.sample_wanted)
        self.choose = button("welcome_action_choose", "primary")
        self.choose.clicked.connect(self.files_wanted)
        self.guide = button("welcome_action_guide")
        self.guide.clicked.connect(lambda: WhereToFind(self._look, self).open())
        steps = QHBoxLayout()
        steps.setSpacing(12)
        for number, (name, icon, way) in enumerate(
            (("sample", "shop", self.sample), ("files", "sheet", self.choose), ("exports", "folder", self.guide)), 1
        ):
            steps.addWidget(self._step(number, name, icon, way), 1)
        self._place_heads = [label("strong", f"welcome_place_{at}") for at in range(len(PLACES) + 1)]
        self._place_texts = [label("soft", wraps=True) for _ in self._place_heads]
        inner = QWidget()
        inner.setProperty("ground", "clear")
        inner.setMaximumWidth(WIDEST)
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 12, 0, 12)
        box.setSpacing(12)
        box.addWidget(self._title)
        box.addWidget(self._promise)
        box.addSpacing(4)
        box.addLayout(steps)
        box.addWidget(self._places())
        box.addStretch()
        middle = QWidget()
        middle.setProperty("ground", "clear")
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch()
        row.addWidget(inner, 100)
        row.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollArea("welcome_scroll", middle))
        self.retranslate()

    def _step(self, number: int, name: str, icon: str, way: QPushButton) -> QFrame:
        made = card(f"welcome_step_{name}")
        picture = self._icons[name] = QLabel()
        picture.setProperty("icon", icon)
        head = self._heads[name] = label("section", f"welcome_head_{name}", wraps=True)
        text = self._texts[name] = label("soft", f"welcome_text_{name}", wraps=True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        top = QHBoxLayout()
        top.addWidget(picture)
        top.addStretch()
        top.addWidget(label("small", text=f"{number} / 3"), 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(made)
        box.setContentsMargins(20, 16, 20, 20)
        box.setSpacing(8)
        box.addLayout(top)
        box.addWidget(head)
        box.addWidget(text, 1)
        box.addSpacing(4)
        box.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _places(self) -> QFrame:
        """Where the first exports lie in the back office."""
        made = card("welcome_places")
        self._places_title = label("strong", "welcome_places_title")
        box = QVBoxLayout(made)
        box.setContentsMargins(20, 14, 20, 14)
        box.setSpacing(8)
        box.addWidget(self._places_title)
        for head, text in zip(self._place_heads, self._place_texts, strict=True):
            line = QHBoxLayout()
            line.setSpacing(16)
            head.setFixedWidth(self._look.px(150))
            line.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(text, 1)
            box.addWidget(rule())
            box.addLayout(line)
        return made

    def retranslate(self) -> None:
        self._title.setText(self.tr("Welcome to ShopDesk"))
        self._promise.setText(
            self.tr(
                "It reads the spreadsheets of your shop's back office as they are, keeps the long history, and says what to do next. "
                "Everything stays on this computer."
            )
        )
        for name, head, text in (
            (
                "sample",
                self.tr("Look around first"),
                self.tr("Load a sample shop with a year of orders and try everything on it."),
            ),
            (
                "files",
                self.tr("Bring your first file"),
                self.tr("Drop an order export anywhere on this window, or choose it. You see what it holds before anything is kept."),
            ),
            (
                "exports",
                self.tr("Get the exports"),
                self.tr("They are downloads of your back office; the list below says where they lie. No renaming, no re-saving."),
            ),
        ):  # fmt: skip
            self._heads[name].setText(head)
            self._texts[name].setText(text)
        self.sample.setText(self.tr("Load the sample shop"))
        self.choose.setText(self.tr("Choose files…"))
        self.guide.setText(self.tr("Where to find them…"))
        self._places_title.setText(self.tr("Where the exports are found"))
        for (head, text), head_label, text_label in zip(
            self._place_words(), self._place_heads, self._place_texts, strict=True
        ):
            head_label.setText(head)
            text_label.setText(text)
        for picture in self._icons.values():
            name = str(picture.property("icon"))
            picture.setPixmap(icons.pixmap(name, self._look.colours.accent, 28, 2.0))

    def _place_words(self) -> list[tuple[str, str]]:
        language = "zh" if self._look.language.startswith("zh") else "en"
        found = []
        for platform, kind in PLACES:
            place = next(one for one in places() if one.platform == platform and kind in one.kinds)
            found.append((self._words.kind(kind), "  ›  ".join(place.path[language])))
        others = self._look.listed(self._words.platform(code) for code in OTHERS)
        found.append((self.tr("Elsewhere"), self.tr("{platforms}: known by their headings.").format(platforms=others)))
        return found


# The first exports an owner needs; the guide has them all.
PLACES = (("taobao", "orders"), ("taobao", "refunds"), ("taobao", "promotions"))
OTHERS = ("pinduoduo", "douyin", "1688", "jd", "xiaohongshu", "shopify", "amazon", "generic")
