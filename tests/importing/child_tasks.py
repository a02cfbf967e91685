"""What do the children of the tests do? Functions run by ``test_child.py`` in a child process, well and badly behaved."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.importing.child_life import Emit
from shopdesk.importing.limits import Limits
from shopdesk.importing.refusal import say
from shopdesk.importing.sheet import tables


def echo(argument: dict[str, Any], emit: Emit) -> None:
    for number in range(argument["times"]):
        emit((number, argument["content"]))


def chatter(argument: dict[str, Any], emit: Emit) -> None:
    print("a line for standard output")
    sys.stdout.flush()
    os.write(1, b"\x00\x00\x00\x00native code writes here")
    emit(("whole",))


def refuse(argument: dict[str, Any], emit: Emit) -> None:
    emit(("before",))
    raise UserFault("damaged_file", say("“{file}” is no table: it is {what}.", file="a.csv", what=say("a picture")))


def fail(argument: dict[str, Any], emit: Emit) -> None:
    raise KeyError("a fault of ours")


def abort(argument: dict[str, Any], emit: Emit) -> None:
    emit(("before",))
    os.abort()


def vanish(argument: dict[str, Any], emit: Emit) -> None:
    os._exit(0)


def hoard(argument: dict[str, Any], emit: Emit) -> None:
    held = []
    while True:
        held.append(bytearray(8 * 1024 * 1024))


def hang(argument: dict[str, Any], emit: Emit) -> None:
    emit((os.getpid(),))
    time.sleep(600)


def hang_in_native_code(argument: dict[str, Any], emit: Emit) -> None:
    emit((os.getpid(),))
    ctypes.PyDLL(None).sleep(600)  # keeps the interpreter's lock, as a reader in native code does


def read_without_guard(argument: dict[str, Any], emit: Emit) -> None:
    import python_calamine

    with Path(argument["path"]).open("rb") as file:
        workbook = python_calamine.CalamineWorkbook.from_filelike(file)
        emit((len(list(workbook.get_sheet_by_index(0).iter_rows())),))


def read(argument: dict[str, Any], emit: Emit) -> None:
    for table in tables(Path(argument["path"]), Limits()):
        emit((table.sheet, sum(1 for _ in table.rows)))


def who(argument: dict[str, Any], emit: Emit) -> None:
    emit((os.getpid(),))


_read_before = False


def once_in_a_life(argument: dict[str, Any], emit: Emit) -> None:
    global _read_before
    if _read_before:
        os.abort()
    _read_before = True
    emit(("read",))
