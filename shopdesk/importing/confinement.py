"""With what means does each system bound a child process? Memory, and an end that comes with the parent's.

Linux: the address space is bounded by the system. Windows: a job object bounds the memory and ends the child with its last
handle. macOS does not hold a process to such a bound, so its parent looks at the child's memory while it waits. Only Linux has
been run by us; the other two are written after their documentation.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from typing import Any

INTERPRETER_BYTES = 128 * 1024 * 1024  # what a Python that has done nothing may take beside the bound (Windows, macOS)


def bound_memory(beyond_bytes: int) -> None:
    """In the child: no more than so many bytes beyond what is taken now. Aborts leave no core file."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "darwin":
        return
    with open("/proc/self/statm", encoding="ascii") as about:  # noqa: PTH123 no file of the user
        taken = int(about.read().split()[0]) * resource.getpagesize()
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    bound = address_space(taken, beyond_bytes, None if most == resource.RLIM_INFINITY else most)
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))


def address_space(taken: int, beyond_bytes: int, most: int | None) -> int:
    """The bound of the address space; never above one that stands already (``most``), which cannot be raised."""
    bound = taken + beyond_bytes
    return bound if most is None else min(bound, most)


def end_with_parent() -> None:
    """In the child: let the system end it when the thread that started it ends, even while native code holds the interpreter.

    Elsewhere than on Linux the closed input pipe (``child.py``) or the job object does it.
    """
    if sys.platform != "linux":
        return
    import os
    import signal

    parent = os.getppid()
    ctypes.CDLL(None, use_errno=True).prctl(1, signal.SIGKILL, 0, 0, 0)  # 1 = PR_SET_PDEATHSIG
    if os.getppid() != parent:  # it ended in between
        os._exit(0)


def holds(pid: int, beyond_bytes: int) -> bool:
    """In the parent: whether the child is within its bound, where nobody else watches (macOS); True elsewhere."""
    if sys.platform != "darwin":
        return True
    told = subprocess.run(["/bin/ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return is_within(told, beyond_bytes)


def is_within(told: str, beyond_bytes: int) -> bool:
    """Whether the resident memory that ``ps`` tells in KiB is within the bound; a child that is gone needs no end."""
    return not told.strip().isdigit() or int(told) * 1024 < beyond_bytes + INTERPRETER_BYTES


def bind(process: subprocess.Popen[bytes], beyond_bytes: int) -> Any:
    """In the parent, before the child has got its order: put it into a job object (Windows). The result goes to ``loosen``."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        try:
            return job_object(kernel, int(process._handle), beyond_bytes + INTERPRETER_BYTES)  # type: ignore[attr-defined, unused-ignore]
        except OSError:
            process.kill()
            raise ctypes.WinError(ctypes.get_last_error()) from None
    return None


def loosen(bond: Any) -> None:
    """Close what ``bind`` opened; the child is gone by then."""
    if sys.platform == "win32" and bond is not None:
        kernel = ctypes.WinDLL("kernel32")
        kernel.CloseHandle.argtypes = [ctypes.c_void_p]
        kernel.CloseHandle(bond)


# ------------------------------------------------------------------------------------------------------------- Windows

_DIE_ON_UNHANDLED_EXCEPTION, _KILL_ON_JOB_CLOSE, _PROCESS_MEMORY = 0x400, 0x2000, 0x100
_EXTENDED_LIMIT_INFORMATION = 9


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def job_limits(memory_bytes: int) -> ctypes.Structure:
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION: memory of the process bounded, its end with the last handle, no dialog at a crash."""
    limits = _ExtendedLimits()
    limits.BasicLimitInformation.LimitFlags = _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_JOB_CLOSE | _PROCESS_MEMORY
    limits.ProcessMemoryLimit = memory_bytes
    return limits


def job_object(kernel: Any, process: int, memory_bytes: int) -> int:
    """The handle of a new job object with the process in it; OSError where Windows refuses. ``kernel``: kernel32."""
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.AssignProcessToJobObject.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    kernel.SetInformationJobObject.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32]
    kernel.CloseHandle.argtypes = [ctypes.c_void_p]
    job: int | None = kernel.CreateJobObjectW(None, None)
    if not job:
        raise OSError("CreateJobObjectW")
    limits = job_limits(memory_bytes)
    is_set = kernel.SetInformationJobObject(
        job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    if not is_set or not kernel.AssignProcessToJobObject(job, process):
        kernel.CloseHandle(job)
        raise OSError("SetInformationJobObject" if not is_set else "AssignProcessToJobObject")
    return job
