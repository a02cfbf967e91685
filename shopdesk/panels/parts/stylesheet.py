"""How is each kind of control drawn? One stylesheet made from the palette's roles, on a 4-pixel grid."""

from __future__ import annotations

from string import Template

from shopdesk import shipped
from shopdesk.panels.parts.palette import Colours
from shopdesk.panels.parts.typography import BODY, CAPTION, FIGURE, HEADLINE, SECTION, SMALL

# Dynamic properties say what a widget is: ``tone`` for labels, ``kind`` for buttons, ``surface`` for frames.
_RULES = Template(
    """
QWidget { color: $text; font-size: ${body}px; }
QMainWindow, QDialog, QWidget[ground="window"] { background: $window; }
QToolTip { background: $text; color: $surface; border: 0; padding: 6px 8px; }

QFrame[surface="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[surface="rail"] { background: $rail; border: 0; border-right: 1px solid $line; }
QFrame[surface="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[surface="drop"] { background: $surface; border: 2px dashed $control_line; border-radius: 8px; }
QFrame[surface="drop"][over="true"] { background: $accent_tint; border: 2px dashed $accent; }
QFrame[surface="message"][state="info"] { background: $accent_tint; border: 0; border-radius: 8px; }
QFrame[surface="message"][state="good"] { background: $good_tint; border: 0; border-radius: 8px; }
QFrame[surface="message"][state="warn"] { background: $warn_tint; border: 0; border-radius: 8px; }
QFrame[surface="message"][state="bad"] { background: $bad_tint; border: 0; border-radius: 8px; }

QLabel { background: transparent; border: 0; }
QLabel[surface="page"] { background: #FFFFFF; border: 1px solid $control_line; }
QLabel[tone="caption"] { font-size: ${caption}px; color: $soft; }
QLabel[tone="small"] { font-size: ${small}px; color: $soft; }
QLabel[tone="soft"] { color: $soft; }
QLabel[tone="strong"] { font-weight: 600; }
QLabel[tone="section"] { font-size: ${section}px; font-weight: 600; }
QLabel[tone="headline"] { font-size: ${headline}px; font-weight: 600; }
QLabel[tone="figure"] { font-size: ${figure}px; font-weight: 600; }
QLabel[tone="figure"][state="thin"], QLabel[tone="figure"][state="none"] { color: $soft; font-weight: 400; }
QLabel[tone="formula"] { color: $accent; font-size: ${small}px; }
QLabel[change="good"] { color: $good; font-weight: 600; font-size: ${small}px; }
QLabel[change="bad"] { color: $bad; font-weight: 600; font-size: ${small}px; }
QLabel[change="warn"] { color: $warn; font-weight: 600; font-size: ${small}px; }
QLabel[change="plain"] { color: $soft; font-weight: 400; font-size: ${small}px; }

QPushButton, QToolButton { background: $surface; color: $text; border: 1px solid $control_line; border-radius: 6px;
  padding: 0 12px; min-height: 30px; outline: 0; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $shade; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $window; border-color: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 0 11px; min-height: 28px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 0 11px; }
QPushButton[kind="primary"]:disabled { background: $shade; border-color: $shade; color: $soft; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 0 4px;
  font-weight: 600; min-height: 24px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0 3px; min-height: 22px; }
QPushButton[kind="icon"] { background: transparent; border: 1px solid transparent; padding: 0; min-width: 26px; max-width: 26px;
  min-height: 26px; max-height: 26px; }
QPushButton[kind="icon"]:hover { background: $hover; }
QPushButton[kind="icon"]:focus { border: 2px solid $accent; }
QPushButton[kind="rail"] { background: transparent; border: 1px solid transparent; border-radius: 6px; text-align: left;
  padding: 0 12px; min-height: 34px; color: $soft; }
QPushButton[kind="rail"]:hover { background: $hover; color: $text; }
QPushButton[kind="rail"]:checked { background: $accent_tint; color: $accent; font-weight: 600; }
QPushButton[kind="rail"]:focus { border: 2px solid $accent; padding: 0 11px; min-height: 32px; }
QPushButton[kind="rail"]::menu-indicator { image: none; width: 0; }
QPushButton[kind="chip"] { background: $good_tint; color: $good; border: 1px solid transparent; text-align: left; }
QPushButton[kind="chip"][state="warn"] { background: $warn_tint; color: $warn; }
QPushButton[kind="chip"][state="none"] { background: $hover; color: $soft; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 0 11px; }

QComboBox { background: $surface; border: 1px solid $control_line; border-radius: 6px; padding: 0 8px 0 12px;
  min-height: 30px; combobox-popup: 0; outline: 0; }
QComboBox:hover { background: $hover; }
QComboBox:focus { border: 2px solid $accent; padding: 0 7px 0 11px; min-height: 28px; }
QComboBox:disabled { color: $faint; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $control_line; outline: 0; padding: 4px;
  selection-background-color: $accent_tint; selection-color: $accent; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; border-radius: 4px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox { background: $surface; border: 1px solid $control_line; border-radius: 6px;
  padding: 4px 10px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit { min-height: 22px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus { border: 2px solid $accent; padding: 3px 9px; }
QPlainTextEdit:disabled, QLineEdit:disabled { color: $faint; background: $window; }

QTableView { background: $surface; alternate-background-color: $surface; border: 1px solid transparent; gridline-color: $line;
  selection-background-color: $accent_tint; selection-color: $text; outline: 0; }
QTableView:focus { border: 1px solid $accent; border-radius: 4px; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $soft; border: 0; border-bottom: 1px solid $line; padding: 0 12px;
  font-size: ${small}px; font-weight: 600; min-height: 31px; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 0; height: 0; }
QTableCornerButton::section { background: $surface; border: 0; }

QTabWidget::pane { border: 0; }
QTabBar { background: transparent; border: 0; }
QTabBar::tab { background: transparent; color: $soft; padding: 0 4px; margin-right: 16px; min-height: 30px;
  border: 0; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; border-bottom: 2px solid $accent; }
QTabBar::tab:disabled { color: $faint; }

QProgressBar { background: $shade; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QMenu { background: $surface; border: 1px solid $control_line; border-radius: 6px; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 28px; border-radius: 4px; }
QMenu::item:selected { background: $accent_tint; color: $accent; }
QMenu::item:disabled { color: $soft; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }

QScrollArea, QScrollArea > QWidget > QWidget[ground="clear"] { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget[ground="desk"] { background: $hover; border-radius: 7px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $shade; border-radius: 3px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $shade; border-radius: 3px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: transparent; border: 0; width: 0;
  height: 0; }
QSplitter::handle { background: transparent; }
"""
)


def stylesheet(roles: Colours) -> str:
    """The whole stylesheet of a theme."""
    arrow = shipped.resource("icons", f"arrow_{roles.name}.svg")
    return _RULES.substitute(
        {name: getattr(roles, name) for name in roles.__dataclass_fields__},
        caption=CAPTION,
        small=SMALL,
        body=BODY,
        section=SECTION,
        headline=HEADLINE,
        figure=FIGURE,
        arrow=arrow.as_posix(),
    )
