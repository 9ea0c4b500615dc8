"""What a decoder hands over: blocks of what the file stores, and the metadata beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging.errors import Unreadable
from colorizer_app.imaging.srgb import SampleArray

MAX_PIXELS = 200_000_000

SizeCheck: TypeAlias = Callable[[int, int], None]
"""Called with the width and height that a file announces, before any memory is spent on it."""


class Block(NamedTuple):
    """A rectangle of a picture, decoded when it is needed.

    Attributes
    ----------
    rows, columns : slice
        Where it lies in the picture as stored; both ends are given.
    decode : callable
        Returns what is stored there, shape (h, w) or (h, w, C). May be called in any thread for as
        long as the file is open.
    """

    rows: slice
    columns: slice
    decode: Callable[[], NDArray[Any]]


Colours: TypeAlias = Callable[[NDArray[Any]], tuple[SampleArray, SampleArray | None]]
"""Turns some rows of what is stored into samples and opacity of the same rows."""


@dataclass(frozen=True, slots=True, eq=False)
class Raster:
    """A file's content, before colour management and before it is turned upright.

    Attributes
    ----------
    shape : tuple of int
        (H, W) as stored.
    channels : {1, 3, 4}
        Of the samples that `colours` makes: (h, w) grey, (h, w, 3) RGB or (h, w, 4) CMYK where 0 is
        no ink.
    dtype : type
        ``np.uint8`` or ``np.uint16``, of samples and opacity.
    has_alpha : bool
        Whether `colours` makes opacity, (h, w), not multiplied into the samples.
    blocks : sequence of Block
        They cover the picture without overlap.
    colours : callable
        Makes samples and opacity of what is stored.
    exif, icc, xmp : bytes or None
        As found in the file; `exif` starts at its byte-order mark.
    resolution : tuple of float or None
        Dots per inch along the rows and columns as stored.
    orientation : int or None
        Orientation (1..8) said by the container itself; None leaves it to the EXIF block.
    """

    shape: tuple[int, int]
    channels: int
    dtype: type[np.uint8] | type[np.uint16]
    has_alpha: bool
    blocks: Sequence[Block]
    colours: Colours
    exif: bytes | None = None
    icc: bytes | None = None
    xmp: bytes | None = None
    resolution: tuple[float, float] | None = None
    orientation: int | None = None


def raster_of(pixels: SampleArray, channels: int, **metadata: Any) -> Raster:
    """Raster of a picture that has been decoded as a whole.

    Parameters
    ----------
    pixels : ndarray of uint8 or uint16, shape (H, W) or (H, W, C)
        A channel beyond `channels` is opacity.
    channels : {1, 3, 4}
        Those of colour.
    **metadata
        As `Raster` takes them.
    """
    height, width = pixels.shape[:2]
    return Raster(
        shape=(height, width),
        channels=channels,
        dtype=np.uint8 if pixels.dtype == np.uint8 else np.uint16,
        has_alpha=pixels.ndim == 3 and pixels.shape[2] > channels,
        blocks=[Block(slice(0, height), slice(0, width), lambda: pixels)],
        colours=partial(_split, channels=channels),
        **metadata,
    )


def _split(pixels: NDArray[Any], channels: int) -> tuple[SampleArray, SampleArray | None]:
    if pixels.ndim == 2:
        return pixels, None
    samples = pixels[..., 0] if channels == 1 else pixels[..., :channels]
    return samples, pixels[..., channels] if pixels.shape[2] > channels else None


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
