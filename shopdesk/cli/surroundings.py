"""On whose machine does a command run? The language, the store that is meant, a display, the moment."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shopdesk.shop import Shop


def system_language(environment: Mapping[str, str]) -> str:
    """``zh_CN`` where the system speaks Chinese, else ``en``; ``SHOPDESK_LANGUAGE`` wins, then the first that POSIX asks."""
    names = ("SHOPDESK_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environment[name] for name in names if environment.get(name)), "en")
    return "zh_CN" if chosen.lower().startswith("zh") else "en"


def data_folder() -> Path:
    """The platform's folder for the program's data."""
    from platformdirs import user_data_path

    return user_data_path("ShopDesk", appauthor=False)


def store_path(given: argparse.Namespace, default: str = "shop.db") -> Path:
    """``--store``, else ``SHOPDESK_STORE``, else the data folder."""
    named = given.store or os.environ.get("SHOPDESK_STORE")
    if not named:
        return data_folder() / default
    try:
        return Path(named).expanduser()
    except RuntimeError:  # a ~ before what is nobody's name
        return Path(named)


def has_display() -> bool:
    """Whether a window could be shown here."""
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def now() -> datetime:
    """The moment a command is given; asked for as ``surroundings.now``, so that a test can let it be another day."""
    return datetime.now().replace(microsecond=0)


def opened(given: argparse.Namespace, *, write: bool, is_made: bool = False) -> Shop:
    """The store named; ``is_made``: a new one where there is none."""
    from shopdesk.shop import Shop

    path = store_path(given)
    return Shop.open(path, write=write and (is_made or path.exists()), now=now())
