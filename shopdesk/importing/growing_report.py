"""What is told of one table of a file, while its rows are still coming in?"""

from __future__ import annotations

from dataclasses import field

from shopdesk.frozen import dataclass
from shopdesk.importing import stream
from shopdesk.importing.problems import COUNTS, ImportReport, RowProblem, SkippedLine
from shopdesk.wording import Phrase


@dataclass
class GrowingReport:
    """The report of one table while it grows."""

    started: stream.TableStarted
    rows: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTS, 0))
    problems: list[RowProblem] = field(default_factory=list)
    skipped: list[SkippedLine] = field(default_factory=list)
    notes: list[Phrase] = field(default_factory=list)
    period: tuple[str | None, str | None] = (None, None)

    def report(self, file: str) -> ImportReport:
        started = self.started
        return ImportReport(
            file=file,
            format=started.format,
            platform=started.platform,
            kind=started.kind,
            encoding=started.encoding,
            sheet=started.sheet,
            header_row=started.header_row,
            rows=self.rows,
            problems=tuple(sorted(self.problems, key=lambda problem: problem.row)),
            skipped_lines=tuple(sorted(self.skipped, key=lambda line: line.row)),
            notes=tuple(self.notes),
            period=self.period,
        )
