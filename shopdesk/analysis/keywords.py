"""Which words of a title or a search term carry meaning? Noise such as 好评 and 包邮 is dropped as whole words, never out of others."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field

from shopdesk.frozen import dataclass
from shopdesk.thresholds.selection import SelectionRules

# The plan names the first two; the others stand in nearly every title and tell no goods apart.
STOP_WORDS = frozenset("好评 包邮 好評 包郵 新款 爆款 热卖 熱賣 正品 官方 旗舰店 旗艦店 天猫 天貓 淘宝 淘寶".split())
# Words of the trade in two scripts: cut at the change of script, T恤 would leave a lone t and a 恤 that nobody searches.
MIXED_WORDS = frozenset("T恤 V领 U盘 U型枕 polo衫 Polo领 3D立体 K金 BB霜 CC霜".split())
STOP, SINGLE, DIGITS, REPEATED = "stop", "single", "digits", "repeated"
KEEP, DROP = "keep", "drop"  # what the owner made of a word: one of the trade, or noise

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_RUNS = re.compile(f"[{_HAN}]+|[a-z0-9]+(?:[-.+][a-z0-9]+)*")
_HAN_RUN = re.compile(f"[{_HAN}]+")


@dataclass(frozen=True)
class Lexicon:
    """The words that are known as one: those of the trade, those that are noise, those of two scripts. All folded as titles are."""

    words: frozenset[str] = frozenset()
    stop: frozenset[str] = STOP_WORDS
    mixed: frozenset[str] = frozenset()
    longest: int = field(init=False, default=0)
    runs: re.Pattern[str] = field(init=False, default=_RUNS, compare=False, repr=False)

    def __post_init__(self) -> None:
        for name in ("words", "stop", "mixed"):
            object.__setattr__(self, name, frozenset(filter(None, map(folded, getattr(self, name)))))
        object.__setattr__(self, "longest", max(map(len, self.words | self.stop), default=0))
        object.__setattr__(self, "runs", _runs_with(self.words | self.stop | self.mixed))

    def __contains__(self, word: str) -> bool:
        return word in self.words or word in self.stop


@dataclass(frozen=True)
class CleanWords:
    """A text before and after: the words that are left, in order, and those that were dropped, each with its reason."""

    text: str
    words: tuple[str, ...]
    dropped: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class WordGroup:
    """Texts that mean the same once they are clean, in whatever order they say it."""

    words: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True)
class NewWord:
    """A piece of the shop's own titles that may be a word: for the owner to confirm."""

    word: str
    titles: int


@dataclass(frozen=True)
class WordTable:
    """Texts before and after, how many different things they say, and the pieces of titles that may be words of the trade."""

    cleaned: tuple[CleanWords, ...]
    groups: tuple[WordGroup, ...]
    new: tuple[NewWord, ...]


def word_table(texts: Iterable[str], titles: Iterable[str], lexicon: Lexicon, rules: SelectionRules) -> WordTable:
    """Clean texts, and propose words from the shop's own titles."""
    cleaned = tuple(clean(text, lexicon) for text in texts)
    return WordTable(cleaned, tuple(grouped(cleaned)), tuple(new_words(titles, lexicon, rules)))


def lexicon_of(own: Mapping[str, str]) -> Lexicon:
    """The lexicon with the owner's own words (word → KEEP or DROP) laid over the shipped noise and words of two scripts."""
    kept = {folded(word) for word, role in own.items() if role == KEEP}
    dropped = {folded(word) for word, role in own.items() if role == DROP}
    return Lexicon(frozenset(kept), (STOP_WORDS | dropped) - kept, MIXED_WORDS)


def folded(text: str) -> str:
    """A text as words are compared: one form of each character (NFKC), small letters, no space around."""
    return unicodedata.normalize("NFKC", text).lower().strip()


def split(text: str, lexicon: Lexicon) -> list[str]:
    """All words of a text in order: Latin words as written, Han text by the longest known word at each place, known words
    of both scripts whole.

    Han text that no known word covers stays in one piece (analysis-spec §C; oracle C.keyword).
    """
    found: list[str] = []
    for run in lexicon.runs.findall(folded(text)):
        found += _matched(run, lexicon) if _HAN_RUN.fullmatch(run) else [run]
    return found


def _runs_with(words: Iterable[str]) -> re.Pattern[str]:
    """The pattern of runs that takes known words of both scripts before it parts the scripts."""
    mixed = [word for word in words if _RUNS.fullmatch(word) is None and len(_RUNS.findall(word)) > 1]
    whole = [
        (r"(?<![a-z0-9])" if word[0].isascii() else "")
        + re.escape(word)
        + (r"(?![a-z0-9])" if word[-1].isascii() else "")
        for word in sorted(mixed, key=lambda word: (-len(word), word))
        if " " not in word
    ]
    # A run of Han ends where a known word begins, which may be in the midst of it.
    opening = "".join(f"(?!{word})" for word in whole if not word.startswith("(?<!"))
    return re.compile("|".join([*whole, f"(?:{opening}[{_HAN}])+", r"[a-z0-9]+(?:[-.+][a-z0-9]+)*"]))


def _matched(run: str, lexicon: Lexicon) -> list[str]:
    found: list[str] = []
    at = open_from = 0
    while at < len(run):
        width = next((n for n in range(min(lexicon.longest, len(run) - at), 0, -1) if run[at : at + n] in lexicon), 0)
        if not width:
            at += 1
            continue
        if open_from < at:
            found.append(run[open_from:at])
        found.append(run[at : at + width])
        at = open_from = at + width
    if open_from < len(run):
        found.append(run[open_from:])
    return found


def clean(text: str, lexicon: Lexicon) -> CleanWords:
    """The words of a text without noise, single characters, bare numbers and repetitions."""
    kept: dict[str, None] = {}
    dropped: list[tuple[str, str]] = []
    for word in split(text, lexicon):
        reason = _noise(word, lexicon) or (REPEATED if word in kept else "")
        if reason:
            dropped.append((word, reason))
        else:
            kept[word] = None
    return CleanWords(text, tuple(kept), tuple(dropped))


def _noise(word: str, lexicon: Lexicon) -> str:
    if word in lexicon.stop:
        return STOP
    if len(word) == 1:
        return SINGLE
    return DIGITS if word.isdigit() else ""


def grouped(cleaned: Iterable[CleanWords]) -> list[WordGroup]:
    """Texts by what they say, in the order in which each is first said; those of which nothing is left are no group."""
    groups: dict[frozenset[str], list[CleanWords]] = {}
    for one in cleaned:
        if one.words:
            groups.setdefault(frozenset(one.words), []).append(one)
    return [WordGroup(same[0].words, tuple(dict.fromkeys(one.text for one in same))) for same in groups.values()]


def new_words(titles: Iterable[str], lexicon: Lexicon, rules: SelectionRules) -> list[NewWord]:
    """Pieces of Han text that stand in enough different titles to be words, the most frequent first.

    Known words are cut out before. A piece that never stands without the same character beside it is part of a longer one, and
    only the longer is proposed. It is a heuristic: the owner confirms what is a word.
    """
    shortest, longest = int(rules.word_min_characters), int(rules.word_max_characters)
    counts: Counter[str] = Counter()
    for title in set(map(folded, titles)):
        pieces: set[str] = set()
        for run in split(title, lexicon):
            if run not in lexicon and _HAN_RUN.match(run):
                pieces |= _pieces(run, shortest, longest + 1)  # one more, to see what is only part of something longer
        counts.update(pieces)
    frequent = {piece: count for piece, count in counts.items() if count >= rules.word_min_titles}
    parts = {
        part for piece, count in frequent.items() for part in (piece[1:], piece[:-1]) if frequent.get(part) == count
    }
    found = [NewWord(piece, count) for piece, count in frequent.items() if len(piece) <= longest and piece not in parts]
    return sorted(found, key=lambda one: (-one.titles, -len(one.word), one.word))


def _pieces(run: str, shortest: int, longest: int) -> set[str]:
    return {run[at : at + n] for n in range(shortest, longest + 1) for at in range(len(run) - n + 1)}
