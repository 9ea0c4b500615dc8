"""Training photos: where they are, what they are called, which are fit, and crops of them."""

from __future__ import annotations

from colorizer_app.training.data.labels import NO_LABEL
from colorizer_app.training.data.photos import (
    Photos,
    PhotoSet,
    RgbImage,
    open_photos,
    read_files,
)
from colorizer_app.training.data.prefetch import prefetch
from colorizer_app.training.data.sampler import Batch, CropSampler

__all__ = [
    "NO_LABEL",
    "Batch",
    "CropSampler",
    "PhotoSet",
    "Photos",
    "RgbImage",
    "open_photos",
    "prefetch",
    "read_files",
]
