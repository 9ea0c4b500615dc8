"""Share of pixels whose colour is near enough to the real one."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

_THRESHOLDS = 151  # ab distances 0 to 150, as Zhang et al. 2016
_FARTHER = _THRESHOLDS  # the column of errors above them all, within none
_BIN_STEP = 10
_BIN_SIDE = 24  # bins -12 to 11 cover ab from -125 to 115
_BINS = _BIN_SIDE**2


@dataclass(slots=True)
class AbAccuracy:
    """Area under the curve of "share of pixels whose ab is within t", t from 0 to 150.

    Zhang et al. 2016, section 3.1. Errors are kept per 10x10 bin of the real colour, so that the
    rebalanced figure can give each bin that occurs the same weight (1/p).
    """

    _histogram: npt.NDArray[np.int64] = field(
        default_factory=lambda: np.zeros((_BINS, _THRESHOLDS + 1), np.int64)
    )

    def add(self, ab: npt.NDArray[np.float32], real_ab: npt.NDArray[np.float32]) -> None:
        """Count the pixels of a predicted and a real picture, CIE a* and b*, (H, W, 2) each."""
        ab, real_ab = ab.reshape(-1, 2), real_ab.reshape(-1, 2)
        # A pixel counts from the first whole threshold that its error does not exceed.
        error = np.ceil(np.linalg.norm(ab - real_ab, axis=1)).astype(np.int64)
        cells = np.rint(real_ab / _BIN_STEP).astype(np.int64) + _BIN_SIDE // 2
        index = (cells[:, 0] * _BIN_SIDE + cells[:, 1]) * (_THRESHOLDS + 1)
        index += np.minimum(error, _FARTHER)
        counts = np.bincount(index, minlength=self._histogram.size)
        self._histogram += counts.reshape(self._histogram.shape)

    def raw(self) -> float:
        """Return the AuC in per cent, every pixel alike."""
        return float(_area(self._histogram.sum(axis=0)))

    def rebalanced(self) -> float:
        """Return the AuC in per cent, every colour bin that occurs alike."""
        present = self._histogram.sum(axis=1) > 0
        return float(np.mean([_area(row) for row in self._histogram[present]]))


def _area(histogram: npt.NDArray[np.int64]) -> float:
    return float(100 * np.mean(np.cumsum(histogram[:_FARTHER]) / histogram.sum()))
