"""What a person takes hold of to drag the result out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from colorizer_app.ui.icons import tinted_icon


class DragGrip(QToolButton):
    """Something to take hold of; what is dragged is what stands for it."""

    pressed_to_drag = Signal()
    """Somebody may be about to drag."""
    dragging = Signal()
    """Somebody drags."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPoint | None = None
        self.setAutoRaise(True)
        self.setIconSize(QSize(20, 20))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        # It is of no use without a mouse: there are Save and Copy.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setText(self.tr("Drag the result out"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Drag from here into a folder or another program"))
        self._follow_palette()

    @property
    def held(self) -> bool:
        """Whether the mouse button is still down."""
        return self._pressed_at is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Get ready."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self.pressed_to_drag.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag once the mouse has moved a little."""
        if self._pressed_at is not None:
            moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
            if moved >= QApplication.startDragDistance():
                self.dragging.emit()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._pressed_at = None

    def let_go(self) -> None:
        """Forget the mouse button, whose release a drag has taken."""
        self._pressed_at = None

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_palette()
        super().changeEvent(event)

    def _follow_palette(self) -> None:
        self.setIcon(tinted_icon("drag", self.palette()))
