"""Make the sample shop's exports: ``python3 installers/make_samples.py [DIR]``. The same seed gives the same bytes.

One invented Taobao shop, 好物小铺, fourteen months and four days, in the shapes its back office would have written them.
Standard library only. What is planted and what it should show is told in ``resources/samples/README.md``; the figures of
every month, computed from the shop's own books, go to ``tests/journeys/sample_truth.json`` when DIR is not given.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from samples import stories
from samples.books import Books
from samples.goods_sheets import write_goods
from samples.order_exports import write_orders
from samples.promotion_reports import write_promotion
from samples.purchase_exports import write_purchases
from samples.refund_exports import write_refunds
from samples.review_sheet import reviews, write_reviews
from samples.season import NOW
from samples.shelves import Shelves
from samples.told import page, story_figures
from samples.traffic_reports import write_traffic
from samples.truth import truth

SEED = "好物小铺 2025-2026"
PROJECT = Path(__file__).resolve().parent.parent


def make(folder: Path) -> str:
    """Write every export into the folder and return the truth about them as JSON text."""
    books = Books(SEED)
    books.draw(stories.RESERVED_BUYERS)
    stories.plant(books)
    books.number()
    shelves = Shelves(books.orders, SEED)
    folder.mkdir(parents=True, exist_ok=True)
    write_orders(folder, books.orders)
    write_refunds(folder, books.orders)
    write_goods(folder, shelves)
    write_purchases(folder, shelves.purchases, SEED)
    write_traffic(folder, books.orders, SEED)
    write_promotion(folder, SEED)
    write_reviews(folder, books.orders, SEED)
    known = truth(books.orders, NOW)
    known["stories"] = story_figures(books.orders, shelves, reviews(books.orders, SEED), SEED)
    (folder / "README.md").write_text(page(known), encoding="utf-8", newline="\n")
    return json.dumps(known, ensure_ascii=False, indent=1) + "\n"


def main(words: list[str]) -> int:
    """Write to the folder named, else into the project."""
    if words:
        folder = Path(words[0])
        told = make(folder)
        (folder / "truth.json").write_text(told, encoding="utf-8", newline="\n")
    else:
        told = make(PROJECT / "resources" / "samples")
        (PROJECT / "tests" / "journeys" / "sample_truth.json").write_text(told, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
