"""What the window and the worker tell each other: frozen values, one job id through all of them.

Jobs go to the worker, everything else comes back. A job ends in exactly one of `Colorized`,
`Saved`, `Failed` or `Cancelled`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging import Photo
from colorizer_app.look import Look
from colorizer_app.workbench.pixels import Pixels


@dataclass(frozen=True, slots=True, eq=False)
class ColorizeJob:
    """Open ``path`` (or take ``photo``, for example a pasted one) and colour it."""

    job_id: int
    path: Path | None
    photo: Photo | None
    look: Look

    def __post_init__(self) -> None:
        if self.path is None and self.photo is None:
            raise ValueError("A colorize job needs a path or a photo.")

    @property
    def name(self) -> str:
        """What a person calls the photo."""
        if self.photo is not None:
            return self.photo.name
        assert self.path is not None
        return self.path.name


@dataclass(frozen=True, slots=True, eq=False)
class SaveJob:
    """Write ``rgb`` to ``path`` with the photo's metadata.

    ``overwrite`` is true only when a person agreed to replace the file that is there.
    """

    job_id: int
    photo: Photo
    rgb: Pixels
    path: Path
    quality: int
    overwrite: bool

    @property
    def name(self) -> str:
        """What a person calls the file."""
        return self.path.name


Job: TypeAlias = ColorizeJob | SaveJob


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: ``fraction`` of the whole job, 0 to 1."""

    job_id: int
    stage: str
    fraction: float


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """The photo is there; colours are still to come.

    ``grey`` is what to show, uint8 (H, W): made by the worker so that the window need not.
    """

    job_id: int
    photo: Photo
    grey: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Colorized:
    """The colours are there.

    ``shown`` is ``rgb`` at 8 bits, for the screen; the same array when it has 8 bits anyway.
    """

    job_id: int
    photo: Photo
    rgb: Pixels
    shown: NDArray[np.uint8]
    look: Look
    seconds: float
    device_name: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The result is on disk at ``path``."""

    job_id: int
    path: Path


@dataclass(frozen=True, slots=True)
class Failed:
    """A job failed: two sentences for a person, and details for whoever helps them."""

    job_id: int
    title: str
    message: str
    details: str


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A job was given up because a person asked for it."""

    job_id: int
