"""Training photos: decoded once, kept as bytes in memory, cropped at random."""

from __future__ import annotations

import tarfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from colorizer_app.training.config import TrainingError

RgbImage: TypeAlias = npt.NDArray[np.uint8]
"""(H, W, 3) sRGB."""


def read_photos(sources: Iterable[Path]) -> list[RgbImage]:
    """Decode the photos of tar shards and folders.

    Raises
    ------
    TrainingError
        If a source cannot be read, a file with a photo's suffix does not decode, or nothing is
        found.
    """
    try:
        with ThreadPoolExecutor() as pool:
            photos = list(pool.map(_decode, _read_files(sources)))
    except OSError as error:
        raise TrainingError(f"{error.filename} cannot be read: {error.strerror}.") from error
    except tarfile.TarError as error:
        raise TrainingError(f"Not a readable tar shard: {error}.") from error
    if not photos:
        raise TrainingError("There are no photos in the data.")
    return photos


def _read_files(sources: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    suffixes = (".jpg", ".jpeg", ".png", ".webp")
    for source in sources:
        if source.is_dir():
            for path in sorted(p for p in source.rglob("*") if p.suffix.lower() in suffixes):
                yield str(path), path.read_bytes()
        else:
            with tarfile.open(source) as shard:
                for member in shard:
                    stream = shard.extractfile(member)
                    if stream is not None and member.name.lower().endswith(suffixes):
                        yield f"{source}:{member.name}", stream.read()


def _decode(named_bytes: tuple[str, bytes]) -> RgbImage:
    name, data = named_bytes
    bgr = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if bgr is None:
        raise TrainingError(f"{name} does not decode.")
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)


class CropSampler:
    """Batches of random square crops; a batch depends on the seed and the step alone.

    That makes resuming exact without storing any generator's state.

    Parameters
    ----------
    photos
        Decoded photos.
    seed
        Of the order of photos and of the crops.
    smallest_crop
        Smallest crop's side as a share of the photo's short side; the largest is all of it.
        A crop is only ever enlarged where the whole photo is too small.
    """

    def __init__(self, photos: list[RgbImage], seed: int, smallest_crop: float = 0.6) -> None:
        self._photos = photos
        self._seed = seed
        self._smallest_crop = smallest_crop
        self._epoch = -1
        self._order: npt.NDArray[np.int64] = np.arange(0)

    @property
    def photo_count(self) -> int:
        """Number of photos in an epoch."""
        return len(self._photos)

    def batch(self, position: int, count: int, size: int) -> Tensor:
        """Return photos ``position`` to ``position + count`` of an endless shuffled stream.

        Returns
        -------
        Tensor
            sRGB in [0, 1], (count, 3, size, size).
        """
        rng = np.random.default_rng([self._seed, 1, position])
        crops = [self._crop(self._photo(position + i), size, rng) for i in range(count)]
        batch = torch.from_numpy(np.stack(crops)).permute(0, 3, 1, 2)
        return batch.float() / 255

    def _photo(self, position: int) -> RgbImage:
        epoch, index = divmod(position, len(self._photos))
        if epoch != self._epoch:
            rng = np.random.default_rng([self._seed, 0, epoch])
            self._epoch, self._order = epoch, rng.permutation(len(self._photos))
        return self._photos[int(self._order[index])]

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
