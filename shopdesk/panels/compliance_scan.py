"""Which words of a text, or of the shop's titles, should be looked at before buyers read them? A box to paste into, every hit told.

Nothing is changed and nothing is called unlawful: the box says what to look at, why, and what may be done. The texts stay here.
Long: one box with its two sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QWidget
from shiboken6 import isValid

from shopdesk.analysis.copy_list import GENERAL, copy_list
from shopdesk.analysis.copy_terms import Hit
from shopdesk.analysis.copy_titles import TitleScan
from shopdesk.analysis.copy_words import CHANNEL_WORDS, GOODS_WORDS
from shopdesk.errors import UserFault
from shopdesk.panels.compliance_scan_file import LONGEST_TEXT, FileText, Places, text_of_file
from shopdesk.panels.compliance_scan_hits import HitList
from shopdesk.panels.compliance_scan_pass import ask_to_pass
from shopdesk.panels.compliance_scan_text import MarkedText
from shopdesk.panels.compliance_scan_titles import TitleList, nothing_words, wording_of
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.form_box import fit_over, page_of
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.typography import BODY, face, px
from shopdesk.reports.copy_lines import Scanned, counted, finding_lines, terms_waiting, version_words
from shopdesk.wording import speaker

TEXT, TITLES = SIDES = ("text", "titles")
WAIT_MS = 250  # after the last key
WIDTH, HEIGHT = 1020, 620

say = speaker("copy_scan")


class ScanBox(QDialog):
    """Stays open beside the window; ``side``: what is shown first, a text or the shop's titles."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, side: str = TEXT) -> None:
        super().__init__(parent)
        name = self._name = "compliance_scan"
        self._desk, self._look = desk, desk.look
        self._hits: Sequence[Hit] = ()
        self._titles: Sequence[TitleScan] | None = None
        self._kept_goods = GENERAL
        self._fault: UserFault | None = None
        self._read: FileText | None = None  # the file that stands in the box, as it was read
        self._title_count = 0
        self.setObjectName(f"{name}_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.goods = _choice(f"{name}_goods", copy_list().goods)
        self.channel = _choice(f"{name}_channel", copy_list().channels)
        self.keep = button(f"{name}_keep", "link")
        self.read = button(f"{name}_open")
        self.sides = {side: button(f"{name}_side_{side}", "segment") for side in SIDES}
        self.text = MarkedText(self._look, f"{name}_text")
        self.titles = TitleList(self._look, name)
        self.hits = HitList(self._look, name)
        self.copy = button(f"{name}_copy")
        self._goods_label, self._channel_label = label("soft"), label("soft")
        self._title = label("headline", f"{name}_title")
        self._hint = label("small", f"{name}_hint", wraps=True)
        self._summary = label("strong", f"{name}_summary", wraps=True)
        self._disclaimer = label("small", f"{name}_disclaimer", wraps=True)
        self._close = button(f"{name}_close", "primary")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._side = side
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_side(side)
        desk.worker.ask(f"{name}.goods", lambda shop, _progress: shop.copy_goods(), self._start_with)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._title)
        head.addSpacing(px(12))
        switch = QFrame()
        switch.setProperty("surface", "card")
        segments = QHBoxLayout(switch)
        segments.setContentsMargins(2, 2, 2, 2)
        segments.setSpacing(2)
        for made in self.sides.values():
            made.setCheckable(True)
            segments.addWidget(made)
        head.addWidget(switch)
        head.addStretch()
        choices = QHBoxLayout()
        choices.setSpacing(px(8))
        for said, control in ((self._goods_label, self.goods), (self._channel_label, self.channel)):
            said.setBuddy(control)
            choices.addWidget(said)
            choices.addWidget(control)
            choices.addSpacing(px(8))
        choices.addWidget(self.keep)
        choices.addStretch()
        choices.addWidget(self.read)
        self.left = QStackedWidget()
        self.left.addWidget(self.text)
        self.left.addWidget(self.titles)
        middle = QHBoxLayout()
        middle.setSpacing(px(12))
        middle.addWidget(self.left, 5)
        middle.addWidget(self.hits, 4)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._disclaimer, 1)
        foot.addSpacing(px(16))
        foot.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self._close, 0, Qt.AlignmentFlag.AlignBottom)
        box = page_of(self)
        box.addLayout(head)
        box.addLayout(choices)
        box.addWidget(self._hint)
        box.addLayout(middle, 1)
        box.addWidget(self._summary)
        box.addLayout(foot)
        fit_over(self, px(WIDTH), px(HEIGHT))

    def _connect(self) -> None:
        self.text.typed.connect(self._timer.start)
        self._timer.timeout.connect(self._scan)
        self.goods.activated.connect(self._again)
        self.channel.activated.connect(self._again)
        self.keep.clicked.connect(self._keep_goods)
        self.hits.chosen.connect(self._hit_chosen)
        self.hits.let_pass.clicked.connect(self._let_pass)
        self.text.pointed.connect(self.hits.choose)
        self.titles.chosen.connect(self._title_chosen)
        self.titles.guide_wanted.connect(self._open_guide)
        self.read.clicked.connect(self._ask_file)
        self.copy.clicked.connect(self._copy_findings)
        self._close.clicked.connect(self.accept)
        for side, made in self.sides.items():
            made.clicked.connect(lambda _checked=False, side=side: self.show_side(side))
        for keys, by in (("F8", 1), ("Shift+F8", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self.hits.step(by))
        self._look.changed.connect(self.retranslate)
        self._desk.worker.changed.connect(self._shop_changed)

    @property
    def _is_gone(self) -> bool:
        """Whether it was closed: an answer that was still on its way finds nobody."""
        return not isValid(self)

    # ---- what is asked ---------------------------------------------------------------------
    def scan_text(self, text: str) -> None:
        """Put a text into the box, as pasting it does."""
        self._read = None
        self._put(text)

    def _put(self, text: str) -> None:
        self.show_side(TEXT)
        self.text.setPlainText(text)

    def _ask_file(self) -> None:
        from shopdesk.panels.parts.file_dialog import FileDialog

        kinds = [self.tr("All files (*)")]
        dialog = FileDialog(
            self, f"{self._name}_open_dialog", self.tr("Read a file"), self._desk.downloads, kinds, saves=False
        )
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.scan_file(Path(name)))
        dialog.open()

    def scan_file(self, path: Path) -> None:
        """Put the wording of a file into the box: a text whole, of a workbook each cell as a line."""

        def show(found: FileText) -> None:
            if not self._is_gone:
                self._fault, self._read = None, found
                self._put(found.text)

        self._desk.worker.ask(
            f"{self._name}.file", lambda _shop, progress: text_of_file(path, progress), show, fault=self._failed
        )

    def show_side(self, side: str) -> None:
        """Show the text, or the shop's titles; these are read when they are first looked at."""
        self._side = side
        for name, made in self.sides.items():
            made.setChecked(name == side)
        self.left.setCurrentIndex(SIDES.index(side))
        (self.text if side == TEXT else self.titles.table).setFocus()
        self.read.setVisible(side == TEXT)
        self._channel_label.setVisible(side == TEXT)
        self.channel.setVisible(side == TEXT)
        if side == TITLES and self._titles is None:
            self._ask_titles()
        elif side == TITLES:
            self._title_chosen(self.titles.chosen_title)
        else:
            self._show(self._hits)
        self._tell()

    def _open_guide(self) -> None:
        from shopdesk.panels.parts.where_to_find import WhereToFind

        WhereToFind(self._look, self, kind="products").open()

    def _start_with(self, goods: str) -> None:
        if self._is_gone:
            return
        self._kept_goods = goods
        self.goods.setCurrentIndex(self.goods.findData(goods))
        self._again()

    def _again(self) -> None:
        """Other goods, another place: what was found before no longer holds."""
        self._titles = None
        self._scan()
        if self._side == TITLES:
            self._ask_titles()
        self._tell()

    def _scan(self) -> None:
        text, goods, channel = self.text.toPlainText(), self.goods.currentData(), self.channel.currentData()

        def show(hits: Sequence[Hit]) -> None:
            if not self._is_gone and text == self.text.toPlainText():  # else the next answer is on its way
                self._fault, self._hits = None, hits
                self.text.show_hits(hits)
                if self._side == TEXT:
                    self._show(hits)

        self._desk.worker.ask(
            f"{self._name}.text", lambda shop, _progress: shop.scan_text(text, goods, channel), show, fault=self._failed
        )

    def _ask_titles(self) -> None:
        goods = self.goods.currentData()

        def show(answer: tuple[Sequence[TitleScan], int]) -> None:
            if not self._is_gone and goods == self.goods.currentData():
                self._fault, (self._titles, self._title_count) = None, answer
                self.titles.show_titles(*answer)
                if self._side == TITLES:
                    self._title_chosen(self.titles.chosen_title)

        self._desk.worker.ask(
            f"{self._name}.titles",
            lambda shop, progress: (shop.scan_titles(goods, progress), shop.title_count()),
            show,
            fault=self._failed,
        )

    def _keep_goods(self) -> None:
        goods = self.goods.currentData()

        def kept(_changes: Any) -> None:
            if not self._is_gone:
                self._kept_goods = goods
                self._tell()

        self._desk.worker.change(
            f"{self._name}.keep", lambda shop, _progress: shop.set_copy_goods(goods), kept, fault=self._failed
        )

    def _failed(self, fault: UserFault) -> None:
        if not self._is_gone:
            self._fault = fault
            self._tell()

    def _shop_changed(self, families: frozenset[str]) -> None:
        """Other titles came in, or a word was let pass, or that was taken back."""
        if not self._is_gone and families - {"copy_goods", "rules"}:
            self._titles = None
            if self._side == TITLES:
                self._ask_titles()

    # ---- what is shown -----------------------------------------------------------------------
    def _show(self, hits: Sequence[Hit]) -> None:
        self.hits.show_hits(hits, places=Places(self.text.toPlainText(), self._read))
        self._tell()

    def _hit_chosen(self, at: int) -> None:
        if self._side == TEXT:
            self.text.choose(at if at >= 0 else None)

    def _title_chosen(self, title: TitleScan | None) -> None:
        if self._side == TITLES:
            self.hits.show_hits(title.hits if title is not None else (), can_pass=True)
            self._tell()

    def _let_pass(self) -> None:
        title, hit = self.titles.chosen_title, self.hits.hit
        if title is not None and hit is not None:
            ask_to_pass(self._desk, self._name, title, hit, self._failed, self)

    def _copy_findings(self) -> None:
        if self._side == TEXT:
            scanned = Places(self.text.toPlainText(), self._read).scanned(self._hits)
        else:
            scanned = [Scanned(wording_of(one), one.hits) for one in self._titles or ()]
        QGuiApplication.clipboard().setText("\n".join(finding_lines(scanned, self._look.language)))

    def _tell(self) -> None:
        look = self._look
        shown = self._hits if self._side == TEXT else [hit for one in self._titles or () for hit in one.hits]
        passed = sum(len(one.passed) for one in self._titles or ())
        if self._fault is not None:
            said = self._fault.in_language(look.language)
        elif self._side == TEXT and not self.text.toPlainText().strip():
            said = self.tr("Paste a text: every wording to look at is underlined in it.")
        elif self._side == TITLES and self._titles is None:
            said = self.tr("Reading the titles…")
        elif self._side == TITLES and (shown or passed):
            said = look.words(
                say(
                    "{n} titles looked at, {with_hits} of them with hits. {said} Let pass with a reason: {passed}.",
                    n=self._title_count,
                    with_hits=sum(bool(one.hits) for one in self._titles or ()),
                    said=counted(shown),
                    passed=passed,
                )
            )
        elif self._side == TITLES:
            said = look.words(nothing_words(self._title_count))
        else:
            said = look.words(counted(shown))
            read = self._read
            if read is not None and read.is_cut and self.text.toPlainText() == read.text:
                beginning = say(
                    "Only the first {n} characters of the file are read here; all of it: shopdesk scan FILE",
                    n=LONGEST_TEXT,
                )
                said = f"{said} {look.words(beginning)}"
        self._summary.setText(said)
        self.text.setAccessibleDescription(said)
        self.copy.setEnabled(bool(shown))
        is_general = self.goods.currentData() == GENERAL
        self._hint.setText(
            look.words(
                say(
                    "{n} terms hold for certain goods only: choose the goods to have them looked for.",
                    n=terms_waiting(),
                )
            )
            if is_general
            else ""
        )
        self._hint.setVisible(is_general)
        self.keep.setVisible(self.goods.currentData() != self._kept_goods)

    def retranslate(self) -> None:
        """Say everything again in the language there is now."""
        look = self._look
        self.setWindowTitle(self.tr("Wording"))
        self._title.setText(self.tr("Wording to look at"))
        for control, words in ((self.goods, GOODS_WORDS), (self.channel, CHANNEL_WORDS)):
            for at in range(control.count()):
                control.setItemText(at, look.words(words[control.itemData(at)]))
        for said, control, word in (
            (self._goods_label, self.goods, self.tr("Goods")),
            (self._channel_label, self.channel, self.tr("Said in")),
        ):
            said.setText(word)
            control.setAccessibleName(word)
        self.keep.setText(self.tr("Remember: this is what the shop mostly sells"))
        self.sides[TEXT].setText(self.tr("A text"))
        self.sides[TITLES].setText(self.tr("The shop's titles"))
        for made in self.sides.values():  # the one that is chosen is written bold, which its size hint does not know
            made.setMinimumWidth(QFontMetrics(face(BODY, 600)).horizontalAdvance(made.text()) + px(26))
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setPlaceholderText(self.tr("Paste a title, a description, a live script or a notice here…"))
        self.read.setText(self.tr("Read a file…"))
        self.copy.setText(self.tr("Copy the findings"))
        self._close.setText(self.tr("Close"))
        joint = "" if look.language.startswith("zh") else " "
        spoken = "zh_CN" if look.language.startswith("zh") else "en"
        no_pictures = self.tr("Words inside pictures are not read.")
        told = (look.words(version_words()), copy_list().disclaimer[spoken], no_pictures)
        self._disclaimer.setText(joint.join(told))
        self._tell()


def _choice(name: str, values: Sequence[str]) -> ChoiceList:
    made = ChoiceList()
    made.setObjectName(name)
    made.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToContents)
    for value in values:
        made.addItem("", value)
    return made
