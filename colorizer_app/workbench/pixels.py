"""Pixels on their way to the screen."""

from __future__ import annotations

from typing import TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

Pixels: TypeAlias = NDArray[np.uint8] | NDArray[np.uint16]
"""RGB (H, W, 3) at the photo's own bit depth."""


def to_eight_bits(rgb: Pixels) -> NDArray[np.uint8]:
    """Return ``rgb`` at 8 bits, rounded to nearest; 8-bit pixels come back as they are."""
    if rgb.dtype == np.uint8:
        return cast("NDArray[np.uint8]", rgb)
    # 65535 = 255 * 257; nothing leaves 16 bits on the way.
    whole, rest = np.divmod(rgb, np.uint16(257))
    return (whole + (rest > 128)).astype(np.uint8)
