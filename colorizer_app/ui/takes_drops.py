"""What widgets that take drops have in common."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from colorizer_app.ui.incoming import is_welcome


class TakesDrops:
    """A widget, to be named among its bases before Qt's own, that files and pictures drop on."""

    def set_inviting(self, inviting: bool) -> None:
        """Show, or show no more, that what is held over the widget is welcome."""
        raise NotImplementedError

    def take_drop(self, mime: QMimeData) -> bool:
        """Do something with what was let go; return whether it was anything."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that it is welcome; what is dragged out of this very app is not."""
        if event.source() is None and is_welcome(event.mimeData()):
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
