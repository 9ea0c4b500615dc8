"""Progress on the program's icon, where the desktop shows it.

Linux desktops that know the launcher protocol of Unity (GNOME with Dash to Dock, KDE Plasma, Unity)
take it as a signal on the session bus. Windows and macOS have no such thing in Qt.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtGui import QGuiApplication

_INTERFACE = "com.canonical.Unity.LauncherEntry"
_PATH = "/com/canonical/unity/launcherentry/colorizer"


class Taskbar:
    """Shows how much of a batch is done. Does nothing where there is no session bus."""

    def __init__(self) -> None:
        self._shown: int | None = None

    def show(self, share: float | None) -> None:
        """Show progress, 0 to 1, or with None none at all."""
        percent = None if share is None else round(100 * share)
        if percent == self._shown:
            return
        self._shown = percent
        if sys.platform == "linux":
            _signal(percent)


def _signal(percent: int | None) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return
    properties: dict[str, Any] = {
        "progress": (percent or 0) / 100,
        "progress-visible": percent is not None,
    }
    message = QDBusMessage.createSignal(_PATH, _INTERFACE, "Update")
    entry = f"application://{QGuiApplication.desktopFileName()}.desktop"
    message.setArguments([entry, properties])
    bus.send(message)
