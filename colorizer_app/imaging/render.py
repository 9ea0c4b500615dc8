"""From lightness at full size and chroma at working size to the finished picture."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Literal

import cv2
import numpy as np

from colorizer_app.imaging.bands import in_order, row_bands
from colorizer_app.imaging.gamut import linear_rgb_in_gamut
from colorizer_app.imaging.guided import GuidedChroma
from colorizer_app.imaging.srgb import Float32Array, SampleArray, quantise


def render(
    photo_lightness: Float32Array,
    ab: Float32Array,
    bit_depth: Literal[8, 16] = 8,
    progress: Callable[[float], None] | None = None,
    guide: Float32Array | None = None,
) -> SampleArray:
    """Join chroma at any size with the photo's own lightness.

    Parameters
    ----------
    photo_lightness : ndarray of float32, shape (H, W)
        CIE L* in 0..100 of the photo, at full size.
    ab : ndarray of float32, shape (h, w, 2)
        CIE a* and b* at the working size.
    bit_depth : {8, 16}
        Depth of the result.
    progress : callable, optional
        Called now and then with the share that is done, in 0..1. What it raises ends the work.
    guide : ndarray of float32, shape (h, w), optional
        The lightness at the working size, for who has it already; shrinking a scan takes a while.

    Returns
    -------
    ndarray of uint8 or uint16, shape (H, W, 3)
        sRGB. L* equals `photo_lightness` within one code value of grey; a colour out of the gamut
        loses chroma, never lightness or hue. Zero chroma gives exactly the grey photo.

    Raises
    ------
    ValueError
        If a shape is not as above, or `ab` holds values that are not finite.
    """
    if photo_lightness.ndim != 2 or ab.ndim != 3 or ab.shape[2] != 2:
        raise ValueError(
            f"expected (H, W) and (h, w, 2), got {photo_lightness.shape} and {ab.shape}"
        )
    if not np.isfinite(ab).all():
        raise ValueError("ab holds values that are not finite")
    chroma = GuidedChroma(photo_lightness, ab.astype(np.float32, copy=False), guide=guide)
    rgb = np.empty((*photo_lightness.shape, 3), np.uint8 if bit_depth == 8 else np.uint16)

    def fill(rows: slice) -> None:
        planes = linear_rgb_in_gamut(photo_lightness[rows], *chroma.rows(rows))
        cv2.merge([quantise(plane, bit_depth) for plane in planes], rgb[rows])

    bands = row_bands(*photo_lightness.shape)
    with closing(in_order(fill, bands)) as filled:
        for done, _ in enumerate(filled, start=1):
            if progress is not None:
                progress(done / len(bands))
    return rgb
