"""Writing a file of the open photo that is not its result on disk: a layer, something to drag."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from colorizer_app.ui.session import Session
from colorizer_app.workbench.document import Document
from colorizer_app.workbench.messages import Cancelled, Failed, Saved, SaveJob, SaveOptions
from colorizer_app.workers import EngineThread


class FileWriter(QObject):
    """Has the worker write one file at a time; the newest counts."""

    written = Signal(object)
    """The file's `Path`."""
    failed = Signal(object)
    """`Failed`: there is no file."""
    given_up = Signal()
    """There is no file, and nothing went wrong."""

    def __init__(self, engine: EngineThread, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = engine.worker
        self._session = session
        self._job: SaveJob | None = None
        self._worker.saved.connect(self._on_saved)
        self._worker.failed.connect(self._on_failed)
        self._worker.cancelled.connect(self._on_cancelled)

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._job is not None

    def write(
        self, document: Document, path: Path, options: SaveOptions, *, overwrite: bool
    ) -> None:
        """Write the document's current variant; colours that are not there yet are made."""
        self._job = SaveJob(
            self._session.next_job_id(),
            document.photo,
            document.look,
            document.rgb,
            path,
            options,
            overwrite,
        )
        self._worker.submit(self._job)

    def _is_mine(self, job_id: int) -> bool:
        if self._job is None or self._job.job_id != job_id:
            return False
        self._job = None
        return True

    @Slot(object)
    def _on_saved(self, message: Saved) -> None:
        if self._is_mine(message.job_id):
            self.written.emit(message.path)

    @Slot(object)
    def _on_failed(self, message: Failed) -> None:
        if self._is_mine(message.job_id):
            self.failed.emit(message)

    @Slot(object)
    def _on_cancelled(self, message: Cancelled) -> None:
        if self._is_mine(message.job_id):
            self.given_up.emit()
