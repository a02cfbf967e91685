"""Which tables of cells are in a file? Any container that the back offices hand out, told by its content.

Runs inside the limited child (see ``child.py``), since the readers of foreign bytes may abort or eat memory. To add a
container: recognise it in ``container.py``, read it in a module of its own that yields ``SheetTable``, name it below.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from shopdesk.importing import refusal
from shopdesk.importing.container import container_of
from shopdesk.importing.limits import Limits
from shopdesk.importing.origin import Origin, file_origin
from shopdesk.importing.table import Cell, Row, SheetTable

__all__ = ["Cell", "Row", "SheetTable", "tables"]


def tables(
    path: Path, limits: Limits, *, encoding: str | None = None, password: str | None = None
) -> Iterator[SheetTable]:
    """The tables of a file, in its own order; take the rows of one before asking for the next.

    encoding: the user's choice for text files; None to recognise it. password: of a zip or a workbook. Raises UserFault for
    what is no table, damaged, locked or larger than ``limits``; a fault may come while rows are taken, and then the whole
    file counts as not read.
    """
    try:
        origin = file_origin(path)
        if container_of(origin, limits) == "zip":
            yield from _members_tables(origin, limits, encoding, password)
        else:
            yield from _tables_of(origin, limits, encoding, password)
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before the beginning, to which only the file itself can have pointed
            raise refusal.damaged(path) from error
        raise refusal.unreadable(path, error.strerror or type(error).__name__) from error


def _members_tables(origin: Origin, limits: Limits, encoding: str | None, password: str | None) -> Iterator[SheetTable]:
    from shopdesk.importing.archive import unpacked

    with unpacked(origin, limits, password) as (members, notes):
        for name, member in members:
            for table in _tables_of(member, limits, encoding, password):
                sheet = f"{name} › {table.sheet}" if table.sheet else name
                table.notes[:0] = notes
                notes = []
                yield replace(table, sheet=sheet, file_name=member.file_name)


def _tables_of(origin: Origin, limits: Limits, encoding: str | None, password: str | None) -> Iterator[SheetTable]:
    """The tables of one file or member that is no archive."""
    container = container_of(origin, limits)
    if container == "locked":
        from shopdesk.importing.unlocking import unlocked

        with unlocked(origin, password) as opened:
            yield from _contained(opened, container_of(opened, limits), limits, encoding)
    else:
        yield from _contained(origin, container, limits, encoding)


def _contained(origin: Origin, container: str, limits: Limits, encoding: str | None) -> Iterator[SheetTable]:
    if container == "text":
        from shopdesk.importing.textfile import text_table

        yield from text_table(origin, limits, encoding)
    elif container == "html":
        from shopdesk.importing.webpage import webpage_tables

        yield from webpage_tables(origin, limits, encoding)
    elif container == "spreadsheetml":
        from shopdesk.importing.spreadsheetml import spreadsheetml_tables

        yield from spreadsheetml_tables(origin, limits)
    elif container in ("locked", "zip"):  # inside a lock, where Excel puts a workbook
        raise refusal.damaged(origin)
    else:
        from shopdesk.importing.workbook import workbook_tables

        yield from workbook_tables(origin, container, limits)
