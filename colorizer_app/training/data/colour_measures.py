"""What tells a colour photo from a grey, tinted or spoilt one."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from colorizer_app.imaging.lab import srgb_to_lab
from colorizer_app.training.measures import colourfulness

_SIDE = 96  # enough pixels to judge colours by; averaging takes the noise of compression out
_LIGHTNESS_STEPS = 16


@dataclass(frozen=True, slots=True)
class ColourMeasures:
    """Colours of one photo; :class:`~colorizer_app.training.data.report.ReportRow` defines them."""

    chroma: float
    colourfulness: float
    hue: float
    hue_concentration: float
    tint_spread: float
    lurid_share: float


def measure_colours(rgb: npt.NDArray[np.uint8]) -> ColourMeasures:
    """Measure an (H, W, 3) sRGB photo."""
    height, width = rgb.shape[:2]
    scale = min(1.0, _SIDE / min(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    lab = srgb_to_lab(small).reshape(-1, 3)
    ab = lab[:, 1:]
    chroma = np.hypot(ab[:, 0], ab[:, 1])
    mean_a, mean_b = (float(value) for value in ab.mean(axis=0))
    mean = float(chroma.mean())
    return ColourMeasures(
        chroma=mean,
        colourfulness=colourfulness(rgb),
        hue=math.degrees(math.atan2(mean_b, mean_a)) % 360,
        hue_concentration=math.hypot(mean_a, mean_b) / mean if mean > 0 else 1.0,
        tint_spread=_tint_spread(lab),
        lurid_share=float(np.mean((rgb.min(axis=2) <= 3) & (rgb.max(axis=2) >= 252))),
    )


def _tint_spread(lab: npt.NDArray[np.float32]) -> float:
    """Return the RMS distance of ab from the mean ab of pixels as light: 0 for a toned grey photo.

    However strong the toning, and though it differ between shadows and lights, it can only map a
    lightness to a colour; a real scene has unlike colours of like lightness.
    """
    step = np.clip(lab[:, 0] * (_LIGHTNESS_STEPS / 100), 0, _LIGHTNESS_STEPS - 1).astype(np.intp)
    count = np.maximum(np.bincount(step, minlength=_LIGHTNESS_STEPS), 1)
    error = 0.0
    for channel in (lab[:, 1], lab[:, 2]):
        mean = np.bincount(step, channel, _LIGHTNESS_STEPS) / count
        error += float(np.mean((channel - mean[step]) ** 2))
    return float(np.sqrt(error))
