"""What is about to be imported? Files in the order they were brought, with the passwords typed for them, and what was pasted.

Passwords live here until the import is done or given up, and nowhere else. What was pasted lies in a folder of the system's
for temporary files until then.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any


class Sources:
    """The files of the preview."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self._passwords: dict[Path, str] = {}
        self._pasted: set[Path] = set()
        self._folder: TemporaryDirectory[str] | None = None

    def add(self, paths: Sequence[Path]) -> None:
        """Bring files; one that is there already stays where it is."""
        self.paths += [path for path in dict.fromkeys(paths) if path not in self.paths]

    def folder(self) -> Path:
        """Where the next thing that is pasted may lie for the while, whatever it is called."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="shopdesk-")
        place = Path(self._folder.name) / str(len(list(Path(self._folder.name).iterdir())) + 1)
        place.mkdir()
        return place

    def add_pasted(self, path: Path) -> None:
        self._pasted.add(path)
        self.add([path])

    def set_password(self, path: Path, password: str) -> None:
        self._passwords[path] = password

    def password(self, path: Path) -> str | None:
        return self._passwords.get(path)

    def options(self) -> dict[str, Any]:
        """What the shop must know of the files beside their paths, as it is now."""
        return {"passwords": dict(self._passwords), "pasted": frozenset(self._pasted)}

    def is_pasted(self, path: Path) -> bool:
        return path in self._pasted

    def keep(self, paths: Sequence[Path]) -> None:
        """Let go of all files but these."""
        self.paths = list(paths)

    def clear(self) -> None:
        """Forget all of it, the passwords and what was pasted first."""
        self._passwords.clear()
        self._pasted.clear()
        self.paths = []
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
