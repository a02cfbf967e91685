"""What do the pages of rates and causes say of a desk? Its results as the rows, lines and notes they show."""

from __future__ import annotations

from shopdesk.analysis.answer import Answer, Figure
from shopdesk.analysis.cause_costs import CauseCost, cause_costs
from shopdesk.analysis.intervals import wilson_interval
from shopdesk.analysis.return_causes import AT_NO_FAULT
from shopdesk.analysis.return_goods import GoodsReturns
from shopdesk.analysis.return_months import MonthReturns, cohort_months, event_months, interval, over
from shopdesk.analysis.returns_desk import ReturnsDesk
from shopdesk.analysis.returns_words import CODE_WORDS
from shopdesk.fields import heading
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.reasons import reason_text
from shopdesk.panels.parts.spelling import UNKNOWN, figure_text
from shopdesk.panels.returns_cohorts import CohortMark
from shopdesk.panels.returns_fixes import Correctable
from shopdesk.panels.returns_pages import CausesPage, RateLine, RatesPage
from shopdesk.panels.returns_words import COHORT, SHORT_CAUSES
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import Phrase, speaker

say = speaker("returns_desk")

UNIT = 1000


def fill_rates(page: RatesPage, answer: Answer, desk: ReturnsDesk, basis: str, look: Look) -> None:
    """The table of goods, the rates of the shop, the months, on the basis chosen."""
    question = desk.question
    months = cohort_months(desk) if basis == COHORT else event_months(question)
    first, last = str(question.period.start)[:7], str(question.period.last)[:7]
    lines = [_units_line(over(months, first, last), basis, answer, question.rules, look)]
    rules, counts, figures = question.rules, question.counts, answer.figures
    money = say("{x_value} of {n_value}", x_value=counts.refund_value, n_value=counts.paid_value)
    lines += [
        _figure_line("refund_rate", figures["refund_rate"], look.words(money), look),
        _share_line("case_rate", counts.case_orders, counts.sent_orders, figures["case_rate"], rules, look),
        _share_line(
            "before_sending_rate",
            counts.before_sending,
            counts.paid_orders,
            figures["before_sending_rate"],
            rules,
            look,
        ),
    ]
    levels = [(look.words(say("start")), rules.return_rate_start), (look.words(say("goal")), rules.return_rate_goal)]
    marks = [
        CohortMark(one.month, one.rate, one.completed_rate, one.back_qty // UNIT, one.sent_qty // UNIT, one.is_running)
        for one in months
    ]
    page.show_rates(
        [_goods_row(one, rules, look) for one in desk.goods if one.sent_qty > 0],
        lines,
        marks,
        levels if basis == COHORT else (),
        look.words(_months_note(desk, months, basis)),
        look.words(say("Units back of those sent since {month}, known by now.", month=question.window_month)),
    )


def _goods_row(one: GoodsReturns, rules: ReturnsRules, look: Look) -> Row:
    few = one.sent_qty < rules.alert_min_units * UNIT
    remark = say("too high") if one.is_alert else say("few units") if few else ""
    low, high = one.low_rate, one.high_rate
    return {
        "sku": one.goods,
        "title": one.title,
        "counted": f"{figure_text(one.back_qty, 'quantity')} / {figure_text(one.sent_qty, 'quantity')}",
        "return_rate": one.estimated_rate,
        "interval": UNKNOWN if low is None or high is None else f"{low * 100:.1f}–{high * 100:.1f} %",
        "remark": look.words(remark) or " ",
        "remark_tone": "bad" if one.is_alert else "soft",
        "return_cost_value": one.cost_value,
        "raw_rate": one.rate,
        "back_qty": one.back_qty,
        "sent_qty": one.sent_qty,
        "abc": one.abc,
    }


def _units_line(one: MonthReturns, basis: str, answer: Answer, rules: ReturnsRules, look: Look) -> RateLine:
    """The rate in units of the period, x of n with its interval; of a young month also what is expected."""
    figure = answer.figures["return_rate"]
    is_known = figure.value is not None and one.rate is not None
    bounds = interval(one, rules.interval_z)
    counted = look.words(say("{x_qty} of {n_qty} units", x_qty=one.back_qty, n_qty=one.sent_qty))
    if bounds is not None:
        counted += " · " + look.words(say("95 %: {low_rate} to {high_rate}", low_rate=bounds[0], high_rate=bounds[1]))
    if one.completed_rate is not None and basis == COHORT:
        counted += " · " + look.words(say("in the end {end_rate}", end_rate=one.completed_rate))
    said = (
        figure.basis
        if basis == COHORT
        else say("units back in the period beside units sent in it: the work of the month, no trend")
    )
    return RateLine(
        "return_rate",
        heading("return_rate", look.language),
        figure_text(one.rate if is_known else None, "rate"),
        counted if is_known else reason_text(figure.reason, look),
        look.words(said),
    )  # fmt: skip


def _share_line(name: str, x: int, n: int, figure: Figure, rules: ReturnsRules, look: Look) -> RateLine:
    """A rate of orders, x of n with its interval."""
    counted = look.words(say("{x} of {n} orders", x=x, n=n))
    bounds = wilson_interval(min(x, n), n, rules.interval_z)
    if bounds is not None:
        counted += " · " + look.words(say("95 %: {low_rate} to {high_rate}", low_rate=bounds[0], high_rate=bounds[1]))
    return _figure_line(name, figure, counted, look)


def _figure_line(name: str, figure: Figure, counted: str, look: Look) -> RateLine:
    return RateLine(
        name,
        heading(name, look.language),
        figure_text(figure.value, "rate"),
        counted if figure.value is not None else reason_text(figure.reason, look),
        look.words(figure.basis),
    )


def _months_note(desk: ReturnsDesk, months: list[MonthReturns], basis: str) -> Phrase:
    """How the lines are to be read."""
    if basis != COHORT:
        return say(
            "Units back in a month beside units sent in it. After a festival it overstates: no goal is read from it."
        )
    young = [one for one in months if one.completed_rate is not None]
    days = desk.cohorts.mature_days
    if not young:
        return say("Nearly all that comes back has come after {days} days.", days=days)
    if any(one.is_thin for one in young):
        return say(
            "Dashed: expected in the end, from one older month alone. Nearly all is back after {days} days.", days=days
        )
    return say("Dashed: expected in the end, as older months went on. Nearly all is back after {days} days.", days=days)


def fill_causes(page: CausesPage, desk: ReturnsDesk, look: Look) -> None:
    """Goods by cause in units, causes by what they cost."""
    rows = [_cause_row(one) for one in desk.goods if one.back_qty > 0]
    costs = cause_costs(desk.question, desk.goods)
    month = desk.question.window_month
    page.show_causes(rows, [_cost_row(one) for one in costs], look.words(_fix_words(costs, month, look)))


def correctables(desk: ReturnsDesk) -> list[Correctable]:
    """The goods that come back, each with its causes; what costs most first."""
    return [
        Correctable(one.goods, one.title or "", tuple(code for code in one.causes if code in SHORT_CAUSES))
        for one in desk.goods
        if one.back_qty > 0
    ]


def _cause_row(one: GoodsReturns) -> Row:
    counted = {f"cause_{code}": round(one.causes.get(code, 0) / UNIT) for code in SHORT_CAUSES}
    return {"sku": one.goods, "title": one.title, "back_qty": one.back_qty, **counted}


def _cost_row(one: CauseCost) -> Row:
    return {
        "cause": one.cause,
        "cases": one.cases,
        "cost_value": one.cost_value,
        "cumulative_rate": one.cumulative_rate,
        "abc": one.abc,
    }


def _fix_words(costs: list[CauseCost], month: str, look: Look) -> Phrase:
    """The dearest cause that the shop can mend, and the goods to begin with."""
    mendable = (one for one in costs if one.cause in CODE_WORDS["cause"] and one.cause not in (*AT_NO_FAULT, "other"))
    stated = next((one for one in mendable if one.cost_value and one.goods), None)
    if stated is None or stated.goods_rate is None:
        return say("Parcels and handling of what was sent since {month} and came back.", month=month)
    return say(
        "Of sales since {month}. Begin with {cause}: {goods} make {share_rate} of it.",
        month=month,
        cause=CODE_WORDS["cause"][stated.cause],
        goods=list(stated.goods),
        share_rate=stated.goods_rate,
    )
