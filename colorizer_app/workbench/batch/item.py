"""The values that a batch is made of."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, TypeAlias

from colorizer_app.look import Look
from colorizer_app.workbench.batch.template import NameTemplate
from colorizer_app.workbench.settings import Settings

Identity: TypeAlias = tuple[int, int] | str


class Status(StrEnum):
    """What has become of an item."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    SKIPPED = "skipped"
    """Nothing was to be done, and nothing was."""
    FAILED = "failed"
    STOPPED = "stopped"
    """It was begun and given up; to be done again."""

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self in (Status.WAITING, Status.RUNNING, Status.STOPPED)


class Stamp(NamedTuple):
    """What tells a file from another version of it."""

    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class NamedLook:
    """A look and what a person calls it."""

    name: str = "default"
    look: Look = field(default_factory=Look)


@dataclass(frozen=True, slots=True)
class BatchSettings:
    """What holds for all photos of a batch.

    Parameters
    ----------
    folder
        Where the results go.
    look
        How photos are coloured that have no look of their own.
    template
        What results are called.
    suffix
        ``".tif"`` and the like; None keeps the source's own where it can be written.
    quality
        1 to 100, for formats that lose some.
    overwrite
        Whether files that are there already are replaced. Sources never are.
    note
        Whether results tell other programs that their colours were made.
    """

    folder: Path
    look: NamedLook = field(default_factory=NamedLook)
    template: NameTemplate = field(default_factory=NameTemplate)
    suffix: str | None = None
    quality: int = Settings().quality
    overwrite: bool = False
    note: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """One photo of a batch.

    Parameters
    ----------
    id
        Its number in the batch, from 1; never given twice.
    source
        The photo, absolute.
    output
        Where its result is, or will be.
    status
        What has become of it.
    error
        Why it failed, was skipped or stopped: a sentence for a person.
    seconds
        Time spent on it, waiting for other photos not included.
    look
        Its own look; None means the batch's.
    width, height
        Of the upright photo in pixels, once it was opened.
    device
        What coloured it.
    stamp
        Of the source when it was last looked at; None if it was not there.
    result_size
        Bytes of the result.
    """

    id: int
    source: Path
    output: Path
    status: Status = Status.WAITING
    error: str | None = None
    seconds: float | None = None
    look: NamedLook | None = None
    width: int | None = None
    height: int | None = None
    device: str | None = None
    stamp: Stamp | None = None
    result_size: int | None = None

    @property
    def megapixels(self) -> float | None:
        """Size of the photo, if it was opened."""
        if self.width is None or self.height is None:
            return None
        return self.width * self.height / 1e6


class LeftOut(NamedTuple):
    """A file or folder that was not taken into a batch, and why: a sentence for a person."""

    path: Path
    reason: str


def stamp_of(path: Path) -> Stamp | None:
    """Return the file's stamp, or None where there is no file to look at."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return Stamp(status.st_size, status.st_mtime_ns)


def identity(path: Path) -> Identity:
    """Return what two paths to one file have in common, by links of either kind."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # ValueError: a null character
        return os.path.normcase(path.absolute())
    # Some network file systems number no files.
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.normcase(path.resolve())


def name_key(path: Path) -> str:
    """Return what two paths have in common that might be one file, on this or another system.

    Letter case and the ways to write an accent make no difference to Windows and macOS.
    """
    return unicodedata.normalize("NFC", os.path.realpath(path)).casefold()
