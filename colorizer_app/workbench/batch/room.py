"""How many photos there is room for at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Protocol

from colorizer_app.imaging import Photo

_PIXELS = 100_000_000


class Weigh(Protocol):
    """Says what a photo takes of the room."""

    def __call__(self, name: str, width: int, height: int, photo: Photo | None = None) -> float:
        """Return it, as far as it is known: more once the photo is open.

        Raises
        ------
        ColorizerError
            If there is never room for such a photo.
        """


def _pixels(name: str, width: int, height: int, photo: Photo | None = None) -> float:
    return width * height


class Room:
    """Keeps large photos from being in memory together; small ones may be.

    Parameters
    ----------
    capacity
        What all photos together may take; one by itself may always take more.
    weigh
        What one takes. By default a photo takes its pixels, and there is room for 100 million.
    """

    def __init__(self, capacity: float = _PIXELS, weigh: Weigh = _pixels) -> None:
        self.weigh = weigh
        self._capacity = capacity
        self._taken: dict[Place, float] = {}
        self._changed = Condition()

    @contextmanager
    def place(self) -> Iterator[Place]:
        """Give a place to a photo, which takes nothing yet, until it is done."""
        place = Place(self)
        try:
            yield place
        finally:
            with self._changed:
                self._taken.pop(place, None)
                self._changed.notify_all()

    def take(self, place: Place, weight: float) -> None:
        """Wait until there is room, and take it. One thread at a time may wait.

        Two could wait for what the other has.
        """

        def fits() -> bool:
            others = sum(self._taken.values()) - self._taken.get(place, 0.0)
            return others == 0 or others + weight <= self._capacity

        with self._changed:
            self._changed.wait_for(fits)
            self._taken[place] = weight


class Place:
    """The room of one photo."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def take(self, name: str, width: int, height: int, photo: Photo | None = None) -> None:
        """Wait until there is room for the photo; see `Weigh`."""
        self._room.take(self, self._room.weigh(name, width, height, photo))
