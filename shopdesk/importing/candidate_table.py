"""Which candidates does a copied table name? Columns are recognised by their headings; a row that cannot be read says why."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.importing.column import Amount, Bad, Cleaner, Count, Quantity, Rate, Text, shown
from shopdesk.importing.headings import fold
from shopdesk.importing.problems import RowProblem
from shopdesk.wording import Phrase, speaker

say = speaker("candidates")

MOST_ROWS = 5_000
_HEADINGS: Mapping[str, str] = {
    "title": "商品标题 商品名称 宝贝标题 宝贝名称 品名 名称 标题 商品 候选 title name product item candidate",
    "category": "类目 商品类目 分类 category",
    "price_value": "售价 价格 预计售价 拟定售价 定价 零售价 到手价 券后价 单价 price sellingprice expectedprice retailprice",
    "cost_value": "到岸成本 到仓成本 落地成本 到手成本 成本 成本价 单件成本 进价 进货价 采购价 拿货价 landedcost cost unitcost",
    "word": "搜索词 关键词 主搜词 主关键词 核心词 searchword searchwords searchterm keyword keywords",
    "popularity": "搜索人气 人气 搜索指数 搜索热度 popularity searchpopularity searchindex",
    "popularity_growth_rate": "搜索增长 搜索增长幅度 搜索增长率 搜索涨幅 增长 增长率 增幅 涨幅 growth searchgrowth growthrate",
    "online_items": "在线商品数 在线宝贝数 在线数 竞品数 商品数 listings onlinelistings onlineitems listingsonline",
    "conversion_rate": "支付转化率 转化率 conversion conversionrate",
    "return_rate": "退货率 预计退货率 退款率 returnrate expectedreturnrate",
    "first_order_qty": "首单数量 首批数量 首单 首批 起订量 firstorder firstorderunits moq minimumorder",
    "expected_month_qty": "预计月销 预计月销量 月销 月销量 expectedmonthlyunits monthlyunits monthlysales unitsamonth",
    "source": "来源 链接 货源 货源链接 商品链接 网址 source link url sourcelink",
    "note": "备注 说明 note notes remark remarks",
}
_FIELDS = {heading: name for name, headings in _HEADINGS.items() for heading in headings.split()}
_CLEANERS: Mapping[str, type[Cleaner]] = {
    "price_value": Amount, "cost_value": Amount, "popularity": Count, "online_items": Count,
    "popularity_growth_rate": Rate, "conversion_rate": Rate, "return_rate": Rate,
    "first_order_qty": Quantity, "expected_month_qty": Quantity,
}  # fmt: skip
# What is said of a cell, where there is none to mend but a field to type into.
_OF_A_FORM: Mapping[str, Phrase] = {
    "not_a_number": say("No plain number. Write it like 1234.50, or leave it empty."),
    "too_large": say("Too large for an amount or a quantity."),
    "nul_character": say("It holds a sign that cannot be kept. Type it anew."),
}
_UNIT = re.compile(r"[(\[](元|¥|￥|%|件|cny|rmb|yuan|units|pcs)[)\]]$")


@dataclass(frozen=True)
class TableRow:
    """A row as it was read: its line in the table (the headings are line 1), and its values by field."""

    row: int
    values: Mapping[str, Any]


@dataclass(frozen=True)
class CandidateTable:
    """What a copied table holds: heading → field, headings that mean nothing here, the rows, and why others could not be read."""

    columns: Mapping[str, str]
    unknown: tuple[str, ...]
    rows: tuple[TableRow, ...]
    problems: tuple[RowProblem, ...]
    fault: Phrase | None = None


def read_candidates(text: str) -> CandidateTable:
    """Read cells separated by tabs (as spreadsheets copy them), else by commas; the first line holds the headings."""
    lines = cells_of(text)
    if not lines:
        return CandidateTable({}, (), (), (), say("Nothing was pasted."))
    headings = [heading.strip() for heading in lines[0][1]]
    fields, percents, unknown = _recognised(headings)
    columns = {headings[at]: name for at, name in fields.items()}
    if "title" not in fields.values():
        said = say(
            "No column is headed as the goods’ name. Put a line of headings on top, one of them 商品名称 or Title."
        )
        return CandidateTable(columns, unknown, (), (), said)
    if len(lines) == 1:
        return CandidateTable(columns, unknown, (), (), say("There is no row below the headings."))
    if len(lines) > MOST_ROWS + 1:
        said = say("More than {n} rows: paste them in parts.", n=MOST_ROWS)
        return CandidateTable(columns, unknown, (), (), said)
    cleaners = {at: _CLEANERS.get(name, Text)() for at, name in fields.items()}
    rows: list[TableRow] = []
    problems: list[RowProblem] = []
    for number, cells in lines[1:]:
        values: dict[str, Any] = {}
        problem = None
        for at, name in fields.items():
            cell = cells[at] if at < len(cells) else ""
            value = _value(cleaners[at], cell, is_percent=at in percents)
            if isinstance(value, Bad):
                problem = RowProblem(number, headings[at], shown(cell), value.code, value.message)
                break
            values[name] = value
        if problem is not None:
            problems.append(problem)
        else:
            rows.append(TableRow(number, values))
    return CandidateTable(columns, unknown, tuple(rows), tuple(problems))


def cells_of(text: str) -> list[tuple[int, list[str]]]:
    """The lines of a copied table that hold anything, each with its number."""
    separator = "\t" if "\t" in text else "," if "," in text.split("\n", 1)[0] else "\t"
    reader = csv.reader(text.replace("\0", "").splitlines(keepends=True), delimiter=separator)
    return [(number, cells) for number, cells in enumerate(reader, 1) if any(cell.strip() for cell in cells)]


def _recognised(headings: Sequence[str]) -> tuple[dict[int, str], set[int], tuple[str, ...]]:
    """Place → field, the places whose numbers are percents, the headings that mean nothing here. A field is read once."""
    fields: dict[int, str] = {}
    percents, unknown = set(), []
    for at, heading in enumerate(headings):
        folded = fold(heading)
        unit = _UNIT.search(folded)
        name = _FIELDS.get(folded) or _FIELDS.get(_UNIT.sub("", folded))
        if name is None or name in fields.values():
            if heading:
                unknown.append(heading)
            continue
        fields[at] = name
        if unit is not None and unit[1] == "%":
            percents.add(at)
    return fields, percents, tuple(unknown)


def read_field(field: str, text: str) -> object:
    """What was typed into a field of a form: its value, None where it is empty, or a ``Bad`` that says why it cannot be read."""
    value = _value(_CLEANERS.get(field, Text)(), text, is_percent=False)
    return Bad(value.code, _OF_A_FORM.get(value.code, value.message)) if isinstance(value, Bad) else value


def _value(cleaner: Cleaner, cell: str, *, is_percent: bool) -> object:
    """What a cell says. A share without % that is 1 or more may mean either: it is asked about, not guessed."""
    value = cleaner.value(cell)
    if not isinstance(cleaner, Rate) or not isinstance(value, float):
        return value
    if "%" in cell or "％" in cell:
        return value
    if is_percent:
        return value / 100
    if abs(value) >= 1:
        return Bad("which_share", say("Write a share as 5% or 0.05: this number may mean either."))
    return value
