"""Finding out what can be computed on, which may take importing torch and asking drivers."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, Signal, Slot

_log = logging.getLogger(__name__)


class DeviceFinder(QObject):
    """Lives in the engine's thread, so that the window need not wait."""

    found = Signal(object)
    """What an engine could compute on, as a tuple of devices, the best first."""
    _wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wanted.connect(self._find, Qt.ConnectionType.QueuedConnection)

    def find(self) -> None:
        """Have it found out, after the jobs that wait; may be called from any thread."""
        self._wanted.emit()

    @Slot()
    def _find(self) -> None:
        from colorizer_app.engine import available_devices

        try:
            self.found.emit(available_devices())
        except Exception:  # a driver or a torch that is broken: there is always the processor
            _log.exception("It could not be found out what can be computed on")
            self.found.emit(("cpu",))
