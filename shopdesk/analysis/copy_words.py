"""How are goods, channels, weights and grounds of the list of terms named to a person?"""

from __future__ import annotations

import re
from collections.abc import Mapping

from shopdesk.analysis.copy_list import HIGH, LOW, MEDIUM, Category
from shopdesk.wording import Phrase, speaker

say = speaker("copy_scan")

GOODS_WORDS: Mapping[str, Phrase] = {
    "general": say("Other goods"),
    "apparel": say("Clothes, shoes and bags"),
    "food": say("Food"),
    "health_food": say("Health food"),
    "alcohol": say("Alcohol"),
    "cosmetics": say("Cosmetics"),
    "baby": say("Mother and baby"),
    "baby_cosmetics": say("Children's cosmetics"),
    "electronics": say("Electronics"),
    "home": say("Home"),
    "jewelry": say("Jewellery"),
    "toy": say("Toys"),
    "pet": say("Pets"),
    "book": say("Books"),
    "craft": say("Arts and crafts"),
    "education": say("Education"),
    "virtual": say("Virtual goods and services"),
    "medical_device": say("Medical devices"),
    "drug": say("Drugs"),
}
CHANNEL_WORDS: Mapping[str, Phrase] = {
    "title": say("Title"),
    "description": say("Description"),
    "live": say("Live script"),
    "chat": say("Chat with one buyer"),
    "policy": say("Shop notice"),
}
SEVERITY_WORDS: Mapping[str, Phrase] = {
    HIGH: say("to change"),
    MEDIUM: say("needs evidence or context"),
    LOW: say("check the papers"),
}
# what the list says in English of its grounds
_NOTES = (
    say("Taobao/Tmall platform rules (public categories)"),
    say("(fine RMB 100,000; art. numbers change when the 2026 revision starts on 2027-01-01)"),
    say("(from 2027-03-16)"),
)
_ARTICLES = re.compile(r"\s*(?P<also>&)?\s*\barts?\.\s*(?P<numbers>\d[\d(),\-]*\d|\d\)?)(?P<last>\))?")


def category_name(category: Category, language: str) -> str:
    """The kind of risk in a language."""
    return category.zh if language.startswith("zh") else category.en


def ground(source: str, language: str) -> str:
    """The law named as a ground, in Chinese with its articles as laws are cited there: 广告法第9条(3)、第57条(1)."""
    if not language.startswith("zh"):
        return source

    def cited(found: re.Match[str]) -> str:
        numbers = found["numbers"] + (found["last"] or "")
        article, bracket, paragraph = (
            numbers.partition("(") if "," not in numbers else (numbers.replace(",", "、"), "", "")
        )
        return f"{'、' if found['also'] else ''}第{article}条{bracket}{paragraph}"

    for note in _NOTES:
        source = source.replace(note.source, note.in_language(language))
    return _ARTICLES.sub(cited, source).replace("; ", "；")
