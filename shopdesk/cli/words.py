"""How is the command line written? Its commands with their words and options, and what is said of words it does not understand.

Apart from what the commands do (``cli``), so that each of the two can be read on its own.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from shopdesk.errors import UserFault
from shopdesk.wording import Phrase, speaker

say = speaker("cli")

Command = Callable[[argparse.Namespace, str], int]


class _Words(argparse.ArgumentParser):
    """Says in one plain sentence, in the user's language, what was not understood. Options are never abbreviated."""

    def __init__(self, **named: Any) -> None:
        super().__init__(allow_abbrev=False, **named)

    def error(self, message: str) -> NoReturn:
        remedy = say("“{program} --help” tells how it is written.", program=self.prog)
        raise UserFault("not_understood", _misunderstood(message), remedy)


def _misunderstood(message: str) -> Phrase:
    """The sentence for what argparse says in English."""
    if found := re.fullmatch(r"the following arguments are required: (.+)", message, re.DOTALL):
        return say("{word} is missing.", word=found[1])
    if found := re.fullmatch(r"unrecognized arguments: (.+)", message, re.DOTALL):
        return say("{word} is not understood here.", word=found[1])
    if found := re.fullmatch(r"argument COMMAND: invalid choice: '(.*)' \(choose.*", message, re.DOTALL):
        return say("There is no command {word}.", word=found[1])
    if found := re.fullmatch(r"argument (.+?): invalid int value: '(.*)'", message, re.DOTALL):
        return say("{word} must be a whole number, not {value}.", word=found[1], value=found[2])
    if found := re.fullmatch(r"argument (.+?): expected .+", message, re.DOTALL):
        return say("{word} wants a word after it.", word=found[1])
    if found := re.fullmatch(r"argument (.+?): not allowed with argument (.+)", message, re.DOTALL):
        return say("{word} and {other} do not go together.", word=found[1], other=found[2])
    return say("The command is not understood: {cause}.", cause=message)


def _named(text: str) -> str:
    """A word that names something; an empty one comes from a script's unset variable and must not mean a default."""
    if not text.strip() or "\0" in text:
        raise UserFault("no_name", say("A name is empty."), say("Give each file, store and panel its name."))
    return text


def _file(text: str) -> Path:
    return Path(_named(text))


def parser(language: str, does: Mapping[str, Command], window: Command) -> argparse.ArgumentParser:
    """The words of every command, with what each ``does`` by its name; without a command the ``window`` opens."""

    def words(source: Phrase) -> str:
        return source.in_language(language).replace("%", "%%")

    made = _Words(prog="shopdesk", description=words(say("Your shop's exports, kept, explained and printed.")))
    shared = _Words(add_help=False)
    shared.add_argument(
        "--store", metavar="F", type=_named, default=argparse.SUPPRESS, help=words(say("the store to use"))
    )
    made.add_argument("--store", metavar="F", type=_named, help=words(say("the store to use")))
    made.set_defaults(command=window)
    commands = made.add_subparsers(title=words(say("commands")), metavar="COMMAND")

    def command(name: str, help_text: Phrase) -> argparse.ArgumentParser:
        one = commands.add_parser(name, parents=[shared], help=words(help_text), description=words(help_text))
        one.set_defaults(command=does[name])
        return one

    as_json = ("--json",)
    demo = command("demo", say("make the sample shop and open it"))
    demo.add_argument(
        "--headless", action="store_true", help=words(say("print the money list and write the month as PDF"))
    )
    taken = command("import", say("take exports into the store"))
    taken.add_argument("paths", nargs="+", type=_file, metavar="PATH")
    taken.add_argument("--format", metavar="ID", type=_named, help=words(say("read the files as this format")))
    taken.add_argument("--password", metavar="P", help=words(say("the password of a locked zip or workbook")))
    taken.add_argument("--dry-run", action="store_true", help=words(say("only tell what would happen")))
    taken.add_argument(*as_json, action="store_true")
    command("imports", say("what was imported when")).add_argument(*as_json, action="store_true")
    undo = command("undo", say("take an import back"))
    undo.add_argument("import_id", type=int, metavar="IMPORT_ID")
    undo.add_argument(
        "--with-later", action="store_true", help=words(say("also undo later imports that changed its rows"))
    )
    command("redo", say("import again what the last undo took back")).add_argument(*as_json, action="store_true")
    show = command("show", say("a panel's figures and rows"))
    show.add_argument("panel", metavar="PANEL", type=_named)
    when = show.add_mutually_exclusive_group()
    when.add_argument("--month", metavar="YYYY-MM", type=_named)
    when.add_argument("--as-of", metavar="YYYY-MM-DD", type=_named)
    show.add_argument(*as_json, action="store_true")
    show.add_argument("--csv", type=_file, metavar="F")
    show.add_argument("--xlsx", type=_file, metavar="F")
    summary = command("summary", say("the month, on paper"))
    summary.add_argument("month", metavar="YYYY-MM")
    summary.add_argument("--pdf", type=_file, metavar="F")
    summary.add_argument("--xlsx", type=_file, metavar="F")
    summary.add_argument("--close", action="store_true", help=words(say("keep the month's figures as issued")))
    scan = command("scan", say("look for risky wording in a text"))
    scan.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        type=_named,
        help=words(say("a text or a table; - or nothing: what is piped in")),
    )
    scan.add_argument("--goods", metavar="G", help=words(say("the kind of goods it speaks of, as food or cosmetics")))
    scan.add_argument(
        "--channel", metavar="C", help=words(say("where it is said: title, description, live, chat, policy"))
    )
    scan.add_argument(*as_json, action="store_true")
    command("formats", say("the exports that are known")).add_argument(*as_json, action="store_true")
    mapping = command("mapping", say("what a file nobody knows may be, as a format to edit and keep"))
    mapping.add_argument(
        "file", metavar="FILE", type=_named, help=words(say("a file, an edited format, or the name of a saved one"))
    )
    mapping.add_argument("--kind", metavar="KIND", help=words(say("the kind of table it is")))
    mapping.add_argument("--sheet", metavar="S", help=words(say("the sheet to look at")))
    mapping.add_argument("--password", metavar="P", help=words(say("the password of a locked zip or workbook")))
    kept = mapping.add_mutually_exclusive_group()
    kept.add_argument("--save", metavar="NAME", help=words(say("keep it: files with these headings are read by it")))
    kept.add_argument("--forget", action="store_true", help=words(say("drop the saved one")))
    mapping.add_argument(*as_json, action="store_true")
    waiting = command("tray", say("the rows that could not be taken"))
    waiting.add_argument(*as_json, action="store_true")
    waiting.add_argument(
        "--xlsx", type=_file, metavar="F", help=words(say("write them as sheets to correct and import"))
    )
    retry = command("retry", say("import a row of the tray again, corrected"))
    retry.add_argument("tray_id", type=int, metavar="TRAY_ID")
    retry.add_argument("cells", nargs="*", metavar="HEADING=VALUE", help=words(say("the cells to correct")))
    retry.add_argument(*as_json, action="store_true")
    rules = command("rules", say("the rule book: every number that may be set"))
    rules.add_argument(
        "changes",
        nargs="*",
        metavar="SECTION.NAME=VALUE",
        help=words(say("a number to set: 30 (days), 0.3 or 30% (shares)")),
    )
    rules.add_argument(
        "--reset", action="append", default=[], metavar="SECTION.NAME", help=words(say("go back to the default"))
    )
    rules.add_argument(*as_json, action="store_true")
    decided = command("journal", say("what was decided, newest first"))
    decided.add_argument("--panel", metavar="PANEL", type=_named)
    decided.add_argument(*as_json, action="store_true")
    command("backup", say("copy the store out")).add_argument("target", type=_file, metavar="F")
    command("restore", say("put a backup back")).add_argument("source", type=_file, metavar="F")
    command("check", say("verify the store"))
    return made
