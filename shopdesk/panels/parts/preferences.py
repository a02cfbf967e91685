"""What did she choose for her window, and where is that kept? A small file beside the store, written whole or not at all.

It holds nothing that would be missed: a file that is gone, broken or of another kind is passed over, and so is a disk that takes
nothing. What the shop needs is in the store, never here.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

FILE_NAME = "window.json"
_LARGEST = 1_000_000  # more than this is not ours


class Preferences:
    """Values by name; ``keep`` writes at once. Without a path nothing is written, as in tests and pictures."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._values: dict[str, Any] = _read(path) if path is not None else {}

    def value(self, name: str, default: Any = None) -> Any:
        """What was kept under a name; the default where nothing was, or something of another type."""
        found = self._values.get(name, default)
        is_kin = default is None or (type(found) is type(default))
        return found if is_kin else default

    def keep(self, **values: Any) -> None:
        """Remember values that JSON can hold; None forgets."""
        changed = {name: value for name, value in values.items() if self._values.get(name) != value}
        if not changed:
            return
        self._values.update(changed)
        self._values = {name: value for name, value in self._values.items() if value is not None}
        if self.path is not None:
            with contextlib.suppress(OSError):
                _write(self.path, self._values)


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST:
            return {}
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(path: Path, values: dict[str, Any]) -> None:
    """The new file takes the place of the old one in a single step: a crash leaves the one or the other."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with draft.open("w", encoding="utf-8") as file:
            json.dump(values, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
