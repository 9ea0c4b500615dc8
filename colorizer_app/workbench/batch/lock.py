"""One batch at a time in a folder."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from colorizer_app.workbench.batch.errors import BatchError, FolderInUseError

LOCK_NAME = ".colorizer-batch.lock"

_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
_FIRST_BYTES = 64


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other batches out of a folder.

    The system holds the lock and lets go of it when the process ends, in whichever way: a lock
    file that is left behind locks nothing. Where a file system knows no locks, nobody is kept out.

    Raises
    ------
    FolderInUseError
        If another batch is in it.
    BatchError
        If the folder cannot be written to.
    """
    path = folder / LOCK_NAME
    try:
        descriptor = _acquire(path)
    except OSError as error:
        if error.errno in _TAKEN:
            raise FolderInUseError(_in_use(path)) from error
        raise BatchError(f"Nothing can be written to {folder}: {error.strerror}.") from error
    try:
        with suppress(OSError):
            os.truncate(descriptor, 0)
            os.write(descriptor, f"process {os.getpid()}\n".encode())
        yield
    finally:
        if os.name == "nt":  # where an open file cannot be removed, and another's neither
            os.close(descriptor)
        with suppress(OSError):
            path.unlink()
        if os.name != "nt":
            os.close(descriptor)


def _acquire(path: Path) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(descriptor)
            # Whoever had it before may have removed the file since it was opened.
            if os.name == "nt" or os.path.samestat(os.fstat(descriptor), path.stat()):
                return descriptor
        except FileNotFoundError:
            pass
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _FIRST_BYTES, os.SEEK_SET)  # what comes before can still be read
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
        return
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            raise


def _in_use(path: Path) -> str:
    try:
        who = path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        who = ""
    return (
        f"Another batch is writing to {path.parent}{f' ({who})' if who else ''}. "
        "Wait until it is done, or choose another folder."
    )
