"""Which numbers does the owner go by, and what did she decide?"""

from __future__ import annotations

import argparse

from shopdesk.cli.streams import DONE, tell, tell_json
from shopdesk.cli.surroundings import opened


def rules(given: argparse.Namespace, language: str) -> int:
    """Tell the rule book, or set numbers in it."""
    from shopdesk.reports.rule_lines import change_lines, read_change, rule_json, rule_lines

    changes = dict(read_change(word) for word in [*given.changes, *(f"{name}=" for name in given.reset)])
    if changes:
        with opened(given, write=True) as shop:
            before = shop.rules()
            shop.change_rules(changes)
            lines = change_lines(before, shop.rules(), list(changes), language)
        if not given.json:
            tell("\n".join(lines))
            return DONE
    with opened(given, write=False) as shop:
        book = shop.rule_book()
    if given.json:
        tell_json({"rules": [rule_json(row) for row in book]})
    else:
        tell("\n".join(rule_lines(book, language)))
    return DONE


def journal(given: argparse.Namespace, language: str) -> int:
    """Tell what was decided, newest first."""
    from shopdesk.reports.journal_lines import entry_json, journal_lines

    with opened(given, write=False) as shop:
        entries, currency = shop.journal({"panel": given.panel}), shop.currency()
    if given.json:
        tell_json({"journal": [entry_json(entry, language, currency) for entry in entries]})
    else:
        tell("\n".join(journal_lines(entries, language, currency)))
    return DONE
