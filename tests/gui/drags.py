"""Events of drags, for tests: what their constructors take depends on the version of Qt."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, qVersion
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent

_PRECISE = tuple(int(part) for part in qVersion().split(".")[:2]) >= (6, 12)


def drag_enter(place: QPoint, *arguments: Any) -> QDragEnterEvent:
    """Return the event of something that is dragged into a widget; actions, data, buttons, keys."""
    return QDragEnterEvent(_at(place), *arguments)


def drag_move(place: QPoint, *arguments: Any) -> QDragMoveEvent:
    """Return the event of something that is dragged over a widget."""
    return QDragMoveEvent(_at(place), *arguments)


def _at(place: QPoint) -> Any:
    return QPointF(place) if _PRECISE else place
