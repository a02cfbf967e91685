"""How is the guess of a mapping told? As an editable format with what is known of each column beside it, or as plain values."""

from __future__ import annotations

from typing import Any

from shopdesk.fields import FIELDS, heading
from shopdesk.importing.declaration import declaration_text
from shopdesk.importing.mapping import MappingGuess
from shopdesk.wording import speaker

say = speaker("listing")


def guess_json(guess: MappingGuess, file: str) -> dict[str, Any]:
    """The guess as one JSON object; ``document`` is the format, to edit and to save."""
    return {
        "file": file,
        "sheet": guess.sheet,
        "header_row": guess.header_row,
        "fingerprint": guess.fingerprint,
        "kind": guess.kind,
        "confidence": guess.confidence,
        "columns": [
            {
                "heading": column.heading,
                "samples": list(column.samples),
                "field": column.field,
                "confidence": column.confidence,
                "alternatives": [
                    {"field": field, "confidence": confidence} for field, confidence in column.alternatives
                ],
            }
            for column in guess.columns
        ],
        "missing": list(guess.missing),
        "document": guess.document,
    }


def guess_text(guess: MappingGuess, language: str) -> str:
    """The format as TOML; beside each field its name, how sure it is, samples; above it the columns left open."""
    by_field = {column.field: column for column in guess.columns if column.field}
    comments = {}
    for field, column in by_field.items():
        name = heading(field, language) if field in FIELDS else field
        comments[field] = f"{name} · {column.confidence:.0%} · {_samples(column.samples)}"
    head = [
        say("Edit what is wrong, then keep it with: shopdesk mapping THIS.toml --save NAME").in_language(language),
        say(
            "The headings stand in row {row}. Sure by {share}.", row=guess.header_row, share=f"{guess.confidence:.0%}"
        ).in_language(language),
    ]
    if guess.missing:
        head.append(say("Not found, but needed: {missing}.", missing=list(guess.missing)).in_language(language))
    for column in guess.columns:
        if column.heading and column.field is None:
            others = ", ".join(field for field, _ in column.alternatives)
            head.append(
                say("Left open: {heading}", heading=_plain(column.heading)).in_language(language)
                + (f" · {_samples(column.samples)}" if column.samples else "")
                + (f" · {others}?" if others else "")
            )
    return declaration_text(guess.document, comments, head)


def _samples(samples: tuple[str, ...]) -> str:
    return " | ".join(_plain(text) for text in samples)


def _plain(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
