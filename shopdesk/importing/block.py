"""A few thousand rows of one table on their way from cells to canonical columns, with what was wrong with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import field
from datetime import date

from shopdesk.frozen import dataclass
from shopdesk.importing.column import LARGEST_DIGITS, MICRO, Bad, Cell, shown, too_large
from shopdesk.importing.format import ExportFormat
from shopdesk.money import half_up_ratio
from shopdesk.wording import Phrase, speaker

say = speaker("importing")
Values = dict[str, list[object]]
MICRO_A_FEN = MICRO // 100


@dataclass
class Block:
    """``rows``: line numbers as Excel shows them; ``values``: field → one value a row; ``cells``: the same as written."""

    rows: list[int]
    values: Values
    cells: dict[str, tuple[Cell, ...]]
    headings: dict[str, str]  # field → heading as written
    signed: frozenset[str] = frozenset()  # the fields in which anything negative was met
    problems: dict[int, list[tuple[str | None, str | None, str, Phrase]]] = field(default_factory=dict)
    dropped: dict[int, Phrase] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, name: str) -> list[object]:
        """The values of a field; a column of None where the table has none."""
        found = self.values.get(name)
        return found if found is not None else [None] * len(self.rows)

    def reject(self, index: int, name: str | None, code: str, message: Phrase) -> None:
        """Refuse a row for what stands under a field's heading."""
        value = None
        if name is not None and name in self.cells:
            value = shown(self.cells[name][index])
        heading = self.headings.get(name) if name is not None else None
        self.problems.setdefault(index, []).append((heading, value, code, message))

    def drop(self, index: int, reason: Phrase) -> None:
        """Leave a row out on purpose; that is no fault of the row."""
        self.dropped[index] = reason

    def reject_bad(self, name: str) -> None:
        """Refuse the rows whose cell could not be read."""
        values = self.values[name]
        for index, value in enumerate(values):
            if type(value) is Bad:
                self.reject(index, name, value.code, value.message)
                values[index] = None

    def keep(self, indexes: list[int]) -> None:
        """Leave only these rows; the columns stay in the dict they are in, whoever holds it."""
        self.rows = [self.rows[index] for index in indexes]
        for name, column in self.values.items():
            self.values[name] = [column[index] for index in indexes]
        self.cells = {}

    def drop_rejected(self) -> None:
        """Leave the rows that are neither rejected nor dropped."""
        if self.problems or self.dropped:
            self.keep([n for n in range(len(self.rows)) if n not in self.problems and n not in self.dropped])


@dataclass
class Tally:
    """What a table has shown so far that its notes tell at the end."""

    read: int = 0
    rejected: int = 0
    dropped: int = 0
    first_day: str | None = None
    last_day: str | None = None
    future: int = 0
    masked_buyers: int = 0
    dated_by_number: int = 0
    rounded: int = 0
    rounded_micro: int = 0
    unknown_states: Counter[str] = field(default_factory=Counter)
    numbers: set[str] = field(default_factory=set)
    shared_numbers: set[str] = field(default_factory=set)
    notes: list[Phrase] = field(default_factory=list)


@dataclass(frozen=True)
class Setting:
    """What the reader of one table knows before the first row."""

    table: int
    format: ExportFormat
    file_name: str
    now: date
    salt: str
    tally: Tally
    emit_rows: Callable[[str, Block], None]


def mark_period(setting: Setting, block: Block, *names: str) -> None:
    """Widen the span of days by the first of these columns that has any; count moments after now."""
    for name in names:
        known: list[str] = [value for value in block.values.get(name, ()) if type(value) is str]
        if known:
            tally = setting.tally
            first, last = min(known)[:10], max(known)[:10]
            tally.first_day = first if tally.first_day is None else min(first, tally.first_day)
            tally.last_day = last if tally.last_day is None else max(last, tally.last_day)
            today = setting.now.isoformat()
            if last > today:
                tally.future += sum(value[:10] > today for value in known)
            return


def fall_back(block: Block, name: str, other: str) -> None:
    """Fill the empty cells of a column from another, which then is not kept."""
    values = block.values
    second = values.pop(other, None)
    if second is not None:
        first = values.get(name)
        values[name] = (
            second if first is None else [a if a is not None else b for a, b in zip(first, second, strict=True)]
        )


def refuse_negative(block: Block, *names: str) -> None:
    """Refuse the rows of an order table that hold a negative amount or quantity (analysis-spec §0)."""
    for name in names:
        column = block.values.get(name)
        if column is None or name not in block.signed:
            continue
        for index, value in enumerate(column):
            if isinstance(value, int) and value < 0:
                code = "negative_quantity" if name.endswith("_qty") else "negative_amount"
                block.reject(
                    index, name, code, say("An order cannot hold a negative amount or quantity. Enter it as a refund.")
                )


def refuse_too_large(block: Block, one: int) -> None:
    """Refuse the rows whose price times quantity comes to what no amount may be; ``one``: the unit of currency as prices have it."""
    largest = 10**LARGEST_DIGITS * one * 1000
    prices, quantities = block.column("unit_price_value"), block.column("sold_qty")
    for index, (price, quantity) in enumerate(zip(prices, quantities, strict=True)):
        if isinstance(price, int) and isinstance(quantity, int) and abs(price * quantity) >= largest:
            fault = too_large()
            block.reject(index, "sold_qty", fault.code, fault.message)


def round_to_fen(block: Block, setting: Setting) -> None:
    """Bring the money of a plain table from millionths to fen, each cell rounded once, half away from zero."""
    tally = setting.tally
    for name, column in block.values.items():
        if not name.endswith("_value"):
            continue
        rounded = [half_up_ratio(micro, MICRO_A_FEN) if isinstance(micro, int) else None for micro in column]
        for index, (micro, fen) in enumerate(zip(column, rounded, strict=True)):
            if (
                isinstance(micro, int)
                and fen is not None
                and fen * MICRO_A_FEN != micro
                and index not in block.problems
            ):
                tally.rounded += 1
                tally.rounded_micro += fen * MICRO_A_FEN - micro
        block.values[name] = list(rounded)
