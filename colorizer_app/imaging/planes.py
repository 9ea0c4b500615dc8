"""From what a file stores to the planes that are kept of it, without the whole in between."""

from __future__ import annotations

import numpy as np

from colorizer_app.imaging.bands import for_each, row_bands
from colorizer_app.imaging.colour_profiles import Conversion
from colorizer_app.imaging.lab import srgb_to_lightness
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

    def fill(block: Block) -> None:
        pixels = block.decode()
        place = (block.rows, block.columns)

        def fill_rows(rows: slice) -> None:
            samples, opacity = raster.colours(pixels[rows])
            stored_lightness[place][rows] = srgb_to_lightness(to_srgb(samples))
            if stored_alpha is not None:
                stored_alpha[place][rows] = opacity

        for_each(fill_rows, row_bands(*pixels.shape[:2]))

    for_each(fill, raster.blocks)
    return lightness, alpha
