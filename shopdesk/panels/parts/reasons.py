"""Why is a figure unknown? The reason codes of the analyses in words."""

from __future__ import annotations

from shopdesk.analysis.reasons import REASONS
from shopdesk.panels.parts.look import Look


def reason_text(code: str | None, look: Look) -> str:
    """The reason in the window's language; an unknown code is shown as it is, rather than hidden."""
    phrase = REASONS.get(code or "")
    return look.words(phrase) if phrase is not None else code or "—"
