"""Why is a figure not known? The codes that stand in ``Figure.reason``, each with its sentence.

To add one: a line here, its Chinese in ``resources/i18n/zh_CN/overview.ts``.
"""

from __future__ import annotations

from shopdesk.wording import Phrase, speaker

say = speaker("overview")

REASONS: dict[str, Phrase] = {
    "no_order_time": say("The imported exports have no order time."),
    "no_payment_time": say("No payment time is known for these orders."),
    "no_completion_time": say("The imported exports have no completion time."),
    "no_buyer_column": say("The imported exports have no buyer column."),
    "buyers_masked": say("The buyers of these orders are masked or missing."),
    "no_quantity": say("The imported exports do not tell how many units were bought."),
    "no_refunds_export": say("No refunds have been imported yet."),
    "no_refund_dates": say("The imported exports do not tell when refunds succeeded."),
    "refund_amount_unknown": say("An order was returned without its amount being known."),
    "order_amount_unknown": say("None of these orders has an amount."),
    "paid_amount_unknown": say("The amount paid is not known for any of these orders."),
    "no_cost": say("No cost is known for what was sold."),
    "empty_denominator": say("There is nothing to divide by."),
    "no_data": say("No imported file covers this span."),
    "no_stock_count": say("No stock count has been imported."),
    "nothing_checked": say("Nothing has been looked at or judged yet."),
    "no_actions_due": say("No action has reached its day yet."),
    "no_shipping_time": say("The imported order exports do not tell when orders were sent."),
    "no_orders_paid": say("No order of these days can be judged."),
    "no_reviews_export": say("No reviews have been imported yet."),
    "no_reply_time": say("The imported review exports do not tell when a review was answered."),
    "no_ratings": say("No review of these days has a rating."),
    "too_few_reviews": say("There are too few reviews to judge a share."),
    "states_undated": say("How the cases stood on a past day is not known."),
    "no_refund_cases": say("No refund case of these days is known."),
    "no_return_time": say("The imported refund exports do not tell when goods were sent back."),
    "no_arrival_time": say("The exports do not tell when returned goods arrived."),
    "no_actions": say("No check has failed yet, so there is no action."),
    "no_titles": say("No title of goods has been imported."),
    "proof_needed": say("Words in the titles need proof that only you have."),
    "too_few_strata": say("Too few like things were bought by both kinds of buyers."),
    "no_certificates": say("No certificate has been typed in."),
    "returns_unplaced": say("What came back cannot be laid at the orders with which it was sent."),
    "nothing_graded": say("Of the cases paid back in this period no unit has been graded yet."),
    "no_sales": say("It is not known which goods were sold."),
    "no_recent_sales": say("What was sold lately is not known."),
    "nothing_sold": say("Nothing of it was sold in the time looked at."),
    "too_few_weeks": say("Too few weeks of its sales are known."),
    "no_goods": say("No goods are known yet."),
    "no_price": say("No price of this item is known."),
    "loses_money": say("It loses money before advertising."),
    "no_stock": say("Nothing of it lay in stock."),
    "not_on_sale": say("It is not on sale, so there is nothing to tell it by."),
    "no_search_data": say("No search figures of it have been imported."),
    "no_recent_search": say("Its search figures are too old to tell how it grows."),
    "too_few_search_days": say("Too few days with search figures are known."),
    "no_search_before": say("Nobody searched for it before, so there is no growth to tell."),
    "no_market_words": say("No market search words fit its title."),
    "no_listings_online": say("It is not known how many listings compete."),
    "too_little_known": say("Too few of its figures are known for a score."),
    "nothing_passed": say("No item passes both tests and has a score."),
    "too_few_orders": say("No buyer has enough orders to be compared."),
    "too_few_units": say("Too few units were sent to tell."),
    "cohort_running": say("What was sent since may still come back."),
    "not_known": say("It is not known."),
}
