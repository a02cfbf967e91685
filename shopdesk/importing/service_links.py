"""Is a line goods, or a link that only moves money: a price difference, postage, an order made for one buyer?"""

from __future__ import annotations

import re

SMALLEST_GOODS_PRICE = 1  # fen: samples at one fen are no goods (analysis-spec §A, paid_merch)
_TITLE = re.compile(
    r"(?<![滋进食温])补\s*(?:差|邮|运费|拍|款)|差价|(?:^|[^包免含])(?:邮费|运费)(?:链接|专拍|补|差|$|[^险])|专拍(?:链接)?|补发?链接|"
    r"(?:定制|加急|安装)费(?:用)?(?:链接|专拍)|shipping difference|price difference",
    re.IGNORECASE,
)


def is_service(title: str | None, unit_price: int | None) -> int:
    """1 for a service link by its title or by a price of one fen or less; else 0."""
    if unit_price is not None and unit_price <= SMALLEST_GOODS_PRICE:
        return 1
    return 1 if title and _TITLE.search(title) else 0
