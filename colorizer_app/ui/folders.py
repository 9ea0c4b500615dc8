"""Files shown where the platform shows files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo, QUrl
from PySide6.QtGui import QDesktopServices


def open_folder_of(path: Path) -> None:
    """Show the folder that a file is in."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(QFileInfo(str(path)).absolutePath()))
