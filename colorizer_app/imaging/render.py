"""From lightness at full size and chroma at working size to the finished picture.

The chroma is carried up by the fast guided filter (He and Sun, *Fast Guided Filter*, 2015,
arXiv:1505.00996): within a small window chroma is taken to be a straight line of lightness,
``ab = gain L + offset``. Gain and offset are fitted and averaged at the working size, enlarged
bilinearly, and applied to the full-size lightness, so colour edges fall on the photo's own edges
and the cost at full size is a handful of operations a pixel, one band of rows at a time.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

import cv2
import numpy as np

from colorizer_app.imaging.lab import linear_rgb_in_gamut
from colorizer_app.imaging.srgb import Float32Array, SampleArray, quantise, row_bands

# Chosen by the error against true chroma, brought down to an eighth and a sixteenth of a photo's
# size and up again, without and with grain of 4 L*: the smallest window is best in both.
_RADIUS = 1  # a window of 3 x 3 pixels at the working size
REACH = 2 * _RADIUS
"""Rows of `ab`, above and below its own, that a row of the result depends on."""

_THREADS = min(4, os.cpu_count() or 1)  # each holds some tens of megabytes
_FLATNESS = 2.0  # lightness contrast, in L*, below which a window counts as flat


def render(
    photo_lightness: Float32Array,
    ab: Float32Array,
    bit_depth: Literal[8, 16] = 8,
    progress: Callable[[float], None] | None = None,
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
    height, width = photo_lightness.shape
    coefficients = _guided_coefficients(photo_lightness, ab.astype(np.float32, copy=False))
    wide = _resized(coefficients, (width, len(coefficients)), cv2.INTER_LINEAR)
    rgb = np.empty((height, width, 3), np.uint8 if bit_depth == 8 else np.uint16)

    def fill(rows: slice) -> None:
        lightness = photo_lightness[rows]
        gain_a, gain_b, offset_a, offset_b = np.moveaxis(_enlarged_rows(wide, rows, height), -1, 0)
        a, b = gain_a * lightness + offset_a, gain_b * lightness + offset_b
        rgb[rows] = quantise(linear_rgb_in_gamut(lightness, a, b), bit_depth)

    # Bands do not depend on each other, and NumPy lets go of the interpreter while it computes.
    bands = row_bands(height, width)
    with ThreadPoolExecutor(_THREADS) as pool:
        try:
            for done, _ in enumerate(pool.map(fill, bands), start=1):
                if progress is not None:
                    progress(done / len(bands))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return rgb


def _guided_coefficients(photo_lightness: Float32Array, ab: Float32Array) -> Float32Array:
    """Gain and offset of a* and b* as lines of lightness, shape (h, w, 4), at the working size."""
    height, width = ab.shape[:2]
    guide = _resized(photo_lightness, (width, height), cv2.INTER_AREA)
    guide_mean = _window_mean(guide)[..., None]
    ab_mean = _window_mean(ab)
    variance = _window_mean(guide * guide)[..., None] - guide_mean**2
    covariance = _window_mean(guide[..., None] * ab) - guide_mean * ab_mean
    gain = covariance / (np.maximum(variance, 0) + np.float32(_FLATNESS**2))
    offset = ab_mean - gain * guide_mean
    return _window_mean(np.concatenate([gain, offset], axis=2))


def _resized(planes: Float32Array, size: tuple[int, int], interpolation: int) -> Float32Array:
    return np.asarray(cv2.resize(planes, size, interpolation=interpolation), np.float32)


def _window_mean(planes: Float32Array) -> Float32Array:
    side = 2 * _RADIUS + 1
    mean = cv2.boxFilter(planes, cv2.CV_32F, (side, side), borderType=cv2.BORDER_REFLECT)
    return np.asarray(mean, np.float32)


def _enlarged_rows(wide: Float32Array, rows: slice, height: int) -> Float32Array:
    """Rows `rows` of `wide` (h, W, C) as they would be, had it been enlarged to `height` rows."""
    centres = (np.arange(rows.start, rows.stop) + 0.5) * (len(wide) / height) - 0.5
    centres = np.clip(centres, 0, len(wide) - 1)
    upper = centres.astype(np.intp)
    lower = np.minimum(upper + 1, len(wide) - 1)
    weight = (centres - upper).astype(np.float32)[:, None, None]
    enlarged = wide[lower] - wide[upper]
    enlarged *= weight
    enlarged += wide[upper]
    return enlarged
