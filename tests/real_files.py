"""Where are the real exports that some tests read? Beside the project, or where ``SHOPDESK_REAL_DATA`` says; tests skip without them."""

from __future__ import annotations

import os
from pathlib import Path

REAL = Path(os.environ.get("SHOPDESK_REAL_DATA") or Path(__file__).parents[2] / "shared" / "data" / "real")
