#!/usr/bin/env python3
"""How does a fresh machine get from a clone to a ShopDesk that runs and is tested?

    python3 installers/dev.py run          set everything up, make the sample shop, open it
    python3 installers/dev.py test         set everything up, check style and types, run every test
    python3 installers/dev.py setup        only set up
    python3 installers/dev.py shots DIR    a picture of every panel in both languages
    python3 installers/dev.py bench        measure time and memory
    python3 installers/dev.py gallery      every shared piece of the window on one page
    python3 installers/dev.py lock         write requirements.txt anew from pyproject.toml (needs uv)

Standard library only and one file, however long, since it runs before anything is installed. What follows a command is handed on:
``test -k oracle`` runs only those tests, ``run --store F`` makes the sample shop there.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
REQUIREMENTS = ROOT / "installers" / "requirements.txt"
STAMP = VENV / "shopdesk-setup.json"

QT_LIBRARIES = (
    "libglib2.0-0 libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxkbcommon-x11-0 "
    "libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
).split()
# Noto for the screen; WenQuanYi for paper, because Noto CJK corrupts the text inside Qt's PDFs.
FONTS = ["fonts-noto-cjk", "fonts-wqy-microhei"]
TEST_TOOLS = "xvfb xauth xdotool dbus at-spi2-core python3-gi gir1.2-atspi-2.0 poppler-utils".split()


class Stop(Exception):
    """Nothing more can be done; the text is the one sentence that says why."""


def say(text: str) -> None:
    """One line of progress, on stderr, so that what the program itself prints stays alone on stdout."""
    print(text, file=sys.stderr, flush=True)


# ------------------------------------------------------------------------------------------------ system packages


def installed_packages() -> set[str]:
    """Names of the installed Debian packages and of what they stand in for (libglib2.0-0t64 for libglib2.0-0)."""
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Abbrev}|${Package}|${Provides}\n"],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    ).stdout
    names: set[str] = set()
    for line in listing.splitlines():
        state, name, provides = line.split("|", 2)
        if state.startswith("ii"):
            names.add(name)
            names.update(part.split()[0] for part in provides.split(",") if part.strip())
    return names


def can_make_venv() -> bool:
    """Debian ships Python without ensurepip; asked anew each time, since apt may just have brought it."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def venv_package() -> str:
    """The Debian package that lets *this* Python make virtual environments."""
    default = Path("/usr/bin/python3")
    own = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return "python3-venv" if default.exists() and default.resolve().name == own else f"{own}-venv"


def apt(words: Sequence[str], prefix: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run apt-get without questions; its output is kept for the case that it fails."""
    return subprocess.run(
        [*prefix, *"env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300".split(), *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def root_prefix() -> list[str] | None:
    """How to become root without a question: nothing needed, sudo, or None when it is not possible."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def bring_system_packages(with_tests: bool) -> None:
    """Install what Qt, the fonts and the tests need on Debian and its kin; elsewhere there is nothing to do here."""
    if not (sys.platform == "linux" and shutil.which("dpkg-query") and shutil.which("apt-get")):
        if not can_make_venv():
            raise Stop(
                "This Python has no ensurepip, so no virtual environment can be made: install Python's venv module."
            )
        return
    present = installed_packages()
    needed = [name for name in QT_LIBRARIES if name not in present]
    if not can_make_venv():
        needed.insert(0, venv_package())
    missing = needed + [name for name in FONTS + (TEST_TOOLS if with_tests else []) if name not in present]
    if not missing:
        return
    by_hand = f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(missing)}"
    prefix = root_prefix()
    if prefix is not None:
        say(f"Installing system packages: {' '.join(missing)}")
        apt(["update"], prefix)  # without fresh lists the install below fails and says so
        done = apt(["install", "--no-install-recommends", *missing], prefix)
        if done.returncode == 0:
            return
        say(done.stdout)
    if needed:
        raise Stop(f"System packages are missing. Type this line, then start again:\n    {by_hand}")
    say(f"Going on without some system packages (fonts or test tools). To install them:\n    {by_hand}")


# ------------------------------------------------------------------------------------------- the virtual environment


def digest(*parts: bytes) -> str:
    """One short name for exactly these contents."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def wanted_state() -> dict[str, str]:
    """What a finished setup rests on: the locked packages with this Python at this place; the project's declaration."""
    place = f"{sys.version}|{sys.platform}|{ROOT}"  # a moved folder needs a new environment: its paths are absolute
    return {
        "packages": digest(REQUIREMENTS.read_bytes(), place.encode()),
        "project": digest((ROOT / "pyproject.toml").read_bytes()),
    }


def finished_state() -> dict[str, str]:
    """What the last finished setup wrote down; nothing after an interrupted one."""
    try:
        state = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) and PYTHON.exists() else {}


def child_environment() -> dict[str, str]:
    """The environment of everything started here: UTF-8 whatever the machine's locale, nothing borrowed from elsewhere."""
    # Compiled modules are kept: every file is read in a process of its own, which would compile them each time.
    left_out = ("PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
    env = {name: value for name, value in os.environ.items() if name not in left_out}
    env["PYTHONUTF8"] = "1"
    env["VIRTUAL_ENV"] = str(VENV)
    locale = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or "C"
    if sys.platform == "linux" and "utf" not in locale.lower():
        if env.pop("LC_ALL", ""):
            env["LANG"] = locale  # the language stays, only the letters change
        env["LC_CTYPE"] = "C.UTF-8"  # Qt warns at every start in a locale without UTF-8
    return env


def pip(*words: str) -> None:
    """Run the environment's pip, quietly unless a person watches."""
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    options = "--disable-pip-version-check --no-input --root-user-action=ignore --no-warn-script-location".split()
    command = [str(PYTHON), "-m", "pip", "install", *options, *quiet, *words]
    if subprocess.run(command, env=child_environment(), cwd=ROOT, stdout=sys.stderr, check=False).returncode != 0:
        raise Stop("The packages could not be installed: see above. Start the same command again once that is mended.")


def setup(with_tests: bool) -> None:
    """Bring this machine to where ShopDesk runs: only what is missing is done, what was interrupted is done anew."""
    bring_system_packages(with_tests)
    wanted, finished = wanted_state(), finished_state()
    if wanted["packages"] != finished.get("packages"):
        say("Making the virtual environment .venv")
        base = getattr(sys, "_base_executable", None) or sys.executable
        command = [base, "-m", "venv", "--clear", str(VENV)]
        if subprocess.run(command, env=child_environment(), check=False).returncode != 0:
            raise Stop("The virtual environment .venv could not be made: see above.")
        say("Installing the locked packages (about 150 MB the first time)")
        pip("--require-hashes", "--only-binary=:all:", "-r", str(REQUIREMENTS))
        STAMP.write_text(json.dumps({"packages": wanted["packages"]}), encoding="utf-8")
    if wanted["project"] != finished_state().get("project"):
        pip("--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))
        STAMP.write_text(json.dumps(wanted), encoding="utf-8")


# ------------------------------------------------------------------------------------------------------- commands


def start(*words: str | Path, **environment: str) -> int:
    """Run a program of the environment in the root folder and hand back its exit code."""
    command = [str(word) for word in words]
    return subprocess.run(command, cwd=ROOT, env={**child_environment(), **environment}, check=False).returncode


def has_display() -> bool:
    """Whether a window could be shown."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(rest: list[str]) -> int:
    """The sample shop in its window; without a display its money list, and the month as a PDF."""
    setup(with_tests=False)
    return start(SCRIPTS / "shopdesk", "demo", *([] if has_display() else ["--headless"]), *rest)


# What is measured is measured alone; the rest runs on every core, and its closing line is the last one.
CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("pytest", "-m", "benchmark"),
    ("pytest", "-m", "not benchmark", "-n", "auto", "--dist", "worksteal"),
)


def test(rest: list[str]) -> int:
    """Style, types, then every test; all of them even when one fails. With arguments: only pytest, with these."""
    setup(with_tests=True)
    if rest:
        return start(PYTHON, "-m", "pytest", *rest)
    failed = []
    for words in CHECKS:
        said = " ".join(words)
        say(f"— {said}")
        if start(PYTHON, "-m", *words) != 0:
            failed.append(said)
    if failed:
        say(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def bench(rest: list[str]) -> int:
    """The measurements alone, at their full sizes, with their figures shown (tests/benchmarks/README.md)."""
    setup(with_tests=True)
    return start(PYTHON, "-m", "pytest", "-m", "benchmark", "-s", *rest, SHOPDESK_BENCHMARK="full")


def shots(rest: list[str]) -> int:
    """A PNG of every panel in both languages, of the sample shop."""
    setup(with_tests=False)
    return start(PYTHON, "-m", "shopdesk.panels.shots", *rest, QT_QPA_PLATFORM="offscreen")


def gallery(rest: list[str]) -> int:
    """The shared pieces of the window on one page, in every state."""
    setup(with_tests=False)
    return start(PYTHON, "-m", "shopdesk.panels.gallery", *rest)


def only_setup(rest: list[str]) -> int:
    """Prepare, and say what can be done now."""
    setup(with_tests=bool(rest))
    say(f"Ready: {SCRIPTS / 'shopdesk'}")
    return 0


def lock(rest: list[str]) -> int:
    """Resolve the declared dependencies for every system and Python from 3.11 on; ``--upgrade`` takes newer ones."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(SCRIPTS))
    if uv is None:
        raise Stop("Locking needs uv: pip install uv.")
    # The machine's own configuration and registries stay out, and no address is written.
    env = {name: value for name, value in child_environment().items() if not name.startswith(("UV_", "PIP_"))}
    options = "--extra dev --universal --generate-hashes --python-version 3.11 --quiet".split()
    options += ["--no-config", "--no-emit-index-url", "--no-emit-find-links"]
    options += ["--custom-compile-command", "python3 installers/dev.py lock"]
    command = [uv, "pip", "compile", "pyproject.toml", *options, "-o", "installers/requirements.txt", *rest]
    return subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, check=False).returncode


COMMANDS = {
    "run": run,
    "test": test,
    "setup": only_setup,
    "shots": shots,
    "bench": bench,
    "gallery": gallery,
    "lock": lock,
}


def main() -> int:
    """Parse, do, and answer 2 with one sentence when it cannot be done."""
    if sys.version_info < (3, 11):  # noqa: UP036 — nothing has checked it before this line
        say(f"ShopDesk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 2
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND")
    parser.add_argument("rest", nargs=argparse.REMAINDER, metavar="…")
    arguments = parser.parse_args()
    try:
        return COMMANDS[arguments.command](arguments.rest)
    except Stop as stop:
        say(str(stop))
        return 2
    except KeyboardInterrupt:
        say("Interrupted; start the same command again.")
        return 130


if __name__ == "__main__":
    sys.exit(main())
