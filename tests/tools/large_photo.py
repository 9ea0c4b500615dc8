"""A photo as large as one likes, for measuring."""

from __future__ import annotations

import math
from pathlib import Path

import cv2
import numpy as np
from sklearn.datasets import load_sample_image


def write_large_photo(path: Path, megapixels: float) -> None:
    """Write a grey photo with grain as a JPEG of three channels, as a scanner would."""
    grey = cv2.cvtColor(load_sample_image("china.jpg"), cv2.COLOR_RGB2GRAY)
    scale = math.sqrt(megapixels * 1e6 / grey.size)
    grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    grain = np.random.default_rng(0).normal(0, 4, grey.shape)
    grey = np.clip(grey + grain, 0, 255).astype(np.uint8)
    _, jpeg = cv2.imencode(".jpg", cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR))
    path.write_bytes(jpeg.tobytes())
