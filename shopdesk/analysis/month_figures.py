"""How does a span stand beside its comparison and the months before? Its figures with basis, comparison and small line."""

from __future__ import annotations

from collections.abc import Sequence

from shopdesk.analysis.answer import Figure
from shopdesk.analysis.figure_basis import Ground, basis
from shopdesk.analysis.month_values import UNITS, Totals, month_values
from shopdesk.thresholds import OverviewRules


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
            rows={"figure": name, "from": ground.period.start.isoformat(), "to": ground.period.last.isoformat()},
        )
    return figures
