"""Batches of random crops."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial

import cv2
import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from colorizer_app.training.data.photos import Photos, RgbImage


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Crops of some photos, as bytes: a quarter of the memory and of the way to a GPU.

    Attributes
    ----------
    rgb
        uint8 (N, 3, size, size), sRGB, channels last in memory.
    labels
        int64 (N,): places in the photos' ``label_names``, -1 where there is none.
    other
        Another crop of each photo, like ``rgb``; None where it was not asked for.
    """

    rgb: Tensor
    labels: Tensor
    other: Tensor | None = None

    def to(self, device: torch.device) -> Batch:
        """Return the batch on a device."""
        other = None if self.other is None else self.other.to(device, non_blocking=True)
        return Batch(
            self.rgb.to(device, non_blocking=True),
            self.labels.to(device, non_blocking=True),
            other,
        )


class CropSampler:
    """Batches of random square crops; a batch depends on the seed and its position alone.

    That makes resuming exact without storing any generator's state, and lets several threads
    make batches at once. With several processes, each takes its own positions: of a step's
    ``world * count`` photos from ``position`` on, rank r asks for ``count`` photos from
    ``position + r * count`` on.

    Parameters
    ----------
    photos
        What to crop.
    seed
        Of the order of photos and of the crops.
    smallest_crop
        Smallest crop's side as a share of the photo's short side; the largest is all of it.
        A crop is only ever enlarged where the whole photo is too small.
    """

    def __init__(self, photos: Photos, seed: int, smallest_crop: float = 0.6) -> None:
        self._photos = photos
        self._seed = seed
        self._smallest_crop = smallest_crop
        # Two, as threads work on both sides of an epoch's end.
        self._order = lru_cache(maxsize=2)(partial(_shuffled, seed, len(photos)))

    @property
    def photo_count(self) -> int:
        """Number of photos in an epoch."""
        return len(self._photos)

    def batch(self, position: int, count: int, size: int, *, other_crop: bool = False) -> Batch:
        """Return photos ``position`` to ``position + count`` of an endless shuffled stream.

        Parameters
        ----------
        position
            Of the first photo in the stream, 0 or more.
        count
            How many photos.
        size
            The crops' side in pixels.
        other_crop
            Whether to make a second crop of each photo, with a place and a flip of its own. The
            first one is the same either way.

        Raises
        ------
        TrainingError
            If a photo cannot be read or does not decode.
        """
        indices = [self._index(position + i) for i in range(count)]
        photos = [self._photos.photo(index) for index in indices]
        labels = torch.tensor([self._photos.label(index) for index in indices])
        rgb = self._crops(photos, size, np.random.default_rng([self._seed, 1, position]))
        if not other_crop:
            return Batch(rgb, labels)
        # A stream of its own, so that the first crops stay what they are.
        other = self._crops(photos, size, np.random.default_rng([self._seed, 2, position]))
        return Batch(rgb, labels, other)

    def _index(self, position: int) -> int:
        epoch, place = divmod(position, len(self._photos))
        return int(self._order(epoch)[place])

    def _crops(self, photos: list[RgbImage], size: int, rng: np.random.Generator) -> Tensor:
        crops = np.stack([self._crop(photo, size, rng) for photo in photos])
        return torch.from_numpy(crops).permute(0, 3, 1, 2)

    def _crop(self, photo: RgbImage, size: int, rng: np.random.Generator) -> RgbImage:
        height, width = photo.shape[:2]
        short = min(height, width)
        # Enlarged crops are blurred, which photos in use are not: crop larger where that helps.
        smallest = max(int(short * self._smallest_crop), min(size, short))
        side = int(rng.integers(smallest, short, endpoint=True))
        top, left = rng.integers(height - side + 1), rng.integers(width - side + 1)
        crop = photo[top : top + side, left : left + side]
        how = cv2.INTER_AREA if size < side else cv2.INTER_CUBIC
        crop = np.asarray(cv2.resize(crop, (size, size), interpolation=how), np.uint8)
        if rng.random() < 0.5:
            crop = crop[:, ::-1]
        return crop


def _shuffled(seed: int, count: int, epoch: int) -> npt.NDArray[np.int64]:
    return np.random.default_rng([seed, 0, epoch]).permutation(count)
