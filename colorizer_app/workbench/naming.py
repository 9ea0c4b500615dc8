"""What a result is called and where it goes."""

from __future__ import annotations

import os
from pathlib import Path

from colorizer_app.imaging import SAVE_SUFFIXES

_FALLBACK_SUFFIX = ".png"
_LONGEST_NAME = 255
"""In bytes; what the file systems of all three platforms allow."""


def suggested_output(path: Path, directory: Path | None = None, suffix: str | None = None) -> Path:
    """Return ``<name>_colorized.<ext>`` for the photo at ``path``.

    Parameters
    ----------
    path
        The source. Need not exist; a pasted photo has only a name.
    directory
        Where to put the result; beside the source when None.
    suffix
        ``".tif"`` and the like; when None the source's own where it can be written, else PNG.

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
    stem, ending = path.stem, f"_colorized{chosen}"
    while len(os.fsencode(stem + ending)) > _LONGEST_NAME:
        stem = stem[:-1]
    return folder / (stem + ending)


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
