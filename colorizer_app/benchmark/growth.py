"""How cost grows with size."""

from __future__ import annotations

import math
from collections.abc import Sequence


def growth_exponent(pixels: Sequence[float], seconds: Sequence[float]) -> float | None:
    """Return p of ``seconds ∝ pixels ** p``, by least squares on the logarithms.

    ``None`` if fewer than two different numbers of pixels are given.

    Raises
    ------
    ValueError
        If the lengths differ, or a value is not positive.
    """
    x = [math.log(value) for value in pixels]
    y = [math.log(value) for value in seconds]
    if len(x) != len(y):
        raise ValueError(f"{len(x)} sizes and {len(y)} times")
    if len(set(x)) < 2:
        return None
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    covariance = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))
    return covariance / sum((a - mean_x) ** 2 for a in x)
