"""What are platforms, kinds of exports and states of orders called? The codes of the importers in the reader's words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from shopdesk.fields import FIELDS, heading
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import UNKNOWN, cell_text, safe_text


class TradeWords(QObject):
    """Asked anew at every showing, so that it follows the language; an unknown code is shown as it is."""

    def kind(self, code: str | None) -> str:
        return {
            None: self.tr("not recognised"),
            "orders": self.tr("Orders"),
            "order_lines": self.tr("Order lines"),
            "refunds": self.tr("Refunds"),
            "products": self.tr("Products"),
            "stock": self.tr("Stock"),
            "purchase_orders": self.tr("Purchase orders"),
            "bills": self.tr("Bills"),
            "item_traffic": self.tr("Product traffic"),
            "shop_traffic": self.tr("Shop traffic"),
            "traffic_sources": self.tr("Traffic sources"),
            "search_words": self.tr("Search words"),
            "promotions": self.tr("Promotion"),
            "settlements": self.tr("Settlements"),
            "buyers": self.tr("Buyers"),
            "reviews": self.tr("Reviews"),
            "listings": self.tr("Listings"),
            "purchase_prices": self.tr("Purchase prices"),
        }.get(code, code or "")

    def platform(self, code: str | None) -> str:
        return {
            "taobao": self.tr("Taobao"),
            "tmall": self.tr("Tmall"),
            "pinduoduo": self.tr("Pinduoduo"),
            "douyin": self.tr("Douyin"),
            "alipay": self.tr("Alipay"),
            "wechat": self.tr("WeChat Pay"),
            "wechat_pay": self.tr("WeChat Pay"),
            "wechat_channels": self.tr("WeChat shop"),
            "jd": self.tr("JD"),
            "xiaohongshu": self.tr("Xiaohongshu"),
            "kuaishou": self.tr("Kuaishou"),
            "erp_jushuitan": self.tr("Jushuitan"),
            "1688": "1688",
            "amazon": self.tr("Amazon"),
            "ebay": "eBay",
            "etsy": "Etsy",
            "square": "Square",
            "woocommerce": "WooCommerce",
            "shopify": "Shopify",
            "generic": self.tr("Plain table"),
        }.get(code or "", code or "")

    def recognised(self, platform: str | None, kind: str | None) -> str:
        """淘宝 · 订单, Taobao · Orders."""
        if kind is None:
            return self.kind(None)
        named = self.platform(platform)
        return f"{named} · {self.kind(kind)}" if named else self.kind(kind)

    def state(self, code: str) -> str:
        return {
            "unpaid": self.tr("unpaid"),
            "paid": self.tr("paid"),
            "part_shipped": self.tr("shipped in part"),
            "shipped": self.tr("shipped"),
            "completed": self.tr("completed"),
            "closed": self.tr("closed"),
            "wait_seller_agree": self.tr("waits for the seller's consent"),
            "wait_buyer_return": self.tr("waits for the buyer's parcel"),
            "wait_seller_confirm": self.tr("waits for the seller's receipt"),
            "wait_seller_send": self.tr("waits for the seller to send"),
            "wait_buyer_receive": self.tr("waits for the buyer's receipt"),
            "to_refund": self.tr("became a refund"),
            "seller_refused": self.tr("refused"),
            "succeeded": self.tr("refunded"),
        }.get(code, code)

    def value(self, field: str | None, value: Any, look: Look) -> str:
        """A field's value as the tables show it."""
        if value is None or value == "":
            return UNKNOWN
        if field is not None and field.endswith("status") and isinstance(value, str):
            return self.state(value)
        known = FIELDS.get(field or "")
        return safe_text(cell_text(value, known.dtype if known else "text", look.language, look.currency))

    def field(self, name: str | None, look: Look) -> str:
        return heading(name, look.language) if name else UNKNOWN
