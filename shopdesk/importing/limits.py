"""How much may a foreign file ask of the machine? Every bound in one place, each with its reason.

The bounds are wide: a million order lines pass in every container. They exist so that a broken or hostile file ends in a
sentence instead of a frozen laptop. Tests lower them to meet them with small files.
"""

from __future__ import annotations

from shopdesk.frozen import dataclass

MIB = 1024 * 1024
GIB = 1024 * MIB


@dataclass(frozen=True)
class Limits:
    """What one file may use.

    memory_bytes: memory of the reading child over what the bare interpreter takes.
    idle_seconds: longest silence of the child before it counts as hung (not the total time).
    zip_entries: parts of a workbook; a thousand sheets with drawings stay far below.
    zip_members: files of a zip that is no workbook; a year of daily reports is 365.
    unpacked_bytes: all parts together; 1,000,000 rows × 30 columns as inline text unpack to 1.5 GiB.
    packing_ratio: unpacked ÷ packed of one part; sheets of equal cells reach about 100, bombs 1,000.
    packing_ratio_from_bytes: smaller parts may have any ratio, they cannot hurt.
    cells: rows × columns of one sheet; the reader keeps 30 bytes for each, filled or not.
    field_chars: one cell of a text file; Excel's own bound is 32,767.
    line_bytes: one line of a text file; longer ones are no table.
    record_lines: line breaks inside the quotes of one record.
    markup_bytes: HTML and XML tables are held in memory whole.
    """

    memory_bytes: int = 2 * GIB
    idle_seconds: float = 60.0
    zip_entries: int = 10_000
    zip_members: int = 1_000
    unpacked_bytes: int = 4 * GIB
    packing_ratio: int = 250
    packing_ratio_from_bytes: int = 16 * MIB
    cells: int = 40_000_000
    field_chars: int = MIB
    line_bytes: int = 8 * MIB
    record_lines: int = 10_000
    markup_bytes: int = 256 * MIB
