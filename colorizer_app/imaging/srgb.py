"""The sRGB transfer curve (IEC 61966-2-1), code values, and bands of rows to work in."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

Float32Array: TypeAlias = NDArray[np.float32]
SampleArray: TypeAlias = NDArray[np.uint8] | NDArray[np.uint16]

_SRGB_TOE = 0.04045
_LINEAR_TOE = _SRGB_TOE / 12.92
_BAND_PIXELS = 1 << 18  # measured: much less is slow, much more leaves the processor's caches


def row_bands(height: int, width: int) -> list[slice]:
    """Cut a picture into horizontal bands of about a quarter megapixel.

    Parameters
    ----------
    height, width : int
        Size of the picture in pixels.

    Returns
    -------
    list of slice
        Row slices that cover the picture from top to bottom without overlap.
    """
    rows = max(1, _BAND_PIXELS // max(1, width))
    return [slice(top, min(top + rows, height)) for top in range(0, height, rows)]


def linear_from_srgb(srgb: NDArray[Any]) -> Float32Array:
    """Undo the sRGB transfer curve.

    Parameters
    ----------
    srgb : ndarray of float
        sRGB values in 0..1, any shape.

    Returns
    -------
    ndarray of float32
        Linear light in 0..1, same shape.
    """
    srgb = np.asarray(srgb, np.float32)
    curve = np.maximum(srgb, np.float32(0.0)) + np.float32(0.055)
    curve *= np.float32(1 / 1.055)
    np.power(curve, np.float32(2.4), out=curve)
    return np.where(srgb <= np.float32(_SRGB_TOE), srgb * np.float32(1 / 12.92), curve)


def srgb_from_linear(linear: NDArray[Any]) -> Float32Array:
    """Apply the sRGB transfer curve.

    Parameters
    ----------
    linear : ndarray of float
        Linear light in 0..1, any shape. Values outside are clipped.

    Returns
    -------
    ndarray of float32
        sRGB values in 0..1, same shape.
    """
    linear = np.clip(np.asarray(linear, np.float32), np.float32(0.0), np.float32(1.0))
    curve = np.power(linear, np.float32(1 / 2.4))
    curve *= np.float32(1.055)
    curve -= np.float32(0.055)
    return np.where(linear <= np.float32(_LINEAR_TOE), linear * np.float32(12.92), curve)


@cache
def linear_table(bits: Literal[8, 16]) -> Float32Array:
    """Linear light of every code value."""
    codes = np.arange(1 << bits, dtype=np.float64) / ((1 << bits) - 1)
    linear = np.where(codes <= _SRGB_TOE, codes / 12.92, ((codes + 0.055) / 1.055) ** 2.4)
    return linear.astype(np.float32)


@cache
def _code_table() -> NDArray[np.uint8]:
    """8-bit sRGB code of linear light in steps of 1/65535 (never off by more than 0.53 codes)."""
    linear = np.arange(65536, dtype=np.float64) / 65535
    curve = 1.055 * linear ** (1 / 2.4) - 0.055
    codes = 255 * np.where(linear <= _LINEAR_TOE, linear * 12.92, curve)
    return np.asarray(np.rint(codes), np.uint8)


def bits_of(samples: NDArray[Any]) -> Literal[8, 16]:
    """Bit depth of integer samples; ValueError if they are of another type."""
    if samples.dtype == np.uint8:
        return 8
    if samples.dtype == np.uint16:
        return 16
    raise ValueError(f"expected uint8, uint16 or float samples, got {samples.dtype}")


def quantise(linear: Float32Array, bit_depth: Literal[8, 16]) -> SampleArray:
    """Code linear light as sRGB integers, rounding to the nearest.

    Parameters
    ----------
    linear : ndarray of float32
        Linear light, any shape. Values outside 0..1 are clipped.
    bit_depth : {8, 16}
        Depth of the result.

    Returns
    -------
    ndarray of uint8 or uint16
        sRGB code values, same shape.

    Notes
    -----
    Rounding each channel by itself keeps L* within half a code value of grey: the slope of the
    transfer curve is concave in linear light, so the luminance-weighted mean of the channels'
    slopes is never more than the slope at the grey of the same luminance (Jensen's inequality).
    """
    if bit_depth == 16:
        scaled = srgb_from_linear(linear) * np.float32(65535.0) + np.float32(0.5)
        return scaled.astype(np.uint16)
    steps = np.clip(linear, np.float32(0.0), np.float32(1.0)) * np.float32(65535.0)
    steps += np.float32(0.5)
    return _code_table()[steps.astype(np.uint16)]
