"""The colours alone, put back over the grey photo as other programs do it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image
from skimage.color import deltaE_ciede2000, rgb2lab
from sklearn.datasets import load_sample_image

from colorizer_app.imaging import (
    Photo,
    open_photo,
    photo_from_array,
    render,
    save_layer,
    save_photo,
)
from colorizer_app.imaging.colour_layer import colour_layer


def photo_and_result(depth: int, chroma: float = 1.3) -> tuple[Photo, NDArray[Any]]:
    """Return a photo with its own colours as a result; with that chroma they leave the gamut."""
    scene = np.asarray(load_sample_image("flower.jpg"))[::2, ::2]
    grey = np.asarray(Image.fromarray(scene).convert("L"), np.uint16)
    photo = photo_from_array(grey * 257 if depth == 16 else grey.astype(np.uint8), "flower")
    ab = rgb2lab(scene)[..., 1:].astype(np.float32) * np.float32(chroma)
    return photo, render(photo.lightness, ab, photo.bit_depth)


def composited(layer: NDArray[Any], alpha: NDArray[Any], grey: NDArray[Any]) -> NDArray[Any]:
    """Put a layer over a picture: source-over of W3C's Compositing and Blending, section 9.1."""
    share = alpha[..., None].astype(np.float64) / np.iinfo(alpha.dtype).max
    mixed = share * layer + (1 - share) * grey[..., None]
    return np.asarray(mixed.round().astype(layer.dtype))


def grey_of(photo: Photo) -> NDArray[Any]:
    grey: NDArray[Any] = render(photo.lightness, np.zeros((1, 1, 2), np.float32), photo.bit_depth)
    return np.asarray(grey[..., 0])


@pytest.mark.parametrize("depth", [8, 16])
def test_over_the_grey_photo_it_gives_the_result(depth: int) -> None:
    photo, rgb = photo_and_result(depth)
    layer, with_opacity = colour_layer(rgb, photo)
    assert with_opacity.alpha is not None
    again = composited(layer, with_opacity.alpha, grey_of(photo))

    assert layer.dtype == with_opacity.alpha.dtype == rgb.dtype
    assert np.abs(again.astype(int) - rgb).max() <= 1
    top = np.iinfo(rgb.dtype).max
    assert deltaE_ciede2000(rgb2lab(again / top), rgb2lab(rgb / top)).mean() < 0.1


def test_it_is_clear_where_there_is_no_colour_and_lets_the_grey_through() -> None:
    photo, rgb = photo_and_result(8)
    half = rgb.copy()
    half[:, :100] = grey_of(photo)[:, :100, None]
    _, with_opacity = colour_layer(half, photo)
    pale = render(photo.lightness, np.full((1, 1, 2), 6, np.float32))
    _, hardly_there = colour_layer(pale, photo)
    assert with_opacity.alpha is not None
    assert hardly_there.alpha is not None

    assert not with_opacity.alpha[:, :100].any()
    assert with_opacity.alpha[:, 100:].any()
    assert np.median(hardly_there.alpha) < 64


def test_what_is_clear_in_the_photo_stays_clear() -> None:
    rgba = np.dstack([np.asarray(load_sample_image("flower.jpg")), np.zeros((427, 640), np.uint8)])
    rgba[:, 320:, 3] = 255
    photo = photo_from_array(rgba, "cut out")
    rgb = render(photo.lightness, np.full((1, 1, 2), 20, np.float32))
    _, with_opacity = colour_layer(rgb, photo)
    assert with_opacity.alpha is not None

    assert not with_opacity.alpha[:, :320].any()
    assert with_opacity.alpha[:, 320:].any()


@pytest.mark.parametrize(
    ("depth", "suffix"), [(8, ".png"), (8, ".tif"), (16, ".png"), (16, ".tif")]
)
def test_files_hold_it_without_loss(tmp_path: Path, depth: int, suffix: str) -> None:
    photo, rgb = photo_and_result(depth)
    layer, with_opacity = colour_layer(rgb, photo)
    assert with_opacity.alpha is not None
    path = save_layer(tmp_path / f"layer{suffix}", rgb, photo)

    if suffix == ".tif":
        found = tifffile.imread(path)
        assert np.array_equal(found[..., :3], layer)
        assert np.array_equal(found[..., 3], with_opacity.alpha)
    else:
        opened = open_photo(path)
        assert opened.bit_depth == depth
        assert opened.alpha is not None
        assert np.array_equal(opened.alpha, with_opacity.alpha)


@pytest.mark.parametrize("space", ["srgb", "adobergb"])
def test_it_lies_over_the_photo_in_the_photos_own_profile(tmp_path: Path, space: str) -> None:
    photo, _ = photo_and_result(8)
    source, icc = tmp_path / "grey.png", imagecodecs.cms_profile(space)
    Image.fromarray(photo.grey()).convert("RGB").save(source, icc_profile=icc)
    photo = open_photo(source)
    ab = np.random.default_rng(3).normal(0, 30, (20, 30, 2)).astype(np.float32)
    rgb = render(photo.lightness, ab)
    layer = np.asarray(Image.open(save_layer(tmp_path / "layer.png", rgb, photo)))
    result = np.asarray(Image.open(save_photo(tmp_path / "result.png", rgb, photo)), np.int16)
    grey = np.asarray(Image.open(source))

    with Image.open(tmp_path / "layer.png") as image:
        assert image.info["icc_profile"] == photo.metadata.icc
    assert np.ptp(result, axis=2).max() > 60
    share = layer[..., 3:] / 255.0
    assert np.abs(share * layer[..., :3] + (1 - share) * grey - result).max() <= 1.5


def in_color_mode(source: NDArray[Any], backdrop: NDArray[Any]) -> NDArray[Any]:
    """Blend as Photoshop's *Color* does: W3C's Compositing and Blending, section 10.2."""
    luma = np.array([0.3, 0.59, 0.11])
    colour = source + ((backdrop - source) @ luma)[..., None]
    middle = (colour @ luma)[..., None]
    low, high = colour.min(axis=2, keepdims=True), colour.max(axis=2, keepdims=True)
    below = np.where(low < 0, middle / np.where(low < 0, middle - low, 1), 1)
    above = np.where(high > 1, (1 - middle) / np.where(high > 1, high - middle, 1), 1)
    return np.asarray(middle + (colour - middle) * np.minimum(below, above))


def test_in_photoshops_color_mode_colours_as_the_network_gives_them_look_the_same() -> None:
    photo, rgb = photo_and_result(8, chroma=0.5)
    layer, with_opacity = colour_layer(rgb, photo)
    assert with_opacity.alpha is not None
    share = with_opacity.alpha[..., None] / 255.0
    grey = grey_of(photo)[..., None].repeat(3, axis=2) / 255.0
    mixed = share * in_color_mode(layer / 255.0, grey) + (1 - share) * grey
    assert deltaE_ciede2000(rgb2lab(mixed), rgb2lab(rgb / 255.0)).mean() < 1
    assert deltaE_ciede2000(rgb2lab(grey), rgb2lab(rgb / 255.0)).mean() > 8
