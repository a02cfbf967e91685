"""Would macOS and Windows bound the child as written? What of it is arithmetic and order of calls is tested here; neither was run."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from typing import Any

import pytest

from shopdesk.errors import UserFault
from shopdesk.importing import confinement
from shopdesk.importing.child import emitted
from shopdesk.importing.limits import MIB, Limits


def test_the_address_space_is_what_is_taken_and_the_bound_unless_a_lower_one_stands() -> None:
    assert confinement.address_space(100, 50, None) == 150
    assert confinement.address_space(100, 50, 120) == 120
    assert confinement.address_space(100, 50, 900) == 150


@pytest.mark.parametrize(
    ("told", "is_within"),
    [
        ("  2048\n", True),
        (f"{(confinement.INTERPRETER_BYTES + 10 * MIB) // 1024 - 1}", True),
        (f"{(confinement.INTERPRETER_BYTES + 10 * MIB) // 1024}", False),
        ("99999999\n", False),
        ("", True),  # it is gone
        ("ps: no such process", True),
    ],
)
def test_the_memory_that_macos_tells_is_held_against_the_bound(told: str, is_within: bool) -> None:
    assert confinement.is_within(told, 10 * MIB) is is_within


def test_the_limits_of_a_job_lie_where_windows_looks_for_them() -> None:
    limits: Any = confinement.job_limits(700 * MIB)
    kind = type(limits)
    assert (limits.ProcessMemoryLimit, limits.BasicLimitInformation.LimitFlags) == (700 * MIB, 0x2500)
    if ctypes.sizeof(ctypes.c_size_t) == 8:  # offsets of winnt.h for 64 bits
        assert (ctypes.sizeof(limits), kind.ProcessMemoryLimit.offset) == (144, 112)
        assert type(limits.BasicLimitInformation).LimitFlags.offset == 16


class FakeCall:
    """A function of kernel32 that writes down how it was called."""

    def __init__(self, log: list[tuple[str, tuple[Any, ...]]], name: str, answer: int) -> None:
        self._log, self._name, self._answer = log, name, answer

    def __call__(self, *given: Any) -> int:
        self._log.append((self._name, given))
        return self._answer


class FakeKernel:
    def __init__(self, **answers: int) -> None:
        self.log: list[tuple[str, tuple[Any, ...]]] = []
        for name in ("CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject", "CloseHandle"):
            setattr(self, name, FakeCall(self.log, name, answers.get(name, 1)))


def test_a_job_is_made_bounded_and_given_the_process_in_this_order() -> None:
    kernel = FakeKernel(CreateJobObjectW=77)
    assert confinement.job_object(kernel, 42, 10 * MIB) == 77
    assert [name for name, _ in kernel.log] == [
        "CreateJobObjectW",
        "SetInformationJobObject",
        "AssignProcessToJobObject",
    ]
    assert kernel.log[1][1][:2] == (77, 9) and kernel.log[1][1][3] == ctypes.sizeof(confinement.job_limits(1))
    assert kernel.log[2][1] == (77, 42)


@pytest.mark.parametrize("failing", ["CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"])
def test_a_job_that_windows_refuses_leaves_no_handle(failing: str) -> None:
    kernel = FakeKernel(**{"CreateJobObjectW": 77, failing: 0})
    with pytest.raises(OSError, match=failing):
        confinement.job_object(kernel, 42, 10 * MIB)
    closed = [given for name, given in kernel.log if name == "CloseHandle"]
    assert closed == ([] if failing == "CreateJobObjectW" else [(77,)])


@pytest.mark.fault
def test_a_child_beyond_what_its_watcher_allows_is_ended_even_while_it_tells_something(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    watched: list[int] = []

    def holds(pid: int, beyond_bytes: int) -> bool:
        watched.append(pid)
        return len(watched) < 3

    monkeypatch.setattr(confinement, "holds", holds)
    monkeypatch.setattr("shopdesk.importing.child_process._WATCH_SECONDS", 0.0)
    with pytest.raises(UserFault) as caught:
        list(emitted("tests.importing.child_tasks:echo", {"path": "订单.xlsx", "times": 10**6, "content": 1}, Limits()))
    assert caught.value.code == "too_large" and "订单.xlsx" in str(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system for its bound")
def test_the_bound_holds_in_a_process_of_its_own() -> None:
    program = (
        "from shopdesk.importing import confinement; import resource\n"
        "confinement.bound_memory(100 << 20)\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[1])\n"
        "try:\n    bytearray(200 << 20)\nexcept MemoryError:\n    print('bounded')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "bounded"]
