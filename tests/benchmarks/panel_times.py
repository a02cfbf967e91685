"""How long do the four panels of goods, buyers and cases take until their rows lie ready for the screen? One line a goal.

``python -m tests.benchmarks.panel_times STORE [LINES ITEMS]`` measures on a store, which is made first where there is none (a million
lines of five thousand goods unless told otherwise). Asked is what the panel itself asks of the shop, and its rows are made as the
worker makes them. Of several rounds the least counts, in processor time and by the clock.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from shopdesk.analysis.row_filter import parse_filter
from shopdesk.panels.parts.declaration import Choice
from shopdesk.panels.parts.frame_model import FrameModel
from shopdesk.panels.parts.lazy_rows import table_rows
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.work_panel import WorkPanel
from shopdesk.progress import SILENT
from shopdesk.shop import Shop
from shopdesk.workflow.decisions import REFUSED, Decision
from tests.benchmarks.busy_shop import AS_OF, NOW, fill_busy_shop

ROUNDS = int(os.environ.get("SHOPDESK_BENCHMARK_ROUNDS", "3"))
SHOWN, CHANGE = 0.150, 0.300
# A rule of each panel and numbers for it, every one of which changes what is shown.
RULES = {
    "replenishment": ("out_of_stock_a_rate", (0.004, 0.005, 0.006, 0.007, 0.008)),
    "tiers": ("high_value_quantile", (0.75, 0.76, 0.77, 0.78, 0.79)),
    "selection": ("margin_min_rate", (0.31, 0.32, 0.33, 0.34, 0.35)),
    "returns": ("rate_window_months", (5, 4, 7, 8, 9)),
}
FILTERS = ("7", "商品 1", "颜色", "98")


@dataclass(frozen=True)
class Measured:
    """The least of the rounds of one case, in seconds; ``goal`` None: told, not promised."""

    panel: str
    case: str
    processor: float
    clock: float
    goal: float | None

    @property
    def is_met(self) -> bool:
        return self.goal is None or self.processor <= self.goal

    def line(self) -> str:
        promised = "" if self.goal is None else f"   ≤ {self.goal * 1000:.0f} ms: {'met' if self.is_met else 'MISSED'}"
        return (
            f"{self.panel:<14} {self.case:<34} processor {self.processor * 1000:7.1f} ms   clock {self.clock * 1000:7.1f} ms"
            f"{promised}"
        )


class _OnDay:
    """The shop, asked about a day where a panel asks about now."""

    def __init__(self, shop: Shop, day: date) -> None:
        self._shop, self._day = shop, day

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self._shop, name)
        if name in ("replenishment", "selection", "tiers"):
            return lambda **_named: asked(as_of=self._day)
        if name == "returns_desk":
            return lambda month=None: asked(as_of=self._day)
        return asked


def panel_classes() -> dict[str, type[WorkPanel]]:
    """The four panels by their names."""
    from shopdesk.panels.replenishment import ReplenishmentPanel
    from shopdesk.panels.returns import ReturnsPanel
    from shopdesk.panels.selection import SelectionPanel
    from shopdesk.panels.tiers import TiersPanel

    found = (ReplenishmentPanel, TiersPanel, SelectionPanel, ReturnsPanel)
    return {one.name: one for one in found}


def ask(panel: type[WorkPanel], shop: Shop, day: date) -> Any:
    """Answer and rows of a panel as its worker brings them, of a day."""
    asked, choice = _OnDay(shop, day), Choice(None, "previous_month", {})
    answer = panel.question(asked, SILENT, choice)
    shown = table_rows(answer.rows, panel.table_row)
    list(shown[:40])  # as many as a window shows
    panel.more(asked, SILENT, answer, choice)
    return shown


def least(panel: str, case: str, goal: float | None, works: list[Callable[[], Any]]) -> Measured:
    """The least of some rounds. As in the window, no garbage is collected while a question is answered, but between them."""
    processor, clock = [], []
    for work in works:
        gc.collect()
        gc.disable()
        began, at = time.process_time(), time.perf_counter()
        work()
        processor.append(time.process_time() - began)
        clock.append(time.perf_counter() - at)
        gc.enable()
    return Measured(panel, case, min(processor), min(clock), goal)


def measure(store: Path, tell: Callable[[Measured], None], wanted: tuple[str, ...] = ()) -> list[Measured]:
    """All cases of all panels, or of those wanted; the rules set and decisions made for it are taken back."""
    from shopdesk.panels.parts.opening import application

    application()
    look = Look("zh_CN", "light")
    taken: list[Measured] = []
    for name, panel in panel_classes().items():
        if not wanted or name in wanted:
            for one in _cases(store, panel, look):
                taken.append(one)
                tell(one)
    return taken


def _cases(store: Path, panel: type[WorkPanel], look: Look) -> Iterator[Measured]:
    """Panel by panel: shown, moved by a day, by a rule and by a decision, filtered."""
    name = panel.name
    with Shop.open(store, write=True, now=NOW) as shop:

        def asks(day: date) -> Callable[[], Any]:
            return lambda: ask(panel, shop, day)

        def sets(value: float) -> Callable[[], Any]:
            return lambda: (shop.set_rule(name, rule, value), ask(panel, shop, AS_OF))

        def decides(at: int) -> Callable[[], Any]:
            def decide() -> None:
                decided.extend(shop.decide_all([_refusal(name, at)]).entry_ids)
                ask(panel, shop, AS_OF)

            return decide

        yield least(name, "first opening in a program", None, [asks(AS_OF)])
        rows = ask(panel, shop, AS_OF)
        yield least(name, "shown again from what is kept", SHOWN, [asks(AS_OF)] * ROUNDS)
        days = [AS_OF - timedelta(days=11 * (at + 1)) for at in range(ROUNDS)]
        yield least(name, "another day", CHANGE, [asks(day) for day in days])
        rule, values = RULES[name]
        yield least(name, f"another {rule}", CHANGE, [sets(value) for value in values[:ROUNDS]])
        shop.reset_rule(name, rule)
        ask(panel, shop, AS_OF)
        decided: list[int] = []
        yield least(name, "after a decision", CHANGE, [decides(at) for at in range(ROUNDS)])
        shop.undo_decisions(decided)
    model = FrameModel(look, panel.columns)
    model.set_rows(rows)

    def narrows(text: str) -> Callable[[], Any]:
        columns = model.filter_columns(lambda at: not model.columns[at].is_hidden)
        return lambda: model.set_filter(parse_filter(text, columns))

    first, *further = FILTERS  # the first has to read what every cell says
    yield least(name, f"the first filter of {len(rows)} rows", CHANGE, [narrows(first)])
    yield least(name, "a further filter", CHANGE, [narrows(text) for text in further])


def _refusal(panel: str, at: int) -> Decision:
    return Decision(
        panel=panel,
        suggestion="measured",
        subject_kind="sku",
        subject_id=f"{at:07d}",
        decision=REFUSED,
        as_of=AS_OF.isoformat(),
        reason="not_needed",
    )


def main(words: list[str]) -> None:
    store, numbers = Path(words[0]), [int(word) for word in words[1:] if word.isdigit()]
    if not store.exists():
        fill_busy_shop(store, *(numbers or (1_000_000, 5_000)))
    measure(store, lambda one: print(one.line(), flush=True), tuple(word for word in words[1:] if not word.isdigit()))


if __name__ == "__main__":
    main(sys.argv[1:])
