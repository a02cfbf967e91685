"""Is a workbook under a password told so, and opened where the library for it is there?"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from shopdesk.errors import UserFault
from shopdesk.importing.limits import Limits
from shopdesk.importing.sheet import tables

NEEDS_LIBRARY = "msoffcrypto is not installed; pip install shopdesk[encrypted] brings it"
FOLDER = Path(__file__).parent / "locked"
LOCKED = FOLDER / "password_is_secret.xlsx"  # 300 rows, made by msoffcrypto, as is its neighbour
ROWS = [(at, [at * 7919 % 10007]) for at in range(1, 301)]


def fault(path: Path, password: str | None = None) -> UserFault:
    with pytest.raises(UserFault) as caught:
        list(tables(path, Limits(), password=password))
    assert path.name in str(caught.value) and "密码" in caught.value.in_language("zh_CN")
    return caught.value


def test_without_the_library_a_locked_workbook_is_turned_away_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "msoffcrypto", None)
    for password in (None, "secret"):
        refused = fault(LOCKED, password)
        assert refused.code == "password_protected" and "save it without a password" in str(refused)


def test_a_locked_workbook_asks_for_its_password_and_is_opened_with_it() -> None:
    pytest.importorskip("msoffcrypto", reason=NEEDS_LIBRARY)
    assert fault(LOCKED).code == "password_needed"
    assert fault(LOCKED, "anders").code == "password_wrong"
    [table] = tables(LOCKED, Limits(), password="secret")
    assert (table.sheet, list(table.rows)) == ("Sheet1", ROWS)


def test_a_workbook_under_excels_own_password_counts_as_protected() -> None:
    path = FOLDER / "excels_own_password.xlsx"
    assert fault(path).code in ("password_protected", "password_needed")
    pytest.importorskip("msoffcrypto", reason=NEEDS_LIBRARY)
    assert [list(table.rows) for table in tables(path, Limits(), password="VelvetSweatshop")] == [ROWS]


@pytest.mark.fault
def test_a_locked_workbook_that_is_damaged_is_a_sentence(tmp_path: Path) -> None:
    pytest.importorskip("msoffcrypto", reason=NEEDS_LIBRARY)
    path = tmp_path / "订单.xlsx"
    whole = LOCKED.read_bytes()
    for at in range(600, len(whole), 900):
        path.write_bytes(whole[:at] + bytes(100) + whole[at + 100 :])
        try:
            list(tables(path, Limits(), password="secret"))
        except UserFault as refused:
            assert refused.code in ("damaged_file", "password_wrong", "not_a_table", "password_protected")
