"""How is one way compared with another on a machine that never rests? Fresh processes, turn by turn, and only their ratio counts."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FULL = os.environ.get("SHOPDESK_BENCHMARK") == "full"
ROUNDS = int(os.environ.get("SHOPDESK_BENCHMARK_ROUNDS", "3"))
_LOOK_SECONDS = 0.05
# Compiled modules are kept, as they are wherever the program is installed.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_ENVIRONMENT["PYTHONPATH"] = str(ROOT)
_ENVIRONMENT["QT_QPA_PLATFORM"] = "offscreen"


@dataclass(frozen=True)
class Run:
    """One run of a program, from its start to its end. ``cpu_seconds`` and ``peak_mb``: with the processes it starts."""

    seconds: float
    cpu_seconds: float
    peak_mb: float


def run(words: Sequence[str | Path]) -> Run:
    """Run a Python program to its end; it must succeed."""
    begun = time.perf_counter()
    before = _cpu_of_children()
    process = subprocess.Popen(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        env=_ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    peak = _Peak(process.pid)
    _, said = process.communicate()
    seconds = time.perf_counter() - begun
    peak.stop()
    assert process.returncode == 0, said.decode(errors="replace")
    return Run(seconds, _cpu_of_children() - before, peak.mb)


def shopdesk(*words: str | Path) -> Run:
    """Run our command line."""
    return run(["-m", "shopdesk", *words])


def floor(kind: str, file: Path, database: Path) -> Run:
    """Run the yardstick (``floors.py``) into a new database."""
    database.unlink(missing_ok=True)
    return run([Path(__file__).with_name("floors.py"), kind, file, database])


def by_turns(rounds: int, **sides: Callable[[], Run]) -> dict[str, list[Run]]:
    """Every side once a round: what slows the machine down for a while slows all of them."""
    runs: dict[str, list[Run]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, side in sides.items():
            runs[name].append(side())
    return runs


def output(words: Sequence[str | Path]) -> str:
    """What a Python program says that runs to its end; it must succeed."""
    done = subprocess.run(
        [sys.executable, *map(str, words)], cwd=ROOT, env=_ENVIRONMENT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def median(runs: Sequence[Run]) -> float:
    """Seconds of a side."""
    return statistics.median(run.seconds for run in runs)


def tell(what: str, text: str) -> None:
    """A figure for whoever runs the measurements (``-s``)."""
    print(f"\n  {what}: {text}", flush=True)


def told(runs: Sequence[Run]) -> str:
    """Median and span of a side."""
    seconds = [run.seconds for run in runs]
    peak = max(run.peak_mb for run in runs)
    cpu = statistics.median(run.cpu_seconds for run in runs)
    return f"{statistics.median(seconds):.2f} s ({min(seconds):.2f}–{max(seconds):.2f}), processor {cpu:.2f} s, {peak:.0f} MB"


def _cpu_of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system


class _Peak:
    """The most memory that a process and those below it hold at one time (resident, shared pages counted in each); Linux only."""

    def __init__(self, pid: int) -> None:
        self.mb = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, args=(pid,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _look(self, pid: int) -> None:
        page = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0
        while not self._over.wait(_LOOK_SECONDS):
            pages = sum(map(_pages, _family(pid)))
            self.mb = max(self.mb, pages * page / 1e6)


def _family(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for one in found:
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += map(int, task.read_text().split())
            except OSError:  # it has just ended
                continue
    return found


def _pages(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0
