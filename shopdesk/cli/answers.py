"""What do the panels say, and what does a month?"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from shopdesk.cli.streams import DONE, complain, tell, tell_json
from shopdesk.cli.surroundings import opened
from shopdesk.errors import UserFault
from shopdesk.period import Month, parse_day
from shopdesk.wording import speaker

say = speaker("cli")

PANELS_BUILT = ("overview", "selection", "tiers", "replenishment", "returns", "compliance")
PANELS_PLANNED = ("promotions", "goals", "journal")


def _parsed_month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError:
        raise UserFault("no_month", say("{text} is no month.", text=text), say("Write it like 2026-10.")) from None


def show(given: argparse.Namespace, language: str) -> int:
    """Tell a panel's figures and rows, or write them to files."""
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
    with opened(given, write=False) as shop:
        answer = shop.answer(given.panel, month=month, as_of=as_of)
        currency = shop.currency()
        issued = shop.issued(Month.of(answer.period.start)) if given.panel == "overview" and as_of is None else None
    if given.csv is not None or given.xlsx is not None:
        from shopdesk.reports import workbook
        from shopdesk.reports.answer_sheets import answer_sheets

        sheets = answer_sheets(answer, language, currency)
        if given.csv is not None:
            workbook.write_csv(given.csv, sheets[0], language)
        if given.xlsx is not None:
            workbook.write_workbook(given.xlsx, sheets, language)
    if given.json:
        told = answer.to_json(language, currency)
        if given.panel == "overview":
            told["closed"] = None if issued is None else issued.to_json()
        tell_json(told)
    elif given.csv is None and given.xlsx is None:
        tell_answer(answer, language, currency)
    for warning in answer.warnings:
        complain(warning.in_language(language, currency))
    if issued is not None and issued.restated:
        from shopdesk.reports.month_issue import restated_words

        complain(restated_words(issued.restated, issued.issued_on, language, currency))
    return DONE


def tell_answer(answer: Any, language: str, currency: str) -> None:
    """A panel's answer in lines."""
    from shopdesk.reports.listing import answer_lines

    tell("\n".join(answer_lines(answer, language, currency)))


def summary(given: argparse.Namespace, language: str) -> int:
    """Tell a month, write it on paper or as sheets, close it."""
    month = _parsed_month(given.month)
    from shopdesk.reports.month_issue import issue_of, restated_words

    with opened(given, write=given.close) as shop:
        if given.close:
            shop.close_month(month, issue_of)
        if given.pdf is not None or given.xlsx is not None:
            write_month(shop, month, pdf=given.pdf, xlsx=given.xlsx, language=language)
        else:
            tell_answer(shop.overview(month=month), language, shop.currency())
        issued = shop.issued(month)
        if issued is not None and issued.restated:
            tell(restated_words(issued.restated, issued.issued_on, language, shop.currency()))
        if given.close:
            tell(say("{month} is closed: its figures are kept as issued.", month=str(month)).in_language(language))
    return DONE


def write_month(shop: Any, month: Month, *, pdf: Path | None, xlsx: Path | None, language: str) -> None:
    """The month on paper and as sheets: as issued where it is closed, else as it stands."""
    from shopdesk.reports.month_issue import printed_document, printed_sheets

    printed = shop.printed_month(month)
    if pdf is not None:
        from shopdesk.panels import headless

        headless.write_pdf(printed_document(printed, language), pdf)
    if xlsx is not None:
        from shopdesk.reports import workbook

        workbook.write_workbook(xlsx, printed_sheets(printed, language), language)
