"""Colours at a head's own resolution, and the way from there to the finished picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt

from colorizer_app.imaging import render
from colorizer_app.imaging.guided import REACH

STRIP_PIXELS = 1_000_000
"""Pixels whose colours are enlarged to full size at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class Colours:
    """What a head says of a picture, kept as small as the head says it.

    Attributes
    ----------
    ab
        a* and b* in Lab units, (h, w, 2) float32. They cover the picture padded to multiples of 8.
    scale
        Pixels of the picture per value, along each side: 2 or 4.
    guide
        L of the picture, (height, width).
    """

    ab: npt.NDArray[np.float32]
    scale: int
    guide: npt.NDArray[np.float32]

    @property
    def height(self) -> int:
        """Rows of pixels of the picture."""
        return len(self.guide)

    @property
    def width(self) -> int:
        """Columns of pixels of the picture."""
        return int(self.guide.shape[1])

    def rows(self, start: int, stop: int) -> npt.NDArray[np.float32]:
        """Return rows of ab as they are when all of it is enlarged bilinearly, (n, width, 2)."""
        first = max(0, start // self.scale - 1)
        part = self.ab[first : -(-stop // self.scale) + 1]
        size = (part.shape[1] * self.scale, part.shape[0] * self.scale)
        enlarged = cv2.resize(part, size, interpolation=cv2.INTER_LINEAR)
        offset = first * self.scale
        return np.asarray(enlarged[start - offset : stop - offset, : self.width], np.float32)

    def render(
        self,
        lightness: npt.NDArray[np.float32],
        bit_depth: Literal[8, 16],
        progress: Callable[[float], None] = lambda share: None,
    ) -> npt.NDArray[np.uint8] | npt.NDArray[np.uint16]:
        """Join them with a photo's lightness; see :func:`colorizer_app.imaging.render`.

        Colours of every pixel would be large, so where a photo was coloured at full size they are
        enlarged and rendered strip by strip, to the same picture.
        """
        height, width = lightness.shape
        if (self.height, self.width) != (height, width):
            ab = self.rows(0, self.height)
            return render(lightness, ab, bit_depth, progress, self.guide)
        rgb = np.empty((height, width, 3), np.uint8 if bit_depth == 8 else np.uint16)
        for rows in _strips(height, width):
            start, stop = max(0, rows.start - REACH), min(height, rows.stop + REACH)

            def within(share: float, rows: slice = rows) -> None:
                progress((rows.start + share * (rows.stop - rows.start)) / height)

            ab, guide = self.rows(start, stop), self.guide[start:stop]
            strip = render(lightness[start:stop], ab, bit_depth, within, guide)
            rgb[rows] = strip[rows.start - start : rows.stop - start]
        return rgb


def _strips(height: int, width: int) -> Iterator[slice]:
    rows = max(1, STRIP_PIXELS // width)
    for start in range(0, height, rows):
        yield slice(start, min(height, start + rows))
