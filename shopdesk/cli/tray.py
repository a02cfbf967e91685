"""What could no import take, and how is it corrected?"""

from __future__ import annotations

import argparse

from shopdesk.cli.imports import tell_imports
from shopdesk.cli.streams import DONE, NOTHING, shown_progress, tell, tell_json
from shopdesk.cli.surroundings import opened
from shopdesk.errors import UserFault
from shopdesk.wording import speaker

say = speaker("cli")


def tray(given: argparse.Namespace, language: str) -> int:
    """Tell the rows that could not be taken, or write them as sheets to correct."""
    from shopdesk.reports.listing import tray_lines

    with opened(given, write=False) as shop:
        entries = shop.tray()
    if given.xlsx is not None:
        from shopdesk.reports import workbook
        from shopdesk.reports.tray_sheets import tray_sheets

        workbook.write_workbook(given.xlsx, tray_sheets(entries, language), language)
    if given.json:
        tell_json(
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
        tell("\n".join(tray_lines(entries, language)))
    return DONE


def retry(given: argparse.Namespace, language: str) -> int:
    """Import a row of the tray again, corrected."""
    changes = {}
    for text in given.cells:
        heading, equals, value = text.partition("=")
        if not equals:
            raise UserFault(
                "bad_correction", say("{text} is no correction.", text=text), say("Write it like 金额=12.50.")
            )
        changes[heading] = value
    with opened(given, write=True) as shop, shown_progress() as progress:
        reports = shop.retry(given.tray_id, changes, progress).reports
    tell_imports(reports, given, language)
    return NOTHING if any(report.needs_care for report in reports) else DONE
