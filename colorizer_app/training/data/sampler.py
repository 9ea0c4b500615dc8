"""Batches of random crops."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

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
    whole
        Each photo as a whole, squeezed into the crops' size as the app does it for the overall
        features; like ``rgb``. None where it was not asked for.
    """

    rgb: Tensor
    labels: Tensor
    whole: Tensor | None = None

    def to(self, device: torch.device) -> Batch:
        """Return the batch on a device."""
        whole = None if self.whole is None else self.whole.to(device, non_blocking=True)
        return Batch(
            self.rgb.to(device, non_blocking=True),
            self.labels.to(device, non_blocking=True),
            whole,
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
    largest_shrink
        How many times larger than it is used a crop may be taken. Little more than 1 keeps the
        photo's own pixels, and the crop a part of the photo.
    """

    def __init__(
        self,
        photos: Photos,
        seed: int,
        smallest_crop: float = 0.6,
        largest_shrink: float = math.inf,
    ) -> None:
        self._photos = photos
        self._seed = seed
        self._smallest_crop = smallest_crop
        self._largest_shrink = largest_shrink
        # Two, as threads work on both sides of an epoch's end.
        self._order = lru_cache(maxsize=2)(partial(_shuffled, seed, len(photos)))

    @property
    def photo_count(self) -> int:
        """Number of photos in an epoch."""
        return len(self._photos)

    def batch(self, position: int, count: int, size: int, *, whole: bool = False) -> Batch:
        """Return photos ``position`` to ``position + count`` of an endless shuffled stream.

        Parameters
        ----------
        position
            Of the first photo in the stream, 0 or more.
        count
            How many photos.
        size
            The crops' side in pixels.
        whole
            Whether to give the photos as a whole, too. The crops are the same either way.

        Raises
        ------
        TrainingError
            If a photo cannot be read or does not decode.
        """
        indices = [self._index(position + i) for i in range(count)]
        photos = [self._photos.photo(index) for index in indices]
        labels = torch.tensor([self._photos.label(index) for index in indices])
        rgb = self._crops(photos, size, np.random.default_rng([self._seed, 1, position]))
        return Batch(rgb, labels, _squeezed(photos, size) if whole else None)

    def _index(self, position: int) -> int:
        epoch, place = divmod(position, len(self._photos))
        return int(self._order(epoch)[place])

    def _crops(self, photos: list[RgbImage], size: int, rng: np.random.Generator) -> Tensor:
        return _stacked([self._crop(photo, size, rng) for photo in photos])

    def _crop(self, photo: RgbImage, size: int, rng: np.random.Generator) -> RgbImage:
        height, width = photo.shape[:2]
        short = min(height, width)
        # Enlarged crops are blurred, which photos in use are not: crop larger where that helps.
        smallest = max(int(short * self._smallest_crop), min(size, short))
        largest = int(min(short, size * self._largest_shrink))
        side = int(rng.integers(min(smallest, largest), largest, endpoint=True))
        top, left = rng.integers(height - side + 1), rng.integers(width - side + 1)
        crop = photo[top : top + side, left : left + side]
        how = cv2.INTER_AREA if size < side else cv2.INTER_CUBIC
        crop = np.asarray(cv2.resize(crop, (size, size), interpolation=how), np.uint8)
        if rng.random() < 0.5:
            crop = crop[:, ::-1]
        return crop


def _squeezed(photos: list[RgbImage], size: int) -> Tensor:
    return _stacked(
        [cv2.resize(photo, (size, size), interpolation=cv2.INTER_AREA) for photo in photos]
    )


def _stacked(images: Sequence[npt.NDArray[Any]]) -> Tensor:
    return torch.from_numpy(np.stack(images)).permute(0, 3, 1, 2)


def _shuffled(seed: int, count: int, epoch: int) -> npt.NDArray[np.int64]:
    return np.random.default_rng([seed, 0, epoch]).permutation(count)
