"""Do our formulas give the figures of the analysis specification's oracles?

One test per oracle, named by its id; ``ORACLES`` names another file of the same families. The modules of ``tests/adapters``
say how an oracle's input becomes a call of ours; ``adapters/registry.py`` says how to add a family.
"""

from __future__ import annotations

import importlib
import json
import os
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.registry import ADAPTERS, COLUMNS, family_of

SOURCE = Path(os.environ.get("ORACLES") or Path(__file__).with_name("oracles.json"))

for _path in sorted((Path(__file__).parent / "adapters").glob("*.py")):
    importlib.import_module(f"tests.adapters.{_path.stem}")


def assert_equal(got: Any, wanted: Any, tolerance: Any, where: str = "result") -> None:
    """``got`` is ``wanted`` within the tolerance: absolute, or relative where its key says so; 0 is exact.

    A dict tolerance names fields; a field it does not name is exact to the digits given.
    """
    if isinstance(wanted, Mapping):
        assert isinstance(got, Mapping), f"{where}: {got!r} is no mapping"
        assert set(got) >= set(wanted), f"{where}: missing {sorted(set(wanted) - set(got))}"
        for name, value in wanted.items():
            inner = tolerance
            if isinstance(tolerance, Mapping):
                relative = tolerance.get(f"{name}_relative")
                inner = tolerance.get(name, tolerance) if relative is None else {"relative": relative}
            assert_equal(got[name], value, inner, f"{where}.{name}")
    elif isinstance(wanted, list):
        assert isinstance(got, list | tuple), f"{where}: {got!r} is no list"
        assert len(got) == len(wanted), f"{where}: {len(got)} entries, expected {len(wanted)}"
        for index, (mine, value) in enumerate(zip(got, wanted, strict=True)):
            assert_equal(mine, value, tolerance, f"{where}[{index}]")
    elif isinstance(wanted, bool) or not isinstance(wanted, int | float):
        assert got == wanted and type(got) is type(wanted), f"{where}: {got!r}, expected {wanted!r}"
    else:
        assert isinstance(got, int | float) and not isinstance(got, bool), f"{where}: {got!r}, expected {wanted!r}"
        assert abs(Decimal(str(got)) - Decimal(str(wanted))) <= _allowed(wanted, tolerance), (
            f"{where}: {got!r}, expected {wanted!r} within {tolerance}"
        )


def by_name(figures: Any, columns: tuple[str, ...]) -> Any:
    """The same figures, every list of as many numbers as there are columns written as a mapping of their names."""
    if isinstance(figures, Mapping):
        return {name: by_name(one, columns) for name, one in figures.items()}
    if isinstance(figures, list | tuple):
        if columns and len(figures) == len(columns) and not any(isinstance(one, list | tuple) for one in figures):
            return dict(zip(columns, figures, strict=True))
        return [by_name(one, columns) for one in figures]
    return figures


def _allowed(wanted: int | float, tolerance: Any) -> Decimal:
    if isinstance(tolerance, Mapping):
        if "relative" in tolerance:
            return abs(Decimal(str(wanted))) * Decimal(str(tolerance["relative"]))
        # not named: exact to the digits given, so half a unit of the last digit
        exponent = Decimal(str(wanted)).as_tuple().exponent
        return Decimal(0) if isinstance(wanted, int) else Decimal(5).scaleb(int(exponent) - 1)
    return Decimal(str(tolerance))


def _oracles() -> list[dict[str, Any]]:
    if not SOURCE.is_file():
        return []
    found: list[dict[str, Any]] = json.loads(SOURCE.read_text(encoding="utf-8"))["oracles"]
    return found


def test_the_file_of_oracles_is_there_and_not_empty() -> None:
    assert SOURCE.is_file(), f"no oracles at {SOURCE}"
    assert _oracles(), f"{SOURCE} holds no oracles"


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in _oracles()])
def test_oracle(case: dict[str, Any]) -> None:
    calculate = ADAPTERS.get(family_of(case["id"]))
    if calculate is None:
        pytest.skip(case["id"])
    columns = COLUMNS.get(family_of(case["id"]), ())
    got, wanted = by_name(calculate(case["input"]), columns), by_name(case["expected"], columns)
    assert_equal(got, wanted, case["tolerance"])
