"""Ctrl-C in the terminal, which a running Qt event loop would not notice."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot

INTERRUPTED = 130
"""The exit status of a program that ended on Ctrl-C."""


class InterruptWatcher(QObject):
    """Ends the app on SIGINT with the exit status that shells expect.

    Python only marks that a signal has come and acts when it next runs Python code. The byte it
    writes to a socket meanwhile wakes Qt's event loop, without a timer that polls.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._old_fd = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._old_handler = signal.signal(signal.SIGINT, _do_nothing)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_byte)

    def close(self) -> None:
        """Put everything back as it was."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_fd)
        signal.signal(signal.SIGINT, self._old_handler)
        self._read.close()
        self._write.close()

    @Slot()
    def _on_byte(self) -> None:
        if signal.SIGINT in self._read.recv(64):
            QCoreApplication.exit(INTERRUPTED)


def _do_nothing(_number: int, _frame: object) -> None:
    """Stand in for Python's handler, which would raise in the middle of whatever runs."""
