"""Is a buyer who was erased nowhere named any more, while every sum stays, also when a file names him again?"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from shopdesk.errors import UserFault
from shopdesk.shop import Shop
from shopdesk.store import backup
from shopdesk.workflow.decisions import Decision
from tests.store.test_recipients import traces

NOW = datetime(2026, 11, 22, 9, 0)
NICK = "爱笑的独角兽小姐"
HEAD = "订单编号,买家会员名,买家应付货款,买家实际支付金额,订单状态,收货人姓名,收货地址 ,联系手机,订单备注,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝总数量"


def order(number: int, nick: str, state: str = "交易成功", paid: str = "10.00", note: str = "") -> str:
    return f'="38000000000000{number:04d}",{nick},10.00,{paid},{state},张三丰,北京 北京市 某街,13912345678,{note},2026-10-{number % 20 + 1:02d} 10:00:00,2026-10-{number % 20 + 1:02d} 10:01:00,杯子,1'


def export(folder: Path, name: str, *orders: str) -> Path:
    path = folder / name
    path.write_text("\n".join([HEAD, *orders]) + "\n", encoding="gb18030")
    return path


def files(folder: Path) -> list[Path]:
    """Two generations of her orders that differ, a row that cannot be taken, a list of buyers, a review."""
    hers = [order(n, NICK, note=f"{NICK}说要红色") for n in range(1, 6)]
    others = [order(n, f"tb{n % 7}") for n in range(20, 60)]
    buyers = folder / "buyers.csv"
    buyers.write_text(f"买家昵称,会员等级,备注\n{NICK},V3,常客{NICK}\ntb1,V1,\n", encoding="utf-8")
    reviews = folder / "reviews.csv"
    reviews.write_text(
        f"订单编号,买家昵称,评价等级,评价内容,评价时间\n380000000000000001,{NICK},好评,很好,2026-10-20 10:00:00\n",
        encoding="utf-8",
    )
    return [
        export(folder, "a.csv", *hers, *others),
        export(folder, "b.csv", order(1, NICK, "交易关闭"), order(2, NICK, paid="一点二万")),
        buyers,
        reviews,
    ]


def totals(shop: Shop) -> Any:
    told = shop.overview().to_json("en", "CNY")
    rows = [
        {name: value for name, value in row.items() if name != "buyer_id"}
        for row in shop.page("orders", shop.page_ids("orders"))
    ]
    return told["figures"], [row | {"seller_note": None} for row in rows], shop.tiers().to_json("en", "CNY")["figures"]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store" / "shop.db"


def test_no_trace_of_the_name_is_left_and_every_sum_stays(store: Path, tmp_path: Path) -> None:
    with Shop.open(store, write=True, now=NOW) as shop:
        shop.keep_recipients(True)
        shop.import_files(files(tmp_path))
        shop.decide(Decision("tiers", "recall", "buyer", NICK, "done", note=f"{NICK}已打电话"))
        backup.daily(shop._store.db, store, NOW)
    with Shop.open(store, write=True, now=NOW + timedelta(days=1)) as shop:
        assert len(traces(store.parent, NICK)) >= 2  # store and backup
        assert any(NICK in str(row) for row in shop.tray())
        before = totals(shop)
        erased = shop.erase_buyer(NICK)
        assert (erased.orders, erased.left_in) == (5, ())
        assert traces(store.parent, NICK) == []
        assert totals(shop) == before
        assert shop.check() == []
        assert shop.find("buyers", NICK) == [] and shop.recipient("380000000000000001") == {}
        assert shop.recipient("380000000000000021") != {}
        assert [row for row in shop.tray() if NICK in str(row)] == []
        (kept,) = [
            dict(zip(("subject_id", "note"), row, strict=True))
            for row in shop._store.db.execute("SELECT subject_id, note FROM journal")
        ]
        assert kept == {"subject_id": "", "note": ""}
    assert traces(store.parent, NICK) == []


def test_a_file_that_names_him_again_brings_the_mark_and_changes_nothing(store: Path, tmp_path: Path) -> None:
    with Shop.open(store, write=True, now=NOW) as shop:
        shop.keep_recipients(True)
        given = files(tmp_path)
        shop.import_files(given)
        shop.erase_buyer(NICK)
        before = totals(shop)
        again = export(tmp_path, "again.csv", *[order(n, NICK, note=f"{NICK}说要红色") for n in range(1, 6)])
        shop.import_files([again])
        assert totals(shop)[0] == before[0] and totals(shop)[2] == before[2]
        buyers = tmp_path / "again_buyers.csv"
        buyers.write_text(f"买家昵称,会员等级,备注\n{NICK},V4,又来了的{NICK}\n", encoding="utf-8")
        shop.import_files([buyers])
        assert shop.recipient("380000000000000003") == {}
        assert shop.check() == []
    assert traces(store.parent, NICK) == []


def test_an_import_he_was_in_can_be_undone_and_done_again_without_his_name(store: Path, tmp_path: Path) -> None:
    with Shop.open(store, write=True, now=NOW) as shop:
        given = files(tmp_path)
        shop.import_files(given[:2])
        shop.erase_buyer(NICK)
        shop.undo(max(row["import_id"] for row in shop.history()))
        shop.redo()
        assert shop.check() == []
    assert traces(store.parent, NICK) == []


def test_a_buyer_nobody_knows_is_told_and_nothing_happens(store: Path, tmp_path: Path) -> None:
    with Shop.open(store, write=True, now=NOW) as shop:
        shop.import_files(files(tmp_path)[:1])
        with pytest.raises(UserFault) as told:
            shop.erase_buyer("nobody")
        assert told.value.code == "unknown_buyer"
        assert shop._store.db.execute("SELECT count(*) FROM erased_buyers").fetchone() == (0,)


def test_another_buyer_whose_name_holds_his_stays(store: Path, tmp_path: Path) -> None:
    with Shop.open(store, write=True, now=NOW) as shop:
        shop.import_files([export(tmp_path, "a.csv", order(1, "小明"), order(2, "小明明"), order(3, "小明明"))])
        shop.erase_buyer("小明")
        assert [found["orders"] for found in shop.find("buyers", "小明明")] == [2]
