"""How likely does a heading nobody declared mean a field? By the words it shares with known headings, and by what stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from shopdesk.fields import FIELDS
from shopdesk.importing import dates
from shopdesk.importing.column import Bad, Quantity

_NUMBERS = frozenset({"value", "qty", "rate", "days", "count"})
_DATES = frozenset({"day", "moment"})
_HAS_DATE_SIGNS = re.compile(r"\d[-/.年:]\d|^\d{8}$|[A-Za-z]{3}\W*\d")

_DATE_STEMS = "日期 时间 时候 时刻 日 date time when day"
_QTY_STEMS = "数量 件数 个数 几件 几个 多少件 多少个 数 qty quantity units pcs count"
_PRICE_STEMS = "单价 售价 价格 价钱 多少钱 价 price"
# The bare words of the trade that headings of home-made sheets are put together from.
STEMS: dict[str, str] = {
    "order_id": "订单 单号 单据 流水 票号 order invoice receipt",
    "po_id": "采购单 进货单 供货单 单据 单号 po",
    "refund_id": "退款单 售后单 退货单 refund return",
    "sku": "编码 代号 货号 款号 条码 编号 code sku barcode",
    "title": "名称 品名 叫法 标题 货品 商品 产品 品 name product item description title 买了",
    "sku_name": "规格 颜色 尺码 型号 款式 variant size colour color",
    "sold_qty": _QTY_STEMS,
    "ordered_qty": _QTY_STEMS,
    "received_qty": "到货 收货 received",
    "returned_qty": "退货数 退货件 returned",
    "on_hand_qty": "库存 现有 结存 剩余 stock hand",
    "unit_price_value": _PRICE_STEMS,
    "price_value": _PRICE_STEMS,
    "cost_value": f"成本 进价 拿货 采购价 每件 {_PRICE_STEMS} cost",
    "payable_value": "金额 总价 合计 收了 一共 钱 amount total sum",
    "amount_value": "金额 退款 总价 合计 钱 amount total",
    "created_at": _DATE_STEMS,
    "applied_at": _DATE_STEMS,
    "ordered_on": _DATE_STEMS,
    "counted_on": _DATE_STEMS,
    "happened_at": _DATE_STEMS,
    "valid_on": _DATE_STEMS,
    "expected_on": "预计 交期 expected due",
    "received_on": "到货日 收货日 received",
    "buyer_id": "客户 买家 会员 顾客 旺旺 customer buyer client",
    "supplier": "供应商 供货商 厂家 厂商 supplier vendor",
    "status_text": "状态 进度 status state",
    "reason": "原因 理由 为什么 为何 reason why",
    "province": "省 province state",
    "city": "市 city town",
    "category": "类目 分类 类别 品类 category type",
    "warehouse": "仓 warehouse",
}
# The words of a file's name, sheet or first lines that say what it holds.
KIND_STEMS: dict[str, str] = {
    "refunds": "退 售后 refund return",
    "stock": "库存 盘点 结存 stock inventory",
    "purchase_orders": "采购 进货 供货 订货 purchase supply supplier",
    "products": "商品资料 商品表 产品表 货品表 货品资料 catalogue catalog products",
    "order_lines": "销售 订单 明细 流水 出货 order sale sold invoice",
    "orders": "订单 order",
    "bills": "账单 流水 bill statement",
    "item_traffic": "访客 流量 浏览 traffic visitor",
    "shop_traffic": "访客 流量 每日 traffic visitor",
    "traffic_sources": "来源 渠道 source",
    "search_words": "搜索 关键词 搜的词 keyword search",
    "promotions": "推广 广告 投放 花费 消耗 promotion advert campaign",
    "settlements": "结算 对账 打款 settlement payout",
    "buyers": "会员 客户名单 顾客 customers members",
    "reviews": "评价 评论 review rating",
    "listings": "竞品 竞店 搜索结果 付款人数 listing competitor",
    "purchase_prices": "报价 进货价 批发 quote wholesale",
}


def likeness(name: str, aliases: Iterable[str], field: str) -> float:
    """How much a folded heading says a field, 0–1: called so somewhere, or made of the same words."""
    best = max((_common(name, alias) for alias in aliases), default=0.0)
    for stem in STEMS.get(field, "").split():
        if stem in name:
            best = max(best, 0.5 + 0.25 * len(stem) / len(name))
    return best


def _common(name: str, alias: str) -> float:
    if name == alias:
        return 1.0
    short, long = sorted((name, alias), key=len)
    if len(short) >= 2 and short in long:
        return 0.5 + 0.4 * len(short) / len(long)
    pairs, others = _pairs(name), _pairs(alias)
    common = len(pairs & others)
    return 0.75 * 2 * common / (len(pairs) + len(others)) if common and len(short) >= 3 else 0.0


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def says_kind(kind: str, words: str) -> bool:
    """Whether the words around a table (file name, sheet, lines above it, headings) name a kind."""
    return any(stem in words for stem in KIND_STEMS.get(kind, "").split())


def fit(field: str, values: Sequence[str]) -> float:
    """How well the cells suit a field, 0–1; an empty column says nothing against it."""
    if not values:
        return 0.9
    dtype = FIELDS[field].dtype if field in FIELDS else "text"
    if dtype in _NUMBERS or field.endswith("_value"):
        share = sum(map(is_number, values)) / len(values)
    elif dtype in _DATES:
        share = share_of_dates(values)
    elif dtype == "id" or field == "sku":
        share = sum(not re.search(r"\s", text) and len(text) <= 64 for text in values) / len(values)
    else:
        share = 1.0 if any(not is_number(text) for text in values) else 0.8
    return 0.7 + 0.3 * share if share >= 0.5 else share * 0.3  # one odd cell among good ones says little


def is_number(text: str) -> bool:
    """Whether a cell reads as an amount, a quantity or a rate."""
    found = Quantity().value(text.rstrip("%％元").lstrip("¥￥$€£"))
    return found is not None and not (isinstance(found, Bad) and found.code != "too_fine")


def share_of_dates(values: Sequence[str]) -> float:
    """The share of cells that read as a day or moment and look like one."""
    found = dates.Moment().column(list(values))
    good = [
        isinstance(moment, str) and _HAS_DATE_SIGNS.search(text) is not None
        for moment, text in zip(found, values, strict=True)
    ]
    return sum(good) / len(good)


def vocabulary_of(
    fields: Mapping[str, Iterable[str]], others: Iterable[Mapping[str, Iterable[str]]]
) -> dict[str, set[str]]:
    """Field → everything it is called: by a plain table, by other exports of its kind, by the dictionary of columns."""
    from shopdesk.importing.headings import fold

    words = {field: set(aliases) for field, aliases in fields.items()}
    for other in others:
        for field, aliases in other.items():
            if field in words:
                words[field].update(aliases)
    for field, aliases in words.items():
        if field in FIELDS:
            aliases.update({fold(FIELDS[field].zh), fold(FIELDS[field].en)})
    return words
