"""What are the codes of replenishment called? Classes of demand, ways to forecast, states of stock, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.wording import Phrase, speaker

say = speaker("replenishment")

# no states of the stock, yet what people read: in stock, but not for long enough; the same with the goods under way, or put off
TO_ORDER, ON_THE_WAY, SET_ASIDE = "to_order", "on_the_way", "set_aside"
OWN_QUANTITY = "own_quantity"

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
        TO_ORDER: say("to order"),
        ON_THE_WAY: say("on its way"),
        SET_ASIDE: say("set aside"),
    },
}
LEAD_TIME_SOURCES: Mapping[str, Phrase] = {
    "measured_sku": say("measured from this SKU's own arrivals"),
    "measured_supplier": say("measured from the supplier's arrivals"),
    "supplier_word": say("the supplier's word"),
    "supplier_other_goods": say("the supplier's word for its other goods"),
    "few_arrivals": say("the mean of few arrivals"),
    "assumed": say("assumed: nothing is known of this supplier"),
}
REASONS: Mapping[str, Phrase] = {
    "no_sales": say("No sales of this SKU are known."),
    "no_stock_count": say("No count of this SKU has been imported."),
    "no_cost": say("The cost of this SKU is not known."),
    "no_price": say("No price of this SKU is known."),
    "no_demand": say("Nothing has sold, so no day is the last."),
    "not_within_a_year": say("What is there lasts for more than a year."),
    "no_whole_week": say("No whole week of sales is known yet."),
    "snoozed": say("You put this order off."),
    "refused": say("You decided against this order."),
    OWN_QUANTITY: say("Your own quantity."),
}
NOTES: Mapping[str, Phrase] = {
    "no_stock_history": say("There are no stock counts of the past: demand may be understated."),
    "count_correction": say("The count is below zero: count this SKU again."),
    "old_count": say("The count is old; sales and arrivals since then are reckoned in."),
    "biased": say("The forecast has been off in one direction."),
    "late_arrival": say("An order under way is later than promised."),
    "lead_time_assumed": say("The lead time is assumed."),
    "minimum_above_need": say("The supplier's minimum is more than is needed for long."),
    "event_unknown": say("An event lies ahead, and how much it sells is not known yet."),
    "lasts_long": say(
        "The promise of service would ask for more, but what is there lasts for months: nothing is ordered."
    ),
    "not_funded": say("The money does not reach for all of it."),
}


def worded(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record with its codes as phrases; a code without words stays as it is."""
    return {name: CODE_WORDS.get(name, {}).get(value, value) for name, value in record.items()}
