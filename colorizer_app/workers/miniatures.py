"""Small pictures of files, made beside everything else."""

from __future__ import annotations

import logging
from collections import OrderedDict
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, Qt, Signal, Slot

from colorizer_app.errors import ColorizerError
from colorizer_app.imaging import miniature

_log = logging.getLogger(__name__)

_MOST_WAITING = 64
"""More rows are never seen at once; those scrolled past are asked for again when they are seen."""


class MiniatureMaker(QObject):
    """Makes small pictures, those asked for last first; lives in a thread of `BatchThreads`."""

    made = Signal(object, object)
    """Path, and the picture: (h, w, 3) of 8 bits, or None if there is none to be had."""
    dropped = Signal(object)
    """Path of a picture that is not made after all."""
    _wake = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wanted: OrderedDict[Path, int] = OrderedDict()
        self._closed = False
        self._lock = Lock()
        self._wake.connect(self._make_next, Qt.ConnectionType.QueuedConnection)

    def want(self, path: Path, side: int) -> None:
        """Ask for a picture of at most ``side`` pixels in each direction, from any thread."""
        dropped = None
        with self._lock:
            self._wanted[path] = side
            self._wanted.move_to_end(path)
            if len(self._wanted) > _MOST_WAITING:
                dropped, _ = self._wanted.popitem(last=False)
        if dropped is not None:
            self.dropped.emit(dropped)
        self._wake.emit()

    def close(self) -> None:
        """Make no more."""
        with self._lock:
            self._closed = True
            self._wanted.clear()

    @Slot()
    def _make_next(self) -> None:
        with self._lock:
            if not self._wanted or self._closed:
                return
            path, side = self._wanted.popitem()
        try:
            self.made.emit(path, miniature(path, side))
        except ColorizerError:
            self.made.emit(path, None)
        except Exception:
            _log.exception("There is no small picture of %s", path)
            self.made.emit(path, None)
