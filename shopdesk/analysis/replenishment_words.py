"""What are the codes of replenishment called? Classes of demand, ways to forecast, states of stock, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.wording import Phrase, speaker

say = speaker("replenishment")

CODE_WORDS: Mapping[str, Mapping[str, Phrase]] = {
    "demand_class": {
        "smooth": say("smooth"),
        "erratic": say("erratic"),
        "intermittent": say("intermittent"),
        "lumpy": say("lumpy"),
        "insufficient": say("one week with a sale"),
        "no_demand": say("no demand"),
        "unknown": say("unknown"),
    },
    "forecast_method": {
        "moving_mean": say("mean of the last weeks"),
        "moving_mean_seasonal": say("mean of the last weeks, with season"),
        "ses": say("exponential smoothing"),
        "ses_seasonal": say("exponential smoothing, with season"),
        "damped_holt": say("damped trend (Holt)"),
        "damped_holt_seasonal": say("damped trend (Holt), with season"),
        "holt_winters": say("trend and season (Holt-Winters)"),
        "ses_slow": say("slow exponential smoothing"),
        "sba": say("sizes over gaps (SBA)"),
        "tsb": say("sizes times chance (TSB)"),
        "mean_of_known_weeks": say("mean of the few known weeks"),
        "goods_like_it": say("goods like it"),
        "nothing_sold": say("nothing has sold"),
        "none": say("none"),
    },
    "state": {
        "out": say("out of stock"),
        "dead": say("dead stock"),
        "no_forecast": say("no forecast"),
        "overstock": say("overstock"),
        "no_demand": say("no demand"),
        "unknown": say("not counted"),
        "ok": say("in stock"),
    },
}


def worded(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record with its codes as phrases; a code without words stays as it is."""
    return {name: CODE_WORDS.get(name, {}).get(value, value) for name, value in record.items()}
