"""Are goods known by every name files give them, with what sold and lies under each?"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from shopdesk.analysis.twin_goods import APART, DIFFERENT, OPEN, SAME, SUBJECT_KIND, SUGGESTION, Twins
from shopdesk.shop import Shop
from shopdesk.workflow.decisions import Decision

NOW = datetime(2026, 11, 22, 9, 0)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def said(pair: Twins, decision: str) -> Decision:
    reason = "other_goods" if decision == "refused" else None
    return Decision("imports", SUGGESTION, SUBJECT_KIND, pair.subject, decision, reason=reason)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [
        written(
            tmp_path,
            "orders.csv",
            "日期,订单号,商家编码,商品,数量,单价,金额\n"
            "2026-10-03,A1,TX01-BM,短袖,2,10.00,20.00\n2026-10-09,A2,TX01-BM,短袖,3,10.00,30.00\n2026-10-09,A3,QT-9,袜子,1,5.00,5.00\n",
        ),
        written(
            tmp_path,
            "stock.csv",
            "盘点日期,商家编码,商品,库存数量\n2026-10-01,tx01-bm,短袖,7\n2026-10-31,tx01-bm,短袖,4\n",
        ),
    ]


def test_what_is_sold_under_one_code_and_counted_under_another_is_shown_with_both_figures(
    tmp_path: Path, files: list[Path]
) -> None:
    with Shop.open(tmp_path / "shop.db", write=True, now=NOW) as shop:
        shop.import_files(files)
        (pair,) = shop.twin_goods()
    first, second = pair.first, pair.second
    assert (first.name, first.sold_qty, first.first_on, first.last_on) == ("TX01-BM", 5000, "2026-10-03", "2026-10-09")
    assert (second.name, second.sold_qty, second.on_hand_qty) == ("tx01-bm", 0, 4000)  # the newest count
    assert (pair.consequence, pair.differences) == (APART, ("case",))


def test_her_word_stands_in_the_journal_is_taken_back_by_an_undo_and_changes_no_figure(
    tmp_path: Path, files: list[Path]
) -> None:
    with Shop.open(tmp_path / "shop.db", write=True, now=NOW) as shop:
        shop.import_files(files)
        before = shop.overview().to_json("en", "CNY")
        (pair,) = shop.twin_goods()
        kept = shop.decide_all([said(pair, "taken")])
        assert [one.standing for one in shop.twin_goods()] == [SAME]
        shop.decide_all([said(pair, "refused")])
        assert [one.standing for one in shop.twin_goods()] == [DIFFERENT]
        newest = max(entry["id"] for entry in shop.standing("imports").values())
        shop.undo_decisions([newest])
        assert [one.standing for one in shop.twin_goods()] == [SAME]
        shop.undo_decisions(kept.entry_ids)
        assert [one.standing for one in shop.twin_goods()] == [OPEN]
        assert shop.overview().to_json("en", "CNY") == before


def test_goods_without_codes_are_known_by_their_titles(tmp_path: Path) -> None:
    sales = written(
        tmp_path,
        "sales.csv",
        "日期,订单号,商品,数量,单价,金额\n2026-10-03,A1,保温杯 500ML,2,10.00,20.00\n2026-10-04,A2,保温杯500ml,1,10.00,10.00\n",
    )
    with Shop.open(tmp_path / "shop.db", write=True, now=NOW) as shop:
        shop.import_files([sales])
        (pair,) = shop.twin_goods()
    assert (pair.first.name, pair.first.sold_qty) == ("保温杯 500ML", 2000)
    assert (pair.second.name, pair.second.sold_qty) == ("保温杯500ml", 1000)
