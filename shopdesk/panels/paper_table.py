"""How does a table fit the page? Column widths from their content, wrapped cells, heads that can be repeated."""

from __future__ import annotations

import re
from dataclasses import replace

from shopdesk.panels.paper_marks import BLACK, DARK, Mark, Strip, Text, right_text, rule
from shopdesk.panels.paper_type import Face, Typeface
from shopdesk.reports.document import Table

GAP = 9.0
# a cell with more lines than a page could hold is continued in a further strip
LINES_A_STRIP = 40
SAMPLE = 400
WIDEST = 24
NARROW = 62.0
LONG_WORDS = 104.0
# a table of so many strips moves to the next page rather than be split; a longer one begins with two rows at least
KEPT_WHOLE = 14
SIZES = (8.2, 7.6, 7.0, 6.4)
_NUMBER = re.compile(r"[0-9][0-9-]{6,23}")  # of an order, of a case, a day: nobody reads it in two pieces


def table_strips(table: Table, width: float, typeface: Typeface, pad: float) -> list[Strip]:
    """The head, the rows and the total of a table, ``width`` points wide; rows know their head."""
    for size in SIZES:
        face, bold, head_face = typeface.face(size), typeface.face(size, True), typeface.face(size - 0.5)
        needs, least = column_needs(table, face, bold, head_face)
        room = width - GAP * (len(table.columns) - 1)
        if sum(least) <= room:
            break
    widths = shared(needs, least, room, [column.is_number for column in table.columns])
    head = _row(
        tuple(column.heading for column in table.columns), table, widths, head_face, pad, ink=DARK, aligned="bottom"
    )[0]
    head = Strip(
        head.height, (rule(0, 0, width, thick=0.9, ink=BLACK), *head.marks, rule(0, head.height, width, ink=DARK))
    )
    strips = [Strip(head.height, head.marks, is_kept=True)]
    for row in table.rows:
        parts = _row(row, table, widths, face, pad)
        ruled = (*parts[-1].marks, rule(0, parts[-1].height, width))
        parts[-1] = Strip(parts[-1].height, ruled)
        strips.extend(Strip(part.height, part.marks, head=head) for part in parts)
    if table.total is not None:
        if len(strips) > 1:
            # the total never stands alone on a page
            last = strips[-1]
            strips[-1] = Strip(last.height, last.marks[:-1], is_kept=True, head=head)
        parts = _row(table.total, table, widths, bold, pad)
        parts[0] = Strip(parts[0].height, (rule(0, 0, width, thick=0.9, ink=BLACK), *parts[0].marks))
        strips.extend(Strip(part.height, part.marks, head=head) for part in parts)
    kept = len(strips) - 1 if len(strips) <= KEPT_WHOLE else 2
    return [replace(strip, is_kept=strip.is_kept or at < kept) for at, strip in enumerate(strips)]


def _row(
    cells: tuple[str, ...],
    table: Table,
    widths: list[float],
    face: Face,
    pad: float,
    *,
    ink: str = BLACK,
    aligned: str = "top",
) -> list[Strip]:
    """One row in strips; usually one."""
    wrapped = [
        face.wrapped(cell, width, column.max_lines if aligned == "top" else 0) if cell else []
        for cell, width, column in zip(cells, widths, table.columns, strict=True)
    ]
    lines = max((len(part) for part in wrapped), default=0) or 1
    strips = []
    for start in range(0, lines, LINES_A_STRIP):
        count = min(LINES_A_STRIP, lines - start)
        marks: list[Mark] = []
        left = 0.0
        for part, width, column in zip(wrapped, widths, table.columns, strict=True):
            shift = lines - len(part) if aligned == "bottom" else 0
            for place, text in enumerate(part[start : start + count]):
                y = pad + (place + shift) * face.line + face.baseline
                if column.is_number:
                    marks.append(right_text(left + width, y, text, face, ink))
                else:
                    marks.append(Text(left, y, text, face, ink))
            left += width + GAP
        strips.append(Strip(count * face.line + 2 * pad, tuple(marks)))
    return strips


def column_needs(table: Table, face: Face, bold: Face, head_face: Face) -> tuple[list[float], list[float]]:
    """The width each column would like and the least it can live with: figures and numbers never break, words can wrap."""
    needs, least = [], []
    step = max(1, len(table.rows) // SAMPLE)
    can_shorten = any(column.max_lines for column in table.columns)
    for place, column in enumerate(table.columns):
        cells = {row[place] for row in (table.rows if column.is_number else table.rows[::step])}
        if column.is_number:
            cells = set(sorted(cells, key=_breadth)[-WIDEST:])
        need = max((face.width(cell) for cell in cells), default=0.0)
        total = bold.width(table.total[place]) if table.total else 0.0
        heading = head_face.width(column.heading)
        folded = _folded(column.heading, head_face)
        if column.is_number:
            fixed = max(need, total, folded)
            needs.append(max(fixed, min(heading, fixed * 1.25)))
            least.append(fixed)
        else:
            needs.append(max(need, total, heading))
            # where another column may be shortened, it gives way before these words are broken
            low = LONG_WORDS if can_shorten and not column.max_lines else max(NARROW, folded)
            whole = max((face.width(number) for cell in cells for number in _NUMBER.findall(cell)), default=0.0)
            code = min(LONG_WORDS, max((face.width(cell) for cell in cells if _is_code(cell)), default=0.0))
            least.append(max(whole, code, min(max(need, total, folded), low)))
    return needs, least


def _is_code(cell: str) -> bool:
    """Whether it is the code of something: nobody can read or copy it in two pieces."""
    return cell.isascii() and " " not in cell and any(map(str.isdigit, cell))


def _breadth(text: str) -> int:
    """About how wide a text is, without measuring it: Chinese characters count twice."""
    return sum(2 if character > "\u2e80" else 1 for character in text)


def _folded(heading: str, face: Face) -> float:
    """The width in which a heading stands on two lines at most; a heading without blanks is not broken."""
    words = heading.split()
    cuts = range(1, len(words)) if len(words) > 1 else ()
    return min(
        (max(face.width(" ".join(words[:cut])), face.width(" ".join(words[cut:]))) for cut in cuts),
        default=face.width(heading),
    )


def shared(needs: list[float], least: list[float], room: float, is_number: list[bool]) -> list[float]:
    """Widths that fill the room: spare room goes mostly to words, lacking room is taken where there is slack."""
    spare = room - sum(needs)
    if spare >= 0:
        weights = [1.0 if number else 2.5 for number in is_number]
        return [need + spare * weight / sum(weights) for need, weight in zip(needs, weights, strict=True)]
    slack = [need - low for need, low in zip(needs, least, strict=True)]
    lacking = -spare
    if sum(slack) >= lacking:
        return [need - lacking * part / sum(slack) for need, part in zip(needs, slack, strict=True)]
    shrink = room / sum(least)
    return [low * shrink for low in least]
