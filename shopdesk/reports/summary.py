"""How is a month laid out for its owner: page 1 with the figures, the changes and what to do first, then every table?"""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.summary import MonthlySummary, SummaryTable
from shopdesk.reports.document import (
    Block,
    Card,
    Cards,
    Chart,
    ChartMark,
    Checklist,
    ChecklistItem,
    Column,
    Columns,
    Document,
    Heading,
    Note,
    Numbered,
    PageBreak,
    PageFoot,
    Paragraph,
    Table,
    WritingLines,
)
from shopdesk.reports.spelling import card_value, cell_text, compared, figure_heading, is_figure
from shopdesk.reports.summary_areas import area_blocks
from shopdesk.reports.summary_details import definition_blocks, detail_blocks, ground_words, reason_words
from shopdesk.reports.summary_words import day_marks, month_title, page_words, platform_name, short_day
from shopdesk.wording import money_text, shown, speaker

say = speaker("paper")

CARDS = 6
# how many changes and how many tasks page 1 holds: what is left of them when it would run over stands on the pages behind it
ROOMS = ((5, 5), (4, 5), (3, 5), (2, 5), (2, 4), (2, 3), (2, 2), (1, 2), (1, 1))
# the first six of these that are known; a figure nobody can know yet gives its place to the next
CARD_ORDER = (
    "net_sales_value",
    "paid_orders",
    "aov_value",
    "refund_rate",
    "gross_margin_value",
    "gmv_value",
    "units",
    "buyers",
    "order_value",
    "paid_value",
    "refund_value",
    "orders",
)
DAY_COLUMNS = ("net_sales_value", "paid_value", "gmv_value")


def month_document(summary: MonthlySummary, language: str, room: int = 0) -> Document:
    """The printed month: page 1 for the owner, then all figures, every detail table, a page an area, the definitions.

    ``room`` is the place in ``ROOMS``; whoever lays it out goes on to the next where page 1 does not hold it.
    """
    changes, tasks = ROOMS[room]
    title = month_title(summary.month, language)
    shop = shown(summary.shop_name)
    platform = platform_name(summary.platform, language)
    answer = summary.answer
    known = say(
        "data to {known_on} · edition {edition}",
        known_on=(answer.known_on or answer.as_of - timedelta(days=1)).isoformat(),
        edition=summary.edition,
    ).in_language(language)
    if summary.is_closed:
        known += " · " + say("closed").in_language(language)
    span = say(
        "{from_on} to {to_on}",
        from_on=short_day(answer.period.start.isoformat()),
        to_on=short_day(answer.period.last.isoformat()),
    ).in_language(language)
    return Document(
        title=title,
        language=language,
        currency=summary.currency,
        header_left=" · ".join(part for part in (title, shop, platform) if part),
        header_right=(" · ".join(part for part in (shop, platform) if part), f"{span} · {known}"),
        footer=f"{known} · ShopDesk",
        page_number=page_words(language),
        blocks=(
            *owner_blocks(summary, language, changes, tasks),
            PageBreak(),
            *detail_blocks(summary, language, changes, tasks),
            *area_blocks(summary, language),
            *([PageBreak()] if summary.areas else []),
            *definition_blocks(summary, language),
        ),
        briefer=partial(month_document, summary, language, room + 1) if room + 1 < len(ROOMS) else None,
    )


def owner_blocks(summary: MonthlySummary, language: str, changes: int, tasks: int) -> list[Block]:
    """Page 1: headline, cards, days, best and dragging, what changed, what to do first, room for notes, basis.

    ``changes`` and ``tasks``: how many of them at most.
    """
    headline = shown(summary.answer.headline.in_language(language, summary.currency))
    blocks: list[Block] = [Paragraph(headline, "lead"), cards(summary, language)]
    blocks += chart_blocks(summary, language)
    blocks.append(
        Columns(
            tuple(short_table(summary.best, summary, language)), tuple(short_table(summary.dragging, summary, language))
        )
    )
    if summary.changes:
        sentences = [shown(phrase.in_language(language, summary.currency)) for phrase in summary.changes[:changes]]
        blocks += [Heading(say("What changed").in_language(language)), Numbered(tuple(sentences))]
    if summary.todo:
        items = tuple(task(finding, summary.currency, language) for finding in summary.todo[:tasks])
        aside = []
        known_on = summary.answer.known_on
        if known_on is not None and known_on > summary.month.range.last:
            # the pages of the areas stand as the month ended: buyers who stayed away then are others than today's
            aside.append(say("as of {known_on}", known_on=known_on.isoformat()).in_language(language))
        if any(item.worth for item in items):
            listed, blanks = len(summary.answer.rows), {"sum_value": summary.answer.at_stake_value or 0}
            whole = say("at stake, {sum_value} in all", **blanks)
            if len(items) < listed:
                whole = say(
                    "the first {n} of {listed} · at stake, {sum_value} in all", n=len(items), listed=listed, **blanks
                )
            aside.append(whole.in_language(language, summary.currency))
        blocks += [Heading(say("Do first").in_language(language), " · ".join(aside)), Checklist(items)]
    blocks.append(Heading(say("Owner's notes").in_language(language)))
    if summary.notes.strip():
        blocks.append(Paragraph(shown(summary.notes.replace("\r\n", "\n").strip(), keep_lines=True)))
    # what was written needs fewer lines to write on: the room is the list's
    lines = WritingLines(at_least=1) if summary.notes.strip() else WritingLines()
    blocks += [lines, PageFoot(foot_text(summary, language))]
    return blocks


def cards(summary: MonthlySummary, language: str) -> Cards:
    """The six figures an owner asks for first, each with the month before, the year before and its basis."""
    figures = summary.answer.figures
    present = [name for name in CARD_ORDER if name in figures]
    known = [name for name in present if figures[name].value is not None]
    chosen = (known + [name for name in present if name not in known])[:CARDS]
    made = []
    for name in sorted(chosen, key=CARD_ORDER.index):
        figure = figures[name]
        before = compared(say("Last month"), figure.value, figure.compare, figure.unit, language, summary.currency)
        last = summary.last_year.get(name)
        year = compared(say("Year before"), figure.value, last, figure.unit, language, summary.currency)
        label = figure_heading(name, language)
        rate = figures.get("gross_margin_rate")
        if name == "gross_margin_value" and rate is not None and rate.value is not None:
            label += f" · {card_value(rate.value, 'rate', summary.currency)}"
        made.append(
            Card(
                label,
                card_value(figure.value, figure.unit, summary.currency),
                (before, year),
                reason_words(figure, language) or shown(figure.basis.in_language(language, summary.currency)),
            )
        )
    return Cards(tuple(made))


def chart_blocks(summary: MonthlySummary, language: str) -> list[Block]:
    """The days of the month as bars, the same days last year as a thin line, words on both."""
    column = next((name for name in DAY_COLUMNS if any(row.get(name) is not None for row in summary.daily)), None)
    title = say("{figure} by day", figure=figure_heading(column or DAY_COLUMNS[0], language)).in_language(language)
    if column is None:
        return [Heading(title), Paragraph(say("No day of this month is covered by the data.").in_language(language))]
    before = {str(row["valid_on"])[5:]: row.get(column) for row in summary.daily_last_year}
    days = [str(row["valid_on"]) for row in summary.daily]
    bars = tuple(_yuan(row.get(column)) for row in summary.daily)
    line = tuple(_yuan(before.get(day[5:])) for day in days) if before else ()
    legend = [say("grey bars: this month").in_language(language)]
    if any(value is not None for value in line):
        legend.append(say("black line: same days last year").in_language(language))
    legend.append(_unit_words(summary.currency, language))
    peak = max((row for row in summary.daily if row.get(column) is not None), key=lambda row: row[column])
    chart = Chart(
        bars=bars,
        line=line,
        labels=tuple(str(int(day[8:10])) for day in days),
        bar_name=legend[0],
        line_name=legend[1] if len(legend) > 2 else "",
        marks=tuple(ChartMark(at, words) for at, words in day_marks(days, summary.currency, language)),
        peak=f"{short_day(str(peak['valid_on']))} {card_value(peak[column], 'money', summary.currency)}",
        gap_name=say("no data").in_language(language),
    )
    return [Heading(title, " · ".join(legend)), chart]


def short_table(table: SummaryTable, summary: MonthlySummary, language: str) -> list[Block]:
    """A table of page 1: long titles end in "…", they stand in full in the table of all SKUs."""
    blocks: list[Block] = [Heading(shown(table.title.in_language(language, summary.currency)))]
    if not table.rows:
        missing = table.missing or say("Nothing to show.")
        return [*blocks, Paragraph(shown(missing.in_language(language, summary.currency)))]
    columns = tuple(
        Column(figure_heading(name, language), is_figure(name), 1 if name == "title" else 0) for name in table.columns
    )
    rows = tuple(
        tuple(cell_text(name, row.get(name), language, summary.currency) for name in table.columns)
        for row in table.rows
    )
    return [*blocks, Table(columns, rows), Note(shown(table.basis.in_language(language, summary.currency)))]


def task(finding: Finding, currency: str, language: str) -> ChecklistItem:
    """One thing to do, with its money at the right."""
    return ChecklistItem(
        shown(finding.text.in_language(language, currency)),
        "" if finding.value is None else money_text(finding.value, currency),
        shown(finding.basis.in_language(language, currency)),
    )


def foot_text(summary: MonthlySummary, language: str) -> str:
    """Basis, coverage and where to read the warnings."""
    parts = ground_words(summary.answer.basis, summary.answer.coverage, summary.currency, language)
    if summary.answer.warnings:
        count = len(summary.answer.warnings)
        parts.append(say("notes on the data, page 2: {count}", count=count).in_language(language))
    return " · ".join(parts)


def _unit_words(currency: str, language: str) -> str:
    phrase = say("yuan") if currency == "CNY" else say("in {currency}", currency=currency)
    return phrase.in_language(language)


def _yuan(fen: object) -> float | None:
    return fen / 100 if isinstance(fen, int) else None
