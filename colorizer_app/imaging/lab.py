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

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging.srgb import (
    Float32Array,
    bits_of,
    linear_from_srgb,
    linear_table,
    quantise,
    row_bands,
    srgb_from_linear,
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
_RGB_FROM_NORMALISED = np.linalg.inv(_NORMALISED_FROM_RGB)
_LUMINANCE_WEIGHTS = _NORMALISED_FROM_RGB[1]

_DELTA = 6 / 29  # where the cube root of CIE Lab turns into a straight line
_TOE_SLOPE = 1 / (3 * _DELTA**2)
_TOE_OFFSET = 4 / 29
_BISECTIONS = 14  # chroma at the edge of the gamut is found to 1/16,384 of itself
_GAMUT_TOLERANCE = 2e-7  # linear light; a fifth of the smallest 16-bit step


def _compress(t: Float32Array) -> Float32Array:
    """f(t) of CIE Lab."""
    return np.where(
        t > np.float32(_DELTA**3),
        np.cbrt(t),
        t * np.float32(_TOE_SLOPE) + np.float32(_TOE_OFFSET),
    )


def _expand(f: Float32Array) -> Float32Array:
    """Inverse of `_compress`."""
    toe = (f - np.float32(_TOE_OFFSET)) * np.float32(1 / _TOE_SLOPE)
    return np.where(f > np.float32(_DELTA), f * f * f, toe)


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
    lightness *= np.float32(116.0)
    lightness -= np.float32(16.0)
    return np.clip(lightness, np.float32(0.0), np.float32(100.0), out=lightness)


def luminance_from_lightness(lightness: Float32Array) -> Float32Array:
    """Relative luminance Y / Yn in 0..1 of a CIE lightness L* in 0..100."""
    return _expand((lightness + np.float32(16.0)) * np.float32(1 / 116.0))


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
    table = _grey_table()
    for rows in row_bands(*lightness.shape):
        steps = lightness[rows] * np.float32(655.35) + np.float32(0.5)
        np.take(table, steps.astype(np.uint16), out=grey[rows])
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
    for rows in row_bands(*image.shape[:2]):
        lightness[rows] = _band_lightness(image[rows])
    return lightness


def _band_lightness(band: NDArray[Any]) -> Float32Array:
    if band.dtype.kind == "f":
        linear = linear_from_srgb(band)
        weights = _LUMINANCE_WEIGHTS.astype(np.float32)
        return lightness_from_luminance(linear if band.ndim == 2 else linear @ weights)
    bits = bits_of(band)
    if band.ndim == 2:
        return np.take(_lightness_table(bits), band)
    table = linear_table(bits)
    red, green, blue = (table * np.float32(weight) for weight in _LUMINANCE_WEIGHTS)
    luminance = red[band[..., 0]]
    luminance += green[band[..., 1]]
    luminance += blue[band[..., 2]]
    return lightness_from_luminance(luminance)


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
    ndarray of float32, shape (..., 3)
        Linear light, not clipped. Exactly equal channels wherever a = b = 0.
    """
    fy = (lightness + np.float32(16.0)) * np.float32(1 / 116.0)
    y = _expand(fy)
    x_minus_y = _expand(fy + a * np.float32(1 / 500.0)) - y
    z_minus_y = _expand(fy - b * np.float32(1 / 200.0)) - y
    rgb = np.empty((*lightness.shape, 3), np.float32)
    for channel, (p, _, q) in enumerate(_RGB_FROM_NORMALISED):
        rgb[..., channel] = y + np.float32(p) * x_minus_y + np.float32(q) * z_minus_y
    return rgb


def _out_of_gamut(linear_rgb: Float32Array) -> NDArray[np.bool_]:
    below = linear_rgb < np.float32(-_GAMUT_TOLERANCE)
    above = linear_rgb > np.float32(1 + _GAMUT_TOLERANCE)
    below |= above
    outside: NDArray[np.bool_] = below[..., 0] | below[..., 1] | below[..., 2]
    return outside


def linear_rgb_in_gamut(lightness: Float32Array, a: Float32Array, b: Float32Array) -> Float32Array:
    """Linear-light RGB of Lab planes, shedding chroma where sRGB cannot show the colour.

    Lightness and hue angle stay; chroma is reduced to the edge of the gamut by bisection, and only
    for the colours outside it.

    Parameters
    ----------
    lightness, a, b : ndarray of float32, same shape
        CIE L* in 0..100, a*, b*.

    Returns
    -------
    ndarray of float32, shape (..., 3)
        Linear light in 0..1, up to the rounding of float32.
    """
    rgb = linear_rgb_from_lab(lightness, a, b)
    outside = _out_of_gamut(rgb)
    if outside.any():
        rgb[outside] = _shed_chroma(lightness[outside], a[outside], b[outside])
    return rgb


def _shed_chroma(lightness: Float32Array, a: Float32Array, b: Float32Array) -> Float32Array:
    kept = np.zeros_like(lightness)  # share of the chroma known to be inside the gamut
    for halving in range(1, _BISECTIONS + 1):
        tried = kept + np.float32(0.5**halving)
        inside = ~_out_of_gamut(linear_rgb_from_lab(lightness, a * tried, b * tried))
        kept = np.where(inside, tried, kept)
    return linear_rgb_from_lab(lightness, a * kept, b * kept)


def lab_to_srgb(lab: NDArray[Any]) -> Float32Array:
    """SRGB of CIE L*a*b* colours, clipping channel by channel what sRGB cannot show.

    Parameters
    ----------
    lab : ndarray of float, shape (..., 3)
        CIE L*a*b*.

    Returns
    -------
    ndarray of float32, shape (..., 3)
        sRGB values in 0..1. Clipping changes lightness and hue: see `lab_to_srgb_in_gamut`.
    """
    return srgb_from_linear(linear_rgb_from_lab(*_planes(lab)))


def lab_to_srgb_in_gamut(lab: NDArray[Any]) -> Float32Array:
    """SRGB of CIE L*a*b* colours, shedding chroma at constant lightness and hue.

    Parameters
    ----------
    lab : ndarray of float, shape (..., 3)
        CIE L*a*b*, L* in 0..100.

    Returns
    -------
    ndarray of float32, shape (..., 3)
        sRGB values in 0..1.
    """
    return srgb_from_linear(linear_rgb_in_gamut(*_planes(lab)))


def _planes(lab: NDArray[Any]) -> tuple[Float32Array, Float32Array, Float32Array]:
    lab = np.asarray(lab, np.float32)
    return lab[..., 0], lab[..., 1], lab[..., 2]
