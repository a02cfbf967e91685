"""Where does every block of a document come to stand? Blocks become strips, strips fill pages, pages know their number."""

from __future__ import annotations

from dataclasses import astuple, field, replace

from shopdesk.frozen import dataclass
from shopdesk.panels.paper_cards import card_strips, checklist_strips
from shopdesk.panels.paper_chart import chart_strip
from shopdesk.panels.paper_marks import BLACK, DARK, HAIR, SOFT, Mark, Strip, Text, right_text, rule
from shopdesk.panels.paper_table import table_strips
from shopdesk.panels.paper_type import Face, Typeface
from shopdesk.reports.document import (
    Block,
    Cards,
    Chart,
    Checklist,
    Columns,
    Document,
    Heading,
    Note,
    Numbered,
    PageBreak,
    PageFoot,
    Paragraph,
    Table,
    WritingLines,
)

WIDTH, HEIGHT = 595.28, 841.89
MARGIN = 43.0
TOP = 38.0
FOOT = 48.0
TEXT_WIDTH = WIDTH - 2 * MARGIN
GUTTER = 20.0
WRITING = 19.0


@dataclass(frozen=True)
class Air:
    """How loosely blocks stand: before headings, between paragraphs of a list, inside table rows, a chart's height."""

    heading: float = 15.0
    block: float = 10.0
    item: float = 3.0
    row: float = 2.2
    chart: float = 104.0


ROOMY, TIGHT = Air(), Air(7.0, 5.5, 0.8, 1.0, 60.0)


def _between(share: float) -> Air:
    """The air at a share of the way from roomy to tight."""
    pairs = zip(astuple(ROOMY), astuple(TIGHT), strict=True)
    return Air(*(roomy + (tight - roomy) * share for roomy, tight in pairs))


# the first section and those with a title belong on one page: where one runs over a little, each is tried until it fits
AIRS = tuple(_between(step / 6) for step in range(7))


@dataclass
class Page:
    """A finished page: its marks in points from the paper's top left corner."""

    marks: list[Mark] = field(default_factory=list)


class _Flow:
    """Pages being filled from top to bottom, behind those that are full."""

    def __init__(self, document: Document, typeface: Typeface, before: list[Page]) -> None:
        self.document = document
        self.typeface = typeface
        self.pages = [*before]
        self.y = TOP
        self.top = TOP
        self.bottom = HEIGHT - FOOT

    def new_page(self) -> None:
        self.pages.append(Page())
        self.bottom = HEIGHT - FOOT
        head = (
            _title_head(self.document, self.typeface)
            if len(self.pages) == 1
            else _later_head(self.document, self.typeface)
        )
        self.y = TOP
        self.put(head)
        self.top = self.y

    def put(self, strip: Strip) -> None:
        self.pages[-1].marks.extend(mark.moved(MARGIN, self.y) for mark in strip.marks)
        self.y += strip.height

    def pour(self, strips: list[Strip]) -> None:
        """Strips one below the other; those kept together move to the next page together."""
        for place, strip in enumerate(strips):
            needed = strip.before + strip.height
            follower = place
            while strips[follower].is_kept and follower + 1 < len(strips):
                follower += 1
                needed += strips[follower].before + strips[follower].height
            starts_kept = place == 0 or not strips[place - 1].is_kept
            does_fit = self.y + needed <= self.bottom if starts_kept else self.y + strip.height <= self.bottom
            if not does_fit and self.y > self.top:
                self.new_page()
                if strip.head is not None:
                    self.put(strip.head)
            elif self.y > self.top:
                self.y += strip.before
            self.put(strip)

    def reserve_foot(self, strip: Strip) -> None:
        """Put small print at the very bottom of this page; what follows ends above it."""
        y = self.bottom - strip.height
        self.pages[-1].marks.extend(mark.moved(MARGIN, y) for mark in strip.marks)
        self.bottom = y - 6

    def fill(self, section: list[Block], air: Air) -> bool:
        """A section's blocks from here on; whether there was room for all the lines one should write on."""
        is_roomy = True
        for block in section:
            if isinstance(block, PageFoot):
                self.reserve_foot(_foot_strip(block, self.typeface))
        strips: list[Strip] = []
        for block, after in zip(section, [*section[1:], None], strict=True):
            if isinstance(block, PageFoot):
                continue
            if isinstance(block, WritingLines):
                # what stands above is poured with the first line: then the room for more is known
                self.pour([*strips, _WRITING_LINE])
                strips = []
                lines = 1 + min(block.at_most - 1, int((self.bottom - self.y) // WRITING))
                self.pour([_WRITING_LINE] * (lines - 1))
                is_roomy = is_roomy and lines >= block.at_least
                continue
            made = block_strips(block, TEXT_WIDTH, self.typeface, air)
            if isinstance(after, Note) and made:
                made[-1] = replace(made[-1], is_kept=True)
            strips.extend(made)
        self.pour(strips)
        return is_roomy


def lay_out(document: Document, typeface: Typeface) -> list[Page]:
    """All pages of the document, each with its head, its foot and its number."""
    first, *others = _sections(document.blocks) or [[]]
    pages, does_fit = _one_page(document, first, [], typeface)
    while not does_fit and document.briefer is not None:
        document = document.briefer()
        first, *others = _sections(document.blocks) or [[]]
        pages, does_fit = _one_page(document, first, [], typeface)
    for section in others:
        if isinstance(section[0], Heading) and section[0].is_title:
            pages, _ = _one_page(document, section, pages, typeface)
        else:
            flow = _Flow(document, typeface, pages)
            flow.new_page()
            flow.fill(section, ROOMY)
            pages = flow.pages
    _number(pages, document, typeface)
    return pages


def _one_page(
    document: Document, section: list[Block], before: list[Page], typeface: Typeface
) -> tuple[list[Page], bool]:
    """The pages with the section behind them as roomy as one page allows, and whether it stands on one, lines to write on included."""
    for air in AIRS:
        flow = _Flow(document, typeface, before)
        flow.new_page()
        is_roomy = flow.fill(section, air)
        length = len(flow.pages) - len(before)
        if length > 2 or (length == 1 and is_roomy):
            break  # it fits, or is so long that setting it close would save no page
    return flow.pages, length == 1 and is_roomy


_WRITING_LINE = Strip(WRITING, (rule(0, WRITING, TEXT_WIDTH, thick=0.6),))


def _sections(blocks: tuple[Block, ...]) -> list[list[Block]]:
    sections: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, PageBreak):
            sections.append([])
        else:
            sections[-1].append(block)
    return [section for section in sections if section]


def block_strips(block: Block, width: float, typeface: Typeface, air: Air) -> list[Strip]:
    """The strips of one block at a width; a block of an unknown kind is a bug, not something to leave out."""
    match block:
        case Heading():
            return [_heading(block, width, typeface, air)]
        case Paragraph(style="lead"):
            return _lines(block.text, width, typeface.face(11.5, True), before=2)
        case Paragraph():
            return _lines(block.text, width, typeface.face(9.0), before=3)
        case Note():
            return _lines(block.text, width, typeface.face(7.2), before=4, ink=SOFT)
        case Cards():
            return card_strips(block, width, typeface, air.block)
        case Chart():
            return [chart_strip(block, width, typeface, air.chart)]
        case Table():
            return table_strips(block, width, typeface, air.row)
        case Numbered():
            return _numbered(block, width, typeface, air)
        case Checklist():
            return checklist_strips(block, width, typeface, air.item)
        case Columns():
            return [_columns(block, width, typeface, air)]
    raise TypeError(f"no way to lay out {block!r}")


def _lines(text: str, width: float, face: Face, *, before: float, ink: str = BLACK) -> list[Strip]:
    strips = [
        Strip(face.line, (Text(0, face.baseline, line, face, ink),) if line else ())
        for line in face.wrapped(text, width)
    ]
    strips[0] = replace(strips[0], before=before)
    if 1 < len(strips) <= 4:
        strips = [*(replace(strip, is_kept=True) for strip in strips[:-1]), strips[-1]]
    return strips


def _heading(block: Heading, width: float, typeface: Typeface, air: Air) -> Strip:
    face, small = typeface.face(15.0 if block.is_title else 10.5, True), typeface.face(7.2)
    aside_room = min(small.width(block.aside), width * 0.6) if block.aside else 0.0
    lines = face.wrapped(block.text, width - aside_room - (12 if block.aside else 0))
    marks: list[Mark] = [Text(0, place * face.line + face.baseline, line, face) for place, line in enumerate(lines)]
    aside = small.wrapped(block.aside, width * 0.6) if block.aside else []
    for place, line in enumerate(reversed(aside)):
        y = (len(lines) - 1) * face.line + face.baseline - place * small.line
        marks.append(right_text(width, y, line, small, DARK))
    return Strip(len(lines) * face.line + 3, tuple(marks), before=air.heading, is_kept=True)


def _numbered(block: Numbered, width: float, typeface: Typeface, air: Air) -> list[Strip]:
    face, bold = typeface.face(9.0), typeface.face(9.0, True)
    indent = 16.0
    strips = []
    for number, item in enumerate(block.items, 1):
        lines = face.wrapped(item, width - indent)
        marks: list[Mark] = [Text(0, face.baseline, str(number), bold)]
        marks.extend(Text(indent, place * face.line + face.baseline, line, face) for place, line in enumerate(lines))
        strips.append(Strip(len(lines) * face.line, tuple(marks), before=air.item))
    return strips


def _columns(block: Columns, width: float, typeface: Typeface, air: Air) -> Strip:
    half = (width - GUTTER) / 2
    marks: list[Mark] = []
    heights = []
    for left, blocks in ((0.0, block.left), (half + GUTTER, block.right)):
        y = 0.0
        for part in blocks:
            for strip in block_strips(part, half, typeface, air):
                y += strip.before if y else 0.0
                marks.extend(mark.moved(left, y) for mark in strip.marks)
                y += strip.height
        heights.append(y)
    return Strip(max(heights), tuple(marks), before=air.heading)


def _foot_strip(block: PageFoot, typeface: Typeface) -> Strip:
    face = typeface.face(7.2)
    marks: list[Mark] = [rule(0, 0, TEXT_WIDTH, thick=0.5, ink=HAIR)]
    lines = face.wrapped(block.text, TEXT_WIDTH)
    marks.extend(Text(0, 4 + place * face.line + face.baseline, line, face, DARK) for place, line in enumerate(lines))
    return Strip(4 + len(lines) * face.line, tuple(marks))


def _title_head(document: Document, typeface: Typeface) -> Strip:
    large, first, rest = typeface.face(20.0, True), typeface.face(10.0), typeface.face(8.0)
    right_width = TEXT_WIDTH * 0.46
    right: list[tuple[str, Face]] = []
    for place, text in enumerate(document.header_right):
        face = rest if place else first
        right.extend((line, face) for line in face.wrapped(text, right_width))
    titles = large.wrapped(document.title, TEXT_WIDTH - max((face.width(line) for line, face in right), default=0) - 16)
    height = max(len(titles) * large.line, sum(face.line for _line, face in right)) + 5
    marks: list[Mark] = []
    for place, line in enumerate(titles):
        marks.append(Text(0, height - 8.5 - (len(titles) - 1 - place) * large.line - 2, line, large))
    y = height - 10.5 - sum(face.line for _line, face in right[1:])
    for line, face in right:
        marks.append(right_text(TEXT_WIDTH, y, line, face, DARK))
        y += face.line
    marks.append(rule(0, height, TEXT_WIDTH, thick=1.2, ink=BLACK))
    return Strip(height + 7, tuple(marks))


def _later_head(document: Document, typeface: Typeface) -> Strip:
    face = typeface.face(7.8)
    marks: list[Mark] = []
    lines = face.wrapped(document.header_left, TEXT_WIDTH)
    for place, line in enumerate(lines):
        marks.append(Text(0, place * face.line + face.baseline, line, face, DARK))
    height = len(lines) * face.line + 3
    marks.append(rule(0, height, TEXT_WIDTH, thick=0.7, ink=BLACK))
    return Strip(height + 12, tuple(marks))


def _number(pages: list[Page], document: Document, typeface: Typeface) -> None:
    face = typeface.face(7.2)
    y = HEIGHT - FOOT + 12
    for number, page in enumerate(pages, 1):
        words = document.page_number.replace("{page}", str(number)).replace("{pages}", str(len(pages)))
        page.marks.append(rule(MARGIN, y, TEXT_WIDTH, thick=0.7, ink=BLACK))
        left = face.wrapped(document.footer, TEXT_WIDTH - face.width(words) - 20)
        for place, line in enumerate(left[:2]):
            page.marks.append(Text(MARGIN, y + 4 + place * face.line + face.baseline, line, face, DARK))
        page.marks.append(right_text(MARGIN + TEXT_WIDTH, y + 4 + face.baseline, words, face, DARK))
