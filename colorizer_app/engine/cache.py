"""What was computed of photos, kept for the next look."""

from __future__ import annotations

import weakref
from collections import OrderedDict, deque
from threading import Lock
from typing import Generic, NamedTuple, Protocol, TypeAlias, TypeVar

from colorizer_app.imaging import Photo


class _Sized(Protocol):
    @property
    def nbytes(self) -> int:
        """Memory it takes."""


T = TypeVar("T", bound=_Sized)

_Key: TypeAlias = tuple[int, int]
"""Identity of the photo, and the working size."""


class _Entry(NamedTuple, Generic[T]):
    photo: weakref.ref[Photo]
    value: T


class PhotoCache(Generic[T]):
    """Keeps what was made of photos, the least recently used going first.

    A photo is known by its identity and is not kept alive: once nobody else has it, its entries
    are gone. May be used from several threads.

    Parameters
    ----------
    limit
        Bytes that all entries together may take. What is larger by itself is not kept.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._entries: OrderedDict[_Key, _Entry[T]] = OrderedDict()
        self._gone: deque[_Key] = deque()
        self._lock = Lock()

    @property
    def nbytes(self) -> int:
        """Bytes that the entries take."""
        with self._lock:
            return self._taken()

    def get(self, photo: Photo, working_size: int) -> T | None:
        """Return what was made of the photo at that size, or None if that is not known."""
        key = (id(photo), working_size)
        with self._lock:
            self._forget_gone()
            if key not in self._entries:
                return None
            self._entries.move_to_end(key)
            return self._entries[key].value

    def put(self, photo: Photo, working_size: int, value: T) -> None:
        """Keep what was made of the photo at that size, in place of others if need be."""
        key = (id(photo), working_size)
        reference = weakref.ref(photo, lambda _: self._on_gone(key))
        with self._lock:
            self._forget_gone()
            self._entries[key] = _Entry(reference, value)
            self._entries.move_to_end(key)
            while self._taken() > self._limit:
                self._entries.popitem(last=False)

    def _taken(self) -> int:
        return sum(entry.value.nbytes for entry in self._entries.values())

    def _on_gone(self, key: _Key) -> None:
        # Runs wherever the last reference to the photo ends, even amid the methods above: if the
        # lock is taken, whoever has it, or comes next, does the rest.
        self._gone.append(key)
        if self._lock.acquire(blocking=False):
            try:
                self._forget_gone()
            finally:
                self._lock.release()

    def _forget_gone(self) -> None:
        while self._gone:
            key = self._gone.popleft()
            entry = self._entries.get(key)
            # Another photo may have got the identity of the one that is gone.
            if entry is not None and entry.photo() is None:
                del self._entries[key]
