"""How long does an import go on after its owner has asked it to stop? ``stopping.py FILE STORE SECONDS``: asks after so long.

A program of its own; prints the seconds from the question to the end, or ``done`` where the import was over before.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from shopdesk.progress import Cancelled, Progress
from shopdesk.shop import Shop
from tests.benchmarks.stores import NOW


def main(file: str, store: str, seconds: str) -> None:
    with Shop.open(Path(store), write=True, now=NOW) as shop:
        stop_at = time.perf_counter() + float(seconds)
        try:
            shop.import_files([Path(file)], Progress(is_cancelled=lambda: time.perf_counter() >= stop_at))
        except Cancelled:
            assert shop.is_empty() and shop.history() == []
            print(f"{time.perf_counter() - stop_at:.3f}")
        else:
            print("done")


if __name__ == "__main__":
    main(*sys.argv[1:])
