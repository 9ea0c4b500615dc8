"""Saving several variants at once, each to a file of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from colorizer_app.imaging import Photo
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.look_names import names_of
from colorizer_app.ui.prompts import Prompts
from colorizer_app.ui.save_options import options_of
from colorizer_app.ui.session import Session
from colorizer_app.workbench.document import Document
from colorizer_app.workbench.messages import Cancelled, Failed, Progress, Saved, SaveJob
from colorizer_app.workbench.naming import exists, suggested_output, untaken
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workbench.variants import Variant
from colorizer_app.workers import EngineThread

_MOST_NAMED = 3
"""Of those that failed; the rest are in the details."""


@dataclass(eq=False)
class _Work:
    """Variants on their way to a folder, where ``there`` of them were before.

    ``running`` is the one that the worker is about, if any; ``left`` are still to come.
    """

    photo: Photo
    folder: Path
    names: dict[int, str]
    left: list[Variant]
    total: int
    there: int
    running: tuple[SaveJob, Variant] | None = None
    saved: list[Path] = field(default_factory=list)
    failures: list[Failed] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many have come to an end."""
        return len(self.saved) + len(self.failures)


class SaveSeveralFlow(QObject):
    """Writes variants one after another; between them the worker does what is more urgent.

    Files are named after the variants, and nothing is ever written over: a name that is taken gets
    a number. What is in the folder already is not written once more. A variant that cannot be saved
    is named in the end and the others are saved; a full disk ends the work, as no other would fit.
    """

    status = Signal(str)
    """A few words about what is being written, or was."""
    progressed = Signal(float)
    """How far the work is, 0 to 1."""
    starting = Signal()
    failed = Signal(object, str)
    """`Failed`, for all that could not be saved, and why or what to do."""
    ended = Signal(bool)
    """Whether everything that was to be saved is on disk."""

    def __init__(
        self,
        engine: EngineThread,
        session: Session,
        store: SettingsStore,
        prompts: Prompts,
        actions: Mapping[ActionId, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._worker = engine.worker
        self._session = session
        self._store = store
        self._prompts = prompts
        self._work: _Work | None = None
        actions[ActionId.SAVE_STARRED].triggered.connect(self.save_starred)
        actions[ActionId.SAVE_ALL].triggered.connect(self.save_all)
        actions[ActionId.STOP].triggered.connect(self.cancel)
        self._worker.progress.connect(self._on_progress)
        self._worker.saved.connect(self._on_saved)
        self._worker.failed.connect(self._on_failed)
        self._worker.cancelled.connect(self._on_cancelled)

    @Slot()
    def save_starred(self) -> None:
        """Ask for a folder and save the favourites there."""
        document = self._session.document
        if document is not None:
            self._ask_and_save(document.variants.starred)

    @Slot()
    def save_all(self) -> None:
        """Ask for a folder and save all variants there."""
        document = self._session.document
        if document is not None:
            self._ask_and_save(document.variants.items)

    def save(self, variants: Sequence[Variant]) -> bool:
        """Save variants beside the photo; ask where only if it is not a file.

        Returns
        -------
        bool
            False if the person thought better of it.
        """
        document = self._session.document
        path = None if document is None else document.photo.path
        if path is None:
            return self._ask_and_save(variants)
        self._begin(variants, path.parent)
        return True

    @Slot()
    def cancel(self) -> None:
        """Leave out what is not being written yet. What is on disk stays."""
        if self._work is not None:
            self._work.left.clear()
            if self._work.running is not None:
                self._worker.cancel(self._work.running[0].job_id)

    def _ask_and_save(self, variants: Sequence[Variant]) -> bool:
        document = self._session.document
        if document is None or self._session.saving:
            return False
        path = document.photo.path
        beside = self._store.settings.last_directory if path is None else path.parent
        folder = self._prompts.results_folder(beside)
        # Whatever may have happened while the question was open, this is about that photo.
        if folder is None or self._session.saving or not self._is_about(document):
            return False
        self._begin(variants, folder)
        return True

    def _is_about(self, document: Document) -> bool:
        now = self._session.document
        return now is not None and now.photo is document.photo and not self._session.opening

    def _begin(self, variants: Sequence[Variant], folder: Path) -> None:
        document = self._session.document
        assert document is not None
        there = {
            saved.look
            for saved in document.saves
            if saved.path.parent == folder and exists(saved.path)
        }
        left = [variant for variant in variants if variant.look not in there]
        names = names_of(document.variants)
        count = len(left)
        self._work = _Work(document.photo, folder, names, left, count, there=len(variants) - count)
        self.starting.emit()
        self._session.set_saving_several(True)
        self._go_on(self._work)

    def _go_on(self, work: _Work) -> None:
        """Submit the next one only now, lest colours have to wait for all of them."""
        document = self._session.document
        if not work.left or document is None or self._worker.stopping:
            self._end(work)
            return
        variant = work.left.pop(0)
        source = Path(work.photo.name) if work.photo.path is None else work.photo.path
        usual = suggested_output(source, work.folder, variant=work.names[variant.key])
        path = untaken(usual, exists)
        rgb = document.rgb if document.look == variant.look else None
        job_id = self._session.next_job_id()
        job = SaveJob(
            job_id, work.photo, variant.look, rgb, path, options_of(self._store.settings), False
        )
        work.running = job, variant
        text = self.tr("Saving {number} of {total}: “{name}”…")
        self.status.emit(text.format(number=work.done + 1, total=work.total, name=path.name))
        self._worker.submit(job)

    def _end(self, work: _Work) -> None:
        self._work = None
        if work.saved:
            settings = replace(self._store.settings, last_directory=work.folder)
            self._store.update(settings)
        self._session.set_saving_several(False)
        outcome = self._outcome(work)
        self.status.emit(outcome)
        if work.failures:
            self._tell_of_failures(work, outcome)
        self.ended.emit(len(work.saved) == work.total)

    def _outcome(self, work: _Work) -> str:
        folder = work.folder.name or str(work.folder)
        if not work.total:
            return self.tr("Everything is in “{folder}” already").format(folder=folder)
        if work.total == len(work.saved) == 1:
            text = self.tr("Saved as “{name}”").format(name=work.saved[0].name)
        else:
            text = self.tr("Saved {saved} of {total} variants in “{folder}”").format(
                saved=len(work.saved), total=work.total, folder=folder
            )
        if work.there:
            text += " · " + self.tr("{count} there already").format(count=work.there)
        return text

    def _tell_of_failures(self, work: _Work, outcome: str) -> None:
        last = work.failures[-1]
        if last.disk_full:
            title = self.tr("The disk is full")
            more = self.tr("Make room or choose another folder, then save the others.")
        else:
            title = self.tr("{count} of {total} variants were not saved").format(
                count=len(work.failures), total=work.total
            )
            named = work.failures[:_MOST_NAMED]
            more = "\n" + "\n".join(failure.message for failure in named)
        details = "\n".join(failure.details for failure in work.failures)
        self.failed.emit(Failed(last.job_id, title, outcome + ".", details, last.disk_full), more)

    def _mine(self, job_id: int) -> _Work | None:
        """Return the work if it is what a message is about."""
        work = self._work
        if work is None or work.running is None or work.running[0].job_id != job_id:
            return None
        return work

    @Slot(object)
    def _on_progress(self, message: Progress) -> None:
        work = self._mine(message.job_id)
        if work is not None:
            self.progressed.emit((work.done + message.fraction) / work.total)

    @Slot(object)
    def _on_saved(self, message: Saved) -> None:
        work = self._mine(message.job_id)
        if work is not None and work.running is not None:
            job, variant = work.running
            work.saved.append(message.path)
            self._session.note_saved(job, message.path, variant.key)
            self._go_on(work)

    @Slot(object)
    def _on_failed(self, message: Failed) -> None:
        work = self._mine(message.job_id)
        if work is not None:
            work.failures.append(message)
            if message.disk_full:
                work.left.clear()
            self._go_on(work)

    @Slot(object)
    def _on_cancelled(self, message: Cancelled) -> None:
        work = self._mine(message.job_id)
        if work is not None:
            work.left.clear()
            self._go_on(work)
