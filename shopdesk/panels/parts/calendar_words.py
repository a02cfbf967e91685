"""What do the cells of the coverage calendar say, to the eye below the table and to a screen reader in it?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from shopdesk.analysis.coverage_calendar import COVERED, FLOWS, MISSING, TWICE, FileSpan, KindDays
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import day_text, file_name, month_text
from shopdesk.panels.parts.trade_words import TradeWords
from shopdesk.panels.parts.where_to_find import places
from shopdesk.period import DateRange, Month

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class CalendarWords(QObject):
    """Made anew with every showing, so that it follows the language."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._trade = look, TradeWords(self)

    def kind(self, code: str) -> str:
        return self._trade.kind(code)

    def month_heading(self, month: Month, *, is_first: bool) -> str:
        """The month; with its year where one begins."""
        with_year = is_first or month.month == 1
        if self._look.language.startswith("zh"):
            return f"{month.year % 100:02d}年{month.month}月" if with_year else f"{month.month}月"
        named = _MONTHS[month.month - 1]
        return f"{named} ’{month.year % 100:02d}" if with_year else named

    def legend(self) -> list[tuple[str, str]]:
        return [(COVERED, self.tr("covered")), (TWICE, self.tr("in several files")), (MISSING, self.tr("missing"))]

    def cell(self, days: KindDays, month: Month) -> str:
        """Refunds, November 2026: 17 of 21 days; missing 18–21 Nov."""
        shown = [days.state(day) for day in month.range.each_day()]
        known = sum(state in (COVERED, TWICE) for state in shown)
        missing = shown.count(MISSING)
        told = self.tr("{kind}, {month}: {known} of {all} days").format(
            kind=self.kind(days.kind),
            month=month_text(month, self._look.language),
            known=known,
            all=known + missing if missing else len(shown),
        )
        gaps = days.gaps_of(month)
        if not gaps:
            return told
        return self.tr("{told}; missing {days}").format(
            told=told, days=self._look.listed(self.span(gap) for gap in gaps)
        )

    def span(self, days: DateRange) -> str:
        """11-18～11-21, 18 Nov–21 Nov; one day alone."""
        language = self._look.language
        first, last = day_text(days.start, language), day_text(days.last, language)
        joint = "～" if language.startswith("zh") else "–"
        return first if days.days == 1 else f"{first}{joint}{last}"

    def whole(self, days: KindDays, month: Month) -> str:
        """What there is to say of a cell without a gap."""
        shown = {days.state(day) for day in month.range.each_day()}
        if TWICE in shown:
            return self.tr("Days that are in several files count once: rows of the same number are one row.")
        if COVERED not in shown:
            return self.tr("No file speaks of this month, and none needs to.")
        if days.kind not in FLOWS:
            return self.tr("Each count or list stands for its own day; the days between are no gaps.")
        return self.tr("Nothing is missing in this month.")

    def remedy(self, days: KindDays) -> str:
        """Which export fills the gap, and where it lies where that is known."""
        language = "zh" if self._look.language.startswith("zh") else "en"
        found = [place for place in places() if days.kind in place.kinds]
        own = [place for place in found if place.platform == days.platform] or [
            place for place in found if place.platform == "taobao" and days.platform in (None, "tmall", "generic")
        ]
        if not own:
            return self.tr("Export these days again and drop the file on the window.")
        if own[0].path:
            path = " › ".join(own[0].path[language])
            return self.tr("Fill it with the export at {path}.").format(path=path)
        return self.tr("Fill it with the export “{title}”.").format(title=own[0].title[language])

    def files(self, files: Sequence[FileSpan], most: int) -> str:
        """The files that speak of a month, with their days."""
        joint = "；" if self._look.language.startswith("zh") else "; "
        named = [f"{file_name(one.file)} ({one.days.start} – {one.days.last})" for one in files if one.file]
        if len(named) > most:
            named = [*named[:most], self.tr("and {n} more").format(n=len(named) - most)]
        return self.tr("Files: {files}").format(files=joint.join(named)) if named else ""
