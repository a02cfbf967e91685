"""How is what takes long to read from the store kept ready? As columns of numbers in files beside it, made from it, never the truth.

A file bears the stamp of the store it was made from: another stamp, a damaged file or a folder that cannot be written to only mean that
the columns are read from the store again.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Columns = Mapping[str, NDArray[np.int64]]

FORM = 3  # to be raised whenever the columns of a name, or what is counted beside them, become others
_STAMP, _TEXTS = "stamp", "texts."
_BETWEEN = "\n"
# whatever may be wrong with a file: it can be made anew
_WRONG = (OSError, ValueError, KeyError, EOFError, NotImplementedError, zipfile.BadZipFile, zlib.error)
_SIGNS = {"\\\\": "\\", "\\n": "\n"}
_ESCAPES = str.maketrans({sign: escape for escape, sign in _SIGNS.items()})
_ESCAPED = re.compile(r"\\[\\n]")


def stamp_of(db: sqlite3.Connection) -> str:
    """What tells the rows of a store from every other state of them: its secret, their changes counted, its newest import."""
    kept = dict(db.execute("SELECT name, value FROM meta WHERE name IN ('salt', 'row_changes')"))
    newest = db.execute("SELECT max(id), max(at) FROM imports").fetchone()
    return ":".join(map(str, (FORM, kept.get("salt"), kept.get("row_changes"), *newest)))


def kept_columns(
    store: Path, name: str, stamp: str, make: Callable[[], tuple[Columns, Mapping[str, list[str]]]], *, may_write: bool
) -> tuple[Columns, Mapping[str, list[str]]]:
    """Columns of numbers and lists of texts by name: from the file beside the store where it bears the stamp, else made and kept.

    may_write: a shop that is only read from leaves nothing beside its store; then what is made is not kept.
    """
    path = file_of(store, name)
    with contextlib.suppress(*_WRONG):
        return _read(path, stamp)
    columns, texts = make()
    if may_write:
        with contextlib.suppress(OSError):
            _write(path, stamp, columns, texts)
    return columns, texts


def file_of(store: Path, name: str) -> Path:
    """Where the columns of a name are kept."""
    return store.with_name(f"{store.name}-{name}.npz")


def forget(store: Path) -> None:
    """Remove the files beside a store: they name buyers, and one of them may have to be forgotten."""
    for path in store.parent.glob(f"{_plain(store.name)}-*.npz"):
        path.unlink(missing_ok=True)


def _plain(name: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)


def _read(path: Path, stamp: str) -> tuple[Columns, dict[str, list[str]]]:
    import numpy as np

    with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
        if str(kept[_STAMP]) != stamp:
            raise ValueError("made from another state of the store")
        columns: dict[str, Any] = {}
        texts = {}
        for name in kept.files:
            if name.startswith(_TEXTS):
                texts[name.removeprefix(_TEXTS)] = _texts(kept[name].tobytes())
            elif name != _STAMP:
                columns[name] = kept[name].astype(np.int64, copy=False)
    return columns, texts


def _texts(kept: bytes) -> list[str]:
    """No text at all is no byte, one empty text a line end."""
    if not kept:
        return []
    found = kept.decode("utf-8", "surrogatepass")[: -len(_BETWEEN)].split(_BETWEEN)
    return [_ESCAPED.sub(lambda sign: _SIGNS[sign[0]], one) if "\\" in one else one for one in found]


def _write(path: Path, stamp: str, columns: Columns, texts: Mapping[str, list[str]]) -> None:
    import numpy as np

    named: dict[str, Any] = {_STAMP: np.array(stamp), **{name: _narrow(column) for name, column in columns.items()}}
    for name, lines in texts.items():
        joined = "".join(line.translate(_ESCAPES) + _BETWEEN for line in lines)
        named[_TEXTS + name] = np.frombuffer(joined.encode("utf-8", "surrogatepass"), np.uint8)
    with replaced(path) as file:
        np.savez(file, **named)


@contextlib.contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """What is written takes the place of a file beside the store once it is whole; nobody else may read it, since it may name buyers."""
    from secrets import token_hex  # what it loads is not needed to open a shop

    temporary = path.with_name(f".{path.name[:50]}.{token_hex(4)}.part")
    try:
        with temporary.open("xb") as file:
            temporary.chmod(0o600)
            yield file
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _narrow(column: NDArray[np.int64]) -> NDArray[Any]:
    """The same numbers in half the room where they are small enough."""
    import numpy as np

    if not len(column):
        return column
    bounds = np.iinfo(np.int32)
    is_small = bounds.min <= int(column.min()) and int(column.max()) <= bounds.max
    return column.astype(np.int32) if is_small else column
