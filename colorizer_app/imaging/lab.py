"""sRGB to CIE L*a*b* and back, in floating point.

sRGB transfer curve of IEC 61966-2-1, CIE 1976 L*a*b* (CIE 15), illuminant D65, 2 degree observer.
The tristimulus matrix is the one of scikit-image (ITU-R BT.709 primaries), but the white point is
the sum of its rows rather than a second, rounded literature value: so that r = g = b gives
a = b = 0, which OpenCV (|ab| up to 0.125) and scikit-image (0.005) do not.

Everything works on normalised tristimulus values, x = X / Xn and so on, where a neutral colour has
x = y = z. The way back is written as ``rgb = y + p (x - y) + q (z - y)``: with a = b = 0 the
differences vanish exactly and the three channels are the same number, bit for bit.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging.bands import for_each, row_bands
from colorizer_app.imaging.srgb import (
    Float32Array,
    bits_of,
    linear_from_srgb,
    linear_table,
    look_up,
    power,
    quantise,
    srgb_from_linear,
    to_uint16,
)

_XYZ_FROM_RGB = np.array(
    [
        [0.412453, 0.357580, 0.180423],
        [0.212671, 0.715160, 0.072169],
        [0.019334, 0.119193, 0.950227],
    ]
)
_WHITE = _XYZ_FROM_RGB.sum(axis=1)
_NORMALISED_FROM_RGB = _XYZ_FROM_RGB / _WHITE[:, None]
RGB_FROM_NORMALISED = np.linalg.inv(_NORMALISED_FROM_RGB)
_LUMINANCE_WEIGHTS = _NORMALISED_FROM_RGB[1]

DELTA = 6 / 29
"""Where the cube root of CIE Lab turns into a straight line."""

_TOE_SLOPE = 1 / (3 * DELTA**2)


def _compress(t: Float32Array) -> Float32Array:
    """f(t) of CIE Lab: the cube root and, below the knee, its tangent there."""
    above_toe = np.maximum(t, DELTA**3)
    f = power(above_toe, 1 / 3)
    np.subtract(t, above_toe, out=above_toe)
    above_toe *= _TOE_SLOPE
    f += above_toe
    return f


def expand(f: Float32Array) -> Float32Array:
    """Undo f(t) of CIE Lab: the cube and, below the knee, its tangent there.

    Written as a cube in what f has above the knee and a straight line: one branch for both sides,
    and few passes over the memory.
    """
    above_knee = f - DELTA
    flat = above_knee.reshape(1, -1)
    cv2.threshold(flat, 0.0, 0.0, cv2.THRESH_TOZERO, dst=flat)
    t = above_knee + 3 * DELTA
    t *= above_knee
    t *= above_knee
    t += np.multiply(f, 3 * DELTA**2, out=above_knee)
    t -= 2 * DELTA**3
    return t


def lightness_from_luminance(luminance: Float32Array) -> Float32Array:
    """CIE lightness of a relative luminance.

    Parameters
    ----------
    luminance : ndarray of float32
        Y / Yn in 0..1.

    Returns
    -------
    ndarray of float32
        L* in 0..100.
    """
    lightness = _compress(luminance)
    lightness *= 116.0
    lightness -= 16.0
    return np.clip(lightness, 0.0, 100.0, out=lightness)


def luminance_from_lightness(lightness: Float32Array) -> Float32Array:
    """Relative luminance Y / Yn in 0..1 of a CIE lightness L* in 0..100."""
    return expand((lightness + 16.0) * (1 / 116))


@cache
def _lightness_table(bits: Literal[8, 16]) -> Float32Array:
    """L* of every grey code value."""
    return lightness_from_luminance(linear_table(bits))


@cache
def _grey_table() -> NDArray[np.uint8]:
    """8-bit grey of L* in steps of 100/65535; the step is 1/180 of the smallest 8-bit step."""
    lightness = np.linspace(0, 100, 65536, dtype=np.float32)
    return quantise(luminance_from_lightness(lightness), 8).astype(np.uint8)


def grey_from_lightness(lightness: Float32Array) -> NDArray[np.uint8]:
    """8-bit grey sRGB of a lightness plane.

    Parameters
    ----------
    lightness : ndarray of float32, shape (H, W)
        L* in 0..100.

    Returns
    -------
    ndarray of uint8, shape (H, W)
        Grey code values. Exact for every lightness that came from an 8-bit grey.
    """
    grey = np.empty(lightness.shape, np.uint8)

    def fill(rows: slice) -> None:
        grey[rows] = look_up(_grey_table(), to_uint16(lightness[rows], 655.35))

    for_each(fill, row_bands(*lightness.shape))
    return grey


def srgb_to_lightness(image: NDArray[Any]) -> Float32Array:
    """CIE lightness of an sRGB picture.

    Parameters
    ----------
    image : ndarray of uint8, uint16 or float in 0..1, shape (H, W) grey or (H, W, 3) RGB
        sRGB code values.

    Returns
    -------
    ndarray of float32, shape (H, W)
        L* in 0..100.

    Raises
    ------
    ValueError
        If the array is neither grey nor RGB, or of another sample type.
    """
    if image.ndim not in (2, 3) or (image.ndim == 3 and image.shape[2] != 3):
        raise ValueError(f"expected (H, W) or (H, W, 3), got {image.shape}")
    lightness = np.empty(image.shape[:2], np.float32)

    def fill(rows: slice) -> None:
        lightness[rows] = band_lightness(image[rows])

    for_each(fill, row_bands(*image.shape[:2]))
    return lightness


def band_lightness(band: NDArray[Any]) -> Float32Array:
    """As `srgb_to_lightness`, of so few rows that they need no threads of their own."""
    if band.dtype.kind == "f":
        linear = linear_from_srgb(band)
    elif band.ndim == 2:
        return np.asarray(look_up(_lightness_table(bits_of(band)), band), np.float32)
    else:
        linear = np.asarray(look_up(linear_table(bits_of(band)), band), np.float32)
    if linear.ndim == 3:
        linear = np.asarray(cv2.transform(linear, _LUMINANCE_WEIGHTS[None]), np.float32)
    return lightness_from_luminance(linear)


def srgb_to_lab(rgb: NDArray[Any]) -> Float32Array:
    """CIE L*a*b* of sRGB colours.

    Parameters
    ----------
    rgb : ndarray of float, shape (..., 3)
        sRGB values in 0..1.

    Returns
    -------
    ndarray of float32, shape (..., 3)
        L* in 0..100, a* and b* in about -110..110.
    """
    normalised = linear_from_srgb(rgb) @ _NORMALISED_FROM_RGB.T.astype(np.float32)
    fx, fy, fz = np.moveaxis(_compress(normalised), -1, 0)
    return np.stack([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)], axis=-1)


def linear_rgb_from_lab(lightness: Float32Array, a: Float32Array, b: Float32Array) -> Float32Array:
    """Linear-light RGB of Lab planes; values outside 0..1 are out of the sRGB gamut.

    Parameters
    ----------
    lightness, a, b : ndarray of float32, same shape
        CIE L*, a*, b*.

    Returns
    -------
    ndarray of float32, shape (3, ...)
        Planes of linear light, not clipped. Exactly equal wherever a = b = 0.
    """
    fy, red, yellow = compressed(lightness, a, b)
    y = expand(fy)
    x_minus_y = expand(np.add(fy, red, out=red))
    x_minus_y -= y
    z_minus_y = expand(np.subtract(fy, yellow, out=yellow))
    z_minus_y -= y
    rgb = np.empty((3, *y.shape), np.float32)
    share = red
    for plane, (p, _, q) in zip(rgb, RGB_FROM_NORMALISED.tolist(), strict=True):
        np.multiply(x_minus_y, p, out=plane)
        np.add(plane, np.multiply(z_minus_y, q, out=share), out=plane)
        np.add(plane, y, out=plane)
    return rgb


def compressed(
    lightness: Float32Array, a: Float32Array, b: Float32Array
) -> tuple[Float32Array, Float32Array, Float32Array]:
    """Return fy, fx - fy and fy - fz of CIE Lab; the last two are chroma, proportional to it."""
    fy = lightness + 16.0
    fy *= 1 / 116
    return fy, a * (1 / 500), b * (1 / 200)


def lab_to_srgb(lab: NDArray[Any]) -> Float32Array:
    """SRGB of CIE L*a*b* colours, clipping channel by channel what sRGB cannot show.

    Parameters
    ----------
    lab : ndarray of float, shape (..., 3)
        CIE L*a*b*.

    Returns
    -------
    ndarray of float32, shape (..., 3)
        sRGB values in 0..1. Clipping changes lightness and hue: see `gamut.lab_to_srgb_in_gamut`.
    """
    return np.moveaxis(srgb_from_linear(linear_rgb_from_lab(*planes_of(lab))), 0, -1)


def planes_of(lab: NDArray[Any]) -> tuple[Float32Array, Float32Array, Float32Array]:
    """L*, a* and b* of colours that lie together, (..., 3)."""
    lab = np.asarray(lab, np.float32)
    return lab[..., 0], lab[..., 1], lab[..., 2]
