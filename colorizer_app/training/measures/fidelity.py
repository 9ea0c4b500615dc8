"""How near a colourized picture is to the real one, pixel by pixel."""

from __future__ import annotations

from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

_WINDOW = 11  # a Gaussian of 1.5 pixels, cut at 3.5 sigma
_SIGMA = 1.5
_STABILISERS = (0.01 * 255) ** 2, (0.03 * 255) ** 2  # C1 and C2 for 8-bit samples

_Reals: TypeAlias = npt.NDArray[np.float64]


def psnr(rgb: npt.NDArray[np.uint8], real: npt.NDArray[np.uint8]) -> float:
    """Return the peak signal-to-noise ratio in dB; infinite for equal pictures."""
    error = np.mean((rgb.astype(np.float64) - real.astype(np.float64)) ** 2)
    return float(10 * np.log10(255**2 / error)) if error > 0 else float("inf")


def ssim(rgb: npt.NDArray[np.uint8], real: npt.NDArray[np.uint8]) -> float:
    """Return the mean structural similarity of two (H, W, 3) sRGB pictures, -1 to 1.

    Wang et al. 2004: Gaussian window of 1.5 pixels, K1 = 0.01, K2 = 0.03, averaged over the
    pixels whose window lies inside the picture. It is the mean of the red, green and blue
    channels' indices: on luma, which colourization leaves alone, it would be 1 for any colours.

    Returns
    -------
    float
        NaN where a side is below 11 pixels, as no window fits.
    """
    if min(rgb.shape[:2]) < _WINDOW:
        return float("nan")
    x, y = rgb.astype(np.float64), real.astype(np.float64)
    x_mean, y_mean = _window_mean(x), _window_mean(y)
    x_variance = _window_mean(x * x) - x_mean**2
    y_variance = _window_mean(y * y) - y_mean**2
    covariance = _window_mean(x * y) - x_mean * y_mean
    c1, c2 = _STABILISERS
    similarity = (2 * x_mean * y_mean + c1) * (2 * covariance + c2)
    similarity /= (x_mean**2 + y_mean**2 + c1) * (x_variance + y_variance + c2)
    inside = slice(_WINDOW // 2, -(_WINDOW // 2))
    return float(similarity[inside, inside].mean())


def _window_mean(planes: _Reals) -> _Reals:
    return np.asarray(cv2.GaussianBlur(planes, (_WINDOW, _WINDOW), _SIGMA), np.float64)


def ab_rmse(ab: npt.NDArray[np.float32], real_ab: npt.NDArray[np.float32]) -> float:
    """Return the root of the mean squared Euclidean ab distance, (H, W, 2) each, in Lab units."""
    squared = np.sum((ab - real_ab) ** 2, axis=-1, dtype=np.float64)
    return float(np.sqrt(squared.mean()))


def ciede2000(lab: npt.ArrayLike, other: npt.ArrayLike) -> _Reals:
    """Return the CIEDE2000 colour difference of CIE Lab colours, (..., 3) each, as (...).

    Sharma, Wu and Dalal 2005, "The CIEDE2000 Color-Difference Formula: Implementation Notes",
    with kL = kC = kH = 1.
    """
    (L1, a1, b1), (L2, a2, b2) = _planes(lab), _planes(other)
    # Greys are stretched along a* so that near-neutral differences look even (eq. 2 to 7).
    stretch = 1.5 - 0.5 * _saturation((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2)
    a1, a2 = stretch * a1, stretch * a2
    chroma1, chroma2 = np.hypot(a1, b1), np.hypot(a2, b2)
    hue1, hue2 = np.arctan2(b1, a1) % (2 * np.pi), np.arctan2(b2, a2) % (2 * np.pi)
    # A grey has no hue of its own and takes the other colour's (eq. 10 and 14).
    hue1, hue2 = np.where(chroma1 > 0, hue1, hue2), np.where(chroma2 > 0, hue2, hue1)
    # The short way round from one hue to the other, and the hue in the middle of it.
    turn = hue2 - hue1
    wraps = np.abs(turn) > np.pi
    turn, hue = turn - 2 * np.pi * np.sign(turn) * wraps, (hue1 + hue2) / 2 + np.pi * wraps
    chroma = (chroma1 + chroma2) / 2
    lightness_step = (L2 - L1) / _lightness_weight((L1 + L2) / 2)
    chroma_step = (chroma2 - chroma1) / (1 + 0.045 * chroma)
    hue_step = 2 * np.sqrt(chroma1 * chroma2) * np.sin(turn / 2)
    hue_step /= 1 + 0.015 * chroma * _hue_weight(hue)
    rotation = _rotation(chroma, hue) * chroma_step * hue_step
    return np.asarray(np.sqrt(lightness_step**2 + chroma_step**2 + hue_step**2 + rotation))


def _planes(lab: npt.ArrayLike) -> tuple[_Reals, _Reals, _Reals]:
    lightness, a, b = np.moveaxis(np.asarray(lab, np.float64), -1, 0)
    return lightness, a, b


def _saturation(chroma: _Reals) -> _Reals:
    return np.asarray(np.sqrt(chroma**7 / (chroma**7 + 25.0**7)))


def _lightness_weight(lightness: _Reals) -> _Reals:
    """S_L (eq. 17)."""
    squared = (lightness - 50) ** 2
    return np.asarray(1 + 0.015 * squared / np.sqrt(20 + squared))


def _hue_weight(hue: _Reals) -> _Reals:
    """T (eq. 15) of a hue in radians."""
    return np.asarray(
        1
        - 0.17 * np.cos(hue - np.radians(30))
        + 0.24 * np.cos(2 * hue)
        + 0.32 * np.cos(3 * hue + np.radians(6))
        - 0.20 * np.cos(4 * hue - np.radians(63))
    )


def _rotation(chroma: _Reals, hue: _Reals) -> _Reals:
    """R_T (eq. 21): blues are told apart along a tilted axis."""
    degrees = np.degrees(hue) % 360
    tilt = np.radians(30 * np.exp(-(((degrees - 275) / 25) ** 2)))
    return np.asarray(-np.sin(2 * tilt) * 2 * _saturation(chroma))
