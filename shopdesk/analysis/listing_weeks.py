"""How does a whole listing sell from week to week, when its sizes and colours are known in different weeks?

A listing lives one life: its variants are added up before a stage is read off them. Where one of them was out of stock, the others
stand for it by what each sells in an ordinary week.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import Array

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
KNOWN_SHARE = 0.5  # of what a listing usually sells must be known of a week


def grouped(names: Sequence[str]) -> Ints:
    """The place of each name's group, groups numbered as they first appear."""
    places: dict[str, int] = {}
    return np.array([places.setdefault(name, len(places)) for name in names], dtype=np.int64)


def summed(weeks: Array, on_offer: Flags, group: Ints) -> Array:
    """The weeks of groups: known units, raised by what the unknown variants on offer usually sell; NaN where too little is known.

    on_offer: whether a variant could have sold in the week at all. One group per row, in the order of their numbers.
    """
    groups = int(group.max()) + 1 if len(group) else 0
    if groups == len(weeks):
        return weeks  # every item is a listing of its own
    known = ~np.isnan(weeks)
    units = np.where(known, weeks, 0.0)
    usual = units.sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    usual = np.maximum(usual, 1e-9)[:, None]
    order = np.argsort(group, kind="stable")
    begins = np.flatnonzero(np.diff(group[order], prepend=-1))
    sizes = np.diff(begins, append=len(group))
    pairs, further = np.flatnonzero(sizes == 2), np.flatnonzero(sizes > 2)
    starts = np.cumsum(sizes[further]) - sizes[further]
    members = order[np.repeat(sizes > 2, sizes)]

    def together(values: Array) -> Array:
        # most listings have one variant or two, which are added up much quicker than many
        found: Array = values[order[begins]]
        found[pairs] += values[order[begins[pairs] + 1]]
        if len(further):
            found[further] = np.add.reduceat(values[members], starts, axis=0)
        return found

    sold, told, wanted = together(units), together(known * usual), together(on_offer * usual)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = told / np.maximum(wanted, told)
    return np.where((told > 0) & (share >= KNOWN_SHARE), sold / np.where(share > 0, share, 1.0), np.nan)


def latest_of(values: Ints, group: Ints) -> Ints:
    """The greatest value of each group."""
    found = np.full(int(group.max()) + 1 if len(group) else 0, np.iinfo(np.int64).min)
    np.maximum.at(found, group, values)
    return found
