"""Where does the shipped data lie: in the source tree, or inside the installed package?"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder that holds formats, samples, i18n, icons and the rest."""
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """One shipped file or folder, e.g. ``resource("formats")``."""
    return resources().joinpath(*parts)
