"""Numbers far beyond any amount or quantity: a cell of the wrong column, or a hostile one, refuses its row and no more."""

from __future__ import annotations

import pytest

from shopdesk.importing.column import Amount, Bad, Cleaner, Count, ExactAmount, Quantity, Rate

CLEANERS = (Amount, ExactAmount, Quantity, Count, Rate)


@pytest.mark.parametrize("cleaner", CLEANERS)
@pytest.mark.parametrize("cell", ["9" * 13, "9" * 23, f"-{'9' * 400}.5", 10**12, 10**30, 1e22, -1e300])
def test_a_number_that_names_something_is_no_amount_and_no_quantity(cleaner: type[Cleaner], cell: str | float) -> None:
    value = cleaner().value(cell)
    assert isinstance(value, Bad) and value.code == "too_large"


@pytest.mark.parametrize("cell", [999_999_999_999, 999_999_999_999.0, "999999999999", "999,999,999,999"])
def test_the_largest_amounts_are_exact(cell: str | float) -> None:
    assert Amount().value(cell) == 99_999_999_999_900
