"""Commands that one thread carries out, one after the other."""

from __future__ import annotations

import logging
import traceback
from collections import deque
from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, Slot

from colorizer_app.errors import Cancelled, ColorizerError
from colorizer_app.workbench.batch import BatchFailed

_log = logging.getLogger(__name__)


class CommandQueue(QObject):
    """An object that does what is posted to it in the thread that it lives in."""

    failed = Signal(object)
    """`BatchFailed`: what was posted could not be done."""
    _wake = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._commands: deque[tuple[Callable[[], object], str]] = deque()
        self._closed = False
        self._posting = Lock()
        self._wake.connect(self._run_next, Qt.ConnectionType.QueuedConnection)

    def on_given_up(self) -> None:
        """Bring things in order after a command that failed or was cancelled."""

    def on_close(self) -> None:
        """Do what is to be done last."""

    def close(self) -> None:
        """Drop what waits, and end the thread after `on_close`. May be called from any thread."""
        with self._posting:
            self._closed = True
            self._commands.clear()
            self._commands.append((self._end, ""))
        self._wake.emit()

    def post(self, command: Callable[[], object], refusal: str = "") -> None:
        """Put a command at the end of the queue, from any thread; after `close` nothing happens.

        ``refusal`` is the title for what goes wrong with it.
        """
        with self._posting:
            if self._closed:
                return
            self._commands.append((command, refusal))
        self._wake.emit()

    @Slot()
    def _run_next(self) -> None:
        with self._posting:
            if not self._commands:
                return
            command, refusal = self._commands.popleft()
        try:
            command()
        except Cancelled:
            self.on_given_up()
        except Exception as error:  # whatever it is, the queue goes on
            self.on_given_up()
            self.failed.emit(_described(error, refusal))

    def _end(self) -> None:
        try:
            self.on_close()
        finally:
            QThread.currentThread().quit()


def _described(error: Exception, refusal: str) -> BatchFailed:
    _log.error("A batch could not go on", exc_info=error)
    details = "".join(traceback.format_exception(error))
    title = refusal or _tr("The batch cannot go on")
    if isinstance(error, ColorizerError):
        return BatchFailed(title, str(error), details)
    unexpected = _tr(
        "Something unexpected went wrong with the batch. No photo was changed, and what was saved "
        "is whole. Try again, and if it keeps happening, send us the details."
    )
    return BatchFailed(title, unexpected, details)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BatchFailures", text)
