"""Where does she stand who is sent to a panel from elsewhere? Before the row, on the list that what led her there speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from shopdesk.analysis.answer import Finding
from shopdesk.panels.parts.deciding_panel import DecidingPanel
from shopdesk.panels.parts.declaration import View
from shopdesk.panels.parts.table_card import TableCard
from shopdesk.panels.parts.work_table import WorkTable


class SentPanel(DecidingPanel):
    """The part of a work panel that finds a row by what it is about."""

    view: View | None = None
    table_card: TableCard
    table: WorkTable
    _sought = ""  # subject of a row she was sent to from elsewhere, until there are rows

    def go_to(self, subject: str, finding: Finding | None = None) -> None:
        """Choose the row about ``subject``; before there are rows, as soon as they come. ``finding``: the line of the money list
        that leads here; its list is brought to the front first, and no filter of before may hide it."""
        if finding is not None:
            self.table_card.filter.set_text("")
            self.show_found(finding)
        self._sought = subject
        if self.view is not None:
            self._go_to_sought()

    def _go_to_sought(self) -> None:
        at = self.line_of(self._sought) if self._sought else None
        if at is not None:
            self._sought = ""
            self.table.choose(at)

    def show_found(self, finding: Finding) -> None:
        """Show the list that a finding of the money list speaks of, where the panel has more than one."""

    def show_only(self, column: str, values: Sequence[str]) -> None:
        """Filter a column by these texts, in the filter bar, where she sees it and can clear it."""
        heading = next(one.headings[0] for one in self.table_card.filter.columns() if one.name == column)
        if len(values) == 1:
            self.table_card.filter.set_text(f'"{heading}"="{values[0]}"')
        elif not any(set(value) & set(' |"') for value in values):  # of several, the bar takes only bare ones
            self.table_card.filter.set_text(f'"{heading}"={"|".join(values)}')

    def line_of(self, subject: str) -> int | None:
        """Where the row about ``subject`` is shown, if it is."""
        if not self.subject:
            return None
        return self.table.rows.line_where(self.subject, subject, lambda row: self.subject_of(row) == subject)
