"""Does the toolkit itself hold what the window rests on?"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is never counted from Python 3.12 on")
def test_painting_does_not_use_up_the_references_to_none() -> None:
    """A release that did (6.12.0) ended the program after some thousand calls: an hour of charts."""
    image = QImage(10, 10, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    colour, start, end = QColor("black"), QPointF(0, 0), QPointF(9, 9)
    before = sys.getrefcount(None)
    for _ in range(200):
        painter.setPen(colour)
        painter.drawLine(start, end)
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost < 100
