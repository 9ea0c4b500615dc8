"""Colour photos for tools that measure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from skimage import data
from sklearn.datasets import load_sample_image

from colorizer_app.training.data import RgbImage, open_photos
from colorizer_app.training.evaluate import evenly_spaced


def colour_photos(
    source: Path | None, limit: int, largest_side: int | None = None
) -> Iterator[RgbImage]:
    """Yield at most ``limit`` photos of a shard or folder, evenly spaced.

    Without one, those that scikit-image and scikit-learn ship. ``largest_side`` is the short side
    to which the others are scaled down, if they are larger.
    """
    if source is None:
        for name in ("china.jpg", "flower.jpg"):
            yield np.asarray(load_sample_image(name), np.uint8)
        for photo in (data.astronaut(), data.chelsea(), data.coffee(), data.rocket()):
            yield np.asarray(photo, np.uint8)
        return
    photos = open_photos([source], largest_side=largest_side)
    for index in evenly_spaced(range(len(photos)), limit):
        yield photos.photo(index)
