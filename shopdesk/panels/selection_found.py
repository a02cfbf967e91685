"""Which goods does a line of the money list speak of, and how are they found among all?"""

from __future__ import annotations

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.selection_rows import OWN
from shopdesk.panels.parts.declaration import View
from shopdesk.panels.selection_candidates import CandidatePanel
from shopdesk.panels.selection_views import ALL, ASIDE


class FoundGoods(CandidatePanel):
    """The part of the selection panel that shows the goods she was sent to."""

    _found: tuple[str, ...] = ()  # their codes, until there are rows

    def _show_rows(self, view: View) -> None:
        """Show the rows of the view that is chosen."""
        raise NotImplementedError

    def _choose_view(self, name: str) -> None:
        """Bring a view to the front."""
        raise NotImplementedError

    def go_to(self, subject: str, finding: Finding | None = None) -> None:
        """As every panel does; a row that does not stand in the view chosen is shown in one where it does."""
        if finding is None and self.view is not None and self.line_of(subject) is None:
            names = (subject, f"{OWN}:{subject}")
            sought = next((row for row in self.all_rows if row["subject"] in names), None)
            if sought is not None:
                self._choose_view(ASIDE if sought["is_aside"] else ALL)
        super().go_to(subject, finding)

    def show_found(self, finding: Finding) -> None:
        """Only the goods the finding speaks of, whatever view was shown before."""
        self._shown = ALL
        self._found = tuple(finding.rows.get("keys", ()))
        if self.view is not None:
            self._show_rows(self.view)

    def line_of(self, subject: str) -> int | None:
        """Goods on sale are also known by their code alone."""
        found = super().line_of(subject)
        return super().line_of(f"{OWN}:{subject}") if found is None else found

    def _filter_found(self) -> None:
        """Filter by the goods she was sent to, by the number they have here: SKU, else listing."""
        codes, self._found = self._found, ()
        if codes:
            self.show_only("sku" if any(row["sku"] in codes for row in self.all_rows) else "item_id", codes)
