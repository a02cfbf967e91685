"""How is a workbook under a password opened? With a library that is there by choice; without it the file is turned away.

Excel locks some workbooks under a password of its own that it never asks for. Such a file counts as protected too: whoever
locked it meant something by it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from shopdesk.importing import refusal
from shopdesk.importing.limits import MIB
from shopdesk.importing.origin import Origin, held_origin

_IN_MEMORY = 64 * MIB


@contextmanager
def unlocked(origin: Origin, password: str | None) -> Iterator[Origin]:
    """The workbook without its lock, until the end of the block.

    Raises UserFault where no password is given, where it does not fit, and where no library is there.
    """
    try:
        import msoffcrypto
    except ImportError:
        raise refusal.locked(origin) from None
    if not password:
        raise refusal.password_needed(origin)
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as held:
        try:
            with origin.open() as file:
                office = msoffcrypto.OfficeFile(file)
                # Without being asked, the package does not look whether the password of an xlsx fits.
                verified = {"verify_password": True} if office.format == "ooxml" else {}
                office.load_key(password=password, **verified)
                office.decrypt(held)
        except msoffcrypto.exceptions.InvalidKeyError as error:
            raise refusal.password_wrong(origin) from error
        except MemoryError:
            raise
        except Exception as error:  # a reader of foreign bytes in Python fails in any way
            raise refusal.damaged(origin) from error
        yield held_origin(origin.name, origin.file_name, held, 0, held.seek(0, os.SEEK_END))
