"""What a decoder hands over: samples as the file has them, and the metadata beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from colorizer_app.imaging.errors import Unreadable
from colorizer_app.imaging.srgb import SampleArray

MAX_PIXELS = 200_000_000

SizeCheck: TypeAlias = Callable[[int, int], None]
"""Called with the width and height that a file announces, before any memory is spent on it."""


@dataclass(frozen=True, slots=True, eq=False)
class Raster:
    """Decoded file content, before colour management and before it is turned upright.

    Attributes
    ----------
    samples : ndarray of uint8 or uint16
        (H, W) grey, (H, W, 3) RGB or (H, W, 4) CMYK where 0 is no ink.
    alpha : ndarray of the same type, shape (H, W), or None
        Opacity, not multiplied into the samples.
    exif, icc, xmp : bytes or None
        As found in the file; `exif` starts at its byte-order mark.
    resolution : tuple of float or None
        Dots per inch along the rows and columns as stored.
    orientation : int or None
        Orientation (1..8) said by the container itself; None leaves it to the EXIF block.
    """

    samples: SampleArray
    alpha: SampleArray | None = None
    exif: bytes | None = None
    icc: bytes | None = None
    xmp: bytes | None = None
    resolution: tuple[float, float] | None = None
    orientation: int | None = None


def check_size(width: int, height: int) -> None:
    """Refuse a picture by its announced size, before any memory is spent on it.

    Raises
    ------
    Unreadable
        If it has no pixels or more than 200 million.
    """
    if width < 1 or height < 1:
        raise Unreadable("it holds a picture without pixels")
    if width * height > MAX_PIXELS:
        raise Unreadable(
            f"it has {width} × {height} pixels, and the limit is {MAX_PIXELS // 1_000_000} "
            "megapixels; save a smaller copy and open that"
        )
