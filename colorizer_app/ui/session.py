"""The open photo and the jobs about it: the window's brain, without any widget."""

from __future__ import annotations

import itertools
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from colorizer_app.imaging import Photo
from colorizer_app.look import Look
from colorizer_app.workbench.document import Document
from colorizer_app.workbench.messages import (
    Cancelled,
    Colorized,
    ColorizeJob,
    Failed,
    Opened,
    Pasted,
    Previewed,
    Progress,
    Saved,
    SaveJob,
)
from colorizer_app.workers import EngineThread

_SCREEN = (1024, 768)


class Session(QObject):
    """Sends jobs to the worker and keeps the document in step with what comes back.

    At most one save job is under way, and of the colorize jobs only the latest counts; what arrives
    from a job that has been given up is ignored.

    Attributes
    ----------
    document
        The open photo, or None.
    screen
        Width and height in pixels of the largest picture that can be seen at once.
    """

    opened = Signal(object)
    """`Opened`: another photo is the document now."""
    previewed = Signal(object)
    """`Previewed`: there are colours to look at; those to save are still to come."""
    colorized = Signal(object)
    """`Colorized`: the document has a result."""
    saved = Signal(object)
    """`Saved`: the result is on disk."""
    failed = Signal(object)
    """`Failed`: the job is over and the document as it was."""
    cancelled = Signal()
    progressed = Signal(object)
    """`Progress` of the job under way."""
    noticed = Signal(str)
    """Work goes on, but not as was asked for: a sentence for the person."""
    changed = Signal()
    """Something of `document`, `colorizing` or `saving` is different."""

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self.screen = _SCREEN
        self._engine = engine
        self._ids = itertools.count(1)
        self._colorizing: ColorizeJob | None = None
        self._saving: SaveJob | None = None
        worker = engine.worker
        worker.opened.connect(self._on_opened)
        worker.progress.connect(self._on_progress)
        worker.previewed.connect(self._on_previewed)
        worker.colorized.connect(self._on_colorized)
        worker.saved.connect(self._on_saved)
        worker.failed.connect(self._on_failed)
        worker.cancelled.connect(self._on_cancelled)
        worker.noticed.connect(self.noticed)

    @property
    def colorizing(self) -> bool:
        """Whether a photo is being opened or coloured."""
        return self._colorizing is not None

    @property
    def colorizing_name(self) -> str:
        """What a person calls the photo that is being opened or coloured; empty if none is."""
        return "" if self._colorizing is None else self._colorizing.name

    @property
    def saving(self) -> bool:
        """Whether a result is being written."""
        return self._saving is not None

    @property
    def has_result(self) -> bool:
        """Whether there is something to save or copy."""
        return self.document is not None and self.document.rgb is not None

    @property
    def unsaved(self) -> bool:
        """Whether a result would be lost with the document."""
        return self.document is not None and self.document.dirty

    def warm(self) -> None:
        """Have the engine loaded before it is needed."""
        self._engine.worker.warm()

    def open(self, source: Path | Pasted) -> None:
        """Open and colour a photo, in place of whatever is being coloured."""
        self._start(source, Look())

    def colorize_again(self, look: Look | None = None) -> None:
        """Colour the document once more: after a failure or a cancellation, or with another look.

        Until that is done there is nothing to save. Looks may follow each other quickly: those
        that cannot be shown before the next one comes are left out.
        """
        if self.document is not None:
            self.document = self.document.with_look(look or self.document.look)
            self._start(self.document.photo, self.document.look)

    def save(self, path: Path, quality: int, *, overwrite: bool) -> None:
        """Write the result to ``path``; there must be one."""
        assert self.document is not None
        assert self.document.rgb is not None
        self._saving = SaveJob(
            next(self._ids), self.document.photo, self.document.rgb, path, quality, overwrite
        )
        self._engine.worker.submit(self._saving)
        self.changed.emit()

    def cancel(self) -> None:
        """Give up opening or colouring at once; what is being saved is written to its end.

        The worker ends the job as soon as it can, and what still comes of it is ignored.
        """
        if self.colorizing:
            self._drop_colorizing()
            self.changed.emit()
            self.cancelled.emit()

    def close_document(self) -> None:
        """Let go of the photo and its result."""
        self._drop_colorizing()
        self.document = None
        self.changed.emit()

    def stop(self) -> bool:
        """End the worker; return whether it ended in time. What it still says is ignored."""
        self._drop_colorizing()
        return self._engine.stop()

    def _start(self, source: Path | Pasted | Photo, look: Look) -> None:
        self._colorizing = ColorizeJob(next(self._ids), source, look, self.screen)
        self._engine.worker.submit(self._colorizing)
        self.changed.emit()

    def _drop_colorizing(self) -> None:
        job, self._colorizing = self._colorizing, None
        if job is not None:
            self._engine.worker.cancel(job.job_id)

    @Slot(object)
    def _on_opened(self, message: Opened) -> None:
        if self._is_colorizing(message.job_id):
            self.document = Document(message.photo)
            self.opened.emit(message)
            self.changed.emit()

    @Slot(object)
    def _on_progress(self, message: Progress) -> None:
        if self._is_colorizing(message.job_id) or self._is_saving(message.job_id):
            self.progressed.emit(message)

    @Slot(object)
    def _on_previewed(self, message: Previewed) -> None:
        # Colours of an earlier look are welcome until those of the latest come.
        document = self.document
        if self.colorizing and document is not None and message.photo is document.photo:
            self.previewed.emit(message)
            self.changed.emit()

    @Slot(object)
    def _on_colorized(self, message: Colorized) -> None:
        if self._is_colorizing(message.job_id) and self.document is not None:
            self._colorizing = None
            self.document = self.document.with_result(message.rgb)
            self.colorized.emit(message)
            self.changed.emit()

    @Slot(object)
    def _on_saved(self, message: Saved) -> None:
        job = self._saving
        if job is not None and message.job_id == job.job_id:
            self._saving = None
            if self.document is not None and self.document.rgb is job.rgb:
                self.document = self.document.with_saved(message.path)
            self.changed.emit()
            self.saved.emit(message)

    @Slot(object)
    def _on_failed(self, message: Failed) -> None:
        if self._forget(message.job_id):
            self.changed.emit()
            self.failed.emit(message)

    @Slot(object)
    def _on_cancelled(self, message: Cancelled) -> None:
        if self._forget(message.job_id):
            self.changed.emit()
            self.cancelled.emit()

    def _is_colorizing(self, job_id: int) -> bool:
        return self._colorizing is not None and self._colorizing.job_id == job_id

    def _is_saving(self, job_id: int) -> bool:
        return self._saving is not None and self._saving.job_id == job_id

    def _forget(self, job_id: int) -> bool:
        if self._is_colorizing(job_id):
            self._colorizing = None
        elif self._is_saving(job_id):
            self._saving = None
        else:
            return False
        return True
