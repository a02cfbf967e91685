"""On which days does the whole trade sell out of the ordinary? The fixed events of the year, as far as nobody says otherwise.

An assumption, not a fact about one shop: her own events come on top. 618, 双11 and 双12 stand on their day; 年货节 follows the moon.
"""

from __future__ import annotations

from datetime import date, timedelta

from shopdesk.analysis.demand import Event
from shopdesk.analysis.season import SPRING_FESTIVAL
from shopdesk.period import DateRange

FIXED = (("618", (6, 16), (6, 18)), ("双11", (11, 10), (11, 11)), ("双12", (12, 12), (12, 12)))
NEW_YEAR_GOODS = "年货节"
NEW_YEAR_GOODS_DAYS = (21, 15)  # days before the Spring Festival, first and last


def shop_events(first: date, end: date) -> list[Event]:
    """The events that touch the days from ``first`` to before ``end``, oldest first; 年货节 only in years the table knows."""
    found = []
    for year in range(first.year, end.year + 1):
        for name, start, last in FIXED:
            found.append(Event(name, DateRange(date(year, *start), date(year, *last) + timedelta(days=1))))
        festival = SPRING_FESTIVAL.get(year)
        if festival is not None:
            before, until = NEW_YEAR_GOODS_DAYS
            found.append(
                Event(
                    NEW_YEAR_GOODS,
                    DateRange(festival - timedelta(days=before), festival - timedelta(days=until - 1)),
                )
            )
    touched = [event for event in found if event.days.start < end and event.days.end > first]
    return sorted(touched, key=lambda event: event.days)
