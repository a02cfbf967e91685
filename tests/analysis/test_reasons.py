"""Has every reason for which a figure is not known a sentence? One without is shown as its code."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from shopdesk.analysis.reasons import REASONS
from shopdesk.analysis.replenishment_words import REASONS as OF_LINES

FILES = sorted((Path(__file__).parents[2] / "shopdesk" / "analysis").glob("*.py"))
DECIDED = {"returns_decisions.py"}  # its reasons are those of the journal (``workflow.decisions``)


def codes(node: ast.expr) -> set[str]:
    """The texts that an expression may come to: ``None if n else reason or "no_orders"``."""
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) and node.value else set()
    if isinstance(node, ast.IfExp):
        return codes(node.body) | codes(node.orelse)
    return set().union(*map(codes, node.values)) if isinstance(node, ast.BoolOp) else set()


def reasons_of(tree: ast.Module) -> set[str]:
    """What is given as ``reason``, by name or as the fifth part of a ``Figure``, or kept under that name."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if (isinstance(node, ast.keyword) and node.arg == "reason") or (
            isinstance(node, ast.Assign) and any(getattr(one, "id", "") == "reason" for one in node.targets)
        ):
            found |= codes(node.value)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Figure" and len(node.args) > 4:
            found |= codes(node.args[4])
    return found


@pytest.mark.parametrize("path", [path for path in FILES if path.name not in DECIDED], ids=lambda path: path.name)
def test_every_reason_has_a_sentence(path: Path) -> None:
    assert reasons_of(ast.parse(path.read_text(encoding="utf-8"))) <= {*REASONS, *OF_LINES}


def test_reasons_are_found_where_they_stand() -> None:
    source = """
def figures(n):
    reason = None if n else "first"
    return Figure(n, "count", basis, None, None if n else reason or "second"), Figure(n, "count", reason="third")
"""
    assert reasons_of(ast.parse(source)) == {"first", "second", "third"}
