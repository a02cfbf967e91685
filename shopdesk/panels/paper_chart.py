"""How does a chart of bars and a line look on paper? Few marks, words on the marks themselves, gaps drawn as gaps."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from shopdesk.panels.paper_marks import BAR, BLACK, DARK, HAIR, SOFT, Box, Mark, Path, Strip, Text, right_text, rule
from shopdesk.panels.paper_type import Face, Typeface
from shopdesk.reports.document import Chart

TOP = 13.0
ROOMY = 85.0
WIDEST_BAR = 22.0
FOOT = 15.0


def nice_steps(low: float, high: float, about: int = 3) -> list[float]:
    """Round numbers from at or below low to at or above high, zero among them."""
    low, high = min(low, 0.0), max(high, 0.0)
    span = (high - low) or 1.0
    power = 10.0 ** len(str(int(span / about))) / 10 if span >= about else 1.0
    step = next((power * factor for factor in (1, 2, 2.5, 5, 10) if span / (power * factor) <= about + 0.5), power * 10)
    first, last = int(low // step), int(-(-high // step))
    return [place * step for place in range(first, last + 1)] if last > first else [0.0, step]


def chart_strip(chart: Chart, width: float, typeface: Typeface, height: float) -> Strip:
    """The whole chart in one strip; with nothing known only the axis and the word for it."""
    small = typeface.face(7.0)
    known = [value for value in (*chart.bars, *chart.line) if value is not None]
    about = 3 if height >= ROOMY else 2
    steps = nice_steps(min(known, default=0.0), max(known, default=0.0), about)
    labels = [_number(step) for step in steps]
    left = max(small.width(label) for label in labels) + 7
    plot = width - left
    bottom = TOP + height
    scale = height / (steps[-1] - steps[0])

    def y_of(value: float) -> float:
        return bottom - (value - steps[0]) * scale

    marks: list[Mark] = []
    for step, label in zip(steps, labels, strict=True):
        y = y_of(step)
        marks.append(rule(left, y, plot, ink=BLACK if step == 0 else HAIR, thick=0.7 if step == 0 else 0.4))
        marks.append(right_text(left - 7, y + small.size * 0.36, label, small, SOFT))
    slot = plot / max(1, len(chart.bars))
    centres = [left + slot * (place + 0.5) for place in range(len(chart.bars))]
    for centre, value in zip(centres, chart.bars, strict=True):
        if value:
            top, base = sorted((y_of(value), y_of(0.0)))
            half = min(slot * 0.32, WIDEST_BAR / 2)
            marks.append(Box(centre - half, top, 2 * half, base - top, fill=BAR))
    marks.extend(_line(chart, centres, y_of))
    marks.extend(_axis_labels(chart, centres, left, bottom, small, width))
    marks.extend(_gaps(chart, centres, slot, y_of, small, width))
    marks.extend(_words(chart, centres, y_of, typeface, left, width))
    return Strip(TOP + height + FOOT, tuple(marks))


def _number(value: float) -> str:
    return f"{value:,.0f}".replace("-", "−") if value == int(value) else f"{value:,.1f}".replace("-", "−")


def _line(chart: Chart, centres: list[float], y_of: Callable[[float], float]) -> list[Mark]:
    """The line in runs of known values; a day alone is a short dash."""
    marks: list[Mark] = []
    pairs = list(zip(centres, chart.line, strict=False))
    for is_known, run in groupby(pairs, key=lambda pair: pair[1] is not None):
        points = [(x, y_of(value)) for x, value in run if value is not None]
        if is_known and len(points) == 1:
            (x, y) = points[0]
            points = [(x - 3, y), (x + 3, y)]
        if is_known:
            marks.append(Path(tuple(points), 1.0, BLACK))
    return marks


def _axis_labels(
    chart: Chart, centres: list[float], left: float, bottom: float, small: Face, width: float
) -> list[Mark]:
    """Every step-th label and the last, each under the middle of its bar and never outside the chart."""
    marks: list[Mark] = []
    last = len(centres) - 1
    for place, centre in enumerate(centres):
        is_step = place == 0 or (place + 1) % chart.label_step == 0
        if place != last and (not is_step or last - place < 2):
            continue
        text = chart.labels[place]
        room = small.width(text)
        x = min(max(centre - room / 2, left), width - room)
        marks.append(Text(x, bottom + FOOT - 3.5, text, small, DARK))
    return marks


def _gaps(
    chart: Chart, centres: list[float], slot: float, y_of: Callable[[float], float], small: Face, width: float
) -> list[Mark]:
    """Where nothing is known: a dotted base with the word for it, once for each run of days."""
    marks: list[Mark] = []
    place = 0
    zero = y_of(0.0)
    for is_gap, run in groupby(chart.bars, key=lambda value: value is None):
        count = len(list(run))
        if is_gap:
            start, end = centres[place] - slot / 2, centres[place + count - 1] + slot / 2
            marks.append(Path(((start + 2, zero - 5), (end - 2, zero - 5)), 0.8, SOFT, is_dotted=True))
            if chart.gap_name:
                room = small.width(chart.gap_name)
                x = min(max((start + end - room) / 2, 0), width - room)
                line = [value for value in chart.line[place : place + count] if value is not None]
                y = min([zero - 5, *(y_of(value) for value in line)]) - 4
                marks.append(Text(x, y, chart.gap_name, small, SOFT))
        place += count
    return marks


def _words(
    chart: Chart, centres: list[float], y_of: Callable[[float], float], typeface: Typeface, left: float, width: float
) -> list[Mark]:
    """Marks and the peak's figure above their bars; words that would meet are moved up a line."""
    small = typeface.face(7.0, True)
    words = [(mark.at, mark.text) for mark in chart.marks if 0 <= mark.at < len(centres)]
    known = [(value, -place) for place, value in enumerate(chart.bars) if value is not None]
    if chart.peak and known and max(known)[0] > 0:
        at = -max(known)[1]
        beside = [text for place, text in words if place == at]
        words = [(place, text) for place, text in words if place != at] + [(at, " ".join([*beside, chart.peak]))]
    marks: list[Mark] = []
    taken: list[tuple[float, float, float]] = []
    for at, text in sorted(words):
        room = small.width(text)
        x = min(max(centres[at] - room / 2, left), width - room)
        heights = [value for value in (chart.bars[at], chart.line[at] if at < len(chart.line) else None) if value]
        y = y_of(max([0.0, *heights])) - 3.5
        # the neighbours of a wide word may be higher than its own bar
        for place, centre in enumerate(centres):
            if x - 3 <= centre <= x + room + 3:
                reach = [v for v in (chart.bars[place], *chart.line[place : place + 1]) if v is not None]
                y = min(y, y_of(max([0.0, *reach])) - 3.5)
        while any(x < right + 4 and left_ - 4 < x + room and abs(y - height) < 9 for left_, right, height in taken):
            y -= 9
        taken.append((x, x + room, y))
        # paper under the word, so that no grid line strikes it through
        marks.append(Box(x - 2, y - small.size * 0.85, room + 4, small.size * 1.1, fill="#ffffff"))
        marks.append(Text(x, y, text, small))
    return marks
