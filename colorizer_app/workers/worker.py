"""The object that works through jobs on its own thread, first in, first out."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal, Slot

from colorizer_app.errors import Cancelled as CancelledError
from colorizer_app.errors import ColorizerError
from colorizer_app.imaging import Photo, open_photo, photo_from_array, save_layer, save_photo
from colorizer_app.imaging.srgb import to_eight_bits
from colorizer_app.workbench.carried_look import carrying
from colorizer_app.workbench.contexts import fitting_name, stored_context
from colorizer_app.workbench.messages import (
    AlternativesCounted,
    AlternativesJob,
    Cancelled,
    Colorized,
    ColorizeJob,
    ContextJob,
    ContextsRanked,
    ContextTaken,
    Job,
    Opened,
    Pasted,
    Pictured,
    PictureJob,
    Previewed,
    Progress,
    RankJob,
    Saved,
    SaveJob,
    Suggested,
    SuggestJob,
)
from colorizer_app.workbench.pixels import Pixels, levels_of, preview_lightness, thumbnail_of
from colorizer_app.workers.failures import describe_failure
from colorizer_app.workers.loader import ColorizingEngine, EngineFactory, EngineLoader
from colorizer_app.workers.ranking import KeptContexts
from colorizer_app.workers.running import RunningJob
from colorizer_app.workers.suggesting import available, suggested
from colorizer_app.workers.wording import in_own_language

_STAGE_SPANS = {
    "open": (0.0, 0.25),
    "encode": (0.25, 0.4),
    "decode": (0.4, 0.45),
    "preview": (0.45, 0.5),
    "render": (0.5, 1.0),
}
"""Where each stage lies on the way of a whole job, roughly as it takes its time."""

_RENDERED_SHARE = 0.7
"""How far a file is that is to be made first, when there is only the writing left."""

_SMALLEST_DONOR = 16
"""Short side in pixels of the smallest picture that has a mood: fewer show no scene."""

_Report = Callable[[str, float], None]


class _Preview(NamedTuple):
    screen: tuple[int, int]
    lightness: NDArray[np.float32]


class EngineWorker(QObject):
    """Owns the engine and carries out jobs; lives in the thread of an `EngineThread`.

    The public methods may be called from any thread and return at once. The signals carry the
    values of `colorizer_app.workbench.messages`; connect them to slots of QObjects only, as a
    lambda would run in the worker's thread.
    """

    opened = Signal(object)
    progress = Signal(object)
    previewed = Signal(object)
    colorized = Signal(object)
    pictured = Signal(object)
    saved = Signal(object)
    context_taken = Signal(object)
    contexts_ranked = Signal(object)
    alternatives_counted = Signal(object)
    suggested = Signal(object)
    failed = Signal(object)
    cancelled = Signal(object)
    noticed = Signal(str)
    """Work goes on, but not as was asked for: a sentence for the person."""
    _wake = Signal()

    def __init__(self, factory: EngineFactory) -> None:
        super().__init__()
        self._loader = EngineLoader(factory, self._notify)
        self._kept = KeptContexts()
        self._queue: deque[Job] = deque()
        self._running: RunningJob | None = None
        self._stopping = False
        self._lock = Lock()
        self._previews: WeakKeyDictionary[Photo, _Preview] = WeakKeyDictionary()
        # Queued, lest a job that is submitted on the worker's own thread starts amid another.
        self._wake.connect(self._run_next, Qt.ConnectionType.QueuedConnection)

    @property
    def stopping(self) -> bool:
        """Whether no more jobs are taken."""
        return self._stopping

    def _notify(self, message: str) -> None:
        self.noticed.emit(in_own_language(message))

    def warm(self) -> None:
        """Begin loading the engine, so that the first photo need not wait for it."""
        with self._lock:
            if not self._stopping:
                self._loader.start()

    def reload(self) -> None:
        """Make another engine, as the settings are now; jobs that have the old one keep it."""
        with self._lock:
            if not self._stopping:
                self._loader.forget()
                self._loader.start()

    def submit(self, job: Job) -> None:
        """Put a job at the end of the queue, though before all pictures of variants.

        One to colour a photo overtakes earlier ones: those that wait are dropped, and the one that
        runs ends, though not before its first colours are shown if it is about the same photo. A
        picture of a variant that is being made is given up for it.
        """
        with self._lock:
            accepted = not self._stopping
            dropped: list[Job] = [job]
            if accepted:
                dropped = self._overtake(job)
                self._queue.insert(self._place_of(job), job)
        if accepted:
            self._wake.emit()
        for given_up in dropped:
            self.cancelled.emit(Cancelled(given_up.job_id))

    def cancel(self, job_id: int) -> None:
        """Take a waiting job out of the queue or ask the running one to stop.

        Writing is not interrupted once it runs: it is brief and ends whole.
        """
        with self._lock:
            waiting = next((job for job in self._queue if job.job_id == job_id), None)
            if waiting is not None:
                self._queue.remove(waiting)
            elif self._running is not None and self._running.job.job_id == job_id:
                self._running.cancel()
        if waiting is not None:
            self.cancelled.emit(Cancelled(job_id))

    def engine(self, cancelled: Callable[[], bool]) -> ColorizingEngine:
        """Wait for the engine, which another thread may use as well.

        Raises
        ------
        CancelledError
            As soon as ``cancelled()`` is true, and once the worker is to stop.
        Exception
            Whatever kept the engine from being made.
        """
        return self._loader.engine(cancelled)

    def begin_stop(self) -> None:
        """Drop the queue, ask the running job to stop and take no more."""
        with self._lock:
            self._stopping = True
            dropped = list(self._queue)
            self._queue.clear()
            if self._running is not None:
                self._running.cancel()
        for job in dropped:
            self.cancelled.emit(Cancelled(job.job_id))

    def finish_loading(self, timeout_s: float) -> bool:
        """Return whether no engine is being loaded any more after at most ``timeout_s``."""
        return self._loader.close(timeout_s)

    def _place_of(self, job: Job) -> int:
        """Return how many of the jobs that wait go before it."""
        if isinstance(job, PictureJob):
            return len(self._queue)
        return sum(not isinstance(waiting, PictureJob) for waiting in self._queue)

    def _overtake(self, newer: Job) -> list[Job]:
        if not isinstance(newer, ColorizeJob):
            return []
        dropped: list[Job] = [job for job in self._queue if isinstance(job, ColorizeJob)]
        for job in dropped:
            self._queue.remove(job)
        running = self._running
        if running is not None and isinstance(running.job, ColorizeJob | PictureJob):
            if running.photo is newer.source:
                running.overtake()
            else:
                running.cancel()
        return dropped

    @Slot()
    def _run_next(self) -> None:
        with self._lock:
            if not self._queue:
                return
            running = self._running = RunningJob(self._queue.popleft())
        job = running.job
        try:
            self._do(job, running)
        except CancelledError:
            self.cancelled.emit(Cancelled(job.job_id))
        except Exception as error:  # whatever it is, the queue goes on
            self.failed.emit(describe_failure(job, error, opened=running.photo is not None))
        finally:
            with self._lock:
                self._running = None

    def _do(self, job: Job, running: RunningJob) -> None:
        if isinstance(job, ColorizeJob):
            self._colorize(job, running)
        elif isinstance(job, ContextJob):
            self._take_context(job, running)
        elif isinstance(job, RankJob):
            self._rank(job, running)
        elif isinstance(job, PictureJob):
            self._picture(job, running)
        elif isinstance(job, AlternativesJob):
            self._count_alternatives(job, running)
        elif isinstance(job, SuggestJob):
            self._suggest(job, running)
        else:
            self._save(job, running)

    def _colorize(self, job: ColorizeJob, running: RunningJob) -> None:
        def report(stage: str, fraction: float) -> None:
            running.raise_if_cancelled()
            start, end = _STAGE_SPANS[stage]
            overall = start + (end - start) * fraction
            self.progress.emit(Progress(job.job_id, stage, overall))

        photo = self._open(job, running, report)
        engine = self._loader.engine(running.cancelled)
        token = running.token()
        started = time.perf_counter()
        look = available(engine, photo, job.look)
        colours = engine.colours(photo, look, progress=report, cancel=token)
        lightness = self._preview_lightness(photo, job.screen)
        whole = lightness is photo.lightness
        depth = photo.bit_depth if whole else 8
        rgb = colours.render(lightness, depth, _at("preview", report))
        shown = levels_of(to_eight_bits(rgb))
        running.raise_if_cancelled()
        self.previewed.emit(Previewed(job.job_id, photo, shown, job.look))
        running.on_shown()
        if not whole:
            report("render", 0.0)
            rgb = colours.render(photo.lightness, photo.bit_depth, _at("render", report))
            shown = levels_of(to_eight_bits(rgb))
        seconds = time.perf_counter() - started
        running.raise_if_cancelled()
        self.colorized.emit(
            Colorized(
                job.job_id,
                photo,
                rgb,
                shown,
                job.look,
                seconds,
                engine.device_name,
                engine.weights_sha256,
            )
        )

    def _preview_lightness(self, photo: Photo, screen: tuple[int, int]) -> NDArray[np.float32]:
        """Shrink a large photo once and not for every look."""
        known = self._previews.get(photo)
        if known is None or known.screen != screen:
            known = _Preview(screen, preview_lightness(photo.lightness, screen))
            self._previews[photo] = known
        return known.lightness

    def _open(self, job: ColorizeJob, running: RunningJob, report: _Report) -> Photo:
        source = job.source
        if isinstance(source, Photo):
            running.photo = source
            return source
        report("open", 0.0)
        photo = _opened(source)
        running.raise_if_cancelled()
        running.photo = photo
        self.opened.emit(Opened(job.job_id, photo, levels_of(photo.grey())))
        report("open", 1.0)
        return photo

    def _take_context(self, job: ContextJob, running: RunningJob) -> None:
        picture = _opened(job.source)
        if min(picture.height, picture.width) < _SMALLEST_DONOR:
            raise ColorizerError(
                f"“{picture.name}” has {picture.width} × {picture.height} pixels, too few to show "
                "a scene. Choose a larger picture."
            )
        running.raise_if_cancelled()
        engine = self._loader.engine(running.cancelled)
        stored = stored_context(
            fitting_name(picture.name), picture, engine.weights_sha256, engine.overall_features
        )
        thumbnail = thumbnail_of(picture.grey())
        running.raise_if_cancelled()
        self.context_taken.emit(ContextTaken(job.job_id, job.source, stored, thumbnail))

    def _picture(self, job: PictureJob, running: RunningJob) -> None:
        engine = self._loader.engine(running.cancelled)
        look = available(engine, job.photo, job.look)
        colours = engine.colours(job.photo, look, cancel=running.token())
        lightness = job.photo.lightness
        if job.screen is not None:
            lightness = self._preview_lightness(job.photo, job.screen)
        rgb = colours.render(lightness, 8, lambda fraction: running.raise_if_cancelled())
        shown = levels_of(to_eight_bits(rgb))
        running.raise_if_cancelled()
        whole = lightness is job.photo.lightness
        self.pictured.emit(Pictured(job.job_id, job.photo, job.look, shown, whole))

    def _rank(self, job: RankJob, running: RunningJob) -> None:
        engine = self._loader.engine(running.cancelled)
        contexts, unusable = self._kept.ranked(job.photo, engine)
        running.raise_if_cancelled()
        self.contexts_ranked.emit(ContextsRanked(job.job_id, contexts, unusable))

    def _count_alternatives(self, job: AlternativesJob, running: RunningJob) -> None:
        engine = self._loader.engine(running.cancelled)
        count = engine.alternatives(job.photo, job.look)
        self.alternatives_counted.emit(AlternativesCounted(job.job_id, count))

    def _suggest(self, job: SuggestJob, running: RunningJob) -> None:
        engine = self._loader.engine(running.cancelled)
        kept, _ = self._kept.ranked(job.photo, engine)
        contexts = [shown.context for shown in kept]
        looks = suggested(engine, job.photo, job.looks, contexts, running.raise_if_cancelled)
        running.raise_if_cancelled()
        self.suggested.emit(Suggested(job.job_id, looks))

    def _save(self, job: SaveJob, running: RunningJob) -> None:
        self.progress.emit(Progress(job.job_id, "save", 0.0))
        rgb = self._rendered(job, running) if job.rgb is None else job.rgb
        options = job.options
        deep, overwrite = options.deep, job.overwrite
        if options.layer:
            written = save_layer(job.path, rgb, job.photo, deep=deep, overwrite=overwrite)
        else:
            weights = self._loader.engine(running.cancelled).weights_sha256
            told = carrying(job.photo, job.look, weights, note=options.note)
            written = save_photo(
                job.path, rgb, told, quality=options.quality, deep=deep, overwrite=overwrite
            )
        self.saved.emit(Saved(job.job_id, written))

    def _rendered(self, job: SaveJob, running: RunningJob) -> Pixels:
        """Make what is to be written, at the photo's own size and bit depth."""

        def report(fraction: float) -> None:
            running.raise_if_cancelled()
            self.progress.emit(Progress(job.job_id, "save", _RENDERED_SHARE * fraction))

        engine = self._loader.engine(running.cancelled)
        colours = engine.colours(job.photo, job.look, cancel=running.token())
        return colours.render(job.photo.lightness, job.photo.bit_depth, report)


def _opened(source: Path | Pasted) -> Photo:
    if isinstance(source, Path):
        return open_photo(source)
    return photo_from_array(source.read(), source.name)


def _at(stage: str, report: _Report) -> Callable[[float], None]:
    return lambda fraction: report(stage, fraction)
