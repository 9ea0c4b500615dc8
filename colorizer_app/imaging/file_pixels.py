"""The pixels of a file that is to be written, made from the finished picture band by band."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging.bands import for_each, row_bands
from colorizer_app.imaging.colour_profiles import from_srgb
from colorizer_app.imaging.srgb import SampleArray, to_eight_bits


@dataclass(frozen=True, slots=True, eq=False)
class FilePixels:
    """RGB, with opacity if there is any and the format holds it, as a file is to have them.

    Attributes
    ----------
    rgb : ndarray of uint8 or uint16, shape (H, W, 3)
        The picture in sRGB.
    alpha : ndarray of uint8 or uint16, shape (H, W), or None
        Its opacity.
    icc : bytes or None
        The profile to bring it to.
    dtype : type
        ``np.uint8`` or, of a picture of 16 bits, ``np.uint16``.
    """

    rgb: SampleArray
    alpha: SampleArray | None
    icc: bytes | None
    dtype: type[np.uint8] | type[np.uint16]

    @property
    def shape(self) -> tuple[int, int, int]:
        """Height, width, and 3 or 4 channels."""
        height, width, _ = self.rgb.shape
        return height, width, 3 if self.alpha is None else 4

    def rows(self, rows: slice) -> SampleArray:
        """Return some rows; the picture's own memory where nothing has to be done to it."""
        rgb = _at_depth(from_srgb(self.rgb[rows], self.icc), self.dtype)
        if self.alpha is None:
            return rgb
        stacked: NDArray[Any] = np.dstack([rgb, _at_depth(self.alpha[rows], self.dtype)])
        return stacked

    def whole(self) -> SampleArray:
        """Return all rows; the picture's own memory where nothing has to be done to it."""
        if np.shares_memory(self.rows(slice(0, 1)), self.rgb):
            return self.rgb
        pixels: NDArray[Any] = np.empty(self.shape, self.dtype)

        def fill(rows: slice) -> None:
            pixels[rows] = self.rows(rows)

        for_each(fill, row_bands(*self.shape[:2]))
        return pixels


def _at_depth(samples: SampleArray, dtype: type[np.uint8] | type[np.uint16]) -> SampleArray:
    """Stretch or round to the nearest; 65535 = 255 × 257."""
    if dtype == np.uint8:
        return to_eight_bits(samples)
    return samples if samples.dtype == dtype else samples.astype(np.uint16) * np.uint16(257)
