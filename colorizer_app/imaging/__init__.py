"""Photos: opening, saving, metadata, lightness and chroma. No learning, no windows."""

from __future__ import annotations

from colorizer_app.imaging.errors import DestinationExistsError, PhotoError, SaveError
from colorizer_app.imaging.inset import inset_pixels, to_inset
from colorizer_app.imaging.miniatures import miniature
from colorizer_app.imaging.opening import OPEN_SUFFIXES, open_photo
from colorizer_app.imaging.photo import Metadata, Photo, photo_from_array
from colorizer_app.imaging.render import render
from colorizer_app.imaging.saving import SAVE_SUFFIXES, save_photo

__all__ = [
    "OPEN_SUFFIXES",
    "SAVE_SUFFIXES",
    "DestinationExistsError",
    "Metadata",
    "Photo",
    "PhotoError",
    "SaveError",
    "inset_pixels",
    "miniature",
    "open_photo",
    "photo_from_array",
    "render",
    "save_photo",
    "to_inset",
]
