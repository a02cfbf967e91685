"""How does the stock stand? Days of cover, out or dead or too much, how often shelves are empty, how fast money turns."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import Array
from shopdesk.frozen import dataclass

OUT, DEAD, NO_FORECAST, OVERSTOCK, OK = "out", "dead", "no_forecast", "overstock", "ok"
NO_DEMAND, UNKNOWN = "no_demand", "unknown"


def days_of_cover(on_hand: float, daily_forecast: float | None) -> float | None:
    """For how many days the goods on hand last (oracle D.stock); None where nothing is forecast: it is not for ever."""
    if daily_forecast is None or daily_forecast <= 0:
        return None
    return max(0.0, on_hand) / daily_forecast


def stock_state(
    on_hand: float,
    daily_forecast: float | None,
    days_since_sale: float | None,
    age_days: float | None,
    protection_days: float | None = None,
    *,
    dead_days: float = 90,
    overstock_days: float = 90,
    overstock_beyond_days: float = 60,
) -> str:
    """``out``, ``dead``, ``no_forecast``, ``overstock`` or ``ok`` (oracle D.stock).

    dead: on offer for ``dead_days`` and not sold for as long, or never. overstock: more days of cover than ``overstock_days``,
    or than the protection interval and ``overstock_beyond_days`` more where that is longer: no order of ours is too much.
    """
    if on_hand <= 0:
        return OUT
    is_old = age_days is not None and age_days >= dead_days
    if is_old and (days_since_sale is None or days_since_sale >= dead_days):
        return DEAD
    cover = days_of_cover(on_hand, daily_forecast)
    if cover is None:
        return NO_FORECAST
    return OVERSTOCK if cover > overstock_cut(protection_days, overstock_days, overstock_beyond_days) else OK


def stock_states(
    on_hand: Array,
    cover: Array,
    days_since_sale: Array,
    age_days: Array,
    protection_days: Array,
    is_unwanted: npt.NDArray[np.bool_],
    *,
    dead_days: float,
    overstock_days: float,
    overstock_beyond_days: float,
) -> list[str]:
    """The same of many SKUs, NaN where a figure is not known; ``no_demand`` where weeks are known and nothing ever sold
    (``is_unwanted``), ``unknown`` without a count. cover: ``days_of_cover``."""
    with np.errstate(invalid="ignore"):
        is_dead = (on_hand > 0) & (age_days >= dead_days) & ~(days_since_sale < dead_days)
        is_too_much = cover > np.maximum(overstock_days, protection_days + overstock_beyond_days)
        tests = [np.isnan(on_hand), is_dead, is_unwanted, on_hand <= 0, np.isnan(cover), is_too_much]
    states = np.array([UNKNOWN, DEAD, NO_DEMAND, OUT, NO_FORECAST, OVERSTOCK, OK], dtype=object)
    found: list[str] = states[np.select(tests, range(len(tests)), len(tests))].tolist()
    return found


def overstock_cut(protection_days: float | None, overstock_days: float, overstock_beyond_days: float) -> float:
    """The days of cover from which stock is too much."""
    return overstock_days if protection_days is None else max(overstock_days, protection_days + overstock_beyond_days)


@dataclass(frozen=True)
class OutOfStock:
    """SKU-days on offer, how many of them closed empty, and the share, plain and by expected units (None without any)."""

    sku_days: int
    oos_days: int
    rate: float | None
    demand_weighted: float | None


def out_of_stock(days: Iterable[tuple[bool, bool, float | None]]) -> OutOfStock:
    """The share of empty SKU-days from (on offer, empty, expected units) a SKU and day (oracle D.oos).

    Where nobody knows what one of them would have sold, the share weighed by demand is unknown.
    """
    offered = empty = 0
    wanted = missed = 0.0
    is_known = True
    for is_listed, is_empty, expected in days:
        if is_listed:
            offered += 1
            empty += is_empty
            if expected is None:
                is_known = False
                continue
            wanted += expected
            missed += expected if is_empty else 0.0
    weighed = missed / wanted if is_known and wanted > 0 else None
    return OutOfStock(offered, empty, empty / offered if offered else None, weighed)


def turnover(yearly_cogs_value: int | None, average_stock_value: int | None) -> float | None:
    """How often a year the stock is sold: cost of goods sold in 12 months over average stock at cost; None without stock."""
    if yearly_cogs_value is None or not average_stock_value or average_stock_value <= 0:
        return None
    return yearly_cogs_value / average_stock_value


def sell_through(sold: float, opening: float | None, received: float | None) -> float | None:
    """The share of what could be sold that was: sold ÷ (opening stock + received); None where there was nothing to sell."""
    if opening is None or received is None or opening + received <= 0:
        return None
    return sold / (opening + received)
