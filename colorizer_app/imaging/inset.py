"""Small pictures that lie inside other files: thumbnails, and what a network saw."""

from __future__ import annotations

import io

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging.errors import Unreadable
from colorizer_app.imaging.opening import decode_small
from colorizer_app.imaging.raster import check_size

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LEVEL = 9


def inset_pixels(data: bytes, longest: int) -> NDArray[np.uint8]:
    """Decode a small PNG by the decoder that photos are opened with.

    Parameters
    ----------
    data : bytes
        The picture as a file would hold it.
    longest : int
        The most pixels that a side may have; looked at before anything is decoded.

    Returns
    -------
    ndarray of uint8, shape (H, W) or (H, W, 3)
        Grey or RGB.

    Raises
    ------
    ValueError
        If it is no such picture, is damaged or too large.
    """
    if not data.startswith(PNG_SIGNATURE):
        raise ValueError("A small picture must be a PNG.")

    def check(width: int, height: int) -> None:
        check_size(width, height)
        if max(width, height) > longest:
            raise Unreadable(f"it has {width} × {height} pixels, and {longest} is the most")

    try:
        samples, _ = decode_small(io.BytesIO(data), check)
    except Unreadable as reason:
        raise ValueError(f"A small picture cannot be used: {reason}.") from reason
    if samples.dtype != np.uint8 or samples.shape[2:] not in ((), (3,)):
        raise ValueError("A small picture must be grey or RGB, of 8 bits.")
    return np.asarray(samples, np.uint8)


def to_inset(pixels: NDArray[np.uint8]) -> bytes:
    """Encode grey (H, W) or RGB (H, W, 3) of 8 bits as PNG."""
    return bytes(imagecodecs.png_encode(np.ascontiguousarray(pixels), level=_LEVEL))
