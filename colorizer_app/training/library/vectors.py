"""Overall features of scenes: averaged over many photos.

A mean of tens of vectors shows nothing of any photo, and none can be found again in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from colorizer_app.engine import Engine
from colorizer_app.imaging import photo_from_array
from colorizer_app.look import Context, Look, Weighted
from colorizer_app.training.config import TrainingError
from colorizer_app.training.data.labels import match_manifest
from colorizer_app.training.data.photos import Photos, PhotoSet, RgbImage
from colorizer_app.training.data.sources import find_photos
from colorizer_app.training.evaluate import evenly_spaced
from colorizer_app.training.library.recipes import Recipe, Recipes
from colorizer_app.training.library.statistics import statistics_of

Vector: TypeAlias = npt.NDArray[np.float64]

_PROBES = 8
_PROBE_SIDE = 96  # pixels; the mean colour is all that is wanted of them
_DECIMALS = 5  # of values around 1; what they are rounded to moves no colour


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """What :func:`build` makes.

    Attributes
    ----------
    vectors
        A vector of 256 values for each context, by its name.
    mean
        Mean vector of all photos.
    """

    vectors: Mapping[str, tuple[float, ...]]
    mean: tuple[float, ...]


class Probes:
    """Some photos of all kinds, small, on which is tried what a vector does."""

    def __init__(self, engine: Engine, photos: list[RgbImage]) -> None:
        self._engine = engine
        small = [
            cv2.resize(rgb, (_PROBE_SIDE, _PROBE_SIDE), interpolation=cv2.INTER_AREA)
            for rgb in photos
        ]
        self._encoded = [engine.encode(photo_from_array(rgb, "probe")) for rgb in small]
        self._own = self._mean(Look())

    def shift(self, vector: Vector) -> Vector:
        """Return by how much a vector moves the photos' mean a and b."""
        context = Context("probed", tuple(vector.tolist()))
        return self._mean(Look(contexts=(Weighted(context),))) - self._own

    def _mean(self, look: Look) -> Vector:
        means = [self._engine.decode(each, look).mean(axis=(0, 1)) for each in self._encoded]
        return np.asarray(np.mean(means, axis=0, dtype=np.float64))


def build(engine: Engine, data: list[Path], manifest: Path, recipes: Recipes) -> Library:
    """Compute the vectors of contexts.

    The same photos, recipes, weights and device give the same vectors.

    Raises
    ------
    TrainingError
        If the photos or the manifest cannot be read, or a recipe finds too few photos.
    """
    files = find_photos(data)
    entries = match_manifest(manifest, files)
    labels = [
        "" if entry is None else f"{entry.set}/{entry.label}"
        for entry in (entries.get(files.key(i)) for i in range(len(files)))
    ]
    photos = PhotoSet(files, memory_bytes=0)
    everything = evenly_spaced(range(len(photos)), recipes.common)
    mean = np.mean([_vector(engine, photos, i) for i in tqdm(everything, disable=None)], axis=0)
    probes = Probes(engine, [photos.photo(i) for i in evenly_spaced(everything, _PROBES)])
    vectors = {}
    for recipe in tqdm(recipes.contexts, unit="context", disable=None):
        chosen = _chosen(recipe, recipes, labels, photos)
        found = np.array([_vector(engine, photos, index) for index in chosen])
        if recipe.towards is not None:
            ways = [probes.shift(vector) @ np.array(recipe.towards) for vector in found]
            found = found[np.argsort(ways, kind="stable")[::-1][: recipes.kept]]
        vectors[recipe.name] = _rounded(pushed(found.mean(axis=0), mean, recipes.push))
    return Library(vectors, _rounded(mean))


def pushed(vector: Vector, mean: Vector, push: float) -> Vector:
    """Move a vector away from the mean of all; values that were above 0 stay so, as a ReLU's do."""
    return np.maximum(vector + push * (vector - mean), 0.0)


def _rounded(vector: Vector) -> tuple[float, ...]:
    return tuple(round(value, _DECIMALS) for value in vector.tolist())


def _chosen(recipe: Recipe, recipes: Recipes, labels: list[str], photos: Photos) -> list[int]:
    matching = [
        index
        for index, label in enumerate(labels)
        if any(fnmatch(label, pattern) for pattern in recipe.photos)
    ]
    if len(matching) < recipes.taken:
        raise TrainingError(
            f"“{recipe.name}” is to be made of {recipes.taken} photos, and {len(matching)} match."
        )
    seen = evenly_spaced(matching, recipes.seen)
    scores = [_score(recipe, photos, index) for index in seen]
    best = np.argsort(scores, kind="stable")[::-1][: recipes.taken]
    return [seen[place] for place in best]


def _score(recipe: Recipe, photos: Photos, index: int) -> float:
    found = statistics_of(photos.photo(index))
    return sum(weight * found[name] for name, weight in recipe.prefer.items())


def _vector(engine: Engine, photos: Photos, index: int) -> Vector:
    photo = photo_from_array(photos.photo(index), "training photo")
    return np.array(engine.overall_features(photo))
