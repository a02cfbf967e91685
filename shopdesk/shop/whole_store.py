"""Whose shop is in the store, is it sound, and how is it copied out and put back?"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from shopdesk.shop.open_store import OpenStore
from shopdesk.store import backup, identity, ledger, restoring, verifying
from shopdesk.wording import Phrase

SAMPLE_MARK = "is_sample"


class WholeStore(OpenStore):
    """What is asked of the store as a whole."""

    def is_empty(self) -> bool:
        """Whether nothing is imported."""
        return not ledger.brought(self._store.db)

    def is_sample(self) -> bool:
        """Whether the store is the sample shop's."""
        return identity.value(self._store.db, SAMPLE_MARK) == "1"

    def currency(self) -> str:
        """The store's one currency; yuan until a file states another."""
        return identity.value(self._store.db, "currency") or "CNY"

    def shop_name(self) -> str:
        """The shop's name as the owner or her exports give it, else empty."""
        db = self._store.db
        return identity.value(db, "shop_name") or next(iter(identity.shop_names(db)), "")

    def backup(self, target: Path) -> None:
        """Copy the store to a file, whole and verified, also while it is in use."""
        backup.copy_out(self._store.db, target)

    def check(self) -> list[Phrase]:
        """What is wrong with the store: damaged pages, totals that do not equal their rows; empty when all is sound."""
        return verifying.check(self._store.db)


def restore(path: Path, source: Path, *, now: datetime) -> Path | None:
    """Put a backup in a store's place; gives the path where the present store was set aside, or None if there was none."""
    return restoring.restore(path, source, now=now)
