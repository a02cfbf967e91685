"""Where in its file does a word of the box stand? What was read, line by line, with the cell or the line each came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from shopdesk.analysis.copy_terms import Hit
from shopdesk.frozen import dataclass
from shopdesk.importing.copy_file import Wording, wordings
from shopdesk.progress import Progress
from shopdesk.reports.copy_lines import Scanned, place_of
from shopdesk.wording import Phrase

LONGEST_TEXT = 200_000  # characters; more is nothing to read in a box
# what Qt's field makes of signs that are no letters: all its line ends are one, a hard blank is a blank
_AS_SHOWN = str.maketrans(
    {"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n", "\0": " ", "\xa0": " "}
)


@dataclass(frozen=True)
class FileText:
    """``text`` as the box shows it; ``origins``: of each of its lines the piece it came from; ``is_cut``: the file goes on."""

    text: str
    origins: tuple[Wording, ...]
    is_cut: bool

    @property
    def name(self) -> str:
        """The file's name; empty for a file without wording."""
        return (self.origins[0].file or "") if self.origins else ""


def text_of_file(path: Path, progress: Progress) -> FileText:
    """The wording of a file line by line, a cell of a workbook as a line or more; UserFault as ``wordings``."""
    lines: list[str] = []
    origins: list[Wording] = []
    length = 0
    for one in wordings(path, progress):
        shown = one.text.replace("\r\n", "\n").translate(_AS_SHOWN).split("\n")
        lines += shown
        origins += [replace(one, text="")] * len(shown)
        length += sum(map(len, shown)) + len(shown)
        if length > LONGEST_TEXT + 1:
            break
    text = "\n".join(lines)
    return FileText(text[:LONGEST_TEXT], tuple(origins), len(text) > LONGEST_TEXT)


class Places:
    """The places of hits in the text of the box; ``read``: the file it was read from, None where it was typed or pasted.

    A line that was changed, or moved, since the file was read is told as a line of the box alone.
    """

    def __init__(self, text: str, read: FileText | None = None) -> None:
        self._text, self._read = text, read
        self._lines = text.split("\n")
        self._as_read = read.text.split("\n") if read is not None else []
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def place(self, hit: Hit) -> Phrase:
        """File, sheet, row and column; of a text the line and the character."""
        return place_of(hit, self._wording(self._line(hit)), self._starts)

    def scanned(self, hits: Sequence[Hit]) -> list[Scanned]:
        """The hits with the piece each stands in, in their order: cells by themselves, lines of a text in one piece."""
        found: list[Scanned] = []
        for hit in hits:
            line = self._line(hit)
            wording = self._wording(line)
            if wording.row is None:
                whole = replace(wording, text=self._text)
                if found and found[-1].wording == whole:
                    found[-1] = Scanned(whole, (*found[-1].hits, hit))
                else:
                    found.append(Scanned(whole, (hit,)))
            else:
                start = self._starts[line]
                moved = replace(hit, start=hit.start - start, end=hit.end - start)
                found.append(Scanned(replace(wording, text=self._lines[line]), (moved,)))
        return found

    def _line(self, hit: Hit) -> int:
        return bisect_right(self._starts, hit.start) - 1

    def _wording(self, line: int) -> Wording:
        read = self._read
        if read is None or line >= len(self._as_read) or self._as_read[line] != self._lines[line]:
            return Wording("")
        return read.origins[line]
