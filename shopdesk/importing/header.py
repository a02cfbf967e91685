"""Which of the first lines of a table holds its headings, and what does that make the table?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace

from shopdesk.frozen import dataclass
from shopdesk.importing.format import ExportFormat, Match, identify, is_near
from shopdesk.importing.headings import fold, tray_format, without_unit
from shopdesk.importing.stream import Guess

LINES_LOOKED_AT = 40
GUESSES_SHOWN = 3


@dataclass(frozen=True)
class Header:
    """The line that holds the headings: its place among the lines looked at, the headings as written, the match."""

    position: int
    headings: tuple[str, ...]
    match: Match


def find_header(
    lines: Sequence[Sequence[object]], formats: Sequence[ExportFormat], format_id: str | None = None
) -> tuple[Header | None, tuple[Guess, ...]]:
    """The best line and its format, or None with the formats that come nearest.

    ``format_id`` names the only format to try (its own id or one of its family); then it needs not be recognised, only
    the columns a row cannot do without must be there.
    """
    if format_id is not None:
        formats = [each for each in formats if format_id == each.id or format_id in each.ids]
    vocabulary = vocabulary_of(formats)
    best: Header | None = None
    nearest: list[Match] = []
    for position, cells in enumerate(lines[:LINES_LOOKED_AT]):
        above = lines[position - 1] if position else ()
        for headings in _readings(above, tuple(cell if isinstance(cell, str) else "" for cell in cells), vocabulary):
            if sum(not vocabulary.isdisjoint((name := fold(text), without_unit(name))) for text in headings) < 2:
                continue
            named = tray_format(map(fold, headings))
            matches = identify(headings, [each for each in formats if fold(each.id) == named] if named else formats)
            if not matches:
                continue
            first = matches[0]
            if (named or format_id is not None) and not first.missing and not first.is_match:
                first = replace(first, is_match=True)
            if first.is_match:
                if best is None or first.rank > best.match.rank:
                    best = Header(position, headings, first)
            else:
                near = sorted(
                    filter(is_near, matches), key=lambda match: (-match.rank[0], -match.score, match.format.id)
                )
                if near and (not nearest or near[0].rank > nearest[0].rank):
                    nearest = near
    if best is not None:
        return best, ()
    return None, tuple(
        Guess(
            match.format.id, round(match.score, 2), match.missing, f"{match.format.title_zh} / {match.format.title_en}"
        )
        for match in nearest[:GUESSES_SHOWN]
    )


def vocabulary_of(formats: Sequence[ExportFormat]) -> set[str]:
    """Every heading that one of the formats knows, folded."""
    return set().union(*(each._fields_of.keys() | each.known | each.private for each in formats), set())


def _readings(above: Sequence[object], headings: tuple[str, ...], vocabulary: Container[str]) -> list[tuple[str, ...]]:
    """The line as it stands; and, where a heading stands in it twice, each of those with the heading of its group on the line
    above (编号 below 订单 and 编号 below 商品)."""
    folded = [fold(text) for text in headings]
    repeated = {name for name, times in Counter(filter(None, folded)).items() if times > 1}
    groups = [cell.strip() if isinstance(cell, str) else "" for cell in above]
    if not repeated or not 0 < sum(map(bool, groups)) < sum(map(bool, folded)):
        return [headings]
    joined, group = [], ""
    for place, text in enumerate(headings):
        group = (groups[place] if place < len(groups) else "") or group
        both = f"{group} {text.strip()}"
        is_needed = folded[place] in repeated and fold(group) != folded[place]
        joined.append(
            both if is_needed or (text and folded[place] not in vocabulary and fold(both) in vocabulary) else text
        )
    return [headings, tuple(joined)]
