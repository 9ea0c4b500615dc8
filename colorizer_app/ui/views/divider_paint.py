"""How the divider looks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_WHITE = QColor(255, 255, 255)
_SHADOW = QColor(0, 0, 0, 110)
_KNOB_RADIUS = 17.0


def paint_divider(
    painter: QPainter, x: float, area: QRectF, *, held: bool, focus: QColor | None
) -> None:
    """Draw the divider at ``x`` over the height of ``area``.

    Parameters
    ----------
    painter
        In logical pixels.
    x
        Where both sides meet.
    area
        The visible part of the photo.
    held
        While it is dragged the knob gives way to the photo under it.
    focus
        The colour of the focus ring; None without keyboard focus.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADOW)
    painter.drawRect(QRectF(x - 2.0, area.top(), 4.0, area.height()))
    painter.setBrush(_WHITE)
    painter.drawRect(QRectF(x - 1.0, area.top(), 2.0, area.height()))
    knob = QPointF(x, area.center().y())
    if not held:
        _paint_knob(painter, knob)
    if focus is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_WHITE, 4.5))
        painter.drawEllipse(knob, _KNOB_RADIUS + 3.5, _KNOB_RADIUS + 3.5)
        painter.setPen(QPen(focus, 2.5))
        painter.drawEllipse(knob, _KNOB_RADIUS + 3.5, _KNOB_RADIUS + 3.5)
    painter.restore()


def _paint_knob(painter: QPainter, centre: QPointF) -> None:
    painter.setPen(QPen(_SHADOW, 1.5))
    painter.setBrush(QColor(250, 250, 250, 240))
    painter.drawEllipse(centre, _KNOB_RADIUS, _KNOB_RADIUS)
    pen = QPen(QColor(45, 45, 45), 2.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side in (-1.0, 1.0):
        arrow = QPainterPath(QPointF(centre.x() + side * 4.5, centre.y() - 5.0))
        arrow.lineTo(centre.x() + side * 9.5, centre.y())
        arrow.lineTo(centre.x() + side * 4.5, centre.y() + 5.0)
        painter.drawPath(arrow)
