"""What a result is called and where it goes."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

from colorizer_app.imaging import SAVE_SUFFIXES

_FALLBACK_SUFFIX = ".png"
_LONGEST_NAME = 255
"""In bytes; what the file systems of all three platforms allow."""
_LONGEST_SLUG = 40
"""In characters, so that there is room left for the photo's own name."""


def suggested_output(
    path: Path, directory: Path | None = None, suffix: str | None = None, *, variant: str = ""
) -> Path:
    """Return ``<name>_colorized.<ext>``, or ``<name>_colorized_<variant>.<ext>``, for a photo.

    Parameters
    ----------
    path
        The source. Need not exist; a pasted photo has only a name.
    directory
        Where to put the result; beside the source when None.
    suffix
        ``".tif"`` and the like; when None the source's own where it can be written, else PNG.
    variant
        What a person calls the variant, where the name is to tell it from others. Only its letters
        and digits get into the name, with hyphens between words.

    Returns
    -------
    Path
        Never the source itself. It may exist: replacing it is for a person to decide. A name that
        would be too long for the disk is cut before ``_colorized``.
    """
    chosen = path.suffix if suffix is None else suffix
    if chosen.lower() not in SAVE_SUFFIXES:
        chosen = _FALLBACK_SUFFIX
    folder = path.parent if directory is None else directory
    slug = _slug_of(variant)
    return folder / _cut(path.stem, f"_colorized_{slug}{chosen}" if slug else f"_colorized{chosen}")


def suggested_layer(path: Path) -> Path:
    """Return what a photo's colours alone are usually called: ``<name>_colour-layer.png``."""
    return path.with_name(_cut(path.stem, "_colour-layer.png"))


def untaken(path: Path, taken: Callable[[Path], bool]) -> Path:
    """Return ``path``, or the first of ``<name>-2.<ext>``, ``<name>-3.<ext>`` … not ``taken``."""
    found, number = path, 1
    while taken(found):
        number += 1
        found = path.with_name(_cut(path.stem, f"-{number}{path.suffix}"))
    return found


def _cut(stem: str, ending: str) -> str:
    """Join a file name's parts, the first as long as a disk takes."""
    while len(os.fsencode(stem + ending)) > _LONGEST_NAME:
        stem = stem[:-1]
    return stem + ending


def _slug_of(name: str) -> str:
    """Return a name's letters, marks and digits, with hyphens for everything between them."""
    spaced = (
        each if unicodedata.category(each)[0] in "LMN" else " "
        for each in unicodedata.normalize("NFC", name)
    )
    return "-".join("".join(spaced).split())[:_LONGEST_SLUG].rstrip("-")


def exists(path: Path) -> bool:
    """Whether there is something at ``path``; no where the system will not even look.

    `Path.exists` raises for a name that is too long or a folder that may not be entered.
    """
    try:
        return path.exists()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether there is a folder at ``path``; no where the system will not even look."""
    try:
        return path.is_dir()
    except OSError:
        return False


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, links and letter case of the file system included."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):  # ValueError: a null character
        return os.path.normcase(one.absolute()) == os.path.normcase(other.absolute())
