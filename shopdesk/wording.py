"""How do files that know no Qt speak to people in both languages?

Source texts are English templates with named blanks; the files of ``resources/i18n/zh_CN/*.ts`` hold the Chinese, one
file a feature. A module takes ``say = speaker("overview")`` once and makes its sentences with ``say("… {n}", n=3)``;
``tests/test_translations.py`` finds every such call, so no further marks are needed. Results carry ``Phrase`` objects (template + values) and words are made at the edge, in the language of the reader. The name of a
blank says how its value is written: ``…_value`` money in fen, ``…_qty`` thousandths, ``…_rate`` a share 0–1, ``…_percent``
a share as the rule book writes it (95 %, 0.3 %), ``…_points`` percentage points, ``…days`` without a needless ``.0``, ``…_on`` a date; anything else as it is, what cannot be seen in it spelled out (a file name may hold anything).

A sentence whose count may be one is written in the plural; ``resources/i18n/en/plurals.ts`` holds how it reads then, with
``{n:order|orders}`` where words follow the blank ``n``: the first where that reads 1, else the second. Chinese needs none of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cache
from pathlib import Path
from string import Formatter
from xml.parsers import expat

from shopdesk import shipped
from shopdesk.frozen import dataclass

LANGUAGES = ("zh_CN", "en")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
# zero-width joiners belong to emoji and to several scripts: they neither hide nor reorder
_HARMLESS = frozenset("\u200c\u200d")
_CONTEXT_NAME = re.compile(b"<name>([^<]+)</name>")
CURRENCY_SIGNS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}


@cache
def _files_of(language: str) -> dict[str, list[Path]]:
    """Context → the .ts files of a language that hold some of its texts."""
    found: dict[str, list[Path]] = {}
    for path in sorted(shipped.resource("i18n", language).glob("*.ts")):
        for name in _CONTEXT_NAME.findall(path.read_bytes()):
            found.setdefault(name.decode(), []).append(path)
    return found


@cache
def _messages(path: Path) -> dict[tuple[str, str], str]:
    """(context, source) → translation, where there is one, of a .ts file."""
    found: dict[tuple[str, str], str] = {}
    said = {"name": "", "source": "", "translation": ""}
    pieces: list[str] = []

    def begun(tag: str, _: object) -> None:
        pieces.clear()
        if tag == "message":
            said["source"] = said["translation"] = ""

    def ended(tag: str) -> None:
        if tag in said:
            said[tag] = "".join(pieces)
        elif tag == "message" and said["translation"]:
            found[said["name"], said["source"]] = said["translation"]

    parser = expat.ParserCreate()  # importing ElementTree takes longer than reading the texts of a first window
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begun, ended, pieces.append
    parser.Parse(path.read_bytes(), True)
    return found


@cache
def texts_of(language: str, context: str) -> dict[str, str]:
    """Source → translation of one context, read when its first text is asked for; of English the sentences with a count."""
    return {
        source: translation
        for path in _files_of(language).get(context, ())
        for (name, source), translation in _messages(path).items()
        if name == context
    }


def translate(context: str, source: str, language: str) -> str:
    """The text in a language; the English source where no translation is kept."""
    return texts_of(language, context).get(source, source)


def money_text(fen: int, currency: str = "CNY", *, cents: bool = True) -> str:
    """¥1,234.50 from 123450 fen; a currency without a sign of its own is written as its code."""
    sign = CURRENCY_SIGNS.get(currency, f"{currency} ")
    whole, rest = divmod(abs(fen), 100)
    minus = "−" if fen < 0 else ""
    if not cents:
        whole, rest = divmod(abs(fen) + 50, 100)
        return f"{minus}{sign}{whole:,}"
    return f"{minus}{sign}{whole:,}.{rest:02d}"


def shown(text: str, *, keep_lines: bool = False) -> str:
    """The text with control, bidi-override and other unseen characters spelled out (``\\u202e``); blanks become spaces.

    keep_lines leaves line ends alone (the owner's notes are written in paragraphs).
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown_character(character, keep_lines) for character in text)


def _shown_character(character: str, keep_lines: bool) -> str:
    if character == "\n" and keep_lines:
        return character
    if character in "\t\u00a0\u3000":
        return " "
    if character in _HARMLESS or unicodedata.category(character) not in _UNSEEN:
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def quantity_words(milli: int) -> str:
    """Thousandths with separators and without trailing zeros: 1234500 → 1,234.5."""
    whole, rest = divmod(abs(milli), 1000)
    return f"{'−' if milli < 0 else ''}{whole:,}" + (f".{rest:03d}".rstrip("0") if rest else "")


def _spell(name: str, value: object, language: str, currency: str) -> str:
    if isinstance(value, Phrase):
        return value.in_language(language, currency)
    if value is None:
        return "—"
    if isinstance(value, int | float) and not isinstance(value, bool):
        if name.endswith("_value"):
            return money_text(int(value), currency)
        if name.endswith("_qty"):
            return quantity_words(int(value))
        if isinstance(value, int) and name.endswith(("row", "_id", "year", "code")):
            return str(value)
        return _spell_number(name, value).replace("-", "−")
    if isinstance(value, list | tuple):
        joint = "、" if language.startswith("zh") else ", "
        return joint.join(_spell(name, item, language, currency) for item in value)
    return shown(str(value))


def _spell_number(name: str, value: float) -> str:
    if name.endswith("_rate"):
        return f"{value * 100:.1f} %"
    if name.endswith("_percent"):
        return f"{value * 100:.1f}".removesuffix(".0") + " %"
    if name.endswith("_points"):
        return f"{value * 100:.1f}"
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.1f}".removesuffix(".0" if name.endswith("days") else "")


@dataclass(frozen=True)
class Phrase:
    """A sentence before it has a language: context of the translation, English template, values of its blanks."""

    context: str
    source: str
    values: Mapping[str, object] = field(default_factory=dict)

    def in_language(self, language: str, currency: str = "CNY") -> str:
        """The sentence with its blanks filled; unknown blanks stay visible rather than raise."""
        template = translate(self.context, self.source, language)
        if "{" not in template and "}" not in template:
            return template
        filled: list[str] = []
        for literal, name, forms, _conversion in Formatter().parse(template):
            filled.append(literal)
            if name is None:
                continue
            spelled = _spell(name, self.values[name], language, currency) if name in self.values else f"{{{name}}}"
            one, mark, several = (forms or "").partition("|")
            filled.append(spelled if not mark else one if spelled == "1" else several)
        return "".join(filled)

    def as_title(self) -> Phrase:
        """A button's words as the title of what it opens or the name of what it did: without the "…" that says it asks first."""
        return _Title("", "{words}", {"words": self})


class _Title(Phrase):
    def in_language(self, language: str, currency: str = "CNY") -> str:
        return super().in_language(language, currency).removesuffix("…")


def speaker(context: str) -> Callable[..., Phrase]:
    """The maker of one feature's phrases: ``say("Order {order_id} is unpaid", order_id="1")``."""

    def say(source: str, **values: object) -> Phrase:
        return Phrase(context, source, values)

    return say
