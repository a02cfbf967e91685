"""How are modules loaded once Qt is there? As Python itself loads them: imported before everything else of the window, for that alone.

PySide puts an import of its own in Python's place, for ``from __feature__ import …``, which nobody uses here. It reads the whole
source of every module that is loaded after it, and keeps it: a seventh of the time of a start.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - puts it there

if builtins.__import__ is getattr(builtins, "__feature_import__", None):
    builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]  # where PySide keeps Python's own
