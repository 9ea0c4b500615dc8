"""The object that works through jobs on its own thread, first in, first out."""

from __future__ import annotations

import time
from collections import deque
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from colorizer_app.errors import Cancelled as CancelledError
from colorizer_app.imaging import Photo, open_photo, save_photo
from colorizer_app.workbench.messages import (
    Cancelled,
    Colorized,
    ColorizeJob,
    Job,
    Opened,
    Progress,
    Saved,
    SaveJob,
)
from colorizer_app.workbench.pixels import to_eight_bits
from colorizer_app.workers.failures import describe_failure
from colorizer_app.workers.loader import EngineFactory, EngineLoader

if TYPE_CHECKING:
    from colorizer_app.engine import CancelToken


_STAGE_SPANS = {
    "open": (0.0, 0.1),
    "encode": (0.1, 0.55),
    "decode": (0.55, 0.65),
    "render": (0.65, 1.0),
}
"""Where each stage lies on the way of a whole job, roughly as it takes its time."""


class _Running:
    """The job under way. It can be cancelled before the engine, and so its token, exists."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.opened = False
        self._token: CancelToken | None = None
        self._cancelled = False
        self._lock = Lock()

    def cancel(self) -> None:
        with self._lock:
            self._cancelled = True
            if self._token is not None:
                self._token.cancel()

    def cancelled(self) -> bool:
        return self._cancelled

    def raise_if_cancelled(self) -> None:
        if self._cancelled:
            raise CancelledError

    def token(self) -> CancelToken:
        """Return the token that the engine is to heed. The engine must have been loaded."""
        from colorizer_app.engine import CancelToken

        with self._lock:
            self._token = CancelToken()
            if self._cancelled:
                self._token.cancel()
            return self._token


class EngineWorker(QObject):
    """Owns the engine and carries out jobs; lives in the thread of an `EngineThread`.

    The public methods may be called from any thread and return at once. The signals carry the
    values of `colorizer_app.workbench.messages`; connect them to slots of QObjects only, as a
    lambda would run in the worker's thread.
    """

    opened = Signal(object)
    progress = Signal(object)
    colorized = Signal(object)
    saved = Signal(object)
    failed = Signal(object)
    cancelled = Signal(object)
    _wake = Signal()

    def __init__(self, factory: EngineFactory) -> None:
        super().__init__()
        self._loader = EngineLoader(factory)
        self._queue: deque[Job] = deque()
        self._running: _Running | None = None
        self._stopping = False
        self._lock = Lock()
        self._wake.connect(self._run_next)

    def warm(self) -> None:
        """Begin loading the engine, so that the first photo need not wait for it."""
        with self._lock:
            if not self._stopping:
                self._loader.start()

    def submit(self, job: Job) -> None:
        """Put a job at the end of the queue."""
        with self._lock:
            accepted = not self._stopping
            if accepted:
                self._queue.append(job)
        if accepted:
            self._wake.emit()
        else:
            self.cancelled.emit(Cancelled(job.job_id))

    def cancel(self, job_id: int) -> None:
        """Take a waiting job out of the queue or ask the running one to stop.

        Saving is not interrupted once it runs: it is brief and ends whole.
        """
        with self._lock:
            waiting = next((job for job in self._queue if job.job_id == job_id), None)
            if waiting is not None:
                self._queue.remove(waiting)
            elif self._running is not None and self._running.job.job_id == job_id:
                self._running.cancel()
        if waiting is not None:
            self.cancelled.emit(Cancelled(job_id))

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

    @Slot()
    def _run_next(self) -> None:
        with self._lock:
            if not self._queue:
                return
            running = self._running = _Running(self._queue.popleft())
        job = running.job
        try:
            if isinstance(job, ColorizeJob):
                self._colorize(job, running)
            else:
                self._save(job)
        except CancelledError:
            self.cancelled.emit(Cancelled(job.job_id))
        except Exception as error:  # whatever it is, the queue goes on
            self.failed.emit(describe_failure(job, error, opened=running.opened))
        finally:
            with self._lock:
                self._running = None

    def _colorize(self, job: ColorizeJob, running: _Running) -> None:
        def report(stage: str, fraction: float) -> None:
            start, end = _STAGE_SPANS[stage]
            overall = start + (end - start) * fraction
            self.progress.emit(Progress(job.job_id, stage, overall))

        report("open", 0.0)
        photo = self._open(job)
        running.raise_if_cancelled()
        running.opened = True
        self.opened.emit(Opened(job.job_id, photo, photo.grey()))
        report("open", 1.0)
        engine = self._loader.engine(running.cancelled)
        token = running.token()
        started = time.perf_counter()
        rgb = engine.colorize(photo, job.look, progress=report, cancel=token)
        seconds = time.perf_counter() - started
        shown = to_eight_bits(rgb)
        running.raise_if_cancelled()
        self.colorized.emit(
            Colorized(job.job_id, photo, rgb, shown, job.look, seconds, engine.device_name)
        )

    def _open(self, job: ColorizeJob) -> Photo:
        if job.photo is not None:
            return job.photo
        assert job.path is not None
        return open_photo(job.path)

    def _save(self, job: SaveJob) -> None:
        self.progress.emit(Progress(job.job_id, "save", 0.0))
        written = save_photo(
            job.path, job.rgb, job.photo, quality=job.quality, overwrite=job.overwrite
        )
        self.saved.emit(Saved(job.job_id, written))
