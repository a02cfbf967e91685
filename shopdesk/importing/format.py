"""What does a known export look like, and which one is this? Formats are declarations in ``resources/formats/*.toml``.

``resources/formats/README.md`` tells how to add one. A mapping that an owner saves is the same document.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from shopdesk import shipped
from shopdesk.fields import FIELDS
from shopdesk.frozen import dataclass
from shopdesk.importing.headings import fingerprint_of, fold, is_ours, numbered, without_unit
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
    "time_of_day": "the time that goes with a day in a column of its own",
    "row_kind": "tells a row of a refund from a row of a sale",
    "offer_id": "the supplier's number of the goods, used to tell lines apart",
    "income_value": "money that came in, where expenses have a column of their own",
    "expense_value": "money that went out, where income has a column of its own",
    "stars_text": "1–5 stars, as a number or as ★",
}
MARKS = {
    "is_first_line_only": "the order's own cells stand on its first line, or say the same on each",
    "is_paid_by_state": "no payment time is exported: an order that is past payment was paid when it was placed",
}
_TOP = frozenset(
    "id ids platform kind title generic currency threshold identify headings known private status empty_marks dates "
    "money line_key second_header fingerprint constants sums fill_down file_name span_in_name refund_words "
    "day_in_number".split()
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
    at_least: int = 1  # so many of the identifying headings must be there
    excludes: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()  # further headings of the export: recognised, not kept
    private: frozenset[str] = frozenset()  # never kept
    status: dict[str, str] = field(default_factory=dict)
    empty_marks: frozenset[str] = frozenset()
    dates: str | None = None  # "month_first" or "day_first" where the year does not come first
    money: frozenset[str] = frozenset()
    line_key: tuple[str, ...] = ()
    has_second_header: bool = False  # the line below the headings says them again in another language
    constants: dict[str, str] = field(default_factory=dict)  # field → what every row of the export says
    sums: dict[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)  # field → (sign, folded heading)
    fill_down: tuple[str, ...] = ()  # an empty first of these takes all of them from the row above (merged cells)
    file_name: dict[str, str] = field(default_factory=dict)  # field → pattern whose group 1 is its value
    is_span_in_name: bool = False  # a span of days in the file name is the rows' own
    day_in_number: str | None = None  # pattern of an order's number whose group 1 is the day it was placed on, yymmdd
    refund_words: frozenset[str] = frozenset()  # the row_kind of refund rows
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
    """How well headings fit a format. ``mapping``: position of the column → field; ``names``: the headings as it calls them."""

    format: ExportFormat
    is_match: bool
    rank: tuple[float, int, int]
    score: float
    missing: tuple[str, ...]
    mapping: dict[int, str]
    names: tuple[str, ...] = ()
    is_unmistakable: bool = False  # nearly all headings are the format's, several of them its alone


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
    if money - MARKS.keys():
        raise fault(f"money: unknown marks {', '.join(sorted(money - MARKS.keys()))}")
    sums = {column: tuple(map(_signed, parts)) for column, parts in document.get("sums", {}).items()}
    added = frozenset(heading for parts in sums.values() for _, heading in parts)
    for column in (*sums, *document.get("constants", {}), *document.get("file_name", {})):
        if column not in allowed or column in fields:
            raise fault(f"{column!r} is no field of {kind.name}, or has a heading of its own")
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
        at_least=int(identify.get("at_least", 1)),
        excludes=_folded_set(identify.get("excludes", ())),
        known=_folded_set(document.get("known", ())) | added,
        private=_folded_set(document.get("private", ())),
        status=_status_words(document.get("status", {}), kind.name, fault),
        empty_marks=frozenset(document.get("empty_marks", ())),
        dates=document.get("dates"),
        money=money,
        line_key=tuple(document.get("line_key", ())),
        has_second_header=bool(document.get("second_header", False)),
        constants=dict(document.get("constants", {})),
        sums=sums,
        fill_down=tuple(document.get("fill_down", ())),
        file_name=dict(document.get("file_name", {})),
        is_span_in_name=bool(document.get("span_in_name", False)),
        day_in_number=document.get("day_in_number"),
        refund_words=_folded_set(document.get("refund_words", ())),
        fingerprint=document.get("fingerprint"),
        document=document,
        _fields_of=fields_of,
    )


def _folded_alias(text: str) -> str:
    name, mark, count = text.rpartition("#")
    return f"{fold(name)}#{count}" if mark and count.isdigit() else fold(text)


def _signed(heading: str) -> tuple[int, str]:
    """A heading of a sum; ``-`` before it takes its amounts off."""
    is_less = heading.startswith("-")
    return (-1 if is_less else 1), fold(heading[1:] if is_less else heading)


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

    A format matches where one field of each needed group and (if it names any) enough identifying headings are there, no
    excluded one, and the share of headings it recognises reaches its threshold; an owner's own mapping where the headings
    are exactly its own. Own mappings go before platform exports, these before plain tables, then the larger share, then
    more identifying headings, then the id: never chance.
    """
    folded = numbered(map(fold, headings))
    spelling = fingerprint_of(text for text in headings if (name := fold(text)) and not is_ours(name))
    matches = [_match(folded, spelling, each) for each in formats]
    if any(match.is_unmistakable and match.missing for match in matches):
        # An export of a platform without its numbers is no plain table: taken as one it would be counted twice later.
        matches = [replace(match, is_match=match.is_match and not match.format.is_generic) for match in matches]
    matches.sort(key=lambda match: (not match.is_match, *(-part for part in match.rank), match.format.id))
    return matches


def _match(spelt: list[str], spelling: str, each: ExportFormat) -> Match:
    folded = _as_called(spelt, each)
    present = [name for name in folded if name and not is_ours(name)]
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
    is_known = hits >= each.at_least or not each.identifying
    is_excluded = not each.excludes.isdisjoint(names) or not each.excludes.isdisjoint(map(without_unit, present))
    is_match = not missing and is_known and not is_excluded and share >= each.threshold
    if each.fingerprint is not None:
        is_match = not missing and spelling == each.fingerprint
    wanted = len(each.needs) + (1 if each.identifying else 0)
    met = len(each.needs) - len(missing) + (min(hits / each.at_least, 1.0) if each.identifying else 0)
    absent = [each.document["headings"][group[0]][0] for group in missing]
    if not is_known:
        declared = each.document["identify"]["identifying"]
        absent += [heading for heading in declared if fold(heading) not in names][: each.at_least - hits]
    # One heading that no other export has may be chance; two are none.
    bonus = 2.0 if each.fingerprint is not None else 0.0 if each.is_generic else 0.2 if hits < 2 else 1.0
    rank = (share + bonus, hits, len(found))
    is_unmistakable = hits >= max(3, each.at_least) and share >= 0.7 and not is_excluded
    score = met / wanted if wanted else share
    return Match(each, is_match, rank, score, tuple(absent), mapping, tuple(folded), is_unmistakable)


def _as_called(folded: list[str], each: ExportFormat) -> list[str]:
    """The headings as a format calls them: one it does not know loses its unit where that makes it one it does know."""
    names = list(folded)
    for place, name in enumerate(folded):
        bare = without_unit(name)
        if bare != name and bare not in names and each.recognises(bare) and not each.recognises(name):
            names[place] = bare
    return names


def is_near(match: Match) -> bool:
    """Whether a format that does not match is worth naming: half of what it needs is there, and what lacks can be said."""
    _, hits, fields = match.rank
    is_hinted = fields >= 2 and bool(hits or not match.format.identifying)
    return bool(match.missing) and (match.is_unmistakable or (match.score >= 0.5 and is_hinted))
