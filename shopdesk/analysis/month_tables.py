"""What stands behind the month's figures? Its tables by day, category, province and refund reason, sums exact.

Rows come from the store as plain dicts; what they cannot name or share out is a row of its own, so that every table
adds up to the month's figure on page 1.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from shopdesk.analysis.coverage import ORDER_KINDS, Coverage, spans
from shopdesk.analysis.economics import ratio
from shopdesk.analysis.month_values import Knowledge, Totals, count_of
from shopdesk.analysis.summary_table import Row, SummaryTable
from shopdesk.period import DateRange
from shopdesk.wording import Phrase, speaker

say = speaker("summary")

DAY_COLUMNS = (
    "valid_on",
    "orders",
    "gmv_value",
    "paid_orders",
    "units_qty",
    "paid_value",
    "refund_value",
    "net_sales_value",
    "refund_cash_value",
)


def day_rows(days: Sequence[Row], period: DateRange, coverage: Coverage) -> tuple[Row, ...]:
    """Every day of the period in order: a covered day without rows is zeros, a day no file covers is blank."""
    covered = spans(coverage, *ORDER_KINDS)
    held = {str(row["valid_on"])[:10]: row for row in days}
    rows: list[Row] = []
    for day in period.each_day():
        name = day.isoformat()
        if name in held:
            rows.append(with_net(held[name]))
        elif any(day in span for span in covered):
            rows.append({"valid_on": name} | dict.fromkeys(DAY_COLUMNS[1:], 0))
        else:
            rows.append({"valid_on": name} | dict.fromkeys(DAY_COLUMNS[1:]))
    return tuple(rows)


def with_net(row: Row) -> dict[str, Any]:
    """The row with ``net_sales_value``: paid less refunded, unknown where either is."""
    made = dict(row)
    if "net_sales_value" not in made:
        paid, refunded = made.get("paid_value", 0), made.get("refund_value", 0)
        made["net_sales_value"] = None if paid is None or refunded is None else paid - refunded
    return made


def days_table(rows: Sequence[Row], totals: Totals, known: Knowledge) -> SummaryTable:
    """The month by day; its total is the month's own totals."""
    columns: tuple[str, ...] = DAY_COLUMNS
    is_covered = any(row.get("orders") is not None for row in rows)
    if not known.has_quantities:
        columns = without(columns, "units_qty")
    if not known.has_refund_dates:
        columns = without(columns, "refund_cash_value")
    return SummaryTable(
        name="days",
        title=say("By day"),
        columns=columns,
        rows=tuple(shown(row, columns) for row in rows) if is_covered else (),
        basis=say(
            "orders and GMV by order day; paid, refunded and net by payment day; refunds paid out by the day they succeeded"
        ),
        total=shown(with_net(month_total(totals)), columns) if is_covered else None,
        missing=None if is_covered else say("No day of this month is covered."),
    )


def month_total(totals: Totals) -> dict[str, Any]:
    """The sums that stand below a table of the whole month."""
    names = ("orders", "gmv_value", "paid_orders", "units_qty", "paid_value", "refund_value", "refund_cash_value")
    return {name: totals.get(name, 0) for name in names}


def without(columns: tuple[str, ...], *names: str) -> tuple[str, ...]:
    """The columns less those that nothing fills."""
    return tuple(name for name in columns if name not in names)


def shown(row: Row, columns: Iterable[str]) -> dict[str, Any]:
    """The row cut to the columns of its table."""
    return {name: row.get(name) for name in columns}


def rest_of(whole: Any, rows: Sequence[Row], name: str) -> int | None:
    """What the rows leave of the whole, None where a part is unknown."""
    parts = [row.get(name) for row in rows]
    return (
        None
        if whole is None or any(part is None for part in parts)
        else int(whole) - sum(int(part) for part in parts if part)
    )


def net_of(totals: Totals) -> int | None:
    """Net sales of totals, None while refunds are unknown."""
    return (
        None
        if totals.get("refund_value", 0) is None
        else count_of(totals, "paid_value") - count_of(totals, "refund_value")
    )


def group_table(
    name: str,
    column: str,
    title: Phrase,
    unknown: Phrase,
    missing: Phrase,
    basis: Phrase,
    rows: Sequence[Row],
    totals: Totals,
) -> SummaryTable:
    """The month by one property of its orders or lines; what is not known is its own row, the rest to the month another."""
    made = [with_net(row) for row in rows]
    names = [shown for shown in ("paid_orders", "units_qty") if any(row.get(shown) is not None for row in made)]
    columns = (column, *names, "paid_value", "refund_value", "net_sales_value", "share_rate")
    rest = {value: rest_of(totals.get(value, 0), made, value) for value in (*names, "paid_value", "refund_value")}
    if made and any(rest.values()):
        if not any(not row.get(column) for row in made):
            made.append({column: None} | dict.fromkeys((*names, "paid_value", "refund_value", "net_sales_value"), 0))
        unnamed = next(row for row in made if not row.get(column))
        for value, left in rest.items():
            unnamed[value] = None if left is None else (unnamed.get(value) or 0) + left
        unnamed.pop("net_sales_value", None)
        unnamed["net_sales_value"] = with_net(unnamed)["net_sales_value"]
    month_net = net_of(totals)
    made.sort(  # what is no single one of them stands below them
        key=lambda row: (
            not row.get(column),
            isinstance(row.get(column), Phrase),
            -(row["net_sales_value"] or 0),
            str(row.get(column)),
        )
    )
    for row in made:
        row["share_rate"] = (
            None if row["net_sales_value"] is None or month_net is None else ratio(row["net_sales_value"], month_net)
        )
        row[column] = row.get(column) or unknown
    is_known = any(row[column] is not unknown for row in made)
    return SummaryTable(
        name=name,
        title=title,
        columns=columns,
        rows=tuple(shown(row, columns) for row in made) if is_known else (),
        basis=basis,
        total=shown(with_net(month_total(totals)), columns) if is_known else None,
        missing=None if is_known else missing,
    )


def categories_table(rows: Sequence[Row], totals: Totals) -> SummaryTable:
    """The month by category."""
    return group_table(
        "categories",
        "category",
        say("By category"),
        say("category not known, postage and orders without lines"),
        say("No imported file tells the category of what was sold."),
        say("lines of the orders paid in the month by the category of their product; most net sales first"),
        rows,
        totals,
    )


def provinces_table(rows: Sequence[Row], totals: Totals, together: Collection[str] = ()) -> SummaryTable:
    """The month by province; ``together``: provinces of so few buyers that they are one row, or a buyer could be told by it."""
    few = [row for row in rows if row.get("province") in together and row.get("province")]
    if few:
        rest = [row for row in rows if row not in few]
        rows = [*rest, {"province": say("provinces with too few buyers, together"), **_added_up(few)}]
    return group_table(
        "provinces",
        "province",
        say("By province"),
        say("province not known"),
        say("No imported file tells the province of the buyers."),
        say("orders paid in the month by the province they went to; most net sales first"),
        rows,
        totals,
    )


def _added_up(rows: Sequence[Row]) -> dict[str, int | None]:
    """The sums of rows; None where a part is unknown, no key where none has it."""
    names = [
        name for name in ("paid_orders", "units_qty", "paid_value", "refund_value") if any(name in row for row in rows)
    ]
    parts = {name: [row.get(name) for row in rows] for name in names}
    return {name: None if None in values else sum(filter(None, values)) for name, values in parts.items()}


def reasons_table(rows: Sequence[Row], totals: Totals, known: Knowledge) -> SummaryTable:
    """The refunds of the month by the buyer's reason: refunds that succeeded in the month, so it adds up to refunds paid out."""
    columns = ("reason", "refunds", "amount_value", "share_rate")
    made = [dict(row) for row in rows]
    whole = count_of(totals, "refund_cash_value")
    for row in made:
        row["share_rate"] = None if row.get("amount_value") is None else ratio(row["amount_value"], whole)
        row["reason"] = row.get("reason") or say("no reason given")
    made.sort(key=lambda row: (isinstance(row["reason"], Phrase), -(row.get("amount_value") or 0), str(row["reason"])))
    missing = None
    if not made:
        missing = (
            say("No refund succeeded in this month.")
            if known.has_refund_dates
            else say("No refund export with dates has been imported.")
        )
    total = {
        "refunds": sum(count_of(row, "refunds") for row in made),
        "amount_value": sum(count_of(row, "amount_value") for row in made),
    }
    return SummaryTable(
        name="refund_reasons",
        title=say("By refund reason"),
        columns=columns,
        rows=tuple(shown(row, columns) for row in made),
        basis=say("refunds that succeeded in the month, whenever their orders were paid; largest first"),
        total=shown(total, columns) if made else None,
        missing=missing,
    )
