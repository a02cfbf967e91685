"""What do the rows of a measured report or a price list come to: about what are they, of which days, at which level?

Figures of one span of days stand side by side with those of others and are never added by the reader: a visitor counts
once in each row.
"""

from __future__ import annotations

import re
from collections import Counter

from shopdesk.importing.block import Block, Setting, fall_back, mark_period, round_to_fen, say
from shopdesk.importing.filename import span_in
from shopdesk.importing.rowkeys import row_hash

PROMOTION_KEY = "plan_id unit_name item_id word_kind word crowd valid_on valid_to_on".split()
# What a row of a kind is about: one of these must be told.
SUBJECTS = {
    "traffic_sources": ("source", "source_second", "source_third"),
    "search_words": ("word",),
    "promotions": ("plan_id", "item_id", "word", "crowd"),
    "listings": ("item_id", "title"),
    "purchase_prices": ("sku", "item_id", "title"),
}
# What is seen on the day it is saved; all else is counted over days that only the export can tell.
SNAPSHOTS = frozenset({"listings", "purchase_prices"})
_NAMELESS = {"listings": "item_id", "purchase_prices": "sku"}


class Measured:
    """Shapes reports and price lists: one row is one subject over one span of days."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.kind = setting.format.kind
        self.named = span_in(setting.file_name)
        self._seen: Counter[tuple[object, ...]] = Counter()
        self._told: set[str] = set()

    def shape(self, block: Block) -> None:
        round_to_fen(block, self.setting)
        self._read_name(block)
        if self.kind == "promotions":
            self._place(block)
        fall_back(block, "sku", "variant_id")
        fall_back(block, "sku", "item_code")
        if self.kind == "search_words" and "scope" not in block.values:
            # What a shop measures has visitors; what the market searches has an index of popularity.
            block.values["scope"] = ["market" if "popularity" in block.values else "own_shop"] * len(block)
        self._refuse_nameless(block)
        self._date(block)
        if self.kind in _NAMELESS:
            self._name_by_title(block)
        block.drop_rejected()
        if self.kind == "promotions":
            self._tell_apart(block)
        if self.kind in SNAPSHOTS:
            block.values.pop("valid_to_on", None)
        mark_period(self.setting, block, "valid_to_on", "valid_on")
        tally = self.setting.tally
        first = min((day for day in block.column("valid_on") if isinstance(day, str)), default=None)
        if first is not None and tally.first_day is not None:
            tally.first_day = min(first, tally.first_day)
        self.setting.emit_rows(self.kind, block)

    def finish(self) -> None:
        """Nothing is held back."""

    def _read_name(self, block: Block) -> None:
        """What a format says its file name tells: the product a report is of, how its visits are attributed."""
        for name, pattern in self.setting.format.file_name.items():
            if name in block.values:
                continue
            found = re.search(pattern, self.setting.file_name)
            block.values[name] = [found[1] if found else None] * len(block)
            if found is None and name == "item_id" and name not in self._told:
                self._told.add(name)
                self.setting.tally.notes.append(
                    say(
                        "The file name holds no product number: the rows are taken as those of the whole shop. If they are "
                        "one product's, put its number into the file name and import it again."
                    )
                )

    def _place(self, block: Block) -> None:
        """The level of a promotion row: the finest that its report tells apart."""
        values = block.values
        if "plan_id" not in values and ("plan_name" in values or "scene" in values):
            spare = values.get("plan_name") or values["scene"]
            values["plan_id"] = list(spare)
        if "level" not in values:
            levels = (("crowd", "crowd"), ("word", "keyword"), ("plan_id", "plan"), ("item_id", "item"))
            level = next((level for name, level in levels if any(values.get(name, ()))), "item")
            values["level"] = [level] * len(block)

    def _refuse_nameless(self, block: Block) -> None:
        names = [name for name in SUBJECTS.get(self.kind, ()) if name in block.values]
        if not names:
            return
        for index, row in enumerate(zip(*(block.values[name] for name in names), strict=True)):
            if not any(row) and index not in block.problems:
                block.reject(
                    index, names[0], "missing_value", say("The row cannot be kept without this cell. Fill it in.")
                )

    def _date(self, block: Block) -> None:
        """First and last day of each row: its own, else those of the file name; a price or word list, else, today's."""
        values = block.values
        told = values.get("valid_on") or [None] * len(block)
        first = [text[:10] if isinstance(text, str) else None for text in told]
        ends = values.get("valid_to_on") or [None] * len(block)
        last = [
            end if isinstance(end, str) else text[-10:] if isinstance(text, str) else None
            for text, end in zip(told, ends, strict=True)
        ]
        spare = self._spare(first, "market" in set(values.get("scope", ())))
        if spare is not None:
            is_wider = self._is_span_named(first)
            first = [spare[0] if day is None or is_wider else day for day in first]
            last = [spare[1] if day is None or is_wider else day for day in last]
        for index, day in enumerate(first):
            if day is None and index not in block.problems:
                block.reject(
                    index,
                    "valid_on" if "valid_on" in block.cells else None,
                    "missing_day",
                    say(
                        "Neither the row nor the name of the file says of which days it is. Name the file like "
                        "report_2026-10-01_2026-10-31 and import it again."
                    ),
                )
        values["valid_on"], values["valid_to_on"] = list(first), list(last)

    def _spare(self, first: list[str | None], is_market: bool) -> tuple[str, str] | None:
        """The span for rows that state none, told in a note where it is used."""
        is_snapshot = self.kind in SNAPSHOTS or is_market
        today = self.setting.now.isoformat()
        span = self.named or ((today, today) if is_snapshot else None)
        if span is not None and is_snapshot:
            span = (span[1], span[1])
        if span is not None and (None in first or self._is_span_named(first)) and "days" not in self._told:
            self._told.add("days")
            self.setting.tally.notes.append(
                say("The days of the rows: {valid_on} to {valid_to_on}", valid_on=span[0], valid_to_on=span[1])
            )
        return span

    def _is_span_named(self, first: list[str | None]) -> bool:
        """Whether the name tells the span and each row only its last day, as the shop reports of the platform do."""
        if not self.setting.format.is_span_in_name or self.named is None or self.named[0] == self.named[1]:
            return False
        days = {day for day in first if day is not None}
        return len(days) <= 1 and all(self.named[0] <= day <= self.named[1] for day in days)

    def _name_by_title(self, block: Block) -> None:
        """What has no number is known by its title, and by its shop where that is told."""
        values, name = block.values, _NAMELESS[self.kind]
        known = [values.get("item_id"), values.get("sku")]
        titles, shops = block.column("title"), block.column("shop_name")
        made = values.setdefault(name, [None] * len(block))
        for index, title in enumerate(titles):
            if not any(column[index] for column in known if column is not None) and title is not None:
                made[index] = "t:" + row_hash((title, shops[index])).hex()

    def _tell_apart(self, block: Block) -> None:
        """Several rows of one report may share everything that names them: their money adds up, so each is kept."""
        marks: list[object] = []
        for key in zip(*(block.column(name) for name in PROMOTION_KEY), strict=True):
            self._seen[key] += 1
            marks.append(None if self._seen[key] == 1 else str(self._seen[key]))
        block.values["line_id"] = marks
