"""What are months, days, platforms and the trade's great days called in print?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from shopdesk.period import Month
from shopdesk.wording import Phrase, speaker

say = speaker("paper")

# not from calendar.month_name: that follows the machine's locale, a report its own language
MONTH_NAMES: tuple[Phrase, ...] = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)

PLATFORMS: dict[str, Phrase] = {
    "taobao": say("Taobao"),
    "tmall": say("Tmall"),
    "pinduoduo": say("Pinduoduo"),
    "douyin": say("Douyin"),
    "1688": say("1688"),
    "jd": say("JD"),
    "shopify": say("Shopify"),
    "amazon": say("Amazon"),
    "alipay": say("Alipay"),
    "wechat": say("WeChat Pay"),
}

# days of the solar calendar on which Chinese shops sell differently; lunar feasts move and are the owner's calendar
GREAT_DAYS: dict[str, Phrase] = {
    "01-01": say("New Year"),
    "03-08": say("Women's Day"),
    "05-01": say("Labour Day"),
    "06-18": say("618"),
    "10-01": say("National Day"),
    "11-11": say("Double 11"),
    "12-12": say("Double 12"),
}


def month_title(month: Month, language: str) -> str:
    """The title of the printed month."""
    name = MONTH_NAMES[month.month - 1]
    return say("{month_name} {year} · Monthly report", month_name=name, year=month.year).in_language(language)


def platform_name(platform: str | None, language: str) -> str:
    """The platform in words; nothing for plain tables, the code for one without a name here."""
    if platform is None or platform == "generic":
        return ""
    phrase = PLATFORMS.get(platform)
    return phrase.in_language(language) if phrase else platform


def day_marks(days: Sequence[str], currency: str, language: str) -> list[tuple[int, str]]:
    """(place, word) of the great days among days ``YYYY-MM-DD``; only for a shop that sells in yuan."""
    if currency != "CNY":
        return []
    return [(at, GREAT_DAYS[day[5:10]].in_language(language)) for at, day in enumerate(days) if day[5:10] in GREAT_DAYS]


def short_day(day: str) -> str:
    """``10-01`` of ``2026-10-01``."""
    return day[5:10]


WEEKDAYS = (say("Mon"), say("Tue"), say("Wed"), say("Thu"), say("Fri"), say("Sat"), say("Sun"))


def day_with_weekday(day: str, language: str) -> str:
    """``2026-11-11 Wed``; a text that is no day stays as it is."""
    try:
        weekday = date.fromisoformat(day).weekday()
    except ValueError:
        return day
    return f"{day} {WEEKDAYS[weekday].in_language(language)}"


def page_words(language: str) -> str:
    """What stands at the foot of every page, with blanks for its number and theirs."""
    return say("page {page} of {pages}", page="{page}", pages="{pages}").in_language(language)
