"""How sure is a share seen in few cases? Intervals that stay honest for small numbers."""

from __future__ import annotations

from math import sqrt

Z_95 = 1.959963984540054  # two-sided 95 %


def wilson_interval(x: float, n: float, z: float = Z_95) -> tuple[float, float] | None:
    """Wilson's interval for a share of ``x`` in ``n`` cases (Wilson 1927; oracle E.wilson); None without cases."""
    if n <= 0:
        return None
    share, z2 = x / n, z * z
    middle = share + z2 / (2 * n)
    reach = z * sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return max(0.0, (middle - reach) / (1 + z2 / n)), min(1.0, (middle + reach) / (1 + z2 / n))
