"""The batch that a person puts together, has worked at, changes and goes on with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from colorizer_app.workbench.batch.batch import Batch
from colorizer_app.workbench.batch.errors import BatchError, JournalError
from colorizer_app.workbench.batch.gather import Found, gather
from colorizer_app.workbench.batch.item import BatchSettings, Item, LeftOut, NamedLook, Status
from colorizer_app.workbench.batch.journal import Journal, Recorded, read_journal
from colorizer_app.workbench.batch.lock import locked
from colorizer_app.workbench.batch.resume import Leftovers, restored
from colorizer_app.workbench.contexts.finding import ContextEngine, refreshed


class Added(NamedTuple):
    """What came of adding photos."""

    items: tuple[Item, ...]
    """New ones, and others whose results had to get another name."""
    left_out: tuple[LeftOut, ...]
    known: int
    """How many were in the batch already."""


class OpenBatch:
    """A batch, and its journal from the moment on that the work has begun.

    One thread uses it. Those of a `BatchRunner` use the `Batch` in it.

    Parameters
    ----------
    settings
        What holds for its photos.

    Attributes
    ----------
    batch
        The photos.
    begun
        Whether the journal in the folder of the results is this batch's.
    left_out
        All that was not taken when it was come across.
    """

    def __init__(self, settings: BatchSettings) -> None:
        self.batch = Batch(settings)
        self.begun = False
        self.left_out: tuple[LeftOut, ...] = ()
        self._journal: Journal | None = None

    def add(self, paths: Sequence[Path]) -> Added:
        """Add photos and folders of photos. The first folder is mirrored, others below it."""
        batch = self.batch
        before = len(batch.items)
        gathered = gather(
            paths,
            output=batch.settings.folder,
            results=self._known_results(),
            keep_roots=len(paths) > 1 or before > 0,
        )
        items = batch.add(gathered.found)
        self.left_out += gathered.left_out
        known = len(gathered.found) - (len(batch.items) - before)
        return Added(items, gathered.left_out, known)

    def choose_look(self, item_ids: Sequence[int], look: NamedLook | None) -> tuple[Item, ...]:
        """Give photos a look of their own, or with None the batch's; what is done is done again."""
        items = (item for item in self.batch.items if item.id in item_ids)
        done = [item.id for item in items if item.status == Status.DONE]
        again = {item.id: item for item in self.batch.redo(done)}
        again |= {item.id: item for item in self.batch.choose_look(item_ids, look)}
        return tuple(again.values())

    def move(self, folder: Path) -> None:
        """Take another folder for the results, before the work has begun."""
        assert not self.begun
        before = self.batch
        self.batch = Batch(replace(before.settings, folder=folder))
        self._take_over(before)

    def resume(self, recorded: Recorded) -> None:
        """Go on with a recorded batch, and with what was added to this one."""
        before = self.batch
        self.batch = restored(recorded)
        self.begun = True
        self._take_over(before)

    def agree_with_disk(self) -> None:
        """Look again at what is done, for results that are gone and sources that were replaced.

        What was stopped waits again.
        """
        if self.begun:
            self.batch = restored(Recorded(self.batch.settings, self.batch.items))
        stopped = [item.id for item in self.batch.items if item.status == Status.STOPPED]
        self.batch.retry(stopped)

    def refresh_looks(self, engine: ContextEngine) -> None:
        """Take contexts that were computed by other weights than the engine's anew.

        Raises
        ------
        ContextError
            If one of them is not kept any more.
        """
        settings = self.batch.settings
        look = _refreshed(settings.look, engine)
        if look != settings.look:
            self.batch.change(replace(settings, look=look))
        for item in self.batch.items:
            if item.look is not None and item.status == Status.WAITING:
                newer = _refreshed(item.look, engine)
                if newer != item.look:
                    self.batch.put(replace(item, look=newer))

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Make the folder of the results, and keep other batches out of it.

        Raises
        ------
        BatchError
            If it cannot be made or written to, or another batch is in it.
        """
        folder = self.batch.settings.folder
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise BatchError(
                f"The folder {folder} cannot be made: {error.strerror}. Choose another one for the "
                "results. Nothing was changed."
            ) from error
        with locked(folder):
            yield

    @contextmanager
    def working(self) -> Iterator[Journal]:
        """Keep the journal while there is work, and then remove what a kill has left behind.

        Raises
        ------
        JournalError
            If it cannot be written.
        """
        folders = {item.output.parent for item in self.batch.items}
        with Journal(self.batch) as journal:
            leftovers = Leftovers({self.batch.settings.folder, *folders})
            self._journal, self.begun = journal, True
            try:
                yield journal
            finally:
                self._journal = None
                leftovers.remove()

    def write_down(self, items: Iterable[Item] | None = None) -> None:
        """Keep the journal in step after photos were changed; after removals if not told which.

        Raises
        ------
        BatchError
            If that cannot be done.
        """
        if self._journal is None and self.begun:
            with self.locked():
                Journal(self.batch).close()
        elif self._journal is not None and items is None:
            self._journal.rewrite(self.batch)
        elif self._journal is not None and items is not None:
            self._journal.record(items)

    def _take_over(self, before: Batch) -> None:
        """Add the photos of a batch that was put together for another folder."""
        for item in before.items:
            below = item.output.parent.relative_to(before.settings.folder)
            new = self.batch.add([Found(item.source, below)])
            if item.look is not None and new:
                self.batch.choose_look([new[-1].id], item.look)

    def _known_results(self) -> list[Path]:
        with suppress(JournalError):  # whoever begins is told
            recorded = read_journal(self.batch.settings.folder)
            if recorded is not None:
                return [item.output for item in recorded.items]
        return []


def unfinished_in(folder: Path) -> Recorded | None:
    """Return the batch that was begun in a folder and has still something to do, if there is one.

    Raises
    ------
    JournalError
        If its journal cannot be read.
    """
    recorded = read_journal(folder)
    return None if recorded is None or recorded.is_finished else recorded


def _refreshed(named: NamedLook, engine: ContextEngine) -> NamedLook:
    return replace(named, look=refreshed(named.look, engine))
