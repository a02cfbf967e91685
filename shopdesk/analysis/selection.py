"""Which goods are worth selling, and which only look so? The panel's answer from the table of every item, candidate and listing.

Pure: the shop fills a ``SelectionQuestion`` with plain rows and asks. Nothing here looks at a clock or a store.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from shopdesk.analysis.answer import Answer, Figure
from shopdesk.analysis.gates import PASS, REVIEW
from shopdesk.analysis.quantiles import inverted_quantile
from shopdesk.analysis.return_rates import Seen, alerts
from shopdesk.analysis.selection_cautions import selection_cautions
from shopdesk.analysis.selection_facts import SelectionQuestion, item_facts
from shopdesk.analysis.selection_rows import LISTING, OWN, SelectionRow
from shopdesk.analysis.selection_stock import fading, stock_worth
from shopdesk.analysis.selection_table import SelectionTable, selection_table
from shopdesk.period import DateRange
from shopdesk.thresholds import ReturnsRules, SelectionRules
from shopdesk.wording import Phrase, speaker

say = speaker("selection")

THIN_ITEMS = 5


def selection(
    question: SelectionQuestion, rules: SelectionRules | None = None, returns_rules: ReturnsRules | None = None
) -> Answer:
    """The answer of ``show selection``: rows best first, figures, headline, warnings."""
    return answer_of(selection_table(item_facts(question), rules or SelectionRules(), returns_rules))


def answer_of(table: SelectionTable) -> Answer:
    """The same from a table that was made before."""
    question, rules = table.facts.question, table.rules
    known = _known_part(question)
    return Answer(
        panel="selection",
        as_of=question.as_of,
        period=known,
        basis=say(
            "margin above {margin_rate} and search growth above {growth_rate}; what a unit leaves by fees, fares and returns of the rule book; ranked among {n} items as of {as_of_on}",
            margin_rate=rules.margin_min_rate,
            growth_rate=rules.search_growth_min_rate,
            n=table.ranked,
            as_of_on=question.as_of.isoformat(),
        ),
        coverage=_coverage(table),
        headline=_headline(table),
        figures=_figures(table),
        rows=table.rows,
        warnings=tuple(selection_cautions(table)),
        known_on=_last_day(question),
    )


def _last_day(question: SelectionQuestion) -> date | None:
    ends = [span.clipped(question.as_of).end for span in question.covered if span.start < question.as_of]
    return max(ends) - timedelta(days=1) if ends else None


def _known_part(question: SelectionQuestion) -> DateRange:
    """The year before the day, as far as order files reach back."""
    first = question.as_of - timedelta(days=365)
    starts = [span.start for span in question.covered if span.start < question.as_of]
    return DateRange(min(question.as_of, max(first, min(starts))) if starts else question.as_of, question.as_of)


def _coverage(table: SelectionTable) -> Phrase:
    last = _last_day(table.facts.question)
    searched = max((row.growth.now_on[1] for row in table.rows if row.growth and row.growth.now_on), default=None)
    if last is None and searched is None:
        return say("No sales and no search figures have been imported yet")
    if last is None:
        return say("Search figures to {searched_on}; no sales", searched_on=searched)
    if searched is None:
        return say("Sales to {last_on}; no search figures", last_on=last.isoformat())
    return say("Sales to {last_on}; search figures to {searched_on}", last_on=last.isoformat(), searched_on=searched)


def judged_rows(table: SelectionTable) -> list[SelectionRow]:
    """What is weighed: goods on sale and candidates, without the listings of the market."""
    return [row for row in table.rows if row.kind != LISTING]


def _figures(table: SelectionTable) -> dict[str, Figure]:
    rows = judged_rows(table)
    day = say("items on sale and candidates as of {as_of_on}", as_of_on=table.facts.question.as_of.isoformat())
    both = [row for row in rows if REVIEW not in (row.gate_margin, row.gate_growth)]
    priced = [row for row in rows if row.sale is not None]
    no_goods = None if rows else "no_goods"
    unjudged = no_goods or (None if both else _missing(rows))
    no_cost = no_goods or (None if priced else "no_cost")
    margins = [row.sale.gross_margin_rate for row in rows if row.sale and row.sale.gross_margin_rate is not None]
    left = [(row.sale.contribution_value, row.sale.price_value, row) for row in priced if row.sale is not None]
    kept = [value / price for value, price, _ in left]

    def state(n: int) -> str:
        return "none" if not n else "thin" if n < THIN_ITEMS else "ok"

    def counted(chosen: Sequence[SelectionRow], n: int, basis: Phrase, reason: str | None) -> Figure:
        return Figure(
            None if reason else len(chosen), "count", basis, reason=reason, n=n, state="none" if reason else state(n)
        )

    def middle(values: Sequence[float], basis: Phrase) -> Figure:
        return Figure(
            inverted_quantile(values, 0.5) if values else None, "rate", basis, reason=no_cost, n=len(values), state=state(len(values))
        )  # fmt: skip

    return {
        "items": Figure(len(rows) or None, "count", day, reason=no_goods, n=len(rows), state=state(len(rows))),
        "passed_items": counted(
            [row for row in rows if row.gate == PASS], len(both),
            say("margin and search growth both above their lines, of those whose both are known"), unjudged,
        ),
        "open_items": counted(
            [row for row in rows if row.gate == REVIEW], len(rows),
            say("cost, price or search growth is not known, and no test failed"), no_goods,
        ),
        "losing_items": counted(
            [row for value, _, row in left if value <= 0], len(priced),
            say("a paid unit leaves nothing before advertising"), no_cost,
        ),
        "median_margin_rate": middle(margins, say("half of the items have more: price less landed cost, of the price")),
        "median_contribution_rate": middle(kept, say("half of the items have more: what fees, fares and returns leave of the price")),
        "declining_stock_value": _declining_stock(table),
        "top_kept_share_rate": _steadiness(table),
    }  # fmt: skip


def _missing(rows: Sequence[SelectionRow]) -> str:
    """What keeps every item from being judged."""
    if all(row.gate_growth == REVIEW for row in rows):
        return "no_search_data"
    return "no_cost"


def _declining_stock(table: SelectionTable) -> Figure:
    """Stock at cost of listings in decline; what replenishment calls dead is counted there alone."""
    basis = say("of goods in decline, at cost by the newest count; dead stock is told by replenishment")
    counted = [row for row in table.rows if row.kind == OWN and row.on_hand_qty is not None]
    staged = [row for row in counted if row.stage is not None]
    if not staged:
        return Figure(None, "money", basis, reason="no_sales" if counted else "no_stock_count", n=0, state="none")
    found = [(stock_worth(row), row) for row in fading(table)]
    unknown = sum(1 for worth, _ in found if worth is None)
    if found and unknown == len(found):
        return Figure(None, "money", basis, reason="no_cost", n=len(found), state="none")
    return Figure(
        sum(worth for worth, _ in found if worth is not None), "money", basis, n=len(found), state="thin" if unknown else "ok"
    )  # fmt: skip


def _steadiness(table: SelectionTable) -> Figure:
    sure = table.sensitivity
    basis = say(
        "weights moved by {step_rate} one at a time under which the best item that passed stays the best",
        step_rate=table.rules.weight_step,
    )
    if sure is None:
        return Figure(
            None, "rate", basis, reason="nothing_passed" if judged_rows(table) else "no_goods", n=0, state="none"
        )
    return Figure(sure.kept / sure.runs, "rate", basis, n=sure.runs)


# ---- the headline ----------------------------------------------------------------------------
def _headline(table: SelectionTable) -> Phrase:
    """The one thing that matters: what passes, what comes first, and what passes though hardly anything of it stays."""
    rows = judged_rows(table)
    if not rows:
        listings = len(table.rows)
        if listings:
            return say(
                "{n} market listings are known, but no goods of the shop: type a candidate with its cost to judge it.",
                n=listings,
            )
        return say("No goods are known yet: import products, orders or search figures, or type a candidate.")
    first = _first(table, rows)
    losing = [row for row in rows if row.sold_28_qty and row.sale is not None and row.sale.contribution_value <= 0]
    if losing:
        worst = min(losing, key=lambda row: (row.contribution_value or 0) * (row.sold_28_qty or 0))
        return say(
            "{first} {n} items lose money on every sale, {item} most of all.", first=first, n=len(losing), item=name_of(worst)
        )  # fmt: skip
    trap = returned_too_often(table)
    if trap is None or trap.sale is None or trap.returned is None:
        return first
    return say(
        "{first} Look at {item}: of a margin of {margin_rate} it keeps {kept_rate}, since {back_rate} of it comes back.",
        first=first,
        item=name_of(trap),
        margin_rate=trap.sale.gross_margin_rate,
        kept_rate=trap.sale.contribution_rate,
        back_rate=trap.returned.rate,
    )


def _first(table: SelectionTable, rows: Sequence[SelectionRow]) -> Phrase:
    passed = [row for row in rows if row.gate == PASS]
    if not passed:
        if all(REVIEW in (row.gate_margin, row.gate_growth) for row in rows):
            if _missing(rows) == "no_search_data":
                return say("{n} items are known, but not how they are searched for: none can pass yet.", n=len(rows))
            return say("{n} items are known, but not what they cost: none can pass yet.", n=len(rows))
        return say("None of {n} items passes both tests.", n=len(rows))
    if table.top is None:
        return say(
            "{passed} of {n} items pass both tests; too little is known of them to rank them.",
            passed=len(passed),
            n=len(rows),
        )
    return say(
        "{passed} of {n} items pass both tests, first {item} with {score} points.",
        passed=len(passed),
        n=len(rows),
        item=name_of(table.top),
        score=round(table.top.score or 0.0, 1),
    )


def returned_too_often(table: SelectionTable) -> SelectionRow | None:
    """The dearest item that passes its margin test and comes back too often for chance, by the rule of returns (§E)."""
    rows = [row for row in table.rows if row.kind == OWN and row.returned is not None and row.returned.sold_qty]
    seen = [
        Seen(
            round(row.returned.returned_qty / 1000),
            round(row.returned.sold_qty / 1000),
            table.usual_return_rates.get(row.category or "", 0.0),
        )
        for row in rows
        if row.returned is not None
    ]
    found = [
        ((row.return_rate or 0.0) * (row.sold_year_qty or 0) * row.sale.price_value, row.key, row)
        for row, is_raised in zip(rows, alerts(seen, table.returns_rules), strict=True)
        if is_raised and row.gate_margin == PASS and row.sale is not None
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


def name_of(row: SelectionRow) -> str:
    """What an item is called in a sentence: the shop's code, else the title, else the listing."""
    return row.sku or row.title or row.item_id or row.key
