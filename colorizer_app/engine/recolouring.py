"""Other colours for a part of a photo, laid over those that it has."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from colorizer_app.engine.colours import Colours

Floats = npt.NDArray[np.float32]

_STRIP_ROWS = 256


@dataclass(frozen=True, slots=True, eq=False)
class Recolouring:
    """Colours and where they belong, for colours of the same photo at whatever size.

    Attributes
    ----------
    layer
        a* and b* in Lab units, each times the share, and the share that they take there, 0 to 1:
        (h, w, 3). They cover the picture padded to multiples of 8.
    scale
        Pixels of the picture per value, along each side.
    height, width
        Size of that picture.
    """

    layer: Floats
    scale: int
    height: int
    width: int

    def over(self, colours: Colours) -> Colours:
        """Return colours with these laid over them; where the share is 0 they are as they were."""
        down = _places(colours.ab.shape[0], colours.scale * self.height / colours.height, self)
        across = _places(colours.ab.shape[1], colours.scale * self.width / colours.width, self)
        ab = np.empty_like(colours.ab)
        for start in range(0, len(ab), _STRIP_ROWS):
            rows = slice(start, min(start + _STRIP_ROWS, len(ab)))
            layer = _sampled(_sampled(self.layer, down[rows]).swapaxes(0, 1), across)
            layer = layer.swapaxes(0, 1)
            ab[rows] = colours.ab[rows] * (1 - layer[..., 2:]) + layer[..., :2]
        return replace(colours, ab=ab)


def _places(count: int, step: float, of: Recolouring) -> Floats:
    """Where the centres of values, ``step`` pixels each, lie among a layer's values."""
    return ((np.arange(count) + 0.5) * step / of.scale - 0.5).astype(np.float32)


def _sampled(values: Floats, places: Floats) -> Floats:
    """Interpolate linearly between rows; beyond the ends, as at the ends."""
    places = places.clip(0, len(values) - 1)
    first = places.astype(np.intp)
    second = np.minimum(first + 1, len(values) - 1)
    share = (places - first).astype(np.float32)[:, None, None]
    return values[first] * (1 - share) + values[second] * share
