"""How do the lines below a known header row become good rows, refused rows and skipped lines, block after block?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from shopdesk.importing import column, dates, wire
from shopdesk.importing.block import Block, Setting, Tally
from shopdesk.importing.column import Cell, say, shown
from shopdesk.importing.damage import DamageJudge
from shopdesk.importing.header import Header
from shopdesk.importing.headings import fold, is_ours, tray_format
from shopdesk.importing.kind import KINDS
from shopdesk.importing.places import province_and_city
from shopdesk.importing.recipients import KINDS as RECIPIENT_KINDS
from shopdesk.importing.recipients import Recipients
from shopdesk.importing.sales_lines import SalesLines
from shopdesk.importing.shapers import KEY_FIELDS, cleaner_of, shaper_of
from shopdesk.importing.sifting import Line, Sifter
from shopdesk.importing.stream import RECIPIENTS
from shopdesk.importing.sums import Above, Sums
from shopdesk.wording import Phrase

BLOCK_ROWS = 5_000
MADE_OF = {"buyer_id": ("email",), "amount_value": ("income_value", "expense_value")}
ADDRESSES = frozenset({"address", "new_address"})
LONG_NUMBERS = ("order_id", "line_id", "refund_id", "item_id", "po_id", "bill_id")
Emit = Callable[[tuple[Any, ...]], None]


class Intake:
    """Takes in one table. ``header`` says what it is; ``emit`` passes plain tuples on (see ``wire.py``)."""

    def __init__(
        self,
        table: int,
        header: Header,
        file_name: str,
        now: date,
        salt: str,
        emit: Emit,
        is_text: bool,
        keeps_recipients: bool = False,
    ) -> None:
        self.header, self.emit, self.is_text = header, emit, is_text
        self.format = header.match.format
        self.tally = Tally()
        self.setting = Setting(table, self.format, file_name, now, salt, self.tally, self._emit_rows)
        self.places = {name: place for place, name in header.match.mapping.items()}
        if {"province", "city"} <= self.places.keys():
            self.places.pop("address", None)
        self.cleaners = {name: cleaner_of(name, self.format, now) for name in self.places}
        self.sums = Sums(header, self.format)
        self.above = Above(self.format.fill_down)
        self.judges = {name: DamageJudge() for name in LONG_NUMBERS if name in self.places}
        self.tray_place = next((place for place, text in enumerate(header.headings) if tray_format([fold(text)])), None)
        ids = [self.places[name] for name in KEY_FIELDS[self.format.kind] if name in self.places]
        self.sifter = Sifter(header.headings, ids[0] if ids else 0, [*ids, *self._other_ids(ids)], is_text=is_text)
        self.recipients = Recipients(self.format, header.headings) if keeps_recipients else None
        self.shaper = shaper_of(self.setting, header.match.names)

    def take(self, lines: Iterable[Line]) -> None:
        """Read every line; afterwards ``tally`` holds the counts."""
        source = iter(lines)
        while block := list(islice(source, BLOCK_ROWS)):
            rows = self.sifter.rows(block)
            if rows:
                self._take_block(rows)
            self._report_sifted()
        self.sifter.end_blank()
        self._report_sifted()
        self.shaper.finish()
        if isinstance(self.shaper, SalesLines):
            for held in self.shaper.leftovers():
                self._report(held, held.rows, held.cells)
        self._tell_damage()
        if self.recipients is not None and self.recipients.count:
            self.tally.notes.append(
                say("Orders kept with recipient, phone number or address: {count}", count=self.recipients.count)
            )

    def _other_ids(self, ids: Sequence[int]) -> list[int]:
        return [place for name, place in self.places.items() if name.endswith("_id") and place not in ids]

    def _take_block(self, lines: list[Line]) -> None:
        width = len(self.header.headings)
        numbers = [line[0] for line in lines]
        rows = [line[1] for line in lines]
        if set(map(len, rows)) != {width}:
            rows = [[*row, *[""] * (width - len(row))] if len(row) < width else row[:width] for row in rows]
        columns = list(zip(*rows, strict=True))
        cells = {name: self._plain(columns[place]) for name, place in self.places.items()}
        headings = {name: self.header.headings[place] for name, place in self.places.items()}
        values = {}
        for name, cleaner in self.cleaners.items():
            values[name] = cleaner.column(cells[name])
        signed = frozenset(name for name, cleaner in self.cleaners.items() if cleaner.has_negative)
        block = Block(numbers, values, cells, headings, signed)
        for name, cleaner in self.cleaners.items():
            if cleaner.has_bad:
                block.reject_bad(name)
        self.sums.add(block, columns)
        self._fill_in(block)
        self._refuse_damaged(block)
        self._refuse_missing(block)
        self._add_offset(block)
        self.tally.read += len(numbers)
        if self.recipients is not None:
            self.recipients.read(numbers, columns)
        if self.tray_place is not None:
            self._tell_corrections(numbers, columns[self.tray_place])
        self.shaper.shape(block)
        self._report(block, numbers, cells)

    def _fill_in(self, block: Block) -> None:
        """What the format knows beside the cells: a time in its own column, merged cells, what every row says."""
        values = block.values
        times = values.pop("time_of_day", None)
        dated = [name for name in ("created_at", "happened_at") if name in values]
        if times is not None and dated:
            values[dated[0]] = [
                f"{day[:10]} {time}" if isinstance(day, str) and time is not None else day
                for day, time in zip(values[dated[0]], times, strict=True)
            ]
        self.above.fill(block)
        if self.format.day_in_number is not None and "created_at" in KINDS[self.format.kind].fields:
            self._date_by_number(block)
        for name, said in self.format.constants.items():
            values.setdefault(name, [said] * len(block))

    def _date_by_number(self, block: Block) -> None:
        """An order without its time was placed on the day its number begins with, where a platform writes numbers so."""
        pattern = re.compile(self.format.day_in_number or "")
        moments = block.values.setdefault("created_at", [None] * len(block))
        for index, number in enumerate(block.column("order_id")):
            found = pattern.match(number) if moments[index] is None and isinstance(number, str) else None
            day = dates.Day().column([f"20{found[1]}"])[0] if found else None
            if isinstance(day, str):
                moments[index] = f"{day} 00:00:00"
                self.tally.dated_by_number += 1

    def _tell_corrections(self, numbers: list[int], cells: tuple[Cell, ...]) -> None:
        answered = {
            row: int(text)
            for row, cell in zip(numbers, cells, strict=True)
            if (text := column.plain_text(cell)).isdigit()
        }
        if answered:
            self.emit(wire.corrections(self.setting.table, answered))

    def _plain(self, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """True and 1 are one key to a memory; a workbook's truth values are made words before they meet one."""
        if self.is_text or bool not in set(map(type, cells)):
            return cells
        return tuple(column.plain_text(cell) if isinstance(cell, bool) else cell for cell in cells)

    def _refuse_damaged(self, block: Block) -> None:
        for name, judge in self.judges.items():
            damaged = judge.damaged(block.values[name])
            if damaged:
                fault = column.damaged_id()
                for index, value in enumerate(block.values[name]):
                    if value in damaged:
                        block.reject(index, name, fault.code, fault.message)

    def _refuse_missing(self, block: Block) -> None:
        for name in KINDS[self.format.kind].required:
            values = block.values.get(name)
            is_made = (name == "refund_id" and self.format.is_generic) or (
                name == "buyer_id" and "email" in block.values
            )
            if values is None and name in self.format.fields and not is_made:
                column_name = self.format.fields[name][0]
                phrase = say(
                    "The file lacks the column {heading}. Export it again with that column.", heading=column_name
                )
                for index in range(len(block)):
                    block.reject(index, None, "missing_column", phrase)
            if values is None or None not in values:
                continue
            for index, value in enumerate(values):
                if value is None and not any(
                    problem[0] == block.headings[name] for problem in block.problems.get(index, ())
                ):
                    block.reject(
                        index, name, "missing_value", say("The row cannot be kept without this cell. Fill it in.")
                    )

    def _add_offset(self, block: Block) -> None:
        if "utc_offset_minutes" not in KINDS[self.format.kind].fields:
            return
        for name in ("created_at", "paid_at"):
            cleaner = self.cleaners.get(name)
            if isinstance(cleaner, dates.Moment):
                offsets = cleaner.offset(block.cells[name])
                if offsets is not None:
                    block.values["utc_offset_minutes"] = offsets
                return

    def _emit_rows(self, kind: str, block: Block) -> None:
        fields = KINDS[kind].fields
        values = {name: values for name, values in block.values.items() if name in fields}
        if self.format.currency and "currency" in fields and "currency" not in values:
            values["currency"] = [self.format.currency] * len(block)
        if "platform" in fields and "platform" not in values:
            values["platform"] = [self.format.platform] * len(block)
        if len(block):
            self.emit(wire.rows(self.setting.table, kind, block.rows, values))
        if self.recipients is not None and kind in RECIPIENT_KINDS:
            numbers, said = self.recipients.of_orders(block)
            if numbers:
                self.emit(wire.rows(self.setting.table, RECIPIENTS, numbers, said))

    def _report(self, block: Block, numbers: list[int], cells: dict[str, tuple[Cell, ...]]) -> None:
        """Pass on what was wrong with the rows of a block; ``cells`` as they were before any row was left out."""
        if block.problems:
            self.tally.rejected += len(block.problems)
            problems = [
                (numbers[index], *problem) for index, found in sorted(block.problems.items()) for problem in found
            ]
            kept = {numbers[index]: self._kept_cells(block, cells, index) for index in block.problems}
            self.emit(wire.rejected(self.setting.table, problems, kept))
        dropped = {index: reason for index, reason in block.dropped.items() if index not in block.problems}
        if dropped:
            self.tally.dropped += len(dropped)
            lines = [(numbers[index], reason) for index, reason in sorted(dropped.items())]
            self.emit(wire.dropped(self.setting.table, lines))

    @staticmethod
    def _kept_cells(block: Block, cells: dict[str, tuple[Cell, ...]], index: int) -> dict[str, str]:
        """A row's cells as the tray keeps them: of the columns that are kept, without street and e-mail address."""
        kept = {}
        for name, column_cells in cells.items():
            text = column.plain_text(column_cells[index])
            if name in ADDRESSES:
                text = " ".join(part for part in province_and_city(text) if part)
            if text and name != "email":
                kept[block.headings[name]] = text
        return kept

    def _report_sifted(self) -> None:
        sifter = self.sifter
        if skipped := sifter.take_skipped():
            self.emit(wire.skipped(self.setting.table, skipped))
        if sifter.ragged:
            phrase = say(
                "The row has more cells than there are headings: a comma or quote in a cell has split it. Export the file again, or put the cell in quotes."
            )
            self.tally.read += len(sifter.ragged)
            self.tally.rejected += len(sifter.ragged)
            problems = [(row, None, shown(extra), "ragged_row", phrase) for row, extra in sifter.ragged]
            self.emit(wire.rejected(self.setting.table, problems, {}))
            sifter.ragged = []

    def _tell_damage(self) -> None:
        for name, judge in self.judges.items():
            if judge.is_damaged:
                heading = self.header.headings[self.places[name]]
                self.tally.notes.append(
                    say(
                        "The long numbers under {heading} end in zeros far too often: a spreadsheet program has rounded them",
                        heading=heading,
                    )
                )


def closing_notes(tally: Tally, unknown: Sequence[str]) -> Iterator[Phrase]:
    """What the reader of the report should know of a table as a whole."""
    if tally.rounded:
        yield say(
            "Amounts with parts below one fen, rounded: {count}, {difference_value} in all",
            count=tally.rounded,
            difference_value=round(tally.rounded_micro / 10_000),
        )
    if tally.masked_buyers:
        yield say("Rows whose buyer is masked, and so unknown: {count}", count=tally.masked_buyers)
    if tally.dated_by_number:
        yield say("Orders without a time, dated by their number: {count}", count=tally.dated_by_number)
    if tally.future:
        yield say(
            "Rows dated in the future: {count}. They are kept and used once their day has come.", count=tally.future
        )
    if tally.unknown_states:
        words = [text for text, _ in tally.unknown_states.most_common(5)]
        count = sum(tally.unknown_states.values())
        yield say("Rows in a state this version does not know: {count} ({words})", count=count, words=words)
    if unknown:
        yield say("Columns not used: {headings}", headings=list(unknown))
    yield from tally.notes


def unknown_headings(header: Header) -> list[str]:
    """The headings the format does not know, as written."""
    known = header.match.format.recognises
    return [
        text.strip()
        for text, name in zip(header.headings, header.match.names, strict=True)
        if name and not known(name) and not is_ours(name)
    ]
