"""What the window is told about a batch: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from colorizer_app.workbench.batch.item import BatchSettings, LeftOut


class Activity(Enum):
    """What is being done about a batch."""

    NOTHING = auto()
    LOOKING = auto()
    """Photos are looked for."""
    STARTING = auto()
    """The engine may have to be waited for."""
    WORKING = auto()
    STOPPING = auto()

    @property
    def is_work(self) -> bool:
        """Whether photos are being coloured, or about to be."""
        return self in (Activity.STARTING, Activity.WORKING, Activity.STOPPING)


@dataclass(frozen=True, slots=True)
class BatchState:
    """All of a batch but its photos.

    Parameters
    ----------
    settings
        What holds for its photos.
    begun
        Whether it has a journal, and so its folder cannot be another one any more.
    activity
        What is being done.
    """

    settings: BatchSettings
    begun: bool
    activity: Activity


@dataclass(frozen=True, slots=True)
class Unfinished:
    """There is a batch in a folder that can be gone on with."""

    folder: Path
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class AddedPhotos:
    """Photos were added: how many are new, were in the batch before, and were left out."""

    new: int
    known: int
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class BatchFailed:
    """Something about a batch could not be done: two sentences for a person, and details."""

    title: str
    message: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class BatchEnded:
    """No photo is being worked at any more.

    Parameters
    ----------
    trouble
        What ended the work before its time, for a person; None if nothing did.
    """

    trouble: str | None
