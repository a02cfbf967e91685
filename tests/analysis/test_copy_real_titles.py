"""How often does the scanner speak up on ordinary titles? Read one by one; a count that moves must be read again.

Of real listings: 1,524 titles of make-up around one 11.11 and 1,908 of a snack. What was found when they were read: all but the
doubtful ones ask, rightly, for a registration or a certificate (sun care, whitening and freckles are special cosmetics; green
food, prizes, old brands need papers). Doubtful: words beside what the goods are (a brush, a sponge, a gift bag, a shade of light).
"""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from shopdesk.analysis.copy_terms import Hit, heavier, scan
from tests.real_files import REAL

MAKEUP = REAL / "makeup_listing" / "taobao_makeup_1111_part.csv"
NOODLES = REAL / "noodle_listing" / "螺蛳粉.xls"
READ_MAKEUP = {"防晒": 78, "淡斑": 57, "美白": 38, "祛斑": 24, "无刺激": 4, "纯植物": 1, "全效": 1}
READ_NOODLES = {
    "绿色食品": 3, "网红同款": 3, "福袋": 3, "养胃": 2, "老字号": 2, "金奖": 1, "Hello Kitty": 1, "无添加": 1, "0糖": 1, "0脂": 1,
}  # fmt: skip
DOUBTFUL_MAKEUP = {"无刺激", "纯植物", "全效"}
DOUBTFUL_NOODLES = {"福袋"}


def makeup_titles() -> list[str]:
    if not MAKEUP.exists():
        pytest.skip(f"no listing at {MAKEUP}; SHOPDESK_REAL_DATA may name the real files")
    with MAKEUP.open(encoding="utf-8-sig", newline="") as file:
        return sorted({row["title"] for row in csv.DictReader(file)})


def noodle_titles() -> list[str]:
    if not NOODLES.exists():
        pytest.skip(f"no listing at {NOODLES}; SHOPDESK_REAL_DATA may name the real files")
    import python_calamine

    _, *rows = python_calamine.CalamineWorkbook.from_path(NOODLES).get_sheet_by_index(0).to_python()
    return sorted({str(row[0]) for row in rows if row[0]})


def found(titles: list[str], goods: str) -> list[Hit]:
    return [hit for title in titles for hit in heavier(scan(title, goods, "title"))]


def told(name: str, titles: list[str], hits: list[Hit], doubtful: set[str]) -> float:
    """The share of hits that were read as right; prints the rate."""
    right = sum(hit.match not in doubtful for hit in hits)
    rate = len(hits) / len(titles) * 1000
    print(f"\n{name}: {rate:.1f} hits per 1,000 titles, {right} of {len(hits)} read as right")
    return right / len(hits)


def test_hits_on_real_titles_of_cosmetics_are_those_that_were_read(capsys: pytest.CaptureFixture[str]) -> None:
    titles = makeup_titles()
    hits = found(titles, "cosmetics")
    with capsys.disabled():
        share = told("make-up", titles, hits, DOUBTFUL_MAKEUP)
    assert Counter(hit.match for hit in hits) == READ_MAKEUP
    assert {hit.category for hit in hits} == {"cosmetics"} and share > 0.95
    assert found(titles, "general") == []  # without its goods nothing is said of them


def test_hits_on_real_titles_of_food_are_those_that_were_read(capsys: pytest.CaptureFixture[str]) -> None:
    titles = noodle_titles()
    hits = found(titles, "food")
    with capsys.disabled():
        share = told("noodles", titles, hits, DOUBTFUL_NOODLES)
    assert Counter(hit.match for hit in hits) == READ_NOODLES
    assert len(hits) / len(titles) < 0.01 and share > 0.8


def test_words_that_poor_lists_trip_over_stand_in_the_real_titles_and_pass() -> None:
    titles = makeup_titles() + noodle_titles()
    words = ("天然", "正宗", "正品", "特产", "修护", "抗")
    assert [word for word in words if not any(word in title for title in titles)] == []
    assert [hit.match for title in titles for hit in heavier(scan(title)) if hit.match in words] == []
