"""The job under way, and the ways in which it may be ended before its time."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from colorizer_app.errors import Cancelled
from colorizer_app.imaging import Photo
from colorizer_app.workbench.messages import Job

if TYPE_CHECKING:
    from colorizer_app.engine import CancelToken


class RunningJob:
    """What the worker's thread works at, and other threads may end.

    It can be cancelled before the engine, and so its token, exists. One that is overtaken still
    shows its first colours: with a new look every few milliseconds nothing would be seen otherwise.
    """

    def __init__(self, job: Job) -> None:
        self.job = job
        self.photo: Photo | None = None
        self._token: CancelToken | None = None
        self._cancelled = False
        self._overtaken = False
        self._shown = False
        self._lock = Lock()

    def cancel(self) -> None:
        """End the job at its next stage."""
        with self._lock:
            self._cancel()

    def overtake(self) -> None:
        """End the job at its next stage once its first colours are shown."""
        with self._lock:
            self._overtaken = True
            if self._shown:
                self._cancel()

    def on_shown(self) -> None:
        """Say that the first colours are shown."""
        with self._lock:
            self._shown = True
            if self._overtaken:
                self._cancel()

    def cancelled(self) -> bool:
        """Whether the job is to end."""
        return self._cancelled

    def raise_if_cancelled(self) -> None:
        """Raise `Cancelled` if the job is to end."""
        if self._cancelled:
            raise Cancelled

    def token(self) -> CancelToken:
        """Return the token that the engine is to heed. The engine must have been loaded."""
        from colorizer_app.engine import CancelToken

        with self._lock:
            self._token = CancelToken()
            if self._cancelled:
                self._token.cancel()
            return self._token

    def _cancel(self) -> None:
        self._cancelled = True
        if self._token is not None:
            self._token.cancel()
