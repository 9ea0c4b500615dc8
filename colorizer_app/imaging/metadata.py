"""Metadata as read to metadata as it is to be written."""

from __future__ import annotations

import re

from colorizer_app.imaging import exif
from colorizer_app.imaging.photo import Metadata

_THUMBNAILS = re.compile(rb"<(xmp|xap):Thumbnails\b.*?</\1:Thumbnails>", re.DOTALL)


def normalised(
    exif_block: bytes | None,
    icc: bytes | None,
    xmp: bytes | None,
    resolution: tuple[float, float] | None,
    size: tuple[int, int],
) -> Metadata:
    """Metadata that tells the truth about the upright photo.

    Parameters
    ----------
    exif_block, icc, xmp : bytes or None
        As read; `icc` as `colour_profiles.conversion_to_srgb` returned it.
    resolution : tuple of float or None
        Dots per inch, horizontal and vertical, of the upright photo.
    size : tuple of int
        Width and height of the upright photo.

    Returns
    -------
    Metadata
        Orientation 1, the pixel dimensions of the photo, and no thumbnails.
    """
    return Metadata(
        exif=exif.updated(exif_block, *size),
        icc=icc,
        xmp=_updated_xmp(xmp, *size) if xmp else None,
        resolution=resolution,
    )


def _updated_xmp(xmp: bytes, width: int, height: int) -> bytes:
    """Change the few properties that describe pixels, as attributes or elements, in place."""
    xmp = _THUMBNAILS.sub(b"", xmp)
    facts = {
        b"tiff:Orientation": 1,
        b"tiff:ImageWidth": width,
        b"tiff:ImageLength": height,
        b"exif:PixelXDimension": width,
        b"exif:PixelYDimension": height,
    }
    for name, value in facts.items():
        stated = rb"(\b" + name + rb"\s*(?:=\s*[\"']|>)\s*)\d+"
        xmp = re.sub(stated, rb"\g<1>%d" % value, xmp)
    return xmp
