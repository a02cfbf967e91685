"""What can be asked without a window? Parse the words, call the shop, print; exit 0 all well, 1 needs care, 2 nothing done.

One file, however long: what the commands do is read on one page; how they are written stands in ``cli_words``.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopdesk.cli_words import Command, parser
from shopdesk.errors import UserFault
from shopdesk.period import Month, parse_day
from shopdesk.progress import Cancelled, Progress
from shopdesk.wording import shown, speaker

if TYPE_CHECKING:
    from shopdesk.importing.problems import ImportReport
    from shopdesk.shop import Shop

say = speaker("cli")

DONE, CARE, NOTHING = 0, 1, 2
PANELS_BUILT = ("overview", "selection", "tiers", "replenishment", "returns", "compliance")
PANELS_PLANNED = ("promotions", "goals", "journal")


def run(words: Sequence[str]) -> int:
    """One command. Prints to stdout (with ``--json`` one document and nothing else), warnings to stderr."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    language = system_language(os.environ)
    try:
        given = parser(language, COMMANDS, _window).parse_args(list(words))
        command: Command = given.command
        return command(given, language)
    except UserFault as fault:
        _complain(fault.in_language(language))
        return NOTHING
    except (KeyboardInterrupt, Cancelled):
        _complain(say("Stopped. What was already finished stays; the rest is as it was.").in_language(language))
        return NOTHING
    except BrokenPipeError:
        _forget_output()  # whoever read it has gone; nothing is left to say
        return DONE
    except (
        OSError
    ) as error:  # a name too long, a folder closed to us, a full disk: what the system says is no bug of ours
        path, reason = str(error.filename or "?"), error.strerror or str(error)
        _complain(say("{path} cannot be used: {reason}.", path=path, reason=reason).in_language(language))
        return NOTHING


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


def _complain(text: str) -> None:
    if sys.stderr is not None:  # print would take standard output instead
        with contextlib.suppress(OSError):
            print(text, file=sys.stderr, flush=True)


def _tell(text: str) -> None:
    """The answer, on standard output."""
    if sys.stdout is None:  # closed by whoever started us
        return
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        _forget_output()
        reason = error.strerror or str(error)
        raise UserFault("cannot_write", say("The answer could not be written: {reason}.", reason=reason)) from error


def _forget_output() -> None:
    """Leave nothing that the interpreter would try to write when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _document(document: Any) -> None:
    _tell(json.dumps(document, ensure_ascii=False, indent=1))


def _now() -> datetime:
    return datetime.now().replace(microsecond=0)


@contextlib.contextmanager
def _progress() -> Iterator[Progress]:
    """Progress on stderr where a person is looking; Ctrl+C stops at the next step, pressed again at once."""
    is_stopped = threading.Event()
    is_watched = sys.stderr is not None and sys.stderr.isatty()

    def show(fraction: float, what: str) -> None:
        sys.stderr.write(f"\r{fraction * 100:3.0f} % {shown(what)[:60]:<60}")
        if fraction >= 1:
            sys.stderr.write("\r" + " " * 70 + "\r")
        sys.stderr.flush()

    def stop(number: int, frame: object) -> None:
        is_stopped.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.getsignal(signal.SIGINT)
    is_main = threading.current_thread() is threading.main_thread()
    if is_main:
        signal.signal(signal.SIGINT, stop)
    try:
        yield Progress(show if is_watched else None, is_stopped.is_set)
    finally:
        if is_main:
            signal.signal(signal.SIGINT, before)


def _open(given: argparse.Namespace, *, write: bool, is_made: bool = False) -> Shop:
    """The store named; ``is_made``: a new one where there is none."""
    from shopdesk.shop import Shop

    path = store_path(given)
    return Shop.open(path, write=write and (is_made or path.exists()), now=_now())


def _window(given: argparse.Namespace, language: str) -> int:
    if not has_display() and os.environ.get("QT_QPA_PLATFORM", "") not in ("offscreen", "minimal"):
        _complain(
            say("There is no display here to open the window on; try: shopdesk demo --headless").in_language(language)
        )
        return NOTHING
    from shopdesk import app

    return app.run(store_path(given))


def _demo(given: argparse.Namespace, language: str) -> int:
    from shopdesk.shop import Shop

    path = store_path(given, "sample.db")
    with Shop.open(path, write=True, now=_now()) as shop:
        if not shop.is_sample() and not shop.is_empty():
            raise UserFault(
                "store_not_empty",
                say("{file} already holds a shop of its own.", file=str(path)),
                say("Name another file with --store for the sample shop."),
            )
        with _progress() as progress:
            reports = shop.make_sample(progress).reports
        for error in [report.error for report in reports if report.error is not None]:
            raise UserFault(error.code, error.message, error.remedy)
        if given.headless or not has_display():
            month = shop.default_month()
            pdf = path.with_name(f"{path.stem}-{month}.pdf")
            _print_answer(shop.overview(month=month), language, shop.currency())
            _write_month(shop, month, pdf=pdf, xlsx=None, language=language)
            _tell(say("The month as PDF: {file}", file=str(pdf)).in_language(language))
            return CARE if any(report.needs_care for report in reports) else DONE
    from shopdesk import app

    return app.run(path)


def _tell_imports(reports: Sequence[ImportReport], given: argparse.Namespace, language: str) -> None:
    if given.json:
        _document({"files": [report.to_json(language) for report in reports]})
    else:
        from shopdesk.reports.listing import import_lines

        _tell("\n".join(import_lines(reports, language)))


def _import(given: argparse.Namespace, language: str) -> int:
    from shopdesk.importing.problems import Fault, ImportReport

    try:
        reports = _taken(given, language)
    except (UserFault, KeyboardInterrupt, Cancelled) as error:
        if given.json:
            fault = (
                error if isinstance(error, UserFault) else UserFault("stopped", say("Stopped: nothing was imported."))
            )
            told = Fault(fault.code, fault.message, fault.remedy)
            _document({"files": [ImportReport(str(path), error=told).to_json(language) for path in given.paths]})
        raise
    _tell_imports(reports, given, language)
    done = {report.file for report in reports if not report.error}
    failed = {report.file for report in reports if report.error}
    for report in {report.file: report for report in reports if report.error}.values():
        if report.error is not None and given.json:
            _complain(UserFault(report.error.code, report.error.message, report.error.remedy).in_language(language))
    if not done:
        return NOTHING
    return CARE if failed or any(report.needs_care for report in reports) else DONE


def _taken(given: argparse.Namespace, language: str) -> Sequence[ImportReport]:
    """The reports of the files named: imported, or only looked at. A dry run makes no store where there is none."""
    from shopdesk.shop import Shop

    with contextlib.ExitStack() as stack:
        path = store_path(given)
        if given.dry_run and not path.exists():
            path = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "shop.db"
        shop = stack.enter_context(Shop.open(path, write=True, now=_now()))

        def take(paths: Sequence[Path], password: str | None) -> Sequence[ImportReport]:
            with _progress() as progress:
                if given.dry_run:
                    previews = shop.preview(paths, progress, format_id=given.format, password=password)
                    return [report for preview in previews for report in preview.reports]
                return shop.import_files(paths, progress, format_id=given.format, password=password).reports

        reports = take(given.paths, given.password)
        return _with_passwords_asked(reports, take, language) if sys.stdin and sys.stdin.isatty() else reports


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
                _complain(again[0].error.message.in_language(language))
            try:
                password = getpass(say("Password of {file}: ", file=Path(report.file).name).in_language(language))
            except (EOFError, KeyboardInterrupt):  # what was imported stays, so this is no stop
                break
            if not password:
                break
            again = take([Path(report.file)], password)
        taken += again
    return taken


def _imports(given: argparse.Namespace, language: str) -> int:
    with _open(given, write=False) as shop:
        entries = shop.history()
    if given.json:
        keys = ("import_id", "file", "format", "at", "rows")
        _document({"imports": [{key: entry[key] for key in keys} for entry in entries]})
    else:
        from shopdesk.reports.listing import history_lines

        _tell("\n".join(history_lines(entries, language)))
    return DONE


def _undo(given: argparse.Namespace, language: str) -> int:
    with _open(given, write=True) as shop:
        shop.undo(given.import_id, with_later=given.with_later)
    _tell(say("Import {import_id} is taken back.", import_id=given.import_id).in_language(language))
    return DONE


def _redo(given: argparse.Namespace, language: str) -> int:
    with _open(given, write=True) as shop, _progress() as progress:
        reports = shop.redo(progress).reports
    _tell_imports(reports, given, language)
    return CARE if any(report.needs_care for report in reports) else DONE


def _parsed_month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError:
        raise UserFault("no_month", say("{text} is no month.", text=text), say("Write it like 2026-10.")) from None


def _show(given: argparse.Namespace, language: str) -> int:
    if given.panel not in PANELS_BUILT:
        if given.panel in PANELS_PLANNED:
            raise UserFault("panel_not_built", say("This version has no panel {panel} yet.", panel=given.panel))
        raise UserFault(
            "unknown_panel",
            say("There is no panel {panel}.", panel=given.panel),
            say("Known: {panels}.", panels=list(PANELS_BUILT)),
        )
    month = _parsed_month(given.month) if given.month else None
    as_of = None
    if given.as_of:
        try:
            as_of = parse_day(given.as_of)
        except ValueError:
            raise UserFault(
                "no_day", say("{text} is no day.", text=given.as_of), say("Write it like 2026-10-31.")
            ) from None
    with _open(given, write=False) as shop:
        answer = shop.answer(given.panel, month=month, as_of=as_of)
        currency = shop.currency()
    if given.csv is not None or given.xlsx is not None:
        from shopdesk.reports import workbook
        from shopdesk.reports.answer_sheets import answer_sheets

        sheets = answer_sheets(answer, language, currency)
        if given.csv is not None:
            workbook.write_csv(given.csv, sheets[0], language)
        if given.xlsx is not None:
            workbook.write_workbook(given.xlsx, sheets, language)
    if given.json:
        _document(answer.to_json(language, currency))
    elif given.csv is None and given.xlsx is None:
        _print_answer(answer, language, currency)
    for warning in answer.warnings:
        _complain(warning.in_language(language, currency))
    return DONE


def _print_answer(answer: Any, language: str, currency: str) -> None:
    from shopdesk.reports.listing import answer_lines

    _tell("\n".join(answer_lines(answer, language, currency)))


def _summary(given: argparse.Namespace, language: str) -> int:
    month = _parsed_month(given.month)
    from shopdesk.reports.month_issue import issue_of, restated_words

    with _open(given, write=given.close) as shop:
        if given.close:
            shop.close_month(month, issue_of)
        _write_month(shop, month, pdf=given.pdf, xlsx=given.xlsx, language=language)
        if given.pdf is None and given.xlsx is None:
            _print_answer(shop.overview(month=month), language, shop.currency())
        issued = shop.issued(month)
        if issued is not None and issued.restated:
            _tell(restated_words(issued.restated, issued.issued_on, language, shop.currency()))
        if given.close:
            _tell(say("{month} is closed: its figures are kept as issued.", month=str(month)).in_language(language))
    return DONE


def _write_month(shop: Any, month: Month, *, pdf: Path | None, xlsx: Path | None, language: str) -> None:
    """The month on paper and as sheets: as issued where it is closed, else as it stands."""
    from shopdesk.reports.month_issue import printed_document, printed_sheets

    printed = shop.printed_month(month)
    if pdf is not None:
        from shopdesk.panels import headless

        headless.write_pdf(printed_document(printed, language), pdf)
    if xlsx is not None:
        from shopdesk.reports import workbook

        workbook.write_workbook(xlsx, printed_sheets(printed, language), language)


def _scan(given: argparse.Namespace, language: str) -> int:
    from shopdesk.analysis.copy_list import GENERAL
    from shopdesk.analysis.copy_terms import check_asked, scan
    from shopdesk.importing.copy_file import Wording, text_of, wordings
    from shopdesk.reports.copy_lines import Scanned, hits_json, scan_lines

    goods = GENERAL if given.goods is None else given.goods
    check_asked(goods, given.channel)
    if given.file in (None, "-"):
        pieces = [Wording(text_of(_standard_input(given.file), "-"))]
    else:
        with _progress() as progress:
            pieces = list(wordings(Path(given.file), progress))
    scanned = [Scanned(piece, scan(piece.text, goods, given.channel)) for piece in pieces]
    if given.json:
        _document({"hits": hits_json(scanned, language)})
    else:
        _tell("\n".join(scan_lines(scanned, goods, language)))
    return CARE if any(one.hits for one in scanned) else DONE


def _standard_input(named: str | None) -> bytes:
    """All of standard input; UserFault where nobody feeds it (a terminal is read when ``-`` asks for it)."""
    if sys.stdin is None or (named is None and sys.stdin.isatty()):
        raise UserFault(
            "no_text",
            say("There is no text to scan."),
            say("Name a file, or “-” for what is typed or piped in: shopdesk scan -"),
        )
    return sys.stdin.buffer.read()


def _formats(given: argparse.Namespace, language: str) -> int:
    from shopdesk.shop import known_formats

    known = known_formats()
    if given.json:
        _document({"formats": known})
    else:
        title = "title_zh" if language.startswith("zh") else "title_en"
        for one in known:
            _tell(f"{one['id']:<44} {one['platform']:<12} {one['kind']:<16} {one[title]}")
    return DONE


def _mapping(given: argparse.Namespace, language: str) -> int:
    if given.forget:
        with _open(given, write=True) as shop:
            shop.forget_mapping(given.file)
        _tell(say("The mapping {name} is dropped.", name=given.file).in_language(language))
        return DONE
    document, shown, text = _mapping_of(given, language)
    if given.save:
        with _open(given, write=True, is_made=True) as shop:
            shop.save_mapping(document, given.save)
        _complain(
            say("Kept as {name}: files with these headings are read by it.", name=given.save).in_language(language)
        )
    if given.json:
        _document(shown)
    elif not given.save:
        _tell(text.rstrip("\n"))
    return DONE


def _mapping_of(given: argparse.Namespace, language: str) -> tuple[Any, Any, str]:
    """The document of a saved mapping, of an edited one, or guessed from a file; as JSON value; as text."""
    from shopdesk.importing.declaration import declaration_text, declared
    from shopdesk.importing.format import BadFormat
    from shopdesk.reports.mapping_words import guess_json, guess_text
    from shopdesk.shop import guess_mappings

    path = Path(given.file)
    if not path.exists() and store_path(given).exists():
        with _open(given, write=False) as shop:
            saved = next((one for one in shop.mappings() if one["id"] == given.file), None)
        if saved is not None:
            return saved, {"document": saved}, declaration_text(saved)
    if path.suffix.lower() in (".toml", ".json") and path.is_file():
        try:
            document = declared(path.read_text(encoding="utf-8-sig"), path.name)
        except (BadFormat, UnicodeDecodeError) as error:
            raise UserFault(
                "bad_mapping",
                say("{file} is no format: {cause}.", file=path.name, cause=str(error)),
                say("“shopdesk mapping FILE” prints one to start from."),
            ) from None
        return document, {"document": document}, declaration_text(document)
    with _progress() as progress:
        guesses = guess_mappings(path, progress, kind=given.kind, password=given.password)
    guess = next((one for one in guesses if given.sheet in (None, one.sheet)), None)
    if guess is None:
        raise UserFault(
            "no_headings",
            say("{file} holds no table with headings.", file=path.name),
            say("Write the headings into the line above the rows."),
        )
    return guess.document, guess_json(guess, path.name), guess_text(guess, language)


def _tray(given: argparse.Namespace, language: str) -> int:
    from shopdesk.reports.listing import tray_lines

    with _open(given, write=False) as shop:
        entries = shop.tray()
    if given.xlsx is not None:
        from shopdesk.reports import workbook
        from shopdesk.reports.tray_sheets import tray_sheets

        workbook.write_workbook(given.xlsx, tray_sheets(entries, language), language)
    if given.json:
        _document(
            {
                "tray": [
                    {
                        **entry,
                        "problems": [
                            {**problem, "message": problem["message"].in_language(language)}
                            for problem in entry["problems"]
                        ],
                    }
                    for entry in entries
                ]
            }
        )
    else:
        _tell("\n".join(tray_lines(entries, language)))
    return DONE


def _retry(given: argparse.Namespace, language: str) -> int:
    changes = {}
    for text in given.cells:
        heading, equals, value = text.partition("=")
        if not equals:
            raise UserFault(
                "bad_correction", say("{text} is no correction.", text=text), say("Write it like 金额=12.50.")
            )
        changes[heading] = value
    with _open(given, write=True) as shop, _progress() as progress:
        reports = shop.retry(given.tray_id, changes, progress).reports
    _tell_imports(reports, given, language)
    return NOTHING if any(report.needs_care for report in reports) else DONE


def _rules(given: argparse.Namespace, language: str) -> int:
    from shopdesk.reports.rule_lines import change_lines, read_change, rule_json, rule_lines

    changes = dict(read_change(word) for word in [*given.changes, *(f"{name}=" for name in given.reset)])
    if changes:
        with _open(given, write=True) as shop:
            before = shop.rules()
            shop.change_rules(changes)
            lines = change_lines(before, shop.rules(), list(changes), language)
        if not given.json:
            _tell("\n".join(lines))
            return DONE
    with _open(given, write=False) as shop:
        book = shop.rule_book()
    if given.json:
        _document({"rules": [rule_json(row) for row in book]})
    else:
        _tell("\n".join(rule_lines(book, language)))
    return DONE


def _journal(given: argparse.Namespace, language: str) -> int:
    from shopdesk.reports.journal_lines import entry_json, journal_lines

    with _open(given, write=False) as shop:
        entries, currency = shop.journal({"panel": given.panel}), shop.currency()
    if given.json:
        _document({"journal": [entry_json(entry, language, currency) for entry in entries]})
    else:
        _tell("\n".join(journal_lines(entries, language, currency)))
    return DONE


def _backup(given: argparse.Namespace, language: str) -> int:
    with _open(given, write=False) as shop:
        shop.backup(given.target)
    _tell(say("Copied to {file}.", file=str(given.target)).in_language(language))
    return DONE


def _restore(given: argparse.Namespace, language: str) -> int:
    from shopdesk.shop import restore

    aside = restore(store_path(given), given.source, now=_now())
    _tell(say("Restored from {file}.", file=str(given.source)).in_language(language))
    if aside is not None:
        _tell(say("The store that was there is kept as {file}.", file=str(aside)).in_language(language))
    return DONE


def _check(given: argparse.Namespace, language: str) -> int:
    with _open(given, write=False) as shop:
        faults = shop.check()
        path = shop.path
    if not faults:
        _tell(say("{file} is sound.", file=str(path)).in_language(language))
        return DONE
    for fault in faults:
        _tell(fault.in_language(language))
    return CARE


COMMANDS: Mapping[str, Command] = {
    "demo": _demo,
    "import": _import,
    "imports": _imports,
    "undo": _undo,
    "redo": _redo,
    "show": _show,
    "summary": _summary,
    "scan": _scan,
    "formats": _formats,
    "mapping": _mapping,
    "tray": _tray,
    "retry": _retry,
    "rules": _rules,
    "journal": _journal,
    "backup": _backup,
    "restore": _restore,
    "check": _check,
}
