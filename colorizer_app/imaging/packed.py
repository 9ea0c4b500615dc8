"""A photo that never was a file, packed so that it can lie inside another file."""

from __future__ import annotations

import io

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging.errors import Unreadable
from colorizer_app.imaging.inset import PNG_SIGNATURE
from colorizer_app.imaging.opening import decode_small
from colorizer_app.imaging.photo import Photo
from colorizer_app.imaging.raster import check_size

_LEVEL = 4


def pack(photo: Photo) -> bytes:
    """Encode what colourizing keeps of a photo of 8 bits as a grey PNG, with its opacity if any.

    A photo that was grey comes back exactly, one that was in colour to half a grey code value.
    """
    pixels = photo.grey()
    if photo.alpha is not None:
        pixels = np.dstack((pixels, photo.alpha))
    return bytes(imagecodecs.png_encode(np.ascontiguousarray(pixels), level=_LEVEL))


def unpack(data: bytes) -> NDArray[np.uint8]:
    """Decode what `pack` made, by the decoder that photos are opened with.

    Returns
    -------
    ndarray of uint8, shape (H, W) or (H, W, 4)
        Grey, or grey as RGB with opacity, as `photo_from_array` takes it.

    Raises
    ------
    ValueError
        If it is no such picture, is damaged or too large.
    """
    if not data.startswith(PNG_SIGNATURE):
        raise ValueError("A packed photo must be a PNG.")
    try:
        grey, opacity = decode_small(io.BytesIO(data), check_size)
    except Unreadable as reason:
        raise ValueError(f"A packed photo cannot be used: {reason}.") from reason
    if grey.dtype != np.uint8 or grey.ndim != 2:
        raise ValueError("A packed photo must be grey, of 8 bits.")
    pixels = grey if opacity is None else np.dstack((grey, grey, grey, opacity))
    return np.asarray(pixels, np.uint8)
