"""Which tables of cells are in a file? Any container that the back offices hand out, told by its content.

Runs inside the limited child (see ``child.py``), since the readers of foreign bytes may abort or eat memory. To add a
container: recognise it in ``container.py``, read it in a module of its own that yields ``SheetTable``, name it below.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from shopdesk.importing import refusal
from shopdesk.importing.container import container_of
from shopdesk.importing.limits import Limits
from shopdesk.importing.table import Cell, Row, SheetTable

__all__ = ["Cell", "Row", "SheetTable", "tables"]


def tables(path: Path, limits: Limits, *, encoding: str | None = None) -> Iterator[SheetTable]:
    """The tables of a file, in its own order; take the rows of one before asking for the next.

    encoding: the user's choice for text files; None to recognise it. Raises UserFault for what is no table, damaged,
    locked or larger than ``limits``; a fault may come while rows are taken, and then the whole file counts as not read.
    """
    container = container_of(path, limits)
    try:
        if container == "text":
            from shopdesk.importing.textfile import text_table

            yield from text_table(path, limits, encoding)
        elif container == "html":
            from shopdesk.importing.webpage import webpage_tables

            yield from webpage_tables(path, limits, encoding)
        elif container == "spreadsheetml":
            from shopdesk.importing.spreadsheetml import spreadsheetml_tables

            yield from spreadsheetml_tables(path, limits)
        else:
            from shopdesk.importing.workbook import workbook_tables

            yield from workbook_tables(path, container, limits)
    except OSError as error:
        raise refusal.unreadable(path, error.strerror or type(error).__name__) from error
