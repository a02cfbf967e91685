"""In which typeface is paper printed, how wide is a text in it, and where may it be broken?

Sizes are points everywhere. Fonts are made ten times as large and painted at a tenth, so that one layout, measured
without hinting, holds for PDF, printer and preview alike.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont, QTextLayout

from shopdesk.errors import UserFault
from shopdesk.wording import speaker

say = speaker("paper")

FINENESS = 10
LEADING = 1.4
ASCENT = 0.88

# Noto Sans CJK comes last: Qt's PDFs map some of its characters (月 日 用 人 金) to Kangxi radicals, so that a reader
# sees the right shapes but can neither search nor copy them.
PREFERRED = {
    "linux": ("WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback"),
    "win32": ("Microsoft YaHei", "DengXian", "SimHei", "SimSun"),
    "darwin": ("PingFang SC", "Hiragino Sans GB", "STHeiti", "Songti SC"),
}
ANYWHERE = ("WenQuanYi Micro Hei", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC")
PROBE = "净销售额月日用人金"


def has_chinese(family: str) -> bool:
    """Whether the family itself, not a fallback of it, has the characters of a Chinese report."""
    font = QFont(family)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    raw = QRawFont.fromFont(font, QFontDatabase.WritingSystem.SimplifiedChinese)
    return raw.isValid() and all(raw.supportsCharacter(ord(character)) for character in PROBE)


def chinese_family() -> str | None:
    """The installed family that Chinese is printed in; None where no installed font has Chinese characters.

    Asked by name: on a Chinese system ``families`` lists 文泉驿微米黑 and 微软雅黑 alone, which answer to their English names too.
    """
    known = [*PREFERRED.get(sys.platform, PREFERRED["linux"]), *ANYWHERE]
    others = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    for family in [*known, *sorted(others)]:
        if QFontDatabase.hasFamily(family) and has_chinese(family):
            return family
    return None


def needs_chinese(text: str) -> bool:
    """Whether a text holds characters that Latin fonts draw as boxes."""
    return any("\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef" for character in text)


def family_for(text: str) -> str:
    """The family for a document's whole text; UserFault ``no_chinese_font`` rather than boxes in place of characters."""
    family = chinese_family()
    if family is not None:
        return family
    if needs_chinese(text):
        raise UserFault(
            "no_chinese_font",
            say("No installed font has Chinese characters; the pages would show boxes, so they were not made."),
            say("Install one, on Debian or Ubuntu: sudo apt install fonts-wqy-microhei; then start again."),
        )
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def undrawable(characters: Iterable[str], family: str) -> set[str]:
    """Of single characters, those that no installed font draws: they would print as boxes."""
    font = QFont(family)
    raw = QRawFont.fromFont(font)
    doubtful = {one for one in characters if not one.isspace() and not raw.supportsCharacter(ord(one))}
    return {one for one in doubtful if not _is_drawn(one, font)}


def _is_drawn(character: str, font: QFont) -> bool:
    """Whether the font or one Qt falls back on has a glyph: glyph 0 is the box."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return True  # marks and joiners only show on the character before them
    layout = QTextLayout(character, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    return bool(glyphs) and 0 not in glyphs


@cache
def has_bold(family: str) -> bool:
    """Whether a bold of its own is installed; else paper makes one by drawing the outlines thicker."""
    return any(QFontDatabase.bold(family, style) for style in QFontDatabase.styles(family))


class Face:
    """One family at one size and weight: measures and breaks text, in points."""

    def __init__(self, family: str, size: float, *, is_bold: bool = False) -> None:
        self.size = size
        self.font = QFont(family)
        self.font.setPixelSize(round(size * FINENESS))
        self.font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if is_bold:
            self.font.setWeight(QFont.Weight.Bold)
        self.lacks_bold = is_bold and not has_bold(family)
        self.font.setFeature(QFont.Tag("tnum"), 1)
        self._metrics = QFontMetricsF(self.font)
        self.width = lru_cache(maxsize=4096)(self._width)

    @property
    def line(self) -> float:
        """From one baseline to the next."""
        return self.size * LEADING

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline."""
        return (self.line - self.size) / 2 + self.size * ASCENT

    def _width(self, text: str) -> float:
        return float(self._metrics.horizontalAdvance(text)) / FINENESS

    def wrapped(self, text: str, width: float, max_lines: int = 0) -> list[str]:
        """The text in lines no wider than width; beyond max_lines (if any) it is cut with a visible "…".

        On a single line the cut lies before the last words where they are short: titles begin alike, their variants differ.
        """
        lines = [line for part in text.split("\n") for line in self._broken(part, width)]
        if not max_lines or len(lines) <= max_lines:
            return lines
        end = "…" + (self._last_words(text, width * 0.6) if max_lines == 1 else "")
        kept = lines[max_lines - 1]
        while kept and self.width(kept.rstrip() + end) > width:
            kept = kept[:-1]
        return [*lines[: max_lines - 1], kept.rstrip() + end]

    def _last_words(self, text: str, width: float) -> str:
        """As many whole words from the end as fit, none where the last one alone does not."""
        words = text.split()
        first = len(words)
        while first > 1 and self.width(" ".join(words[first - 1 :])) <= width:
            first -= 1
        return " ".join(words[first:])

    def _broken(self, text: str, width: float) -> list[str]:
        if self.width(text) <= width:
            return [text]
        lines: list[str] = []
        rest = ""
        for piece in _pieces(text):
            if self.width((rest + piece).rstrip()) <= width:
                rest += piece
                continue
            if rest.strip():
                lines.append(rest.rstrip())
            rest = piece
            while self.width(rest.rstrip()) > width:
                fitting = self._fitting(rest, width)
                lines.append(rest[:fitting])
                rest = rest[fitting:]
        if rest.strip() or not lines:
            lines.append(rest.rstrip())
        return lines

    def _fitting(self, text: str, width: float) -> int:
        """How many characters of a word without a place to break fit; at least one whole character."""
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
        fitting = 0
        end = finder.toNextBoundary()
        while end > 0 and (fitting == 0 or self._width(_utf16_head(text, end)) <= width):
            fitting = len(_utf16_head(text, end))
            end = finder.toNextBoundary()
        return fitting


def _utf16_head(text: str, units: int) -> str:
    """The first characters of a text that make so many UTF-16 units, as Qt counts them."""
    return text[:units] if text.isascii() else text.encode("utf-16-le")[: units * 2].decode("utf-16-le")


def _pieces(text: str) -> list[str]:
    """The text cut where a line may end (UAX 14: between Chinese characters, not before their closing marks; nor before a %)."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    encoded = text.encode("utf-16-le")
    pieces: list[str] = []
    start = 0
    end = finder.toNextBoundary()
    while end > 0:
        piece = encoded[start * 2 : end * 2].decode("utf-16-le")
        if pieces and piece.startswith("%") and pieces[-1][-2:-1].isdigit():
            pieces[-1] += piece
        else:
            pieces.append(piece)
        start, end = end, finder.toNextBoundary()
    return pieces


class Typeface:
    """The faces of one document."""

    def __init__(self, family: str) -> None:
        self.family = family
        self.face = cache(self._face)

    def _face(self, size: float, is_bold: bool = False) -> Face:
        return Face(self.family, size, is_bold=is_bold)
