"""The application object: names, icon, and files that the system asks it to open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from colorizer_app import __version__


class Application(QApplication):
    """A `QApplication` that says who it is."""

    file_requested = Signal(object)
    """Path of a photo double-clicked in the Finder, which macOS sends as an event."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self.setApplicationName("Colorizer")
        self.setApplicationDisplayName("Colorizer")
        self.setApplicationVersion(__version__)
        self.setOrganizationName("Colorizer")
        self.setDesktopFileName("colorizer")

    def event(self, event: QEvent) -> bool:
        """Pass on the photos that macOS asks to open."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_requested.emit(Path(event.file()))
            return True
        return super().event(event)
