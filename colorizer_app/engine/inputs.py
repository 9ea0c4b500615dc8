"""What the networks are shown of a photo."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from colorizer_app.model.network import OVERALL_SIZE


def shrunk(lightness: npt.NDArray[np.float32], long_side: int) -> npt.NDArray[np.float32]:
    """Shrink by area until the long side is ``long_side`` pixels; never enlarge."""
    height, width = lightness.shape
    scale = long_side / max(height, width)
    if scale >= 1:
        return lightness
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(lightness, size, interpolation=cv2.INTER_AREA), np.float32)


def overall_input(lightness: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Rescale to 224x224: shrink by area, enlarge smoothly, each side as it needs."""
    height, width = lightness.shape
    side = OVERALL_SIZE
    if height > side or width > side:
        size = (min(width, side), min(height, side))
        lightness = np.asarray(cv2.resize(lightness, size, interpolation=cv2.INTER_AREA))
    if lightness.shape != (side, side):
        lightness = np.asarray(cv2.resize(lightness, (side, side), interpolation=cv2.INTER_CUBIC))
    return lightness
