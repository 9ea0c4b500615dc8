"""Photos: opening, saving, metadata, lightness and chroma. No learning, no windows."""

from __future__ import annotations

from colorizer_app.imaging.colour_layer import LAYER_SUFFIXES, save_layer
from colorizer_app.imaging.colouring import signed
from colorizer_app.imaging.errors import DestinationExistsError, PhotoError, SaveError
from colorizer_app.imaging.inset import inset_pixels, to_inset
from colorizer_app.imaging.miniatures import miniature
from colorizer_app.imaging.opening import OPEN_SUFFIXES, open_photo
from colorizer_app.imaging.packed import pack, unpack
from colorizer_app.imaging.photo import Colouring, Metadata, Photo, photo_from_array
from colorizer_app.imaging.render import render
from colorizer_app.imaging.saving import SAVE_SUFFIXES, save_photo

__all__ = [
    "LAYER_SUFFIXES",
    "OPEN_SUFFIXES",
    "SAVE_SUFFIXES",
    "Colouring",
    "DestinationExistsError",
    "Metadata",
    "Photo",
    "PhotoError",
    "SaveError",
    "inset_pixels",
    "miniature",
    "open_photo",
    "pack",
    "photo_from_array",
    "render",
    "save_layer",
    "save_photo",
    "signed",
    "to_inset",
    "unpack",
]
