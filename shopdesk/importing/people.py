"""What do the rows of buyer lists and reviews come to: who is it, how good was it found?"""

from __future__ import annotations

import re

from shopdesk.importing.block import Block, Setting, mark_period, round_to_fen, say
from shopdesk.importing.headings import fold
from shopdesk.importing.order_cells import name_buyers, place
from shopdesk.importing.rowkeys import RowKeys

RATINGS = {
    "好评": "good",
    "中评": "neutral",
    "差评": "bad",
    "好": "good",
    "中": "neutral",
    "差": "bad",
    "good": "good",
    "positive": "good",
    "neutral": "neutral",
    "bad": "bad",
    "negative": "bad",
}
REVIEW_KEY = ("order_id", "item_id", "sku", "sku_name", "buyer_id", "reviewed_at", "review_text")
_STARS = re.compile(r"([1-5])(?:\.0)?\s*(?:星|颗星|分|stars?|/5)?", re.IGNORECASE)


class Buyers:
    """Shapes a list of buyers: one row is one buyer."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def shape(self, block: Block) -> None:
        if self.setting.format.is_generic:
            round_to_fen(block, self.setting)
        place(block)
        name_buyers(block, self.setting)
        for index, buyer in enumerate(block.column("buyer_id")):
            if buyer is None:
                block.drop(index, say("The row names no buyer who could be told from others"))
        block.drop_rejected()
        self.setting.emit_rows("buyers", block)

    def finish(self) -> None:
        """Nothing is held back."""


class Reviews:
    """Shapes a list of reviews: one row is one review with its follow-up and reply."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.keys = RowKeys()

    def shape(self, block: Block) -> None:
        values = block.values
        name_buyers(block, self.setting)
        self._rate(block)
        if "review_id" not in values:
            values["review_id"] = list(self.keys.keys([block.column(name) for name in REVIEW_KEY]))
        else:
            made = self.keys.keys([block.column(name) for name in REVIEW_KEY])
            values["review_id"] = [a if a is not None else b for a, b in zip(values["review_id"], made, strict=True)]
        block.drop_rejected()
        mark_period(self.setting, block, "reviewed_at")
        self.setting.emit_rows("reviews", block)

    def finish(self) -> None:
        """Nothing is held back."""

    @staticmethod
    def _rate(block: Block) -> None:
        """Words and stars tell each other: four stars and more are good, three neutral. Other words stay unrated."""
        values = block.values
        words, marks = block.column("rating"), values.pop("stars_text", None)
        stars: list[object] = []
        for index, word in enumerate(words):
            text = str((marks[index] if marks is not None else None) or word or "").strip()
            full = text.count("★")
            found = _STARS.fullmatch(text)
            stars.append(full if 1 <= full <= 5 else int(found[1]) if found else None)
        ratings = []
        for word, star in zip(words, stars, strict=True):
            rating = RATINGS.get(fold(word)) if isinstance(word, str) else None
            if rating is None and isinstance(star, int):
                rating = "good" if star >= 4 else "neutral" if star == 3 else "bad"
            ratings.append(rating)
        values["rating"], values["stars"] = ratings, stars  # type: ignore[assignment]
