"""The fast guided filter: carries chroma from the working size to full size along the edges of L.

Within a small window chroma is taken to be a straight line of lightness, ``ab = gain L + offset``
(He and Sun, *Fast Guided Filter*, 2015, arXiv:1505.00996). Gain and offset are fitted and averaged
at the working size, enlarged bilinearly, and applied to the full-size lightness, so colour edges
fall on the photo's own edges and the cost at full size is a handful of operations a pixel.
"""

from __future__ import annotations

import cv2
import numpy as np

from colorizer_app.imaging.srgb import Float32Array

# By tests/tools/upsampling.py: of true chroma the smallest window loses least, by far; of the
# network's, whose own error is several times larger, no choice changes the error by 1 %.
RADIUS = 1  # a window of 3 x 3 pixels at the working size
REACH = 2 * RADIUS
"""Rows of `ab`, above and below its own, that a row of the result depends on."""

FLATNESS = 2.0  # lightness contrast, in L*, below which a window counts as flat


class GuidedChroma:
    """Chroma of a photo at full size, computed for the rows that are asked for.

    Parameters
    ----------
    lightness : ndarray of float32, shape (H, W)
        CIE L* in 0..100 of the photo, at full size.
    ab : ndarray of float32, shape (h, w, 2)
        CIE a* and b* at the working size.
    guide : ndarray of float32, shape (h, w), optional
        The lightness at the working size, for who has shrunk it already.
    radius : int, optional
        The window reaches as many pixels, at the working size, to each side.
    flatness : float, optional
        Lightness contrast, in L*, below which a window counts as flat.
    """

    def __init__(
        self,
        lightness: Float32Array,
        ab: Float32Array,
        *,
        guide: Float32Array | None = None,
        radius: int = RADIUS,
        flatness: float = FLATNESS,
    ) -> None:
        self._lightness = lightness
        if guide is None:
            guide = _resized(lightness, (ab.shape[1], ab.shape[0]), cv2.INTER_AREA)
        self._coefficients = _coefficients(guide, ab, radius, flatness)

    def rows(self, rows: slice) -> Float32Array:
        """Return a* and b* of some rows, (2, rows, W): the same numbers in whatever band."""
        height, width = self._lightness.shape
        last = len(self._coefficients) - 2
        centres = (np.arange(rows.start, rows.stop) + 0.5) * ((last + 1) / height) - 0.5
        centres = np.clip(centres, 0, last)
        above = centres.astype(np.intp)  # the row of coefficients above each row of the photo
        way_down = (centres - above).astype(np.float32)[:, None, None]
        near = self._coefficients[above[0] : above[-1] + 2]
        size = (width, 4 * len(near))
        wide = _resized(near.reshape(size[1], -1), size, cv2.INTER_LINEAR).reshape(-1, 4, width)
        falls = np.diff(wide, axis=0)
        ab = np.empty((2, len(above), width), np.float32)
        starts = np.flatnonzero(np.diff(above, prepend=-1))
        for start, stop in zip(starts, [*starts[1:], len(above)], strict=True):
            upper = above[start] - above[0]
            lines = falls[upper] * way_down[start:stop]
            lines += wide[upper]
            gain, offset = lines[:, :2], lines[:, 2:]
            gain *= self._lightness[rows.start + start : rows.start + stop, None]
            np.add(gain, offset, out=ab[:, start:stop].swapaxes(0, 1))
        return ab


def _coefficients(
    guide: Float32Array, ab: Float32Array, radius: int, flatness: float
) -> Float32Array:
    """Gain of a* and b* and their offset as lines of lightness, at the working size.

    (h + 1, 4, w): the last row is there twice, so that each has one below it.
    """
    guide_mean = _window_mean(guide, radius)[..., None]
    ab_mean = _window_mean(ab, radius)
    variance = _window_mean(guide * guide, radius)[..., None] - guide_mean**2
    covariance = _window_mean(guide[..., None] * ab, radius) - guide_mean * ab_mean
    gain = covariance / (np.maximum(variance, 0) + np.float32(flatness**2))
    offset = ab_mean - gain * guide_mean
    coefficients = _window_mean(np.concatenate([gain, offset], axis=2), radius)
    return np.pad(np.moveaxis(coefficients, -1, 1), ((0, 1), (0, 0), (0, 0)), mode="edge")


def _resized(planes: Float32Array, size: tuple[int, int], interpolation: int) -> Float32Array:
    return np.asarray(cv2.resize(planes, size, interpolation=interpolation), np.float32)


def _window_mean(planes: Float32Array, radius: int) -> Float32Array:
    side = 2 * radius + 1
    mean = cv2.boxFilter(planes, cv2.CV_32F, (side, side), borderType=cv2.BORDER_REFLECT)
    return np.asarray(mean, np.float32)
