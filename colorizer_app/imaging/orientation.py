"""Turning a picture upright."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

SIDEWAYS = frozenset({5, 6, 7, 8})  # orientations that swap width and height


def upright(picture: NDArray[Any], orientation: int) -> NDArray[Any]:
    """Apply an EXIF orientation.

    Parameters
    ----------
    picture : ndarray, shape (H, W)
        As stored.
    orientation : int
        EXIF or TIFF orientation, 1..8; anything else counts as 1.

    Returns
    -------
    ndarray, shape (H, W) or (W, H)
        As it is to be seen, in contiguous memory.
    """
    if orientation in SIDEWAYS:
        picture = picture.T
    # What is left after the transposition is a flip of the rows, of the columns, or of both.
    if orientation in (3, 4, 7, 8):
        picture = picture[::-1]
    if orientation in (2, 3, 6, 7):
        picture = picture[:, ::-1]
    return np.ascontiguousarray(picture)
