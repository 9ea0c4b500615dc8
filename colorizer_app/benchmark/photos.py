"""Synthetic grey photos: soft shapes under grain, so that no codec has an easy time."""

from __future__ import annotations

import math
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from colorizer_app.benchmark.errors import BenchmarkError

TIFF_FROM = 50
"""Megapixels from which a photo is a TIFF, as large scans are."""

_GRAIN = 6.0  # standard deviation in 8-bit codes, as of a scanned print
_BAND = 512  # rows, so that grain costs little memory beside the photo
_QUALITY = 92


def grey_photo(width: int, height: int) -> npt.NDArray[np.uint8]:
    """Return a photo of 8-bit grey, shape (height, width); the same each time."""
    rng = np.random.default_rng(1)
    shapes = rng.uniform(20, 235, (12, 12)).astype(np.float32)
    soft = cv2.resize(shapes, (min(width, 1024), min(height, 1024)), interpolation=cv2.INTER_CUBIC)
    photo = np.asarray(
        cv2.resize(np.clip(soft, 0, 255).astype(np.uint8), (width, height)), np.uint8
    )
    grain = rng.normal(0, _GRAIN, (min(_BAND, height), width)).astype(np.float32)
    for top in range(0, height, _BAND):
        rows = photo[top : top + _BAND]
        # The same grain elsewhere: farther apart than any codec looks back.
        noisy = rows + np.roll(grain, int(rng.integers(width)), axis=1)[: len(rows)]
        rows[:] = np.clip(noisy + 0.5, 0, 255)
    return photo


def landscape(megapixels: float) -> tuple[int, int]:
    """Return width and height in pixels, 3:2, of so many million pixels or just below."""
    width = max(1, round(math.sqrt(megapixels * 1.5e6)))
    return width, max(1, int(megapixels * 1e6 / width))


def write_photo(folder: Path, width: int, height: int) -> Path:
    """Write a synthetic photo, a JPEG or from `TIFF_FROM` megapixels a TIFF, and return its path.

    Raises
    ------
    BenchmarkError
        If it cannot be written.
    """
    suffix = ".tif" if round(width * height / 1e6) >= TIFF_FROM else ".jpg"
    path = folder / f"{width}x{height}{suffix}"
    try:
        Image.fromarray(grey_photo(width, height)).save(path, quality=_QUALITY)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise BenchmarkError(f"A photo to measure with cannot be written: {error}") from error
    except MemoryError as error:
        raise BenchmarkError(
            f"There is too little memory to make a photo of {width} × {height} pixels."
        ) from error
    return path
