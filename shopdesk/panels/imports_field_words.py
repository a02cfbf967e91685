"""What may a column mean, in the words of a shop? The names of fields and one short explanation of each that needs one."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject

from shopdesk.fields import FIELDS, heading


class FieldWords(QObject):
    """Asked when a list of fields is shown, so that it is in the window's language."""

    def name(self, field: str, language: str) -> str:
        """The heading of a field; those that stay inside the reader have a name here."""
        if field in FIELDS:
            return heading(field, language)
        return self._inside.get(field, field)

    def named(self, field: str, language: str) -> str:
        """The heading, and what it means where the heading alone may be misread."""
        meaning = self._meanings.get(field)
        name = self.name(field, language)
        return self.tr("{name} – {meaning}").format(name=name, meaning=meaning) if meaning else name

    @cached_property
    def _inside(self) -> dict[str, str]:
        return {
            "address": self.tr("Address"),
            "email": self.tr("E-mail"),
            "total_value": self.tr("Amount of the row"),
            "item_code": self.tr("Code of the listing"),
            "list_price_value": self.tr("List price"),
            "stars_text": self.tr("Stars"),
            "returned": self.tr("Came back"),
            "row_kind": self.tr("Sale or refund"),
            "time_of_day": self.tr("Time of day"),
            "income_value": self.tr("Income"),
            "expense_value": self.tr("Expense"),
            "finished_at": self.tr("Ended at"),
            "needs_return": self.tr("To be sent back"),
            "line_discount_value": self.tr("Discount of the line"),
            "fulfilment": self.tr("State of the parcels"),
            "variant_id": self.tr("Number of the variant"),
            "offer_id": self.tr("Supplier's number of the goods"),
            "new_address": self.tr("Corrected address"),
        }

    @cached_property
    def _meanings(self) -> dict[str, str]:
        return {
            "order_id": self.tr("the platform's number of the order"),
            "line_id": self.tr("number of one product in an order"),
            "refund_id": self.tr("number of the after-sales case"),
            "po_id": self.tr("number of a purchase"),
            "item_id": self.tr("the platform's number of the listing"),
            "sku": self.tr("your own code of the variant"),
            "sku_name": self.tr("colour, size and the like"),
            "buyer_id": self.tr("nick or customer number"),
            "address": self.tr("only province and city are kept"),
            "email": self.tr("kept only as a cipher"),
            "title": self.tr("what the product is called"),
            "sold_qty": self.tr("how many were sold"),
            "unit_price_value": self.tr("of one piece, as sold"),
            "price_value": self.tr("of one piece, as offered"),
            "cost_value": self.tr("what one piece costs you"),
            "payable_value": self.tr("what the buyer was to pay"),
            "goods_payable_value": self.tr("goods after discounts, without postage"),
            "buyer_paid_value": self.tr("what the buyer really paid"),
            "refund_value": self.tr("what went back to the buyer"),
            "amount_value": self.tr("money of the row"),
            "total_value": self.tr("where no other amount is given"),
            "created_at": self.tr("when the order was placed"),
            "paid_at": self.tr("when the buyer paid"),
            "shipped_at": self.tr("when the parcel left"),
            "completed_at": self.tr("when the buyer confirmed"),
            "applied_at": self.tr("when the buyer asked for the refund"),
            "succeeded_at": self.tr("when the money went back"),
            "returned_at": self.tr("when the buyer sent it back"),
            "returned_qty": self.tr("how many came back"),
            "status_text": self.tr("such as paid, shipped, closed"),
            "refund_kind": self.tr("refund only, return, exchange"),
            "reason": self.tr("why it was returned"),
            "ordered_qty": self.tr("how many you ordered"),
            "received_qty": self.tr("how many arrived"),
            "ordered_on": self.tr("when you ordered"),
            "expected_on": self.tr("when it should arrive"),
            "received_on": self.tr("when it arrived"),
            "on_hand_qty": self.tr("how many lie in the warehouse"),
            "allocated_qty": self.tr("sold but not yet sent"),
            "available_qty": self.tr("how many can still be sold"),
            "on_order_qty": self.tr("on its way from the supplier"),
            "counted_on": self.tr("the day the stock was counted"),
            "lead_time_days": self.tr("days from order to arrival"),
            "moq_qty": self.tr("the least the supplier sells"),
            "pack_qty": self.tr("pieces in a carton"),
            "valid_on": self.tr("the day the row speaks of"),
            "valid_to_on": self.tr("last day the row speaks of"),
            "direction": self.tr("money in or out"),
            "happened_at": self.tr("when the money moved"),
            "fee_value": self.tr("what the platform took"),
            "popularity": self.tr("an index of the platform, no count"),
            "spend_value": self.tr("what the advert cost"),
            "sales_value": self.tr("sales the platform credits to the advert"),
            "shown_sales": self.tr("as the listing shows it"),
            "rating": self.tr("good, neutral or bad"),
            "seller_note": self.tr("your own note on the order"),
        }
