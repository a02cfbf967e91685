"""How does one get around the window without a mouse? F6 leads from area to area: rail, header, panel, side pane, and round again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget


def step(areas: Sequence[QWidget], by: int = 1) -> QWidget | None:
    """Move the focus to the next (``by`` −1: previous) area that can take it; the widget that has it now, if any.

    An area within another (the side pane in its panel) counts as its own.
    """
    here = focused_area(areas)
    start = areas.index(here) if here is not None else (-1 if by > 0 else 0)
    for away in range(1, len(areas) + 1):
        area = areas[(start + by * away) % len(areas)]
        target = first_control(area, [other for other in areas if other is not area])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return target
    return None


def focused_area(areas: Sequence[QWidget]) -> QWidget | None:
    """The innermost area that holds the focus."""
    at: QWidget | None = QApplication.focusWidget()
    while at is not None:
        if at in areas:
            return at
        at = at.parentWidget()
    return None


def first_control(area: QWidget, others: Sequence[QWidget] = ()) -> QWidget | None:
    """What takes the focus in an area: its checked entry, else the first control in tab order; tables before small buttons."""
    if not area.isVisible() or not area.isEnabled():
        return None
    found = [
        one
        for one in chain(area)
        if _takes_focus(one) and area.isAncestorOf(one) and not _lies_within(one, area, others)
    ]
    if not found:
        return area if _takes_focus(area) else None
    return min(found, key=lambda control: (not bool(control.property("checked")), _is_small(control)))


def chain(start: QWidget) -> Iterator[QWidget]:
    """The widgets after one in tab order, each once: a chain that does not lead back to where it began ends where it repeats."""
    seen = {start}
    at = start.nextInFocusChain()
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        at = at.nextInFocusChain()


def _takes_focus(widget: QWidget) -> bool:
    policy = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(policy) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _lies_within(widget: QWidget, area: QWidget, others: Sequence[QWidget]) -> bool:
    return any(area.isAncestorOf(other) and (other is widget or other.isAncestorOf(widget)) for other in others)


def _is_small(widget: QWidget) -> int:
    return 0 if isinstance(widget, QAbstractScrollArea) and widget.property("surface") is None else 1
