"""With what means does each system bound a child process? Memory, and an end that comes with the parent's.

Linux: the address space is bounded by the system. Windows: a job object bounds the memory and ends the child with its last
handle. macOS does not hold a process to such a bound, so its parent looks at the child's memory while it waits. Only Linux has
been run by us; the other two are written after their documentation.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Any

_INTERPRETER_BYTES = 128 * 1024 * 1024  # what a Python that has done nothing may take beside the bound (Windows, macOS)


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
    bound = taken + beyond_bytes
    if most != resource.RLIM_INFINITY:
        bound = min(bound, most)
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))


def end_with_parent() -> None:
    """In the child: let the system end it when the thread that started it ends, even while native code holds the interpreter.

    Elsewhere than on Linux the closed input pipe (``child.py``) or the job object does it.
    """
    if sys.platform != "linux":
        return
    import ctypes
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
    return not told.strip().isdigit() or int(told) * 1024 < beyond_bytes + _INTERPRETER_BYTES


def bind(process: subprocess.Popen[bytes], beyond_bytes: int) -> Any:
    """In the parent, before the child has got its order: put it into a job object (Windows). The result goes to ``loosen``."""
    if sys.platform == "win32":
        return _job_object(process, beyond_bytes + _INTERPRETER_BYTES)
    return None


def loosen(bond: Any) -> None:
    """Close what ``bind`` opened; the child is gone by then."""
    if sys.platform == "win32" and bond is not None:
        import ctypes
        from ctypes import wintypes

        kernel = ctypes.WinDLL("kernel32")
        kernel.CloseHandle.argtypes = [wintypes.HANDLE]
        kernel.CloseHandle(bond)


if sys.platform == "win32":

    def _job_object(process: subprocess.Popen[bytes], memory_bytes: int) -> Any:
        import ctypes
        from ctypes import wintypes

        class BasicLimits(ctypes.Structure):
            _fields_ = [
                ("PerProcessUserTimeLimit", ctypes.c_int64),
                ("PerJobUserTimeLimit", ctypes.c_int64),
                ("LimitFlags", wintypes.DWORD),
                ("MinimumWorkingSetSize", ctypes.c_size_t),
                ("MaximumWorkingSetSize", ctypes.c_size_t),
                ("ActiveProcessLimit", wintypes.DWORD),
                ("Affinity", ctypes.c_size_t),
                ("PriorityClass", wintypes.DWORD),
                ("SchedulingClass", wintypes.DWORD),
            ]

        class ExtendedLimits(ctypes.Structure):
            _fields_ = [
                ("BasicLimitInformation", BasicLimits),
                ("IoInfo", ctypes.c_uint64 * 6),
                ("ProcessMemoryLimit", ctypes.c_size_t),
                ("JobMemoryLimit", ctypes.c_size_t),
                ("PeakProcessMemoryUsed", ctypes.c_size_t),
                ("PeakJobMemoryUsed", ctypes.c_size_t),
            ]

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
        kernel.SetInformationJobObject.argtypes = [wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD]
        job = kernel.CreateJobObjectW(None, None)
        limits = ExtendedLimits()
        # die on an unhandled exception (no dialog), end with the last handle, bound the memory of the process
        limits.BasicLimitInformation.LimitFlags = 0x400 | 0x2000 | 0x100
        limits.ProcessMemoryLimit = memory_bytes
        if (
            not job
            or not kernel.SetInformationJobObject(job, 9, ctypes.byref(limits), ctypes.sizeof(limits))
            or not kernel.AssignProcessToJobObject(job, int(process._handle))  # type: ignore[attr-defined, unused-ignore]
        ):
            process.kill()
            raise ctypes.WinError(ctypes.get_last_error())
        return job
