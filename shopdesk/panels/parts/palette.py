"""Which colour has which role? Named roles for light and dark; widgets, charts and the stylesheet draw from nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

THEMES = ("light", "dark")


@dataclass(frozen=True)
class Colours:
    """One theme: every role as ``#RRGGBB``. ``faint`` is only for what may be missed, the rest meets WCAG AA on its ground."""

    name: str
    window: str
    surface: str
    rail: str
    alternate: str
    line: str
    control_line: str
    text: str
    soft: str
    faint: str
    accent: str
    accent_strong: str
    accent_tint: str
    on_accent: str
    bar: str
    good: str
    good_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    hover: str
    shade: str

    def colour(self, role: str) -> QColor:
        return QColor(getattr(self, role))


LIGHT = Colours(
    name="light",
    window="#F4F5F7",
    surface="#FFFFFF",
    rail="#FAFAFB",
    alternate="#F8F9FB",
    line="#E3E6EB",
    control_line="#CFD4DC",
    text="#1B2230",
    soft="#5B6577",
    faint="#8A93A3",
    accent="#0B6E5F",
    accent_strong="#095A4E",
    accent_tint="#E4F2EF",
    on_accent="#FFFFFF",
    bar="#A6CDC5",
    good="#1B7F4B",
    good_tint="#E6F5EC",
    warn="#A15207",
    warn_tint="#FDF1E1",
    bad="#B3261E",
    bad_tint="#FCEBEA",
    hover="#F1F3F6",
    shade="#D9DDE4",
)
DARK = Colours(
    name="dark",
    window="#14171C",
    surface="#1C2027",
    rail="#181B21",
    alternate="#20252D",
    line="#2C323C",
    control_line="#3D4552",
    text="#E8EBF0",
    soft="#A6AFBD",
    faint="#747E8D",
    accent="#3FB8A3",
    accent_strong="#5CCBB7",
    accent_tint="#16352F",
    on_accent="#0A1F1B",
    bar="#2A6A5F",
    good="#5CC48B",
    good_tint="#173526",
    warn="#E7A04B",
    warn_tint="#3A2A14",
    bad="#F2857C",
    bad_tint="#3D1F1D",
    hover="#252B34",
    shade="#343B47",
)


def colours(theme: str) -> Colours:
    """The roles of a theme; anything but ``dark`` is light."""
    return DARK if theme == "dark" else LIGHT


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two colours, 1 to 21."""

    def luminance(name: str) -> float:
        colour = QColor(name)
        parts = []
        for part in (colour.redF(), colour.greenF(), colour.blueF()):
            parts.append(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def qt_palette(roles: Colours) -> QPalette:
    """The Qt palette of a theme, for what the stylesheet does not reach (dialogs, selections, placeholder text)."""
    palette = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, roles.window),
        (QPalette.ColorRole.WindowText, roles.text),
        (QPalette.ColorRole.Base, roles.surface),
        (QPalette.ColorRole.AlternateBase, roles.alternate),
        (QPalette.ColorRole.Text, roles.text),
        (QPalette.ColorRole.Button, roles.surface),
        (QPalette.ColorRole.ButtonText, roles.text),
        (QPalette.ColorRole.ToolTipBase, roles.text),
        (QPalette.ColorRole.ToolTipText, roles.surface),
        (QPalette.ColorRole.PlaceholderText, roles.soft),
        (QPalette.ColorRole.Highlight, roles.accent),
        (QPalette.ColorRole.HighlightedText, roles.on_accent),
        (QPalette.ColorRole.Link, roles.accent),
        (QPalette.ColorRole.Mid, roles.line),
        (QPalette.ColorRole.Dark, roles.control_line),
    ):
        palette.setColor(role, QColor(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(roles.faint))
    return palette
