"""Before and after in one place, with a divider between them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from colorizer_app.ui.comparison_paint import paint_divider, paint_label
from colorizer_app.ui.photo_canvas import PhotoCanvas
from colorizer_app.ui.style import CANVAS
from colorizer_app.workbench.pixels import Levels

DIVIDER_STEPS = 1000
_GRAB_DISTANCE = 28.0
_WHEEL_NOTCH = 1.2
_PAN_STEP = 60.0
_ARROWS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}

_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ComparisonView(PhotoCanvas):
    """Shows a photo, then its result beside it; the slider's value is the divider's place.

    Value 0 shows only the result, `DIVIDER_STEPS` only the original. Drag near the divider or use
    the arrow keys, Home and End; a double click centres it. The wheel zooms at the pointer, Space
    or the middle button drags, Shift with the arrow keys moves the photo, and holding the
    backslash key shows the original.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, DIVIDER_STEPS)
        self.setSingleStep(DIVIDER_STEPS // 50)
        self.setPageStep(DIVIDER_STEPS // 10)
        self.setValue(DIVIDER_STEPS // 2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Divider between the original and the colorized photo"))
        self._grab: float | None = None
        self._pan_from: QPointF | None = None
        self._space_held = False
        self._original_held = False
        self._original_only = False
        self._focus_ring = False

    def set_original(self, grey: Levels) -> None:
        """Show a photo that has no colours yet, fitted into the view."""
        self.setValue(DIVIDER_STEPS // 2)
        super().set_original(grey)

    def set_original_only(self, only: bool) -> None:
        """Show the original alone until told otherwise."""
        self._original_only = only
        self.update()

    def showing_original_only(self) -> bool:
        """Whether the original covers the whole photo just now."""
        return self.result() is None or self._original_only or self._original_held

    @Slot()
    def centre_divider(self) -> None:
        """Show half of each."""
        self.setValue(DIVIDER_STEPS // 2)

    def divider_x(self) -> float:
        """Return where the divider is, in the widget's coordinates."""
        area = self.visible_area()
        return area.left() + area.width() * self.value() / DIVIDER_STEPS

    def _move_divider(self, x: float) -> None:
        area = self.visible_area()
        self.setValue(round((x - area.left()) / max(area.width(), 1.0) * DIVIDER_STEPS))

    def _near_divider(self, position: QPointF) -> bool:
        distance = abs(position.x() - self.divider_x())
        return not self.showing_original_only() and distance <= _GRAB_DISTANCE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both sides, the divider and the labels."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), CANVAS)
        if self.viewport() is None:
            return
        area = self.visible_area()
        left, right = self._sides()
        self.paint_layer(painter, left, original=True)
        self.paint_layer(painter, right, original=False)
        paint_label(painter, self.tr("Original"), area, left, self.font(), right=False)
        paint_label(painter, self.tr("Colorized"), area, right, self.font(), right=True)
        if not self.showing_original_only():
            focus = self.palette().highlight().color() if self._focus_ring else None
            paint_divider(painter, self.divider_x(), area, held=self.isSliderDown(), focus=focus)

    def _sides(self) -> tuple[QRect, QRect]:
        if self.showing_original_only():
            return self.rect(), QRect()
        split = round(self.divider_x())
        width, height = self.width(), self.height()
        return QRect(0, 0, split, height), QRect(split, 0, width - split, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the divider or of the photo."""
        self._focus_ring = False
        position = event.position()
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._space_held):
            self._pan_from = position
        elif left and self._near_divider(position):
            self._hold_divider(self.divider_x() - position.x())
        elif left and self.overflows():
            self._pan_from = position
        elif left and not self.showing_original_only():
            self._hold_divider(0.0)
            self._move_divider(position.x())
        self._choose_cursor(position)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held."""
        position = event.position()
        if self._grab is not None:
            self._move_divider(position.x() + self._grab)
        elif self._pan_from is not None:
            moved = position - self._pan_from
            self._pan_from = position
            self.pan_by(moved.x(), moved.y())
        else:
            self._choose_cursor(position)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._let_go()
        self._choose_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Put the divider in the middle."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.centre_divider()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        notches = event.angleDelta().y() / 120
        if notches:
            self.zoom_by(_WHEEL_NOTCH**notches, event.position())
        event.accept()

    def _hold_divider(self, offset: float) -> None:
        self._grab = offset
        self.setSliderDown(True)
        self.update()

    def _let_go(self) -> None:
        self._grab = self._pan_from = None
        self.setSliderDown(False)
        self.update()

    def _choose_cursor(self, position: QPointF) -> None:
        if self._pan_from is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._space_held and self.viewport() is not None:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._grab is not None or self._near_divider(position):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        elif self.overflows():
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the original, get ready to drag the photo, or move it or the divider."""
        self._focus_ring = True
        if event.key() == Qt.Key.Key_Backslash:
            self._hold_original(True)
        elif event.key() == Qt.Key.Key_Space:
            self._hold_space(True)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in _ARROWS:
            dx, dy = _ARROWS[Qt.Key(event.key())]
            self.pan_by(dx * _PAN_STEP, dy * _PAN_STEP)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Go back to the comparison."""
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Backslash:
            self._hold_original(False)
        elif event.key() == Qt.Key.Key_Space:
            self._hold_space(False)
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring to whoever came here by keyboard; the mouse needs none."""
        super().focusInEvent(event)
        self._focus_ring = event.reason() in _BY_KEYBOARD
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of held keys: their release goes elsewhere."""
        self._hold_original(False)
        self._hold_space(False)
        self._focus_ring = False
        super().focusOutEvent(event)

    def _hold_original(self, held: bool) -> None:
        self._original_held = held
        self.update()

    def _hold_space(self, held: bool) -> None:
        if held != self._space_held:
            self._space_held = held
            self._choose_cursor(QPointF(self.mapFromGlobal(self.cursor().pos())))

    def _pictures_changed(self) -> None:
        # Colours that come, or get sharper, take nothing out of a hand.
        if self.result() is None:
            self._let_go()
            self._original_held = False
        super()._pictures_changed()
