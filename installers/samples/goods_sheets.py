"""What do the owner's own sheets of products and stock look like? Plain Chinese tables, kept by hand in Excel."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from pathlib import Path

from samples.catalogue import GOODS
from samples.season import NOW, days
from samples.shelves import Count, Shelves
from samples.workbook import Cell, write_workbook

_PRODUCT_HEADINGS = "商家编码,商品ID,商品名称,规格,类目,成本价,售价,供应商,起订量,箱规,到货周期(天),上架日期".split(",")
_STOCK_HEADINGS = "商家编码,仓库,现货,占用,在途,盘点日期".split(",")
_WAREHOUSE = "杭州仓"


def write_goods(folder: Path, shelves: Shelves) -> None:
    """The product sheet, the counts of fourteen month ends, and the count of the last evening."""
    products: list[list[Cell]] = [
        [
            sku.code, sku.item_id, sku.title, sku.variant, sku.category, sku.cost / 100, sku.price / 100, sku.supplier,
            sku.moq, sku.pack, sku.lead_days, sku.listed_on,
        ]
        for sku in GOODS
    ]  # fmt: skip
    write_workbook(folder / "商品资料表.xlsx", [_PRODUCT_HEADINGS, *products], "商品资料", knows_its_size=True)

    month_ends = [day for day in days() if (day + timedelta(days=1)).day == 1]
    counted: list[list[Cell]] = [_stock_row(count) for evening in month_ends for count in shelves.counts(evening)]
    write_workbook(folder / "月末库存盘点.xlsx", [_STOCK_HEADINGS, *counted], "盘点", knows_its_size=True)

    last = NOW.date() - timedelta(days=1)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_STOCK_HEADINGS)
    for count in shelves.counts(last):
        writer.writerow(
            [f"{last.year}/{last.month}/{last.day}" if cell == last else cell for cell in _stock_row(count)]
        )
    (folder / f"库存盘点{last:%Y%m%d}.csv").write_bytes(text.getvalue().encode("gbk"))


def _stock_row(count: Count) -> list[Cell]:
    return [count.sku.code, _WAREHOUSE, count.on_hand, count.allocated, count.on_order, count.counted]
