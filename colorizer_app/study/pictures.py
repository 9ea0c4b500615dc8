"""The pictures of a study: one folder per method, with equally named pictures in each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from colorizer_app.study.errors import StudyError

SIDE = 224
"""Width and height, in pixels, of every picture: that of the paper's study."""

_SUFFIXES = frozenset({".jpeg", ".jpg", ".png", ".webp"})
_NAMED_AT_MOST = 3

RgbImage: TypeAlias = NDArray[np.uint8]
"""(224, 224, 3) sRGB."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """What there is to show.

    Attributes
    ----------
    folder
        The study's folder; a picture is ``folder / method / photo``.
    methods
        Names of the sub-folders, sorted.
    photos
        File names, sorted; every method has each of them.
    """

    folder: Path
    methods: tuple[str, ...]
    photos: tuple[str, ...]


def find_pictures(folder: Path) -> Pictures:
    """List the methods and the photos of a study.

    Hidden sub-folders and files that are not pictures are passed over.

    Raises
    ------
    StudyError
        If there is no such folder, it has no sub-folders, one of these has no pictures, or lacks
        one that another has. (Leaving that photo out in silence would hide a result that was only
        half written.)
    """
    if not folder.is_dir():
        raise StudyError(f"There is no folder {folder}.")
    try:
        names = {
            entry.name: _picture_names(entry)
            for entry in sorted(folder.iterdir())
            if entry.is_dir() and not entry.name.startswith(".")
        }
    except OSError as error:
        raise StudyError(f"{error.filename} cannot be read: {error.strerror}.") from error
    if not names:
        raise StudyError(
            f"{folder} has no sub-folders. A study needs one for each method, with equally named"
            " pictures in each."
        )
    photos = sorted(set().union(*names.values()))
    for method, own in names.items():
        _check_complete(folder / method, own, photos)
    return Pictures(folder, tuple(names), tuple(photos))


def read_picture(path: Path) -> RgbImage:
    """Decode a picture.

    Raises
    ------
    StudyError
        If it does not decode, or is of another size: scaling would soften the pictures of one
        method and not those of another.
    """
    try:
        with Image.open(path) as picture:
            width, height = picture.size
            if (width, height) == (SIDE, SIDE):
                return np.asarray(picture.convert("RGB"), np.uint8)
    # What Pillow raises for a damaged file depends on the format and on where the damage is.
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise StudyError(f"The picture {path} cannot be read: it may be damaged.") from error
    raise StudyError(
        f"The picture {path} has {width} × {height} pixels. A study needs {SIDE} × {SIDE}."
    )


def _picture_names(folder: Path) -> set[str]:
    return {
        entry.name
        for entry in folder.iterdir()
        if entry.suffix.lower() in _SUFFIXES and not entry.name.startswith(".")
    }


def _check_complete(folder: Path, own: set[str], photos: list[str]) -> None:
    if not own:
        raise StudyError(f"There are no pictures in {folder}.")
    lacking = [photo for photo in photos if photo not in own]
    if lacking:
        named = ", ".join(lacking[:_NAMED_AT_MOST])
        more = len(lacking) - _NAMED_AT_MOST
        raise StudyError(
            f"{folder} lacks {named}{f' and {more} more' if more > 0 else ''}, which another"
            " method has. Every method must have a picture of every photo."
        )
