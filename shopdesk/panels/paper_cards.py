"""How do a figure card and a thing to do look on paper? Value large, change in words beside a triangle, basis small."""

from __future__ import annotations

from shopdesk.panels.paper_marks import (
    BLACK,
    DARK,
    HAIR,
    SOFT,
    Box,
    Mark,
    Path,
    Strip,
    Text,
    Triangle,
    right_text,
)
from shopdesk.panels.paper_type import Typeface
from shopdesk.reports.document import Card, Cards, Checklist, Comparison

GAP = 10.0
PAD = 9.0
TRIANGLE = 4.6
BOX = 8.0
INDENT = 16.0


def card_strips(block: Cards, width: float, typeface: Typeface, gap: float) -> list[Strip]:
    """Cards in rows of equal height."""
    each = (width - GAP * (block.per_row - 1)) / block.per_row
    strips = []
    for start in range(0, len(block.cards), block.per_row):
        row = block.cards[start : start + block.per_row]
        made = [_card(card, each, typeface) for card in row]
        height = max(height for _marks, height in made)
        marks: list[Mark] = []
        for place, (card_marks, _height) in enumerate(made):
            left = place * (each + GAP)
            marks.append(Box(left, 0, each, height, ink=HAIR))
            marks.append(Path(((left - 0.35, 0), (left + each + 0.35, 0)), 1.4, BLACK))
            marks.extend(mark.moved(left, 0) for mark in card_marks)
        strips.append(Strip(height, tuple(marks), before=gap))
    return strips


def _card(card: Card, width: float, typeface: Typeface) -> tuple[list[Mark], float]:
    label, basis = typeface.face(8.4), typeface.face(6.6)
    inner = width - 2 * PAD
    marks: list[Mark] = []
    y = 5.5
    for line in label.wrapped(card.label, inner):
        marks.append(Text(PAD, y + label.baseline, line, label, DARK))
        y += label.line
    sizes = (17.0, 15.0, 13.0, 11.0, 9.0)
    value = next(
        (face for size in sizes if (face := typeface.face(size, True)).width(card.value) <= inner),
        typeface.face(sizes[-1], True),
    )
    for line in value.wrapped(card.value, inner):
        marks.append(Text(PAD, y + 1 + value.baseline, line, value))
        y += value.line + 1
    y += 2
    for comparison in card.comparisons:
        lines = _comparison(comparison, inner, typeface)
        marks.extend(mark.moved(PAD, y) for mark in lines.marks)
        y += lines.height
    if card.basis:
        y += 2
        for line in basis.wrapped(card.basis, inner):
            marks.append(Text(PAD, y + basis.baseline, line, basis, SOFT))
            y += basis.line
    return marks, y + 6


def _comparison(comparison: Comparison, width: float, typeface: Typeface) -> Strip:
    """What it is compared with at the left, the change at the right; on two lines where one is too short."""
    face = typeface.face(7.6)
    marks: list[Mark] = []
    triangle = TRIANGLE + 3 if comparison.direction in ("up", "down") else 0.0
    change = face.width(comparison.change) + triangle
    lines = face.wrapped(comparison.label, width)
    for place, line in enumerate(lines):
        marks.append(Text(0, place * face.line + face.baseline, line, face, DARK))
    height = len(lines) * face.line
    if comparison.change:
        if face.width(lines[-1]) + 8 + change > width:
            height += face.line
        y = height - face.line + face.baseline
        if triangle:
            marks.append(Triangle(width - change, y - 0.3, TRIANGLE, comparison.direction == "up"))
        marks.append(right_text(width, y, comparison.change, face))
    return Strip(height, tuple(marks))


def checklist_strips(block: Checklist, width: float, typeface: Typeface, gap: float) -> list[Strip]:
    """A box to tick, the sentence, its worth at the right; the basis small behind the sentence, or below where it is long."""
    face, bold, small = typeface.face(9.0), typeface.face(9.0, True), typeface.face(7.0)
    strips = []
    for item in block.items:
        worth = bold.width(item.worth) + 14 if item.worth else 0.0
        room = width - INDENT - worth
        marks: list[Mark] = [Box(0, (face.line - BOX) / 2, BOX, BOX, ink=BLACK)]
        lines = face.wrapped(item.text, room)
        for place, line in enumerate(lines):
            marks.append(Text(INDENT, place * face.line + face.baseline, line, face))
        if item.worth:
            marks.append(right_text(width, face.baseline, item.worth, bold))
        y = len(lines) * face.line
        after = face.width(lines[-1]) + 10
        if item.basis and after + small.width(item.basis) <= room:
            marks.append(Text(INDENT + after, y - face.line + face.baseline, item.basis, small, SOFT))
        elif item.basis:
            for line in small.wrapped(item.basis, room):
                marks.append(Text(INDENT, y + small.baseline, line, small, SOFT))
                y += small.line
        strips.append(Strip(y, tuple(marks), before=gap))
    return strips
