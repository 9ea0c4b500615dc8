"""How a caller follows and stops the engine's work."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeAlias

from colorizer_app.errors import Cancelled

Progress: TypeAlias = Callable[[str, float], None]
"""Called with a stage's name and the share of that stage that is done, in [0, 1]."""


class CancelToken:
    """A flag that any thread may raise and that work looks at between stages."""

    def __init__(self) -> None:
        self._event = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether :meth:`cancel` was called."""
        return self._event.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next stage."""
        self._event.set()

    def raise_if_cancelled(self) -> None:
        """Raise :class:`~colorizer_app.errors.Cancelled` once :meth:`cancel` was called."""
        if self.cancelled:
            raise Cancelled


def stages(
    progress: Progress | None, cancel: CancelToken | None
) -> Callable[[str], Callable[[float], None]]:
    """Return what begins a stage, and returns what is told of its progress."""
    report: Progress = progress or (lambda stage, fraction: None)

    def begin(stage: str) -> Callable[[float], None]:
        def advance(fraction: float) -> None:
            check(cancel)
            report(stage, fraction)

        advance(0.0)
        return advance

    return begin


def check(cancel: CancelToken | None) -> None:
    """Raise `Cancelled` if there is a token that was raised."""
    if cancel is not None:
        cancel.raise_if_cancelled()
