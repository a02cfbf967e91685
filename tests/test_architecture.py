"""Does the source tree keep the rules that let one find things in it?

The direction of data is declared in pyproject.toml (import-linter) and run here; the rest of the rules are stated below.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "shopdesk"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
INSTALLERS = sorted((ROOT / "installers").glob("*.py"))

VAGUE_NAMES = {"utils", "util", "helpers", "helper", "manager", "common", "misc", "base", "data", "service", "handler"}
FEATURES = [
    "overview", "imports", "selection", "tiers", "replenishment", "returns", "compliance", "promotions", "goals", "journal",
    "summary",
]  # fmt: skip
READ_IN_ONE_SITTING = 320  # "about 300 lines"
READ_IN_TWO = 600  # a dictionary of columns, a history of the store's shape: no reason makes a file longer than this
NETWORK = re.compile(r"^(socket|ssl|http|ftplib|smtplib|telnetlib|xmlrpc|requests|httpx|aiohttp|urllib3)(\.|$)"
                     r"|^urllib\.request|^PySide6\.QtNetwork|^asyncio$")  # fmt: skip


def name_of(path: Path) -> str:
    """The path as one writes it, from the root of the tree."""
    return path.relative_to(ROOT).as_posix()


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> set[str]:
    """Full names of everything a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


each_module = pytest.mark.parametrize("path", MODULES, ids=name_of)


def test_data_flows_one_way() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


@each_module
def test_a_module_is_named_by_what_it_holds(path: Path) -> None:
    assert not VAGUE_NAMES & {path.stem, path.parent.name}
    assert re.fullmatch(r"[a-z][a-z0-9_]*|__init__|__main__", path.stem)


@pytest.mark.parametrize("path", [*MODULES, *INSTALLERS, *TESTS, ROOT / "tests" / "conftest.py"], ids=name_of)
def test_a_module_says_in_its_first_sentence_which_question_it_answers(path: Path) -> None:
    tree = parsed(path)
    if not tree.body:
        return  # an empty __init__.py asks nothing
    said = ast.get_docstring(tree)
    assert said, "no docstring"
    assert re.search(r"[.?:]", said), "its first sentence has no end"


@each_module
def test_what_others_may_call_is_documented(path: Path) -> None:
    """Public functions longer than one statement; what a record or a Qt override is, its fields and its base say."""
    silent = [
        f"{node.name} (line {node.lineno})"
        for node in parsed(path).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and len(node.body) > 1
        if not ast.get_docstring(node)
    ]
    assert silent == []


@pytest.mark.parametrize("path", [*MODULES, *INSTALLERS], ids=name_of)
def test_a_file_can_be_read_in_one_sitting_or_says_at_its_head_why_not(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    length = len(text.splitlines())
    assert length <= READ_IN_TWO
    if length > READ_IN_ONE_SITTING:
        head = (ast.get_docstring(ast.parse(text)) or "").lower()
        assert re.search(r"\blong\b|\bone file\b", head), (
            "longer than about 300 lines without a reason ('long …') in its docstring"
        )


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_carries_one_name_through_analysis_panel_and_tests(feature: str) -> None:
    panel = (PACKAGE / "panels" / f"{feature}.py").exists()
    analysis = (PACKAGE / "analysis" / f"{feature}.py").exists()
    if not panel and not analysis:
        return  # not built yet: absent from the rail too
    tests = {path.stem for path in TESTS}
    assert any(stem.startswith(f"test_{feature}") for stem in tests), f"no test_{feature}*.py"
    if panel and feature != "imports":
        assert analysis, f"the panel {feature} has no analysis/{feature}.py"


def test_every_panel_is_a_feature_or_a_known_piece_of_the_window() -> None:
    pieces = {
        "__init__",
        "main_window",
        "worker",
        "rulebook",
        "settings_dialog",
        "gallery",
        "shots",
        "paper",
        "plain_import",
        "whole_faults",
        "headless",
    }
    known = {*FEATURES, *pieces}
    found = {path.stem for path in (PACKAGE / "panels").glob("*.py")}
    # a panel too long for one file goes on in files that begin with its name: paper_table, imports_preview
    assert [stem for stem in sorted(found) if stem not in known and stem.split("_")[0] not in known] == []


@pytest.mark.parametrize("path", TESTS, ids=name_of)
def test_a_test_file_has_tests_and_they_are_sentences(path: Path) -> None:
    names = [
        node.name
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
    rules = [  # a hypothesis state machine is a test by its rules
        node for node in ast.walk(parsed(path)) if isinstance(node, ast.Assign) and "TestCase" in ast.dump(node.value)
    ]
    assert names or rules
    named_by_an_id = path.name == "test_oracles.py"  # one test per id of the specification
    assert named_by_an_id or [name for name in names if name.count("_") < 3] == []


@each_module
def test_nothing_speaks_to_a_network(path: Path) -> None:
    assert [name for name in imported(parsed(path)) if NETWORK.search(name)] == []


@pytest.mark.parametrize("module", ["shopdesk.cli", "shopdesk.shop", "shopdesk.app"])
def test_nothing_heavy_is_loaded_before_it_is_needed(module: str) -> None:
    heavy = ["pandas", "pyqtgraph", "openpyxl", "sqlite_utils", "python_calamine"]
    code = f"import sys, {module}; print(*[name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == []


def test_no_registry_address_stands_in_the_locked_requirements() -> None:
    text = (ROOT / "installers" / "requirements.txt").read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host|^-f |^-i | @ ", text, re.MULTILINE)
    pinned = [line for line in text.splitlines() if re.match(r"[a-z0-9]", line)]
    assert pinned
    assert [line for line in pinned if "==" not in line or not line.endswith("\\")] == [], (
        "not pinned, or without a hash"
    )


def test_every_declared_dependency_says_why_and_is_locked() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lines = text.splitlines()
    declared = {}
    for before, line in pairwise(lines):
        found = re.match(r'^    "([A-Za-z0-9_-]+)>=[^"]+",(.*)$', line)
        if found:
            declared[found[1]] = "# " in found[2] or before.strip().startswith("#")
    assert len(declared) > 10
    assert [name for name, is_reasoned in declared.items() if not is_reasoned] == []
    locked = (ROOT / "installers" / "requirements.txt").read_text(encoding="utf-8")
    names = set(re.findall(r"^([a-z0-9-]+)==", locked, re.MULTILINE))
    extras = tomllib.loads(text)["project"]["optional-dependencies"]
    # What an owner adds by choice is declared and not installed by a setup.
    by_choice = {re.split("[<>=!]", one)[0] for name, group in extras.items() if name != "dev" for one in group}
    assert {name.lower().replace("_", "-") for name in declared.keys() - by_choice} - names == set()
