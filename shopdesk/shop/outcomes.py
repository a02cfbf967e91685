"""What does a change of the shop give back?"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopdesk.frozen import dataclass

if TYPE_CHECKING:
    from shopdesk.importing.problems import ImportReport

Changes = frozenset[str]


@dataclass(frozen=True)
class ImportOutcome:
    """The reports of every table of every file, and the table families that changed."""

    reports: tuple[ImportReport, ...]
    changes: Changes


@dataclass(frozen=True)
class Kept:
    """Decisions that were written down: their numbers, by which they are undone, and the table families that changed."""

    entry_ids: tuple[int, ...]
    changes: Changes


@dataclass(frozen=True)
class Edited:
    """What held before of each thing that was edited, with which the edit is taken back, and the table families that changed."""

    before: Mapping[Any, Any]
    changes: Changes


@dataclass(frozen=True)
class RecipientsKept:
    """Whether they are kept, of how many orders, and how many automatic backups there are that may hold them too."""

    is_on: bool
    orders: int
    backups: int


@dataclass(frozen=True)
class Erasure:
    """Of how many orders something was erased, in which files it could not be, and the table families that changed."""

    orders: int
    left_in: tuple[Path, ...]
    changes: Changes
