"""A table nobody knows: which plain table may it be, and which of its columns is which? Guesses, with their confidence.

A guess is shown, corrected and saved, never used silently. What is saved is a format like the shipped ones, bound to the
fingerprint of its headings: a file with exactly these headings is read by it from then on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from shopdesk.fields import FIELDS
from shopdesk.frozen import dataclass
from shopdesk.importing.column import plain_text
from shopdesk.importing.format import ExportFormat, load_formats
from shopdesk.importing.glance import Glance
from shopdesk.importing.header import LINES_LOOKED_AT
from shopdesk.importing.headings import fingerprint_of, fold, numbered
from shopdesk.importing.kind import KINDS
from shopdesk.importing.likeness import fit, is_number, likeness, says_kind, share_of_dates, vocabulary_of

SURE_ENOUGH = 0.5  # below this a column is left open
ALTERNATIVES_SHOWN = 3
SAMPLES_SHOWN = 3
# Codes that the reader makes out of other cells; no column of an owner's table says them.
_SAID_BY_THE_READER = frozenset("status is_whole is_service utc_offset_minutes refund_stage scope level basis".split())
_LIKELY = 0.55  # what the only column of dates is worth as the table's date, whatever its heading
_LEADING_DATE = (
    "created_at",
    "applied_at",
    "succeeded_at",
    "returned_at",
    "ordered_on",
    "counted_on",
    "valid_on",
    "happened_at",
)


@dataclass(frozen=True)
class ColumnGuess:
    """What one column may be. ``field`` is None where nothing is sure enough; confidences are 0–1."""

    heading: str
    samples: tuple[str, ...]
    field: str | None
    confidence: float
    alternatives: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class MappingGuess:
    """What a table may be. ``missing``: headings of the plain table whose like was not found; ``document``: the format."""

    sheet: str | None
    header_row: int
    fingerprint: str
    kind: str
    confidence: float
    columns: tuple[ColumnGuess, ...]
    missing: tuple[str, ...]
    document: dict[str, Any]


def guess_mapping(
    glance: Glance, formats: Sequence[ExportFormat], *, kind: str | None = None, file_name: str = ""
) -> MappingGuess | None:
    """The best guess for a table, or None where no line can be its headings. ``kind``: the only kind to think of."""
    head = _header_line(glance.lines, formats)
    if head is None:
        return None
    row, headings = glance.lines[head][0], [text.strip() for text in glance.lines[head][1]]
    while headings and not headings[-1]:
        headings.pop()
    below = [cells for _, cells in glance.lines[head + 1 :]]
    samples = [_samples(below, place) for place in range(len(headings))]
    names = numbered(map(fold, headings))
    above = [text for _, cells in glance.lines[:head] for text in cells]
    words = " ".join([file_name, glance.sheet or "", *above, *names]).casefold()
    plain = [each for each in formats if each.is_generic and not each.fingerprint and kind in (None, each.kind)]
    best: tuple[float, str] | None = None
    found: dict[int, tuple[str, float]] = {}
    scores: list[dict[str, float]] = []
    base: ExportFormat | None = None
    for each in plain:
        kin = [other.fields for other in formats if other.kind == each.kind and not other.fingerprint]
        tried = _column_scores(names, samples, vocabulary_of(each.fields, kin), each)
        assigned = _assign(tried, names)
        rank = (_worth(each, assigned, names) + (0.15 if says_kind(each.kind, words) else -0.15), each.id)
        if best is None or rank[0] > best[0] or (rank[0] == best[0] and rank[1] < best[1]):
            best, found, scores, base = rank, assigned, tried, each
    if base is None or best is None:
        return None
    columns = tuple(
        _column_guess(heading, samples[place], found.get(place), scores[place])
        for place, heading in enumerate(headings)
    )
    chosen = {field for field, _ in found.values()}
    missing = tuple(base.document["headings"][group[0]][0] for group in base.needs if not chosen.intersection(group))
    called = distinct(headings)
    mapping = {field: called[place] for place, (field, _) in found.items()}
    fingerprint = fingerprint_of(headings)
    return MappingGuess(
        glance.sheet,
        row,
        fingerprint,
        base.kind,
        round(
            min(max(best[0], 0.0), 1.0), 2
        ),  # that a name says the kind ranks it first, and makes nothing surer than sure
        columns,
        missing,
        mapping_document(base, mapping, headings, fingerprint),
    )


def mapping_document(
    base: ExportFormat, mapping: Mapping[str, str], headings: Sequence[str], fingerprint: str
) -> dict[str, Any]:
    """A format for exactly these headings, made from a plain one: its states and needs, this file's columns."""
    shipped = base.document
    private = [text for text in headings if text and fold(text) in base.private]
    mapped = set(mapping.values())
    document: dict[str, Any] = {
        "id": "",
        "platform": base.platform,
        "kind": base.kind,
        "title": {"zh": "", "en": ""},
        "generic": True,
        "fingerprint": fingerprint,
        "known": [text for text in headings if text and text not in mapped and text not in private],
        "private": private,
        "identify": {"needs": [[field for field in group if field in mapping] for group in base.needs]},
        "headings": {field: [heading] for field, heading in mapping.items()},
    }
    document["identify"]["needs"] = [group for group in document["identify"]["needs"] if group]
    for key in ("status", "empty_marks", "dates", "money", "currency"):
        if shipped.get(key):
            document[key] = shipped[key]
    return document


def remapped(document: Mapping[str, Any], mapping: Mapping[str, str]) -> dict[str, Any]:
    """The format with other columns: field → heading. Of the plain tables of its kind the one it then fits best is its model.

    The words for states, the way dates are written and the like stay the document's own.
    """
    base = _model(document["kind"], set(mapping))
    made = mapping_document(base, mapping, headings_of(document), document["fingerprint"])
    made["private"] = [text for text in made["private"] if text not in mapping.values()]
    own = ("id", "title", "platform", "status", "empty_marks", "dates", "money", "currency")
    return made | {key: document[key] for key in own if document.get(key)}


def headings_of(document: Mapping[str, Any]) -> list[str]:
    """All headings of a saved mapping: those with a meaning first, then those that are left out."""
    meant = [texts[0] for texts in document["headings"].values()]
    return list(dict.fromkeys([*meant, *document.get("known", ()), *document.get("private", ())]))


def fields_for(kind: str) -> list[str]:
    """What a column of a table of a kind may mean, the usual ones first."""
    plain = [each for each in load_formats() if each.is_generic and each.kind == kind]
    usual = dict.fromkeys(field for each in plain for field in each.fields)
    rest = dict.fromkeys(field for field in KINDS[kind].fields if field in FIELDS and field not in _SAID_BY_THE_READER)
    return [*usual, *(field for field in rest if field not in usual)]


def _model(kind: str, fields: set[str]) -> ExportFormat:
    plain = [each for each in load_formats() if each.is_generic and each.kind == kind]
    return min(plain, key=lambda each: (sum(not fields & set(group) for group in each.needs), each.id))


def missing_fields(document: Mapping[str, Any]) -> list[str]:
    """What a row of the document's kind cannot do without and no heading is named for, in the words of its plain table."""
    return [f"{FIELDS[group[0]].zh} / {FIELDS[group[0]].en}" for group in missing_groups(document)]


def missing_groups(document: Mapping[str, Any]) -> list[list[str]]:
    """Of each group one field is needed, and no heading is named for any of them."""
    kind, named = KINDS[document["kind"]], set(document["headings"])
    lacking = [
        [field]
        for field in kind.required
        if field not in named and not (field == "refund_id" and document.get("generic"))
    ]
    plain = [each.needs for each in load_formats() if each.is_generic and each.kind == kind.name]
    if not lacking and plain and document.get("generic"):
        lacking = min(([list(group) for group in needs if not named & set(group)] for needs in plain), key=len)
    return lacking


def _header_line(lines: Sequence[tuple[int, Sequence[str]]], formats: Sequence[ExportFormat]) -> int | None:
    """The line with most words that are headings somewhere, else the first with most distinct words above a table."""
    vocabulary = set().union(*(each._fields_of.keys() | each.known | each.private for each in formats), set())
    best: tuple[float, int] | None = None
    for place, (_, cells) in enumerate(lines[:LINES_LOOKED_AT]):
        words = [fold(text) for text in cells if text.strip()]
        texts = [word for word in words if not is_number(word) and len(word) <= 40]
        if len(set(texts)) < 2 or len(texts) < 0.6 * len(words):
            continue
        width_below = max(
            (sum(bool(text.strip()) for text in below) for _, below in lines[place + 1 : place + 4]), default=0
        )
        if width_below < 0.5 * len(words):
            continue
        rank = len(set(texts)) + 3 * sum(word in vocabulary for word in set(texts)) - 0.01 * place
        if best is None or rank > best[0]:
            best = (rank, place)
    return None if best is None else best[1]


def _samples(below: Sequence[Sequence[str]], place: int) -> list[str]:
    return [text for cells in below if place < len(cells) and (text := cells[place].strip())]


def _column_scores(
    names: Sequence[str], samples: Sequence[Sequence[str]], vocabulary: Mapping[str, set[str]], each: ExportFormat
) -> list[dict[str, float]]:
    """Per column: field → confidence, from its heading and from what stands below it."""
    scores: list[dict[str, float]] = []
    for name, values in zip(names, samples, strict=True):
        own: dict[str, float] = {}
        if name and name not in each.private:
            for field, aliases in vocabulary.items():
                alike = likeness(name, aliases, field)
                if alike:
                    own[field] = round(alike * fit(field, values), 3)
        scores.append(own)
    dated = [place for place, values in enumerate(samples) if values and share_of_dates(values) > 0.9]
    leading = next((field for field in _LEADING_DATE if field in vocabulary), None)
    if leading is not None and len(dated) == 1 and names[dated[0]]:
        own = scores[dated[0]]
        own[leading] = max(own.get(leading, 0.0), _LIKELY)
    return scores


def _assign(scores: Sequence[Mapping[str, float]], names: Sequence[str]) -> dict[int, tuple[str, float]]:
    """Each field to one column and each column to one field, the surest first."""
    pairs = sorted(
        (
            (-confidence, place, field)
            for place, own in enumerate(scores)
            for field, confidence in own.items()
            if names[place]
        ),
    )
    found: dict[int, tuple[str, float]] = {}
    taken: set[str] = set()
    for negative, place, field in pairs:
        if -negative >= SURE_ENOUGH and place not in found and field not in taken:
            found[place] = (field, -negative)
            taken.add(field)
    return found


def _worth(each: ExportFormat, found: Mapping[int, tuple[str, float]], names: Sequence[str]) -> float:
    """How well a plain table explains the columns: what it cannot do without counts most."""
    chosen = {field for field, _ in found.values()}
    met = sum(bool(chosen.intersection(group)) for group in each.needs) / max(len(each.needs), 1)
    present = [name for name in names if name]
    explained = sum(confidence for _, confidence in found.values()) / max(len(present), 1)
    return 0.5 * met + 0.5 * explained - 0.2 * bool(each.excludes.intersection(present))


def _column_guess(
    heading: str, values: Sequence[str], found: tuple[str, float] | None, scores: Mapping[str, float]
) -> ColumnGuess:
    field, confidence = found if found is not None else (None, 0.0)
    others = sorted(
        ((other, share) for other, share in scores.items() if other != field), key=lambda pair: (-pair[1], pair[0])
    )
    return ColumnGuess(
        heading,
        tuple(plain_text(text)[:40] for text in values[:SAMPLES_SHOWN]),
        field,
        round(confidence, 2),
        tuple((other, round(share, 2)) for other, share in others[:ALTERNATIVES_SHOWN] if share > 0.2),
    )


def distinct(headings: Sequence[str]) -> list[str]:
    """The headings as a mapping names them: with their number where an earlier column is called the same."""
    called: list[str] = []
    seen: dict[str, int] = {}
    for text in headings:
        seen[fold(text)] = count = seen.get(fold(text), 0) + 1
        called.append(text if count == 1 or not text else f"{text}#{count}")
    return called
