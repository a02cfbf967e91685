"""What must hold before any test runs: no display needed, no owner's data touched, the same words everywhere."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before anything loads Qt. A journey that wants a real display starts the program itself and says so there.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Child processes of the tests write UTF-8 whatever the machine's locale is.
os.environ["PYTHONUTF8"] = "1"

_FOLDER = tempfile.TemporaryDirectory(prefix="shopdesk-tests-")
for _name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = _FOLDER.name
os.environ.pop("SHOPDESK_STORE", None)

settings.register_profile(
    "shopdesk",
    deadline=None,  # a busy machine is not a fault of ours
    derandomize="CI" in os.environ,  # by hand every run looks elsewhere; a gate must say the same thing twice
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,  # every failure can be played again
)
settings.load_profile("shopdesk")


@pytest.fixture
def root() -> Path:
    """The root of the source tree."""
    return Path(__file__).resolve().parent.parent
