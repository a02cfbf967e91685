"""Under which name may a report be saved, so that Windows, macOS and Linux all take it?"""

from __future__ import annotations

import re

from shopdesk.wording import shown

_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\.|$)")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_MOST_BYTES = 200


def safe_file_name(stem: str, extension: str, *, otherwise: str = "report") -> str:
    """A file name from any words: forbidden characters become ``_``, reserved names get one before them, the extension stays.

    extension: with or without its dot. otherwise: the stem where nothing readable is left. The whole is at most 200
    bytes of UTF-8, cut between characters, never inside the extension.
    """
    dot_extension = "." + extension.lstrip(".")
    # after shown() nothing invisible is left, but its backslashes are forbidden in names themselves
    name = _FORBIDDEN.sub("_", shown(stem)).strip().rstrip(". ")
    if not name.strip("._ "):
        name = otherwise
    if _RESERVED.match(name):
        name = f"_{name}"
    kept = name.encode()[: _MOST_BYTES - len(dot_extension.encode())].decode(errors="ignore").rstrip(". ")
    return kept + dot_extension
