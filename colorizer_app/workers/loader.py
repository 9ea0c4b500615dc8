"""Loading the engine: seconds, where torch does it, that nobody should have to wait through."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from threading import Lock
from typing import TYPE_CHECKING, Protocol, TypeAlias

from colorizer_app.errors import Cancelled
from colorizer_app.imaging import Photo
from colorizer_app.look import Look
from colorizer_app.workbench.pixels import RenderedColours
from colorizer_app.workbench.settings import SettingsStore

if TYPE_CHECKING:
    from colorizer_app.engine import CancelToken

_log = logging.getLogger(__name__)

_PATIENCE_S = 0.05
"""How long a cancelled job may go on waiting for the engine."""


class ColorizingEngine(Protocol):
    """What the worker asks of an engine; `colorizer_app.engine.Engine` is one."""

    @property
    def device_name(self) -> str:
        """What it computes on, in words."""

    @property
    def weights_sha256(self) -> str:
        """SHA-256 of the weights, to which alone a context means something."""

    def colours(
        self,
        photo: Photo,
        look: Look,
        *,
        progress: Callable[[str, float], None] | None = ...,
        cancel: CancelToken | None = ...,
    ) -> RenderedColours:
        """Return the photo's colours, at no size yet."""

    def alternatives(self, photo: Photo, look: Look) -> int:
        """Return how many alternatives the photo has with the look's contexts."""

    def overall_features(self, photo: Photo) -> tuple[float, ...]:
        """Return what a context of the photo holds."""


Notify: TypeAlias = Callable[[str], None]
"""Told, from any thread, a sentence for the person when work goes on, but not as was asked for."""

EngineFactory: TypeAlias = Callable[[Notify], ColorizingEngine]


def engine_factory(store: SettingsStore) -> EngineFactory:
    """Return what makes the real engine as the settings then are; only the call imports it."""

    def make(notify: Notify) -> ColorizingEngine:
        from colorizer_app.engine import Engine

        settings = store.settings
        return Engine(device=settings.device, working_size=settings.working_size, on_notice=notify)

    return make


class EngineLoader:
    """Makes the engine, once until it is told to forget it, beside the worker's thread.

    Loading cannot be interrupted. Done on the worker's own thread it would keep a photo that is
    dropped meanwhile from being shown, and Cancel from being heard.
    """

    def __init__(self, factory: EngineFactory, notify: Notify) -> None:
        self._factory = factory
        self._notify = notify
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="engine-loader")
        self._future: Future[ColorizingEngine] | None = None
        self._outdated: list[Future[ColorizingEngine]] = []
        self._closed = False
        self._lock = Lock()

    def start(self) -> Future[ColorizingEngine]:
        """Begin loading unless that is done or under way; a failed attempt is made again.

        Raises
        ------
        Cancelled
            After `close`.
        """
        with self._lock:
            if self._closed:
                raise Cancelled
            future = self._future
            if future is None or (future.done() and future.exception() is not None):
                future = self._pool.submit(self._load)
                self._future = future
            return future

    def forget(self) -> None:
        """Let go of the engine, and of one that is being loaded: the next is made anew."""
        with self._lock:
            self._outdated = [load for load in self._loads() if not load.done()]
            self._future = None

    def engine(self, cancelled: Callable[[], bool]) -> ColorizingEngine:
        """Wait for the engine.

        Raises
        ------
        Cancelled
            As soon as ``cancelled()`` is true.
        Exception
            Whatever kept the engine from being made.
        """
        future = self.start()
        while not wait([future], timeout=_PATIENCE_S).done:
            if cancelled():
                raise Cancelled
        try:
            return future.result()
        except CancelledError as error:
            raise Cancelled from error

    def close(self, timeout_s: float) -> bool:
        """Load no more; return whether a load under way ended within ``timeout_s`` seconds."""
        with self._lock:
            self._closed = True
            self._pool.shutdown(wait=False, cancel_futures=True)
            loads = self._loads()
        return not wait(loads, timeout=timeout_s).not_done

    def _loads(self) -> list[Future[ColorizingEngine]]:
        return self._outdated if self._future is None else [*self._outdated, self._future]

    def _load(self) -> ColorizingEngine:
        try:
            engine = self._factory(self._notify)
        except Exception:
            _log.exception("The engine could not be loaded")
            raise
        _log.info("Engine ready on %s", engine.device_name)
        return engine
