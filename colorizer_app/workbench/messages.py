"""What the window and the worker tell each other: frozen values, one job id through all of them.

Jobs go to the worker, everything else comes back. A job ends in exactly one of `Colorized`,
`Pictured`, `Saved`, `ContextTaken`, `ContextsRanked`, `AlternativesCounted`, `Suggested`, `Failed`
or `Cancelled`; a `Colorized` follows its `Previewed`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging import Photo
from colorizer_app.look import Context, Look
from colorizer_app.workbench.contexts import StoredContext
from colorizer_app.workbench.pixels import Levels, Pixels


@dataclass(frozen=True, slots=True, eq=False)
class Pasted:
    """A picture that is no file.

    ``read`` returns its code values, as `photo_from_array` takes them. The worker calls it.
    """

    name: str
    read: Callable[[], NDArray[np.uint8]]


@dataclass(frozen=True, slots=True, eq=False)
class ColorizeJob:
    """Colour a photo: one to be opened, or one that is open already.

    A photo with many more pixels than ``screen`` (width, height) is first shown at that size. The
    job overtakes earlier ones.
    """

    job_id: int
    source: Path | Pasted | Photo
    look: Look
    screen: tuple[int, int]

    @property
    def name(self) -> str:
        """What a person calls the photo."""
        return self.source.name


@dataclass(frozen=True, slots=True)
class SaveOptions:
    """How files are written.

    Parameters
    ----------
    quality
        1 to 100, for formats that lose some.
    note
        Whether other programs are told that the colours were made.
    deep
        Whether a photo of 16 bits stays one where the format holds it.
    layer
        Whether the colours alone are written, as a transparent layer.
    """

    quality: int = 95
    note: bool = True
    deep: bool = True
    layer: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class SaveJob:
    """Write the photo in some look to ``path``, with its metadata.

    ``rgb`` is the result; where it is None the worker makes it first, for nothing but the file.
    ``overwrite`` is true only when a person agreed to replace the file that is there.
    """

    job_id: int
    photo: Photo
    look: Look
    rgb: Pixels | None
    path: Path
    options: SaveOptions
    overwrite: bool

    @property
    def name(self) -> str:
        """What a person calls the file."""
        return self.path.name


@dataclass(frozen=True, slots=True, eq=False)
class ContextJob:
    """Take the context of a picture, which then may lend its mood to a photo."""

    job_id: int
    source: Path | Pasted

    @property
    def name(self) -> str:
        """What a person calls the picture."""
        return self.source.name


@dataclass(frozen=True, slots=True, eq=False)
class RankJob:
    """Find which of the contexts that are kept suit a photo."""

    job_id: int
    photo: Photo

    @property
    def name(self) -> str:
        """What a person calls the photo."""
        return self.photo.name


@dataclass(frozen=True, slots=True, eq=False)
class PictureJob:
    """Make a picture of the photo in some look, to be compared with the others.

    It fits on a screen of (width, height) pixels, or is of the photo's own size where ``screen``
    is None. All other jobs go before it, and one to colour a photo ends it.
    """

    job_id: int
    photo: Photo
    look: Look
    screen: tuple[int, int] | None

    @property
    def name(self) -> str:
        """What a person calls the photo."""
        return self.photo.name


@dataclass(frozen=True, slots=True, eq=False)
class AlternativesJob:
    """Count the alternatives that a photo has with a look's contexts."""

    job_id: int
    photo: Photo
    look: Look

    @property
    def name(self) -> str:
        """What a person calls the photo."""
        return self.photo.name


@dataclass(frozen=True, slots=True, eq=False)
class SuggestJob:
    """Find looks that are worth seeing of a photo, beside those of its variants.

    Of ``looks``, those of its variants, the first is the current one.
    """

    job_id: int
    photo: Photo
    looks: tuple[Look, ...]

    @property
    def name(self) -> str:
        """What a person calls the photo."""
        return self.photo.name


Job: TypeAlias = (
    ColorizeJob | SaveJob | ContextJob | RankJob | PictureJob | AlternativesJob | SuggestJob
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: ``fraction`` of the whole job, 0 to 1."""

    job_id: int
    stage: str
    fraction: float


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """The photo is there; colours are still to come. A photo that was open is not opened again.

    ``grey`` is what to show, like everything for the screen made by the worker so that the window
    need not.
    """

    job_id: int
    photo: Photo
    grey: Levels


@dataclass(frozen=True, slots=True, eq=False)
class Previewed:
    """The first colours, of the whole photo, as large as the screen needs them."""

    job_id: int
    photo: Photo
    shown: Levels
    look: Look


@dataclass(frozen=True, slots=True, eq=False)
class Pictured:
    """A picture that a `PictureJob` asked for: of the photo's own size if ``whole``."""

    job_id: int
    photo: Photo
    look: Look
    shown: Levels
    whole: bool


@dataclass(frozen=True, slots=True, eq=False)
class Colorized:
    """The colours are there.

    ``shown`` is ``rgb`` at 8 bits, for the screen; ``weights`` is the SHA-256 of the weights.
    """

    job_id: int
    photo: Photo
    rgb: Pixels
    shown: Levels
    look: Look
    seconds: float
    device_name: str
    weights: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The result is on disk at ``path``."""

    job_id: int
    path: Path


@dataclass(frozen=True, slots=True, eq=False)
class ContextTaken:
    """A picture's context, as it can be kept, and the picture as small and as grey as it counts.

    ``thumbnail`` is (h, w), its long side `colorizer_app.workbench.pixels.THUMBNAIL_SIDE`.
    """

    job_id: int
    source: Path | Pasted
    stored: StoredContext
    thumbnail: NDArray[np.uint8]

    @property
    def context(self) -> Context:
        """What a photo borrows."""
        return self.stored.context


@dataclass(frozen=True, slots=True, eq=False)
class ShownContext:
    """A context that is kept, with its small picture, grey (h, w) or RGB (h, w, 3), if any.

    ``cosine`` says how much the photo resembles it, -1 to 1; ``own`` whether a person keeps it.
    """

    context: Context
    thumbnail: NDArray[np.uint8] | None
    cosine: float
    own: bool


@dataclass(frozen=True, slots=True)
class UnusableContext:
    """One of a person's own that means nothing to the weights in use, or is damaged.

    Its name, or where it has none that can be read its file's, and the reason as a sentence.
    """

    name: str
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class ContextsRanked:
    """The contexts that are kept and mean something to the weights in use.

    Those that resemble the photo most come first. ``unusable`` are a person's own of which no
    photo can borrow.
    """

    job_id: int
    contexts: tuple[ShownContext, ...]
    unusable: tuple[UnusableContext, ...] = ()


@dataclass(frozen=True, slots=True)
class AlternativesCounted:
    """How many alternatives there are, 0 to 3."""

    job_id: int
    count: int


@dataclass(frozen=True, slots=True, eq=False)
class Suggested:
    """Looks that differ from each other and from those of the variants, perhaps none."""

    job_id: int
    looks: tuple[Look, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """A job failed: two sentences for a person, and details for whoever helps them.

    ``disk_full`` says that it was for want of room, which there will not be for others either.
    """

    job_id: int
    title: str
    message: str
    details: str
    disk_full: bool = False


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A job was given up because a person asked for it or for something newer."""

    job_id: int
