"""How does a finished report reach the disk without ever leaving a half-written file in place of a good one?"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from shopdesk.errors import UserFault
from shopdesk.wording import speaker

say = speaker("delivery")


def replace_file(path: Path, content: bytes) -> None:
    """Put content at path in one step: written beside it, flushed to the disk, then renamed over the old file.

    Whatever goes wrong, the old file stays as it was and no temporary file is left; then UserFault ``cannot_write``.
    """
    if path.exists() and not path.is_file():
        raise UserFault(
            "cannot_write", say("{path} is a folder or a device, not a file: nothing was written.", path=str(path))
        )
    if _is_database(path):
        raise UserFault(
            "cannot_write",
            say("{path} is a store or a backup: nothing was written over it.", path=str(path)),
            say("Choose another name."),
        )
    # created like any new file (not by mkstemp, whose 0600 would keep a shared folder's readers out)
    temporary = path.with_name(f".{path.name[:50]}.{secrets.token_hex(4)}.part")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except OSError as fault:
        raise UserFault(
            "cannot_write",
            say("{path} could not be written: {reason}.", path=str(path), reason=fault.strerror or str(fault)),
            say("Close the file if another program shows it, or choose another folder. The old file is unchanged."),
        ) from fault
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _is_database(path: Path) -> bool:
    """Whether a shop's data may lie there: a report in its place would cost the owner everything."""
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\x00"
    except OSError:
        return False
