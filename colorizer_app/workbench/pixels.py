"""Pixels on their way to the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Protocol, TypeAlias, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels: TypeAlias = NDArray[np.uint8] | NDArray[np.uint16]
"""RGB (H, W, 3) at the photo's own bit depth."""

Levels: TypeAlias = tuple[NDArray[np.uint8], ...]
"""A picture for the screen: whole, grey (H, W) or RGB (H, W, 3), then at a half, a quarter … of
its size, (h, w, 4) in the order blue, green, red, 255, which screens take as it is."""

THUMBNAIL_SIDE = 192
"""Long side of a thumbnail in pixels: enough for a screen with two of them in each direction."""

_SMALLEST_LEVEL = 512
_WORTH_A_PREVIEW = 2.0
"""A photo with fewer times the pixels of the screen is there about as soon as its preview."""

_Sample = TypeVar("_Sample", np.uint8, np.float32)


class RenderedColours(Protocol):
    """What work on photos asks of colours; `colorizer_app.engine.Colours` is one."""

    def render(
        self,
        lightness: NDArray[np.float32],
        bit_depth: Literal[8, 16],
        progress: Callable[[float], None],
    ) -> Pixels:
        """Return RGB (H, W, 3) for a lightness of any size."""


def levels_of(pixels: NDArray[np.uint8]) -> Levels:
    """Return a picture, grey (H, W) or RGB (H, W, 3), with its smaller levels.

    Whoever draws it small then need not read every pixel of it. Each level is the average of the
    one before; all but the first together take less than half the memory of an RGB picture.
    """
    levels = [np.ascontiguousarray(pixels)]
    code = cv2.COLOR_GRAY2BGRA if pixels.ndim == 2 else cv2.COLOR_RGB2BGRA
    half = pixels
    while max(half.shape[:2]) >= 2 * _SMALLEST_LEVEL:
        height, width = half.shape[:2]
        half = _averaged(half, (max(1, width // 2), max(1, height // 2)))
        levels.append(np.asarray(cv2.cvtColor(half, code), np.uint8))
    return tuple(levels)


def preview_lightness(
    lightness: NDArray[np.float32], screen: tuple[int, int]
) -> NDArray[np.float32]:
    """Shrink a photo's lightness (H, W) so that it fits on a screen of (width, height) pixels.

    A photo that is hardly larger than that comes back as it is.
    """
    height, width = lightness.shape
    scale = min(screen[0] / width, screen[1] / height)
    if scale * scale * _WORTH_A_PREVIEW > 1.0:
        return lightness
    return _averaged(lightness, (max(1, round(width * scale)), max(1, round(height * scale))))


def thumbnail_of(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Shrink a grey picture (H, W) to a thumbnail; one that is smaller comes back as it is."""
    height, width = grey.shape
    scale = THUMBNAIL_SIDE / max(height, width)
    if scale >= 1.0:
        return grey
    return _averaged(grey, (max(1, round(width * scale)), max(1, round(height * scale))))


def small_picture_of(levels: Levels) -> NDArray[np.uint8]:
    """Shrink a picture in colour to a thumbnail, RGB (h, w, 3), from its smallest level."""
    smallest = levels[-1]
    if smallest.shape[2] == 4:
        smallest = np.asarray(cv2.cvtColor(smallest, cv2.COLOR_BGRA2RGB), np.uint8)
    height, width = smallest.shape[:2]
    scale = min(1.0, THUMBNAIL_SIDE / max(height, width))
    return _averaged(smallest, (max(1, round(width * scale)), max(1, round(height * scale))))


def _averaged(picture: NDArray[_Sample], size: tuple[int, int]) -> NDArray[_Sample]:
    shrunk = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    return np.asarray(shrunk, picture.dtype)
