"""Which stories are planted among the orders, so that every panel has something true to find?"""

from __future__ import annotations

from datetime import datetime, timedelta

from samples.books import Books
from samples.trade import Order, Refund

# Good buyers who fell silent: nick, days they bought, what they took.
_LAPSING = (
    ("山间小鹿与海", ("2025-09-14", "2025-11-11", "2025-12-28", "2026-03-08", "2026-05-20", "2026-07-05"), ("SJ01-18", "SJ03-18", "BW01-MB")),
    ("木子家的猫会唱歌", ("2025-10-02", "2025-11-11", "2026-01-15", "2026-03-22", "2026-06-18"), ("SJ02-18", "FS01-LM", "FB02-CL")),
    ("北窗听雨的年糕", ("2025-09-25", "2025-11-01", "2025-11-30", "2026-02-03", "2026-04-11", "2026-06-30"), ("SJ01-15", "SN03-3", "BW04-1L")),
    ("小满不满的糖", ("2025-11-11", "2025-12-12", "2026-03-01", "2026-05-04", "2026-07-12"), ("SJ01-20", "FS02-XL", "BW01-WL")),
    ("一只路过的企鹅阿宁", ("2025-10-18", "2025-12-05", "2026-01-24", "2026-04-26", "2026-07-01"), ("SJ03-15", "FB02-JL", "TX02-M")),
    ("橘子海边的念念", ("2025-09-08", "2025-11-11", "2026-01-06", "2026-03-15", "2026-05-31", "2026-06-18"), ("SJ02-15", "FS01-ZM", "YX01-39")),
)  # fmt: skip
LAPSING_NICKS = tuple(nick for nick, _, _ in _LAPSING)
BIG_UNPAID_NICK = "青禾民宿采购"
_UNPAID = (  # the last days: placed, what; nobody has paid yet and the platform has not closed them
    ("2026-11-02 10:21:36", (("BW01-ML", 1),)),
    ("2026-11-02 21:47:05", (("SJ03-18", 1), ("BW03-B", 1))),
    ("2026-11-03 09:02:44", (("TX02-L", 1),)),
    ("2026-11-03 22:15:12", (("FB01-MB", 2),)),
    ("2026-11-04 13:30:58", (("BW02-KL", 1), ("BW02-TZ", 1))),
    ("2026-11-04 20:08:27", (("SN01-L", 2),)),
)
_SERVICE = (  # price difference and postage links: cash, but no goods
    ("2025-09-19 15:20:11", "FW-BCJ", 8), ("2025-10-27 11:03:40", "FW-YF", 1), ("2025-11-13 09:41:22", "FW-BCJ", 20),
    ("2025-12-03 16:12:09", "FW-YF", 1), ("2026-01-19 20:31:54", "FW-BCJ", 15), ("2026-03-11 10:22:31", "FW-BCJ", 5),
    ("2026-04-08 14:45:17", "FW-YF", 1), ("2026-05-16 19:05:33", "FW-BCJ", 30), ("2026-06-20 12:11:48", "FW-YF", 2),
    ("2026-07-22 17:38:02", "FW-BCJ", 12), ("2026-08-25 13:27:15", "FW-YF", 1), ("2026-09-17 10:55:29", "FW-BCJ", 9),
    ("2026-10-14 15:42:50", "FW-BCJ", 26), ("2026-10-23 09:18:36", "FW-YF", 1),
)  # fmt: skip
_PRESALE = (  # deposit paid in October, balance on the first days of November: buyer pays in full only then
    ("2025-10-21", "SJ03-18", True), ("2025-10-22", "SJ03-15", True), ("2025-10-22", "SJ01-18", True), ("2025-10-23", "BW01-ML", True),
    ("2025-10-25", "SJ03-18", True), ("2025-10-26", "SJ01-20", True), ("2025-10-28", "SJ03-15", False), ("2025-10-29", "SJ01-18", True),
    ("2026-10-16", "SJ03-18", True), ("2026-10-18", "SJ03-15", True), ("2026-10-20", "SJ01-18", True),
)  # fmt: skip
# Sent back in the last days: placed, what, why, applied, sent back on, paid back on (after the books end: still open).
_LATE_CASES = (
    ("2026-10-17 20:14:50", "TX02-L", "七天无理由退换货", "2026-10-27", "2026-10-29", "2026-11-01"),
    ("2026-10-19 13:40:02", "YX01-38", "尺码偏小", "2026-10-28", "2026-10-30", "2026-11-02"),
    ("2026-10-21 22:05:31", "SJ02-15", "颜色/款式/图案与描述不符", "2026-10-30", "2026-11-01", "2026-11-04"),
    ("2026-10-16 11:26:19", "BW03-H", "商品质量问题", "2026-10-24", "2026-10-26", "2026-11-07"),
    ("2026-10-24 19:52:44", "FB02-CL", "不喜欢/效果不好", "2026-11-02", "2026-11-06", "2026-11-09"),
    ("2026-10-25 10:11:08", "TX02-M", "尺码拍错/不合适", "2026-11-04", "2026-11-07", "2026-11-11"),
)
RESERVED_BUYERS = len(_LAPSING) + 1 + len(_UNPAID) + len(_PRESALE) + len(_LATE_CASES)


def plant(books: Books) -> None:
    """Add the orders that are no accident."""
    _good_buyers_who_fell_silent(books)
    _unpaid_of_the_last_days(books)
    _deposits(books)
    _sent_back_in_the_last_days(books)
    for written, code, quantity in _SERVICE:
        moment = datetime.fromisoformat(written)
        earlier = [
            order.buyer for order in books.orders if order.paid and moment - timedelta(days=9) < order.placed < moment
        ]
        order = books.place(books.dice.pick(earlier), moment, [books.line(code, quantity)])
        books.fates.pay(order, books.dice.after(moment, 0, 2))
        books.fates.ship(order)


def _good_buyers_who_fell_silent(books: Books) -> None:
    for nick, written_days, codes in _LAPSING:
        buyer = books.crowd.buyer(nick)
        for visit, written in enumerate(written_days):
            moment = datetime.fromisoformat(written) + timedelta(hours=20, seconds=books.dice.whole(0, 7_000))
            wanted = [codes[visit % len(codes)]] + ([codes[(visit + 1) % len(codes)]] if visit % 2 else [])
            if moment.month in (6, 7, 8):
                wanted = [code for code in wanted if not code.startswith("SJ03")] or [codes[-1]]
            if moment.month in (12, 1, 2):
                wanted = [code for code in wanted if not code.startswith("FS")] or [codes[0]]
            order = books.place(buyer, moment, [books.line(code) for code in wanted])
            books.fates.pay(order, books.dice.after(moment, 0, 3))
            books.fates.ship(order)


def _unpaid_of_the_last_days(books: Books) -> None:
    for written, wanted in _UNPAID:
        moment = datetime.fromisoformat(written)
        books.place(books.crowd.buyer(), moment, [books.line(code, quantity) for code, quantity in wanted])
    buyer = books.crowd.buyer(BIG_UNPAID_NICK)
    books.place(buyer, datetime(2026, 11, 3, 10, 23, 9), [books.line("SJ01-18", 6), books.line("SJ02-18", 4)])


def _deposits(books: Books) -> None:
    for written, code, is_paid in _PRESALE:
        moment = datetime.fromisoformat(written) + timedelta(hours=20, seconds=books.dice.whole(0, 9_000))
        order: Order = books.place(books.crowd.buyer(), moment, [books.line(code)])
        order.deposit = (3000, books.dice.after(moment, 1, 9))
        balance = datetime(moment.year, 11, 1)
        if is_paid:
            books.fates.pay(order, books.dice.after(balance, 2, 1_500))
            books.fates.ship(order)
        else:
            order.given_up, order.give_up_reason = balance + timedelta(hours=72), "买家未付款"


def _sent_back_in_the_last_days(books: Books) -> None:
    for written, code, reason, *days in _LATE_CASES:
        moment = datetime.fromisoformat(written)
        order = books.place(books.crowd.buyer(), moment, [books.line(code)])
        books.fates.pay(order, books.dice.after(moment, 0, 2))
        order.shipped, order.completed = books.dice.after(moment, 600, 1_200), None
        order.carrier, order.waybill = "圆通速递", "YT" + books.dice.digits(13)
        applied, sent_back, ended = (books.dice.after(datetime.fromisoformat(day), 540, 1_200) for day in days)
        line = order.lines[0]
        amount = line.payable + line.postage
        agreed = books.dice.after(applied, 900, 1_500)
        line.refunds.append(
            Refund(amount, "退货退款", False, True, reason, "", applied, agreed, sent_back, ended, True, True, 1)
        )
