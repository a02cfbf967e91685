"""Which files are meant by a path, and by which name are a file's bytes known again?"""

from __future__ import annotations

import hashlib
from pathlib import Path

from shopdesk.errors import UserFault
from shopdesk.progress import Progress
from shopdesk.wording import speaker

say = speaker("reception")

HASH_PIECE = 1 << 20
TABLE_FILES = frozenset(".csv .tsv .txt .xlsx .xlsm .xls .xlsb .ods .zip .html .htm".split())


def files_of(path: Path) -> list[Path]:
    """The path itself, or for a folder the tables in it, in the order of their names."""
    if not path.is_dir():
        return [path]
    return sorted(
        file
        for file in path.rglob("*")
        if file.is_file() and file.suffix.lower() in TABLE_FILES and not file.name.startswith((".", "~$"))
    )


def file_digest(path: Path, progress: Progress) -> tuple[str, int]:
    """SHA-256 in hex and the size in bytes; raises UserFault where the file cannot be read."""
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as file:
            while piece := file.read(HASH_PIECE):
                progress.check()
                digest.update(piece)
                size += len(piece)
    except FileNotFoundError:
        raise UserFault("no_such_file", say("{file} does not exist.", file=path.name)) from None
    except IsADirectoryError:
        raise UserFault("no_file", say("{file} is a folder, not a file.", file=path.name)) from None
    except OSError as error:
        raise UserFault(
            "unreadable_file",
            say("{file} cannot be read: {cause}.", file=path.name, cause=error.strerror or str(error)),
            say("Close it in other programs and check that you may open it."),
        ) from None
    return digest.hexdigest(), size
