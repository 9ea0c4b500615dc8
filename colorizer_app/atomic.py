"""Writing a file completely or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

_PREFIX, _SUFFIX = ".colorizer-", ".part"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_HARD_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


def write_atomically(path: Path, write: Callable[[BinaryIO], object], *, overwrite: bool) -> None:
    """Write a file so that its name never stands for half of it, nor anything is lost.

    The content goes into a new file with an unguessable name in the same directory, is forced to
    the disk, and only then gets the name asked for. On any failure the new file is removed and
    what stood at `path` is untouched.

    Parameters
    ----------
    path : Path
        Where the file is to be.
    write : callable
        Writes the content to the binary file (readable and seekable, too) that it is given.
    overwrite : bool
        Whether a file that is already there is replaced. If not, one that appears at the last
        moment is safe as well.

    Raises
    ------
    FileExistsError
        If there is something at `path` and `overwrite` is false.
    OSError
        If the system cannot do it.
    """
    part = path.with_name(f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}")
    file = part.open("x+b")  # fails if it exists; permissions follow the umask
    try:
        with file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            part.replace(path)
        else:
            _rename_unless_exists(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_directory(path.parent)


def is_full_disk(error: BaseException | None) -> bool:
    """Whether an error, or what it was raised from, says that there is no room left on a disk."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in _FULL:
            return True
        error = error.__cause__
    return False


def unfinished(folder: Path) -> list[Path]:
    """Return the new files of a folder that did not get their name.

    `write_atomically` is still at them, or the process was killed over it.
    """
    return list(folder.glob(f"{_PREFIX}*{_SUFFIX}"))


def _rename_unless_exists(part: Path, path: Path) -> None:
    if os.name == "nt":
        part.rename(path)  # refuses to replace, on Windows
        return
    try:
        path.hardlink_to(part)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        # FAT and the like: reserve the name, which fails if it is taken, and replace that.
        path.touch(exist_ok=False)
        try:
            part.replace(path)
        except OSError:
            path.unlink()
            raise
    else:
        part.unlink()


def _sync_directory(directory: Path) -> None:
    """Make the new name survive a power cut, where the system lets a directory be synced."""
    if os.name == "nt":
        return
    # The file is complete and in place. Some network file systems cannot do more, and a folder
    # that may be written to but not listed cannot even be opened.
    with contextlib.suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
