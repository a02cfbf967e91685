"""How is the store copied out, put back and looked over?"""

from __future__ import annotations

import argparse

from shopdesk.cli import surroundings
from shopdesk.cli.streams import CARE, DONE, tell
from shopdesk.cli.surroundings import opened, store_path
from shopdesk.wording import speaker

say = speaker("cli")


def backup(given: argparse.Namespace, language: str) -> int:
    """Copy the store out."""
    with opened(given, write=False) as shop:
        shop.backup(given.target)
    tell(say("Copied to {file}.", file=str(given.target)).in_language(language))
    return DONE


def put_back(given: argparse.Namespace, language: str) -> int:
    """Put a backup in the store's place."""
    from shopdesk.shop import restore

    aside = restore(store_path(given), given.source, now=surroundings.now())
    tell(say("Restored from {file}.", file=str(given.source)).in_language(language))
    if aside is not None:
        tell(say("The store that was there is kept as {file}.", file=str(aside)).in_language(language))
    return DONE


def check(given: argparse.Namespace, language: str) -> int:
    """Tell what is wrong with the store."""
    with opened(given, write=False) as shop:
        faults = shop.check()
        path = shop.path
    if not faults:
        tell(say("{file} is sound.", file=str(path)).in_language(language))
        return DONE
    for fault in faults:
        tell(fault.in_language(language))
    return CARE
