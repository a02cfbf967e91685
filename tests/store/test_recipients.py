"""Are recipients, phone numbers and streets kept only where she wants it, and is no trace of them left once she does not?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from shopdesk.shop import Shop
from shopdesk.store import backup

NOW = datetime(2026, 11, 22, 9, 0)
NAME, PHONE, STREET = "欧阳隐秘", "13912345678", "朝阳区无人知晓路八十八号"
SECRETS = (NAME, PHONE, STREET)
HEAD = "订单编号,买家会员名,买家应付货款,买家实际支付金额,订单状态,收货人姓名,收货地址 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝总数量"


def order(number: int, name: str = NAME, street: str = STREET, phone: str = f"'{PHONE}") -> str:
    return f'="38000000000000{number:04d}",tb{number},10.00,10.00,交易成功,{name},北京 北京市 {street},{phone},2026-10-03 10:00:00,2026-10-03 10:01:00,杯子,1'


def export(folder: Path, *orders: str, name: str = "ExportOrderList.csv") -> Path:
    path = folder / name
    path.write_text("\n".join([HEAD, *orders]) + "\n", encoding="gb18030")
    return path


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with Shop.open(tmp_path / "store" / "shop.db", write=True, now=NOW) as opened:
        yield opened


def traces(folder: Path, *texts: str) -> list[str]:
    """The files under a folder that hold any of the texts, as SQLite writes them."""
    wanted = [text.encode("utf-8") for text in texts]
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and any(piece in path.read_bytes() for piece in wanted)
    )


def test_nothing_of_a_recipient_is_stored_unless_she_switched_it_on(shop: Shop, tmp_path: Path) -> None:
    outcome = shop.import_files([export(tmp_path, order(1))])
    assert outcome.reports[0].rows["new"] == 1
    assert shop.kept_recipients().orders == 0 and not shop.kept_recipients().is_on
    assert shop.recipient("380000000000000001") == {}
    assert traces(shop.path.parent, *SECRETS) == []


def test_switched_on_they_are_kept_for_one_order_at_a_time_and_the_report_counts_them(
    shop: Shop, tmp_path: Path
) -> None:
    shop.keep_recipients(True)
    outcome = shop.import_files([export(tmp_path, order(1), order(2, name="", street="", phone=""))])
    assert shop.recipient("380000000000000001") == {
        "recipient_name": NAME,
        "recipient_phone": PHONE,
        "street_address": f"北京 北京市 {STREET}",
    }
    assert shop.recipient("380000000000000002") == {"street_address": "北京 北京市"}
    (note,) = outcome.reports[0].notes
    assert note.values["count"] == shop.kept_recipients().orders == 2


def test_no_figure_and_no_table_of_the_shop_differs_by_it(shop: Shop, tmp_path: Path) -> None:
    file = export(tmp_path, order(1), order(2))
    shop.import_files([file])
    with Shop.open(tmp_path / "other" / "shop.db", write=True, now=NOW) as other:
        other.keep_recipients(True)
        other.import_files([file])
        assert other.overview().to_json("en", "CNY") == shop.overview().to_json("en", "CNY")
        for kind in ("orders", "order_lines"):
            rows = [found.page(kind, found.page_ids(kind)) for found in (shop, other)]
            assert rows[0] == rows[1]
        assert not any(secret in str(other.page("orders", other.page_ids("orders"))) for secret in SECRETS)
        assert not any(secret in str(other.record_card("orders", "380000000000000001")) for secret in SECRETS)


def test_an_order_shows_its_recipient_masked(shop: Shop, tmp_path: Path) -> None:
    shop.keep_recipients(True)
    shop.import_files([export(tmp_path, order(1))])
    card = shop.record_card("orders", "380000000000000001")
    assert card is not None
    assert card["facts"]["recipient_name"] == "欧**" and card["facts"]["recipient_phone"] == "139****5678"
    assert card["facts"]["street_address"] == "***"


def test_an_undo_takes_them_back_with_their_import_and_the_newest_word_counts(shop: Shop, tmp_path: Path) -> None:
    shop.keep_recipients(True)
    first = shop.import_files([export(tmp_path, order(1))])
    shop.import_files([export(tmp_path, order(1, name="新的收件人"), name="later.csv")])
    assert shop.recipient("380000000000000001")["recipient_name"] == "新的收件人"
    newest = max(row["import_id"] for row in shop.history())
    shop.undo(newest)
    assert shop.recipient("380000000000000001")["recipient_name"] == NAME
    shop.undo(first.reports[0].import_id or 0)
    assert shop.kept_recipients().orders == 0


def test_a_preview_keeps_none(shop: Shop, tmp_path: Path) -> None:
    shop.keep_recipients(True)
    shop.preview([export(tmp_path, order(1))])
    assert shop.kept_recipients().orders == 0


def test_switched_off_no_trace_is_left_in_store_log_free_pages_and_backups(tmp_path: Path) -> None:
    path = tmp_path / "store" / "shop.db"
    with Shop.open(path, write=True, now=NOW) as shop:
        shop.keep_recipients(True)
        shop.import_files([export(tmp_path, *map(order, range(1, 400)))])
        shop.undo(
            shop.import_files([export(tmp_path, *map(order, range(400, 700)), name="b.csv")]).reports[0].import_id or 0
        )
    with Shop.open(path, write=True, now=NOW + timedelta(days=1)) as shop:
        backup.daily(shop._store.db, path, NOW + timedelta(days=1))
        assert shop.kept_recipients().backups >= 1
        shop.import_files([export(tmp_path, *map(order, range(700, 900)), name="c.csv")])
        found = traces(path.parent, *SECRETS)
        assert "shop.db" in found or "shop.db-wal" in found
        assert any("backups" in name for name in found), "the test would prove nothing of backups"
        erased = shop.keep_recipients(False)
        assert erased.orders == 599 and erased.left_in == ()
        assert traces(path.parent, *SECRETS) == []  # while it is open
        assert shop.check() == []
        shop.import_files([export(tmp_path, order(950), name="d.csv")])
        assert (shop.kept_recipients().is_on, shop.kept_recipients().orders) == (False, 0)
    assert traces(path.parent, *SECRETS) == []


@pytest.mark.parametrize("keeps", [False, True])
def test_a_plain_list_of_sales_gives_recipients_only_where_they_are_wanted(tmp_path: Path, keeps: bool) -> None:
    """A plain list of sales lines, whose rows are held back and numbered anew on their way."""
    sales = tmp_path / "sales.csv"
    sales.write_text(
        f"日期,订单号,商品,数量,单价,金额,收货人,手机,收货地址\n2026-10-03,A1,杯子,2,10.00,20.00,{NAME},{PHONE},上海 上海市 {STREET}\n"
        f"2026-10-04,A2,杯子,-1,10.00,-10.00,{NAME},{PHONE},上海 上海市 {STREET}\n",
        encoding="utf-8",
    )
    with Shop.open(tmp_path / "store" / "shop.db", write=True, now=NOW) as shop:
        if keeps:
            shop.keep_recipients(True)
        shop.import_files([sales])
        assert shop.kept_recipients().orders == (1 if keeps else 0)
    assert bool(traces(tmp_path / "store", *SECRETS)) is keeps
