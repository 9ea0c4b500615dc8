"""The sRGB transfer curve (IEC 61966-2-1) and code values."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, TypeAlias, cast

import cv2
import numpy as np
from numpy.typing import NDArray

Float32Array: TypeAlias = NDArray[np.float32]
SampleArray: TypeAlias = NDArray[np.uint8] | NDArray[np.uint16]

_SRGB_TOE = 0.04045
_LINEAR_TOE = _SRGB_TOE / 12.92


def power(base: Float32Array, exponent: float) -> Float32Array:
    """Raise numbers that are not negative to a power.

    By OpenCV's vector instructions, five to ten times as fast as NumPy. The error stays under
    4e-7 of the result: 0.02 steps of a 16-bit code.
    """
    return np.asarray(cv2.pow(base.reshape(1, -1), exponent), np.float32).reshape(base.shape)


def look_up(table: NDArray[Any], codes: SampleArray) -> NDArray[Any]:
    """``table[codes]``, three to five times as fast as NumPy.

    Parameters
    ----------
    table : ndarray of any type, shape (256,) or (65536,)
        As `codes` need it.
    codes : ndarray of uint8 or uint16
        Of any shape.

    Returns
    -------
    ndarray
        Of the table's type and the codes' shape.
    """
    return np.asarray(cv2.LUT(codes.reshape(1, -1), table)).reshape(codes.shape)


def to_uint16(values: Float32Array, scale: float) -> NDArray[np.uint16]:
    """Round ``scale * values`` to the nearest uint16; what is outside its range is clipped."""
    flat = values.reshape(1, -1)
    steps = cv2.addWeighted(flat, scale, flat, 0.0, 0.0, dtype=cv2.CV_16U)
    return np.asarray(steps, np.uint16).reshape(values.shape)


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
    above_toe = np.maximum(srgb, _SRGB_TOE)
    linear = power((above_toe + 0.055) * (1 / 1.055), 2.4)
    linear += (srgb - above_toe) * (1 / 12.92)
    return linear


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
    linear = np.clip(np.asarray(linear, np.float32), 0.0, 1.0)
    above_toe = np.maximum(linear, _LINEAR_TOE)
    srgb = power(above_toe, 1 / 2.4)
    srgb *= 1.055
    srgb -= 0.055
    linear -= above_toe
    linear *= 12.92
    srgb += linear
    return srgb


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


def to_eight_bits(samples: SampleArray) -> NDArray[np.uint8]:
    """Round samples to 8 bits; those that have 8 bits come back as they are."""
    if samples.dtype == np.uint8:
        return cast("NDArray[np.uint8]", samples)
    # 65535 = 255 * 257; no value lies halfway, or so near to it that a float would mistake it.
    return np.asarray(cv2.convertScaleAbs(samples, alpha=1 / 257), np.uint8)


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
        return to_uint16(srgb_from_linear(linear), 65535.0)
    return np.asarray(look_up(_code_table(), to_uint16(linear, 65535.0)), np.uint8)
