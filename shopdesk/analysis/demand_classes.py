"""What kind of seller is a SKU? Smooth, erratic, intermittent or lumpy, by how often and how evenly it sells.

Syntetos, Boylan & Croston 2005: ADI is known weeks per week with demand, CV² the squared variation of the sizes (ddof 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import Array
from shopdesk.frozen import dataclass

CLASSES = ("no_demand", "insufficient", "smooth", "erratic", "intermittent", "lumpy", "unknown")
STEADY = frozenset({"smooth", "erratic"})
CLOSE = 1e-9  # both figures are quotients of floats: on the line means on the line
PATCHY = frozenset({"intermittent", "lumpy"})


@dataclass(frozen=True)
class DemandClasses:
    """Per row: the class's code, ADI and CV² (NaN where they cannot be told)."""

    names: tuple[str, ...]
    adi: Array
    cv2: Array


def classify(weeks: Array, max_adi: float = 1.32, max_cv2: float = 0.49) -> DemandClasses:
    """The class of each row of weeks (NaN unknown); a row of which nothing is known is ``unknown``, not ``no_demand``."""
    known = (~np.isnan(weeks)).sum(axis=1)
    sold = np.where(weeks > 0, weeks, 0.0)
    n = (sold > 0).sum(axis=1)
    divisor = np.maximum(n, 1)
    mean = sold.sum(axis=1) / divisor
    spread = (np.where(sold > 0, sold - mean[:, None], 0.0) ** 2).sum(axis=1) / np.maximum(n - 1, 1)
    adi = np.where(n > 0, known / divisor, np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        cv2 = np.where(n > 1, spread / mean**2, np.nan)
    with np.errstate(invalid="ignore"):
        is_rare, is_uneven = adi >= max_adi - CLOSE, cv2 >= max_cv2 - CLOSE
    tests = [known == 0, n == 0, n == 1, is_rare & is_uneven, is_rare, is_uneven]
    names = np.array(
        ["unknown", "no_demand", "insufficient", "lumpy", "intermittent", "erratic", "smooth"], dtype=object
    )
    return DemandClasses(tuple(names[np.select(tests, range(len(tests)), len(tests))].tolist()), adi, cv2)


def abc_classes(
    values: Mapping[str, int | float | None], a_share: float = 0.8, b_share: float = 0.95
) -> dict[str, str]:
    """A, B or C by the share of all value *before* the item, largest first, equal ones by name (oracle C.abc).

    Unknown, zero and negative values are C; the first item with value is always A. Shares are compared in exact arithmetic.
    """
    worth = {name: value for name, value in values.items() if value is not None and value > 0}
    # whole numbers need no fractions to be exact
    exact = {name: value if isinstance(value, int) else Fraction(str(value)) for name, value in worth.items()}
    whole, a, b = sum(exact.values()), Fraction(str(a_share)), Fraction(str(b_share))
    a_line, b_line, a_unit, b_unit = a.numerator * whole, b.numerator * whole, a.denominator, b.denominator
    found = dict.fromkeys(values, "C")
    before: int | Fraction = 0
    for name in sorted(sorted(exact), key=exact.__getitem__, reverse=True):
        if before * a_unit < a_line:
            found[name] = "A"
        elif before * b_unit < b_line:
            found[name] = "B"
        before += exact[name]
    return found


def variation(weeks: Array, least: int) -> tuple[Array, npt.NDArray[np.int64]]:
    """Per item: deviation (ddof 1) ÷ mean of its known weeks, NaN of fewer than ``least`` or where nothing sold; known weeks."""
    known = ~np.isnan(weeks)
    n = known.sum(axis=1)
    mean = np.where(known, weeks, 0.0).sum(axis=1) / np.maximum(n, 1)
    spread = np.sqrt((np.where(known, weeks - mean[:, None], 0.0) ** 2).sum(axis=1) / np.maximum(n - 1, 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Array = np.where((n >= max(least, 2)) & (mean > 0), spread / mean, np.nan)
    return found, n


def xyz_class(cv: float, x_line: float, y_line: float) -> str | None:
    """X up to the first line of variation, Y up to the second, else Z; None where it is not known."""
    if cv != cv:  # NaN
        return None
    return "X" if cv <= x_line else "Y" if cv <= y_line else "Z"
