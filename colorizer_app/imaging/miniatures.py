"""Small pictures of files, to know them by in a list."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging import exif
from colorizer_app.imaging.colour_profiles import conversion_to_srgb
from colorizer_app.imaging.errors import Unreadable
from colorizer_app.imaging.opening import decoding
from colorizer_app.imaging.orientation import upright_plane
from colorizer_app.imaging.raster import Raster
from colorizer_app.imaging.srgb import to_eight_bits

MOST_PIXELS = 60_000_000
"""A larger file is not worth the memory and the seconds; the limit is for who only looks."""


def miniature(path: Path, side: int) -> NDArray[np.uint8]:
    """Open a picture file, upright, as small as it is shown.

    Of a large picture single pixels are taken and then averaged: good enough to know it by.

    Parameters
    ----------
    path : Path
        A file that `open_photo` opens.
    side : int
        The most pixels in each direction. A smaller picture keeps its size.

    Returns
    -------
    ndarray of uint8, shape (h, w, 3)
        sRGB. Opacity is left out.

    Raises
    ------
    PhotoError
        As `open_photo`, and for more than `MOST_PIXELS`.
    """
    with decoding(path, _refuse_large) as raster:
        few = _thinned(raster, 2 * side)
        orientation = raster.orientation or exif.orientation_of(raster.exif)
    height, width = few.shape[:2]
    scale = side / max(height, width)
    if scale < 1.0:
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        few = np.asarray(cv2.resize(few, size, interpolation=cv2.INTER_AREA), np.uint8)
    return np.dstack([_upright(few[..., channel], orientation) for channel in range(3)])


def _refuse_large(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise Unreadable(f"{width} × {height} pixels are too many for a small picture of it")


def _thinned(raster: Raster, side: int) -> NDArray[np.uint8]:
    """Return every n-th pixel of every n-th row, at least `side` of the longer side."""
    height, width = raster.shape
    step = max(1, max(height, width) // side)
    few = np.empty((-(-height // step), -(-width // step), 3), np.uint8)
    to_srgb, _ = conversion_to_srgb(raster.icc, raster.channels, raster.dtype)
    for block in raster.blocks:
        rows, columns = (_every(step, where) for where in (block.rows, block.columns))
        if rows.start >= block.rows.stop or columns.start >= block.columns.stop:
            continue
        pixels = block.decode()
        first_row, first_column = rows.start - block.rows.start, columns.start - block.columns.start
        stored = np.ascontiguousarray(pixels[first_row::step, first_column::step])
        samples = to_eight_bits(to_srgb(raster.colours(stored)[0]))
        if samples.ndim == 2:
            samples = samples[..., None]
        place = tuple(slice(where.start // step, where.stop // step) for where in (rows, columns))
        few[place] = samples
    return few


def _every(step: int, where: slice) -> slice:
    """Return where the multiples of `step` begin in a span, and the one after its last."""
    start, stop = (-(-end // step) * step for end in (where.start, where.stop))
    return slice(start, stop)


def _upright(plane: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    height, width = plane.shape
    upright, stored = upright_plane((height, width), orientation, np.uint8)
    stored[...] = plane
    return upright
