"""One batch at a time in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from colorizer_app.workbench.batch.errors import BatchError, FolderInUseError
from colorizer_app.workbench.file_lock import FileLock, LockTakenError

LOCK_NAME = ".colorizer-batch.lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other batches out of a folder.

    Raises
    ------
    FolderInUseError
        If another batch is in it.
    BatchError
        If the folder cannot be written to.
    """
    try:
        lock = FileLock(folder / LOCK_NAME)
    except LockTakenError as taken:
        who = f" ({taken})" if str(taken) else ""
        raise FolderInUseError(
            f"Another batch is writing to {folder}{who}. "
            "Wait until it is done, or choose another folder."
        ) from taken
    except OSError as error:
        raise BatchError(f"Nothing can be written to {folder}: {error.strerror}.") from error
    try:
        yield
    finally:
        lock.release()
