"""How do the events of reading cross from the child to the program? As plain tuples, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from shopdesk.importing.problems import RowProblem, SkippedLine
from shopdesk.importing.stream import (
    Corrections,
    Event,
    Guess,
    LinesSkipped,
    Noted,
    RowsDropped,
    RowsRead,
    RowsRejected,
    TableEnded,
    TableStarted,
)
from shopdesk.wording import Phrase

Message = tuple[Any, ...]
Problem = tuple[int, str | None, str | None, str, Phrase]


def started(event: TableStarted) -> Message:
    """A table that was met, as plain values."""
    guesses = [(guess.format, guess.score, guess.missing, guess.title) for guess in event.guesses]
    return (
        "started",
        event.table,
        event.sheet,
        event.is_hidden,
        event.kind,
        event.platform,
        event.format,
        event.encoding,
        event.header_row,
        event.mapping,
        event.unknown_headings,
        guesses,
        event.fingerprint,
    )


def rows(table: int, kind: str, numbers: Sequence[int], values: dict[str, list[object]]) -> Message:
    return ("rows", table, kind, {"source_row": list(numbers), **values})


def rejected(table: int, problems: Iterable[Problem], cells: dict[int, dict[str, str]]) -> Message:
    return ("rejected", table, [(*problem[:4], phrase_out(problem[4])) for problem in problems], cells)


def corrections(table: int, tray_ids: dict[int, int]) -> Message:
    return ("corrections", table, tray_ids)


def skipped(table: int, lines: Iterable[tuple[int, Phrase]]) -> Message:
    return ("skipped", table, [(row, phrase_out(reason)) for row, reason in lines])


def dropped(table: int, lines: Iterable[tuple[int, Phrase]]) -> Message:
    return ("dropped", table, [(row, phrase_out(reason)) for row, reason in lines])


def noted(table: int, notes: Iterable[Phrase]) -> Message:
    return ("noted", table, [phrase_out(note) for note in notes])


def ended(table: int, read: int, refused: int, left_out: int, first: str | None, last: str | None) -> Message:
    return ("ended", table, read, refused, left_out, first, last)


def event(message: Message) -> Event:
    """The event a message of the child stands for."""
    name, table = message[0], message[1]
    if name == "rows":
        return RowsRead(table, message[2], message[3])
    if name == "rejected":
        return RowsRejected(
            table,
            tuple(
                RowProblem(row, column, value, code, phrase_in(said)) for row, column, value, code, said in message[2]
            ),
            message[3],
        )
    if name == "corrections":
        return Corrections(table, message[2])
    if name in ("skipped", "dropped"):
        lines = tuple(SkippedLine(row, phrase_in(said)) for row, said in message[2])
        return LinesSkipped(table, lines) if name == "skipped" else RowsDropped(table, lines)
    if name == "noted":
        return Noted(table, tuple(map(phrase_in, message[2])))
    if name == "ended":
        return TableEnded(table, message[2], message[3], message[4], (message[5], message[6]))
    guesses = tuple(Guess(nearest, score, tuple(missing), title) for nearest, score, missing, title in message[11])
    sheet, is_hidden, kind, platform, form, encoding, header_row, mapping, unknown = message[2:11]
    return TableStarted(
        table,
        sheet,
        is_hidden,
        kind,
        platform,
        form,
        encoding,
        header_row,
        mapping,
        tuple(unknown),
        guesses,
        message[12],
    )


def phrase_out(phrase: Phrase) -> tuple[str, str, dict[str, Any]]:
    """A phrase as plain values; a phrase inside it likewise."""
    values = {
        name: ("\0phrase", *phrase_out(value)) if isinstance(value, Phrase) else value
        for name, value in phrase.values.items()
    }
    return phrase.context, phrase.source, values


def phrase_in(said: Sequence[Any]) -> Phrase:
    """The sentence that ``phrase_out`` made plain."""
    context, source, values = said
    return Phrase(
        context,
        source,
        {
            name: phrase_in(value[1:]) if isinstance(value, tuple) and value[:1] == ("\0phrase",) else value
            for name, value in values.items()
        },
    )
