"""Photos that repeat an earlier one, exactly or nearly."""

from __future__ import annotations

from itertools import count
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

_MOST_BITS = 3
_LARGEST_DIFFERENCE = 4.0  # of 255, mean over a thumbnail
_THUMBNAIL = 8
# Hashes that differ in at most three bits agree in at least one of four quarters.
_QUARTERS = _MOST_BITS + 1
_QUARTER_BITS = 64 // _QUARTERS


class Fingerprint(NamedTuple):
    """What is left of a photo when its size and compression are forgotten.

    Attributes
    ----------
    hash
        64 bits: whether each of 8 x 8 places is brighter than its right neighbour (dHash).
    thumbnail
        uint8 (192,): 8 x 8 sRGB. Plain skies share a hash; colours tell them apart.
    """

    hash: int
    thumbnail: npt.NDArray[np.uint8]


def fingerprint(rgb: npt.NDArray[np.uint8]) -> Fingerprint:
    """Return the fingerprint of an (H, W, 3) sRGB photo."""
    # Halfway in floating point: rounded steps of a smooth sky would be the noise of compression.
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    coarse = cv2.resize(grey, (9, 8), interpolation=cv2.INTER_AREA)
    bits = np.packbits(coarse[:, :-1] > coarse[:, 1:])
    side = (_THUMBNAIL, _THUMBNAIL)
    thumbnail = np.asarray(cv2.resize(rgb, side, interpolation=cv2.INTER_AREA), np.uint8)
    return Fingerprint(int.from_bytes(bits.tobytes(), "big"), thumbnail.reshape(-1))


def find_twins(fingerprints: list[Fingerprint]) -> dict[int, int]:
    """Return, for each photo that repeats one before it, which one; those stay in the set."""
    if not fingerprints:
        return {}
    hashes = np.array([each.hash for each in fingerprints], np.uint64)
    thumbnails = np.stack([each.thumbnail for each in fingerprints])
    pairs: set[tuple[int, int]] = set()
    for quarter in range(_QUARTERS):
        pairs |= _near_pairs(hashes, thumbnails, quarter)
    twins: dict[int, int] = {}
    for later, earlier in sorted(pairs):
        if later not in twins and earlier not in twins:
            twins[later] = earlier
    return twins


def _near_pairs(
    hashes: npt.NDArray[np.uint64], thumbnails: npt.NDArray[np.uint8], quarter: int
) -> set[tuple[int, int]]:
    """Return the (later, earlier) of photos alike whose hashes share one quarter of their bits."""
    mask = np.uint64((1 << _QUARTER_BITS) - 1)
    bucket = (hashes >> np.uint64(quarter * _QUARTER_BITS)) & mask
    order = np.argsort(bucket, kind="stable")
    bucket = bucket[order]
    pairs: set[tuple[int, int]] = set()
    # Neighbours at a distance of 1, 2, …: all pairs in a bucket, a vector at a time.
    start = np.arange(len(order))
    for distance in count(1):
        start = start[start + distance < len(order)]
        start = start[bucket[start] == bucket[start + distance]]
        if not len(start):
            return pairs
        earlier, later = order[start], order[start + distance]
        near = np.bitwise_count(hashes[earlier] ^ hashes[later]) <= _MOST_BITS
        earlier, later = earlier[near], later[near]
        difference = np.abs(thumbnails[earlier].astype(np.int16) - thumbnails[later]).mean(axis=1)
        alike = difference <= _LARGEST_DIFFERENCE
        pairs.update(zip(later[alike].tolist(), earlier[alike].tolist(), strict=True))
    return pairs
