"""From lightness at full size and chroma at working size to the finished picture.

The chroma is carried up by the fast guided filter (He and Sun, *Fast Guided Filter*, 2015,
arXiv:1505.00996): within a small window chroma is taken to be a straight line of lightness,
``ab = gain L + offset``. Gain and offset are fitted and averaged at the working size, enlarged
bilinearly, and applied to the full-size lightness, so colour edges fall on the photo's own edges
and the cost at full size is a handful of operations a pixel, one band of rows at a time.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Literal

import cv2
import numpy as np

from colorizer_app.imaging.bands import in_order, row_bands
from colorizer_app.imaging.lab import linear_rgb_in_gamut
from colorizer_app.imaging.srgb import Float32Array, SampleArray, quantise

# Chosen by the error against true chroma, brought down to an eighth and a sixteenth of a photo's
# size and up again, without and with grain of 4 L*: the smallest window is best in both.
_RADIUS = 1  # a window of 3 x 3 pixels at the working size
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
    coefficients = _guided_coefficients(photo_lightness, ab.astype(np.float32, copy=False))
    rgb = np.empty((*photo_lightness.shape, 3), np.uint8 if bit_depth == 8 else np.uint16)

    def fill(rows: slice) -> None:
        a, b = _chroma(photo_lightness, rows, coefficients)
        planes = linear_rgb_in_gamut(photo_lightness[rows], a, b)
        cv2.merge(list(quantise(planes, bit_depth)), rgb[rows])

    bands = row_bands(*photo_lightness.shape)
    with closing(in_order(fill, bands)) as filled:
        for done, _ in enumerate(filled, start=1):
            if progress is not None:
                progress(done / len(bands))
    return rgb


def _guided_coefficients(photo_lightness: Float32Array, ab: Float32Array) -> Float32Array:
    """Gain of a* and b* and their offset as lines of lightness, at the working size.

    Planes of (4, h + 1, w): the last row is there twice, so that each has one below it.
    """
    height, width = ab.shape[:2]
    guide = _resized(photo_lightness, (width, height), cv2.INTER_AREA)
    guide_mean = _window_mean(guide)[..., None]
    ab_mean = _window_mean(ab)
    variance = _window_mean(guide * guide)[..., None] - guide_mean**2
    covariance = _window_mean(guide[..., None] * ab) - guide_mean * ab_mean
    gain = covariance / (np.maximum(variance, 0) + np.float32(_FLATNESS**2))
    offset = ab_mean - gain * guide_mean
    coefficients = _window_mean(np.concatenate([gain, offset], axis=2))
    return np.pad(np.moveaxis(coefficients, -1, 0), ((0, 0), (0, 1), (0, 0)), mode="edge")


def _resized(planes: Float32Array, size: tuple[int, int], interpolation: int) -> Float32Array:
    return np.asarray(cv2.resize(planes, size, interpolation=interpolation), np.float32)


def _window_mean(planes: Float32Array) -> Float32Array:
    side = 2 * _RADIUS + 1
    mean = cv2.boxFilter(planes, cv2.CV_32F, (side, side), borderType=cv2.BORDER_REFLECT)
    return np.asarray(mean, np.float32)


def _chroma(photo_lightness: Float32Array, rows: slice, coefficients: Float32Array) -> Float32Array:
    """Carry chroma up to some rows of the photo, (2, rows, W), the same numbers in any band."""
    height, width = photo_lightness.shape
    last = coefficients.shape[1] - 2
    centres = (np.arange(rows.start, rows.stop) + 0.5) * ((last + 1) / height) - 0.5
    centres = np.clip(centres, 0, last)
    above = centres.astype(np.intp)  # the nearest row of coefficients above each row of the photo
    way_down = (centres - above).astype(np.float32)[:, None]
    first = above[0]
    near = coefficients[:, first : above[-1] + 2]
    wide = [_resized(plane, (width, near.shape[1]), cv2.INTER_LINEAR)[:, None] for plane in near]
    ab = np.empty((2, len(above), width), np.float32)
    starts = np.flatnonzero(np.diff(above, prepend=-1))
    for start, stop in zip(starts, [*starts[1:], len(above)], strict=True):
        lightness = photo_lightness[rows][start:stop]
        upper = above[start] - first
        gains_and_offsets = [
            (plane[upper + 1] - plane[upper]) * way_down[start:stop] + plane[upper]
            for plane in wide
        ]
        for channel, part in enumerate(ab[:, start:stop]):
            gain, offset = gains_and_offsets[channel], gains_and_offsets[channel + 2]
            np.multiply(gain, lightness, out=part)
            np.add(part, offset, out=part)
    return ab
