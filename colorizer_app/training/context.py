"""Whether the overall-feature vector carries a scene's colours from one photo to another.

A photo is decoded with its own overall vector and with another photo's, the donor's. Nothing but
the vector changes, so L* is the same and the CIE76 difference of two outcomes is their distance
in ab.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from colorizer_app.engine import Encoded, Engine
from colorizer_app.look import Context, Head, Look, Weighted
from colorizer_app.training.scores import Row

_WARM_HUE = np.radians(60)  # orange, between the reds and the yellows of CIE Lab
_WARM_DONORS = 8

MeanColours: TypeAlias = npt.NDArray[np.float64]
"""Mean a* and b* of N pictures, (N, 2)."""


@dataclass(frozen=True, slots=True, eq=False)
class ContextPool:
    """Photos that lend each other their overall vectors.

    Attributes
    ----------
    encoded
        What the engine made of each.
    mean_ab
        Mean real colour of each, (N, 2).
    classes
        What each shows, as far as is known: a donor is of another class where there is one.
    """

    encoded: Sequence[Encoded]
    mean_ab: MeanColours
    classes: Sequence[str]

    def context(self, index: int) -> Context:
        """Return a photo's overall vector as another's context."""
        return _context(self.encoded[index].features.overall[0].float().cpu().numpy())

    def mean_context(self) -> Context:
        """Return the mean of the overall vectors: a context that says nothing of a scene."""
        vectors = [each.features.overall[0].float().cpu().numpy() for each in self.encoded]
        return _context(np.mean(vectors, axis=0))


def choose_donors(classes: Sequence[str]) -> list[int]:
    """Return each photo's donor: the next one of another class in a shuffled circle.

    The next of any class where all are of one. The choice depends on the classes alone.
    There must be two photos at least.
    """
    order = np.random.default_rng(0).permutation(len(classes)).tolist()
    donors = [0] * len(classes)
    for place, photo in enumerate(order):
        others = order[place + 1 :] + order[:place]
        foreign = (other for other in others if classes[other] != classes[photo])
        donors[photo] = next(foreign, others[0])
    return donors


def choose_warm_donors(mean_ab: MeanColours) -> list[int]:
    """Return the eight photos (half of them, if fewer than 16) that lean most towards orange.

    Warmth is the mean colour's component along a hue of 60 degrees: sunsets come first.
    """
    warmth = mean_ab @ np.array([np.cos(_WARM_HUE), np.sin(_WARM_HUE)])
    count = min(_WARM_DONORS, len(mean_ab) // 2)
    chosen: list[int] = np.argsort(-warmth, kind="stable")[:count].tolist()
    return chosen


def measure_context(engine: Engine, pool: ContextPool, head: Head, boldness: float) -> Row:
    """Measure what donors' overall vectors do to a head's colours.

    Returns
    -------
    dict
        ``pairs``: how many photos were lent a donor's vector; under fifty, correlations mean
        little. ``delta_e``: mean over them of the mean CIE76 difference that it makes. The rest
        is of :func:`swap_row`, and of :func:`warm_row` over the photos that are not warm donors
        themselves. Empty where the pool has fewer than two photos.
    """
    if len(pool.encoded) < 2:
        return {}
    everyone = np.arange(len(pool.encoded))
    donors = np.array(choose_donors(pool.classes))
    warm = np.array(choose_warm_donors(pool.mean_ab))
    warm_donors = warm[everyone % len(warm)]
    means = np.empty((3, len(everyone), 2))
    distances = []
    for index in tqdm(range(len(everyone)), unit="swap", disable=None, leave=False):
        lent = (Weighted(pool.context(donor[index])) for donor in (donors, warm_donors))
        looks = [Look(head, boldness), *(Look(head, boldness, (each,)) for each in lent)]
        outcomes = [engine.decode(pool.encoded[index], look) for look in looks]
        distances.append(float(np.linalg.norm(outcomes[1] - outcomes[0], axis=-1).mean()))
        means[:, index] = [ab.mean(axis=(0, 1), dtype=np.float64) for ab in outcomes]
    own, swapped, warmed = means
    others = ~np.isin(everyone, warm)
    row = {
        "pairs": float(len(everyone)),
        "delta_e": float(np.mean(distances)),
        **swap_row(swapped - own, pool.mean_ab[donors], pool.mean_ab),
        **warm_row(own[others], warmed[others], pool.mean_ab[warm_donors[others]]),
    }
    return {name: round(value, 3) for name, value in row.items() if np.isfinite(value)}


def swap_row(shift: MeanColours, donor_ab: MeanColours, own_ab: MeanColours) -> Row:
    """Correlate photos' shifts of mean colour with the colours that they were lent.

    Parameters
    ----------
    shift
        Mean a* and b* decoded with the donor's vector, minus those with the photo's own.
    donor_ab, own_ab
        True mean a* and b* of the donors and of the photos.

    Returns
    -------
    dict
        ``direction_a`` and ``direction_b``: Pearson's correlation of the shift with the donor's
        true mean minus the photo's. It is above 0 also for a network that lends nothing but
        takes a photo's own colours away. ``donor_a`` and ``donor_b``, the correlation with the
        donor's true mean alone, are not. NaN where a side never varies.
    """
    row = {}
    for channel, name in enumerate("ab"):
        donors = donor_ab[:, channel]
        row[f"direction_{name}"] = _pearson(shift[:, channel], donors - own_ab[:, channel])
        row[f"donor_{name}"] = _pearson(shift[:, channel], donors)
    return row


def warm_row(own_ab: MeanColours, warmed_ab: MeanColours, donor_ab: MeanColours) -> Row:
    """Say whether warm donors warm photos.

    Parameters
    ----------
    own_ab, warmed_ab
        Mean a* and b* of photos decoded with their own and with a warm donor's vector.
    donor_ab
        True mean a* and b* of those donors.

    Returns
    -------
    dict
        ``warm_towards``: share of the photos whose mean colour moves towards the donor's true one
        (the shift's component in that direction is above 0). ``warm_shift``: the mean of that
        component, in Lab units. ``warm_hue_own``, ``warm_hue`` and
        ``warm_hue_donors``: hue in degrees, -180 to 180, of the average over the photos before
        and after, and of the donors.
    """
    way = donor_ab - own_ab
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    along = np.sum((warmed_ab - own_ab) * way, axis=1)
    return {
        "warm_towards": float(np.mean(along > 0)),
        "warm_shift": float(np.mean(along)),
        "warm_hue_own": _hue(own_ab),
        "warm_hue": _hue(warmed_ab),
        "warm_hue_donors": _hue(donor_ab),
    }


def _context(vector: npt.NDArray[np.float32]) -> Context:
    return Context("evaluation donor", tuple(vector.tolist()))


def _pearson(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> float:
    x, y = x - x.mean(), y - y.mean()
    norm = np.linalg.norm(x) * np.linalg.norm(y)
    return float(x @ y / norm) if norm > 0 else float("nan")


def _hue(mean_ab: MeanColours) -> float:
    a, b = mean_ab.mean(axis=0)
    return float(np.degrees(np.arctan2(b, a)))
