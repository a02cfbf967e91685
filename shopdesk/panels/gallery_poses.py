"""How does a control look while the mouse is over it, while it is pressed, while the keyboard is at it? Controls that hold a pose."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QStyle,
    QWidget,
)

from shopdesk.panels.parts.choice_list import ChoiceList

# What the style is told of a control in a pose.
_FLAGS = {
    "hover": QStyle.StateFlag.State_MouseOver,
    "pressed": QStyle.StateFlag.State_Sunken,
    "focus": QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange,
}


class _Posing:
    """Before the style draws, the pose is written into the option it draws from."""

    pose = ""

    def initStyleOption(self, option: Any) -> None:
        super().initStyleOption(option)  # type: ignore[misc]
        if self.pose in _FLAGS:
            option.state |= _FLAGS[self.pose]
        if self.pose == "pressed":
            option.state &= ~QStyle.StateFlag.State_Raised


class PosedButton(_Posing, QPushButton):
    pass


class PosedCombo(_Posing, ChoiceList):
    pass


class PosedCheck(_Posing, QCheckBox):
    pass


class PosedRadio(_Posing, QRadioButton):
    pass


class PosedSpin(_Posing, QSpinBox):
    pass


class PosedSlider(_Posing, QSlider):
    pass


class PosedLine(_Posing, QLineEdit):
    """The line edit draws its frame from the option, too."""


def pose(widget: QWidget, name: str) -> QWidget:
    """Put a control into a pose: normal, hover, pressed, focus, disabled."""
    widget.setProperty("pose", name)
    widget.pose = name  # type: ignore[attr-defined]
    widget.setEnabled(name != "disabled")
    return widget


def hold_focus(widget: QWidget) -> QWidget:
    """Let one widget believe that the keyboard is at it, without taking it from another."""
    widget.hasFocus = lambda: True  # type: ignore[method-assign]
    return widget
