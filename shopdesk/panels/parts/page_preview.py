"""How will the paper look? The pages as pictures, one below the other, as wide as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from shopdesk.panels.parts.scroll_area import ScrollArea

WIDEST = 760
MARGIN = 16


class PagePreview(ScrollArea):
    """Pages are given as images of paper resolution and shown smaller, sharp on fine screens too."""

    def __init__(self, panel: str, parent: QWidget | None = None) -> None:
        self._panel = panel
        self._images: list[QImage] = []
        self._labels: list[QLabel] = []
        inner = QWidget()
        inner.setProperty("ground", "desk")
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._box.setSpacing(MARGIN)
        self._box.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        super().__init__(f"{panel}_pages", inner, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def page_count(self) -> int:
        return len(self._images)

    def show_pages(self, images: Sequence[QImage]) -> None:
        """Show these pages from the top."""
        self._images = list(images)
        for old in self._labels:
            old.deleteLater()
        self._labels = []
        for number in range(1, len(self._images) + 1):
            page = QLabel()
            page.setProperty("surface", "page")
            page.setObjectName(f"{self._panel}_page_{number}")
            page.setAccessibleName(self.tr("Page {n} of {m}").format(n=number, m=len(self._images)))
            self._labels.append(page)
            self._box.addWidget(page)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        scale = self.devicePixelRatioF()
        width = min(WIDEST, self.viewport().width() - 2 * MARGIN)
        if width < 80:
            return
        for page, image in zip(self._labels, self._images, strict=True):
            inner = width - 2  # the page's hairline border
            shown = image.scaledToWidth(round(inner * scale), Qt.TransformationMode.SmoothTransformation)
            picture = QPixmap.fromImage(shown)
            picture.setDevicePixelRatio(scale)
            page.setPixmap(picture)
            page.setFixedSize(QSize(width, round(picture.height() / scale) + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
