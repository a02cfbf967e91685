"""How does SQLite read a tree of conditions? As a WHERE with parameters; what somebody typed never becomes part of the SQL."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from shopdesk.conditions import All, Compare, Condition, Contains, Either, Not, OneOf, fold, is_plain

Parameter = int | float | str
_SIGNS = frozenset({"<", "<=", ">", ">="})
_TEXTS_KEPT = 20_000
_WIDE_OCTET, _WIDE_BLANK = "EF", "E38080"


def where(condition: Condition, columns: Mapping[str, str]) -> tuple[str, list[Parameter]]:
    """The expression and its parameters; ``columns`` names the SQL of every column that may be asked for (KeyError else).

    The expression is 0 or 1, never NULL, wherever a NOT could turn that round; comparisons stay bare, so that indexes serve them.
    """
    if isinstance(condition, All | Either):
        joint, nothing = (" AND ", "1") if isinstance(condition, All) else (" OR ", "0")
        parts = [where(part, columns) for part in condition.parts]
        sql = joint.join(part for part, _ in parts)
        return (f"({sql})" if parts else nothing), [value for _, values in parts for value in values]
    if isinstance(condition, Not):
        sql, values = where(condition.part, columns)
        return f"NOT coalesce({sql}, 0)", values
    named = columns[condition.column]
    if isinstance(condition, Compare):
        if condition.sign not in _SIGNS:
            raise ValueError(condition.sign)
        known = f" AND {named} <> ''" if condition.sign.startswith("<") and isinstance(condition.value, str) else ""
        return f"({named} {condition.sign} ?{known})", [condition.value]
    if isinstance(condition, OneOf):
        return f"{named} IN (SELECT value FROM json_each(?))", [json.dumps(condition.values)]
    if isinstance(condition, Contains):
        return _contains(named, condition)
    return f"coalesce({named}, '') = ''", []


def _contains(named: str, condition: Contains) -> tuple[str, list[Parameter]]:
    """Words of no case and no width, as the Chinese are, SQLite finds alone, and quicker than by LIKE.

    LIKE leaves aside the case of A–Z; for wide letters our own function looks into the few texts that have any wide sign at all.
    """
    text = condition.text
    if text == "":
        return (f"coalesce({named}, '') = ''" if condition.is_whole else "1"), []
    if condition.is_whole:
        return f"is_words({named}, ?)", [text]
    runs = "".join(sign if is_plain(sign) else " " for sign in text).split(" ")
    anchor = max(runs, key=len)
    if anchor == text:
        return f"instr({named}, ?)", [text]
    if all(is_plain(sign) or sign.isascii() for sign in text):
        sql, values = _narrow_or_wide(named, text)
    else:
        sql, values = f"has_words({named}, ?)", [text]
    return (f"(instr({named}, ?) AND {sql})", [anchor, *values]) if anchor else (sql, values)


def _narrow_or_wide(named: str, text: str) -> tuple[str, list[Parameter]]:
    """As LIKE finds it, or among texts with an octet of the wide forms in UTF-8, which is looked for quicker than those themselves."""
    like = "%" + "".join(f"\\{sign}" if sign in "%_\\" else sign for sign in text) + "%"
    escape = " ESCAPE '\\'" if len(like) > len(text) + 2 else ""
    octets = [_WIDE_OCTET, *([_WIDE_BLANK] if " " in text else [])]
    wide = " OR ".join(f"instr(CAST({named} AS BLOB), x'{one}')" for one in octets)
    return f"({named} LIKE ?{escape} OR (({wide}) AND has_words({named}, ?)))", [like, text]


def add_functions(db: sqlite3.Connection) -> None:
    """Give a connection the comparisons of words that ``where`` writes: with case and width left aside, as in memory."""
    known: dict[str, str] = {}

    def folded(text: str) -> str:
        """The same title stands in a thousand lines."""
        found = known.get(text)
        if found is None:
            if len(known) >= _TEXTS_KEPT:
                known.clear()
            found = known[text] = fold(text)
        return found

    def has_words(text: str | None, wanted: str) -> bool | None:
        if text is None:
            return None
        return wanted in (text.lower() if text.isascii() else folded(text))

    def is_words(text: str | None, wanted: str) -> bool | None:
        return None if text is None else folded(text) == wanted

    db.create_function("has_words", 2, has_words, deterministic=True)
    db.create_function("is_words", 2, is_words, deterministic=True)
