"""How is each kind of control drawn? One stylesheet made from the palette's roles, on a 4-pixel grid."""

from __future__ import annotations

import re
from string import Template

from shopdesk import shipped
from shopdesk.panels.parts.palette import Colours
from shopdesk.panels.parts.typography import (
    BODY,
    CAPTION,
    FIGURE,
    HEADLINE,
    RADIUS_CONTROL,
    RADIUS_MARK,
    RADIUS_SURFACE,
    SECTION,
    SMALL,
    px,
)

# Dynamic properties say what a widget is: ``tone`` for labels, ``kind`` for buttons, ``surface`` for frames, ``pill`` for marks,
# and ``state`` how it is: busy, stale, error. ``dp`` is a pixel that grows with the text size; ``-2`` after it leaves room for a
# ring of two pixels where there was a line of one, so that nothing moves when the focus comes.
_RULES = Template(
    """
QWidget { color: $text; font-size: ${body}dp; }
QMainWindow, QDialog, QWidget[ground="window"] { background: $window; }
QToolTip { background: $text; color: $surface; border: 0; padding: 6px 8px; }

QFrame[surface="card"] { background: $surface; border: 1px solid $line; border-radius: ${radius_surface}px; }
QFrame[surface="card"][state="stale"] { background: $alternate; border: 1px dashed $control_line; }
QFrame[surface="card"][state="error"] { border: 1px solid $bad; }
QFrame[surface="rail"] { background: $rail; border: 0; border-right: 1px solid $line; }
QDialog[surface="overlay"] { background: $surface; border: 1px solid $control_line; }
QFrame[surface="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[surface="drop"] { background: $surface; border: 2px dashed $control_line; border-radius: ${radius_surface}px; }
QFrame[surface="drop"][over="true"] { background: $accent_tint; border: 2px dashed $accent; }
QFrame[surface="message"] { border: 1px solid transparent; border-radius: ${radius_surface}px; }
QFrame[surface="message"][state="info"] { background: $accent_tint; border-color: $info_line; }
QFrame[surface="message"][state="good"] { background: $good_tint; border-color: $good_line; }
QFrame[surface="message"][state="warn"] { background: $warn_tint; border-color: $warn_line; }
QFrame[surface="message"][state="bad"] { background: $bad_tint; border-color: $bad_line; }

QLabel { background: transparent; border: 0; }
QLabel[surface="page"] { background: #FFFFFF; border: 1px solid $control_line; }
QLabel[tone="caption"] { font-size: ${caption}dp; color: $soft; }
QLabel[tone="small"] { font-size: ${small}dp; color: $soft; }
QLabel[tone="soft"] { color: $soft; }
QLabel[tone="strong"] { font-weight: 600; }
QLabel[tone="section"] { font-size: ${section}dp; font-weight: 600; }
QLabel[tone="headline"] { font-size: ${headline}dp; font-weight: 600; }
QLabel[tone="figure"] { font-size: ${figure}dp; font-weight: 600; }
QLabel[tone="figure"][state="thin"], QLabel[tone="figure"][state="none"] { color: $soft; font-weight: 400; }
QLabel[tone="figure"][state="stale"], QLabel[tone="headline"][state="stale"] { color: $soft; }
QLabel[tone="error"] { font-size: ${small}dp; color: $bad; }
QLabel[tone="key"] { font-size: ${small}dp; color: $text; background: $surface; border: 1px solid $control_line; border-radius: ${radius_mark}px;
  padding: 2px 7px; }
QLabel[tone="formula"] { color: $accent; font-size: ${small}dp; }
QLabel[change="good"] { color: $good; font-weight: 600; font-size: ${small}dp; }
QLabel[change="bad"] { color: $bad; font-weight: 600; font-size: ${small}dp; }
QLabel[change="warn"] { color: $warn; font-weight: 600; font-size: ${small}dp; }
QLabel[change="plain"] { color: $soft; font-weight: 400; font-size: ${small}dp; }
QLabel[pill] { border-radius: ${radius_control}px; padding: 1px 8px; font-size: ${small}dp; }
QLabel[pill="plain"] { background: $hover; color: $soft; }
QLabel[pill="accent"] { background: $accent_tint; color: $accent; }
QLabel[pill="good"] { background: $good_tint; color: $good; }
QLabel[pill="warn"] { background: $warn_tint; color: $warn; }
QLabel[pill="bad"] { background: $bad_tint; color: $bad; }

QPushButton, QToolButton { background: $surface; color: $text; border: 1px solid $control_line; border-radius: ${radius_control}px;
  padding: 0 12px; min-height: 30dp; outline: 0; icon-size: 16dp; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $shade; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $window; border-color: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 0 11px; min-height: 30dp-2; }
QPushButton[state="busy"] { color: $soft; background: $hover; border: 1px dashed $control_line; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QPushButton[kind="primary"]:pressed { background: $accent_strong; border: 1px solid $text; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 0 11px; }
QPushButton[kind="primary"]:disabled { background: $shade; border-color: $shade; color: $soft; }
QPushButton[kind="primary"][state="busy"] { background: $accent_tint; color: $accent; border: 1px dashed $accent; }
QPushButton[kind="danger"] { color: $bad; border-color: $bad; }
QPushButton[kind="danger"]:hover { background: $bad_tint; }
QPushButton[kind="danger"]:disabled { color: $faint; border-color: $line; }
QPushButton[kind="danger"]:focus { border: 2px solid $focus; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed { background: $shade; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 0 4px;
  font-weight: 600; min-height: 24dp; }
QFrame[surface="message"] QPushButton[kind="link"] { color: $text; text-decoration: underline; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:pressed { color: $accent_strong; }
QPushButton[kind="link"]:disabled { color: $faint; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; padding: 0 3px; min-height: 24dp-2; }
QPushButton[kind="icon"] { background: transparent; border: 1px solid transparent; padding: 0; min-width: 26dp; max-width: 26dp;
  min-height: 26dp; max-height: 26dp; }
QPushButton[kind="icon"]:hover { background: $hover; }
QPushButton[kind="icon"]:pressed { background: $shade; }
QPushButton[kind="icon"]:focus { border: 2px solid $focus; min-width: 26dp-2; max-width: 26dp-2; min-height: 26dp-2; max-height: 26dp-2; }
QPushButton[kind="rail"] { background: transparent; border: 1px solid transparent; border-radius: ${radius_control}px; text-align: left;
  padding: 0 12px; min-height: 34dp; icon-size: 17dp; color: $soft; }
QPushButton[kind="rail"]:hover { background: $hover; color: $text; }
QPushButton[kind="rail"]:pressed { background: $shade; }
QPushButton[kind="rail"]:checked { background: $accent_tint; color: $accent; font-weight: 600; }
QPushButton[kind="rail"]:focus { border: 2px solid $focus; padding: 0 11px; min-height: 34dp-2; }
QPushButton[kind="rail"]::menu-indicator { image: none; width: 0; }
QPushButton[kind="segment"] { background: transparent; border: 1px solid transparent; color: $soft; padding: 0 10px; min-height: 26dp; }
QPushButton[kind="segment"]:hover { background: $hover; color: $text; }
QPushButton[kind="segment"]:checked { background: $accent_tint; color: $accent; font-weight: 600; }
QPushButton[kind="segment"]:focus { border: 2px solid $focus; padding: 0 9px; min-height: 26dp-2; }
QPushButton[kind="chip"] { background: $good_tint; color: $good; border: 1px solid transparent; text-align: left; }
QPushButton[kind="chip"]:hover { border: 1px solid $good; }
QPushButton[kind="chip"][state="warn"] { background: $warn_tint; color: $warn; }
QPushButton[kind="chip"][state="warn"]:hover { border: 1px solid $warn; }
QPushButton[kind="chip"][state="none"] { background: $surface; color: $soft; border: 1px solid $line; }
QPushButton[kind="chip"]:disabled { background: $window; color: $faint; border: 1px solid $line; }
QPushButton[kind="chip"]:focus { border: 2px solid $focus; padding: 0 11px; }

QComboBox { background: $surface; border: 1px solid $control_line; border-radius: ${radius_control}px; padding: 0 8px 0 12px;
  min-height: 30dp; combobox-popup: 0; outline: 0; }
QComboBox:hover { background: $hover; }
QComboBox:on { background: $hover; border-color: $accent; }
QComboBox:focus { border: 2px solid $focus; padding: 0 7px 0 11px; min-height: 30dp-2; }
QComboBox:disabled { color: $faint; background: $window; border-color: $line; }
QComboBox::drop-down { border: 0; width: 22dp; }
QComboBox::down-arrow { image: url("$arrow"); width: 12dp; height: 12dp; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $control_line; outline: 0; padding: 4px;
  selection-background-color: $accent_tint; selection-color: $accent; }
QComboBox QAbstractItemView::item { min-height: 28dp; padding: 0 8px; border-radius: ${radius_mark}px; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox { background: $surface; border: 1px solid $control_line; border-radius: ${radius_control}px;
  padding: 4px 10px; placeholder-text-color: $soft; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QAbstractSpinBox { min-height: 22dp; }
QAbstractSpinBox { max-height: 22dp; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover { border-color: $soft; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus { border: 2px solid $focus; padding: 3px 9px; }
QPlainTextEdit:disabled, QLineEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled { color: $faint; background: $window;
  border-color: $line; }
QLineEdit:read-only { background: $alternate; }
QLineEdit[state="error"], QAbstractSpinBox[state="error"], QComboBox[state="error"] { border: 1px solid $bad; background: $bad_tint; }
QLineEdit[state="error"]:focus, QAbstractSpinBox[state="error"]:focus, QComboBox[state="error"]:focus { border: 2px solid $bad; }
QDateTimeEdit::drop-down { border: 0; width: 22dp; background: transparent; }
QDateTimeEdit::down-arrow { image: url("$arrow"); width: 12dp; height: 12dp; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { background: transparent; border: 0; width: 20dp; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url("$arrow_up"); width: 10dp; height: 10dp; }
QAbstractSpinBox::down-arrow { image: url("$arrow"); width: 10dp; height: 10dp; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; outline: 0; border: 2px solid transparent; border-radius: ${radius_control}px;
  padding: 2px 4px 2px 2px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator, QRadioButton::indicator { width: 16dp; height: 16dp; border: 1px solid $soft; background: $surface; }
QCheckBox::indicator { border-radius: ${radius_mark}px; }
QRadioButton::indicator { border-radius: 8dp; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; background: $hover; }
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent; }
QCheckBox::indicator:checked { image: url("$check"); }
QCheckBox::indicator:indeterminate { image: url("$dash"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url("$dot"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $shade; border-color: $shade; }

QSlider { background: transparent; outline: 0; min-height: 24dp; }
QSlider::groove:horizontal { background: $shade; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $surface; border: 2px solid $accent; width: 14px; height: 14px; margin: -7px 0; border-radius: 9px; }
QSlider::handle:horizontal:hover { background: $accent_tint; }
QSlider:focus { border: 2px solid $focus; border-radius: ${radius_control}px; }
QSlider::handle:horizontal:disabled { border-color: $faint; }
QSlider::sub-page:horizontal:disabled { background: $faint; }

QTableView { background: $surface; alternate-background-color: $surface; border: 1px solid transparent; gridline-color: $line;
  selection-background-color: $accent_tint; selection-color: $text; outline: 0; }
QTableView:focus { border: 1px solid $focus; border-radius: ${radius_mark}px; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $soft; border: 0; border-bottom: 1px solid $line; padding: 0 12px;
  font-size: ${small}dp; font-weight: 600; min-height: 31dp; }
QHeaderView::section:hover { background: $hover; color: $text; }
QHeaderView::section:pressed { background: $shade; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 0; height: 0; }
QTableCornerButton::section { background: $surface; border: 0; }
QListView, QTreeView { background: $surface; border: 1px solid $line; border-radius: ${radius_control}px; outline: 0; padding: 4px;
  selection-background-color: $accent_tint; selection-color: $accent; }
QListView:focus, QTreeView:focus { border: 2px solid $focus; padding: 3px; }
QListView[surface="plain"] { background: transparent; border: 0; border-radius: 0; padding: 0; }
QListView[surface="plain"]:focus { border: 1px solid $focus; border-radius: ${radius_mark}px; }
QListView::item, QTreeView::item { min-height: 28dp; padding: 0 8px; border-radius: ${radius_mark}px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected { background: $accent_tint; color: $accent; }

QTabWidget::pane { border: 0; }
QTabBar { background: transparent; border: 0; }
QTabBar::tab { background: transparent; color: $soft; padding: 0 4px; margin-right: 16px; min-height: 30dp;
  border: 0; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; border: 2px solid $focus; border-radius: ${radius_mark}px; padding: 0 2px; }
QTabBar::tab:disabled { color: $faint; }

QProgressBar { background: $shade; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QMenu { background: $surface; border: 1px solid $control_line; border-radius: ${radius_control}px; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: ${radius_mark}px; }
QMenu[dense="true"]::item { padding-top: 3px; padding-bottom: 3px; }
QMenu::item:selected { background: $accent_tint; color: $accent; }
QMenu::item:disabled { color: $soft; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { left: 12px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QMenu::indicator:checked { image: url("$tick"); }


QScrollArea, QScrollArea > QWidget > QWidget[ground="clear"] { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget[ground="desk"] { background: $hover; border-radius: 7px; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $shade; border-radius: 3px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $shade; border-radius: 3px; min-width: 32px; margin: 2px; }
QScrollBar::handle:horizontal:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: transparent; border: 0; width: 0;
  height: 0; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $shade; }
"""
)
_GROWING = re.compile(r"(\d+)dp(?:-(\d+))?")
# A stylesheet takes pictures only from files: one a theme, since their colour stands inside.
_PICTURES = ("arrow", "arrow_up", "check", "dash", "dot", "tick")
_TONES = (("info", "accent"), ("good", "good"), ("warn", "warn"), ("bad", "bad"))


def stylesheet(roles: Colours) -> str:
    """The whole stylesheet of a theme, in the text size chosen."""
    # Only where contrast is wanted above all do the grounds of messages need a border of their own.
    lines = {
        f"{tone}_line": getattr(roles, role) if roles.name == "contrast" else "transparent" for tone, role in _TONES
    }
    rules = _RULES.substitute(
        {name: getattr(roles, name) for name in roles.__dataclass_fields__},
        caption=CAPTION,
        small=SMALL,
        body=BODY,
        section=SECTION,
        headline=HEADLINE,
        figure=FIGURE,
        radius_surface=RADIUS_SURFACE,
        radius_control=RADIUS_CONTROL,
        radius_mark=RADIUS_MARK,
        **lines,
        **{name: shipped.resource("icons", f"{name}_{roles.name}.svg").as_posix() for name in _PICTURES},
    )
    return _GROWING.sub(lambda found: f"{px(int(found[1])) - int(found[2] or 0)}px", rules)
