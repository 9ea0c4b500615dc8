"""Many photos to be coloured, and what has become of each."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from threading import RLock

from colorizer_app.imaging import SAVE_SUFFIXES
from colorizer_app.workbench.batch.gather import Found
from colorizer_app.workbench.batch.item import (
    BatchSettings,
    Item,
    NamedLook,
    Status,
    identity,
    name_key,
    stamp_of,
)
from colorizer_app.workbench.batch.template import NameFacts
from colorizer_app.workbench.naming import exists

_FALLBACK_SUFFIX = ".png"


class Batch:
    """The photos of a batch in their order. Any number of threads may use it.

    What changes items returns them as they are now, so that a table or a journal can be told.

    Parameters
    ----------
    settings
        What holds for all of them.
    items
        Those that it begins with, such as a journal's.
    """

    def __init__(self, settings: BatchSettings, items: Iterable[Item] = ()) -> None:
        self._settings = settings
        self._items: dict[int, Item] = {}
        # Numbers of all that wait, and of some that do no more.
        self._waiting: list[int] = []
        self._lock = RLock()
        self._put(items)
        self._next_id = max(self._items, default=0) + 1

    @property
    def settings(self) -> BatchSettings:
        """What holds for all photos."""
        return self._settings

    @property
    def items(self) -> tuple[Item, ...]:
        """All photos, in their order."""
        with self._lock:
            return tuple(self._items.values())

    def item(self, item_id: int) -> Item:
        """Return a photo as it is now.

        Raises
        ------
        KeyError
            If it is not in the batch any more.
        """
        with self._lock:
            return self._items[item_id]

    def counts(self) -> Counter[Status]:
        """Return how many photos are in which state."""
        return Counter(item.status for item in self.items)

    def look_of(self, item: Item) -> NamedLook:
        """Return how a photo is coloured."""
        return item.look or self._settings.look

    def add(self, found: Iterable[Found]) -> tuple[Item, ...]:
        """Add photos and choose names for their results; those of the batch are not added again.

        A name is given once, never to a source, and kept apart from others by a number. Where
        there is a file of that name already, the photo is skipped, unless files are replaced.

        Returns
        -------
        tuple of Item
            The new ones, and others whose results had to get another name.
        """
        with self._lock:
            known = {identity(item.source) for item in self._items.values()}
            new = []
            for photo in found:
                if (key := identity(photo.path)) not in known:
                    known.add(key)
                    new.append(photo)
            taken = self._taken_names() | {name_key(photo.path) for photo in new}
            added = []
            for photo in new:
                item = Item(self._next_id, photo.path.absolute(), self._settings.folder)
                self._next_id += 1
                folder = self._settings.folder / photo.folder
                output = self._free_name(item, folder, taken)
                item = replace(item, output=output, stamp=stamp_of(item.source))
                added.append(self._checked(item))
            self._put(added)
            names = {name_key(item.source) for item in added}
            moved = self._rename(i for i in self._items.values() if name_key(i.output) in names)
            return moved + tuple(added)

    def remove(self, item_ids: Iterable[int]) -> tuple[Item, ...]:
        """Remove photos from the batch, except those being worked at. No file is touched."""
        with self._lock:
            going = [self._items[item_id] for item_id in item_ids if item_id in self._items]
            removed = tuple(item for item in going if item.status != Status.RUNNING)
            for item in removed:
                del self._items[item.id]
            return removed

    def retry(self, item_ids: Iterable[int] | None = None) -> tuple[Item, ...]:
        """Let photos wait again that failed, were stopped, or are skipped for no reason any more.

        All such photos if it is not told which.
        """
        with self._lock:
            ids = tuple(self._items) if item_ids is None else tuple(item_ids)
            ended = (Status.FAILED, Status.SKIPPED, Status.STOPPED)
            items = [self._items[item_id] for item_id in ids if item_id in self._items]
            again = (
                (item, self._checked(replace(item, status=Status.WAITING, error=None)))
                for item in items
                if item.status in ended
            )
            return self._put(
                newer for item, newer in again if not item.status == newer.status == Status.SKIPPED
            )

    def redo(self, item_ids: Iterable[int]) -> tuple[Item, ...]:
        """Let photos that are done wait again.

        Their earlier results stay, and the new ones get names of their own, unless files are
        replaced.
        """
        with self._lock:
            taken = self._taken_names()
            again = []
            for item in (self._items[item_id] for item_id in item_ids):
                output = item.output
                if not self._settings.overwrite:
                    output = self._free_name(item, output.parent, taken, unused=True)
                again.append(Item(item.id, item.source, output, look=item.look))
            return self._put(again)

    def change(self, settings: BatchSettings) -> tuple[Item, ...]:
        """Take other settings for what is still to be done; the folder remains the same."""
        with self._lock:
            self._settings = replace(settings, folder=self._settings.folder)
            return self._rename(self._items.values())

    def choose_look(self, item_ids: Iterable[int], look: NamedLook | None) -> tuple[Item, ...]:
        """Give photos that are still to be done a look of their own, or with None the batch's."""
        with self._lock:
            chosen = [self._items[item_id] for item_id in item_ids if item_id in self._items]
            return self._rename(replace(item, look=look) for item in chosen)

    def take(self) -> Item | None:
        """Begin with the first photo that waits, or return None if none does."""
        with self._lock:
            while self._waiting:
                item = self._items.get(heapq.heappop(self._waiting))
                if item is not None and item.status == Status.WAITING:
                    return self.put(replace(item, status=Status.RUNNING, error=None))
            return None

    def put(self, item: Item) -> Item:
        """Replace a photo's item by a newer one."""
        with self._lock:
            return self._put([item])[0]

    def _put(self, items: Iterable[Item]) -> tuple[Item, ...]:
        changed = tuple(items)
        for item in changed:
            self._items[item.id] = item
            if item.status == Status.WAITING:
                heapq.heappush(self._waiting, item.id)
        return changed

    def _rename(self, items: Iterable[Item]) -> tuple[Item, ...]:
        """Name the results anew of those photos that have none yet."""
        unnamed = [item for item in items if item.status not in (Status.RUNNING, Status.DONE)]
        taken = self._taken_names(but={item.id for item in unnamed})
        named = []
        for item in unnamed:
            newer = replace(item, output=self._same_or_free_name(item, taken))
            if newer.status in (Status.WAITING, Status.SKIPPED):
                newer = self._checked(replace(newer, status=Status.WAITING, error=None))
            named.append(newer)
        return self._put(named)

    def _taken_names(self, but: Iterable[int] = ()) -> set[str]:
        sources = {name_key(item.source) for item in self._items.values()}
        spared = set(but)
        outputs = (item.output for item in self._items.values() if item.id not in spared)
        return sources | {name_key(output) for output in outputs}

    def _free_name(
        self, item: Item, folder: Path, taken: set[str], *, unused: bool = False
    ) -> Path:
        """Choose a name that is not taken, nor in use on the disk if told so, and take it."""
        stem, suffix = self._name_of(item)
        for number in count(1):
            output = folder / f"{stem}{f'-{number}' if number > 1 else ''}{suffix}"
            if (key := name_key(output)) not in taken and not (unused and exists(output)):
                taken.add(key)
                return output
        raise AssertionError("numbers do not end")

    def _same_or_free_name(self, item: Item, taken: set[str]) -> Path:
        """Keep a name that still fits, with the number that it has, or choose another."""
        stem, suffix = self._name_of(item)
        fits = re.fullmatch(f"{re.escape(stem)}(-[0-9]+)?{re.escape(suffix)}", item.output.name)
        if fits and (key := name_key(item.output)) not in taken:
            taken.add(key)
            return item.output
        return self._free_name(item, item.output.parent, taken)

    def _name_of(self, item: Item) -> tuple[str, str]:
        """Return stem and suffix of a result, before it is kept apart from others."""
        suffix = self._settings.suffix or item.source.suffix
        if suffix.lower() not in SAVE_SUFFIXES:
            suffix = _FALLBACK_SUFFIX
        return self._settings.template.stem(self._facts(item)), suffix

    def _facts(self, item: Item) -> NameFacts:
        source = item.source
        try:
            day = date.fromtimestamp(source.stat().st_mtime)
        except (OSError, ValueError, OverflowError):  # it will fail when it is opened
            day = date.today()
        look = self.look_of(item).name
        return NameFacts(source.stem, item.id, source.parent.name, look, day.isoformat())

    def _checked(self, item: Item) -> Item:
        """Skip a photo that has a result already."""
        if self._settings.overwrite or not exists(item.output):
            return item
        return replace(item, status=Status.SKIPPED, error=already_there(item))


def already_there(item: Item) -> str:
    """Say why a photo is skipped that has a result."""
    return f"There is a file “{item.output.name}” already. It was left as it is."
