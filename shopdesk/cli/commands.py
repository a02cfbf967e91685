"""Which command does what, and how does it end? 0 all well, 1 needs care, 2 nothing done."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping, Sequence

from shopdesk.cli.answers import show, summary
from shopdesk.cli.imports import history, redo, take_files, undo
from shopdesk.cli.mappings import formats, mapping
from shopdesk.cli.rule_book import journal, rules
from shopdesk.cli.streams import DONE, NOTHING, complain, forget_output
from shopdesk.cli.surroundings import system_language
from shopdesk.cli.tray import retry, tray
from shopdesk.cli.upkeep import backup, check, put_back
from shopdesk.cli.window import demo, window
from shopdesk.cli.wording_scan import scan_copy
from shopdesk.cli.words import Command, parser
from shopdesk.errors import UserFault
from shopdesk.progress import Cancelled
from shopdesk.wording import speaker

say = speaker("cli")

COMMANDS: Mapping[str, Command] = {
    "demo": demo,
    "import": take_files,
    "imports": history,
    "undo": undo,
    "redo": redo,
    "show": show,
    "summary": summary,
    "scan": scan_copy,
    "formats": formats,
    "mapping": mapping,
    "tray": tray,
    "retry": retry,
    "rules": rules,
    "journal": journal,
    "backup": backup,
    "restore": put_back,
    "check": check,
}


def run(words: Sequence[str]) -> int:
    """One command. Prints to stdout (with ``--json`` one document and nothing else), warnings to stderr."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    language = system_language(os.environ)
    try:
        given = parser(language, COMMANDS, window).parse_args(list(words))
        command: Command = given.command
        return command(given, language)
    except UserFault as fault:
        complain(fault.in_language(language))
        return NOTHING
    except (KeyboardInterrupt, Cancelled):
        complain(say("Stopped. What was already finished stays; the rest is as it was.").in_language(language))
        return NOTHING
    except BrokenPipeError:
        forget_output()  # whoever read it has gone; nothing is left to say
        return DONE
    except OSError as error:
        # a name too long, a folder closed to us, a full disk: what the system says is no bug of ours
        path, reason = str(error.filename or "?"), error.strerror or str(error)
        complain(say("{path} cannot be used: {reason}.", path=path, reason=reason).in_language(language))
        return NOTHING
