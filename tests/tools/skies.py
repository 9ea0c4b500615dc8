"""Skies in photos that come with scikit-learn and scikit-image."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from skimage import data
from sklearn.datasets import load_sample_image

from colorizer_app.engine import Engine
from colorizer_app.imaging import photo_from_array
from colorizer_app.look import Context, Look, Weighted


class Shift(NamedTuple):
    """By how much a mean colour moves, in units of Lab."""

    a: float
    b: float


@dataclass(frozen=True, slots=True)
class Sky:
    """Part of a photo.

    Parameters
    ----------
    name
        What the photo is called where it comes from.
    load
        Returns it, grey (H, W) or RGB (H, W, 3).
    rows, columns
        Where in the photo nothing but sky is, as shares of its height and width.
    """

    name: str
    load: Callable[[], Any]
    rows: tuple[float, float]
    columns: tuple[float, float]

    def pixels(self) -> npt.NDArray[np.uint8]:
        """Return the photo."""
        return np.asarray(self.load(), np.uint8)

    def shift(self, engine: Engine, context: Context, strength: float = 1.0) -> Shift:
        """Return what a borrowed context does to the sky's mean colour."""
        encoded = engine.encode(photo_from_array(self.pixels(), self.name))
        look = Look(contexts=(Weighted(context),), context_strength=strength)
        own, moved = (self._mean(engine.decode(encoded, each)) for each in (Look(), look))
        return Shift(float(moved[0] - own[0]), float(moved[1] - own[1]))

    def _mean(self, ab: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        height, width = ab.shape[:2]
        rows = slice(round(self.rows[0] * height), round(self.rows[1] * height))
        columns = slice(round(self.columns[0] * width), round(self.columns[1] * width))
        return np.asarray(ab[rows, columns].mean(axis=(0, 1)))


def context_of(engine: Engine, donor: npt.NDArray[np.uint8]) -> Context:
    """Return the context of a picture."""
    features = engine.overall_features(photo_from_array(donor, "donor"))
    return Context("donor", features, engine.weights_sha256)


SKIES = (
    Sky("china.jpg", lambda: load_sample_image("china.jpg"), (0.0, 0.2), (0.4, 1.0)),
    Sky("camera.png", data.camera, (0.0, 0.2), (0.65, 1.0)),
    Sky("rocket.jpg", data.rocket, (0.0, 0.25), (0.2, 0.85)),
)
