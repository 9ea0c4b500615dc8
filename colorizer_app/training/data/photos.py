"""Decoded photos: kept in memory as bytes where they fit, decoded anew where they do not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from colorizer_app.training.config import TrainingError
from colorizer_app.training.data.labels import Labels, read_labels
from colorizer_app.training.data.prefetch import prefetch
from colorizer_app.training.data.report import Verdict, read_verdicts
from colorizer_app.training.data.sources import PhotoFiles, find_photos

RgbImage: TypeAlias = npt.NDArray[np.uint8]
"""(H, W, 3) sRGB."""

LARGEST_SIDE = 256
MEMORY_BYTES = 8 * 2**30


class Photos(Protocol):
    """Photos by number, with labels where there are any. Threads may share it."""

    @property
    def label_names(self) -> Sequence[str]:
        """The classes; empty where nothing is labelled."""

    def __len__(self) -> int: ...

    def photo(self, index: int) -> RgbImage:
        """Return a photo, not to be written to."""

    def label(self, index: int) -> int:
        """Return a photo's place in ``label_names``, or -1."""


class PhotoSet:
    """Photos of shards and folders.

    A photo is decoded when it is first asked for, and kept if it fits into the memory allowed.
    Those that do not fit are decoded each time: :func:`prefetch` does it ahead of need.

    Parameters
    ----------
    files
        Where the bytes are.
    labels
        One for each file.
    memory_bytes
        How much of the decoded photos is kept.
    largest_side
        The short side in pixels to which larger photos are scaled down; None keeps every pixel.
    """

    def __init__(
        self,
        files: PhotoFiles,
        labels: Labels | None = None,
        *,
        memory_bytes: int = MEMORY_BYTES,
        largest_side: int | None = LARGEST_SIDE,
    ) -> None:
        self._files = files
        self._labels = labels if labels is not None else Labels.none(len(files))
        self._memory_bytes = memory_bytes
        self._largest_side = largest_side
        self._kept: dict[int, RgbImage] = {}
        self._kept_bytes = 0
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._files)

    @property
    def label_names(self) -> Sequence[str]:
        """The classes; empty where nothing is labelled."""
        return self._labels.names

    def label(self, index: int) -> int:
        """Return a photo's place in ``label_names``, or -1."""
        return int(self._labels.indices[index])

    def photo(self, index: int) -> RgbImage:
        """Return a photo, read-only.

        Raises
        ------
        TrainingError
            If it cannot be read or does not decode.
        """
        kept = self._kept.get(index)
        if kept is not None:
            return kept
        photo = decode(self._files.read(index), self._files.title(index), self._largest_side)
        photo.setflags(write=False)
        with self._lock:
            if index not in self._kept and self._kept_bytes + photo.nbytes <= self._memory_bytes:
                self._kept[index] = photo
                self._kept_bytes += photo.nbytes
        return photo

    def where(self, wanted: Callable[[RgbImage], bool]) -> PhotoSet:
        """Look at every photo and return those that are wanted, with what is in memory of them.

        Raises
        ------
        TrainingError
            If a photo cannot be read or does not decode.
        """

        def test(index: int) -> bool:
            return wanted(self.photo(index))

        with prefetch(test, range(len(self))) as answers:
            bar = tqdm(answers, total=len(self), unit="photo", disable=None, leave=False)
            indices = np.flatnonzero(np.fromiter(bar, bool))
        chosen = PhotoSet(
            self._files.select(indices),
            self._labels.select(indices),
            memory_bytes=self._memory_bytes,
            largest_side=self._largest_side,
        )
        chosen._kept = {
            new: self._kept[old] for new, old in enumerate(indices.tolist()) if old in self._kept
        }
        chosen._kept_bytes = sum(photo.nbytes for photo in chosen._kept.values())
        return chosen


def open_photos(
    sources: Iterable[Path],
    *,
    labels: str = "",
    labels_ignored: Sequence[str] = (),
    rejected: Path | None = None,
    memory_bytes: int = MEMORY_BYTES,
    largest_side: int | None = LARGEST_SIDE,
) -> PhotoSet:
    """Open the photos of tar shards, folders, and Places365-shaped folders.

    Nothing is decoded yet.

    Parameters
    ----------
    sources
        Shards and folders.
    labels
        ``""`` for none, ``"folders"``, or the path of a manifest: see :func:`read_labels`.
    labels_ignored
        Patterns of classes that are no scenes.
    rejected
        A report of ``colorizer clean``: the photos that it rejects are left out.
    memory_bytes, largest_side
        As in :class:`PhotoSet`.

    Raises
    ------
    TrainingError
        If a source, the labels or the report cannot be read or do not match, or no photo is left.
    """
    files = find_photos(sources)
    if rejected is not None:
        files = _without_rejected(files, rejected)
    found = read_labels(labels, files, ignored=labels_ignored) if labels else None
    return PhotoSet(files, found, memory_bytes=memory_bytes, largest_side=largest_side)


def read_files(files: PhotoFiles) -> list[RgbImage]:
    """Decode all of some photo files, at their full size.

    Where a few photos are enough, choose them first: :meth:`PhotoFiles.select`.

    Raises
    ------
    TrainingError
        If one cannot be read or does not decode.
    """
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda i: decode(files.read(i), files.title(i)), range(len(files))))


def decode(data: bytes, title: str, largest_side: int | None = None) -> RgbImage:
    """Decode a photo, upright, to 8-bit sRGB.

    Parameters
    ----------
    data
        The file's content.
    title
        What to call it in an error.
    largest_side
        If the short side is longer than this, in pixels, the photo is scaled down to it.

    Raises
    ------
    TrainingError
        If it does not decode.
    """
    try:
        bgr = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR) if data else None
    except cv2.error:  # more pixels than OpenCV takes
        bgr = None
    if bgr is None:
        raise TrainingError(f"{title} does not decode. `colorizer clean` finds all such files.")
    height, width = bgr.shape[:2]
    if largest_side is not None and min(height, width) > largest_side:
        scale = largest_side / min(height, width)
        size = (max(largest_side, round(width * scale)), max(largest_side, round(height * scale)))
        bgr = cv2.resize(bgr, size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)


def _without_rejected(files: PhotoFiles, report: Path) -> PhotoFiles:
    files.check_names()
    verdicts = read_verdicts(report)
    unknown = [index for index in range(len(files)) if files.key(index) not in verdicts]
    if unknown:
        raise TrainingError(
            f"{report} does not match the data: it says nothing of {len(unknown)} photos, such as "
            f"{files.title(unknown[0])}. Make it anew with `colorizer clean`."
        )
    kept = [index for index in range(len(files)) if verdicts[files.key(index)] is Verdict.OK]
    if not kept:
        raise TrainingError(f"{report} rejects every photo of the data.")
    return files.select(kept)
