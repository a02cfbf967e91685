"""Which faces, sizes and distances? Latin figures of one width, Chinese that sits well beside them, one scale of six sizes, a grid of 4.

Sizes and distances are told for a text size of 100 %; ``face`` and ``px`` give them in the size she chose.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

# Sizes in logical pixels; nothing on the screen uses another.
CAPTION, SMALL, BODY, SECTION, HEADLINE, FIGURE = 11, 12, 13, 15, 19, 22

# Distances by name, all on the grid of 4.
HAIR, TIGHT, GAP, WIDE, PAGE = 4, 8, 12, 16, 24

# Corners: of surfaces, of controls, of marks inside them.
RADIUS_SURFACE, RADIUS_CONTROL, RADIUS_MARK = 8, 6, 4

# Text sizes that can be chosen, in per cent.
TEXT_SIZES = (90, 100, 110, 125, 150)

# The first face present wins for each script: Latin first, then the system's Chinese.
FAMILIES = (
    "Inter",
    "Segoe UI Variable Text",
    "Segoe UI",
    ".AppleSystemUIFont",
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)

_chosen = {"per_cent": 100}


def set_text_size(per_cent: int) -> None:
    """The text size of the whole window, as the application's font is; ``Look.apply`` says it."""
    _chosen["per_cent"] = per_cent


def px(distance: float) -> int:
    """A distance or height that has to grow with the text, in the text size chosen."""
    return round(distance * _chosen["per_cent"] / 100)


@cache
def families() -> tuple[str, ...]:
    """The faces of the list that this machine has, in order; the system's own where it has none."""
    present = set(QFontDatabase.families())
    return tuple(family for family in FAMILIES if family in present or family.startswith("."))


def face(size: int = BODY, weight: int = 400) -> QFont:
    """The window's font in a size of the scale, with figures of equal width."""
    font = QFont()
    found = families()
    if found:
        font.setFamilies(list(found))
    font.setPixelSize(px(size))
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def has_chinese() -> bool:
    """Whether any face of this machine can write Chinese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
