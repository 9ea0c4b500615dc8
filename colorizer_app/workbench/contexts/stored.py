"""A context as it is kept (docs/adr/0011)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from colorizer_app.imaging import Photo, inset_pixels, photo_from_array, to_inset
from colorizer_app.look import Context

THUMBNAIL_SIDE = 128
PICTURE_SIDE = 224
"""What the overall features are taken from is a square of so many pixels."""

LARGEST_THUMBNAIL = 64 << 10
LARGEST_PICTURE = 96 << 10
"""In bytes; 224 × 224 greys as PNG are 51 KB at the very most."""

LONGEST_NAME = 80

OverallFeatures = Callable[[Photo], tuple[float, ...]]
"""Computes a photo's overall-feature vector: ``Engine.overall_features``."""


@dataclass(frozen=True, slots=True)
class StoredContext:
    """A context with what is needed to show it, and to compute it again.

    Parameters
    ----------
    context
        Name, vector and the weights that it was computed by.
    thumbnail
        A PNG of at most 128 × 128 pixels and 64 KB for people to know it by, or None.
    picture
        What the networks saw of the donor: a grey PNG of 224 × 224 pixels. None where
        there is no single donor, or nobody may pass it on.

    Raises
    ------
    ValueError
        If the name is too long or not of one line, the weights are not named, or a picture is
        not as it must be.
    """

    context: Context
    thumbnail: bytes | None = None
    picture: bytes | None = None

    def __post_init__(self) -> None:
        check_name(self.context.name)
        if self.context.weights is None:
            raise ValueError("A context that is kept names the weights that it was computed by.")
        if self.thumbnail is not None:
            _check_bytes(self.thumbnail, LARGEST_THUMBNAIL)
            inset_pixels(self.thumbnail, THUMBNAIL_SIDE)
        if self.picture is not None:
            _check_bytes(self.picture, LARGEST_PICTURE)
            self.donor()

    @property
    def name(self) -> str:
        """What a person calls it."""
        return self.context.name

    def renamed(self, name: str) -> StoredContext:
        """Return the context under another name.

        Raises
        ------
        ValueError
            If it is no name.
        """
        check_name(name)
        return replace(self, context=replace(self.context, name=name))

    def donor(self) -> Photo | None:
        """Return the picture as a photo, of which the vector can be computed; None without one."""
        if self.picture is None:
            return None
        grey = inset_pixels(self.picture, PICTURE_SIDE)
        if grey.shape != (PICTURE_SIDE, PICTURE_SIDE):
            raise ValueError(f"A context's picture is grey, {PICTURE_SIDE} × {PICTURE_SIDE}.")
        return photo_from_array(grey, self.name)

    def for_weights(self, weights: str, compute: OverallFeatures) -> Context | None:
        """Return the context as other weights see it.

        Parameters
        ----------
        weights
            SHA-256 of the weights in use.
        compute
            Called if the vector is of other weights.

        Returns
        -------
        Context or None
            None if it would have to be computed and there is no picture.
        """
        if self.context.weights == weights:
            return self.context
        donor = self.donor()
        return None if donor is None else Context(self.name, compute(donor), weights)


def stored_context(
    name: str, photo: Photo, weights: str, compute: OverallFeatures
) -> StoredContext:
    """Take a photo's context, to be kept.

    The vector is computed from the picture that is kept, of 8 bits, so that it is the same
    whenever it is computed again.

    Raises
    ------
    ValueError
        If the name is not one.
    """
    check_name(name)
    grey = photo.grey()
    picture = _resized(grey, (PICTURE_SIDE, PICTURE_SIDE))
    longest = max(grey.shape)
    height, width = (max(1, round(side * THUMBNAIL_SIDE / longest)) for side in grey.shape)
    thumbnail = _resized(grey, (width, height)) if longest > THUMBNAIL_SIDE else grey
    vector = compute(photo_from_array(picture, name))
    return StoredContext(Context(name, vector, weights), to_inset(thumbnail), to_inset(picture))


def fitting_name(text: str) -> str:
    """Return what a context is called that bears the name of something else, such as a file's."""
    line = "".join(each if each.isprintable() else " " for each in text).strip()
    return line[:LONGEST_NAME].rstrip() or "?"


def check_name(name: str) -> None:
    """Raise a ValueError if nobody should call a context so."""
    if not name.strip() or name != name.strip():
        raise ValueError("A context needs a name, without spaces around it.")
    if len(name) > LONGEST_NAME:
        raise ValueError(f"A context's name has {LONGEST_NAME} characters at most.")
    if not name.isprintable():
        raise ValueError("A context's name is one line of plain characters.")


def _resized(grey: npt.NDArray[np.uint8], size: tuple[int, int]) -> npt.NDArray[np.uint8]:
    height, width = grey.shape
    smaller = (min(width, size[0]), min(height, size[1]))
    grey = np.asarray(cv2.resize(grey, smaller, interpolation=cv2.INTER_AREA), np.uint8)
    if smaller != size:
        grey = np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_CUBIC), np.uint8)
    return grey


def _check_bytes(data: bytes, most: int) -> None:
    if len(data) > most:
        raise ValueError(f"A context's picture takes {most >> 10} KB at most.")
