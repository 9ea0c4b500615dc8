"""Working through a batch: one photo is opened and others are saved while one is coloured."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock, Thread
from typing import Protocol, TypeVar

from colorizer_app.atomic import is_full_disk
from colorizer_app.errors import Cancelled, ColorizerError
from colorizer_app.imaging import DestinationExistsError, Photo, SaveError, open_photo, save_photo
from colorizer_app.look import Look
from colorizer_app.workbench.batch.batch import Batch, already_there
from colorizer_app.workbench.batch.errors import FolderGoneError, JournalError
from colorizer_app.workbench.batch.item import Item, Status, stamp_of
from colorizer_app.workbench.batch.journal import Journal
from colorizer_app.workbench.batch.room import Place, Room
from colorizer_app.workbench.carried_look import carrying
from colorizer_app.workbench.naming import exists, is_folder
from colorizer_app.workbench.pixels import RenderedColours

_log = logging.getLogger(__name__)

Result = TypeVar("Result")

AT_ONCE = 3
"""Photos in flight by default: one being opened, one coloured, one saved."""

_STAGE_SPANS = {
    "open": (0.0, 0.25),
    "encode": (0.25, 0.4),
    "decode": (0.4, 0.45),
    "render": (0.45, 0.75),
    "save": (0.75, 1.0),
}
"""Where each stage lies on the way of a photo, roughly as it takes its time."""


class BatchEngine(Protocol):
    """What a batch asks of an engine; `colorizer_app.engine.Engine` is one."""

    @property
    def device_name(self) -> str:
        """What it computes on, in words."""

    @property
    def weights_sha256(self) -> str:
        """SHA-256 of its weights."""

    def colours(
        self, photo: Photo, look: Look, *, progress: Callable[[str, float], None] | None = ...
    ) -> RenderedColours:
        """Return the photo's colours, at no size yet. What ``progress`` raises ends the work."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told how a batch gets on, from any of its threads.

    Parameters
    ----------
    on_item
        Called with a photo's item when it begins and when it ends.
    on_progress
        Called with a photo's number in the batch, and with how much of it is done, 0 to 1.
    on_end
        Called once, when all threads have come to their end.
    """

    on_item: Callable[[Item], object] = lambda item: None
    on_progress: Callable[[int, float], object] = lambda item_id, fraction: None
    on_end: Callable[[], object] = lambda: None


class BatchRunner:
    """Works through the photos of a batch that wait, in threads of its own.

    A photo that fails is named and the others go on. A disk that is full, or a folder of the
    results that is gone, ends the work, as they would fail like it.

    Parameters
    ----------
    batch
        May be added to, and changed, meanwhile.
    engine
        Colours one photo at a time.
    journal
        Told of every change before work goes on.
    at_once
        The most photos in flight.
    room
        What limits them further where they are large.
    listener
        Told how it goes.
    """

    def __init__(
        self,
        batch: Batch,
        engine: BatchEngine,
        *,
        journal: Journal | None = None,
        at_once: int = AT_ONCE,
        room: Room | None = None,
        listener: Listener | None = None,
    ) -> None:
        self.trouble: str | None = None
        """What ended the work before its time: a sentence for a person."""
        self._batch = batch
        self._engine = engine
        self._journal = journal
        self._room = room or Room()
        self._listener = listener or Listener()
        # Plain values, so that a signal handler may call `stop`.
        self._stopping = False
        self._aborting = False
        self._opening = Lock()
        self._ending = Lock()
        # One thread for all that the engine does: each would get processor threads of its own.
        self._painter = ThreadPoolExecutor(1, thread_name_prefix="batch-painter")
        self._threads = [Thread(target=self._work, name=f"batch-{n + 1}") for n in range(at_once)]
        self._at_work = at_once

    def start(self) -> None:
        """Begin; only once."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Finish the photo that is being coloured and those being saved, and begin no more."""
        self._stopping = True

    def abort(self) -> None:
        """Give up what is being coloured as well. What is being saved is still saved whole."""
        self._stopping = True
        self._aborting = True

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait for the threads to end; return whether they did within the time."""
        deadline = None if timeout_s is None else time.monotonic() + timeout_s
        for thread in self._threads:
            thread.join(None if deadline is None else max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _work(self) -> None:
        try:
            while self._do_next():
                pass
        finally:
            with self._ending:
                self._at_work -= 1
                is_last = self._at_work == 0
            if is_last:
                self._painter.shutdown()
                self._listener.on_end()

    def _do_next(self) -> bool:
        """Carry one photo from file to file; return whether there was one."""
        with self._room.place() as place:
            watch = _Stopwatch()
            # Whoever waits for room has to be alone with it.
            with self._opening:
                item = self._begin()
                if item is None:
                    return False
                photo = self._caught(item, watch, lambda: self._open(item, place, watch))
            if photo is not None:
                self._caught(item, watch, lambda: self._finish(item, photo, watch))
        return True

    def _begin(self) -> Item | None:
        while not self._stopping and (item := self._batch.take()) is not None:
            if not self._batch.settings.overwrite and exists(item.output):
                self._tell(replace(item, status=Status.SKIPPED, error=already_there(item)))
                continue
            # As it is now: it may have waited for hours.
            if self._tell(replace(item, stamp=stamp_of(item.source))):
                return item
            self._tell(replace(item, status=Status.WAITING))
        return None

    def _open(self, item: Item, place: Place, watch: _Stopwatch) -> Photo:
        def check(width: int, height: int) -> None:
            with watch.paused():
                place.take(item.source.name, width, height)

        with watch.running():
            self._progress(item, "open", 0.0)
            photo = open_photo(item.source, check)
        place.take(photo.name, photo.width, photo.height, photo)
        return photo

    def _finish(self, item: Item, photo: Photo, watch: _Stopwatch) -> None:
        item = replace(self._batch.item(item.id), width=photo.width, height=photo.height)
        self._batch.put(item)
        colours = self._painter.submit(self._colours, item, photo, watch).result()
        if colours is None:
            self._tell(replace(item, status=Status.WAITING))
            return
        settings = self._batch.settings
        with watch.running():
            rgb = colours.render(
                photo.lightness,
                photo.bit_depth,
                lambda share: self._progress(item, "render", share),
            )
            self._progress(item, "save", 0.0)
            _make_folder(item, settings.folder)
            look, weights = self._batch.look_of(item).look, self._engine.weights_sha256
            save_photo(
                item.output,
                rgb,
                carrying(photo, look, weights, note=settings.note),
                quality=settings.quality,
                overwrite=settings.overwrite,
            )
        size = item.output.stat().st_size
        done = replace(item, status=Status.DONE, result_size=size, seconds=round(watch.seconds, 3))
        self._tell(replace(done, device=self._engine.device_name))

    def _colours(self, item: Item, photo: Photo, watch: _Stopwatch) -> RenderedColours | None:
        """Return the photo's colours, or None if it is not to be begun any more."""
        if self._stopping:
            return None
        with watch.running():
            return self._engine.colours(
                photo,
                self._batch.look_of(item).look,
                progress=lambda stage, share: self._progress(item, stage, share),
            )

    def _caught(self, item: Item, watch: _Stopwatch, work: Callable[[], Result]) -> Result | None:
        try:
            return work()
        except Cancelled:
            status, why = Status.STOPPED, None
        except DestinationExistsError as error:
            status, why = Status.SKIPPED, str(error)
        except Exception as error:  # whatever it is, the other photos go on
            for_all = is_full_disk(error) or isinstance(error, FolderGoneError)
            status, why = Status.STOPPED if for_all else Status.FAILED, _words(item, error)
            if for_all:
                self._halt(error)
        ended = replace(self._batch.item(item.id), status=status, error=why)
        self._tell(replace(ended, seconds=round(watch.seconds, 3)))
        return None

    def _tell(self, item: Item) -> bool:
        """Make known how an item is now; return whether it could be written down."""
        self._batch.put(item)
        recorded = self._record(item)
        self._listener.on_item(item)
        return recorded

    def _record(self, item: Item) -> bool:
        try:
            if self._journal is not None:
                self._journal.record([item])
        except JournalError as error:
            self._halt(error)
            return False
        return True

    def _halt(self, error: Exception) -> None:
        why = str(error)
        if is_full_disk(error):
            why = (
                f"The disk of {self._batch.settings.folder} is full. What was saved so far is "
                "whole, and the other photos wait: make room, then resume the batch."
            )
        self.trouble = self.trouble or why
        self._stopping = True

    def _progress(self, item: Item, stage: str, share: float) -> None:
        if self._aborting:
            raise Cancelled
        start, end = _STAGE_SPANS[stage]
        self._listener.on_progress(item.id, start + (end - start) * share)


class _Stopwatch:
    """Adds up the time spent on one photo."""

    def __init__(self) -> None:
        self.seconds = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds += time.perf_counter() - started

    @contextmanager
    def paused(self) -> Iterator[None]:
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds -= time.perf_counter() - started


def _make_folder(item: Item, root: Path) -> None:
    if not is_folder(root):  # a disk that was unplugged must not come to life as a folder
        raise FolderGoneError(root)
    try:
        item.output.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError(
            f"Cannot save “{item.output.name}”: its folder cannot be made: {error.strerror}."
        ) from error


def _words(item: Item, error: Exception) -> str:
    if isinstance(error, ColorizerError):
        return str(error)
    if isinstance(error, MemoryError):
        return f"There is not enough free memory for “{item.source.name}”."
    _log.error("Photo %d (%s) failed", item.id, item.source, exc_info=error)
    return (
        f"Something unexpected went wrong with “{item.source.name}”: "
        f"{type(error).__name__}. The file itself is untouched."
    )
