"""The object that keeps the window's batch, on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QCoreApplication, Signal

from colorizer_app.imaging import Photo, open_photo
from colorizer_app.look import Context, Look, Weighted
from colorizer_app.workbench.batch import (
    Activity,
    AddedPhotos,
    BatchEnded,
    BatchError,
    BatchRunner,
    BatchSettings,
    BatchState,
    Item,
    Listener,
    NamedLook,
    OpenBatch,
    Status,
    Unfinished,
    read_journal,
    unfinished_in,
    write_report,
)
from colorizer_app.workbench.contexts import kept_contexts
from colorizer_app.workbench.look_files import read_look
from colorizer_app.workbench.naming import is_folder
from colorizer_app.workers.command_queue import CommandQueue
from colorizer_app.workers.loader import ColorizingEngine

_PROGRESS_STEP = 0.02
"""Less is not seen, and rendering reports every band of rows."""

EngineSource = Callable[[Callable[[], bool]], ColorizingEngine]
"""Waits for the engine unless what it is given returns true: `EngineWorker.engine`."""


class BatchWorker(CommandQueue):
    """Puts a batch together as it is told, and has it worked at; lives in a `BatchThread`.

    The public methods may be called from any thread and return at once. What takes its time, the
    disk above all, happens in the worker's thread, one thing after the other. Photos are coloured
    in the threads of a `BatchRunner` meanwhile, by the engine that the window uses as well.
    """

    listed = Signal(object)
    """All items, in a tuple, in place of those known before."""
    changed = Signal(object)
    """Items, in a tuple, that are new or have changed."""
    removed = Signal(object)
    """Numbers, in a tuple, of items that are in the batch no more."""
    progressed = Signal(int, float)
    """Number of an item, and how much of it is done, 0 to 1."""
    state_changed = Signal(object)
    """`BatchState`."""
    added = Signal(object)
    """`AddedPhotos`."""
    unfinished = Signal(object)
    """`Unfinished`: to be asked about before work can begin in the folder."""
    ended = Signal(object)
    """`BatchEnded`."""
    moods_listed = Signal(object)
    """The kept contexts, a tuple of `StoredContext`."""
    report_written = Signal(object)
    """Path of the report."""

    def __init__(self, engine: EngineSource, settings: BatchSettings) -> None:
        super().__init__()
        self._engine = engine
        self._open = OpenBatch(settings)
        self._activity = Activity.NOTHING
        self._runner: BatchRunner | None = None
        self._at_work = ExitStack()
        self._stopping = False
        self._shown: dict[int, float] = {}
        self._lock = Lock()

    # -- what the window asks for ------------------------------------------------------------

    def add(self, paths: Sequence[Path], folder: Path | None = None) -> None:
        """Add photos and folders; take another folder for the results first, if there is one."""
        self.post(lambda: self._add(tuple(paths), folder), _tr("The photos were not added"))

    def remove(self, item_ids: Sequence[int]) -> None:
        """Remove photos that are not being worked at. No file is touched."""
        self.post(lambda: self._remove(item_ids))

    def retry(self, item_ids: Sequence[int] | None = None) -> None:
        """Let photos that failed, were stopped or skipped wait again, and begin with them."""
        self.post(lambda: self._retry(item_ids))

    def redo(self, item_ids: Sequence[int]) -> None:
        """Let photos that are done wait again. Their results stay."""
        self.post(lambda: self._tell(self._open.batch.redo(self._done_among(item_ids))))

    def use_look(self, look: NamedLook | None, item_ids: Sequence[int] | None = None) -> None:
        """Colour these photos in a look of their own (None: the batch's); all if not told which."""
        self.post(lambda: self._use_look(look, item_ids))

    def use_look_file(self, path: Path, item_ids: Sequence[int] | None = None) -> None:
        """Colour photos in the look of a file."""
        self.post(
            lambda: self._use_look(NamedLook(path.stem, read_look(path)), item_ids),
            _tr("The look was not taken"),
        )

    def use_mood_of(self, donor: Path | Photo, item_ids: Sequence[int] | None = None) -> None:
        """Let photos borrow the mood of a picture."""
        self.post(
            lambda: self._use_mood_of(donor, item_ids),
            _tr("The picture’s mood could not be borrowed"),
        )

    def change(self, settings: BatchSettings) -> None:
        """Take other settings, for what is still to be done; the folder stays the same."""
        self.post(lambda: self._change(settings))

    def move(self, folder: Path) -> None:
        """Take another folder for the results, and say if a batch in it is unfinished."""
        self.post(lambda: self._move(folder))

    def look_into(self, folder: Path) -> None:
        """Say if a batch in a folder is unfinished; a folder that cannot be read has none."""
        self.post(lambda: self._look_into(folder))

    def resume(self, folder: Path) -> None:
        """Do what is left of the batch that was begun in a folder, and this one's photos."""
        self.post(lambda: self._resume(folder), _tr("The batch cannot be resumed"))

    def clear(self) -> None:
        """Begin with an empty batch of the same settings. No file is touched."""
        self.post(self._clear)

    def start(self, *, anew: bool = False) -> None:
        """Colour the photos that wait.

        ``anew`` lets go of an unfinished batch that was begun in the folder at another time.
        """
        self.post(lambda: self._start(anew=anew))

    def write_report(self, path: Path) -> None:
        """Write what has become of every photo to a CSV file, in place of one that is there."""
        self.post(lambda: self._write_report(path), _tr("The report was not written"))

    def list_moods(self) -> None:
        """Say which contexts are kept."""
        self.post(
            lambda: self.moods_listed.emit(kept_contexts()), _tr("The moods could not be listed")
        )

    def stop(self) -> None:
        """Finish the photos at hand and begin with no more."""
        with self._lock:
            self._stopping = True
            if self._runner is not None:
                self._runner.stop()
        if self._activity is Activity.WORKING:
            self.post(self._say_stopping)

    def close(self) -> None:
        """Give up the photos at hand, except those being saved, and end the thread."""
        with self._lock:
            self._stopping = True
            if self._runner is not None:
                self._runner.abort()
        super().close()

    # -- the thread ----------------------------------------------------------------------------

    def on_given_up(self) -> None:
        """Let go of the folder, unless photos are being worked at."""
        if self._runner is None:
            self._at_work.close()
            self._be(Activity.NOTHING)

    def on_close(self) -> None:
        """Wait for what is being saved."""
        if self._runner is not None:
            self._runner.wait()
            self._runner = None
        self._at_work.close()

    # -- putting together ----------------------------------------------------------------------

    def _add(self, paths: tuple[Path, ...], folder: Path | None) -> None:
        alone = len(paths) == 1 and is_folder(paths[0]) and not self._open.batch.items
        if alone and self._look_into(paths[0]):
            return  # the results of a batch are not taken for photos
        activity = self._activity
        self._be(Activity.LOOKING if activity is Activity.NOTHING else activity)
        if folder is not None and not self._open.begun:
            self._open.move(folder)
        before = len(self._open.batch.items)
        added = self._open.add(paths)
        self._tell(added.items)
        self._be(activity)
        new = len(self._open.batch.items) - before
        self.added.emit(AddedPhotos(new, added.known, added.left_out))
        if folder is not None:
            self._look_into(self._settings.folder)

    def _remove(self, item_ids: Sequence[int]) -> None:
        removed = self._open.batch.remove(item_ids)
        self.removed.emit(tuple(item.id for item in removed))
        self._open.write_down()

    def _retry(self, item_ids: Sequence[int] | None) -> None:
        self._tell(self._open.batch.retry(item_ids))
        if self._runner is None:
            self._start()

    def _use_look(self, look: NamedLook | None, item_ids: Sequence[int] | None) -> None:
        if item_ids is None:
            self._change(replace(self._settings, look=look or NamedLook()))
        else:
            self._tell(self._open.choose_look(item_ids, look))

    def _use_mood_of(self, donor: Path | Photo, item_ids: Sequence[int] | None) -> None:
        picture = open_photo(donor) if isinstance(donor, Path) else donor
        engine = self._engine(lambda: self._closed)
        features = engine.overall_features(picture)
        context = Context(picture.name, features, engine.weights_sha256)
        look = Look(contexts=(Weighted(context),))
        self._use_look(NamedLook(Path(picture.name).stem, look), item_ids)

    def _change(self, settings: BatchSettings) -> None:
        items = self._open.batch.change(settings)
        self._say_state()
        self.changed.emit(items)
        if self._open.begun:
            self._open.write_down()

    def _move(self, folder: Path) -> None:
        if not self._open.begun:
            self._open.move(folder)
            self._list()
            self._look_into(folder)

    def _look_into(self, folder: Path) -> bool:
        recorded = None if self._open.begun else unfinished_in(folder)
        if recorded is None:
            return False
        done = sum(not item.status.is_open for item in recorded.items)
        self.unfinished.emit(Unfinished(folder, done, len(recorded.items)))
        return True

    def _resume(self, folder: Path) -> None:
        if self._activity.is_work:
            return
        recorded = read_journal(folder)
        if recorded is None:
            raise BatchError(
                f"There is no batch in {folder} to go on with. Choose the folder of its results."
            )
        self._open.resume(recorded)
        self._list()
        self._start()

    def _clear(self) -> None:
        if not self._activity.is_work:
            self._open = OpenBatch(self._settings)
            self._list()

    # -- working -------------------------------------------------------------------------------

    def _start(self, *, anew: bool = False) -> None:
        if self._runner is not None:
            return
        folder = self._settings.folder
        if not anew and self._look_into(folder):
            return
        self._stopping = False
        self._be(Activity.STARTING)
        self._at_work.enter_context(self._open.locked())
        self._open.agree_with_disk()
        self._list()
        if not self._open.batch.counts()[Status.WAITING]:
            self._open.write_down()
            self._finish(None)
            return
        engine = self._engine(lambda: self._stopping)
        self._open.refresh_looks(engine)
        journal = self._at_work.enter_context(self._open.working())
        listener = Listener(self._on_item, self._on_progress, lambda: self.post(self._on_end))
        runner = BatchRunner(self._open.batch, engine, journal=journal, listener=listener)
        with self._lock:
            self._runner = runner
            if self._stopping:
                runner.stop()
        self._be(Activity.WORKING)
        runner.start()

    def _say_stopping(self) -> None:
        if self._runner is not None:
            self._be(Activity.STOPPING)

    def _on_item(self, item: Item) -> None:
        self._shown.pop(item.id, None)
        self.changed.emit((item,))

    def _on_progress(self, item_id: int, share: float) -> None:
        if share - self._shown.get(item_id, -1.0) >= _PROGRESS_STEP:
            self._shown[item_id] = share
            self.progressed.emit(item_id, share)

    def _on_end(self) -> None:
        runner, self._runner = self._runner, None
        if runner is None:
            return
        runner.wait()
        self._at_work.close()
        wait = self._open.batch.counts()[Status.WAITING] > 0
        if wait and not self._stopping and runner.trouble is None:
            self._start()  # they were added at the last moment
        else:
            self._finish(runner.trouble)

    def _finish(self, trouble: str | None) -> None:
        self.on_given_up()
        self.ended.emit(BatchEnded(trouble))

    def _write_report(self, path: Path) -> None:
        write_report(path, self._open.batch, self._open.left_out)
        self.report_written.emit(path)

    # -- telling -------------------------------------------------------------------------------

    @property
    def _settings(self) -> BatchSettings:
        return self._open.batch.settings

    def _done_among(self, item_ids: Sequence[int]) -> list[int]:
        items = (item for item in self._open.batch.items if item.id in item_ids)
        return [item.id for item in items if item.status == Status.DONE]

    def _tell(self, items: Iterable[Item]) -> None:
        """Say which items have changed, and write it down."""
        newer = tuple(items)
        if newer:
            self.changed.emit(newer)
            self._open.write_down(newer)

    def _list(self) -> None:
        self.listed.emit(self._open.batch.items)
        self._say_state()

    def _be(self, activity: Activity) -> None:
        self._activity = activity
        self._say_state()

    def _say_state(self) -> None:
        self.state_changed.emit(BatchState(self._settings, self._open.begun, self._activity))


def _tr(text: str) -> str:
    return QCoreApplication.translate("BatchFailures", text)
