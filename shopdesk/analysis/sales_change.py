"""Why did net sales move? The change split to the fen over buyers, value per buyer and refunds, then the biggest movers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from unicodedata import east_asian_width

from shopdesk.analysis.answer import Figure
from shopdesk.analysis.month_values import Totals, count_of, rounded
from shopdesk.analysis.summary_table import Row
from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase, speaker

say = speaker("summary")

SENTENCES = 10
SENTENCE_TITLE = 30


@dataclass(frozen=True)
class SalesChange:
    """The change of net sales in fen and its parts, which sum to it exactly.

    counted: ``buyers``, or ``paid_orders`` where buyers are not known; their part is what more or fewer of them brought,
    ``worth_value`` what each spending more or less brought, ``service_value`` service links, ``refund_value`` refunds
    (negative where more was refunded).
    """

    total_value: int
    counted: str
    count_value: int
    worth_value: int
    service_value: int
    refund_value: int


def sales_change(now: Totals, base: Totals, figures: Mapping[str, Figure]) -> SalesChange | None:
    """Split the change of net sales; None where either side is not known.

    Number and worth meet in the middle: Δnumber × mean worth + Δworth × mean number, so that neither is favoured and
    the order of the two does not matter. The worth takes the rounding remainder.
    """
    net = figures["net_sales_value"]
    if net.value is None or net.compare is None:
        return None
    buyers = figures["buyers"]
    is_whole = all(count_of(side, "identified_paid_orders") == count_of(side, "paid_orders") for side in (now, base))
    counted = "buyers" if is_whole and buyers.value is not None and buyers.compare is not None else "paid_orders"
    merch, base_merch = count_of(now, "paid_merch_value"), count_of(base, "paid_merch_value")
    number, base_number = count_of(now, counted), count_of(base, counted)
    worth = Fraction(merch, number) if number else Fraction(0)
    base_worth = Fraction(base_merch, base_number) if base_number else Fraction(0)
    by_number = (number - base_number) * (worth + base_worth) / 2
    count_value = rounded(by_number)
    goods, base_goods = count_of(now, "paid_value") - merch, count_of(base, "paid_value") - base_merch
    return SalesChange(
        total_value=int(net.value) - int(net.compare),
        counted=counted,
        count_value=count_value,
        worth_value=merch - base_merch - count_value,
        service_value=goods - base_goods,
        refund_value=count_of(base, "refund_value") - count_of(now, "refund_value"),
    )


def signed(value: int) -> Phrase:
    """Money with its sign: +¥1,000.00 or −¥1,000.00."""
    return say("+{amount_value}", amount_value=value) if value >= 0 else say("{amount_value}", amount_value=value)


def change_sentences(
    now: Totals,
    base: Totals,
    figures: Mapping[str, Figure],
    skus: tuple[Sequence[Row], Sequence[Row]],
    provinces: tuple[Sequence[Row], Sequence[Row]],
) -> tuple[Phrase, ...]:
    """What moved, the split first, then by yuan; ``skus`` and ``provinces`` are (this month, base) rows with net sales."""
    split = sales_change(now, base, figures)
    if split is None:
        return ()
    moved: list[tuple[int, str, Phrase]] = []
    moved += _basket(now, base, split)
    moved += _refund_rate(now, figures)
    moved += _movers(skus)
    moved += _province_movers(provinces)
    ordered = sorted(moved, key=lambda one: (-one[0], one[1]))
    return (_split_sentence(split), *(phrase for _, _, phrase in ordered))[:SENTENCES]


def _split_sentence(split: SalesChange) -> Phrase:
    blanks = {
        "total": signed(split.total_value),
        "by_number": signed(split.count_value),
        "by_worth": signed(split.worth_value),
        "by_refunds": signed(split.refund_value),
        "by_service": signed(split.service_value),
    }
    if split.counted == "buyers":
        if split.service_value:
            return say(
                "Net sales {total}: number of buyers {by_number}, value per buyer {by_worth}, refunds {by_refunds}, service links {by_service}.",
                **blanks,
            )
        return say(
            "Net sales {total}: number of buyers {by_number}, value per buyer {by_worth}, refunds {by_refunds}.",
            **blanks,
        )
    if split.service_value:
        return say(
            "Net sales {total}: number of orders {by_number}, value per order {by_worth}, refunds {by_refunds}, service links {by_service}.",
            **blanks,
        )
    return say(
        "Net sales {total}: number of orders {by_number}, value per order {by_worth}, refunds {by_refunds}.", **blanks
    )


def _basket(now: Totals, base: Totals, split: SalesChange) -> list[tuple[int, str, Phrase]]:
    """Units per order, where the units of every order are known on both sides."""
    known = all(
        count_of(side, "paid_orders") and count_of(side, "units_known_orders") == count_of(side, "paid_orders")
        for side in (now, base)
    )
    if not known:
        return []
    each = [count_of(side, "units_qty") / 1000 / count_of(side, "paid_orders") for side in (base, now)]
    if f"{each[0]:.2f}" == f"{each[1]:.2f}":
        return []
    phrase = say(
        "Units per order went from {base_units} to {now_units}.",
        base_units=f"{each[0]:.2f}",
        now_units=f"{each[1]:.2f}",
    )
    return [(abs(split.worth_value), "basket", phrase)]


def _refund_rate(now: Totals, figures: Mapping[str, Figure]) -> list[tuple[int, str, Phrase]]:
    rate = figures["refund_rate"]
    if rate.value is None or rate.compare is None or f"{rate.value:.3f}" == f"{rate.compare:.3f}":
        return []
    cost = int(abs(rate.value - rate.compare) * count_of(now, "paid_value"))
    blanks = {
        "base_rate": float(rate.compare),
        "now_rate": float(rate.value),
        "by_points": abs(float(rate.value) - float(rate.compare)),
    }
    if rate.value > rate.compare:
        return [
            (
                cost,
                "refund_rate",
                say("The refund rate rose {by_points} points, from {base_rate} to {now_rate}.", **blanks),
            )
        ]
    return [
        (cost, "refund_rate", say("The refund rate fell {by_points} points, from {base_rate} to {now_rate}.", **blanks))
    ]


def product_name(row: Row, width: int | None = None) -> str:
    """What people call it: title and the values of its variant, else its codes; a long title may be cut for a sentence."""
    title = str(row.get("title") or "")
    if width is not None:
        title = _cut(title, width)
    words = " ".join(part for part in (title, _variant(row.get("sku_name"))) if part)
    return words or str(row.get("sku") or row.get("item_id") or "—")


def _cut(text: str, width: int) -> str:
    """The text within a width in Latin letters; a Chinese character takes two."""
    left = width
    for at, letter in enumerate(text):
        left -= 2 if east_asian_width(letter) in "WF" else 1
        if left < 0:
            return f"{text[:at].rstrip()}…"
    return text


def _variant(text: object) -> str:
    """``颜色分类:墨绿;容量:500ml`` → ``墨绿 500ml``: the values tell, their names repeat on every row."""
    parts = [part.strip() for part in re.split("[;；]", str(text or "")) if part.strip()]
    return " ".join(re.split("[:：]", part, maxsplit=1)[-1].strip() for part in parts)


def _product_key(row: Row) -> tuple[str, ...]:
    return str(row.get("item_id") or ""), str(row.get("sku") or "")


def _province_key(row: Row) -> tuple[str, ...]:
    return (str(row.get("province") or ""),)


def moved_rows(
    now: Sequence[Row], base: Sequence[Row], key: Callable[[Row], tuple[str, ...]]
) -> list[tuple[int, Row, int, int]]:
    """(change, row, now, base) of net sales for every named thing on either side, largest rise first, largest fall last."""
    after = {key(row): row for row in now if any(key(row))}
    before = {key(row): row for row in base if any(key(row))}
    found = []
    for name in sorted(after.keys() | before.keys()):
        values = [side.get(name, {}).get("net_sales_value", 0) for side in (after, before)]
        if None not in values:
            found.append((values[0] - values[1], after.get(name) or before[name], values[0], values[1]))
    return sorted(found, key=lambda one: (-one[0], key(one[1])))


def _movers(skus: tuple[Sequence[Row], Sequence[Row]]) -> list[tuple[int, str, Phrase]]:
    """The product that rose most and the one that fell most."""
    moved = moved_rows(*skus, key=_product_key)
    found = []
    for change, row, now_value, base_value in [moved[0], moved[-1]] if len(moved) > 1 else moved:
        blanks = {
            "title": product_name(row, SENTENCE_TITLE),
            "change": signed(change),
            "now_value": now_value,
            "base_value": base_value,
        }
        if change > 0:
            found.append(
                (
                    change,
                    "sku_up",
                    say("{title}: {change}, the largest rise ({now_value} after {base_value}).", **blanks),
                )
            )
        elif change < 0:
            found.append(
                (
                    -change,
                    "sku_down",
                    say("{title}: {change}, the largest fall ({now_value} after {base_value}).", **blanks),
                )
            )
    return found


def _province_movers(provinces: tuple[Sequence[Row], Sequence[Row]]) -> list[tuple[int, str, Phrase]]:
    """The province that moved most, up or down."""
    moved = moved_rows(*provinces, key=_province_key)
    if not moved:
        return []
    change, row, now_value, base_value = max(moved, key=lambda one: (abs(one[0]), _province_key(one[1])))
    if not change:
        return []
    blanks = {
        "province": str(row["province"]),
        "change": signed(change),
        "now_value": now_value,
        "base_value": base_value,
    }
    return [
        (
            abs(change),
            "province",
            say("{province} moved most among the provinces: {change} ({now_value} after {base_value}).", **blanks),
        )
    ]
