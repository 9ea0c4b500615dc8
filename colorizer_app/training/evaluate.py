"""Weights measured on photos they have not seen, by the road that the app takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from colorizer_app.engine import Encoded, Engine
from colorizer_app.imaging import Photo, photo_from_array, render
from colorizer_app.look import OVERALL_FEATURES, Context, Look, Weighted
from colorizer_app.training.baselines import STANDARD_BASELINES, Baseline, photo_mean_ab
from colorizer_app.training.context import ContextPool, measure_context
from colorizer_app.training.data import RgbImage
from colorizer_app.training.scores import Reference, Row, Scores

Table: TypeAlias = dict[str, Row]
"""Measures by method: {"grey": {"psnr": …}, …}."""

Results: TypeAlias = dict[str, RgbImage]
"""A photo's pictures by method, ``real`` among them."""

POOL_SIZE = 128
"""Most photos that are kept encoded (a few MB each) to lend each other their contexts."""

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What `evaluate` found.

    Attributes
    ----------
    photos
        How many photos were used.
    methods
        Per method (the baselines, each head of the weights, each head without overall features,
        ``real``), the measures of :meth:`~colorizer_app.training.scores.Scores.row`.
    context
        Per head, the measures of :func:`~colorizer_app.training.context.measure_context`.
    dead_overall_features
        Share of the 256 overall features that no photo raises above zero.
    """

    photos: int
    methods: Table
    context: Table
    dead_overall_features: float


def evaluate(
    engine: Engine,
    photos: Sequence[RgbImage],
    *,
    boldness: float,
    classes: Sequence[str] | None = None,
    baselines: Mapping[str, Baseline] = STANDARD_BASELINES,
    on_results: Callable[[int, Results], None] | None = None,
) -> Evaluation:
    """Colourize the photos' L with every head and compare with their real colours.

    Parameters
    ----------
    engine
        The weights at work.
    photos
        Real photos; one at least.
    boldness
        Of the distribution head, 0 to 1.
    classes
        What each photo shows, so that contexts are borrowed across classes. Without them, each
        photo is a class of its own.
    baselines
        Other methods, to stand in the table.
    on_results
        Called with each photo's index and pictures.
    """
    names = list(classes) if classes is not None else [str(i) for i in range(len(photos))]
    indices = evenly_spaced(range(len(photos)), POOL_SIZE)
    pool = _encode_pool(engine, [photos[i] for i in indices], [names[i] for i in indices])
    road = _Road(engine, boldness, pool.mean_context(), baselines)
    road.encoded.update(zip(indices, pool.encoded, strict=True))
    for index, real in enumerate(tqdm(photos, unit="photo", disable=None, leave=False)):
        results = road.walk(index, real)
        if on_results is not None:
            on_results(index, results)
    context: Table = {head: measure_context(engine, pool, head, boldness) for head in engine.heads}
    return Evaluation(len(photos), road.table(), context, 1 - float(road.awake.mean()))


def evenly_spaced(items: Sequence[_Item], count: int) -> list[_Item]:
    """Return at most ``count`` items, evenly spaced from the first on."""
    count = min(count, len(items))
    return [items[place * len(items) // count] for place in range(count)]


def _encode_pool(engine: Engine, photos: list[RgbImage], classes: list[str]) -> ContextPool:
    bar = tqdm(photos, unit="context", disable=None, leave=False)
    encoded = [engine.encode(_photo(real)) for real in bar]
    return ContextPool(encoded, np.array([photo_mean_ab(real) for real in photos]), classes)


def _photo(real: RgbImage) -> Photo:
    return photo_from_array(real, "evaluation photo")


@dataclass(slots=True)
class _Road:
    """From a real photo to every method's picture of it and their scores."""

    engine: Engine
    boldness: float
    mean_context: Context
    baselines: Mapping[str, Baseline]
    encoded: dict[int, Encoded] = field(default_factory=dict)
    scores: dict[str, Scores] = field(default_factory=dict)
    awake: npt.NDArray[np.bool_] = field(default_factory=lambda: np.zeros(OVERALL_FEATURES, bool))

    def walk(self, index: int, real: RgbImage) -> Results:
        photo, reference = _photo(real), Reference(real)
        encoded = self.encoded.get(index) or self.engine.encode(photo)
        self.awake |= encoded.features.overall[0].cpu().numpy() > 0
        results: Results = {}
        for method, ab in self._ab(photo, encoded):
            results[method] = render(photo.lightness, ab).astype(np.uint8, copy=False)
        results["real"] = real
        for method, rgb in results.items():
            self.scores.setdefault(method, Scores()).add(rgb, reference)
        return results

    def _ab(self, photo: Photo, encoded: Encoded) -> Iterator[tuple[str, npt.NDArray[np.float32]]]:
        for name, baseline in self.baselines.items():
            yield name, baseline(photo.lightness)
        for head in self.engine.heads:
            yield head, self.engine.decode(encoded, Look(head, self.boldness))
            without = Look(head, self.boldness, (Weighted(self.mean_context),))
            yield f"{head} without overall", self.engine.decode(encoded, without)

    def table(self) -> Table:
        real = self.scores["real"]
        return {method: score.row(real) for method, score in self.scores.items()}
