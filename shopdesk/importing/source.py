"""Which files are meant by a path, and by which name are a file's bytes known again?"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from stat import S_ISREG
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.importing import refusal
from shopdesk.importing.pasted import text_file
from shopdesk.progress import Progress
from shopdesk.wording import speaker

say = speaker("reception")

HASH_PIECE = 1 << 20
TABLE_FILES = frozenset(".csv .tsv .txt .xlsx .xlsm .xls .xlsb .ods .zip .html .htm".split())


def files_of(path: Path) -> list[Path]:
    """The path itself, or for a folder the tables in it, in the order of their names; a folder without any stays itself."""
    try:
        is_folder = path.is_dir()
    except OSError:  # a name too long, a folder closed to us: its digest will say so
        is_folder = False
    if not is_folder:
        return [path]
    found = sorted(
        file
        for file in path.rglob("*")
        if file.is_file() and file.suffix.lower() in TABLE_FILES and not file.name.startswith((".", "~$"))
    )
    return found or [path]


def file_digest(path: Path, progress: Progress) -> tuple[str, int]:
    """SHA-256 in hex and the size in bytes; raises UserFault where the file cannot be read."""
    digest, size = hashlib.sha256(), 0
    try:
        if not S_ISREG(path.stat().st_mode):
            raise refusal.no_file(path)
        with path.open("rb") as file:
            while piece := file.read(HASH_PIECE):
                progress.check()
                digest.update(piece)
                size += len(piece)
    except FileNotFoundError:
        raise UserFault("no_such_file", say("{file} does not exist.", file=path.name)) from None
    except OSError as error:
        raise UserFault(
            "unreadable_file",
            say("{file} cannot be read: {cause}.", file=path.name, cause=error.strerror or str(error)),
            say("Close it in other programs and check that you may open it."),
        ) from None
    return digest.hexdigest(), size


def undone_file(entry: Mapping[str, Any], folder: Path, progress: Progress) -> Path:
    """The file of an import that was undone, if it still is what it was; a text that lay in no file is laid into ``folder``."""
    if entry["content"] is not None:
        place = folder / str(entry["import_id"])
        place.mkdir()
        path = text_file(place, entry["file"])
        path.write_text(entry["content"], encoding="utf-8", newline="")
        return path
    path = Path(entry["path"])
    try:
        is_same = file_digest(path, progress)[0] == entry["sha256"]
    except UserFault:
        is_same = False
    if not is_same:
        raise UserFault(
            "file_changed",
            say("{file} is no longer where it was imported from, or it has changed.", file=entry["file"]),
            say("Import it again from where it is now."),
        )
    return path
