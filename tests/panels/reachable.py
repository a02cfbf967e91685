"""Which controls has a screen, have they handles, and does the keyboard come to each and away again?"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def controls(root: QWidget) -> list[QWidget]:
    """What can be pressed, typed into or chosen from; the pieces that Qt itself puts inside a control are its own."""
    return [
        found
        for found in root.findChildren(QWidget)
        if isinstance(found, CONTROLS)
        and not isinstance(found, QScrollBar | QHeaderView)
        and not any(isinstance(above, CONTROLS) for above in _above(found, root))
    ]


def _above(widget: QWidget, root: QWidget) -> list[QWidget]:
    chain, above = [], widget.parentWidget()
    while above is not None and above is not root:
        chain.append(above)
        above = above.parentWidget()
    return chain


def nameless(root: QWidget) -> list[str]:
    """Controls that scripts and screen readers could not find, and where they stand."""
    return [
        f"{type(found).__name__} in {[above.objectName() for above in _above(found, root)]}"
        for found in controls(root)
        if not found.objectName()
    ]


def reached_by_tab(window: QWidget) -> set[str]:
    """The handles the Tab key comes to. Of buttons of which one is always chosen (the rail) it reaches one, the arrows the others."""
    reached: set[str] = set()
    at = window.nextInFocusChain()
    while at is not window:
        if at.isVisibleTo(window) and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(at.objectName())
            group = at.group() if isinstance(at, QAbstractButton) else None
            reached |= {other.objectName() for other in group.buttons()} if group is not None else set()
        at = at.nextInFocusChain()
    return reached


def keeps_tab(control: QWidget) -> bool:
    """Whether the Tab key stays inside, so that nobody gets out again without a mouse."""
    if isinstance(control, QAbstractItemView):
        return control.tabKeyNavigation()
    return isinstance(control, QPlainTextEdit | QTextEdit) and not (control.tabChangesFocus() or control.isReadOnly())
