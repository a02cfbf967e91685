"""What does a known export look like, and which one is this? Formats are declarations in ``resources/formats/*.toml``.

``resources/formats/README.md`` tells how to add one. A mapping that an owner saves is the same document.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from shopdesk import shipped
from shopdesk.fields import FIELDS
from shopdesk.importing.headings import fingerprint_of, fold, is_ours, numbered
from shopdesk.importing.kind import KINDS, ORDER_STATES, READABLE, REFUND_STATES

# Fields that stay inside the reader: what a cell says is turned into canonical fields, the cell itself is not kept.
INSIDE = {
    "address": "an address of which only province and city are kept",
    "new_address": "a corrected address, which wins over the first",
    "email": "an address kept only as a salted hash",
    "item_code": "the shop's code of the listing, used where the variant has none",
    "variant_id": "the platform's number of the variant, used where the shop gave no code",
    "list_price_value": "the price of the listing, used where the variant has none",
    "total_value": "the amount of a whole row where no other amount is given",
    "needs_return": "是 or 否",
    "returned": "whether the order came back: 是, 退回, yes …",
    "finished_at": "when a case ended; how, the status says",
    "fulfilment": "the state of the parcels",
    "line_discount_value": "what was taken off the line",
}
MARKS = frozenset({"is_first_line_only"})
_TOP = frozenset(
    "id ids platform kind title generic currency threshold identify headings known private status empty_marks dates "
    "money line_key second_header fingerprint".split()
)


class BadFormat(ValueError):
    """A declaration that does not hold; the text names file, key and what is wrong."""


@dataclass(frozen=True)
class ExportFormat:
    """One export: which headings it has, what they mean, how it is told from others."""

    id: str
    platform: str
    kind: str
    title_zh: str
    title_en: str
    ids: tuple[str, ...] = ()
    is_generic: bool = False
    currency: str | None = None
    threshold: float = 0.5
    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)  # canonical field → folded headings, best first
    needs: tuple[tuple[str, ...], ...] = ()  # of each group one field must be there
    identifying: frozenset[str] = frozenset()
    excludes: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()  # further headings of the export: recognised, not kept
    private: frozenset[str] = frozenset()  # never kept
    status: dict[str, str] = field(default_factory=dict)
    empty_marks: frozenset[str] = frozenset()
    dates: str | None = None  # "month_first" or "day_first" where the year does not come first
    money: frozenset[str] = frozenset()
    line_key: tuple[str, ...] = ()
    has_second_header: bool = False  # the line below the headings says them again in another language
    fingerprint: str | None = None  # of an owner's own mapping: it reads files with exactly these headings
    document: dict[str, Any] = field(default_factory=dict)
    _fields_of: dict[str, str] = field(default_factory=dict)

    def field_of(self, folded: str) -> str | None:
        """The canonical field a folded heading stands for."""
        return self._fields_of.get(folded)

    def recognises(self, folded: str) -> bool:
        """Whether the heading belongs to this export at all. A second 发货时间 counts as the first unless declared."""
        plain = folded.partition("#")[0]
        return any(name in self._fields_of or name in self.known or name in self.private for name in (folded, plain))


@dataclass(frozen=True)
class Match:
    """How well headings fit a format. ``mapping``: position of the column → field."""

    format: ExportFormat
    is_match: bool
    rank: tuple[float, int, int]
    score: float
    missing: tuple[str, ...]
    mapping: dict[int, str]


def load_formats(folder: Path | None = None) -> list[ExportFormat]:
    """Every declared format, in order of file names; raises BadFormat where a declaration does not hold."""
    found = []
    for path in sorted((folder or shipped.resource("formats")).glob("*.toml")):
        try:
            with path.open("rb") as stream:
                document = tomllib.load(stream)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise BadFormat(f"{path.name}: {error}") from error
        found.append(from_document(document, path.name))
    seen: dict[str, str] = {}
    for each in found:
        if each.id in seen:
            raise BadFormat(f"two formats are called {each.id!r}")
        seen[each.id] = each.id
    return found


def from_document(document: dict[str, Any], name: str = "format") -> ExportFormat:
    """A format from its document, checked: unknown keys, fields and states are named, not ignored."""

    def fault(what: str) -> BadFormat:
        return BadFormat(f"{name}: {what}")

    if extra := set(document) - _TOP:
        raise fault(f"unknown keys {', '.join(sorted(extra))}")
    for key in ("id", "platform", "kind", "title", "headings"):
        if not document.get(key):
            raise fault(f"{key} is missing")
    kind = KINDS.get(document["kind"])
    if kind is None or kind.name not in READABLE:
        raise fault(f"kind {document['kind']!r} is none of {', '.join(READABLE)}")
    # A row of a line export may carry cells of its order: they fill the order, or are brought to the line.
    allowed = {*kind.fields, *(KINDS["orders"].fields if kind.name == "order_lines" else ())}
    fields_of: dict[str, str] = {}
    fields: dict[str, tuple[str, ...]] = {}
    for column, headings in document["headings"].items():
        if column not in INSIDE and (column not in allowed or column not in FIELDS):
            raise fault(f"{column!r} is no field of {kind.name}")
        fields[column] = tuple(dict.fromkeys(_folded_alias(text) for text in headings))
        for folded in fields[column]:
            if folded in fields_of:
                raise fault(f"heading {folded!r} stands for both {fields_of[folded]} and {column}")
            fields_of[folded] = column
    identify = document.get("identify", {})
    needs = tuple(tuple(group) for group in identify.get("needs", ()))
    for group in needs:
        if unknown := [column for column in group if column not in fields]:
            raise fault(f"identify.needs names {', '.join(unknown)}, which has no headings")
    money = frozenset(document.get("money", ()))
    if money - MARKS:
        raise fault(f"money: unknown marks {', '.join(sorted(money - MARKS))}")
    if document.get("dates") not in (None, "month_first", "day_first"):
        raise fault("dates must be month_first or day_first")
    return ExportFormat(
        id=document["id"],
        ids=tuple(document.get("ids", ())),
        platform=document["platform"],
        kind=kind.name,
        title_zh=document["title"]["zh"],
        title_en=document["title"]["en"],
        is_generic=bool(document.get("generic", False)),
        currency=document.get("currency"),
        threshold=float(document.get("threshold", 0.5)),
        fields=fields,
        needs=needs,
        identifying=_folded_set(identify.get("identifying", ())),
        excludes=_folded_set(identify.get("excludes", ())),
        known=_folded_set(document.get("known", ())),
        private=_folded_set(document.get("private", ())),
        status=_status_words(document.get("status", {}), kind.name, fault),
        empty_marks=frozenset(document.get("empty_marks", ())),
        dates=document.get("dates"),
        money=money,
        line_key=tuple(document.get("line_key", ())),
        has_second_header=bool(document.get("second_header", False)),
        fingerprint=document.get("fingerprint"),
        document=document,
        _fields_of=fields_of,
    )


def _folded_alias(text: str) -> str:
    name, mark, count = text.rpartition("#")
    return f"{fold(name)}#{count}" if mark and count.isdigit() else fold(text)


def _folded_set(headings: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, headings))


def _status_words(declared: dict[str, list[str]], kind: str, fault: Any) -> dict[str, str]:
    states = REFUND_STATES if kind == "refunds" else ORDER_STATES
    words: dict[str, str] = {}
    for state, texts in declared.items():
        if kind in ("orders", "order_lines", "refunds") and state not in states:
            raise fault(f"status {state!r} is none of {', '.join(states)}")
        for text in texts:
            if words.setdefault(fold(text), state) != state:
                raise fault(f"the word {text!r} stands for two states")
    return words


def identify(headings: Sequence[str], formats: Iterable[ExportFormat]) -> list[Match]:
    """The formats in order of fit, the best first; only those with ``is_match`` may be taken.

    A format matches where one field of each needed group and (if it names any) one identifying heading is there, no
    excluded one, and the share of headings it recognises reaches its threshold; an owner's own mapping where the headings
    are exactly its own. Own mappings go before platform exports, these before plain tables, then the larger share, then more identifying headings, then the id: never chance.
    """
    folded = numbered(map(fold, headings))
    present = [name for name in folded if name and not is_ours(name)]
    matches = [_match(folded, present, each) for each in formats]
    matches.sort(key=lambda match: (not match.is_match, *(-part for part in match.rank), match.format.id))
    return matches


def _match(folded: list[str], present: list[str], each: ExportFormat) -> Match:
    names = set(present)
    mapping: dict[int, str] = {}
    for column, aliases in each.fields.items():
        for alias in aliases:
            if alias in names:
                mapping[folded.index(alias)] = column
                break
    found = set(mapping.values())
    recognised = sum(map(each.recognises, present))
    share = recognised / len(present) if present else 0.0
    hits = len(each.identifying & names)
    missing = [group for group in each.needs if not found.intersection(group)]
    is_match = (
        not missing and bool(hits or not each.identifying) and not (each.excludes & names) and share >= each.threshold
    )
    if each.fingerprint is not None:
        is_match = not missing and fingerprint_of(present) == each.fingerprint
    wanted = len(each.needs) + (1 if each.identifying else 0)
    met = len(each.needs) - len(missing) + (1 if hits else 0)
    absent = [each.fields[group[0]][0] for group in missing]
    if each.identifying and not hits:
        absent.append(min(each.identifying))
    bonus = 1.0 if each.fingerprint is not None else 0.0 if each.is_generic else 0.2
    rank = (share + bonus, hits, len(found))
    return Match(each, is_match, rank, met / wanted if wanted else share, tuple(absent), mapping)
