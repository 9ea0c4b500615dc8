"""What a batch has done, on disk, so that it goes on after anything that ends it.

The journal lies in the folder of the results: a first line with the version and the settings, then
a line for every change of an item, of which the last one counts. It is only ever added to, line by
line, each on the disk before work goes on; so whatever happens, at most the last line is torn.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterable
from pathlib import Path
from threading import Lock
from typing import BinaryIO, NamedTuple

from colorizer_app.atomic import write_atomically
from colorizer_app.errors import ColorizerError
from colorizer_app.workbench.batch.batch import Batch
from colorizer_app.workbench.batch.errors import FolderGoneError, JournalError
from colorizer_app.workbench.batch.item import BatchSettings, Item
from colorizer_app.workbench.batch.records import (
    Fields,
    item_fields,
    item_from,
    settings_fields,
    settings_from,
)
from colorizer_app.workbench.naming import is_folder

JOURNAL_NAME = ".colorizer-batch.jsonl"

_VERSION = 1


class Recorded(NamedTuple):
    """What a journal holds."""

    settings: BatchSettings
    items: tuple[Item, ...]

    @property
    def is_finished(self) -> bool:
        """Whether there was nothing left to do."""
        return not any(item.status.is_open for item in self.items)


class Journal:
    """Keeps the journal of a batch; any number of threads may use it.

    Parameters
    ----------
    batch
        Written down as it is now, in place of a journal that is in its folder already.

    Raises
    ------
    JournalError
        If it cannot be written. One that was there is still there.
    """

    def __init__(self, batch: Batch) -> None:
        self._folder = batch.settings.folder
        self._path = self._folder / JOURNAL_NAME
        self._lock = Lock()
        self._file: BinaryIO | None = None
        self.rewrite(batch)

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def rewrite(self, batch: Batch) -> None:
        """Write the batch down anew: with other settings, or after items were removed.

        Raises
        ------
        JournalError
            If it cannot be written; it is as it was then, and takes no more lines.
        """
        first = {"colorizer_batch": _VERSION, "settings": settings_fields(batch.settings)}
        with self._lock:
            self._close()  # Windows replaces no file that is open
            # Read with the lock held, or a line that is added meanwhile would be lost.
            lines = [first, *(item_fields(item, self._folder) for item in batch.items)]
            content = b"".join(map(_line, lines))
            try:
                write_atomically(self._path, lambda file: file.write(content), overwrite=True)
                self._file = self._path.open("ab", buffering=0)
            except OSError as error:
                raise self._not_written(error) from error

    def record(self, items: Iterable[Item]) -> None:
        """Add lines, and return once they are on the disk.

        Raises
        ------
        JournalError
            If they cannot be written. The lines before them are whole.
        """
        content = b"".join(_line(item_fields(item, self._folder)) for item in items)
        with self._lock:
            try:
                if self._file is None:
                    raise OSError(errno.EBADF, "it is closed")
                self._require_in_place(self._file)
                _append(self._file, content)
            except OSError as error:
                raise self._not_written(error) from error

    def close(self) -> None:
        """Take no more lines."""
        with self._lock:
            self._close()

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _require_in_place(self, file: BinaryIO) -> None:
        # Linux and macOS go on writing to what was deleted, or carried off with its folder.
        if not os.path.samestat(os.fstat(file.fileno()), self._path.stat()):
            raise OSError(errno.ENOENT, "another file has taken its place")

    def _not_written(self, error: OSError) -> JournalError:
        if not is_folder(self._folder):
            return FolderGoneError(self._folder)
        return JournalError(
            f"The batch's journal {self._path} cannot be written: {error.strerror}. "
            "What was saved so far is whole."
        )


def _append(file: BinaryIO, content: bytes) -> None:
    before = file.seek(0, os.SEEK_END)
    try:
        # A disk that fills up takes a part first, and says why only when asked again.
        while content:
            content = content[file.write(content) :]
        os.fsync(file.fileno())
    except OSError:
        # Other photos may still end, and half a line before theirs would be damage.
        file.truncate(before)
        raise


def read_journal(folder: Path) -> Recorded | None:
    """Return what the journal in a folder holds, or None where there is none.

    A last line that was cut short is as if it were not there.

    Raises
    ------
    JournalError
        If it cannot be read, is damaged, or is of a newer version. Nothing was changed then.
    """
    path = folder / JOURNAL_NAME
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise JournalError(
            f"The batch's journal {path} cannot be read: {error.strerror}."
        ) from error
    first, *lines = content.split(b"\n")[:-1] or [b""]
    number = 1
    items: dict[int, Item] = {}
    try:
        settings = _settings_from(json.loads(first), folder, path)
        for line in lines:
            number += 1
            item = item_from(json.loads(line), folder)
            items[item.id] = item
    except JournalError:
        raise
    except (ValueError, IndexError, RecursionError, ColorizerError) as error:
        raise JournalError(
            f"The batch's journal {path} is damaged in line {number}. Nothing was changed. "
            "Delete it to begin anew; results that are there already are kept."
        ) from error
    return Recorded(settings, tuple(items[item_id] for item_id in sorted(items)))


def _settings_from(first: object, folder: Path, path: Path) -> BatchSettings:
    if not isinstance(first, dict) or not isinstance(first.get("colorizer_batch"), int):
        raise ValueError("no first line of a journal")
    if first["colorizer_batch"] > _VERSION:
        raise JournalError(
            f"The batch's journal {path} is of a newer version of Colorizer. Nothing was changed. "
            "Go on with that version, or delete the journal to begin anew; results that are there "
            "already are kept."
        )
    if first["colorizer_batch"] != _VERSION:
        raise ValueError("no such version")
    return settings_from(first.get("settings"), folder)


def _line(fields: Fields) -> bytes:
    # ASCII escapes also carry file names that are not valid Unicode.
    return json.dumps(fields).encode("ascii") + b"\n"
