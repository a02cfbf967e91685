"""How is a file read that no shipped format knows? By a format of the owner's own: guessed, tried, kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopdesk.errors import UserFault
from shopdesk.progress import SILENT, Progress
from shopdesk.shop.open_store import OpenStore
from shopdesk.shop.outcomes import Changes
from shopdesk.store import mappings
from shopdesk.wording import speaker

if TYPE_CHECKING:
    from shopdesk.importing.mapping import MappingGuess
    from shopdesk.importing.trial import TriedRow

say = speaker("shop")

NAME = re.compile(r"[\w][\w -]{0,58}[\w]|\w")


def known_formats() -> list[dict[str, str]]:
    """The shipped formats as rows: id, platform, kind, title_zh, title_en."""
    from shopdesk.importing.format import load_formats

    return [
        {
            "id": known.id,
            "platform": known.platform,
            "kind": known.kind,
            "title_zh": known.title_zh,
            "title_en": known.title_en,
        }
        for known in load_formats()
    ]


def guess_mappings(
    path: Path, progress: Progress = SILENT, *, kind: str | None = None, password: str | None = None
) -> list[MappingGuess]:
    """What the tables of a file nobody knows may be, each with a format to edit and to save; ``kind``: the only one to try."""
    from shopdesk.importing.format import load_formats
    from shopdesk.importing.glance import glances
    from shopdesk.importing.limits import Limits
    from shopdesk.importing.mapping import guess_mapping

    formats = load_formats()
    if kind is not None and not any(known.is_generic and known.kind == kind for known in formats):
        kinds = sorted({known.kind for known in formats if known.is_generic})
        raise UserFault("unknown_kind", say("There is no kind {kind}.", kind=kind), say("Known: {kinds}.", kinds=kinds))
    looked = glances(path, Limits(), progress, password=password)
    found = [guess_mapping(one, formats, kind=kind, file_name=path.name) for one in looked]
    return [guess for guess in found if guess is not None]


class Mappings(OpenStore):
    """The owner's own formats."""

    def save_mapping(self, document: Mapping[str, Any], name: str) -> Changes:
        """Keep a format of the owner's own; files with exactly its headings are read by it from now on.

        Raises UserFault where the name is taken by a shipped format or cannot be one, or the document cannot read a row.
        """
        from shopdesk.importing.declaration import named
        from shopdesk.importing.format import load_formats
        from shopdesk.importing.headings import fold
        from shopdesk.importing.mapping import missing_fields

        if not NAME.fullmatch(name) or any(fold(name) == fold(known.id) for known in load_formats()):
            raise UserFault(
                "bad_name",
                say("{name} cannot name a mapping.", name=name),
                say("Take letters, digits, - and _; not the id of a format that “shopdesk formats” lists."),
            )
        kept = named(document, name)
        missing = missing_fields(kept)
        if missing:
            raise UserFault(
                "mapping_incomplete",
                say("The mapping names no column for {missing}.", missing=missing),
                say("Add the headings under [headings] and save it again."),
            )
        mappings.save(self._store.db, name, kept, self._now.isoformat(sep=" "))
        return frozenset({"mappings"})

    def mappings(self) -> list[dict[str, Any]]:
        """The documents of the owner's own formats, by name."""
        return mappings.documents(self._store.db)

    def forget_mapping(self, name: str) -> Changes:
        """Drop a format of the owner's own; what was imported by it stays."""
        if not mappings.forget(self._store.db, name):
            raise _no_mapping(name)
        return frozenset({"mappings"})

    def guess(
        self, path: Path, progress: Progress = SILENT, *, kind: str | None = None, password: str | None = None
    ) -> list[MappingGuess]:
        """See ``guess_mappings``."""
        return guess_mappings(path, progress, kind=kind, password=password)

    def try_mapping(
        self,
        path: Path,
        document: Mapping[str, Any],
        progress: Progress = SILENT,
        *,
        sheet: str | None = None,
        password: str | None = None,
    ) -> list[TriedRow]:
        """The first rows of a table as a mapping that is not saved yet would have them read; nothing is kept."""
        from shopdesk.importing.trial import try_mapping

        return try_mapping(path, document, sheet=sheet, now=self._now.date(), progress=progress, password=password)

    def read_mapping(self, path: Path) -> dict[str, Any]:
        """The format in a file that was exported from here, or written by a person; it is not kept yet."""
        from shopdesk.importing.declaration import declared
        from shopdesk.importing.format import BadFormat

        try:
            return declared(path.read_text(encoding="utf-8-sig"), path.name)
        except OSError as error:
            raise UserFault(
                "unreadable_file",
                say("{file} cannot be read: {cause}.", file=path.name, cause=error.strerror or str(error)),
            ) from None
        except (BadFormat, UnicodeDecodeError) as error:
            raise UserFault(
                "bad_mapping",
                say("{file} holds no mapping: {cause}.", file=path.name, cause=str(error)),
                say("Choose a file that ShopDesk has written as a mapping."),
            ) from None


def _no_mapping(name: str) -> UserFault:
    return UserFault("unknown_mapping", say("There is no mapping {name}.", name=name))
