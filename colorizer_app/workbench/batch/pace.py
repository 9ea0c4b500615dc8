"""How long a batch will still take."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable

from colorizer_app.workbench.batch.item import Item, Status


class Pace:
    """Estimates the time left from the megapixels that were done so far.

    A photo that was not opened yet is taken to have as many pixels for its bytes as those of its
    format that were; a source's size on the disk is known without opening it.

    Parameters
    ----------
    clock
        Seconds from any moment on.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._started = clock()
        self._megapixels = 0.0

    def on_ended(self, item: Item) -> None:
        """Take note that a photo has ended, in whichever way."""
        if item.status == Status.DONE:
            self._megapixels += item.megapixels or 0.0

    def seconds_left(self, items: Iterable[Item]) -> float | None:
        """Return the seconds that the rest of these photos takes; None while nothing is known."""
        if not self._megapixels:
            return None
        items = tuple(items)
        estimate = _megapixels_of(items)
        left = sum(map(estimate, (item for item in items if item.status.is_open)))
        return (self._clock() - self._started) * left / self._megapixels


def _megapixels_of(items: Iterable[Item]) -> Callable[[Item], float]:
    """Return what estimates an item's megapixels by what is known of others."""
    pixels: defaultdict[str, float] = defaultdict(float)
    sizes: defaultdict[str, int] = defaultdict(int)
    for item in items:
        if item.megapixels and item.stamp:
            for kind in (_kind(item), "any"):
                pixels[kind] += item.megapixels
                sizes[kind] += item.stamp.size

    def estimate(item: Item) -> float:
        if item.megapixels is not None:
            return item.megapixels
        if item.stamp is None:
            return 0.0
        kind = _kind(item) if sizes[_kind(item)] else "any"
        return item.stamp.size * pixels[kind] / max(1, sizes[kind])

    return estimate


def _kind(item: Item) -> str:
    return item.source.suffix.lower()
