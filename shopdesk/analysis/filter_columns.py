"""By which names is a column called in the filter bar, and what does a word mean in it?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from shopdesk.conditions import Condition, Contains, OneOf, fold
from shopdesk.frozen import dataclass

# One sign for one, so that places in the text stay what they are.
NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | str.maketrans("−～“”「」￥\u3000\t\n", '-~""""¥   ')

# What people call a column besides its heading.
_ALIASES: Mapping[str, tuple[str, ...]] = {
    "sold_qty": ("销量", "数量", "qty", "quantity"),
    "units_qty": ("销量", "数量", "qty", "quantity"),
    "on_hand_qty": ("库存", "stock"),
    "buyer_id": ("客户", "顾客", "customer"),
    "order_id": ("订单", "订单编号"),
    "net_sales_value": ("销售额", "sales"),
    "buyer_paid_value": ("实付",),
    "sku": ("编码", "货号", "code"),
    "title": ("标题", "商品", "product"),
}
NUMBERS = frozenset({"value", "qty", "rate", "count", "days", "ratio"})
DAYS = frozenset({"day", "moment"})
# "refund>0" means the money before it means the number of cases
NEAREST = ("value", "qty", "count", "days", "ratio", "rate")


@dataclass(frozen=True)
class FilterColumn:
    """A column that may be filtered by: its name, its headings (the one on the screen first), its unit as ``fields.py`` has it.

    ``words``: code → what the cell shows instead, for columns of codes.
    """

    name: str
    headings: tuple[str, ...]
    dtype: str
    is_shown: bool = True
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_text(self) -> bool:
        return self.dtype not in NUMBERS and self.dtype not in DAYS


def names_of(columns: Sequence[FilterColumn]) -> list[tuple[str, list[FilterColumn]]]:
    """Every folded name with the columns it stands for, longest first."""
    found: dict[str, list[FilterColumn]] = {}
    for column in columns:
        for name in (*column.headings, column.name, *_ALIASES.get(column.name, ())):
            known = found.setdefault(fold(name.translate(NARROW)).strip(), [])
            if column not in known:
                known.append(column)
    # an alias gives way to a heading of the same words
    for name, known in found.items():
        own = [
            column
            for column in known
            if name in {fold(heading.translate(NARROW)) for heading in (*column.headings, column.name)}
        ]
        found[name] = own or known
    return sorted(((name, known) for name, known in found.items() if name), key=lambda pair: -len(pair[0]))


def once_each(columns: Sequence[FilterColumn]) -> list[FilterColumn]:
    """Each column once, in order."""
    return list({column.name: column for column in columns}.values())


def fits(column: FilterColumn, unit: str | None) -> bool:
    """Whether a number of a unit ("" none stated) can be meant for a column; a plain number is no percentage unless it is named."""
    return unit in (None, "", column.dtype) and not (unit == "" and column.dtype == "rate")


def text_condition(column: FilterColumn, text: str, *, is_whole: bool) -> Condition:
    """A word in a column of texts; in one of codes, the codes that are shown by that word."""
    folded = fold(text)
    if column.words:
        codes = {code: (fold(words), fold(code)) for code, words in column.words.items()}
        return OneOf(
            column.name,
            tuple(
                code
                for code, known in codes.items()
                if (folded in known if is_whole else any(folded in one for one in known))
            ),
        )
    if is_whole and column.dtype == "id":  # exactly, so that an index finds it
        return OneOf(column.name, tuple(dict.fromkeys((text, text.upper(), text.lower()))))
    return Contains(column.name, folded, is_whole)
