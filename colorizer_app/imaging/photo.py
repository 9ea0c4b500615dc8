"""What a photo is."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging.lab import grey_from_lightness, srgb_to_lightness
from colorizer_app.imaging.srgb import Float32Array, SampleArray


@dataclass(frozen=True, slots=True)
class Metadata:
    r"""What travels from the opened file into every file saved from it.

    Attributes
    ----------
    exif : bytes or None
        EXIF block (a TIFF structure, without the ``Exif\0\0`` that JPEG puts before it), already
        saying "upright" and without a thumbnail.
    icc : bytes or None
        RGB colour profile of the saved file; None leaves the file untagged.
    xmp : bytes or None
        XMP packet, normalised like `exif`.
    resolution : tuple of float or None
        Horizontal and vertical dots per inch, of the upright photo.
    """

    exif: bytes | None = None
    icc: bytes | None = None
    xmp: bytes | None = None
    resolution: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Colouring:
    """How the colours of a file were made.

    Attributes
    ----------
    look : str
        The look, as JSON.
    weights : str
        SHA-256 of the weights.
    program : str
        Version of Colorizer.
    """

    look: str
    weights: str
    program: str


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Photo:
    """A photo, reduced to its lightness: the only thing that colourizing keeps of its pixels.

    Attributes
    ----------
    path : Path or None
        Where it came from; None if it never was a file.
    name : str
        What to call it in front of a person.
    lightness : ndarray of float32, shape (H, W)
        CIE L* in 0..100, upright.
    bit_depth : {8, 16}
        Depth of the source: 8 for anything up to 8 bits, 16 for anything deeper.
    alpha : ndarray of uint8 or uint16, shape (H, W), or None
        Opacity, upright, at `bit_depth`.
    metadata : Metadata
        What is carried over into saved files.
    colouring : Colouring or None
        How Colorizer made the colours that the file had, where it did.
    """

    path: Path | None
    name: str
    lightness: Float32Array
    bit_depth: Literal[8, 16]
    alpha: SampleArray | None = None
    metadata: Metadata = field(default_factory=Metadata)
    colouring: Colouring | None = None

    @property
    def height(self) -> int:
        """Rows of the upright photo."""
        return int(self.lightness.shape[0])

    @property
    def width(self) -> int:
        """Columns of the upright photo."""
        return int(self.lightness.shape[1])

    def grey(self) -> NDArray[np.uint8]:
        """Return the photo as grey sRGB of 8 bits, shape (H, W), for display."""
        return grey_from_lightness(self.lightness)


def photo_from_array(rgb_or_grey: NDArray[Any], name: str) -> Photo:
    """Make a photo of a picture that is no file, such as one pasted from the clipboard.

    Parameters
    ----------
    rgb_or_grey : ndarray of uint8 or uint16, shape (H, W), (H, W, 3) or (H, W, 4)
        sRGB code values: grey, RGB, or RGB with opacity.
    name : str
        What to call it in front of a person.

    Returns
    -------
    Photo
        Without a path and without metadata.

    Raises
    ------
    ValueError
        If the array is empty or of another shape or sample type.
    """
    if rgb_or_grey.dtype not in (np.uint8, np.uint16) or rgb_or_grey.size == 0:
        raise ValueError(f"expected pixels of 8 or 16 bits, got {rgb_or_grey.dtype}")
    alpha = None
    if rgb_or_grey.ndim == 3 and rgb_or_grey.shape[2] == 4:
        alpha = np.ascontiguousarray(rgb_or_grey[..., 3])
        rgb_or_grey = rgb_or_grey[..., :3]
    return Photo(
        path=None,
        name=name,
        lightness=srgb_to_lightness(rgb_or_grey),
        bit_depth=8 if rgb_or_grey.dtype == np.uint8 else 16,
        alpha=alpha,
    )
