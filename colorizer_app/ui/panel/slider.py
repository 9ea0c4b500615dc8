"""A slider that knows its neutral value."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QWidget

from colorizer_app.ui.style import accent_on, mix, window_color

_RADIUS = 8.0
_GROOVE = 4.0
_INSET = _RADIUS + 3.0  # room for the focus ring
_MAGNET = 2
_RESET_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_gestures = itertools.count(1)


class Slider(QSlider):
    """Goes where it is clicked; a double click or Delete takes it back to its neutral value.

    It paints itself: the platform's sliders cannot show where neutral is, nor where either end
    leads. The wheel scrolls what it lies on instead of changing it by accident.

    Parameters
    ----------
    low, high, neutral
        The values.
    colors
        What the ends stand for, from left to right; without them, the way to the value is filled.

    Attributes
    ----------
    gesture
        Changes as long as a hand does one thing: a drag, a held key.
    """

    def __init__(
        self,
        low: int,
        high: int,
        neutral: int,
        colors: Sequence[QColor] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.neutral = neutral
        self.gesture = next(_gestures)
        self._colors = tuple(colors)
        self._grab = 0.0
        self.setRange(low, high)
        self.setSingleStep(1)
        self.setPageStep(10)
        self.setValue(neutral)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The colours at the ends stay where they are in every script.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def reset(self) -> None:
        """Go back to the neutral value."""
        self.setValue(self.neutral)

    def begin_gesture(self) -> None:
        """Say that a hand begins something else."""
        self.gesture = next(_gestures)

    def sizeHint(self) -> QSize:
        """Return a size with room for the handle and its ring."""
        return QSize(160, round(2 * _INSET))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which a value can be met."""
        return QSize(80, round(2 * _INSET))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the handle, which comes to the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.begin_gesture()
        self.setSliderDown(True)
        distance = self._x_of(self.value()) - event.position().x()
        self._grab = distance if abs(distance) <= _RADIUS else 0.0
        self._follow(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the handle along."""
        if self.isSliderDown():
            self._follow(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go back to the neutral value; the click before belongs to it."""
        self.setSliderDown(False)
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a step; a key that is held is one gesture."""
        if not event.isAutoRepeat():
            self.begin_gesture()
        if event.key() in _RESET_KEYS:
            self.reset()
        else:
            super().keyPressEvent(event)

    def _follow(self, position: QPointF) -> None:
        room = max(self.width() - 2 * _INSET, 1.0)
        share = (position.x() + self._grab - _INSET) / room
        value = self.minimum() + share * (self.maximum() - self.minimum())
        near_neutral = abs(value - self.neutral) <= _MAGNET
        self.setSliderPosition(self.neutral if near_neutral else round(value))

    def _x_of(self, value: int) -> float:
        share = (value - self.minimum()) / (self.maximum() - self.minimum())
        return _INSET + share * (self.width() - 2 * _INSET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groove, the mark of the neutral value and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        middle = self.height() / 2
        self._paint_groove(painter, middle)
        words, ground = self.palette().windowText().color(), window_color(self.palette())
        if self.minimum() < self.neutral < self.maximum():
            mark = QRectF(self._x_of(self.neutral) - 0.75, middle - 6.0, 1.5, 12.0)
            painter.fillRect(mark, mix(words, ground, 0.35))
        handle = QPointF(self._x_of(self.sliderPosition()), middle)
        if self.hasFocus():
            painter.setPen(QPen(accent_on(self.palette()), 2.0))
            painter.setBrush(ground)
            painter.drawEllipse(handle, _RADIUS + 1.8, _RADIUS + 1.8)
        painter.setPen(QPen(mix(words, ground, 0.35), 1.2))
        painter.setBrush(QColor(Qt.GlobalColor.white))
        painter.drawEllipse(handle, _RADIUS - 1.6, _RADIUS - 1.6)

    def _paint_groove(self, painter: QPainter, middle: float) -> None:
        left, right = 1.0, self.width() - 1.0
        groove = QRectF(left, middle - _GROOVE / 2, right - left, _GROOVE)
        words, ground = self.palette().windowText().color(), window_color(self.palette())
        if self._colors:
            gradient = QLinearGradient(left, 0.0, right, 0.0)
            for index, color in enumerate(self._colors):
                gradient.setColorAt(index / (len(self._colors) - 1), color)
            painter.setBrush(gradient)
            painter.drawRoundedRect(groove, _GROOVE / 2, _GROOVE / 2)
            return
        painter.setBrush(mix(words, ground, 0.55))
        painter.drawRoundedRect(groove, _GROOVE / 2, _GROOVE / 2)
        if self.sliderPosition() < self.maximum():
            groove.setRight(self._x_of(self.sliderPosition()))
        painter.setBrush(accent_on(self.palette()))
        painter.drawRoundedRect(groove, _GROOVE / 2, _GROOVE / 2)
