"""Parts of a photo that are one thing, as far as its lightness and the network can tell.

The photo is cut into superpixels along the edges of its lightness (SLIC: Achanta et al. 2012, "SLIC
Superpixels Compared to State-of-the-Art Superpixel Methods"). Neighbours of which the network says
much the same are then joined, those most alike first.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int32]

SUPERPIXEL = 14
"""Side in pixels of the squares that superpixels begin as; thinner things are not told apart."""

_EVENNESS = 10.0  # SLIC's own default: how much a superpixel cares for its shape
_ROUNDS = 10  # SLIC's own default
_SMALLEST = 25  # per cent of a usual superpixel; a smaller one goes to its neighbour
_GRAIN = 1.0  # pixels: lightness that varies within so few is grain and no edge
_ALIKE = 0.95  # Bhattacharyya coefficient of two distributions; 1 if they are the same


@dataclass(frozen=True, slots=True, eq=False)
class Regions:
    """A photo cut into regions.

    Attributes
    ----------
    labels
        The region of each pixel, (height, width), from 0.
    probabilities
        The mean distribution over each region, (n, Q).
    touching
        Which of them are neighbours, (n, n).
    areas
        The share of the photo that each takes, (n,).
    lightness
        The mean L of each, (n,).
    """

    labels: Labels
    probabilities: Floats
    touching: npt.NDArray[np.bool_]
    areas: Floats
    lightness: Floats


def regions_of(lightness: Floats, probabilities: Floats, scale: int) -> Regions:
    """Cut a photo into regions.

    Parameters
    ----------
    lightness
        L in 0..100, (height, width); each side at least :data:`SUPERPIXEL` pixels.
    probabilities
        What the network says of squares of ``scale`` pixels, (Q, h, w), which cover the photo and
        perhaps more.
    scale
        Pixels of the photo per value, along each side.
    """
    labels = _superpixels(lightness)
    sizes = _sizes(labels)
    overlap = np.zeros((len(sizes), *probabilities.shape[1:]), np.float32)
    rows, columns = np.indices(labels.shape) // scale
    np.add.at(overlap, (labels, rows, columns), 1)
    means = np.einsum("nhw,qhw->nq", overlap, probabilities, optimize=True) / sizes[:, None]
    touching = _touching(labels, len(sizes))
    kept, owners = _joined(sizes, means, touching)
    labels = owners[labels]
    sizes = _sizes(labels)
    areas, light = sizes / np.float32(labels.size), _sizes(labels, lightness) / sizes
    return Regions(labels, means[kept], touching[np.ix_(kept, kept)], areas, light)


def _superpixels(lightness: Floats) -> Labels:
    grey = cv2.GaussianBlur(lightness * np.float32(2.55), (0, 0), _GRAIN)
    codes = np.clip(np.rint(grey), 0, 255).astype(np.uint8)
    slic = cv2.ximgproc.createSuperpixelSLIC(codes, cv2.ximgproc.SLIC, SUPERPIXEL, _EVENNESS)
    slic.iterate(_ROUNDS)
    slic.enforceLabelConnectivity(_SMALLEST)
    _, labels = np.unique(slic.getLabels(), return_inverse=True)
    return labels.reshape(lightness.shape).astype(np.int32)


def _joined(sizes: Floats, means: Floats, touching: npt.NDArray[np.bool_]) -> tuple[Labels, Labels]:
    """Join neighbours until none are alike; ``means`` and ``touching`` become those of regions.

    Returns
    -------
    kept, owners
        Those that regions go by, and the region of each, counted among these.
    """
    sizes, roots = sizes.copy(), np.sqrt(means)
    owners = np.arange(len(sizes))
    alike = np.where(touching, roots @ roots.T, -1)
    while alike.max() >= _ALIKE:
        one, other = divmod(int(alike.argmax()), len(alike))
        total = sizes[one] + sizes[other]
        means[one] = (means[one] * sizes[one] + means[other] * sizes[other]) / total
        sizes[one], roots[one] = total, np.sqrt(means[one])
        owners[owners == other] = one
        touching[one] |= touching[other]
        touching[other] = touching[one, [one, other]] = False
        touching[:, one], touching[:, other] = touching[one], False
        alike[other] = alike[:, other] = -1
        alike[one] = alike[:, one] = np.where(touching[one], roots @ roots[one], -1)
    kept, owners = np.unique(owners, return_inverse=True)
    return kept.astype(np.int32), owners.astype(np.int32)


def _sizes(labels: Labels, weights: Floats | None = None) -> Floats:
    found = np.bincount(labels.ravel(), None if weights is None else weights.ravel())
    return found.astype(np.float32)


def _touching(labels: Labels, count: int) -> npt.NDArray[np.bool_]:
    touching = np.zeros((count, count), bool)
    for ones, others in ((labels[1:], labels[:-1]), (labels[:, 1:], labels[:, :-1])):
        touching[ones, others] = touching[others, ones] = True
    np.fill_diagonal(touching, False)
    return touching
