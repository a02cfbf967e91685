"""Which faults are the user's to mend, and which are ours?

A ``UserFault`` is anything outside the program that went wrong: a damaged file, a full disk, a store in use. It carries
a code for programs, a sentence for people and the remedy. Every other exception is a bug of ours.
"""

from __future__ import annotations

from shopdesk.wording import Phrase


class UserFault(Exception):
    """Something outside the program is wrong and the user can mend it.

    code: English snake_case, stable, part of the interface (``unknown_table``, ``store_locked`` …).
    message: one plain sentence naming what happened.
    remedy: one plain sentence saying what to do, or None.
    changes: the table families that changed all the same, where the refusal itself is written down.
    """

    def __init__(self, code: str, message: Phrase, remedy: Phrase | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.remedy = remedy
        self.changes: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return self.in_language("en")

    def in_language(self, language: str) -> str:
        """The whole sentence, remedy included, in ``en`` or ``zh_CN``."""
        parts = [self.message.in_language(language)]
        if self.remedy is not None:
            parts.append(self.remedy.in_language(language))
        return " ".join(parts)
