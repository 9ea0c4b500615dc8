"""Turning a picture upright."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

SIDEWAYS = frozenset({5, 6, 7, 8})  # orientations that swap width and height
_ROWS, _COLUMNS, _BOTH = 0, 1, -1  # OpenCV's codes for flips


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
        picture = cv2.transpose(picture)
    # What is left after the transposition is a flip of the rows, of the columns, or of both.
    flip = {2: _COLUMNS, 3: _BOTH, 4: _ROWS, 6: _COLUMNS, 7: _BOTH, 8: _ROWS}.get(orientation)
    return np.ascontiguousarray(picture if flip is None else cv2.flip(picture, flip))
