"""What can be said of a photo's colours in a few numbers."""

from __future__ import annotations

from collections.abc import Mapping

import cv2
import numpy as np

from colorizer_app.imaging.lab import srgb_to_lab
from colorizer_app.training.data.photos import RgbImage

STATISTICS = ("lightness", "contrast", "chroma", "a", "b", "top_lightness", "top_a", "top_b")

_SIDE = 24


def statistics_of(rgb: RgbImage) -> Mapping[str, float]:
    """Return a photo's statistics.

    Returns
    -------
    mapping
        ``lightness``, ``a`` and ``b``: means in Lab units, those with ``top_`` of the upper third
        alone, where the sky is; ``contrast``: standard deviation of L; ``chroma``: its mean.
    """
    small = cv2.resize(rgb, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
    lab = srgb_to_lab(small.astype(np.float32) / 255)
    means, top = lab.mean(axis=(0, 1)), lab[: _SIDE // 3].mean(axis=(0, 1))
    chroma = np.linalg.norm(lab[..., 1:], axis=-1).mean()
    values = (means[0], lab[..., 0].std(), chroma, *means[1:], *top)
    return {name: float(value) for name, value in zip(STATISTICS, values, strict=True)}
