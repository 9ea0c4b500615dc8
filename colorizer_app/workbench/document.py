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
        Where a result was last saved.
    saved_look
        The look of that result.
    dirty
        Whether there is a result that is not on disk, or one is being made in place of another.
    """

    photo: Photo
    look: Look = field(default_factory=Look)
    rgb: Pixels | None = None
    saved_path: Path | None = None
    saved_look: Look | None = None
    dirty: bool = False

    def with_look(self, look: Look) -> Document:
        """Return the document as it is to be coloured now: without a result so far."""
        had_result = self.dirty or self.rgb is not None
        return replace(self, look=look, rgb=None, dirty=had_result and look != self.saved_look)

    def with_result(self, rgb: Pixels) -> Document:
        """Return the document with a fresh result; one of the look that is on disk is saved."""
        return replace(self, rgb=rgb, dirty=self.look != self.saved_look)

    def without_result(self) -> Document:
        """Return the document as it is when its colours have been given up."""
        return replace(self, rgb=None, dirty=False)

    def with_saved(self, path: Path, look: Look) -> Document:
        """Return the document with its result of ``look``, by now perhaps another, at ``path``."""
        dirty = self.dirty and look != self.look
        return replace(self, saved_path=path, saved_look=look, dirty=dirty)
