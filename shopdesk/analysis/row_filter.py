"""What did she type into the filter bar? Text becomes a tree of conditions over a table's columns, or one sentence on what is unclear.

Terms stand side by side and must all hold; ``-`` before a term turns it round:

    连衣裙  "红 色"        a word, or several as they stand, in any text column shown
    >30%  >=100  ¥12..¥50  any shown column of that unit
    2026-10  2026-10-01..2026-10-15    any shown day
    退款>0  状态:缺货|在途  cost:none    one column by its heading in Chinese or English, part of it, or its name
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from shopdesk.analysis.filter_columns import (
    DAYS,
    NARROW,
    NEAREST,
    NUMBERS,
    FilterColumn,
    fits,
    names_of,
    once_each,
    text_condition,
)
from shopdesk.analysis.filter_values import NotAValue, looks_like_day, number_unit, value_condition
from shopdesk.conditions import All, Condition, Either, Not, OneOf, Unknown, fold
from shopdesk.wording import Phrase, speaker

say = speaker("row_filter")

_SIGN = re.compile(r"\s*(>=|=>|<=|=<|!=|<>|==|[><=:≥≤≠])\s*")
_SAME_SIGN = {"=>": ">=", "=<": "<=", "<>": "!=", "==": "=", "≥": ">=", "≤": "<=", "≠": "!="}
_NAME = re.compile(r'[^\s"<>=:!≥≤≠|]+')
_QUOTED = re.compile(r'"([^"]*)("|$)')
_BARE = re.compile(r"\S+")
_NOTHING = frozenset("无 空 未知 none empty unknown null — -".split())
_SOMETHING = frozenset("有 已知 any known".split())


class BadFilter(Exception):
    """The text cannot be read as a filter; ``phrase`` says why in one sentence, ``at`` where in the text."""

    def __init__(self, phrase: Phrase, at: int = 0) -> None:
        super().__init__(phrase.in_language("en"))
        self.phrase, self.at = phrase, at


def parse_filter(text: str, columns: Sequence[FilterColumn]) -> Condition | None:
    """The tree a text means for a table with these columns; None where it says nothing. Raises BadFilter."""
    return _Reader(text, columns).read()


class _Reader:
    def __init__(self, text: str, columns: Sequence[FilterColumn]) -> None:
        self.text, self.narrow = text, text.translate(NARROW)
        self.columns = columns
        self.at = 0
        self.names = names_of(columns)

    def read(self) -> Condition | None:
        parts = []
        while True:
            while self.at < len(self.narrow) and self.narrow[self.at] == " ":
                self.at += 1
            if self.at >= len(self.narrow):
                break
            parts.append(self._term())
        if not parts:
            return None
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _term(self) -> Condition:
        start = self.at
        rest = self.narrow[start + 1 : start + 2]
        if self.narrow[start] == "-" and rest and rest not in " -":
            self.at += 1
            return Not(self._positive())
        return self._positive()

    def _positive(self) -> Condition:
        start = self.at
        sign = _SIGN.match(self.narrow, start)
        if sign is not None:
            return self._bare_comparison(sign)
        named = self._known_name() or self._quoted_name() or self._loose_name()
        if named is not None:
            return named
        self.at = start
        quoted = _QUOTED.match(self.narrow, start)
        if quoted is not None:
            self.at = quoted.end()
            return self._word(self.text[quoted.start(1) : quoted.end(1)])
        return self._bare()

    # ---- terms of a named column ------------------------------------------------------------------------------------

    def _known_name(self) -> Condition | None:
        """A heading as it stands, blanks and all."""
        folded = fold(self.narrow[self.at :])
        for name, found in self.names:
            if folded.startswith(name):
                sign = _SIGN.match(self.narrow, self.at + len(name))
                if sign is not None:
                    return self._named(found, self.narrow[self.at : self.at + len(name)], sign)
        return None

    def _quoted_name(self) -> Condition | None:
        quoted = _QUOTED.match(self.narrow, self.at)
        sign = _SIGN.match(self.narrow, quoted.end()) if quoted is not None and quoted[2] else None
        if quoted is None or sign is None or quoted.end() != sign.start():
            return None
        return self._resolved(quoted[1], sign)

    def _loose_name(self) -> Condition | None:
        """Part of a heading. ``颜色:红`` of no column at all is how variants are written: a word then."""
        name = _NAME.match(self.narrow, self.at)
        sign = _SIGN.match(self.narrow, name.end()) if name is not None else None
        if name is None or sign is None:
            return None
        return self._resolved(name[0], sign, is_apart=sign[0].startswith(" "))

    def _resolved(self, name: str, sign: re.Match[str], *, is_apart: bool = False) -> Condition | None:
        """``is_apart``: a blank stands before the sign, so that ``dress >30%`` may be two terms: only a clear name is one then."""
        wanted = fold(name.strip())
        exact = [column for known, columns in self.names if known == wanted for column in columns]
        begins = [column for known, columns in self.names if known.startswith(wanted) for column in columns]
        inside = [column for known, columns in self.names if wanted in known for column in columns]
        for found in (exact, begins, [] if is_apart else inside):
            fitting = once_each(found)
            if fitting:
                return self._named(fitting, name, sign)
        if sign[1] == ":" or is_apart:
            return None
        raise BadFilter(say("No column is called “{name}”.", name=self.text[self.at : self.at + len(name)]), self.at)

    def _named(self, found: Sequence[FilterColumn], name: str, sign: re.Match[str]) -> Condition:
        start = self.at
        self.at = sign.end()
        value, is_quoted = self._value(sign[1])
        said = _SAME_SIGN.get(sign[1], sign[1])
        column = self._one_of(found, name, said, value, start)
        if not is_quoted and fold(value) in _NOTHING and said in (":", "=", "!="):
            return Not(Unknown(column.name)) if said == "!=" else Unknown(column.name)
        if not is_quoted and fold(value) in _SOMETHING and said == ":":
            return Not(Unknown(column.name))
        if said == "!=":
            return Not(self._alternatives(column, "=", value, is_quoted, start))
        return self._alternatives(column, said, value, is_quoted, start)

    def _one_of(self, found: Sequence[FilterColumn], name: str, sign: str, value: str, start: int) -> FilterColumn:
        """The one column meant: of several, the one that fits sign and value."""
        if len(found) == 1:
            return found[0]
        is_day, unit = looks_like_day(value), number_unit(value)
        if is_day:
            fitting = [column for column in found if column.dtype in DAYS]
        elif sign in ("<", "<=", ">", ">="):
            fitting = [column for column in found if column.dtype in NUMBERS and fits(column, unit)]
        elif unit is None:
            fitting = [column for column in found if column.is_text]
        else:
            fitting = [column for column in found if fits(column, unit)]
        if len(fitting) == 1:
            return fitting[0]
        shown = [column for column in fitting if column.is_shown] or fitting or list(found)
        for dtype in NEAREST:
            nearest = [column for column in shown if column.dtype == dtype]
            if len(nearest) == 1:
                return nearest[0]
            if nearest:
                break
        if len(shown) == 1:
            return shown[0]
        choice = [column.headings[0] for column in fitting or found]
        raise BadFilter(say("“{name}” may mean {columns}: write more of it.", name=name, columns=choice), start)

    def _value(self, sign: str) -> tuple[str, bool]:
        """What follows a sign: a quoted text, or signs up to the next blank."""
        quoted = _QUOTED.match(self.narrow, self.at)
        if quoted is not None:
            self.at = quoted.end()
            return self.text[quoted.start(1) : quoted.end(1)], True
        bare = _BARE.match(self.narrow, self.at)
        if bare is None:
            raise BadFilter(say("A value is missing after “{sign}”.", sign=sign), self.at)
        self.at = bare.end()
        return bare[0], False

    def _alternatives(self, column: FilterColumn, sign: str, value: str, is_quoted: bool, start: int) -> Condition:
        if is_quoted or "|" not in value or sign not in (":", "="):
            return self._of_column(column, sign, value, start)
        parts = [part for part in value.split("|") if part]
        return Either(tuple(self._of_column(column, sign, part, start) for part in parts))

    def _of_column(self, column: FilterColumn, sign: str, value: str, start: int) -> Condition:
        heading = column.headings[0]
        if column.is_text:
            if sign not in (":", "="):
                raise BadFilter(say("{column} holds words: write {column}:… to look for one.", column=heading), start)
            return text_condition(column, value, is_whole=sign == "=")
        try:
            return value_condition(column.name, column.dtype, sign, value)
        except NotAValue as wrong:
            if column.dtype in DAYS:
                raise BadFilter(_no_day(value), start) from wrong
            if wrong.is_too_fine:
                raise BadFilter(
                    say("“{value}” has more decimals than {column} keeps.", value=value, column=heading), start
                ) from wrong
            raise BadFilter(say("“{value}” is no number for {column}.", value=value, column=heading), start) from wrong

    # ---- terms of no column -------------------------------------------------------------------------------------------

    def _bare_comparison(self, sign: re.Match[str]) -> Condition:
        start = self.at
        self.at = sign.end()
        value, is_quoted = self._value(sign[1])
        said = _SAME_SIGN.get(sign[1], sign[1])
        if is_quoted:
            raise BadFilter(say("Write a column before “{sign}”.", sign=sign[1]), start)
        if said == "!=":
            return Not(self._anywhere(value, "=", start))
        return self._anywhere(value, said, start)

    def _anywhere(self, value: str, sign: str, start: int) -> Condition:
        """A value with its unit, in any shown column of that unit."""
        shown = [column for column in self.columns if column.is_shown]
        if looks_like_day(value):
            fitting = [column for column in shown if column.dtype in DAYS]
            nothing = say("No column of days is shown to compare with “{value}”.", value=value)
        else:
            unit = number_unit(value)
            if unit is None:
                raise BadFilter(
                    say("“{value}” is no number: write one, or a column before the sign.", value=value), start
                )
            fitting = [column for column in shown if column.dtype in NUMBERS and fits(column, unit)]
            nothing = {
                "rate": say("No column of percentages is shown to compare with “{value}”.", value=value),
                "value": say("No column of money is shown to compare with “{value}”.", value=value),
            }.get(unit, say("No column of numbers is shown to compare with “{value}”.", value=value))
        if not fitting:
            raise BadFilter(nothing, start)
        parts = []
        for column in fitting:
            try:
                parts.append(value_condition(column.name, column.dtype, sign, value))
            except NotAValue as wrong:
                if looks_like_day(value):
                    raise BadFilter(_no_day(value), start) from wrong
                if not wrong.is_too_fine:
                    raise BadFilter(say("“{value}” is no number.", value=value), start) from wrong
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _bare(self) -> Condition:
        start = self.at
        bare = _BARE.match(self.narrow, start)
        assert bare is not None
        self.at = bare.end()
        shown = {column.dtype for column in self.columns if column.is_shown}
        if looks_like_day(bare[0], is_bare=True) and shown & DAYS:
            return self._anywhere(bare[0], ":", start)
        unit = number_unit(bare[0], is_bare=True)
        if unit is not None and unit in shown:
            # 100% may stand in a title as well
            return Either((self._anywhere(bare[0], "=", start), self._word(self.text[start : bare.end()])))
        return self._word(self.text[start : bare.end()])

    def _word(self, text: str) -> Condition:
        texts = [column for column in self.columns if column.is_text and column.is_shown]
        found = [text_condition(column, text, is_whole=False) for column in texts]
        kept = tuple(part for part in found if not (isinstance(part, OneOf) and not part.values))
        return kept[0] if len(kept) == 1 else Either(kept)


def _no_day(value: str) -> Phrase:
    return say("“{value}” is no day: write 2026-10, 2026-10-01 or 2026-10-01..2026-10-15.", value=value)
