"""How is the window opened, on the owner's shop or on the sample?"""

from __future__ import annotations

import argparse
import os

from shopdesk.cli import surroundings
from shopdesk.cli.answers import tell_answer, write_month
from shopdesk.cli.streams import CARE, DONE, NOTHING, complain, shown_progress, tell
from shopdesk.cli.surroundings import has_display, store_path
from shopdesk.errors import UserFault
from shopdesk.wording import speaker

say = speaker("cli")


def window(given: argparse.Namespace, language: str) -> int:
    """Open the window on the store named."""
    if not has_display() and os.environ.get("QT_QPA_PLATFORM", "") not in ("offscreen", "minimal"):
        complain(
            say("There is no display here to open the window on; try: shopdesk demo --headless").in_language(language)
        )
        return NOTHING
    from shopdesk import app

    return app.run(store_path(given))


def demo(given: argparse.Namespace, language: str) -> int:
    """Make the sample shop and open it, or without a window print and write its month."""
    from shopdesk.shop import Shop

    path = store_path(given, "sample.db")
    with Shop.open(path, write=True, now=surroundings.now()) as shop:
        if not shop.is_sample() and not shop.is_empty():
            raise UserFault(
                "store_not_empty",
                say("{file} already holds a shop of its own.", file=str(path)),
                say("Name another file with --store for the sample shop."),
            )
        with shown_progress() as progress:
            reports = shop.make_sample(progress).reports
        for error in [report.error for report in reports if report.error is not None]:
            raise UserFault(error.code, error.message, error.remedy)
        if given.headless or not has_display():
            month = shop.default_month()
            pdf = path.with_name(f"{path.stem}-{month}.pdf")
            tell_answer(shop.overview(month=month), language, shop.currency())
            write_month(shop, month, pdf=pdf, xlsx=None, language=language)
            tell(say("The month as PDF: {file}", file=str(pdf)).in_language(language))
            return CARE if any(report.needs_care for report in reports) else DONE
    from shopdesk import app

    return app.run(path)
