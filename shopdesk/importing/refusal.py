"""In which words is a file turned away, or an oddity of it told? One for each reason, so that all readers say the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from shopdesk.errors import UserFault
from shopdesk.importing.stream import Guess
from shopdesk.wording import Phrase, speaker

say = speaker("importing_sheets")


class Named(Protocol):
    """A file, a member of one, or whatever else the user knows by a name."""

    @property
    def name(self) -> str: ...


def empty(file: Named) -> UserFault:
    return UserFault(
        "empty_file",
        say("“{file}” is empty.", file=file.name),
        say("Download the export again and import the new file."),
    )


def blank(file: Named) -> UserFault:
    """A file in which no cell of any table is filled."""
    return UserFault(
        "empty_file",
        say("No cell of “{file}” is filled.", file=file.name),
        say("Look whether the rows are in another file, or download the export again."),
    )


def damaged(file: Named) -> UserFault:
    return UserFault(
        "damaged_file",
        say("“{file}” is incomplete or damaged.", file=file.name),
        say("Download the export again, or open it in Excel or WPS and save it as a new xlsx file."),
    )


def invalid_workbook(file: Named) -> UserFault:
    """XML that no spreadsheet program writes: document types, entities, references outside the grid."""
    return UserFault(
        "damaged_file",
        say("“{file}” is not a valid workbook: it holds parts that no spreadsheet program writes.", file=file.name),
        say("Do not use this file if you do not know where it comes from; otherwise save it again in Excel or WPS."),
    )


def locked(file: Named) -> UserFault:
    return UserFault(
        "password_protected",
        say("“{file}” is protected with a password.", file=file.name),
        say("Open it in Excel or WPS, save it without a password, and import that copy."),
    )


def password_needed(file: Named) -> UserFault:
    """Under a password that may be typed; whoever asks for it knows this fault by its code."""
    return UserFault(
        "password_needed",
        say("“{file}” is protected with a password.", file=file.name),
        say("Import it on the command line with --password, or save it without a password and import that copy."),
    )


def password_wrong(file: Named) -> UserFault:
    return UserFault(
        "password_wrong",
        say("The password does not open “{file}”.", file=file.name),
        say("Type it again; capital and small letters are different ones."),
    )


def strongly_locked(file: Named) -> UserFault:
    """A member of a zip under a cipher that the standard library does not know."""
    return UserFault(
        "password_protected",
        say("“{file}” is protected with a password in a way (AES) that cannot be opened here.", file=file.name),
        say("Unpack the archive by hand with its password and import the tables inside."),
    )


def no_table(file: Named, what: Phrase) -> UserFault:
    return UserFault(
        "not_a_table",
        say("“{file}” is no table: it is {what}.", file=file.name, what=what),
        say("Choose the export as xlsx or csv."),
    )


def archive(file: Named) -> UserFault:
    return UserFault(
        "archive",
        say("“{file}” is an archive of files.", file=file.name),
        say("Unpack it first and import the tables inside."),
    )


def nested_too_deep(file: Named) -> UserFault:
    return UserFault(
        "archive",
        say("“{file}” is an archive inside an archive inside an archive: not imported.", file=file.name),
        say("Unpack it first and import the tables inside."),
    )


def too_many_members(file: Named, count: int) -> UserFault:
    return UserFault(
        "too_large",
        say("“{file}” holds {n} files, more than are taken from one archive.", file=file.name, n=count),
        say("Unpack it first and import the tables inside."),
    )


def left_out(names: list[str]) -> Phrase:
    """A note: files of an archive that are no tables."""
    return say("Files of the archive that are no tables were left out: {names}", names=names)


def too_large(file: Named) -> UserFault:
    return UserFault(
        "too_large",
        say("“{file}” needs more memory than reading a file may use.", file=file.name),
        say("Export a shorter period, or save the sheet as csv and import that."),
    )


def unpacks_too_large(file: Named, megabytes: int) -> UserFault:
    return UserFault(
        "too_large",
        say(
            "“{file}” unpacks to {megabytes} MB, which no honest export does: not imported.",
            file=file.name,
            megabytes=megabytes,
        ),
        say("If the file is yours, open it in Excel or WPS and save it as csv."),
    )


def too_many_cells(file: Named, sheet: str, cells: int) -> UserFault:
    return UserFault(
        "too_many_cells",
        say(
            "Sheet “{sheet}” of “{file}” claims {cells} cells: not imported.", sheet=sheet, file=file.name, cells=cells
        ),
        say(
            "A cell far away from the table was filled by accident; copy the table into a new workbook and import that."
        ),
    )


def unclosed_quote(file: Named, row: int) -> UserFault:
    return UserFault(
        "unclosed_quote",
        say(
            "In “{file}” a quotation mark opens on line {line_row} and is not closed properly.",
            file=file.name,
            line_row=row,
        ),
        say("Repair that line in a text editor, or export the table as xlsx."),
    )


def line_too_long(file: Named, row: int) -> UserFault:
    return UserFault(
        "line_too_long",
        say("Line {line_row} of “{file}” is too long to belong to a table.", file=file.name, line_row=row),
        say("Export the table again, best as xlsx."),
    )


def field_too_long(file: Named, row: int) -> UserFault:
    return UserFault(
        "field_too_long",
        say(
            "In “{file}” a cell that begins on line {line_row} is too long to belong to a table.",
            file=file.name,
            line_row=row,
        ),
        say(
            "A quotation mark is probably missing there: repair that line in a text editor, or export the table as xlsx."
        ),
    )


def unknown_encoding(file: Named, encoding: str) -> UserFault:
    return UserFault(
        "unknown_encoding",
        say(
            "“{encoding}” is no text encoding that can be read, so “{file}” was not opened.",
            encoding=encoding,
            file=file.name,
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


def unreadable(file: Named, reason: str) -> UserFault:
    """The system does not hand the file over: gone, a folder, no right to read it."""
    return UserFault(
        "unreadable_file",
        say("“{file}” cannot be opened: {reason}.", file=file.name, reason=reason),
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
    """No table of the file is known; the remedy names what it looks most like, or how to say what it is.

    guesses: the best one of each table.
    """
    best = max(guesses, key=lambda guess: guess.score, default=None)
    if best is None:
        remedy = say("Say what its columns are: shopdesk mapping {file}", file=path.name)
    else:
        remedy = say(
            "It looks most like {format}, but these columns are missing: {missing}.",
            format=f"{best.title} ({best.format})" if best.title else best.format,
            missing=list(best.missing),
        )
    return UserFault("unknown_table", say("{file} holds no table that is known.", file=path.name), remedy)


def reader_died(file: Named) -> UserFault:
    return UserFault(
        "reader_died",
        say("Reading “{file}” broke off: the file makes its reader fail.", file=file.name),
        say("Save the sheet as csv and import that, or export it again."),
    )


def reader_hung(file: Named, seconds: int) -> UserFault:
    return UserFault(
        "reader_hung",
        say(
            "“{file}” took too long: nothing was heard from its reader for {seconds} seconds.",
            file=file.name,
            seconds=seconds,
        ),
        say("Save the sheet as csv and import that, or try again when the computer is less busy."),
    )
