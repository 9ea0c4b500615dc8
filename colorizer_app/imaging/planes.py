"""From what a file stores to the planes that are kept of it, without the whole in between."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging.bands import for_each, row_bands
from colorizer_app.imaging.colour_profiles import Conversion
from colorizer_app.imaging.lab import band_lightness
from colorizer_app.imaging.orientation import upright_plane
from colorizer_app.imaging.raster import Block, Raster
from colorizer_app.imaging.srgb import Float32Array, SampleArray


def decode_planes(
    raster: Raster, to_srgb: Conversion, orientation: int
) -> tuple[Float32Array, SampleArray | None]:
    """Decode the blocks of a raster, a few at a time, to lightness and opacity.

    Parameters
    ----------
    raster : Raster
        Of a file that is still open.
    to_srgb : callable
        Brings samples to sRGB, from `colour_profiles.conversion_to_srgb`.
    orientation : int
        EXIF or TIFF orientation, 1..8; anything else counts as 1.

    Returns
    -------
    lightness : ndarray of float32, shape (H, W)
        CIE L* in 0..100, upright.
    alpha : ndarray of uint8 or uint16, shape (H, W), or None
        Opacity, upright.
    """
    lightness, stored_lightness = upright_plane(raster.shape, orientation, np.float32)
    alpha, stored_alpha = (
        upright_plane(raster.shape, orientation, raster.dtype) if raster.has_alpha else (None, None)
    )

    def fill(block: Block, pixels: NDArray[Any], rows: slice) -> None:
        place = (block.rows, block.columns)
        samples, opacity = raster.colours(pixels[rows])
        stored_lightness[place][rows] = band_lightness(to_srgb(samples))
        if stored_alpha is not None:
            stored_alpha[place][rows] = opacity

    def fill_whole(block: Block) -> None:
        pixels = block.decode()
        for rows in row_bands(*pixels.shape[:2]):
            fill(block, pixels, rows)

    if len(raster.blocks) > 1:
        for_each(fill_whole, raster.blocks)
    else:  # there is nothing else that the threads could do
        (block,) = raster.blocks
        pixels = block.decode()
        for_each(partial(fill, block, pixels), row_bands(*pixels.shape[:2]))
    return lightness, alpha
