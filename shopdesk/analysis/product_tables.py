"""Which products made the month, and which held it back? Products with net, margin and returns; what no line tells comes last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from shopdesk.analysis.economics import ratio
from shopdesk.analysis.month_tables import month_total, net_of, rest_of, shown, with_net, without
from shopdesk.analysis.month_values import Totals
from shopdesk.analysis.sales_change import product_name
from shopdesk.analysis.summary_table import Row, SummaryTable
from shopdesk.money import quantity_text
from shopdesk.wording import speaker

say = speaker("summary")

BEST_ROWS = 5
SKU_COLUMNS = (
    "title",
    "sku",
    "units_qty",
    "paid_value",
    "refund_value",
    "net_sales_value",
    "share_rate",
    "gross_margin_value",
    "gross_margin_rate",
    "returned_of",
)


def product_rows(skus: Sequence[Row], totals: Totals) -> list[dict[str, Any]]:
    """The rows by product with net, margin, share and returns, most net sales first; what no line tells comes last.

    A row without title, SKU and listing is what the lines do not name; the difference to the month (postage, orders
    without lines) is a row of its own, so that the table adds up.
    """
    month_net = net_of(totals)
    rows = []
    for given in skus:
        row = with_net(given)
        is_named = any(row.get(name) for name in ("title", "sku", "item_id"))
        row["title"] = product_name(row) if is_named else say("unnamed products")
        row["is_rest"] = not is_named
        row |= _margin(row)
        row["returned_of"] = _returned_of(row)
        rows.append(row)
    rest = {name: rest_of(totals.get(name, 0), rows, name) for name in ("paid_value", "refund_value", "units_qty")}
    if rows and any(rest.values()):
        rows.append(
            with_net({**rest, "title": say("postage, order discounts and orders without lines"), "is_rest": True})
        )
    for row in rows:
        row["share_rate"] = (
            None if row["net_sales_value"] is None or month_net is None else ratio(row["net_sales_value"], month_net)
        )
    return sorted(
        rows,
        key=lambda row: (
            row["is_rest"],
            -(row["net_sales_value"] or 0),
            str(row.get("sku") or ""),
            str(row.get("item_id") or ""),
        ),
    )


def _margin(row: Row) -> dict[str, Any]:
    """Margin of a product whose every sold line has a cost; a part of it would be no figure of the product."""
    net, cost = row.get("net_sales_value"), row.get("cogs_value")
    is_whole = row.get("cost_known_value") is None or row.get("cost_known_value") == row.get("paid_value")
    if net is None or cost is None or not is_whole:
        return {"gross_margin_value": None, "gross_margin_rate": None}
    return {"gross_margin_value": net - cost, "gross_margin_rate": ratio(net - cost, net)}


def _returned_of(row: Row) -> str | None:
    """``4/398``: units returned of units sold, or None where either is unknown."""
    returned, sold = row.get("returned_qty"), row.get("units_qty")
    return None if returned is None or sold is None else f"{quantity_text(returned)}/{quantity_text(sold)}"


def skus_table(rows: Sequence[Row], totals: Totals) -> SummaryTable:
    """The month by product."""
    columns: tuple[str, ...] = SKU_COLUMNS
    if not any(row.get("gross_margin_value") is not None for row in rows):
        columns = without(columns, "gross_margin_value", "gross_margin_rate")
    if not any(row.get("returned_of") for row in rows):
        columns = without(columns, "returned_of")
    if not any(row.get("sku") for row in rows):
        columns = without(columns, "sku")
    return SummaryTable(
        name="skus",
        title=say("By product"),
        columns=columns,
        rows=tuple(shown(row, columns) for row in rows),
        basis=say("lines of the orders paid in the month, less the refunds known against them; most net sales first"),
        total=shown(with_net(month_total(totals)), columns) if rows else None,
        missing=None if rows else say("No order lines have been imported: the products sold are not known."),
    )


def best_table(rows: Sequence[Row]) -> SummaryTable:
    """The products that brought most, for page 1."""
    columns: tuple[str, ...] = ("title", "units_qty", "net_sales_value", "gross_margin_rate", "returned_of")
    named = [row for row in rows if not row.get("is_rest") and (row.get("net_sales_value") or 0) > 0][:BEST_ROWS]
    for name in ("gross_margin_rate", "returned_of"):
        if not any(row.get(name) is not None for row in named):
            columns = without(columns, name)
    return SummaryTable(
        name="best",
        title=say("Sold best"),
        columns=columns,
        rows=tuple(shown(row, columns) for row in named),
        basis=say("by net sales; returned: units returned of units sold, orders paid in the month")
        if "returned_of" in columns
        else say("by net sales of the orders paid in the month"),
        missing=None if named else say("No order lines have been imported: the products sold are not known."),
    )
