"""The one photo that is open and what has become of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from colorizer_app.imaging import Photo
from colorizer_app.look import Look
from colorizer_app.workbench.pixels import Pixels
from colorizer_app.workbench.variants import Variant, Variants


@dataclass(frozen=True, slots=True)
class SavedResult:
    """A result on disk: where it is, of which look, and of which variant if that is known."""

    path: Path
    look: Look
    key: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A photo, how it is to be coloured, and the result once there is one.

    Parameters
    ----------
    photo
        What was opened.
    variants
        How it is coloured, in one way or in several.
    rgb
        The result of the current variant at the photo's bit depth, or None while there is none.
    coloured
        Whether there is a result, or one is being made in place of another.
    saves
        The results on disk, a path once, the newest last.
    """

    photo: Photo
    variants: Variants = field(default_factory=Variants)
    rgb: Pixels | None = None
    coloured: bool = False
    saves: tuple[SavedResult, ...] = ()

    @property
    def look(self) -> Look:
        """The look of the current variant."""
        return self.variants.current.look

    @property
    def saved_path(self) -> Path | None:
        """Where a result was last saved."""
        return self.saves[-1].path if self.saves else None

    @property
    def dirty(self) -> bool:
        """Whether a result that a person wants is not on disk; see `unsaved`."""
        return bool(self.unsaved())

    def is_saved(self, look: Look) -> bool:
        """Whether the result of a look is on disk."""
        return any(saved.look == look for saved in self.saves)

    def with_variants(self, variants: Variants) -> Document:
        """Return the document with other variants; without a result if the look is another."""
        same = variants.current.look == self.look
        return replace(self, variants=variants, rgb=self.rgb if same else None)

    def with_result(self, rgb: Pixels) -> Document:
        """Return the document with a fresh result."""
        return replace(self, rgb=rgb, coloured=True)

    def without_result(self) -> Document:
        """Return the document as it is when its colours have been given up."""
        return replace(self, rgb=None, coloured=False)

    def with_saved(self, path: Path, look: Look, key: int | None = None) -> Document:
        """Return the document with its result of ``look``, by now perhaps another, at ``path``.

        ``key`` is that of the variant, which may have another look by now, or be no more.
        """
        others = tuple(saved for saved in self.saves if saved.path != path)
        return replace(self, saves=(*others, SavedResult(path, look, key)))

    def path_of(self, key: int) -> Path | None:
        """Return where a variant was last saved."""
        paths = [saved.path for saved in self.saves if saved.key == key]
        return paths[-1] if paths else None

    def unsaved(self) -> tuple[Variant, ...]:
        """Return what a person wants and is not on disk: the current variant and the favourites."""
        wanted = dict.fromkeys((self.variants.current, *self.variants.starred))
        if not self.coloured:
            return ()
        return tuple(variant for variant in wanted if not self.is_saved(variant.look))
