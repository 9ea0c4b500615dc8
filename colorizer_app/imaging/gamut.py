"""Colours that sRGB cannot show, brought to the edge of its gamut at their lightness and hue.

With L* and the hue angle held, a colour has one number left: the share k of its chroma that is
kept. Each channel's linear light is a smooth function of k, piecewise a cubic, and a colour is
outside by as much as its worst channel is outside 0..1. Newton's method finds where that excess is
zero; where a step would leave the bracket of what is known to be inside and outside, the bracket is
halved instead. Most colours of photos take two steps.

A line of constant hue leaves the gamut once, except beside the yellow corner (L* 96 to 98, hue 102
to 106 degrees), where the gamut has a dent and either edge may be taken.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging.lab import (
    DELTA,
    RGB_FROM_NORMALISED,
    compressed,
    expand,
    linear_rgb_from_lab,
    planes_of,
)
from colorizer_app.imaging.srgb import Float32Array, srgb_from_linear

_TOLERANCE = 2e-7  # linear light; a fifth of the smallest 16-bit step
_OF_LUMINANCE = 1e-5  # more of it is tolerated in a bright colour: a fifth of a step there, too
_MOST_STEPS = 16
_LARGEST_A, _LARGEST_B = 100.0, 110.0  # of sRGB's colours, rounded up
_PER_X, _PER_Z = RGB_FROM_NORMALISED.astype(np.float32)[:, [0, 2], None].swapaxes(0, 1)


def linear_rgb_in_gamut(lightness: Float32Array, a: Float32Array, b: Float32Array) -> Float32Array:
    """Linear-light RGB of Lab planes, shedding chroma where sRGB cannot show the colour.

    Lightness and hue angle stay; chroma is reduced to the edge of the gamut, and only for the
    colours outside it.

    Parameters
    ----------
    lightness, a, b : ndarray of float32, same shape
        CIE L* in 0..100, a*, b*.

    Returns
    -------
    ndarray of float32, shape (3, ...)
        Planes of linear light in 0..1, up to the rounding of float32.
    """
    rgb = linear_rgb_from_lab(lightness, a, b)
    beyond = rgb.min(axis=0) < -_TOLERANCE
    beyond |= rgb.max(axis=0) > 1 + _TOLERANCE
    outside = np.flatnonzero(beyond)
    if outside.size:
        at_edge = _at_edge(*(plane.reshape(-1)[outside] for plane in (lightness, a, b)))
        rgb.reshape(3, -1)[:, outside] = at_edge
    return rgb


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
    return np.moveaxis(srgb_from_linear(linear_rgb_in_gamut(*planes_of(lab))), 0, -1)


def _at_edge(lightness: Float32Array, a: Float32Array, b: Float32Array) -> Float32Array:
    """Linear light (3, n) of colours outside the gamut with as much chroma as it has for them."""
    fy, red, yellow = compressed(lightness, a, b)
    # Far away a step takes off but a third of what is too much, so begin no farther than need be.
    tried = 1 / np.maximum(np.maximum(abs(a) / _LARGEST_A, abs(b) / _LARGEST_B), np.float32(1))
    colours = np.stack([fy, expand(fy), red, -yellow, tried, np.zeros_like(fy), tried])
    rgb, excess, slope = _excess(*colours[:5])
    moving = np.arange(fy.size)
    for _ in range(_MOST_STEPS):
        going_on = np.flatnonzero(abs(excess) > _TOLERANCE + _OF_LUMINANCE * colours[1])
        if not going_on.size:
            break
        if going_on.size < moving.size:
            moving, colours = moving.take(going_on), colours.take(going_on, axis=1)
            excess, slope = excess.take(going_on), slope.take(going_on)
        _step(excess, slope, *colours[4:])
        now, excess, slope = _excess(*colours[:5])
        for plane, part in zip(rgb, now, strict=True):
            plane[moving] = part
    return np.clip(rgb, 0, 1, out=rgb)


def _excess(
    fy: Float32Array, y: Float32Array, red: Float32Array, blue: Float32Array, share: Float32Array
) -> tuple[Float32Array, Float32Array, Float32Array]:
    """Linear light (3, n) at a share of the chroma, the worst channel's excess, and its slope.

    The excess is (c - 1/2)^2 - 1/4: near 0 and 1 the distance beyond them, and smooth throughout.
    """
    chroma = np.stack([red, blue])
    f = chroma * share
    f += fy
    above_toe = np.maximum(f, np.float32(DELTA))
    square = np.square(above_toe)
    f *= 3
    f -= above_toe
    f -= above_toe
    f *= square  # as `expand`, in fewer steps
    f -= y
    chroma *= square
    rgb, slopes = (_PER_X * x + _PER_Z * z for x, z in (f, chroma))
    rgb += y
    off_middle = rgb - np.float32(0.5)
    slopes *= off_middle
    squares = np.square(off_middle, out=off_middle)
    largest, slope = squares[0], slopes[0]
    for distance, its_slope in zip(squares[1:], slopes[1:], strict=True):
        slope = np.where(distance > largest, its_slope, slope)
        largest = np.maximum(distance, largest)
    return rgb, largest - np.float32(0.25), slope * np.float32(6)


def _step(
    excess: Float32Array,
    slope: Float32Array,
    share: Float32Array,
    inside: Float32Array,
    outside: Float32Array,
) -> None:
    """Narrow the bracket by what was found at `share`, and choose the next; all in place."""
    np.copyto(outside, share, where=excess > 0)
    np.copyto(inside, share, where=excess <= 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        # White and black have no chroma at all, and rounding must not keep them from finding it.
        newton = np.maximum(share - excess / slope, np.float32(0))
    usable = (newton >= inside) & (newton < outside) & (newton != share)
    np.copyto(share, np.where(usable, newton, (inside + outside) * np.float32(0.5)))
