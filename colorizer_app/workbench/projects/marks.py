"""By what a file is known again, wherever it has gone and whatever it is called by then."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from colorizer_app.look import is_sha256

_BLOCK = 64 << 10
_BLOCKS = 64
"""A file of up to 4 MiB is read whole, and no more than that of any other."""


@dataclass(frozen=True, slots=True)
class FileMark:
    """What a file held when it was looked at (docs/adr/0014).

    Parameters
    ----------
    size
        In bytes.
    fingerprint
        SHA-256 of the file, or, of a file of more than 4 MiB, of 64 blocks of 64 KiB, evenly
        spread, the first and the last among them.

    Raises
    ------
    ValueError
        If the size is no number of bytes or the fingerprint no SHA-256.
    """

    size: int
    fingerprint: str

    def __post_init__(self) -> None:
        if type(self.size) is not int or self.size < 0:
            raise ValueError("A file's size is a number of bytes.")
        if not is_sha256(self.fingerprint):
            raise ValueError("A file's fingerprint is a SHA-256.")


def mark_of(path: Path) -> FileMark | None:
    """Look at a file; None if there is none there, or it cannot be read from end to end."""
    try:
        # To open a pipe would be to wait for whoever writes to it.
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            digest = hashlib.sha256()
            for start in _starts(size):
                file.seek(start)
                digest.update(file.read(_BLOCK))
    except (OSError, ValueError):  # ValueError: a null character in the path
        return None
    return FileMark(size, digest.hexdigest())


def _starts(size: int) -> list[int]:
    if size <= _BLOCK * _BLOCKS:
        return list(range(0, size, _BLOCK))
    last = size - _BLOCK
    return [last * block // (_BLOCKS - 1) for block in range(_BLOCKS)]
