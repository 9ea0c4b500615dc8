"""The thread that writes projects: the window waits for no disk, and they for no colours."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance

from colorizer_app.imaging import Photo
from colorizer_app.workbench.projects import (
    AutosaveSlot,
    FileMark,
    FileReference,
    Project,
    ProjectError,
    Work,
    mark_of,
    new_slot,
    refer_to,
    write_project,
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class ProjectSaved:
    """Work is in a project file; ``file`` says what that held right after it was written."""

    work: Work
    file: FileReference


class ProjectKeeper(QObject):
    """Writes projects and autosaves, one after another, on a thread of its own.

    The methods return at once. The signals are emitted on that thread: connect them to slots of
    QObjects only.
    """

    saved = Signal(object)
    """`ProjectSaved`."""
    save_failed = Signal(str)
    """Why a project was not saved: a sentence."""
    autosave_failed = Signal(str)
    """Why work would not survive a crash: a sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="projects")
        # Only the pool's thread touches these.
        self._slot: AutosaveSlot | None = None
        self._packed: WeakKeyDictionary[Photo, bytes] = WeakKeyDictionary()
        self._marks: WeakKeyDictionary[Photo, FileMark] = WeakKeyDictionary()

    def look_at(self, photo: Photo) -> None:
        """Remember what a photo's file holds, right after it has been opened."""
        self._submit(lambda: self._look_at(photo), self.autosave_failed)

    def save(self, work: Work, path: Path, *, overwrite: bool) -> None:
        """Write work to a project file."""
        self._submit(lambda: self._save(work, path, overwrite), self.save_failed)

    def autosave(self, work: Work) -> None:
        """Keep work where the next start finds it."""
        self._submit(lambda: self._autosave(work), self.autosave_failed)

    def clear_autosave(self) -> None:
        """Forget what `autosave` has kept."""
        self._submit(self._clear, self.autosave_failed)

    def adopt(self, slot: AutosaveSlot) -> None:
        """Go on with a slot that was left behind, in place of the one so far and its work."""
        self._submit(lambda: self._adopt(slot), self.autosave_failed)

    def stop(self, timeout_s: float = 5.0) -> bool:
        """Finish what is to be written, and write no more.

        What the autosave holds by then is left to the next start.

        Returns
        -------
        bool
            False if it was not done within ``timeout_s`` seconds.
        """
        last = self._submit(self._release, self.autosave_failed)
        self._pool.shutdown(wait=False)
        return not wait([last], timeout=timeout_s).not_done

    def _submit(self, task: Callable[[], None], failed: SignalInstance) -> Future[None]:
        def run() -> None:
            try:
                task()
            except ProjectError as error:
                _log.warning("%s", error)
                failed.emit(str(error))
            except Exception:  # whatever it is, what comes after is written
                _log.exception("Work could not be written")
                failed.emit(_unexpected())

        return self._pool.submit(run)

    def _look_at(self, photo: Photo) -> None:
        mark = None if photo.path is None else mark_of(photo.path)
        if mark is not None:
            self._marks[photo] = mark

    def _save(self, work: Work, path: Path, overwrite: bool) -> None:
        project = self._project(replace(work, belongs_to=None), path.parent)
        write_project(path, project, overwrite=overwrite)
        self.saved.emit(ProjectSaved(work, refer_to(path, path.parent)))

    def _autosave(self, work: Work) -> None:
        if self._slot is None:
            self._slot = new_slot()
        self._slot.write(self._project(work, self._slot.folder))

    def _clear(self) -> None:
        if self._slot is not None:
            self._slot.clear()

    def _adopt(self, slot: AutosaveSlot) -> None:
        self._clear()
        self._release()
        self._slot = slot

    def _release(self) -> None:
        slot, self._slot = self._slot, None
        if slot is not None:
            slot.release()

    def _project(self, work: Work, folder: Path) -> Project:
        if work.photo.path is None and work.photo not in self._packed:
            self._packed[work.photo] = work.packed()
        try:
            return work.to_project(
                folder, self._packed.get(work.photo), self._marks.get(work.photo)
            )
        except ValueError as error:
            raise ProjectError(f"This is more than a project can hold. {error}") from error


def _unexpected() -> str:
    return QCoreApplication.translate(
        "Projects", "Something unexpected went wrong; the log has the details."
    )
