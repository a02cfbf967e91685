"""Which colour has which role? Named roles for light, dark and high contrast; widgets, charts and the stylesheet draw from nothing else."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from shopdesk.frozen import dataclass

THEMES = ("light", "dark", "contrast")


@dataclass(frozen=True)
class Colours:
    """One theme: every role as ``#RRGGBB``.

    Grounds: ``window`` under everything, ``surface`` of cards, ``rail``, ``alternate``, ``hover``, ``shade`` (pressed, tracks)
    and the tints. Inks: ``text``, ``soft``, and ``faint`` for what may be missed. ``accent`` is the one colour of its own:
    what can be pressed, what is chosen, the line that matters in a chart; ``bar`` and ``band`` are its pale forms there.
    ``good``, ``warn`` and ``bad`` mean that and nothing else. ``focus`` is the ring on the control the keyboard is at.
    Which ink may stand on which ground is told by ``INKS``; a test measures each pair.
    """

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
    focus: str
    bar: str
    band: str
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
    focus="#0B6E5F",
    bar="#A6CDC5",
    band="#D5E8E4",
    good="#19784A",
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
    focus="#3FB8A3",
    bar="#2A6A5F",
    band="#1F423C",
    good="#5CC48B",
    good_tint="#173526",
    warn="#E7A04B",
    warn_tint="#3A2A14",
    bad="#F2857C",
    bad_tint="#3D1F1D",
    hover="#252B34",
    shade="#343B47",
)
CONTRAST = Colours(
    name="contrast",
    window="#000000",
    surface="#05070A",
    rail="#000000",
    alternate="#12161C",
    line="#8A94A4",
    control_line="#E8EBF0",
    text="#FFFFFF",
    soft="#E1E6ED",
    faint="#B6BFCC",
    accent="#5FE8CD",
    accent_strong="#96F4E1",
    accent_tint="#003B32",
    on_accent="#000000",
    focus="#FFD84D",
    bar="#2F9684",
    band="#0F4A40",
    good="#74E6A4",
    good_tint="#00331A",
    warn="#FFC56B",
    warn_tint="#3A2600",
    bad="#FFB3AB",
    bad_tint="#4A0F0B",
    hover="#1D232B",
    shade="#4C5563",
)
_BY_NAME = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}

# Which ink may stand on which ground; everything drawn keeps to these pairs.
INKS: dict[str, list[str]] = {
    "text": "window surface rail alternate hover shade accent_tint good_tint warn_tint bad_tint".split(),
    "soft": "window surface rail alternate hover accent_tint".split(),
    "accent": "window surface rail alternate hover accent_tint".split(),
    "good": "window surface alternate hover accent_tint good_tint".split(),
    "warn": "window surface alternate hover accent_tint warn_tint".split(),
    "bad": "window surface alternate hover accent_tint bad_tint".split(),
    "on_accent": "accent accent_strong".split(),
    "surface": "text".split(),
}
# Marks that are no text: rings, and the lines of charts.
MARKS: dict[str, list[str]] = {
    "focus": "window surface rail hover accent_tint".split(),
    "accent": "surface window shade".split(),
    "bad": "surface window".split(),
}


def colours(theme: str) -> Colours:
    """The roles of a theme; an unknown one is light."""
    return _BY_NAME.get(theme, LIGHT)


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
