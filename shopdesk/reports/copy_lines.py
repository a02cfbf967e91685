"""How does a scan for risky wording read on a terminal and for programs?"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from shopdesk.analysis.copy_list import GENERAL, HIGH, LOW, MEDIUM, copy_list
from shopdesk.analysis.copy_terms import Hit, heavier
from shopdesk.analysis.copy_words import GOODS_WORDS, SEVERITY_WORDS, category_name, ground
from shopdesk.frozen import dataclass
from shopdesk.importing.copy_file import Wording
from shopdesk.wording import Phrase, shown, speaker

say = speaker("copy_scan")

HITS_SHOWN = 200
AROUND = 12  # characters of context on each side
LOW_WORDS_SHOWN = 30


@dataclass(frozen=True)
class Scanned:
    """A piece of wording and the hits in it."""

    wording: Wording
    hits: Sequence[Hit]


def hits_json(scanned: Sequence[Scanned], language: str) -> list[dict[str, Any]]:
    """All hits in their order; those of a sheet also say where their cell stands (file, sheet, row from 1, column as Excel letters it)."""
    return [{**hit.to_json(language), **_cell(one.wording)} for one in scanned for hit in one.hits]


def scan_lines(scanned: Sequence[Scanned], goods: str, language: str) -> list[str]:
    """The findings, and for which goods the text was read: those that hold for other goods only were not looked for."""
    known = copy_list()
    if goods != GENERAL:
        read_as = say("Goods: {goods}.", goods=GOODS_WORDS[goods])
    else:
        read_as = say(
            "{n} terms hold for certain goods only and were not looked for; name the goods: --goods {goods}",
            n=terms_waiting(),
            goods="|".join(name for name in known.goods if name != GENERAL),
        )
    *findings, version, disclaimer = finding_lines(scanned, language)
    return [*findings, read_as.in_language(language), version, disclaimer]


def terms_waiting() -> int:
    """How many terms are not looked for as long as nobody says what the goods are."""
    return sum(not term.applies_to(GENERAL) for term in copy_list().terms)


def finding_lines(scanned: Sequence[Scanned], language: str) -> list[str]:
    """Each hit with its place, what stands around it, why and what to do; what to check in the papers in one line; how many there
    are; the version of the list; how to take it."""
    known = copy_list()
    every = [hit for one in scanned for hit in one.hits]
    lines: list[str] = []
    told = 0
    for one in scanned:
        starts = line_starts(one.wording.text) if one.wording.row is None else []
        for hit in heavier(one.hits):
            if told < HITS_SHOWN:
                lines += [*_hit_lines(hit, one.wording, starts, language), ""]
            told += 1
    if told > HITS_SHOWN:
        more = say("… and {more} more; --json lists them all.", more=told - HITS_SHOWN)
        lines += [more.in_language(language), ""]
    lines.append(counted(every).in_language(language))
    low = list(dict.fromkeys(shown(hit.match) for hit in every if hit.severity == LOW))
    if low:
        lines.append(say("To check against the papers: {words}", words=low[:LOW_WORDS_SHOWN]).in_language(language))
    lines.append(version_words().in_language(language))
    lines.append(known.disclaimer["zh_CN" if language.startswith("zh") else "en"])
    return lines


def counted(hits: Sequence[Hit]) -> Phrase:
    """How many wordings there are to look at, by how grave they are."""
    grave = heavier(hits)
    if not grave:
        return say("No wording to look at.")
    weights = Counter(hit.severity for hit in grave)
    return say(
        "{n} wordings to look at: {high} to change, {medium} that need evidence or context.",
        n=len(grave),
        high=weights[HIGH],
        medium=weights[MEDIUM],
    )


def version_words() -> Phrase:
    """Which list was used, and how old it is."""
    known = copy_list()
    return say("List of terms {version}, as of {as_of}.", version=known.version, as_of=known.as_of)


def column_letters(column: int) -> str:
    """The name Excel gives a column counted from 0: A … Z, AA …"""
    letters, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def around(text: str, start: int, end: int, reach: int = AROUND) -> tuple[str, str]:
    """What stands before and behind a place within its line, cut with an ellipsis."""
    before = text[max(0, start - reach - 1) : start].splitlines()[-1:] if start else []
    behind = text[end : end + reach + 1].splitlines()[:1]
    left, right = "".join(before), "".join(behind)
    if text[start - 1 : start] in ("\n", "\r"):
        left = ""
    return ("…" + left[1:] if len(left) > reach else left), (right[:-1] + "…" if len(right) > reach else right)


def _hit_lines(hit: Hit, wording: Wording, starts: Sequence[int], language: str) -> Iterator[str]:
    known = copy_list()
    spoken = "zh_CN" if language.startswith("zh") else "en"
    category = category_name(known.categories[hit.category], language)
    before, behind = around(wording.text, hit.start, hit.end)
    place = place_of(hit, wording, starts).in_language(language)
    yield f"{place}  {shown(before)}【{shown(hit.match)}】{shown(behind)}"
    yield "  " + say(
        "{category}, {weight}: {reason}",
        category=category,
        weight=SEVERITY_WORDS[hit.severity],
        reason=hit.term.reason[spoken],
    ).in_language(language)
    yield "  → " + hit.term.suggestion[spoken]
    yield "  " + say("Ground: {ground}", ground=ground(hit.term.source, language)).in_language(language)


def place_of(hit: Hit, wording: Wording, starts: Sequence[int]) -> Phrase:
    """Where a hit stands: file, sheet, row and column of its cell; of a text the line and the character.

    starts: where the lines of a text begin (``line_starts``); a cell needs none. A title of the store knows its row alone.
    """
    if wording.row is not None:
        letters = None if wording.column is None else column_letters(wording.column)
        cell = (
            say("row {row}", row=wording.row)
            if letters is None
            else say("row {row}, column {column}", row=wording.row, column=letters)
        )
        within = cell if wording.sheet is None else say("{sheet}, {cell}", sheet=wording.sheet, cell=cell)
    else:
        line = bisect.bisect_right(starts, hit.start)
        within = say("line {line_row}, character {place}", line_row=line, place=hit.start - starts[line - 1] + 1)
    return within if wording.file is None else say("{file}: {within}", file=wording.file, within=within)


def line_starts(text: str) -> list[int]:
    """Where each line of a text begins, and behind the last."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts


def _cell(wording: Wording) -> Mapping[str, Any]:
    if wording.row is None or wording.column is None:
        return {}
    return {"file": wording.file, "sheet": wording.sheet, "row": wording.row, "column": column_letters(wording.column)}
