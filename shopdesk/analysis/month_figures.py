"""How does a span stand beside its comparison and the months before? Its figures with basis, comparison and small line."""

from __future__ import annotations

from collections.abc import Sequence

from shopdesk.analysis.answer import Figure
from shopdesk.analysis.figure_basis import Ground, basis
from shopdesk.analysis.figure_derivation import figure_derivation
from shopdesk.analysis.month_values import UNITS, Totals, month_values
from shopdesk.period import DateRange
from shopdesk.thresholds import OverviewRules

# The moment by which a figure's rows fall into the period; what is not named here goes by payment.
MOMENTS = {"orders": "created_at", "gmv_value": "created_at", "completed_value": "completed_at"}


def source_selection(name: str, period: DateRange) -> dict[str, str]:
    """Which rows a figure was made of, for "show me the rows": kind, moment, first day and last day included."""
    kind, moment = "orders", MOMENTS.get(name, "paid_at")
    if name == "refund_cash_value":
        kind, moment = "refunds", "succeeded_at"
    return {"kind": kind, "moment": moment, "from": period.start.isoformat(), "to": period.last.isoformat()}


def month_figures(
    ground: Ground,
    base: Totals | None,
    history: Sequence[Totals | None],
    rules: OverviewRules,
) -> dict[str, Figure]:
    """The figures with basis, comparison and small line. ``base`` and entries of ``history`` are None where no file covers them."""
    values = month_values(ground.totals, ground.known, rules)
    compared = None if base is None else month_values(base, ground.known, rules)
    past = [None if totals is None else month_values(totals, ground.known, rules) for totals in history]
    figures = {}
    for name, unit in UNITS.items():
        found = values[name]
        state = (
            "none" if found.value is None else "thin" if found.is_thin and ground.standing == "ok" else ground.standing
        )
        figures[name] = Figure(
            value=found.value,
            unit=unit,
            basis=basis(name, ground),
            compare=None if compared is None else compared[name].value,
            reason=found.reason,
            n=found.n,
            state=state,
            spark=tuple(None if span is None else span[name].value for span in past),
            rows=source_selection(name, ground.period),
            derivation=figure_derivation(name, ground.totals, values),
        )
    return figures
