"""What is worth selling, and what is to be done with what is on sale? Goods on sale and candidates side by side, judged by the same
two tests; what if a price moved; what is decided is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.basket import Pair
from shopdesk.analysis.candidates import HIT, LISTED, MISSED, Candidate, Outcome
from shopdesk.analysis.derivation import Derivation
from shopdesk.analysis.selection_reasoning import derivation, growth_evidence, margin_evidence
from shopdesk.analysis.selection_rows import OWN, SelectionRow
from shopdesk.analysis.selection_score import Sensitivity
from shopdesk.analysis.selection_words import KIND_WORDS, STAGE_WORDS
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.declaration import NOTHING_SAID, PANEL, ROW, Action, Choice, Nothing, Said, View
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.reasoning import Reasoning
from shopdesk.panels.parts.spelling import figure_text
from shopdesk.panels.selection_cards import CandidateCard, GatesCard, OutcomeCard, PairsCard, ScoreCard, StageCard
from shopdesk.panels.selection_columns import COLUMNS, is_candidate, was_candidate
from shopdesk.panels.selection_decided import decided, journal_subject
from shopdesk.panels.selection_found import FoundGoods
from shopdesk.panels.selection_views import ALL, ASIDE, CANDIDATES, ON_SALE, PASSED, ViewChoice
from shopdesk.panels.selection_what_if import WhatIf
from shopdesk.progress import Progress
from shopdesk.thresholds import SelectionRules
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.decisions import REFUSED, SNOOZED, TAKEN, Decision

say = speaker("selection_panel")

SUGGESTION = "select"
PAIRS_SHOWN = 6
_TIP = say("Type goods that you think of selling")
_ON_CARDS = ("_part", "gate_margin", "gate_growth", "stage")
_REASONS = ("not_needed", "no_money", "too_dear", "going_out", "figures_doubted", "done_elsewhere", "other")


@dataclass(frozen=True)
class Beside:
    """What the panel shows beside its rows: the rules they were judged by, what was decided, the candidates by row and by code."""

    rules: SelectionRules
    sure: Sensitivity | None = None
    top: str | None = None
    standing: Mapping[tuple[str, str], Mapping[str, Any]] = field(default_factory=dict)
    candidates: Mapping[str, Candidate] = field(default_factory=dict)
    listed: Mapping[str, Candidate] = field(default_factory=dict)


@dataclass(frozen=True)
class Details:
    """What is asked of one row: its pairs, how many orders they were counted in, how it sold where it was a candidate."""

    pairs: Sequence[Pair]
    all_orders: int
    outcomes: Sequence[Outcome] = ()


class SelectionPanel(FoundGoods):
    """Items on sale and candidates, those that pass and score best first."""

    name = "selection"
    word = say("Selection")
    reads = frozenset(
        "orders order_lines refunds products stock purchase_orders purchase_prices search_words item_traffic listings promotions candidates "
        "own_words".split()
    )
    follows_period = False  # what to sell is asked as of the newest day
    cards = ("passed_items", "open_items", "losing_items", "declining_stock_value")
    needs = ("products", "orders", "order_lines", "stock", "listings")
    nothing = Nothing(
        say("There is nothing to choose from yet"),
        (
            say("Goods on sale are judged by the product export with their costs and by what sold of them."),
            say("Search growth comes from the search words of the market and of your shop."),
            say("Goods you only think of can be typed in, or pasted from a spreadsheet."),
        ),
        ways=("choose", "sample", "type"),
        icon="selection",
    )
    no_rows = say("Nothing stands here.")
    columns = COLUMNS
    subject = "subject"
    worth = "gross_profit_value"
    acts = (
        Action("add", say("Candidate…"), calls=lambda panel, _rows: panel.type_candidate(), on=PANEL, tip=_TIP),
        Action("take", say("Take it"), state=TAKEN, is_main=True, tip=say("Kept with the figures of today")),
        Action("snooze", say("Later…"), state=SNOOZED),
        Action("refuse", say("Not this one…"), state=REFUSED, reasons=_REASONS),
        Action(
            "list", say("Put on sale…"), lambda panel, rows: panel.list_candidate(rows[0]), on=ROW, allows=is_candidate
        ),
        Action("edit", say("Edit…"), lambda panel, rows: panel.edit_candidate(rows[0]), on=ROW, allows=is_candidate),
        Action("remove", say("Remove"), lambda panel, rows: panel.remove_candidates(rows), allows=is_candidate),
        Action("hit", say("It sells"), lambda panel, rows: panel.close_candidates(rows, HIT), allows=was_candidate),
        Action(
            "missed", say("It does not"), lambda panel, rows: panel.close_candidates(rows, MISSED), allows=was_candidate
        ),
    )

    def __init__(self, desk: Any, parent: QWidget | None = None) -> None:
        self._moved: dict[
            str, dict[str, float]
        ] = {}  # what was moved in the what-if, by row, for as long as the window is open
        super().__init__(desk, parent)

    # ---- what is asked ---------------------------------------------------------------------
    @staticmethod
    def question(shop: Any, progress: Progress, choice: Choice) -> Answer:
        answer: Answer = shop.selection()
        return answer

    @staticmethod
    def more(shop: Any, progress: Progress, answer: Answer, choice: Choice) -> Beside:
        known, table = shop.candidates(), shop.selection_table(answer.as_of)
        return Beside(
            rules=shop.rules().selection,
            sure=table.sensitivity,
            top=None if table.top is None else table.top.key,
            standing={one[1:]: entry for one, entry in shop.standing("selection").items() if one[0] == SUGGESTION},
            candidates={str(one.candidate_id): one for one in known},
            listed={code: one for one in known if one.state == LISTED for code in (one.sku, one.item_id) if code},
        )

    @staticmethod
    def table_row(row: Any) -> Row:
        found: SelectionRow = row
        shown = found.record()
        shown |= {
            "category": found.category,
            "is_ranked": found.is_ranked,
            "gross_profit_value": found.gross_profit_value,
            "subject": f"{found.kind}:{found.key}",
            "whole": found,
        }
        return shown

    # ---- showing ---------------------------------------------------------------------------
    def make_above(self) -> QWidget:
        self.views = ViewChoice(self.look, self.name)
        self.views.chosen.connect(self._choose_view)
        self.views.paste.clicked.connect(lambda _checked=False: self.paste_candidates())
        self.views.words.clicked.connect(lambda _checked=False: self.clean_words())
        return self.views

    def _choose_view(self, name: str) -> None:
        self._shown = name
        if self.view is not None:
            self._show_rows(self.view)

    def show_view(self, view: View) -> None:
        """All rows with what was decided of them; which are shown is chosen above the table. A typed candidate is something to show."""
        beside: Beside = view.more
        rows = [decided(row, beside.standing, beside.listed) for row in view.rows]
        self.all_rows = rows
        self._show_rows(replace(view, is_empty=view.is_empty and not rows))

    def _show_rows(self, view: View) -> None:
        counts = {name: len(self._of_view(name)) for name in (ALL, ON_SALE, CANDIDATES, PASSED, ASIDE)}
        self.views.show_counts(counts, self._shown)
        self._filter_found()
        super().show_view(replace(view, rows=self._of_view(self._shown)))

    def _of_view(self, name: str) -> list[Row]:
        def belongs(row: Row) -> bool:
            if row["is_aside"] or name == ASIDE:
                return bool(row["is_aside"]) and name == ASIDE
            kinds = {ON_SALE: row["item_kind"] == OWN, CANDIDATES: is_candidate(row), PASSED: row["gate"] == "pass"}
            return kinds.get(name, True)

        return [row for row in self.all_rows if belongs(row)]

    # ---- an item ---------------------------------------------------------------------------
    def details(self, row: Row) -> Callable[[Any, Progress], Any] | None:
        if self.answer is None or row["item_kind"] != OWN:
            return None
        key, as_of, candidate = row["whole"].key, self.answer.as_of, row["listed_from"]

        def question(shop: Any, progress: Progress) -> Details:
            found = shop.bought_together(as_of)
            outcomes = [] if candidate is None else shop.candidate_outcome(candidate, as_of)
            return Details(found.of(key, PAIRS_SHOWN), found.all_orders, outcomes)

        return question

    def side(self, row: Row, details: Any = None) -> Reasoning:
        found: SelectionRow = row["whole"]
        score = self.tr("Not scored")
        if found.score is not None:
            score = self.tr("Score {n}").format(n=f"{found.score:.1f}")
        return Reasoning(
            title=found.title or found.key,
            value=score,
            detail=self._about(found),
            sentences=self._sentences(row),
            parts=self._parts(row, details),
            derivation=self._steps(found),
            basis=self.answer.basis if self.answer is not None else "",
            rows=_sources(found),
        )

    def _steps(self, found: SelectionRow) -> Derivation | None:
        """The arithmetic of a unit; tests, stage and parts of the score stand on cards of their own."""
        if self.view is None:
            return None
        whole = derivation(found, self.view.more.rules)
        return replace(whole, steps=tuple(step for step in whole.steps if not step.code.endswith(_ON_CARDS)))

    def _about(self, found: SelectionRow) -> str:
        look = self.look
        parts = [
            look.words(KIND_WORDS[found.kind]),
            found.sku or found.item_id or "",
            found.sku_name or "",
            found.category or "",
        ]
        classes = "".join(part for part in (found.abc, found.xyz) if part)
        return " · ".join(part for part in (*parts, classes) if part)

    def _sentences(self, row: Row) -> tuple[Phrase | str, ...]:
        candidate: Candidate | None = row["listed_from"]
        return (
            () if candidate is None
            else (self.tr("Listed from your candidate of {day}, on sale since {since}.").format(
                day=str(candidate.added_at)[:10], since=candidate.listed_on or ""
            ),)
        )  # fmt: skip

    def _parts(self, row: Row, details: Details | None) -> tuple[Callable[[Any], QWidget], ...]:
        found: SelectionRow = row["whole"]
        view = self.view
        assert view is not None
        made: list[Callable[[Any], QWidget]] = [partial(GatesCard, row=found, rules=view.more.rules)]
        if found.stage in STAGE_WORDS:
            made.append(partial(StageCard, row=found))
        if found.parts:
            as_of = view.answer.as_of.isoformat()
            made.append(
                partial(ScoreCard, row=found, items=len(self.all_rows), as_of=as_of, note=self._steadiness(found))
            )
        known = self._candidate(row) if is_candidate(row) else None
        if known is not None:
            made.append(partial(CandidateCard, known=known, row=found))
        if found.sale is not None:
            kept = self._moved.setdefault(str(row["subject"]), {})
            made.append(partial(WhatIf, sale=found.sale, rules=view.more.rules, kept=kept))
        if details is not None and details.outcomes:
            made.append(partial(OutcomeCard, outcomes=details.outcomes))
        if details is not None:
            named = {one["whole"].key: one["title"] for one in self.all_rows}
            pairs = [(pair, f"{pair.other} · {named.get(pair.other) or ''}".rstrip(" ·")) for pair in details.pairs]
            made.append(partial(PairsCard, pairs=pairs, all_orders=details.all_orders))
        return tuple(made)

    def _steadiness(self, found: SelectionRow) -> str:
        """How sure the first place is, beside the item that has it."""
        view = self.view
        if view is None or view.more.top != found.key or view.more.sure is None:
            return ""
        step = figure_text(view.more.rules.weight_step, "rate")
        said = self.tr("With each weight moved by {step} it stays the first that passes in {kept} of {runs} cases.")
        return said.format(step=step, kept=view.more.sure.kept, runs=view.more.sure.runs)

    # ---- what she decides --------------------------------------------------------------------
    def decision(self, action: Action, row: Row, said: Said = NOTHING_SAID) -> Decision:
        """Kept with both tests, the stage, and what was moved in the what-if."""
        kind, subject = journal_subject(row)
        found = super().decision(action, row, said)
        proposal = {name: row[name] for name in ("title", "gate", "gate_margin", "gate_growth", "stage")}
        moved = self._moved.get(str(row["subject"]))
        whole: SelectionRow = row["whole"]
        places = {f"{part.name}_part": part.rank for part in whole.parts}
        rules = self.view.more.rules if self.view is not None else SelectionRules()
        return replace(
            found,
            suggestion=SUGGESTION,
            subject_kind=kind,
            subject_id=subject,
            figures={**found.figures, **places},
            told={**found.told, "text": margin_evidence(whole, rules), "growth": growth_evidence(whole, rules)},
            proposal=proposal | ({"what_if": dict(moved)} if moved else {}),
        )

    # ---- words -----------------------------------------------------------------------------
    def retranslate(self) -> None:
        self.views.retranslate()
        super().retranslate()


def _sources(found: SelectionRow) -> dict[str, Any]:
    """The rows of the product sheet; a candidate stands in no file."""
    return {"kind": "products", "keys": [found.sku or found.key]} if found.kind == OWN else {}
