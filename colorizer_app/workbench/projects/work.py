"""What is open, as far as a project of it is concerned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging import Photo, pack, to_inset
from colorizer_app.workbench.projects.marks import FileMark
from colorizer_app.workbench.projects.project import FileReference, Project, refer_to
from colorizer_app.workbench.variants import Variants


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """A photo, its variants, and what is known of the files that they came from.

    Parameters
    ----------
    photo
        The open photo.
    variants
        Its variants.
    pictures
        Thumbnails of variants, RGB (h, w, 3), by key.
    belongs_to
        The project file that the variants were read from or last saved to.
    """

    photo: Photo
    variants: Variants
    pictures: Mapping[int, NDArray[np.uint8]] = field(default_factory=dict)
    belongs_to: FileReference | None = None

    def to_project(self, folder: Path, pixels: bytes | None, mark: FileMark | None) -> Project:
        """Make a project of it, to be kept in a folder.

        Parameters
        ----------
        folder
            Where the project will be.
        pixels
            The photo, packed, if it has no file; see `packed`.
        mark
            What the photo's file held when it was opened, if it has one and that is known.

        Raises
        ------
        ValueError
            If it is more than a project holds; the message is a sentence.
        """
        path = self.photo.path
        keys = {variant.key for variant in self.variants.items}
        return Project(
            name=self.photo.name,
            source=None if path is None else refer_to(path, folder, mark),
            variants=self.variants,
            pixels=pixels,
            thumbnails={
                key: to_inset(picture) for key, picture in self.pictures.items() if key in keys
            },
            stands_for=self.belongs_to,
        )

    def packed(self) -> bytes:
        """Return the photo as a project holds one that has no file, which takes its time."""
        return pack(self.photo)
