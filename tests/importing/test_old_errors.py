"""Are the cells in error of an old workbook told as those of a new one are?"""

from __future__ import annotations

from pathlib import Path

import pytest

from shopdesk.importing.limits import Limits
from shopdesk.importing.sheet import tables
from tests.importing.workbooks import old_workbook

NOT_AVAILABLE, BY_ZERO = b"\x2a", b"\x07"
FORMULA_IN_ERROR = b"\x02\x00\x2a\x00\x00\x00\xff\xff"
FORMULA_OF_TRUTH = b"\x01\x00\x01\x00\x00\x00\xff\xff"
FORMULA_OF_NUMBER = b"\x00\x00\x00\x00\x00\x00\x08\x40"


@pytest.mark.parametrize("version", [5, 8])
def test_error_cells_are_empty_and_counted_sheet_by_sheet(version: int, tmp_path: Path) -> None:
    sheets = {
        "订单": [["编号", "金额"], ["A1", NOT_AVAILABLE], ["A2", FORMULA_IN_ERROR], ["A3", 2.0]],
        "退款": [["编号", "金额"], ["R1", 3.0], ["R2", FORMULA_OF_NUMBER], ["R3", FORMULA_OF_TRUTH]],
        "货品": [["编号", "库存"], ["P1", BY_ZERO]],
    }
    path = tmp_path / "订单.xls"
    path.write_bytes(old_workbook(sheets, version=version))
    found = [(table, list(table.rows)) for table in tables(path, Limits())]
    assert [[note.values["n"] for note in table.notes] for table, _ in found] == [[2], [], [1]]
    orders = found[0][1]
    assert [cells[1] for _, cells in orders] == ["金额", "", "", 2]
