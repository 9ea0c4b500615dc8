"""Turning a picture upright."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

SIDEWAYS = frozenset({5, 6, 7, 8})  # orientations that swap width and height
_AS_IS, _BACKWARDS = slice(None), slice(None, None, -1)
# Left after the transposition of the sideways ones: a flip of the rows, the columns or both.
_FLIPS = {
    2: (_AS_IS, _BACKWARDS),
    3: (_BACKWARDS, _BACKWARDS),
    4: (_BACKWARDS, _AS_IS),
    6: (_AS_IS, _BACKWARDS),
    7: (_BACKWARDS, _BACKWARDS),
    8: (_BACKWARDS, _AS_IS),
}


def upright_plane(
    shape: tuple[int, int], orientation: int, dtype: DTypeLike
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Make room for a picture as it is to be seen, and for what a file stores of it.

    Parameters
    ----------
    shape : tuple of int
        (H, W) as stored.
    orientation : int
        EXIF or TIFF orientation, 1..8; anything else counts as 1.
    dtype : type
        Of the samples.

    Returns
    -------
    upright : ndarray, shape (H, W) or (W, H)
        Contiguous and not initialised.
    stored : ndarray, shape (H, W)
        The same memory, seen as the file stores it: what is written here lies upright there.
    """
    sideways = orientation in SIDEWAYS
    upright: NDArray[Any] = np.empty(shape[::-1] if sideways else shape, dtype)
    flipped = upright[_FLIPS.get(orientation, ...)]
    return upright, flipped.T if sideways else flipped
