"""A lock that the system holds for a process, and lets go of when that ends in whichever way."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
_FIRST_BYTES = 64


class LockTakenError(Exception):
    """Somebody else holds the lock; the text is what they left in the file, perhaps nothing."""


class FileLock:
    """Locks a file from when it is made until `release`, which removes the file.

    A lock file that is left behind by a process that was killed locks nothing. Where a file system
    knows no locks, nobody is kept out.

    Parameters
    ----------
    path
        The lock file; made if it is not there.

    Raises
    ------
    LockTakenError
        If another lock on it is held, in this process or any other.
    OSError
        If the file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._descriptor = _acquire(path)
        except OSError as error:
            if error.errno in _TAKEN:
                raise LockTakenError(_who(path)) from error
            raise
        with suppress(OSError):
            os.truncate(self._descriptor, 0)
            os.write(self._descriptor, f"process {os.getpid()}\n".encode())

    def release(self) -> None:
        """Let go of the lock and remove its file."""
        if os.name == "nt":  # where an open file cannot be removed, and another's neither
            os.close(self._descriptor)
        with suppress(OSError):
            self._path.unlink()
        if os.name != "nt":
            os.close(self._descriptor)


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


def _who(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
