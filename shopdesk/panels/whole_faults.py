"""How does a fault in a method that Qt calls reach the crash box? As a whole exception: for that alone, imported before every widget.

What leaves a method that Qt calls while we call Qt is handed on to us, with the name of the method before its words. Up to Python 3.11
what C code raises (``int("x")``, ``[][1]``, Ctrl+C) is no object yet at that point, and reading it as one ends the program at once
(Qt for Python 6.11). An ``except`` makes it one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

_OF_QT = "PySide6"


def _overridden(cls: type) -> list[str]:
    """The methods a class writes itself that something of Qt below it has too."""
    of_qt = [vars(base) for base in cls.__mro__ if base.__module__.startswith(_OF_QT)]
    return [
        name
        for name, method in vars(cls).items()
        if isinstance(method, FunctionType) and not name.startswith("__") and any(name in known for known in of_qt)
    ]


def _whole(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def called(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException:
            raise  # as what it has become by being caught

    return called


def _made(cls: type, /, **named: Any) -> None:
    super(QObject, cls).__init_subclass__(**named)  # type: ignore[misc]
    for name in _overridden(cls):
        setattr(cls, name, _whole(vars(cls)[name]))


if sys.version_info < (3, 12):
    QObject.__init_subclass__ = classmethod(_made)  # type: ignore[assignment, method-assign]
