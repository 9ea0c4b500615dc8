"""The colours alone, as a transparent layer to be put over the grey photo (docs/adr/0013)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from colorizer_app.imaging.bands import for_each, row_bands
from colorizer_app.imaging.colour_profiles import from_srgb
from colorizer_app.imaging.gamut import linear_rgb_in_gamut
from colorizer_app.imaging.photo import Photo
from colorizer_app.imaging.saving import save_photo
from colorizer_app.imaging.srgb import SampleArray, quantise

LAYER_SUFFIXES = (".png", ".tif", ".tiff")
"""Files that hold a layer: with opacity, of 8 or 16 bits, and without loss."""


def save_layer(
    path: Path, rgb: SampleArray, photo: Photo, *, deep: bool = True, overwrite: bool = False
) -> Path:
    """Save the layer of a finished picture; what is asked and raised is as for `save_photo`.

    Parameters
    ----------
    path : Path
        Destination; the suffix is one of `LAYER_SUFFIXES`.
    rgb : ndarray of uint8 or uint16, shape (H, W, 3)
        The result in sRGB.
    photo : Photo
        What it was made from.
    deep, overwrite : bool, optional
        As `save_photo` takes them.
    """
    layer, clear = colour_layer(rgb, photo)
    return save_photo(path, layer, clear, deep=deep, overwrite=overwrite, in_profile=True)


def colour_layer(rgb: SampleArray, photo: Photo) -> tuple[SampleArray, Photo]:
    """Return the most transparent layer that turns the grey photo into the result.

    Put over it in the mode that is called *Normal* everywhere, it gives the result within a code
    value: ``rgb = (1 - alpha) · grey + alpha · layer``, in the photo's own profile, in which other
    programs mix. Where the result is grey it is clear.

    Parameters
    ----------
    rgb : ndarray of uint8 or uint16, shape (H, W, 3)
        The result in sRGB.
    photo : Photo
        What it was made from.

    Returns
    -------
    layer : ndarray like `rgb`
        The colours, in the profile that ``photo.metadata`` names.
    photo : Photo
        The same with the layer's opacity, to be saved with it.
    """
    layer = np.empty_like(rgb)
    alpha = np.empty(rgb.shape[:2], rgb.dtype)
    top = np.iinfo(rgb.dtype).max
    icc = photo.metadata.icc
    colourless = np.zeros((1, 1), np.float32)

    def fill(rows: slice) -> None:
        lightness = photo.lightness[rows]
        zero = np.broadcast_to(colourless, lightness.shape)
        grey = quantise(linear_rgb_in_gamut(lightness, zero, zero)[0], photo.bit_depth)
        # A profile may show grey as three values that differ a little.
        backdrop = from_srgb(grey[..., None].repeat(3, axis=2), icc).astype(np.float32)
        change = from_srgb(rgb[rows], icc).astype(np.float32) - backdrop
        # As far as a channel can be moved at most: up to white, or down to black.
        room = np.where(change > 0, top - backdrop, backdrop)
        share = np.divide(np.abs(change), room, out=np.zeros_like(change), where=room > 0)
        opacity = np.ceil(share.max(axis=2) * top).clip(0, top)
        scale = np.divide(top, opacity, out=np.zeros_like(opacity), where=opacity > 0)
        layer[rows] = (backdrop + change * scale[..., None]).round().clip(0, top)
        if photo.alpha is not None:  # nothing is coloured where nothing is
            opacity = opacity * photo.alpha[rows] / top
        alpha[rows] = opacity.round()

    for_each(fill, row_bands(*photo.lightness.shape))
    return layer, replace(photo, alpha=alpha)
