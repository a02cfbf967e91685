"""The wording of the fake shop: two titles to look at, and texts scanned as the real shop does."""

from __future__ import annotations

from shopdesk.analysis.copy_list import GENERAL
from shopdesk.analysis.copy_terms import Hit, check_asked, scan
from shopdesk.analysis.copy_titles import SUBJECT_KIND, TitleScan, TitleSource, scan_titles
from shopdesk.progress import SILENT, Progress
from shopdesk.shop import Changes

TITLES = (
    TitleSource("国家级品质真丝睡衣女 顶级面料", "products", "商品资料表.xlsx", "Sheet1", 4, ("101",), ("SY01-M", "SY01-L")),
    TitleSource("网红同款防晒衣女 夏季薄款", "order_lines", "宝贝报表_20261105.xlsx", "Sheet1", 17, ("102",), ("FS01",)),
    TitleSource("圆领宽松短袖", "products", "商品资料表.xlsx", "Sheet1", 5, ("103",), ("DX01",)),
)  # fmt: skip


class FakeCopy:
    """Mixed into ``FakeShop``."""

    is_filled = True
    kept_goods = GENERAL

    def scan_text(self, text: str, goods: str | None = None, channel: str | None = None) -> list[Hit]:
        return scan(text, goods or self.kept_goods, channel)

    def scan_titles(self, goods: str | None = None, progress: Progress = SILENT) -> list[TitleScan]:
        passed = {subject for _, kind, subject in self.standing("compliance") if kind == SUBJECT_KIND}  # type: ignore[attr-defined]
        return scan_titles(TITLES if self.is_filled else (), goods or self.kept_goods, passed=passed)

    def title_count(self) -> int:
        return len(TITLES) if self.is_filled else 0

    def copy_goods(self) -> str:
        return self.kept_goods

    def set_copy_goods(self, goods: str) -> Changes:
        check_asked(goods, None)
        self.kept_goods = goods
        return frozenset({"copy_goods"})
