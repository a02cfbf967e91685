"""How do files come into the store and out of it again?"""

from __future__ import annotations

import argparse
import contextlib
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from shopdesk.cli import surroundings
from shopdesk.cli.streams import CARE, DONE, NOTHING, complain, shown_progress, tell, tell_json
from shopdesk.cli.surroundings import opened, store_path
from shopdesk.errors import UserFault
from shopdesk.progress import Cancelled
from shopdesk.wording import speaker

if TYPE_CHECKING:
    from shopdesk.importing.problems import ImportReport
    from shopdesk.shop import Shop

say = speaker("cli")


def tell_imports(reports: Sequence[ImportReport], given: argparse.Namespace, language: str) -> None:
    """What became of every file."""
    if given.json:
        tell_json({"files": [report.to_json(language) for report in reports]})
    else:
        from shopdesk.reports.listing import import_lines

        tell("\n".join(import_lines(reports, language)))


def take_files(given: argparse.Namespace, language: str) -> int:
    """Take exports into the store, or with ``--dry-run`` tell what would happen."""
    from shopdesk.importing.problems import Fault, ImportReport

    try:
        reports = _taken(given, language)
    except (UserFault, KeyboardInterrupt, Cancelled) as error:
        if given.json:
            fault = (
                error if isinstance(error, UserFault) else UserFault("stopped", say("Stopped: nothing was imported."))
            )
            told = Fault(fault.code, fault.message, fault.remedy)
            tell_json({"files": [ImportReport(str(path), error=told).to_json(language) for path in given.paths]})
        raise
    tell_imports(reports, given, language)
    done = {report.file for report in reports if not report.error}
    failed = {report.file for report in reports if report.error}
    for report in {report.file: report for report in reports if report.error}.values():
        if report.error is not None and given.json:
            complain(UserFault(report.error.code, report.error.message, report.error.remedy).in_language(language))
    if not done:
        return NOTHING
    return CARE if failed or any(report.needs_care for report in reports) else DONE


def _taken(given: argparse.Namespace, language: str) -> Sequence[ImportReport]:
    """The reports of the files named: imported, or only looked at."""
    with contextlib.ExitStack() as stack:
        shop = (
            _rehearsing(store_path(given), stack) if given.dry_run else stack.enter_context(_writing(store_path(given)))
        )

        def take(paths: Sequence[Path], password: str | None) -> Sequence[ImportReport]:
            with shown_progress() as progress:
                if given.dry_run:
                    previews = shop.preview(paths, progress, format_id=given.format, password=password)
                    return [report for preview in previews for report in preview.reports]
                return shop.import_files(paths, progress, format_id=given.format, password=password).reports

        reports = take(given.paths, given.password)
        return _with_passwords_asked(reports, take, language) if sys.stdin and sys.stdin.isatty() else reports


def _writing(path: Path) -> Shop:
    from shopdesk.shop import Shop

    return Shop.open(path, write=True, now=surroundings.now())


def _rehearsing(path: Path, stack: contextlib.ExitStack) -> Shop:
    """A shop to rehearse an import in: of a store that another program has open, or that cannot be written to, a copy.

    A dry run makes no store where there is none.
    """
    from shopdesk.shop import Shop

    def elsewhere() -> Path:
        return Path(stack.enter_context(tempfile.TemporaryDirectory())) / "shop.db"

    if not path.exists():
        return stack.enter_context(_writing(elsewhere()))
    try:
        shop = _writing(path)
    except UserFault as fault:
        if fault.code != "store_locked":
            raise
    else:
        if not shop.is_read_only:
            return stack.enter_context(shop)
        shop.close()
    copy = elsewhere()
    with Shop.open(path, write=False, now=surroundings.now()) as reader:
        reader.backup(copy)
    return stack.enter_context(_writing(copy))


def _with_passwords_asked(
    reports: Sequence[ImportReport], take: Callable[[Sequence[Path], str | None], Sequence[ImportReport]], language: str
) -> Sequence[ImportReport]:
    """The reports after the passwords of locked files were asked for, unseen; an empty answer leaves a file out."""
    from getpass import getpass

    taken: list[ImportReport] = []
    for report in reports:
        again: Sequence[ImportReport] = [report]
        while again[0].error is not None and again[0].error.code in ("password_needed", "password_wrong"):
            if again[0].error.code == "password_wrong":
                complain(again[0].error.message.in_language(language))
            try:
                password = getpass(say("Password of {file}: ", file=Path(report.file).name).in_language(language))
            except (EOFError, KeyboardInterrupt):  # what was imported stays, so this is no stop
                break
            if not password:
                break
            again = take([Path(report.file)], password)
        taken += again
    return taken


def history(given: argparse.Namespace, language: str) -> int:
    """Tell what was imported when."""
    with opened(given, write=False) as shop:
        entries = shop.history()
    if given.json:
        keys = ("import_id", "file", "format", "at", "rows")
        tell_json({"imports": [{key: entry[key] for key in keys} for entry in entries]})
    else:
        from shopdesk.reports.listing import history_lines

        tell("\n".join(history_lines(entries, language)))
    return DONE


def undo(given: argparse.Namespace, language: str) -> int:
    """Take an import back."""
    with opened(given, write=True) as shop:
        shop.undo(given.import_id, with_later=given.with_later)
    tell(say("Import {import_id} is taken back.", import_id=given.import_id).in_language(language))
    return DONE


def redo(given: argparse.Namespace, language: str) -> int:
    """Import again what the last undo took back."""
    with opened(given, write=True) as shop, shown_progress() as progress:
        reports = shop.redo(progress).reports
    tell_imports(reports, given, language)
    return CARE if any(report.needs_care for report in reports) else DONE
