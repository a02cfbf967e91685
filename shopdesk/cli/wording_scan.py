"""Which words of a text want looking at?"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from shopdesk.cli.streams import CARE, DONE, shown_progress, tell, tell_json
from shopdesk.errors import UserFault
from shopdesk.wording import speaker

say = speaker("cli")


def scan_copy(given: argparse.Namespace, language: str) -> int:
    """Look for risky wording in a text, a table or what is piped in."""
    from shopdesk.analysis.copy_list import GENERAL
    from shopdesk.analysis.copy_terms import check_asked, scan
    from shopdesk.importing.copy_file import Wording, text_of, wordings
    from shopdesk.reports.copy_lines import Scanned, hits_json, scan_lines

    goods = GENERAL if given.goods is None else given.goods
    check_asked(goods, given.channel)
    if given.file in (None, "-"):
        pieces = [Wording(text_of(_standard_input(given.file), "-"))]
    else:
        with shown_progress() as progress:
            pieces = list(wordings(Path(given.file), progress))
    scanned = [Scanned(piece, scan(piece.text, goods, given.channel)) for piece in pieces]
    if given.json:
        tell_json({"hits": hits_json(scanned, language)})
    else:
        tell("\n".join(scan_lines(scanned, goods, language)))
    return CARE if any(one.hits for one in scanned) else DONE


def _standard_input(named: str | None) -> bytes:
    """All of standard input; UserFault where nobody feeds it (a terminal is read when ``-`` asks for it)."""
    if sys.stdin is None or (named is None and sys.stdin.isatty()):
        raise UserFault(
            "no_text",
            say("There is no text to scan."),
            say("Name a file, or “-” for what is typed or piped in: shopdesk scan -"),
        )
    return sys.stdin.buffer.read()
