"""The one thread of the app besides the window's."""

from __future__ import annotations

import logging
import time
from typing import ClassVar

from PySide6.QtCore import QThread

from colorizer_app.workers.devices import DeviceFinder
from colorizer_app.workers.loader import EngineFactory
from colorizer_app.workers.worker import EngineWorker

_log = logging.getLogger(__name__)


class EngineThread:
    """Starts a thread with an `EngineWorker` in it and stops it again.

    Parameters
    ----------
    factory
        Makes the engine when it is first needed, never on the caller's thread.
    """

    _stuck: ClassVar[list[EngineThread]] = []
    """Threads that would not end in time: to delete a running QThread is to crash."""

    def __init__(self, factory: EngineFactory) -> None:
        self.worker = EngineWorker(factory)
        self._thread = QThread()
        self._thread.setObjectName("engine")
        self.devices = DeviceFinder()
        for inhabitant in (self.worker, self.devices):
            inhabitant.moveToThread(self._thread)
        self._thread.start()

    def is_running(self) -> bool:
        """Whether the thread has not ended yet."""
        return self._thread.isRunning()

    def stop(self, timeout_s: float = 5.0) -> bool:
        """Cancel everything and wait for the thread to end.

        Returns
        -------
        bool
            False if something that cannot be interrupted went on for longer than ``timeout_s``
            seconds. The thread is then left alone, never killed.
        """
        deadline = time.monotonic() + timeout_s
        self.worker.begin_stop()
        self._thread.quit()
        ended = self._thread.wait(max(0, round(timeout_s * 1000)))
        if not ended and self not in self._stuck:
            self._stuck.append(self)
        loaded = self.worker.finish_loading(max(0.0, deadline - time.monotonic()))
        if not (ended and loaded):
            _log.warning("The engine was still busy %.1f s after it was told to stop", timeout_s)
        return ended and loaded
