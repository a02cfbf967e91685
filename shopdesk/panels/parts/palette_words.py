"""How does something found read? Orders with day, money and state, products with their code, buyers masked as the shop gives them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.trade_words import TradeWords
from shopdesk.wording import money_text

KIND_ICONS = {"orders": "order", "products": "item", "refunds": "returns", "buyers": "buyer"}


class PaletteWords(QObject):
    """Asked anew at every showing, so that it follows the language."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._trade = look, TradeWords(self)

    def kind(self, code: str) -> str:
        """What kind of thing an entry is, in the singular."""
        return {
            "panels": self.tr("Panel"),
            "actions": self.tr("Action"),
            "orders": self.tr("Order"),
            "products": self.tr("Product"),
            "refunds": self.tr("Refund"),
            "buyers": self.tr("Buyer"),
            "rules": self.tr("Rule"),
        }[code]

    def title(self, row: Mapping[str, Any]) -> str:
        return safe_text(str(row["name"] or ""))

    def note(self, row: Mapping[str, Any]) -> str:
        """The line below: what is known, parted by dots."""
        parts = [
            row.get("day"),
            row.get("code") if row.get("code") != row["name"] else None,
            row.get("sku_name"),
            money_text(int(row["value"]), self._look.currency) if row.get("value") is not None else None,
            self._trade.state(str(row["status"])) if row.get("status") else None,
            self.tr("orders: {n}").format(n=row["orders"]) if row.get("orders") else None,
            row.get("title"),
            row.get("buyer"),
        ]
        return " · ".join(safe_text(str(part)) for part in parts if part)

    def rule(self, row: Mapping[str, Any]) -> str:
        return str(row["zh"] if self._look.language.startswith("zh") else row["en"])
