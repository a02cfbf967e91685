"""Which columns has the table of goods to choose from? The score, both tests with their figures, the rest on demand."""

from __future__ import annotations

from shopdesk.analysis.selection_rows import CANDIDATE, OWN
from shopdesk.analysis.selection_words import GATE_TONES, GATE_WORDS, KIND_WORDS, STAGE_TONES, STAGE_WORDS
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.spelling import UNKNOWN
from shopdesk.wording import Phrase, speaker

say = speaker("selection_panel")


def _code(row: Row) -> str | Phrase:
    """What it is known by; of what is not on sale here, what it is."""
    return str(row["sku"] or row["item_id"]) if row["item_kind"] == OWN else KIND_WORDS[str(row["item_kind"])]


def is_candidate(row: Row) -> bool:
    """Whether a row of the table is a typed candidate."""
    return bool(row["item_kind"] == CANDIDATE)


def was_candidate(row: Row) -> bool:
    """Whether it is on sale now and was listed from a candidate whose outcome is open."""
    return bool(row.get("listed_from"))


def _gate(name: str, *, is_hidden: bool = False) -> Column:
    """What a test says, as a tag."""
    return Column(
        name, words=GATE_WORDS, tone=lambda row: GATE_TONES[str(row[name])], is_pill=True, is_hidden=is_hidden
    )


def _of_test(row: Row, gate: str) -> str:
    """The colour of a tested figure: it stands out where it keeps an item from passing; the result beside it says so in a word."""
    outcome = str(row[gate])
    return "text" if outcome == "pass" else GATE_TONES[outcome]


# Both tests in one tag and their figures beside it: with a tag for each there was no room left for the titles.
COLUMNS = (
    Column("sku", say("Code"), text=_code, tone=lambda row: "text" if row["sku"] else "soft"),
    Column("title", stretch=True, widest=280),
    Column("score", tone=lambda row: "text" if row["is_ranked"] else "faint"),
    Column("item_kind", words=KIND_WORDS, is_hidden=True),
    Column("item_id", is_hidden=True),
    _gate("gate"),
    Column("gross_margin_rate", say("Margin"), tone=lambda row: _of_test(row, "gate_margin")),
    Column("search_growth_rate", say("Growth"), tone=lambda row: _of_test(row, "gate_growth")),
    Column(
        "stage",
        words=STAGE_WORDS,
        tone=lambda row: STAGE_TONES.get(str(row["stage"]), "soft"),
        is_pill=True,
        gives_way=True,
    ),
    _gate("gate_margin", is_hidden=True),
    _gate("gate_growth", is_hidden=True),
    Column("contribution_rate", is_hidden=True),
    Column("break_even_roas", dtype="ratio", is_hidden=True),
    Column("score_coverage", dtype="rate", is_hidden=True),
    Column("abc", is_hidden=True),
    Column("xyz", is_hidden=True),
    Column("return_rate", is_hidden=True),
    Column("gmroi", dtype="ratio", is_hidden=True),
    Column("price_value", is_hidden=True),
    Column("cost_value", is_hidden=True),
    Column("contribution_value", is_hidden=True),
    Column("blue_ocean_index", dtype="ratio", is_hidden=True),
    Column("sold_28_qty", is_hidden=True),
    Column("category", is_hidden=True),
    Column("decided", say("Decided"), text=lambda row: row["decided"] or UNKNOWN, is_hidden=True),
)
