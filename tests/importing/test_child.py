"""Does a child that misbehaves in any way become one sentence, and is it gone afterwards?"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from shopdesk.errors import UserFault
from shopdesk.importing.child import ReaderBug, emitted, one_for_all
from shopdesk.importing.limits import MIB, Limits
from shopdesk.progress import Cancelled, Progress

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
LIMITS = Limits(idle_seconds=20)


def run(
    task: str, *, limits: Limits = LIMITS, progress: Progress | None = None, **argument: Any
) -> Iterator[tuple[Any, ...]]:
    argument.setdefault("path", "exports/订单.xlsx")
    return emitted(f"tests.importing.child_tasks:{task}", argument, limits, progress or Progress())


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def children() -> set[str]:
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_what_the_child_emits_arrives_in_order_and_unchanged() -> None:
    content = {"a": [1, 2.5, None, True, "中文\ud800", b"\x00"], "wide": 2**70}
    assert list(run("echo", times=300, content=content)) == [(number, content) for number in range(300)]


def test_large_messages_pass_whole() -> None:
    content = "订单" * 4 * MIB
    assert [len(text) for _, text in run("echo", times=3, content=content)] == [len(content)] * 3


def test_what_the_child_prints_does_not_mix_with_what_it_emits() -> None:
    assert list(run("chatter")) == [("whole",)]


def test_a_user_fault_of_the_child_is_the_same_fault_here() -> None:
    events = run("refuse")
    assert next(events) == ("before",)
    with pytest.raises(UserFault) as caught:
        next(events)
    assert caught.value.code == "damaged_file"
    assert caught.value.in_language("zh_CN") == "“a.csv”不是表格，而是图片。"


def test_a_fault_of_ours_in_the_child_carries_its_traceback() -> None:
    with pytest.raises(ReaderBug, match="a fault of ours"):
        list(run("fail"))


@pytest.mark.fault
@pytest.mark.parametrize("task", ["abort", "vanish"])
def test_a_child_that_dies_is_one_plain_sentence_with_the_file_name(task: str) -> None:
    with pytest.raises(UserFault) as caught:
        list(run(task))
    assert caught.value.code == "reader_died"
    assert "订单.xlsx" in str(caught.value) and "Traceback" not in str(caught.value)
    assert "订单.xlsx" in caught.value.in_language("zh_CN")


@pytest.mark.fault
def test_a_child_that_takes_too_much_memory_is_told_so() -> None:
    with pytest.raises(UserFault) as caught:
        list(run("hoard", limits=replace(LIMITS, memory_bytes=200 * MIB)))
    assert caught.value.code == "too_large"


@pytest.mark.fault
@pytest.mark.parametrize("task", ["hang", "hang_in_native_code"])
def test_a_silent_child_is_ended_after_the_time_it_was_given(task: str) -> None:
    begun = time.monotonic()
    events = run(task, limits=replace(LIMITS, idle_seconds=1))
    [pid] = next(events)
    with pytest.raises(UserFault) as caught:
        next(events)
    assert caught.value.code == "reader_hung" and time.monotonic() - begun < 10
    assert not is_alive(pid)


@pytest.mark.fault
def test_a_reader_that_takes_its_time_between_messages_is_not_the_childs_silence() -> None:
    events = run("echo", times=50, content="x" * 100_000, limits=replace(LIMITS, idle_seconds=1))
    taken = [next(events)]
    time.sleep(1.5)
    assert len(taken + list(events)) == 50


@LINUX
@pytest.mark.fault
@pytest.mark.parametrize("task", ["hang", "hang_in_native_code"])
def test_cancelling_ends_the_child_long_before_it_would_end_itself(task: str) -> None:
    is_cancelled = False
    events = run(task, progress=Progress(is_cancelled=lambda: is_cancelled))
    [pid] = next(events)
    is_cancelled = True
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        next(events)
    assert time.monotonic() - begun < 10 and not is_alive(
        pid
    )  # it sleeps for 600 s; how soon is asked in tests/benchmarks


@LINUX
@pytest.mark.fault
def test_nothing_is_left_behind_however_the_reading_ends() -> None:
    list(run("echo", times=1, content=1))
    before = open_files()
    for _ in range(3):
        events = run("echo", times=10_000, content="x" * 1000)
        next(events)
        events.close()  # type: ignore[attr-defined]
        with pytest.raises(UserFault):
            list(run("abort"))
    assert children() == set() and open_files() == before


@LINUX
@pytest.mark.fault
@pytest.mark.parametrize("task", ["hang", "hang_in_native_code"])
def test_a_child_ends_when_the_program_is_killed(task: str, root: Path) -> None:
    program = (
        "from shopdesk.importing.child import emitted; from shopdesk.importing.limits import Limits\n"
        f"events = emitted('tests.importing.child_tasks:{task}', {{'path': 'a.csv'}}, Limits())\n"
        "print(next(events)[0], flush=True); next(events)"
    )
    with subprocess.Popen([sys.executable, "-c", program], cwd=root, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert is_alive(pid)
        parent.kill()
    deadline = time.monotonic() + 5
    while is_alive(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_alive(pid)


@pytest.mark.fault
def test_a_reader_that_aborts_on_a_far_cell_is_a_sentence_even_without_the_guard(tmp_path: Path) -> None:
    path = tmp_path / "far.xlsx"
    path.write_bytes(far_cell_workbook())
    with pytest.raises(UserFault) as caught:
        list(run("read_without_guard", path=str(path)))
    assert caught.value.code in ("too_large", "reader_died")


def test_a_file_is_read_in_the_child_whatever_folder_the_program_was_started_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "csv.py").write_text("raise SystemExit('the folder of the user is no place for modules')")
    (tmp_path / "a.csv").write_text("a,b\n1,2\n")
    monkeypatch.chdir(tmp_path)
    assert list(run("read", path=str(tmp_path / "a.csv"))) == [(None, 2)]


def far_cell_workbook() -> bytes:
    from tests.importing.workbooks import workbook_bytes

    content = workbook_bytes(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    )
    assert zipfile.is_zipfile(io.BytesIO(content))
    return content


@LINUX
def test_files_in_a_row_are_read_by_one_child_which_is_gone_afterwards() -> None:
    before = children()
    with one_for_all():
        first, second = (next(iter(run("who")))[0] for _ in range(2))
        assert first != second  # left in the middle of its work a child is ended
        (third,), (fourth,) = (one for _ in range(2) for one in list(run("who")))
        assert third == fourth != os.getpid()
        with one_for_all():
            assert list(run("who")) == [(third,)]
        assert children() == before | {str(third)}
    assert children() == before
    assert list(run("who")) != list(run("who"))
    assert children() == before


@LINUX
def test_a_child_that_fails_at_a_file_reads_no_other_one() -> None:
    with one_for_all():
        [(first,)] = run("who")
        with pytest.raises(UserFault):
            list(run("refuse"))
        [(second,)] = run("who")
        with pytest.raises(ReaderBug):
            list(run("fail"))
        [(third,)] = run("who")
        with pytest.raises(UserFault, match=r"订单\.xlsx"):
            list(run("abort"))
        [(fourth,)] = run("who")
        assert len({first, second, third, fourth}) == 4
        [(other,)] = run("who", limits=replace(LIMITS, memory_bytes=LIMITS.memory_bytes - 1))
        assert other != fourth
        assert list(run("who")) == [(fourth,)]


@pytest.mark.fault
def test_what_only_a_worn_child_fails_at_is_read_by_a_fresh_one() -> None:
    with one_for_all():
        assert list(run("once_in_a_life")) == [("read",)]
        assert list(run("once_in_a_life")) == [("read",)]
