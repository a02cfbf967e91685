"""How does a document get onto paper? Its pages painted as PDF, on a printer or as pictures for the preview."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from shopdesk.panels.paper_layout import HEIGHT, WIDTH, Page, lay_out
from shopdesk.panels.paper_type import Typeface, family_for, undrawable
from shopdesk.reports.delivery import replace_file
from shopdesk.reports.document import Document

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI = 300


def pages_of(document: Document) -> list[Page]:
    """The document laid out on A4; UserFault ``no_chinese_font`` where Chinese would print as boxes."""
    characters = set("".join(texts_of(document)))
    family = family_for("".join(characters))
    missing = dict.fromkeys(map(ord, undrawable(characters, family)), "\ufffd")
    return lay_out(_translated(document, missing) if missing else document, Typeface(family))


def _translated(part: Any, table: Mapping[int, str]) -> Any:
    """The same document with characters replaced: � says that something stands here, a box looks like a fault of ours."""
    if isinstance(part, str):
        return part.translate(table)
    if isinstance(part, tuple):
        return tuple(_translated(item, table) for item in part)
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{each.name: _translated(getattr(part, each.name), table) for each in fields(part)})
    if callable(part):
        return lambda: _translated(part(), table)
    return part


def texts_of(part: object) -> list[str]:
    """Every text inside a document or one of its parts."""
    if isinstance(part, str):
        return [part]
    if isinstance(part, tuple):
        return [text for item in part for text in texts_of(item)]
    if is_dataclass(part):
        return [text for each in fields(part) for text in texts_of(getattr(part, each.name))]
    return []


def pdf_bytes(document: Document) -> bytes:
    """The document as a PDF file, fonts embedded."""
    pages = pages_of(document)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(_a4())
    writer.setTitle(f"{document.title} {document.header_left}".strip())
    writer.setCreator("ShopDesk")
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        _paint(page, painter, DPI / 72)
    painter.end()
    return bytes(buffer.data().data())


def write_pdf(document: Document, path: Path) -> None:
    """Write the document as PDF; the file at path is replaced only by a whole one."""
    replace_file(Path(path), pdf_bytes(document))


def page_images(document: Document, dpi: int = 96) -> list[QImage]:
    """Each page as a picture at a resolution, for the preview."""
    scale = dpi / 72
    images = []
    for page in pages_of(document):
        image = QImage(round(WIDTH * scale), round(HEIGHT * scale), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        image.setDotsPerMeterX(round(dpi / 0.0254))
        image.setDotsPerMeterY(round(dpi / 0.0254))
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        _paint(page, painter, scale)
        painter.end()
        images.append(image)
    return images


def print_document(document: Document, printer: QPrinter) -> None:
    """Print on a chosen printer, on A4 whatever its default is; honours the dialog's range of pages."""
    pages = pages_of(document)
    printer.setPageLayout(_a4())
    printer.setFullPage(True)
    first = max(1, printer.fromPage())
    last = min(len(pages), printer.toPage() or len(pages))
    painter = QPainter(printer)
    for number, page in enumerate(pages[first - 1 : last]):
        if number:
            printer.newPage()
        _paint(page, painter, printer.resolution() / 72)
    painter.end()


def _a4() -> QPageLayout:
    """A4 upright without margins: the pages keep their own, wide enough for any printer."""
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def _paint(page: Page, painter: QPainter, scale: float) -> None:
    painter.save()
    painter.scale(scale, scale)
    for mark in page.marks:
        mark.paint(painter)
    painter.restore()
