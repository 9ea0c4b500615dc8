"""Going on with a batch that was ended, by whatever it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from colorizer_app.atomic import unfinished
from colorizer_app.workbench.batch.batch import Batch
from colorizer_app.workbench.batch.item import Item, Stamp, Status, stamp_of
from colorizer_app.workbench.batch.journal import Recorded


def restored(recorded: Recorded) -> Batch:
    """Return the batch of a journal, as far as it agrees with what is on the disk.

    - What is done stays so while its result is there with the size that was recorded. If that is
      gone, the photo waits again; if it was changed since, it is left alone and the photo skipped.
    - A photo that was replaced by another version since waits again. Its earlier result stays, and
      the new one gets a name of its own, unless files are replaced.
    - A photo that was being worked at waits again, unless its result is there: results appear
      whole, so only the note of it is missing.
    - What failed stays failed until it is to be tried again.
    """
    batch = Batch(recorded.settings, recorded.items)
    for item in batch.items:
        if item.status == Status.DONE:
            batch.put(_checked(item))
        elif item.status == Status.RUNNING:
            batch.put(_interrupted(item, overwrite=recorded.settings.overwrite))
    batch.redo([item.id for item in batch.items if _is_out_of_date(item)])
    return batch


def _checked(item: Item) -> Item:
    result = stamp_of(item.output)
    if result is None:
        return replace(item, status=Status.WAITING, result_size=None)
    if result.size != item.result_size:
        why = f"“{item.output.name}” was changed since it was made. It was left as it is."
        return replace(item, status=Status.SKIPPED, error=why, result_size=None)
    return item


def _is_out_of_date(item: Item) -> bool:
    source = stamp_of(item.source)
    return item.status == Status.DONE and source is not None and source != item.stamp


def _interrupted(item: Item, *, overwrite: bool) -> Item:
    result = stamp_of(item.output)
    if result is None or overwrite:  # what is there may be what was to be replaced
        return replace(item, status=Status.WAITING)
    return replace(item, status=Status.DONE, result_size=result.size)


class Leftovers:
    """The unfinished files of a process that was killed while it saved.

    Whether that process lives, nobody knows. So they are looked up before a batch and removed after
    it, if nothing has happened to them meanwhile.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        parts = (part for folder in set(folders) for part in unfinished(folder))
        self._stamps: dict[Path, Stamp | None] = {part: stamp_of(part) for part in parts}

    def remove(self) -> None:
        """Remove those that are as they were."""
        for part, stamp in self._stamps.items():
            if stamp is not None and stamp_of(part) == stamp:
                part.unlink(missing_ok=True)
