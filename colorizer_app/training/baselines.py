"""What needs no network of ours: the methods that a colourization has to beat."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from colorizer_app.training.data import RgbImage
from colorizer_app.training.measures import rgb_to_lab

Baseline: TypeAlias = Callable[[npt.NDArray[np.float32]], npt.NDArray[np.float32]]
"""L* of a photo, (H, W), to CIE a* and b* of any size, (h, w, 2)."""

MEAN_AB = (1.21, 5.09)
"""Mean over photos of their mean a* and b*, from every tenth photo (4,713) of train-00 to -04."""


def constant_ab(ab: tuple[float, float]) -> Baseline:
    """Return the baseline that gives every pixel of every photo the same a* and b*."""
    plane = np.array([[ab]], np.float32)
    return lambda lightness: plane


def mean_ab(photos: Iterable[RgbImage]) -> tuple[float, float]:
    """Return the mean over photos of their mean a* and b*."""
    a, b = np.mean([photo_mean_ab(photo) for photo in photos], axis=0)
    return float(a), float(b)


def photo_mean_ab(rgb: RgbImage) -> npt.NDArray[np.float64]:
    """Return a photo's mean a* and b*, (2,)."""
    ab = rgb_to_lab(rgb)[..., 1:]
    return np.asarray(ab.mean(axis=(0, 1), dtype=np.float64))


STANDARD_BASELINES: Mapping[str, Baseline] = {
    "grey": constant_ab((0.0, 0.0)),
    "mean ab": constant_ab(MEAN_AB),
}
"""What stands in every table."""
