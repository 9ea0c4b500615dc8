"""What the networks are shown of a photo."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from colorizer_app.imaging.bands import in_order
from colorizer_app.model.config import OVERALL_SIZE


class Inputs(NamedTuple):
    """L in 0..100 as the networks see it.

    Attributes
    ----------
    lightness
        At the working size, (h, w).
    overall
        The rescale that the overall features are taken from, (224, 224); ``None`` where that is
        ``lightness`` itself.
    """

    lightness: npt.NDArray[np.float32]
    overall: npt.NDArray[np.float32] | None


def inputs_of(lightness: npt.NDArray[np.float32], long_side: int) -> Inputs:
    """Show a photo's lightness at a working size."""
    height, width = lightness.shape
    if working_shape(height, width, long_side) == (OVERALL_SIZE, OVERALL_SIZE):
        return Inputs(shrunk(lightness, long_side), None)
    ways = (lambda plane: shrunk(plane, long_side), overall_input)
    # Shrinking a scan takes longer than the networks do, and OpenCV shrinks in one thread.
    working, overall = in_order(lambda way: way(lightness), ways)
    return Inputs(working, overall)


def working_shape(height: int, width: int, long_side: int) -> tuple[int, int]:
    """Height and width once the long side is at most ``long_side`` pixels."""
    if max(height, width) <= long_side:
        return height, width
    scale = long_side / max(height, width)
    return max(1, round(height * scale)), max(1, round(width * scale))


def shrunk(lightness: npt.NDArray[np.float32], long_side: int) -> npt.NDArray[np.float32]:
    """Shrink by area until the long side is ``long_side`` pixels; never enlarge."""
    full_height, full_width = lightness.shape
    height, width = working_shape(full_height, full_width, long_side)
    if (height, width) == (full_height, full_width):
        return lightness
    size = (width, height)
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


def padded(
    lightness: npt.NDArray[np.float32], rows: slice, columns: slice
) -> npt.NDArray[np.float32]:
    """Cut out a part that may reach beyond the bottom and the right, where the edge is repeated."""
    part = lightness[rows, columns]
    missing = (rows.stop - rows.start - part.shape[0], columns.stop - columns.start - part.shape[1])
    return np.pad(part, [(0, beyond) for beyond in missing], mode="edge")
