"""Panes of plain colours, and what a person does with a mouse."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from colorizer_app.ui.views.pane import Choice, Pane
from colorizer_app.ui.views.views import Views
from colorizer_app.workbench.pixels import Levels, levels_of

PHOTO = (1120, 720)
GREY = QColor(100, 100, 100)
COLOURS = (
    QColor(220, 120, 40),
    QColor(40, 120, 220),
    QColor(60, 180, 60),
    QColor(180, 60, 180),
    QColor(200, 200, 40),
    QColor(40, 200, 200),
)
LEFT = Qt.MouseButton.LeftButton

ORIGINAL = Pane(None, "Original")
CHOICES = (Choice(None, "Original"), Choice(0, "Variant 0"), Choice(1, "A & B"))


def grey_photo(width: int = PHOTO[0], height: int = PHOTO[1]) -> Levels:
    return levels_of(np.full((height, width), GREY.red(), np.uint8))


def picture_of(colour: QColor, width: int = PHOTO[0], height: int = PHOTO[1]) -> Levels:
    rgb = (colour.red(), colour.green(), colour.blue())
    return levels_of(np.full((height, width, 3), rgb, np.uint8))


def plain(key: int, *, current: bool = False) -> Pane:
    """Return a pane of one colour."""
    return Pane(key, f"Variant {key}", picture_of(COLOURS[key]), current)


def grid_of(count: int, current: int = 0) -> list[Pane]:
    return [plain(key, current=key == current) for key in range(count)]


def colour_at(views: QWidget, x: float, y: float = 100) -> QColor:
    return views.grab().toImage().pixelColor(round(x), round(y))


def colours_of(views: Views) -> list[QColor]:
    """What is seen in the middle of each pane."""
    seen = views.grab().toImage()
    return [seen.pixelColor(pane.geometry().center()) for pane in views.panes()]


def focused() -> QWidget:
    """What the keys go to."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def turn_wheel(views: Views, at: QPointF, delta: int) -> None:
    """As it comes from outside: what is sent to a widget is not handed on to its parent."""
    window = views.window()
    QTest.wheelEvent(window.windowHandle(), QPointF(views.mapTo(window, at)), QPoint(0, delta))
