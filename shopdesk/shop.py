"""What may be asked of an open shop, and what may be changed in it? One method per question; no arithmetic, no SQL.

Long, since every question and every change stands here: this is the list of what the program can do.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
import tempfile
from array import array
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from functools import wraps
from inspect import isfunction
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from shopdesk.analysis import coverage as covering
from shopdesk.analysis.answer import Answer, Finding
from shopdesk.analysis.candidates import CANDIDATE, OUTCOME_DAYS, Candidate, Outcome, checked, fault_of
from shopdesk.analysis.keywords import WordTable, folded, lexicon_of, word_table
from shopdesk.analysis.money_list import KIND, FindingsDecided
from shopdesk.analysis.month_tables import with_net
from shopdesk.analysis.overview import OverviewQuestion, overview
from shopdesk.analysis.restated import IssuedMonth, printed, restated
from shopdesk.analysis.summary import MonthlySummary, SummaryQuestion, month_summary
from shopdesk.conditions import Condition, SortKey
from shopdesk.errors import UserFault
from shopdesk.period import DateRange, Month, month_before
from shopdesk.progress import SILENT, Progress
from shopdesk.store import (
    backup,
    baskets,
    breakdowns,
    buyers,
    candidates,
    cards,
    cases,
    column_files,
    compliance,
    coverage,
    erasure,
    faults,
    identity,
    idle_stock,
    journal,
    ledger,
    lookup,
    mappings,
    months,
    orders,
    pages,
    period_counts,
    recipients,
    restoring,
    rollups,
    rules,
    titles,
    tray,
    verifying,
    words,
)
from shopdesk.store import undo as undoing
from shopdesk.store.connection import Store
from shopdesk.thresholds import WAITING, Thresholds, default_of, entries, with_overrides, with_values
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow import decisions as deciding
from shopdesk.workflow.decisions import REFUSED, Decision

say = speaker("shop")

if TYPE_CHECKING:
    from shopdesk.analysis.area_page import AreaPage
    from shopdesk.analysis.basket import BasketPairs
    from shopdesk.analysis.buyer_columns import BuyerRows
    from shopdesk.analysis.buyer_lists import Contacts
    from shopdesk.analysis.compliance_list import Checklist
    from shopdesk.analysis.copy_terms import Hit
    from shopdesk.analysis.copy_titles import TitleScan, TitleSource
    from shopdesk.analysis.disposal import Advice
    from shopdesk.analysis.listing_fixes import FixEffect
    from shopdesk.analysis.price_fairness import PriceFairness
    from shopdesk.analysis.purchase_history import PurchaseHistory
    from shopdesk.analysis.reorder_detail import SkuDetail
    from shopdesk.analysis.reorder_plan import ReorderPlan, ReplenishmentQuestion
    from shopdesk.analysis.returns_decisions import Written
    from shopdesk.analysis.returns_desk import ReturnsDesk
    from shopdesk.analysis.returns_rows import CaseRow
    from shopdesk.analysis.selection_columns import SellingColumns
    from shopdesk.analysis.selection_facts import ItemFacts
    from shopdesk.analysis.selection_table import SelectionTable
    from shopdesk.analysis.serial_returners import WatchList
    from shopdesk.analysis.tier_table import TierTable
    from shopdesk.analysis.twin_goods import Twins
    from shopdesk.analysis.unpaid_buyers import UnpaidBuyer
    from shopdesk.importing.candidate_table import CandidateTable
    from shopdesk.importing.format import ExportFormat
    from shopdesk.importing.mapping import MappingGuess
    from shopdesk.importing.problems import ImportReport
    from shopdesk.importing.trial import TriedRow
    from shopdesk.questions.returns import DeskFrame
    from shopdesk.reception import FileOutcome
    from shopdesk.workflow.checklist import CheckRecord

Changes = frozenset[str]
SAMPLE_MARK = "is_sample"
COPY_GOODS = "copy_goods"
PROGRESS_STEPS = 20_000  # instructions of SQLite between two looks at whether to go on: about a millisecond
MEMORY = 8  # results kept while the store stays as it is
NAME = re.compile(r"[\w][\w -]{0,58}[\w]|\w")


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


def _changed(family: str, made: Collection[Any]) -> Changes:
    return frozenset({family}) if made else frozenset()


def _no_mapping(name: str) -> UserFault:
    return UserFault("unknown_mapping", say("There is no mapping {name}.", name=name))


def restore(path: Path, source: Path, *, now: datetime) -> Path | None:
    """Put a backup in a store's place; gives the path where the present store was set aside, or None if there was none."""
    return restoring.restore(path, source, now=now)


def _in_plain_words(shop: type[Shop]) -> type[Shop]:
    """Let every question and change tell a full disk, another program's lock, a damaged page as a fault the owner can mend."""

    def told(method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def asked(self: Shop, *given: Any, **named: Any) -> Any:
            with faults.plain_faults(self.path):
                return method(self, *given, **named)

        return asked

    for name, member in list(vars(shop).items()):
        if isfunction(member) and not name.startswith("_"):
            setattr(shop, name, told(member))
    return shop


@_in_plain_words
class Shop:
    """An open store and the day it is; opened for writing by at most one program at a time."""

    def __init__(
        self,
        store: Store,
        now: datetime | Callable[[], datetime],
        *,
        imports_apart: bool = False,
        keeps_counts: bool = False,
    ) -> None:
        self._store = store
        self._clock = now
        self._imports_apart = imports_apart
        self._keeps_counts = keeps_counts or not store.is_read_only
        self._formats: list[ExportFormat] | None = None
        self._memory: dict[Any, Any] = {}
        self._goods: tuple[str | None, list[lookup.GoodsName]] | None = None
        self._scanned: dict[tuple[str, str], tuple[Hit, ...]] = {}

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        write: bool = True,
        now: datetime | Callable[[], datetime],
        imports_apart: bool = False,
        keeps_counts: bool = False,
    ) -> Shop:
        """Open a store, or make one for writing; raises UserFault (store_missing, store_locked, newer_store …).

        ``now`` is a clock where the shop stays open: a window that is left open overnight must not go on in yesterday.
        Opened for writing on a later day than it was last changed, it is copied first: the day's backup.
        ``imports_apart``: large files are imported in a process of its own, since a window lives in this one.
        ``keeps_counts``: what takes long to count is kept beside the store though the shop is only read from: the reader
        beside a writer of the same program.
        """
        opened_at = now if isinstance(now, datetime) else now()
        changed_on = opened_at.date()
        with contextlib.suppress(OSError):  # a new store; whatever else is wrong is told when it is opened
            changed_on = date.fromtimestamp(path.stat().st_mtime)
        store = Store.open(path, write=write, now=opened_at)
        if write and not store.is_read_only and changed_on < opened_at.date():
            with contextlib.suppress(UserFault):  # a full disk must not keep the shop closed
                backup.daily(store.db, store.path, opened_at)
        return cls(store, now, imports_apart=imports_apart, keeps_counts=keeps_counts)

    def __enter__(self) -> Shop:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    def watch(self, is_unwanted: Callable[[], bool] | None) -> None:
        """Let queries end early once their answer is unwanted: they raise sqlite3.OperationalError then. None: never."""
        self._store.db.set_progress_handler(is_unwanted, PROGRESS_STEPS if is_unwanted is not None else 0)

    @property
    def _now(self) -> datetime:
        return (self._clock if isinstance(self._clock, datetime) else self._clock()).replace(microsecond=0)

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def is_read_only(self) -> bool:
        return self._store.is_read_only

    # ---- taking files ------------------------------------------------------------------------------------------------

    def preview(
        self,
        paths: Sequence[Path],
        progress: Progress = SILENT,
        *,
        format_id: str | None = None,
        password: str | None = None,
        passwords: Mapping[Path, str] | None = None,
        pasted: frozenset[Path] = frozenset(),
    ) -> list[FileOutcome]:
        """What importing the files would do; nothing is written. The options are those of ``import_files``."""
        return self._take(paths, progress, format_id, password, passwords, pasted, rehearse=True)

    def import_files(
        self,
        paths: Sequence[Path],
        progress: Progress = SILENT,
        *,
        format_id: str | None = None,
        password: str | None = None,
        passwords: Mapping[Path, str] | None = None,
        pasted: frozenset[Path] = frozenset(),
    ) -> ImportOutcome:
        """Import the files, each in one transaction; a file that fails leaves the others as they are.

        ``password``: of the locked ones among them, ``passwords`` those of single ones; the report of a file that wants one has
        the error ``password_needed``. ``pasted``: files that ``lay_down_paste`` made: their text is kept, so that it can be done again.
        """
        return self._taken(self._take(paths, progress, format_id, password, passwords, pasted, rehearse=False))

    def _taken(self, outcomes: Sequence[FileOutcome]) -> ImportOutcome:
        """What an import has come to. Once something came in, what was undone before cannot be done again."""
        changes = frozenset[str]().union(*(outcome.tables for outcome in outcomes))
        if changes:
            undoing.forget_undone(self._store.db)
        return ImportOutcome(tuple(report for outcome in outcomes for report in outcome.reports), changes)

    def _take(
        self,
        paths: Sequence[Path],
        progress: Progress,
        format_id: str | None,
        password: str | None,
        passwords: Mapping[Path, str] | None,
        pasted: frozenset[Path],
        *,
        rehearse: bool,
    ) -> list[FileOutcome]:
        from shopdesk.import_process import is_worth_it, take_files_apart
        from shopdesk.reception import take_files

        formats = self._known()
        if format_id is not None and not any(format_id == known.id or format_id in known.ids for known in formats):
            raise UserFault(
                "unknown_format",
                say("There is no format {format}.", format=format_id),
                say("“shopdesk formats” lists those that are known."),
            )
        take = take_files_apart if self._imports_apart and is_worth_it(paths) else take_files
        return take(
            self._store,
            paths,
            formats=formats,
            format_id=format_id,
            rehearse=rehearse,
            now=self._now,
            progress=progress,
            password=password,
            passwords=passwords,
            pasted=pasted,
        )

    def lay_down_paste(self, folder: Path, name: str, text: str, page: str, progress: Progress = SILENT) -> Path:
        """Make what was copied in another program (as text, as a web page) a table in ``folder`` that is taken like a file."""
        from shopdesk.importing.pasted import lay_down

        return lay_down(folder, name, text, page, progress)

    def _known(self) -> list[ExportFormat]:
        """The shipped formats and the owner's own."""
        from shopdesk.importing.format import BadFormat, from_document, load_formats

        if self._formats is None:
            self._formats = load_formats()
        own = []
        for document in mappings.documents(self._store.db):
            with contextlib.suppress(
                BadFormat
            ):  # made by another version: its files are unknown again, and can be mapped anew
                own.append(from_document(document))
        return [*self._formats, *own]

    # ---- what nobody knows, what could not be taken ------------------------------------------------------------------

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

    def tray_count(self) -> int:
        """How many rows wait in the tray."""
        return tray.count(self._store.db)

    def tray(self) -> list[dict[str, Any]]:
        """The rows no import could take: file, row, cells, and each problem with its reason (see ``store.tray.waiting``)."""
        return tray.waiting(self._store.db)

    def retry(self, tray_id: int, changes: Mapping[str, str], progress: Progress = SILENT) -> ImportOutcome:
        """Import a row of the tray again with some cells corrected; if it is taken, it leaves the tray, else nothing happens."""
        from shopdesk.importing.pasted import text_file
        from shopdesk.importing.tray_sheet import corrected, correction_text
        from shopdesk.reception import take_file

        entry = next((one for one in self.tray() if one["tray_id"] == tray_id), None)
        if entry is None or not entry["cells"]:
            raise UserFault(
                "not_in_tray",
                say("No row {tray_id} with cells to correct waits in the tray.", tray_id=tray_id),
                say("“shopdesk tray” lists the rows that wait."),
            )
        text = correction_text(entry["format"], [(tray_id, entry["row"], corrected(entry["cells"], changes))])
        with tempfile.TemporaryDirectory() as folder:
            path = text_file(Path(folder), entry["file"])  # rows without a date take it from the name of their file
            path.write_text(text, encoding="utf-8", newline="")
            outcome = take_file(
                self._store,
                path,
                formats=self._known(),
                format_id=entry["format"],
                rehearse=False,
                now=self._now,
                progress=progress,
                name=f"{entry['file']} (corrected)",
                content=text,
                is_whole=True,
            )
        return self._taken([outcome])

    def twin_goods(self, progress: Progress = SILENT) -> list[Twins]:
        """Goods whose names differ only in how they were typed, each pair with what she said of it; nothing is merged."""
        from shopdesk.analysis.twin_goods import standing_of, twins
        from shopdesk.questions.twin_goods import alike_goods

        alike = self._remembered("twin_goods", lambda: alike_goods(self._store.db, progress))
        return twins(alike, standing_of(self.standing("imports")))

    # ---- the ledger --------------------------------------------------------------------------------------------------

    def make_sample(self, progress: Progress = SILENT) -> ImportOutcome:
        """Mark the store as the sample shop and import the bundled exports by the ordinary way.

        The mark comes first: a sample shop whose making was interrupted is finished by the next call, as files are known again.
        """
        from shopdesk.reception import sample_files

        identity.set_value(self._store.db, SAMPLE_MARK, "1")
        return self.import_files(sample_files(), progress)

    def history(self) -> list[dict[str, Any]]:
        """The imports in the store, newest first, each with the later imports that changed its rows."""
        return ledger.history(self._store.db)

    def import_line(self) -> tuple[list[tuple[int, str]], list[str]]:
        """The imports in the store (id, file), newest first, and the files that ``redo`` would import again."""
        return ledger.files(self._store.db), self.undone()

    def undo(self, import_id: int, *, with_later: bool = False) -> Changes:
        """Take an import back; raises UserFault later_imports naming those that changed its rows, unless with_later."""
        return undoing.undo(self._store.db, import_id, with_later).kinds

    def undone(self) -> list[str]:
        """The files that ``redo`` would import again; empty where nothing was undone since the last import."""
        return [entry["file"] for entry in undoing.last_undone(self._store.db)]

    def redo(self, progress: Progress = SILENT) -> ImportOutcome:
        """Import again what the newest undo took back, from where it was; undos can be done again until the next import.

        Raises UserFault nothing_undone, or file_changed where a file is gone or another one by now: then nothing happens.
        """
        from shopdesk.importing.source import undone_file
        from shopdesk.reception import take_file

        entries = undoing.last_undone(self._store.db)
        if not entries:
            raise UserFault("nothing_undone", say("There is no undo to do again since the last import."))
        outcomes = []
        with tempfile.TemporaryDirectory() as folder:
            paths = [undone_file(entry, Path(folder), progress) for entry in entries]
            for entry, path in zip(entries, paths, strict=True):
                outcomes.append(
                    take_file(
                        self._store,
                        path,
                        formats=self._known(),
                        format_id=entry["asked_format"],
                        rehearse=False,
                        now=self._now,
                        progress=progress,
                        name=entry["file"],
                        content=entry["content"],
                    )
                )
        undoing.forget_undone(self._store.db, entries[0]["undo_no"])
        return ImportOutcome(
            tuple(report for outcome in outcomes for report in outcome.reports),
            frozenset[str]().union(*(outcome.tables for outcome in outcomes)),
        )

    # ---- the store itself --------------------------------------------------------------------------------------------

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

    # ---- what is personal --------------------------------------------------------------------------------------------

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

    # ---- the rule book ---------------------------------------------------------------------------------------------------

    def rules(self) -> Thresholds:
        """The rule book as it is in force: the defaults, and what the owner set herself."""
        return with_overrides(rules.own(self._store.db))

    def rule_book(self) -> list[dict[str, Any]]:
        """The entries of the panels there are, as rows: those of ``thresholds.entries``, is_own, and changes, newest first.

        A change has at, old_value, new_value, is_default. Left out: entries of panels whose question the shop does not answer
        yet, and those that nothing reads (``thresholds.WAITING``).
        """
        own, changes = rules.own(self._store.db), rules.history(self._store.db)
        return [
            {
                **row,
                "is_own": (row["section"], row["name"]) in own,
                "changes": [one for one in changes if (one["section"], one["name"]) == (row["section"], row["name"])],
            }
            for row in entries(self.rules())
            if hasattr(self, row["section"]) and f"{row['section']}.{row['name']}" not in WAITING
        ]

    def set_rule(self, section: str, name: str, value: float) -> Changes:
        """Let a rule have this number from now on; raises UserFault as ``change_rules``."""
        return self.change_rules({(section, name): value})

    def reset_rule(self, section: str, name: str) -> Changes:
        """Go back to a rule's default; raises UserFault as ``change_rules``."""
        return self.change_rules({(section, name): None})

    def change_rules(self, values: Mapping[tuple[str, str], float | None]) -> Changes:
        """Let rules have these numbers from now on (None: their defaults), all or none; what holds already is no change.

        Raises UserFault unknown_rule, or bad_rule with the bounds. Months that were closed keep their figures as issued.
        """
        wanted = {key: default_of(*key) if value is None else value for key, value in values.items()}
        before, own = self.rules(), rules.own(self._store.db)
        after = with_values(before, wanted)
        changes = [
            rules.Change(
                section,
                name,
                old_value=getattr(getattr(before, section), name),
                new_value=getattr(getattr(after, section), name),
                is_default=value == default_of(section, name),
            )
            for (section, name), value in wanted.items()
            if own.get((section, name)) != (None if value == default_of(section, name) else value)
        ]
        if changes:
            rules.change(self._store.db, changes, self._at())
        return frozenset({"rules"}) if changes else frozenset()

    # ---- what was decided ------------------------------------------------------------------------------------------------

    def decide(self, decision: Decision) -> Changes:
        """Write one decision into the journal; raises UserFault as ``decide_all``."""
        return self.decide_all([decision]).changes

    def decide_all(self, decisions: Sequence[Decision]) -> Kept:
        """Write decisions into the journal, all or none; raises UserFault bad_decision, unknown_decision (one to follow)."""
        return self._write(decisions)

    def _write(self, decisions: Sequence[Decision], beside: Sequence[tuple[str, Mapping[str, Any]]] = ()) -> Kept:
        """Write decisions, each with what a table of its own keeps of it."""
        for one in decisions:
            deciding.check(one, self._now.date())
            if one.follows is not None:
                self._decision(one.follows)
        numbers = journal.write(
            self._store.db,
            [
                {part.name: getattr(one, part.name) for part in fields(one)} | {"note": one.note.strip()}
                for one in decisions
            ],
            self._at(),
            beside,
        )
        return Kept(tuple(numbers), frozenset({"journal"}) if numbers else frozenset())

    def undo_decisions(self, entry_ids: Sequence[int]) -> Changes:
        """Take decisions back, all or none; one taken back already stays so. Raises UserFault unknown_decision."""
        return self._revise([one for one in map(self._decision, entry_ids) if one["undone_by"] is None], journal.UNDONE)

    def redo_decisions(self, entry_ids: Sequence[int]) -> Changes:
        """Let decisions hold again that were taken back. Raises UserFault unknown_decision."""
        return self._revise(
            [one for one in map(self._decision, entry_ids) if one["undone_by"] is not None], journal.AGAIN
        )

    def journal(self, wanted: Mapping[str, Any] | None = None, limit: int = -1) -> list[dict[str, Any]]:
        """The decisions, newest first (see ``store.journal.entries``); ``wanted`` by panel, suggestion, subject_kind,
        subject_id, decision, since, before."""
        return journal.entries(self._store.db, wanted, limit=limit)

    def standing(self, panel: str) -> dict[tuple[str, str, str], dict[str, Any]]:
        """What holds now of a panel's suggestions, by (suggestion, subject_kind, subject_id); snoozes that ended are left out."""
        today = self._now.date().isoformat()
        return {
            key: one
            for key, one in journal.standing(self._store.db, panel).items()
            if one["snooze_until"] is None or one["snooze_until"] > today
        }

    def open_acts(self, panel: str, act: str) -> list[dict[str, Any]]:
        """What was done and has not been gone on from, as orders placed and not yet arrived; oldest first."""
        return journal.open_acts(self._store.db, panel, act)

    def _decision(self, entry_id: int) -> dict[str, Any]:
        found = journal.entry(self._store.db, entry_id)
        if found is None:
            raise UserFault("unknown_decision", say("The journal has no entry {entry_id}.", entry_id=entry_id))
        return found

    def _revise(self, decisions: Sequence[Mapping[str, Any]], how: str) -> Changes:
        return frozenset({"journal"}) if journal.revise(self._store.db, decisions, how, self._at()) else frozenset()

    def _at(self) -> str:
        return self._now.isoformat(sep=" ")

    # ---- what she thinks of selling -----------------------------------------------------------------------------------------

    def candidates(self) -> list[Candidate]:
        """Goods that are typed or pasted, the newest first; those that were removed are not among them."""
        return [Candidate(**row) for row in candidates.all_candidates(self._store.db)]

    def read_candidates(self, text: str) -> CandidateTable:
        """What a copied table of candidates holds; nothing is kept. A row that is on the list already, or twice, is a problem."""
        from shopdesk.importing.candidate_table import read_candidates
        from shopdesk.importing.problems import RowProblem

        table = read_candidates(text)
        seen = {folded(one.title) for one in self.candidates() if not one.is_listed}
        rows, problems = [], list(table.problems)
        for one in table.rows:
            fault, title = fault_of(one.values), folded(str(one.values.get("title") or ""))
            if fault is None and title in seen:
                fault = say("{title} is on the list already.", title=one.values["title"])
            if fault is None:
                seen.add(title)
                rows.append(one)
            else:
                problems.append(RowProblem(one.row, None, one.values.get("title"), "bad_candidate", fault))
        return replace(table, rows=tuple(rows), problems=tuple(sorted(problems, key=lambda one: one.row)))

    def add_candidates(self, rows: Sequence[Mapping[str, Any]]) -> Edited:
        """Put goods on the list, all or none; ``before`` says that they were removed. Raises UserFault bad_candidate."""
        said = {"state": CANDIDATE, "added_at": self._at()}
        made = candidates.add(self._store.db, [checked(row) | said for row in rows])
        return Edited({one: {"removed_at": self._at()} for one in made}, _changed("candidates", made))

    def change_candidates(self, changes: Mapping[int, Mapping[str, Any]]) -> Edited:
        """Let candidates have other values by the names of ``Candidate``, all or none; ``before`` takes it back.

        Raises UserFault bad_candidate, unknown_candidate.
        """
        known = {row["candidate_id"]: row for row in candidates.candidates(self._store.db, list(changes))}
        missing = sorted(set(changes) - set(known))
        if missing:
            raise UserFault("unknown_candidate", say("There is no candidate {number}.", number=missing[0]))
        wanted = {one: checked(values, known[one]) for one, values in changes.items()}
        before = candidates.change(self._store.db, wanted)
        return Edited(before, _changed("candidates", before))

    def remove_candidates(self, ids: Sequence[int]) -> Edited:
        """Take candidates off the list; they can be brought back. Raises UserFault unknown_candidate."""
        return self.change_candidates({one: {"removed_at": self._at()} for one in ids})

    def candidate_outcome(self, candidate: Candidate, as_of: date) -> list[Outcome]:
        """How a listed candidate sold within 30 and 90 days; nothing for one that is not on sale yet."""
        if candidate.listed_on is None:
            return []
        first, covered = date.fromisoformat(candidate.listed_on), covering.spans(self.coverage(), *covering.ORDER_KINDS)
        found = []
        for days in OUTCOME_DAYS:
            span = DateRange(first, max(first, min(first + timedelta(days=days), as_of)))
            units, paid = candidates.sold_between(
                self._store.db, candidate.sku, candidate.item_id, span.start, span.end
            )
            found.append(Outcome(days, covering.covered_days(covered, span), units, paid))
        return found

    def own_words(self) -> dict[str, str]:
        """Word → ``keep`` or ``drop`` of the words the owner spoke of (see ``analysis.keywords``)."""
        return candidates.own_words(self._store.db)

    def set_words(self, roles: Mapping[str, str | None]) -> Edited:
        """Let words be of the trade (``keep``), noise (``drop``) or nothing of the owner's (None); ``before`` takes it back."""
        wanted = {folded(word): role for word, role in roles.items() if folded(word)}
        before = candidates.set_words(self._store.db, wanted)
        return Edited(before, _changed("own_words", before))

    def clean_words(self, source: str, lines: Sequence[str] = ()) -> WordTable:
        """Texts without noise, before and after: ``titles`` of the shop, imported ``search_words``, or the ``lines`` given."""
        db, own = self._store.db, lexicon_of(self.own_words())
        named = [one["title"] for one in titles.titles(db)]
        asked = {"titles": named, "search_words": words.search_words(db)} if not lines else {}
        return word_table(asked.get(source, lines), named, own, self.rules().selection)

    # ---- questions ---------------------------------------------------------------------------------------------------

    def coverage(self) -> Mapping[str, Mapping[str, Any]]:
        """Per kind: first and last day, spans with their imports, gaps."""
        return coverage.by_kind(self._store.db)

    def months(self) -> list[Month]:
        """The months in which anything was placed or paid, oldest first."""
        return [Month.parse(text) for text in months.with_data(self._store.db)]

    def default_month(self) -> Month:
        """The last wholly covered month, else the latest."""
        return covering.default_month(self.coverage(), self._now.date())

    def days(self, span: DateRange) -> list[dict[str, Any]]:
        """The figures of each day of a span, as known now."""
        return [with_net(row) for row in breakdowns.by_day(self._store.db, span, self._usual_as_of(span))]

    def overview(
        self,
        *,
        month: Month | None = None,
        as_of: date | None = None,
        comparison_name: str = "previous_month",
        with_panels: bool = True,
    ) -> Answer:
        """The month's figures, what they are compared with, the money list; ``with_panels``: also what the other panels find."""
        question = self._overview_question(month, as_of, comparison_name)
        others = self._findings_of_panels(question.as_of) if with_panels else ()
        return overview(replace(question, others=others))

    def answer(self, panel: str, *, month: Month | None = None, as_of: date | None = None) -> Answer:
        """What a panel that is built says, by its name; KeyError for another."""
        asked: Mapping[str, Callable[..., Answer]] = {
            "overview": self.overview,
            "tiers": self.tiers,
            "replenishment": self.replenishment,
            "selection": self.selection,
            "returns": self.returns,
            "compliance": self.compliance,
        }
        return asked[panel](month=month, as_of=as_of)

    def tiers(self, *, month: Month | None = None, as_of: date | None = None, before_on: date | None = None) -> Answer:
        """Buyers, best first, with scores, tiers and where they stood on ``before_on`` (a month earlier unless given)."""
        from shopdesk.analysis.tiers import answer_of

        return answer_of(self.tier_table(self._asked_as_of(month, as_of), before_on))

    def tier_table(self, as_of: date, before_on: date | None = None) -> TierTable:
        """The same with all that rates, cohorts and movements are made of."""
        # numpy comes with it: only paid for when it is asked
        from shopdesk.analysis.tier_table import tier_table
        from shopdesk.questions.tiers import tiers_question

        db, rules, history = self._store.db, self.rules().tiers, self._purchase_history()
        table: TierTable = self._remembered(
            ("tiers", as_of, before_on, rules),
            lambda: tier_table(tiers_question(db, history, as_of, self.coverage(), rules, before_on)),
        )
        return table

    def _purchase_history(self) -> PurchaseHistory:
        """On which days every buyer bought: what any question about buyers begins with."""
        from shopdesk.questions.purchase_history import purchase_history

        history: PurchaseHistory = self._remembered(
            "purchase_history",
            lambda: purchase_history(self._store.db, self.path, may_write=self._keeps_counts),
            of_rows=True,
        )
        return history

    def call_lists(self, as_of: date) -> dict[str, BuyerRows]:
        """List → the buyers to write to, less those who were lately written to, want no letters or have an open case."""
        from shopdesk.analysis.buyer_lists import call_lists

        return call_lists(self.tier_table(as_of), self._contacts(as_of))

    def unpaid_buyers(self, as_of: date) -> list[UnpaidBuyer]:
        """The buyers who ordered lately and have not paid, but those who want no letters or were lately written to."""
        from shopdesk.analysis.unpaid_buyers import unpaid_buyers

        lines = self.rules().overview
        placed = orders.unpaid(self._store.db, as_of, int(lines.unpaid_min_age_days), int(lines.unpaid_max_age_days))
        return unpaid_buyers(self.tier_table(as_of), placed, self._contacts(as_of))

    def _contacts(self, as_of: date) -> Contacts:
        from shopdesk.questions.tiers import contacts

        known_to = self._now.date() if self._is_now(as_of) else as_of
        return contacts(self._store.db, as_of, known_to, self.standing("tiers"))

    def buyer_orders(self, buyer_id: str, as_of: date) -> list[dict[str, Any]]:
        """One buyer's orders, newest first (see ``store.buyers.orders_of``)."""
        return buyers.orders_of(self._store.db, buyer_id, as_of)

    def replenishment(
        self, *, month: Month | None = None, as_of: date | None = None, budget_value: int | None = None
    ) -> Answer:
        """What to order as of a day, SKU by SKU; with ``month`` as it stood when that month had ended."""
        from shopdesk.analysis.replenishment import answer_of

        day = self._asked_as_of(month, as_of)
        day = day if month is None else min(day, month.range.end)
        asked = ("replenishment answer", day, budget_value, self.rules().replenishment)
        answer: Answer = self._remembered(asked, lambda: answer_of(*self.reorder_plan(day, budget_value)))
        return answer

    def reorder_plan(self, as_of: date, budget_value: int | None = None) -> tuple[ReplenishmentQuestion, ReorderPlan]:
        """The plan behind it, with demand week by week, forecasts and levels, and the question it answers."""
        # numpy comes with them: only paid for when it is asked
        from shopdesk.analysis.reorder_plan import reorder_plan
        from shopdesk.questions.replenishment import replenishment_question

        lines = self.rules().replenishment

        def make() -> tuple[ReplenishmentQuestion, ReorderPlan]:
            before = None if self._is_now(as_of) else as_of.isoformat()
            db = self._store.db
            placed = journal.open_acts(db, "replenishment", "order", before=before)
            arrived = journal.followed_acts(db, "replenishment", "order", "arrival", before=before)
            question = replenishment_question(
                db, self._selling(), as_of, self.coverage(), lines, placed, arrived, budget_value
            )
            return question, reorder_plan(question)

        plan: tuple[ReplenishmentQuestion, ReorderPlan] = self._remembered(
            ("replenishment", as_of, budget_value, lines), make
        )
        return plan

    def sku_detail(self, sku: str, as_of: date, budget_value: int | None = None) -> SkuDetail:
        """One SKU's weeks, the methods tried, how its stock is expected to run; KeyError for one the plan has not."""
        from shopdesk.analysis.reorder_detail import sku_detail

        return sku_detail(*self.reorder_plan(as_of, budget_value), sku)

    def replenishment_findings(self, as_of: date) -> list[Finding]:
        """What stock puts on the money list: margin that waiting loses, money in dead goods."""
        from shopdesk.analysis.replenishment_findings import replenishment_findings

        return replenishment_findings(*self.reorder_plan(as_of))

    def selection(self, *, month: Month | None = None, as_of: date | None = None) -> Answer:
        """Goods on sale, candidates and market listings, best first, with both tests, what a unit leaves and the stage of each."""
        from shopdesk.analysis.selection import answer_of

        day = self._asked_as_of(month, as_of)
        return answer_of(self.selection_table(day if month is None else min(day, month.range.end)))

    def selection_table(self, as_of: date) -> SelectionTable:
        """The same with the facts, weeks and scores behind it."""
        # numpy comes with it: only paid for when it is asked
        from shopdesk.analysis.selection_facts import item_facts
        from shopdesk.analysis.selection_table import selection_table
        from shopdesk.questions.selection import selection_question

        db, book, is_now = self._store.db, self.rules(), self._is_now(as_of)
        thought_of = tuple(self.candidates())
        asked = (as_of, is_now, book.replenishment, thought_of)

        def facts() -> ItemFacts:
            columns = self._selling()
            return item_facts(
                selection_question(db, as_of, self.coverage(), columns, book.replenishment, thought_of, is_now=is_now)
            )

        # a line may be moved without asking the store again, a day without reading its sales anew
        table: SelectionTable = self._remembered(
            ("selection", *asked, book.selection, book.returns),
            lambda: selection_table(
                self._remembered(("item_facts", *asked), facts, of_rows=True), book.selection, book.returns
            ),
            of_rows=True,
        )
        return table

    def _selling(self) -> SellingColumns:
        """What sold of every item on any day, and what came of it: what selection and replenishment begin with."""
        from shopdesk.questions.selection import selling_columns

        found: SellingColumns = self._remembered(
            "selling", lambda: selling_columns(self._store.db, self.path, may_write=self._keeps_counts), of_rows=True
        )
        return found

    def selection_findings(self, as_of: date) -> list[Finding]:
        """What the choice of goods puts on the money list: sales that lose, stock whose time is over, goods to push."""
        from shopdesk.analysis.selection_findings import selection_findings

        return selection_findings(self.selection_table(as_of))

    def bought_together(self, as_of: date) -> BasketPairs:
        """Which goods stood in the same orders more often than by chance, before ``as_of``."""
        import numpy as np

        from shopdesk.analysis.basket import Baskets, bought_together

        lines = self.rules().selection

        def make() -> BasketPairs:
            first = as_of - timedelta(days=int(lines.basket_window_days))
            goods, *columns = baskets.lines(self._store.db, first, as_of)
            return bought_together(Baskets(goods, *(np.array(column, np.int64) for column in columns)), lines)

        found: BasketPairs = self._remembered(("baskets", as_of, lines), make, of_rows=True)
        return found

    def compliance(self, *, month: Month | None = None, as_of: date | None = None, with_slow: bool = True) -> Answer:
        """Every item of the checklist, what is due first, with what the imported data say of it."""
        from shopdesk.analysis.compliance import answer_of

        found = self.checklist(month=month, as_of=as_of, with_slow=with_slow)
        return answer_of(found, self.checklist(as_of=month_before(found.question.seen_on), with_slow=False))

    def checklist(self, *, month: Month | None = None, as_of: date | None = None, with_slow: bool = True) -> Checklist:
        """The same with looks, actions, certificates and the counts behind what checks itself.

        ``with_slow``: also compare prices and, as of now, scan the titles of the goods.
        """
        from shopdesk.analysis.compliance_list import checklist
        from shopdesk.questions.compliance import compliance_question

        today, covered, book = self._now.date(), self.coverage(), self.rules()
        frame = covering.time_frame(covered, today, month=month, as_of=as_of)
        is_now = self._is_now(frame.as_of)

        def make() -> Checklist:
            has_titles = with_slow and is_now
            question = compliance_question(
                self._store.db,
                frame,
                today,
                covered,
                book,
                is_now=is_now,
                is_month=month is not None,
                price=self.price_fairness(month=month, as_of=as_of) if with_slow else None,
                titles=self.scan_titles() if has_titles else None,
                title_count=len(self._titles()) if has_titles else 0,
            )
            return checklist(question)

        key = ("compliance", frame, month, today, book, with_slow, self.copy_goods())
        found: Checklist = self._remembered(key, make)
        return found

    def compliance_findings(self, as_of: date) -> list[Finding]:
        """What the checklist puts on the money list: what runs against a clock, what fails, what is overdue."""
        from shopdesk.analysis.compliance_findings import compliance_findings

        return compliance_findings(self.checklist(as_of=as_of))

    def keep_checks(self, records: Sequence[CheckRecord]) -> Kept:
        """Write down looks, closed actions, certificates, items of her own, all or none; each is a decision of the journal too.

        Taken back and done again as every decision (``undo_decisions``). Raises UserFault bad_check, unknown_decision.
        """
        for one in records:
            one.check(self._now.date())
        return self._write([one.decision() for one in records], [one.row() for one in records])

    def next_check_numbers(self) -> tuple[int, int]:
        """The next free numbers of an own item and of a certificate."""
        own, papers = compliance.numbers_given(self._store.db)
        return own + 1, papers + 1

    def scan_text(self, text: str, goods: str | None = None, channel: str | None = None) -> list[Hit]:
        """The words of a text to look at; ``goods``: of what it speaks, None for what the shop mostly sells. UserFault as ``scan``."""
        from shopdesk.analysis.copy_terms import scan

        return scan(text, goods or self.copy_goods(), channel)

    def scan_titles(self, goods: str | None = None, progress: Progress = SILENT) -> list[TitleScan]:
        """Every title of the shop's goods that has words to look at, gravest first (see ``scan_titles`` of copy_titles).

        What she let pass with a reason, a refused decision on a word in a title, stands apart in ``passed``.
        """
        from shopdesk.analysis.copy_titles import SUBJECT_KIND, SUGGESTION, scan_titles

        read = self._titles(progress)
        passed = {
            subject
            for (suggestion, kind, subject), entry in self.standing("compliance").items()
            if (suggestion, kind, entry["decision"]) == (SUGGESTION, SUBJECT_KIND, REFUSED)
        }
        return scan_titles(read, goods or self.copy_goods(), self._scanned, progress, passed)

    def _titles(self, progress: Progress = SILENT) -> list[TitleSource]:
        """Every title of the goods, with the row it stands in."""
        from shopdesk.analysis.copy_titles import TitleSource

        found: list[TitleSource] = self._remembered(
            "titles", lambda: [TitleSource(**one) for one in titles.titles(self._store.db, progress)]
        )
        return found

    def copy_goods(self) -> str:
        """What the shop mostly sells, as the list of terms names goods; ``general`` until the owner says."""
        from shopdesk.analysis.copy_list import GENERAL, copy_list

        kept = identity.value(self._store.db, COPY_GOODS)
        return kept if kept in copy_list().goods else GENERAL

    def set_copy_goods(self, goods: str) -> Changes:
        """Let texts and titles be scanned as those of such goods from now on. Raises UserFault unknown_goods."""
        from shopdesk.analysis.copy_terms import check_asked

        check_asked(goods, None)
        if goods == self.copy_goods():
            return frozenset()
        identity.set_value(self._store.db, COPY_GOODS, goods)
        return frozenset({"copy_goods"})

    def price_fairness(self, *, month: Month | None = None, as_of: date | None = None) -> PriceFairness:
        """Whether buyers of the high tier paid more than others for like things in a month, with the lines to read."""
        # numpy comes with it: only paid for when it is asked
        from shopdesk.analysis.price_fairness import price_fairness
        from shopdesk.questions.price_fairness import paid_lines

        frame = covering.time_frame(self.coverage(), self._now.date(), month=month, as_of=as_of)
        span, rules = frame.period.clipped(frame.as_of), self.rules()
        found: PriceFairness = self._remembered(
            ("price_fairness", span, rules.compliance, rules.tiers),
            lambda: price_fairness(
                paid_lines(self._store.db, self._purchase_history(), span, rules.tiers), rules.compliance
            ),
        )
        return found

    def returns(self, *, month: Month | None = None, as_of: date | None = None) -> Answer:
        """Which after-sales cases wait and what comes back, of the cohort of a month; with ``as_of`` as it stood then."""
        from shopdesk.analysis.returns import answer_of

        return answer_of(self.returns_desk(month=month, as_of=as_of))

    def returns_desk(self, *, month: Month | None = None, as_of: date | None = None) -> ReturnsDesk:
        """The same with every case, the goods that come back and why, and the months they were sent in."""
        from shopdesk.analysis.returns_desk import returns_desk
        from shopdesk.questions.returns import returns_question

        frame, rules = self._desk_frame(month, as_of), self.rules().returns
        desk: ReturnsDesk = self._remembered(
            ("returns", frame, rules), lambda: returns_desk(returns_question(self._store.db, frame, rules))
        )
        return desk

    def returns_findings(self, as_of: date) -> list[Finding]:
        """What after-sales put on the money list: deadlines, goods back and not graded, goods that come back too often."""
        from shopdesk.analysis.returns_findings import returns_findings

        return returns_findings(self.returns_desk(as_of=None if self._is_now(as_of) else as_of))

    def find_case(self, number: str, *, as_of: date | None = None) -> list[CaseRow]:
        """The cases of a refund, order or waybill number as they stand, those written by hand too; empty where there is none."""
        from shopdesk.questions.returns import found_cases

        return found_cases(self._store.db, number.strip(), self._desk_frame(None, as_of), self.rules().returns)

    def watch_list(self, *, as_of: date | None = None) -> WatchList:
        """Buyers to look at, never to refuse: those that send back at no fault far oftener than the shop's others, likeliest first."""
        from shopdesk.questions.returns import watched

        return watched(self._store.db, self._desk_frame(None, as_of), self.rules().returns)

    def listing_fixes(self, *, as_of: date | None = None) -> list[FixEffect]:
        """What became of listings she corrected: how much came back for the cause before and since, the newest first."""
        from shopdesk.questions.returns import listing_fixes

        before = self._desk_frame(None, as_of).before
        return listing_fixes(self._store.db, self.returns_desk(as_of=as_of), before)

    def move_case(
        self, rma_id: str, event: str, *, at: datetime | None = None, detail: str = "", note: str = ""
    ) -> Kept:
        """Write down what happened in a case (``workflow.rma.EVENTS``); raises UserFault unknown_case, illegal_move, bad_moment."""
        from shopdesk.analysis.returns_decisions import move

        row, clock = self._case(rma_id)
        return self._write_down(move(row, event, clock, at=at, detail=detail, note=note))

    def correct_cause(self, rma_id: str, cause: str, *, for_reason: bool = True, note: str = "") -> Kept:
        """Let a case, and all with its raw reason (``for_reason``), have another cause; raises UserFault unknown_case, bad_case."""
        from shopdesk.analysis.returns_decisions import correction

        row, clock = self._case(rma_id)
        return self._write_down(correction(row, cause, clock, for_reason=for_reason, note=note))

    def grade_unit(self, rma_id: str, unit_no: int, grade: str, *, note: str = "") -> Kept:
        """Grade a returned unit A to D; raises UserFault unknown_case, no_such_unit, bad_case."""
        from shopdesk.analysis.returns_decisions import grading

        row, clock = self._case(rma_id)
        return self._write_down(grading(row, unit_no, grade, clock, note=note))

    def disposal_advice(self, rma_id: str, grade: str) -> Advice:
        """What to do with a unit of a case that has such a grade, what each way brings, and the floor of its price."""
        from shopdesk.analysis.disposal import advise

        facts = self._case(rma_id)[0].facts
        price = self.returns_desk().price_of(facts)
        return advise(grade, price, facts.unit_cost_value, self.rules().returns, words=(facts.title, facts.category))

    def dispose_unit(
        self,
        rma_id: str,
        unit_no: int,
        way: str,
        *,
        price_value: int | None = None,
        cost_value: int | None = None,
        note: str = "",
    ) -> Kept:
        """Decide what becomes of a graded unit, sold for ``price_value`` at a cost; raises UserFault not_graded, barred and others."""
        from shopdesk.analysis.returns_decisions import disposal

        row, clock = self._case(rma_id)
        grade = next((unit.grade for unit in row.units if unit.unit_no == unit_no), None)
        advice = self.disposal_advice(rma_id, grade or "")
        sold = {"price_value": price_value, "cost_value": cost_value}
        return self._write_down(disposal(row, unit_no, way, clock, advice=advice, note=note, **sold))

    def add_case(self, cells: Mapping[str, Any], *, note: str = "") -> Kept:
        """Write a case by hand (see ``analysis.returns_decisions.hand_case``); raises UserFault bad_case, bad_moment."""
        from shopdesk.analysis.returns_decisions import hand_case

        clock = self._desk_frame(None, None).clock
        return self._write_down(hand_case(cases.next_hand_number(self._store.db), cells, clock, note=note))

    def _case(self, rma_id: str) -> tuple[CaseRow, datetime]:
        """A case as it stands now, and the moment that is."""
        clock = self._desk_frame(None, None).clock
        row = self.returns_desk().case(rma_id)
        if row is None:
            row = next((one for one in self.find_case(rma_id) if one.rma_id == rma_id), None)
        if row is None:
            raise UserFault("unknown_case", say("There is no case {rma_id}.", rma_id=rma_id))
        return row, clock

    def _write_down(self, *written: Written) -> Kept:
        """Decisions of the desk, each with its row, all or none."""
        return self._write([one.decision for one in written], [(one.table, one.row) for one in written])

    def _desk_frame(self, month: Month | None, as_of: date | None) -> DeskFrame:
        from shopdesk.questions.returns import desk_frame

        return desk_frame(self.coverage(), self._now, month, as_of, cases.newest_moment(self._store.db))

    def _asked_as_of(self, month: Month | None, as_of: date | None) -> date:
        return covering.time_frame(self.coverage(), self._now.date(), month=month, as_of=as_of).as_of

    def _is_now(self, as_of: date) -> bool:
        """Whether a day is the newest that files reach: then what she did since counts too; of a past day what was known then."""
        return as_of >= covering.default_as_of(self.coverage(), self._now.date())

    def _remembered(self, key: Any, make: Callable[[], Any], *, of_rows: bool = False) -> Any:
        """What was worked out before from the same store: a panel, its lists and the overview ask for the same table.

        of_rows: it rests on what the files said and on ``key`` alone, so that it outlives decisions and rules that are set.
        """
        known = (identity.value(self._store.db, "row_changes" if of_rows else "changes"), of_rows, key)
        if known not in self._memory:
            while len(self._memory) >= MEMORY:
                self._memory.pop(next(iter(self._memory)))
            made = make()
        else:
            made = self._memory.pop(known)
        self._memory[known] = made  # the one used last goes last
        return made

    def summary(self, month: Month) -> MonthlySummary:
        """The whole month for the printed page."""
        db = self._store.db
        question = self._overview_question(month, None, "previous_month")
        question = replace(question, others=self._findings_of_panels(question.as_of))
        span, as_of = question.period, question.as_of
        base, last_year = question.comparison.range, question.last_year_span or span
        return month_summary(
            SummaryQuestion(
                month=month,
                overview=question,
                shop_name=self.shop_name(),
                platform=ledger.leading_platform(db),
                currency=self.currency(),
                days=breakdowns.by_day(db, span, as_of),
                days_last_year=breakdowns.by_day(db, last_year, as_of),
                skus=breakdowns.by_sku(db, span, as_of),
                skus_base=breakdowns.by_sku(db, base, as_of),
                categories=breakdowns.by_category(db, span, as_of),
                provinces=breakdowns.by_province(db, span, as_of),
                provinces_base=breakdowns.by_province(db, base, as_of),
                provinces_together=self._provinces_together(span, as_of),
                refund_reasons=breakdowns.by_refund_reason(db, span, as_of),
                idle_stock=idle_stock.idle_stock(db, as_of),
                areas=self._area_pages(min(as_of, month.range.end)),
                notes=months.notes(db, str(month)),
                edition=len(months.issues(db, str(month))) + 1,
                rules=self.rules().summary,
            )
        )

    def _provinces_together(self, span: DateRange, as_of: date) -> frozenset[str]:
        """The provinces of which paper says nothing by itself, since that would speak of single buyers."""
        from shopdesk.analysis.small_cells import GroupMoney, printed_together

        rules = self.rules().compliance
        groups = breakdowns.province_buyers(self._store.db, span, as_of)
        known = {name: GroupMoney(*group) for name, group in groups.items() if name is not None}
        return printed_together(known, int(rules.small_cell_buyers), rules.dominance_share)

    def _area_pages(self, as_of: date) -> list[AreaPage]:
        """What the other panels say of a month, as it stood when the month had ended."""
        from shopdesk.analysis.compliance_page import compliance_page
        from shopdesk.analysis.replenishment_page import replenishment_page
        from shopdesk.analysis.returns_page import returns_page
        from shopdesk.analysis.selection_page import selection_page
        from shopdesk.analysis.tiers_page import tiers_page

        return [
            selection_page(self.selection_table(as_of)),
            tiers_page(self.tier_table(as_of)),
            replenishment_page(*self.reorder_plan(as_of)),
            returns_page(self.returns_desk(as_of=as_of)),
            compliance_page(self.checklist(as_of=as_of)),
        ]

    def source_rows(self, selection: Mapping[str, Any], limit: int = 200) -> list[dict[str, Any]]:
        """The rows of the files a figure was made of: file, sheet, row and what they said.

        ``selection`` is a figure's ``rows``: the kind, then ``keys`` or ``moment`` with the days ``from`` and ``to``.
        """
        span = None
        if selection.get("from") and selection.get("to"):
            first, last = date.fromisoformat(selection["from"]), date.fromisoformat(selection["to"])
            span = DateRange(first, max(first, last + timedelta(days=1)))
        return orders.source_rows(
            self._store.db,
            selection["kind"],
            keys=selection.get("keys"),
            period=span,
            moment=selection.get("moment", "paid_at"),
            limit=limit,
        )

    def page_bounds(self, kind: str) -> pages.Bounds:
        """How many records of a kind there are, and between which ids."""
        return pages.bounds(self._store.db, kind)

    def page_ids(
        self,
        kind: str,
        condition: Condition | None = None,
        sort: Sequence[SortKey] = (),
        *,
        span: tuple[int, int] | None = None,
        among: Sequence[int] | None = None,
        limit: int | None = None,
        progress: Progress = SILENT,
    ) -> array[int]:
        """The ids of the records that meet a filter, sorted; without ``sort`` the newest first (see ``store.pages.ids``)."""
        return pages.ids(self._store.db, kind, condition, sort, span=span, among=among, limit=limit, progress=progress)

    def page(self, kind: str, ids: Sequence[int]) -> list[dict[str, Any]]:
        """The records of some ids in their order, each with file, sheet and row of its source."""
        return pages.rows(self._store.db, kind, ids)

    def page_sums(
        self, kind: str, ids: Sequence[int] | None, names: Sequence[str], progress: Progress = SILENT
    ) -> dict[str, tuple[int, int | float | None, int | float | None, int | float | None]]:
        """Of columns over the records of some ids (None: all): known values, sum, least, greatest."""
        return pages.sums(self._store.db, kind, ids, names, progress=progress)

    @staticmethod
    def is_indexed(kind: str, condition: Condition | None) -> bool:
        """Whether a filter need not be looked for span by span."""
        return pages.is_indexed(kind, condition)

    def find(self, kind: str, text: str, limit: int = 8, progress: Progress = SILENT) -> list[dict[str, Any]]:
        """The orders, products, refunds or buyers that a piece of a number or name means (see ``store.lookup``), likeliest first."""
        piece, db = text.strip(), self._store.db
        if not piece:
            return []
        if kind == "products":
            changes = identity.value(db, "changes")
            if self._goods is None or self._goods[0] != changes:
                self._goods = (changes, lookup.goods_names(db, progress))
            return lookup.goods(self._goods[1], piece, limit)
        seek = {"orders": lookup.orders, "refunds": lookup.refunds, "buyers": lookup.buyers}[kind]
        return seek(db, piece, limit, progress)

    def record_card(self, kind: str, key: str) -> dict[str, Any] | None:
        """All that is known of one order, product, refund or buyer and where it stands (see ``store.cards``); None if it is gone."""
        return cards.card(self._store.db, kind, key)

    def month_notes(self, month: Month) -> str:
        """The owner's own words on a month."""
        return months.notes(self._store.db, str(month))

    def set_month_notes(self, month: Month, text: str) -> Changes:
        """Keep the owner's own words on a month."""
        months.set_notes(self._store.db, str(month), text)
        return frozenset({"month_notes"})

    def close_month(self, month: Month, issue_of: Callable[[MonthlySummary], str]) -> Changes:
        """Keep the month as issued today: its figures, and what ``issue_of`` makes of it to print; a later closing is a further edition."""
        summary = replace(self.summary(month), is_closed=True)
        answer = summary.answer
        months.close(
            self._store.db,
            str(month),
            at=self._at(),
            as_of=answer.as_of.isoformat(),
            report={**answer.to_json("en", self.currency()), "issue": issue_of(summary)},
        )
        return frozenset({"closed_months"})

    def reopen_month(self, month: Month) -> Changes:
        """Take the last closing of a month back."""
        months.reopen(self._store.db, str(month))
        return frozenset({"closed_months"})

    def printed_month(self, month: Month) -> MonthlySummary | IssuedMonth:
        """What the month prints: as it was issued where it is closed, else as it stands."""
        return printed(self.issued(month), lambda: self.summary(month))

    def issued(self, month: Month) -> IssuedMonth | None:
        """The month as it was last issued, and which figures have become others since; None while it is open."""
        issues = months.issues(self._store.db, str(month))
        if not issues:
            return None
        last = issues[-1]
        now = self.overview(month=month, with_panels=False)
        return IssuedMonth(
            issue=last["report"].get("issue"),
            edition=len(issues),
            issued_on=last["at"][:10],
            restated=restated(last["report"]["figures"], now.figures),
        )

    def _usual_as_of(self, span: DateRange) -> date:
        return max(covering.default_as_of(self.coverage(), self._now.date()), span.end)

    def _overview_question(self, month: Month | None, as_of: date | None, comparison_name: str) -> OverviewQuestion:
        db, lines = self._store.db, self.rules().overview
        covered = self.coverage()
        frame = covering.time_frame(
            covered, self._now.date(), month=month, as_of=as_of, comparison_name=comparison_name
        )
        return OverviewQuestion(
            period=frame.period,
            as_of=frame.as_of,
            comparison=frame.comparison,
            totals=self._totals(frame.period, frame.as_of),
            base=self._totals(frame.comparison.range, frame.as_of),
            last_year=self._totals(frame.last_year, frame.as_of),
            last_year_span=frame.last_year,
            history=[(span, self._totals(span, frame.as_of)) for span in frame.history],
            unpaid=orders.unpaid(db, frame.as_of, int(lines.unpaid_min_age_days), int(lines.unpaid_max_age_days)),
            coverage=covered,
            brought=ledger.brought(db),
            last_changes=ledger.last_changes(db),
            later_orders=orders.later_orders(db, frame.as_of),
            rules=lines,
            decided=self._findings_decided(frame.as_of),
        )

    def _totals(self, period: DateRange, as_of: date) -> rollups.Figures:
        """What the daily totals say for a period; a figure's months and the months it is compared with are mostly the same."""
        known: dict[tuple[DateRange, date], rollups.Figures] = self._remembered("totals", dict, of_rows=True)
        if (period, as_of) not in known:
            counts = self._remembered(
                "period_counts",
                lambda: period_counts.PeriodCounts(self._store.db, self.path, may_write=self._keeps_counts),
                of_rows=True,
            )
            known[period, as_of] = rollups.totals(self._store.db, period, as_of, counts=counts)
        return known[period, as_of]

    def _findings_decided(self, as_of: date) -> FindingsDecided:
        """What she decided on findings, as it was known on a day; of the newest, up to now."""
        is_now = self._is_now(as_of)
        known_on = self._now.date() if is_now else as_of
        held = journal.standing(self._store.db, "overview", before=None if is_now else as_of.isoformat())
        return FindingsDecided(known_on, {subject: entry for (_, kind, subject), entry in held.items() if kind == KIND})

    def _findings_of_panels(self, as_of: date) -> list[Finding]:
        """What the other panels find worth doing, for the money list."""
        from shopdesk.analysis.buyer_lists import list_findings

        of_buyers = list_findings(self.tier_table(as_of), self.call_lists(as_of))
        return [
            *of_buyers,
            *self.replenishment_findings(as_of),
            *self.selection_findings(as_of),
            *self.returns_findings(as_of),
            *self.compliance_findings(as_of),
        ]
