"""Paper: text comes back from the PDF as written, nothing leaves the page, a failed write costs nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from shopdesk.errors import UserFault
from shopdesk.panels import headless, paper, paper_type
from shopdesk.panels.paper_layout import FOOT, HEIGHT, MARGIN, WIDTH
from shopdesk.panels.paper_marks import Text
from shopdesk.reports.document import (
    Block,
    Column,
    Columns,
    Document,
    Heading,
    Note,
    PageBreak,
    PageFoot,
    Paragraph,
    Table,
    WritingLines,
)


def made(*blocks: Block, title: str = "2026年10月 经营月报") -> Document:
    return Document(
        title,
        "zh_CN",
        "CNY",
        "好物小铺 2026-10",
        ("好物小铺 · 淘宝",),
        "数据至 11-05",
        "第 {page} 页，共 {pages} 页",
        blocks,
    )


def text_of(path: Path, *options: str) -> str:
    return subprocess.run(["pdftotext", *options, str(path), "-"], check=True, capture_output=True, text=True).stdout


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """Fonts need an application."""


def test_pdf_text_is_the_characters_that_were_typed(tmp_path: Path) -> None:
    typed = "月日用人金一二三高大小長門見食青非面革音頁風飛首香馬骨鬼魚鳥麥麻黃黑鼠鼻齊齒龍龜"
    headless.write_pdf(made(Paragraph(typed)), tmp_path / "a.pdf")
    assert typed in text_of(tmp_path / "a.pdf").replace("\n", "")


def test_every_font_of_the_pdf_is_embedded(tmp_path: Path) -> None:
    headless.write_pdf(made(Heading("标题", "aside"), Paragraph("正文 ¥1,234.50 −3 ≈ …")), tmp_path / "a.pdf")
    listing = subprocess.run(["pdffonts", str(tmp_path / "a.pdf")], check=True, capture_output=True, text=True).stdout
    rows = listing.splitlines()[2:]
    assert rows
    assert all(row.split()[-5] == "yes" for row in rows), listing


def test_a_long_table_repeats_its_head_and_loses_no_row(tmp_path: Path) -> None:
    columns = (Column("商家编码"), Column("标题"), Column("净销售额", is_number=True))
    rows = tuple((f"SKU-{n:05d}", f"商品 {n} " + "很长的标题" * (n % 9), f"{n:,}.00") for n in range(400))
    document = made(Table(columns, rows, ("合计", "", "79,800.00")), Note("口径"))
    paper.write_pdf(document, tmp_path / "a.pdf")
    text = text_of(tmp_path / "a.pdf", "-raw")
    pages = text.count("\f")
    assert pages > 5
    assert text.count("商家编码") == pages
    assert f"第 {pages} 页，共 {pages} 页" in text
    joined = "".join(text.split())
    for row in rows:
        assert "".join("".join(row).split()) in joined
    assert "合计79,800.00" in joined


def test_nothing_stands_outside_the_margins(tmp_path: Path) -> None:
    columns = tuple(Column(f"列{n}", is_number=n % 2 == 1) for n in range(10))
    rows = tuple(tuple(f"{n * m}" * 5 for m in range(10)) for n in range(60))
    document = made(Paragraph("W" * 500), Table(columns, rows), Paragraph("长" * 5000))
    for page in paper.pages_of(document):
        for mark in page.marks:
            if isinstance(mark, Text):
                assert mark.x >= MARGIN - 0.5
                assert mark.right <= WIDTH - MARGIN + 0.5
                assert 0 < mark.y < HEIGHT - FOOT / 3


def test_a_cell_longer_than_a_page_is_continued_on_the_next(tmp_path: Path) -> None:
    long = "".join(chr(0x4E00 + n) for n in range(6000))
    paper.write_pdf(made(Table((Column("备注"), Column("数", is_number=True)), ((long, "1"),))), tmp_path / "a.pdf")
    raw = text_of(tmp_path / "a.pdf", "-raw").replace("\f", "\n").splitlines()
    lines = [line.removesuffix(" 1") for line in raw if len(line) > 20 and "第" not in line[-12:]]
    assert long in "".join(line for line in lines if line[0] in long)


def test_a_section_begins_on_its_own_page_and_its_foot_stands_on_the_first() -> None:
    document = made(Heading("一"), WritingLines(), PageFoot("口径脚注"), PageBreak(), Heading("二"))
    pages = paper.pages_of(document)
    texts = [[mark.text for mark in page.marks if isinstance(mark, Text)] for page in pages]
    assert len(pages) == 2
    assert "口径脚注" in texts[0] and "一" in texts[0]
    assert "二" in texts[1] and "口径脚注" not in texts[1]


def test_where_no_font_has_chinese_the_pdf_is_refused_with_the_package_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_type, "has_chinese", lambda family: False)
    with pytest.raises(UserFault) as refused:
        paper.write_pdf(made(Paragraph("净销售额")), tmp_path / "a.pdf")
    assert refused.value.code == "no_chinese_font"
    assert "fonts-wqy-microhei" in refused.value.in_language("zh_CN")
    assert list(tmp_path.iterdir()) == []


def test_a_character_no_font_draws_is_printed_as_the_sign_for_it_and_never_as_a_box(tmp_path: Path) -> None:
    paper.write_pdf(made(Paragraph("爆款\u0378新品 e\u0301 ▲★")), tmp_path / "a.pdf")
    assert "爆款�新品" in text_of(tmp_path / "a.pdf")
    family = paper_type.chinese_family()
    assert family is not None
    assert paper_type.undrawable("净额¥▲▼★☐…≈−—\u0378", family) == {"\u0378"}


def test_paper_is_printed_in_the_same_family_on_a_chinese_system_where_fonts_have_chinese_names() -> None:
    program = "from PySide6.QtGui import QGuiApplication as A; from shopdesk.panels.paper_type import chinese_family as f; a = A([]); print(f())"
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "LC_ALL": locale, "LANG": locale, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for locale in ("C.UTF-8", "zh_CN.UTF-8")
    }
    assert len(found) == 1


@pytest.mark.parametrize("family", ["WenQuanYi Micro Hei", "Noto Sans CJK SC"])
def test_a_heading_is_bold_in_the_preview_too_where_the_font_has_no_bold_of_its_own(family: str) -> None:
    if not QFontDatabase.hasFamily(family):
        pytest.skip(f"{family} is not installed")
    ink = []
    for is_bold in (False, True):
        image = QImage(400, 60, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        Text(5, 40, "October 2026 月报", paper_type.Face(family, 24, is_bold=is_bold)).paint(painter)
        painter.end()
        ink.append(sum(255 - value for value in image.constBits()))
    assert ink[1] > ink[0] * 1.2


def test_without_a_chinese_font_an_english_document_is_still_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_type, "has_chinese", lambda family: False)
    document = Document("October", "en", "USD", "Shop", ("Shop",), "to 11-05", "{page} of {pages}", (Paragraph("Net"),))
    paper.write_pdf(document, tmp_path / "a.pdf")
    assert "October" in text_of(tmp_path / "a.pdf")


def test_digits_are_equally_wide_so_that_figures_align() -> None:
    family = paper_type.chinese_family()
    assert family is not None
    for is_bold in (False, True):
        face = paper_type.Face(family, 8.2, is_bold=is_bold)
        assert len({round(face.width(digit), 3) for digit in "0123456789"}) == 1


def test_wrapped_lines_never_begin_with_a_closing_mark_and_keep_every_character() -> None:
    family = paper_type.chinese_family()
    assert family is not None
    face = paper_type.Face(family, 9)
    text = "净销售额，比上月多 6.2 %；（退货吃掉 ¥9,870）。利润主要由客单价带来！" * 6
    for width in range(90, 300, 7):
        lines = face.wrapped(text, width)
        assert "".join("".join(lines).split()) == "".join(text.split())
        assert all(face.width(line) <= width for line in lines)
        assert not any(line[0] in "，。；！）%" for line in lines)


def test_the_preview_has_the_pages_of_the_pdf(tmp_path: Path) -> None:
    document = made(Paragraph("字" * 9000))
    paper.write_pdf(document, tmp_path / "a.pdf")
    images = paper.page_images(document, 72)
    assert len(images) == text_of(tmp_path / "a.pdf").count("\f")
    assert (images[0].width(), images[0].height()) == (595, 842)


def test_a_failed_write_leaves_the_old_pdf_and_no_other_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"the old report")

    def full_disk(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(UserFault) as fault:
        paper.write_pdf(made(Paragraph("新")), target)
    assert fault.value.code == "cannot_write"
    assert target.read_bytes() == b"the old report"
    assert list(tmp_path.iterdir()) == [target]


def test_a_title_that_is_cut_keeps_its_variant(tmp_path: Path) -> None:
    title = "全棉四件套纯棉床单被套简约北欧风宿舍三件套加厚磨毛保暖柔软亲肤不起球不褪色四季通用"
    rows = tuple((f"{title} {variant}", "1") for variant in ("1.5m床 藏青", "1.8m床 燕麦", "没有空格" * 20))
    table = Table((Column("商品", max_lines=1), Column("件", is_number=True)), rows)
    narrow = Columns((table,), (Paragraph("右边"),))
    headless.write_pdf(made(narrow), tmp_path / "a.pdf")
    text = text_of(tmp_path / "a.pdf")
    assert "…1.5m床 藏青" in text and "…1.8m床 燕麦" in text and text.count("全棉四件套") == 3


def test_the_number_of_a_case_is_never_broken_even_in_half_a_page(tmp_path: Path) -> None:
    numbers = [f"2157664477850{at:05d}" for at in range(6)]
    rows = tuple((number, "waits for your answer", "11-04 09:54", "184.00") for number in numbers)
    names = ("Case", "State", "Deadline", "Amount")
    table = Table(tuple(Column(name, is_number=name == "Amount") for name in names), rows)
    headless.write_pdf(made(Columns((Paragraph("x"),), (table,))), tmp_path / "a.pdf")
    words = text_of(tmp_path / "a.pdf").split()
    assert all(number in words for number in numbers)


def test_a_printer_gets_the_chosen_pages_as_laid_out(tmp_path: Path) -> None:
    document = made(Paragraph("第一页"), PageBreak(), Paragraph("第二页"), PageBreak(), Paragraph("第三页"))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 3)
    paper.print_document(document, printer)
    text = text_of(tmp_path / "printed.pdf")
    assert text.count("\f") == 2
    assert "第二页" in text and "第 3 页，共 3 页" in text and "第一页" not in text


def test_the_command_line_prints_without_an_application_of_its_own(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; import sys; from shopdesk.panels.headless import write_pdf;"
        "from shopdesk.reports.document import Document, Paragraph;"
        "document = Document('月报', 'zh_CN', 'CNY', '店', ('店',), '脚', '{page}/{pages}', (Paragraph('净销售额'),));"
        "write_pdf(document, Path(sys.argv[1])); write_pdf(document, Path(sys.argv[1]));"
        "sys.exit('PySide6.QtWidgets' in sys.modules)"
    )
    environment = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    environment["DISPLAY"] = ":no-such-display"
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.pdf")], check=True, env=environment)
    assert "净销售额" in text_of(tmp_path / "a.pdf")
