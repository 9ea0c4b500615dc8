"""Colours of 8-bit pictures, and how colourful they are."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from colorizer_app.imaging.lab import srgb_to_lab


def rgb_to_lab(rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """Return the CIE Lab of an 8-bit sRGB picture, both (H, W, 3)."""
    return srgb_to_lab(rgb.astype(np.float32) / 255)


def colourfulness(rgb: npt.NDArray[np.uint8]) -> float:
    """Return Hasler and Suesstrunk's colourfulness (2003) of an (H, W, 3) sRGB image.

    0 for a grey picture, about 15 slightly, 33 moderately, 59 quite colourful.
    """
    red, green, blue = np.moveaxis(rgb.astype(np.float32), -1, 0)
    red_green, yellow_blue = red - green, 0.5 * (red + green) - blue
    spread = np.hypot(red_green.std(), yellow_blue.std())
    return float(spread + 0.3 * np.hypot(red_green.mean(), yellow_blue.mean()))
