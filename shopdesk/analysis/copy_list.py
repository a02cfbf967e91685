"""Which wordings are risky, in which goods, with which exceptions and on what ground? The list as it is shipped.

``resources/catalogue/copy-terms.json`` is data: nothing of law stands in the code. ``copy-exceptions.json`` beside it lets more pass: false
alarms that real titles showed, apart, so that the list can be replaced whole. To add one: a pattern, the ids of the terms it lets
pass, why in both languages; ``tests/analysis/test_copy_terms.py`` checks that it does. Patterns are bounded when they are read, so
that no text, however it is made, costs more than its length.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from re import _parser as regex_parser  # type: ignore[attr-defined]
from typing import Any

from shopdesk import shipped
from shopdesk.frozen import dataclass

GENERAL = "general"
HIGH, MEDIUM, LOW = SEVERITIES = ("high", "medium", "low")
MOST_REPEATS = 40  # of what a pattern lets stand any number of times: blanks, digits
_ALIKE = {"i": "İı", "k": "\u212a", "s": "ſ"}  # letters that are the same where case does not matter
_REPEAT = re.compile(r"(\\.|\[(?:\\.|[^\]\\])*\])|([*+])|\{(\d+),\}")


@dataclass(frozen=True)
class Exempt:
    """A pattern and the greatest length of what it matches."""

    pattern: re.Pattern[str]
    width: int

    @classmethod
    def of(cls, source: str) -> Exempt:
        compiled = re.compile(bounded(source))
        return cls(compiled, widest(compiled))


@dataclass(frozen=True)
class Category:
    """A kind of risk: its law, what lets every term of it pass, what before a term denies it."""

    id: str
    zh: str
    en: str
    basis: str
    exceptions: tuple[Exempt, ...]
    negation: Exempt | None


@dataclass(frozen=True)
class Term:
    """One wording, as text or as a pattern, with why it is looked at and what may be done."""

    id: str
    term: str
    text: str
    pattern: re.Pattern[str] | None
    needs: frozenset[str]
    category: str
    severity: str
    mode: str
    goods_scope: frozenset[str]
    goods_not_for: frozenset[str]
    exceptions: tuple[Exempt, ...]
    reason: Mapping[str, str]
    suggestion: Mapping[str, str]
    source: str
    confidence: str
    place: int

    def applies_to(self, goods: str) -> bool:
        """Whether the term is looked for in the wording of such goods."""
        return ("all" in self.goods_scope or goods in self.goods_scope) and goods not in self.goods_not_for


@dataclass(frozen=True)
class CopyList:
    """The list: terms in their order, categories by id, goods and channels that may be named, and how old it is."""

    version: str
    as_of: str
    disclaimer: Mapping[str, str]
    goods: tuple[str, ...]
    channels: tuple[str, ...]
    categories: Mapping[str, Category]
    terms: tuple[Term, ...]

    @cached_property
    def tree(self) -> dict[str, Any]:
        """Every plain term, letter by letter: a node is the letters that may follow, under "" the terms that end there."""
        root: dict[str, Any] = {}
        for term in self.terms:
            if term.pattern is None:
                node = root
                for letter in term.text:
                    node = node.setdefault(letter, {})
                node.setdefault("", []).append(term)
        return root

    @cached_property
    def beginnings(self) -> re.Pattern[str]:
        """Finds where a plain term may begin."""
        return re.compile(f"[{re.escape(''.join(sorted(self.tree)))}]")

    @cached_property
    def patterns(self) -> tuple[Term, ...]:
        """The terms that are patterns."""
        return tuple(term for term in self.terms if term.pattern is not None)

    @cached_property
    def _patterns_by_letter(self) -> dict[str, tuple[Term, ...]]:
        found: dict[str, list[Term]] = {}
        for term in self.patterns:
            for letter in term.needs or {""}:
                found.setdefault(letter, []).append(term)
        return {letter: tuple(terms) for letter, terms in found.items()}

    def patterns_for(self, text: str) -> list[Term]:
        """The patterns that a text can hold at all, judged by its letters: a title is made of few."""
        known = self._patterns_by_letter
        wanted = {term.place: term for letter in {"", *text} for term in known.get(letter, ())}
        return [wanted[place] for place in sorted(wanted)]


@lru_cache(maxsize=1)
def copy_list() -> CopyList:
    """The list that is shipped."""
    folder = shipped.resource("catalogue")
    terms, passes = (
        json.loads((folder / name).read_text(encoding="utf-8")) for name in ("copy-terms.json", "copy-exceptions.json")
    )
    return read_copy_list(terms, passes["exceptions"])


def read_copy_list(document: Mapping[str, Any], further: Sequence[Mapping[str, Any]] = ()) -> CopyList:
    """The list of a document of its form, with ``further`` exceptions; KeyError, ValueError or re.error where it is none."""
    known: dict[str, Exempt] = {}
    more: dict[str, list[str]] = {}
    for one in further:
        for term_id in one["terms"]:
            more.setdefault(term_id, []).append(one["pattern"])

    def exempt(source: str) -> Exempt:
        if source not in known:
            known[source] = Exempt.of(source)
        return known[source]

    categories = {
        one["id"]: Category(
            one["id"],
            one["zh"],
            one["en"],
            one["basis"],
            tuple(map(exempt, one["exceptions"])),
            exempt(one["negation_prefix"]) if one.get("negation_prefix") else None,
        )
        for one in document["categories"]
    }
    terms = tuple(
        _term(place, one, tuple(map(exempt, [*one["exceptions"], *more.pop(one["id"], ())])))
        for place, one in enumerate(document["terms"])
    )
    if strangers := {term.category for term in terms} - set(categories):
        raise ValueError(f"no such category: {sorted(strangers)}")
    if more:
        raise ValueError(f"no such term: {sorted(more)}")
    meta = document["meta"]
    return CopyList(
        meta["version"],
        meta["as_of"],
        {"zh_CN": meta["disclaimer_zh"], "en": meta["disclaimer_en"]},
        tuple(document["goods"]),
        tuple(document["channels"]),
        categories,
        terms,
    )


def _term(place: int, one: Mapping[str, Any], exceptions: Sequence[Exempt]) -> Term:
    if one["severity"] not in SEVERITIES:
        raise ValueError(f"{one['id']}: no such severity")
    pattern = re.compile(bounded(one["pattern"])) if one["regex"] else None
    return Term(
        id=one["id"],
        term=one["term"],
        text=one["pattern"],
        pattern=pattern,
        needs=needed(pattern) if pattern is not None else frozenset(),
        category=one["category"],
        severity=one["severity"],
        mode=one["mode"],
        goods_scope=frozenset(one["goods_scope"]),
        goods_not_for=frozenset(one["goods_not_for"]),
        exceptions=tuple(exceptions),
        reason={"zh_CN": one["reason_zh"], "en": one["reason_en"]},
        suggestion={"zh_CN": one["suggest_zh"], "en": one["suggest_en"]},
        source=one["source"],
        confidence=one["confidence"],
        place=place,
    )


def bounded(pattern: str) -> str:
    """The pattern with every repetition without an end ended after ``MOST_REPEATS``: what it matches has a greatest length."""

    def ended(found: re.Match[str]) -> str:
        if found[1]:
            return found[1]
        least = found[3] or ("0" if found[2] == "*" else "1")
        return f"{{{least},{max(int(least), MOST_REPEATS)}}}"

    return _REPEAT.sub(ended, pattern)


def widest(pattern: re.Pattern[str]) -> int:
    """The greatest length of what a pattern matches; ValueError where it has none."""
    width: int = regex_parser.parse(pattern.pattern, pattern.flags).getwidth()[1]
    if width > 1_000:
        raise ValueError(f"matches without a bound: {pattern.pattern}")
    return width


def needed(pattern: re.Pattern[str]) -> frozenset[str]:
    """Letters one of which stands in whatever the pattern matches, few and no digits if there is a choice; empty if none is seen."""
    is_caseless = bool(pattern.flags & re.IGNORECASE)
    found = [_one_of(item, is_caseless) for item in regex_parser.parse(pattern.pattern, pattern.flags)]
    sets = [letters for letters in found if letters]
    return frozenset(min(sets, key=lambda letters: (any(each.isascii() for each in letters), len(letters)), default=()))


def _one_of(item: tuple[Any, Any], is_caseless: bool) -> set[str] | None:
    """The letters one of which a part of a pattern must match; None where that cannot be said."""
    what, about = str(item[0]), item[1]
    if what == "LITERAL":
        letter = chr(about)
        return {letter.lower(), letter.upper(), *_ALIKE.get(letter.lower(), "")} if is_caseless else {letter}
    if what == "IN":
        return _any_of([_one_of(one, is_caseless) for one in about])
    if what == "SUBPATTERN":
        return _first_of(about[-1], is_caseless)
    if what == "BRANCH":
        return _any_of([_first_of(branch, is_caseless) for branch in about[1]])
    if what == "MAX_REPEAT" and about[0] > 0:
        return _first_of(about[2], is_caseless)
    return None


def _first_of(items: Any, is_caseless: bool) -> set[str] | None:
    return next((letters for item in items if (letters := _one_of(item, is_caseless))), None)


def _any_of(found: Sequence[set[str] | None]) -> set[str] | None:
    return (
        None if not found or any(letters is None for letters in found) else set().union(*(each or () for each in found))
    )
