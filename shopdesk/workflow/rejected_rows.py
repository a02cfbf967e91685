"""How is it kept that a row no import could take is to be left out for good, and how is one that came in corrected called?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.decisions import REFUSED, Decision

say = speaker("shop")

SUGGESTION, SUBJECT_KIND = "rejected_row", "row"
CORRECTED = " (corrected)"  # ends the name under which a corrected row stands among the files


def subject_of(entry: Mapping[str, Any]) -> str:
    """What the journal calls a row of the tray; the number of an import is never given again, so neither is this."""
    return f"{entry['import_id']}:{entry['table']}:{entry['row']}"


def left_out(entry: Mapping[str, Any]) -> Decision:
    """Her word that a row of the tray (``store.tray.waiting``) is not to come in."""
    return Decision(
        "imports", SUGGESTION, SUBJECT_KIND, subject_of(entry), REFUSED, act="leave_out", reason="not_needed"
    )


def rows_left_out(standing: Iterable[tuple[str, str, str]]) -> frozenset[str]:
    """Of what holds in the imports panel, by (suggestion, kind, subject), the rows that are left out."""
    return frozenset(subject for suggestion, _, subject in standing if suggestion == SUGGESTION)


def file_words(file: str) -> str | Phrase:
    """The name of an imported file as it is shown: of a corrected row in words, since the store keeps none of any language."""
    return say("{file} (a corrected row)", file=file.removesuffix(CORRECTED)) if file.endswith(CORRECTED) else file
