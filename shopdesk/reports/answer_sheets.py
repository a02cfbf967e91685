"""How does a panel's answer become sheets? One for its rows, one for its figures with comparison, basis and reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from shopdesk.analysis.answer import Answer, Finding
from shopdesk.masking import masked
from shopdesk.reports.sheet import Sheet, SheetColumn, field_columns
from shopdesk.reports.spelling import figure_heading
from shopdesk.reports.summary_details import reason_words
from shopdesk.wording import Phrase, speaker

say = speaker("listing")


def answer_sheets(answer: Answer, language: str, currency: str) -> list[Sheet]:
    """The rows first (a csv takes only these), then the figures; the headline and the coverage stand below."""

    def word(phrase: Phrase) -> str:
        return phrase.in_language(language, currency)

    notes = [word(answer.headline), word(answer.basis), word(answer.coverage), *map(word, answer.warnings)]
    return [
        _rows_sheet(answer, language, word, notes),
        Sheet(
            word(say("Figures")),
            (
                SheetColumn("figure", word(say("Figure")), "text"),
                SheetColumn("value", word(say("Value")), "figure"),
                SheetColumn("compare", word(say("Compared with")), "figure"),
                SheetColumn("basis", word(say("Basis")), "text"),
                SheetColumn("reason", word(say("Why unknown")), "text"),
                SheetColumn("n", word(say("Observations")), "count"),
            ),
            [
                {
                    "figure": figure_heading(name, language),
                    "unit": figure.unit,
                    "value": figure.value,
                    "compare": figure.compare,
                    "basis": figure.basis,
                    "reason": reason_words(figure, language) or None,
                    "n": figure.n,
                }
                for name, figure in answer.figures.items()
            ],
            None,
            notes,
        ),
    ]


def _rows_sheet(answer: Answer, language: str, word: Callable[[Phrase], str], notes: Sequence[str]) -> Sheet:
    """The overview's findings, or a panel's rows under the headings of the dictionary; buyers are masked on what leaves the shop."""
    if answer.panel == "overview":
        return Sheet(word(say("To do, by money")), _finding_columns(word), _findings(answer.rows), None, notes)
    records = [row.worded() for row in answer.rows]
    for record in records:
        if record.get("buyer_id"):
            record["buyer_id"] = masked(record["buyer_id"])
    return Sheet(word(say("Rows")), field_columns(records[0] if records else (), language), records, None, notes)


def _finding_columns(word: Callable[[Phrase], str]) -> tuple[SheetColumn, ...]:
    return (
        SheetColumn("finding", word(say("Finding")), "text"),
        SheetColumn("panel", word(say("Panel")), "text"),
        SheetColumn("text", word(say("What")), "text"),
        SheetColumn("value", word(say("At stake")), "money"),
        SheetColumn("counted_value", word(say("Counted in the sum")), "money"),
        SheetColumn("basis", word(say("Basis")), "text"),
        SheetColumn("subject", word(say("Subject")), "id"),
        SheetColumn("act", word(say("Act")), "text"),
    )


def _findings(rows: Sequence[Finding]) -> list[dict[str, object]]:
    return [
        {
            "finding": row.finding,
            "panel": row.panel,
            "text": row.text,
            "value": row.value,
            "counted_value": row.counted_value,
            "basis": row.basis,
            "subject": row.subject,
            "act": row.act,
        }
        for row in rows
    ]
