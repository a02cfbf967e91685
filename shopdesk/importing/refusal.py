"""In which words is a file turned away, or an oddity of it told? One for each reason, so that all readers say the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from shopdesk.errors import UserFault
from shopdesk.importing.stream import Guess
from shopdesk.wording import Phrase, speaker

say = speaker("importing_sheets")


def empty(path: Path) -> UserFault:
    return UserFault(
        "empty_file",
        say("“{file}” is empty.", file=path.name),
        say("Download the export again and import the new file."),
    )


def damaged(path: Path) -> UserFault:
    return UserFault(
        "damaged_file",
        say("“{file}” is incomplete or damaged.", file=path.name),
        say("Download the export again, or open it in Excel or WPS and save it as a new xlsx file."),
    )


def invalid_workbook(path: Path) -> UserFault:
    """XML that no spreadsheet program writes: document types, entities, references outside the grid."""
    return UserFault(
        "damaged_file",
        say("“{file}” is not a valid workbook: it holds parts that no spreadsheet program writes.", file=path.name),
        say("Do not use this file if you do not know where it comes from; otherwise save it again in Excel or WPS."),
    )


def locked(path: Path) -> UserFault:
    return UserFault(
        "password_protected",
        say("“{file}” is protected with a password.", file=path.name),
        say("Open it in Excel or WPS, save it without a password, and import that copy."),
    )


def no_table(path: Path, what: Phrase) -> UserFault:
    return UserFault(
        "not_a_table",
        say("“{file}” is no table: it is {what}.", file=path.name, what=what),
        say("Choose the export as xlsx or csv."),
    )


def archive(path: Path) -> UserFault:
    return UserFault(
        "archive",
        say("“{file}” is an archive of files.", file=path.name),
        say("Unpack it first and import the tables inside."),
    )


def too_large(path: Path) -> UserFault:
    return UserFault(
        "too_large",
        say("“{file}” needs more memory than reading a file may use.", file=path.name),
        say("Export a shorter period, or save the sheet as csv and import that."),
    )


def unpacks_too_large(path: Path, megabytes: int) -> UserFault:
    return UserFault(
        "too_large",
        say(
            "“{file}” unpacks to {megabytes} MB, which no honest export does: not imported.",
            file=path.name,
            megabytes=megabytes,
        ),
        say("If the file is yours, open it in Excel or WPS and save it as csv."),
    )


def too_many_cells(path: Path, sheet: str, cells: int) -> UserFault:
    return UserFault(
        "too_many_cells",
        say(
            "Sheet “{sheet}” of “{file}” claims {cells} cells: not imported.", sheet=sheet, file=path.name, cells=cells
        ),
        say(
            "A cell far away from the table was filled by accident; copy the table into a new workbook and import that."
        ),
    )


def unclosed_quote(path: Path, row: int) -> UserFault:
    return UserFault(
        "unclosed_quote",
        say(
            "In “{file}” a quotation mark opens on line {line_row} and is not closed properly.",
            file=path.name,
            line_row=row,
        ),
        say("Repair that line in a text editor, or export the table as xlsx."),
    )


def line_too_long(path: Path, row: int) -> UserFault:
    return UserFault(
        "line_too_long",
        say("Line {line_row} of “{file}” is too long to belong to a table.", file=path.name, line_row=row),
        say("Export the table again, best as xlsx."),
    )


def field_too_long(path: Path, row: int) -> UserFault:
    return UserFault(
        "field_too_long",
        say(
            "In “{file}” a cell that begins on line {line_row} is too long to belong to a table.",
            file=path.name,
            line_row=row,
        ),
        say(
            "A quotation mark is probably missing there: repair that line in a text editor, or export the table as xlsx."
        ),
    )


def unknown_encoding(path: Path, encoding: str) -> UserFault:
    return UserFault(
        "unknown_encoding",
        say(
            "“{encoding}” is no text encoding that can be read, so “{file}” was not opened.",
            encoding=encoding,
            file=path.name,
        ),
        say("Choose another encoding, or leave it to be recognised."),
    )


def formulas_without_value(count: int) -> Phrase:
    """A note: cells whose formula was never calculated by a spreadsheet program."""
    return say(
        "{n} formulas have no stored result and were read as empty cells; open and save the file in Excel or WPS to fill them.",
        n=count,
    )


def error_cells(count: int) -> Phrase:
    """A note: cells that show an error."""
    return say("{n} cells hold an error such as #N/A and were read as empty.", n=count)


def unreadable(path: Path, reason: str) -> UserFault:
    """The system does not hand the file over: gone, a folder, no right to read it."""
    return UserFault(
        "unreadable_file",
        say("“{file}” cannot be opened: {reason}.", file=path.name, reason=reason),
        say("Check that the file is still there and that no other program holds it."),
    )


def no_file(path: Path) -> UserFault:
    """A folder, a pipe, a device: nothing that can be read twice and comes to an end."""
    if path.is_dir():
        return UserFault(
            "no_file",
            say("“{file}” is a folder without any table.", file=path.name or str(path.absolute())),
            say("Put the exports into it, or name the files themselves."),
        )
    return UserFault(
        "no_file",
        say("“{file}” is no ordinary file: it was not opened.", file=path.name),
        say("Save what it gives as a file and import that."),
    )


def unknown_table(path: Path, guesses: Sequence[Guess]) -> UserFault:
    """No table of the file is known; the remedy names what it looks most like, or how to say what it is."""
    best = min(guesses, key=lambda guess: (-guess.score, guess.format), default=None)
    if best is None:
        remedy = say("Say what its columns are: shopdesk mapping {file}", file=path.name)
    else:
        remedy = say(
            "It looks most like {format}, but these columns are missing: {missing}.",
            format=best.format,
            missing=list(best.missing),
        )
    return UserFault("unknown_table", say("{file} holds no table that is known.", file=path.name), remedy)


def reader_died(path: Path) -> UserFault:
    return UserFault(
        "reader_died",
        say("Reading “{file}” broke off: the file makes its reader fail.", file=path.name),
        say("Save the sheet as csv and import that, or export it again."),
    )


def reader_hung(path: Path, seconds: int) -> UserFault:
    return UserFault(
        "reader_hung",
        say(
            "“{file}” took too long: nothing was heard from its reader for {seconds} seconds.",
            file=path.name,
            seconds=seconds,
        ),
        say("Save the sheet as csv and import that, or try again when the computer is less busy."),
    )
