"""How is a text written so that risky words are found in it however they are spaced, and where in the original does each stand?

What ``meta.matching`` of the list of terms asks, and no more: letters and digits of full width become those of half width (never
the punctuation: a full NFKC would turn “，” into “,” and ① into 1), what has no width is left out, and single characters
that spaces or signs hold apart are joined (最 佳 → 最佳), with the rest of a word drawn apart so, never two words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field

from shopdesk.analysis.copy_variants import SIMPLIFIED
from shopdesk.frozen import dataclass

# the percent sign goes with its digits: terms are written 100%
_HALF_WIDTH = {
    wide: wide - 0xFEE0 for first, last in ("０９", "ＡＺ", "ａｚ", "％％") for wide in range(ord(first), ord(last) + 1)
}
# the patterns know “。” as the end of a clause; the end of a line is one too
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), "。")
_ONE_FOR_ONE: dict[int, int | str] = {**SIMPLIFIED, **_HALF_WIDTH, **_LINE_ENDS}
# format characters, variation selectors, marks that stand on the character before them
_NO_WIDTH = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff9-\ufffb\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302d\u3099\u309a"
    "\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff]+"
)
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# a clause's end is no sign between two characters: “很好，用” stays as it is
_CLAUSE_ENDS = "，。！？；：、,!?;:（）()【】\\[\\]《》〈〉<>「」『』“”‘’\"'…—"
_SIGN = f"(?:[^\\w{_CLAUSE_ENDS}]|_){{1,4}}"
# two single characters or more, and where there are, the word beside them: 国 家 级面料
_APART = re.compile(f"(?:[{_HAN}]{_SIGN})?(?<!\\w)[{_HAN}](?:{_SIGN}[{_HAN}](?!\\w))+(?:{_SIGN}[{_HAN}])?")
_BETWEEN = re.compile(f"(?<=[{_HAN}]){_SIGN}(?=[{_HAN}])")


@dataclass(frozen=True)
class PreparedText:
    """A text as it is searched; ``span`` gives a stretch of it as places (code points) in the original.

    cuts: places in the text before which something was left out, rising; skipped: how much up to and with each.
    """

    original: str
    text: str
    cuts: list[int] = field(repr=False)
    skipped: list[int] = field(repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The places in the original of the first character and behind the last one; ``end`` must lie behind ``start``."""
        return self._place(start), self._place(end - 1) + 1

    def _place(self, at: int) -> int:
        before = bisect_right(self.cuts, at)
        return at + (self.skipped[before - 1] if before else 0)


def prepared(original: str) -> tuple[PreparedText, PreparedText]:
    """The text as it stands, and the same with single characters joined that were held apart (often the one object twice).

    Any text is good, with surrogates and control characters too; it takes time in proportion to its length.
    """
    written = original.translate(_ONE_FOR_ONE)
    unseen = [found.span() for found in _NO_WIDTH.finditer(written)]
    as_it_stands = _without(original, written, unseen)
    gaps = [
        as_it_stands.span(run.start() + gap.start(), run.start() + gap.end())
        for run in _APART.finditer(as_it_stands.text)
        for gap in _BETWEEN.finditer(run[0])
    ]
    if not gaps:
        return as_it_stands, as_it_stands
    return as_it_stands, _without(original, written, _united(unseen, gaps))


def _without(original: str, written: str, gaps: list[tuple[int, int]]) -> PreparedText:
    """``written`` less the gaps, which stand in order and apart."""
    cuts, skipped, left_out, kept, behind = [], [], 0, [], 0
    for start, end in gaps:
        cuts.append(start - left_out)
        left_out += end - start
        skipped.append(left_out)
        kept.append(written[behind:start])
        behind = end
    return PreparedText(original, "".join([*kept, written[behind:]]), cuts, skipped)


def _united(some: list[tuple[int, int]], others: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of both, in order, those that touch as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted([*some, *others]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
