"""The threads of the batch window: one for the batch, one for its small pictures."""

from __future__ import annotations

import logging
from typing import ClassVar

from PySide6.QtCore import QThread

from colorizer_app.workbench.batch import BatchSettings
from colorizer_app.workers.batch_worker import BatchWorker, EngineSource
from colorizer_app.workers.miniatures import MiniatureMaker

_log = logging.getLogger(__name__)

_ONE_MINIATURE_MS = 2_000
"""How long the making of one small picture is waited for."""


class BatchThreads:
    """Starts a thread with a `BatchWorker` and one with a `MiniatureMaker`, and stops them again.

    Parameters
    ----------
    engine
        Where the engine is to be had.
    settings
        What the first batch begins with.
    """

    _stuck: ClassVar[list[BatchThreads]] = []
    """Threads that would not end in time: to delete a running QThread is to crash."""

    def __init__(self, engine: EngineSource, settings: BatchSettings) -> None:
        self.worker = BatchWorker(engine, settings)
        self.miniatures = MiniatureMaker()
        self._working, self._drawing = QThread(), QThread()
        self._working.setObjectName("batch")
        self._drawing.setObjectName("miniatures")
        self.worker.moveToThread(self._working)
        self.miniatures.moveToThread(self._drawing)
        self._working.start()
        self._drawing.start(QThread.Priority.LowPriority)

    def stop(self, timeout_s: float = 10.0) -> bool:
        """Give up what is being coloured, wait for what is being saved, and end the threads.

        Returns
        -------
        bool
            False if something went on for longer than ``timeout_s`` seconds. It is then left alone,
            never killed: the journal knows what was begun.
        """
        self.worker.close()
        self.miniatures.close()
        self._drawing.quit()
        worked = self._working.wait(round(timeout_s * 1000))
        drew = self._drawing.wait(_ONE_MINIATURE_MS)
        if not (worked and drew):
            self._stuck.append(self)
            _log.warning("The batch was still busy %.1f s after it was told to stop", timeout_s)
        return worked and drew
