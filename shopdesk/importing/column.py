"""What does a cell say? One cleaner per kind of column: text, identifier, amount, quantity, rate.

Every cleaner turns a list of cells into a list of values: the value, None for an empty cell, or a ``Bad`` that says why
it cannot be read. A cleaner remembers what it has seen (columns repeat themselves), so it belongs to one column of one
table. Days and moments are in ``dates.py``; the others stand in one file, since they rest on the same few readings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite

from shopdesk import money
from shopdesk.importing.headings import HALF_WIDTH, INVISIBLE
from shopdesk.wording import Phrase, speaker

say = speaker("importing")

Cell = str | float | int | bool | datetime | date | time | timedelta | None
MEMORY = 50_000
MICRO = 1_000_000
LARGEST_DIGITS = 12  # what is longer is no amount, quantity or count, but a number that names something
EXACT_DIGITS = 15  # a number of a workbook keeps 15 digits; an id longer than that is text or it is damaged
NO_TEXT = frozenset({"", "-", "--", "—", "——", "/", "null", "nan", "none", "n/a", "#n/a", "\\n", "无", "無", "暂无"})

_WIDE = re.compile("[\uff01-\uff5e]")
_WRAPPED = re.compile(r'="([^"]*)"')
_EDGES = " \t\r\n\v\f\u00a0\u3000\u200b\ufeff"
_GUARDED = re.compile(r"'+\s*[=+@＝＋－＠-]")  # one apostrophe more than was meant keeps a spreadsheet from running it
_SCIENTIFIC = re.compile(r"[+-]?\d(?:\.\d+)?[eE]\+\d{1,3}|[+-]?\d\.\d+[eE]\d{1,3}")
_POINT_ZERO = re.compile(r"(\d+)\.0{1,2}")
_NOTE_PHONE = re.compile(r"(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)")
_SHOWN_BEFORE = re.compile(r"^(?:月销|已售|已拼|总销量|销量|超过?|约)\s*")
_SHOWN_BEHIND = re.compile(r"\s*[+＋]?\s*(?:人付款|人收货|人已买|条评价|条|人|次|星|笔|分)?\s*[+＋]?$")
_COUNTERS = re.compile(r"(?:件|个|箱|瓶|包|盒|套|只|条|双|台|袋|pcs?|units?)$", re.IGNORECASE)


class Bad:
    """Why a cell cannot be read: a code for programs and a sentence for people."""

    __slots__ = ("code", "message")

    def __init__(self, code: str, message: Phrase) -> None:
        self.code = code
        self.message = message


class Cleaner(dict[Cell, object]):
    """Reads one column. ``has_bad`` and ``has_negative`` say what was met so far, so that most columns are not searched."""

    def __init__(self, empty_marks: Iterable[str] = ()) -> None:
        super().__init__()
        self.empty_marks = frozenset(empty_marks)
        self.has_bad = False
        self.has_negative = False
        self.sign: str | None = None  # the currency sign of its amounts, where they are written with one

    def column(self, cells: Sequence[Cell]) -> list[object]:
        """The values of the cells, in order."""
        if len(self) > MEMORY:
            self.clear()
        return list(map(self.__getitem__, cells))

    def __missing__(self, cell: Cell) -> object:
        value = self.value(cell)
        if type(value) is Bad:
            self.has_bad = True
        elif type(value) is int and value < 0:
            self.has_negative = True
        self[cell] = value
        return value

    def value(self, cell: Cell) -> object:
        """What one cell says; each cleaner has its own."""
        raise NotImplementedError

    def text(self, cell: Cell) -> str:
        """The bare text of a cell: edges and wrappings off, empty marks made empty."""
        bare = unwrapped(cell) if isinstance(cell, str) else plain_text(cell)
        return "" if bare in self.empty_marks else bare


def unwrapped(text: str) -> str:
    """A text without edges, ``="…"``, a leading apostrophe or backtick, and the marks of writing direction that a copied number
    brings along."""
    bare = (text if text.isascii() else text.translate(INVISIBLE)).strip(_EDGES)
    if wrapped := _WRAPPED.fullmatch(bare):
        bare = wrapped[1].strip(_EDGES)
    if bare[:1] in ("'", "`", "’"):
        bare = bare[1:].strip(_EDGES)
    return bare


def plain_text(cell: Cell) -> str:
    """How a cell of a workbook that is no text is written."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        if not isfinite(cell):
            return ""
        return str(int(cell)) if cell.is_integer() and abs(cell) < 10**EXACT_DIGITS else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    return cell.strip(_EDGES) if isinstance(cell, str) else str(cell)


def nul_found() -> Bad:
    return Bad(
        "nul_character",
        say("The cell holds a NUL character: the file is damaged there. Export it again or mend the cell."),
    )


class Text(Cleaner):
    """Words: titles, states, notes. Words for nothing (null, -, /) are unknown."""

    def value(self, cell: Cell) -> object:
        if isinstance(cell, str):
            bare = cell.strip(_EDGES)
            first = bare[:1]
            if first == "=" and (wrapped := _WRAPPED.fullmatch(bare)):
                bare = wrapped[1].strip(_EDGES)
            elif first == "'" and len(bare) > 1 and (_GUARDED.match(bare) or bare[1:].isdigit()):
                bare = bare[1:].strip(_EDGES)
        else:
            bare = plain_text(cell)
        if "\0" in bare:
            return nul_found()
        return None if bare in self.empty_marks or (len(bare) < 5 and bare.casefold() in NO_TEXT) else bare


class Note(Text):
    """A free note: mobile numbers in it are masked before it leaves the reader."""

    def value(self, cell: Cell) -> object:
        found = super().value(cell)
        return _NOTE_PHONE.sub(r"\1****\2", found) if isinstance(found, str) else found


class Currency(Text):
    """The code of a currency, however it is named."""

    def value(self, cell: Cell) -> object:
        found = super().value(cell)
        return money.currency_code(found) if isinstance(found, str) else found


class Identifier(Cleaner):
    """A number or code that is text: leading zeros kept, wrappings off; what a spreadsheet has rounded is refused."""

    def __init__(self, empty_marks: Iterable[str] = ()) -> None:
        super().__init__(empty_marks)
        words = {word for word in NO_TEXT if word.isalpha()}
        self._no_ids = self.empty_marks | words | {word.upper() for word in words} | {"Null", "NaN", "None", "-", "--"}

    def column(self, cells: Sequence[Cell]) -> list[object]:
        try:
            joined = "".join(cells)  # type: ignore[arg-type]
        except TypeError:
            return super().column(cells)
        # Nearly all ids are bare letters and digits: they are taken in one go, without a look at each.
        is_bare = joined.replace("-", "").replace("_", "").isalnum() and (joined.isascii() or not _WIDE.search(joined))
        if is_bare and self._no_ids.isdisjoint(cells):
            return [cell or None for cell in cells]
        return super().column(cells)

    def value(self, cell: Cell) -> object:
        if isinstance(cell, (int, float)) and not isinstance(cell, bool):
            if isinstance(cell, float) and not isfinite(cell):
                return None
            if abs(cell) >= 10**EXACT_DIGITS:
                return damaged_id()
            return str(int(cell)) if cell == int(cell) else repr(cell)
        bare = self.text(cell)
        if "\0" in bare:
            return nul_found()
        if not bare.isascii() and (narrow := bare.translate(HALF_WIDTH)).isascii():
            bare = (
                narrow  # a number typed in full width is that number; a name with a full-width bracket in it is itself
            )
        if bare.casefold() in NO_TEXT:
            return None
        if _SCIENTIFIC.fullmatch(bare):
            return damaged_id()
        if trailing := _POINT_ZERO.fullmatch(bare):
            return trailing[1]
        return bare


class Waybill(Identifier):
    """A parcel number; old exports write ``No:`` before it. One that a spreadsheet has rounded is unknown, no more."""

    def value(self, cell: Cell) -> object:
        found = super().value(cell)
        if isinstance(found, Bad) and found.code == "damaged_id":
            return None
        return re.sub(r"(?i)^no[:：]\s*", "", found) or None if isinstance(found, str) else found


def damaged_id() -> Bad:
    return Bad(
        "damaged_id",
        say(
            "A spreadsheet program has rounded this number; its last digits are lost. Export the file again and import it unopened."
        ),
    )


def _exact(number: Decimal) -> Decimal:
    """The decimal that a number of a workbook shows; the last of its 15 digits rounded away binary noise."""
    near = number.quantize(Decimal("0.000001"))
    return near if abs(number - near) < Decimal("0.00000001") else number


class Amount(Cleaner):
    """Money in fen. Parts below a fen are refused, as is anything that is no plain number (analysis-spec A.parse)."""

    def value(self, cell: Cell) -> object:
        text = (
            repr(cell) if type(cell) in (float, int) else cell
        )  # of a workbook; shortest digits that mean this number
        if type(text) is str and text.isascii():
            whole, _, part = text.partition(".")
            if len(part) <= 2 and whole.isdigit() and (part.isdigit() or not part) and len(whole) <= LARGEST_DIGITS:
                return int(whole) * 100 + int((part + "00")[:2])
        number = _number(self, cell)
        if not isinstance(number, Decimal):
            return number
        fen = number * 100
        if fen == fen.to_integral_value():
            return int(fen)
        return Bad("below_fen", say("The amount has parts below one fen. Correct it to two decimals."))


class ExactAmount(Cleaner):
    """Money of a plain table in millionths, so that a line is rounded to the fen once, after price times quantity."""

    def value(self, cell: Cell) -> object:
        number = _number(self, cell)
        return money.half_up(number * MICRO) if isinstance(number, Decimal) else number


class Quantity(Cleaner):
    """Units in thousandths: 0.328 is legal, finer is refused. 1.2万 and 3件 are understood."""

    def value(self, cell: Cell) -> object:
        number = _number(self, cell, with_units=True)
        if not isinstance(number, Decimal):
            return number
        milli = number * 1000
        whole = milli.to_integral_value()
        if milli == whole:
            return int(whole)
        return Bad("too_fine", say("The quantity has more than three decimals. Correct it to thousandths."))


class Count(Cleaner):
    """How many, as a page shows it: ``1,234``, ``5.5万+``, ``1000+人付款``; what is shown is kept, rounded to a whole."""

    def value(self, cell: Cell) -> object:
        if type(cell) is str:
            if cell.isascii() and cell.isdigit() and len(cell) <= LARGEST_DIGITS:
                return int(cell)
            cell = _SHOWN_BEFORE.sub("", _SHOWN_BEHIND.sub("", self.text(cell)))
        number = _number(self, cell, with_units=True)
        return money.half_up(number) if isinstance(number, Decimal) else number


class Days(Cleaner):
    """A number of days: ``7``, ``7天``."""

    def value(self, cell: Cell) -> object:
        if isinstance(cell, str):
            cell = re.sub(r"(?i)\s*(天|日|工作日|days?)$", "", cell.strip(_EDGES))
        number = _number(self, cell)
        if not isinstance(number, Decimal):
            return number
        if number == number.to_integral_value() and 0 <= number < 10_000:
            return int(number)
        return Bad("not_days", say("The cell is no whole number of days."))


class Rate(Cleaner):
    """A share 0–1: ``5%`` and 0.05 are the same."""

    def value(self, cell: Cell) -> object:
        text = self.text(cell)
        is_percent = text.endswith(("%", "％"))
        number = _number(self, text[:-1] if is_percent else cell)
        if not isinstance(number, Decimal):
            return number
        return float(number / 100 if is_percent else number)


def _number(cleaner: Cleaner, cell: Cell, *, with_units: bool = False) -> Decimal | Bad | None:
    """The exact number a cell holds, None where it is empty."""
    number: Decimal | None
    if isinstance(cell, str):
        if cell.isascii() and cell.isdigit() and len(cell) <= LARGEST_DIGITS:
            return Decimal(cell)
        text = cleaner.text(cell)
        if "\0" in text:
            return nul_found()
        times = 1
        if with_units:
            text = _COUNTERS.sub("", text.strip()).strip()
            if text.endswith(("万", "萬")):
                text, times = text[:-1], 10_000
        try:
            number = money.plain_number(text)
        except ValueError:
            return not_a_number()
    elif cell is None or (isinstance(cell, float) and not isfinite(cell)):
        return None
    elif isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return not_a_number()
    else:
        number, times = Decimal(repr(cell)), 1
    if number is None:
        return None
    if isinstance(cell, str) and (sign := money.currency_sign(cell)) is not None:
        if cleaner.sign is None:
            cleaner.sign = sign
        elif cleaner.sign != sign:
            return Bad(
                "other_currency",
                say(
                    "The amount is in another currency than those of its column. Keep it in a store of its own (--store)."
                ),
            )
    if abs(number) * times >= 10**LARGEST_DIGITS:
        return too_large()
    return _exact(number) if not isinstance(cell, str) else number * times


def too_large() -> Bad:
    return Bad("too_large", say("The number is too large for an amount or a quantity. Correct the cell."))


def not_a_number() -> Bad:
    return Bad("not_a_number", say("The cell is no plain number. Write it like 1234.50, or leave it empty."))


def shown(cell: Cell) -> str | None:
    """A cell as a report shows it: short, on one line, control characters made visible."""
    if cell is None or cell == "":
        return None
    text = cell if isinstance(cell, str) else plain_text(cell)
    text = "".join(sign if unicodedata.category(sign)[0] != "C" else "\N{REPLACEMENT CHARACTER}" for sign in text[:120])
    return text.strip() or None
