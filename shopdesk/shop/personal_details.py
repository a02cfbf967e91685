"""Which details of people does the store keep, and how are they erased?"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from shopdesk.errors import UserFault
from shopdesk.shop.open_store import OpenStore
from shopdesk.shop.outcomes import Erasure, RecipientsKept
from shopdesk.store import backup, cards, column_files, erasure, recipients
from shopdesk.wording import speaker

say = speaker("shop")


class PersonalDetails(OpenStore):
    """Recipients, and buyers who want to be forgotten; erased in the automatic backups too."""

    def kept_recipients(self) -> RecipientsKept:
        """Whether imports keep recipients, phone numbers and streets, of how many orders they are kept, and in how many backups."""
        db, path = self._store.db, self._store.path
        return RecipientsKept(recipients.are_kept(db), recipients.count(db), len(backup.listed(path)))

    def keep_recipients(self, is_on: bool) -> Erasure:
        """Keep recipients of what is imported from now on, or no longer: then those kept are erased here and in the automatic backups."""
        count = recipients.switch(self._store.db, is_on)
        left = [] if is_on else self._wipe(erasure.forget_recipients)
        return Erasure(count, tuple(left), frozenset({"recipients"}))

    def recipient(self, order_id: str) -> dict[str, str]:
        """To whom one order goes, in clear; asked for one order at a time."""
        return recipients.of_order(self._store.db, order_id)

    def erase_buyer(self, buyer_id: str) -> Erasure:
        """Put a mark that names nobody in a buyer's place, here and in the automatic backups; sums stay as they are.

        Raises UserFault unknown_buyer.
        """
        db, at = self._store.db, self._at()
        if cards.card(db, "buyers", buyer_id) is None:
            raise UserFault("unknown_buyer", say("There is no such buyer in the shop."))
        count = erasure.erase_buyer(db, buyer_id, at)
        left = self._wipe(lambda copy: erasure.erase_buyer(copy, buyer_id, at))
        return Erasure(count, tuple(left), frozenset({"orders", "order_lines", "buyers", "reviews", "journal"}))

    def _wipe(self, act: Callable[[sqlite3.Connection], object]) -> list[Path]:
        """Empty the log, drop the files made from the store, do the same in the backups; the files in which something is left."""
        self._memory.clear()
        column_files.forget(self.path)
        log = self.path.with_name(self.path.name + "-wal")
        left = [] if erasure.wipe(self._store.db) else [log]
        return [*left, *erasure.in_backups(self.path, act)]
