"""A window that takes what is dropped on it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRect
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

    def drop_area(self) -> QRect:
        """Return where in the window things are dropped. For subclasses that have other places."""
        return self.rect()

    def set_inviting(self, inviting: bool) -> None:
        """Show, or show no more, that what is held over the window is welcome."""
        if inviting:
            self._overlay.cover(self.drop_area())
        else:
            self._overlay.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that the whole window takes photos."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()
            self.set_inviting(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go back to normal."""
        self.set_inviting(False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was let go."""
        self.set_inviting(False)
        if self.take_drop(event.mimeData()):
            event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlay over everything."""
        super().resizeEvent(event)
        if self._overlay.isVisible():
            self._overlay.cover(self.drop_area())
