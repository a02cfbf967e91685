"""In which order are several files taken? Products before orders, lines and refunds, whatever order they were dropped in.

The store comes to the same whichever file is first; what is told on the way is not: a refund whose order is in the next file need
not be called one without an order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.importing.format import ExportFormat, from_document
from shopdesk.importing.header import LINES_LOOKED_AT, find_header
from shopdesk.importing.kind import IMPORT_ORDER
from shopdesk.importing.limits import MIB, Limits
from shopdesk.progress import Progress

# A workbook is loaded whole before its first line is seen. One larger than this is not looked into twice: it holds orders.
LOOKED_INTO_BYTES = 8 * MIB
_USUAL = "orders"


def in_order(files: Sequence[Path], formats: Sequence[ExportFormat], progress: Progress) -> list[Path]:
    """The files by what they hold, files of one kind as given. A file that cannot be read keeps the place of orders."""
    if len(files) < 2:
        return list(files)
    from shopdesk.importing.child import emitted

    kinds = dict.fromkeys(map(str, files), _USUAL)
    argument = {
        "path": str(files[0]),
        "paths": list(kinds),
        "formats": [each.document for each in formats],
        "limits": asdict(Limits()),
    }
    try:
        for name, kind in emitted("shopdesk.importing.order:recognise", argument, Limits(), progress):
            kinds[name] = kind
    except UserFault:  # a file that kills its reader says so when its turn comes
        pass
    return sorted(files, key=lambda file: _rank(kinds[str(file)]))


def _rank(kind: str) -> int:
    return IMPORT_ORDER.index(kind) if kind in IMPORT_ORDER else len(IMPORT_ORDER)


def recognise(argument: dict[str, Any], emit: Callable[[tuple[Any, ...]], None]) -> None:
    """The child's work: for each file the first kind, in the order of taking, that one of its tables is."""
    from shopdesk.importing.sheet import tables

    formats = [from_document(document) for document in argument["formats"]]
    limits = Limits(**argument["limits"])
    for name in argument["paths"]:
        path = Path(name)
        found = []
        try:
            if not path.is_file():  # a pipe would keep us waiting
                continue
            is_large = path.stat().st_size > LOOKED_INTO_BYTES
            with path.open("rb") as file:
                is_packed = file.read(4) in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
            if is_large and is_packed:
                continue
            for table in tables(path, limits):
                header, _ = find_header([cells for _, cells in islice(table.rows, LINES_LOOKED_AT)], formats)
                if header is not None:
                    found.append(header.match.format.kind)
                if table.encoding is not None and table.file_name is None:
                    break
                for _ in table.rows:
                    pass
        except (OSError, UserFault):
            continue
        if found:
            emit((name, min(found, key=_rank)))
