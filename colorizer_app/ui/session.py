"""The open photo and the jobs about it: the window's brain, without any widget."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from colorizer_app.imaging import Photo
from colorizer_app.look import Look
from colorizer_app.workbench.document import Document
from colorizer_app.workbench.messages import (
    Cancelled,
    Colorized,
    ColorizeJob,
    ContextJob,
    ContextsRanked,
    ContextTaken,
    Failed,
    Opened,
    Pasted,
    Previewed,
    Progress,
    RankJob,
    Saved,
    SaveJob,
    SaveOptions,
)
from colorizer_app.workbench.variants import Variant, Variants
from colorizer_app.workers import EngineThread

_SCREEN = (1024, 768)


@dataclass(frozen=True, slots=True)
class _SaveWish:
    """What is to be saved once there is something to save."""

    path: Path
    options: SaveOptions
    overwrite: bool


class Session(QObject):
    """Sends jobs to the worker and keeps the document in step with what comes back.

    At most one save job is under way, and of the colorize jobs only the latest counts; what arrives
    from a job that has been given up is ignored. So are contexts that were asked for before the
    photo was let go.

    Attributes
    ----------
    document
        The open photo, or None.
    screen
        Width and height in pixels of the largest picture that can be seen at once.
    saving_several
        Whether several variants are being written; `SaveSeveralFlow` says so.
    first_look
        What photos begin with.
    """

    opened = Signal(object)
    """`Opened`: another photo is the document now."""
    previewed = Signal(object)
    """`Previewed`: there are colours to look at; those to save are still to come."""
    colorized = Signal(object)
    """`Colorized`: the document has a result."""
    saved = Signal(object)
    """`Saved`: the result is on disk."""
    context_taken = Signal(object)
    """`ContextTaken`: a picture may lend its mood."""
    contexts_ranked = Signal(object)
    """`ContextsRanked`: the contexts that are kept, for the open photo, once it has colours."""
    failed = Signal(object)
    """`Failed`: the job is over and the document as it was."""
    cancelled = Signal()
    progressed = Signal(object)
    """`Progress` of the job under way."""
    noticed = Signal(str)
    """Work goes on, but not as was asked for: a sentence for the person."""
    engine_changed = Signal()
    """The document is about to be coloured by another engine: what is known of looks is past."""
    changed = Signal()
    """Something of `document`, `colorizing`, `saving` or `taking` is different."""

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self.screen = _SCREEN
        self.first_look = Look()
        self._engine = engine
        self._ids = itertools.count(1)
        self._colorizing: ColorizeJob | None = None
        self._opening: Variants | None = None  # of the photo that is about to be the document
        self._interrupted = False
        self.saving_several = False
        self._saving: tuple[SaveJob, int] | None = None  # with the key of its variant
        self._wish: _SaveWish | None = None
        self._taking: dict[int, ContextJob] = {}
        self._ranking: int | None = None
        worker = engine.worker
        worker.opened.connect(self._on_opened)
        worker.progress.connect(self._on_progress)
        worker.previewed.connect(self._on_previewed)
        worker.colorized.connect(self._on_colorized)
        worker.saved.connect(self._on_saved)
        worker.context_taken.connect(self._on_context_taken)
        worker.contexts_ranked.connect(self._on_contexts_ranked)
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
    def opening(self) -> bool:
        """Whether another photo is about to take the document's place."""
        return self._opening is not None

    @property
    def saving(self) -> bool:
        """Whether a result is being written, or will be as soon as it is there."""
        return self._saving is not None or self._wish is not None or self.saving_several

    @property
    def taking(self) -> int:
        """How many pictures' contexts are being taken."""
        return len(self._taking)

    @property
    def stoppable(self) -> bool:
        """Whether something is under way that a person may stop."""
        return self.colorizing or self.taking > 0 or self.saving_several

    @property
    def has_result(self) -> bool:
        """Whether there is a result of the document's look."""
        return self.document is not None and self.document.rgb is not None

    @property
    def expects_result(self) -> bool:
        """Whether there is a result of the document's look, or will be in a moment."""
        return self.has_result or (
            self.document is not None and self.colorizing and not self.opening
        )

    @property
    def unsaved(self) -> bool:
        """Whether a result would be lost with the document."""
        return self.document is not None and self.document.dirty

    @property
    def first_variants(self) -> Variants:
        """What a photo has that nobody has worked at."""
        return Variants((Variant(0, self.first_look),))

    def warm(self) -> None:
        """Have the engine loaded before it is needed."""
        self._engine.worker.warm()

    def open(self, source: Path | Pasted, variants: Variants | None = None) -> None:
        """Open and colour a photo, in place of whatever is being coloured.

        Without variants it begins with the first look: what suits one photo is wrong for the next.
        Should it not open, the document's colours go on being made.
        """
        self._interrupted = self._interrupted or (self.colorizing and not self.opening)
        self._opening = variants or self.first_variants
        self._start(source, self._opening.current.look)

    def show(self, variants: Variants) -> None:
        """Give the document other variants and colour it as the current one has it.

        Looks may follow each other quickly: those that cannot be shown before the next one comes
        are left out. Nothing happens while another photo is being opened.
        """
        if self.document is None or self.opening:
            return
        before = self.document
        if variants.current_key != before.variants.current_key:
            self._save(before)  # the wish was about that variant
        self.document = before.with_variants(variants)
        if self.document.look != before.look:
            self._start(self.document.photo, self.document.look)
        else:
            self.changed.emit()

    def colorize_again(self) -> None:
        """Colour the document once more, after a failure or a cancellation."""
        if self.document is not None and not self.opening:
            self._start(self.document.photo, self.document.look)

    def next_job_id(self) -> int:
        """Return an id for a job that somebody else submits."""
        return next(self._ids)

    def colorize_anew(self) -> None:
        """Colour the document in its look by another engine: what is on disk is another result."""
        if self.document is not None:
            self.document = replace(self.document, rgb=None, saves=())
            self.engine_changed.emit()
            self.colorize_again()

    def save(self, path: Path, options: SaveOptions, *, overwrite: bool) -> None:
        """Write the result to ``path``, of the newest look and so perhaps only in a moment."""
        assert self.expects_result
        self._wish = _SaveWish(path, options, overwrite)
        if self.has_result:
            self._save(self.document)
        self.changed.emit()

    def set_saving_several(self, saving: bool) -> None:
        """Say whether several variants are being written."""
        self.saving_several = saving
        self.changed.emit()

    def note_saved(self, job: SaveJob, path: Path, key: int) -> None:
        """Remember that a variant is on disk."""
        if self.document is not None and self.document.photo is job.photo:
            self.document = self.document.with_saved(path, job.look, key)
            self.changed.emit()

    def take_context(self, source: Path | Pasted) -> None:
        """Have a picture's context taken, for the document that is open now."""
        job = ContextJob(next(self._ids), source)
        self._taking[job.job_id] = job
        self._engine.worker.submit(job)
        self.changed.emit()

    def rank_contexts(self) -> None:
        """Have the contexts that are kept listed for the document, again if they have changed."""
        if self.document is not None:
            self._ranking = next(self._ids)
            self._engine.worker.submit(RankJob(self._ranking, self.document.photo))

    def cancel(self) -> None:
        """Give up opening, colouring and contexts at once; what is being written goes on.

        The worker ends the jobs as soon as it can, and what still comes of them is ignored.
        """
        if self.colorizing or self.taking:
            self._drop_contexts()
            self._drop_colorizing()
            self._settle()
            self.changed.emit()
            self.cancelled.emit()

    def close_document(self) -> None:
        """Let go of the photo and its result."""
        self._drop_contexts()
        self._drop_colorizing()
        self._opening, self._interrupted = None, False
        self.document = None
        self.changed.emit()

    def stop(self) -> bool:
        """End the worker; return whether it ended in time. What it still says is ignored."""
        self._drop_contexts()
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

    def _drop_contexts(self) -> None:
        jobs, self._taking = self._taking, {}
        for job_id in jobs:
            self._engine.worker.cancel(job_id)

    def _settle(self) -> None:
        """Bring the document in order after something came to nothing."""
        opening, interrupted = self.opening, self._interrupted
        if self.colorizing:
            return
        self._opening, self._interrupted = None, False
        if self.document is None or self.document.rgb is not None:
            return
        if opening and interrupted:
            self._start(self.document.photo, self.document.look)
        else:
            self._wish = None
            self.document = self.document.without_result()

    def _save(self, document: Document | None) -> None:
        """Have what was wished for written; a result that is not there is made for it."""
        wish, self._wish = self._wish, None
        if wish is None or document is None:
            return
        job = SaveJob(
            next(self._ids),
            document.photo,
            document.look,
            document.rgb,
            wish.path,
            wish.options,
            wish.overwrite,
        )
        self._saving = job, document.variants.current_key
        self._engine.worker.submit(job)

    @Slot(object)
    def _on_opened(self, message: Opened) -> None:
        if self._is_colorizing(message.job_id):
            self._drop_contexts()
            assert self._opening is not None
            self.document = Document(message.photo, self._opening)
            self._opening, self._interrupted = None, False
            self._ranking = None
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
            self._save(self.document)
            if self._ranking is None:
                self.rank_contexts()
            self.colorized.emit(message)
            self.changed.emit()

    @Slot(object)
    def _on_saved(self, message: Saved) -> None:
        if self._saving is not None and self._is_saving(message.job_id):
            job, key = self._saving
            self._saving = None
            self.note_saved(job, message.path, key)
            self.changed.emit()
            self.saved.emit(message)

    @Slot(object)
    def _on_context_taken(self, message: ContextTaken) -> None:
        if self._taking.pop(message.job_id, None) is not None:
            self.context_taken.emit(message)
            self.changed.emit()

    @Slot(object)
    def _on_contexts_ranked(self, message: ContextsRanked) -> None:
        if message.job_id == self._ranking and self.document is not None:
            self.contexts_ranked.emit(message)

    @Slot(object)
    def _on_failed(self, message: Failed) -> None:
        ranking = message.job_id == self._ranking
        if ranking or self._forget(message.job_id):
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
        return self._saving is not None and self._saving[0].job_id == job_id

    def _forget(self, job_id: int) -> bool:
        if self._is_colorizing(job_id):
            self._colorizing = None
        elif self._is_saving(job_id):
            self._saving = None
        elif self._taking.pop(job_id, None) is None:
            return False
        self._settle()
        return True
