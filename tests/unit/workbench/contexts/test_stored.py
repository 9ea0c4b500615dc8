from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from colorizer_app.imaging import Photo, inset_pixels, photo_from_array, to_inset
from colorizer_app.look import OVERALL_FEATURES, Context
from colorizer_app.workbench.contexts import StoredContext, stored_context

WEIGHTS, OTHER = "a" * 64, "b" * 64


def mean_lightness(photo: Photo) -> tuple[float, ...]:
    return (float(photo.lightness.mean()),) * OVERALL_FEATURES


def picture(width: int, height: int, kind: str = "PNG", mode: str = "L") -> bytes:
    file = io.BytesIO()
    Image.new(mode, (width, height)).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (900, 400), (100, 150), (224, 224)])
def test_a_photo_becomes_a_context_that_can_be_computed_again(size: tuple[int, int]) -> None:
    grey = np.random.default_rng(0).integers(0, 256, size, np.uint8)
    photo = photo_from_array(grey, "noise")
    stored = stored_context("Noise", photo, WEIGHTS, mean_lightness)
    assert (stored.name, stored.context.weights) == ("Noise", WEIGHTS)
    donor = stored.donor()
    assert donor is not None
    assert donor.lightness.shape == (224, 224)
    assert stored.context.overall_features == mean_lightness(donor)
    assert stored.thumbnail is not None
    height, width = inset_pixels(stored.thumbnail, 128).shape
    assert max(height, width) == min(128, max(size))
    again = stored.for_weights(OTHER, mean_lightness)
    assert again == replace(stored.context, weights=OTHER)


def test_without_a_picture_other_weights_are_of_no_use() -> None:
    context = Context("Night", (0.5,) * OVERALL_FEATURES, WEIGHTS)
    stored = StoredContext(context)
    assert stored.for_weights(WEIGHTS, mean_lightness) is context
    assert stored.for_weights(OTHER, mean_lightness) is None


@pytest.mark.parametrize(
    "name",
    ["", " ", " Sea", "Sea ", "a\nb", "a\0", "x" * 81, "\ud800", "\N{RIGHT-TO-LEFT OVERRIDE}"],
)
def test_names_that_are_none(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        StoredContext(Context(name, (0.0,) * OVERALL_FEATURES, WEIGHTS))


def test_weights_must_be_known(stored: Callable[[str], StoredContext]) -> None:
    with pytest.raises(ValueError, match="weights"):
        replace(stored("Sea"), context=replace(stored("Sea").context, weights=None))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg/>",
        picture(4, 4)[:40],
        picture(4, 4, "GIF"),
        picture(4, 4, "TIFF"),
        picture(129, 4),
        picture(4, 4, "JPEG"),
        picture(4, 4000),
        picture(4, 4, mode="I;16"),
        picture(4, 4) + bytes(1 << 16),
    ],
    ids=str,
)
def test_thumbnails_that_are_none(stored: Callable[[str], StoredContext], data: bytes) -> None:
    with pytest.raises(ValueError, match="picture"):
        replace(stored("Sea"), thumbnail=data)


@pytest.mark.parametrize("data", [b"", picture(223, 224), picture(224, 224, "PNG", "RGB")], ids=str)
def test_pictures_that_are_none(stored: Callable[[str], StoredContext], data: bytes) -> None:
    with pytest.raises(ValueError, match="picture"):
        replace(stored("Sea"), picture=data)


def test_the_largest_picture_there_can_be_is_kept() -> None:
    noise = np.random.default_rng(2).integers(0, 256, (224, 224), np.uint8)
    data = to_inset(noise)
    assert len(data) < 52_000
    np.testing.assert_array_equal(inset_pixels(data, 224), noise)
