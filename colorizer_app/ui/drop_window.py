"""A window that takes what is dropped on it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from colorizer_app.ui.drop_overlay import DropOverlay
from colorizer_app.ui.incoming import is_welcome


class DropWindow(QMainWindow):
    """Covers itself while something is held over it that it would take."""

    def __init__(self) -> None:
        super().__init__()
        self._overlay = DropOverlay(self)
        self.setAcceptDrops(True)

    def take_drop(self, mime: QMimeData) -> bool:
        """Do something with what was let go; return whether it was anything. For subclasses."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that the whole window takes photos."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()
            self._overlay.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go back to normal."""
        self._overlay.hide()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was let go."""
        self._overlay.hide()
        if self.take_drop(event.mimeData()):
            event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlay over everything."""
        super().resizeEvent(event)
        if self._overlay.isVisible():
            self._overlay.cover()
