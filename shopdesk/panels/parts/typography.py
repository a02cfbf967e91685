"""Which faces and sizes? Latin figures of one width, Chinese that sits well beside them, one scale of six sizes."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

# Sizes in logical pixels; nothing on the screen uses another.
CAPTION, SMALL, BODY, SECTION, HEADLINE, FIGURE = 11, 12, 13, 15, 19, 22

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


def families() -> list[str]:
    """The faces of the list that this machine has, in order; the system's own where it has none."""
    present = set(QFontDatabase.families())
    return [family for family in FAMILIES if family in present or family.startswith(".")]


def face(size: int = BODY, weight: int = 400) -> QFont:
    """The window's font in a size of the scale, with figures of equal width."""
    font = QFont()
    found = families()
    if found:
        font.setFamilies(found)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def has_chinese() -> bool:
    """Whether any face of this machine can write Chinese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
