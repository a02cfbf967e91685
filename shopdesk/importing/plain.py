"""How does a phrase cross a pipe? As lists and dicts of plain values, phrases inside phrases included."""

from __future__ import annotations

from typing import Any

from shopdesk.wording import Phrase


def plain_phrase(phrase: Phrase) -> list[Any]:
    """[context, source, values]: nothing that marshal or JSON could not carry."""
    return [phrase.context, phrase.source, {name: _plain(value) for name, value in phrase.values.items()}]


def phrase_of(plain: list[Any]) -> Phrase:
    """The way back from ``plain_phrase``."""
    context, source, values = plain
    return Phrase(context, source, {name: _value(value) for name, value in values.items()})


def _plain(value: object) -> Any:
    if isinstance(value, Phrase):
        return {"phrase": plain_phrase(value)}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, str | int | float):
        return value
    return str(value)


def _value(plain: Any) -> Any:
    if isinstance(plain, dict):
        return phrase_of(plain["phrase"])
    if isinstance(plain, list):
        return [_value(item) for item in plain]
    return plain
