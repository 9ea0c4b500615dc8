"""When all else fails: unexpected errors go to the log, and a person gets a plain sentence."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QMessageBox

from colorizer_app.ui.interrupt import INTERRUPTED

_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("colorizer_app.qt")

_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashReporter(QObject):
    """Catches what nobody else did, on any thread, and says so on the window's.

    Parameters
    ----------
    log_file
        Where the log is; named in the dialog.
    """

    _raised = Signal()

    def __init__(self, log_file: Path | None) -> None:
        super().__init__()
        self._log_file = log_file
        self._showing = False
        # Queued across threads: a dialog may only be made on the window's thread.
        self._raised.connect(self._show)

    def install(self) -> None:
        """Take over the interpreter's hooks and Qt's messages until `uninstall`."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_log_qt_message)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(INTERRUPTED)
            return
        _log.critical("Unexpected error", exc_info=(kind, error, trace))
        self._raised.emit()

    def _on_thread_exception(self, hook: threading.ExceptHookArgs) -> None:
        error = hook.exc_value if hook.exc_value is not None else hook.exc_type()
        self._on_exception(hook.exc_type, error, hook.exc_traceback)

    @Slot()
    def _show(self) -> None:
        # An error in a paint event comes back sixty times a second, the dialog only once.
        if self._showing:
            return
        self._showing = True
        try:
            QMessageBox.warning(None, self.tr("Colorizer"), self._text())
        finally:
            self._showing = False

    def _text(self) -> str:
        text = self.tr(
            "Something unexpected went wrong. Your photos on disk are untouched. "
            "Save what you have, then start Colorizer again."
        )
        if self._log_file is None:
            return text
        where = self.tr("The details are in {file}.").format(file=self._log_file)
        return f"{text}\n\n{where}"


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _qt_log.log(_QT_LEVELS.get(kind, logging.WARNING), "%s", message)
