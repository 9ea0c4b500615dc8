"""A project: a photo with its variants, as it is kept."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from colorizer_app.workbench.projects.marks import FileMark, mark_of
from colorizer_app.workbench.variants import Variants

SUFFIX = ".colorizer"

MOST_VARIANTS = 500
LONGEST_NAME = 1_000
"""Of a photo or a variant, in characters."""


@dataclass(frozen=True, slots=True)
class FileReference:
    """A file that a project refers to and never touches.

    Parameters
    ----------
    path
        Where it was, absolute.
    relative
        The way there from the project's folder, with ``/`` on every platform; None where there is
        none, as from one drive of Windows to another.
    mark
        What it held; None if it could not be read by then, in which case anything will do.
    """

    path: Path
    relative: str | None = None
    mark: FileMark | None = None

    @property
    def name(self) -> str:
        """The file's name."""
        # Another platform's path cannot be taken apart here, the way with slashes can.
        return self.path.name if self.relative is None else PurePosixPath(self.relative).name


@dataclass(frozen=True, slots=True)
class Project:
    """A photo and its variants.

    Parameters
    ----------
    name
        What to call the photo.
    source
        The photo's file; None if it never was one.
    pixels
        The photo itself, as `colorizer_app.imaging.pack` made it, if there is no file.
    variants
        In the order of the strip, with the current one.
    thumbnails
        Small PNGs of variants, by key; there need not be one of each.
    stands_for
        In an autosave, the project file that its variants belong into, as it was last seen.

    Raises
    ------
    ValueError
        If there is neither a file nor pixels, or both; if there are too many variants, a name is
        too long or empty, or a thumbnail belongs to none.
    """

    name: str
    source: FileReference | None
    variants: Variants
    pixels: bytes | None = None
    thumbnails: Mapping[int, bytes] = field(default_factory=dict)
    stands_for: FileReference | None = None

    def __post_init__(self) -> None:
        if (self.source is None) == (self.pixels is None):
            raise ValueError("A project refers to a photo or holds it.")
        if len(self.variants.items) > MOST_VARIANTS:
            raise ValueError(f"A project has {MOST_VARIANTS} variants at most.")
        if not self.name:
            raise ValueError("A project's photo has a name.")
        names = (self.name, *(variant.name for variant in self.variants.items))
        if max(map(len, names)) > LONGEST_NAME:
            raise ValueError(f"A name has {LONGEST_NAME} characters at most.")
        if not self.thumbnails.keys() <= {variant.key for variant in self.variants.items}:
            raise ValueError("Every thumbnail is one of a variant.")


def refer_to(path: Path, folder: Path, known: FileMark | None = None) -> FileReference:
    """Refer to a file from a project in a folder.

    ``known`` is what it held when it was opened: it may be another one by now, or gone.
    """
    absolute = path.absolute()
    try:
        relative = Path(os.path.relpath(absolute, folder.absolute())).as_posix()
    except ValueError:  # another drive
        relative = None
    return FileReference(absolute, relative, known or mark_of(absolute))


def places_of(reference: FileReference, folder: Path) -> list[Path]:
    """Return where a file would be according to a project in ``folder``, likeliest first."""
    places = [reference.path]
    if reference.relative is not None:
        places.insert(0, folder / PurePosixPath(reference.relative))
    return places


def find(reference: FileReference, folder: Path) -> Path | None:
    """Find the very file that a project in ``folder`` refers to, or None if it is nowhere.

    It is looked for the same way from the project as before, where it was, and beside the project.
    """
    for place in (*places_of(reference, folder), folder / reference.name):
        mark = mark_of(place)
        if mark is not None and reference.mark in (None, mark):
            return Path(os.path.normpath(place))
    return None


def find_altered(reference: FileReference, folder: Path) -> Path | None:
    """Return what has taken the file's place, or None if nothing has."""
    for place in places_of(reference, folder):
        if mark_of(place) is not None:
            return Path(os.path.normpath(place))
    return None
