"""Which records do the lines of a text table make, and on which line does each begin?

Two ways of writing tables as text are read. *Separated* text (comma, semicolon, bar) goes through the csv module, with a watch
for quotation marks that are opened and not closed: those swallow rows, so they are a fault that names the line. *Tabbed* text
is often written without quoting (Amazon and others), so there a stray quotation mark is a character like any other and only a
quoted cell that makes sense as one is unwrapped.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from shopdesk.importing import refusal
from shopdesk.importing.limits import Limits

SEPARATORS = (",", "\t", ";", "|")
_SAMPLE_LINES = 200
_ROWS_AT_ONCE = 1_000
_END = "\ue000end of text\ue000"  # private use: fed after the last line, so an open quotation mark gives itself away
_SURELY_TABS = 0.45  # nine tenths of the lines cut into at least two cells
_TELLING_SEPARATORS = 8  # so many in whole lines inside a quoted cell are no accident of an address or a remark
_LOOK_AHEAD_LINES = 50
_LOOK_AHEAD_CHARS = 64 * 1024

# Back offices put a tab before or behind a long number, so that a spreadsheet keeps it as text: such a tab separates nothing.
_PADDING_TABS = re.compile(r'^"?\t+|\t+"?(?=[,;|])|(?<=[,;|])"?\t+|\t+"?$')
_INNER_PADDING = re.compile(r'\t+"?(?=[,;|])|(?<=[,;|])"?\t+')
_TWO_EDGES = 3  # so many cells a padded first and a padded last number alone would make of a line

Record = tuple[int, list[str]]


def sample_of(blocks: Iterator[list[str]]) -> tuple[list[str], Iterator[list[str]]]:
    """The lines from which the separator is told, and all blocks of lines once more from the first."""
    taken: list[list[str]] = []
    lines: list[str] = []
    while len(lines) < _SAMPLE_LINES and (block := next(blocks, None)) is not None:
        taken.append(block)
        lines += block
    return lines[:_SAMPLE_LINES], chain(taken, blocks)


def declared_separator(sample: list[str]) -> str | None:
    """The separator that Excel's first line ``sep=;`` names, or None."""
    first = sample[0].strip('\ufeff\r\n "') if sample else ""
    return first[4] if len(first) == 5 and first.lower().startswith("sep=") else None


def separator_of(sample: list[str]) -> str:
    """The separator that cuts most records of the sample into one and the same number of cells; a comma where none does."""
    declared = declared_separator(sample)
    if declared is not None:
        return declared
    evenness = {separator: _evenness(sample, separator) for separator in SEPARATORS}
    lines = [line.rstrip("\r\n") for line in sample]
    evenness["\t"] = _evenness([_PADDING_TABS.sub("", line) for line in lines], "\t")
    # Empty cells at the edges of a table of tabs are no padding.
    edged = [_INNER_PADDING.sub("", line) for line in lines]
    if usual_width(edged, "\t") > _TWO_EDGES:
        evenness["\t"] = max(evenness["\t"], _evenness(edged, "\t"))
    # Nobody types a tab into a cell, while commas come in tags, addresses and JSON: a table of tabs is one.
    return "\t" if evenness["\t"] >= _SURELY_TABS else max(SEPARATORS, key=lambda separator: evenness[separator])


def _widths(sample: list[str], separator: str) -> Counter[int]:
    if separator == "\t":
        rows: Iterable[list[str]] = (line.rstrip("\r\n").split("\t") for line in sample)
    else:
        rows = csv.reader(sample, delimiter=separator)
    widths: Counter[int] = Counter()
    try:
        for row in rows:
            if any(row):
                widths[len(row)] += 1
    except csv.Error:  # a field beyond the limit: what was counted before it decides
        pass
    return widths


def _evenness(sample: list[str], separator: str) -> float:
    widths = _widths(sample, separator)
    wide = {width: times for width, times in widths.items() if width > 1}
    if not wide:
        return 0.0
    width, times = max(wide.items(), key=lambda item: (item[1], item[0]))
    return times / widths.total() * (1 - 1 / width)


def usual_width(sample: list[str], separator: str) -> int:
    """How many cells most records have."""
    widths = _widths(sample, separator)
    return max(widths, key=lambda width: (widths[width], width)) if widths else 1


def separated_records(
    blocks: Iterable[list[str]], separator: str, width: int, file: refusal.Named, limits: Limits
) -> Iterator[Record]:
    """Records of comma, semicolon or bar separated text with the line each begins on; ``blocks``: the lines, many at a time.

    Raises ``unclosed_quote`` where a quotation mark swallows lines that are records of their own, ``field_too_long`` beyond
    the bound of one cell.
    """
    csv.field_size_limit(limits.field_chars)
    held: list[str] = []  # the lines of the records at work

    def fed() -> Iterator[str]:
        for block in blocks:
            held.extend(block)
            yield from block
        held.append(_END)
        yield _END

    reader = csv.reader(fed(), delimiter=separator)
    first = 1
    while True:
        rows: list[list[str]] = []
        ends: list[int] = []  # the line each row ends on
        failure: Exception | None = None
        try:
            for row in islice(reader, _ROWS_AT_ONCE):
                rows.append(row)
                ends.append(reader.line_num)
        except Exception as error:  # the rows before it come first
            failure = error
        begun = first
        is_near_end = held[-1:] == [_END]
        for row, end in zip(rows, ends, strict=True):
            if is_near_end and len(row) == 1 and not row[0].removesuffix(_END).strip("\r\n") and row[0].endswith(_END):
                # Past the last record stands the end itself, or a mark that opens a cell in which nothing follows.
                yield from ((line, ['"'] if line == first else []) for line in range(first, end))
                return
            if end > first and _swallows(held[first - begun : end - begun + 1], separator, width, limits):
                raise refusal.unclosed_quote(file, first)
            if is_near_end and row and row[-1].endswith(_END):
                raise refusal.unclosed_quote(file, first)
            yield first, row
            first = end + 1
        if isinstance(failure, csv.Error):
            is_one_line = reader.line_num == first
            raise (refusal.field_too_long if is_one_line else refusal.unclosed_quote)(file, first) from failure
        if failure is not None:
            raise failure
        del held[: first - begun]


def _swallows(lines: list[str], separator: str, width: int, limits: Limits) -> bool:
    """Whether a record of several lines is held together by a quotation mark that was never meant to."""
    if len(lines) > limits.record_lines:
        return True
    try:
        next(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error:
        return True
    inner = lines[1:-1]
    whole = sum('"' not in line and line.count(separator) == width - 1 for line in inner)
    return whole * 2 > len(inner) and whole * (width - 1) >= _TELLING_SEPARATORS


def tabbed_records(lines: Iterable[str], width: int) -> Iterator[Record]:
    """Records of tab separated text with the line each begins on; quotation marks count only where they pair up."""
    pending: deque[str] = deque()
    source = iter(lines)
    row_number = 0
    while True:
        line = pending.popleft() if pending else next(source, None)
        if line is None:
            return
        row_number += 1
        body = line.rstrip("\r\n")
        if '"' not in body:
            yield row_number, body.split("\t") if body else []
            continue
        cells, taken = _quoted_cells(line, pending, source, width)
        yield row_number, cells
        row_number += taken


def _quoted_cells(line: str, pending: deque[str], source: Iterator[str], width: int) -> tuple[list[str], int]:
    """Cells of a line with quotation marks and the number of further lines that belong to them."""
    plain = line.rstrip("\r\n").split("\t")
    if not any(cell.startswith('"') for cell in plain):
        return plain, 0
    joined, taken = line, 0
    while True:
        try:
            cells = next(csv.reader(io.StringIO(joined, newline=""), delimiter="\t", strict=True))
        except csv.Error as error:
            if "unexpected end" not in str(error):
                break
        else:
            if len(cells) == width or (taken == 0 and len(plain) != width):
                for _ in range(taken):
                    pending.popleft()
                return cells, taken
            break
        # The quotation mark is still open: look for the line that closes it, leaving every line where it is until then.
        while taken < _LOOK_AHEAD_LINES and len(joined) < _LOOK_AHEAD_CHARS:
            if taken == len(pending):
                following = next(source, None)
                if following is None:
                    return [_unwrapped(cell) for cell in plain], 0
                pending.append(following)
            joined += pending[taken]
            taken += 1
            if '"' in pending[taken - 1]:
                break
        else:
            break
    return [_unwrapped(cell) for cell in plain], 0


def _unwrapped(cell: str) -> str:
    inner = cell[1:-1]
    is_wrapped = len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in inner.replace('""', "")
    return inner.replace('""', '"') if is_wrapped else cell
