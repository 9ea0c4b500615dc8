"""The modes of a distribution over ab bins: the colours between which it wavers.

Probabilities are taken for a density, smoothed by a Gaussian kernel, and every bin belongs to the
maximum that climbing from it leads to: mean shift (Comaniciu and Meer 2002, "Mean Shift: A Robust
Approach Toward Feature Space Analysis"), on the bins' own grid. A maximum with hardly a valley
before a higher one is a shoulder of that.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

BANDWIDTH = 5.0
"""Of the kernel, in Lab units: as far as training spreads one true colour over neighbouring bins
(Zhang et al. 2016, section 2.1), so that no single colour has two modes."""

VALLEY = 0.99
"""Of the density at a summit, which the way from it to a higher one must sink below."""

_REACH = 1.5  # grid steps from a bin to its neighbours, diagonal ones among them


class Mode(NamedTuple):
    """One colour out of several.

    Attributes
    ----------
    mass
        How likely it is, 0 to 1; of all modes together 1.
    bins
        Which ab bins belong to it, (Q,).
    """

    mass: float
    bins: npt.NDArray[np.bool_]


class BinGrid:
    """The ab bins as a landscape to climb in.

    Parameters
    ----------
    ab_bins
        Bin centres in Lab units, (Q, 2).
    """

    def __init__(self, ab_bins: Floats) -> None:
        distance = np.linalg.norm(ab_bins[:, None] - ab_bins[None], axis=2)
        step = distance[~np.eye(len(ab_bins), dtype=bool)].min()
        self._kernel = np.exp(-np.square(distance / BANDWIDTH) / 2)
        self._is_near = distance <= _REACH * step

    def modes(self, probabilities: Floats) -> tuple[Mode, ...]:
        """Return the modes of a distribution, (Q,), the likeliest first."""
        density = self._kernel @ probabilities
        higher = np.where(self._is_near, density, -1).argmax(axis=1)
        while (beyond := higher[higher]).tolist() != higher.tolist():
            higher = beyond
        self._fill_valleys(density, higher)
        modes = []
        for summit in np.unique(higher):
            bins = higher == summit
            modes.append(Mode(float(probabilities[bins].sum()), bins))
        return tuple(sorted(modes, key=lambda mode: -mode.mass))

    def _fill_valleys(self, density: Floats, summit: npt.NDArray[np.intp]) -> None:
        """Give to a higher summit the bins of those that are hardly apart from it, in place."""
        passes = np.where(self._is_near, np.minimum.outer(density, density), -1)
        for low in sorted(np.unique(summit), key=lambda each: float(density[each])):
            inside = summit == low
            across = passes[inside][:, ~inside]
            if across.size and across.max() > VALLEY * density[low]:
                summit[inside] = summit[~inside][across.max(axis=0).argmax()]
