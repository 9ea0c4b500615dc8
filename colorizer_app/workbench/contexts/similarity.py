"""Which contexts might suit a photo: those whose overall features resemble its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from colorizer_app.look import Context

Vector: TypeAlias = npt.NDArray[np.float64]


class Similar(NamedTuple):
    """A context and how much a photo's overall features resemble it, from -1 to 1."""

    context: Context
    cosine: float


def most_similar(
    own: Sequence[float], contexts: Iterable[Context], mean: Sequence[float]
) -> list[Similar]:
    """Sort contexts by how much they resemble a photo, the most similar first.

    The measure is the cosine of the angle between both vectors as seen from ``mean``. The values
    come out of a ReLU: as seen from 0 no vector points away from another, and what all photos have
    in common makes them alike. From the mean, above 0 is more alike than photos are by chance,
    and below 0 is less.

    Parameters
    ----------
    own
        The photo's overall-feature vector, 256 values.
    contexts
        Computed by the same weights as ``own``.
    mean
        Of many photos' vectors.
    """
    centre = np.asarray(mean, np.float64)
    photo = _unit(np.asarray(own, np.float64) - centre)
    found = [
        Similar(each, float(photo @ _unit(np.asarray(each.overall_features) - centre)))
        for each in contexts
    ]
    return sorted(found, key=lambda each: -each.cosine)


def _unit(vector: Vector) -> Vector:
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector
