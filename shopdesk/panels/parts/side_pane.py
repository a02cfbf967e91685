"""Why does this row stand here? Its value, the arithmetic with its own numbers, the rules, a chart, the rows of the original sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from shopdesk.analysis.derivation import Derivation, RuleUse, Step
from shopdesk.panels.parts import icons
from shopdesk.panels.parts.action_bar import ActionBar
from shopdesk.panels.parts.charts import DayChart, DaySeries
from shopdesk.panels.parts.labels import ElidedLabel, button, label, restyle, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.reasoning import Reasoning, SourceRow, step_text
from shopdesk.panels.parts.reasons import reason_text
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.typography import px

CHART_HEIGHT = 168  # of the text size of every day


class SidePane(QFrame):
    """Shows a ``Reasoning``; its close button goes back to what the panel shows when no row is chosen."""

    def __init__(
        self,
        look: Look,
        panel: str,
        closed: Callable[[], None] | None = None,
        actions: ActionBar | None = None,
        change_rule: Callable[[RuleUse, float | None], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._panel, self._change_rule = look, panel, change_rule
        self._shown: Reasoning | None = None
        self.setProperty("surface", "card")
        self.setObjectName(f"{panel}_side")
        self._title = label("section", f"{panel}_side_title", wraps=True)
        self._close = button(f"{panel}_side_close", "icon")
        if closed is not None:
            self._close.clicked.connect(closed)
        else:
            self._close.hide()
        self._detail = label("soft", f"{panel}_side_detail", wraps=True)
        self._value = label("figure", f"{panel}_side_value")
        self._body = QWidget()
        self._body.setProperty("ground", "clear")
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(8)
        area = ScrollArea(f"{panel}_side_scroll", self._body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._told = label("small", f"{panel}_side_told", wraps=True)
        self._follow = button(f"{panel}_action_follow", "plain" if actions is not None else "primary")
        self._follow.clicked.connect(self.follow)
        self.actions_bar = actions
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 12, 16)
        box.setSpacing(8)
        box.addLayout(top)
        box.addWidget(self._detail)
        box.addWidget(self._value)
        box.addWidget(area, 1)
        box.addWidget(self._told)
        box.addWidget(self._follow)
        if actions is not None:
            box.addWidget(actions)
        self._told.hide()
        self.retranslate()

    @property
    def shown(self) -> Reasoning | None:
        """What the pane says now."""
        return self._shown

    def show_reasoning(self, shown: Reasoning) -> None:
        """Say this of the chosen row."""
        self._shown = shown
        words = self._look.words
        self._title.setText(words(shown.title))
        self._put(self._detail, words(shown.detail))
        self._put(self._value, shown.value)
        self._put(self._follow, words(shown.action))
        self._told.hide()
        _emptied(self._lines)
        for sentence in shown.sentences:
            self._lines.addWidget(label("soft", wraps=True, text=words(sentence)))
        for part in shown.parts:
            self._lines.addWidget(part(self._look))
        if shown.chart is not None:
            self._lines.addWidget(self._chart(shown.chart, words(shown.chart_title), words(shown.chart_words)))
        if shown.derivation is not None:
            self._show_steps(shown.derivation)
        for name, value in shown.pairs:
            self._lines.addWidget(self._pair(words(name), words(value)))
        if shown.formula:
            self._lines.addWidget(
                label("formula", f"{self._panel}_side_formula", wraps=True, text=words(shown.formula))
            )
        if shown.basis:
            self._lines.addWidget(label("small", f"{self._panel}_side_basis", wraps=True, text=words(shown.basis)))
        if shown.derivation is not None and shown.derivation.rules:
            from shopdesk.panels.parts.rule_lines import RuleLines  # the rule book: not before a rule is told of

            self._part(self.tr("Rules used"))
            self._lines.addWidget(RuleLines(self._look, self._panel, shown.derivation.rules, self._change_rule))
        if shown.sources or shown.source_note:
            self._show_sources(shown)
        self._lines.addStretch()

    def show_sources(self, sources: tuple[SourceRow, ...], note: str = "") -> None:
        """Add the original rows once they are known."""
        if self._shown is None or not sources:
            return
        before, self._shown = self._shown, replace(self._shown, sources=sources, source_note=note)
        if before.sources or before.source_note:
            self.show_reasoning(self._shown)
        else:  # they stand last, so nothing else need be made anew
            self._lines.takeAt(self._lines.count() - 1)
            self._show_sources(self._shown)
            self._lines.addStretch()

    def tell(self, words: str) -> None:
        """A sentence above the buttons, until another row is shown."""
        self._put(self._told, words)

    # ---- parts ------------------------------------------------------------------------
    def _chart(self, chart: DaySeries | Callable[[Look], QWidget], title: str, description: str) -> QWidget:
        if isinstance(chart, DaySeries):
            made: QWidget = DayChart(self._look, f"{self._panel}_side_chart")
            made.setFixedHeight(px(CHART_HEIGHT))
        else:
            made = chart(self._look)
            made.setObjectName(f"{self._panel}_side_chart")  # as high as it asks for
        made.setAccessibleName(title)
        made.setAccessibleDescription(description)
        if isinstance(made, DayChart) and isinstance(chart, DaySeries):
            made.show_series(chart, description)
        return made

    def _show_steps(self, derivation: Derivation) -> None:
        """Each step a line of name and value, its formula with the row's numbers below it."""
        made = QWidget()
        made.setObjectName(f"{self._panel}_side_steps")
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for step in derivation.steps:
            if step.is_result and len(derivation.steps) > 1:
                box.addSpacing(2)
                box.addWidget(rule())
            box.addWidget(self._step(step))
            if step.value is None and step.reason:
                box.addWidget(label("small", wraps=True, text=reason_text(step.reason, self._look)))
            elif step.formula is not None:
                box.addWidget(label("formula", wraps=True, text=self._look.words(step.formula)))
        self._lines.addWidget(made)

    def _step(self, step: Step) -> QWidget:
        line = self._pair(step.title(self._look.language), step_text(step, self._look), is_result=step.is_result)
        line.setObjectName(f"{self._panel}_step_{step.code}")
        return line

    def _show_sources(self, shown: Reasoning) -> None:
        self._part(self.tr("Where it comes from"))
        if shown.sources:
            from shopdesk.panels.parts.source_list import SourceList  # not before there are rows to tell of

            found = SourceList(self._look, self._panel, self._say_copied)
            found.show_rows(shown.sources)
            self._lines.addWidget(found)
        if shown.source_note:
            note = label("small", f"{self._panel}_side_sources", wraps=True, text=self._look.words(shown.source_note))
            self._lines.addWidget(note)

    def _say_copied(self, reference: str, found: str) -> None:
        from shopdesk.panels.parts.source_list import GONE, OPENED, UNOPENED

        said = {
            OPENED: self.tr("Copied: {place}. The file is opening."),
            UNOPENED: self.tr("Copied: {place}. No program here opens such a file."),
            GONE: self.tr("Copied: {place}. The file no longer lies where it was imported from."),
        }[found]
        self.tell(said.format(place=reference))

    def _part(self, title: str) -> None:
        self._lines.addSpacing(4)
        self._lines.addWidget(rule())
        self._lines.addWidget(label("strong", text=title))

    def _pair(self, name: str, value: str, *, is_result: bool = False) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        key = ElidedLabel("strong" if is_result else "soft")
        key.setText(name)
        row.addWidget(key, 1)
        row.addWidget(label("strong", text=value))
        return line

    def _put(self, target: QLabel | QAbstractButton, text: str) -> None:
        target.setText(text)
        target.setVisible(bool(text))

    def retranslate(self) -> None:
        self._close.setIcon(icons.icon("close", self._look.colours.soft))
        self._close.setAccessibleName(self.tr("Close details"))
        self._close.setToolTip(self.tr("Close details"))
        if self.actions_bar is not None:
            self.actions_bar.retranslate()
        if self._shown is not None:
            self.show_reasoning(self._shown)
        restyle(self)

    def follow(self) -> None:
        """Go where the reasoning leads, where it leads anywhere."""
        if self._shown is not None and self._shown.act is not None:
            self._shown.act()


def _emptied(lines: QLayout) -> None:
    while (item := lines.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)  # at once: whoever looks for a handle must not find what was said before
            widget.deleteLater()
