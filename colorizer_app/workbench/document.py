"""The one photo that is open and what has become of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from colorizer_app.imaging import Photo
from colorizer_app.look import Look
from colorizer_app.workbench.pixels import Pixels


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A photo, how it is to be coloured, and the result once there is one.

    Parameters
    ----------
    photo
        What was opened.
    look
        How it is coloured.
    rgb
        The result at the photo's bit depth, or None while there is none.
    saved_path
        Where the result was last saved.
    dirty
        Whether there is a result that is not on disk.
    """

    photo: Photo
    look: Look = field(default_factory=Look)
    rgb: Pixels | None = None
    saved_path: Path | None = None
    dirty: bool = False

    def with_look(self, look: Look) -> Document:
        """Return the document as it is to be coloured now: without a result so far."""
        return replace(self, look=look, rgb=None, dirty=False)

    def with_result(self, rgb: Pixels) -> Document:
        """Return the document with a fresh, unsaved result."""
        return replace(self, rgb=rgb, dirty=True)

    def with_saved(self, path: Path) -> Document:
        """Return the document with its result on disk at ``path``."""
        return replace(self, saved_path=path, dirty=False)
