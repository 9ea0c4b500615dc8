"""Mouse, wheel and keys that zoom and move the photo, wherever they meet it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from colorizer_app.ui.views.shared_view import SharedView

_WHEEL_NOTCH = 1.2
_PAN_STEP = 60.0
_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class GestureArea(QWidget):
    """Zooms and moves the photo in all panes within it; what exactly they are is for subclasses.

    Panes ignore the events that they have no use for, and Qt hands them on to here. The wheel
    zooms at the pointer; Space or the middle button drags the photo, and so does the left one
    where a pane leaves it; Shift with the arrow keys moves it. Holding the backslash key shows
    the original.

    Attributes
    ----------
    shared
        Which part of the photo is seen.
    """

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.shared = SharedView(self)
        self._pan_from: QPointF | None = None
        self._pressed_at: QPointF | None = None
        self._space_held = False
        self.setMouseTracking(True)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._let_go_of_keys)

    def pane_at(self, point: QPoint) -> QWidget | None:
        """Return the pane at a point."""
        raise NotImplementedError

    def panes(self) -> list[QWidget]:
        """Return the panes that are seen."""
        raise NotImplementedError

    def on_click(self, pane: QWidget) -> None:
        """Do what a click on a pane means."""
        raise NotImplementedError

    def on_pointer(self, point: QPointF | None) -> None:
        """Follow the pointer; None when it has left."""
        raise NotImplementedError

    def hold_original(self, held: bool) -> None:
        """Show the original as long as it is held."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo."""
        position = event.position()
        left = event.button() == Qt.MouseButton.LeftButton
        grabs = left and (self._space_held or self.shared.overflows())
        if event.button() == Qt.MouseButton.MiddleButton or grabs:
            self._pan_from = position
        self._pressed_at = position if left and not self._space_held else None
        self._choose_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the photo if it is held."""
        position = event.position()
        if self._pan_from is not None:
            moved = position - self._pan_from
            self._pan_from = position
            self.shared.pan_by(moved.x(), moved.y())
        self._choose_cursor()
        self.on_pointer(position)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a press that went nowhere is a click."""
        pressed, self._pressed_at, self._pan_from = self._pressed_at, None, None
        self._choose_cursor()
        if pressed is None:
            return
        way = (event.position() - pressed).manhattanLength()
        pane = self.pane_at(pressed.toPoint())
        if way < QApplication.startDragDistance() and pane is not None:
            self.on_click(pane)

    def leaveEvent(self, event: QEvent) -> None:
        """Follow the pointer no more."""
        super().leaveEvent(event)
        self.on_pointer(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        notches = event.angleDelta().y() / 120
        pane = self.pane_at(event.position().toPoint())
        if notches and pane is not None:
            self.shared.zoom_by(_WHEEL_NOTCH**notches, event.position() - QPointF(pane.pos()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the original, get ready to drag the photo, or move it."""
        key = event.key()
        if key == Qt.Key.Key_Backslash:
            self.hold_original(True)
        elif key == Qt.Key.Key_Space:
            self._hold_space(True)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key in _ARROWS:
            dx, dy = _ARROWS[key]
            self.shared.pan_by(dx * _PAN_STEP, dy * _PAN_STEP)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of a held key."""
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Backslash:
            self.hold_original(False)
        elif event.key() == Qt.Key.Key_Space:
            self._hold_space(False)
        else:
            super().keyReleaseEvent(event)

    @Slot()
    def _let_go_of_keys(self) -> None:
        """When the focus goes elsewhere their release does as well."""
        self.hold_original(False)
        self._hold_space(False)

    def _hold_space(self, held: bool) -> None:
        if held != self._space_held:
            self._space_held = held
            for pane in self.panes():  # none of them gets the press, whatever is under it
                pane.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, held)
            self._choose_cursor()

    def _choose_cursor(self) -> None:
        if self._pan_from is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self.shared.viewport() is not None and (self._space_held or self.shared.overflows()):
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()
