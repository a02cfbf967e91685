"""Which lines below the headings are rows? Blank lines, totals, footers and repeated headings are not, and are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from shopdesk.importing.column import NO_TEXT, Cell, plain_text
from shopdesk.importing.headings import fold
from shopdesk.wording import Phrase, speaker

say = speaker("importing")
Line = tuple[int, Sequence[Cell]]

_SUMS = (
    r"(?:本页|本单|全部|当页|当日|当月|本月|全店|以上)?"
    r"(?:合\s*计|总\s*计|小\s*计|汇\s*总|共\s*计|总\s*合计|汇总值|平均值|合\s*計|總\s*計|総\s*計|小\s*計|匯\s*總|共\s*計|總\s*合計)"
    r"(?:金额|金額|数量|數量)?|(?:(?:grand|overall|report|page|sub)[\s-]*)?totals?|sum|summe|gesamt(?:summe)?"
)
# What the word may be followed by: how many rows, or one of the sums: 合计（2条）, 合计：3笔, Total (2 orders).
_TOTAL = re.compile(
    rf"(?:{_SUMS})\s*(?:[(（][^()（）]{{0,30}}[)）])?\s*(?:[:：]\s*[¥￥$]?\s*[\d,.]*\s*\D{{0,4}})?", re.IGNORECASE
)
_END_OF_FILE = "\x1a"  # as programs of DOS wrote it
_SUSPECT = frozenset(" -—\t\r\n\x1a合总小汇共本全当平说注备导制*#-—=_tTsSgGnN起终查统截以提")
_NOTHING = NO_TEXT  # back offices fill the text cells of a line of totals with these
_RULE = re.compile(r"[\s\-—=_*#~+.]*")
_CODE = re.compile(r"[#\w./\\:@+-]+", re.ASCII)
_MARK = re.compile(r"(?:[#\w./\\:@+-]|(?<=\d) (?=\d))+", re.ASCII)  # a code, or a moment
_LABEL = re.compile(r"[^\d:：]+[:：]")


class Sifter:
    """Parts rows from lines that are none, block after block; runs of blank lines are one entry."""

    def __init__(self, headings: Sequence[str], key: int, ids: Sequence[int], *, is_text: bool = True) -> None:
        """``key``: the place of the cell that most tells rows; ``ids``: those of numbers. ``is_text``: a separator inside a cell
        may have split a row; in a workbook a cell beyond the headings is one beside the table."""
        self.headings = [fold(text) for text in headings]
        self.width = len(headings)
        self.key = key
        self.key_heading = headings[key] if key < len(headings) else ""
        self.ids = ids
        self.is_text = is_text
        self.skipped: list[tuple[int, Phrase]] = []
        self.ragged: list[tuple[int, str]] = []
        self._blank_from = 0
        self._blank_to = 0

    def rows(self, lines: list[Line]) -> list[Line]:
        """The lines of a block that are rows, none longer than the headings."""
        key, width = self.key, self.width
        try:
            marks = {cells[key] for _, cells in lines}
            firsts = {mark[0] for mark in marks}  # type: ignore[index]
            is_plain = firsts.isdisjoint(_SUSPECT) and self.key_heading not in marks and not self._blank_from
            if is_plain and {len(cells) for _, cells in lines} == {width} and _are_marks("".join(marks)):  # type: ignore[arg-type]
                return lines
        except (IndexError, TypeError):
            pass
        return list(self._judged(lines))

    def _judged(self, lines: list[Line]) -> Iterator[Line]:
        key, width = self.key, self.width
        for line in lines:
            cells = line[1]
            mark = cells[key] if len(cells) > key else ""
            is_suspect = mark is None or mark == ""
            if isinstance(mark, str) and not is_suspect:
                is_suspect = mark[0] in _SUSPECT or (not _MARK.fullmatch(mark) and _may_be_words(mark, cells))
            if is_suspect or mark == self.key_heading or self._blank_from:
                reason = self._reason(line[0], cells)
                if reason is not None:
                    continue
            if self._blank_from:
                self.end_blank()
            if len(cells) > width and self.is_text:
                extra = [text for text in map(plain_text, cells[width:]) if text]
                if extra:
                    self.ragged.append((line[0], extra[0]))
                    continue
            yield line

    def end_blank(self) -> None:
        """Close a run of blank lines."""
        if self._blank_from:
            count = self._blank_to - self._blank_from + 1
            self.skipped.append(
                (self._blank_from, say("Blank line") if count == 1 else say("{count} blank lines", count=count))
            )
            self._blank_from = 0

    def take_skipped(self) -> list[tuple[int, Phrase]]:
        skipped, self.skipped = self.skipped, []
        return skipped

    def _reason(self, number: int, cells: Sequence[Cell]) -> Phrase | str | None:
        """Why a line is no row, or None. What is found is noted down."""
        texts = enumerate(map(plain_text, cells))
        filled = [(place, text) for place, text in texts if text and not text.isspace() and text != _END_OF_FILE]
        if not filled:
            if self._blank_from and number == self._blank_to + 1:
                self._blank_to = number
            else:
                self.end_blank()
                self._blank_from = self._blank_to = number
            return "blank"
        reason = self._no_row(filled)
        if reason is not None:
            self.end_blank()
            self.skipped.append((number, reason))
        return reason

    def _no_row(self, filled: list[tuple[int, str]]) -> Phrase | None:
        texts = dict(filled)
        same = sum(place < self.width and fold(text) == self.headings[place] for place, text in filled)
        if same >= 2 and same * 2 > len(filled):
            return say("The headings again")
        said = [(place, text.strip()) for place, text in filled if text.strip().casefold() not in _NOTHING]
        named = {place for place, _ in said}
        # The word stands in front, or wherever there is room for it on a line that has no number of its own.
        in_front = [*said[:2], *(pair for pair in said[2:] if pair[0] == self.key)]
        for place, text in in_front if self.key in named else said:
            if _TOTAL.fullmatch(text) and not any(other in named for other in self.ids if other != place):
                return say("A line of totals")
        if all(_RULE.fullmatch(text) for _, text in filled) and not any("\0" in text for _, text in filled):
            return say("A line that only parts others")
        if len(filled) <= 2 and self.width >= 3:
            place, text = filled[0]
            is_elsewhere = place != self.key and not any(other in texts for other in self.ids) and len(filled) == 1
            is_apart = bool(self._blank_from) and len(filled) == 1
            is_no_code = len(filled) == 1 and not _CODE.fullmatch(text.strip("\t\"'`="))
            if is_elsewhere or is_apart or is_no_code:
                return say("A line beside the table: {text}", text=text[:40])
            if place == self.key and len(filled) == 2 and _LABEL.fullmatch(text.strip()):
                return say("A line beside the table: {text}", text=text[:40])
            if place == self.key and len(text) > 3 and text[0] in "#共注说备导制截" and not text[1:2].isdigit():
                return say("A line beside the table: {text}", text=text[:40])
        return None


def _may_be_words(mark: str, cells: Sequence[Cell]) -> bool:
    """Whether a line that is led by words may be one of words alone, or of totals; lines of titles and search words are many."""
    return "total" in mark.lower() or sum(map(bool, cells)) <= 2


def _are_marks(joined: str) -> bool:
    return bool(_CODE.fullmatch(joined) or _MARK.fullmatch(joined))
