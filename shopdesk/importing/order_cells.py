"""What do the cells of an order come to: its state, its buyer, its place, what it asks the buyer to pay?"""

from __future__ import annotations

from collections.abc import Iterable

from shopdesk.importing.block import Block, Setting, mark_period, refuse_negative, round_to_fen
from shopdesk.importing.headings import fold
from shopdesk.importing.places import Places, ProvinceNames
from shopdesk.masking import salted

OPEN_ORDER = "订单未关闭"
_PLACES = Places()
_PROVINCES = ProvinceNames()
ORDER_MONEY = (
    "goods_payable_value",
    "postage_value",
    "total_value",
    "legacy_total_value",
    "payable_value",
    "buyer_paid_value",
    "refund_value",
    "payout_value",
    "platform_subsidy_value",
    "unit_price_value",
    "amount_value",
    "cost_value",
    "sold_qty",
)


class Orders:
    """Shapes the rows of an order list: one row is one order."""

    def __init__(self, setting: Setting, headings: Iterable[str]) -> None:
        self.setting = setting
        # Until 2021 总金额 was what the buyer had to pay; the exports with the newer headings call that 总金额(旧版).
        old = setting.format.document.get("identify", {}).get("old_total", ())
        self.is_old_total = bool(set(map(fold, old)) & set(headings))

    def shape(self, block: Block) -> None:
        refuse_negative(block, *ORDER_MONEY)
        place(block)
        name_buyers(block, self.setting)
        name_states(block, self.setting)
        values = block.values
        if "close_reason" in values:
            values["close_reason"] = [None if text == OPEN_ORDER else text for text in values["close_reason"]]
        if self.is_old_total and "total_value" in values and "legacy_total_value" not in values:
            values["legacy_total_value"] = list(values["total_value"])
        if self.setting.format.is_generic:
            self._plain(block)
        block.drop_rejected()
        mark_period(self.setting, block, "created_at", "paid_at")
        self.setting.emit_rows("orders", block)

    def finish(self) -> None:
        """Nothing is held back."""

    def _plain(self, block: Block) -> None:
        """A plain table with neither payment time nor state holds paid orders, each at its date."""
        values = block.values
        round_to_fen(block, self.setting)
        fill_payable(block)
        if "created_at" not in values and "paid_at" in values:
            values["created_at"] = list(values["paid_at"])
        if "paid_at" not in values and "status_text" not in values and "created_at" in values:
            values["paid_at"] = list(values["created_at"])
            values["status"] = ["completed"] * len(block)


def fill_payable(block: Block) -> None:
    """What a plain table asks the buyer to pay: the amount it states, else what was paid, else goods and postage."""
    values = block.values
    for name in ("total_value", "buyer_paid_value"):
        spare = values.get(name)
        if spare is not None:
            first = values.get("payable_value") or [None] * len(block)
            values["payable_value"] = [a if a is not None else b for a, b in zip(first, spare, strict=True)]
    if "payable_value" not in values:
        values["payable_value"] = payable(block)


def payable(block: Block) -> list[object]:
    """Goods and postage together; None where the goods are unknown."""
    goods, postage = block.column("goods_payable_value"), block.column("postage_value")
    return [
        g + (p if isinstance(p, int) else 0) if isinstance(g, int) else None
        for g, p in zip(goods, postage, strict=True)
    ]


def place(block: Block) -> None:
    """Keep province and city of the addresses; a corrected address wins over the first."""
    values = block.values
    addresses = values.pop("address", None)
    corrected = values.pop("new_address", None)
    if "province" in values:
        values["province"] = list(map(_PROVINCES.__getitem__, values["province"]))
        if "city" in values:
            values["city"] = [
                None if isinstance(city, str) and city.startswith("*") else city for city in values["city"]
            ]
        return
    nowhere = (None, None)
    places = [_PLACES[text] if type(text) is str else nowhere for text in addresses or ()]
    if corrected is not None:
        new = [_PLACES[text] if type(text) is str else nowhere for text in corrected]
        places = [a if a[0] is not None else b for a, b in zip(new, places or [nowhere] * len(new), strict=True)]
    if places:
        values["province"] = [province for province, _ in places]
        values.setdefault("city", [city for _, city in places])


def name_buyers(block: Block, setting: Setting) -> None:
    """A masked nick is nobody: it would join strangers. An e-mail address becomes a salted hash."""
    values = block.values
    emails = values.pop("email", None)
    if emails is not None:
        known = {
            email: email if "*" in email else salted(setting.salt, email)
            for email in set(emails)
            if isinstance(email, str) and "@" in email
        }
        values["buyer_id"] = [known.get(email) if isinstance(email, str) else None for email in emails]
    buyers = values.get("buyer_id")
    if buyers is None:
        return
    masked = {buyer for buyer in set(buyers) if isinstance(buyer, str) and ("*" in buyer or "＊" in buyer)}
    if masked:
        setting.tally.masked_buyers += sum(buyer in masked for buyer in buyers)
        values["buyer_id"] = [None if buyer in masked else buyer for buyer in buyers]


PAST_PAYMENT = frozenset({"paid", "part_shipped", "shipped", "completed"})


def pay_by_state(block: Block) -> None:
    """Where no payment time is exported, an order past payment was paid when it was placed (a mark of the format).

    So was a closed one whose refund succeeded: there was something to refund.
    """
    values = block.values
    states, placed, refunds = block.column("status"), block.column("created_at"), block.column("refund_status")
    values["paid_at"] = [
        paid
        if paid is not None
        else moment
        if state in PAST_PAYMENT or (state == "closed" and _is_refunded(word))
        else None
        for paid, moment, state, word in zip(block.column("paid_at"), placed, states, refunds, strict=True)
    ]


def refund_closed(block: Block) -> None:
    """Where an export names no amount: what was paid for a closed line whose refund succeeded went back whole."""
    values = block.values
    if "refund_value" in values or "refund_status" not in values:
        return
    states, amounts = block.column("status"), block.column("payable_value")
    values["refund_value"] = [
        amount if state == "closed" and _is_refunded(word) else None
        for amount, state, word in zip(amounts, states, values["refund_status"], strict=True)
    ]


def _is_refunded(word: object) -> bool:
    return isinstance(word, str) and "退款成功" in word


def name_states(block: Block, setting: Setting) -> None:
    """``status`` from the words of ``status_text``; words nobody declared are counted and told, the row is kept."""
    texts = block.values.get("status_text")
    if texts is None:
        return
    words = setting.format.status
    states = {text: words.get(fold(text)) for text in set(texts) if isinstance(text, str)}
    block.values["status"] = [states.get(text) if isinstance(text, str) else None for text in texts]
    for text, state in states.items():
        if state is None:
            setting.tally.unknown_states[text] += texts.count(text)
