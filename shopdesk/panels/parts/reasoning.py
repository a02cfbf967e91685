"""What is there to say of one row? Its value, the arithmetic with its own numbers, a chart, the rows of the original sheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from shopdesk.analysis.derivation import Derivation, Step
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.charts import DaySeries
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import UNKNOWN, day_text, figure_text, file_name, safe_text
from shopdesk.wording import Phrase, money_text, speaker

say = speaker("side_pane")

Words = Phrase | str
KEYS = ("refund_id", "order_id", "sku", "item_id", "bill_id", "po_id", "review_id")
LINE_AMOUNTS = ("buyer_paid_value", "payable_value", "amount_value")


@dataclass(frozen=True)
class SourceRow:
    """A row of an original file: name (and sheet), row as Excel shows it, its own number and its amount in words."""

    file: str
    row: int
    key: str = ""
    value: str = ""
    sheet: str = ""
    path: str = ""

    @property
    def place(self) -> str:
        """File and sheet."""
        return f"{self.file} · {self.sheet}" if self.sheet else self.file

    def reference(self, language: str) -> str:
        """What is copied to find the row again: file · sheet · row 123."""
        return say("{place} · row {row}", place=self.place, row=self.row).in_language(language)


@dataclass(frozen=True)
class Reasoning:
    """What the side pane says of one row. Texts may be phrases, so that they follow the language.

    ``parts`` are further widgets of the panel's own, made for the pane each time it is filled: a case's history, a small form.
    ``chart`` is a series of days, or makes a widget of the panel's own; ``chart_title`` and ``chart_words`` say it to screen readers.
    ``value`` stands large below ``title``, ``detail`` small (number, supplier …). ``derivation`` is shown step by step with the
    rules it used; ``pairs`` are further lines of name and value, ``formula`` one line of arithmetic in words, ``basis`` what all of it rests on. ``rows`` selects the
    source rows as a figure's does: the pane asks the shop for them by itself. ``action`` and ``act`` lead somewhere else.
    """

    title: Words
    value: str = ""
    detail: Words = ""
    sentences: tuple[Words, ...] = ()
    parts: tuple[Callable[[Look], QWidget], ...] = ()
    chart: DaySeries | Callable[[Look], QWidget] | None = None
    chart_title: Words = ""
    chart_words: Words = ""
    derivation: Derivation | None = None
    pairs: tuple[tuple[Words, Words], ...] = ()
    formula: Words = ""
    basis: Words = ""
    rows: Mapping[str, Any] = field(default_factory=dict)
    sources: tuple[SourceRow, ...] = ()
    source_note: Words = ""
    action: Words = ""
    act: Callable[[], None] | None = None


def step_text(step: Step, look: Look) -> str:
    """The value of a step with its unit; a dash where it is unknown."""
    value, unit = step.value, step.measured_in
    if value is None:
        return UNKNOWN
    if step.words is not None:
        return look.words(step.words)
    if unit == "day":
        return day_text(date.fromisoformat(str(value)[:10]), look.language)
    if isinstance(value, str):
        return safe_text(value)
    if unit == "days":
        return look.words(say("{n} days", n=int(value) if float(value).is_integer() else float(value)))
    return figure_text(value, unit, look.currency)


def source_row(row: Mapping[str, Any], selection: Mapping[str, Any], currency: str) -> SourceRow:
    """A record of ``Shop.source_rows`` as a line of the pane: orders with what the figure counts of them."""
    counted = "paid_value" if selection.get("moment") == "paid_at" else "gmv_value"
    key = next((str(row[name]) for name in KEYS if row.get(name)), "")
    amount = next((row[name] for name in (counted, *LINE_AMOUNTS) if row.get(name) is not None), None)
    return SourceRow(
        file=file_name(str(row["file"])),
        row=int(row["source_row"]),
        key=safe_text(key.split("|")[0]),
        value="" if amount is None else money_text(int(amount), currency),
        sheet=safe_text(str(row.get("sheet") or "")),
        path=str(row.get("path") or ""),
    )


def exact_figures(row: Mapping[str, Any], names: Sequence[str], said: Reasoning) -> dict[str, Any]:
    """The exact numbers a decision rests on: those of the row under these names, then those of its derivation."""
    found = {name: row[name] for name in names if isinstance(row.get(name), int | float)}
    steps = said.derivation.steps if said.derivation is not None else ()
    return found | {step.code: step.value for step in steps}


def told(said: Reasoning) -> dict[str, Phrase]:
    """The sentences that stood beside the row, where they can be said again in any language: text and basis."""
    text = next((words for words in said.sentences if isinstance(words, Phrase)), None)
    return {name: words for name, words in (("text", text), ("basis", said.basis)) if isinstance(words, Phrase)}
