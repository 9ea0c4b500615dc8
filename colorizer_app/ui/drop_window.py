"""A window that takes what is dropped on it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow

from colorizer_app.ui.drop_overlay import DropOverlay
from colorizer_app.ui.takes_drops import TakesDrops


class DropWindow(TakesDrops, QMainWindow):
    """Covers itself while something is held over it that it would take."""

    def __init__(self) -> None:
        super().__init__()
        self._overlay = DropOverlay(self)
        self.setAcceptDrops(True)

    def drop_area(self) -> QRect:
        """Return where in the window things are dropped. For subclasses that have other places."""
        return self.rect()

    def set_inviting(self, inviting: bool) -> None:
        """Show, or show no more, that what is held over the window is welcome."""
        if inviting:
            self._overlay.cover(self.drop_area())
        else:
            self._overlay.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlay over everything."""
        super().resizeEvent(event)
        if self._overlay.isVisible():
            self._overlay.cover(self.drop_area())
