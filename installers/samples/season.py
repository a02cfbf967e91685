"""Which days do the books cover, and how busy is each?"""

from __future__ import annotations

from datetime import date, datetime, timedelta

FIRST_DAY = date(2025, 9, 1)
NOW = datetime(2026, 11, 5)  # nothing is known from this moment on; the last exports were made that morning
_BUSY_DAYS = {  # how much busier than an ordinary day
    date(2025, 11, 1): 5.0, date(2025, 11, 10): 2.0, date(2025, 11, 11): 14.0, date(2025, 12, 12): 6.0, date(2026, 6, 1): 3.0,
    date(2026, 6, 17): 2.5, date(2026, 6, 18): 9.0, date(2026, 9, 9): 2.5,
}  # fmt: skip


def days() -> list[date]:
    """Every day the books cover."""
    return [FIRST_DAY + timedelta(days=n) for n in range((NOW.date() - FIRST_DAY).days)]


def is_feast(day: date) -> bool:
    """Whether the platform ran one of its great sales that day."""
    return _BUSY_DAYS.get(day, 1.0) >= 5


def busyness(day: date) -> float:
    """How many times the orders of an ordinary day: sales, weekends, Spring Festival."""
    if date(2026, 2, 12) <= day <= date(2026, 2, 21):  # Spring Festival
        return 0.12
    return _BUSY_DAYS.get(day, 1.15 if day.weekday() >= 5 else 1.0)
