"""Saturation, warmth and tint: what a look does to ab after the network.

Warmth and tint move colours as another light would, but for two things that who restores a
photo would not forgive. Pixels that the network left without colour stay without: linen, snow,
silver and the paper's border do not turn yellow or pink. And the move fades out towards black and
white, where a shift of constant size would be a cast: deep shadows hold hardly any light that
could be coloured, and the whitest white has no room for chroma in sRGB.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from colorizer_app.engine.colours import Colours
from colorizer_app.engine.inputs import padded
from colorizer_app.look import Look

SHIFT = 18.0
"""Units of b* that warmth 1, and of a* that tint 1, add to a colour of middling lightness.

As much as daylight at 5000 K (D50) makes of a white that 6500 K (D65) leaves neutral: 17.7 in b*.
It is some eight times what an eye just tells apart, and less than the chroma of a blue sky.
"""

_NEUTRAL = 5.0  # chroma of which half the shift is left; greys that the network decodes lie below
_STRIP_ROWS = 256


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """What the networks made of a photo, to be toned.

    Attributes
    ----------
    look
        What they were asked for: an untoned look.
    colours
        What a head said.
    lightness
        L in 0..100 of the picture that it said it of, (height, width).
    """

    look: Look
    colours: Colours
    lightness: npt.NDArray[np.float32]

    @property
    def nbytes(self) -> int:
        """Bytes of all of it."""
        return self.colours.ab.nbytes + self.lightness.nbytes

    def toned(self, look: Look) -> Colours:
        """Return the colours with a look's saturation, warmth and tint."""
        return toned(self.colours, self.lightness, look)


def toned(colours: Colours, lightness: npt.NDArray[np.float32], look: Look) -> Colours:
    """Apply a look's saturation, warmth and tint.

    With l = L / 100 and the chroma c of a colour, that is

        ab' = saturation · (ab + SHIFT · (tint, warmth) · 4 l (1 − l) · c² / (c² + 5²))

    so that saturation 0 is grey whatever the rest.

    Parameters
    ----------
    colours
        What a head said.
    lightness
        L in 0..100 of the picture that it said it of, (height, width).
    look
        What is wanted. At its neutral values, ``colours`` come back as they are.
    """
    if look == look.untoned:
        return colours
    ab = np.empty_like(colours.ab)
    for start in range(0, len(ab), _STRIP_ROWS):
        rows = slice(start, min(start + _STRIP_ROWS, len(ab)))
        ab[rows] = _toned(colours.ab[rows], _lightness_of(colours, rows, lightness), look)
    return replace(colours, ab=ab)


def _toned(
    ab: npt.NDArray[np.float32], lightness: npt.NDArray[np.float32], look: Look
) -> npt.NDArray[np.float32]:
    share = lightness / 100
    squared = np.square(ab).sum(axis=-1)
    amount = 4 * share * (1 - share) * squared / (squared + _NEUTRAL**2)
    shift = np.array([look.tint, look.warmth], np.float32) * SHIFT
    return np.asarray(look.saturation * (ab + amount[..., None] * shift), np.float32)


def _lightness_of(
    colours: Colours, rows: slice, lightness: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    """Mean lightness under each value of some rows of colours, which reach beyond the picture."""
    scale, columns = colours.scale, colours.ab.shape[1]
    seen = slice(rows.start * scale, rows.stop * scale), slice(0, columns * scale)
    size = (columns, rows.stop - rows.start)
    part = padded(lightness, *seen)
    return np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), np.float32)
