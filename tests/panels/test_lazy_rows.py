"""Are rows that are made when looked at filtered and sorted as the same rows made at once?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from shopdesk.analysis.buyer_words import SEGMENT_WORDS, TIER_WORDS
from shopdesk.analysis.purchase_history import PurchaseHistory
from shopdesk.analysis.tier_table import TiersQuestion, tier_table
from shopdesk.conditions import Compare, Contains, Either, Not, OneOf, SortKey, Unknown
from shopdesk.panels.parts.column import Column
from shopdesk.panels.parts.frame_model import FrameModel
from shopdesk.panels.parts.lazy_rows import LazyRows, table_rows
from shopdesk.panels.parts.look import Look

AS_OF = date(2026, 6, 1)
COLUMNS = (
    Column("buyer_id"), Column("tier", words=TIER_WORDS), Column("monetary_value"), Column("frequency_occasions"),
    Column("segment", words=SEGMENT_WORDS), Column("last_on"), Column("m_score"), Column("previous_tier", words=TIER_WORDS),
)  # fmt: skip
CONDITIONS = (
    None, Compare("monetary_value", ">", 2_000), Compare("last_on", ">=", "2026-03"), OneOf("tier", ("lost", "potential")),
    Contains("buyer_id", "1"), Contains("segment", "champ"), Not(Unknown("m_score")),
    Either((Contains("tier", "lost", True), Compare("frequency_occasions", "<", 2))), Unknown("previous_tier"),
)  # fmt: skip


def record(row: Any) -> dict[str, Any]:
    return dict(row.record())


def shown(look: Look, rows: Sequence[Any], condition: Any, keys: Sequence[SortKey]) -> list[list[str]]:
    model = FrameModel(look, COLUMNS)
    model.set_rows(rows)
    model.set_filter(condition)
    model.sort_by(keys)
    return [[model.cell(line, at) for at in range(len(COLUMNS))] for line in range(model.rowCount())]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the look is only read
@given(
    some.lists(some.tuples(some.integers(0, 40), some.integers(1, 500), some.integers(-500, 9_000)), max_size=120),
    some.sampled_from(CONDITIONS),
    some.lists(some.builds(SortKey, some.sampled_from([one.name for one in COLUMNS]), some.booleans()), max_size=2),
)
def test_filter_and_order_are_the_same(
    look: Look, bought: list[tuple[int, int, int]], condition: Any, keys: Any
) -> None:
    history = PurchaseHistory.of(
        (f"b{who}", (AS_OF - timedelta(days=ago)).isoformat(), value) for who, ago, value in bought
    )
    rows = tier_table(TiersQuestion(AS_OF, history, AS_OF - timedelta(days=30))).rows
    lazy = table_rows(rows, record)
    assert isinstance(lazy, LazyRows)
    whole = table_rows(list(rows), record)
    assert isinstance(whole, list) and list(lazy) == whole
    assert shown(look, lazy, condition, keys) == shown(look, whole, condition, keys)


def test_a_cell_written_over_is_found_by_what_it_says_now(look: Look) -> None:
    history = PurchaseHistory.of((f"b{who}", AS_OF.isoformat(), 100 + who) for who in range(5))
    rows = table_rows(tier_table(TiersQuestion(AS_OF + timedelta(days=1), history, AS_OF)).rows, record)
    model = FrameModel(look, COLUMNS)
    model.set_rows(rows)
    model.set_filter(Contains("buyer_id", "b3"))
    assert model.rowCount() == 1
    model.set_value(model.row_at(0), "buyer_id", "somebody else")
    model.set_filter(Contains("buyer_id", "somebody"))
    assert model.rowCount() == 1
    model.set_filter(Contains("buyer_id", "b3"))
    assert model.rowCount() == 0
